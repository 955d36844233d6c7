"""Numbers as people write them in tables: decimal commas, thousands, never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction

from winset.formats.values import LARGEST, exact, no_number
from winset.text.numbers import ratio
from winset.text.problems import quoted

_SPACES = re.compile("[\u00a0\u202f\u2009 '\u2019]")
_PLAIN = re.compile(r"[-+]?[0-9]+")
_SCIENTIFIC = re.compile(r"[-+]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)[eE][-+]?[0-9]+")
_ONE_MARK = re.compile(r"[-+]?([0-9]*)([.,])([0-9]*)")
_GROUPED = re.compile(r"[-+]?[0-9]{1,3}([.,])[0-9]{3}(\1[0-9]{3})+")
_BOTH = re.compile(r"[-+]?[0-9]{1,3}(([.,])[0-9]{3})+([.,])[0-9]+")
_SPACED = re.compile("[-+]?[0-9]{1,3}([\u00a0\u202f\u2009 '\u2019][0-9]{3})+([.,][0-9]+)?")


class Mark(StrEnum):
    """Which character stands before the decimals."""

    POINT = "."
    COMMA = ","


def looks_like_number(text: str) -> bool:
    """Return whether a cell is meant as a number."""
    bare = _bare(text)
    return bool(bare) and (
        any(p.fullmatch(bare) for p in (_PLAIN, _SCIENTIFIC, _GROUPED, _BOTH))
        or (_one(bare) is not None)
        or ratio(bare) is not None
    )


def _bare(text: str) -> str:
    text = text.strip().replace("\u2212", "-").removesuffix("%").rstrip()
    return _SPACES.sub("", text) if _SPACED.fullmatch(text) else text


def _one(bare: str) -> tuple[str, str, str] | None:
    found = _ONE_MARK.fullmatch(bare)
    if found is None or not (found[1] or found[3]):
        return None
    return found[1], found[2], found[3]


def telling(text: str) -> Mark | None:
    """Return the decimal mark that a number proves; None where it could be either."""
    bare = _bare(text)
    spaced = _SPACED.fullmatch(text.strip().removesuffix("%").rstrip())
    if spaced is not None:
        return Mark(spaced[2][0]) if spaced[2] else None
    both = _BOTH.fullmatch(bare)
    if both is not None and both[2] != both[3]:
        return Mark(both[3])
    if _SCIENTIFIC.fullmatch(bare):
        return next((mark for mark in Mark if mark in bare), None)
    grouped = _GROUPED.fullmatch(bare)
    if grouped is not None:
        return Mark.COMMA if grouped[1] == "." else Mark.POINT
    groups = _one(bare)
    if groups is None:
        return None
    whole, mark, decimals = groups
    clear = len(decimals) != 3 or not whole or len(whole) > 3 or whole.lstrip("0") == ""
    return Mark(mark) if clear else None


def marks(texts: Iterable[str]) -> dict[Mark, str]:
    """Return the decimal marks that the numbers of a table prove, each with an example."""
    found: dict[Mark, str] = {}
    for text in texts:
        mark = telling(text)
        if mark is not None:
            found.setdefault(mark, text)
    return found


def read_number(text: str, mark: Mark | None) -> Fraction | str:
    """Read a number exactly, or say what is wrong with it.

    `mark` is the decimal mark of the table, None where nothing in it tells.
    """
    bare = _bare(text)
    if text.strip().endswith("%"):
        return f"expected a number, found '{text}'; write it without '%'"
    if not looks_like_number(bare):
        return f"expected a number, found '{text}'"
    if _PLAIN.fullmatch(bare) or _SCIENTIFIC.fullmatch(bare):
        return _small(bare.replace(",", "."), text)
    share = ratio(bare)
    if share is not None:
        return share if abs(share) <= LARGEST else f"'{text}' is too large a number"
    sure = telling(text) or mark
    groups = _one(bare)
    if sure is None and groups is not None:
        as_thousands, as_decimals = bare.replace(groups[1], ""), bare.replace(groups[1], ".")
        return (
            f"'{text}' may be {as_thousands} or {as_decimals}: write it without thousands "
            "separators, or all numbers with their decimals"
        )
    other = "," if sure is Mark.POINT else "."
    return _small(bare.replace(other, "").replace(str(sure or "."), "."), text)


def grouped(text: str, mark: Mark | None) -> bool:
    """Return whether a number that could be read is written with thousands separators."""
    sure = telling(text) or mark
    other = "," if sure is Mark.POINT else "."
    spaced = _SPACED.fullmatch(text.strip()) is not None
    return spaced or (other in text and ratio(_bare(text)) is None and sure is not None)


def _small(plain: str, text: str) -> Fraction | str:
    number = exact(plain)
    return number if number is not None else no_number(plain).replace(quoted(plain), quoted(text))
