"""What an analysis depends on besides the case."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from winset.behaviour.models import DEFAULT, MODELS, NONE
from winset.deals.other_tools import TOOLS
from winset.inference.fit import DRAWS
from winset.inference.prior import Prior
from winset.spaces.space import LIST_LIMIT
from winset.stability.concepts import CONCEPTS
from winset.text.problems import nearest
from winset.wording.languages import LANGUAGES

MAX_DRAWS = 1_000_000
WHOLE = ("seed", "draws", "list_limit", "step", "round")


@dataclass(frozen=True, slots=True)
class Settings:
    """Same case, version and settings: same findings, to the byte.

    Attributes
    ----------
    seed : start of all random numbers.
    draws : value functions per inferred actor.
    prior : `hierarchical` or `polytope` (docs/definitions.md); the other one is run as a check.
    account : the account to follow; None keeps to what holds under all, and gives every
        finding under each account beside it.
    list_limit : outcomes (before rules) up to which the space is listed.
    offers : whether offers made and answered count as evidence of what their makers and
        responders accept.
    behaviour : how people make and answer offers (`winset.behaviour.MODELS`), or `none`: then an
        offer tells only that its makers, and who accepted it, find it no worse than no deal.
    until : the last day to look at; what became known later is left out. None: everything.
    round : the round whose scores count, where they change by rounds (`later` in a case file).
    error : the Monte Carlo standard error wanted of the odds of a deal; draws are added to
        `draws` until it is met, or MAX_DRAWS are used. None: just `draws`.
    definitions : other tools (`genius`, `negmas`, `negolog`) whose solution points, by their
        own definitions, are given beside the four solutions.
    time_limit : seconds for all searches of a space that is not listed together; they end with
        what they have and its bound. None: a limit of work, the same on every machine;
        with seconds, findings can differ from run to run.
    step : most issues that one step of a road changes.
    concept : the stability concept under which a state on a road counts as holding, so that
        nobody is tempted to break off there.
    language : in which `to_dict` and `to_json` of an analysis tell it: `en`, `de`, `fr`.
    """

    seed: int = 0
    draws: int = DRAWS
    prior: Prior = Prior.HIERARCHICAL
    account: str | None = None
    list_limit: int = LIST_LIMIT
    offers: bool = True
    behaviour: str = DEFAULT
    until: datetime.date | None = None
    error: float | None = None
    definitions: tuple[str, ...] = ()
    time_limit: float | None = None
    step: int = 3
    concept: str = "nash"
    language: str = "en"
    round: int = 1

    def __post_init__(self) -> None:
        """Check kinds and ranges; what stands for a setting is taken for it."""
        self._taken()
        self._check_kinds()
        if not 1 <= self.draws <= MAX_DRAWS:
            raise ValueError(f"draws: expected 1 to {MAX_DRAWS:,}, found {self.draws}")
        if self.seed < 0:
            raise ValueError(f"seed: expected a number not below 0, found {self.seed}")
        if self.list_limit < 1:
            raise ValueError(f"list_limit: expected at least 1, found {self.list_limit}")
        if self.error is not None and not 0 < self.error <= 0.5:
            raise ValueError(f"error: expected a number above 0, up to 0.5, found {self.error}")
        if self.time_limit is not None and not self.time_limit > 0:
            raise ValueError(f"time_limit: expected more than 0, found {self.time_limit}")
        if self.step < 1:
            raise ValueError(f"step: expected at least 1, found {self.step}")
        if self.round < 1:
            raise ValueError(f"round: expected at least 1, found {self.round}")
        if self.concept not in CONCEPTS:
            raise ValueError(f"concept: expected {', '.join(CONCEPTS)}, found {self.concept!r}")
        if self.language not in LANGUAGES:
            raise ValueError(
                f"language: found {self.language!r}{nearest(self.language, LANGUAGES)}"
            )
        if self.behaviour not in {*MODELS, NONE}:
            names = ", ".join([*MODELS, NONE])
            raise ValueError(f"behaviour: expected {names}, found {self.behaviour!r}")
        for tool in self.definitions:
            if tool not in TOOLS:
                raise ValueError(f"definitions: expected {', '.join(TOOLS)}, found {tool!r}")

    def _taken(self) -> None:
        """Take NumPy's whole numbers, names of priors, days as text and lists of names."""
        for name in WHOLE:
            value = getattr(self, name)
            if hasattr(value, "__index__") and not isinstance(value, bool):
                object.__setattr__(self, name, int(value))
        if isinstance(self.prior, str):
            known = [str(prior) for prior in (Prior.HIERARCHICAL, Prior.POLYTOPE)]
            if self.prior not in known:
                raise ValueError(f"prior: found {self.prior!r}{nearest(self.prior, known)}")
            object.__setattr__(self, "prior", Prior.named(self.prior))
        if isinstance(self.until, str):
            try:
                object.__setattr__(self, "until", datetime.date.fromisoformat(self.until))
            except ValueError:
                raise ValueError(f"until: expected YYYY-MM-DD, found {self.until!r}") from None
        if isinstance(self.definitions, list):
            object.__setattr__(self, "definitions", tuple(self.definitions))

    def __repr__(self) -> str:
        chosen = [
            f"{each.name}={getattr(self, each.name)!r}"
            for each in fields(self)
            if getattr(self, each.name) != each.default
        ]
        return f"Settings({', '.join(chosen)})"

    def _check_kinds(self) -> None:
        known = ", ".join(str(prior) for prior in (Prior.HIERARCHICAL, Prior.POLYTOPE))
        kinds: dict[str, tuple[bool, str]] = {
            **{name: (_whole(getattr(self, name)), "a whole number") for name in WHOLE},
            **{
                name: (_number(getattr(self, name)), "a number") for name in ("error", "time_limit")
            },
            "prior": (isinstance(self.prior, Prior), f"a Prior, as {known}"),
            "language": (isinstance(self.language, str), "a tag"),
            "account": (isinstance(self.account, str | None), "an id"),
            "until": (self.until is None or type(self.until) is datetime.date, "a date"),
            "offers": (isinstance(self.offers, bool), "True or False"),
            "definitions": (not isinstance(self.definitions, str), "a tuple of names"),
        }
        for name, (right, wanted) in kinds.items():
            if not right:
                raise ValueError(f"{name}: expected {wanted}, found {getattr(self, name)!r}")

    def to_dict(self) -> dict[str, Any]:
        """Return plain data."""
        return {
            "seed": self.seed,
            "draws": self.draws,
            "prior": str(self.prior),
            "account": self.account,
            "list_limit": self.list_limit,
            "offers": self.offers,
            "behaviour": self.behaviour,
            "until": None if self.until is None else self.until.isoformat(),
            "error": self.error,
            "definitions": list(self.definitions),
            "time_limit": self.time_limit,
            "step": self.step,
            "concept": self.concept,
            "language": self.language,
            "round": self.round,
        }


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _number(value: object) -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool))


def settings_with(
    settings: Settings | None, chosen: Mapping[str, Any], others: Iterable[str] = ()
) -> Settings:
    """Return settings with some of them chosen one by one.

    Parameters
    ----------
    settings : None: the defaults.
    others : what else could have been named, for the nearest match.

    Raises
    ------
    TypeError
        There is no such setting.
    ValueError
        A setting is out of range.
    """
    names = [each.name for each in fields(Settings)]
    for name in chosen:
        if name not in names:
            raise TypeError(f"unknown keyword '{name}'{nearest(name, [*others, *names])}")
    return replace(settings or Settings(), **chosen)
