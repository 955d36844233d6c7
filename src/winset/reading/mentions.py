"""Who is meant by some words: a name, part of one, an office, a pronoun, a capital.

Where the text does not settle it, a mention keeps its own words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from winset.reading.names import Person, Tongue, is_feminine
from winset.reading.roster import Roster
from winset.reading.standing import Bystander, bystanders, without_speech
from winset.reading.types import Mention

__all__ = ["NAMELESS", "NOBODY", "Meaning", "is_nameless"]

NOBODY = re.compile(
    r"(?:niemand(?:en|em)?|kein(?:e|er|es|en)?|nobody|no one|none|neither)\b",
    re.IGNORECASE,
)
"""Words in the place of a speaker that name nobody."""
NAMELESS = re.compile(
    r"\b(?:sources?|insiders?|people|persons?|someone|somebody|those|official|officials)\b.{0,40}"
    r"\b(?:close to|near|familiar with|around|in the (?:camp|circle|entourage))\b|"
    r"\b(?:close to|familiar with)\b|\b(?:camp|circle|entourage|associates|confidants?)\b|"
    r"\b(?:umfeld|umgebung|umkreis|vernehmen|gerüchten?|vertraute[rn]?|eingeweihte[rn]?|insidern?|nahesteh\w*)\b|"
    # "Verhandlungskreise", not "Landkreise".
    r"\b(?!land|wahl|stadt|kirchen|verkehrs)\w*kreisen?\b|^(?:\w+ ){0,3}sources?$",
    re.IGNORECASE,
)
"""Those near somebody whose own names are not told: what they say is not that person's."""
_NAME_BESIDE = re.compile(
    r",? (?:(?:der|die|the) (?:[a-zäöüß]{2,20} ){0,2}[^\W\d_a-z]\w{2,30} (?=[^\W\d_a-z]))?"
    r"((?:[a-z-]{2,20} ){0,3})((?:[^\W\d_a-z]\S*[^\W_] ?){2,4})"
)
_NEAR = 1500
"""How far back, in characters, a pronoun looks for whom it means."""


def is_nameless(name: str) -> bool:
    """Whether a speaker is somebody near another, without a name: "sources close to Smith"."""
    return NAMELESS.search(name) is not None


class Meaning:
    """Who the mentions of one text mean, by its roster."""

    def __init__(self, roster: Roster) -> None:
        self.roster = roster
        self.tongue = roster.tongue
        self.text = roster.text

    def mention(self, start: int, end: int, last: Mention | None) -> Mention:
        """Who is meant by the words from ``start`` to ``end``; ``last`` spoke before."""
        found = self._mention(start, end, last)
        for seat, country in self.tongue.seats.items():
            if seat in self.text[start:end].lower():
                return Mention(start, end, found.name, country)
        return found

    def _mention(self, start: int, end: int, last: Mention | None) -> Mention:
        """Who is meant, without what buildings stand for."""
        words = re.findall(r"[\w'’-]+", self.text[start:end][:300])
        if not words:
            return Mention(start, end, self.text[start:end])
        if len(words) == 1 and words[0].lower() in self.tongue.he | self.tongue.she:
            return self._pronoun(start, end, last)
        links = self.tongue.links
        cut = next((i for i, word in enumerate(words) if i and word.lower() in links), len(words))
        name, of = self._beside(end) or self._by_name(words, cut)
        name = name or self._sharing(start, end, words[:cut])
        if name is None and cut < len(words) and self._has_role(words[:cut]):
            nameless = is_nameless(self.text[start:end])
            served = None if nameless else self._served(words[:cut], words[cut + 1 :])
            return Mention(start, end, self._plain(start, end), of or served)
        if name is None and words[0].lower() in self.tongue.definite:
            office = self._has_role(words[:cut]) and not self._is_board(words[:cut])
            name = self._by_office(start, words[:cut]) if office else None
            if name is not None:
                of = self.roster.people[name].country or of
        if name is None:
            name, of = self._by_country(words, cut) or (self._bare_name(words[:cut]), of)
            name = name or self._plain(start, end)
        return Mention(start, end, name, of)

    def _has_role(self, words: list[str]) -> bool:
        return any(self.tongue.is_role(word) for word in words)

    def _is_board(self, words: list[str]) -> bool:
        """Whether an office is one of a body, too: "der Vorstand" is nobody's in particular."""
        roles = [word for word in words if self.tongue.is_role(word)]
        return self.tongue.ends and all(map(self.tongue.is_body, roles))

    def _beside(self, end: int) -> tuple[str, str | None] | None:
        """The name that follows an office: "the spokeswoman, Jane Doe"."""
        found = _NAME_BESIDE.match(self.text[end : end + 60])
        if found is None:
            return None
        before = found.group(1).split()
        if before and (self.tongue.ends or not self.tongue.is_role(before[-1])):
            return None
        name = self.roster.named(found.group(2).strip())
        return (name, self.roster.people[name].country) if name is not None else None

    def _by_name(self, words: list[str], cut: int) -> tuple[str | None, str | None]:
        """A person named before the first link, or one whose office it is; else the country."""
        country = self.roster.country_in(words)
        head = words[:cut]
        if NAMELESS.search(" ".join(words)) is not None:
            return None, country
        person, owner = self._head(head)
        told = self._has_role(head) or any(map(self.tongue.source, head))
        if person is None and owner is not None:
            return None, owner.name if _spokes(head, self.tongue) else country
        if person is None and told and not _spokes(head, self.tongue):
            person = self._behind(words, cut)
        if person is None:
            # A first name tells a surname from the city: "Hugo Lima".
            first = len(head) == 2 and head[0] in self.tongue.female | self.tongue.male
            named = first and country is not None and head[1] in self.roster.country
            return (" ".join(head), None) if named else (None, country)
        return person.name, person.country or country

    def _head(self, words: list[str]) -> tuple[Person | None, Person | None]:
        """The person some words name; and, apart, whose they are: "Smith's lawyer"."""
        place = 0
        owner: Person | None = None
        while place < len(words):
            found, length = self._named_at(words, place)
            if found is None:
                place += 1
                continue
            stop = place + length
            if not self._is_owner(words[stop : stop + 2]):
                return found, owner
            # "Trump adviser X" is X; but "X, the adviser" is X too.
            if self.roster.is_plain(words[place:stop]):
                later = self._person_in(words[stop:])
                return later or found, owner
            owner, place = found, stop
        return None, owner

    def _is_owner(self, behind: list[str]) -> bool:
        """Whether an office or a body follows a name: "Smith's lawyer", "Schmidts alte Firma"."""
        return bool(behind) and any(
            self.tongue.is_role(word) or self.tongue.is_body(word)
            for place, word in enumerate(behind)
            if not place or (behind[0].islower() and behind[0] not in ("and", "und", "or", "oder"))
        )

    def _behind(self, words: list[str], cut: int) -> Person | None:
        """The person behind a link, unless only somebody of theirs is meant: "wife of X"."""
        person = self._person_in(words)
        if person is None or any(map(self.tongue.source, words[:cut])):
            return person
        first = next(i for i in range(len(words)) if self._named_at(words, i)[0] is not None)
        linked = all(
            word.lower() in self.tongue.articles or self.tongue.is_role(word)
            for word in words[cut + 1 : first]
        )
        return None if linked else person

    def _sharing(self, start: int, end: int, words: list[str]) -> str | None:
        """Which of several with one surname is meant, where a title or the text around tells it."""
        if not words:
            return None
        *lead, last = words
        plain = re.sub(r"['’]s$", "", last)
        plain = plain if plain in self.roster.shared else plain.removesuffix("s")
        if plain not in self.roster.shared or not all(map(self._is_title, lead)):
            return None
        names = self.roster.bearers[plain]
        if len(names) > _MOST_BEARERS:
            return None
        roles = [word.lower() for word in lead if self.tongue.is_role(word)]
        if set(roles) - _HERS - _HIS:
            names = [one for one in names if self._holds(self.roster.people[one], roles)]
        female = _told_gender(lead, self.text[end : end + _BESIDE])
        if female is not None:
            names = [one for one in names if self._may_be(one, female)]
            sure = [one for one in names if self.roster.people[one].female]
            names = sure or names
        if len(names) > 1:
            low = max(self.text.rfind("\n\n", 0, start), 0)
            index = bisect_left(self.roster.seen, (start, ""))
            seen = self.roster.seen[max(0, index - _MOST_SEEN) : index]
            near = {name for place, name in seen if place >= low}
            names = [name for name in names if name in near]
        return names[0] if len(names) == 1 else None

    def _is_title(self, word: str) -> bool:
        low = word.lower()
        return low in _HERS | _HIS or self.tongue.is_role(word) or low in self.tongue.articles

    @staticmethod
    def _holds(person: Person, roles: list[str]) -> bool:
        held = [one.lower() for one in person.roles]
        return any(one.endswith(role) or role.endswith(one) for one in held for role in roles)

    def _may_be(self, name: str, female: bool) -> bool:
        """Whether a person can be a woman, or a man, by first name and office."""
        if self.roster.people[name].female:
            return female
        return not female or name.partition(" ")[0] not in self.tongue.male

    def _bare_name(self, words: list[str]) -> str | None:
        """A name behind words in lower case: "union leader Jane Doe", where that tells it."""
        capital = [word[0].isupper() for word in words]
        first = next((place for place, one in enumerate(capital) if one and place), 0)
        name = words[first:]
        if self.tongue.ends or not first or len(name) < 2 or not all(capital[first:]):
            return None
        return " ".join(name) if not any(map(self.tongue.is_body, name)) else None

    def _by_country(self, words: list[str], cut: int) -> tuple[str, str] | None:
        """A country, or the capital that stands for its government."""
        single = words[0].lower() in self.tongue.one and words[-1] in self.roster.peoples
        short = cut == len(words) and cut <= 2 and not single
        if short or not (single or any(map(self.tongue.is_body, words)) or self._has_role(words)):
            country = self.roster.country.get(words[-1])
            if country is not None:
                return country, country
        beside = words[-2].lower() if len(words) > 1 else ""
        country = self.roster.country.get(words[-1])
        if country is not None and beside.endswith(("land", "staat", "neighbour", "neighbor")):
            return country, country
        return None

    def _pronoun(self, start: int, end: int, last: Mention | None) -> Mention:
        word = self.text[start:end]
        fresh = self._since(start, word.lower(), last)
        if fresh is not None:
            found = self._mention(fresh.start, fresh.end, None)
            return Mention(start, end, found.name, found.of)
        name = self._meant(start, word.lower() in self.tongue.she, last)
        if name is not None:
            return Mention(start, end, name, self.roster.people[name].country)
        body = not self.tongue.ends and last is not None and self._is_body(last.name)
        if last is None or body:
            return Mention(start, end, word)
        return Mention(start, end, last.name, last.of)

    def _is_body(self, name: str) -> bool:
        """Whether a name is that of a body or a country, which no "he" or "she" means."""
        parts = name.split()
        return name in self.roster.peoples | set(self.roster.country.values()) or any(
            self.tongue.is_body(part) and not self.tongue.is_role(part) for part in parts
        )

    def _since(self, start: int, word: str, last: Mention | None) -> Bystander | None:
        """Whose sentences began since somebody spoke, if a pronoun fits them."""
        if last is None or not 0 < start - last.end < _NEAR:
            return None
        female = word in self.tongue.she
        language = "de" if self.tongue.ends else "en"
        since = bystanders(self._unquoted, (last.end, start), language)
        fitting = [
            one
            for one in since
            if one.opens and not one.body and one.female in (None, female) and not _several(one)
        ]
        return fitting[-1] if fitting else None

    @cached_property
    def _unquoted(self) -> str:
        return without_speech(self.text)

    def _plain(self, start: int, end: int) -> str:
        return self.tongue.plain(" ".join(self.text[start:end].split()))

    def _served(self, head: list[str], words: list[str]) -> str | None:
        """Whom an office serves: a person that it speaks for, else the body as it is called."""
        person = self._person_in(words)
        if person is not None:
            return person.name if _spokes(head, self.tongue) else None
        while words and words[0].lower() in self.tongue.articles:
            words = words[1:]
        return " ".join(words) or None

    def _person_in(self, words: list[str]) -> Person | None:
        for place in range(len(words)):
            person, _ = self._named_at(words, place)
            if person is not None:
                return person
        return None

    def _named_at(self, words: list[str], place: int) -> tuple[Person | None, int]:
        """The person whose name begins at a place of some words, and how many words it has."""
        for length in (4, 3, 2, 1):
            name = self.roster.named(" ".join(words[place : place + length]))
            if name is not None and len(words[place : place + length]) == length:
                return self.roster.people[name], length
        return None, 0

    def _by_office(self, start: int, words: list[str]) -> str | None:
        """The person who holds an office named without a name."""
        office = next(word for word in words if self.tongue.is_role(word))
        role = office.lower()
        role = re.sub(r"(?<=[a-zäöü]{4})(?:en|s)$", "", role)
        index = bisect_left(self.roster.seen, (start, ""))
        near = [name for _, name in self.roster.seen[max(0, index - 300) : index]]
        for name in reversed(near):
            roles = [one.lower() for one in self.roster.people[name].roles]
            if any(one.endswith(role) or role.endswith(one) for one in roles):
                return name
        free = [name for name in near if not self.roster.people[name].roles]
        if not free or len(set(free)) > 3 or not role.endswith(self.tongue.state):
            return None
        name = max(dict.fromkeys(free), key=free.count)
        person = self.roster.people[name]
        self.roster.place(person, office, words, start)
        person.roles.append(office)
        return name

    def _meant(self, start: int, female: bool, last: Mention | None) -> str | None:
        """Whom a pronoun means: who spoke last, else the nearest person that fits."""
        spoke = self.roster.people.get(last.name) if last is not None else None
        near = last is not None and start - last.end < _NEAR
        if near and spoke is not None and spoke.female == female:
            return spoke.name
        index = bisect_left(self.roster.seen, (start, ""))
        for place, name in reversed(self.roster.seen[max(0, index - 40) : index]):
            if start - place > _NEAR:
                break
            if self.roster.people[name].female == female:
                return name
        return None


def _several(one: Bystander) -> bool:
    """Whether a German or English phrase without a name is one of several people."""
    *_, last = one.words.split()
    return not one.named and (last.endswith(("s", "en")) or not one.words[:1].isupper())


_HERS = frozenset(("frau", "ms", "mrs", "miss", "madam", "dame"))
_HIS = frozenset(("herr", "herrn", "mr", "sir"))
_MOST_BEARERS = 20
"""Persons with one surname among whom one is looked for."""
_MOST_SEEN = 400
"""Names before a mention that are looked at."""
_BESIDE = 80
"""Characters behind a name in which a pronoun tells who bears it."""
_PRONOUN = re.compile(
    r"\s(?:\w{2,20} ){1,2}(?:that )?(?P<en>he|she)\b|"
    r"\s(?:\w{2,20} ?){1,2},? (?:dass )?(?P<de>er|sie(?= (?:werde|habe|sei|könne|wolle|müsse|solle|"
    r"dürfe|ist|hat|wird)\b))"
)
"""What somebody says of "him" or "her" at its beginning, with a verb of saying before it."""


def _told_gender(lead: list[str], behind: str) -> bool | None:
    """Whether a title or a pronoun says that somebody is a woman; None where none does."""
    lows = {word.lower() for word in lead}
    if lows & _HERS or any(is_feminine(word) for word in lead):
        return True
    if lows & _HIS:
        return False
    found = _PRONOUN.match(behind)
    return None if found is None else (found["en"] or found["de"]) in ("she", "sie")


def _spokes(words: list[str], tongue: Tongue) -> bool:
    return any(word.lower().endswith(tongue.spokes) for word in words)
