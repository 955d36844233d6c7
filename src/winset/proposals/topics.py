"""What is offered or demanded, in a few words that can be read aloud: the name of an issue."""

from __future__ import annotations

import re
from collections.abc import Collection

MOST_NAME = 60
"""Characters of an issue's name that are taken from a text."""
_ASKS_EN = re.compile(
    r"^.{0,120}?\b(?:(?:has|have|had) )?"
    r"(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bits )(?<!\btheir )(?<!['’]s )(?:offer(?:s|ed)?|"
    r"demand(?:s|"
    r"ed)?|propos(?:es|ed)|"
    r"insist(?:s|ed)? (?:on|that)|(?:raised|lowered|cut|improved|increased) (?:its|their|his|her) "
    r"(?:offer|bid|demand)s? to|would (?:accept|settle for)|is (?:ready|willing|prepared)|"
    r"are (?:ready|willing|prepared)|wants?|wanted|holds? out for)\s+(?P<what>\S.+)$",
    re.DOTALL,
)
_CLAUSE_DE = re.compile(
    r"^.{0,160}?\b(?:an|vor|bereit|angeboten|vorgeschlagen|zugesagt|gefordert|verlangt|forder\w+|"
    r"verlang\w+|biete\w*|bot(?:en)?|schl[aä]g\w*|schlug\w*), (?:dass )?(?P<what>\S.+)$",
    re.DOTALL,
)
_PERFECT_DE = re.compile(
    r"^.{0,120}?\b(?:hat|hatte|haben|hatten|habe|hätten) (?P<what>\S.*?) "
    r"(?:angeboten|vorgeschlagen|zugesagt|gefordert|verlangt)\b",
    re.DOTALL,
)
_MAIN_DE = re.compile(
    r"^.{0,120}?\b(?:forder(?:t|te|n|ten)|verlang(?:t|te|en|ten)|biete[tn]|bot(?:en)?|schl[aä]gt|"
    r"schlug(?:en)?|(?:besteht|bestehen|bestand(?:en)?|poch(?:t|en|te|ten)|beharr(?:t|en|te|"
    r"ten)) auf|"
    r"erh[öo]ht\w* (?:sein|ihr|das) \w+ auf) (?P<what>\S.+?)(?: (?:an|vor))?$",
    re.DOTALL,
)
_SMALL = re.compile(r"^(?:to|that|dass|damit|zu)\s+(?=\S)")
_TAIL = re.compile(
    r"\s(?:and|or|to|of|for|the|a|an|at|in|on|with|by|und|oder|zu|der|die|das|den|dem|des|ein|eine|"
    r"einen|für|von|mit|auf|bis|im|in|an)$"
)


def topic(words: str, names: Collection[str] = ()) -> str:
    """Return what some words offer or demand, without who does so; at most `MOST_NAME` characters.

    Parameters
    ----------
    words : a clause or a sentence as the text has it.
    names : what the two sides are called; one at the beginning is left out.
    """
    plain = re.sub('[„“”«»"]', "'", " ".join(words.split())).strip(" .,;:")
    for pattern in (_CLAUSE_DE, _PERFECT_DE, _MAIN_DE, _ASKS_EN):
        found = pattern.match(plain)
        if found is not None:
            plain = found["what"]
            break
    # German puts the subject behind the verb: "bot die Stadt dem Rat an".
    for name in sorted(names, key=len, reverse=True):
        lead = rf"(?:(?:der|die|das|dem|den|the) )?{re.escape(name)} (?=\S)"
        plain = re.sub(f"^{lead}", "", plain, flags=re.IGNORECASE)
    # Another clause is another matter.
    plain = re.split(
        r",? (?:and|but|und|aber|doch) (?=[A-ZÄÖÜ][\w'’]+ \w)|, (?:which|who|while)", plain
    )[0]
    plain = _SMALL.sub("", plain).strip(" .,;:")
    if len(plain) <= MOST_NAME:
        return plain
    cut = plain[: MOST_NAME - 1].rpartition(" ")[0] or plain[: MOST_NAME - 1]
    while (shorter := _TAIL.sub("", cut)) != cut:
        cut = shorter
    return f"{cut.rstrip(' ,;:–-')}…"
