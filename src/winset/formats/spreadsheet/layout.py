"""Where the parts of a points table stand: title, header, label columns, actors, weights."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction

from winset.formats.spreadsheet.grid import Cell, Grid, column_name
from winset.formats.spreadsheet.numerals import Mark, looks_like_number, read_number
from winset.formats.spreadsheet.words import (
    LARGEST,
    LITERAL,
    MEANS,
    OPTION,
    POINTS,
    SMALLEST,
    SUMS,
    WEIGHT,
    is_no_deal,
    is_total,
    normal,
    owner,
    owners,
)
from winset.text.problems import quoted

Fail = Callable[[str, int, int], None]

_ALMOST = re.compile(r"[(\[<>~\u2248]*\s*[-+\u2212]?[0-9][0-9.,\s]*[)\]]?\s*[^0-9]{0,10}")
_CLOSE = Fraction(1, 100)


@dataclass
class Layout:
    """What each column of a table holds. Columns and rows count from 0.

    `literal`: names are taken as they stand, whatever they mean elsewhere.
    """

    labels: int
    first: int
    actors: dict[int, str] = field(default_factory=dict)
    weights: dict[int, int | None] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    title: str | None = None
    head: int = 0
    literal: bool = False


def arranged(grid: Grid) -> Grid:
    """Leave out empty columns at the left, and put weights beside the issue behind the options."""
    columns = list(range(grid.width))
    while columns and not any(grid.cell(row, columns[0]).text for row in range(len(grid.rows))):
        del columns[0]
    head = next((r for r in range(len(grid.rows)) if _filled(grid, r) >= 3), None)
    if head is not None and len(columns) > 3:
        names = [grid.cell(head, column).text for column in columns]
        option = next((k for k, name in enumerate(names) if k and _of_options(name)), 0)
        if option > 1 and all(map(WEIGHT.search, names[1:option])):
            columns.insert(1, columns.pop(option))
    return grid if columns == list(range(grid.width)) else grid.arranged(columns)


def _of_options(name: str) -> bool:
    return bool(set(normal(name).split()) & OPTION)


def find_layout(grid: Grid, fail: Fail) -> Layout | None:
    """Find header and columns; None where that fails, which is then a problem."""
    if grid.cell(0, 0).text == LITERAL:
        parties = {column: cell.text for column, cell in enumerate(grid.rows[0]) if column > 1}
        return Layout(2, 1, parties, literal=True)
    rows = range(len(grid.rows))
    start = next((r for r in rows if _has_numbers(grid, r)), None)
    if start is None:
        # Options may be numbers too; then no row has a label that is none.
        start = next((r for r in rows if all(map(_number, _first(grid, r)))), None)
    if start is None:
        fail("there are no numbers in this table; expected one column of points per actor", 0, 0)
        return None
    head = next((r for r in range(start) if _filled(grid, r) >= 2), None)
    if head is None:
        fail("there is no header above this row; expected: issue, option, actor, actor", start, 0)
        return None
    above = [cell.text for row in grid.rows[:head] for cell in row[:1] if cell.text]
    second = head + 1
    headers = [head]
    while second < start and _filled(grid, second) and not _heading(grid, second):
        headers.append(second)
        second += 1
    names = _names(grid, headers)
    labels = _label_columns(grid, names, second)
    title = above[0] if len(above) == 1 else None
    layout = Layout(labels, second, title=title, head=headers[-1])
    _columns(grid, layout, names, head, fail)
    return layout


def _has_numbers(grid: Grid, row: int) -> bool:
    cells = grid.rows[row]
    labelled = any(cell.text and not looks_like_number(cell.text) for cell in cells[:2])
    return labelled and any(_number(cell) for cell in cells[1:])


def _number(cell: Cell) -> bool:
    return bool(cell.text) and (cell.exact or looks_like_number(cell.text))


def _first(grid: Grid, row: int) -> list[Cell]:
    return [grid.cell(row, 0), grid.cell(row, 1)]


def _filled(grid: Grid, row: int) -> int:
    return sum(bool(cell.text) for cell in grid.rows[row])


def _heading(grid: Grid, row: int) -> bool:
    """Return whether only the first cell of a row is filled: the heading of an issue."""
    return bool(grid.cell(row, 0).text) and _filled(grid, row) == 1


def _names(grid: Grid, headers: list[int]) -> list[str]:
    """Join the rows of a header column by column.

    A cell of the upper row reaches to the next one that is filled, as merged cells do; what
    stands over all named columns alike is a caption and says nothing.
    """
    lowest = [grid.cell(headers[-1], column).text for column in range(grid.width)]
    if len(headers) == 1:
        return lowest
    uppers: list[list[str]] = []
    for row in headers[:-1]:
        spread: list[str] = []
        for column in range(grid.width):
            own = grid.cell(row, column).text
            spread.append(own or (spread[-1] if spread and column > 1 else ""))
        below = {upper for upper, low in zip(spread[1:], lowest[1:], strict=True) if low}
        caption = len(below - {""}) == 1 and len(below) == 1
        uppers.append(["" if caption and column else t for column, t in enumerate(spread)])
    return [
        " ".join(dict.fromkeys(part for part in parts if part))
        for parts in zip(*uppers, lowest, strict=True)
    ]


def _label_columns(grid: Grid, names: list[str], first: int) -> int:
    """Return 2 where the second column holds options, 1 where it holds points."""
    if len(names) > 1 and (set(normal(names[1]).split()) & OPTION):
        return 2
    cells = [grid.cell(row, 1).text for row in range(first, len(grid.rows))]
    texts = [text for text in cells if text]
    return 1 if texts and all(map(looks_like_number, texts)) else 2


def _columns(grid: Grid, layout: Layout, names: list[str], head: int, fail: Fail) -> None:
    weights: dict[int, str] = {}
    totals: dict[int, str] = {}
    rows = range(layout.first, len(grid.rows))
    for column in range(layout.labels, grid.width):
        name = names[column]
        cells = [grid.cell(row, column) for row in rows]
        filled = [cell for cell in cells if cell.text]
        numbers = any(map(_number, filled))
        if not filled and not name:
            continue
        if WEIGHT.search(name) and (not numbers or not _within(grid, layout, column)):
            weights[column] = WEIGHT.sub(" ", name)
        elif is_total(name) or is_total(owner(name)):
            totals[column] = name
        elif not numbers and filled:
            _almost(grid, rows, column, fail)
            _options_again(grid, layout, column, fail)
            shown = f"column {quoted(name or '?')} ({_letter(grid, column)})"
            layout.ignored.append(f"{shown} left out: no numbers in it")
        elif not name:
            row = next(r for r in range(layout.first, len(grid.rows)) if grid.cell(r, column).text)
            hint = "; a decimal comma stands in quotation marks" if grid.delimiter == "," else ""
            fail(f"there are numbers in this column, but no name above them{hint}", row, column)
        else:
            layout.actors[column] = name
            if WEIGHT.search(name):
                layout.doubts.append(
                    f"column {quoted(name)} ({_letter(grid, column)}) is read as a party: its "
                    "numbers differ within an issue, as weights do not"
                )
    for column, name in totals.items():
        _total(grid, layout, column, name)
    _no_deals(grid, layout)
    columns = sorted(layout.actors)
    whose = owners([layout.actors[column] for column in columns])
    layout.actors = dict(zip(columns, whose, strict=True))
    _twice(layout, head, fail)
    _weights(layout, weights, head, fail)
    if not layout.actors:
        fail("expected at least one column of points with an actor's name above", head, 0)


def _no_deals(grid: Grid, layout: Layout) -> None:
    """Question parties that are called as what no deal is worth, to all or to another party."""
    for column, name in layout.actors.items():
        bare = normal(name).split()
        others = [normal(actor).split() for at, actor in layout.actors.items() if at != column]
        rests = [[word for word in bare if word not in other] for other in others]
        if any(is_no_deal(" ".join(rest), alone=True) for rest in (bare, *rests) if rest):
            layout.doubts.append(
                f"column {quoted(name)} ({_letter(grid, column)}) is read as a party: if it says "
                "what no deal is worth, delete it and write a last row 'No deal' with that value "
                "for each party"
            )


def _letter(grid: Grid, column: int) -> str:
    return column_name(grid.place(column))


def _weights(layout: Layout, weights: dict[int, str], head: int, fail: Fail) -> None:
    owners = {normal(name): column for column, name in layout.actors.items()}
    for column, rest in weights.items():
        whose = normal(POINTS.sub(" ", rest))
        whose = whose.removeprefix("for ").removeprefix("of ")
        if whose and whose not in owners:
            fail(f"the weights of whom? expected {_listed(layout)}", head, column)
        elif (owners.get(whose) if whose else None) in layout.weights.values():
            fail("a second column of weights for the same points", head, column)
        else:
            layout.weights[column] = owners[whose] if whose else None


def _within(grid: Grid, layout: Layout, column: int) -> bool:
    """Return whether a column is filled throughout and differs within some issue, as points do."""
    seen: set[str] = set()
    differs = False
    valued = range(layout.labels, grid.width)
    for row in range(layout.first, len(grid.rows)):
        others = [grid.cell(row, other).text for other in valued if other != column]
        if not any(others) or is_no_deal(grid.cell(row, 0).text, alone=True):
            seen = set()
            continue
        if grid.cell(row, 0).text and layout.labels == 2:
            seen = set()
        text = grid.cell(row, column).text
        if not text:
            return False
        seen.add(text)
        differs = differs or len(seen) > 1
    return differs


def _total(grid: Grid, layout: Layout, column: int, name: str) -> None:
    """Leave out a column that is the total of the others; anything else so called is a party."""
    shown = f"column {quoted(name)} ({_letter(grid, column)})"
    word = normal(name) if is_total(name) else normal(owner(name))
    compared: list[tuple[Fraction, list[Fraction]]] = []
    for row in range(layout.first, len(grid.rows)):
        others = [_rough(grid.cell(row, other)) for other in layout.actors]
        known = [number for number in others if number is not None]
        found = _rough(grid.cell(row, column))
        if found is None or len(known) < len(others):
            if known and found is None and grid.cell(row, 1).text:
                compared = []
                layout.ignored.append(f"{shown} left out: totals, not in every row")
                return
            continue
        compared.append((found, known))
    least = 1 if word in SUMS else 2
    if layout.actors and compared and len(layout.actors) >= least:
        made = all(abs(found - _made(word, known)) <= _CLOSE for found, known in compared)
        if made:
            layout.ignored.append(f"{shown} left out: totals")
            return
    elif not compared:
        layout.ignored.append(f"{shown} left out: totals")
        return
    layout.actors[column] = name
    layout.doubts.append(f"{shown} is read as a party: it is no total of the other columns")


def _made(word: str, numbers: list[Fraction]) -> Fraction:
    if word in LARGEST:
        return max(numbers)
    if word in SMALLEST:
        return min(numbers)
    total = sum(numbers, Fraction(0))
    return total / len(numbers) if word in MEANS else total


def _rough(cell: Cell) -> Fraction | None:
    """Return about the number of a cell, to compare it with others."""
    for mark in (None, Mark.POINT):
        found = read_number(cell.text.removesuffix("%"), mark) if cell.text else ""
        if isinstance(found, Fraction):
            return found
    return None


def _options_again(grid: Grid, layout: Layout, column: int, fail: Fail) -> None:
    """Refuse to pass over a column that lists the options once more, in another order."""
    labels = {
        row: text.casefold()
        for row in range(layout.first, len(grid.rows))
        if (text := grid.cell(row, layout.labels - 1).text)
    }
    again = {row: grid.cell(row, column).text.casefold() for row in labels}
    if sorted(again.values()) == sorted(labels.values()) and again != labels:
        row = next(row for row in labels if again[row] != labels[row])
        fail(
            f"this column lists the options again, in another order ({quoted(again[row])} beside "
            f"{quoted(labels[row])}): are the points right of it in its order? bring both into "
            "one order, and delete this column",
            row,
            column,
        )


def _almost(grid: Grid, rows: range, column: int, fail: Fail) -> None:
    """Refuse to pass over a column whose cells are mostly numbers with something around them."""
    texts = {row: text for row in rows if (text := grid.cell(row, column).text)}
    almost = [row for row, text in texts.items() if _ALMOST.fullmatch(text)]
    if 2 * len(almost) > len(texts):
        fail(
            f"expected plain numbers, found {quoted(texts[almost[0]])}, and no plain number in "
            "all of this column; delete the column if it holds no points",
            almost[0],
            column,
        )


def _twice(layout: Layout, head: int, fail: Fail) -> None:
    seen: set[str] = set()
    for column, name in layout.actors.items():
        if normal(name) in seen:
            fail(f"two columns are called {quoted(name)}", head, column)
        seen.add(normal(name))


def _listed(layout: Layout) -> str:
    return ", ".join(map(quoted, layout.actors.values())) or "an actor's name"
