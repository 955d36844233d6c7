"""The case files that were open last, kept in the user's own folder: paths, and nothing else."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from winset.errors import OutputError
from winset.text.write import write_text

MOST = 20
"""Cases remembered."""
MOST_BYTES = 200_000
"""A list that is larger is none of ours."""
FILE = "recent.json"


def state_folder() -> Path | None:
    """Return where such things are kept; None where there is no home to keep them in.

    Source: XDG Base Directory Specification 0.8 (`XDG_STATE_HOME`).
    """
    try:
        if os.name == "nt":
            base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local")
        elif sys.platform == "darwin":
            base = Path.home() / "Library/Application Support"
        else:
            named = Path(os.environ.get("XDG_STATE_HOME") or "")
            # The standard says that a relative path is to be ignored.
            base = named if named.is_absolute() else Path.home() / ".local/state"
    except RuntimeError:
        return None
    return base / "winset"


@dataclass(frozen=True)
class Recent:
    """The list of cases that were open last, the newest first.

    Where it cannot be read or written, cases are opened without it.

    Parameters
    ----------
    folder : where it is kept; made when first needed, for its owner alone.
    """

    folder: Path

    def paths(self) -> list[Path]:
        """Return the cases that are still there."""
        found: list[Path] = []
        for path in self._kept():
            with suppress(OSError, ValueError):
                if path.is_file():
                    found.append(path)
        return found

    def add(self, path: Path) -> None:
        """Put a case first; what was open longest ago goes, and what is gone."""
        own = path.absolute()
        self._keep([own, *(each for each in self.paths() if each != own)][:MOST])

    def clear(self) -> None:
        """Forget all."""
        with suppress(OSError):
            (self.folder / FILE).unlink(missing_ok=True)

    def _kept(self) -> list[Path]:
        try:
            with (self.folder / FILE).open("rb") as file:
                content = file.read(MOST_BYTES + 1)
            told = json.loads(content) if len(content) <= MOST_BYTES else []
        except (OSError, ValueError, RecursionError):
            return []
        if not isinstance(told, list):
            return []
        paths = [Path(each) for each in told[:MOST] if isinstance(each, str)]
        return [path for path in paths if path.is_absolute()]

    def _keep(self, paths: list[Path]) -> None:
        target = self.folder / FILE
        text = json.dumps([str(path) for path in paths], ensure_ascii=True, indent=1)
        with suppress(OSError, OutputError):
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            self.folder.mkdir(mode=0o700, exist_ok=True)
            if target.is_symlink():
                return
            # Before anything stands in it: it tells what somebody works on.
            target.touch(mode=0o600, exist_ok=True)
            target.chmod(0o600)
            write_text(target, f"{text}\n")
