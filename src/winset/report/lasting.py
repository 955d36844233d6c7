"""What the page says on whether deals last and on roads to them, ready to print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil, floor
from typing import Any

from winset.report.concepts import concept_text
from winset.report.view import View
from winset.stability.concepts import CONCEPTS
from winset.wording.numbers import Forms, percent

Json = Mapping[str, Any]
Row = dict[str, Any]

GRADES = {
    "self": "nash",
    "answers": "seq",
    "threats": "gmr",
    "breaks": "seq",
    "open": "nash",
    "unknown": None,
}
"""How a deal lasts, and the concept whose share stands beside it."""
NOTABLE = 0.005
"""An exposure below this is none; the analysis draws the same line."""
LEAST = 0.02
"""Who gains by breaking a deal in fewer draws is not named; nor are its ways to break it."""


def durability(view: View, place: int) -> Row | None:
    """Return how candidate number `place` would last; None where that is not asked."""
    finding = view.finding(f"hold.{place}")
    if finding is None:
        return None
    detail = finding["detail"]
    exact = _exact(finding)
    grade = _grade(finding)
    concept = GRADES[grade]
    drawn = "" if exact or grade == "unknown" else ".likely"
    row: Row = {
        "finding": finding,
        "grade": grade,
        "label": view.say(f"page.grade.{grade}{drawn}"),
        "exact": exact,
        "figure": None,
        "concepts": [],
        "breakers": [],
        "coalitions": [],
        "mends": detail.get("mends") or [],
        "answers_known": detail.get("states") is not None,
    }
    if concept is None or "holds" not in detail:
        return row
    if not exact:
        row["figure"] = _percent(view, detail["holds"][concept], detail["errors"][concept])
    row["concepts"] = [_concept(view, finding, key) for key in CONCEPTS]
    row["breakers"] = _breakers(view, detail)
    row["coalitions"] = [
        {
            "names": [view.actor(member) for member in each["members"]],
            "share": each["share"],
        }
        for each in detail.get("coalitions") or ()
        if each["share"] >= LEAST
    ]
    return row


def _exact(finding: Json) -> bool:
    """Return whether a deal is judged in the one draw of scores."""
    return finding["status"] == "exact" or (
        finding["status"] == "bound" and finding["error"] is None
    )


def _grade(finding: Json) -> str:
    """Return by which concept a deal holds, the one that asks least of the others first.

    "open": somebody gains by breaking it, and what the others could answer is not known.
    """
    holds = finding["detail"].get("holds")
    if finding["status"] == "unknown" or holds is None:
        return "unknown"
    least = 1.0 if _exact(finding) else 0.5
    for grade in ("self", "answers", "threats"):
        share = holds[GRADES[grade]]
        if share is None:
            return "open"
        if share > least or share == 1.0:
            return grade
    return "breaks"


def _concept(view: View, finding: Json, concept: str) -> Row:
    detail = finding["detail"]
    exact = _exact(finding)
    return {
        "concept": concept_text(view.catalogue, concept),
        "share": detail["holds"][concept],
        "text": _verdict(view, detail["holds"][concept], detail["errors"].get(concept), exact),
        "actors": [
            _verdict(view, actor["stable"][concept], None, exact)
            for actor in detail["actors"].values()
        ],
    }


def _verdict(view: View, share: float | None, error: float | None, exact: bool) -> str:
    if share is not None and exact:
        return view.say("page.yes" if share == 1 else "page.no")
    return _percent(view, share, error)


def _percent(view: View, share: float | None, error: float | None = None) -> str:
    return percent(share, error, forms=view.catalogue.forms)


def breaker(row: Row, one: Row) -> str:
    """Return which sentence says that an actor would gain by breaking a deal."""
    return f"page.breaker{'' if row['exact'] else '.odds'}{'' if one['gain'] is None else '.gain'}"


def _breakers(view: View, detail: Json) -> list[Row]:
    """Return who would gain by breaking a deal, how, and what the others would answer."""
    ranked = sorted(detail["actors"].items(), key=lambda pair: -pair[1]["gains_alone"])
    return [
        {
            "name": view.actor(actor),
            "share": seen["gains_alone"],
            "error": seen["error"],
            "gain": seen["gain"],
            "ways": [
                {**way, "answers": [{**a, "name": view.actor(a["by"])} for a in way["answers"]]}
                for way in seen["breaches"]
                if way["share"] >= LEAST
            ],
        }
        for actor, seen in ranked
        if seen["gains_alone"] >= LEAST
    ]


def outlook(view: View) -> list[Row]:
    """Return for each candidate how it lasts and what leads to it; those with neither left out."""
    rows = []
    for place, candidate in enumerate(view.candidates(), 1):
        lasts, road = durability(view, place), way(view, place)
        if lasts or road:
            rows.append({"place": place, "candidate": candidate, "lasts": lasts, "road": road})
    return rows


def owned(view: View) -> bool:
    """Return whether somebody can change an issue of a signed deal alone."""
    bound = view.case.get("binding") or ()
    return any(issue["owner"] for key, issue in view.issues.items() if key not in bound)


def bound(view: View) -> list[str]:
    """Name the issues that have an owner and on which a signed deal binds."""
    named = view.case.get("binding") or ()
    return [
        str(issue["name"]) for key, issue in view.issues.items() if issue["owner"] and key in named
    ]


def rooted(view: View) -> bool:
    """Return whether no deal is an outcome, from which a road can start."""
    return bool(view.case["no_deal"].get("outcome"))


def way(view: View, place: int) -> Row | None:
    """Return the road to candidate number `place`; None where it is not asked for."""
    finding = view.finding(f"road.{place}")
    if finding is None:
        return None
    detail = finding["detail"]
    steps = detail.get("steps") or []
    parties = list(dict.fromkeys(actor for step in steps for actor in step["actors"]))
    scale = Reach(step["actors"][party] for step in steps for party in parties)
    between = [step["exposure"] for step in steps[:-1]]
    worst = max(between, default=0.0)
    weakest = between.index(worst) + 1 if worst >= NOTABLE else None
    return {
        "finding": finding,
        "known": finding["status"] != "unknown",
        "exact": finding["status"] == "exact",
        "steps": [_step(view, step, k == weakest) for k, step in enumerate(steps, 1)],
        "weakest": weakest,
        "worst": worst,
        "scale": scale,
        "safe": detail.get("safe"),
        "safe_error": detail.get("safe_error"),
        "kept": detail.get("kept"),
        "kept_error": detail.get("kept_error"),
        "others": detail.get("others") or [],
        "relax": detail.get("relax") or [],
        "width": detail.get("step"),
        "concept": concept_text(view.catalogue, detail.get("concept") or "nash"),
    }


def _step(view: View, step: Json, weakest: bool) -> Row:
    """Return who does what in a step, actor by actor; what nobody owns is done together."""
    by: dict[str | None, list[Row]] = {}
    for change in step["changes"]:
        by.setdefault(change["by"], []).append(
            {
                "issue": view.issue(change["issue"]),
                "before": view.option(change["issue"], change["from"]),
                "after": view.option(change["issue"], change["to"]),
                "final": change["final"],
            }
        )
    return {
        "deeds": [
            {
                "name": view.actor(actor) if actor else view.say("page.road.together"),
                "changes": changes,
            }
            for actor, changes in by.items()
        ],
        "actors": [
            {"name": view.actor(actor), **exposed} for actor, exposed in step["actors"].items()
        ],
        "exposure": step["exposure"],
        "weakest": weakest,
    }


class Reach:
    """The stretch of values that all bars of a road share: no deal 0, a party's best 1.

    A bar is as long as its number says: the track behind it goes from 0 to 1.
    """

    def __init__(self, drawn: Iterable[Json]) -> None:
        values = [value for bar in drawn for value in (bar["gain"], bar["tempted"])]
        self.high = max(1.0, ceil(round(max(values, default=1.0) * 10, 6)) / 10)
        self.low = min(0.0, floor(round(min([*values, 0.0]) * 10, 6)) / 10)

    def at(self, value: float) -> float:
        """Return a value's place on the scale in per cent of its length."""
        share = float((value - self.low) / (self.high - self.low))
        return round(min(1.0, max(0.0, share)) * 100, 2)


def part(value: float, forms: Forms) -> str:
    """Write a share of what a party can gain, which may be negative: "12 %", "−3 %"."""
    size = floor(abs(value) * 100 + 0.5)
    if size == 0 and value:
        return f"{'<' if value > 0 else '> −'} 1{forms.percent}".replace("− ", "−")
    return f"{'−' if value < 0 else ''}{size}{forms.percent}"
