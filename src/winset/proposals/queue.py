"""The proposals of a case as a file beside it: read with every problem at once, written whole."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any, NamedTuple, get_args

from winset.proposals.types import PARTS, NewActor, Proposed, Queue, Role, State, Text
from winset.reading import QuoteKind, Stance
from winset.text.problems import Problems, nearest, quoted
from winset.text.tree import Node, Steps, parse, read_bytes
from winset.text.write import write_text

NAME = "proposals.json"
MOST = 2_000
"""Proposals that one queue holds."""
MOST_QUOTE = 2_000
MOST_WORDS = 2_000
"""Characters of a quote, and of any other text."""
_ID = re.compile(r"\w[\w.-]{0,59}")
_WHAT = ("file of proposals", "'{\"proposals\": [...]}'")


class Key(NamedTuple):
    """One key of a proposal: what it is, and what may stand there."""

    kind: str
    said: str
    choice: tuple[str, ...] = ()


KEYS: dict[str, Key] = {
    "id": Key("text", "A short id; p1, p2, ... without."),
    "quote": Key("text", "The words, exactly as they stand in the source."),
    "source": Key("text", "The id of the source they stand in."),
    "position": Key("whole", "Where the quote begins, in code points from 0."),
    "prefix": Key("text", "The words directly before it, where it stands more than once."),
    "suffix": Key("text", "The words directly after it, likewise."),
    "speaker": Key("text", "Who says it: an actor's id, or the name as the text has it."),
    "kind": Key("text", "How the words are given.", get_args(QuoteKind)),
    "stance": Key("text", "What the speaker does by them.", get_args(Stance)),
    "about": Key("text", "The id of the actor that the statement is about."),
    "statement": Key("mapping", "A statement with the keys of the case file, without because."),
    "reaction": Key("mapping", "A reaction with the keys of the case file, without because."),
    "offer": Key("mapping", "An offer with the keys of the case file, without because."),
    "why": Key("text", "Why the quote says this, in a sentence."),
    "by": Key("text", "Who proposes it."),
    "state": Key("text", "What became of it.", get_args(State)),
}
SOURCE_KEYS = ("file", "sha256", "title", "date", "language", "publisher", "url")
ACTOR_KEYS = ("name", "role")
ROLES: tuple[Role, ...] = ("parties", "ratifiers", "observers")


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a file of proposals."""
    text: dict[str, Any] = {"type": "string", "maxLength": MOST_WORDS}
    types = {
        "text": text,
        "whole": {"type": "integer", "minimum": 0},
        "mapping": {"type": "object"},
    }
    keys: dict[str, dict[str, Any]] = {}
    for name, key in KEYS.items():
        keys[name] = {**types[key.kind], "description": key.said}
        if key.choice:
            keys[name]["enum"] = list(key.choice)
    proposal = {
        "type": "object",
        "properties": keys,
        "required": ["quote", "source"],
        "additionalProperties": False,
        "not": {"anyOf": [{"required": [a, b]} for a in PARTS for b in PARTS if a < b]},
        "dependentRequired": {"statement": ["about"]},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Proposals for a Winset case",
        "type": "object",
        "properties": {
            "winset": {"const": 1},
            "case": {**text, "description": "The case file they are about, beside this file."},
            "sources": {
                "type": "object",
                "description": "Sources that the case does not have yet.",
                "additionalProperties": {
                    "type": "object",
                    "properties": dict.fromkeys(SOURCE_KEYS, text),
                    "required": ["file"],
                    "additionalProperties": False,
                },
            },
            "actors": {
                "type": "object",
                "description": "Actors that the case does not have yet.",
                "additionalProperties": {
                    "type": "object",
                    "properties": {"name": text, "role": {"enum": list(ROLES)}},
                    "required": ["name"],
                    "additionalProperties": False,
                },
            },
            "proposals": {"type": "array", "items": proposal, "maxItems": MOST},
        },
        "required": ["proposals"],
        "additionalProperties": False,
    }


def queue_path(case: Path) -> Path:
    """Return where the proposals of a case wait: `proposals.json` beside it.

    Where that belongs to another case of the folder, `NAME.proposals.json`.
    """
    own = case.with_name(f"{case.stem}.{NAME}")
    shared = case.with_name(NAME)
    if own.exists():
        return own
    try:
        named = json.loads(shared.read_text(encoding="utf-8")).get("case")
    except (OSError, ValueError, AttributeError):
        return shared
    return shared if named in {None, case.name} else own


def read_queue(case: Path) -> Queue:
    """Read what waits for a case; an empty queue where nothing does.

    Raises
    ------
    CaseFileError
        Every problem of the file, with line and column.
    """
    path = queue_path(case)
    return read_file(path) if path.exists() else Queue(case.name)


def read_file(path: Path) -> Queue:
    """Read a file of proposals: `{"proposals": [...]}`, a list of them, or one alone."""
    problems = Problems(str(path))
    text = read_bytes(path, problems)
    problems.raise_if_any()
    assert text is not None
    return read_text(text, str(path))


def read_text(text: str, name: str) -> Queue:
    """Read proposals from JSON; see `read_file`."""
    problems = Problems(name, text)
    root = parse(text, problems, strict=True, what=_WHAT)
    problems.raise_if_any()
    assert root is not None
    queue = _Reader(root, problems).queue(json.loads(text))
    problems.raise_if_any()
    return queue


def write_queue(path: Path, queue: Queue) -> None:
    """Write a queue, whole or not at all."""
    write_text(path, json.dumps(tree_of(queue), indent=1, ensure_ascii=False) + "\n")


def tree_of(queue: Queue) -> dict[str, Any]:
    """Return a queue as its file has it."""
    tree: dict[str, Any] = {"winset": 1, "case": queue.case}
    if queue.sources:
        tree["sources"] = {name: _given(one) for name, one in queue.sources.items()}
    if queue.actors:
        tree["actors"] = {name: _given(one) for name, one in queue.actors.items()}
    tree["proposals"] = [{"id": one.id, **_given(one)} for one in queue.proposals]
    return tree


def _given(part: Any) -> dict[str, Any]:
    return {
        each.name: getattr(part, each.name)
        for each in fields(part)
        if each.name != "id" and getattr(part, each.name) is not None
    }


def digest(content: bytes) -> str:
    """Return the SHA-256 of a source's bytes."""
    return hashlib.sha256(content).hexdigest()


class _Reader:
    """Reads the parts of one file; what is wrong goes to its problems."""

    def __init__(self, root: Node, problems: Problems) -> None:
        self._root = root
        self._problems = problems

    def queue(self, tree: Any) -> Queue:
        if isinstance(tree, list):
            return Queue("", self._proposals(tree, ()))
        if not isinstance(tree, dict):
            self._fail('expected {"proposals": [...]}, or a list of proposals', ())
            return Queue("")
        if "proposals" not in tree and "quote" in tree:
            return Queue("", self._proposals([tree], None))
        self._known(tree, ("winset", "case", "sources", "actors", "proposals"), ())
        if tree.get("winset", 1) != 1:
            self._fail("this version reads proposals of 'winset: 1'", ("winset",))
        if not isinstance(tree.get("proposals"), list):
            self._fail("expected a list under 'proposals'", ("proposals",))
        return Queue(
            self._text(tree, "case", ()) or "",
            self._proposals(tree["proposals"], ("proposals",))
            if isinstance(tree.get("proposals"), list)
            else (),
            self._mapped(tree, "sources", SOURCE_KEYS, self._source),
            self._mapped(tree, "actors", ACTOR_KEYS, self._actor),
        )

    def _proposals(self, items: Sequence[Any], path: Steps | None) -> tuple[Proposed, ...]:
        if len(items) > MOST:
            self._fail(f"{len(items):,} proposals; at most {MOST:,} are read", path or ())
            return ()
        taken = {one.get("id") for one in items if isinstance(one, dict)}
        free = (name for number in range(1, 2 * MOST + 2) if (name := f"p{number}") not in taken)
        read: list[Proposed] = []
        for place, item in enumerate(items):
            here = () if path is None else (*path, place)
            one = self._proposal(item, here, free)
            if one is not None:
                if any(one.id == other.id for other in read):
                    self._fail(f"the id {quoted(one.id)} stands twice", (*here, "id"))
                read.append(one)
        return tuple(read)

    def _proposal(self, item: Any, path: Steps, free: Iterator[str]) -> Proposed | None:
        if not isinstance(item, dict):
            self._fail('expected a proposal, {"quote": ..., "source": ...}', path)
            return None
        before = len(self._problems)
        self._known(item, tuple(KEYS), path)
        made = {name: self._value(item, name, key, path) for name, key in KEYS.items()}
        given = {name: value for name, value in made.items() if value is not None}
        self._whole(item, given, path)
        if len(self._problems) > before:
            return None
        name = given.pop("id", None) or next(free)
        if not _ID.fullmatch(name):
            self._fail("an id has letters, digits, dots, - and _, at most 60", path)
            return None
        return Proposed(name, **given)

    def _value(self, item: Mapping[str, Any], name: str, key: Key, path: Steps) -> Any:
        """Read what stands under one key; None where nothing does, or it is refused."""
        value, here = item.get(name), (*path, name)
        if value is None:
            return None
        if key.kind == "text":
            text = self._text(item, name, path)
            if text is None or not key.choice or text in key.choice:
                return text
            self._fail(f"'{name}' cannot be {quoted(text)}{nearest(text, key.choice)}", here)
        elif key.kind == "whole":
            if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
                return value
            self._fail(f"'{name}' is a whole number from 0", here)
        elif isinstance(value, dict):
            return value
        else:
            self._fail(f"'{name}' is a mapping, as in the case file", here)
        return None

    def _whole(self, item: Mapping[str, Any], made: Mapping[str, Any], path: Steps) -> None:
        """Refuse what goes together wrongly, or is missing."""
        for name in ("quote", "source"):
            if item.get(name) is None:
                self._fail(f"a proposal needs '{name}'", path)
        parts = [name for name in PARTS if name in made]
        if len(parts) > 1:
            found = " and ".join(parts)
            self._fail(f"a proposal has one of {', '.join(PARTS)}; found {found}", path)
        if "statement" in made and "about" not in made:
            self._fail("a statement needs 'about', the id of the actor it is about", path)
        for name in parts:
            if "because" in made[name]:
                self._fail(
                    "the evidence is the quote of the proposal: leave 'because' out",
                    (*path, name, "because"),
                )

    def _source(self, name: str, item: Mapping[str, Any], path: Steps) -> Text | None:
        said = {key: self._text(item, key, path) for key in SOURCE_KEYS}
        file, sha256 = said.pop("file"), said.pop("sha256")
        if file is None:
            self._fail("a source needs 'file', its text beside the proposals", path)
            return None
        return Text(name, file, sha256 or "", **said)

    def _actor(self, name: str, item: Mapping[str, Any], path: Steps) -> NewActor | None:
        given = self._text(item, "role", path) or "observers"
        for role in ROLES:
            if role == given:
                return NewActor(name, self._text(item, "name", path) or name, role)
        self._fail(f"'role' cannot be {quoted(given)}{nearest(given, ROLES)}", (*path, "role"))
        return None

    def _mapped(
        self,
        tree: Mapping[str, Any],
        key: str,
        keys: Sequence[str],
        read: Callable[[str, Mapping[str, Any], Steps], Any],
    ) -> dict[str, Any]:
        found: dict[str, Any] = {}
        items = tree.get(key) or {}
        if not isinstance(items, dict) or len(items) > MOST:
            self._fail(f"expected a mapping under '{key}', of at most {MOST:,}", (key,))
            return {}
        for name, item in items.items():
            path = (key, name)
            if not _ID.fullmatch(name):
                self._fail(f"{quoted(name)} cannot be an id: letters, digits, dots, - and _", path)
            elif not isinstance(item, dict):
                self._fail("expected a mapping", path)
            else:
                self._known(item, keys, path)
                made = read(name, item, path)
                if made is not None:
                    found[name] = made
        return found

    def _text(self, item: Mapping[str, Any], key: str, path: Steps) -> str | None:
        value = item.get(key)
        if value is None:
            return None
        most = MOST_QUOTE if key == "quote" else MOST_WORDS
        if not isinstance(value, str) or not value.strip() or len(value) > most:
            self._fail(f"'{key}' is a text of 1 to {most:,} characters", (*path, key))
            return None
        return value

    def _known(self, item: Mapping[str, Any], keys: Sequence[str], path: Steps) -> None:
        for key in item:
            if key not in keys:
                self._fail(f"unknown key {quoted(key)}{nearest(key, keys)}", (*path, key))

    def _fail(self, message: str, path: Steps) -> None:
        self._problems.add(message, self._root.place(path))
