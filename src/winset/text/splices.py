"""Edits of a document that leave every other byte of it as it was.

An edit is a row of splices: at a place, so much text goes and so much comes. Comments, order,
spacing and line breaks of the rest stay; each edit has an inverse. What an edit made of the
document is read again and held against what it was to mean, so that it either does what was asked
or raises an error and does nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from winset.errors import WinsetError
from winset.text.marks import Entry, Piece, pieces
from winset.text.meaning import (
    Steps,
    alike,
    inserted,
    is_list,
    meaning,
    moved,
    place_of,
    put,
    removed,
    renamed,
    shown,
)
from winset.text.written import Writer


class EditError(WinsetError):
    """A part that splices cannot change; the text can still be edited by hand.

    `path` is where that part stands, or stood; None where the whole text is meant.
    """

    def __init__(self, said: str, path: Steps | None = None) -> None:
        self.path = path
        super().__init__(said)


@dataclass(frozen=True)
class Splice:
    """At `start`, `old` gives way to `new`; in code points."""

    start: int
    old: str
    new: str

    def apply(self, text: str) -> str:
        """Return the text with it done.

        Raises
        ------
        EditError
            Something else stands at that place.
        """
        end = self.start + len(self.old)
        if text[self.start : end] != self.old:
            raise EditError(f"the text at {self.start} is no longer what was to be replaced")
        return text[: self.start] + self.new + text[end:]

    def inverse(self) -> Splice:
        """Return what undoes it."""
        return Splice(self.start, self.new, self.old)


@dataclass(frozen=True)
class Edit:
    """Splices, each in the text that the ones before it left."""

    splices: tuple[Splice, ...] = ()

    def apply(self, text: str) -> str:
        """Return the text with all of them done; EditError as for a splice."""
        for splice in self.splices:
            text = splice.apply(text)
        return text

    def inverse(self) -> Edit:
        """Return what undoes them."""
        return Edit(tuple(splice.inverse() for splice in reversed(self.splices)))

    def touched(self) -> list[tuple[int, int]]:
        """Return from where to where the text that came stands, in the text as all left it."""
        spans: list[tuple[int, int]] = []
        for splice in self.splices:
            end, longer = splice.start + len(splice.old), len(splice.new) - len(splice.old)
            spans = [
                (low, high)
                if high < splice.start
                else (low + longer, high + longer)
                if low > end
                else (min(low, splice.start), max(high + longer, splice.start + len(splice.new)))
                for low, high in spans
            ]
            spans.append((splice.start, splice.start + len(splice.new)))
        return spans

    def __add__(self, other: Edit) -> Edit:
        return Edit(self.splices + other.splices)

    def __bool__(self) -> bool:
        return bool(self.splices)


@dataclass(frozen=True)
class Document:
    """A YAML or JSON text, and what was done to it since it was read.

    Every method returns another document. A path is the keys and places that lead to a part, as
    `("preferences", "us", "statements", 0)`. Values are mappings, lists, text, numbers (exact ones
    as `Fraction`), booleans and None.

    Attributes
    ----------
    strict : it is JSON, and stays so.
    edit : what was done.

    Raises
    ------
    EditError
        Of all methods: there is no such part; or it cannot be changed in its place, as it is
        written once and meant in several places (an alias), or in an unusual way.

    Notes
    -----
    Each method reads the text about twice: 10 ms for 300 lines.
    """

    text: str
    strict: bool = False
    edit: Edit = field(default_factory=Edit)

    @cached_property
    def root(self) -> Piece:
        """Where its parts stand."""
        try:
            return pieces(self.text)
        except (yaml.YAMLError, ValueError) as error:
            raise EditError(f"the text cannot be read: {error}") from None

    @cached_property
    def meant(self) -> Any:
        """What it means: nested mappings, lists and scalars with their kind."""
        try:
            return meaning(self.text, strict=self.strict)
        except WinsetError as error:
            raise EditError(str(error)) from None

    def put(self, path: Steps, value: Any, *, order: Sequence[str] = ()) -> Document:
        """Set what stands at a path, adding the last key where it is not there yet.

        Only what differs from what stands there is written. `order` places a new key: behind the
        last of those before it in that order, at the end where the order does not have it.
        """
        goal = self._goal(lambda: put(self.meant, path, value, order), path)
        done = self._put(path, value, order)
        return done.held_to(goal)

    def remove(self, path: Steps) -> Document:
        """Take a key with its value, or an item, away; with the comment above it."""
        goal = self._goal(lambda: removed(self.meant, path), path)
        above, entry = self._entry(path)
        return self._remove(path[:-1], above, entry).held_to(goal)

    def insert(self, path: Steps, place: int, value: Any) -> Document:
        """Put an item into the list at a path, before the one at a place or at the end."""
        goal = self._goal(lambda: inserted(self.meant, path, place, value), path)
        return self._insert(path, place, value).held_to(goal)

    def move(self, path: Steps, source: int, target: int) -> Document:
        """Move an item of a list, or a key of a mapping with its value, to another place."""
        goal = self._goal(lambda: moved(self.meant, path, source, target), path)
        piece = self._written(path)
        order = list(range(len(piece.entries)))
        order.insert(target, order.pop(source))
        return self._permuted(piece, order).held_to(goal)

    def rename(self, path: Steps, name: str) -> Document:
        """Give the key at the end of a path another name."""
        goal = self._goal(lambda: renamed(self.meant, path, name), path)
        _, entry = self._entry(path)
        if entry.key is None:
            raise EditError(f"{shown(path)} is an item of a list and has no name", path)
        # What stands before the colon, without the blanks that may be there.
        end = entry.start + len(self.text[entry.start : entry.key_end].rstrip(": \t\r\n"))
        return self._spliced(entry.start, end, self._writer.key(name)).held_to(goal)

    def held_to(self, goal: Any) -> Document:
        """Return the document where it means just this; EditError where it does not."""
        try:
            fine = alike(goal, self.meant)
        except EditError:
            fine = False
        if not fine:
            raise EditError("this is written in a way that cannot be changed here: edit the text")
        return self

    def _goal(self, make: Callable[[], Any], path: Steps) -> Any:
        try:
            return make()
        except (LookupError, TypeError, ValueError) as error:
            raise EditError(str(error), path) from None

    @property
    def _writer(self) -> Writer:
        return Writer(self.text, self.strict)

    def _spliced(self, start: int, end: int, new: str) -> Document:
        splice = Splice(start, self.text[start:end], new)
        if splice.old == new:
            return self
        return Document(splice.apply(self.text), self.strict, self.edit + Edit((splice,)))

    def _piece(self, path: Steps) -> Piece:
        piece = self.root
        for place, step in enumerate(path):
            entry = piece.entry(step)
            if entry is None:
                told = "is written elsewhere" if piece.kind == "alias" else "is not there"
                raise EditError(f"{shown(path[: place + 1])} {told}", path)
            piece = entry.value
        return piece

    def _written(self, path: Steps) -> Piece:
        piece = self._piece(path)
        if piece.kind == "alias":
            raise EditError(f"{shown(path)} is written elsewhere", path)
        return piece

    def _entry(self, path: Steps) -> tuple[Piece, Entry]:
        if not path:
            raise EditError("the whole document is no part of it")
        above = self._piece(path[:-1])
        entry = above.entry(path[-1])
        if entry is None:
            raise EditError(f"{shown(path)} is not there", path)
        return above, entry

    def _put(self, path: Steps, value: Any, order: Sequence[str]) -> Document:
        """Set a value, part by part where it has the shape of what stands there."""
        above = self._piece(path[:-1]) if path else None
        if above is not None and above.entry(path[-1]) is None:
            return self._add(path, value, order)
        piece = self._piece(path)
        old = self._meant_at(path)
        if alike(value, old):
            return self
        whole = piece.kind == "alias"
        if not whole and isinstance(value, Mapping) and isinstance(old, dict) and old and value:
            return self._put_parts(path, value, old)
        if not whole and is_list(value) and isinstance(old, list) and len(value) == len(old) > 0:
            done = self
            for place, item in enumerate(value):
                done = done._put((*path, place), item, ())
            return done
        if above is None:
            raise EditError("the whole document is replaced as a text")
        entry = above.entry(path[-1])
        assert entry is not None
        begin, new = self._writer.replaced(above, entry, piece, value)
        return self._spliced(begin, piece.end, new)

    def _put_parts(self, path: Steps, value: Mapping[str, Any], old: Mapping[str, Any]) -> Document:
        done = self
        for name in value:
            # What is new stands where the new value has it.
            done = done._put((*path, name), value[name], list(value))
        for name in old:
            if name not in value:
                above, entry = done._entry((*path, name))
                done = done._remove(path, above, entry)
        return done

    def _meant_at(self, path: Steps) -> Any:
        found = self.meant
        for step in path:
            found = found[step]
        return found

    def _add(self, path: Steps, value: Any, order: Sequence[str]) -> Document:
        """Add a key that is not there."""
        name = path[-1]
        above = self._written(path[:-1])
        if not isinstance(name, str):
            raise EditError(f"{shown(path)} is not there", path)
        if above.kind != "map" or not above.entries:
            return self._put(path[:-1], {name: value}, ())
        before = place_of([entry.key or "" for entry in above.entries], name, order)
        start, end, new = self._writer.added(above, before, name, value)
        return self._spliced(start, end, new)

    def _insert(self, path: Steps, place: int, value: Any) -> Document:
        piece = self._written(path)
        if piece.kind != "list" or not piece.entries:
            return self._put(path, [value], ())
        at = min(place, len(piece.entries))
        start, end, new = self._writer.added(piece, at, None, value)
        return self._spliced(start, end, new)

    def _remove(self, path: Steps, above: Piece, entry: Entry) -> Document:
        if len(above.entries) == 1:
            empty: Any = {} if above.kind == "map" else []
            if not path:
                raise EditError("the last key of a document stays")
            top = self._piece(path[:-1])
            holder = top.entry(path[-1])
            assert holder is not None
            begin, new = self._writer.replaced(top, holder, above, empty)
            return self._spliced(begin, above.end, new)
        start, end, new = self._writer.without(above, above.entries.index(entry))
        return self._spliced(start, end, new)

    def _permuted(self, piece: Piece, order: Sequence[int]) -> Document:
        """Put parts in another order; what stands between them stays where it is."""
        spans = [self._writer.block(piece, place) for place in range(len(piece.entries))]
        texts = [self.text[start:end] for start, end in spans]
        ends = [end for _, end in spans]
        gaps = [self.text[end:start] for end, (start, _) in zip(ends, spans[1:], strict=False)]
        parts = [texts[order[0]]]
        for place, gap in enumerate(gaps, start=1):
            parts += [gap, texts[order[place]]]
        return self._spliced(spans[0][0], spans[-1][1], "".join(parts))
