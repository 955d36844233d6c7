"""The German wording of every message; files as in `english`."""

import datetime

from winset.wording.catalogue import Catalogue
from winset.wording.english import ENGLISH
from winset.wording.german.asked import ASKED
from winset.wording.german.bargain import BARGAIN
from winset.wording.german.brief import BRIEF
from winset.wording.german.build import BUILD
from winset.wording.german.case import CASE
from winset.wording.german.cite import CITE
from winset.wording.german.classroom import CLASSROOM
from winset.wording.german.compare import COMPARE
from winset.wording.german.conflict import CONFLICT
from winset.wording.german.deals import DEALS
from winset.wording.german.desk import DESK
from winset.wording.german.full import FULL
from winset.wording.german.holding import HOLDING
from winset.wording.german.next import NEXT
from winset.wording.german.nouns import NOUNS
from winset.wording.german.page import PAGE
from winset.wording.german.page_conflict import PAGE_CONFLICT
from winset.wording.german.page_holding import PAGE_HOLDING
from winset.wording.german.page_terms import PAGE_TERMS
from winset.wording.german.paper import PAPER
from winset.wording.german.people import PEOPLE
from winset.wording.german.proposals import PROPOSALS
from winset.wording.german.ranking import RANKING
from winset.wording.german.roles import ROLES
from winset.wording.german.running import RUNNING
from winset.wording.german.screen import SCREEN
from winset.wording.german.settlement import SETTLEMENT
from winset.wording.german.start import START
from winset.wording.german.summary import SUMMARY
from winset.wording.german.sweep import SWEEP
from winset.wording.german.talks import TALKS
from winset.wording.german.timeline import TIMELINE
from winset.wording.german.tournament import TOURNAMENT
from winset.wording.numbers import Forms

MONTHS = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni"),
    *("Juli", "August", "September", "Oktober", "November", "Dezember"),
)
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
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


GERMAN = Catalogue(
    "de",
    {key: text for file in FILES for key, text in file.items()},
    NOUNS,
    last={"and": "und", "or": "oder"},
    joiners={**ENGLISH.joiners, "sequence": " und ", "other": "; oder "},
    quotes=("„", "“"),
    day=_day,
    forms=Forms(",", ".", "\N{NO-BREAK SPACE}%", " bis ", "nicht bekannt"),
)
