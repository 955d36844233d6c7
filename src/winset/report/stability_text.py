"""A stability object for a terminal: what holds, where no deal leads, in at most 80 columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from winset.report.conflict_brief import brief
from winset.report.conflict_view import View
from winset.report.writer import WIDTH, Style, Writer, plain, wrap
from winset.text.numbers import plural
from winset.text.shown import shown
from winset.wording.english import ENGLISH

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
    writer.section("Look at this first", data["doubts"])
    for text in map(ENGLISH.text, brief(view)):
        writer.paragraph(text)
    _states(writer, view, width)
    writer.section(
        "Concepts", [f"{concept.short}: {concept.meaning}." for concept in view.concepts.values()]
    )
    writer.section("Take care", data["notes"])
    writer.section("Assumed on reading", data["assumed"])
    writer.section("What this rests on", [_basis(view)])
    return writer.text()


def _states(writer: Writer, view: View, width: int) -> None:
    """Write no deal and the states that hold as a table."""
    held = [s for s in view.ordered if any(view.holds(s, concept) for concept in view.concepts)]
    standing = [s for s in view.ordered if view.is_standing(s) and s not in held]
    shown = [*standing, *held[:ROWS]]
    if not shown:
        return
    what = "What differs from no deal" if view.standing else "Outcome"
    numbers = {state: _numbers(view, state) for state in shown}
    first = max(5, *map(len, numbers.values()))
    room = width - first - 2 - len(view.concepts) * (CELL + 1)
    lines = ["State".ljust(first) + "  " + what.ljust(room) + _cells(view, None)]
    lines.append("-" * width)
    for state in shown:
        head, *rest = wrap(view.told(state), room) or [""]
        lines.append(numbers[state].ljust(first) + "  " + head.ljust(room) + _cells(view, state))
        lines += [" " * (first + 2) + line for line in rest]
    unit = "" if view.exact else ", in per cent of draws"
    which = "No deal and the states that hold" if view.standing else "The states that hold"
    writer.table(f"{which}{unit}", lines)
    left = len(held) - ROWS
    if left > 0:
        writer.paragraph(
            f"{plural(left, 'further state holds', 'further states hold')}: see --json or the page."
        )


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
        return "yes" if share else "-"
    return view.verdict(share).removesuffix(" %").replace(" ", "")


def _basis(view: View) -> str:
    settings = view.data["settings"]
    text = f"{plural(len(view.states), 'state')}; {plural(len(view.owners), 'actor')} that can move"
    if view.exact:
        text += "; preferences as scored"
    else:
        text += f"; {plural(view.data['judged'], 'draw')}, {settings['prior']} prior"
        text += f", seed {settings['seed']}"
    if settings["account"]:
        text += f"; by the account “{settings['account']}”"
    if settings["coalition"]:
        text += f"; {view.actor('+'.join(settings['coalition']))} act as one"
    return shown(text) + "."
