"""A reading made ready for a case: names of actors tidied, headlines left out, and what is asked.

The rules of reading look for words that somebody says. A case needs who bargains: those between
whom there are talks, who offers or demands without a word of theirs, and how others react.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from winset.proposals.naming import tidy
from winset.reading import Event, Figure, Mention, Quote, Reading, Span, Stance, is_thing

MOST_HEADLINE = 120
"""Characters of a line that may be a headline."""
_NAME_EN = (
    r"(?:[Tt]he )?(?P<{0}>(?:[^\W\d_a-z][\w'’&-]*|[a-z]{{3,}}s['’] [a-z]+)"
    r"(?:(?: of| of the| for)? [^\W\d_a-z][\w'’&-]*| (?:board|union|association|alliance)){{0,3}}|"
    r"(?<=he )[a-z][\w'’-]+(?: [a-z]{{4,}}){{0,1}}(?: of [^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)?)?)"
)
_NAME_DE = (
    r"(?:(?:[Dd]ie|[Dd]er|[Dd]as|[Dd]en|[Dd]em) )?(?P<{0}>[^\W\d_a-zäöüß][\w-]+"
    r"(?: (?:(?:der|des|für|von|und) )?[^\W\d_a-zäöüß][\w-]+){{0,2}}?)"
)
_START = (
    r"(?:^|(?<=[.!?“”\"»] )|(?<=\n)|(?<=, but )|(?<=, and )|(?<=, aber )|(?<=, doch ))"
    r"(?:(?:But|And|Aber|Doch|Und) )?"
)
_OBJECT = r"(?P<what>[^.;:\n“”„\"«»]{2,160}?(?:\d[.,]\d[^.;:\n“”„\"«»]{0,100}?)?)"
_END = r"(?=,? (?:and|but|while) |, (?:its|their|his|her|said|sagte) |[;:\n]|[.](?:\s|$)|$)"
_CLAUSES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(_START + name.format("who") + verb + _OBJECT + _END, re.MULTILINE))
    for kind, name, verb in (
        (
            "offers",
            _NAME_EN,
            r"(?: has| have| had)? (?:offers?|offered|proposed|proposes|would accept|"
            r"would settle for|"
            r"(?:raised|lowered|cut|improved|increased) (?:its|their) (?:offer|bid) to) ",
        ),
        (
            "demands",
            _NAME_EN,
            r"(?: has| have| had)?(?: (?:rejects?|rejected|refused|dismissed|turned down) "
            r"[^.,;\n]{2,40} and)? (?:demands?|demanded|insists? on|insisted on|holds? out for|"
            r"wants?(?: at least)?|wanted(?: at least)?) (?!(?:to )?(?:know|say|see)\b)",
        ),
        (
            "demands",
            _NAME_DE,
            r"(?: (?:lehnt|lehnen|lehnte|lehnten|weist|wies|wiesen) [^.,;\n]{2,40} (?:ab|"
            r"zurück) und)?"
            r" (?:forder(?:n|t|te|ten)|verlang(?:en|t|te|ten)|(?:besteh(?:t|en)|bestand(?:en)?|"
            r"beharr(?:t|en|te|ten)|poch(?:t|en|te|ten)) auf) ",
        ),
    )
)
"""Who asks, and what for, in a main clause; bounded, so that no text is slow."""
_PERFECT = re.compile(
    _START
    + _NAME_DE.format("who")
    + r" (?:hat|hatte|haben|hatten) "
    + r"(?P<what>[^.;:\n„“]{2,80}?(?:\d[.,]\d[^.;:\n„“]{0,80}?)?) "
    + r"(?P<verb>angeboten|gefordert|verlangt|vorgeschlagen)(?=[.,;])",
    re.MULTILINE,
)
_SIDES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?i:\b(?:talks?|negotiations?|dispute|conflict|row|stand-?off|ceasefire|truce|deal|"
        r"agreement|bargaining|fight|strike|"
        r"quarrel)\b)[^.\n]{0,60}? between (?P<one>[^.,;\n]{2,60}?) "
        r"and (?P<two>[^.,;\n]{2,60}?)(?= (?:over|on|about|in|at|ended|ends?|broke|have|has|"
        r"had|were|"
        r"was|are|is|failed|collapsed|will|that|which|stalled|go|went|continue\w*|resumed?|began|"
        r"opened|started)\b|[.,;\n])",
        r"(?i:\b(?:\w*gespräch\w*|\w*verhandlung\w*|\w*streits?|\w*konflikts?|treffen|abkommen|"
        r"einigung|waffenruhe)\b)[^.\n]{0,60}? zwischen (?P<one>[^.,;\n]{2,60}?) und "
        r"(?P<two>[^.,;\n]{2,60}?)(?= (?:über|um|endet\w*|sind|ist|war\w*|brach\w*|"
        r"scheiter\w*|haben|"
        r"hat|gehen|gingen|im|am|in|zu|wurden?|kommen|stock\w*|laufen|platz\w*|begannen)\b|[.,;\n])",
        _START
        + _NAME_EN.format("one")
        + " and "
        + _NAME_EN.format("two")
        + r"(?= (?:failed to|could not|cannot) (?:agree|reach|settle)| (?:are negotiating|"
        r"agreed (?:on|to)|have agreed|broke off))",
        _START
        + _NAME_DE.format("one")
        + " und "
        + _NAME_DE.format("two")
        + r"(?= (?:einigten sich|haben sich|konnten sich|können sich|verhandeln|verhandelten|"
        r"streiten|ringen))",
    )
)
"""Between whom there are talks."""
_MEDIATES = re.compile(
    r"(?:mediat(?:ed|ion)|brokered|hosted) by (?:the )?(?P<one>[^\W\d_a-z]\w+)|"
    r"(?P<two>[^\W\d_a-z]\w+)['’]s? mediators?\b|"
    r"\bVermittl(?:ung|er) (?:von |aus )?(?P<three>[^\W\d_a-zäöüß]\w+)"
)
"""Who stands between the two sides."""
_ARTICLE = re.compile(r"(?:the|der|die|das|dem|den|des)\s+", re.IGNORECASE)
_WELCOME = "relief|joy|satisfaction|delight|Erleichterung|Freude|Genugtuung|erleichtert|erfreut"
_REACTED = re.compile(
    r"(?:^|(?<=[.!?“”\"»] )|(?<=\n))(?:(?:The|Die|Der|"
    r"Das) )?(?P<who>[^\W\d_][\w'’-]+(?: [\w'’-]+){0,3}?) "
    r"(?:have |has )?(?:reacted|responded|reagierte|reagierten) (?:(?:\w+ ){0,2}?(?:with|"
    r"mit) (?:\w+ )?)?"
    rf"(?:(?P<glad>{_WELCOME})|relief|dismay|anger|regret|disappointment|concern|fury|sorrow|"
    r"Enttäuschung|Bedauern|Empörung|Bestürzung|Sorge|Wut|enttäuscht|bestürzt|empört|besorgt)\b",
    re.MULTILINE,
)
"""How somebody takes something, by a verb of reaction and a feeling."""


@lru_cache(maxsize=8)
def noticed(reading: Reading) -> Reading:
    """Return a reading with tidy names and with what is asked, without what headlines tell.

    Events of the kinds "demands", "side" (between whom there are talks), "mediates" are added.
    Linear in the text.
    """
    heads = headlines(reading.text)
    added = [*_asked(reading, heads), *_sides(reading, heads)]
    quotes = [kept for one in reading.quotes if (kept := _below(one, heads)) is not None]
    events = [one for one in reading.events if not _in(one.start, heads)]
    quotes += _reactions(reading, heads)
    names = _Names(reading, heads, [*added, *events], quotes)
    return replace(
        reading,
        quotes=tuple(sorted(map(names.quote, quotes), key=lambda one: (one.start, -one.end)))
        if len(quotes) > len(reading.quotes)
        else tuple(map(names.quote, quotes)),
        figures=names.figures(),
        events=tuple(sorted(map(names.event, [*events, *added]), key=lambda one: one.start)),
    )


def headlines(text: str) -> tuple[Span, ...]:
    """Return the lines that are titles: short, apart from the text, and without a full stop."""
    found: list[Span] = []
    lines = [match.span() for match in re.finditer(r"[^\n]+", text)]
    lines = [(start, end) for start, end in lines if text[start:end].strip()]
    for place, (start, end) in enumerate(lines):
        line = text[start:end].rstrip()
        if len(line) > MOST_HEADLINE or line[-1:] in '.!?…:;,“”"«»’':
            continue
        # What follows is text of its own: a line of it, or a gap, so that no wrapped line is one.
        follows = lines[place + 1] if place + 1 < len(lines) else None
        apart = "\n\n" in text[end : end + 4] and (place == 0 or text[start - 2 : start] == "\n\n")
        longer = place == 0 and follows is not None and follows[1] - follows[0] > 1.5 * len(line)
        if follows is not None and (apart or longer):
            found.append(Span(start, end))
    return tuple(found)


def _in(place: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= place < span.end for span in spans)


def _below(quote: Quote, heads: Sequence[Span]) -> Quote | None:
    """Return a quote; words in a headline without who says them, and nothing else of a headline."""
    if not _in(quote.start, heads):
        return quote
    if quote.kind != "direct":
        return None
    return replace(quote, speaker=None, stance=None, addressee=None)


def _asked(reading: Reading, heads: Sequence[Span]) -> Iterator[Event]:
    """Return who offers or demands in a main clause that no rule of reading tells of."""
    told = [(one.start, one.end) for one in reading.events if one.kind == "offers"]
    told += [(one.start, one.end) for one in reading.quotes if one.stance in ("offers", "demands")]
    found = [(kind, match) for kind, rule in _CLAUSES for match in rule.finditer(reading.text)]
    for match in _PERFECT.finditer(reading.text):
        offers = match["verb"] in ("angeboten", "vorgeschlagen")
        found.append(("offers" if offers else "demands", match))
    for kind, match in found:
        start, end = match.start("who"), match.end()
        inside = any(
            quote.kind == "direct" and quote.start <= start < quote.end for quote in reading.quotes
        )
        if inside or _in(start, heads) or any(low < end and start < high for low, high in told):
            continue
        who = Mention(start, match.end("who"), match["who"])
        if tidy(who.name) is not None:
            yield Event(start, end, kind, who)


def _sides(reading: Reading, heads: Sequence[Span]) -> Iterator[Event]:
    """Return between whom there are talks, and who mediates, where the text says so."""
    for pattern in _SIDES:
        for match in pattern.finditer(reading.text):
            for key in ("one", "two"):
                name = match[key]
                article = _ARTICLE.match(name)
                start = match.start(key) + (0 if article is None else article.end())
                name = reading.text[start : match.end(key)]
                if not _in(start, heads) and tidy(name) is not None:
                    yield Event(start, match.end(key), "side", Mention(start, match.end(key), name))
    for match in _MEDIATES.finditer(reading.text):
        key = match.lastgroup or "one"
        who = Mention(*match.span(key), match[key])
        if not _in(who.start, heads):
            yield Event(match.start(), match.end(), "mediates", who)


def _reactions(reading: Reading, heads: Sequence[Span]) -> Iterator[Quote]:
    """Return how somebody reacts, where no rule of reading tells it."""
    for match in _REACTED.finditer(reading.text):
        start, end = match.span()
        told = any(one.start < end and start < one.end for one in reading.quotes)
        if told or _in(start, heads) or tidy(match["who"]) is None:
            continue
        stop = re.compile(r"[.\n]|$").search(reading.text, end)
        stance: Stance = "praises" if match["glad"] else "regrets"
        low = match.start("who")
        who = Mention(low, match.end("who"), match["who"])
        yield Quote(start, stop.start() if stop else end, "reported", who, None, stance)


class _Names:
    """What each actor of a text is called in the end."""

    def __init__(
        self,
        reading: Reading,
        heads: Sequence[Span],
        events: Sequence[Event],
        quotes: Sequence[Quote],
    ) -> None:
        self.text = reading.text
        self.figures_before = [
            one for one in reading.figures if not all(_in(at.start, heads) for at in one.mentions)
        ]
        self.persons: set[str] = {one.name for one in self.figures_before if one.kind == "person"}
        raw = [one.name for one in self.figures_before]
        acting = ("offers", "demands", "side", "mediates")
        self.mentions = [one.who for one in events if one.who is not None and one.kind in acting]
        self.mentions += [one.speaker for one in quotes if one.speaker is not None]
        raw += [one.name for one in self.mentions]
        self.final: dict[str, str | None] = {}
        for name in raw:
            found = None if is_thing(name, reading.language) else tidy(name)
            if found is not None and found.person:
                self.persons.add(found.name)
            self.final[name] = None if found is None else found.name
        full = {name.rpartition(" ")[2]: name for name in sorted(self.persons) if " " in name}
        for name, found_name in self.final.items():
            if found_name is not None:
                self.final[name] = full.get(found_name) or self._longer(found_name)

    def _longer(self, name: str) -> str:
        """Return the one longer name that a text has for a body: "Gewerkschaft der Lokführer"."""
        if " " in name or len(name) < 4:
            return name
        body = re.escape(name)
        pattern = (
            rf"(?<!\w){body} (?:(?:der|des|für|von|of|for) )(?:the |die |das )?"
            r"[^\W\d_a-zäöüß][\w-]+(?: [^\W\d_a-zäöüß][\w-]+)?"
        )
        generic = name.islower() or re.search(rf"(?<!\w)(?:die|der|das) {body}\b", self.text, re.I)
        found = {" ".join(match.split()) for match in re.findall(pattern, self.text)}
        if name.islower() and generic:
            found |= set(re.findall(rf"\w+['’]s? {body}(?!\w)", self.text))
        longer = {each.name for one in found if (each := tidy(one)) is not None}
        return longer.pop() if generic and len(longer) == 1 else name

    def mention(self, who: Mention | None) -> Mention | None:
        if who is None:
            return None
        name = self.final.get(who.name, who.name)
        return None if name is None else replace(who, name=name)

    def quote(self, one: Quote) -> Quote:
        return replace(one, speaker=self.mention(one.speaker))

    def event(self, one: Event) -> Event:
        return replace(one, who=self.mention(one.who))

    def figures(self) -> tuple[Figure, ...]:
        """Return the actors, those with one name together, and those whom no rule counted."""
        made: dict[str, Figure] = {}
        for one in self.figures_before:
            name = self.final.get(one.name)
            if name is None:
                continue
            kind = "person" if name in self.persons else one.kind
            also = {one.name, *one.also} - {name}
            there = made.get(name)
            if there is not None:
                also |= set(there.also)
                kind = there.kind if there.kind in ("person", "country") else kind
            mentions = {*one.mentions, *(() if there is None else there.mentions)}
            of = one.of or (there.of if there is not None else None)
            spans = tuple(sorted(mentions, key=lambda span: span.start))
            made[name] = Figure(name, kind, tuple(sorted(also)), spans, of)
        called = {word for one in made.values() for word in (one.name, *one.also)}
        for who in self.mentions:
            name = self.final.get(who.name)
            if name is None or name in called:
                continue
            places = [
                match.span() for match in re.finditer(rf"(?<!\w){re.escape(name)}", self.text)
            ]
            spans = tuple(Span(*place) for place in places) or (Span(who.start, who.end),)
            also = {who.name} - {name}
            kind = "person" if name in self.persons else "body"
            made[name] = Figure(name, kind, tuple(also), spans, who.of)
            called |= {name, who.name}
        return tuple(sorted(made.values(), key=lambda one: (one.mentions[0].start, one.name)))
