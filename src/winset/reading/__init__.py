"""Who says what in a German or English text, by rules; no model, no file, no network."""

from winset.reading.claims import claims_of
from winset.reading.doubts import Doubt, Doubts
from winset.reading.mentions import is_nameless
from winset.reading.read import read
from winset.reading.signs import Signs, is_thing
from winset.reading.signwords import either
from winset.reading.types import (
    Event,
    Figure,
    FigureKind,
    Mention,
    Quote,
    QuoteKind,
    Reading,
    Span,
    Stance,
)
from winset.reading.unreal import told_as

__all__ = [
    "Doubt",
    "Doubts",
    "Event",
    "Figure",
    "FigureKind",
    "Mention",
    "Quote",
    "QuoteKind",
    "Reading",
    "Signs",
    "Span",
    "Stance",
    "claims_of",
    "either",
    "is_nameless",
    "is_thing",
    "read",
    "told_as",
]
