"""The English wording of every message; a file for each room that speaks."""

from winset.wording.catalogue import Catalogue
from winset.wording.english.asked import ASKED
from winset.wording.english.bargain import BARGAIN
from winset.wording.english.brief import BRIEF
from winset.wording.english.build import BUILD
from winset.wording.english.case import CASE
from winset.wording.english.cite import CITE
from winset.wording.english.classroom import CLASSROOM
from winset.wording.english.compare import COMPARE
from winset.wording.english.conflict import CONFLICT
from winset.wording.english.deals import DEALS
from winset.wording.english.desk import DESK
from winset.wording.english.full import FULL
from winset.wording.english.holding import HOLDING
from winset.wording.english.next import NEXT
from winset.wording.english.nouns import NOUNS
from winset.wording.english.page import PAGE
from winset.wording.english.page_conflict import PAGE_CONFLICT
from winset.wording.english.page_holding import PAGE_HOLDING
from winset.wording.english.page_terms import PAGE_TERMS
from winset.wording.english.paper import PAPER
from winset.wording.english.people import PEOPLE
from winset.wording.english.proposals import PROPOSALS
from winset.wording.english.ranking import RANKING
from winset.wording.english.roles import ROLES
from winset.wording.english.running import RUNNING
from winset.wording.english.screen import SCREEN
from winset.wording.english.settlement import SETTLEMENT
from winset.wording.english.start import START
from winset.wording.english.summary import SUMMARY
from winset.wording.english.sweep import SWEEP
from winset.wording.english.talks import TALKS
from winset.wording.english.timeline import TIMELINE
from winset.wording.english.tournament import TOURNAMENT

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

ENGLISH = Catalogue("en", {key: text for file in FILES for key, text in file.items()}, NOUNS)
