"""One account of a case, worked through: beliefs, listing, acceptance."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.settings import Settings
from winset.beliefs import (
    Ensemble,
    Known,
    Necessity,
    Polytope,
    Prior,
    contradiction,
    exact,
    fit,
    necessity_of,
    standard_error,
    statements_about,
    worth,
)
from winset.beliefs.interplay import reconciling
from winset.beliefs.necessity import BUDGET
from winset.case.finding import Status
from winset.case.types import (
    AtLeastNoDeal,
    Case,
    PartialOutcome,
    Rejects,
    Role,
    Scores,
    Statement,
)
from winset.deals.acceptance import Acceptance, acceptance, accepted_draws, agreed
from winset.deals.consent import Consent, consent_of
from winset.deals.frontier import frontier
from winset.deals.implicit.labels import merge
from winset.deals.implicit.space import Unlisted
from winset.deals.per_draw import smallest_relative_gain
from winset.errors import ContradictionError, TooManyOutcomesError
from winset.outcomes.space import Listing, Progress, Rows, Space, endless, silent

Json = dict[str, Any]
BLOCK = 1 << 19
MANY = 2_000_000
"""Deals from which on it pays to load and run the merging of labels."""
FAIR_DRAWS = 64
LABELS = 100_000
EFFORT = 200_000_000
"""Limits of merging labels beside a list; about half a second."""


@dataclass
class Shared:
    """What all accounts of one analysis share: the listing, and ensembles already made."""

    case: Case
    settings: Settings
    progress: Progress = silent
    space: Space = field(init=False)
    listing: Listing | None = None
    too_many: TooManyOutcomesError | None = None
    no_deal: Rows | None = None
    rows: Rows | None = None
    """The feasible outcomes other than no deal: agreeing on what stands anyway is no deal."""
    draws: int = 0
    """Draws per inferred actor: the settings', or more where an error is asked for."""
    left: Callable[[], float] = endless
    """How many seconds are left of the time limit, for all searches together."""
    _made: dict[tuple[str, Prior, int, tuple[str, ...]], Ensemble] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """List the outcomes."""
        self.space = Space.of(self.case)
        self.draws = self.settings.draws
        if self.case.no_deal.outcome is not None:
            self.no_deal = self.space.encode(self.case.no_deal.outcome)
        try:
            self.listing = self.space.list(self.settings.list_limit, self.progress)
        except TooManyOutcomesError as error:
            self.too_many = error
            return
        self.rows = self.listing.rows
        place = None if self.no_deal is None else self.listing.find(self.no_deal)
        if place is not None:
            self.rows = np.delete(self.rows, place, axis=0)

    def ensemble(self, known: Known, prior: Prior, draws: int) -> Ensemble:
        """Draw an actor's value functions, or return them where the same were drawn before.

        The random numbers depend on the seed, the actor and the prior only, so that accounts
        differ by what is said in them and not by chance.
        """
        key = (known.actor, prior, draws, tuple(one.id for one in known.statements))
        if key not in self._made:
            seeds = [
                self.settings.seed,
                *(zlib.crc32(n.encode()) for n in (known.actor, prior.name)),
            ]
            self._made[key] = fit(known, draws=draws, prior=prior, rng=np.random.default_rng(seeds))
        return self._made[key]


@dataclass
class Model:
    """The state of one account.

    `contradictions` is empty or says why there are no ensembles; `acceptance` is None where
    the outcomes are too many to list.
    """

    shared: Shared
    account: str | None
    prior: Prior
    consent: Consent
    known: dict[str, Known] = field(default_factory=dict)
    ensembles: dict[str, Ensemble] = field(default_factory=dict)
    contradictions: list[ContradictionError] = field(default_factory=list)
    acceptance: Acceptance | None = None
    _polytopes: dict[str, Polytope] = field(default_factory=dict)

    @property
    def case(self) -> Case:
        """The case under model."""
        return self.shared.case

    @property
    def space(self) -> Space:
        """The space of outcomes."""
        return self.shared.space

    @property
    def rows(self) -> Rows:
        """The feasible outcomes other than no deal; needs a listing."""
        assert self.shared.rows is not None
        return self.shared.rows

    @property
    def exact(self) -> bool:
        """Whether everyone who has a vote is scored."""
        return all(self.ensembles[voter].exact for voter in self.consent.voters)

    @property
    def draws(self) -> int:
        """The number of draws of those who have a vote; one where they are all scored."""
        return max(self.ensembles[voter].draws for voter in self.consent.voters)

    @property
    def voters(self) -> dict[str, Ensemble]:
        """The beliefs about those who have a vote."""
        return {voter: self.ensembles[voter] for voter in self.consent.voters}

    def error(self, flags: NDArray[np.bool_], actors: Iterable[str] | None = None) -> float | None:
        """Return one standard error of the share of draws in which something holds.

        `actors` are those it depends on, the voters if not said; None where all are scored.
        """
        given = self.consent.voters if actors is None else actors
        effective = worth(flags, [self.ensembles[actor] for actor in given])
        return standard_error(float(flags.mean()), effective)

    @cached_property
    def front(self) -> NDArray[np.int64]:
        """Places of the deals on the parties' frontier, ascending; of scored cases only.

        Built block by block, so that gains of millions of deals never stand in memory at once.
        Of millions of deals between more than two parties merging labels finds the gains on the
        frontier sooner; between two, sorting them does.
        """
        assert self.acceptance is not None
        deals = np.flatnonzero(self.acceptance.joint)
        parties = [self.ensembles[party] for party in self.parties]
        many = len(parties) > 2 and len(deals) > MANY
        if many:
            unlisted = Unlisted(
                self.voters, self.consent, self.shared.no_deal, left=self.shared.left
            )
            merged = merge(unlisted, self.parties, most=LABELS, effort=EFFORT)
            if merged.complete:
                return _having(merged.gains, deals, self.rows, parties)
        kept = np.zeros(0, dtype=np.int64)
        gains = np.zeros((0, len(parties)))
        for begin in range(0, len(deals), BLOCK):
            block = deals[begin : begin + BLOCK]
            rows = self.rows[block]
            here = np.column_stack([one.hairs(rows) for one in parties])
            gains, kept = np.concatenate([gains, here]), np.concatenate([kept, block])
            best = frontier(gains)
            gains, kept = gains[best], kept[best]
        return kept

    @cached_property
    def certain(self) -> NDArray[np.int64]:
        """Places of outcomes proved to be deals whatever the unknowns are, ascending.

        All of a scored case's deals; else those that are deals in every draw are decided by linear
        programs, as far as their budget goes.
        """
        counted = self.acceptance
        assert counted is not None
        places = np.flatnonzero(counted.joint == counted.draws)
        if self.exact or len(places) == 0:
            return places
        rows = self.rows[places]
        sure = [self.decided(v, rows, counted.of(v)[places]).necessary for v in self.consent.voters]
        return places[self.consent.met(np.column_stack(sure))]

    @cached_property
    def ruled_out(self) -> bool:
        """Whether it is proved that no outcome can be a deal.

        Actors are independent, so an outcome can be a deal where everyone needed possibly accepts
        it. Voters take turns: what one certainly rejects is not asked of the next.
        """
        counted = self.acceptance
        if counted is None or counted.joint.any():
            return False
        possible = np.ones((len(self.rows), len(self.consent.voters)), dtype=bool)
        left = np.arange(len(self.rows))
        for place, voter in enumerate(self.consent.voters):
            counts = counted.of(voter)[left]
            possible[left, place] = self.decided(voter, self.rows[left], counts).possible
            left = np.flatnonzero(self.consent.met(possible))
        return len(left) == 0

    def fairness(self, places: NDArray[np.int64], draws: int = FAIR_DRAWS) -> NDArray[np.float64]:
        """Return how well outcomes do by the worst-off party, shape (n,).

        The mean over draws of the smallest gain relative to each party's largest; that is taken
        over the outcomes all may accept.
        """
        return smallest_relative_gain(
            self.rows[places], self._reach, self.ensembles, self.parties, self.some_draws(draws)
        )

    @property
    def _reach(self) -> Rows:
        counted = self.acceptance
        assert counted is not None
        if self.exact and len(self.front):
            return self.rows[self.front]
        some = np.flatnonzero(counted.joint > 0)
        return self.rows[some] if 0 < len(some) <= 1_000_000 else self.rows

    @property
    def parties(self) -> list[str]:
        """The ids of the parties."""
        return [actor.id for actor in self.case.actors if actor.role is Role.PARTY]

    @property
    def ok(self) -> bool:
        """Whether there is something to judge outcomes by."""
        return not self.contradictions

    @cached_property
    def additive(self) -> dict[str, list[tuple[str, str]]]:
        """Actors whose contradiction goes if the value of one issue may depend on another.

        With the pairs of issues; of the set that the contradiction names.
        """
        found = {}
        for error in self.contradictions:
            known = self.known[error.actor]
            members = [one for one in known.certain if one.id in error.members]
            pairs = reconciling(known, members, self.case.rules)
            if pairs:
                found[error.actor] = pairs
        return found

    def polytope(self, actor: str) -> Polytope:
        """Return all value functions of an inferred actor that agree with what is certain."""
        if actor not in self._polytopes:
            known = self.known[actor]
            self._polytopes[actor] = known.polytope(known.certain)
        return self._polytopes[actor]

    def some_draws(self, most: int) -> NDArray[np.int64]:
        """Return up to `most` draws: the first ones, since their order is random."""
        return np.arange(min(most, self.draws), dtype=np.int64)

    def decided(
        self, voter: str, rows: Rows, counts: NDArray[np.int32], budget: int = BUDGET
    ) -> Necessity:
        """Decide for some outcomes whether a voter necessarily, possibly or never accepts them.

        `counts` (n,) are the draws in which it does. Of scored voters all is known; of others
        linear programs decide, screened by the draws.
        """
        ensemble = self.ensembles[voter]
        if ensemble.exact:
            yes = counts > 0
            return Necessity(yes, yes, np.ones(len(rows), dtype=bool), 0)
        guess = self.space.total(rows, ensemble.slots.mean(axis=1)) - ensemble.reserve.mean()
        return necessity_of(
            self.polytope(voter), rows, counts > 0, counts < ensemble.draws, guess, budget=budget
        )

    def classes(self, rows: Rows, counted: Acceptance, budget: int = BUDGET) -> list[str]:
        """Say of outcomes whether consent is certain, likely, possible or impossible.

        Certain and impossible are proved; what the budget of programs leaves open is not.
        """
        decided = [self.decided(v, rows, counted.of(v), budget) for v in self.consent.voters]
        certain = self.consent.met(np.column_stack([one.necessary for one in decided]))
        possible = self.consent.met(np.column_stack([one.possible for one in decided]))
        likely = counted.joint > counted.draws / 2
        return [
            "certain" if sure else "impossible" if not maybe else "likely" if more else "possible"
            for sure, maybe, more in zip(certain, possible, likely, strict=True)
        ]

    def verdict(self, actor: str, row: Rows, accepted: NDArray[np.bool_]) -> Json:
        """Judge one outcome for one actor.

        Draws that differ prove both sides possible; where they all agree, linear programs
        decide whether that is so for every consistent value function.
        """
        ensemble = self.ensembles[actor]
        share = float(accepted.mean())
        if ensemble.exact:
            status = Status.NECESSARY if accepted[0] else Status.IMPOSSIBLE
            return self._entry(actor, row, share, None, status)
        gain = None if 0 < share < 1 else self.polytope(actor).gain(row)
        if gain is not None and share == 1 and self.polytope(actor).necessarily(*gain):
            return self._entry(actor, row, 1.0, None, Status.NECESSARY)
        if gain is not None and share == 0 and not self.polytope(actor).possibly(*gain):
            return self._entry(actor, row, 0.0, None, Status.IMPOSSIBLE)
        return self._entry(actor, row, share, self.error(accepted, [actor]), Status.ESTIMATE)

    def _entry(
        self, actor: str, row: Rows, share: float, error: float | None, status: Status
    ) -> Json:
        ensemble = self.ensembles[actor]
        values = ensemble.sums(row[None, :], slice(None))[0]
        return {
            "probability": share,
            "error": error,
            "necessary": status is Status.NECESSARY,
            "possible": status is not Status.IMPOSSIBLE,
            "status": str(status),
            "value": {
                "mean": ensemble.real(float(values.mean())),
                "low": ensemble.real(float(np.quantile(values, 0.05))),
                "high": ensemble.real(float(np.quantile(values, 0.95))),
            },
        }

    def agreed(self, row: Rows) -> NDArray[np.bool_]:
        """Tell in which draws one outcome has the consent it needs, shape (n_draws,)."""
        return agreed(row, self.voters, self.consent, self.draws)

    def judge(self, row: Rows) -> Json:
        """Judge one outcome for every actor and jointly."""
        most = max(ensemble.draws for ensemble in self.ensembles.values())
        accepted = accepted_draws(row, self.ensembles, most)
        actors = {actor: self.verdict(actor, row, accepted[actor]) for actor in self.ensembles}
        together = np.column_stack([accepted[voter] for voter in self.consent.voters])
        agreed = self.consent.met(together)
        share = float(agreed.mean())
        # What is proved for the actors overrides what their draws happen to say.
        floor = self.consent.met(np.array([actors[v]["necessary"] for v in self.consent.voters]))
        ceiling = self.consent.met(np.array([actors[v]["possible"] for v in self.consent.voters]))
        status = Status.ESTIMATE
        if floor:
            share, status = 1.0, Status.NECESSARY
        elif not ceiling:
            share, status = 0.0, Status.IMPOSSIBLE
        return {
            "accepted_by_all": share,
            "error": self.error(agreed) if status is Status.ESTIMATE else None,
            "status": str(status),
            "approved": bool(floor) if self.exact else None,
            "actors": actors,
        }


def model_of(
    shared: Shared,
    account: str | None,
    prior: Prior,
    *,
    without: str | None = None,
    unsaid: Collection[str] = (),
    check: int = 0,
) -> Model:
    """Work one account through; contradictions are kept, not raised.

    `without` leaves out the approval rule of that id, `unsaid` statements and offers as
    evidence. A `check` asks for the odds of a deal only: it leaves observers out and takes so
    many draws at most.
    """
    case = shared.case
    found = Model(shared, account, prior, consent_of(case, without=without))
    draws = min(shared.draws, check) if check else shared.draws
    for actor in case.actors:
        observer = actor.role is Role.OBSERVER
        said = case.preferences.get(actor.id, ())
        if isinstance(said, Scores):
            found.ensembles[actor.id] = exact(shared.space, actor.id, said, case.no_deal)
            continue
        told = statements_about(case, actor.id, account, offers=shared.settings.offers)
        statements = tuple(one for one in told if one.id not in unsaid)
        if observer and (check or not statements):
            continue
        known = Known(shared.space, actor.id, case.no_deal, statements)
        found.known[actor.id] = known
        try:
            found.ensembles[actor.id] = shared.ensemble(known, prior, draws)
        except ContradictionError as error:
            found.contradictions.append(error)
    if found.ok and shared.rows is not None:
        found.acceptance = acceptance(
            shared.rows, found.voters, found.consent, progress=shared.progress
        )
    return found


def _having(
    wanted: NDArray[np.float64], deals: NDArray[np.int64], rows: Rows, parties: list[Ensemble]
) -> NDArray[np.int64]:
    """Return the places of the deals with wanted gains, shape (n, n_parties), whole numbers.

    Looked up by their sums with random factors, then compared.
    """
    factors = np.random.default_rng(0).integers(1, 1 << 62, len(parties))
    keys = wanted.astype(np.int64) @ factors
    order = np.argsort(keys)
    keys, wanted = keys[order], wanted[order]
    # Equal sums of different gains are next to never; then the second is tried as well.
    tries = int((np.searchsorted(keys, keys, "right") - np.searchsorted(keys, keys)).max())
    found = [np.zeros(0, dtype=np.int64)]
    alone = np.unique(wanted[:, 0])
    for begin in range(0, len(deals), BLOCK):
        block = deals[begin : begin + BLOCK]
        # One party's gain leaves few outcomes to look at for the others.
        own = parties[0].hairs(rows[block])
        near = alone[np.minimum(np.searchsorted(alone, own), len(alone) - 1)] == own
        block, own = block[near], own[near]
        others = [one.hairs(rows[block]) for one in parties[1:]]
        here = np.column_stack([own, *others])
        sums = here.astype(np.int64) @ factors
        first = np.minimum(np.searchsorted(keys, sums), len(keys) - 1)
        some = np.flatnonzero(keys[first] == sums)
        same = np.zeros(len(some), dtype=bool)
        for place in range(tries):
            at = np.minimum(first[some] + place, len(keys) - 1)
            same |= (wanted[at] == here[some]).all(axis=1)
        found.append(block[some[same]])
    return np.concatenate(found)


def because(found: Model, actor: str, row: Rows, status: str) -> tuple[str, ...]:
    """Name an irreducible set of statements that makes an outcome necessary or impossible.

    To say the opposite of the verdict contradicts the statements; the set is what it
    contradicts. Empty for scored actors and undecided outcomes.
    """
    if actor not in found.known or status not in {Status.NECESSARY, Status.IMPOSSIBLE}:
        return ()
    known = found.known[actor]
    whole = PartialOutcome(found.space.decode(row))
    opposite = Rejects(whole) if status == Status.NECESSARY else AtLeastNoDeal(whole)
    doubt = Statement("", actor, "doubt", (opposite,))
    # Most verdicts have one statement behind them: try each alone before deleting.
    for one in reversed(known.certain):
        if known.polytope((one, doubt), merge=False).empty():
            return (one.id,)
    clashing = contradiction(known, (*known.certain, doubt))
    return tuple(statement.id for statement in clashing if statement is not doubt)


def sensitive(
    other: Model, own: tuple[float | None, float | None, str], share: float, error: float | None
) -> Json | None:
    """Compare odds with those under another prior; None where they are proved for any.

    `differs`: by more than three standard errors and two points. `depends`: so much that one
    prior says more likely than not, the other not.
    """
    value, own_error, status = own
    if status in {Status.EXACT, Status.NECESSARY, Status.IMPOSSIBLE}:
        return None
    spread = float(np.hypot(own_error or 0.0, error or 0.0))
    settled = value is None or status != Status.ESTIMATE
    differs = not settled and abs(share - (value or 0.0)) > max(0.02, 3 * spread)
    return {
        "prior": str(other.prior),
        "value": share,
        "error": error,
        "differs": differs,
        "depends": differs and (share > 0.5) != ((value or 0.0) > 0.5),
    }
