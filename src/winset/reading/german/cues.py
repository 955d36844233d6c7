"""Where a German sentence says that somebody says something: verbs, nouns, fixed phrases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from winset.reading.german.clauses import Part
from winset.reading.german.morphology import forms_of
from winset.reading.german.sayings import HOLDS, NOUNS, SAYS, TELLS
from winset.reading.german.verbs import UNSPLIT
from winset.reading.tokens import Token
from winset.reading.wordlists import words

__all__ = ["Cue", "Forms", "cues_of", "forms_table", "verb_cue"]

_HAVE = words("hat haben hatte hatten habe hätte hätten habt")
_BECOME = words(
    """wird werden wurde wurden werde würde würden worden ist sind war waren sei seien"""
)
_MODALS = words(
    """will wollen wollte wollten kann können konnte konnten muss mussten musste müssen
    möchte möchten ließ ließen lässt lassen"""
)
_ADJECTIVES = words(
    """überzeugt zuversichtlich besorgt sicher einig optimistisch skeptisch enttäuscht
    erfreut bereit sicherlich"""
)
_STATIVES = words(
    """ist sind war waren zeigt zeigte zeigten zeigen gibt gab gaben geben erklärte erklärt
    erklärten äußerte äußerten hat haben"""
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A place where somebody is said to say something.

    ``place`` is the word, ``verb`` the finite verb of its clause, ``last`` the last place that
    belongs to it (a prefix, a participle). ``sort`` is ``verb``, ``noun`` or ``state``.
    """

    place: int
    verb: int
    last: int
    lemma: str
    sort: str
    passive: bool = False
    part: int = 0


Forms = dict[str, list[tuple[str, str, str]]]
"""For each form: the verb, the prefix that must follow (or nothing), and the tags."""


def forms_table(verbs: Iterable[str]) -> Forms:
    """All forms of some verbs; a bar parts a prefix that leaves its verb."""
    table: dict[str, list[tuple[str, str, str]]] = {}

    def add(form: str, lemma: str, prefix: str, tags: str) -> None:
        row = (lemma, prefix, tags)
        if row not in table.setdefault(form, []):
            table[form].append(row)

    for written in dict.fromkeys(verbs):
        prefix, _, base = written.rpartition("|")
        for form, tags in forms_of(base).items():
            if not prefix:
                add(form, base, "", tags)
                continue
            joined = prefix + base
            finite = " ".join(tag for tag in tags.split() if tag in ("fin", "k1", "k2"))
            if finite:
                add(form, joined, prefix, finite)
                add(prefix + form, joined, "", finite)
            if "part" in tags.split():
                add(prefix + form, joined, "", "part")
                if prefix in _APART:
                    add(form, joined, prefix, "part")
            if "inf" in tags.split():
                add(prefix + form, joined, "", "inf")
                add(prefix + "zu" + form, joined, "", "zu")
    return table


_APART = ("bekannt", "klar", "deutlich", "geltend")
"""Prefixes that are often written apart: "bekannt gegeben"."""


@lru_cache(maxsize=1)
def _table() -> Forms:
    """The forms of all verbs of saying, and of those that say where something stands."""
    table = forms_table([*SAYS, *HOLDS, *TELLS])
    for form in ("heißt", "hieß", "heiße", "geheißen"):
        tags = "part" if form == "geheißen" else "fin"
        table.setdefault(form, []).append(("heißen", "", tags))
    table.setdefault("hören", []).append(("hören", "", "inf"))
    for form in ("steht", "stand"):
        table.setdefault(form, []).append(("stehen", "", "fin"))
    return table


def _prefix_after(tokens: tuple[Token, ...], place: int, part: Part, prefix: str) -> int | None:
    """Where the split prefix of a verb stands, behind it in its part."""
    for other in range(part.high - 1, place, -1):
        if (
            tokens[other].low in (prefix, "darauf" + prefix if prefix == "hin" else prefix)
            and not tokens[other].depth
        ):
            rest = [
                token for token in tokens[other + 1 : part.high] if token.word and not token.depth
            ]
            if not rest or rest[0].low in (
                "und",
                "sowie",
                "oder",
                "als",
                "wegen",
                "gegen",
                "dass",
                "von",
                "für",
                "in",
                "zu",
                "auf",
                "mit",
                "nach",
            ):
                return other
    return None


def _fits(tokens: tuple[Token, ...], part: Part, lemma: str) -> bool:
    """Whether a verb of many meanings stands in the one that reports: "geht davon aus"."""
    if lemma in ("ergeben", "raten") and any(
        tokens[place].low in ("sich", "war", "ist") for place in range(part.low, part.high)
    ):
        return False
    if lemma == "bestätigen" and any(
        tokens[place].low in ("nicht", "weder") for place in range(part.low, part.high)
    ):
        return False
    if lemma == "bieten":
        # "bieten 2,5 Prozent" offers something; "bietet Platz" does not.
        return any(tokens[place].text[0].isdigit() for place in range(part.low, part.high))
    wanted = _NEEDS.get(lemma)
    return wanted is None or any(
        tokens[place].low in wanted for place in range(part.low, part.high)
    )


_NEEDS = {
    "ausgehen": frozenset(("davon", "von")),
    "heißen": frozenset(("es", "dort", "darin", "dazu")),
    "rechnen": frozenset(("damit", "mit")),
    "halten": frozenset(("es", "für")),
    "hervorgehen": frozenset(("aus", "daraus", "hieraus")),
    "geben": frozenset(("schuld", "mitschuld")),
    "machen": frozenset(("verantwortlich",)),
    "sehen": frozenset(("darin", "als")),
    "ansehen": frozenset(("es",)),
    "erinnern": frozenset(("daran", "sich")),
    "finden": frozenset(("es",)),
    "hören": frozenset(("ist", "war", "sei")),
    "aussprechen": frozenset(("dafür", "dagegen", "für", "gegen")),
}


def _other_finite(tokens: tuple[Token, ...], part: Part, words: frozenset[str]) -> int | None:
    return next(
        (
            place
            for place in range(part.low, part.high)
            if tokens[place].low in words and not tokens[place].depth
        ),
        None,
    )


def verb_cue(
    tokens: tuple[Token, ...], place: int, parts: list[Part], index: int, table: Forms
) -> Cue | None:
    """The cue that a form of a verb makes, if it stands as one: not as an adjective or a noun."""
    part, token = parts[index], tokens[place]
    if token.capital and (place > part.low or part.before in (",", ";")):
        return None
    rows = table.get(token.low, [])
    for lemma, prefix, tags in rows:
        if not _fits(tokens, part, lemma):
            continue
        kinds = set(tags.split())
        if prefix:
            found = _prefix_after(tokens, place, part, prefix)
            led = place > part.low and tokens[place - 1].low == prefix
            if led and kinds == {"part"}:
                cue = _participle(tokens, place, parts, index, (lemma, kinds))
                if cue is not None:
                    return replace(cue, part=index)
            if led and part.sort != "main":
                found = place  # "wie die Polizei bekannt gab"
            if found is not None and kinds - {"part"}:
                return Cue(place, place, found, lemma, "verb", part=index)
            continue
        cue = None
        if "part" in kinds and token.low not in _BECOME:
            cue = _participle(tokens, place, parts, index, (lemma, kinds))
        split = any(other[1] and _prefix_after(tokens, place, part, other[1]) for other in rows)
        if cue is None and kinds & {"fin", "k1", "k2"} and not split:
            cue = _finite(tokens, place, part, lemma, kinds)
        if cue is None and kinds & {"inf", "zu"}:
            cue = _infinitive(tokens, place, part, lemma, "zu" in kinds)
        if cue is not None:
            return replace(cue, part=index)
    return None


def _finite(
    tokens: tuple[Token, ...], place: int, part: Part, lemma: str, kinds: set[str]
) -> Cue | None:
    """The finite verb of a clause, or the second one behind "und"."""
    if "inf" in kinds and _governed(tokens, place, part):
        return None
    if _splits_otherwise(tokens, place, part, lemma) or not _may_be_finite(tokens, place, part):
        return None
    return Cue(place, place, place, lemma, "verb")


def _participle(
    tokens: tuple[Token, ...],
    place: int,
    parts: list[Part],
    index: int,
    verb: tuple[str, set[str]],
) -> Cue | None:
    """A participle with its auxiliary: "hat erklärt", "wurde gefordert"; not an adjective."""
    lemma, kinds = verb
    part = parts[index]
    have = _other_finite(tokens, part, _HAVE)
    become = _other_finite(tokens, part, _BECOME)
    back = index - 1
    while have is None and become is None and back >= 0 and not kinds & {"fin", "k1"}:
        have = _other_finite(tokens, parts[back], _HAVE)
        become = _other_finite(tokens, parts[back], _BECOME)
        if parts[back].sort in ("main", "sub"):
            break
        back -= 1
    auxiliary = have if have is not None else become
    if auxiliary is None:
        return None
    following = tokens[place + 1] if place + 1 < part.high else None
    if have is None and following is not None and following.capital and not following.depth:
        return None
    passive = have is None and lemma != "ausgehen"
    return Cue(place, auxiliary, place, lemma, "verb", passive, index)


def _governed(tokens: tuple[Token, ...], place: int, part: Part) -> bool:
    """Whether a form that can be an infinitive hangs on a modal verb or on zu."""
    if _other_finite(tokens, part, _MODALS | _BECOME) is not None:
        return True
    return place > part.low and tokens[place - 1].low == "zu"


def _may_be_finite(tokens: tuple[Token, ...], place: int, part: Part) -> bool:
    """Whether a form is the finite verb of its part, or a second one behind "und"."""
    if part.sort != "main" or part.verb is None or part.verb >= place:
        return True
    return _linked(tokens, place, part) is not None


def _infinitive(
    tokens: tuple[Token, ...], place: int, part: Part, lemma: str, joined: bool
) -> Cue | None:
    """An infinitive of saying: with zu, or behind a modal verb."""
    modal = _other_finite(tokens, part, _MODALS)
    if modal is None and not joined and tokens[place - 1].low != "zu":
        return None
    verb = part.verb if part.verb is not None else place
    return Cue(place, modal if modal is not None else verb, place, lemma, "verb")


def _linked(tokens: tuple[Token, ...], place: int, part: Part) -> int | None:
    """The "und" before a second verb of the same subject, if there is one close before."""
    for other in range(place - 1, part.low, -1):
        if tokens[other].low in ("und", "sowie", "aber", "oder"):
            return other
    return None


_SPLITS = words(
    """an ab auf aus bei ein fest her hin los mit nach vor weg zu zurück zusammen um unter
    über bekannt hinzu heraus hervor statt teil fort dar nahe"""
)


def _splits_otherwise(tokens: tuple[Token, ...], place: int, part: Part, lemma: str) -> bool:
    """Whether the word belongs to another verb: "gab ... auf" is not "geben"."""
    if lemma.startswith(UNSPLIT):
        return False
    last = part.high - 1
    while last > place and not tokens[last].word:
        last -= 1
    return last > place and tokens[last].low in _SPLITS and not tokens[last].depth


def _noun_cue(tokens: tuple[Token, ...], place: int, parts: list[Part], index: int) -> Cue | None:
    """A noun for what is said, at the end of its part or shortly before it."""
    part = parts[index]
    rest = [p for p in range(place + 1, part.high) if tokens[p].word]
    if index + 1 >= len(parts) or parts[index + 1].before not in (",", ":"):
        return None
    if rest and len(rest) > 6:
        return None
    verb = part.verb if part.verb is not None else place
    return Cue(place, verb, place, tokens[place].text, "noun", part=index)


def cues_of(tokens: tuple[Token, ...], parts: list[Part], open_: list[bool]) -> list[Cue]:
    """All cues of a sentence in their order."""
    table = _table()
    found: list[Cue] = []
    for index, part in enumerate(parts):
        for place in range(part.low, part.high):
            if not open_[place]:
                continue
            token = tokens[place]
            cue = None
            if token.low in table:
                cue = verb_cue(tokens, place, parts, index, table)
            if cue is None and token.text in _NOUNS:
                cue = _noun_cue(tokens, place, parts, index)
            if cue is None and token.low in _ADJECTIVES and part.sort == "main":
                state = _other_finite(tokens, part, _STATIVES)
                if state is not None and index + 1 < len(parts):
                    cue = Cue(place, state, place, token.low, "state", part=index)
            if cue is not None and not any(
                one.verb == cue.verb and one.place == cue.place for one in found
            ):
                found.append(cue)
    return found


_NOUNS = frozenset(NOUNS)
