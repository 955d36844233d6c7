"""What an English speaker does by the words: regrets, praises, demands and the like."""

from __future__ import annotations

import re

from winset.reading.drafts import Draft
from winset.reading.tokens import Token
from winset.reading.types import Stance
from winset.reading.wordlists import words

__all__ = ["judges", "stance_of"]

_VERBS: dict[Stance, frozenset[str]] = {
    "regrets": words("regret apologise apologize"),
    "praises": words("praise welcome thank congratulate"),
    "demands": words("demand want seek urge call-on call-for order instruct appeal plead request"),
    "offers": words("offer propose promise pledge vow guarantee suggest"),
    "refuses": words(
        """refuse reject rule-out deny decline dismiss condemn denounce oppose turn-down
    protest vote-against"""
    ),
    "announces": words("announce declare threaten disclose"),
}
_JUDGED: dict[Stance, re.Pattern[str]] = {
    "regrets": re.compile(r"\b(regret|regrettable|disappoint\w*|sorry|unfortunate)\b"),
    "praises": re.compile(r"\b(encouraging|historic|courageous|welcome)\b"),
    "refuses": re.compile(r"\b(unacceptable)\b"),
}


def stance_of(draft: Draft, text: str) -> Stance | None:
    """What the speaker does, where the verb or a judgement says it."""
    for stance, verbs in _VERBS.items():
        if draft.lemma in verbs:
            return stance
    if draft.lemma in ("call", "describe", "express", "dub"):
        start = draft.cue[0] if draft.cue else draft.start
        told = text[min(start, draft.start) : draft.end]
        return next((one for one, seen in _JUDGED.items() if seen.search(told)), None)
    return None


def judges(tokens: tuple[Token, ...]) -> bool:
    """Whether some words hold a judgement that makes a stance."""
    told = " ".join(token.low for token in tokens)
    return any(seen.search(told) for seen in _JUDGED.values())
