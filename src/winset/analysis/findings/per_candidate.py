"""What durability and roads of candidates share: the draws they are judged in, and words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.model import Model
from winset.beliefs import Ensemble, Known, standard_error
from winset.case.finding import Finding, Status
from winset.case.types import Scores
from winset.outcomes.space import Rows
from winset.wording.numbers import percent
from winset.wording.phrases import Words, listed, plural

Json = dict[str, Any]
NOTABLE = 0.02
"""Shares that differ by less are not told apart."""
FEW = 30
"""With fewer draws in which a candidate is a deal its durability is not known."""


@dataclass(frozen=True, eq=False)
class Owners:
    """The actors that can change an issue alone, and what is believed of them.

    `unknown` are those of whom nothing is known. They are not indifferent: they are drawn from
    the prior as a voter of whom nothing is known is, and it is said.
    """

    model: Model
    ids: tuple[str, ...]
    unknown: tuple[str, ...]
    ensembles: Mapping[str, Ensemble]

    @classmethod
    def of(cls, model: Model, ids: Sequence[str]) -> Owners:
        """Look up what is believed of some owners."""
        made = dict(model.ensembles)
        for owner in ids:
            if owner not in made:
                known = Known(model.space, owner, model.case.no_deal, ())
                shared = model.shared
                made[owner] = shared.ensemble(known, model.prior, shared.draws)
        unknown = tuple(one for one in ids if _unknown(model, one))
        return cls(model, tuple(ids), unknown, made)

    @property
    def exact(self) -> bool:
        """Whether everybody with a vote and every owner is scored: then there is one draw."""
        return self.model.exact and all(self.ensembles[owner].exact for owner in self.ids)

    def draws(self, row: Rows, most: int) -> NDArray[np.int64]:
        """Return draws in which an outcome is a deal, at most so many; one where all is scored."""
        agreed = self.model.agreed(row)
        if self.model.exact and not self.exact and agreed[0]:
            count = max(self.ensembles[owner].draws for owner in self.ids)
            return np.arange(min(most, count), dtype=np.int64)
        return np.flatnonzero(agreed)[:most]

    def error(self, share: float, draws: int) -> float | None:
        """Return one standard error of a share of some draws; None where all is scored."""
        if self.exact:
            return None
        involved = {**self.model.voters, **{owner: self.ensembles[owner] for owner in self.ids}}
        least = min(one.effective / one.draws for one in involved.values() if not one.exact)
        return standard_error(share, draws * min(1.0, least))

    def few(self, name: str, draws: int, candidate: Mapping[str, Any]) -> Finding | None:
        """Say that a candidate is a deal in too few draws to say more; None where not."""
        if draws >= (1 if self.exact else FEW):
            return None
        whole = plural(self.model.draws, "draw")
        text = f"Not known: this is a deal in {draws} of {whole}, too few to tell more."
        detail = {"outcome": candidate["outcome"], "draws": draws}
        return Finding(name, Status.UNKNOWN, None, text, detail=detail)


def _unknown(model: Model, actor: str) -> bool:
    """Tell whether nothing is known of what an actor wants: no score, statement, or offer."""
    if isinstance(model.case.preferences.get(actor), Scores):
        return False
    return actor not in model.known or not model.known[actor].statements


def changed(words: Words, before: Mapping[str, str], after: Mapping[str, str]) -> Json:
    """Tell what differs between two outcomes."""
    new = {issue: option for issue, option in after.items() if option != before[issue]}
    text = listed(
        f"“{words.option(issue, option)}” on {words.issue(issue)}" for issue, option in new.items()
    )
    return {"changes": new, "text": text}


def gains_said(one: Mapping[str, Any]) -> str:
    """Say in how many draws an owner would gain alone, and by what most often, with its share."""
    usual = one["breaches"][0]
    often = one["gains_alone"] - usual["share"] >= NOTABLE
    share = f" (in {percent(usual['share'])})" if often else ""
    most = "most often " if often or len(one["breaches"]) > 1 else ""
    return (
        f"in {percent(one['gains_alone'], one['error'])}, {most}by going to {usual['text']}{share}"
    )


def drawn_owners(words: Words, unknown: Sequence[str]) -> str:
    """Say what is assumed of owners of whom nothing is known; nothing where there are none."""
    if not unknown:
        return ""
    names = words.actors(list(unknown))
    one = len(unknown) == 1
    want, are, their = ("wants", "it is", "its") if one else ("want", "they are", "their")
    return (
        f"Nothing is known of what {names} {want}: {are} drawn from the prior, so what is said of "
        f"{their} moves and answers reflects the prior, not knowledge."
    )
