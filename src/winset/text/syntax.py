"""What the YAML parser complains about, said as the writer of the file would see it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import yaml

Place = tuple[int, int]

_NO_SPACE = re.compile(r"\s*(?:- )?([A-Za-z_]\w*):[^\s/]")
_CLOSES = {"flow sequence": ("[", "]"), "flow mapping": ("{", "}")}


def explained(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> tuple[str, Place]:
    """Return the message for a syntax error and its 0-based (line, column)."""
    said = str(error.problem or error.context or "not YAML")
    about = str(error.context or "")
    here = _place(error.problem_mark or error.context_mark)
    start = _place(error.context_mark) if error.context_mark is not None else here
    line = lines[here[0]] if here[0] < len(lines) else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "a tab: indent with spaces only", here
    if "quoted scalar" in about and ("unexpected end" in said or "document indicator" in said):
        return "this quotation mark is never closed", start
    if "mapping values are not allowed" in said:
        return _colon(lines, here), here
    if "cannot start any token" in said:
        character = line[here[1] : here[1] + 1]
        return f"text that starts with '{character}' stands in quotation marks", here
    for kind, (opened, closed) in _CLOSES.items():
        if kind in about and "did not find expected" in said:
            where = f"line {start[0] + 1}, column {start[1] + 1}"
            return f"expected ',' or '{closed}' to go on with the '{opened}' of {where}", here
    if "block mapping" in about and "expected key" in said:
        return "expected a key; check the indentation of this line", here
    if "block collection" in about or "'-' indicator" in said:
        return "expected '- ' as in the lines above; check the indentation of this line", here
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
    return "a ': ' inside a text: put the text in quotation marks"


def _place(mark: Any) -> Place:
    return (0, 0) if mark is None else (mark.line, mark.column)
