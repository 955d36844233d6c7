"""The deal map as a matplotlib figure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from winset.case.message import say
from winset.extras import extra
from winset.wording.languages import LANGUAGES, catalogue

GOLDEN = 0.6180339887498949
MARKS = {
    "no_deal": ("s", "#1c1b19"),
    "status_quo": ("s", "#57534b"),
    "offer": ("^", "#a06a12"),
    "solution": ("D", "#0b4554"),
    "candidate": ("*", "#1f7f8c"),
}
"""Shape and colour of each kind of mark."""


def draw_map(document: Mapping[str, Any], chart: Mapping[str, Any], ax: Any = None) -> Any:
    """Draw the map of an analysis (`Analysis.deal_map`) into Axes, new ones if not given.

    Outcomes by what they are worth to the first two parties: on the scale of the map, which is the
    case's points, or 0 (no deal) to 1 (best feasible) where somebody is inferred.
    """
    if ax is None:
        _, ax = extra("matplotlib.pyplot", "A picture").subplots(layout="constrained")
    names = {actor["id"]: actor["name"] for actor in document["case"]["actors"]}
    spoken = catalogue(document["settings"].get("language", LANGUAGES[0]))
    axes = chart["axes"][:2]
    across = np.array(chart["values"][axes[0]])
    # One party: points are spread upwards so that they can be told apart.
    up = (
        np.array(chart["values"][axes[1]])
        if len(axes) == 2
        else np.arange(len(across)) * GOLDEN % 1
    )
    joint = np.array(chart["joint"])
    order = np.argsort(joint, kind="stable")
    drawn = ax.scatter(
        across[order], up[order], c=joint[order], cmap="cividis_r", vmin=0, vmax=1, s=14
    )
    front = np.array(chart["frontier"], dtype=bool)
    if len(axes) == 2 and front.any():
        along = np.flatnonzero(front)[np.argsort(across[front], kind="stable")]
        label = spoken.text(say("map.table.frontier"))
        ax.plot(across[along], up[along], color="#0b4554", linewidth=1, label=label)
    _draw_marks(ax, chart, across, up)
    _draw_no_deal(ax, chart, axes)
    ax.set_xlabel(names[axes[0]])
    if len(axes) == 2:
        ax.set_ylabel(names[axes[1]])
    else:
        ax.set_yticks([])
    ax.set_title(document["case"]["title"], loc="left", wrap=True)
    bar = ax.figure.colorbar(drawn, ax=ax)
    bar.set_label(spoken.text(say("map.table.together")))
    if ax.get_legend_handles_labels()[1]:
        ax.legend(loc="best", frameon=False, fontsize="small")
    return ax


def _draw_marks(ax: Any, chart: Mapping[str, Any], across: Any, up: Any) -> None:
    told: set[str] = set()
    for mark in chart["marks"]:
        shape, colour = MARKS.get(mark["kind"], ("o", "#1c1b19"))
        # A legend of every candidate would hide what it explains.
        label = mark["label"] if mark["kind"] not in told else None
        told.add(mark["kind"] if mark["kind"] == "candidate" else mark["label"])
        point = mark["point"]
        ax.scatter(across[point], up[point], marker=shape, color=colour, s=60, label=label)


def _draw_no_deal(ax: Any, chart: Mapping[str, Any], axes: Any) -> None:
    lines = (ax.axvline, ax.axhline)
    for axis, line in zip(axes, lines, strict=False):
        value = chart["no_deal"].get(axis)
        if value is not None:
            line(value, color="#57534b", linewidth=0.8, linestyle=":")
