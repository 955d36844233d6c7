"""Tables that are laid out in another way than is read: which one, and how to turn it."""

from __future__ import annotations

import re
from collections import defaultdict

from winset.formats.spreadsheet.grid import Grid
from winset.formats.spreadsheet.numerals import looks_like_number
from winset.formats.spreadsheet.words import LITERAL, OPTION, WEIGHT, normal
from winset.text.problems import quoted

READ = (
    "the layout that is read has a column of issues, a column of options and one column of points "
    "for each party (Issue, Option, North, South)"
)
_PARTY = {"party", "parties", "actor", "player", "agent", "side", "role", "stakeholder"}
_PARTY |= {"negotiator", "who", "partei", "akteur", "seite", "partie", "acteur", "rolle"}
_ISSUE = {"issue", "issues", "topic", "thema", "themen", "gegenstand", "question", "sujet", "item"}
_PAIR = re.compile(r"[(\[]?\s*[-+\u2212]?[0-9.]+\s*[,;/|]\s*[-+\u2212]?[0-9.]+\s*[)\]]?")


def long_layout(grid: Grid) -> tuple[str, int, int] | None:
    """Find a column of parties' names: message, row and column; None where there is none."""
    if grid.cell(0, 0).text == LITERAL:
        return None
    for row in range(min(len(grid.rows), 10)):
        names = [normal(cell.text) for cell in grid.rows[row]]
        if not (set(names) & _ISSUE or set(names) & OPTION):
            continue
        for column, name in enumerate(names):
            below = [grid.cell(r, column).text for r in range(row + 1, len(grid.rows))]
            texts = [text for text in below if text]
            named = texts and not any(map(looks_like_number, texts)) and len(set(texts)) > 1
            if name in _PARTY and named and _one_of_points(grid, row, names):
                shown = ", ".join(dict.fromkeys(texts))
                return (
                    f"this looks like a list with one line for each party and option ({shown}); "
                    f"{READ}: make a column of points for each party, and write each option once",
                    row,
                    column,
                )
    return None


def _one_of_points(grid: Grid, head: int, names: list[str]) -> bool:
    """Return whether there is but one column of points: else the parties stand in the heading."""
    filled = [
        [text for r in range(head + 1, len(grid.rows)) if (text := grid.cell(r, column).text)]
        for column, name in enumerate(names)
        if not set(name.split()) & OPTION - {"value", "values"} and not WEIGHT.search(name)
    ]
    return sum(bool(texts) and all(map(looks_like_number, texts)) for texts in filled) == 1


def other_layout(grid: Grid, head: int, first: int) -> tuple[str, int, int]:
    """Return what a table without headings of issues looks like and how to turn it; and where."""
    # Where options are numbers, a line of them may have been taken for the heading.
    head = next((r for r in range(head) if len(grid.rows[r]) > 1), head) if head else head
    first = min(first, head + 1)
    body = [
        grid.cell(row, column).text
        for row in range(first, len(grid.rows))
        for column in range(1, grid.width)
    ]
    texts = [text for text in body if text]
    names = [cell.text for cell in grid.rows[head]]
    if texts and all(map(_PAIR.fullmatch, texts)):
        return (
            f"this looks like a game in a matrix, each cell with the points of both; {READ}: make "
            "the rows an issue of the one side, the columns an issue of the other; points that "
            "depend on both need a case file with 'interactions'",
            head,
            0,
        )
    stems = _stems(names[1:])
    if stems is not None:
        first_stem, second = stems[:2]
        return (
            f"this looks like one line for each issue, with a column for each party and option "
            f"({quoted(names[1])}); {READ}: write each option in a line of its own, under its "
            f"issue, with its points in a column {quoted(first_stem)} and a column "
            f"{quoted(second)}",
            head,
            0,
        )
    issue = names[0] if names and names[0] else "the issue"
    example = grid.cell(first, 0).text
    return (
        f"this looks like a table of one issue, {quoted(issue)}, with an option in each line; "
        f"{READ}: put a column 'Issue' before it, with {quoted(issue)} beside {quoted(example)}, "
        "and call the column of options 'Option'",
        head,
        0,
    )


def _stems(names: list[str]) -> list[str] | None:
    """Return the first parts of names such as north_low, where each has the same second parts."""
    parts: dict[str, list[str]] = defaultdict(list)
    for name in filter(None, names):
        found = re.fullmatch(r"(.+?)[ _/:.-]+(.+)", name)
        if found is None:
            return None
        parts[found[1]].append(found[2])
    ends = {tuple(sorted(rest)) for rest in parts.values()}
    if len(parts) < 2 or len(ends) != 1 or len(next(iter(ends))) < 2:
        return None
    return list(parts)
