"""What a German speaker does by the words: regrets, praises, demands and the like."""

from __future__ import annotations

import re

from winset.reading.drafts import Draft
from winset.reading.types import Stance

__all__ = ["stance_of"]

_VERBS: dict[Stance, str] = {
    "regrets": "bedauern beklagen entschuldigen",
    "praises": "loben begrüßen würdigen danken gratulieren",
    "demands": """fordern verlangen auffordern appellieren aufrufen mahnen drängen pochen dringen
        beantragen anordnen befehlen bitten plädieren anweisen""",
    "offers": "anbieten bieten vorschlagen zusagen zusichern versprechen garantieren anregen",
    "refuses": """ablehnen zurückweisen verweigern ausschließen weigern dementieren bestreiten
        widersprechen protestieren verurteilen abstreiten""",
    "announces": "ankündigen verkünden bekanntgeben verkündigen drohen androhen bekanntmachen",
}
_NOUNS: dict[Stance, str] = {
    "regrets": "bedauern enttäuschung",
    "demands": "forderung forderungen aufforderung appell aufruf bitte befehl verlangen",
    "offers": "angebot vorschlag zusage zusicherung versprechen bereitschaft",
    "announces": "ankündigung drohung absicht",
}
_JUDGED: dict[Stance, re.Pattern[str]] = {
    "regrets": re.compile(r"\b(bedauerlich|enttäuschend|traurig|schade)\w{0,2}\b"),
    "praises": re.compile(r"\b(erfreulich|mutig|begrüßenswert|vorbildlich|ermutigend)\w{0,2}\b"),
    "refuses": re.compile(r"\b(unannehmbar|inakzeptabel|haltlos)\w{0,2}\b"),
}
_BY_WORD: dict[str, Stance] = {
    word: stance
    for table in (_VERBS, _NOUNS)
    for stance, listed in table.items()
    for word in listed.split()
}


def stance_of(draft: Draft, text: str) -> Stance | None:
    """What the speaker does, where the verb, the noun or a judgement says it."""
    stance = _BY_WORD.get(draft.lemma.lower())
    if stance is None and draft.kind in ("reported", "direct"):
        words = (
            text[max(0, draft.start - 100) : draft.end]
            if draft.kind == "direct"
            else text[draft.start : draft.end]
        )
        if draft.lemma in ("nennen", "bezeichnen", "halten", "werten", "finden"):
            return next((one for one, seen in _JUDGED.items() if seen.search(words)), None)
    return stance
