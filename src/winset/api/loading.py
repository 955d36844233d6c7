"""A case from whatever the command line reads."""

from __future__ import annotations

import os
from pathlib import Path

from winset.case.types import Case
from winset.opening import open_case

CaseOrPath = Case | str | os.PathLike[str]
"""A case, or the path of one."""


def load(path: str | os.PathLike[str]) -> Case:
    """Read a case file, or a scenario or points table of another tool.

    Parameters
    ----------
    path : a case file (YAML or JSON), or what `winset import` reads: GENIUS, GeniusWeb, NegMAS and
        NegoLog scenarios, conflict files, a points table as CSV or XLSX; a file, or the folder of
        one scenario. What reading assumed stands in `Case.assumed`.

    Raises
    ------
    CaseFileError
        Every problem found, each with file, line and the nearest match.
    """
    return open_case(Path(path)).case


def taken(case: CaseOrPath) -> Case:
    """Return a case as it is, or read it."""
    if isinstance(case, Case):
        return case
    if isinstance(case, str | os.PathLike):
        return load(case)
    raise ValueError(f"expected a case or a path, found {case!r}")
