"""What there is to be reached in a case, and what one outcome is worth beside it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from winset.analysis.model import Shared, model_of
from winset.analysis.settings import Settings
from winset.case.as_of import as_of
from winset.case.message import say
from winset.case.rounds import in_round
from winset.case.types import Case, Scores
from winset.deals.answers import Answers
from winset.deals.frontier import distinct, frontier
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
from winset.inference import Ensemble
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
    values, gains : of everyone who has a vote, in its own units; gains over no deal.
    shares : gains as parts of the actor's gain in its best deal; None where it has none to gain,
        where that is not known, and of what is no deal.
    joint : the sum of the parties' gains, in the case's units.
    joint_share : of the largest sum that a deal gives; None where that is 0, and of what is no
        deal.
    deal : everyone whose consent is needed accepts it, and it keeps the rules.
    approved : it would be a deal, as far as those are concerned who do not sit at the table.
    below : those who have a vote for whom it is worth less than no deal.
    unmet : approval rules that are not met, by id, where it is not approved.
    broken : rules that it breaks, by id.
    better : how many deals are better for all; None where they were not counted.
    efficient : whether there is none; None where that is not known.
    left : how much more the parties could have had together in a deal without a loss to anyone;
        None where not known.
    change : the smallest change to a deal that is better for all; None where there is none, or
        none was found.
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
    approved: bool = True
    below: tuple[str, ...] = ()
    unmet: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()
    better: int | None = None
    efficient: bool | None = None
    left: float | None = None
    change: Improvement | None = None
    trades: frozenset[tuple[int, ...]] = frozenset()
    distances: Mapping[str, Distance] | None = None

    @property
    def stands(self) -> bool:
        """Whether what was agreed holds: it is approved and keeps the rules."""
        return self.outcome is not None and self.approved and not self.broken


class Ground:
    """What there is to be reached in a case: its deals, its frontier, its solutions.

    *All* are those who have a vote, parties and ratifiers alike; solutions and sums of gains are
    those of the parties.

    Attributes
    ----------
    answers : the answers about deals.
    names : those who have a vote, the parties first, each in the order of the case.
    voters : their value functions.
    parties : those of the parties.
    """

    def __init__(self, case: Case, answers: Answers) -> None:
        self.case = case
        self.answers = answers
        self.situation = answers.situation
        self.space = self.situation.space
        self.names = self.situation.consent.voters
        self.voters: list[Ensemble] = [self.situation.ensembles[name] for name in self.names]
        self.parties = self.voters[: len(self.situation.parties)]

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
        check_scores(case, language)
        # Offers that a case tells of are no evidence of what is scored.
        bare = replace(case, offers=(), reactions=())
        settings = Settings()
        answers = model_of(Shared(bare, settings, progress), None, settings.prior).answers
        assert answers is not None
        return cls(case, answers)

    @cached_property
    def best(self) -> Array:
        """Each voter's gain in its best deal, in hairs, shape (n_voters,).

        0 without a deal; not a number where it was not looked for.
        """
        if isinstance(self.answers, Listed):
            gains = self.deals[1]
            return gains.max(axis=1) if gains.shape[1] else np.zeros(len(self.voters))
        found = np.full(len(self.voters), np.nan)
        best = self.answers.frontier().best
        if best is None:
            return np.zeros(len(self.voters))
        for place, party in enumerate(self.parties):
            found[place] = party.hairs(best[self.names[place]].row[None, :])[0]
        return found

    @cached_property
    def deals(self) -> tuple[Rows, Array]:
        """All listed deals in option order, and the voters' gains in hairs, (n_voters, n)."""
        assert isinstance(self.answers, Listed)
        rows = self.answers.rows[self.answers.acceptance.joint > 0]
        return rows, hairs(self.voters, rows)

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
        """The largest sum of the parties' gains in a deal, in the case's units; 0 without one."""
        if "utilitarian" not in self.solutions:
            return 0.0
        return math.fsum(self.gains_of(self.solutions["utilitarian"][0])[: len(self.parties)])

    def gains_of(self, row: Rows) -> list[float]:
        """Return each voter's gain of one outcome, in the case's units."""
        return self._real(hairs(self.voters, row[None, :])[:, 0])

    @cached_property
    def frontier(self) -> tuple[Rows, Array, bool]:
        """Deals on the frontier of all who have a vote, one for each gain.

        With their gains, and whether these are all: where outcomes are not listed, only that of
        the parties is known.
        """
        if isinstance(self.answers, Listed) and len(self.voters) > len(self.parties):
            rows, gains = self.deals
            places = np.flatnonzero(frontier(gains.T))
            places = places[distinct(gains[:, places].T)] if len(places) else places
            return rows[places], gains[:, places], True
        found = self.answers.frontier()
        every = found.complete and len(self.voters) == len(self.parties)
        return found.rows, hairs(self.voters, found.rows), every

    def result(self, outcome: Mapping[str, str] | None) -> Result:
        """Score one outcome; None: no deal."""
        if outcome is None:
            none = np.zeros(len(self.voters))
            reserve = [voter.real(float(voter.reserve[0])) for voter in self.voters]
            return self._plain(None, reserve, none)
        row = self.space.encode(outcome)
        own = hairs(self.voters, row[None, :])[:, 0]
        values = [voter.real(float(voter.sums(row[None, :])[0])) for voter in self.voters]
        deal = bool(proposable(self.situation, row[None, :], consent=True)[0])
        approved, unmet = self._approval(own)
        found = replace(
            self._plain(outcome, values, own),
            deal=deal,
            approved=approved,
            unmet=unmet,
            below=tuple(n for n, gain in zip(self.names, own, strict=True) if gain < 0),
            broken=tuple(rule.id for rule in self.space.rules if rule(row[None, :])[0]),
        )
        if not deal:
            none_of = dict.fromkeys(self.names)
            found = replace(found, shares=none_of, joint_share=None)
        found = self._compared(found, row, own)
        if found.efficient is True:
            return found
        return replace(found, trades=self._trades(row, own))

    def _approval(self, own: Array) -> tuple[bool, tuple[str, ...]]:
        """Return whether those not at the table let an outcome pass; if not, which rules fail.

        The parties have agreed to it, whatever it is worth to them.
        """
        consent = self.situation.consent
        accepts = own >= 0
        accepts[: len(self.parties)] = True
        if consent.met(accepts[None, :])[0]:
            return True, ()
        refusing = {n for n, yes in zip(self.names, accepts, strict=True) if not yes}
        failed = {rule.id for rule in consent.rules if not rule.met(accepts[None, :])[0]}
        for rule in self.case.approval:
            only = {voter for quota in rule.any_of for voter in quota.weights}
            if len(only) == 1 and only <= refusing:
                failed.add(rule.id)
        return False, tuple(rule.id for rule in self.case.approval if rule.id in failed)

    def _plain(
        self, outcome: Mapping[str, str] | None, values: Sequence[float], own: Array
    ) -> Result:
        gains = self._real(own)
        shares = [g / b if b > 0 else None for g, b in zip(own.tolist(), self.best, strict=True)]
        joint = math.fsum(gains[: len(self.parties)])
        parties = own[: len(self.parties)]
        return Result(
            outcome,
            dict(zip(self.names, values, strict=True)),
            dict(zip(self.names, gains, strict=True)),
            {n: None if s is None else float(s) for n, s in zip(self.names, shares, strict=True)},
            joint,
            joint / self.most if self.most > 0 else None,
            distances={name: self._distance(parties, at) for name, at in self._solved.items()},
        )

    @cached_property
    def _solved(self) -> dict[str, Array]:
        """The parties' gains in each solution, in hairs."""
        return {name: hairs(self.parties, rows) for name, rows in self.solutions.items()}

    def _real(self, whole: Array) -> list[float]:
        """Turn hairs of the first so many voters into the case's units."""
        return [
            float(number) / float(voter.steps)
            for number, voter in zip(whole.tolist(), self.voters, strict=False)
        ]

    def _distance(self, own: Array, there: Array) -> Distance:
        """Return how far the parties' gains are from the nearest tied outcome of a solution."""
        best = self.best[: len(self.parties)]
        stakes = best > 0
        apart = own[:, None] - there
        parts = apart[stakes] / best[stakes, None]
        far = np.sqrt((parts**2).sum(axis=0))
        place = int(far.argmin())
        units = dict(zip(self.situation.parties, self._real(apart[:, place]), strict=True))
        return Distance(units, float(far[place]) if stakes.any() else None)

    def _compared(self, found: Result, row: Rows, own: Array) -> Result:
        """Compare an outcome with all deals: in the list, or by the frontier and a search."""
        steps = [voter.steps for voter in self.voters]
        if isinstance(self.answers, Listed):
            deals, all_gains = self.deals
            some = np.flatnonzero(better(all_gains, own))
            gains = all_gains[:, some]
            change = smallest(row, own, deals[some], gains, steps)
            left = self._left(gains, own)
            return replace(
                found, better=len(some), efficient=len(some) == 0, change=change, left=left
            )
        rows, gains, complete = self.frontier
        above = better(gains, own) if len(rows) else np.zeros(0, dtype=bool)
        if complete and not above.any():
            return replace(found, better=0, efficient=True, left=0.0)
        searched = search(
            self.space,
            row,
            self.voters,
            self.voters,
            lambda some: proposable(self.situation, some, consent=True),
        )
        there = above.any() or searched.found is not None
        every = searched.issues == len(self.space.sizes)
        return replace(
            found,
            efficient=False if there else True if every else None,
            better=0 if every and not there else None,
            left=self._left(gains[:, above], own) if complete else None,
            change=searched.found,
        )

    def _left(self, gains: Array, own: Array) -> float:
        """Return the largest sum of what the parties could have had more, in the case's units."""
        if gains.shape[1] == 0:
            return 0.0
        count = len(self.parties)
        total = np.zeros(gains.shape[1])
        for party, column, number in zip(self.parties, gains[:count], own[:count], strict=True):
            total += (column - number) / float(party.steps)
        return float(total.max())

    def _trades(self, row: Rows, own: Array) -> frozenset[tuple[int, ...]]:
        """Return the sets of one or two issues of which a change alone is better for all."""
        rows = near(self.space, row)
        if len(rows) == 0:
            return frozenset()
        good = better(hairs(self.voters, rows), own)
        good[good] = proposable(self.situation, rows[good], consent=True)
        found = {tuple(map(int, np.flatnonzero(one != row))) for one in rows[good]}
        return frozenset(
            issues
            for issues in found
            if len(issues) == 1 or not any((issue,) in found for issue in issues)
        )


def check_scores(case: Case, language: str | None = None) -> None:
    """Raise WinsetError where someone who has a vote is not scored, or by an order alone."""
    words = catalogue(preferred([language, case.language]))
    voters = [actor for actor in case.actors if actor.role != "observer"]
    said = {actor.name: case.preferences.get(actor.id) for actor in voters}
    ordered = tuple(
        name for name, one in said.items() if isinstance(one, Scores) and one.ordinal is not None
    )
    if ordered:
        raise WinsetError(words.text(say("class.error.ordinal", actors=ordered)))
    unscored = tuple(name for name, one in said.items() if not isinstance(one, Scores))
    if unscored:
        raise WinsetError(words.text(say("class.error.scores", actors=unscored)))
