"""English as `names` needs it."""

from __future__ import annotations

import re

from winset.reading.english.closed import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUESTIONS,
    TIMES,
)
from winset.reading.english.people import BODIES, ROLES, STATE
from winset.reading.english.places import PLACES
from winset.reading.names import Tongue, places_of
from winset.reading.wordlists import words

__all__ = ["ENGLISH"]

_FEMALE = words(
    """Abigail Alice Amanda Amy Andrea Angela Anna Anne Barbara Betty Carol Catherine
    Charlotte Christine Claire Dana Deborah Diana Elizabeth Ellen Elsa Emily Emma Eva
    Fiona Grace Hannah Helen Hillary Ilse Jane Janet Jennifer Jessica Joan Joy Julia
    Kamala Karen Kate Laura Linda Lisa Madeleine Margaret Maria Marie Mary Michelle
    Monica Nancy Nicola Nikki Olivia Patricia Petra Rachel Rebecca Ruth Samantha Sandra
    Sarah Sophie Susan Theresa Ursula Valerie Victoria Virginia Ana Carmen Elena Ingrid
    Irina Leila Louise Lucia Mia Nadia Olga Priya Rosa Tanja Vera"""
)
_MALE = words(
    """Adam Alan Albert Alex Alexander Andrew Anthony Antony Arthur Barack Ben Benjamin
    Bill Bob Boris Brian Bruce Charles Chris Christian Colin Daniel David Dennis Donald
    Edward Eric Frank Gary George Gordon Graham Greg Harold Harry Henry Ian Jack James
    Jason Jeff Jim Joe John Jonathan Joseph Kevin Larry Lee Luke Marek Mark Martin
    Matthew Michael Mike Nicholas Nick Olaf Oliver Oscar Patrick Paul Pavel Peter Philip
    Ralph Richard Robert Roger Ronald Ryan Sam Samuel Scott Simon Stephen Steven Thomas
    Tim Tom Tony Victor Viktor Vladimir Walter William Hugo Carlos Luis Juan Pedro Pablo
    Ivan Igor Sergei Andrei Jan Lars Sven Karl Hans Kurt Otto Max Leo Felix Ali Omar Ahmed
    Hassan Yusuf Ravi Kofi Emil Anton Bruno Marco Paolo Pierre Louis Henri Antoine"""
)
_NOT_NAMES = (
    ADVERBS
    | AUXILIARIES
    | CONJUNCTIONS
    | DETERMINERS
    | PREPOSITIONS
    | PRONOUNS
    | QUESTIONS
    | (TIMES - {"may", "april", "june"})
    | words(
        """mr mrs ms dr foreign prime vice deputy former acting interior defence defense
    finance environment trade white sir lord lady photo reuters afp ap according street
    road square hall hotel river sea ocean lake bay island islands city town street act
    treaty agreement accord"""
    )
)
_SEATS = {
    "white house": "United States",
    "pentagon": "United States",
    "state department": "United States",
    "kremlin": "Russia",
    "downing street": "United Kingdom",
    "foreign office": "United Kingdom",
    "élysée": "France",
    "chancellery": "Germany",
}


_SOURCES = words("statement letter report survey study paper interview speech memo article")


def plain_name(phrase: str) -> str:
    """A source by its name, without its article."""
    parts = phrase.split()
    if len(parts) > 1 and parts[0].lower() in ("the", "a", "an"):
        parts = parts[1:]
    return " ".join(parts)


ENGLISH = Tongue(
    roles=ROLES,
    bodies=BODIES,
    spokes=("spokesman", "spokeswoman", "spokesperson", "official", "officials", "representative"),
    articles=words("the a an his her its their this that"),
    links=words("of for from in at to with on who which"),
    he=words("he him"),
    she=words("she her"),
    not_names=_NOT_NAMES,
    female=_FEMALE,
    male=_MALE,
    state=STATE,
    seats=_SEATS,
    places=places_of(PLACES),
    ends=False,
    definite=words("the"),
    one=words("the a an"),
    source=lambda word: word.lower() in _SOURCES,
    plain=plain_name,
    own=re.compile(
        r"(?:his|her|its|their) (?:own |figures|accounts?\b|words|data|estimates?\b|sources?\b)",
        re.I,
    ),
)
"""Offices, bodies, pronouns and countries of English."""
