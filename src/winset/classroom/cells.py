"""What a cell of a result sheet means: an option of an issue, nothing, or that there is no deal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from winset.case.languages import Translated
from winset.case.types import Issue
from winset.formats.spreadsheet.numerals import Mark, read_number
from winset.formats.spreadsheet.words import is_no_deal

_NUMBER = re.compile("[-+\u2212]?[0-9](?:[0-9.,'\u2019\u00a0\u202f\u2009 ]*[0-9])?|[.,][0-9]+")
_NOTHING = {"", "na", "n a", "nil", "none", "k a", "keine", "kein", "aucun", "aucune", "s o"}
_LONGEST_NO_DEAL = 4
"""Words of what may begin a longer remark: "no deal, time was up"."""
_REFUSALS = {"no", "n", "nein", "non", "0", "false", "falsch", "faux", "not reached"}


def plain(text: str) -> str:
    """Reduce a text to compare it: small letters and digits, without accents."""
    bare = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss"))
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[\W_]+", " ", bare).split())


def says_nothing(text: str) -> bool:
    """Return whether a cell is empty, or says that it is: "-", "n/a"."""
    return plain(text) in _NOTHING


def says_no_deal(text: str) -> bool:
    """Return whether a cell says that there was no deal, in English, German or French."""
    if is_no_deal(text):
        return True
    words = text.split()
    return any(
        is_no_deal(" ".join(words[:count]))
        for count in range(2, min(len(words), _LONGEST_NO_DEAL) + 1)
    )


def refuses(text: str) -> bool:
    """Return whether a cell of a column of agreements says no."""
    return says_no_deal(text) or (bool(text) and plain(text) in _REFUSALS)


def same(text: str, known: Iterable[tuple[str, str]]) -> str | None:
    """Return the id that a text names; None where it names none, or several.

    `known` are ids with names, in every language they have. As written first, then without regard
    to case, then letters and digits alone; last without what stands in brackets, such as a unit.
    """
    pairs = [(key, (key, *spellings(name))) for key, name in known]
    forms: Sequence[Callable[[str], str]] = (_tidy, lambda word: _tidy(word).casefold(), plain)
    for form in (*forms, _bare):
        if wanted := form(text):
            found = {key for key, names in pairs if wanted in set(map(form, names))}
            if found:
                return next(iter(found)) if len(found) == 1 else None
    return None


def spellings(name: str) -> tuple[str, ...]:
    """Return a name in every language that the case has it in."""
    return tuple(name.languages.values()) if isinstance(name, Translated) else (name,)


def _tidy(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _bare(text: str) -> str:
    return plain(re.sub(r"\([^()]*\)|\[[^\[\]]*\]", " ", text))


@dataclass(frozen=True)
class Options:
    """Reads cells of one issue."""

    issue: Issue

    def read(self, text: str) -> str | None:
        """Return the option that a cell names by its id, name or number; None where none, or two.

        A number may have a unit: that of the option or of the issue. Where a number could be read
        in two ways, as 1.500 can, it is the one that is an option.
        """
        named = same(text, [(option.id, option.name) for option in self.issue.options])
        if named is not None:
            return named
        numbers, unit = _amounts(text)
        found = {
            option
            for option, number, units in self._numbers
            if number in numbers and (not unit or _unit(unit) in units)
        }
        return next(iter(found)) if len(found) == 1 else None

    @cached_property
    def _numbers(self) -> list[tuple[str, Fraction, set[str]]]:
        """The options that are a number, with what may stand beside it."""
        own = _units(self.issue.unit or "")
        found = []
        for option in self.issue.options:
            amounts, unit = _amounts(option.name)
            units = own | _units(unit)
            if option.number is not None:
                found.append((option.id, option.number, units))
            elif len(amounts) == 1:
                found.append((option.id, next(iter(amounts)), units))
        return found


def _amounts(text: str) -> tuple[set[Fraction], str]:
    """Return what the one number in a text may be, and what stands beside it."""
    places = list(_NUMBER.finditer(text))
    if len(places) != 1:
        return set(), ""
    number = places[0]
    read = {read_number(number[0].strip(), mark) for mark in (Mark.POINT, Mark.COMMA)}
    rest = f"{text[: number.start()]} {text[number.end() :]}"
    return {one for one in read if isinstance(one, Fraction)}, rest.strip()


def _unit(text: str) -> str:
    return re.sub(r"[\s.]+", "", text.casefold())


def _units(text: str) -> set[str]:
    """Return the ways of writing a unit: its first word is enough, an s of a plural may lack."""
    words = text.split()
    ways = {_unit(text), *(_unit(word) for word in words[:1])}
    ways |= {way.removesuffix("s") for way in ways} | {f"{way}s" for way in ways}
    return ways - {"", "s"}
