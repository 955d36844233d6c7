"""What the YAML parser complains about, said as the writer of the file would see it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import yaml

from winset.text.shown import named

Place = tuple[int, int]

_NO_SPACE = re.compile(r"\s*(?:- )?([A-Za-z_]\w*):[^\s/]")
_ENTRY = re.compile(r" *(?:- )?([^\s#\"'\[{&*!|>-][^:#]*): +[^\s#\"'\[{|>]")
_NO_DASH = re.compile("\\s*(-(?=[{\\[\"'A-Za-z])|[\u2010-\u2015\u2022\u2212])")
_ODD_SPACE = re.compile(
    r" *(?:- *)?(?:[^\s\"'#:]+: *)?"
    "([\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000])"
)
_TEXT = re.compile(r"[^\s#:][^:]*")
MAX_DEPTH = 40
TOO_DEEP = f"nested deeper than {MAX_DEPTH} levels"
_CLOSES = {"flow sequence": ("[", "]"), "flow mapping": ("{", "}")}


def explained(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> tuple[str, Place]:
    """Return the message for a syntax error and its 0-based (line, column)."""
    said = str(error.problem or error.context or "not YAML")
    about = str(error.context or "")
    here = _place(error.problem_mark or error.context_mark)
    start = _place(error.context_mark) if error.context_mark is not None else here
    if "nesting depth" in said or "nested" in said:
        return TOO_DEEP, here
    odd = _odd_character(lines, (here[0], start[0]), said)
    return odd or _structure(lines, (here, start), said, about)


def _odd_character(
    lines: Sequence[str], rows: tuple[int, int], said: str
) -> tuple[str, Place] | None:
    """Find a character that looks like another one, or stands where it cannot."""
    line = lines[rows[0]] if rows[0] < len(lines) else ""
    dashed = _NO_DASH.match(line)
    if dashed is not None and "expected" in said:
        wrong = f"{named(dashed[1])} starts no entry of a list; write '- '"
        return (
            "a space is missing after '-'" if dashed[1] == "-" else wrong,
            (rows[0], dashed.start(1)),
        )
    for row in dict.fromkeys((*rows, rows[0] - 1)):
        odd = _odd_space(lines, row)
        if odd is not None:
            return odd
    margin = line[: len(line) - len(line.lstrip())]
    if "\t" in margin:
        return "a tab: indent with spaces only", (rows[0], margin.index("\t"))
    return None


def _structure(
    lines: Sequence[str], places: tuple[Place, Place], said: str, about: str
) -> tuple[str, Place]:
    """Explain what the parser met at the first place, having begun at the second."""
    here, start = places
    if "quoted scalar" in about and ("unexpected end" in said or "document indicator" in said):
        return "this quotation mark is never closed", start
    if "mapping values are not allowed" in said:
        return _colon(lines, here), here
    if "cannot start any token" in said:
        character = lines[here[0]][here[1] : here[1] + 1] if here[0] < len(lines) else ""
        if character == "\t":
            return "a tab: write spaces instead", here
        return f"text that starts with '{character}' stands in quotation marks", here
    for kind, (opened, closed) in _CLOSES.items():
        if kind in about and "did not find expected" in said:
            where = f"line {start[0] + 1}, column {start[1] + 1}"
            return f"expected ',' or '{closed}' to go on with the '{opened}' of {where}", here
    if "block mapping" in about and "expected key" in said:
        return f"expected a key; check the indentation of this line{_levels(lines, here)}", here
    if "block collection" in about or "'-' indicator" in said:
        hint = _levels(lines, here)
        return (
            f"expected '- ' as in the lines above; check the indentation of this line{hint}",
            here,
        )
    if "could not find expected ':'" in said:
        return "expected 'key: value'; the ': ' is missing, or text goes on unindented", start
    if "escape" in said:
        return f"{said}; in double quotation marks write \\\\ for one backslash", here
    return f"not readable as YAML: {said}", here


def _colon(lines: Sequence[str], here: Place) -> str:
    """Explain a second ': ' in one line: a colon in a text, or one without its space above."""
    above = next((k for k in range(here[0] - 1, -1, -1) if lines[k].strip()), None)
    glued = None if above is None else _NO_SPACE.match(lines[above])
    if glued is not None and above is not None:
        return f"not readable as YAML: in line {above + 1}, a space is missing after '{glued[1]}:'"
    if above is not None and _TEXT.fullmatch(lines[above]) and not _indent(lines[here[0]]):
        return f"not readable as YAML: line {above + 1} has no ': ' between a key and its value"
    if above is not None:
        deeper = _indent(lines[here[0]]) - _indent(lines[above])
        done = _ENTRY.match(lines[above])
        if deeper > 0 and done is not None and _ENTRY.match(lines[here[0]][: here[1] + 2] + "x"):
            return (
                f"this line starts {deeper} space{'s' if deeper > 1 else ''} further in than "
                f"'{done[1]}:' above, which has its value already; start it in the same column"
            )
    return "a ': ' inside a text: put the text in quotation marks"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _levels(lines: Sequence[str], here: Place) -> str:
    """Say where the lines above start, if this one starts elsewhere."""
    own = _indent(lines[here[0]]) if here[0] < len(lines) else 0
    found: list[int] = []
    low = None
    for line in reversed(lines[: here[0]]):
        indent = _indent(line)
        bare = line.strip()
        if bare and not bare.startswith("#") and (low is None or indent < low):
            found.append(indent)
            low = indent
    if not found or own in found:
        return ""
    columns = " or ".join(str(column + 1) for column in sorted(found))
    return f": it starts in column {own + 1}, the lines above in {columns}"


def _odd_space(lines: Sequence[str], row: int) -> tuple[str, Place] | None:
    """Find a space that is none to YAML where one is needed: before a key, after a mark."""
    found = _ODD_SPACE.match(lines[row]) if 0 <= row < len(lines) else None
    if found is None:
        return None
    return odd_space_said(found[1]), (row, found.start(1))


def odd_space_said(character: str) -> str:
    """Say that a character which looks like a space, or like nothing, is none to YAML."""
    return f"{named(character)} looks like a space and is none to YAML; write a plain space"


def _place(mark: Any) -> Place:
    return (0, 0) if mark is None else (mark.line, mark.column)
