"""Whether two names are one: as a text has them, and as a case has them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from winset.reading import Figure, Mention

_TITLES = frozenset(
    (
        *("der", "die", "das", "dem", "den", "des", "ein", "eine", "einer", "eines", "von"),
        *("the", "a", "an", "of", "mr", "mrs", "ms", "dr", "prof", "president", "minister"),
        *("prasident", "ministerprasident", "aussenminister", "sprecher", "sprecherin"),
        *("spokesman", "spokeswoman", "spokesperson"),
    )
)
"""Words that tell nobody from others; folded as names are."""


def named_by(who: Mention, figures: Sequence[Figure]) -> tuple[set[str], set[str]]:
    """Return what the one who speaks is called in a text, and what the one spoken for is."""
    own, spoken_for = {who.name}, {who.of} if who.of is not None else set()
    person: set[str] = set()
    for figure in figures:
        if figure.name == who.name:
            (spoken_for if figure.kind == "country" else own).update((figure.name, *figure.also))
        elif figure.name in spoken_for:
            spoken_for.update(figure.also)
            person |= set(words_of(figure.name)) if figure.kind == "person" else set()
    if person:
        # Who speaks for a person is not that person; for a country or a body nobody else can.
        return {name for name in own if not person <= set(words_of(name))}, set()
    return own - spoken_for, spoken_for


def shared(name: str, figures: Sequence[Figure]) -> bool:
    """Return whether a name fits several persons of a text."""
    persons = [figure for figure in figures if figure.kind == "person"]
    full = [one for one in persons if len(words_of(one.name)) > 1]
    found = {one.name for one in full if fits(name, one.name)}
    return len(found) > 1


_PLACE = re.compile(
    r" (?:of|from|for|to|with|in|at|by|near|von|vom|aus|der|des|für|um|bei|im|mit) |,|\("
)
"""Where the name itself ends: "Kim Jong Un of North Korea"."""


def fits(name: str, other: str) -> bool:
    """Return whether a name is another one: the same words, or a part of it with the surname.

    A name with more words than the text has is another: nobody knows whose they are.
    """
    mine, theirs = words_of(name), words_of(_PLACE.split(other)[0])
    if not mine or not theirs:
        return False
    if mine in (theirs, words_of(other)):
        return True
    return len(mine) < len(theirs) and mine == theirs[-len(mine) :]


def words_of(name: str) -> list[str]:
    """Return the words of a name that tell it from others, folded."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = re.findall(r"[^\W_]+", plain)
    return [word for word in words if word not in _TITLES] or words


def stands_in(name: str, text: str) -> bool:
    """Return whether one of the words of a name that are no title stands in a text."""
    titles = {word for word in name.split() if not set(words_of(word)) - _TITLES}
    words = [word.strip(",.;:()") for word in name.split() if word not in titles] or name.split()
    return any(re.search(rf"(?<!\w){re.escape(word)}", text) for word in words if word)


def best(names: frozenset[str], given: str) -> str:
    """Return the name to show: the given one, else the longest."""
    return given if given in names else min(names, key=lambda name: (-len(name), name))
