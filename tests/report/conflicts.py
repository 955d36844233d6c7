"""Stability objects for tests of their page and text: made by the program, held to its schema."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from schemas import held_to

import winset
from report.sample import BAD, EXAMPLES, spoiled
from winset.analysis.stability.run import stability_of

Data = dict[str, Any]
CHICKEN = """
winset: 1
title: Chicken
parties: {ann: Ann, bob: Bob}
issues:
  a: {name: Ann's road, options: [swerve, straight], owner: ann}
  b: {name: Bob's road, options: [swerve, straight], owner: bob}
no_deal: {values: {ann: 2, bob: 2}}
preferences:
  ann: {scores: {a: {swerve: 0, straight: 1}, b: {swerve: 3, straight: 0}}, interactions: [{when: {a: straight, b: straight}, add: -3}], no_deal: 2}
  bob: {scores: {b: {swerve: 0, straight: 1}, a: {swerve: 3, straight: 0}}, interactions: [{when: {a: straight, b: straight}, add: -3}], no_deal: 2}
"""  # noqa: E501


def checked(data: Data) -> Data:
    """Return an object that the schema allows; fail where it does not."""
    held_to(winset.stability_schema, data)
    return data


def made(case: winset.Case, **chosen: Any) -> Data:
    """Judge a conflict and return the object as it is read again from JSON."""
    found = stability_of(case, winset.Settings(draws=64), **chosen).to_dict()
    return checked(json.loads(json.dumps(found, allow_nan=False)))


@cache
def _written(name: str, chosen: tuple[tuple[str, Any], ...]) -> str:
    case = winset.read_case(EXAMPLES / name / "case.yaml")
    return json.dumps(made(case, **dict(chosen)))


def judged(name: str, **chosen: Any) -> Data:
    data: Data = json.loads(_written(name, tuple(chosen.items())))
    return data


def exact() -> Data:
    """Eleven states, all scored, some of which nobody tells apart."""
    return judged("elmira")


def drawn() -> Data:
    """More than a thousand states, in how many of 64 draws each holds."""
    return judged("hanoi")


def coalition() -> Data:
    return judged("elmira", coalition=("moe", "uniroyal"))


def wished() -> Data:
    """With what would make a state hold."""
    return judged("elmira", make=(4, "seq"))


def rootless() -> Data:
    """Without an outcome of no deal."""
    return made(winset.parse_case(CHICKEN))


@cache
def _hostile() -> str:
    return json.dumps(made(spoiled(EXAMPLES / "elmira" / "case.yaml")))


def hostile() -> Data:
    """Names that try to break out of the page."""
    data: Data = json.loads(_hostile())
    data["case"]["transitions"] = [BAD]
    data["notes"] = [BAD]
    return checked(data)


SEEN = """
winset: 1
title: Chicken, seen wrongly
parties: {ann: "<script>Ann</script>", bob: Bob}
issues:
  a: {name: Ann's road, options: {swerve: swerve, straight: "<b>straight</b>"}, owner: ann}
  b: {name: Bob's road, options: [swerve, straight], owner: bob}
no_deal: {a: swerve, b: swerve}
preferences:
  ann: {ranking: [3, 1, 2, much, 4]}
  bob: {ranking: [2, 1, 3, much, 4]}
views: {ann: {bob: {ranking: [2, 1, 4, 3]}}}
"""


def asked() -> Data:
    """Everything that can be asked, by rankings, with a view that is wrong."""
    return made(
        winset.parse_case(SEEN),
        horizon=5,
        coalitions=True,
        start=1,
        unknown=True,
        make=((1, 4), "nash"),
    )


VARIANTS: dict[str, Callable[[], Data]] = {
    "exact": exact,
    "drawn": drawn,
    "coalition": coalition,
    "wished": wished,
    "rootless": rootless,
    "hostile": hostile,
    "asked": asked,
}
