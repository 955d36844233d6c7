"""Rows kept in a file as they are made, so that an interrupted study goes on where it ended."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from winset.errors import WinsetError
from winset.spaces.space import Progress

Row = dict[str, Any]


@dataclass
class Store:
    """Takes rows as they are made, by name, and keeps them in a file at once.

    `keys` say by name what a row depends on, in short; `total` is how many rows there will be and
    `stage` what is told of the progress. A `kept` of None keeps them in memory alone.
    """

    done: dict[str, Row]
    keys: Mapping[str, str]
    kept: Path | None
    stage: str
    total: int
    progress: Progress

    def add(self, name: str, row: Row) -> None:
        """Take a row."""
        self.done[name] = row
        if self.kept is not None:
            line = {"key": self.keys[name], "row": row}
            with self.kept.open("a", encoding="utf-8") as file:
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
        self.progress(self.stage, len(self.done) / self.total)


def check_kept(kept: Path | None) -> None:
    """Raise WinsetError where rows cannot be kept in a file."""
    if kept is None:
        return
    if kept.is_dir():
        raise WinsetError(f"kept: {kept} is a folder; name a file")
    if not kept.absolute().parent.is_dir():
        raise WinsetError(f"kept: {kept}: there is no folder {kept.absolute().parent}")


def rows_kept(kept: Path | None) -> Iterator[tuple[str, Row]]:
    """Yield the rows kept, with what each depends on; a line cut off is left out."""
    if kept is None or not kept.exists():
        return
    for line in kept.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            held = json.loads(line)
        except json.JSONDecodeError:
            continue
        row = held.get("row") if isinstance(held, dict) else None
        if isinstance(row, dict):
            yield str(held.get("key")), row
