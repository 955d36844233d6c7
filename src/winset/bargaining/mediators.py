"""Mediation of a single text: a mediator proposes changes, the parties say yes or no.

References: Fisher (1978), International mediation: a working guide; Klein, Faratin, Sayama and
Bar-Yam (2003), Negotiating complex contracts.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from winset.bargaining.table import Array, Flags, Table

KLEIN = "Klein, Faratin, Sayama and Bar-Yam (2003), Negotiating complex contracts"
Text = NDArray[np.int64]
TRIES = 10_000
"""First texts that are tried at random until one may be written."""
PATIENCE = 5
"""Rounds for each change a text allows, after which it is dropped if it is not signed."""


def everybody(accepting: Flags) -> bool:
    """Return whether all accept."""
    return bool(accepting.all())


@dataclass(frozen=True)
class Texts:
    """The texts that can be written, and what they are worth.

    Attributes
    ----------
    sizes : how many options each issue has.
    worth : of a text, int64 (n_issues,), what it is worth to each party, float (n_parties,).
    reserve : float, shape (n_parties,); what no deal is worth.
    enough : whether those who accept, bool (n_parties,), are enough for a deal.
    feasible : whether a text may be written.
    """

    sizes: tuple[int, ...]
    worth: Callable[[Text], Array]
    reserve: Array
    enough: Callable[[Flags], bool] = everybody
    feasible: Callable[[Text], bool] | None = None


@dataclass(frozen=True)
class HillClimber:
    """A party that says yes to what is no worse for it than the text."""

    source: ClassVar[str] = KLEIN

    def approves(self, change: float, left: float, random: np.random.Generator) -> bool:
        """Return its answer to a change of its value; `left` of the time is left, from 1 to 0."""
        return change >= 0


@dataclass(frozen=True)
class Annealer:
    """A party that now and then says yes to what is worse, the less so the later.

    With odds of exp(change / (temperature * left)), where `left` goes from 1 to 0.
    """

    temperature: float
    source: ClassVar[str] = KLEIN

    def __post_init__(self) -> None:
        if not 0 < self.temperature < math.inf:
            raise ValueError("expected a finite temperature above 0")

    def approves(self, change: float, left: float, random: np.random.Generator) -> bool:
        """Return its answer to a change of its value."""
        heat = self.temperature * left
        if change >= 0:
            return True
        return heat > 0 and bool(random.random() < math.exp(change / heat))


@dataclass(frozen=True)
class HillMediator:
    """Changes the text only where those who say yes are enough."""

    source: ClassVar[str] = KLEIN

    def adopts(self, yes: Flags, enough: bool, left: float, random: np.random.Generator) -> bool:
        """Return whether a change is made."""
        return enough


@dataclass(frozen=True)
class AnnealingMediator:
    """Early on also changes the text against some, with odds of exp(-refusals / (heat * left)).

    Klein and others have parties say how strongly they refuse; here it counts how many do.
    """

    heat: float = 1.0
    source: ClassVar[str] = KLEIN

    def adopts(self, yes: Flags, enough: bool, left: float, random: np.random.Generator) -> bool:
        """Return whether a change is made."""
        heat = self.heat * left
        if enough:
            return True
        return heat > 0 and bool(random.random() < math.exp(-float((~yes).sum()) / heat))


@dataclass(frozen=True, eq=False)
class Mediation:
    """How a mediation went.

    Attributes
    ----------
    text : the last text that enough parties would sign, int64 (n_issues,); None where none was.
    values : what it is worth to each party, or what no deal is; float (n_parties,).
    adopted : how many changes were made.
    last : the text on the table at the end, whether anybody would sign it or not.
    """

    text: Text | None
    values: Array
    adopted: int
    last: Text


def mediate(
    texts: Texts,
    parties: Sequence[HillClimber | Annealer],
    mediator: HillMediator | AnnealingMediator | None = None,
    *,
    rounds: int = 1000,
    seed: int = 0,
    start: Sequence[int] | None = None,
) -> Mediation:
    """Mediate a single text.

    Each round the mediator changes one issue of the text, any, and the parties say yes or no. Texts
    worth less than no deal are all the same to a party, since it need not sign. Whether they
    would sign is asked whenever the text has changed: until enough would, a change that brings more
    of them to sign is made as well. A text that has not come to be signed in
    `PATIENCE` rounds for each change that it allows is dropped for a new one.

    Parameters
    ----------
    parties : how each of them says yes or no.
    mediator : who changes the text; a hill climber where not said.
    rounds : how many changes are tried.
    seed : the same seed gives the same mediation.
    start : the options of the first text; any feasible one where not said.

    Raises
    ------
    ValueError
        Not as many parties as there are numbers of what no deal is worth, a first text that may
        not be written, or no issue with a choice.

    Notes
    -----
    O(rounds) times what it takes to value a text.
    """
    if len(parties) != len(texts.reserve):
        raise ValueError(f"expected {len(texts.reserve)} parties, found {len(parties)}")
    if rounds < 1 or max(texts.sizes, default=0) < 2:
        raise ValueError("expected one round or more, and an issue with a choice")
    random = np.random.default_rng(seed)
    asks = mediator or HillMediator()
    text = _first(texts, random, start)
    worth = texts.worth(text)
    signed = (text, worth) if texts.enough(worth >= texts.reserve) else None
    adopted = drafted = 0
    patience = PATIENCE * sum(size - 1 for size in texts.sizes)
    for number in range(rounds):
        left = 1 - (number + 1) / rounds
        dropped = signed is None and number - drafted >= patience
        drafted = number if dropped else drafted
        changed = _first(texts, random, None) if dropped else _changed(text, texts.sizes, random)
        if texts.feasible is not None and not texts.feasible(changed):
            continue
        new = texts.worth(changed)
        if not dropped:
            changes = np.maximum(new, texts.reserve) - np.maximum(worth, texts.reserve)
            pairs = zip(parties, changes.tolist(), strict=True)
            yes = np.array([party.approves(change, left, random) for party, change in pairs])
            nearer = signed is None and _signing(texts, new) > _signing(texts, worth)
            if not nearer and not asks.adopts(yes, texts.enough(yes), left, random):
                continue
        text, worth, adopted = changed, new, adopted + 1
        if texts.enough(worth >= texts.reserve):
            signed = text, worth
    if signed is None:
        return Mediation(None, texts.reserve, adopted, text)
    return Mediation(signed[0], signed[1], adopted, text)


def best_text(table: Table, odds: Array, rounds: int = 200) -> tuple[int | None, int]:
    """Propose what all probably accept, the likeliest first, until it is agreed.

    Parameters
    ----------
    odds : float, shape (n_outcomes,); how likely it is, as the mediator sees it, that enough
        accept an outcome.

    Returns
    -------
    (outcome, proposals)
        The first that is a deal on this table, or None; and how many were made. Of equal odds
        the first in option order. O(n_outcomes log n_outcomes).
    """
    order = np.argsort(-np.asarray(odds), kind="stable")[:rounds]
    accepting = table.values >= table.reserve[:, None]
    for place, outcome in enumerate(order, start=1):
        if table.agreed(int(outcome), accepting[:, outcome]):
            return int(outcome), place
    return None, len(order)


def _signing(texts: Texts, worth: Array) -> int:
    return int((worth >= texts.reserve).sum())


def _first(texts: Texts, random: np.random.Generator, start: Sequence[int] | None) -> Text:
    sizes = np.array(texts.sizes)
    if start is not None:
        text = np.array(start, dtype=np.int64)
        if text.shape != sizes.shape or (text < 0).any() or (text >= sizes).any():
            raise ValueError(f"expected a text of {len(sizes)} issues, and options they have")
    else:
        text = random.integers(sizes)
        for _ in range(TRIES):
            if texts.feasible is None or texts.feasible(text):
                break
            text = random.integers(sizes)
    if texts.feasible is not None and not texts.feasible(text):
        raise ValueError("the first text may not be written; say another")
    return text


def _changed(text: Text, sizes: tuple[int, ...], random: np.random.Generator) -> Text:
    while sizes[issue := int(random.integers(len(sizes)))] < 2:
        pass
    changed = text.copy()
    changed[issue] = (text[issue] + random.integers(1, sizes[issue])) % sizes[issue]
    return changed
