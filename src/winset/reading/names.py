"""Names, offices and countries: what a language must give so that persons can be told apart."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from winset.reading.types import Span

__all__ = ["Person", "Place", "Tongue", "is_feminine", "places_of"]


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
    states, ``seats`` buildings that stand for one; ``definite`` and ``one`` are articles: of a
    known office, of a single person. ``source`` says of a noun whether it is for what somebody
    says; ``plain`` names a source without that noun. ``own`` are sources that mean whoever acts in
    the sentence: "eigenen Angaben", "its own figures".
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
    definite: frozenset[str]
    one: frozenset[str]
    source: Callable[[str], bool]
    plain: Callable[[str], str]
    own: re.Pattern[str]

    def is_role(self, word: str) -> bool:
        """Whether a word is an office or another word for a person."""
        low = word.lower()
        if not self.ends:
            return low in self.roles or low.removesuffix("s") in self.roles
        return low.endswith(self.roles) or re.sub(r"(?:en|es|s|n)$", "", low).endswith(self.roles)

    def is_body(self, word: str) -> bool:
        """Whether a word is one for a body."""
        low = word.lower()
        if self.ends:
            return low.endswith(self.bodies) or re.sub(r"e?s$", "", low).endswith(self.bodies)
        return low in self.bodies and (len(word) > 2 or word.isupper())


def places_of(table: str) -> tuple[Place, ...]:
    """Countries from a table: name | stems | other words | people."""
    rows = []
    for line in table.strip().splitlines():
        name, stems, also, people = (cell.strip() for cell in line.replace("| -", "|").split("|"))
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


def is_feminine(role: str) -> bool:
    """Whether an office is written in its form for women."""
    return role.lower().endswith(("rin", "tin", "fin", "bin", "frau", "dentin", "woman", "queen"))
