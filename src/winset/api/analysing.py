"""`analyse`, from a case or a path, with settings one by one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from winset.analysis.run import analyse as analysed
from winset.analysis.settings import Settings
from winset.api.analysis import Analysis
from winset.api.worked import settings_from
from winset.opening import CaseOrPath, taken
from winset.spaces.space import Progress, silent


def analyse(
    case: CaseOrPath,
    settings: Settings | None = None,
    *,
    only: str | Iterable[str] | None = None,
    progress: Progress = silent,
    **chosen: Any,
) -> Analysis:
    """Answer, for one case: is there a deal, which ones, and if not, why not.

    Parameters
    ----------
    case : a case, or the path of whatever `load` reads.
    settings : seed, draws, prior, account and the rest; `Settings` documents the defaults.
    only : the findings wanted, by id ("deal.exists") or by family ("offer.*"): they are made alone,
        with the numbers that they have among all, and without brief, map and builder.
    progress : called with (stage, share done).
    chosen : settings one by one, as `seed=3, draws=512`.

    Raises
    ------
    CaseError
        The case makes no sense, see `Case.validate`.
    ValueError
        A setting is out of range, or `only` names no finding.
    """
    read = taken(case)
    asked = (only,) if isinstance(only, str) else only
    chosen_settings = settings_from(settings, chosen)
    made = analysed(read, chosen_settings, only=asked, progress=progress)
    return Analysis.of(made, read, chosen_settings)
