"""Who is who in a text: persons with their names and offices, countries with theirs.

What a language must give is a `Tongue`. A person is known by a name of two words, or by an
office with a name; later mentions by part of the name, by the office or by a pronoun are led back
to it. Where the text does not settle it, a mention keeps its own words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from winset.reading.sentences import Sentence
from winset.reading.tokens import Token
from winset.reading.types import Figure, FigureKind, Mention, Span

__all__ = ["Person", "Place", "Roster", "Tongue", "places_of"]

_NEAR = 1500
"""How far back, in characters, a pronoun looks for whom it means."""


@dataclass(frozen=True)
class Place:
    """A country: its name, what its adjectives begin with, and other words for it."""

    name: str
    stems: tuple[str, ...]
    also: tuple[str, ...]
    people: str


@dataclass(frozen=True)
class Tongue:
    """What a language gives: its offices, bodies, pronouns, countries.

    ``ends`` says whether the words for offices and bodies stand at the end of longer ones, as in
    German. ``links`` are the words between an office and whom it serves; ``state`` are offices of
    states, ``seats`` buildings that stand for one; ``plain`` names a source without "according to".
    """

    roles: tuple[str, ...]
    bodies: tuple[str, ...]
    spokes: tuple[str, ...]
    articles: frozenset[str]
    links: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]
    not_names: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    state: tuple[str, ...]
    seats: dict[str, str]
    places: tuple[Place, ...]
    ends: bool
    plain: Callable[[str], str]

    def is_role(self, word: str) -> bool:
        """Whether a word is an office or another word for a person."""
        low = word.lower()
        if not self.ends:
            return low in self.roles or low.removesuffix("s") in self.roles
        return low.endswith(self.roles) or re.sub(r"(?:en|es|s|n)$", "", low).endswith(self.roles)

    def is_body(self, word: str) -> bool:
        """Whether a word is one for a body."""
        low = word.lower()
        return low.endswith(self.bodies) if self.ends else low in self.bodies


def places_of(table: str) -> tuple[Place, ...]:
    """Countries from a table: name | stems | other words | people."""
    rows = []
    for line in table.strip().splitlines():
        name, stems, also, people = (cell.strip() for cell in line.split("|"))
        rows.append(Place(name, tuple(stems.lower().split()), tuple(also.split()), people))
    return tuple(rows)


@dataclass
class Person:
    """A person of the text: the fullest name, offices, a country, where the name stands."""

    name: str
    roles: list[str] = field(default_factory=list)
    places: list[Span] = field(default_factory=list)
    country: str | None = None
    female: bool = False


_CUT = ("ung", "ungen", "heit", "keit", "schaft", "tion", "tionen", "ismus", "tät", "tag", "platz")


class Roster:
    """The persons and countries of one text, and who a mention means."""

    def __init__(self, text: str, sentences: list[Sentence], tongue: Tongue) -> None:
        self.text = text
        self.tongue = tongue
        self.people: dict[str, Person] = {}
        self._alias: dict[str, str] = {}
        self._country: dict[str, str] = {}
        self._seen: list[tuple[int, str]] = []
        for place in tongue.places:
            for word in (place.name, *place.also, place.people):
                if word:
                    self._country[word] = place.name
                    if tongue.ends:
                        self._country.setdefault(word + "s", place.name)
        self._words = Counter(
            token.text
            for sentence in sentences
            for token in sentence.tokens
            if token.text[0].isupper()
        )
        self._pairs: Counter[str] = Counter()
        self._maybe: dict[str, Person] = {}
        for sentence in sentences:
            self._names(sentence.tokens)
        self._confirm(sentences)
        self._aliases()
        for sentence in sentences:
            self._mentions(sentence.tokens)
            self._offices(sentence.tokens)
        self._seen.sort()

    def _names(self, tokens: tuple[Token, ...]) -> None:
        """Names in a sentence: runs of capitals behind an office, or of two and more."""
        place = 0
        while place < len(tokens):
            if not _name_like(tokens[place]):
                place += 1
                continue
            end = place + 1
            while end < len(tokens) and _name_like(tokens[end]) and end - place < 8:
                if tokens[end].start - tokens[end - 1].end > 1:
                    break
                end += 1
            self._run(tokens, place, end)
            place = end

    def _run(self, tokens: tuple[Token, ...], low: int, high: int) -> None:
        """A run of words with capitals: offices first, then a name, or none."""
        tongue = self.tongue
        roles: list[str] = []
        start = low
        while start < high:
            word = tokens[start].text
            if tongue.is_role(word):
                roles.append(word)
            elif not (
                tokens[start].low in tongue.not_names
                or word in self._country
                or tongue.is_body(word)
                or (tongue.ends and _adjective(word))
            ):
                break
            start += 1
        words = [token.text for token in tokens[start:high]]
        while len(words) > 1 and words[-1] in self._country:
            words.pop()
        if not words or len(words) > 4 or self._common(words):
            return
        name = " ".join(words)
        self._pairs[name] += 1
        if len(words) == 1 and (not roles or len(name) < 3 or name.isupper()):
            return
        sure = bool(roles) or words[0] in tongue.female or words[0] in tongue.male
        pool = self.people if sure else self._maybe
        person = pool.setdefault(name, Person(name))
        if roles:
            person.roles.append(roles[-1])
            before = [token.text for token in tokens[max(0, low - 3) : start]]
            after = [token.text for token in tokens[high : high + 3]]
            self._place(
                person, roles[-1], before if tongue.ends else before + after, tokens[low].start
            )
        if words[0] in tongue.female or any(_feminine(role) for role in roles):
            person.female = True

    def _common(self, words: list[str]) -> bool:
        """Whether any of some capital words is no part of a person's name."""
        tongue = self.tongue
        return words[0].lower() in tongue.not_names or any(
            tongue.is_body(word)
            or tongue.is_role(word)
            or word in self._country
            or word.endswith(_CUT)
            or (word.lower() in tongue.not_names and len(word) > 3)
            for word in words
        )

    def _place(self, person: Person, role: str, words: list[str], start: int) -> None:
        """The country of an office: named with it, else the last one named in its paragraph."""
        if person.country is not None:
            return
        person.country = self._country_in([*words, role])
        if person.country is None and role.lower().endswith(self.tongue.state):
            before = self.text[max(0, start - 400) : start].rpartition("\n\n")[2]
            found = [self._country[w] for w in re.findall(r"[\w-]+", before) if w in self._country]
            person.country = found[-1] if found else None

    def _confirm(self, sentences: list[Sentence]) -> None:
        """Names of two words without an office: kept where a part recurs, or an office is beside."""
        beside: set[str] = set()
        for sentence in sentences:
            tokens = sentence.tokens
            for place, token in enumerate(tokens):
                if token.text != ",":
                    continue
                for length in (2, 3, 4):
                    name = " ".join(one.text for one in tokens[place + 1 : place + 1 + length])
                    if name in self._maybe and _head(tokens, place, self.tongue) is not None:
                        beside.add(name)
                    name = " ".join(one.text for one in tokens[max(0, place - length) : place])
                    window = tokens[place + 1 : place + 6]
                    if name in self._maybe and window and window[0].low in self.tongue.articles:
                        if any(self.tongue.is_role(one.text) for one in window):
                            beside.add(name)
        for name, person in self._maybe.items():
            last = name.split()[-1]
            recurs = self._words[last] > self._pairs[name] or (
                not self.tongue.ends and self._pairs[name] > 1
            )
            if name in beside or (recurs and max(map(len, name.split())) < 13):
                self.people.setdefault(name, person)

    def _aliases(self) -> None:
        """Parts of names, where only one person bears them; short names join longer ones."""
        long = [name for name in self.people if " " in name]
        owners: dict[str, set[str]] = {}
        for name in long:
            for part in {name.split()[-1], name.split()[0]}:
                owners.setdefault(part, set()).add(name)
        for name in [one for one in self.people if " " not in one]:
            full = owners.get(name, set())
            if len(full) == 1:
                person, other = self.people[next(iter(full))], self.people.pop(name)
                person.roles += other.roles
                person.country = person.country or other.country
                person.female = person.female or other.female
            else:
                owners.setdefault(name, set()).add(name)
        for part, names in owners.items():
            if len(names) == 1 and len(part) > 2:
                self._alias[part] = next(iter(names))
        for name in self.people:
            self._alias[name] = name

    def _mentions(self, tokens: tuple[Token, ...]) -> None:
        """Where persons are named, in full or by a part."""
        place = 0
        while place < len(tokens):
            step = 1
            for length in (4, 3, 2, 1):
                words = [token.text for token in tokens[place : place + length]]
                if len(words) < length:
                    continue
                name = self._named(" ".join(words))
                if name is not None:
                    span = Span(tokens[place].start, tokens[place + length - 1].end)
                    self.people[name].places.append(span)
                    self._seen.append((span.start, name))
                    step = length
                    break
            place += step

    def _named(self, words: str) -> str | None:
        """The person that some words name; with the s of a genitive too."""
        found = self._alias.get(words)
        if found is None and words.endswith(("s", "’", "'s", "’s")):
            found = self._alias.get(re.sub(r"(?:['’]s|['’]|s)$", "", words))
        return found if found in self.people else None

    def _offices(self, tokens: tuple[Token, ...]) -> None:
        """Offices set beside a name: "the minister, X," and "X, the minister,"."""
        tongue = self.tongue
        for place, token in enumerate(tokens):
            if token.text != "," or place + 1 >= len(tokens):
                continue
            after = self._person_at(tokens, place + 1)
            if after is not None:
                head = _head(tokens, place, tongue)
                if head is not None:
                    self._give(after, tokens[head:place])
            before = self._person_before(tokens, place)
            if before is not None and tokens[place + 1].low in tongue.articles:
                window = tokens[place + 1 : place + 8]
                stop = next((i for i, one in enumerate(window) if one.text in ",."), len(window))
                if any(
                    tongue.is_role(one.text) and one.capital == tongue.ends for one in window[:stop]
                ):
                    self._give(before, window[:stop])

    def _give(self, person: Person, tokens: tuple[Token, ...]) -> None:
        words = [token.text for token in tokens if token.word]
        role = next((word for word in words if self.tongue.is_role(word)), None)
        if role is None:
            return
        person.roles.append(role)
        person.female = person.female or _feminine(role)
        self._place(person, role, words, tokens[0].start)

    def _person_at(self, tokens: tuple[Token, ...], place: int) -> Person | None:
        for length in (4, 3, 2):
            name = self._named(" ".join(token.text for token in tokens[place : place + length]))
            if name is not None:
                return self.people[name]
        return None

    def _person_before(self, tokens: tuple[Token, ...], place: int) -> Person | None:
        for length in (4, 3, 2, 1):
            low = place - length
            if low < 0:
                continue
            name = self._named(" ".join(token.text for token in tokens[low:place]))
            if name is not None:
                return self.people[name]
        return None

    def _country_in(self, words: list[str]) -> str | None:
        """The country that some words name, by a name, a capital or an adjective."""
        for word in words:
            if word in self._country:
                return self._country[word]
            low = word.lower()
            for place in self.tongue.places:
                for stem in place.stems:
                    if _fits(low, stem, self.tongue.ends):
                        return place.name
        return None

    def mention(self, start: int, end: int, last: Mention | None) -> Mention:
        """Who is meant by the words from ``start`` to ``end``; ``last`` spoke before."""
        found = self._mention(start, end, last)
        for seat, country in self.tongue.seats.items():
            if seat in self.text[start:end].lower():
                return Mention(start, end, found.name, country)
        return found

    def _mention(self, start: int, end: int, last: Mention | None) -> Mention:
        tongue = self.tongue
        beside = re.match(r",? ((?:[^\W\d_a-z]\S*[^\W_] ?){2,4})", self.text[end : end + 60])
        if beside is not None:
            name = self._named(beside.group(1).strip())
            if name is not None:
                return Mention(start, end, name, self.people[name].country)
        words = re.findall(r"[\w'’-]+", self.text[start:end][:300])
        if not words:
            return Mention(start, end, self.text[start:end])
        low = words[0].lower()
        if len(words) == 1 and low in tongue.he | tongue.she:
            name = self._meant(start, low in tongue.she, last)
            of = self.people[name].country if name in self.people else None
            if name is None and last is not None:
                name, of = last.name, last.of
            return Mention(start, end, name or words[0], of)
        cut = next(
            (i for i, word in enumerate(words) if i and word.lower() in tongue.links), len(words)
        )
        head = words[:cut]
        person = self._person_in(head)
        if person is not None:
            return Mention(start, end, person.name, person.country or self._country_in(words))
        if cut < len(words) and any(tongue.is_role(word) for word in head):
            served = self._country_in(words) or self._served(words[cut + 1 :])
            beside = None if _spokes(head, tongue) else self._person_in(words)
            if beside is not None:
                return Mention(start, end, beside.name, beside.country)
            return Mention(start, end, self._plain(start, end), served or self._country_in(words))
        if len(head) <= 2 and cut == len(words):
            country = self._country.get(head[-1])
            if country is not None:
                return Mention(start, end, country, country)
        if low in tongue.articles and any(tongue.is_role(word) for word in head):
            name = self._by_office(start, head)
            if name is not None:
                self._place(self.people[name], head[-1], words, start)
                self.people[name].roles.append(head[-1])
                return Mention(
                    start, end, name, self.people[name].country or self._country_in(words)
                )
        if not any(tongue.is_role(word) or tongue.is_body(word) for word in words):
            country = self._country.get(words[-1])
            if country is not None:
                return Mention(start, end, country, country)
        return Mention(start, end, self._plain(start, end), self._country_in(words))

    def _plain(self, start: int, end: int) -> str:
        return self.tongue.plain(" ".join(self.text[start:end].split()))

    def _served(self, words: list[str]) -> str | None:
        """Whom an office serves: a person, else the body as it is called."""
        person = self._person_in(words)
        if person is not None:
            return person.name
        while words and words[0].lower() in self.tongue.articles:
            words = words[1:]
        return " ".join(words) or None

    def _person_in(self, words: list[str]) -> Person | None:
        for place in range(len(words)):
            for length in (4, 3, 2, 1):
                name = self._named(" ".join(words[place : place + length]))
                if name is not None and len(words[place : place + length]) == length:
                    return self.people[name]
        return None

    def _by_office(self, start: int, words: list[str]) -> str | None:
        """The person who holds an office named without a name."""
        role = next(word for word in words if self.tongue.is_role(word)).lower()
        role = re.sub(r"(?<=[a-zäöü]{4})(?:en|s)$", "", role)
        near = [name for place, name in self._seen if place < start]
        for name in reversed(near):
            roles = [one.lower() for one in self.people[name].roles]
            if any(one.endswith(role) or role.endswith(one) for one in roles):
                return name
        free = [name for name in near if not self.people[name].roles]
        if not free or len(set(free)) > 3:
            return None
        return max(dict.fromkeys(free), key=free.count)

    def _meant(self, start: int, female: bool, last: Mention | None) -> str | None:
        """Whom a pronoun means: who spoke last, else the nearest person that fits."""
        if last is not None and last.name in self.people:
            if self.people[last.name].female == female and start - last.end < _NEAR:
                return last.name
        index = bisect_left(self._seen, (start, ""))
        for place, name in reversed(self._seen[max(0, index - 40) : index]):
            if start - place > _NEAR:
                break
            if self.people[name].female == female:
                return name
        return None

    def figures(self, speakers: list[Mention]) -> tuple[Figure, ...]:
        """Persons, countries and bodies of the text, in the order in which they first stand."""
        made: list[Figure] = []
        for person in self.people.values():
            if person.places:
                also = {self.text[span.start : span.end] for span in person.places} | set(
                    person.roles
                )
                also -= {word + "s" for word in also | {person.name}}
                made.append(
                    Figure(
                        person.name,
                        "person",
                        tuple(sorted(also - {person.name})),
                        tuple(person.places),
                        person.country,
                    )
                )
        made += self._country_figures(speakers)
        known = {one.name for one in made}
        others: dict[str, list[Mention]] = {}
        for speaker in speakers:
            if (
                speaker.name not in known
                and speaker.name.lower() not in self.tongue.he | self.tongue.she
            ):
                others.setdefault(speaker.name, []).append(speaker)
        for name, mentions in others.items():
            words = name.split()
            kind: FigureKind = (
                "role" if any(self.tongue.is_role(word) for word in words) else "body"
            )
            spans = tuple(Span(one.start, one.end) for one in mentions)
            made.append(Figure(name, kind, (), spans, mentions[0].of))
        return tuple(sorted(made, key=lambda one: one.mentions[0].start))

    def _country_figures(self, speakers: list[Mention]) -> list[Figure]:
        """Countries that act: somebody speaks for them, or they stand in the text twice."""
        spans: dict[str, list[Span]] = {}
        words: dict[str, set[str]] = {}
        for match in re.finditer(r"[^\W\d_][\w-]{1,40}", self.text):
            country = self._country.get(match.group())
            if country is not None:
                spans.setdefault(country, []).append(Span(*match.span()))
                words.setdefault(country, set()).add(match.group())
        spoken = {one.name for one in speakers}
        spoken |= {one.of for one in speakers if one.of is not None}
        spoken |= {one.country for one in self.people.values() if one.country is not None}
        for name in sorted(
            one for one in spoken if one in set(self._country.values()) - set(spans)
        ):
            spans[name] = [Span(one.start, one.end) for one in speakers if one.of == name]
        return [
            Figure(
                name, "country", tuple(sorted(words.get(name, set()) - {name})), tuple(places), name
            )
            for name, places in spans.items()
            if places and (name in spoken or len(places) > 2)
        ]


def _name_like(token: Token) -> bool:
    return token.word and token.text[0].isupper() and len(token.text) > 1


def _adjective(word: str) -> bool:
    """Whether a capital word is an adjective of a proper name: "Vereinte", "Weißen"."""
    return word.lower().endswith(
        ("ischen", "ische", "ischer", "isches", "ißen", "ißes", "inte", "inten", "oten")
    )


def _feminine(role: str) -> bool:
    return role.lower().endswith(("rin", "tin", "fin", "bin", "frau", "dentin", "woman", "queen"))


def _fits(low: str, stem: str, ends: bool) -> bool:
    if stem in ("us", "bundes"):
        return low.startswith(stem + "-") if stem == "us" else low.startswith(stem) and len(low) > 9
    if not ends:
        return low == stem
    return low.startswith(stem) and len(low) - len(stem) <= 2


def _spokes(words: list[str], tongue: Tongue) -> bool:
    return any(word.lower().endswith(tongue.spokes) for word in words)


def _head(tokens: tuple[Token, ...], place: int, tongue: Tongue) -> int | None:
    """Where the phrase of an office before a comma begins, if there is one."""
    for low in range(max(0, place - 8), place):
        if any(token.text in ",.;:" for token in tokens[low:place]):
            continue
        if tongue.is_role(tokens[low].text) and tokens[low].capital == tongue.ends:
            return max(0, low - 2)
    return None
