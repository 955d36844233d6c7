"""Numbers and names as foreign files write them, exactly; what is wrong is said."""

from __future__ import annotations

import re
from fractions import Fraction

from winset.formats.names import tidy
from winset.text.numbers import BEYOND, is_decimal, read_decimal
from winset.text.problems import quoted

LARGEST = 10**15
_NOTE = re.compile(r"discount factor ([0-9.]+)")


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


def discount_note(factor: str) -> str:
    """Write a discount factor into an actor's note, from where an export takes it again."""
    return f"discount factor {factor} (kept here, not used: Winset knows no time)"


def noted_discount(note: str | None) -> str | None:
    """Find the discount factor in an actor's note."""
    found = _NOTE.search(note or "")
    return None if found is None else found[1].rstrip(".")


def domain_title(name: str) -> str:
    """Make a title from the name of a domain file."""
    bare = re.sub(r"[-_ ]?domain$", "", name, flags=re.IGNORECASE)
    return tidy(re.sub(r"[_]+", " ", bare or name))
