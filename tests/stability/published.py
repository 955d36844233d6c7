"""Reads a published conflict of the shared data: options with owners, states, rankings."""

import json
from types import SimpleNamespace

import numpy as np

from winset.case.types import Actor, Case, Issue, Option
from winset.spaces import Space
from winset.stability import Conflict, moves_of

IRREVERSIBLE = {"fwd": (("N", "Y"),), "back": (("Y", "N"),), "both": ()}


def read(path):
    """Return the conflict, the numbers of its states, and everything else in the file."""
    data = json.loads(path.read_text("utf-8"))
    assert data["moves"]["rule"] == "own-options"
    assert not data["moves"].get("removed")
    names = data["dms"]
    issues = tuple(
        Issue(
            f"o{k}",
            option["name"],
            (Option("N", "no"), Option("Y", "yes")),
            owner=names[option["dm"]],
            irreversible=IRREVERSIBLE[option["direction"]],
        )
        for k, option in enumerate(data["options"])
    )
    case = Case(data["title"], tuple(Actor(name, name) for name in names), issues)
    rows = np.array([["NY".index(mark) for mark in state["v"]] for state in data["states"]])
    numbers = [state["n"] for state in data["states"]]
    payoffs = np.full((len(names), len(numbers)), np.nan)
    for actor, name in enumerate(names):
        for place, level in enumerate(data["preferences"][name]):
            for number in level:
                payoffs[actor, numbers.index(number)] = -place
    moves = moves_of(case, rows.astype(np.uint8), Space.of(case))
    return SimpleNamespace(
        conflict=Conflict.of(names, moves, payoffs), numbers=numbers, rows=rows, data=data
    )
