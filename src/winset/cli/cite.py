"""`--cite`: how to cite a result."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from winset.cli.streams import say

if TYPE_CHECKING:
    from winset.cli.results import Made


def cite(
    case: Path, analysis: Made, command: str, chosen: Mapping[str, Any], *, err: bool = False
) -> None:
    """Print how to cite a result, where that was asked for."""
    if not chosen["cite"]:
        return
    from winset.casefile.digest import digest, digest_of_files, names_of_files
    from winset.opening import open_case
    from winset.report.citation import Cited

    found, opened = open_case(case)
    files = [path for path in dict.fromkeys(opened) if path.is_file()]
    folder = case if case.is_dir() else case.parent
    made = Cited(
        analysis.document,
        case.as_posix(),
        command,
        digest(found),
        digest_of_files(files, folder),
        names_of_files(files, folder),
    )
    say(f"\n{made.text()}", nl=False, err=err)
