"""Edits as the forms of the workbench make them, at random on every example: other bytes stay."""

from __future__ import annotations

import difflib
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from winset.casefile import parse_case
from winset.desk import Desk, Refused, Step
from winset.desk.steps import Insert, Move, Put, Remove, Rename
from winset.errors import CaseFileError
from winset.text.meaning import Steps
from winset.text.splices import Document, EditError
from winset.web.shown import SECTIONS, written

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = sorted(EXAMPLES.glob("*/*.yaml"))
SHARE = -(-1000 // len(FILES))
"""So many edits of each file are 1,000 of all."""
ACTORS = ("parties", "ratifiers", "observers")
WORDS = ["Ada", "two words", "with: a colon", "# a hash", "25 %", "ja", "Ünïcode “quoted”", "3.0"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
@pytest.mark.parametrize(
    "count", [2, pytest.param(SHARE, marks=pytest.mark.slow)], ids=["few", "many"]
)
def test_every_other_byte_stays(tmp_path: Path, path: Path, count: int) -> None:
    folder = tmp_path / "in"
    shutil.copytree(path.parent, folder)
    case = folder / path.name
    before = case.read_bytes()
    desk = Desk(case, history=False)
    rng = random.Random(f"{path.parent.name} {path.name} {count}")
    done = refused = 0
    while done < count:
        old = desk.newest.text
        step = _step(written(Document(old).meant), rng)
        try:
            made = desk.edit(desk.newest.number, [step], "form")
        except (Refused, EditError):
            assert case.read_bytes().decode() == old
            refused += 1
            assert refused < 20 * count
            continue
        done += 1
        assert case.read_bytes().decode() == made.text
        assert _sound(made.text, folder)
        _assert_elsewhere_same(old, made.text, step)
    while desk.undo():
        pass
    assert case.read_bytes() == before


def _sound(text: str, folder: Path) -> bool:
    try:
        parse_case(text, folder=folder)
    except CaseFileError:
        return False
    return True


def _assert_elsewhere_same(old: str, new: str, step: Step) -> None:
    """Check that lines changed only where the step was to change something."""
    if isinstance(step, Rename):
        was = str(step.path[-1])
        for one, other in zip(old.splitlines(), new.splitlines(), strict=True):
            word = rf"(?<!\w){re.escape(step.name)}(?!\w)"
            assert one == other or re.sub(word, was, other).replace(f'"{was}"', was) in {
                one,
                one.replace(f'"{was}"', was).replace(f"'{was}'", was),
            }
        return
    first, last = _lines(old, step)
    was, now = old.splitlines(), new.splitlines()
    for kind, start, end, _, _ in difflib.SequenceMatcher(None, was, now, False).get_opcodes():
        # What is added in front of a line belongs to the place before it.
        assert kind == "equal" or (first <= start <= last and end <= last), (step, was[start:end])
    assert now[:first] == was[:first]
    assert now[len(now) - (len(was) - last) :] == was[last:]


def _lines(text: str, step: Step) -> tuple[int, int]:
    """Return the first line of what a step may change, and the one behind its last."""
    path: Steps = step.path[:-1] if isinstance(step, Remove) else step.path
    document = Document(text)
    piece, start, end = document.root, 0, len(text)
    for at in path:
        entry = piece.entry(at)
        if entry is None:
            break
        piece, start, end = entry.value, entry.start, entry.end
    return text.count("\n", 0, start), text.count("\n", 0, end) + 1


def _step(tree: dict[str, Any], rng: random.Random) -> Step:
    """Return what one of the forms would send."""
    forms: list[Callable[[dict[str, Any], random.Random], Step | None]] = [
        _name,
        _note,
        _add_actor,
        _order,
        _rename,
        _option,
        _range,
        _no_deal,
        _owner,
        _rule,
        _offer,
        _answer,
        _points,
        _account,
        _taken_away,
    ]
    while True:
        step = rng.choice(forms)(tree, rng)
        if step is not None:
            return step


def _actor(tree: dict[str, Any], rng: random.Random) -> Steps:
    return rng.choice([(part, one) for part in ACTORS for one in tree.get(part) or {}])


def _options(issue: dict[str, Any]) -> list[Any]:
    if "range" in issue:
        return [issue["range"]["from"], issue["range"]["to"]]
    return list(issue["options"])


def _issue(tree: dict[str, Any], rng: random.Random) -> str:
    return rng.choice(list(tree["issues"]))


def _name(tree: dict[str, Any], rng: random.Random) -> Step:
    path = rng.choice([_actor(tree, rng), ("issues", _issue(tree, rng), "name")])
    held = tree[path[0]][path[1]]
    if path[0] != "issues" and isinstance(held, dict) and ("name" in held or "note" in held):
        path, held = (*path, "name"), held.get("name")
    elif path[0] == "issues":
        held = held.get("name")
    return Put((*path, "en") if isinstance(held, dict) else path, rng.choice(WORDS))


def _note(tree: dict[str, Any], rng: random.Random) -> Step:
    return Put(("issues", _issue(tree, rng), "note"), rng.choice(WORDS), ("name", "options"))


def _add_actor(tree: dict[str, Any], rng: random.Random) -> Step:
    part = rng.choice(("ratifiers", "observers"))
    new = f"new_{rng.randrange(10**6)}"
    if tree.get(part):
        return Put((part, new), rng.choice(WORDS))
    return Put((part,), {new: rng.choice(WORDS)}, SECTIONS)


def _order(tree: dict[str, Any], rng: random.Random) -> Step | None:
    path = rng.choice([("issues",), ("parties",), ("rules",), ("offers",), ("sources",)])
    count = len(tree.get(path[0]) or ())
    return Move(path, rng.randrange(count), rng.randrange(count)) if count > 1 else None


def _rename(tree: dict[str, Any], rng: random.Random) -> Step:
    path = rng.choice([_actor(tree, rng), ("issues", _issue(tree, rng))])
    return Rename(path, f"id_{rng.randrange(10**6)}")


def _option(tree: dict[str, Any], rng: random.Random) -> Step | None:
    name = _issue(tree, rng)
    options = tree["issues"][name].get("options")
    path: Steps = ("issues", name, "options")
    if isinstance(options, list):
        return Insert(path, len(options), f"more_{rng.randrange(10**6)}")
    if not options:
        return None
    one = rng.choice(list(options))
    if isinstance(options[one], dict) and "name" in options[one]:
        return Put((*path, one, "phrase"), rng.choice(WORDS))
    return rng.choice(
        [
            Put((*path, f"more_{rng.randrange(10**6)}"), rng.choice(WORDS)),
            Put((*path, one), rng.choice(WORDS)),
            Remove((*path, one)),
        ]
    )


def _range(tree: dict[str, Any], rng: random.Random) -> Step | None:
    name = _issue(tree, rng)
    if "range" not in tree["issues"][name]:
        return None
    part, value = rng.choice(
        [("step", rng.choice([0.5, 1, 2, 7])), ("to", rng.choice([6, 50])), ("unit", "kg")]
    )
    return Put(("issues", name, "range", part), value)


def _no_deal(tree: dict[str, Any], rng: random.Random) -> Step:
    if "values" in tree.get("no_deal", {}):
        actor = rng.choice(list(tree["no_deal"]["values"]))
        return Put(("no_deal", "values", actor), rng.randrange(60))
    name = _issue(tree, rng)
    return Put(("no_deal", name), rng.choice(_options(tree["issues"][name])))


def _owner(tree: dict[str, Any], rng: random.Random) -> Step:
    return Put(("issues", _issue(tree, rng), "owner"), _actor(tree, rng)[1], ("name", "options"))


def _pair(tree: dict[str, Any], rng: random.Random) -> list[tuple[str, Any]]:
    names = rng.sample(list(tree["issues"]), 2)
    return [(name, rng.choice(_options(tree["issues"][name]))) for name in names]


def _rule(tree: dict[str, Any], rng: random.Random) -> Step:
    (one, first), (other, second) = _pair(tree, rng)
    rule = {"id": f"rule_{rng.randrange(10**6)}", "if": {one: first}, "then": {other: second}}
    held = tree.get("rules")
    return Insert(("rules",), len(held), rule) if held else Put(("rules",), [rule], SECTIONS)


def _offer(tree: dict[str, Any], rng: random.Random) -> Step:
    offer = {
        "id": f"offer_{rng.randrange(10**6)}",
        "by": rng.choice(list(tree["parties"])),
        "on": "2026-03-01",
        "outcome": dict(_pair(tree, rng)),
        "assumed": rng.choice(WORDS),
    }
    held = tree.get("offers")
    return Insert(("offers",), len(held), offer) if held else Put(("offers",), [offer], SECTIONS)


def _answer(tree: dict[str, Any], rng: random.Random) -> Step | None:
    if not tree.get("offers"):
        return None
    place = rng.randrange(len(tree["offers"]))
    offer = tree["offers"][place]
    actor, answer = rng.choice(list(tree["parties"])), rng.choice(["accepted", "rejected"])
    if offer.get("responses"):
        return Put(("offers", place, "responses", actor), answer)
    return Put(("offers", place, "responses"), {actor: answer}, ("by", "on", "outcome"))


def _points(tree: dict[str, Any], rng: random.Random) -> Step | None:
    known = [
        ("preferences", actor, "scores", issue, option)
        for actor, held in tree["preferences"].items()
        if isinstance(held, dict)
        for issue, points in held.get("scores", {}).items()
        for option in points
    ]
    return Put(rng.choice(known), rng.choice([0, 7, 12.5, -3])) if known else None


def _account(tree: dict[str, Any], rng: random.Random) -> Step:
    new = f"account_{rng.randrange(10**6)}"
    if tree.get("accounts"):
        return Put(("accounts", new), rng.choice(WORDS))
    return Put(("accounts",), {new: rng.choice(WORDS)}, SECTIONS)


def _taken_away(tree: dict[str, Any], rng: random.Random) -> Step | None:
    section = rng.choice(["rules", "offers", "reactions", "observers", "accounts"])
    held = tree.get(section)
    if not held or len(held) < 2:
        return None
    return Remove(
        (section, rng.choice(list(held)) if isinstance(held, dict) else rng.randrange(len(held)))
    )
