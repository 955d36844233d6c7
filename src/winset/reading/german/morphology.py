"""What form of a verb a German word can be.

Every form of the verbs listed in `verbs`, with and without prefixes; a word outside the list is
no verb, except those on -ieren, whose forms are always regular.
"""

from __future__ import annotations

from functools import lru_cache

from winset.reading.german.verbs import AUXILIARIES, PREFIXES, STRONG, WEAK
from winset.reading.wordlists import words

__all__ = ["analyse", "forms_of", "is_finite", "principal_parts"]

_UMLAUT = {"a": "ä", "o": "ö", "u": "ü"}
_NO_GE = ("be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "wider", "unter", "über", "hinter")


def _stem(infinitive: str) -> str:
    if infinitive.endswith("en"):
        return infinitive[:-2]
    return infinitive[:-1]


def _softened(past: str) -> str:
    """The stem of the second subjunctive: the last vowel of the preterite with umlaut."""
    for place in range(len(past) - 1, -1, -1):
        if past[place] in _UMLAUT and past[place : place + 2] != "au":
            return past[:place] + _UMLAUT[past[place]] + past[place + 1 :]
        if past[place] in "eiäöü":
            return past
    return past


def _weak(infinitive: str) -> dict[str, str]:
    """Forms of a regular verb, each with its tag."""
    stem = _stem(infinitive)
    link = "e" if stem[-1] in "td" or stem.endswith(("fn", "chn", "ckn", "gn", "tm")) else ""
    if infinitive.endswith(("eln", "ern")):
        first = stem[:-2] + stem[-1] + "e" if infinitive.endswith("eln") else stem + "e"
    else:
        first = stem + "e"
    second = stem + "e" if infinitive.endswith("eln") else first
    plain = infinitive.endswith("ieren") or infinitive.startswith(_NO_GE)
    participle = ("" if plain else "ge") + stem + link + "t"
    made = {
        stem + link + "te": "fin",
        stem + link + "ten": "fin",
        infinitive: "inf fin",
        first: "k1",
        second: "k1",
        participle: "part",
    }
    present = stem + link + "t"
    made[present] = "fin part" if present == participle else "fin"
    return made


def _strong(row: str) -> dict[str, str]:
    """Forms of an irregular verb from its principal parts, each with its tag."""
    infinitive, present, past, participle = row.split()
    stem = _stem(infinitive)
    made = {stem + "e": "k1", infinitive: "inf fin", present: "fin", participle: "part"}
    if past.endswith("te"):
        made[past] = "fin"
        made[past + "n"] = "fin"
        soft = past[:-2].replace("a", "ä") if past in ("dachte", "brachte") else ""
        if soft:
            made[soft + "te"] = made[soft + "ten"] = "k2"
        return made
    soft = _softened(past)
    made.setdefault(past, "fin")
    made[past + "en"] = "fin"
    if past.endswith(("ß", "s", "ie")):
        made[past + "n"] = "fin"
    made[soft + "e"] = "k2"
    made[soft + "en"] = "k2" if soft != past else "fin k2"
    return made


def forms_of(infinitive: str) -> dict[str, str]:
    """Every form of a verb without its separable prefix, and what it is.

    Tags: ``fin`` finite, ``k1`` and ``k2`` subjunctives, ``inf`` infinitive, ``part`` participle.
    """
    row = _ROWS.get(infinitive)
    if row is not None:
        return _strong(row)
    for prefix in sorted(_NO_GE, key=len, reverse=True):
        if infinitive.startswith(prefix) and infinitive[len(prefix) :] in _ROWS:
            made: dict[str, str] = {}
            for form, tags in _strong(_ROWS[infinitive[len(prefix) :]]).items():
                bare = form.removeprefix("ge") if tags == "part" and form.startswith("ge") else form
                made[prefix + bare] = (made.get(prefix + bare, "") + " " + tags).strip()
            return made
    return _weak(infinitive)


_ROWS = {row.split()[0]: row for row in STRONG.strip().splitlines()}


def principal_parts() -> dict[str, str]:
    """The table of all forms of all verbs listed."""
    table: dict[str, str] = {}
    for tag, forms in AUXILIARIES.items():
        for word in forms.split():
            table[word] = (table.get(word, "") + " " + tag).strip()
    for infinitive in [*_ROWS, *WEAK.split()]:
        for form, tags in forms_of(infinitive).items():
            known = table.get(form, "").split()
            table[form] = " ".join(sorted({*known, *tags.split()}))
    return table


_TABLE = principal_parts()
_NOT_VERBS = words(
    """eine meine deine seine keine ihre unsere eure weite weit laute laut recht rechte
    kurze lange teile ende enge erste letzte beste heute gestern bereits nicht sowie
    weise seite reihe damit mit rund mehr sehr gute alte lautem halt fest stets direkt
    zuletzt zunächst bislang gegenüber gewohnte früher zeitweise beide viele wenige
    andere solche welche diese jene spät späte stand dank trotz statt acht achte einige
    einigen gleiche gleichen gewisse geringe weiche reiche feste warme zuhause hause
    hohe nahe einzige eigene"""
)


@lru_cache(maxsize=20_000)
def analyse(low: str) -> frozenset[str]:
    """The tags of a word in lower case; empty where it is no form of a verb that is known."""
    if low in _NOT_VERBS or len(low) > 30:
        return frozenset()
    tags = _TABLE.get(low)
    if tags is not None:
        return frozenset(tags.split())
    for ending, tag in (
        ("ierte", "fin"),
        ("ierten", "fin"),
        ("iert", "fin part"),
        ("iere", "k1"),
        ("ieren", "inf fin"),
    ):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            return frozenset(tag.split())
    for prefix in PREFIXES:
        if prefix == "ge" or not low.startswith(prefix) or len(low) < len(prefix) + 3:
            continue
        rest = low[len(prefix) :]
        if rest.startswith("zu") and rest[2:] in _TABLE and "inf" in _TABLE[rest[2:]].split():
            return frozenset({"zu"})
        tags = _TABLE.get(rest)
        if tags is not None and rest not in _NOT_VERBS:
            return frozenset(tags.split())
        tags = _TABLE.get("ge" + rest)
        if tags is not None and "part" in tags.split() and prefix in _NO_GE:
            return frozenset({"part"})
    return frozenset()


def is_finite(low: str) -> bool:
    """Whether a word can be the finite verb of a clause."""
    return bool(analyse(low) & {"fin", "k1", "k2"})
