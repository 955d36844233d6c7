"""A finding: one answer with its status, error, reasons and text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Status(StrEnum):
    """How a value was obtained and what it guarantees (docs/definitions.md)."""

    EXACT = "exact"
    NECESSARY = "necessary"
    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"
    ESTIMATE = "estimate"
    BOUND = "bound"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """One answer.

    `error` is one Monte Carlo standard error of `value`, None where the value is exact or
    unknown. `reasons` are ids of statements, offers, rules or sources it rests on.
    """

    id: str
    status: Status
    value: Any
    text: str
    error: float | None = None
    reasons: tuple[str, ...] = ()
    detail: Mapping[str, Any] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data in the order the format documents."""
        return {
            "id": self.id,
            "status": str(self.status),
            "value": self.value,
            "error": self.error,
            "text": self.text,
            "reasons": list(self.reasons),
            "detail": dict(self.detail),
        }
