"""How people make offers and answer them: models of behaviour, each a small class."""

from __future__ import annotations

from abc import ABC
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
CASINO = (
    "900 recorded negotiations over three items whose makers told what each was worth to them "
    "(CaSiNo: Chawla et al. 2021, NAACL)"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """How makers choose what they propose.

    Attributes
    ----------
    others : what the gains of the other parties count for, beside those of the makers.
    gamma : the range of how surely the more appealing outcome is chosen; where in it a maker
        stands is not known, and its logarithm is taken as uniform.
    temper : what one offer counts for. Below 1: it is explained by other things too.
    """

    others: float
    gamma: tuple[float, float]
    temper: float = 1.0

    def at(self, quantiles: Array) -> Array:
        """Return gamma at places in its range, from 0 (the lower end) to 1; same shape."""
        low, high = self.gamma
        return np.asarray(low * (high / low) ** np.asarray(quantiles, dtype=np.float64))


@dataclass(frozen=True, slots=True)
class Refusal:
    """How likely an offer is rejected by one who would gain g: 1 / (1 + exp(kappa g - alpha))."""

    alpha: float
    kappa: float

    def logarithm(self, gains: Array) -> Array:
        """Return the logarithm of the odds that the offer is rejected; same shape as gains."""
        return -np.logaddexp(0.0, self.kappa * gains - self.alpha)


@dataclass(frozen=True)
class Behaviour(ABC):
    """What makes one outcome more appealing to its makers than another, and what follows.

    The appeal of an outcome is the sum over the parties of what their gains over no deal are felt
    to be (`felt`), those of parties that did not make the offer times `Choice.others`. An offer
    is chosen among all feasible outcomes in proportion to exp(gamma * appeal). Gains are parts of
    what is at stake for a party (best options less worst).

    Attributes
    ----------
    accepted, left : how offers are chosen that all others accept, and offers that they do not.
    rejected, final : how likely an offer is rejected, and left over.
    floor : gains below this are felt as this one, where a logarithm is taken.
    """

    accepted: Choice
    left: Choice
    rejected: Refusal
    final: Refusal
    floor: float = 0.1

    name: ClassVar[str]
    title: ClassVar[str]
    idea: ClassVar[str]
    source: ClassVar[str]
    fitted_on: ClassVar[str] = CASINO
    logarithmic: ClassVar[bool]
    """Whether the logarithm of a gain is felt, so that it is parts of a gain that count."""
    selfish: ClassVar[bool] = False
    """Whether the gains of those that did not make an offer count for nothing."""

    def felt(self, gains: Array) -> Array:
        """Return what gains, as parts of what is at stake, are felt to be; same shape."""
        if self.logarithmic:
            return np.log(np.maximum(gains, self.floor))
        return np.asarray(gains, dtype=np.float64)

    def constants(self) -> dict[str, float]:
        """Return every constant by its name, as `with_constants` takes them."""
        told: dict[str, float] = {"floor": self.floor} if self.logarithmic else {}
        for name in ("accepted", "left"):
            choice: Choice = getattr(self, name)
            if not self.selfish:
                told[f"{name}.others"] = choice.others
            told |= {
                f"{name}.gamma.low": choice.gamma[0],
                f"{name}.gamma.high": choice.gamma[1],
                f"{name}.temper": choice.temper,
            }
        for name in ("rejected", "final"):
            refusal: Refusal = getattr(self, name)
            told |= {f"{name}.alpha": refusal.alpha, f"{name}.kappa": refusal.kappa}
        return told

    def with_constants(self, constants: Mapping[str, float]) -> Behaviour:
        """Return the model with some constants replaced.

        Raises
        ------
        ValueError
            There is no constant of that name, or it cannot have that value.
        """
        self.check_names(constants)
        told = self.constants() | dict(constants)
        changed: dict[str, Any] = {
            name: Choice(
                told.get(f"{name}.others", 0.0),
                (told[f"{name}.gamma.low"], told[f"{name}.gamma.high"]),
                told[f"{name}.temper"],
            )
            for name in ("accepted", "left")
        }
        changed |= {
            name: Refusal(told[f"{name}.alpha"], told[f"{name}.kappa"])
            for name in ("rejected", "final")
        }
        return replace(self, floor=told.get("floor", self.floor), **changed)

    def check_names(self, constants: Iterable[str]) -> None:
        """Raise ValueError where the model has no constant of some name."""
        unknown = sorted(set(constants) - set(self.constants()))
        if unknown:
            known = ", ".join(self.constants())
            raise ValueError(f"'{self.name}' has no constant '{unknown[0]}'; it has {known}")

    def firmer(self) -> Behaviour:
        """Return the model with offers that were not accepted chosen as surely as accepted ones.

        What the range of gamma is for them moves verdicts more than any other constant, and few
        recorded offers tell it: both are shown.
        """
        return replace(self, left=replace(self.left, gamma=self.accepted.gamma))

    def __post_init__(self) -> None:
        """Check the constants."""
        for choice in (self.accepted, self.left):
            low, high = choice.gamma
            if not 0 < low <= high or choice.temper < 0 or not 0 <= choice.others <= 10:
                raise ValueError(
                    f"expected 0 < gamma.low <= gamma.high, temper >= 0 and 0 <= others <= 10, "
                    f"found {choice}"
                )
        if not self.floor > 0:
            raise ValueError(f"expected a floor above 0, found {self.floor}")


ANSWERS = {"rejected": Refusal(0.0, 2.0), "final": Refusal(0.0, 4.0)}


@dataclass(frozen=True)
class JointGain(Behaviour):
    """Offers are good for all: the product of the gains counts."""

    accepted: Choice = Choice(1.0, (5.0, 32.0))
    left: Choice = Choice(0.75, (1.0, 32.0), 0.25)
    rejected: Refusal = ANSWERS["rejected"]
    final: Refusal = ANSWERS["final"]
    floor: float = 0.12

    name = "joint-gain"
    title = "Joint gain"
    idea = (
        "The product of the gains makes an offer appealing, so that it is the likelier the more "
        "there is in it for everybody, and the more evenly."
    )
    source = (
        "The product is Nash's (1950, Econometrica 18:155); the choice in proportion to powers of "
        "it Luce's (1959, Individual Choice Behavior)"
    )
    logarithmic = True


@dataclass(frozen=True)
class Welfare(Behaviour):
    """Offers are good on the whole: the sum of the gains counts, however it is shared."""

    accepted: Choice = Choice(1.0, (8.0, 64.0))
    left: Choice = Choice(0.5, (0.5, 32.0), 0.25)
    rejected: Refusal = ANSWERS["rejected"]
    final: Refusal = ANSWERS["final"]

    name = "welfare"
    title = "Welfare"
    idea = "The sum of the gains makes an offer appealing, however it is shared out."
    source = (
        "Choice by a sum of own and others' gains: Levine (1998, Review of Economic Dynamics "
        "1:593); in proportion to its exponential: McKelvey & Palfrey (1995, Games and Economic "
        "Behavior 10:6)"
    )
    logarithmic = False


@dataclass(frozen=True)
class OwnValue(Behaviour):
    """Offers are good for their makers: nothing else counts."""

    accepted: Choice = Choice(0.0, (0.5, 8.0))
    left: Choice = Choice(0.0, (0.5, 8.0), 0.25)
    rejected: Refusal = ANSWERS["rejected"]
    final: Refusal = ANSWERS["final"]

    name = "own-value"
    title = "Own value"
    idea = "The makers' own gain alone makes an offer appealing."
    source = "McKelvey & Palfrey (1995, Games and Economic Behavior 10:6)"
    logarithmic = True
    selfish = True


MODELS: dict[str, Behaviour] = {model.name: model for model in (JointGain(), Welfare(), OwnValue())}
"""The models by name, the default first."""
DEFAULT = "joint-gain"
NONE = "none"
"""So is called that offers tell nothing but what is certain."""


def model_of(name: str) -> Behaviour | None:
    """Return the model of a name; None for `none`.

    Raises
    ------
    ValueError
        There is no such model.
    """
    if name == NONE:
        return None
    if name not in MODELS:
        raise ValueError(f"no model of behaviour '{name}'; there are {', '.join([*MODELS, NONE])}")
    return MODELS[name]
