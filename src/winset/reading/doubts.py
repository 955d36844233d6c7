"""Whether somebody else could have said it: a look at a quote that trusts no rule's guess.

Who is named with the words is sure, unless others share the name. Whoever is only meant, by a
pronoun, an office or from before, is sure where nobody else stands in between who could be meant.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from winset.reading.marks import passages_of
from winset.reading.sentences import sentences_of
from winset.reading.standing import TONGUES, Bystander, bystanders, gender_in, without_speech
from winset.reading.types import Figure, Mention, Quote, Reading, Span

__all__ = ["Doubt", "Doubts"]


@dataclass(frozen=True)
class Doubt:
    """Why a speaker is not sure.

    ``meant``: the words could mean ``other``, too. ``unsure``: nothing tells that they mean the
    speaker. ``before``: no word leads to the quote, and ``other`` stands since. ``several``: the
    name is that of several. ``nameless``: nobody is named at all. ``words`` are those that the
    text has for the speaker.
    """

    kind: Literal["meant", "unsure", "before", "several", "nameless"]
    words: str
    other: str = ""


_FAR = 1500
"""Characters between a name and a pronoun behind which nothing is sure."""


class Doubts:
    """Judges the speakers of one reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self.tongue = TONGUES.get(reading.language)
        self._known: dict[tuple[int, int, str], Doubt | None] = {}

    @cached_property
    def _plain(self) -> str:
        return without_speech(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in sentences_of(self.text, passages_of(self.text))]

    def _sentence(self, place: int) -> int:
        """The number of the sentence at a place."""
        return bisect_right(self._starts, place) - 1

    def of(self, quote: Quote) -> Doubt | None:
        """Why the speaker of a quote is not sure; None where it is. Linear in the text."""
        who = quote.speaker
        if who is None or self.tongue is None:
            return None
        key = who.start, who.end, who.name
        if key not in self._known:
            self._known[key] = self._meant(who, quote)
        return self._known[key] or self._before(who, quote)

    def _figure(self, name: str) -> Figure | None:
        return next((one for one in self.reading.figures if one.name == name), None)

    def _meant(self, who: Mention, quote: Quote) -> Doubt | None:
        """Whether the words for a speaker could mean another."""
        assert self.tongue is not None
        said = " ".join(self.text[who.start : who.end].split())
        low = said.lower()
        if low in self.tongue.he | self.tongue.she | _PRONOUNS:
            return (
                Doubt("nameless", said) if who.name == said else self._by_pronoun(who, low, quote)
            )
        figure = self._figure(who.name)
        if figure is None or figure.kind != "person":
            return None
        mine, theirs = _parts(said), _parts(who.name)
        if theirs[-1:] and _bears(mine, theirs[-1]):
            return self._by_name(said, mine, theirs)
        if set(mine) & set(theirs) or self._is_beside(who.end, figure):
            return None
        return self._by_office(who, said, figure)

    def _is_beside(self, end: int, figure: Figure) -> bool:
        """Whether a name follows its office at once: "the mayor, Jane Doe"."""
        gaps = [
            self.text[end : span.start] for span in figure.mentions if 0 <= span.start - end < 40
        ]
        return any(re.fullmatch(r",?\s+(?:[a-zäöüß]\S* ){0,2}", gap) for gap in gaps)

    def _by_name(self, said: str, mine: list[str], theirs: list[str]) -> Doubt | None:
        """Whether another bears the surname: "Ian Moss" beside "Ann Moss"."""
        assert self.tongue is not None
        surname = theirs[-1]
        place = max(index for index, one in enumerate(mine) if _bears([one], surname))
        first = mine[place - 1] if place else ""
        if first and self._is_first(first):
            return None if first in theirs else Doubt("several", said)
        if len(theirs) < 2:
            return None
        firsts, bare = self._bearers(surname)
        if len(firsts) > 1 or (bare and not first):
            return Doubt("several", said)
        return None

    def _is_first(self, word: str) -> bool:
        """Whether a word before a surname can be a first name."""
        assert self.tongue is not None
        tongue = self.tongue
        if not word[:1].isupper() or word.lower() in tongue.not_names | _TITLES | tongue.articles:
            return False
        return not (tongue.is_role(word) or tongue.is_body(word)) and not word.endswith("isch")

    def _bearers(self, surname: str) -> tuple[set[str], bool]:
        """The first names that stand before a surname, and whether it first stands without one."""
        assert self.tongue is not None
        firsts: set[str] = set()
        bare: bool | None = None
        pattern = rf"(?:([^\W\d_][\w-]*)[ \t]+)?(?<!\w){re.escape(surname)}(?!\w)"
        for found in re.finditer(pattern, self.text):
            word = found.group(1) or ""
            known = word in self.tongue.female | self.tongue.male
            if word and self._is_first(word) and (known or not self._begins(found.start())):
                firsts.add(word)
                bare = False if bare is None else bare
            elif bare is None and not (word and self.tongue.is_role(word)):
                bare = not self._is_heading(found.start())
        # Of one who is bare before the full name stands, the full name tells nothing.
        return firsts, bool(bare) and bool(firsts)

    def _begins(self, place: int) -> bool:
        return place in self._starts

    def _is_heading(self, place: int) -> bool:
        """Whether a line has no full stop at its end."""
        stop = self.text.find("\n", place)
        line = self.text[place : stop if stop >= 0 else len(self.text)].rstrip()
        return stop >= 0 and not line.endswith((".", "!", "?", "“", "”", '"', "»"))

    def _by_pronoun(self, who: Mention, low: str, quote: Quote) -> Doubt | None:
        """Whether a pronoun could mean another than the one it is led back to."""
        assert self.tongue is not None
        figure = self._figure(who.name)
        if figure is None:
            return Doubt("unsure", low)
        female = self._gender_of(low, quote)
        own = self._own_gender(figure, who.start)
        person = low in self.tongue.he | self.tongue.she
        if figure.kind in ("country", "body") and person and not self._agrees(own, female):
            return Doubt("unsure", low)
        if female is not None and own is not None and own != female:
            return Doubt("unsure", low)
        since = self._last(figure, who.start)
        if since is None or who.start - since.end > _FAR:
            return Doubt("unsure", low)
        low_end = self._starts[self._sentence(since.start)]
        others = [
            one
            for one in bystanders(self._plain, (low_end, who.start), self.reading.language)
            if not self._is_same(one, figure, since)
            and (female is None or one.female != (not female))
        ]
        return Doubt("meant", low, others[-1].words) if others else None

    def _agrees(self, own: bool | None, female: bool | None) -> bool:
        """Whether a body can be called so: in German by its article, else never."""
        assert self.tongue is not None
        return self.tongue.ends and (female is None or own == female)

    def _gender_of(self, low: str, quote: Quote) -> bool | None:
        assert self.tongue is not None
        if low in self.tongue.he:
            return False
        if low not in self.tongue.she:
            return None
        if not self.tongue.ends or quote.cue is None:
            return True
        verb = self.text[quote.cue.start : quote.cue.end].split()[0]
        return None if verb.endswith("en") else True

    def _own_gender(self, figure: Figure, before: int) -> bool | None:
        """What the words for somebody tell, as they stand in the text."""
        assert self.tongue is not None
        told = [gender_in(figure.name, self.tongue)]
        for span in figure.mentions:
            if span.start < before:
                told.append(gender_in(self._with_lead(span), self.tongue))
        if figure.kind == "person":
            told += [gender_in(f"x {role}", self.tongue) for role in self._offices(figure)]
        known = {one for one in told if one is not None}
        return known.pop() if len(known) == 1 else None

    def _with_lead(self, span: Span) -> str:
        """The words of a mention with up to two before them."""
        assert self.tongue is not None
        before = re.search(r"(?:[\w-]+ ){0,2}$", self.text[max(0, span.start - 60) : span.start])
        lead = before.group() if before else ""
        if lead and lead.split()[0].lower() not in self.tongue.articles:
            lead = lead.split(" ", 1)[1]
        return lead + self.text[span.start : span.end]

    def _last(self, figure: Figure, place: int) -> Span | None:
        """Where somebody was last named before a place, outside quotations."""
        assert self.tongue is not None
        pronouns = _PRONOUNS | self.tongue.he | self.tongue.she
        named = [
            span
            for span in figure.mentions
            if span.end <= place
            and self._plain[span.start : span.end].strip()
            and self.text[span.start : span.end].lower() not in pronouns
        ]
        if named:
            return named[-1]
        found = self._plain.rfind(figure.name, 0, place)
        return None if found < 0 else Span(found, found + len(figure.name))

    def _is_same(self, one: Bystander, figure: Figure, since: Span) -> bool:
        """Whether somebody who is named is the figure itself, or an office beside its name."""
        if any(one.start < span.end and span.start < one.end for span in figure.mentions):
            return not self._is_owner(one, figure)
        if one.start <= since.start and since.end <= one.end:
            return True
        roles = {word.lower() for word in self._offices(figure)}
        if one.office is not None and not one.named and one.office.lower() in roles:
            return True
        gap = self.text[one.end : since.start] or self.text[since.end : one.start]
        beside = one.office is not None and not one.named and re.fullmatch(r"[ ,]{1,2}", gap)
        return bool(beside)

    def _offices(self, figure: Figure) -> list[str]:
        """The offices that the text itself sets beside a name; others are a guess."""
        assert self.tongue is not None
        told = []
        for role in filter(self.tongue.is_role, figure.also):
            word = re.escape(role)
            before = re.compile(rf"{word}\w{{0,2}}(?: [\w.’'-]+){{0,4}},? $", re.IGNORECASE)
            behind = re.compile(rf"(?: \(\w+\))?,? (?:[\w-]+ ){{0,4}}[\w-]*{word}", re.IGNORECASE)
            if any(
                before.search(self.text[max(0, span.start - 90) : span.start])
                or behind.match(self.text[span.end : span.end + 90])
                for span in figure.mentions[:40]
            ):
                told.append(role)
        return told

    def _is_owner(self, one: Bystander, figure: Figure) -> bool:
        """Whether the figure only stands in another's name: "Smith's lawyer"."""
        words = one.words.split()
        owns = any(re.sub(r"['’]s$", "", word) != word for word in words[:-1])
        return owns and words[-1] not in figure.name.split()

    def _by_office(self, who: Mention, said: str, figure: Figure) -> Doubt | None:
        """Whether an office without a name could be another's."""
        assert self.tongue is not None
        tongue = self.tongue
        offices = [word for word in re.findall(r"[\w-]+", said) if tongue.is_role(word)]
        if not offices:
            return None
        if any(map(tongue.is_body, offices)):
            return Doubt("unsure", said)
        office = _stem(offices[0])
        if not any(_holds(role, office) for role in self._offices(figure)):
            return Doubt("unsure", said)
        for other in self.reading.figures:
            if other is figure or other.kind != "person" or other.mentions[0].start > who.start:
                continue
            if any(_holds(role, office) for role in other.also):
                return Doubt("meant", said, other.name)
        since = self._last(figure, who.start)
        if since is None:
            return Doubt("unsure", said)
        for one in bystanders(self._plain, (since.end, who.start), self.reading.language):
            if not one.named or self._is_same(one, figure, since):
                continue
            if one.office is not None and not _holds(one.office, office):
                continue
            known = next(
                (
                    each
                    for each in self.reading.figures
                    if any(one.start < m.end and m.start < one.end for m in each.mentions)
                ),
                None,
            )
            if known is not None and (
                known.kind == "country" or _has_office(known, tongue.is_role)
            ):
                continue
            return Doubt("meant", said, one.words)
        return None

    def _before(self, who: Mention, quote: Quote) -> Doubt | None:
        """Whether another stands between a quote and a speaker of an earlier sentence."""
        told = self._sentence(who.start)
        own = self._sentence(quote.start)
        if quote.cue is not None or told >= own:
            return None
        said = " ".join(self.text[who.start : who.end].split())
        low = self._starts[told + 1]
        for other in self.reading.quotes:
            between = low <= other.start < quote.start and other.speaker is not None
            if between and other.speaker is not None and other.speaker.name != who.name:
                return Doubt("before", said, other.speaker.name)
        figure = self._figure(who.name)
        for one in bystanders(self._plain, (low, self._stop(own)), self.reading.language):
            if figure is not None and self._is_same(one, figure, Span(who.start, who.end)):
                continue
            if self._is_said(one, who.name) or (quote.start <= one.start < quote.end):
                continue
            return Doubt("before", said, one.words)
        return None

    def _stop(self, sentence: int) -> int:
        """Where a sentence ends."""
        after = sentence + 1
        return self._starts[after] if after < len(self._starts) else len(self.text)

    def _is_said(self, one: Bystander, name: str) -> bool:
        """Whether somebody is only spoken of in the words of the same speaker."""
        return any(
            quote.kind != "reported"
            and quote.start <= one.start < quote.end
            and quote.speaker is not None
            and quote.speaker.name == name
            for quote in self.reading.quotes
        )


_PRONOUNS = frozenset(("they", "it", "es", "who", "we", "wir", "man", "dieser", "diese"))
_TITLES = frozenset(
    ("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "lord", "lady", "herr", "frau", "herrn")
)


def _parts(name: str) -> list[str]:
    return [re.sub(r"['’]s?$", "", part) for part in re.findall(r"[\w'’-]+", name)]


def _bears(parts: list[str], surname: str) -> bool:
    return any(one in (surname, surname + "s") for one in parts)


def _stem(office: str) -> str:
    return re.sub(r"(?<=[a-zäöü]{4})(?:en|s)$", "", office.lower())


def _holds(role: str, office: str) -> bool:
    one = _stem(role)
    return one.endswith(_stem(office)) or _stem(office).endswith(one)


def _has_office(figure: Figure, is_role: object) -> bool:
    assert callable(is_role)
    return any(is_role(word) for word in figure.also)
