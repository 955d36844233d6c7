"""What durability and roads of candidates share: the draws they are judged in, and words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.study import Study
from winset.analysis.words import Words, listed, plural
from winset.beliefs import standard_error
from winset.case.finding import Finding, Status
from winset.outcomes.space import Rows

Json = dict[str, Any]
FEW = 30
"""With fewer draws in which a candidate is a deal its durability is not known."""


def changed(words: Words, before: Mapping[str, str], after: Mapping[str, str]) -> Json:
    """Tell what differs between two outcomes."""
    new = {issue: option for issue, option in after.items() if option != before[issue]}
    text = listed(
        f"“{words.option(issue, option)}” on {words.issue(issue)}" for issue, option in new.items()
    )
    return {"changes": new, "text": text}


def silent_owners(words: Words, unknown: Sequence[str]) -> str:
    """Say what is assumed of owners of whom nothing is known; nothing where there are none."""
    if not unknown:
        return ""
    return (
        f" Nothing is known of what {words.actors(list(unknown))} wants: it is taken to break "
        "nothing and to answer nothing."
    )


def deal_draws(study: Study, row: Rows, most: int) -> NDArray[np.int64]:
    """Return draws in which an outcome is a deal, at most so many; the one draw of scores."""
    agreed = study.agreed(row)
    return np.flatnonzero(agreed)[:most]


def share_error(study: Study, share: float, draws: int) -> float | None:
    """Return one standard error of a share of some draws; None where all is scored."""
    if study.exact:
        return None
    least = min(one.effective / one.draws for one in study.voters.values() if not one.exact)
    return standard_error(share, draws * min(1.0, least))


def too_few(study: Study, name: str, draws: int, candidate: Mapping[str, Any]) -> Finding | None:
    """Say that a candidate is a deal in too few draws to say more about it; None where not."""
    if draws >= (1 if study.exact else FEW):
        return None
    text = (
        f"Not known: this is a deal in {draws} of {plural(study.draws, 'draw')}, too few to tell "
        "more."
    )
    detail = {"outcome": candidate["outcome"], "draws": draws}
    return Finding(name, Status.UNKNOWN, None, text, detail=detail)
