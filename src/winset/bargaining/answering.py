"""How others answer an offer, over draws: three rules, from the kindest to the hardest.

Each says, voter by voter and draw by draw, from which gain over no deal on an offer is accepted. So
who takes an offer takes every better one, and a refusal tells something about the next offer.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from winset.behaviour.models import MODELS, Behaviour
from winset.inference import Ensemble

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Answerer:
    """Somebody whose consent is asked for.

    Attributes
    ----------
    ensemble : of as many draws as there are.
    stake : what is at stake for it, in units of the ensemble, shape (n_draws,).
    proposes : it is a party, which may make an offer of its own; a ratifier says yes or no.
    own_offer : the gain that its own best next offer would give it, in units of the ensemble,
        shape (n_draws,); found when it is asked for.
    """

    ensemble: Ensemble
    stake: Array
    proposes: bool
    own_offer: Callable[[], Array]


class AnswerRule(ABC):
    """What somebody accepts."""

    name: ClassVar[str]
    source: ClassVar[str]
    chancy: ClassVar[bool] = False
    """Whether chance has a part in it, so that one draw is not enough."""

    @abstractmethod
    def least(self, answerer: Answerer, rng: np.random.Generator) -> Array:
        """Return the least gain that is accepted, in units of the ensemble, shape (n_draws,)."""


@dataclass(frozen=True)
class AtLeastNoDeal(AnswerRule):
    """Takes what is worth no less than no deal: nobody takes more, so the odds are a bound."""

    name: ClassVar[str] = "no-deal"
    source: ClassVar[str] = "Raiffa (1982), The art and science of negotiation"

    def least(self, answerer: Answerer, rng: np.random.Generator) -> Array:
        """Return 0 in every draw."""
        return np.zeros(answerer.ensemble.draws)


@dataclass(frozen=True)
class AsPeople(AnswerRule):
    """Takes an offer the likelier the more there is in it, as people do.

    What gains nothing is taken with odds of 1 / (1 + exp(alpha)), what gains all that is at stake
    with 1 / (1 + exp(alpha - kappa)), as `Behaviour.rejected` has it; what is worth less than no
    deal never is. Where somebody stands is a matter of temper, the same for all offers. Ratifiers,
    who vote once and are offered nothing else, take what is worth no less than no deal.
    """

    behaviour: Behaviour = MODELS["joint-gain"]
    name: ClassVar[str] = "people"
    source: ClassVar[str] = "constants as in docs/behaviour.md; choice: Luce (1959)"
    chancy: ClassVar[bool] = True

    def least(self, answerer: Answerer, rng: np.random.Generator) -> Array:
        """Draw tempers at even steps of their odds, in random order."""
        draws = answerer.ensemble.draws
        if not answerer.proposes:
            return np.zeros(draws)
        places = (rng.permutation(draws) + 0.5) / draws
        refusal = self.behaviour.rejected
        wanted = (refusal.alpha + np.log(places / (1 - places))) / refusal.kappa
        return np.asarray(np.maximum(wanted, 0.0) * answerer.stake)


@dataclass(frozen=True)
class AsTheirOwn(AnswerRule):
    """Takes what is as good as what it would offer itself; ratifiers, who offer nothing, as above.

    Its own offer is the one with the largest expected gain to it, if all others take what is worth
    no less than no deal to them.
    """

    name: ClassVar[str] = "own-offer"
    source: ClassVar[str] = (
        "AC next of Baarslag, Hindriks and Jonker (2013), Acceptance conditions in automated "
        "negotiation"
    )

    def least(self, answerer: Answerer, rng: np.random.Generator) -> Array:
        """Return what its own next offer would give it; 0 where it has none."""
        if not answerer.proposes:
            return np.zeros(answerer.ensemble.draws)
        return answerer.own_offer()


ANSWER_RULES: tuple[AnswerRule, ...] = (AtLeastNoDeal(), AsPeople(), AsTheirOwn())
"""The rules, the kindest first."""
