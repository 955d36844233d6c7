"""Where the parts of a points table stand: title, header, label columns, actors, weights."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from winset.formats.grid import Cell, Grid
from winset.formats.numerals import looks_like_number
from winset.text.problems import quoted

Fail = Callable[[str, int, int], None]

_WEIGHT = re.compile(r"\b(weights?|weighting|gewichte?|gewichtung)\b", re.IGNORECASE)
_POINTS = re.compile(
    r"\b(points?|scores?|utility|utilities|payoffs?|punkte|points? for)\b", re.IGNORECASE
)
_OPTION = {"option", "options", "value", "values", "level", "levels", "choice", "choices"}
_OPTION |= {"alternative", "alternatives", "setting", "optionen", "wert", "ausprägung"}
_ALMOST = re.compile(r"[(\[<>~\u2248]*\s*[-+\u2212]?[0-9][0-9.,\s]*[)\]]?\s*[^0-9]{0,10}")
_TOTAL = {"total", "totals", "sum", "sums", "subtotal", "grand total", "gesamt", "summe"}
_TOTAL |= {"maximum", "minimum", "max", "min", "average", "mean"}
_NO_DEAL = {"no deal", "no agreement", "batna", "reservation", "reservation value", "walk away"}
_NO_DEAL |= {"reservation values", "walkaway", "disagreement", "status quo", "reservation price"}
_NO_DEAL |= {"reservation points", "keine einigung", "without agreement", "disagreement point"}
_NO_DEAL |= {"minimum score", "minimum points", "threshold"}


@dataclass
class Layout:
    """What each column of a table holds. Columns and rows count from 0."""

    labels: int
    first: int
    actors: dict[int, str] = field(default_factory=dict)
    weights: dict[int, int | None] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)
    title: str | None = None


def normal(text: str) -> str:
    """Reduce a label to compare it with the words known."""
    return " ".join(re.sub(r"[^\w]+", " ", text.casefold()).split())


def is_total(text: str) -> bool:
    """Tell whether a label is that of a row or column of totals."""
    return normal(text) in _TOTAL


def is_no_deal(text: str) -> bool:
    """Tell whether a label is that of the no-deal row."""
    return normal(text) in _NO_DEAL


def arranged(grid: Grid) -> Grid:
    """Leave out empty columns at the left, and put weights beside the issue behind the options."""
    columns = list(range(grid.width))
    while columns and not any(grid.cell(row, columns[0]).text for row in range(len(grid.rows))):
        del columns[0]
    head = next((r for r in range(len(grid.rows)) if _filled(grid, r) >= 3), None)
    if head is not None and len(columns) > 3:
        names = [grid.cell(head, column).text for column in columns]
        option = set(normal(names[2]).split()) & _OPTION
        if option and _WEIGHT.search(names[1]) and not set(normal(names[1]).split()) & _OPTION:
            columns[1], columns[2] = columns[2], columns[1]
    return grid if columns == list(range(grid.width)) else grid.arranged(columns)


def find_layout(grid: Grid, fail: Fail) -> Layout | None:
    """Find header and columns; None where that fails, which is then a problem."""
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
    layout = Layout(labels, second, title=above[0] if len(above) == 1 else None)
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
    """Tell whether only the first cell of a row is filled: the heading of an issue."""
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
    if len(names) > 1 and (set(normal(names[1]).split()) & _OPTION):
        return 2
    cells = [grid.cell(row, 1).text for row in range(first, len(grid.rows))]
    texts = [text for text in cells if text]
    return 1 if texts and all(map(looks_like_number, texts)) else 2


def _columns(grid: Grid, layout: Layout, names: list[str], head: int, fail: Fail) -> None:
    weights: dict[int, str] = {}
    rows = range(layout.first, len(grid.rows))
    for column in range(layout.labels, grid.width):
        name = names[column]
        cells = [grid.cell(row, column) for row in rows]
        filled = [cell for cell in cells if cell.text]
        numbers = any(map(_number, filled))
        if not filled and not name:
            continue
        if _WEIGHT.search(name):
            weights[column] = _WEIGHT.sub(" ", name)
        elif is_total(name):
            layout.ignored.append(f"column {quoted(name)} left out: totals")
        elif not numbers and filled:
            _almost(grid, rows, column, fail)
            layout.ignored.append(f"column {quoted(name or '?')} left out: no numbers in it")
        elif not name:
            row = next(r for r in range(layout.first, len(grid.rows)) if grid.cell(r, column).text)
            hint = "; a decimal comma stands in quotation marks" if grid.delimiter == "," else ""
            fail(f"there are numbers in this column, but no name above them{hint}", row, column)
        else:
            layout.actors[column] = _owner(name)
    _twice(layout, head, fail)
    owners = {normal(name): column for column, name in layout.actors.items()}
    for column, rest in weights.items():
        owner = normal(_POINTS.sub(" ", rest))
        owner = owner.removeprefix("for ").removeprefix("of ")
        if owner and owner not in owners:
            fail(f"the weights of whom? expected {_listed(layout)}", head, column)
        elif (owners.get(owner) if owner else None) in layout.weights.values():
            fail("a second column of weights for the same points", head, column)
        else:
            layout.weights[column] = owners[owner] if owner else None
    if not layout.actors:
        fail("expected at least one column of points with an actor's name above", head, 0)


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


def _owner(name: str) -> str:
    """Take the words that only say "points" out of an actor's name."""
    bare, found = _POINTS.subn(" ", name)
    if not found:
        return name
    return " ".join(bare.replace("( )", " ").split()).strip(" -:/,") or name


def _twice(layout: Layout, head: int, fail: Fail) -> None:
    seen: set[str] = set()
    for column, name in layout.actors.items():
        if normal(name) in seen:
            fail(f"two columns are called {quoted(name)}", head, column)
        seen.add(normal(name))


def _listed(layout: Layout) -> str:
    return ", ".join(map(quoted, layout.actors.values())) or "an actor's name"
