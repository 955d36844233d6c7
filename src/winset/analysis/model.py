"""One account of a case, worked through: beliefs, listing, acceptance."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np

from winset.analysis.details import PriorSensitivity
from winset.analysis.memory import Memory
from winset.analysis.ordinal import order_only
from winset.analysis.settings import Settings
from winset.behaviour.models import MODELS
from winset.behaviour.talks import Outcomes, talks_of
from winset.behaviour.weighing import Evidence, Weighed, as_drawn, weigh
from winset.case.status import Status
from winset.case.types import (
    AtLeastNoDeal,
    Case,
    PartialOutcome,
    Rejects,
    Role,
    Scores,
    Statement,
)
from winset.deals.acceptance import Acceptance
from winset.deals.answers import Answers
from winset.deals.consent import Consent, consent_of
from winset.deals.implicit.engine import Implicit
from winset.deals.listed import Listed
from winset.deals.situation import Situation, Views
from winset.errors import ContradictionError, TooManyOutcomesError
from winset.inference import (
    Ensemble,
    Joint,
    Known,
    Polytope,
    Prior,
    contradiction,
    exact,
    fit,
    statements_about,
)
from winset.inference.interplay import reconciling
from winset.inference.known import Layouts, OddsOf, shareable
from winset.inference.soft import Points
from winset.spaces.space import Listing, Progress, Rows, Space, endless, silent


@dataclass
class Shared:
    """What all accounts of one analysis share: the listing, and ensembles already made."""

    case: Case
    settings: Settings
    progress: Progress = silent
    memory: Memory | None = None
    """Draws of analyses before this one, where these are of use."""
    whole: Case | None = None
    """The case with what no longer holds and what is not known yet; None where it is the same."""
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
    views: Views = field(default_factory=dict)
    """Who sees which outcome how: the same under accounts that say the same of them."""
    _made: dict[tuple[str, Prior, int, tuple[str, ...]], Ensemble] = field(default_factory=dict)
    _polytopes: dict[tuple[str, tuple[str, ...]], Polytope] = field(default_factory=dict)
    _told: dict[tuple[str, str | None], tuple[Statement, ...]] = field(default_factory=dict)
    _layouts: dict[str, Layouts] = field(default_factory=dict)
    _odds: dict[str, OddsOf] = field(default_factory=dict)
    _batches: dict[str, dict[Any, Points]] = field(default_factory=dict)

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

    def known(self, actor: str, account: str | None, unsaid: Collection[str] = ()) -> Known:
        """Return what is said about an actor under an account, without some of it.

        Statements are written as rows once, and not again where others are left out.
        """
        if (actor, account) not in self._told:
            told = statements_about(self.case, actor, account, offers=self.settings.offers)
            self._told[actor, account] = told
        said = tuple(said for said in self._told[actor, account] if said.id not in unsaid)
        known = Known(
            self.space,
            actor,
            self.case.no_deal,
            said,
            self._reliability,
            odds=self._odds.setdefault(actor, {}),
            batches=self._batches.setdefault(actor, {}),
        )
        if shareable(self.space):
            known = replace(known, layouts=self._layouts.setdefault(actor, {}))
        return known

    def ensemble(self, known: Known, prior: Prior, draws: int) -> Ensemble:
        """Draw an actor's value functions, or return them where the same were drawn before.

        The random numbers depend on the seed, the actor and the prior only, so that accounts
        differ by what is said in them and not by chance.
        """
        key = (known.actor, prior, draws, tuple(said.id for said in known.statements))
        if key not in self._made:
            self._made[key] = self._drawn(known, prior, draws)
        return self._made[key]

    def _drawn(self, known: Known, prior: Prior, draws: int) -> Ensemble:
        def make() -> Ensemble:
            rng = self.random(known.actor, prior.name)
            return fit(known, draws=draws, prior=prior, rng=rng)

        if self.memory is None:
            return make()
        case = self.case
        depends = (case.issues, case.rules, case.no_deal, self._reliability, known.statements)
        settings = (self.settings.seed, prior, draws, known.actor)
        return self.memory.recall(repr((depends, settings)), make)

    @cached_property
    def _reliability(self) -> dict[str, float]:
        """The sources that are not fully relied on."""
        return {
            source.id: source.reliability for source in self.case.sources if source.reliability < 1
        }

    @cached_property
    def outcomes(self) -> Outcomes | None:
        """What could have been offered: all feasible outcomes, or a sample of them."""
        if self.listing is not None:
            return Outcomes.all(self.listing.rows)
        return Outcomes.sample(self.space, self.random("outcomes"))

    def random(self, *names: str) -> np.random.Generator:
        """Return random numbers that depend on the seed and some names only."""
        seeds = [self.settings.seed, *(zlib.crc32(name.encode()) for name in names)]
        return np.random.default_rng(seeds)

    def evidence(self, account: str | None, unsaid: Collection[str] = ()) -> Evidence:
        """Return what ties actors together under an account, without some offers."""
        offers = self.case.offers if self.settings.offers else ()
        kept = tuple(offer for offer in offers if offer.id not in unsaid)
        talks = talks_of(replace(self.case, offers=kept), account)
        outcomes = self.outcomes if talks.proposals else None
        model = None if outcomes is None else MODELS.get(self.settings.behaviour)
        return Evidence(talks, outcomes or Outcomes.all(np.zeros((0, 0), np.int64)), model)

    def polytope(self, known: Known) -> Polytope:
        """Return all value functions that agree with what is certain; one for the same said.

        What other accounts found out about it is remembered with it.
        """
        key = (known.actor, tuple(said.id for said in known.statements))
        if key not in self._polytopes:
            self._polytopes[key] = known.polytope(known.certain)
        return self._polytopes[key]


@dataclass(eq=False)
class Model:
    """One account of a case, worked through.

    `contradictions` is empty or says why there are no answers. `answers` are those about deals, by
    listing or without; `listed` are the former, None where the outcomes are too many to list.
    `evidence` is what ties actors together, and `weighed` their draws with it.
    """

    shared: Shared
    account: str | None
    prior: Prior
    consent: Consent
    known: dict[str, Known] = field(default_factory=dict)
    evidence: Evidence | None = None
    weighed: Weighed | None = None
    contradictions: list[ContradictionError] = field(default_factory=list)

    @cached_property
    def ensembles(self) -> Joint:
        """The beliefs about all actors of whom something is known, side by side."""
        return Joint({}) if self.weighed is None else self.weighed.joint

    @cached_property
    def orders(self) -> tuple[str, ...]:
        """The actors of whom an order of states is known and nothing more: no amounts."""
        return order_only(self.case)

    @property
    def case(self) -> Case:
        """The case under study."""
        return self.shared.case

    @property
    def space(self) -> Space:
        """The space of outcomes."""
        return self.shared.space

    @property
    def parties(self) -> list[str]:
        """The ids of the parties."""
        return [actor.id for actor in self.case.actors if actor.role is Role.PARTY]

    @property
    def ok(self) -> bool:
        """Whether there is something to judge outcomes by."""
        return not self.contradictions

    @cached_property
    def situation(self) -> Situation:
        """What answers about deals rest on."""
        return Situation(
            self.space,
            self.ensembles,
            self.consent,
            tuple(self.parties),
            self.shared.no_deal,
            self.polytope,
            {rule.id: consent_of(self.case, without=rule.id) for rule in self.case.approval},
            self.shared.left,
            self.shared.progress,
            self.shared.views,
        )

    @cached_property
    def listed(self) -> Listed | None:
        """The answers by listing; None where the outcomes are too many, or contradictory."""
        if not self.ok or self.shared.rows is None or self.shared.listing is None:
            return None
        return Listed(self.situation, self.shared.rows, len(self.shared.listing))

    @cached_property
    def answers(self) -> Answers | None:
        """The answers about deals; None where what is said contradicts itself."""
        return self.listed or (Implicit(self.situation) if self.ok else None)

    @property
    def acceptance(self) -> Acceptance | None:
        """Who accepts what of the listed outcomes."""
        return None if self.listed is None else self.listed.acceptance

    @property
    def exact(self) -> bool:
        """Whether everyone who has a vote is scored."""
        return self.situation.exact

    @property
    def draws(self) -> int:
        """The number of draws of those who have a vote; one where they are all scored."""
        return self.situation.draws

    @property
    def voters(self) -> Joint:
        """The beliefs about those who have a vote."""
        return self.situation.voters

    @cached_property
    def additive(self) -> dict[str, list[tuple[str, str]]]:
        """Actors whose contradiction goes if the value of one issue may depend on another.

        With the pairs of issues; of the set that the contradiction names.
        """
        found = {}
        for error in self.contradictions:
            known = self.known[error.actor]
            members = [one for one in known.certain if one.id in error.members]
            pairs = reconciling(known, members)
            if pairs:
                found[error.actor] = pairs
        return found

    def polytope(self, actor: str) -> Polytope:
        """Return all value functions of an inferred actor that agree with what is certain."""
        return self.shared.polytope(self.known[actor])


def model_of(
    shared: Shared,
    account: str | None,
    prior: Prior,
    *,
    unsaid: Collection[str] = (),
    check: int = 0,
) -> Model:
    """Work one account through; contradictions are kept, not raised.

    `unsaid` leaves out statements and offers as evidence. A `check` asks for the odds of a deal
    only: it leaves observers out and takes so many draws at most.
    """
    case = shared.case
    found = Model(shared, account, prior, consent_of(case))
    draws = min(shared.draws, check) if check else shared.draws
    made: dict[str, Ensemble] = {}
    for actor in case.actors:
        observer = actor.role is Role.OBSERVER
        said = case.preferences.get(actor.id, ())
        if isinstance(said, Scores):
            made[actor.id] = exact(shared.space, actor.id, said, case.no_deal)
            continue
        known = shared.known(actor.id, account, unsaid)
        if observer and (check or not known.statements):
            continue
        found.known[actor.id] = known
        try:
            made[actor.id] = shared.ensemble(known, prior, draws)
        except ContradictionError as error:
            found.contradictions.append(error)
    if not found.ok:
        found.weighed = as_drawn(made)
    else:
        found.evidence = shared.evidence(account, unsaid)
        rng = shared.random("joint", prior.name)
        found.weighed = weigh(
            made,
            found.evidence,
            rng,
            lambda more: _anew(found, made, more),
            quick=check > 0 or bool(unsaid),
        )
    return found


def _anew(found: Model, made: Mapping[str, Ensemble], draws: int) -> dict[str, Ensemble]:
    """Make other numbers of draws of those that have many."""
    return {
        actor: ensemble
        if ensemble.draws == 1
        else found.shared.ensemble(found.known[actor], found.prior, draws)
        for actor, ensemble in made.items()
    }


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
    for statement in reversed(known.certain):
        if known.polytope((statement, doubt), merge=False).empty():
            return (statement.id,)
    clashing = contradiction(known, (*known.certain, doubt))
    return tuple(statement.id for statement in clashing if statement is not doubt)


def sensitive(
    other: Model, own: tuple[float | None, float | None, str], share: float, error: float | None
) -> PriorSensitivity | None:
    """Compare odds with those under another prior; None where they are proved for any.

    They differ by more than three standard errors and two points, or not.
    """
    value, own_error, status = own
    if status in {Status.EXACT, Status.NECESSARY, Status.IMPOSSIBLE}:
        return None
    spread = float(np.hypot(own_error or 0.0, error or 0.0))
    settled = value is None or status != Status.ESTIMATE
    differs = not settled and abs(share - (value or 0.0)) > max(0.02, 3 * spread)
    turned = (share > 0.5) != ((value or 0.0) > 0.5)
    return PriorSensitivity(str(other.prior), share, error, differs, differs and turned)
