"""Forms of English verbs of saying, and which words can be finite verbs."""

from __future__ import annotations

from functools import lru_cache

from winset.reading.english.closed import AUXILIARIES
from winset.reading.english.sayings import IRREGULAR, VERBS
from winset.reading.wordlists import words

__all__ = ["Form", "form_table", "forms_of", "is_finite"]

Form = tuple[str, str, str]
"""The verb (a verb of two words with a hyphen), its second word or nothing, and which form."""

_PAST = words(
    """became began broke brought built bought came caught chose cost cut did drew drove
    ate fell felt fought found flew forgot gave went got grew had heard held hit hurt
    kept knew laid led left lent let lost made meant met paid put ran rose saw sold sent
    set shook shot shut sang sank sat slept spoke spent stood stole struck swore took
    taught told thought threw understood woke wore won wrote"""
)
_DOUBLED = words("plan stop drop rebut admit commit permit refer occur regret")


def forms_of(verb: str) -> dict[str, str]:
    """Each form of a verb and which it is: base, present, past, participle or ing."""
    if verb in IRREGULAR:
        present, past, participle, ing = IRREGULAR[verb].split()
        made = {verb: "base", present: "present", ing: "ing", participle: "participle"}
        made[past] = "past"
        return made
    if verb.endswith("e"):
        past, ing = verb + "d", verb[:-1] + "ing"
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        past, ing = verb[:-1] + "ied", verb + "ing"
    elif verb in _DOUBLED:
        past, ing = verb + verb[-1] + "ed", verb + verb[-1] + "ing"
    else:
        past, ing = verb + "ed", verb + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        present = verb[:-1] + "ies"
    else:
        present = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return {verb: "base", present: "present", past: "past", ing: "ing"}


@lru_cache(maxsize=4)
def form_table(verbs: tuple[str, ...] = VERBS) -> dict[str, list[Form]]:
    """For each form of some verbs: which verb it is."""
    table: dict[str, list[Form]] = {}
    for written in verbs:
        verb, _, second = written.partition("|")
        for form, which in forms_of(verb).items():
            table.setdefault(form, []).append((written.replace("|", "-"), second, which))
    return table


def is_finite(low: str) -> bool:
    """Whether a word is likely a finite verb: an auxiliary, or a past tense."""
    if low in AUXILIARIES:
        return low not in ("be", "been", "being", "having")
    return low in _PAST or (low.endswith("ed") and len(low) > 4) or low in form_table()
