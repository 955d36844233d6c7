"""An English sentence taken apart: its verbs of saying, its clauses, what stands between marks."""

from __future__ import annotations

from dataclasses import dataclass

from winset.reading.english.closed import AUXILIARIES, DETERMINERS, PREPOSITIONS, is_adverb
from winset.reading.english.forms import form_table, is_finite
from winset.reading.sentences import Sentence, shown
from winset.reading.tokens import Token

__all__ = ["Cue", "Read", "take_apart"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying: its place, where it ends, the verb, and which form it has."""

    place: int
    end: int
    lemma: str
    form: str
    passive: bool = False


@dataclass(slots=True)
class Read:
    """A sentence, which tokens stand outside marks and brackets, and its cues."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    open_: list[bool]
    cues: list[Cue]

    def chars(self, low: int, high: int) -> tuple[int, int]:
        """The characters of tokens ``low`` to ``high``."""
        return self.tokens[low].start, self.tokens[high - 1].end

    def trim(self, low: int, high: int) -> tuple[int, int]:
        """Without the signs at the end."""
        while high > low and not self.tokens[high - 1].depth:
            if self.tokens[high - 1].text not in ".,;:!?–—-":
                break
            high -= 1
        return low, high

    def clause_start(self, place: int) -> int:
        """Where the clause of a word begins: behind a comma, a colon or a quotation."""
        low = place
        while low > 0:
            token = self.tokens[low - 1]
            if not self.open_[low - 1] or token.text in ",;:–—" or token.text in '“”"':
                break
            low -= 1
        return low


def take_apart(sentence: Sentence) -> Read:
    """The verbs of saying of a sentence."""
    open_ = shown(sentence)
    read = Read(sentence, sentence.tokens, open_, [])
    table = form_table()
    for place, token in enumerate(sentence.tokens):
        if open_[place] and token.low in table and not (token.capital and place):
            cue = _cue(read, place)
            if cue is not None:
                read.cues.append(cue)
    return read


def _cue(read: Read, place: int) -> Cue | None:
    """The cue that a form makes, if it stands as a verb."""
    tokens = read.tokens
    rows = form_table()[tokens[place].low]
    before = _before(read, place)
    following = tokens[place + 1].low if place + 1 < len(tokens) else ""
    for lemma, second, form in sorted(rows, key=lambda row: not row[1]):
        end = place + 1
        if second:
            if following != second:
                continue
            end = place + 2
        if form == "base" and not (
            before in _BEFORE_BASE or following == "that" or _plural_before(read, place)
        ):
            continue
        if place == 0 and form in ("past", "participle"):
            continue
        if form == "present" and not _can_be_verb(read, place):
            continue
        if before in DETERMINERS and form != "ing":
            continue
        if form == "ing" and before.endswith(("'s", "’s")):
            continue  # "Smith's thinking" is a noun
        if lemma in ("want", "seek") and not (following and following[0].isdigit()):
            continue  # "wants 8 percent" demands; "wants to go" does not
        passive = form in ("past", "participle") and before in _BE
        if passive and [one.low for one in tokens[end : end + 2]] == ["to", "have"]:
            continue  # "is said to have told" leads to nobody's words itself
        return Cue(place, end, lemma, form, passive)
    return None


_BEFORE_BASE = frozenset(
    (
        "to",
        "will",
        "would",
        "did",
        "not",
        "can",
        "could",
        "must",
        "should",
        "may",
        "might",
        "we",
        "they",
        "i",
        "you",
        "do",
    )
)
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))


def _before(read: Read, place: int) -> str:
    """The word before a verb that is no adverb."""
    other = place - 1
    while other > 0 and is_adverb(read.tokens[other].low):
        other -= 1
    return read.tokens[other].low if other >= 0 and read.open_[other] else ""


def _plural_before(read: Read, place: int) -> bool:
    """Whether a plural noun stands before a form like "believe", as its subject."""
    if place == 0 or not read.open_[place - 1]:
        return False
    token = read.tokens[place - 1]
    return token.word and token.low.endswith("s") and token.low not in AUXILIARIES


def _can_be_verb(read: Read, place: int) -> bool:
    """Whether a form like "claims" is a verb here, not a plural noun."""
    if place == 0:
        return False
    token = read.tokens[place - 1]
    following = read.tokens[place + 1].low if place + 1 < len(read.tokens) else ""
    if token.low in DETERMINERS or token.low in PREPOSITIONS or token.low.endswith(("al", "ous")):
        return False
    return following not in ("of", "are", "were") and not is_finite(token.low)
