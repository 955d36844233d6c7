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
_FAILED = {"failed", "failure", "broke down", "breakdown", "broken off", "collapsed", "no result"}
_FAILED |= {"no outcome", "not agreed", "unresolved", "walked out", "walked away", "walkout"}
_FAILED |= {"gescheitert", "scheitern", "abgebrochen", "abbruch", "geplatzt", "ergebnislos"}
_FAILED |= {"kein ergebnis", "ohne ergebnis", "nicht geeinigt", "kein resultat", "nicht einig"}
_FAILED |= {"echec", "echoue", "rupture", "rompu", "sans resultat", "aucun resultat"}
_FAILED |= {"pas de resultat", "non conclu", "abandon", "abandonne", "pas d entente"}
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


def says_failed(text: str) -> bool:
    """Return whether a cell says that talks failed: of one cell of many, that is not enough."""
    return plain(text) in _FAILED or says_no_deal(text)


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
class Reading:
    """What a cell names: an option or None; `guess` says where that takes more than reading.

    `unit`: the unit is another word than that of the issue. `date`: a spreadsheet program made a
    date or a time of it.
    """

    option: str | None
    guess: str = ""


@dataclass(frozen=True)
class Options:
    """Reads cells of one issue."""

    issue: Issue

    def read(self, text: str) -> Reading:
        """Return the option that a cell names by its id, name or number; None where none, or two.

        A number may have a unit: that of the option or of the issue, in any language that it has,
        and of a numeric issue any word that is not the unit of something else. Where a number could
        be read in two ways, as 1.500 can, it is the one that is an option.
        """
        text = _worded(text)
        named = same(
            text, [(o.id, _worded(name)) for o in self.issue.options for name in spellings(o.name)]
        )
        if named is not None:
            return Reading(named)
        written = ways_of_writing(text)
        if written:
            ways = [(o.id, {plain(name) for name in spellings(o.name)}) for o in self.issue.options]
            found = {option for option, names in ways if names & written}
            if len(found) == 1:
                return Reading(next(iter(found)), "date")
        numbers, unit = _amounts(_WHOLE.sub(" ", text))
        some = [one for one in self._numbers if one[1] in numbers]
        for fits, guess in ((_same_unit, ""), (self._like_unit, "unit")):
            found = {option for option, _, units in some if fits(unit, units)}
            if len(found) == 1:
                return Reading(next(iter(found)), guess)
        return Reading(None, "date" if written else "")

    def _like_unit(self, unit: str, units: set[str]) -> bool:
        """Return whether a unit is another word for one of some, or at least for nothing else."""
        kind, kinds = _kind(_units(unit)), _kind(units)
        if kind is None:
            return self.issue.numeric and unit.replace(" ", "").isalpha()
        return kind == kinds

    @cached_property
    def _numbers(self) -> list[tuple[str, Fraction, set[str]]]:
        """The options that are a number, with what may stand beside it."""
        own = {way for unit in spellings(self.issue.unit or "") for way in _units(_worded(unit))}
        found = []
        for option in self.issue.options:
            read = [_amounts(_worded(name)) for name in spellings(option.name)]
            units = own | {way for _, unit in read for way in _units(unit)}
            if option.number is not None:
                found.append((option.id, option.number, units))
            elif len(amounts := set().union(*(one for one, _ in read))) == 1:
                found.append((option.id, next(iter(amounts)), units))
        return found


_WHOLE = re.compile("(?<=[0-9])[.,][-\u2013]+(?![0-9])")
"""What stands for no cents: 1.500,-"""
_KINDS = (
    {"€", "eur", "euro"},
    {"$", "usd", "dollar", "us$"},
    {"£", "gbp", "pound", "pfund", "livre"},
    {"chf", "sfr", "franken", "franc", "fr"},
    {"%", "percent", "percents", "prozent", "pourcent", "pct", "vh"},
    {"year", "yr", "jahr", "jahre", "jahren", "an", "année", "annee"},
    {"month", "monat", "monate", "monaten", "mois"},
    {"week", "woche", "wochen", "semaine"},
    {"day", "tag", "tage", "tagen", "jour"},
    {"hour", "stunde", "stunden", "std", "heure", "h"},
)
"""Words for the same unit, without the s of a plural."""


def _kind(units: set[str]) -> int | None:
    """Return which of the common units some words stand for; None where none."""
    return next((k for k, words in enumerate(_KINDS) if words & units), None)


def _same_unit(unit: str, units: set[str]) -> bool:
    return not unit or _unit(unit) in units


_SIGNS = {"€": " EUR ", "$": " USD ", "£": " GBP "}


def _worded(text: str) -> str:
    """Write signs of currencies as words, which are compared as others are."""
    if not any(sign in text for sign in _SIGNS):
        return text
    for sign, word in _SIGNS.items():
        text = text.replace(sign, word)
    return " ".join(text.split())


_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[ T]00:00(?::00)?)?")
_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::00)?")
_MONTHS = (
    ("january jan", "januar", "janvier janv"),
    ("february feb", "februar", "fevrier fevr"),
    ("march mar", "marz mrz", "mars"),
    ("april apr", "april", "avril avr"),
    ("may", "mai", "mai"),
    ("june jun", "juni", "juin"),
    ("july jul", "juli", "juillet juil"),
    ("august aug", "august", "aout"),
    ("september sep sept", "september", "septembre"),
    ("october oct", "oktober okt", "octobre"),
    ("november nov", "november", "novembre"),
    ("december dec", "dezember dez", "decembre"),
)


def ways_of_writing(text: str) -> set[str]:
    """Return what may have been typed where a spreadsheet program made a date or a time of it.

    Reduced as by `plain`; empty where the text is neither.
    """
    date, time = _DATE.fullmatch(text.strip()), _TIME.fullmatch(text.strip())
    if date is not None:
        year, month, day = (int(part) for part in date.groups())
        if not 1 <= month <= len(_MONTHS):
            return set()
        months = {str(month), f"{month:02}", *" ".join(_MONTHS[month - 1]).split()}
        days = {str(day), f"{day:02}", *([f"{day}er"] if day == 1 else []), f"{day}th"}
        ways = {way for m in months for d in days for way in (f"{d} {m}", f"{m} {d}")}
        ways |= {f"{way} {year}" for way in ways}
        # "May 25" becomes the first day of May 2025.
        short = {str(year), f"{year % 100:02}"}
        return ways | ({f"{m} {y}" for m in months for y in short} if day == 1 else set())
    if time is not None:
        hour, minute = (int(part) for part in time.groups())
        half = f"{(hour - 1) % 12 + 1}"
        after = "pm" if 12 <= hour < 24 else "am"
        exact = f"{hour} {minute:02}"
        ways = {exact, f"{hour:02} {minute:02}", f"{exact} uhr", f"{hour}h{minute:02}"}
        ways |= {f"{half} {minute:02} {after}", f"{half} {minute:02}{after}"}
        if minute == 0:
            ways |= {f"{hour} uhr", f"{hour} h", f"{hour}h", f"{hour} heures"}
            ways |= {f"{half} {after}", f"{half}{after}", f"{half} {after[0]} m"}
        return ways
    return set()


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
