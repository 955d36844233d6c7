"""What a saved transcript says that was asked for, and on which settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from winset.analysis.settings import Settings
from winset.bargaining.conventions import CONVENTIONS
from winset.bargaining.players import Ways
from winset.bargaining.protocols import End
from winset.bargaining.sessions import PROTOCOLS
from winset.errors import CaseError
from winset.inference import Prior
from winset.studies.bargain import Asked
from winset.wording.languages import LANGUAGES


class Read(NamedTuple):
    """What a transcript was asked for by."""

    asked: Asked
    settings: Settings
    draw: int


def read_transcript(saved: Mapping[str, Any]) -> Read:
    """Read what a transcript was asked for by.

    Raises
    ------
    CaseError
        A value that none of its kind can have: every one at once.
    KeyError, TypeError, AttributeError
        A key is not there, or what it holds is of another shape.
    """
    given = saved["settings"]
    faults = [
        f"'{key}': expected a whole number from {least:,} to {most:,}, found {value!r}"
        for key, value, least, most in (
            ("draw", saved["draw"], 1, 1_000_000),
            ("rounds", saved["rounds"], 1, 100_000),
            ("several", saved["several"], 1, 50),
            ("seed", given["seed"], 0, 2**63),
            ("draws", given["draws"], 1, 1_000_000),
        )
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most
    ]
    faults += [
        f"'{key}': expected one of {', '.join(known)}, found {value!r}"
        for key, value, known in (
            ("protocol", saved["protocol"], list(PROTOCOLS)),
            ("convention", saved["convention"], list(CONVENTIONS)),
            ("end", saved["end"], [str(end) for end in End]),
            ("language", given["language"], list(LANGUAGES)),
            ("prior", given["prior"], [str(Prior.HIERARCHICAL), str(Prior.POLYTOPE)]),
        )
        if value not in known
    ]
    if not isinstance(saved["considerate"], bool):
        faults.append(f"'considerate': expected true or false, found {saved['considerate']!r}")
    if faults:
        raise CaseError([f"this transcript cannot be read: {fault}" for fault in faults])
    asked = Asked(
        {seat: tuple(some) for seat, some in saved["strategies"].items()},
        saved["rounds"],
        Ways(saved["protocol"], saved["several"]),
        saved["considerate"],
        saved["convention"],
    )
    settings = Settings(
        seed=given["seed"],
        draws=given["draws"],
        prior=Prior.named(given["prior"]),
        account=given["account"],
        language=given["language"],
    )
    return Read(asked, settings, saved["draw"])
