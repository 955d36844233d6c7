"""The answers about deals where the outcomes are too many to list.

Scored cases are answered exactly by merging labels, or by integer programs where labels grow too
many. Uncertain ones are solved draw by draw the same way; candidates are the outcomes found so,
and their neighbours, judged over all draws.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from winset.case.status import Status
from winset.deals.acceptance import acceptance
from winset.deals.answers import (
    POINTS,
    TIES,
    Blockers,
    Candidates,
    Count,
    Existence,
    Frontier,
    Openers,
    Optimum,
    Solution,
    Solutions,
)
from winset.deals.blockers import Member, contested, irreducible, members_of
from winset.deals.candidates import diverse
from winset.deals.implicit import counting
from winset.deals.implicit.blockers import Apart
from winset.deals.implicit.labels import EFFORT, Merged, merge
from winset.deals.implicit.milp import Programs
from winset.deals.implicit.openers import openers
from winset.deals.implicit.sample_average import widest
from winset.deals.implicit.space import Unlisted
from winset.deals.situation import Situation
from winset.deals.solutions import SOLUTIONS
from winset.inference import standard_error
from winset.spaces.space import Rows

MERGED = 1_000_000
"""Labels kept of a scored case; above, integer programs find the solutions."""
COUNTED = 5.0
"""Deals are counted where at least so many seconds are left: it takes some three."""
FEW_POINTS = 50
"""Points of a frontier kept where the time is over, or where they differ from draw to draw."""
RESERVED = 0.3
"""This part of a time limit is for what comes after the draws are solved."""
PER_SECOND = 100_000_000
"""Comparisons of labels for each second of a time limit."""
SOLVED = 256
"""Draws in which an uncertain case is solved."""
LABELS_PER_DRAW = 20_000
LABELS_IN_ALL = 400_000
"""Once draws have taken so many labels, the rest are only asked whether there is a deal."""
FEW_LABELS = 500
CLIMBED = 12
"""Outcomes from which better ones are looked for, one issue at a time."""
ROUNDS = 8
TOGETHER = 16
"""Draws of which as many as possible are to be met by one outcome."""
BLOCKED = 6
"""Draws without a deal in which what blocks is looked for."""


@dataclass
class _PerDraw:
    """What merging found draw by draw.

    `exists`: whether there is a deal, for each draw of those `settled`; `blocked` are those
    without. `sizes` of the frontier in those `solved`, `cut` of them up to a limit.
    """

    draws: int
    exists: list[bool] = field(default_factory=list)
    settled: list[int] = field(default_factory=list)
    blocked: list[int] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    solved: list[int] = field(default_factory=list)
    cut: int = 0
    chosen: dict[str, Counter[bytes]] = field(
        default_factory=lambda: {name: Counter() for name in SOLUTIONS}
    )


class Implicit:
    """The outcomes of a decision diagram, which is never listed."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self.space = Unlisted(
            situation.voters, situation.consent, situation.no_deal, left=situation.left
        )

    @cached_property
    def _merged(self) -> Merged:
        """The frontier of a scored case."""
        effort = int(min(EFFORT, self.space.left() * PER_SECOND))
        return merge(
            self.space,
            self.situation.parties,
            most=MERGED,
            effort=effort,
            progress=self.situation.progress,
        )

    @cached_property
    def _programs(self) -> Programs:
        """Integer programs of a scored case."""
        return Programs(self.space, self.situation.parties)

    @cached_property
    def _drawn(self) -> _PerDraw:
        """Merge draw by draw."""
        situation, space = self.situation, self.space
        draws = situation.some_draws(SOLVED)
        found = _PerDraw(len(draws))
        reserved = RESERVED * space.left()
        spent = 0
        for turn, draw in enumerate(draws.tolist()):
            situation.progress("solving draws", turn / len(draws))
            if turn and space.left() < reserved < np.inf:
                break
            if spent > LABELS_IN_ALL:
                there = self._any(draw)
            else:
                merged = merge(space, situation.parties, draw=draw, most=LABELS_PER_DRAW)
                spent += merged.labels
                settled = len(merged) or merged.complete
                there = len(merged) > 0 if settled else self._any(draw)
                if len(merged):
                    found.sizes.append(len(merged))
                    found.solved.append(draw)
                    found.cut += not merged.complete
                    for name, places in merged.solutions().items():
                        found.chosen[name][merged.rows[places[0]].tobytes()] += 1
            if there is not None:
                found.exists.append(there)
                found.settled.append(draw)
            if there is False:
                found.blocked.append(draw)
        return found

    def _any(self, draw: int) -> bool | None:
        """Return whether one draw has a deal: with few labels, or by an integer program."""
        merged = merge(self.space, [], draw=draw, most=FEW_LABELS)
        if len(merged):
            return True
        if merged.complete:
            return False
        found = Programs(self.space, [], draw=draw).exists()
        if found.row is not None:
            return True
        return False if found.status == "exact" else None

    @cached_property
    def _existence(self) -> Existence:
        return self._searched() if self.situation.exact else self._odds()

    def exists(self) -> Existence:
        """Answer whether there is a deal."""
        return self._existence

    def _searched(self) -> Existence:
        merged = self._merged
        found = Existence(
            Status.EXACT,
            1.0,
            method="label merging",
            labels=merged.labels,
            complete=merged.complete,
        )
        if len(merged):
            return found
        none = replace(found, share=0.0, blocked=np.zeros(1, dtype=np.int64))
        if merged.complete:
            return none
        answer = self._programs.exists()
        if answer.row is not None:
            return replace(found, method="integer programming")
        if answer.status == "exact":
            return replace(none, method="integer programming")
        return replace(
            found, status=Status.UNKNOWN, share=None, method="integer programming", draws=0
        )

    def _odds(self) -> Existence:
        drawn = self._drawn
        settled = len(drawn.exists)
        blocked = np.array(drawn.blocked, dtype=np.int64)
        found = Existence(
            Status.ESTIMATE,
            None,
            draws=settled,
            unsettled=drawn.draws - settled,
            blocked=blocked,
            method="label merging",
        )
        if not settled:
            return replace(found, status=Status.UNKNOWN)
        share = float(np.mean(drawn.exists))
        voters = self.situation.voters
        least = min(one.effective / one.draws for one in voters.values() if not one.exact)
        different = voters.different(np.array(drawn.settled))
        error = standard_error(share, different * min(1.0, least))
        found = replace(found, share=share, error=error)
        # Certainty of a deal is claimed only where one outcome carries it.
        for row in self.candidates().rows if share == 1 else ():
            if self.situation.judge(row).status is Status.NECESSARY:
                return replace(found, status=Status.NECESSARY, error=None, certain=row)
        return found

    def count(self) -> Count:
        """Count the deals of a scored case, where their sums are few enough."""
        situation, space = self.situation, self.space
        total = counting.feasible(situation.space)
        deals = None
        if situation.exact and total is not None and space.left() > COUNTED:
            deals = counting.deals(space, progress=situation.progress)
        if deals is None or total is None:
            return Count(Status.UNKNOWN)
        everyone = bool(situation.consent.required.all()) and not situation.consent.rules
        unanimous = deals if everyone else counting.unanimous(space)
        value = float(deals)
        return Count(Status.EXACT, deals, None, total, total, value, value, unanimous)

    def frontier(self) -> Frontier:
        """Find the frontier: merged, or over the draws that were solved."""
        if self.situation.exact:
            return self._merged_frontier()
        drawn = self._drawn
        if not drawn.sizes:
            return Frontier(Status.UNKNOWN, None, self._rows([]), draws=drawn.draws)
        sizes = np.array(drawn.sizes, dtype=float)
        error = self.situation.mean_error(sizes, drawn.solved)
        total: Counter[bytes] = sum(drawn.chosen.values(), Counter())
        often = sorted(total, key=lambda key: (-total[key], key))[:FEW_POINTS]
        return Frontier(
            Status.BOUND if drawn.cut else Status.ESTIMATE,
            float(sizes.mean()),
            self._rows(often),
            error,
            solved=len(sizes),
            cut=drawn.cut,
        )

    def _merged_frontier(self) -> Frontier:
        merged, situation = self._merged, self.situation
        limit = POINTS if situation.left() > 0 else FEW_POINTS
        complete = merged.complete and len(merged) <= limit
        best: dict[str, Optimum] | None = None
        if len(merged):
            status = Status.EXACT if merged.complete else Status.BOUND
            best = {party: Optimum(merged.rows[merged.best(party)]) for party in situation.parties}
            found = Frontier(status, len(merged), merged.rows[:limit], complete=complete)
        elif self._existence.share == 0:
            found = Frontier(Status.EXACT, 0, merged.rows, complete=True)
        else:
            found = Frontier(Status.UNKNOWN, None, merged.rows, complete=False)
        if not merged.complete and self._existence.share:
            answers = {party: self._programs.best(party) for party in situation.parties}
            best = {
                party: Optimum(answer.row, answer.value, answer.bound, answer.status)
                for party, answer in answers.items()
                if answer.row is not None
            }
        return replace(found, best=best)

    def solutions(self) -> Solutions:
        """Find the solutions: on the frontier, by integer programs, or draw by draw."""
        return self._solutions

    @cached_property
    def _solutions(self) -> Solutions:
        if not self.situation.exact:
            return self._often()
        merged, exists = self._merged, self._existence
        if exists.share and not merged.complete:
            return self._programmed()
        if len(merged) == 0:
            none = Status.EXACT if exists.share == 0 else Status.UNKNOWN
            return Solutions(none, dict.fromkeys(SOLUTIONS))
        found: dict[str, Solution | None] = {}
        for name, places in merged.solutions().items():
            behind = None if merged.ties is None else sum(merged.ties[k] for k in places) - 1
            found[name] = Solution(
                merged.rows[places[0]], merged.rows[places[1 : TIES + 1]], behind
            )
        return Solutions(Status.EXACT, found)

    def _programmed(self) -> Solutions:
        """Find the solutions by integer programs, each with its bound."""
        answers = {name: concept.program(self._programs) for name, concept in SOLUTIONS.items()}
        found: dict[str, Solution | None] = {
            name: Solution(
                answer.row,
                self._rows([]),
                None,
                optimum=Optimum(answer.row, answer.value, answer.bound, answer.status),
            )
            if answer.row is not None
            else None
            for name, answer in answers.items()
        }
        if not any(found.values()):
            return Solutions(Status.UNKNOWN, found)
        closed = all(answer.status == "exact" for answer in answers.values())
        return Solutions(Status.EXACT if closed else Status.BOUND, found)

    def _often(self) -> Solutions:
        drawn = self._drawn
        if not drawn.sizes:
            none = dict.fromkeys(SOLUTIONS)
            return Solutions(Status.UNKNOWN, none, drawn.draws, solved=0)
        found: dict[str, Solution | None] = {}
        for name, counter in drawn.chosen.items():
            key = min(counter, key=lambda row: (-counter[row], row))
            share = counter[key] / len(drawn.sizes)
            found[name] = Solution(self._rows([key])[0], self._rows([]), 0, share)
        status = Status.BOUND if drawn.cut else Status.ESTIMATE
        return Solutions(status, found, drawn.draws, len(drawn.sizes), drawn.cut)

    def _rows(self, keys: Sequence[bytes]) -> Rows:
        """Return outcomes from their bytes, shape (n, n_issues)."""
        space = self.situation.space
        flat = np.frombuffer(b"".join(keys), dtype=space.dtype)
        return flat.reshape(-1, len(space.sizes))

    def candidates(self) -> Candidates:
        """Find the fairest of the frontier, or what is a deal in most draws."""
        return self._candidates

    @cached_property
    def _candidates(self) -> Candidates:
        if not self.situation.exact:
            return (
                self._judged() if self._drawn.sizes else Candidates(Status.UNKNOWN, self._rows([]))
            )
        rows, gains = self._merged.rows, self._merged.gains
        if len(rows) == 0 and self._existence.share:
            rows = self._solved_rows()
            gains = np.column_stack(
                [self.space.hairs(rows, party) for party in self.situation.parties]
            )
        if len(rows) == 0:
            status = self._existence.status if self._existence.share == 0 else Status.UNKNOWN
            return Candidates(status, rows)
        best = gains.max(axis=0)
        stakes = best > 0
        fair = np.zeros(len(rows))
        if stakes.any():
            fair = (gains[:, stakes] / best[stakes]).min(axis=1)
        order = np.argsort(-fair, kind="stable")
        return Candidates(Status.EXACT, rows[diverse(rows, order)])

    def _solved_rows(self) -> Rows:
        """Return the solutions that programs found, each once."""
        found = [solution.row for solution in self._solutions.found.values() if solution]
        if not found:
            return self._rows([])
        return np.unique(np.array(found, dtype=self.situation.space.dtype), axis=0)

    def _judged(self) -> Candidates:
        """Judge the outcomes found in single draws over all draws, and climb from the best.

        And from the outcome that is a deal in most of a few draws at once.
        """
        chosen = self._drawn.chosen
        pool = {key: self._rows([key])[0] for many in chosen.values() for key in sorted(many)}
        some = self.situation.some_draws(TOGETHER).tolist()
        wide = widest(self.space, some)
        if wide.row is not None and wide.count:
            pool[wide.row.tobytes()] = wide.row
        score = dict(zip(pool, self._agreed(list(pool.values())), strict=True))
        for _ in range(ROUNDS):
            if self.space.left() <= 0:
                break
            top = sorted(score, key=lambda key: (-score[key], key))[:CLIMBED]
            near = {row.tobytes(): row for key in top for row in self._neighbours(pool[key])}
            fresh = {key: row for key, row in near.items() if key not in score}
            if not fresh:
                break
            pool |= fresh
            score |= dict(zip(fresh, self._agreed(list(fresh.values())), strict=True))
        ranked = sorted(score, key=lambda key: (-score[key], key))
        rows = np.array([pool[key] for key in ranked])
        chosen_rows = rows[diverse(rows, np.arange(len(rows)))]
        return Candidates(Status.ESTIMATE, chosen_rows, len(rows), (wide.bound, len(some)))

    def _agreed(self, rows: list[Rows]) -> NDArray[np.int32]:
        situation = self.situation
        return acceptance(np.array(rows), situation.voters, situation.consent).joint

    def _neighbours(self, row: Rows) -> list[Rows]:
        """List the feasible outcomes that differ on one issue, no deal left out."""
        space, no_deal = self.situation.space, self.situation.no_deal
        near = []
        for place, size in enumerate(space.sizes):
            for option in range(size):
                if option != row[place]:
                    other = row.copy()
                    other[place] = option
                    near.append(other)
        rows = np.array(near)
        allowed = space.feasible(rows)
        if no_deal is not None:
            allowed &= (rows != no_deal).any(axis=1)
        return list(rows[allowed])

    def blockers(self) -> Blockers:
        """Find which demands cannot be met together, in a few draws without a deal."""
        situation, space = self.situation, self.space
        status = Status.EXACT if situation.exact else Status.ESTIMATE
        if self._existence.status is Status.UNKNOWN:
            return Blockers(Status.UNKNOWN, Counter())
        blocked = self._existence.blocked[:BLOCKED].tolist()
        if not blocked:
            return Blockers(status, Counter(), 0)
        order = contested(situation.voters)
        tally: Counter[tuple[Member, ...]] = Counter()
        proved = True
        for turn, draw in enumerate(blocked):
            if turn and space.left() <= 0:
                blocked = blocked[:turn]
                break
            met = Apart(space, draw).can_be_met
            members = members_of(space.space, space.consent, order)
            if met(members) is not False:
                # Larger than what showed that there is no deal: the limits ended the search.
                return Blockers(Status.UNKNOWN, Counter(), len(blocked), proved=False)
            found, sure = irreducible(met, members)
            proved = proved and sure
            tally[found] += 1
            situation.progress("looking for blockers", (turn + 1) / len(blocked))
        if situation.exact and not proved:
            status = Status.BOUND
        return Blockers(status, tally, len(blocked), proved)

    def openers(self) -> Openers:
        """Find the smallest single changes that open a deal in some draws without one."""
        exists = self._existence
        if exists.status is Status.UNKNOWN:
            return Openers(Status.UNKNOWN, ())
        blocked = exists.blocked.tolist()
        if not blocked:
            return Openers(Status.EXACT if self.situation.exact else Status.ESTIMATE, ())
        return openers(self.situation, self.space, blocked, exists.share or 0.0)
