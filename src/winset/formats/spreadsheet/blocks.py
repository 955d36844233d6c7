"""Tables that stand side by side, or on a sheet per party, joined by the names of the options."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from winset.formats.spreadsheet.grid import Cell, Grid, column_name
from winset.formats.spreadsheet.layout import Layout, arranged, find_layout
from winset.formats.spreadsheet.numerals import looks_like_number
from winset.formats.spreadsheet.words import (
    LITERAL,
    OPTION,
    is_no_deal,
    is_total,
    normal,
    only_points,
)
from winset.text.problems import quoted

Told = Callable[[Grid, str, int, int], None]
_SEARCHED = 30
_LISTED = 5
Key = tuple[str, str]
_Table = dict[Key, tuple[int, str, str]]
"""Row, issue and option by their names in small letters."""
_NO_DEAL: Key = ("", "no deal")


@dataclass(frozen=True)
class _Block:
    """One of the tables: what stands over it (or its sheet), its cells and where they stand."""

    name: str | None
    place: str
    grid: Grid
    layout: Layout


class _Failed:
    """Keeps what is wrong with the layout of a part."""

    def __init__(self) -> None:
        self.said: list[tuple[str, int, int]] = []

    def __call__(self, message: str, row: int, column: int) -> None:
        self.said.append((message, row, column))


def joined(grid: Grid, tell: Told) -> Grid:
    """Return one grid of several tables; the same grid where there is but one table.

    Rows are matched by the names of issue and option, never by their place. What does not match
    is told as a problem.
    """
    if grid.cell(0, 0).text == LITERAL:
        return grid
    parts = _sheets(grid) if grid.more else _side_by_side(grid)
    if not parts:
        return grid
    blocks: list[_Block] = []
    for name, place, part in parts:
        failed = _Failed()
        layout = find_layout(part, failed)
        for message, row, column in failed.said:
            tell(part, message, row, column)
        if layout is None or failed.said:
            return grid
        blocks.append(_Block(name, place, part, layout))
    headings = _headings(blocks, tell)
    return grid if headings is None else _joined(grid, blocks, headings, tell)


def _sheets(grid: Grid) -> list[tuple[str | None, str, Grid]]:
    pages = [replace(grid, more=()), *grid.more]
    return [(page.sheet, f"sheet {quoted(page.sheet)}", arranged(page)) for page in pages]


def _side_by_side(grid: Grid) -> list[tuple[str | None, str, Grid]]:
    """Split a grid where the heading of its first column comes again in the same row."""
    for row in range(min(len(grid.rows), _SEARCHED)):
        names = [normal(grid.cell(row, column).text) for column in range(grid.width)]
        if not names[:1] or not names[0] or any(map(looks_like_number, names)):
            continue
        starts = [column for column, name in enumerate(names) if name == names[0]]
        if len(starts) < 2 or starts[1] < 2:
            continue
        beside = {names[start + 1] for start in starts if start + 1 < len(names)}
        if len(beside) > 1 and beside & OPTION:
            continue
        ends = [*starts[1:], grid.width]
        spans = [range(start, end) for start, end in zip(starts, ends, strict=True)]
        over = [_over(grid, row, span) for span in spans]
        below = replace(grid, rows=grid.rows[row:], lines=grid.lines[row:])
        return [
            (name if None not in over else None, _columns(grid, row, span), _cut(below, span))
            for name, span in zip(over, spans, strict=True)
        ]
    return []


def _over(grid: Grid, row: int, span: range) -> str | None:
    if not row:
        return None
    texts = [text for column in span if (text := grid.cell(row - 1, column).text)]
    return texts[0] if len(texts) == 1 else None


def _columns(grid: Grid, row: int, span: range) -> str:
    last = max(c for c in span if grid.cell(row, c).text)
    first, end = (column_name(grid.place(column)) for column in (span[0], last))
    return f"columns {first} to {end}"


def _cut(grid: Grid, span: range) -> Grid:
    part = grid.arranged(span)
    return replace(part, columns=tuple(map(grid.place, span)))


def _headings(blocks: Sequence[_Block], tell: Told) -> list[dict[int, str]] | None:
    """Name the columns of points and weights of all blocks apart; None where that fails."""
    made: list[dict[int, str]] = []
    taken: dict[str, _Block] = {}
    for block in blocks:
        actors = dict(block.layout.actors)
        for column, name in actors.items():
            if only_points(name):
                if block.name is None or len(actors) > 1:
                    tell(block.grid, f"whose are these {quoted(name)}? name the party", 0, column)
                    return None
                actors[column] = block.name
            if normal(actors[column]) in taken:
                other = taken[normal(actors[column])].place
                tell(
                    block.grid,
                    f"points of {quoted(actors[column])} stand here and in {other}: "
                    "which ones count? keep one of them",
                    0,
                    column,
                )
                return None
            taken[normal(actors[column])] = block
        names = dict(actors)
        for column, owner in block.layout.weights.items():
            whose = owner if owner is not None else next(iter(actors))
            if owner is None and len(actors) > 1:
                tell(block.grid, "the weights of whom? name the party", 0, column)
                return None
            names[column] = f"{actors[whose]} weight"
        made.append(names)
    return made


def _rows(block: _Block) -> Iterator[tuple[Key, int, Cell, Cell]]:
    """Yield key, row, issue and option of every line that says something; totals do not."""
    grid, layout = block.grid, block.layout
    issue, blank = Cell(""), False
    for row in range(layout.first, len(grid.rows)):
        first = _spotted(grid, row, 0)
        valued = any(grid.cell(row, c).text for c in (*layout.actors, *layout.weights))
        if not any(cell.text for cell in grid.rows[row]):
            blank = True
            continue
        option = _spotted(grid, row, 1) if layout.labels == 2 else Cell("")
        no_deal = blank and is_no_deal(first.text, alone=True)
        if layout.labels == 1 and valued and not no_deal:
            first, option = Cell(""), first
        blank = False
        label = first.text if not option.text or option.text == first.text else ""
        if valued and is_total(label if first.text else option.text):
            continue
        if valued and label and is_no_deal(label, alone=True):
            yield _NO_DEAL, row, first, Cell("")
            continue
        issue = first if first.text else issue
        key = (" ".join(issue.text.casefold().split()), " ".join(option.text.casefold().split()))
        if option.text or valued:
            yield key, row, issue, option


def _spotted(grid: Grid, row: int, column: int) -> Cell:
    return replace(grid.cell(row, column), spot=grid.spot(row, column))


def _joined(
    grid: Grid, blocks: Sequence[_Block], headings: Sequence[dict[int, str]], tell: Told
) -> Grid:
    tables = [
        {key: (row, issue.text, option.text) for key, row, issue, option in _rows(block)}
        for block in blocks
    ]
    if not _match(blocks, tables, tell):
        return grid
    first = blocks[0]
    head = [Cell("Issue", spot=first.grid.spot(0, 0)), Cell("Option", spot=first.grid.spot(0, 0))]
    for block, names in zip(blocks, headings, strict=True):
        head += [Cell(name, spot=block.grid.spot(0, column)) for column, name in names.items()]
    rows, lines = [tuple(head)], [first.grid.lines[0]]
    for key, row, issue, option in _rows(first):
        cells = [issue, option]
        for block, table, names in zip(blocks, tables, headings, strict=True):
            at = row if block is first else table[key][0]
            cells += [_spotted(block.grid, at, column) for column in names]
        rows.append(tuple(cells))
        lines.append(first.grid.lines[row])
    listed = " and ".join(block.place for block in blocks)
    notes = [*dict.fromkeys(note for block in blocks for note in block.grid.notes)]
    notes.append(f"{listed} are joined: lines are matched by the names of issue and option")
    return replace(grid, rows=tuple(rows), lines=tuple(lines), notes=tuple(notes), columns=())


def _match(
    blocks: Sequence[_Block], tables: Sequence[dict[Key, tuple[int, str, str]]], tell: Told
) -> bool:
    """Return whether all tables hold the same lines; say which do not."""
    good = True
    for block, table in zip(blocks[1:], tables[1:], strict=True):
        pairs = ((blocks[0], tables[0], block, table), (block, table, blocks[0], tables[0]))
        for here, mine, there, other in pairs:
            lacking = [key for key in mine if key not in other]
            for key in lacking[:_LISTED]:
                row, issue, option = mine[key]
                what = "no deal" if key == _NO_DEAL else f"{quoted(option)} of {quoted(issue)}"
                tell(
                    here.grid,
                    f"{what} stands in {here.place} and not in {there.place}: name issues and "
                    "options alike in both, or keep one table",
                    row,
                    0,
                )
            good = good and not lacking
    return good
