"""Words of a case in several languages, and which of them a reader gets."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from winset.case.types import Case

Value = TypeVar("Value")
_PLAIN = frozenset({str, int, float, bool, type(None), Fraction, datetime.date})
"""Types that hold no text in several languages."""


class Translated(str):
    """Text that reads in one of several languages, and knows the others.

    Two of them are equal where all their languages are; beside plain text what it reads as counts.
    """

    __slots__ = ("languages",)
    languages: Mapping[str, str]

    def __new__(cls, languages: Mapping[str, str], language: str | None = None) -> Translated:
        """Make a text from language tags and what it is in each; it reads in `language`.

        Where it has no such language it reads in the first one given. ValueError without text.
        """
        if not languages or not all(isinstance(text, str) for text in languages.values()):
            raise ValueError("expected text in at least one language")
        made = super().__new__(cls, spoken(languages, language))
        made.languages = dict(languages)
        return made

    def __getnewargs__(self) -> tuple[Any, ...]:
        """Copy and pickle it with its languages."""
        return self.languages, next(k for k, text in self.languages.items() if text == str(self))

    def __eq__(self, other: object) -> bool:
        """Compare the languages too, where both have some."""
        if isinstance(other, Translated) and other.languages != self.languages:
            return False
        return str.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        """Say the contrary of `==`, which text by itself decides apart."""
        return not self == other

    __hash__ = str.__hash__


def spoken(languages: Mapping[str, str], *wanted: str | None) -> str:
    """Return the text in the first of the wanted languages that it has, else the first given.

    `de-CH` is met by `de` as well, and `de` by `de-CH`, where nothing is nearer.
    """
    tags = {tag.casefold(): text for tag, text in languages.items()}
    for tag in wanted:
        asked = (tag or "").casefold()
        if asked in tags:
            return tags[asked]
        for other, text in tags.items():
            if asked and other.partition("-")[0] == asked.partition("-")[0]:
                return text
    return next(iter(languages.values()))


def with_unit(number: str, unit: str | None) -> str:
    """Write a number with its unit, in each language of that."""
    if isinstance(unit, Translated):
        told = {tag: f"{number} {text}".strip() for tag, text in unit.languages.items()}
        return Translated(told)
    return f"{number} {unit}" if unit else number


def in_language(case: Case, language: str | None) -> Case:
    """Return the case with its words in one language alone, as plain text.

    What is not translated into it reads in the case's own language, else in the first given.
    O(size of the case).
    """
    told = retold(case, lambda text: spoken(text.languages, language, case.language))
    return _with_commas(told) if (language or "").partition("-")[0] in COMMAS else told


COMMAS = frozenset({"de", "fr"})
"""Languages that write a decimal comma."""


def _with_commas(case: Case) -> Case:
    """Write the options of numeric issues with a decimal comma and a true minus sign."""
    issues = tuple(
        replace(issue, options=tuple(replace(o, name=_comma(o.name)) for o in issue.options))
        if issue.numeric
        else issue
        for issue in case.issues
    )
    return replace(case, issues=issues)


def _comma(name: str) -> str:
    number, space, unit = name.partition(" ")
    plain = re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", number)
    return number.replace(".", ",").replace("-", "\u2212") + space + unit if plain else name


def retold(value: Value, choose: Callable[[Translated], str]) -> Value:
    """Return a value with `choose` of each text in several languages in it; itself without one."""
    known: Any = value
    if isinstance(known, Translated):
        return choose(known)  # type: ignore[return-value]
    if is_dataclass(known):
        new = {field.name: _new(getattr(known, field.name), choose) for field in fields(known)}
        changed = {name: made[0] for name, made in new.items() if made}
        anew: Any = replace(known, **changed) if changed else known  # type: ignore[type-var]
        return anew  # type: ignore[no-any-return]
    if isinstance(known, Mapping):
        items = {key: _new(item, choose) for key, item in known.items()}
        if not any(items.values()):
            return value
        return {key: made[0] if made else known[key] for key, made in items.items()}  # type: ignore[return-value]
    if isinstance(known, tuple):
        made_anew = [_new(item, choose) for item in known]
        if not any(made_anew):
            return value
        pairs = zip(known, made_anew, strict=True)
        return tuple(made[0] if made else item for item, made in pairs)  # type: ignore[return-value]
    return value


def _new(value: Any, choose: Callable[[Translated], str]) -> tuple[Any] | None:
    """Return what a value becomes, None where it stays."""
    if type(value) in _PLAIN:
        return None
    made = retold(value, choose)
    return None if made is value else (made,)
