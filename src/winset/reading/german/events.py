"""What happens in a German text: who comes, leaves, meets, offers, calls off, signs."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from winset.reading.dates import day_in
from winset.reading.drafts import Happening
from winset.reading.german.cues import Cue, Forms, forms_table, verb_cue
from winset.reading.german.phrases import subject_after
from winset.reading.german.subjects import subject_of
from winset.reading.german.taken import Read, is_subjunctive

__all__ = ["happenings"]

_KINDS = {
    "arrives": "ein|treffen an|kommen landen an|reisen",
    "leaves": "ab|reisen ab|fliegen ab|heben verlassen",
    "meets": "treffen zusammen|kommen zusammen|treffen",
    "offers": "an|bieten bieten vor|schlagen unterbreiten erhöhen auf|stocken",
    "withdraws": "zurück|ziehen zurück|nehmen widerrufen",
    "calls_off": "ab|sagen ab|brechen streichen platzen",
    "signs": "unterzeichnen unterschreiben",
}
_KIND_OF = {verb.replace("|", ""): kind for kind, verbs in _KINDS.items() for verb in verbs.split()}


@lru_cache(maxsize=1)
def _table() -> Forms:
    return forms_table(verb for verbs in _KINDS.values() for verb in verbs.split())


def happenings(read: Read, today: date | None) -> list[Happening]:
    """Events that the sentence tells as such, not as somebody's words."""
    found = []
    table = _table()
    for index, part in enumerate(read.parts):
        if part.sort == "infinitive":
            continue
        for place in range(part.low, part.high):
            if not read.open_[place] or read.tokens[place].low not in table:
                continue
            cue = verb_cue(read.tokens, place, read.parts, index, table)
            if cue is None or is_subjunctive(read.tokens, cue.verb) or _only_meant(read, cue):
                continue
            withdrawn = _KIND_OF[cue.lemma] == "withdraws"
            raised = cue.lemma in ("erhöhen", "aufstocken")
            if (withdrawn or raised) and not _names(read, index, _OFFERS if withdrawn else _OFFER):
                continue
            who = subject_of(read, cue)
            if who is not None and (withdrawn or raised) and _is_offer(read, who):
                # "Die Forderung zogen die Fahrer zurück": what is taken back comes first.
                passive = read.tokens[cue.verb].low in ("wurde", "wurden", "wird", "werden")
                who = None if passive else subject_after(read.tokens, cue.verb + 1, part.high)
            start, end = read.chars(part.low, part.high)
            speaker = read.chars(*who) if who else None
            when = day_in(
                " ".join(token.text for token in read.tokens[part.low : part.high]), today
            )
            found.append(Happening(start, end, _KIND_OF[cue.lemma], speaker, when))
            break
    return found


def _names(read: Read, index: int, nouns: tuple[str, ...]) -> bool:
    """Whether a clause names an offer: "zog das Angebot zurück", not "zog die Truppen zurück"."""
    part = read.parts[index]
    return any(
        token.capital and token.low.endswith(nouns) for token in read.tokens[part.low : part.high]
    )


def _is_offer(read: Read, who: tuple[int, int]) -> bool:
    """Whether a phrase is the offer itself."""
    nouns = [token for token in read.tokens[who[0] : who[1]] if token.capital and token.word]
    return any(token.low.endswith(_OFFERS) for token in nouns[:2])


_OFFER = ("angebot", "angebots", "offerte")
_OFFERS = (
    *(*_OFFER, "angebote", "vorschlag", "vorschlags", "vorschläge"),
    *("zusage", "zusagen", "zusicherung", "versprechen", "forderung", "forderungen"),
)


def _only_meant(read: Read, cue: Cue) -> bool:
    """Whether an event is wished, planned or denied rather than told."""
    part = read.parts[cue.part]
    near = {token.low for token in read.tokens[part.low : part.high] if not token.depth}
    return bool(near & _UNREAL)


_UNREAL = frozenset(
    (
        "nicht",
        "nie",
        "niemals",
        "niemand",
        "weder",
        "wollte",
        "wollten",
        "hätte",
        "kein",
        "keine",
        "soll",
        "sollen",
        "will",
        "wollen",
        "möchte",
        "könnte",
        "würde",
        "wird",
        "werden",
        "kann",
        "können",
        "ob",
        "falls",
        "wenn",
        "dass",
    )
)
