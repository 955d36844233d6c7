"""What rankings and priorities come to, for the terminal: a receipt that `winset check` prints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from winset.case.message import say
from winset.report.writer import WIDTH, wrap
from winset.wording.catalogue import Catalogue

MOST_SHOWN = 200
"""States, at most, that are written as a chain."""
LISTED = 20


class Ordered(Protocol):
    """The states in the order of one actor, by their numbers (`analysis.ordinal.Order`)."""

    @property
    def actor(self) -> str:
        """Its id."""

    @property
    def levels(self) -> Sequence[Sequence[int]]:
        """From best to worst, equals together."""

    @property
    def much(self) -> Sequence[int]:
        """The places of levels below which all is much worse."""

    @property
    def left_out(self) -> Sequence[int]:
        """Those that stand in no level."""

    @property
    def statements(self) -> Sequence[tuple[str, Sequence[int]]]:
        """Statements by priority, and what each is true of."""


def chain(levels: Sequence[Sequence[int]], much: Sequence[int] = ()) -> str:
    """Write levels as "9 > 3 >> 4 = 5", best first."""
    text = ""
    for place, level in enumerate(levels):
        text += " = ".join(map(str, level))
        if place < len(levels) - 1:
            text += " >> " if place in much else " > "
    return text


def orders_text(words: Catalogue, names: Mapping[str, str], orders: Sequence[Ordered]) -> str:
    """Write one paragraph for each actor with an order of states; empty where there is none."""
    lines: list[str] = []
    for order in orders:
        count = sum(map(len, order.levels))
        if count <= MOST_SHOWN:
            shown = chain(order.levels, order.much)
            told = say("ranking.order", actor=names[order.actor], order=shown)
        else:
            told = say(
                "ranking.long", actor=names[order.actor], count=count, levels=len(order.levels)
            )
        lines += wrap(words.text(told), WIDTH)
        for place, (text, states) in enumerate(order.statements, 1):
            told = say("ranking.true-of.none", number=place, statement=text)
            if states:
                told = say(
                    "ranking.true-of",
                    number=place,
                    statement=text,
                    states=tuple(map(str, states[:LISTED])),
                    count=len(states),
                )
            lines += [f"  {line}" for line in wrap(words.text(told), WIDTH - 2)]
        if order.left_out:
            told = say(
                "ranking.left-out",
                states=tuple(map(str, order.left_out[:LISTED])),
                count=len(order.left_out),
            )
            lines += [f"  {line}" for line in wrap(words.text(told), WIDTH - 2)]
    return "".join(f"{line}\n" for line in lines)


def views_text(
    words: Catalogue, names: Mapping[str, str], seen: Sequence[tuple[str, Ordered]]
) -> str:
    """Write what actors take others to want, a paragraph for each; empty where nobody does."""
    lines: list[str] = []
    for viewer, order in seen:
        shown = chain(order.levels, order.much)
        if sum(map(len, order.levels)) > MOST_SHOWN:
            shown = "..."
        told = say("ranking.view", viewer=names[viewer], actor=names[order.actor], order=shown)
        lines += wrap(words.text(told), WIDTH)
    return "".join(f"{line}\n" for line in lines)
