"""Who acts in texts: countries with those who speak for them, and others who speak alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from winset.reading import Mention, Reading

_HEAD = re.compile(
    r"präsident|ministerpräsident|kanzler|premier|staatschef|regierungschef|außenminister|"
    r"president|prime minister|chancellor|foreign minister|secretary of state",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?<!\w)(?P<whose>(?:[^\W\d_][\w-]{1,40} ){0,2}[^\W\d_][\w-]{0,40})(?:['’]s?)? "
    r"(?:[a-z]{3,20} ){0,2}"
    r"(?:(?:[a-z]{0,20} ?)?minister|commissioner|\w{0,20}kommissar(?:in)?|president|premier|"
    r"chancellor|"
    r"negotiator|envoy|ambassador|leader|chair(?:man|woman|person)?|officer|lawyer|attorney|"
    r"director|secretary|head|boss|mediator|manager|"
    r"spokes\w+|\w{0,20}minister(?:in)?|\w{0,20}präsident(?:in)?|kanzler(?:in)?|"
    r"\w{0,20}vorstand|\w{0,20}vorständin|\w{0,20}anwalt|\w{0,20}anwältin|"
    r"\w{0,20}sprecher(?:in)?|\w{0,20}unterhändler(?:in)?|botschafter(?:in)?|"
    r"\w{0,20}chef(?:in)?),? $",
    re.IGNORECASE,
)
"""A name and an office right before another name."""
_GOVERNMENT = re.compile(
    r"(?P<whose>.{2,40}?)(?:['’]s?|(?<=\w)s) (?:government|cabinet|ministry|parliament|Regierung|"
    r"Kabinett|Parlament|\w{0,20}ministerium)|(?:Regierung|Kabinett|Parlament) von (?P<of>.{2,40})"
)
"""A body that stands for whose it is."""
_OUTLET = re.compile(
    r"\b(?:gazette|times|herald|tribune|journal|guardian|chronicle|telegraph|reuters|newspapers?|"
    r"magazine|broadcaster|news agency|newswire|ap|afp|dpa|bbc|cnn|epd|apa|upi)\b|"
    r"(?:zeitung|blatt|rundschau|anzeiger|kurier|morgenpost|magazin|rundfunk|fernsehen|radio|"
    r"nachrichtenagentur|presseagentur|nachrichtendienst)(?:e?s|en)?\b|"
    r"^(?:spiegel|stern|focus|faz|taz|nzz|politico|bloomberg|axios|economist|handelsblatt|bild)$|"
    r"^(?:poll|report|study|survey|statement|letter|memo|paper)\b|^[„“»\"]|"
    r"(?:mitteilung|studie|bericht|umfrage|erklärung|schreiben|angaben|berichten|informationen)$|"
    r"^(?:his|her|its|their|our|my|ihre?[rnms]?|seine?[rnms]?|unsere?[rnms]?|dessen|deren|whose) ",
    re.IGNORECASE,
)
"""Papers, broadcasters, agencies, documents, and those who are only somebody's."""
_BARGAINS = ("offers", "demands", "refuses")
_ACTS = ("offers", "demands", "side")
"""Events that show a party; see `noticed`."""
_WHOSE = re.compile(
    r"(?<!\w)(?:its|their|ihre?|deren|dessen|seine?) (?:[\w-]+ ){1,3}$", re.IGNORECASE
)
"""Right before a name: whose office somebody holds follows from who is named before."""
_BESIDE = re.compile(
    r", (?i:(?:(?:die|der|eine?|the|"
    r"an?) )?(?:[a-zäöüß]{3,20} ){0,3}?(?:[\w-]{0,20}(?:minister|präsident|"
    r"sprecher|chef|bürgermeister|vorsitzende|vorständ|anwält|unterhändler|direktor|leiter)(?:in|r)?|"
    r"\w{0,20}(?:anwalt|vorstand|vorsitzende)|president|chair(?:man|woman|person)?|spokes\w+|leader|"
    r"mayor|minister|negotiator|lawyer|officer|director|head|secretary|envoy)) "
    r"(?:von|vom|der|des|of|for|beim|bei) (?:the |der |die |des |dem )?"
    r"(?P<whose>[^\W\d_a-zäöüß][\w-]+(?: [^\W\d_a-zäöüß][\w-]+){0,2}|(?<=the )[a-z]{4,}(?!\w))"
)
"""Right behind a name: "Anna Holm, the mayor of Nordhavn"."""
_LETTERS = 3
"""That an adjective has more than its country: "Belorian"."""
_LEADER = re.compile(
    r"(?:s|n|en|es)?-?(?:chef|sprecher|vorsitzende[rn]?|präsident|führer|anwält|unterhändler|"
    r"vorstand|vorständ|vertreter)(?:in)?|anwalt"
)
MOST = 12
"""Members of a cast; those named most."""


@dataclass(frozen=True)
class Member:
    """Somebody who acts: a name, all words for them and who speaks for them, how often named."""

    name: str
    called: frozenset[str]
    mentions: int


def cast_of(readings: Iterable[Reading]) -> tuple[Member, ...]:
    """Return who acts in some texts, those first who are named most.

    A country stands for all who speak for it. Whoever speaks for no country acts alone; who is
    only named does not act, unless it is a country. O(quotes and figures).
    """
    read = tuple(readings)
    chiefs = {**_bodies(read), **_by_place(read), **_chiefs(read)}
    for _ in range(2):
        chiefs = {name: chiefs.get(chief, chief) for name, chief in chiefs.items()}
    called: dict[str, set[str]] = {}
    active: set[str] = set()
    receiving: set[str] = set()
    counts: dict[str, int] = {}
    for reading in read:
        spoken = {quote.speaker.name for quote in reading.quotes if quote.speaker is not None}
        offered = _offerers(reading)
        between = {
            one.who.name for one in reading.events if one.kind == "mediates" and one.who is not None
        }
        told = {one.speaker.name for one in reading.quotes if one.speaker and one.stance}
        asking = {
            one.speaker.name for one in reading.quotes if one.speaker and one.stance in _BARGAINS
        }
        for figure in reading.figures:
            chief = chiefs.get(figure.name, figure.name)
            country = figure.kind == "country" or chief != figure.name
            words = {figure.name, *figure.also}
            if not country and not words & (spoken | offered | between):
                continue
            # Who was told, or reports it, is no party: "told the Gazette".
            if not country and _OUTLET.search(figure.name) and not words & offered:
                continue
            # "A spokesman" tells nobody from others.
            plain = figure.kind == "role" and figure.name.islower()
            if not country and plain and not words & (asking | offered):
                continue
            body = figure.kind == "body" and bool(words & told)
            if words & offered or body or (country and words & spoken):
                active.add(chief)
            if words & told and not words & (offered | asking):
                receiving.add(chief)
            called.setdefault(chief, {chief}).update((figure.name, *figure.also))
            counts[chief] = counts.get(chief, 0) + len(figure.mentions)
    members = [Member(name, frozenset(words), counts[name]) for name, words in called.items()]
    # A country or a body that acts is a party before a person who stands for none, if two do.
    first = active if len(active) > 1 else set()
    # Who only praises or regrets rather watches, unless a text is mostly about them.
    weight = {each.name: each.mentions / (2 if each.name in receiving else 1) for each in members}
    parties = sorted(members, key=lambda each: (each.name not in first, -weight[each.name]))[:2]
    rest = [member for member in members if member not in parties]
    rest.sort(key=lambda member: (member.name not in first, -member.mentions))
    return tuple((parties + rest)[:MOST])


def _offerers(reading: Reading) -> set[str]:
    """Return who bargains by what the text tells, without a word of theirs."""
    return {one.who.name for one in reading.events if one.kind in _ACTS and one.who is not None}


def _bodies(readings: Sequence[Reading]) -> dict[str, str]:
    """Return the longer name of bodies that have two, and the body of those who lead one.

    "Verdi" is "Gewerkschaft Verdi", and so are "Gewerkschaft", where there is but one, and
    "Verdi-Chef Frank Werneke". "Nordland's government" is Nordland.
    """
    figures = [figure for reading in readings for figure in reading.figures]
    bodies = {
        figure.name
        for figure in figures
        if figure.kind == "body" and _OUTLET.search(figure.name) is None
    }
    states = {figure.name for figure in figures if figure.kind == "country"}
    found: dict[str, str] = {}
    served = {
        quote.speaker.of
        for reading in readings
        for quote in reading.quotes
        if quote.speaker is not None and quote.speaker.of is not None
    }
    for name in bodies | served:
        longer = {
            other for other in bodies if other.endswith(f" {name}") or other.startswith(f"{name} ")
        }
        if len(longer) == 1:
            found[name] = longer.pop()
        government = _GOVERNMENT.fullmatch(name)
        if government is not None and (government["whose"] or government["of"]) in states | bodies:
            found[name] = government["whose"] or government["of"]
    for figure in figures:
        heads = {word.partition("-")[0] for word in figure.also if "-" in word}
        led = heads & bodies or {body for body in bodies if body.rpartition(" ")[2] in heads}
        led = led or {
            body for body in bodies for word in figure.also if _leads(word, body.partition(" ")[0])
        }
        if figure.kind == "person" and len(led) == 1:
            found[figure.name] = led.pop()
    for reading in readings:
        found |= _served(reading)
    return found


def _leads(office: str, body: str) -> bool:
    """Return whether an office has its body in it: "Gewerkschaftschef", "Elternsprecherin"."""
    stem = body.lower().removesuffix("rat").removesuffix("verband").removesuffix("verein")
    tail = office.lower().removeprefix(stem)
    return len(stem) > 4 and tail != office.lower() and _LEADER.fullmatch(tail) is not None


def _served(reading: Reading) -> dict[str, str]:
    """Return whose minister or speaker a person is by the words before: "Arvania's minister X"."""
    others = {one.name for one in reading.figures if one.kind in ("country", "body")}
    # Two words with capitals may be read as a person: "Mako Foods".
    others |= {one.who.name for one in reading.events if one.kind == "side" and one.who is not None}
    short = {
        word: one.name
        for one in reading.figures
        for word in one.also
        if one.name in others and word not in others
    }
    places = sorted(
        (span.end, one.name)
        for one in reading.figures
        if one.name in others
        for span in one.mentions
    )
    found: dict[str, str] = {}
    for figure in reading.figures:
        if figure.kind != "person" or figure.of is not None:
            continue
        for span in figure.mentions[:3]:
            before = reading.text[max(0, span.start - 100) : span.start]
            office = _OFFICE.search(before)
            whose = None if office is None else _owner(office["whose"], others | set(short))
            whose = short.get(whose or "", whose)
            beside = _BESIDE.match(reading.text, span.end)
            if whose is None and beside is not None:
                whose = beside["whose"]
            if whose is None and _WHOSE.search(before) is not None:
                near = [name for end, name in places if span.start - 200 < end < span.start]
                whose = near[-1] if near else None
            if whose is not None:
                found.setdefault(figure.name, whose)
    return found


def _owner(words: str, others: Collection[str]) -> str | None:
    """Return which country or body some words before an office name."""
    parts = words.split()
    for first, last in combinations(range(len(parts) + 1), 2):
        name = " ".join(parts[first:last])
        if name in others or (name.isupper() and 1 < len(name) < 6):
            return name
        if name.removesuffix("s") in others:
            return name.removesuffix("s")
    begun = [other for other in others if other.startswith(f"{parts[-1]} ")]
    if len(begun) == 1:
        return begun[0]
    for other in sorted(others, key=len, reverse=True):
        adjective = 0 < len(parts[-1]) - len(other) <= _LETTERS and parts[-1].startswith(other)
        if adjective and parts[-1].endswith(("n", "an", "ian", "ese", "ish", "r", "isch")):
            return other
    return None


def _by_place(readings: Sequence[Reading]) -> dict[str, str]:
    """Return the country of heads of state and government that no word of theirs tells.

    It is the one named last before them in the same paragraph: "In France ... President X".
    """
    found: dict[str, str] = {}
    for reading in readings:
        countries = sorted(
            (span.start, figure.name)
            for figure in reading.figures
            if figure.kind == "country"
            for span in figure.mentions
        )
        for figure in reading.figures:
            office = any(_HEAD.search(word) for word in (figure.name, *figure.also))
            if figure.kind == "country" or not office or not figure.mentions:
                continue
            first = min(span.start for span in figure.mentions)
            paragraph = reading.text.rfind("\n", 0, first) + 1
            before = [name for start, name in countries if paragraph <= start < first]
            if before:
                found.setdefault(figure.name, before[-1])
    return found


def _chiefs(readings: Sequence[Reading]) -> Mapping[str, str]:
    """Return for whom somebody speaks, in the end: a minister for a country."""
    direct: dict[str, str] = {}
    for reading in readings:
        for quote in reading.quotes:
            who = quote.speaker
            if who is not None and who.of is not None and who.of != who.name:
                direct.setdefault(who.name, who.of)
    found: dict[str, str] = {}
    for name, first in direct.items():
        seen, chief = {name}, first
        while chief in direct and chief not in seen:
            seen.add(chief)
            chief = direct[chief]
        found[name] = chief
    return found


def member_of(who: Mention, cast: Sequence[Member]) -> Member | None:
    """Return the member for whom somebody speaks; None where it is nobody of the cast."""
    for name in (who.of, who.name):
        for member in cast:
            if name is not None and name in member.called:
                return member
    return None
