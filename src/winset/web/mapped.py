"""The deal map in the workbench: the report's own points, words, script and style."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.result import Analysis
from winset.analysis.whatif import Instant
from winset.report import carried
from winset.report.view import CLASSES, View

Json = dict[str, Any]
SCRIPTS = ("words.js", "engine.js", "map.js")
EXPORTED = ("pageWords", "mapPoints", "dealMap")
LABELS = (
    *("map.across", "map.up", "map.classes", "map.role", "map.name", "map.marks", "map.empty"),
    *("map.help", "map.legend.frontier", "map.legend.status-quo", "map.legend.no-deal"),
    *("map.legend.offer", "map.legend.solution", "map.legend.candidate"),
    *(f"map.class.{name}" for name in CLASSES),
)
"""Words that stand around the map."""
HALF = 0.5


def map_told(analysis: Analysis) -> Json | None:
    """Return what the report's script needs to draw the map of an analysis; None without a map.

    `points` as a page carries them, `words` for the script, `labels` around it, and how many
    `outcomes` are of each class.
    """
    chart = analysis.deal_map
    if chart is None or not chart["axes"] or not chart["outcomes"]:
        return None
    view = View(analysis.to_dict(), chart)
    two = len(chart["axes"]) > 1
    told = {"shown": chart["shown"], "total": chart["total"]}
    drawn = "map.caption.drawn" if chart["scale"] == "rescaled" else "map.caption.exact"
    caption = f"{view.say('map.caption' if two else 'map.caption.one', **told)} {view.say(drawn)}"
    return {
        "points": carried.map_data(view),
        "words": carried.words(view, map(asset, SCRIPTS)),
        "labels": {name: str(view.say(name)) for name in LABELS},
        "caption": caption,
        "apart": view.apart,
        "counts": dict(view.class_counts()),
    }


def judged(analysis: Analysis, instant: Instant) -> tuple[list[int], list[float]] | None:
    """Return for each outcome of the map its class and the odds that all accept it.

    From kept draws: nothing is proved by them, so no class is certain or impossible that another
    draw could change, unless all is scored. None where the map has no outcomes listed.
    """
    chart = analysis.deal_map
    if chart is None or not len(instant.rows):
        return None
    counted = instant.acceptance
    places = _places(instant.rows, np.asarray(chart["outcomes"], dtype=instant.rows.dtype))
    joint = np.where(places >= 0, counted.joint[np.maximum(places, 0)] / counted.total, 0.0)
    exact = instant.voters.exact
    kinds = np.where(joint > HALF, 2, 1)
    if exact:
        kinds = np.where(joint > 0, 3, 0)
    kinds[places < 0] = 0
    return [int(kind) for kind in kinds], [float(share) for share in joint]


def _places(rows: NDArray[Any], some: NDArray[Any]) -> NDArray[np.int64]:
    """Return the place of each of some rows among others; -1 where it is not there."""
    kind = np.dtype((np.void, rows.dtype.itemsize * rows.shape[1]))
    keys, asked = (np.ascontiguousarray(one).view(kind).reshape(-1) for one in (rows, some))
    known = {key.tobytes(): place for place, key in enumerate(keys)}
    return np.array([known.get(key.tobytes(), -1) for key in asked], dtype=np.int64)


def asset(name: str) -> str:
    """Return a file of the report."""
    return (files("winset.report") / "assets" / name).read_text(encoding="utf-8")


def script() -> str:
    """Return the report's scripts of the map as one module."""
    return "".join(map(asset, SCRIPTS)) + f"export {{ {', '.join(EXPORTED)} }};\n"


def style() -> str:
    """Return the report's style of the map, for inside an element of class `deal-map`."""
    return f".deal-map {{\n{asset('map.css')}}}\n"
