"""Numbers and names as foreign files write them, exactly; what is wrong is said."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Literal

from winset.formats.names import tidy
from winset.text.numbers import BEYOND, is_decimal, read_decimal
from winset.text.problems import quoted

LARGEST = 10**15
_NOTE = re.compile(r"discount factor ([0-9.]+)")
_OVER = re.compile(r"discount factor ([0-9]*\.?[0-9]+) (over the whole time|by the round)")


def exact(text: str) -> Fraction | None:
    """Read a finite decimal number exactly; None where the text is none, or too large."""
    number = read_decimal(text.strip())
    return number if number is not None and abs(number) <= LARGEST else None


def no_number(text: str, what: str = "a number") -> str:
    """Say why a text was not read as a number."""
    bare = text.strip()
    if not is_decimal(bare):
        return f"expected {what}, found {quoted(text)}"
    if read_decimal(bare) is None:
        return f"{quoted(text)} is too long a number: {BEYOND}"
    return f"{quoted(text)} is too large a number; the limit is 10^15"


def clip(number: Fraction) -> Fraction:
    """Bring a number into 0..1."""
    return min(Fraction(1), max(Fraction(0), number))


def shown(number: Fraction) -> str:
    """Show a number in a message, with eight digits; what is almost 1 with what is missing."""
    short = f"{float(number):.8g}"
    if short != "1" or number == 1:
        return short
    return f"1 {'+' if number > 1 else '-'} {float(abs(number - 1)):.1g}"


def discount_note(factor: str, *, per: Literal["time", "round"]) -> str:
    """Write a discount factor into an actor's note, from where an export takes it again.

    GENIUS counts it over the whole time of the talks, NegMAS by the round.
    """
    over = "over the whole time" if per == "time" else "by the round"
    return f"discount factor {factor} {over} (kept here; only winset bargain makes use of it)"


def discount_each(note: str | None, rounds: int) -> float | None:
    """Return what a deal is worth after each round by an actor's note, times what it was.

    None where the note has no factor above 0 and below 1 that says over what it counts.
    """
    found = _OVER.search(note or "")
    factor = 1.0 if found is None else float(found[1])
    if found is None or not 0 < factor < 1:
        return None
    return factor if found[2] == "by the round" else float(factor ** (1 / rounds))


def noted_discount(note: str | None) -> str | None:
    """Find the discount factor in an actor's note."""
    found = _NOTE.search(note or "")
    return None if found is None else found[1].rstrip(".")


def domain_title(name: str) -> str:
    """Make a title from the name of a domain file."""
    bare = re.sub(r"[-_ ]?domain$", "", name, flags=re.IGNORECASE)
    return tidy(re.sub(r"[_]+", " ", bare or name))
