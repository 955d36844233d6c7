"""What the rules find in a text, as proposals: quotes with speakers, and how observers react."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from winset.case.types import Case, Role
from winset.proposals.comparing import about_no_deal
from winset.proposals.fitting import fits
from winset.proposals.types import Proposed
from winset.reading import Figure, Quote, Reading, Span, claims_of

RULES = "rules"
"""Who proposes what the rules find."""
RECEIVED = {"regrets": "regret", "praises": "welcome"}
"""How a stance reads as the reception of an outcome."""


def drafted(
    reading: Reading,
    source: str,
    case: Case | None = None,
    *,
    actors: Mapping[str, str] | None = None,
) -> tuple[Proposed, ...]:
    """Return a proposal for each claim of each quote of a reading.

    Parameters
    ----------
    reading : what the rules found.
    source : the id of the text.
    case : where observers of it praise or regret that there was no deal, a reaction is proposed.
    actors : which actor of the case a figure of the text is, where that is known already.
    """
    observers = (
        set()
        if case is None
        else {actor.id for actor in case.actors if actor.role is Role.OBSERVER}
    )
    made: list[Proposed] = []
    marked = {(quote.start, quote.end) for quote in reading.quotes if quote.kind == "direct"}
    for quote in reading.quotes:
        reaction = None
        if quote.speaker is not None and case is not None:
            by = actor_of(quote.speaker.name, quote.speaker.of, reading.figures, case, actors)
            if by in observers:
                reaction = reaction_of(reading, quote, by)
        for claim in claims_of(reading, quote):
            words = _trimmed(reading.text, claim)
            if quote.kind != "direct" and _unmarked(reading.text, words) in marked:
                # The same words are there without their marks.
                continue
            name = f"p{len(made) + 1}"
            made.append(_proposed(reading, quote, words, (name, source), reaction))
            reaction = None
    return tuple(made)


def _trimmed(text: str, claim: Span) -> Span:
    """Return a claim without the comma that leads to it."""
    lead = re.compile(r"[\s,;]*").match(text, claim.start, claim.end)
    start = claim.start if lead is None or lead.end() == claim.end else lead.end()
    return Span(start, claim.end)


def _unmarked(text: str, span: Span) -> tuple[int, int]:
    """Return where words begin and end within the quotation marks around them."""
    found = re.compile(r"[“”„\"«»‚‘'](.*)[“”„\"«»’'],?", re.DOTALL).fullmatch(
        text, span.start, span.end
    )
    return (span.start, span.end) if found is None else found.span(1)


def _proposed(
    reading: Reading,
    quote: Quote,
    claim: Span,
    named: tuple[str, str],
    reaction: dict[str, Any] | None,
) -> Proposed:
    # English puts a comma before the closing mark that is none of the speaker's.
    words = reading.text[claim.start : claim.end]
    return Proposed(
        named[0],
        words.removesuffix(",") if quote.kind == "direct" else words,
        named[1],
        claim.start,
        speaker=None if quote.speaker is None else quote.speaker.name,
        kind=quote.kind,
        stance=quote.stance,
        reaction=reaction,
        by=RULES,
    )


def reaction_of(reading: Reading, quote: Quote, by: str | None) -> dict[str, Any] | None:
    """Return how somebody received that there was no deal, where the sentence says so."""
    was = RECEIVED.get(quote.stance or "")
    if was is None or not about_no_deal(reading.text, (quote.start, quote.end)):
        return None
    said = {"by": by, "to": "no_deal", "was": was}
    return said if quote.date is None else {**said, "on": quote.date}


def actor_of(
    name: str,
    of: str | None,
    figures: Sequence[Figure],
    case: Case,
    actors: Mapping[str, str] | None = None,
) -> str | None:
    """Return the actor of a case for whom somebody of a text speaks; None where that is open."""
    names = {name} | ({of} if of else set())
    for figure in figures:
        own = {figure.name, *figure.also}
        if names & own:
            names |= own
            known = (actors or {}).get(figure.name)
            if known is not None:
                return known
    partly: set[str] = set()
    for actor in case.actors:
        called = {str(actor.name), *map(str, getattr(actor.name, "languages", {}).values())}
        if names & called:
            return actor.id
        if any(fits(one, other) for one in names for other in called):
            partly.add(actor.id)
    # "Korea" may be either; where only one actor is called so in part, it is that one.
    return partly.pop() if len(partly) == 1 else None
