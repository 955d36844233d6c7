"""Proposals in an answer that somebody pasted, however it is wrapped."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from winset.errors import CaseFileError, WinsetError
from winset.proposals.queue import read_text
from winset.proposals.types import Proposed, Queue

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
    raise WinsetError(_why_none(answer))


def _why_none(answer: str) -> str:
    """Return why there are no proposals in an answer: where its JSON breaks off, if it has any."""
    wanted = 'expected JSON, {"proposals": [{"quote": ..., "source": ...}]}'
    begins = re.search(r'[{\[]\s*(?:"proposals"|\{?\s*"\w+"\s*:)', answer)
    if begins is None or not re.search(r'"(?:proposals|quote)"', answer):
        return f"there are no proposals in this: {wanted}"
    if len(re.findall(r"[{\[]", answer)) > _STARTS:
        return f"more than {_STARTS:,} brackets stand in this: paste the proposals alone"
    try:
        json.JSONDecoder().raw_decode(answer, begins.start())
    except json.JSONDecodeError as error:
        return (
            f"the JSON in this cannot be read at line {error.lineno}, column {error.colno}: "
            f"{error.msg[:1].lower()}{error.msg[1:]}; is the answer cut off?"
        )
    except (ValueError, RecursionError) as error:
        return f"the JSON in this cannot be read: {str(error).partition(';')[0][:80]}"
    return f"there are no proposals in this: {wanted}"


def read_pasted(answer: str) -> tuple[Queue, tuple[str, ...]]:
    """Read the proposals of an answer: those that can be read, and what is wrong with the others.

    Raises
    ------
    WinsetError
        There are none in it, or it is too long.
    CaseFileError
        What stands around them is wrong.
    """
    tree = json.loads(pasted(answer))
    items = tree.pop("proposals")
    read: list[Proposed] = []
    faults: list[str] = []
    around = read_text(json.dumps({**tree, "proposals": []}), "the answer")
    for place, item in enumerate(items, 1):
        try:
            (one,) = read_text(json.dumps({"proposals": [item]}), "the answer").proposals
        except CaseFileError as error:
            told = "; ".join(problem.message for problem in error.problems)
            faults.append(f"proposal {place} of the answer: {told}")
            continue
        taken = {other.id for other in read}
        given = isinstance(item, dict) and item.get("id") is not None
        name = one.id if given and one.id not in taken else f"p{place}"
        read.append(replace(one, id=name))
    return replace(around, proposals=tuple(read)), tuple(faults)


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
