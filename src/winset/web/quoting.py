"""Words that a person selects in a source: who says them by the rules, and what is doubtful."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from winset.case.message import Message
from winset.case.types import Case
from winset.proposals.drafting import actor_of
from winset.proposals.types import Proposed
from winset.proposals.verifying import Checked, Verifier
from winset.reading import Quote

MOST_READ = 300_000
"""Characters of a text that is read for who says what."""


@dataclass(frozen=True)
class Selected:
    """What is found about words of a source.

    Attributes
    ----------
    speaker : who says them, as the text has it; None where no rule finds that.
    about : the actor of the case for whom that person speaks.
    doubts : what a person should look at.
    """

    speaker: str | None = None
    about: str | None = None
    doubts: tuple[Message, ...] = ()


def looked_at(source: str, checked: Checked, case: Case, start: int, end: int) -> Selected:
    """Return what is found about a passage, in code points; nothing of a very long text.

    Cost: O(length of the text), once for each `checked`.
    """
    if len(checked.text) > MOST_READ:
        return Selected()
    reading = checked.reading
    said = _holding(reading.quotes, start, end)
    who = None if said is None else said.speaker
    about = None if who is None else actor_of(who.name, who.of, reading.figures, case)
    named = {
        name
        for figure in reading.figures
        if figure.kind in {"person", "country"}
        for name in (figure.name, *figure.also)
    }
    # "Others", "they": words that name nobody.
    speaker = None if who is None or not (about or who.name in named) else who.name
    prefix, suffix = checked.looked.selector(start, end)
    words = checked.text[start:end]
    asked = Proposed("selected", words, source, start, prefix, suffix, speaker)
    verdict = Verifier({source: checked}, case).quote(asked)
    return Selected(speaker, about, verdict.reasons)


def _holding(quotes: Sequence[Quote], start: int, end: int) -> Quote | None:
    """Return the smallest quote that holds most of a passage, and was said; None without."""
    found = [
        quote
        for quote in quotes
        if 2 * (min(end, quote.end) - max(start, quote.start)) > end - start
    ]
    best = min(found, key=lambda quote: quote.end - quote.start, default=None)
    return None if best is None or best.denied else best
