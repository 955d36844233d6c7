"""The summary: what a minister reads in a minute, at most 200 words.

Is there a deal and which single one is best; who accepts it and who is missing; the obstacle; what
to ask; what it rests on. Every figure is one of a finding. Sentences that do not fit are left out,
the least important first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from winset.analysis.model import Model
from winset.analysis.record import Record
from winset.analysis.summary.asking import ask, basis, offers, proposing
from winset.analysis.summary.deal import accepts, package
from winset.analysis.summary.obstacle import obstacle
from winset.analysis.summary.talking import talking
from winset.analysis.summary.told import WORDS, Found, Known, Sentence, best_of
from winset.analysis.summary.verdict import headline_of, verdict
from winset.case.message import Message, Told
from winset.wording.catalogue import Catalogue
from winset.wording.phrases import Words

__all__ = ["Paragraph", "headline", "summary"]


@dataclass(frozen=True, eq=False)
class Paragraph(Record):
    """One paragraph of the summary, and what it is about."""

    about: str
    sentences: tuple[Message, ...]


def headline(model: Model, words: Words, found: Found) -> Message:
    """Say in a few words whether there is a deal, and whether it is known which."""
    exists = found["deal.exists"]
    told = Known(model, words, found, best_of(found))
    return headline_of(told, exists)


def summary(
    model: Model, words: Words, found: Found, before: Told, language: Catalogue
) -> tuple[Paragraph, ...]:
    """Write the summary; `before` is said first, whatever its length."""
    told = Known(model, words, found, best_of(found))
    sentences = [Sentence("doubt", 0, message) for message in before]
    for part in (verdict, talking, package, accepts, obstacle, offers, ask, proposing, basis):
        sentences += part(told)
    kept = _fitted(sentences, WORDS - _length(headline(model, words, found), language), language)
    paragraphs: dict[str, list[Message]] = {}
    for sentence in kept:
        paragraphs.setdefault(sentence.about, []).extend(_single(sentence.message))
    return tuple(Paragraph(about, tuple(parts)) for about, parts in paragraphs.items())


def _fitted(sentences: Sequence[Sentence], most: int, language: Catalogue) -> list[Sentence]:
    """Return the sentences that so many words hold: the most important first, then what fits.

    Those of the first place are told whatever their length.
    """
    kept: set[int] = set()
    left = most
    for n in sorted(range(len(sentences)), key=lambda n: sentences[n].place):
        length = _length(sentences[n].message, language)
        if sentences[n].place == 0 or length <= left:
            kept.add(n)
            left -= length
    return [sentence for n, sentence in enumerate(sentences) if n in kept]


def _single(message: Message) -> Iterator[Message]:
    """Yield the sentences of what is told together or not at all."""
    if message.id != "sentences":
        yield message
        return
    parts = message.args["parts"]
    assert isinstance(parts, tuple)
    for part in parts:
        assert isinstance(part, Message)
        yield part


def _length(message: Message, language: Catalogue) -> int:
    # Spaces that French has before a colon or within quotation marks part no words.
    return len(language.text(message).split(" "))
