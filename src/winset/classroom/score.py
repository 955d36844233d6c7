"""Score a class: what each group reached, and what was there to be reached."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.model import Shared, model_of
from winset.analysis.settings import Settings
from winset.case.as_of import as_of
from winset.case.message import say
from winset.case.rounds import in_round, rounds_of
from winset.case.types import Case, Scores
from winset.classroom.results import Entry, Given, Results, read_results
from winset.deals.answers import Answers
from winset.deals.improvements import (
    Improvement,
    better,
    hairs,
    proposable,
    search,
    smallest,
)
from winset.deals.listed import Listed
from winset.deals.solutions import SOLUTIONS
from winset.deals.swaps import near
from winset.errors import WinsetError
from winset.extras import extra
from winset.inference import Ensemble
from winset.opening import CaseOrPath, taken
from winset.spaces.space import Progress, Rows, silent
from winset.wording.languages import catalogue, preferred

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Distance:
    """How far a result is from a solution.

    Attributes
    ----------
    units : what each party has more than in the solution, in its own units; less is negative.
    share : the distance in the space of gains, each as a part of the party's best deal.
    """

    units: Mapping[str, float]
    share: float | None


@dataclass(frozen=True)
class Result:
    """What an outcome is worth, whoever reached it.

    Attributes
    ----------
    outcome : None: no deal.
    values, gains : of each party, in its own units; gains over no deal.
    shares : gains as parts of the party's gain in its best deal; None where it has none to gain.
    joint : the sum of the gains, in the case's units.
    joint_share : of the largest sum that a deal gives; None where that is 0.
    deal : everyone whose consent is needed accepts it, and it keeps the rules.
    below : parties for whom it is worth less than no deal.
    broken : rules that it breaks, by id.
    better : how many feasible outcomes are better for all; None where they were not counted.
    efficient : whether there is none; None where that is not known.
    left : how much more the parties could have had together without a loss to any; None where
        not known.
    change : the smallest change that is better for all; None where there is none, or none was
        found.
    trades : sets of one or two issues, by their places, of which a change alone is better for all
        and a change of fewer is not.
    distances : to each solution that there is.
    """

    outcome: Mapping[str, str] | None
    values: Mapping[str, float]
    gains: Mapping[str, float]
    shares: Mapping[str, float | None]
    joint: float
    joint_share: float | None
    deal: bool = False
    below: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()
    better: int | None = None
    efficient: bool | None = None
    left: float | None = None
    change: Improvement | None = None
    trades: frozenset[tuple[int, ...]] = frozenset()
    distances: Mapping[str, Distance] | None = None


@dataclass(frozen=True)
class Group:
    """One group of the class: what it is called, what it reached, and how that ranks.

    Attributes
    ----------
    number : its place among those that were read, from 1.
    ranks : of each party among all who played it in the same round; equal gains share a rank.
    """

    number: int
    entry: Entry
    result: Result
    ranks: Mapping[str, int]

    @property
    def agreed(self) -> bool:
        """Whether it reached an agreement."""
        return self.entry.outcome is not None

    @property
    def on_frontier(self) -> bool:
        """Whether it reached a deal than which nothing is better for all."""
        return self.result.deal and self.result.efficient is True


@dataclass(frozen=True)
class Scored:
    """A class, scored.

    Attributes
    ----------
    case : the exercise.
    results : the sheet as it was read; `results.faults` tells of the rows that were left out.
    groups : in the order of the sheet.
    ground : what there was to be reached.
    """

    case: Case
    results: Results
    groups: tuple[Group, ...]
    ground: Ground

    @property
    def agreements(self) -> tuple[Group, ...]:
        """The groups that reached one."""
        return tuple(group for group in self.groups if group.agreed)

    def __len__(self) -> int:
        return len(self.groups)

    def __repr__(self) -> str:
        return (
            f"<Scored {self.case.title!r}: {len(self.groups)} groups, "
            f"{len(self.agreements)} agreements, {len(self.results.faults)} faults>"
        )

    def rows(self) -> list[dict[str, Any]]:
        """Return the table: a dict for each group, numbers as numbers, None where there is none."""
        from winset.classroom.table import table

        return table(self)

    def page(self, language: str | None = None, *, anonymous: bool = False) -> str:
        """Return the debrief as one HTML page; `anonymous`: without any name."""
        from winset.classroom.document import Telling, document
        from winset.report.debrief_page import debrief_page

        return debrief_page(document(self, Telling.of(self, language, anonymous=anonymous)))

    def frame(self) -> Any:
        """Return the table as a pandas frame: a row for each group, a typed column for each figure.

        Raises
        ------
        WinsetError
            pandas is not installed; `rows` needs no library.
        """
        return extra("pandas", "A data frame").DataFrame(self.rows())


def score(
    case: CaseOrPath,
    given: Given,
    *,
    language: str | None = None,
    round_number: int = 1,
    ground: Ground | None = None,
    progress: Progress = silent,
) -> Scored:
    """Score the results of a class that negotiated a case.

    Parameters
    ----------
    case : the exercise, or its path; everyone who has a vote is scored.
    given : a CSV or XLSX file, a data frame, or a list of dicts: a row for each group, with an
        option for each issue. Where nothing is filled in, or a cell says so, there is no deal.
    language : of what is told of a sheet that cannot be read; the case's if not said.
    round_number : where the scores of the case change by rounds, the one that is scored: rows
        that say another one are left out.
    ground : of the same case and round, where several classes are scored.
    progress : called with (stage, share done).

    Raises
    ------
    CaseFileError
        The sheet cannot be read at all.
    WinsetError
        Someone who has a vote is not scored, or no row could be read.

    Notes
    -----
    Exact. Where the outcomes are listed, O(n_outcomes * n_parties) for each different agreement.
    """
    case = taken(case)
    words = catalogue(preferred([language, case.language]))
    ground = ground or Ground.of(
        case, language=language, round_number=round_number, progress=progress
    )
    results = read_results(case, given, words)
    if rounds_of(case) > 1:
        results = of_round(results, round_number)
    if not results.entries:
        faults = [str(fault.problem(results.file, words)) for fault in results.faults]
        told = words.text(say("class.error.nothing", file=results.file))
        raise WinsetError("\n".join([*faults, told]))
    made: dict[bytes, Result] = {}
    found = []
    for place, entry in enumerate(results.entries):
        key = b"" if entry.outcome is None else ground.space.encode(entry.outcome).tobytes()
        if key not in made:
            made[key] = ground.result(entry.outcome)
        found.append(made[key])
        progress("scoring groups", (place + 1) / len(results.entries))
    ranks = _ranks(case, results.entries, found)
    groups = tuple(
        Group(number, entry, result, rank)
        for number, (entry, result, rank) in enumerate(
            zip(results.entries, found, ranks, strict=True), 1
        )
    )
    return Scored(ground.case, results, groups, ground)


def of_round(results: Results, number: int) -> Results:
    """Keep the groups of one round, and those of which the sheet does not say the round."""
    kept = []
    for entry in results.entries:
        said = re.search(r"[0-9]+", entry.round)
        if said is None or int(said[0]) == number:
            kept.append(entry)
    left = len(results.entries) - len(kept)
    if not left:
        return results
    told = say("class.assumed.rounds", n=left, round=number)
    return replace(results, entries=tuple(kept), assumed=(*results.assumed, told))


def _ranks(case: Case, entries: Sequence[Entry], results: Sequence[Result]) -> list[dict[str, int]]:
    """Rank each party's gains among those of the same round; equal ones share a rank."""
    ranks: list[dict[str, int]] = [{} for _ in entries]
    for turn in {entry.round for entry in entries}:
        places = [place for place, entry in enumerate(entries) if entry.round == turn]
        for party in case.parties:
            gains = sorted((results[place].gains[party.id] for place in places), reverse=True)
            first = {gain: rank for rank, gain in reversed(list(enumerate(gains, 1)))}
            for place in places:
                ranks[place][party.id] = first[results[place].gains[party.id]]
    return ranks


class Ground:
    """What there is to be reached in a case: its deals, its frontier, its solutions.

    Attributes
    ----------
    answers : the answers about deals.
    parties : the parties' value functions, in the order of the case.
    """

    def __init__(self, case: Case, answers: Answers) -> None:
        self.case = case
        self.answers = answers
        self.situation = answers.situation
        self.space = self.situation.space
        self.names = self.situation.parties
        self.parties: list[Ensemble] = [self.situation.ensembles[name] for name in self.names]

    @classmethod
    def of(
        cls,
        case: Case,
        *,
        language: str | None = None,
        round_number: int = 1,
        progress: Progress = silent,
    ) -> Ground:
        """Work a case through as it stands in a round, with the scores of the last day.

        Raises
        ------
        WinsetError
            Someone who has a vote is not scored.
        """
        case.validate()
        case = in_round(as_of(case, None), round_number)
        voters = [actor for actor in case.actors if actor.role != "observer"]
        open_ones = tuple(
            actor.name for actor in voters if not isinstance(case.preferences.get(actor.id), Scores)
        )
        if open_ones:
            words = catalogue(preferred([language, case.language]))
            raise WinsetError(words.text(say("class.error.scores", actors=open_ones)))
        # Offers that a case tells of are no evidence of what is scored.
        bare = replace(case, offers=(), reactions=())
        settings = Settings()
        answers = model_of(Shared(bare, settings, progress), None, settings.prior).answers
        assert answers is not None
        return cls(case, answers)

    @cached_property
    def best(self) -> Array:
        """Each party's gain in its best deal, in hairs, shape (n_parties,); 0 without a deal."""
        best = self.answers.frontier().best
        if best is None:
            return np.zeros(len(self.parties))
        rows = [best[name].row for name in self.names]
        return np.array(
            [party.hairs(row[None, :])[0] for party, row in zip(self.parties, rows, strict=True)]
        )

    @cached_property
    def solutions(self) -> dict[str, Rows]:
        """The outcomes of each solution that was found, ties and all, shape (n, n_issues)."""
        found = {}
        for name in SOLUTIONS:
            solution = self.answers.solutions().found.get(name)
            if solution is not None:
                found[name] = np.concatenate([solution.row[None, :], solution.ties])
        return found

    @cached_property
    def most(self) -> float:
        """The largest sum of gains that a deal gives, in the case's units; 0 without a deal."""
        if "utilitarian" not in self.solutions:
            return 0.0
        return math.fsum(self.gains_of(self.solutions["utilitarian"][0]))

    def gains_of(self, row: Rows) -> list[float]:
        """Return each party's gain of one outcome, in the case's units."""
        return self._real(hairs(self.parties, row[None, :])[:, 0])

    @cached_property
    def gains(self) -> Array:
        """The parties' gains in hairs of all listed outcomes, shape (n_parties, n)."""
        assert isinstance(self.answers, Listed)
        return hairs(self.parties, self.answers.rows)

    @cached_property
    def frontier(self) -> tuple[Rows, Array, bool]:
        """Deals on the frontier, one for each gain, their gains, and whether these are all."""
        found = self.answers.frontier()
        return found.rows, hairs(self.parties, found.rows), found.complete

    def result(self, outcome: Mapping[str, str] | None) -> Result:
        """Score one outcome; None: no deal."""
        if outcome is None:
            none = np.zeros(len(self.parties))
            reserve = [party.real(float(party.reserve[0])) for party in self.parties]
            return self._plain(None, reserve, none)
        row = self.space.encode(outcome)
        own = hairs(self.parties, row[None, :])[:, 0]
        values = [party.real(float(party.sums(row[None, :])[0])) for party in self.parties]
        deal = bool(proposable(self.situation, row[None, :], consent=True)[0])
        found = replace(
            self._plain(outcome, values, own),
            deal=deal,
            below=tuple(n for n, gain in zip(self.names, own, strict=True) if gain < 0),
            broken=tuple(rule.id for rule in self.space.rules if rule(row[None, :])[0]),
        )
        found = self._compared(found, row, own)
        if found.efficient is True:
            return found
        return replace(found, trades=self._trades(row, own, deal=deal))

    def _plain(
        self, outcome: Mapping[str, str] | None, values: Sequence[float], own: Array
    ) -> Result:
        gains = self._real(own)
        shares = [g / b if b > 0 else None for g, b in zip(own.tolist(), self.best, strict=True)]
        joint = math.fsum(gains)
        return Result(
            outcome,
            dict(zip(self.names, values, strict=True)),
            dict(zip(self.names, gains, strict=True)),
            {n: None if s is None else float(s) for n, s in zip(self.names, shares, strict=True)},
            joint,
            joint / self.most if self.most > 0 else None,
            distances={
                name: self._distance(own, hairs(self.parties, rows))
                for name, rows in self.solutions.items()
            },
        )

    def _real(self, whole: Array) -> list[float]:
        """Turn hairs into the case's units."""
        return [
            float(number) / float(party.steps)
            for number, party in zip(whole.tolist(), self.parties, strict=True)
        ]

    def _distance(self, own: Array, there: Array) -> Distance:
        """Return how far gains are from the nearest of the tied outcomes of a solution."""
        stakes = self.best > 0
        apart = own[:, None] - there
        parts = apart[stakes] / self.best[stakes, None]
        far = np.sqrt((parts**2).sum(axis=0))
        place = int(far.argmin())
        units = dict(zip(self.names, self._real(apart[:, place]), strict=True))
        return Distance(units, float(far[place]) if stakes.any() else None)

    def _compared(self, found: Result, row: Rows, own: Array) -> Result:
        """Compare an outcome with all others: in the list, or by the frontier and a search."""
        steps = [party.steps for party in self.parties]
        if isinstance(self.answers, Listed):
            mask = better(self.gains, own)
            if found.deal:
                mask &= self.answers.acceptance.joint > 0
            some = np.flatnonzero(mask)
            gains = self.gains[:, some]
            change = smallest(row, own, self.answers.rows[some], gains, steps)
            left = self._left(gains, own)
            return replace(
                found, better=len(some), efficient=len(some) == 0, change=change, left=left
            )
        rows, gains, complete = self.frontier
        above = better(gains, own) if len(rows) else np.zeros(0, dtype=bool)
        if found.deal and complete and not above.any():
            return replace(found, better=0, efficient=True, left=0.0)
        searched = search(
            self.space,
            row,
            self.parties,
            list(self.situation.voters.values()),
            lambda some: proposable(self.situation, some, consent=found.deal),
        )
        there = above.any() or searched.found is not None
        every = searched.issues == len(self.space.sizes)
        return replace(
            found,
            efficient=False if there else True if every else None,
            better=0 if every and not there else None,
            left=self._left(gains[:, above], own) if complete and found.deal else None,
            change=searched.found,
        )

    def _left(self, gains: Array, own: Array) -> float:
        """Return the largest sum of what all could have had more, in the case's units."""
        if gains.shape[1] == 0:
            return 0.0
        steps = np.array([float(party.steps) for party in self.parties])
        return float(((gains - own[:, None]) / steps[:, None]).sum(axis=0).max())

    def _trades(self, row: Rows, own: Array, *, deal: bool) -> frozenset[tuple[int, ...]]:
        """Return the sets of one or two issues of which a change alone is better for all."""
        rows = near(self.space, row)
        if len(rows) == 0:
            return frozenset()
        good = better(hairs(self.parties, rows), own)
        good[good] = proposable(self.situation, rows[good], consent=deal)
        found = {tuple(map(int, np.flatnonzero(one != row))) for one in rows[good]}
        return frozenset(
            issues
            for issues in found
            if len(issues) == 1 or not any((issue,) in found for issue in issues)
        )
