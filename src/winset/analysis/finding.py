"""A finding: one answer with its status, error, reasons, and the message that tells it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from winset.analysis.details.common import Detail
from winset.case.message import Told
from winset.case.status import Status
from winset.wording.catalogue import Catalogue
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
    detail: Detail = field(default_factory=Detail)

    def __repr__(self) -> str:
        value = "" if self.value is None else f" {self.value:.6g}"
        error = "" if self.error is None else f" ± {self.error:.2g}"
        return f"<Finding {self.id}: {self.status}{value}{error}>"

    @cached_property
    def text(self) -> str:
        """The answer in English."""
        return ENGLISH.text(self.message)

    def to_dict(self, words: Catalogue = ENGLISH) -> dict[str, Any]:
        """Return plain data in the order the format documents, told in the words of a language."""
        return {
            "id": self.id,
            "status": str(self.status),
            "value": self.value,
            "error": self.error,
            "text": words.text(self.message),
            "message": [part.to_dict() for part in self.message],
            "reasons": list(self.reasons),
            "detail": self.detail.to_dict(words),
        }


Kind = TypeVar("Kind", bound=Detail)


def detail_of(finding: Finding, kind: type[Kind]) -> Kind | None:
    """Return the detail of a finding where it is of a kind; None where it is not known."""
    return finding.detail if isinstance(finding.detail, kind) else None
