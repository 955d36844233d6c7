"""Outcomes as people write them, turned into rows of places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.case.types import Case, PartialOutcome
from winset.spaces.space import Space
from winset.text.problems import nearest


def rows_of(case: Case, space: Space, outcomes: Any) -> NDArray[np.int64]:
    """Return outcomes as places of options, int, shape (n, n_issues).

    Parameters
    ----------
    outcomes : one or several, as {issue: option}, where what is left open stands as without a
        deal; a data frame with a column for each issue; or rows of places.

    Raises
    ------
    ValueError
        There is no such issue or option, with the nearest; or an issue is left open and no deal
        does not fill it.
    """
    if hasattr(outcomes, "to_dict") and hasattr(outcomes, "columns"):
        named = [issue.id for issue in case.issues if issue.id in outcomes.columns]
        outcomes = outcomes[named].to_dict("records")
    if isinstance(outcomes, Mapping):
        outcomes = [outcomes]
    if isinstance(outcomes, str) or not hasattr(outcomes, "__iter__"):
        raise ValueError(f"expected an outcome as {{issue: option}}, found {outcomes!r:.80}")
    if hasattr(outcomes, "shape") or not all(isinstance(each, Mapping) for each in outcomes):
        return np.atleast_2d(np.asarray(outcomes))
    return np.array([_row(case, space, each) for each in outcomes])


def _row(case: Case, space: Space, outcome: Mapping[str, Any]) -> NDArray[np.int64]:
    options = {str(issue): str(option) for issue, option in outcome.items()}
    known = {issue.id: [option.id for option in issue.options] for issue in case.issues}
    for issue, option in options.items():
        if issue not in known:
            raise ValueError(f"unknown issue {issue!r}{nearest(issue, known)}")
        if option not in known[issue]:
            near = nearest(option, known[issue])
            raise ValueError(f"issue '{issue}' has no option {option!r}{near}")
    whole = case.complete(PartialOutcome(options))
    if whole is None:
        open_to = [name for name in known if name not in options]
        raise ValueError(f"the outcome leaves open {', '.join(open_to)}: name them")
    return space.encode(whole)
