"""What can stand at a place of a case file: keys by the schema, ids and options by the case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from winset.casefile.models import json_schema
from winset.text.caret import Caret
from winset.text.emit import Bare, bare, key, text

Json = Mapping[str, Any]
MOST = 60
"""Candidates at most."""
OF_ISSUES = frozenset(
    (
        *("prefers", "rejects", "to", "outcome", "no_deal", "never", "if", "then", "when", "from"),
        *("never_to", "order", "step", "worth_more_than", "value", "scores", "instead_of"),
        "weight",
    )
)
"""Keys under which issues stand as keys."""
OF_ACTORS = frozenset(("preferences", "responses", "values", "exposure", "views", "discount"))
IS_ACTOR = frozenset(("by", "owner", "veto", "blocks", "speaker"))
IS_ISSUE = frozenset(("most_important", "least_important", "linear", "times", "depends", "binding"))
ACTORS = ("parties", "ratifiers", "observers")


@dataclass(frozen=True)
class Candidate:
    """What can be put in, and what it means in a word."""

    insert: str
    meaning: str


def candidates(caret: Caret, tree: Any) -> list[Candidate]:
    """Return what can stand at the caret, that begins as what is typed there first.

    `tree` is what the case file means: mappings, lists and plain values; whatever is in it that is
    not as in a case file is passed over.
    """
    known = _Known(tree if isinstance(tree, Mapping) else {})
    found = _keys(caret, known) if caret.place == "key" else _values(caret, known)
    wanted = caret.typed.casefold()
    kept: dict[str, Candidate] = {}
    for one in found:
        if wanted in one.insert.casefold() or wanted in one.meaning.casefold()[: len(wanted)]:
            kept.setdefault(one.insert, one)
    ranked = sorted(kept.values(), key=lambda one: not one.insert.casefold().startswith(wanted))
    return ranked[:MOST]


def _keys(caret: Caret, known: _Known) -> Iterator[Candidate]:
    beside = set(caret.beside)
    above, parent = _names(caret.path)
    ids: Mapping[str, str] = {}
    if parent in known.issues and above in {"value", "scores"}:
        ids = known.options(parent)
    elif parent in OF_ISSUES or (parent == "weight" and "approval" not in caret.path):
        ids = known.issues
    elif parent in OF_ACTORS or (parent == "of" and "approval" in caret.path) or above == "views":
        ids = known.actors
    for name, told in ids.items():
        if name not in beside:
            yield Candidate(f"{key(name)}: ", told)
    for node in _nodes(caret.path):
        for name, below in node.get("properties", {}).items():
            if name not in beside:
                yield Candidate(f"{name}: ", _told(below))


def _values(caret: Caret, known: _Known) -> Iterator[Candidate]:
    above, last = _names(caret.path)
    ids: Mapping[str, str] = {}
    if last in known.issues and (above in OF_ISSUES or above == "at"):
        ids = known.options(last)
    elif last in IS_ACTOR or (last == "of" and "approval" in caret.path):
        ids = known.actors
    elif last in IS_ISSUE:
        ids = known.issues
    elif last == "source":
        ids = known.sources
    elif last == "account":
        ids = known.accounts
    elif last == "replaces":
        ids = known.statements
    for name, told in ids.items():
        yield Candidate(_written(name), told)
    for node in _nodes(caret.path):
        for value in (*node.get("enum", ()), *([node["const"]] if "const" in node else ())):
            yield Candidate(_written(str(value)), "")
        if node.get("type") == "boolean":
            yield from (Candidate(word, "") for word in ("true", "false"))


def _written(name: str) -> str:
    made = bare(name)
    return str(made) if isinstance(made, Bare) else text(name)


def _names(path: tuple[str | int, ...]) -> tuple[str, str]:
    """Return the last two keys of a path; "" where there are none."""
    named = ["", "", *(step for step in path if isinstance(step, str))]
    return named[-2], named[-1]


def _told(node: Json) -> str:
    return str(node.get("description", ""))


@cache
def _schema() -> Json:
    return json_schema()


def _nodes(path: tuple[str | int, ...]) -> list[Json]:
    """Return what the schema has at a path: every way to write it."""
    nodes = list(_ways(_schema()))
    for step in path:
        below: list[Json] = []
        for node in nodes:
            if isinstance(step, int):
                below += _ways(node.get("items"))
            elif step in node.get("properties", {}):
                below += _ways(node["properties"][step])
            else:
                below += _ways(node.get("additionalProperties"))
        nodes = below
    return nodes


def _ways(node: Any, depth: int = 0) -> Iterator[Json]:
    if not isinstance(node, Mapping) or depth > 8:
        return
    if "$ref" in node:
        name = str(node["$ref"]).rsplit("/", 1)[-1]
        yield from _ways(_schema()["$defs"][name], depth + 1)
    for one in (*node.get("anyOf", ()), *node.get("oneOf", ())):
        yield from _ways(one, depth + 1)
    yield node


class _Known:
    """The ids of a case with their names, as far as its file has them."""

    def __init__(self, tree: Json) -> None:
        self._tree = tree
        self.actors = {
            name: told for section in ACTORS for name, told in self._section(section).items()
        }
        self.issues = self._section("issues")
        self.accounts = self._section("accounts")
        self.sources = self._section("sources")

    @property
    def statements(self) -> dict[str, str]:
        """The statements that have ids, with whose they are."""
        found: dict[str, str] = {}
        for actor, said in _map(self._tree.get("preferences")).items():
            for one in said if isinstance(said, list) else ():
                if isinstance(one, Mapping) and "id" in one:
                    found[str(one["id"])] = self.actors.get(str(actor), "")
        return found

    def options(self, issue: str) -> dict[str, str]:
        """Return the options of an issue; of a range its ends."""
        given = _map(_map(self._tree.get("issues")).get(issue))
        options = given.get("options")
        if isinstance(options, Mapping):
            return {str(name): _name(told) for name, told in options.items()}
        if isinstance(options, list):
            return {str(name): "" for name in options if not isinstance(name, Mapping | list)}
        ends = _map(given.get("range"))
        unit = _name(ends.get("unit"))
        return {str(ends[end]): unit for end in ("from", "to") if end in ends}

    def _section(self, name: str) -> dict[str, str]:
        return {str(one): _name(told) for one, told in _map(self._tree.get(name)).items()}


def _map(value: Any) -> Json:
    return value if isinstance(value, Mapping) else {}


def _name(value: Any) -> str:
    """Return how something is called: a text, its name or title, or its first language's."""
    if not isinstance(value, Mapping):
        return "" if value is None or isinstance(value, list) else str(value)
    for name in ("name", "title"):
        if name in value:
            return _name(value[name])
    first = next(iter(value.values()), "")
    return first if isinstance(first, str) else ""
