"""Whether the rules find in a source what a proposal makes of its words, and what speaks against.

Only signs and agreement are looked for: that words carry a statement, no rule can tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from winset.case.message import Message, say
from winset.proposals.fitting import fits
from winset.proposals.noticed import noticed
from winset.proposals.types import Proposed
from winset.reading import Mention, Quote, Reading, either

if TYPE_CHECKING:
    from winset.proposals.verifying import Checked

FELT = {"welcome": "praises", "regret": "regrets"}
"""The stance in which a text tells a reception."""
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
        feeling = [quote.speaker for quote in quotes if felt is not None and quote.stance == felt]
        if not _anyone(feeling, source.reading, called):
            doubts.append(say("proposal.unread"))
    if one.offer is not None:
        by_words = one.speaker is not None and _ASKS.search(source.text, *span) is not None
        if not by_words and not _anyone(_asking(source, span), source.reading, called):
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
    word = signs.beside(start, end)
    if word is not None:
        return [say("proposal.beside", word=word)]
    who = None if said is None else said.speaker
    if who is not None and signs.thing(who.start, who.end):
        return [say("proposal.speaker.what", words=who.name)]
    if (
        who is not None
        and not signs.known(who)
        and not any(fits(who.name, name) for name in actors)
    ):
        return [say("proposal.speaker.what", words=who.name)]
    if said is not None and who is not None and signs.far(said):
        return [say("proposal.speaker.far", speaker=one.speaker or who.name)]
    if said is not None and who is not None and not signs.led(said):
        return [say("proposal.uncued", speaker=one.speaker or who.name)]
    if said is not None and said.kind != "reported":
        two = signs.tellers(said.start, said.end)
        if said.kind != "direct":
            two = two or signs.tellers(start, end)
        if two is not None:
            return [say("proposal.tellers", one=two[0], two=two[1])]
        if said.kind != "direct" and signs.cut(start, end):
            return [say("proposal.clause")]
    asks = said is not None and said.kind == "reported" and said.stance in ("offers", "demands")
    if one.offer is not None or asks:
        word = signs.undone(start, end)
    elif one.reaction is not None:
        word = signs.unsettled(start, end)
    elif said is not None and said.kind in ("reported", "free", "unclear"):
        word = signs.unreal(start, end)
    return [] if word is None else [say("proposal.undone", word=word)]


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


def _anyone(found: Iterable[Mention | None], reading: Reading, called: frozenset[str]) -> bool:
    """Return whether one of those whom the rules find is called so."""
    for who in found:
        if who is None:
            continue
        names = {who.name, *([who.of] if who.of else [])}
        for figure in noticed(reading).figures:
            if {figure.name, *figure.also} & names:
                names |= {figure.name, *figure.also}
        if any(fits(mine, other) or fits(other, mine) for mine in called for other in names):
            return True
    return False
