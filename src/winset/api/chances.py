"""One number: how likely there is a deal, or that one outcome is one, perhaps given more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from winset.analysis.settings import Settings
from winset.api.rows import rows_of
from winset.api.worked import Given, settings_from, statements_given, with_given, worked
from winset.case.status import Status
from winset.opening import CaseOrPath
from winset.wording.numbers import percent


@dataclass(frozen=True)
class Chance:
    """How likely something is, with its error.

    Attributes
    ----------
    value : from 0 to 1; None where it is unknown. `float(chance)` is the same.
    error : one Monte Carlo standard error; None where it is exact or proved.
    status : exact, necessary, possible, impossible, estimate, bound or unknown.
    draws, effective : how many joint draws it rests on, and how many they are worth.
    how : "as drawn", "conditioned" (draws in which the given is true) or "drawn anew".
    actors : of an outcome, how likely each actor accepts it.
    """

    value: float | None
    error: float | None
    status: Status
    draws: int
    effective: float
    how: str
    actors: Mapping[str, float]

    def __float__(self) -> float:
        if self.value is None:
            raise ValueError("the odds are unknown")
        return self.value

    def __repr__(self) -> str:
        if self.value is None:
            return "<Chance: unknown>"
        told = percent(self.value, self.error, self.error is None)
        return f"<Chance: {told} ({self.status}, {self.how})>"


def odds(
    case: CaseOrPath,
    outcome: Mapping[str, str] | None = None,
    settings: Settings | None = None,
    *,
    given: Given | None = None,
    **chosen: Any,
) -> Chance:
    """Return how likely there is a deal, or how likely one outcome is one.

    Parameters
    ----------
    case : a case, or the path of one.
    outcome : as {issue: option}; what it leaves open stands as without a deal. None: is there a
        deal at all? The same number as `analyse(case)["deal.exists"]`, in a fraction of the time.
    settings, chosen : as for `analyse`, together or one by one (`account="ours"`, `seed=3`).
    given : what is to be true besides, of any number of actors at once: {"us": "rejects: {relief:
        all}", "dprk": "no_deal: [0.2, 0.4]"}, or a list of what `winset.statement` makes.

    Raises
    ------
    ContradictionError
        What is given cannot be true beside what is known.
    """
    model = worked(case, settings_from(settings, chosen))
    model, how = with_given(model, statements_given(given, model.case))
    joint = model.voters
    assert model.answers is not None
    if outcome is None:
        found = model.answers.exists()
        return Chance(found.share, found.error, found.status, joint.draws, joint.effective, how, {})
    (row,) = rows_of(model.case, model.space, outcome)
    judged = model.situation.judge(row)
    return Chance(
        judged.probability,
        judged.error,
        judged.status,
        joint.draws,
        joint.effective,
        how,
        {actor: view.probability for actor, view in judged.views.items()},
    )
