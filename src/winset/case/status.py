"""How a value was obtained and what it guarantees."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """How a value was obtained and what it guarantees (docs/definitions.md)."""

    EXACT = "exact"
    NECESSARY = "necessary"
    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"
    ESTIMATE = "estimate"
    BOUND = "bound"
    UNKNOWN = "unknown"
