"""Whether the rules find in a source what a proposal makes of its words, and what speaks against.

Only signs and agreement are looked for: that words carry a statement, no rule can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from winset.case.message import Message, say
from winset.proposals.fitting import fits
from winset.proposals.noticed import noticed
from winset.proposals.types import Proposed
from winset.reading import Mention, Quote, either

if TYPE_CHECKING:
    from winset.proposals.verifying import Checked

FELT = {"welcome": "praises", "regret": "regrets"}
"""The stance in which a text tells a reception."""
NO_DEAL = re.compile(
    r"abbruch|abbrechen|abzubrechen|abgebrochen|scheiter|ausbleiben|ohne (?:einigung|ergebnis)|"
    r"keine einigung|nicht einig|ende des (?:gipfels|treffens)|"
    r"ende der (?:gespräche|verhandlungen)|break(?:ing)? (?:off|down)|broke (?:off|down)|"
    r"collapse|fail(?:ure|ed)|walk(?:ed|ing)? (?:out|away)|"
    r"no (?:deal|agreement)|without (?:a|an|any) (?:deal|agreement|result)|lack of (?:a|an) |"
    r"end of the (?:summit|talks|meeting)",
    re.IGNORECASE,
)
"""Words for talks that ended without agreement."""
_ASKS = either(
    r"""offer\w* propos\w* bid pledge\w* promis\w* demand\w* insist\w* accept\w* agree\w* settle
    ready willing prepared want\w* would will need\w* must bereit biet\w* bot\w* \w*gebot\w*
    vorschl\w* vorgeschlagen schl[aä]g\w* zusag\w* verspr\w* forder\w* gefordert verlang\w* wollen
    wolle will müss\w* muss akzept\w* stimm\w* werde[nt]?"""
)
"""Words of which one stands where somebody offers or demands."""


def compared(
    source: Checked, one: Proposed, span: tuple[int, int], called: frozenset[str]
) -> list[Message]:
    """Return where the rules read some words otherwise than a proposal does.

    Parameters
    ----------
    span : where the words stand.
    called : the names of whoever makes the offer or reacts.
    """
    doubts: list[Message] = []
    quotes = [
        quote for quote in noticed(source.reading).quotes if _meets(quote.start, quote.end, span)
    ]
    if (
        one.kind is not None
        and quotes
        and all((one.kind == "direct") != (quote.kind == "direct") for quote in quotes)
    ):
        doubts.append(say("proposal.kind"))
    if one.stance is not None and all(quote.stance != one.stance for quote in quotes):
        doubts.append(say("proposal.stance"))
    if one.statement is not None and one.speaker is None:
        doubts.append(say("proposal.speaker.none"))
    if one.reaction is not None:
        felt = FELT.get(str(one.reaction.get("was")))
        if one.reaction.get("to") == "no_deal" and not about_no_deal(source.text, span):
            # Somebody may regret a death, or welcome guests.
            felt = None
        feeling = [quote.speaker for quote in quotes if felt is not None and quote.stance == felt]
        if not _anyone(feeling, source, called):
            doubts.append(say("proposal.unread"))
    if one.offer is not None:
        by_words = one.speaker is not None and _ASKS.search(source.text, *span) is not None
        if not by_words and not _anyone(_asking(source, span), source, called):
            doubts.append(say("proposal.unread"))
    return doubts


def around(
    source: Checked,
    one: Proposed,
    said: Quote | None,
    span: tuple[int, int],
    actors: frozenset[str],
) -> list[Message]:
    """Return the first sign around some words that speaks against them; see `Signs`.

    `said` is what the rules find there; `actors` are the names of those in the case.
    """
    signs, (start, end) = source.signs, span
    if signs.nested(start, end):
        return [say("proposal.hearsay")]
    word = signs.beside(start, end)
    if word is not None:
        return [say("proposal.beside", word=word)]
    if said is not None:
        doubt = _of_speaker(source, one, said, span, actors)
        if doubt is not None:
            return [doubt]
    asks = said is not None and said.kind == "reported" and said.stance in ("offers", "demands")
    if one.offer is not None or asks:
        word = signs.undone(start, end)
    elif one.reaction is not None:
        word = signs.unsettled(start, end)
    elif said is not None and said.kind in ("reported", "free", "unclear"):
        word = signs.unreal(start, end)
    return [] if word is None else [say("proposal.undone", word=word)]


def _of_speaker(
    source: Checked,
    one: Proposed,
    said: Quote,
    span: tuple[int, int],
    actors: frozenset[str],
) -> Message | None:
    """Return what speaks against the speaker of what the rules find; None for nothing."""
    signs, who = source.signs, said.speaker
    if who is not None:
        named = any(fits(who.name, name) for name in actors)
        if signs.thing(who.start, who.end) or not (named or signs.known(who)):
            return say("proposal.speaker.what", words=who.name)
        if signs.far(said):
            return say("proposal.speaker.far", speaker=one.speaker or who.name)
        if not signs.led(said):
            return say("proposal.uncued", speaker=one.speaker or who.name)
    if said.kind == "reported":
        return None
    two = signs.tellers(said.start, said.end)
    if said.kind != "direct":
        two = two or signs.tellers(*span)
    if two is not None:
        return say("proposal.tellers", one=two[0], two=two[1])
    return say("proposal.clause") if said.kind != "direct" and signs.cut(*span) else None


def about_no_deal(text: str, span: tuple[int, int]) -> bool:
    """Return whether the sentence around some words has one for talks without agreement."""
    start, end = span
    low = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start)) + 1
    ends = [at for sign in (". ", "\n") if (at := text.find(sign, end)) >= 0]
    return NO_DEAL.search(text, low, min(ends, default=len(text))) is not None


def _meets(start: int, end: int, span: tuple[int, int]) -> bool:
    return start < span[1] and span[0] < end


def _asking(source: Checked, span: tuple[int, int]) -> Iterator[Mention | None]:
    """Yield who offers or demands by the rules, where a passage stands."""
    reading = noticed(source.reading)
    for event in reading.events:
        if event.kind in ("offers", "demands") and _meets(event.start, event.end, span):
            yield event.who
    for quote in reading.quotes:
        if quote.stance in ("offers", "demands") and _meets(quote.start, quote.end, span):
            yield quote.speaker


def _anyone(found: Iterable[Mention | None], source: Checked, called: frozenset[str]) -> bool:
    """Return whether one of those whom the rules find is called so, or speaks for whoever is."""
    figures = noticed(source.reading).figures
    for who in found:
        if who is None:
            continue
        names = {who.name, *([who.of] if who.of else [])}
        for figure in figures:
            if {figure.name, *figure.also} & names:
                names |= {figure.name, *figure.also}
        for member in source.cast:
            if names & set(member.called):
                names |= set(member.called)
        if any(fits(mine, other) or fits(other, mine) for mine in called for other in names):
            return True
    return False
