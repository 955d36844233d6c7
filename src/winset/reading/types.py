"""What a text says, as its words stand: quotes, those who speak, events.

Positions count code points of the text; ends are exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

QuoteKind = Literal["direct", "indirect", "free", "unclear", "reported"]
"""How words are given: between quotation marks; in a clause that depends on a verb of saying;
in a sentence of its own whose mood alone shows that somebody says it; one that can be read as
either of the last two; what was said, told without its words."""

Stance = Literal["regrets", "praises", "demands", "offers", "refuses", "announces"]
"""What the speaker does by the words, where the verb says so."""

FigureKind = Literal["person", "country", "body", "role"]
"""What an actor of a text is; a body is a government, a ministry, a party, a firm."""


@dataclass(frozen=True)
class Span:
    """A stretch of the text."""

    start: int
    end: int


@dataclass(frozen=True)
class Mention:
    """Where somebody is named, and who that is as far as the text tells.

    ``name`` is the name the text resolves to ("Donald Trump" for "der US-Präsident"), else the
    words of the mention. ``of`` names the one spoken for ("a spokesman of the ministry").
    """

    start: int
    end: int
    name: str
    of: str | None = None


@dataclass(frozen=True)
class Quote:
    """What somebody says in a text.

    ``start`` to ``end`` holds the words without their quotation marks. ``within`` is the
    place (in ``Reading.quotes``) of the quote that this one stands in. ``date`` is the day it
    was said, where the text says so (ISO 8601). ``denied`` says that by the text it was not said,
    or is not so: "sagte nicht", "denied that", "would have said". ``hearsay`` says that the text
    only passes on that it was said: "soll gesagt haben", "reportedly said".
    """

    start: int
    end: int
    kind: QuoteKind
    speaker: Mention | None
    cue: Span | None = None
    stance: Stance | None = None
    date: str | None = None
    addressee: Mention | None = None
    within: int | None = None
    denied: bool = False
    hearsay: bool = False


@dataclass(frozen=True)
class Figure:
    """An actor of a text: its fullest name, the other words for it, and where they stand.

    ``of`` is the country, or the body, that the actor speaks for, where the text says so.
    """

    name: str
    kind: FigureKind
    also: tuple[str, ...]
    mentions: tuple[Span, ...]
    of: str | None = None


@dataclass(frozen=True)
class Event:
    """Something that happened: an arrival, an offer, a walk-out, a cancellation.

    ``kind`` is one of ``arrives``, ``leaves``, ``meets``, ``offers``, ``withdraws`` (an offer),
    ``calls_off``, ``signs``.
    """

    start: int
    end: int
    kind: str
    who: Mention | None
    date: str | None = None


@dataclass(frozen=True)
class Reading:
    """All that the rules found in one text. Quotes stand in the order of the text.

    ``read_to`` is where reading stopped, in a text that is longer than the rules take.
    """

    text: str
    language: str
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
    read_to: int | None = None
