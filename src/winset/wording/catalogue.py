"""Messages in the words of a language.

A catalogue has a pattern for each message id. `{name}` stands for an argument as it is read:
a name as given, a number with thousands set apart, odds in per cent, a day, another message, and
a list joined as the language joins lists. After a colon comes how to write it, with commas
between several:

- `{n:draw}`: with the noun in the number it needs, "1 draw", "2 draws"
- `{some:or}`: a list with another word before its last item; `semicolon`, `comma`, `space` and
  `other` ("; or ") join without one
- `{some:quoted}`: each item in quotation marks
- `{n:short}`: a whole number as a power of ten where it is huge; `{x:figure}`: a number with the
  decimals it was given
- `{text:cap}`: beginning with a capital letter; `{text:bare}`: without the full stop at its end
- `{n?is|are}`: the first of two words where what is counted takes the singular, else the second

What a noun or a joiner is called is a matter of each language: a German noun has a form for a
count in the dative of its own.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from winset.case.message import Arg, Message, Odds
from winset.wording.numbers import ENGLISH_FORMS, Forms, figure, number, percent

_FIELD = re.compile(
    r"\{(?P<name>\w+)(?::(?P<how>[^{}?]*)|\?(?P<one>[^{}|]*)\|(?P<many>[^{}|]*))?\}"
)
JOINERS: Mapping[str, str] = {
    "semicolon": "; ",
    "comma": ", ",
    "sequence": " and ",
    "space": " ",
    "then": " > ",
    "same": " = ",
    "other": "; or ",
}
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def _english_day(day: datetime.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


class UnknownMessageError(LookupError):
    """A message has an id that a catalogue does not have, or lacks an argument."""


@dataclass(frozen=True)
class Catalogue:
    """The wording of one language.

    Attributes
    ----------
    language : its tag, as in HTML.
    patterns : the wording of each message id.
    nouns : singular and plural of what is counted.
    last : the words before the last item of a list, by name.
    joiners : what stands between the items of a list that is joined without such a word.
    quotes : what stands before and after a quotation.
    day : how a day is written.
    forms : how numbers are written.
    one : whether a number, as it is written, takes the singular.
    """

    language: str
    patterns: Mapping[str, str]
    nouns: Mapping[str, tuple[str, str]]
    last: Mapping[str, str] = field(default_factory=lambda: {"and": "and", "or": "or"})
    joiners: Mapping[str, str] = field(default_factory=lambda: JOINERS)
    quotes: tuple[str, str] = ("“", "”")
    day: Callable[[datetime.date], str] = _english_day
    forms: Forms = ENGLISH_FORMS
    one: Callable[[str], bool] = lambda text: text == "1"

    @cached_property
    def _parsed(self) -> dict[str, list[str | re.Match[str]]]:
        return {}

    def text(self, told: Message | Iterable[Message]) -> str:
        """Put a message, or several after each other, into words.

        Raises
        ------
        UnknownMessageError
            The catalogue has no such message, or an argument of it is missing.
        """
        if isinstance(told, Message):
            return self._text(told)
        return " ".join(text for message in told if (text := self._text(message)))

    def _text(self, message: Message) -> str:
        return "".join(
            part if isinstance(part, str) else self._field(part, message)
            for part in self._parts(message.id)
        )

    def _parts(self, message: str) -> list[str | re.Match[str]]:
        if message not in self._parsed:
            if message not in self.patterns:
                raise UnknownMessageError(f"no wording for the message '{message}'")
            self._parsed[message] = split(self.patterns[message])
        return self._parsed[message]

    def _field(self, found: re.Match[str], message: Message) -> str:
        if found["name"] not in message.args:
            raise UnknownMessageError(f"'{message.id}' lacks the argument '{found['name']}'")
        arg = message.args[found["name"]]
        if found["one"] is not None:
            return found["one"] if self.one(self._amount(arg)) else found["many"]
        return self.written(arg, [how for how in (found["how"] or "").split(",") if how])

    def written(self, arg: Arg, how: Sequence[str] = ()) -> str:
        """Write one argument."""
        if isinstance(arg, tuple | list):
            items = [self.written(item, [h for h in how if h == "quoted"]) for item in arg]
            text = self.joined(items, how)
        else:
            text = self._figure(arg, how) or self._single(arg)
            if "quoted" in how:
                text = f"{self.quotes[0]}{text}{self.quotes[1]}"
        for name in how:
            if name in self.nouns:
                text = f"{text} {self.nouns[name][0 if self.one(text) else 1]}"
        if "bare" in how:
            text = text.removesuffix(".")
        return text[:1].upper() + text[1:] if "cap" in how else text

    def joined(self, items: Sequence[str], how: Sequence[str] = ()) -> str:
        """Join items as the language joins a list."""
        for name in how:
            if name in self.joiners:
                return self.joiners[name].join(items)
        if len(items) < 2:
            return "".join(items)
        last = next((self.last[name] for name in how if name in self.last), self.last["and"])
        return f"{', '.join(items[:-1])} {last} {items[-1]}"

    def _figure(self, arg: Arg, how: Sequence[str]) -> str:
        """Write a number in the way asked for; nothing where none was, or it is no number."""
        if "short" in how and isinstance(arg, int):
            return number(arg, self.forms)
        if "figure" in how and isinstance(arg, int | float):
            return figure(arg, self.forms)
        return ""

    def _amount(self, arg: Arg) -> str:
        """Return what is counted as it reads: a list is counted by its items."""
        return str(len(arg)) if isinstance(arg, tuple | list) else self._single(arg)

    def _single(self, arg: Arg) -> str:
        match arg:
            case None:
                return ""
            case str():
                return arg
            case Message():
                return self._text(arg)
            case Odds(share, error, exact):
                return percent(share, error, exact, self.forms)
            case int():
                return self.forms.digits(f"{arg:,}")
            case float():
                return number(arg, self.forms)
            case datetime.date():
                return self.day(arg)
        raise UnknownMessageError(f"no way to write {arg!r}")


def split(pattern: str) -> list[str | re.Match[str]]:
    """Split a pattern into text and fields."""
    parts: list[str | re.Match[str]] = []
    end = 0
    for found in _FIELD.finditer(pattern):
        parts += [pattern[end : found.start()], found]
        end = found.end()
    return [part for part in [*parts, pattern[end:]] if part]


def fields(pattern: str) -> set[str]:
    """Return the names of the arguments of a pattern."""
    return {part["name"] for part in split(pattern) if not isinstance(part, str)}
