"""Proposals in an answer that somebody pasted, however it is wrapped."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from winset.errors import WinsetError

MOST = 2_000_000
"""Characters of an answer that are read."""
_STARTS = 3_000
"""Brackets at which a JSON value may begin that are tried."""
_TRAILING = re.compile(r",(\s*[}\]])")
_CURLY = str.maketrans({"“": '"', "”": '"', "„": '"', "\u00a0": " "})


def pasted(answer: str) -> str:
    """Return the proposals in an answer as JSON text.

    Prose around them, code fences, several blocks, a line for each, trailing commas, HTML
    escapes, JSON inside of a JSON string: all are seen through. Nothing is invented: what cannot be
    read as JSON is not guessed at.

    Raises
    ------
    WinsetError
        There are none in it, or it is too long.
    """
    if len(answer) > MOST:
        raise WinsetError(f"an answer has at most {MOST:,} characters")
    for text in _readings(answer):
        found = _collected(text)
        if found is not None:
            return json.dumps(found, ensure_ascii=False)
    raise WinsetError(
        'there are no proposals in this: expected JSON, {"proposals": [{"quote": ..., '
        '"source": ...}]}'
    )


def _readings(answer: str) -> Iterator[str]:
    """Yield the answer, then as it may have been before something was done to it."""
    yield answer
    yield html.unescape(answer)
    yield _TRAILING.sub(r"\1", answer)
    # Last: quotation marks that were made curly; quotes of the text would suffer.
    yield _TRAILING.sub(r"\1", answer.translate(_CURLY))


def _collected(text: str) -> dict[str, Any] | None:
    """Bring all proposals of a text together; None where there is none."""
    made: dict[str, Any] = {"sources": {}, "actors": {}, "proposals": []}
    found = False
    for read in _values(text):
        value = (_collected(read) or read) if isinstance(read, str) else read
        if isinstance(value, dict) and "proposals" in value:
            found = True
            for key in ("sources", "actors"):
                if isinstance(value.get(key), dict):
                    made[key] |= value[key]
            if isinstance(value["proposals"], list):
                made["proposals"] += value["proposals"]
        elif isinstance(value, dict) and "quote" in value:
            found = True
            made["proposals"].append(value)
        elif isinstance(value, list) and value and all(_is_proposal(item) for item in value):
            found = True
            made["proposals"] += value
    return (
        {key: held for key, held in made.items() if held or key == "proposals"} if found else None
    )


def _is_proposal(item: Any) -> bool:
    return isinstance(item, dict) and "quote" in item


def _values(text: str) -> Iterator[Any]:
    """Yield the JSON values that stand in a text, one after the other."""
    decoder = json.JSONDecoder()
    at, tried = 0, 0
    opening = re.compile(r'[{\[]|"(?=\s*[{\[])')
    while tried < _STARTS:
        start = opening.search(text, at)
        if start is None:
            return
        tried += 1
        try:
            value, at = decoder.raw_decode(text, start.start())
        except (ValueError, RecursionError):
            at = start.end()
            continue
        yield value
