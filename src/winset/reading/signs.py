"""Words around a passage that speak against taking it as said, done or meant.

A second look, apart from the rules that find quotes. It knows no grammar: any sign in the
sentence counts, so that a person looks once too often rather than once too seldom.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from winset.reading.english import signs as english
from winset.reading.german import signs as german
from winset.reading.marks import Passage, passages_of
from winset.reading.sentences import sentences_of
from winset.reading.signwords import SignWords
from winset.reading.standing import TONGUES, without_speech
from winset.reading.types import Mention, Quote, Reading
from winset.reading.wordlists import words

__all__ = ["Signs", "is_thing"]


_ARTICLES = words("der die das den dem des ein eine einer eines einem einen diese")
_TONGUES: dict[str, SignWords] = {"de": german.SIGNS, "en": english.SIGNS}
_NO_BODY = "\x00"
_FAR = 60
"""Characters between words and who says them; behind more, one in six is another, as counted."""
_MARKS = "“”„\"«»'‚‘’"
_MARKS_OF_SPEECH = re.compile('[“”„"«»]')
_ASIDE = re.compile(r",\s+(?:der|die|das|who|which)\s[^,;]*")
"""What is said of somebody in passing denies no words of theirs: "Berg, who did not come, said"."""


def is_thing(words: str, language: str) -> bool:
    """Return whether some words are for a thing, which neither speaks nor acts.

    In German one of the first two nouns tells it, in English the last word.
    """
    tongue = _TONGUES.get(language)
    if tongue is None:
        return False
    named = re.findall(r"[\w-]+", words)
    if len(named) > 3 and _MARKS_OF_SPEECH.search(words) is not None:
        return True
    if language == "de" and len(named) > 1:
        nouns = [word for word in named if word[:1].isupper()][:2]
        nouns = [word for word in nouns if word.lower() not in _ARTICLES]
        return any(map(tongue.things.fullmatch, nouns))
    return bool(named) and tongue.things.fullmatch(named[-1]) is not None


class Signs:
    """Looks at the sentences of one reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self.tongue = _TONGUES.get(reading.language)

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in sentences_of(self.text, self._passages)]

    @cached_property
    def _passages(self) -> list[Passage]:
        return list(passages_of(self.text))

    @cached_property
    def _bare(self) -> str:
        """The text without what is quoted in it; places stay."""
        return without_speech(self.text)

    @cached_property
    def _plain(self) -> str:
        """The text without what is quoted, or otherwise said, in it; places stay."""
        made = list(self._bare)
        for quote in self.reading.quotes:
            if quote.kind in ("direct", "indirect"):
                made[quote.start : quote.end] = _NO_BODY * (quote.end - quote.start)
        return "".join(made)

    def _sentence(self, start: int, end: int) -> tuple[int, int]:
        """Where the sentence, or the sentences, around a passage begin and end."""
        low = bisect_right(self._starts, start) - 1
        high = bisect_right(self._starts, max(start, end - 1))
        stop = self._starts[high] if high < len(self._starts) else len(self.text)
        return (self._starts[low] if low >= 0 else 0), stop

    def beside(self, start: int, end: int) -> str | None:
        """Return a word beside a passage that speaks against its having been said so.

        None where there is none. Of the sentence, what is said in it does not count.
        """
        if self.tongue is None:
            return None
        low, high = self._sentence(start, end)
        before, after = (
            _ASIDE.sub("", part) for part in (self._plain[low:start], self._plain[end:high])
        )
        opened = self.tongue.opening.match(self.text, low, start)
        found = self.tongue.frame.search(before) or self.tongue.frame.search(after) or opened
        found = found or self._unsaid.search(self._bare, low, start)
        if found is not None:
            return found.group().strip()
        return "?" if after.rstrip().endswith("?") else None

    @cached_property
    def _unsaid(self) -> re.Pattern[str]:
        """That something is not said, by the words of whoever tells it: "nobody has said"."""
        assert self.tongue is not None
        between = r"(?:\W+\w+){0,3}?\W+"
        return re.compile(f"{self.tongue.frame.pattern}{between}{self.tongue.said.pattern}", re.I)

    def tellers(self, start: int, end: int) -> tuple[str, str] | None:
        """Return two words by which two tell in the sentence around a quote; None for one."""
        if self.tongue is None:
            return None
        low, high = self._sentence(start, end)
        frame = f"{self._bare[low:start]}{_NO_BODY}{self._bare[end:high]}"
        whose = self.tongue.whose.search(frame)
        said = [one.group() for one in self.tongue.said.finditer(frame)]
        if whose is not None:
            said = [word for word in said if word not in whose.group()]
            said.insert(0, whose.group().split()[0])
        return (said[0], said[1]) if len(said) > 1 else None

    def cut(self, start: int, end: int) -> bool:
        """Return whether a passage is a clause of another, or runs into one."""
        if self.tongue is None or (start and self.text[start - 1] in _MARKS):
            return False
        low, _ = self._sentence(start, end)
        opens = not self.text[low:start].strip(_MARKS + " \n")
        inner = re.compile(rf",\s+{self.tongue.said.pattern}", re.IGNORECASE)
        linked = not opens and self.tongue.links.match(self.text, start, end) is not None
        teller = re.compile(rf"(?:as|wie)\b.*{self.tongue.said.pattern}$", re.I | re.S)
        leads = teller.match(self.text, start, end) is not None
        names = self.tongue.whose.search(self.text, start, end) is not None
        return linked or leads or names or inner.search(self.text, start, end) is not None

    def undone(self, start: int, end: int) -> str | None:
        """Return a word that speaks against something being done, or against its standing.

        In its sentence, and of what was taken back anywhere behind it.
        """
        if self.tongue is None:
            return None
        low, high = self._sentence(start, end)
        found = self.tongue.act.search(self.text, low, high) or self.tongue.opening.match(
            self.text, low, high
        )
        found = found or self.tongue.back.search(self.text, low)
        return self._asked(low, high) if found is None else found.group().strip()

    def unreal(self, start: int, end: int) -> str | None:
        """Return a word in the sentence by which it asks, or tells what is not or may not be."""
        if self.tongue is None:
            return None
        low, high = self._sentence(start, end)
        found = self.tongue.unreal.search(self._bare, low, high)
        found = found or self.tongue.opening.match(self.text, low, high)
        return self._asked(low, high) if found is None else found.group().strip()

    def unsettled(self, start: int, end: int) -> str | None:
        """Return a word in the sentence that leaves open whether somebody feels so."""
        if self.tongue is None:
            return None
        low, high = self._sentence(start, end)
        found = self.tongue.open.search(self.text, low, high)
        return self._asked(low, high) if found is None else found.group().strip()

    def thing(self, start: int, end: int) -> bool:
        """Return whether the words for who speaks are for a thing: "the offer", "dem Bericht"."""
        return is_thing(self.text[start:end], self.reading.language)

    def known(self, who: Mention) -> bool:
        """Return whether it is plain what bears a name: a person, a country, an office, a body."""
        figure = next((one for one in self.reading.figures if one.name == who.name), None)
        if figure is not None and figure.kind in ("person", "country", "role"):
            return True
        tongue = TONGUES[self.reading.language] if self.tongue is not None else None
        named = re.findall(r"[\w-]+", f"{who.name} {self.text[who.start : who.end]}")
        return tongue is None or any(
            tongue.is_role(word) or tongue.is_body(word) or (len(word) > 1 and word.isupper())
            for word in named
        )

    def far(self, quote: Quote) -> bool:
        """Return whether much stands between words and who says them."""
        who = quote.speaker
        return who is not None and max(quote.start - who.end, who.start - quote.end) > _FAR

    def nested(self, start: int, end: int) -> bool:
        """Return whether words stand between quotation marks inside others' quotation marks."""
        return any(
            one.depth > 0 and one.start <= start and end <= one.end for one in self._passages
        )

    def led(self, quote: Quote) -> bool:
        """Return whether a word of saying leads to a quote, or a name with a colon."""
        if quote.cue is not None or quote.speaker is None:
            return True
        gap = self.text[quote.speaker.end : quote.start]
        return quote.kind == "direct" and re.fullmatch(r"\s*:\s*[\"“„«»‚‘']?", gap) is not None

    def _asked(self, low: int, high: int) -> str | None:
        return "?" if self.text[low:high].rstrip().endswith("?") else None
