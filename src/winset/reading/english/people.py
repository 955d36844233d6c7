"""English words for those who can say something: offices, bodies, groups of people."""

from __future__ import annotations

from winset.reading.wordlists import listed, words

__all__ = ["BODIES", "ROLES", "STATE", "is_agent"]

ROLES = listed(
    """president vice-president minister chancellor premier spokesman spokeswoman
    spokesperson chairman chairwoman chair chief head director secretary ambassador
    envoy diplomat senator congressman congresswoman representative member mayor
    governor commissioner general admiral colonel judge justice lawyer attorney
    prosecutor defendant witness expert analyst economist scientist researcher professor
    doctor engineer coach player captain manager executive founder owner broker
    politician negotiator mediator arbitrator observer critic supporter opponent
    protester demonstrator organiser organizer worker employee official officer adviser
    advisor aide journalist reporter correspondent editor author writer pope bishop
    cardinal priest king queen prince princess commander soldier policeman man woman
    father mother son daughter brother sister student teacher neighbour neighbor
    resident citizen victim pilot driver passenger leader deputy colleague predecessor
    successor candidate rival boss farmer fisherman fishermen trader banker investor
    buyer seller supplier nurse cleaner shipowner landlord tenant veteran activist rebel
    guerrilla union patient councillor counselor delegate delegation source
    secretary-general people employer creditor lender contractor publisher insider"""
)
"""Words for persons."""

BODIES = listed(
    """government ministry party parliament congress senate council court tribunal
    authority agency commission committee board union association federation
    organisation organization company firm group corporation bank newspaper magazine
    broadcaster station institute university army military navy police church coalition
    opposition alliance movement foundation centre center embassy administration office
    department service side delegation house kremlin pentagon states nations nato un eu
    media press report study survey statement team club operator shift secretariat
    treasury cabinet hospital regulator guild chamber country countries gazette
    herald tribune chronicle journal"""
)
"""Words for bodies that speak."""

STATE = (
    "president",
    "minister",
    "chancellor",
    "premier",
    "ambassador",
    "envoy",
    "king",
    "queen",
    "negotiator",
)
_ARTICLES = words("the a an his her its their this that these those one some")
_PRONOUNS = words("he she it they we others both neither everybody nobody")


def is_agent(phrase: list[str]) -> bool:
    """Whether a noun phrase names somebody who can speak: a person, a body, a name."""
    lows = [word.lower() for word in phrase]
    if not lows:
        return False
    if len(lows) == 1 and lows[0] in _PRONOUNS:
        return True
    if any(low in ROLES or low.removesuffix("s") in ROLES or low in BODIES for low in lows):
        return True
    if lows[0] not in _ARTICLES and phrase[0][0].isupper():
        return all(word[0].isupper() for word in phrase[:2])
    return any(word[0].isupper() and word[-1] != "s" for word in phrase[1:])
