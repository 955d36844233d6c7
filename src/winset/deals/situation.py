"""What answers about deals rest on, and how one outcome is judged by it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from winset.case.status import Status
from winset.deals.acceptance import Acceptance, agreed, values_of
from winset.deals.consent import Consent
from winset.inference import Joint, Necessity, Polytope, necessity_of
from winset.inference.necessity import BUDGET
from winset.spaces.space import Progress, Rows, Space, endless, silent

REMEMBERED = 1 << 14
"""Views of outcomes kept for all accounts together."""
Views = dict[tuple[int, tuple[int, ...], bytes], tuple[Joint, "View"]]
"""What was seen before, by ensemble, weights and outcome; accounts share it. The joint draws stand
beside the view so that the identities of their parts are not given to others."""


@dataclass(frozen=True)
class View:
    """How one actor sees one outcome.

    Attributes
    ----------
    probability : share of the draws in which it accepts, or would as an observer.
    error : one standard error; None where proved or scored.
    status : necessary and impossible are proved for every consistent value function.
    mean, low, high : its value in the case's units: the mean and the middle nine tenths.
    """

    probability: float
    error: float | None
    status: Status
    mean: float
    low: float
    high: float

    @property
    def necessary(self) -> bool:
        """Whether it accepts whatever the unknowns are."""
        return self.status is Status.NECESSARY

    @property
    def possible(self) -> bool:
        """Whether it is not ruled out that it accepts."""
        return self.status is not Status.IMPOSSIBLE


@dataclass(frozen=True)
class Judgement:
    """How everybody sees one outcome, and whether it has the consent it needs."""

    row: Rows
    probability: float
    error: float | None
    status: Status
    views: Mapping[str, View]


@dataclass(frozen=True, eq=False)
class Situation:
    """Everybody's beliefs, whose consent is needed, and the limits of a search.

    Attributes
    ----------
    ensembles : of all actors of whom something is known, observers included, with what their
        joint draws weigh.
    consent : whose consent a deal needs.
    parties : those whose gains the frontier and the solutions compare.
    no_deal : shape (n_issues,); None where no outcome stands for no deal.
    polytope : returns all value functions of an inferred actor that agree with what is certain.
    without : the consent that is still needed without each approval rule, by its id.
    left : how many seconds are left for all searches together.
    views : what was seen before.
    """

    space: Space
    ensembles: Joint
    consent: Consent
    parties: tuple[str, ...]
    no_deal: Rows | None
    polytope: Callable[[str], Polytope]
    without: Mapping[str, Consent]
    left: Callable[[], float] = endless
    progress: Progress = silent
    views: Views = field(default_factory=dict)

    @property
    def voters(self) -> Joint:
        """The beliefs about those who have a vote."""
        return self.ensembles.only(self.consent.voters)

    @property
    def exact(self) -> bool:
        """Whether everyone who has a vote is scored."""
        return self.voters.exact

    @property
    def draws(self) -> int:
        """The number of draws of those who have a vote; one where they are all scored."""
        return self.voters.draws

    def some_draws(self, most: int) -> NDArray[np.int64]:
        """Return up to `most` draws that stand for all, each counting alike (`Joint.some`)."""
        return self.voters.some(most)

    def error(self, flags: NDArray[np.bool_], actors: Iterable[str] | None = None) -> float | None:
        """Return one standard error of the share of draws in which something holds.

        `actors` are those it depends on, the voters if not said; None where all are scored.
        """
        return self.ensembles.error(flags, self.consent.voters if actors is None else actors)

    def mean_error(self, numbers: NDArray[np.float64], draws: Sequence[int]) -> float | None:
        """Return one standard error of the mean of numbers, one for each of some draws.

        The draws are of `some_draws`; None where there are fewer than two.
        """
        if len(draws) < 2:
            return None
        different = self.voters.different(np.array(draws))
        return float(numbers.std(ddof=1) / np.sqrt(different))

    def agreed(self, row: Rows) -> NDArray[np.bool_]:
        """Return in which draws one outcome has the consent it needs, shape (n_draws,)."""
        return agreed(row, self.voters, self.consent, self.draws)

    def decided(
        self, voter: str, rows: Rows, counts: NDArray[np.int32], budget: int = BUDGET
    ) -> Necessity:
        """Decide for some outcomes whether a voter necessarily, possibly or never accepts them.

        `counts` (n,) are what the draws weigh in which it does. Of scored voters all is known; of
        others linear programs decide, screened by the draws.
        """
        ensemble = self.ensembles[voter]
        if ensemble.exact:
            yes = counts > 0
            return Necessity(yes, yes, np.ones(len(rows), dtype=bool), 0)
        guess = ensemble.mean(rows) - ensemble.reserve.mean()
        total = self.voters.total
        return necessity_of(
            self.polytope(voter), rows, counts > 0, counts < total, guess, budget=budget
        )

    def classes(self, rows: Rows, counted: Acceptance, budget: int = BUDGET) -> list[str]:
        """Return of outcomes whether consent is certain, likely, possible or impossible.

        Certain and impossible are proved; what the budget of programs leaves open is not.
        """
        decided = [self.decided(v, rows, counted.of(v), budget) for v in self.consent.voters]
        certain = self.consent.met(np.column_stack([found.necessary for found in decided]))
        possible = self.consent.met(np.column_stack([found.possible for found in decided]))
        likely = counted.joint > counted.total / 2
        return [
            "certain" if sure else "impossible" if not maybe else "likely" if more else "possible"
            for sure, maybe, more in zip(certain, possible, likely, strict=True)
        ]

    def judge(self, row: Rows) -> Judgement:
        """Judge one outcome for every actor and jointly."""
        draws = self.ensembles.draws
        values = values_of(row, self.ensembles)
        views = {actor: self.view(actor, row, values[actor]) for actor in self.ensembles}
        accepted = np.empty((draws, len(self.consent.voters)), dtype=bool)
        for place, voter in enumerate(self.consent.voters):
            accepted[:, place] = values[voter] >= self.ensembles[voter].floor
        together = self.consent.met(accepted)
        # What is proved for the actors overrides what their draws happen to say.
        voting = [views[voter] for voter in self.consent.voters]
        if self.consent.met(np.array([view.necessary for view in voting])):
            return Judgement(row, 1.0, None, Status.NECESSARY, views)
        if not self.consent.met(np.array([view.possible for view in voting])):
            return Judgement(row, 0.0, None, Status.IMPOSSIBLE, views)
        share, error = self.ensembles.share(together), self.error(together)
        return Judgement(row, share, error, Status.ESTIMATE, views)

    def view(self, actor: str, row: Rows, values: NDArray[np.float64]) -> View:
        """Judge one outcome for one actor, to whom it is worth so much in its draws.

        Draws that differ prove both sides possible; where they all agree, linear programs
        decide whether that is so for every consistent value function.
        """
        key = (id(self.ensembles[actor]), self.ensembles.mark, row.tobytes())
        if key not in self.views:
            if len(self.views) >= REMEMBERED:
                self.views.clear()
            self.views[key] = self.ensembles, self._view(actor, row, values)
        return self.views[key][1]

    def _view(self, actor: str, row: Rows, values: NDArray[np.float64]) -> View:
        ensemble = self.ensembles[actor]
        accepted = values >= ensemble.floor
        share = self.ensembles.share(accepted)
        status = self._proved(actor, row, share)
        error = self.error(accepted, [actor]) if status is Status.ESTIMATE else None
        low, high = self.ensembles.quantiles(values, (0.05, 0.95))
        mean = ensemble.real(self.ensembles.mean(values))
        return View(share, error, status, mean, ensemble.real(low), ensemble.real(high))

    def _proved(self, actor: str, row: Rows, share: float) -> Status:
        if self.ensembles[actor].exact:
            return Status.NECESSARY if share else Status.IMPOSSIBLE
        if share in {0.0, 1.0}:
            polytope = self.polytope(actor)
            gain = polytope.gain(row)
            if share == 1 and polytope.necessarily(*gain):
                return Status.NECESSARY
            if share == 0 and not polytope.possibly(*gain):
                return Status.IMPOSSIBLE
        return Status.ESTIMATE
