"""The command that makes a stability page again: all that was asked, and what it depends on."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping
from typing import Any

from winset.wording.languages import LANGUAGES

Json = Mapping[str, Any]


def command(data: Json) -> str:
    """Return the command, ready for a shell but for the name of the case file.

    `data` is the object of `Stability.to_dict()`.
    """
    return shlex.join(["winset", "stability", "FILE", *_options(data), "-o", "page.html"])


def _options(data: Json) -> Iterator[str]:
    settings = data["settings"]
    if not data["exact"]:
        # The draws asked for: of fewer, others would be the first.
        yield from ("--seed", str(settings["seed"]), "--draws", str(settings["draws"]))
        yield from ("--prior", settings["prior"])
    if settings["account"]:
        yield from ("--account", settings["account"])
    if settings["sanctions"] != "published":
        yield from ("--sanctions", settings["sanctions"])
    if settings["coalition"]:
        yield from ("--coalition", "+".join(settings["coalition"]))
        if settings["together"] != "at-once":
            yield from ("--together", settings["together"])
    if "horizons" in data:
        yield from ("--horizon", str(len(data["horizons"])))
    if "coalitions" in data:
        yield "--coalitions"
    if "tableau" in data:
        yield from ("--from", str(data["tableau"]["state"]))
    if "unknown" in data:
        yield "--unknown"
    yield from _made(data)
    if settings["language"] != LANGUAGES[0]:
        yield from ("--language", settings["language"])


def _made(data: Json) -> Iterator[str]:
    """Write which states were to hold, under which concept."""
    if "chances" in data:
        states = [given["state"] for given in data["chances"]["states"]]
        concept = data["chances"]["concept"]
    elif "several" in data:
        states, concept = data["several"]["states"], data["several"]["concept"]
    elif "inverse" in data:
        states, concept = [data["inverse"]["state"]], data["inverse"]["concept"]
    else:
        return
    for state in states:
        yield from ("--make", str(state))
    yield from ("--concept", concept)
