"""A German sentence taken apart, as all rules look at it."""

from __future__ import annotations

from dataclasses import dataclass

from winset.reading.german.clauses import Part, parts_of
from winset.reading.german.cues import Cue, cues_of
from winset.reading.german.morphology import analyse
from winset.reading.sentences import Sentence, shown
from winset.reading.tokens import Token

__all__ = ["Read", "is_quoted", "is_subjunctive", "take_apart", "trim"]


@dataclass(slots=True)
class Read:
    """A sentence taken apart."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    open_: list[bool]
    parts: list[Part]
    cues: list[Cue]

    def chars(self, low: int, high: int) -> tuple[int, int]:
        """The characters of tokens ``low`` to ``high``."""
        return self.tokens[low].start, self.tokens[high - 1].end


def take_apart(sentence: Sentence) -> Read:
    """Parts and cues of a sentence."""
    open_ = shown(sentence)
    parts = parts_of(sentence, open_)
    return Read(sentence, sentence.tokens, open_, parts, cues_of(sentence.tokens, parts, open_))


def trim(read: Read, low: int, high: int) -> tuple[int, int]:
    """Without the signs at the end, and without the full stop."""
    while (
        high > low and read.tokens[high - 1].text in ".,;:!?–—-" and not read.tokens[high - 1].depth
    ):
        high -= 1
    return low, high


def is_quoted(read: Read, part: Part) -> bool:
    """Whether a part stands between quotation marks as a whole."""
    return all(token.depth or not token.word for token in read.tokens[part.low : part.high])


def is_subjunctive(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a word is a form of the subjunctive and nothing else."""
    tags = analyse(tokens[place].low)
    return bool(tags & {"k1", "k2"}) and "fin" not in tags
