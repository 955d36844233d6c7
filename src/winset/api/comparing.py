"""Versions told apart: `compare`, of whatever holds a case or an analysis, and `digest`."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from winset.analysis.compare import Comparison
from winset.analysis.compare import compare as compared
from winset.analysis.settings import Settings
from winset.api.analysis import Analysis
from winset.api.worked import settings_from
from winset.case.types import Case
from winset.casefile.digest import digest as digest_of
from winset.opening import CaseOrPath, taken
from winset.spaces.space import Progress, silent

Version = Case | Analysis | Mapping[str, Any] | str | os.PathLike[str]


def compare(
    old: Version,
    new: Version,
    settings: Settings | None = None,
    *,
    progress: Progress = silent,
    **chosen: Any,
) -> Comparison:
    """Say what changed between two versions of a case, what that moved, and which change moved it.

    Parameters
    ----------
    old, new : cases or their paths; or analyses, or the objects saved of them. Only between two
        cases can the changes be made one at a time.
    settings, chosen : as for `analyse`, the same for both; of saved objects theirs count.
    progress : called with (stage, share done).

    Raises
    ------
    CaseError
        A case makes no sense, see `Case.validate`.
    ValueError
        A mapping is no analysis object, or of a format that is not read; `account` is not an
        account of both versions.
    """
    asked = settings_from(settings, chosen) if settings is not None or chosen else None
    return compared(_plain(old), _plain(new), asked, progress=progress)


def _plain(version: Version) -> Case | Mapping[str, Any]:
    if isinstance(version, Analysis):
        return version.document
    return version if isinstance(version, Mapping) else taken(version)


def digest(case: CaseOrPath) -> str:
    """Return the SHA-256 of what a case says, as 64 hexadecimal digits.

    The same for equal cases, however their files are written; see `winset analyse --cite`.

    Parameters
    ----------
    case : a case, or the path of one.
    """
    return digest_of(taken(case))
