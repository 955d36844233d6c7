"""The words by which a points table says what a row or column is: totals, no deal, points."""

from __future__ import annotations

import re
from collections.abc import Sequence

POINTS = re.compile(
    r"\b(points?|scores?|utility|utilities|payoffs?|punkte|points? for)\b", re.IGNORECASE
)
WEIGHT = re.compile(r"\b(weights?|weighting|gewichte?|gewichtung|poids)\b", re.IGNORECASE)
OPTION = {"option", "options", "value", "values", "level", "levels", "choice", "choices"}
OPTION |= {"alternative", "alternatives", "setting", "optionen", "wert", "ausprägung"}
LITERAL = "Issue (names as they stand)"
"""Over the first column: no name in this table is a word of this module."""

SUMS = {"total", "totals", "sum", "sums", "subtotal", "grand total", "gesamt", "summe", "somme"}
MEANS = {"average", "mean", "durchschnitt", "mittelwert", "moyenne"}
LARGEST = {"maximum", "max"}
SMALLEST = {"minimum", "min"}
_TOTAL = SUMS | MEANS | LARGEST | SMALLEST

_NO_DEAL = {"no deal", "no agreement", "no contract", "no settlement", "without agreement"}
_NO_DEAL |= {"non agreement", "nonagreement", "without a deal", "batna", "reservation", "impasse"}
_NO_DEAL |= {"walk away", "walkaway", "disagreement", "status quo", "statu quo", "deadlock"}
_NO_DEAL |= {"minimum score", "minimum points", "threshold", "resistance point", "no zopa"}
_NO_DEAL |= {"keine einigung", "ohne einigung", "kein abschluss", "kein deal", "nichteinigung"}
_NO_DEAL |= {"keine vereinbarung", "reservationspreis", "reservationswert", "vorbehaltspreis"}
_NO_DEAL |= {"pas d accord", "aucun accord", "sans accord", "absence d accord", "désaccord"}
_NO_DEAL |= {"prix de réserve", "valeur de réserve", "mesore", "réserve"}

# As options of an issue these are common; beside no option they say what no deal is worth.
_ALONE = {"alternative", "alternatives", "best alternative", "outside option", "fallback"}
_ALONE |= {"fall back", "breakdown", "failure", "outside alternative", "plan b"}
_ALONE |= {"abbruch", "scheitern", "beste alternative", "rückfallposition", "rückfalloption"}
_ALONE |= {"rupture", "échec", "meilleure alternative", "solution de repli", "repli"}

_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_SURE = {"batna", "no deal", "no agreement", "reservation value", "reservation price"}
_BEFORE = {"if", "in", "case", "of", "with", "at", "the", "our", "my", "for", "value", "points"}
_AFTER = {"point", "points", "value", "values", "price", "prices", "score", "scores", "utility"}
_AFTER |= {"payoff", "payoffs", "level", "position", "outcome", "punkte", "wert"}
FILLERS = {"", "none", "n a", "na", "all", "any", "points", "value", "keine", "aucun", "aucune"}
"""What people write beside a no-deal row where an option would stand."""


def normal(text: str) -> str:
    """Reduce a label to compare it with the words known."""
    return " ".join(re.sub(r"[^\w]+", " ", text.casefold()).split())


def is_total(text: str) -> bool:
    """Return whether a label is that of a row or column of totals."""
    return normal(text) in _TOTAL


def is_no_deal(text: str, *, alone: bool = False) -> bool:
    """Return whether a label is that of the no-deal row; `alone`: it names no option."""
    known = _NO_DEAL | _ALONE if alone else _NO_DEAL
    words = normal(_IN_BRACKETS.sub(" ", text)).split()
    while words and words[0] in _BEFORE and " ".join(words) not in known:
        del words[0]
    while words and words[-1] in _AFTER and " ".join(words) not in known:
        del words[-1]
    inside = any(normal(found) in _SURE for found in _IN_BRACKETS.findall(text))
    return " ".join(words) in known or inside


def owner(name: str) -> str:
    """Take the words that only say "points" out of an actor's name."""
    bare, found = POINTS.subn(" ", name)
    if not found:
        return name
    return " ".join(bare.replace("( )", " ").split()).strip(" -:/,") or name


def owners(names: Sequence[str]) -> list[str]:
    """Return whose points columns hold, from what stands over them.

    Words such as "utility" are left out where they stand over all columns, in small letters or
    in brackets; elsewhere they belong to the name (Water Utility).
    """
    everywhere = len(names) > 1 and all(map(POINTS.search, names))
    return [
        owner(name)
        if everywhere or all(w[0].islower() or f"({w})" in name for w in POINTS.findall(name))
        else name
        for name in names
    ]


def only_points(name: str) -> bool:
    """Return whether a heading says "points" and not whose."""
    return not normal(POINTS.sub(" ", name))
