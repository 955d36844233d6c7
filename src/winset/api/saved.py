"""Findings that were saved: plain data that reads like what it was written from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from winset.case.status import Status


class Plain(Mapping[str, Any]):
    """A mapping whose keys can be read as names too: `detail.nash.gains`, `detail["nash"]`."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        self._content = content

    def __getitem__(self, key: str) -> Any:
        return plain(self._content[key])

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if name not in self._content:
            raise AttributeError(f"{name!r} is not told; there is {', '.join(self._content)}")
        return self[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._content)

    def __len__(self) -> int:
        return len(self._content)

    def __getstate__(self) -> Mapping[str, Any]:
        return self._content

    def __setstate__(self, content: Mapping[str, Any]) -> None:
        self._content = content

    def __repr__(self) -> str:
        return repr(dict(self._content))


def plain(value: Any) -> Any:
    """Return data so that its mappings read by name."""
    if isinstance(value, Mapping):
        return Plain(value)
    return [plain(item) for item in value] if isinstance(value, list) else value


@dataclass(frozen=True)
class SavedFinding:
    """One finding of an analysis that was saved; as `Finding`, but in the language it was told."""

    told: Mapping[str, Any]

    def __repr__(self) -> str:
        value = "" if self.value is None else f" {self.value:.6g}"
        error = "" if self.error is None else f" ± {self.error:.2g}"
        return f"<SavedFinding {self.id}: {self.status}{value}{error}>"

    @property
    def id(self) -> str:
        """Which question it answers."""
        return str(self.told["id"])

    @property
    def status(self) -> Status:
        """How sure it is."""
        return Status(self.told["status"])

    @property
    def value(self) -> Any:
        """The answer as a number, or True or False."""
        return self.told["value"]

    @property
    def error(self) -> float | None:
        """One Monte Carlo standard error of the value; None where it is exact or unknown."""
        return None if self.told["error"] is None else float(self.told["error"])

    @property
    def text(self) -> str:
        """The answer in words."""
        return str(self.told["text"])

    @property
    def reasons(self) -> tuple[str, ...]:
        """Ids of statements, offers, rules or sources it rests on."""
        return tuple(self.told["reasons"])

    @property
    def detail(self) -> Plain:
        """More, by key or by name."""
        return Plain(self.told["detail"])
