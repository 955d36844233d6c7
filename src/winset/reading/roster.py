"""The persons and countries of a text.

A person is known by a name of two words, or by an office with a name; parts of a name stand for
the whole where only one person bears them.
"""

from __future__ import annotations

import re
from collections import Counter

from winset.reading.names import Person, Tongue, is_feminine
from winset.reading.sentences import Sentence
from winset.reading.tokens import Token
from winset.reading.types import Span

__all__ = ["Roster"]

_TITLES = frozenset(("sir", "dame", "lord", "lady", "dr", "prof", "mr", "mrs", "ms"))
_DOERS = ("in", "er", "ist", "ant", "ent", "or", "eur", "loge", "mann", "frau", "nom", "graf")
_CUT = ("ung", "ungen", "heit", "keit", "schaft", "tion", "tionen", "ismus", "tät", "tag", "platz")


class Roster:
    """Who is named in a text, and by which words."""

    def __init__(self, text: str, sentences: list[Sentence], tongue: Tongue) -> None:
        self.text = text
        self.tongue = tongue
        self.people: dict[str, Person] = {}
        self._alias: dict[str, str] = {}
        self.country: dict[str, str] = {}
        self.seen: list[tuple[int, str]] = []
        self.shared: set[str] = set()
        self.bearers: dict[str, list[str]] = {}
        self.peoples = {place.people for place in tongue.places if place.people}
        for place in tongue.places:
            for word in (place.name, *place.also, place.people):
                if word:
                    self.country[word] = place.name
                    if tongue.ends:
                        self.country.setdefault(word + "s", place.name)
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
        self.seen.sort()

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
                end = _past_initial(tokens, end)
            self._run(tokens, place, end)
            place = end

    def _run(self, tokens: tuple[Token, ...], low: int, high: int) -> None:
        """A run of words with capitals: offices first, then a name, or none."""
        tongue = self.tongue
        roles: list[str] = []
        start = low
        before = tokens[low - 1].text if low else ""
        if not tongue.ends and tongue.is_role(before) and before.islower():
            roles.append(before)
        while start < high:
            word = tokens[start].text
            if tongue.is_role(word):
                roles.append(word)
            elif not self._leads(tokens, start, high) and not self._owns(tokens, start, high):
                break
            start += 1
        first = tokens[start].text in tongue.female | tongue.male if start < high else False
        start = self._behind_titles(tokens, start, high, roles)
        first = first or (start < high and tokens[start].text in tongue.female | tongue.male)
        led = start == low and low > 0 and not first and _before_noun(tokens[low - 1], tongue)
        if tongue.ends and led:
            if tokens[start].text.endswith(_DOERS) and high - start > 2:
                roles.append(tokens[start].text)
            start += 1
        words = [token.text for token in tokens[start:high]]
        # A first name tells a surname from the city: "Hugo Lima".
        surname = len(words) == 2 and words[0] in tongue.female | tongue.male
        while len(words) > 1 and words[-1] in self.country and not surname:
            words.pop()
        if not words or len(words) > 4 or self._common(words[:1] if surname else words):
            return
        name = " ".join(words).replace(" .", ".")
        self._pairs[name] += 1
        if len(words) == 1 and (not roles or len(name) < 3 or name.isupper()):
            return
        sure = bool(roles) or words[0] in tongue.female or words[0] in tongue.male
        pool = self.people if sure else self._maybe
        person = pool.setdefault(name, Person(name))
        if roles:
            person.roles.append(roles[-1])
            near = [token.text for token in tokens[max(0, low - 3) : start]]
            self.place(person, roles[-1], near, tokens[low].start)
        if words[0] in tongue.female or any(is_feminine(role) for role in roles):
            person.female = True

    def _behind_titles(
        self, tokens: tuple[Token, ...], start: int, high: int, roles: list[str]
    ) -> int:
        """Where a name of two words begins behind titles, offices and whose they are.

        "Kelso Chairman Sir Ian Moss", "Unite's Ann Moss".
        """
        if self.tongue.ends:
            return start
        found = start
        for place in range(start, high - 2):
            word = tokens[place].text
            if self.tongue.is_role(word):
                roles.append(word)
                found = place + 1
            elif tokens[place].low in _TITLES or word.endswith(("'s", "’s")):
                found = place + 1
        return found

    def _owns(self, tokens: tuple[Token, ...], place: int, high: int) -> bool:
        """Whether a name in the genitive says whose office follows: "Nordlands Ministerin X"."""
        if not self.tongue.ends or place + 2 >= high or not tokens[place].text.endswith("s"):
            return False
        return self.tongue.is_role(tokens[place + 1].text)

    def _leads(self, tokens: tuple[Token, ...], place: int, high: int) -> bool:
        """Whether a word with a capital stands before a name and is no part of it."""
        tongue, word = self.tongue, tokens[place].text
        if tokens[place].low in tongue.not_names or word in self.country or tongue.is_body(word):
            return True
        if tongue.ends:
            return _adjective(word)
        pairs = [tokens[other].text for other in range(max(0, place - 1), min(high, place + 2))]
        return place + 1 < high and any(
            self.country_in([" ".join(pairs[other : other + 2])]) is not None
            for other in range(len(pairs))
        )

    def _common(self, words: list[str]) -> bool:
        """Whether any of some capital words is no part of a person's name."""
        tongue = self.tongue
        return words[0].lower() in tongue.not_names or any(
            tongue.is_body(word)
            or tongue.is_role(word)
            or word in self.country
            or word.endswith(_CUT)
            or (word.lower() in tongue.not_names and len(word) > 3)
            for word in words
        )

    def place(self, person: Person, role: str, words: list[str], start: int) -> None:
        """The country of an office: named with it, else the last one named in its paragraph."""
        if person.country is not None:
            return
        person.country = self.country_in([*words, role])
        if person.country is None and role.lower().endswith(self.tongue.state):
            # In the genitive also one that no list knows.
            owner = words[words.index(role) - 1] if role in words[1:] else ""
            if self.tongue.ends and owner[:1].isupper() and owner.endswith("s"):
                person.country = owner.removesuffix("s")
                return
            before = self.text[max(0, start - 400) : start].rpartition("\n\n")[2]
            found = [self.country[w] for w in re.findall(r"[\w-]+", before) if w in self.country]
            person.country = found[-1] if found else None

    def _confirm(self, sentences: list[Sentence]) -> None:
        """Names of two words without an office: where a part recurs, or an office is beside."""
        beside: set[str] = set()
        for sentence in sentences:
            tokens = sentence.tokens
            for place, token in enumerate(tokens):
                if token.text == ",":
                    beside |= self._names_at(tokens, place)
        for name, person in self._maybe.items():
            last = name.split()[-1]
            recurs = self._words[last] > self._pairs[name] or (
                not self.tongue.ends and self._pairs[name] > 1
            )
            if name in beside or (recurs and max(map(len, name.split())) < 13):
                self.people.setdefault(name, person)

    def _names_at(self, tokens: tuple[Token, ...], comma: int) -> set[str]:
        """Names of which an office stands on the other side of a comma."""
        found = set()
        window = tokens[comma + 1 : comma + 6]
        told = bool(window) and window[0].low in self.tongue.articles
        told = told and any(self.tongue.is_role(one.text) for one in window)
        for length in (2, 3, 4):
            name = " ".join(one.text for one in tokens[comma + 1 : comma + 1 + length])
            if name in self._maybe and _head(tokens, comma, self.tongue) is not None:
                found.add(name)
            name = " ".join(one.text for one in tokens[max(0, comma - length) : comma])
            if told and name in self._maybe:
                found.add(name)
        return found

    def _aliases(self) -> None:
        """Parts of names, where only one person bears them; short names join longer ones."""
        long = [name for name in self.people if " " in name]
        owners: dict[str, set[str]] = {}
        for name in long:
            for part in {name.split()[-1], name.split()[0]}:
                owners.setdefault(part, set()).add(name)
        for name in [one for one in self.people if " " not in one]:
            full = owners.get(name, set())
            if len(full) == 1 and self._is_man(next(iter(full))) and self.people[name].female:
                full.add(name)  # "Frau Rieder" is not Paul Rieder
            elif len(full) == 1:
                person, other = self.people[next(iter(full))], self.people.pop(name)
                person.roles += other.roles
                person.country = person.country or other.country
                person.female = person.female or other.female
            elif full:
                # Two bear this name: it tells nobody, whatever stands beside it.
                self.people.pop(name)
            else:
                owners.setdefault(name, set()).add(name)
        self.bearers = {part: sorted(names) for part, names in owners.items() if len(names) > 1}
        self.shared = set(self.bearers)
        for part, names in owners.items():
            if len(names) == 1 and len(part) > 2:
                self._alias[part] = next(iter(names))
        for name in self.people:
            self._alias[name] = name

    def _is_man(self, name: str) -> bool:
        """Whether a first name of the list says so."""
        return name.partition(" ")[0] in self.tongue.male and not self.people[name].female

    def _mentions(self, tokens: tuple[Token, ...]) -> None:
        """Where persons are named, in full or by a part."""
        place = 0
        while place < len(tokens):
            step = 1
            for length in (4, 3, 2, 1):
                words = [token.text for token in tokens[place : place + length]]
                if len(words) < length:
                    continue
                name = self.named(" ".join(words))
                if name is not None:
                    span = Span(tokens[place].start, tokens[place + length - 1].end)
                    self.people[name].places.append(span)
                    self.seen.append((span.start, name))
                    step = length
                    break
            place += step

    def named(self, words: str) -> str | None:
        """The person that some words name; with the s of a genitive too."""
        words = words.replace(" .", ".")
        found = self._alias.get(words)
        if found is None and words.endswith(("s", "’", "'s", "’s")):
            found = self._alias.get(re.sub(r"(?:['’]s|['’]|s)$", "", words))
        return found if found in self.people else None

    def is_plain(self, words: list[str]) -> bool:
        """Whether some words are a name as it is, not in the genitive."""
        return " ".join(words).replace(" .", ".") in self._alias

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
        person.female = person.female or is_feminine(role)
        self.place(person, role, words, tokens[0].start)

    def _person_at(self, tokens: tuple[Token, ...], place: int) -> Person | None:
        for length in (4, 3, 2):
            name = self.named(" ".join(token.text for token in tokens[place : place + length]))
            if name is not None:
                return self.people[name]
        return None

    def _person_before(self, tokens: tuple[Token, ...], place: int) -> Person | None:
        for length in (4, 3, 2, 1):
            low = place - length
            if low < 0:
                continue
            name = self.named(" ".join(token.text for token in tokens[low:place]))
            if name is not None:
                return self.people[name]
        return None

    def country_in(self, words: list[str]) -> str | None:
        """The country that some words name, by a name, a capital or an adjective."""
        pairs = [" ".join(words[place : place + 2]) for place in range(len(words) - 1)]
        for written in [*pairs, *words]:
            word = re.sub(r"['’]s$", "", written)
            if word in self.country:
                return self.country[word]
            low = word.lower().replace(" ", "")
            for place in self.tongue.places:
                for stem in place.stems:
                    if _fits(low, stem, self.tongue.ends):
                        return place.name
        return None


def _past_initial(tokens: tuple[Token, ...], end: int) -> int:
    """The end of a name that goes on behind an initial: "George W. Bush"."""
    if end + 2 >= len(tokens) or len(tokens[end].text) > 1 or not tokens[end].text.isupper():
        return end
    return end + 3 if tokens[end + 1].text == "." and _name_like(tokens[end + 2]) else end


def _before_noun(token: Token, tongue: Tongue) -> bool:
    """Whether a word shows that a noun follows, not a name: an article, an adjective."""
    low = token.low
    ending = low.endswith(("e", "en", "er", "es", "em")) and low not in tongue.not_names
    return token.word and not token.capital and (low in tongue.articles or ending)


def _name_like(token: Token) -> bool:
    return token.word and token.text[0].isupper() and len(token.text) > 1


def _adjective(word: str) -> bool:
    """Whether a capital word is an adjective of a proper name: "Vereinte", "Weißen"."""
    return word.lower().endswith(
        ("ischen", "ische", "ischer", "isches", "ißen", "ißes", "inte", "inten", "oten")
    )


def _fits(low: str, stem: str, ends: bool) -> bool:
    if stem in ("us", "bundes"):
        return low.startswith(stem + "-") if stem == "us" else low.startswith(stem) and len(low) > 9
    if not ends:
        return low == stem
    return low.startswith(stem) and len(low) - len(stem) <= 2


def _head(tokens: tuple[Token, ...], place: int, tongue: Tongue) -> int | None:
    """Where the phrase of an office before a comma begins, if there is one."""
    for low in range(max(0, place - 8), place):
        if any(token.text in ",.;:" for token in tokens[low:place]):
            continue
        if tongue.is_role(tokens[low].text) and tokens[low].capital == tongue.ends:
            return max(0, low - 2)
    return None
