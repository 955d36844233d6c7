"""What an import or an export did: read, changed, without counterpart."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from winset.case.types import DOUBTFUL
from winset.text.shown import in_one_line

WIDTH = 80
IDS_MADE = "names became ids (small letters, digits, _); the names are kept"
"""Of no matter to an answer, which shows the names."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was done with a scenario.

    `format` is the foreign format, `files` what was read or written, `counts` what was found in
    it, `changed` what is said otherwise than in the original, `lost` what has no counterpart,
    `doubts` what should be looked at before any answer is believed.
    """

    format: str
    files: tuple[str, ...]
    counts: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    written: bool = False
    doubts: tuple[str, ...] = ()

    @property
    def assumed(self) -> tuple[str, ...]:
        """What reading assumed, in sentences to stand beside an answer: doubts first."""
        lost = [f"without counterpart: {text}" for text in self.lost]
        doubts = [f"{DOUBTFUL}{doubt}" for doubt in self.doubts]
        told = [*doubts, *(text for text in self.changed if text != IDS_MADE), *lost]
        return tuple(map(_sentence, _grouped(told)))

    @property
    def head(self) -> str:
        """What was read or written, in a sentence."""
        verb = "Written" if self.written else "Read"
        return f"{verb}: {', '.join(self.counts)} ({self.format})."

    @property
    def sections(self) -> list[tuple[str, list[str]]]:
        """What else there is to tell: headings with their sentences, none of them empty."""
        head = "Not said in this format" if self.written else "Without counterpart in a case"
        told = [
            ("Look at this first", _grouped(self.doubts)),
            ("Files", _few(self.files)),
            ("Changed", _grouped(self.changed)),
            (head, _grouped(self.lost)),
        ]
        return [(title, items) for title, items in told if items]

    def lines(self, width: int = WIDTH) -> list[str]:
        """Write the receipt in lines of at most so many columns."""
        lines = _wrapped(self.head, "", width)
        return lines + [
            line for head, items in self.sections for line in _section(head, items, width)
        ]

    def comment(self) -> list[str]:
        """Write the receipt as it stands at the top of a case file."""
        settled = ["", "What stands under 'assumed' is shown with every answer: delete what is"]
        return self.lines(width=78) + ([*settled, "settled."] if self.assumed else [])

    def text(self, width: int = WIDTH) -> str:
        """Write the receipt for a terminal."""
        return "\n".join(self.lines(width)) + "\n"


def listed(head: str, items: Sequence[str], width: int = WIDTH) -> list[str]:
    """Write sentences under a heading, as lines of at most so many columns."""
    return _section(head, _grouped(items), width)


_SHOWN = 40


def _few(items: Sequence[str]) -> list[str]:
    names = ", ".join(items[:_SHOWN])
    more = f" and {len(items) - _SHOWN} more" if len(items) > _SHOWN else ""
    return [f"{names}{more}"] if items else []


def _grouped(items: Sequence[str]) -> list[str]:
    """Say the same thing once, and not more than a screen can hold."""
    once = list(dict.fromkeys(items))
    more = len(once) - _SHOWN
    return once if more <= 0 else [*once[:_SHOWN], f"... and {more} more"]


def _sentence(text: str) -> str:
    """Begin with a capital letter where no name stands first, and end with a full stop."""
    word = text.split(" ", 1)[0].rstrip(",:")
    first = text[:1].upper() + text[1:] if word.isalpha() and word.islower() else text
    return first if first.endswith((".", "?", "!")) else f"{first}."


def _section(head: str, items: Sequence[str], width: int) -> list[str]:
    if not items:
        return []
    return [f"{head}:", *(line for item in items for line in _wrapped(item, "  - ", width))]


def _wrapped(text: str, mark: str, width: int) -> list[str]:
    return textwrap.wrap(
        in_one_line(text),
        width,
        initial_indent=mark,
        subsequent_indent=" " * len(mark),
        break_on_hyphens=False,
    )
