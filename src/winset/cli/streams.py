"""Standard output and error as they may be: closed, narrow in encoding, a pipe nobody reads."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

import click

BOLD, PLAIN = "\x1b[1m", "\x1b[0m"
HANDLER = "winset"
_ASCII = {
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"',
    "\u2026": "...", "\u00b1": "+/-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u00d7": "x",
    "\u2192": "->", "\u2190": "<-", "\u2264": "<=", "\u2265": ">=", "\u2022": "*", "\u00b7": "*",
}  # fmt: skip


def prepare() -> None:
    """Make standard output and error take whatever is written, as far as they can."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            # Else the next file opened would become standard output, and be printed into.
            os.open(os.devnull, os.O_RDWR)
    codecs.register_error(HANDLER, _replaced)
    for name in ("stdout", "stderr"):
        stream: TextIO | None = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=HANDLER)


def _replaced(error: UnicodeError) -> tuple[str, int]:
    """Write the plain form of a character that the encoding lacks, or a question mark."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(_ASCII.get(char, "?") for char in lacking), error.end


def say(text: str = "", *, err: bool = False, nl: bool = True) -> None:
    """Print text with nothing in it that a terminal would act upon, but for our own headings."""
    from winset.text.shown import shown

    parts = text.split(BOLD)
    plain = [PLAIN.join(map(shown, part.split(PLAIN))) for part in parts]
    # Not by click, which takes ASCII for a mistake and writes UTF-8 all the same.
    _put(sys.stderr if err else sys.stdout, BOLD.join(plain) + ("\n" if nl else ""))


def _put(stream: TextIO, text: str) -> None:
    stream.write(text)
    stream.flush()


def named(path: Path) -> str:
    """Write a path in one line, with nothing hidden in it."""
    from winset.text.shown import in_one_line

    return in_one_line(str(path))


def say_json(text: str) -> None:
    """Print JSON; what the encoding of standard output lacks is written as JSON escapes it."""
    encoding = sys.stdout.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = "".join(char if char.isascii() else _escaped(char) for char in text)
    _put(sys.stdout, text)


def is_standard(path: Path | str | None) -> bool:
    """Return whether a path stands for standard output."""
    return str(path) == "-"


def say_page(text: str) -> None:
    """Print a page as its file would be: in UTF-8, whatever the encoding of standard output."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.flush()


def _escaped(character: str) -> str:
    """Write a character as JSON does: one or two units of UTF-16."""
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[k : k + 2].hex()}" for k in range(0, len(units), 2))


def finish() -> None:
    """Write out what is still to be written, so that a full or closed end is noticed here."""
    sys.stdout.flush()
    sys.stderr.flush()


def forget() -> None:
    """Send what is left to nowhere: nobody reads standard output any more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for number in (1, 2):
        try:
            (sys.stdout, sys.stderr)[number - 1].flush()
        except (OSError, ValueError):
            os.dup2(nowhere, number)


def stem_of(case: Path) -> str:
    """Name the report after the file, or after its folder where the file is just `case`."""
    if case.is_dir():
        return case.resolve().name or "case"
    return case.resolve().parent.name or "case" if case.stem == "case" else case.stem


def check_named(path: Path | None) -> None:
    """Refuse to write a file or folder called "-", where elsewhere that is standard output."""
    if is_standard(path):
        raise click.UsageError(
            "this command does not write to standard output: give a name in place of '-'"
        )


class FaultsError(click.UsageError):
    """Several things are wrong with what was asked; each is told in a line of its own."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))
