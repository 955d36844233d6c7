"""A finding: one answer with its status, error, reasons, and the message that tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from winset.analysis.record import plain
from winset.case.finding import Status
from winset.case.message import Told
from winset.wording.english import ENGLISH


@dataclass(frozen=True)
class Finding:
    """One answer.

    Attributes
    ----------
    id : which question it answers.
    message : the answer in sentences, before a language; `text` is their English.
    error : one Monte Carlo standard error of `value`; None where the value is exact or unknown.
    reasons : ids of statements, offers, rules or sources it rests on.
    detail : more, by id: a record of `analysis.details`.
    """

    id: str
    status: Status
    value: Any
    message: Told
    error: float | None = None
    reasons: tuple[str, ...] = ()
    detail: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def text(self) -> str:
        """The answer in English."""
        return ENGLISH.text(self.message)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data in the order the format documents."""
        return {
            "id": self.id,
            "status": str(self.status),
            "value": self.value,
            "error": self.error,
            "text": self.text,
            "message": [part.to_dict() for part in self.message],
            "reasons": list(self.reasons),
            "detail": plain(self.detail),
        }
