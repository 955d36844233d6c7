"""Stability objects for tests of their page and text: of the examples, and one made hostile."""

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import winset
from winset.analysis.conflict import stability_of

Data = dict[str, Any]
EXAMPLES = Path(__file__).parent.parent.parent / "examples"
BAD = "</script><script>alert('x')</script><img src=x onerror=alert(1)> & \"quoted\""
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


@cache
def _judged(name: str, **chosen: Any) -> Data:
    case = winset.read_case(EXAMPLES / name / "case.yaml")
    return stability_of(case, winset.Settings(draws=64), **chosen).to_dict()


def exact() -> Data:
    """Eleven states, all scored, some of which nobody tells apart."""
    return deepcopy(_judged("elmira"))


def drawn() -> Data:
    """More than a thousand states, in how many of 64 draws each holds."""
    return deepcopy(_judged("hanoi"))


def coalition() -> Data:
    return deepcopy(_judged("elmira", coalition=("moe", "uniroyal")))


def wished() -> Data:
    """With what would make a state hold."""
    return deepcopy(_judged("elmira", make=(4, "seq")))


@cache
def _chicken() -> Data:
    return stability_of(winset.parse_case(CHICKEN)).to_dict()


def rootless() -> Data:
    """Without an outcome of no deal."""
    return deepcopy(_chicken())


def hostile() -> Data:
    """Names that try to break out of the page."""
    data = exact()
    case = data["case"]
    case["title"] = BAD
    case["actors"][0]["name"] = BAD
    case["issues"][0]["name"] = BAD
    case["issues"][0]["options"][0]["name"] = BAD
    case["transitions"] = [BAD]
    data["notes"] = [BAD]
    return data


VARIANTS: dict[str, Callable[[], Data]] = {
    "exact": exact,
    "drawn": drawn,
    "coalition": coalition,
    "wished": wished,
    "rootless": rootless,
    "hostile": hostile,
}
