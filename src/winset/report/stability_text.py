"""A stability object for a terminal: what holds, where no deal leads, in at most 80 columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from winset.case.message import say
from winset.report.conflict_brief import brief
from winset.report.conflict_view import View
from winset.report.writer import WIDTH, Style, Writer, plain, wrap
from winset.text.shown import shown

Json = Mapping[str, Any]
ROWS = 20
CELL = 5


def stability_text(data: Json, *, heading: Style = plain, width: int = WIDTH) -> str:
    """Write what a stability object says.

    `data` is the object of `Stability.to_dict()`; `heading` may add colour.
    """
    view = View(data)
    writer = Writer(width, heading)
    writer.title(view.case["title"])
    writer.section(view.text(say("page.doubts")), data["doubts"])
    for told in brief(view):
        writer.paragraph(view.text(told))
    _states(writer, view, width)
    writer.section(
        view.text(say("conflict.text.columns")),
        [f"{concept.short}: {concept.meaning}." for concept in view.concepts.values()],
    )
    writer.section(view.text(say("conflict.text.care")), data["notes"])
    writer.section(view.text(say("conflict.assumed")), data["assumed"])
    writer.section(view.text(say("conflict.text.rests")), [_basis(view)])
    return writer.text()


def _states(writer: Writer, view: View, width: int) -> None:
    """Write no deal and the states that hold as a table."""
    held = [s for s in view.ordered if any(view.holds(s, concept) for concept in view.concepts)]
    standing = [s for s in view.ordered if view.is_standing(s) and s not in held]
    shown = [*standing, *held[:ROWS]]
    if not shown:
        return
    what = view.text(say("conflict.table.differs" if view.standing else "page.outcome"))
    head_of_first = view.text(say("conflict.table.state"))
    numbers = {state: _numbers(view, state) for state in shown}
    first = max(len(head_of_first), *map(len, numbers.values()))
    room = width - first - 2 - len(view.concepts) * (CELL + 1)
    lines = [head_of_first.ljust(first) + "  " + what.ljust(room) + _cells(view, None)]
    lines.append("-" * width)
    for state in shown:
        head, *rest = wrap(view.told(state), room) or [""]
        lines.append(numbers[state].ljust(first) + "  " + head.ljust(room) + _cells(view, state))
        lines += [" " * (first + 2) + line for line in rest]
    which = f"conflict.text.table{'' if view.standing else '.states'}"
    writer.table(view.text(say(f"{which}{'' if view.exact else '.draws'}")), lines)
    left = len(held) - ROWS
    if left > 0:
        writer.paragraph(view.text(say("conflict.text.left", count=left)))


def _numbers(view: View, state: int) -> str:
    """Write the numbers of states that stand as one, short enough for a column."""
    also = len(view.members(state)) - 1
    return f"{state} (+{also})" if also else str(state)


def _cells(view: View, state: int | None) -> str:
    """Write the verdicts on a state, or the heads of their columns."""
    if state is None:
        texts = [concept.short for concept in view.concepts.values()]
    else:
        texts = [_verdict(view, view.share(state, concept)) for concept in view.concepts]
    return "".join(" " + text.rjust(CELL) for text in texts)


def _verdict(view: View, share: float) -> str:
    if view.exact:
        return view.text(say("page.yes")) if share else "-"
    return view.verdict(share).removesuffix(view.catalogue.forms.percent).replace(" ", "")


def _basis(view: View) -> str:
    settings = view.data["settings"]
    parts = [
        say("graph.states", count=len(view.states)),
        say("conflict.byline.movers", count=len(view.owners)),
    ]
    if view.exact:
        parts.append(say("conflict.byline.ranked" if view.ranked else "conflict.byline.scored"))
    else:
        drawn = {"draws": view.data["judged"], "seed": str(settings["seed"])}
        prior = say(f"prior.{settings['prior']}")
        parts.append(say("conflict.text.basis.drawn", **drawn, prior=prior))
    if settings["account"]:
        parts.append(say("conflict.text.basis.account", account=settings["account"]))
    if settings["coalition"]:
        members = view.actor("+".join(settings["coalition"]))
        parts.append(say("conflict.byline.coalition", members=members))
    return shown(view.text(say("conflict.text.basis", parts=tuple(parts))))
