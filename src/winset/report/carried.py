"""What a page gives its scripts: points of the map and draws, in few bytes, and words.

Numbers go into one string: bytes in columns, raw DEFLATE (RFC 1951), base 64.
"""

from __future__ import annotations

import re
import sys
import zlib
from array import array
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from math import floor
from typing import Any

from markupsafe import Markup

from winset.report.map_svg import map_svg
from winset.report.view import CLASSES, View, embedded

__all__ = ["build_data", "embedded", "loads", "map_data", "picture", "row", "uncertain", "words"]

Json = Mapping[str, Any]
SPOKEN = re.compile(r'\bsay\("([a-z.-]+)"')
"""A message that a script says."""
PARTS = 1000
"""Steps of a share on the map: halves of a per cent stay apart, so that it reads the same."""
PLACES = 1024
"""Places on an axis of the map for medians: half a pixel."""
FRONTIER = 12
"""Deals on the frontier that have a button."""
FEW = 60_000
"""Odds of one actor and one outcome, up to which they are all carried."""


def deflated(content: bytes) -> str:
    """Pack bytes, in the shortest of some ways: of draws, few bytes come a second time."""
    ways = []
    for blocks, strategy in product((6, 8), (zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED)):
        packer = zlib.compressobj(9, zlib.DEFLATED, -15, blocks, strategy)
        ways.append(packer.compress(content) + packer.flush())
    return b64encode(min(ways, key=len)).decode("ascii")


def planes(content: bytes) -> bytes:
    """Sort the bytes of numbers of 16 bits: all low ones, then all high ones."""
    return content[0::2] + content[1::2]


def sixteen(numbers: Iterable[int]) -> bytes:
    """Write whole numbers in 16 bits, the low byte first."""
    written = array("h", numbers)
    if sys.byteorder == "big":
        written.byteswap()
    return written.tobytes()


def build_data(view: View) -> Mapping[str, Any] | None:
    """Return what the script needs to build deals; None where the page was made without."""
    given = view.builder
    if given is None:
        return None
    drawn = [block for block in given["blocks"] if "data" in block]
    numbers = [b64decode(block["data"]) for block in drawn]
    exists = view.findings["deal.exists"]
    by_account = exists["detail"].get("accounts") or {}
    told = []
    for each in given["sets"]:
        found = exists if each["account"] is None else by_account.get(each["account"], {})
        told.append(
            {
                **each,
                "exists": found.get("value"),
                "proved": found.get("status") in {"exact", "necessary", "impossible"},
            }
        )
    texts = {rule["id"]: rule["text"] for rule in view.case["rules"]}
    return {
        **given,
        "actors": [{"id": actor, "name": view.actor(actor)} for actor in given["actors"]],
        "issues": issues(view),
        "rules": [{**rule, "text": texts.get(rule["id"], "")} for rule in given["rules"]],
        "consent": {
            **given["consent"],
            "names": {rule["id"]: rule["text"] for rule in view.case["approval"]} | _called(view),
        },
        "sets": told,
        "blocks": [{k: v for k, v in block.items() if k != "data"} for block in given["blocks"]],
        "data": deflated(b"".join(map(planes, numbers))),
    }


def _called(view: View) -> dict[str, str]:
    """Return how approval rules are called on the first screen."""
    best = view.finding("deal.best") or {"detail": {}}
    return {rule["rule"]: rule["name"] for rule in best["detail"].get("approval") or ()}


def row(view: View, outcome: Json) -> str:
    """Write an outcome as the numbers of its options, for a button that loads it."""
    places = (
        [str(option["id"]) for option in issue["options"]].index(str(outcome[issue["id"]]))
        for issue in view.case["issues"]
    )
    return ",".join(map(str, places))


def loads(view: View) -> Mapping[str, list[tuple[str, str]]]:
    """Return the deals that buttons load: label and row, by kind, each once."""
    met: set[str] = set()
    found: dict[str, list[tuple[str, str]]] = {"first": [], "more": [], "fair": [], "frontier": []}
    chart = view.map or {"marks": (), "outcomes": ()}
    kinds = {"candidate": "first", "offer": "first", "solution": "fair"}
    order = ("candidate", "offer", "solution")
    marks = [mark for mark in chart["marks"] if mark["kind"] in kinds]
    for mark in sorted(marks, key=lambda mark: order.index(mark["kind"])):
        code = ",".join(map(str, chart["outcomes"][mark["point"]]))
        first = mark["kind"] != "candidate" or not found["first"]
        if code not in met:
            met.add(code)
            found[kinds[mark["kind"]] if first else "more"].append((mark["label"], code))
    places = [point for point, on in enumerate(chart.get("frontier", ())) if on]
    joint = chart.get("joint", ())
    for point in sorted(places, key=lambda point: -joint[point]):
        code = ",".join(map(str, chart["outcomes"][point]))
        if code not in met and len(found["frontier"]) < FRONTIER:
            met.add(code)
            found["frontier"].append((view.in_words(view.changed_at(point)), code))
    return found


def uncertain(view: View) -> list[tuple[str, str]]:
    """Return what may be believed or not: the name by which draws are told, and its words."""
    assert view.builder is not None
    names = dict.fromkeys(soft["name"] for each in view.builder["sets"] for soft in each["soft"])
    found = []
    for name in names:
        said = view.statement(name)
        if said is not None:
            found.append(
                (name, view.say("build.said", actor=view.actor(said["actor"]), text=said["text"]))
            )
        else:
            source = view.sources.get(name.removeprefix("source "), {})
            found.append((name, str(source.get("title") or name)))
    return found


def issues(view: View) -> list[Json]:
    """Return names of issues and their options."""
    return [
        {"name": issue["name"], "options": [option["name"] for option in issue["options"]]}
        for issue in view.case["issues"]
    ]


def map_data(view: View) -> Mapping[str, Any]:
    """Return what the script needs to draw the map."""
    chart = view.map
    assert chart is not None
    axes: Sequence[str] = chart["axes"]
    many = len(chart["joint"])
    accepts: Mapping[str, Sequence[float]] = chart.get("accepts") or {}
    carried = list(accepts) if len(accepts) * many <= FEW else []
    # Options of one issue after the other: neighbours are mostly alike.
    options = zip(*chart["outcomes"], strict=True)
    drawn = chart["scale"] == "rescaled"
    placed = [(_steps if drawn else _levels)(chart["values"][axis]) for axis in axes]
    shares = [_parts(chart["joint"]), *(_parts(accepts[actor]) for actor in carried)]
    columns = [*options, *(numbers for numbers, _ in placed), *shares]
    numbers = [number for column in columns for number in column]
    return {
        "scale": chart["scale"],
        "total": chart["total"],
        "shown": chart["shown"],
        "count": many,
        "axes": [
            {"id": a, "name": view.actor(a), "no_deal": chart["no_deal"].get(a), "levels": levels}
            for a, (_, levels) in zip(axes, placed, strict=True)
        ],
        "accepts": carried,
        "issues": issues(view),
        "marks": chart["marks"],
        "notes": [note["point"] for note in chart.get("notes") or ()],
        "flags": _flags(view, chart),
        "data": deflated(planes(sixteen(numbers))),
    }


def picture(view: View, document: Json) -> Markup:
    """Return the map as a picture that needs no script."""
    assert view.map is not None
    return Markup(map_svg(document, view.map, view.say))


def _flags(view: View, chart: Json) -> str:
    """Write a digit for each point: its class, and 4 more where it is on the frontier."""
    places = {name: place for place, name in enumerate(CLASSES)}
    return "".join(
        str(places[name] + 4 * int(on))
        for name, on in zip(chart["classes"], chart["frontier"], strict=True)
    )


Placed = tuple[list[int], list[float]]


def _steps(values: Sequence[float]) -> Placed:
    """Place medians on even steps; returns these and both ends."""
    low, high = (float(f"{end:.9g}") for end in (min(values), max(values)))
    width = (high - low) or 1.0
    placed = [floor((value - low) / width * PLACES + 0.5) for value in values]
    return [min(PLACES, max(0, place)) for place in placed], [low, high]


def _levels(values: Sequence[float]) -> Placed:
    """Number the points of scores, which are shown as they are; returns these and the points."""
    levels = sorted(set(values))
    numbers = {level: number for number, level in enumerate(levels)}
    return [numbers[value] for value in values], [float(level) for level in levels]


def _parts(shares: Iterable[float]) -> list[int]:
    """Round down, so that what is below a half of a per cent stays below it."""
    return [floor(share * PARTS + 1e-9) for share in shares]


def words(view: View, scripts: Iterable[str]) -> Mapping[str, Any]:
    """Return the patterns that scripts say, in the page's language, and how numbers are written."""
    said = sorted({message for script in scripts for message in SPOKEN.findall(script)})
    spoken = view.catalogue
    forms = spoken.forms
    return {
        "patterns": {message: spoken.patterns[message] for message in said},
        "decimal": forms.decimal,
        "thousands": forms.thousands,
        "percent": forms.percent,
        "quotes": spoken.quotes,
        "last": spoken.last["and"],
    }
