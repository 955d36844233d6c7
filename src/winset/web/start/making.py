"""New case files: from what was typed, from a table, from a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from winset.case.message import say
from winset.case.types import Case
from winset.casefile import parse_case
from winset.casefile.writer import case_text
from winset.errors import CaseFileError, WinsetError
from winset.formats import import_case
from winset.formats.names import ids, tidy
from winset.formats.receipt import Receipt
from winset.formats.spreadsheet.choices import Choices, choices
from winset.proposals import starter
from winset.proposals.queue import queue_path
from winset.reading import read as rules
from winset.text.emit import Bare, emit
from winset.text.problems import Problems
from winset.text.tree import decode
from winset.text.write import write_text
from winset.web.start.places import Home, StartError, case_name, free, reserved, safe
from winset.web.start.uploads import Upload

MOST_PARTIES = 50
MOST_ISSUES = 200
MOST_OPTIONS = 200
LONGEST = 2_000
"""Characters of a name."""
MOST_READ = 1_000_000
"""Characters of a text that rules read: some seconds."""
SOURCES = "sources"
"""The folder beside a case that takes source texts."""


@dataclass(frozen=True)
class Begun:
    """What was typed about a new case.

    Attributes
    ----------
    title : what it is called.
    parties : names.
    issues : names with what each can be: names of options, or from, to, step and unit of a range.
    """

    title: str
    parties: tuple[str, ...]
    issues: tuple[tuple[str, Sequence[str] | Mapping[str, Any]], ...]


@dataclass(frozen=True)
class Read:
    """What a table or scenario is read as."""

    case: Case
    receipt: Receipt


def read(upload: Upload, sheet: str | None, columns: Sequence[str]) -> Read:
    """Read a table or a scenario; CaseFileError with all that is wrong with it."""
    case, receipt = import_case(upload.path, profiles=columns, sheet=sheet)
    return Read(case, receipt)


def choices_of(upload: Upload, sheet: str | None) -> Choices:
    """Return what can be chosen of a table; nothing of a scenario."""
    return choices(upload.path, sheet) if upload.kind == "table" else Choices((), None, ())


def text_of(upload: Upload) -> str:
    """Return the text of a case file that was dropped; CaseFileError where it is none."""
    found = Problems(upload.name)
    text = decode(upload.path.read_bytes(), found)
    found.raise_if_any()
    return text or ""


def imported(found: Read, home: Home, folder: str, name: str) -> Path:
    """Write a case file of what was read; see `written`."""
    text = case_text(found.case, comment=found.receipt.comment())
    return written(text, home, folder, name)


def written(text: str, home: Home, folder: str, name: str) -> Path:
    """Write a new case file; return where.

    Raises
    ------
    StartError
        The name will not do, the file is there already, or cannot be written.
    """
    place = home.folder_of(folder)
    with reserved(place, case_name(name)) as target:
        write_text(target, text)
        return target


def begun(what: Begun, home: Home, place: tuple[str, str], source: Upload | None = None) -> Path:
    """Write a new case file of what was typed, with a text beside it as its source.

    Parameters
    ----------
    place : the folder, by its name in `home`, and the name of the file.

    Raises
    ------
    StartError
        Something is missing, or it cannot be written.
    """
    folder = home.folder_of(place[0])
    name = case_name(place[1])
    tree = _tree(what)
    text = _checked(tree, folder)
    if source is None or source.text is None:
        return written(text, home, *place)
    beside = folder / SOURCES
    if beside.is_symlink():
        raise StartError(say("start.folder", name=SOURCES))
    with reserved(folder, name) as target:
        try:
            beside.mkdir(exist_ok=True)
        except OSError as error:
            reason = error.strerror or str(error)
            raise StartError(say("start.unwritten", name=SOURCES, reason=reason)) from None
        copy = free(beside, f"{safe(source.path.stem)}.txt")
        with reserved(beside, copy) as kept:
            write_text(kept, source.text)
            (known,) = ids([source.path.stem], "text", taken=[*tree["parties"], *tree["issues"]])
            tree["sources"] = {known: {"title": source.title, "file": f"{SOURCES}/{copy}"}}
            write_text(target, _checked(tree, folder))
        return target


def read_begun(source: Upload, home: Home, place: tuple[str, str]) -> Path:
    """Write a case file of what rules find in a text, with the text and what is said beside it.

    Raises
    ------
    StartError
        The name will not do, something is there already, or it cannot be written.
    """
    folder = home.folder_of(place[0])
    name = case_name(place[1])
    if source.text is None or (folder / SOURCES).is_symlink():
        raise StartError(say("start.folder", name=SOURCES))
    if len(source.text) > MOST_READ:
        raise StartError(say("start.large", name=source.name, most=MOST_READ // 1_000_000))
    taken = [path.stem for path in (folder / SOURCES).glob("*.txt")]
    (known,) = ids([source.path.stem], "text", taken=taken)
    made = starter.begun({known: rules(source.text)}, name, {known: source.title})
    target = folder / name
    there = [each for each in (target, queue_path(target)) if each.exists() or each.is_symlink()]
    if there:
        raise StartError(say("start.taken", name=there[0].name, better=free(folder, name)))
    try:
        starter.write_begun(made, target)
    except WinsetError as error:
        raise StartError(say("start.unsound", reason=str(error))) from None
    return target


def _tree(what: Begun) -> dict[str, Any]:
    title = tidy(what.title)
    parties = [tidy(name) for name in what.parties if tidy(name)]
    if not title:
        raise StartError(say("start.needs.title"))
    if len(parties) < 2 or len(parties) > MOST_PARTIES:
        raise StartError(say("start.needs.parties", most=MOST_PARTIES))
    if not what.issues or len(what.issues) > MOST_ISSUES:
        raise StartError(say("start.needs.issues", most=MOST_ISSUES))
    names = [tidy(name) for name, _ in what.issues]
    if any(len(name) > LONGEST for name in (title, *parties, *names)):
        raise StartError(say("start.long", most=LONGEST))
    made = ids([*parties, *names], "part")
    actors = dict(zip(made, parties, strict=False))
    issues: dict[str, Any] = {}
    no_deal: dict[str, Any] = {}
    for key, name, (_, ways) in zip(made[len(parties) :], names, what.issues, strict=True):
        if not name:
            raise StartError(say("start.needs.name"))
        issues[key], no_deal[key] = _issue(name, ways)
    return {
        "winset": Bare("1"),
        "title": title,
        "parties": actors,
        "issues": issues,
        # Until something else is said, what was named first is how things stand.
        "no_deal": no_deal,
    }


def _issue(name: str, ways: Sequence[str] | Mapping[str, Any]) -> tuple[dict[str, Any], Any]:
    """Return an issue and its first option."""
    if isinstance(ways, Mapping):
        numbers = {key: _number(ways.get(key), name) for key in ("from", "to", "step")}
        unit = ways.get("unit")
        told = {"unit": tidy(unit)} if isinstance(unit, str) and tidy(unit) else {}
        return {"name": name, "range": {**numbers, **told}}, numbers["from"]
    options = [tidy(option) for option in ways if tidy(option)]
    if not 2 <= len(options) <= MOST_OPTIONS or max(map(len, options)) > LONGEST:
        raise StartError(say("start.needs.options", issue=name, most=MOST_OPTIONS))
    made = ids(options, "option")
    return {"name": name, "options": dict(zip(made, options, strict=True))}, made[0]


def _number(value: Any, issue: str) -> Fraction:
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > 1e12:
        raise StartError(say("start.range", issue=issue))
    return Fraction(repr(value))


def _checked(tree: Mapping[str, Any], folder: Path) -> str:
    """Return the text of a case file that the checker finds nothing wrong with."""
    text = emit(tree)
    try:
        parse_case(text, name="case.yaml", folder=folder)
    except CaseFileError as error:
        reason = error.problems[0].message
        raise StartError(say("start.unsound", reason=reason)) from None
    return text
