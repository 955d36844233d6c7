"""The French wording of every message; files as in `english`."""

import datetime
import re

from winset.wording.catalogue import Catalogue
from winset.wording.english import ENGLISH
from winset.wording.french.asked import ASKED
from winset.wording.french.bargain import BARGAIN
from winset.wording.french.brief import BRIEF
from winset.wording.french.build import BUILD
from winset.wording.french.case import CASE
from winset.wording.french.cite import CITE
from winset.wording.french.classroom import CLASSROOM
from winset.wording.french.compare import COMPARE
from winset.wording.french.conflict import CONFLICT
from winset.wording.french.deals import DEALS
from winset.wording.french.desk import DESK
from winset.wording.french.full import FULL
from winset.wording.french.holding import HOLDING
from winset.wording.french.next import NEXT
from winset.wording.french.nouns import NOUNS
from winset.wording.french.page import PAGE
from winset.wording.french.page_conflict import PAGE_CONFLICT
from winset.wording.french.page_holding import PAGE_HOLDING
from winset.wording.french.page_terms import PAGE_TERMS
from winset.wording.french.paper import PAPER
from winset.wording.french.people import PEOPLE
from winset.wording.french.proposals import PROPOSALS
from winset.wording.french.ranking import RANKING
from winset.wording.french.roles import ROLES
from winset.wording.french.running import RUNNING
from winset.wording.french.screen import SCREEN
from winset.wording.french.settlement import SETTLEMENT
from winset.wording.french.start import START
from winset.wording.french.summary import SUMMARY
from winset.wording.french.sweep import SWEEP
from winset.wording.french.talks import TALKS
from winset.wording.french.timeline import TIMELINE
from winset.wording.french.tournament import TOURNAMENT
from winset.wording.numbers import Forms

MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
NARROW = "\N{NARROW NO-BREAK SPACE}"
"""Stands within quotation marks, before ; ! ? and between groups of digits."""
PAGES = (FULL, PAGE, PAGE_CONFLICT, PAGE_HOLDING, PAGE_TERMS)
FILES = (
    CASE,
    DEALS,
    PEOPLE,
    HOLDING,
    CONFLICT,
    ASKED,
    RANKING,
    BRIEF,
    SUMMARY,
    SCREEN,
    BUILD,
    COMPARE,
    PAPER,
    SWEEP,
    TALKS,
    RUNNING,
    BARGAIN,
    TOURNAMENT,
    ROLES,
    CITE,
    CLASSROOM,
    SETTLEMENT,
    NEXT,
    PROPOSALS,
    TIMELINE,
    START,
    DESK,
    *PAGES,
)


def _day(day: datetime.date) -> str:
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {MONTHS[day.month - 1]} {day.year}"


def _singular(text: str) -> bool:
    """Return whether a number takes the singular: below 2 it does."""
    return re.fullmatch(r"[01](,[0-9]+)?", text) is not None


FRENCH = Catalogue(
    "fr",
    {key: text for file in FILES for key, text in file.items()},
    NOUNS,
    last={"and": "et", "or": "ou"},
    joiners={
        **ENGLISH.joiners,
        "semicolon": f"{NARROW}; ",
        "sequence": " et ",
        "other": f"{NARROW}; ou ",
    },
    quotes=(f"«{NARROW}", f"{NARROW}»"),
    day=_day,
    forms=Forms(",", NARROW, "\N{NO-BREAK SPACE}%", " à ", "inconnu"),
    one=_singular,
)
