"""A YAML or JSON document with the place of each of its parts, for editing it by splices.

`tree` says what a document means; this says where it is written. Both read the same text with
the same parser, which gives the places in code points.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

import yaml

from winset.text.tree import LOADER, MAX_KEPT

Step = str | int
Kind = Literal["map", "list", "scalar", "alias"]


@dataclass(slots=True)
class Piece:
    """A value: its text is `text[start:end]`, without a comment behind it.

    Attributes
    ----------
    kind : what it is.
    style : of a scalar the mark it begins with, one of `'"|>`, or "" for a plain one.
    flow : whether it is written in brackets; scalars are not.
    entries : of a mapping or list, in the order of the text.
    """

    start: int
    end: int
    kind: Kind
    style: str = ""
    flow: bool = False
    entries: list[Entry] = field(default_factory=list)

    def entry(self, step: Step) -> Entry | None:
        """Return what stands under a key or at a place in a list; None where nothing does."""
        if isinstance(step, int):
            inside = self.kind == "list" and 0 <= step < len(self.entries)
            return self.entries[step] if inside else None
        return next((entry for entry in self.entries if entry.key == step), None)


@dataclass(slots=True)
class Entry:
    """One key with its value, or one item of a list.

    Attributes
    ----------
    start : where its key, its dash, or in brackets its value begins.
    key : None for items of lists.
    key_end : where the key ends; for items, where the value may begin.
    """

    start: int
    key: str | None
    key_end: int
    value: Piece

    @property
    def end(self) -> int:
        """Where its value ends, or what stands before a value that is left out."""
        return max(self.key_end, self.value.end)


def pieces(text: str) -> Piece:
    """Return the value that a document is; nobody writes into it.

    Raises
    ------
    yaml.YAMLError
        The text is no YAML; ValueError where it is empty or has more than one document.
    """
    return _kept(text) if len(text) <= MAX_KEPT else _pieces(text)


def _pieces(text: str) -> Piece:
    events = yaml.parse(text, Loader=LOADER)
    tops = [_piece(event, events, text) for event in events if isinstance(event, yaml.NodeEvent)]
    if len(tops) != 1:
        raise ValueError(f"expected one document, found {len(tops)}")
    return tops[0]


_kept = lru_cache(maxsize=4)(_pieces)


def _piece(event: yaml.Event, events: Iterator[yaml.Event], text: str) -> Piece:
    start, end = _span(event)
    if isinstance(event, yaml.AliasEvent):
        return Piece(start, end, "alias")
    if isinstance(event, yaml.ScalarEvent):
        style = event.style or ""
        return Piece(start, _scalar_end(text, start, end, style), "scalar", style)
    assert isinstance(event, yaml.CollectionStartEvent)
    flow = bool(event.flow_style)
    if isinstance(event, yaml.SequenceStartEvent):
        piece = Piece(start, end, "list", flow=flow)
        _fill_list(piece, events, text)
    else:
        piece = Piece(start, end, "map", flow=flow)
        _fill_map(piece, events, text)
    return piece


def _scalar_end(text: str, start: int, end: int, style: str) -> int:
    """Leave out the lines that the parser counts to a text in lines, but that do not belong."""
    if style not in {"|", ">"}:
        return end
    head = text[start : text.find("\n", start)]
    if "+" in head.split("#")[0]:
        # Empty lines at the end are kept, so they are part of it.
        return end - 1 if text[start:end].endswith("\n") else end
    return start + len(text[start:end].rstrip())


def _fill_list(piece: Piece, events: Iterator[yaml.Event], text: str) -> None:
    for event in events:
        if isinstance(event, yaml.SequenceEndEvent):
            _close(piece, event)
            return
        value = _piece(event, events, text)
        start = value.start
        if not piece.flow:
            # From the end of what stands before: a dash inside a text is none.
            begin = piece.entries[-1].end if piece.entries else piece.start
            start = _dash(text, begin, value.start)
        after = start if piece.flow else start + 1
        piece.entries.append(Entry(start, None, after, value))


def _dash(text: str, begin: int, value: int) -> int:
    """Return where the dash of an item stands that begins after `begin`."""
    at = begin
    while at < value:
        if text[at] == "#" and (at == 0 or text[at - 1].isspace()):
            at = text.find("\n", at)
            continue
        if text[at] == "-":
            return at
        at += 1
    return value


def _fill_map(piece: Piece, events: Iterator[yaml.Event], text: str) -> None:
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            _close(piece, event)
            return
        name = _piece(event, events, text)
        key = str(event.value) if isinstance(event, yaml.ScalarEvent) else ""
        value = _piece(next(events), events, text)
        colon = text.find(":", name.end)
        after = colon + 1 if 0 <= colon <= value.start else name.end
        piece.entries.append(Entry(name.start, key, after, value))


def _close(piece: Piece, event: yaml.Event) -> None:
    """Set where a value with parts ends: at its bracket, or with its last part."""
    if piece.flow:
        piece.end = _span(event)[1]
    elif piece.entries:
        piece.end = piece.entries[-1].end


def _span(event: yaml.Event) -> tuple[int, int]:
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None
    return start.index, end.index
