"""A points table in: issues and options in rows, one column of points per actor.

What people do to tables is read where it has one meaning (empty or merged issue cells, captions,
decimal commas, totals, weights, a no-deal row), and is an error with its cell where it has two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from winset.case.types import Case
from winset.formats.codec import Codec, Found, Glimpse, Role, Shape
from winset.formats.draft import MAX_ISSUES, IssueDraft, Notes, ProfileDraft, build
from winset.formats.receipt import Receipt
from winset.formats.registry import endings
from winset.formats.sources import Source, refuse
from winset.formats.spreadsheet.blocks import joined
from winset.formats.spreadsheet.grid import Grid, read_grid
from winset.formats.spreadsheet.layout import Layout, arranged, find_layout
from winset.formats.spreadsheet.numerals import Mark, grouped, looks_like_number, marks, read_number
from winset.formats.spreadsheet.spots import complain
from winset.formats.spreadsheet.unread import long_layout, other_layout
from winset.formats.spreadsheet.words import FILLERS, is_no_deal, is_total, normal
from winset.formats.values import domain_title, exact, no_number
from winset.text.numbers import decimal, plural
from winset.text.problems import nearest, quoted

NAME = "points table"
_MOST_TOTALS = 200
_SINGLY = 3
_PER_CENT = Fraction(1, 100)


@dataclass
class _Part:
    """An issue as read so far."""

    name: str
    row: int
    options: dict[str, int] = field(default_factory=dict)
    alike: dict[str, str] = field(default_factory=dict)
    points: list[dict[int, Fraction]] = field(default_factory=list)
    weights: dict[int, Fraction] = field(default_factory=dict)


def read(source: Source, profiles: Sequence[str] = ()) -> tuple[Case, Receipt]:
    """Read a table; `profiles` names the columns to read, without which all are."""
    grid = arranged(read_grid(source))
    long = long_layout(grid)
    if long is not None:
        complain(source, grid, *long)
        source.problems.raise_if_any()
    grid = joined(grid, lambda *told: complain(source, *told))
    source.problems.raise_if_any()
    reader = _Table(source, grid)
    case = reader.case(profiles)
    source.problems.raise_if_any()
    assert case is not None
    notes = reader.notes
    kind = "points table, XLSX" if grid.delimiter is None else "points table, CSV"
    return case, Receipt(
        kind,
        (source.path.name,),
        tuple(notes.counts),
        tuple(notes.changed),
        tuple(notes.lost),
        doubts=tuple(reader.doubts),
    )


class _Table:
    def __init__(self, source: Source, grid: Grid) -> None:
        self.notes = Notes()
        self.doubts: list[str] = []
        self._source = source
        self._grid = grid
        self._parts: list[_Part] = []
        self._no_deal: dict[int, Fraction] | None = None
        self._mark: Mark | None = None
        self._blank = False
        self._named: dict[str, _Part] = {}
        self._totals = 0
        self._percent: set[int] = set()
        self._faults: dict[tuple[int, str], list[tuple[str, int]]] = {}

    def case(self, wanted: Sequence[str]) -> Case | None:
        """Make the case; None where something is wrong."""
        layout = find_layout(self._grid, self._fail)
        if layout is None or len(self._source.problems):
            return None
        layout = self._wanted(layout, wanted)
        self.doubts += layout.doubts
        if layout.labels == 1 and not self._headed(layout):
            self._fail(*other_layout(self._grid, layout.head, layout.first))
            return None
        if not self._decimal_mark(layout):
            return None
        for row in range(layout.first, len(self._grid.rows)):
            self._row(layout, row)
        self._tell_faults(layout)
        self._check(layout)
        if len(self._source.problems):
            return None
        return self._built(layout)

    def _headed(self, layout: Layout) -> bool:
        """Return whether a line without points comes first: the heading of an issue."""
        rows = range(layout.first, len(self._grid.rows))
        first = next((row for row in rows if self._grid.cell(row, 0).text), None)
        columns = (*layout.actors, *layout.weights)
        return first is None or not any(self._grid.cell(first, c).text for c in columns)

    def _fail(self, message: str, row: int, column: int) -> None:
        complain(self._source, self._grid, message, row, column)

    def _wanted(self, layout: Layout, wanted: Sequence[str]) -> Layout:
        if not wanted:
            return layout
        columns = {name: column for column, name in layout.actors.items()}
        for name in wanted:
            if name not in columns:
                refuse(self._source.path, f"no column {quoted(name)}{nearest(name, columns)}")
        layout.actors = {columns[name]: name for name in wanted}
        layout.weights = {
            column: owner
            for column, owner in layout.weights.items()
            if owner is None or owner in layout.actors
        }
        return layout

    def _decimal_mark(self, layout: Layout) -> bool:
        """Find out which decimal mark the table uses; two of them are a problem."""
        columns = [*layout.actors, *layout.weights]
        texts: dict[str, tuple[int, int]] = {}
        rows = self._grid.rows
        for row in range(layout.first, len(rows)):
            for column in columns:
                cell = self._grid.cell(row, column)
                if cell.text and not cell.exact and looks_like_number(cell.text):
                    texts.setdefault(cell.text, (row, column))
        for column in layout.actors:
            cells = [self._grid.cell(row, column) for row in range(layout.first, len(rows))]
            filled = [cell.text for cell in cells if cell.text]
            if filled and all(text.endswith("%") for text in filled):
                self._percent.add(column)
                self.notes.changed.append(
                    f"column {quoted(layout.actors[column])}: percent signs are left out, "
                    "30 % is read as 30"
                )
        proved = marks(texts)
        if len(proved) > 1:
            point, comma = proved[Mark.POINT], proved[Mark.COMMA]
            self._fail(
                f"decimal commas and decimal points in one table: {quoted(comma)} here, "
                f"{quoted(point)} in cell {self._grid.where(*texts[point])}; use one of them",
                *texts[comma],
            )
            return False
        self._mark = next(iter(proved), None)
        if self._mark is Mark.COMMA:
            self.notes.changed.append("decimal commas are read as such")
        return True

    def _number(self, row: int, column: int, *, share: bool = False) -> Fraction | None:
        """Read a number; None, with a problem, where a cell is empty or something else."""
        cell = self._grid.cell(row, column)
        text = cell.text
        if not text:
            hint = " (a formula without a stored result reads as empty)"
            hint = hint if self._grid.delimiter is None else ""
            self._fault("empty", f"empty; write 0 where nothing is at stake{hint}", row, column)
            return None
        if cell.exact:
            number = exact(text)
            if number is None:
                self._fault("number", no_number(text), row, column)
            return number
        factor = Fraction(1)
        if share and text.endswith("%"):
            text, factor = text[:-1].rstrip(), _PER_CENT
        elif column in self._percent:
            text = text[:-1].rstrip()
        mark = self._mark
        if mark is None and self._grid.delimiter == "," and "," not in text:
            mark = Mark.POINT
        found = read_number(text, mark)
        if isinstance(found, str):
            self._fault("number", found, row, column)
            return None
        if grouped(text, mark):
            self.notes.changed.append(
                f"thousands separators are left out: {quoted(text)} is read as {decimal(found)}"
            )
        return found * factor

    def _fault(self, kind: str, message: str, row: int, column: int) -> None:
        """Keep what is wrong with a number, to say the same of a whole column only once."""
        self._faults.setdefault((column, kind), []).append((message, row))

    def _tell_faults(self, layout: Layout) -> None:
        """Say what is wrong with numbers: cell by cell where that is a few, else by column."""
        options = sum(len(part.options) for part in self._parts)
        for (column, kind), faults in self._faults.items():
            name = layout.actors.get(column)
            if name is not None and kind == "empty" and len(faults) > max(_SINGLY, options // 2):
                self._fail(
                    f"empty, as are {len(faults)} cells of column {quoted(name)}: write 0 where "
                    "nothing is at stake; delete the column if it holds no points",
                    faults[0][1],
                    column,
                )
                continue
            for message, row in faults[:_SINGLY]:
                self._fail(message, row, column)
            if len(faults) > _SINGLY:
                last = self._grid.where(faults[-1][1], column)
                count = plural(len(faults) - _SINGLY, "further cell")
                self._fail(f"the same in {count} below, down to {last}", *(faults[2][1], column))

    def _row(self, layout: Layout, row: int) -> None:
        grid = self._grid
        cells = [grid.cell(row, column) for column in range(grid.width)]
        if not any(cell.text for cell in cells):
            self._blank = True
            return
        blank, self._blank = self._blank, False
        valued = any(cells[column].text for column in (*layout.actors, *layout.weights))
        if layout.labels == 1:
            label = cells[0].text
            if not valued:
                self._start(label, row)
            elif not self._special(layout, row, label, "", blank=blank):
                self._option(layout, row, label)
            return
        issue, option = cells[0].text, cells[1].text
        if layout.literal:
            if not option:
                self._read_no_deal(layout, row)
                return
        else:
            word = is_no_deal(issue) or is_total(issue)
            bare = word and not option and self._stands_alone(row)
            if (valued or bare) and self._special(layout, row, issue, option, blank=blank):
                return
        current = self._parts[-1] if self._parts else None
        if issue and (current is None or issue != current.name):
            self._start(issue, row, literal=layout.literal)
        if not option:
            if valued:
                self._fail("there are points in this row, but no option", row, 1)
            return
        if not self._parts:
            self._fail("there is an option, but no issue in the first column", row, 0)
            return
        self._option(layout, row, option)

    def _start(self, name: str, row: int, *, literal: bool = False) -> None:
        if not name:
            self._fail("the first column is empty", row, 0)
            return
        key = name if literal else normal(name) or name
        part = self._named.get(key)
        if part is not None:
            how = "starts again" if part.name == name else f"is much like {quoted(part.name)}"
            self._fail(
                f"issue {quoted(name)} {how} (row {self._grid.lines[part.row]}); keep the "
                "options of an issue together, under one name",
                row,
                0,
            )
        if len(self._parts) >= MAX_ISSUES:
            self._fail(f"more than {MAX_ISSUES:,} issues", row, 0)
            self._source.problems.raise_if_any()
        self._parts.append(_Part(name, row))
        self._named.setdefault(key, self._parts[-1])

    def _special(self, layout: Layout, row: int, issue: str, option: str, *, blank: bool) -> bool:
        """Read the no-deal row and pass over totals; tell whether this was one of them."""
        single = layout.labels == 1
        filler = normal(option) in FILLERS and self._stands_alone(row)
        label = issue if single or filler or normal(issue) == normal(option) else ""
        if label and is_no_deal(label, alone=not single or blank):
            if single and self._parts and not blank:
                self._unclear(row, label)
            else:
                self._read_no_deal(layout, row)
            return True
        if label and is_total(label) and not single:
            self._total(layout, row, label)
            return True
        inner = option if not issue else issue if single else ""
        if inner and is_no_deal(inner):
            if blank:
                self._read_no_deal(layout, row)
            else:
                self._unclear(row, inner)
            return True
        if inner and is_total(inner):
            self._total(layout, row, inner)
            return True
        return False

    def _stands_alone(self, row: int) -> bool:
        """Return whether the next line does not go on with the issue of this one."""
        grid = self._grid
        if row + 1 >= len(grid.rows):
            return True
        issue, option = grid.cell(row + 1, 0).text, grid.cell(row + 1, 1).text
        return not option or issue not in {"", grid.cell(row, 0).text}

    def _unclear(self, row: int, label: str) -> None:
        self._fail(
            f"{quoted(label)} may be an option of the issue above, or what no deal is worth: "
            "repeat the issue's name beside it, or leave an empty row above",
            row,
            0,
        )

    def _total(self, layout: Layout, row: int, label: str) -> None:
        """Pass over a row of totals that adds up; anything else may be an option."""
        self._totals += 1
        if self._totals > _MOST_TOTALS:
            self._fail(f"more than {_MOST_TOTALS} rows of totals", row, 0)
            self._source.problems.raise_if_any()
        cells = {column: self._grid.cell(row, column).text for column in layout.actors}
        found = {column: self._number(row, column) for column, text in cells.items() if text}
        for column, number in found.items():
            own = [points.get(column) for points in self._parts[-1].points] if self._parts else []
            rows = [
                [p for points in part.points if (p := points.get(column)) is not None]
                for part in self._parts
            ]
            inside = [p for p in own if p is not None]
            sums = {
                sum(inside, Fraction(0)),
                max(inside, default=None),
                min(inside, default=None),
                sum((max(r, default=Fraction(0)) for r in rows), Fraction(0)),
                sum((sum(r, Fraction(0)) for r in rows), Fraction(0)),
            }
            if number is not None and number not in sums:
                self._fail(
                    f"{quoted(label)} looks like a row of totals, but is the total of nothing "
                    "above: delete the row, or give the option another name",
                    row,
                    column,
                )
                return
        self.notes.changed.append(f"row {self._grid.lines[row]}, {quoted(label)}, left out: totals")

    def _read_no_deal(self, layout: Layout, row: int) -> None:
        if self._no_deal is not None:
            self._fail("a second row for no deal", row, 0)
            return
        label = self._grid.cell(row, 0).text or self._grid.cell(row, 1).text
        if normal(label) != "no deal" and not layout.literal:
            line = self._grid.lines[row]
            self.notes.changed.append(f"row {line}, {quoted(label)}, is what no deal is worth")
        found = {column: self._number(row, column) for column in layout.actors}
        self._no_deal = {column: n for column, n in found.items() if n is not None}

    def _option(self, layout: Layout, row: int, name: str) -> None:
        if not self._parts:
            self._fail("there is an option, but no issue above it", row, 0)
            return
        part = self._parts[-1]
        if name in part.options:
            first = self._grid.lines[part.options[name]]
            self._fail(
                f"option {quoted(name)} of {quoted(part.name)} is listed twice (row {first})",
                row,
                layout.labels - 1,
            )
            return
        alike = name if layout.literal else " ".join(name.casefold().split())
        other = part.alike.setdefault(alike, name)
        if other != name:
            first = self._grid.lines[part.options[other]]
            self._fail(
                f"option {quoted(name)} of {quoted(part.name)} is much like {quoted(other)} "
                f"(row {first}); give each option a name of its own",
                row,
                layout.labels - 1,
            )
            return
        part.options[name] = row
        found = {column: self._number(row, column) for column in layout.actors}
        part.points.append({column: n for column, n in found.items() if n is not None})
        for column in layout.weights:
            if not self._grid.cell(row, column).text:
                continue
            weight = self._number(row, column, share=True)
            if weight is not None and part.weights.setdefault(column, weight) != weight:
                self._fail(f"another weight for {quoted(part.name)} than above", row, column)

    def _check(self, layout: Layout) -> None:
        if len(self._source.problems):
            return
        for part in self._parts:
            if not part.options:
                self._fail(
                    f"{quoted(part.name)} has no options; delete the row if it is a remark",
                    part.row,
                    0,
                )
            for column in layout.weights:
                if column not in part.weights and part.options:
                    self._fail(f"issue {quoted(part.name)} has no weight", part.row, column)
        if not self._parts:
            self._fail("there are no issues in this table", layout.first - 1, 0)

    def _built(self, layout: Layout) -> Case:
        issues = [IssueDraft(part.name, tuple(part.options)) for part in self._parts]
        shared = next((column for column, owner in layout.weights.items() if owner is None), None)
        own = {owner: column for column, owner in layout.weights.items() if owner is not None}
        shares = {column: self._share(layout, column) for column in layout.weights}
        drafts: list[ProfileDraft] = []
        for column, name in layout.actors.items():
            weighing = own.get(column, shared)
            rows = tuple(
                tuple(
                    points[column] * (1 if weighing is None else shares[weighing][place])
                    for points in part.points
                )
                for place, part in enumerate(self._parts)
            )
            no_deal = Fraction(0) if self._no_deal is None else self._no_deal[column]
            drafts.append(ProfileDraft(name, rows, no_deal))
        notes = self.notes
        notes.changed[:0] = self._grid.notes
        notes.changed += layout.ignored
        if layout.weights:
            notes.changed.append("points are multiplied by the weights of their issues")
        if self._no_deal is None:
            notes.changed.append("no row 'No deal': 0 points stand for it, for everybody")
        elif layout.weights:
            notes.changed.append("the row for no deal is taken as it stands, without weights")
        if self._grid.others:
            count = plural(len(self._grid.others), "further sheet")
            notes.lost.append(f"{count}: {', '.join(map(quoted, self._grid.others[:5]))}")
        title = layout.title or domain_title(self._source.name)
        return build(title, issues, drafts, notes)

    def _share(self, layout: Layout, column: int) -> list[Fraction]:
        """Return the weights of a column; those that sum to 100 are hundredths."""
        weights = [part.weights[column] for part in self._parts]
        total = sum(weights, Fraction(0))
        name = self._grid.cell(layout.head, column).text
        shown = f"weights in column {quoted(name)}"
        if abs(total - 100) <= 1:
            self.notes.changed.append(
                f"{shown} sum to {decimal(total)} and are read as hundredths: "
                f"{decimal(weights[0])} is {decimal(weights[0] * _PER_CENT)}"
            )
            return [weight * _PER_CENT for weight in weights]
        if abs(total - 1) > _PER_CENT and self._no_deal and any(self._no_deal.values()):
            self.doubts.append(
                f"{shown} sum to {decimal(total)}, neither 1 nor 100, and the row for no deal is "
                "taken as it stands: look whether it is on the scale of points times weights"
            )
        return weights


class _Codec(Codec):
    """Points tables."""

    def role(self, glimpse: Glimpse) -> Role | None:
        """Return what a file is in this format."""
        if glimpse.is_archive:
            named = glimpse.ending == ".xlsx"
            return "profile" if named or b"xl/" in glimpse.raw else None
        # What begins as another format does is one, whatever the file is called.
        known = glimpse.start in {"<", "{"}
        return "profile" if not known and glimpse.ending in endings(Shape.TABLE) else None

    def read(self, found: Found, wanted: Sequence[str]) -> tuple[Case, Receipt]:
        """Read a scenario, or a part of it."""
        return read(found.profiles[0], wanted)

    def write(self, case: Case, folder: Path) -> Receipt:
        """Write a case."""
        from winset.formats.spreadsheet.writer import write

        return write(case, folder)


CODEC = _Codec()
