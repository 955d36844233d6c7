"""The results of a class, from a sheet as people make them: a row for each group.

What is meant is read where it has one meaning, and told where something was assumed. A row with a
fault is told with its place and left out; the rest is read.
"""

from __future__ import annotations

import difflib
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any, Protocol, TypeAlias, runtime_checkable

from winset.case.message import Arg, Message, say
from winset.case.types import Case, Issue
from winset.classroom.cells import (
    Options,
    Reading,
    plain,
    refuses,
    says_failed,
    says_no_deal,
    says_nothing,
)
from winset.classroom.columns import Columns, find_columns
from winset.errors import CaseFileError, Problem
from winset.formats.sources import read_source
from winset.formats.spreadsheet.archive import MAX_ROWS
from winset.formats.spreadsheet.grid import Cell, Grid, read_sheets
from winset.formats.spreadsheet.merged import filled, merged
from winset.formats.spreadsheet.words import is_total
from winset.text.shown import in_one_line
from winset.wording.catalogue import Catalogue

ROWS = "rows"
"""What rows that come from no file are called in messages."""
LISTED = 8
"""Options that are listed in a message."""
SENTENCE = 4
"""A single cell of at least so many words is a note below the table, and no name."""
LONG = 60
NAMED = 20
"""Rows named in one sentence."""


@runtime_checkable
class Frame(Protocol):
    """A data frame of pandas, or what is like one."""

    def to_dict(self, orient: Any) -> Any:
        """Return the rows as dicts, for the orientation `records`."""


Given: TypeAlias = "str | Path | Frame | Sequence[Mapping[Any, Any]]"
"""A file, a data frame, or rows as dicts."""


@dataclass(frozen=True)
class Entry:
    """What one group reached.

    Attributes
    ----------
    line : its row in the sheet, or its place among rows that came from no file, from 1.
    label : what the sheet calls the group; empty where it does not.
    names : who played a party, by its id.
    outcome : None: no deal.
    first : first offers, by party and issue.
    """

    line: int
    label: str
    names: Mapping[str, str]
    round: str
    outcome: Mapping[str, str] | None
    first: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Fault:
    """Something wrong with a row: its line, column from 1, what was expected, and its round."""

    line: int
    column: int
    message: Message
    round: str = ""

    def problem(self, file: str, words: Catalogue) -> Problem:
        """Write it for a person."""
        return Problem(file, self.line, self.column, in_one_line(words.text(self.message)))


@dataclass(frozen=True)
class Results:
    """A sheet as it was read.

    Attributes
    ----------
    file : where it is from.
    entries : a group each, in the order of the sheet.
    faults : of rows that were left out.
    assumed : what was taken to be meant.
    notes : what reading the file itself had to change, in plain sentences.
    """

    file: str
    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...] = ()
    assumed: tuple[Message, ...] = ()
    notes: tuple[str, ...] = ()


def read_results(case: Case, given: Given, words: Catalogue) -> Results:
    """Read the results of a class.

    Parameters
    ----------
    case : the exercise; its names are known in every language that it has them in.
    given : a CSV or XLSX file, a data frame, or a list of dicts with the same headings.
    words : the language in which a sheet is refused, and in which its faults name options.

    Raises
    ------
    CaseFileError
        The file cannot be read, there is no row of headings, or an issue has no column.
    """
    file, grids = _grids(given)
    found = [(grid, find_columns(grid, case)) for grid in grids]
    grid, columns = max(found, key=lambda one: len(one[1].issues))
    told = case.in_language(words.language)
    faults = _heading_faults(told, grid, columns)
    if faults:
        raise CaseFileError([fault.problem(file, words) for fault in faults])
    others = tuple(str(other.sheet) for other, _ in found if other is not grid)
    return _Reader(case, grid, columns, told).results(file, others)


def _grids(given: Given) -> tuple[str, list[Grid]]:
    if isinstance(given, str | Path):
        source = read_source(Path(given))
        sheets = read_sheets(source)
        return str(given), [filled(grid, merged(xml)) for grid, xml in sheets]
    records = given.to_dict("records") if isinstance(given, Frame) else given
    if isinstance(records, Mapping) or not all(isinstance(row, Mapping) for row in records):
        raise ValueError("expected a file, a data frame, or a list of dicts")
    if len(records) > MAX_ROWS:
        raise CaseFileError([Problem(ROWS, MAX_ROWS + 1, 1, f"at most {MAX_ROWS:,} rows are read")])
    keys = list(dict.fromkeys(key for row in records for key in row))
    rows = [tuple(Cell(_text(key)) for key in keys)]
    rows += [tuple(_cell(row.get(key)) for key in keys) for row in records]
    return ROWS, [Grid(tuple(rows), tuple(range(len(rows))))]


def _text(value: Any) -> str:
    """Write a value of a data frame as its cell would read; what is missing is empty."""
    if hasattr(value, "item"):
        value = value.item()
    if value is None or type(value).__name__ in {"NAType", "NaTType"}:
        return ""
    if isinstance(value, float):
        return "" if math.isnan(value) else repr(value).removesuffix(".0")
    if isinstance(value, Fraction) and value.denominator != 1:
        return repr(float(value))
    return " ".join(str(value).split())


def _cell(value: Any) -> Cell:
    return Cell(_text(value), exact=isinstance(value, int | float))


def _heading_faults(case: Case, grid: Grid, columns: Columns) -> list[Fault]:
    """Return what keeps the whole sheet from being read."""
    line = grid.lines[columns.head] if grid.lines else 1
    names = tuple(issue.name for issue in case.issues)
    if not columns.issues:
        return [Fault(max(line, 1), 1, say("class.fault.headings", issues=names))]
    found = [
        Fault(max(line, 1), grid.place(place) + 1, say("class.fault.twice", column=text))
        for place, text in columns.double.items()
    ]
    for issue in case.issues:
        if issue.id not in columns.issues:
            near = _near([issue.name, issue.id], list(columns.unread))
            near_words = None if near is None else say("class.fault.near-column", word=near)
            place = 0 if near is None else columns.unread[near]
            told = say("class.fault.column", issue=issue.name, near=near_words)
            found.append(Fault(max(line, 1), grid.place(place) + 1, told))
    return found


def _near(words: Sequence[str], known: Sequence[str]) -> str | None:
    """Return the known word that is most like one of some."""
    folded = {plain(word): word for word in known}
    for word in words:
        close = difflib.get_close_matches(plain(word)[:200], folded, n=1, cutoff=0.6)
        if close:
            return folded[close[0]]
    return None


def _short(text: str) -> str:
    return text if len(text) <= LONG else f"{text[: LONG - 1]}…"


def some_rows(rows: Sequence[int]) -> tuple[Arg, ...]:
    """Name rows, the first of many."""
    named: list[Arg] = [str(row) for row in rows[:NAMED]]
    if len(rows) > NAMED:
        named.append(say("class.others", n=len(rows) - NAMED))
    return tuple(named)


class _Reader:
    def __init__(self, case: Case, grid: Grid, columns: Columns, told: Case) -> None:
        self._told = told
        self._grid = grid
        self._columns = columns
        self._options = {issue.id: Options(issue) for issue in case.issues}
        self._known: dict[tuple[str, str], Reading] = {}
        self._guessed: dict[tuple[str, str, str, str], list[int]] = {}
        self._faults: list[Fault] = []
        self._assumed: list[Message] = []
        self._empty: list[int] = []
        self._seen: dict[tuple[str, str], Entry] = {}

    def results(self, file: str, others: Sequence[str]) -> Results:
        """Read every row below the headings."""
        entries = []
        for row in range(self._columns.head + 1, len(self._grid.rows)):
            if not self._left_out(row):
                entry = self._entry(row)
                if entry is not None and not self._again(entry):
                    entries.append(entry)
        self._assumed += self._guesses()
        if self._empty:
            self._assumed.append(say("class.assumed.empty", rows=some_rows(self._empty)))
        again = tuple(map(_short, dict.fromkeys(self._columns.again)))
        if again:
            self._assumed.append(say("class.assumed.twice", columns=again))
        unread = tuple(map(_short, self._columns.unread))
        if unread:
            self._assumed.append(say("class.assumed.columns", columns=unread))
        if others:
            self._assumed.append(say("class.assumed.sheets", sheets=tuple(others)))
        return Results(
            file, tuple(entries), tuple(self._faults), tuple(self._assumed), self._grid.notes
        )

    def _at(self, row: int, place: int | None) -> str:
        return "" if place is None else self._grid.cell(row, place).text

    def _option(self, issue: str, text: str, row: int) -> str | None:
        """Read a cell; classes write the same few things again and again."""
        if (issue, text) not in self._known:
            self._known[issue, text] = self._options[issue].read(text)
        read = self._known[issue, text]
        if read.option is not None and read.guess:
            lines = self._guessed.setdefault((issue, text, read.option, read.guess), [])
            lines.append(self._grid.lines[row])
        return read.option

    def _guesses(self) -> Iterator[Message]:
        """Say how cells were read that name no option as they stand."""
        for (name, text, option, guess), lines in self._guessed.items():
            issue = self._told.issue(name)
            meant = issue.options[issue.position(option)].name
            told: dict[str, Arg] = {"column": issue.name, "text": _short(text), "option": meant}
            kind = "class.assumed.date" if guess == "date" else "class.assumed.unit"
            yield say(kind, rows=some_rows(sorted(set(lines))), **told)

    def _left_out(self, row: int) -> bool:
        """Return whether a row is no result: empty, a note, a total, or the headings again."""
        cells = [cell.text for cell in self._grid.rows[row] if cell.text]
        if not cells:
            return True
        head = [cell.text for cell in self._grid.rows[self._columns.head] if cell.text]
        line = self._grid.lines[row]
        if cells == head:
            self._assumed.append(say("class.assumed.headings", row=line))
            return True
        if is_total(cells[0]):
            self._assumed.append(say("class.assumed.total", row=line, text=_short(cells[0])))
            return True
        # Cells of one merged range say the same.
        alone = len(set(cells)) == 1 and not says_no_deal(cells[0])
        words = len(cells[0].split())
        if alone and (words >= SENTENCE or cells[0][0] == "*" or cells[0][-1] in ".:"):
            self._assumed.append(say("class.assumed.note", row=line, text=_short(cells[0])))
            return True
        return False

    def _entry(self, row: int) -> Entry | None:
        """Read one group; None, with its faults, where it cannot be."""
        columns = self._columns
        parties = {party: self._at(row, place) for party, place in columns.parties.items()}
        known = {party: name for party, name in parties.items() if name}
        read, good = self._outcome(row)
        if not good:
            return None
        return Entry(
            self._grid.lines[row],
            self._at(row, columns.group) or self._at(row, columns.names),
            known,
            self._at(row, columns.round),
            read,
            self._first(row),
        )

    def _outcome(self, row: int) -> tuple[dict[str, str] | None, bool]:
        """Return the outcome of a row, None for no deal; and whether it could be read."""
        line = self._grid.lines[row]
        texts = {issue: self._at(row, place) for issue, place in self._columns.issues.items()}
        read = {issue: self._option(issue, text, row) for issue, text in texts.items() if text}
        said = [
            text
            for issue, text in texts.items()
            if text and read[issue] is None and says_no_deal(text)
        ]
        agreed = self._at(row, self._columns.agreed)
        if said or refuses(agreed):
            if any(read.values()):
                told = _short(said[0] if said else agreed)
                self._assumed.append(say("class.assumed.said", row=line, text=told))
            return None, True
        empty = [
            issue
            for issue, text in texts.items()
            if not text or (read[issue] is None and says_nothing(text))
        ]
        if len(empty) == len(texts):
            self._empty.append(line)
            return None, True
        filled = {text for issue, text in texts.items() if issue not in empty}
        if not any(read.values()) and all(map(says_failed, filled)):
            told = _short(next(iter(filled)))
            self._assumed.append(say("class.assumed.failed", row=line, text=told))
            return None, True
        if not any(read.values()) and len(filled) == 1 and len(texts) > 1:
            # The same under every issue, or nothing else: one thing is wrong.
            place = min(self._columns.issues[issue] for issue in texts if issue not in empty)
            fault = say("class.fault.row", text=_short(next(iter(filled))))
            self._note(row, place, fault)
            return None, False
        outcome = {}
        for issue in self._told.issues:
            option = read.get(issue.id)
            if option is not None:
                outcome[issue.id] = option
            else:
                text = None if issue.id in empty else texts[issue.id]
                self._fault(row, issue, text)
        return outcome, len(outcome) == len(texts)

    def _fault(self, row: int, issue: Issue, text: str | None) -> None:
        """Note an empty cell, or one that names no option."""
        names = [option.name for option in issue.options]
        more: Message | None = None
        if len(names) > LISTED:
            more = say("class.fault.more", n=len(names) - LISTED)
        told: dict[str, Arg] = {
            "column": issue.name,
            "options": tuple(names[:LISTED]),
            "more": more,
        }
        if text is None:
            message = say("class.fault.empty", **told)
        else:
            ids = [option.id for option in issue.options]
            # Of numbers the one that looks most alike is not the nearest.
            near = _near([text], [*names, *ids]) if any(map(str.isalpha, text)) else None
            near_words = None if near is None else say("class.fault.near", word=near)
            if near is None and self._known[issue.id, text].guess == "date":
                near_words = say("class.fault.date")
            message = say("class.fault.option", **told, text=_short(text), near=near_words)
        self._note(row, self._columns.issues[issue.id], message)

    def _note(self, row: int, place: int, message: Message) -> None:
        _, line, column = self._grid.spot(row, place)
        said = self._at(row, self._columns.round)
        self._faults.append(Fault(line, column + 1, message, said))

    def _first(self, row: int) -> dict[str, dict[str, str]]:
        """Read first offers; one that cannot be read is left out, and told."""
        found: dict[str, dict[str, str]] = {}
        for (party, issue), place in self._columns.first.items():
            text = self._at(row, place)
            if says_nothing(text):
                continue
            option = self._option(issue, text, row)
            if option is not None:
                found.setdefault(party, {})[issue] = option
                continue
            heading = self._at(self._columns.head, place)
            line = self._grid.lines[row]
            self._assumed.append(
                say("class.assumed.first", row=line, column=heading, text=_short(text))
            )
        return found

    def _again(self, entry: Entry) -> bool:
        """Return whether a group stands in the sheet before; with another result, it is a fault."""
        label = plain(entry.label)
        key = (label, plain(entry.round))
        before = self._seen.setdefault(key, entry) if label else entry
        if before is entry:
            return False
        if before.outcome == entry.outcome:
            told = say("class.assumed.again", row=entry.line, first=before.line)
            self._assumed.append(told)
        else:
            fault = say("class.fault.again", label=_short(entry.label), first=before.line)
            self._faults.append(Fault(entry.line, 1, fault, entry.round))
        return True
