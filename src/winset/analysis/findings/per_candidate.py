"""What durability and roads of candidates share: the draws they are judged in, and owners."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from winset.analysis.details import Candidate, Outcome, TooFewDetail
from winset.analysis.finding import Finding
from winset.analysis.model import Model
from winset.case.message import Message, say
from winset.case.status import Status
from winset.case.types import Scores
from winset.inference import Joint, Known, standard_error
from winset.inference.joint import distinct
from winset.spaces.space import Rows
from winset.wording.phrases import Words

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
    ensembles: Joint

    @classmethod
    def of(cls, model: Model, ids: Sequence[str]) -> Owners:
        """Look up what is believed of some owners."""
        made = dict(model.ensembles)
        for owner in ids:
            if owner not in made:
                known = Known(model.space, owner, model.case.no_deal, ())
                shared = model.shared
                made[owner] = shared.ensemble(known, model.prior, shared.draws)
        unknown = tuple(owner for owner in ids if _unknown(model, owner))
        drawn = replace(model.ensembles, ensembles=made)
        return cls(model, tuple(ids), unknown, drawn)

    @property
    def exact(self) -> bool:
        """Whether everybody with a vote and every owner is scored: then there is one draw."""
        return self.model.exact and all(self.ensembles[owner].exact for owner in self.ids)

    def draws(self, row: Rows, most: int) -> NDArray[np.int64]:
        """Return draws in which an outcome is a deal, at most so many; one where all is scored.

        Each counts alike (`Joint.some_of`).
        """
        agreed = self.model.situation.agreed(row)
        if self.model.exact and not self.exact and agreed[0]:
            return self.ensembles.only(self.ids).some(most)
        return self.model.voters.some_of(agreed, most)

    def error(self, share: float, draws: NDArray[np.int64]) -> float | None:
        """Return one standard error of a share of some draws; None where all is scored."""
        if self.exact:
            return None
        involved = {**self.model.voters, **{owner: self.ensembles[owner] for owner in self.ids}}
        least = min(
            ensemble.effective / ensemble.draws
            for ensemble in involved.values()
            if not ensemble.exact
        )
        return standard_error(share, self.ensembles.different(draws) * min(1.0, least))

    def few(self, name: str, draws: NDArray[np.int64], candidate: Candidate) -> Finding | None:
        """Say that a candidate is a deal in too few draws to say more; None where not."""
        if distinct(draws) >= (1 if self.exact else FEW):
            return None
        count = len(np.unique(draws))
        told = say("few-draws", draws=count, total=self.model.draws)
        detail = TooFewDetail(outcome=candidate.outcome, draws=count)
        return Finding(name, Status.UNKNOWN, None, (told,), None, (), detail)

    def drawn(self, words: Words) -> tuple[Message, ...]:
        """Say what is assumed of owners of whom nothing is known; nothing where there are none."""
        if not self.unknown:
            return ()
        return (say("owners.unknown", actors=words.actors(self.unknown)),)


def _unknown(model: Model, actor: str) -> bool:
    """Return whether nothing is known of what an actor wants: no score, statement, or offer."""
    if isinstance(model.case.preferences.get(actor), Scores):
        return False
    return actor not in model.known or not model.known[actor].statements


def changed(words: Words, before: Outcome, after: Outcome) -> tuple[Outcome, Message]:
    """Return the issues on which two outcomes differ, with the new options, and say so."""
    new = {issue: option for issue, option in after.items() if option != before[issue]}
    parts = tuple(
        say("changed.part", option=words.option(issue, option), issue=words.issue(issue))
        for issue, option in new.items()
    )
    return new, say("changed", parts=parts)
