"""What would follow if something were otherwise: at once, from the draws that are there.

Draws are made anew only where what is certain changes. A statement that may not hold, and a source
that is not fully relied on, make the density of draws higher where they are true by a factor that
depends on their confidence alone; so another confidence is another weight for each draw. Another
no-deal value is another threshold in each draw, another approval another count of the same votes.

Sources: Kish 1965, section 11.7 (what weighted draws are worth); Owen 2013, Monte Carlo theory,
methods and examples, chapter 9 (importance sampling).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from winset.analysis.model import Model, Shared, model_of
from winset.analysis.settings import Settings
from winset.case.status import Status
from winset.case.types import Case, Scores
from winset.deals.acceptance import Acceptance, acceptance, accepted_draws, agreed
from winset.deals.candidates import diverse
from winset.deals.consent import Consent, consent_of
from winset.deals.listed import FAIR_DRAWS
from winset.deals.per_draw import smallest_relative_gain
from winset.inference.ensemble import Ensemble
from winset.inference.joint import Joint, log_factor, whole_weights
from winset.inference.known import Known
from winset.inference.precision import standard_error
from winset.inference.soft import source_name
from winset.spaces.space import Progress, Rows, Space, silent
from winset.text.problems import nearest

THIN = 200
"""Fewer draws than that, of equal weight, are too few to go by: make fresh ones."""
SHOWN = 5
SHORTLIST = 400
MANY = 20_000
"""Outcomes over which the largest gains are taken at most."""


class FreshDrawsError(Exception):
    """What is asked cannot be answered from the draws that are there."""


@dataclass(frozen=True)
class WhatIf:
    """What is to be otherwise. Empty: nothing is.

    Attributes
    ----------
    confidence : of statements that may not hold, by id; 0 leaves one out, 1 makes it certain.
    reliability : of sources that are not fully relied on, by id.
    no_deal : by how much no deal is worth more to an actor, as a share of its stake: what its best
        outcome is worth over its worst.
    without : the id of an approval rule by which nobody is asked.
    off : the ids of rules that are not in force.
    """

    confidence: Mapping[str, float] = field(default_factory=dict)
    reliability: Mapping[str, float] = field(default_factory=dict)
    no_deal: Mapping[str, float] = field(default_factory=dict)
    without: str | None = None
    off: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class Instant:
    """Answers at once.

    Attributes
    ----------
    voters : beliefs about those who have a vote, with the weights and thresholds asked for.
    consent : whose consent is needed.
    rows : the feasible outcomes other than no deal, shape (n, n_issues).
    ensembles : beliefs about all, with the thresholds asked for.
    parties : those whose gains tell outcomes of the same odds apart.
    """

    voters: Joint
    consent: Consent
    rows: Rows
    ensembles: Mapping[str, Ensemble]
    parties: tuple[str, ...]

    @cached_property
    def acceptance(self) -> Acceptance:
        """Who accepts what; 20 ms for a thousand outcomes and 4,096 draws."""
        return acceptance(self.rows, self.voters, self.consent)

    @property
    def exists(self) -> float:
        """The share of draws in which there is a deal."""
        return self.acceptance.exists if len(self.rows) else 0.0

    @property
    def error(self) -> float | None:
        """One standard error of it; None where all are scored."""
        return None if self.voters.exact else self.acceptance.error

    @property
    def status(self) -> Status:
        """An estimate, or exact where all are scored: nothing is proved at once."""
        return Status.EXACT if self.voters.exact else Status.ESTIMATE

    @property
    def effective(self) -> float:
        """How many draws of equal weight are left."""
        return self.voters.effective

    @property
    def thin(self) -> bool:
        """Whether too few draws are left to go by."""
        return not self.voters.exact and self.effective < THIN

    @cached_property
    def best(self) -> list[int]:
        """Places of the likeliest deals that differ from each other, the likeliest first.

        Of the same odds the fairer comes first, as among the candidates of an analysis.
        """
        joint = self.acceptance.joint
        top = np.flatnonzero(joint)
        if len(top) == 0:
            return []
        if len(top) > SHORTLIST:
            top = top[np.argsort(-joint[top], kind="stable")]
            tied = np.flatnonzero(joint == joint[top[0]])
            if len(tied) > SHORTLIST:
                top = tied[np.argsort(-self._fairness(tied, 1), kind="stable")]
            top = top[:SHORTLIST]
        order = np.lexsort((top, -self._fairness(top, FAIR_DRAWS), -joint[top]))
        return diverse(self.rows, top[order], SHOWN)

    def _fairness(self, places: NDArray[np.int64], draws: int) -> NDArray[np.float64]:
        """Return how well outcomes do by the worst-off party; see `Listed.fairness`."""
        reach = self.rows[np.flatnonzero(self.acceptance.joint)]
        if len(reach) > MANY:
            reach = reach[:: len(reach) // MANY]
        some = self.voters.some(draws)
        return smallest_relative_gain(self.rows[places], reach, self.ensembles, self.parties, some)

    def share(self, place: int) -> tuple[float, float | None]:
        """Return the odds that an outcome has the consent it needs, and one standard error."""
        flags = agreed(self.rows[place], self.voters, self.consent, self.voters.draws)
        share = self.voters.share(flags)
        worth = self.voters.worth(flags)
        return share, None if self.voters.exact else standard_error(share, worth)

    def by_actor(self, place: int) -> dict[str, float]:
        """Return the odds that each voter accepts an outcome."""
        counted = self.acceptance
        return {voter: int(counted.of(voter)[place]) / counted.total for voter in counted.actors}

    def place(self, row: Rows) -> int | None:
        """Return the place of an outcome; None of no deal, and of what the rules leave out."""
        found = np.flatnonzero((self.rows == row).all(axis=1))
        return int(found[0]) if len(found) else None

    def worlds(self, place: int, most: int) -> dict[str, list[bool]]:
        """Return who accepts an outcome in a few draws that stand for all, by voter.

        In the order: all, then fewer and fewer, so that what goes together stands together.
        """
        some = self.voters.some(most)
        accepted = accepted_draws(self.rows[place], self.voters, self.voters.draws)
        flags = np.array([accepted[voter][some] for voter in self.consent.voters])
        order = np.lexsort((*reversed(~flags), -flags.sum(axis=0)))
        return {
            voter: [bool(each) for each in flags[k][order]]
            for k, voter in enumerate(self.consent.voters)
        }


def at_once(model: Model, what: WhatIf) -> Instant:
    """Answer at once what would follow.

    Parameters
    ----------
    model : an account worked through, with its outcomes listed.

    Raises
    ------
    FreshDrawsError
        The outcomes are not listed; the account is contradictory; a statement or source that is
        certain is to be less so; none of the draws is possible any more; or a rule that is off
        bears on what statements or offers say.
    ValueError
        An actor of whom nothing is known, a rule that is not there, or no chance.

    Notes
    -----
    One pass over draws and outcomes: 20 to 40 ms for 1,217 outcomes and 4,096 draws. Agrees with
    a fresh analysis within the errors of both (`tests/analysis/test_whatif.py`).
    """
    listed = model.listed
    if listed is None:
        raise FreshDrawsError("the outcomes are not listed, or what is said contradicts itself")
    joint = _weighed(model, what)
    joint = replace(
        joint,
        ensembles={
            actor: _shifted(ensemble, what.no_deal.get(actor, 0.0))
            for actor, ensemble in joint.ensembles.items()
        },
    )
    for actor in what.no_deal:
        if actor not in joint.ensembles:
            raise ValueError(f"nothing is known of '{actor}'{nearest(actor, joint.ensembles)}")
    consent = consent_of(model.case, without=what.without)
    rows = _rows_without(model, what.off) if what.off else listed.rows
    return Instant(
        joint.only(consent.voters), consent, rows, joint.ensembles, listed.situation.parties
    )


def as_if(case: Case, what: WhatIf) -> Case:
    """Return the case as it would be written, but for no-deal values and approval.

    A statement of confidence 0 is left out, whether it was certain before or not.
    """
    preferences = {
        actor: known
        if isinstance(known, Scores)
        else tuple(
            replace(said, confidence=what.confidence.get(said.id, said.confidence))
            for said in known
            if what.confidence.get(said.id) != 0
        )
        for actor, known in case.preferences.items()
    }
    return replace(
        case,
        preferences=preferences,
        rules=tuple(rule for rule in case.rules if rule.id not in what.off),
        sources=tuple(
            replace(source, reliability=what.reliability.get(source.id, source.reliability))
            for source in case.sources
        ),
    )


def refitted(
    model: Model, what: WhatIf, settings: Settings, progress: Progress = silent
) -> Instant:
    """Answer from fresh draws what `at_once` cannot tell.

    `model` is an account of the case as it is; `settings` have how many draws are made. What
    `progress` raises ends the work.

    Raises
    ------
    FreshDrawsError
        There is no answer from draws: outcomes are not listed, or what would be said contradicts
        itself.
    ValueError
        As in `at_once`, or a statement or source that is not there.
    """
    case = model.case
    known = {said.id for said in case.statements} | {source.id for source in case.sources}
    known |= {rule.id for rule in case.rules}
    for name in (*what.confidence, *what.reliability, *what.off):
        if name not in known:
            raise ValueError(f"there is no '{name}'{nearest(name, known)}")
    shared = Shared(as_if(case, what), settings, progress)
    fresh = model_of(shared, model.account, model.prior)
    return at_once(fresh, WhatIf(no_deal=what.no_deal, without=what.without))


def _rows_without(model: Model, off: Collection[str]) -> Rows:
    """List the outcomes other than no deal where some rules are not in force.

    The draws stay what they are only where no condition on them rests on these rules.
    """
    case = model.case
    strange = [name for name in off if name not in {rule.id for rule in case.rules}]
    if strange:
        raise ValueError(f"there is no rule '{strange[0]}'")
    space = Space(case.issues, [rule for rule in case.rules if rule.id not in off])
    offers = model.evidence is not None and model.evidence.telling
    if model.orders or offers or not all(_as_said(one, space) for one in model.known.values()):
        raise FreshDrawsError("what is said rests on the rules")
    rows = space.list(model.shared.settings.list_limit).rows
    if model.shared.no_deal is None:
        return rows
    return np.asarray(rows[(rows != model.shared.no_deal).any(axis=1)])


def _as_said(known: Known, space: Space) -> bool:
    """Return whether what is said of an actor means the same under other rules."""
    other = replace(known, space=space, layouts={}, odds={}, batches={})
    _, before = known.conditions(known.statements)
    _, after = other.conditions(known.statements)
    return bool(
        np.array_equal(before.matrix, after.matrix)
        and np.array_equal(before.constant, after.constant)
        and np.array_equal(before.strict, after.strict)
    )


def _weighed(model: Model, what: WhatIf) -> Joint:
    """Weigh the draws for other confidences."""
    joint = model.ensembles
    asked = {**what.confidence, **{source_name(k): v for k, v in what.reliability.items()}}
    change = np.zeros(joint.draws)
    for name, confidence in asked.items():
        if not 0.0 <= confidence <= 1.0:
            raise ValueError(f"{name}: expected a chance between 0 and 1, found {confidence}")
        held = [drawn.held[name] for drawn in joint.ensembles.values() if name in drawn.held]
        if not held:
            raise FreshDrawsError(f"'{name}' is certain, or not in use")
        if not all(each.odds for each in held):
            raise FreshDrawsError(f"'{name}' is impossible beside what is certain")
        with np.errstate(divide="ignore"):
            change += log_factor([replace(each, confidence=confidence) for each in held])
        change -= log_factor(held)
    if not asked:
        return joint
    logarithms = joint.logarithms + change
    if not np.isfinite(logarithms.max()):
        raise FreshDrawsError("none of the draws is possible any more")
    return replace(joint, weights=whole_weights(logarithms))


def _shifted(ensemble: Ensemble, more: float) -> Ensemble:
    """Return an actor's draws with no deal worth more, or less."""
    if not more:
        return ensemble
    return replace(ensemble, reserve=ensemble.reserve + more * ensemble.stake())
