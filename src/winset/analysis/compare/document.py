"""The comparison object: what changed, what moved, and which change moved it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any, Literal

from winset.analysis.record import ABSENT, Absent, Record
from winset.case.message import Message, Told
from winset.extras import extra
from winset.text.shown import shown
from winset.wording.catalogue import Catalogue
from winset.wording.languages import catalogue

FORMAT = 1
SHOWN = 40
"""Figures that a notebook shows."""
How = Literal["added", "dropped", "changed", "renamed"]


@dataclass(frozen=True, eq=False, kw_only=True)
class VersionTold(Record):
    """One of the two versions."""

    title: str
    kind: Literal["case", "object"]
    """A case, or a saved analysis object."""
    winset: str
    """The version of Winset that its figures are from."""
    statements: int
    offers: int
    best: Mapping[str, str] | None
    """The outcome that is likeliest to be a deal; null also where nothing had to be worked out."""
    contradictory: bool | None
    """Whether what is known contradicts itself; null where nothing had to be worked out."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Passage(Record):
    """A quote that a changed part rests on, in the version that has it."""

    source: str
    quote: str
    speaker: str | None
    version: Literal["old", "new", "both"]


@dataclass(frozen=True, eq=False, kw_only=True)
class Aspect(Record):
    """One thing about a part that is another now."""

    what: Message
    was: Message | str | None
    now: Message | str | None


@dataclass(frozen=True, eq=False, kw_only=True)
class ChangeMade(Record):
    """One part of the case that was added, dropped, changed, or only got another id."""

    how: How
    kind: str
    id: str
    was_id: str | Absent = ABSENT
    """Its id in the old version, where that is another."""
    text: Message
    aspects: tuple[Aspect, ...] = ()
    passages: tuple[Passage, ...] = ()
    step: int | None = None
    """The step in which it was made; null where no finding depends on it, or none was made."""


@dataclass(frozen=True, eq=False, kw_only=True)
class FigureTold(Record):
    """A figure in one version."""

    value: float | None
    error: float | None
    status: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Cause(Record):
    """How far one step moved a figure."""

    step: int
    change: float
    """When it is made after the steps before it."""
    error: float
    beyond: bool
    alone: float | None
    """When it alone is made; null where that makes no sense."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Move(Record):
    """A figure in both versions, and what moved it."""

    finding: str
    part: str | Absent = ABSENT
    """The issue, or the actor, that it is about."""
    account: str | None
    name: Message
    before: FigureTold
    after: FigureTold
    change: float
    error: float
    """One standard error of the change, as if chance were not shared."""
    beyond: bool
    """Whether it changed by more than two such errors, or what was open is proved now."""
    causes: tuple[Cause, ...] = ()
    """Steps that moved it beyond error, the strongest first."""
    text: Message


@dataclass(frozen=True, eq=False, kw_only=True)
class Comparison:
    """Two versions of a case compared.

    Attributes
    ----------
    version : the version of Winset that compared them.
    settings : with which both were worked through; of saved objects those of the new one.
    old, new : the two versions.
    same : whether nothing that a case says has changed.
    verdict : the answer in a sentence or two.
    changes : what was added, dropped, changed or renamed, in the order of the steps.
    moves : figures beyond error first; the odds of a deal are always among them.
    steady : how many other figures stayed within error.
    notes : in which order the steps were made, and what else has to be known.
    """

    version: str
    settings: Mapping[str, Any]
    old: VersionTold
    new: VersionTold
    same: bool
    verdict: Told
    changes: tuple[ChangeMade, ...]
    moves: tuple[Move, ...]
    steady: int
    notes: Told

    @property
    def words(self) -> Catalogue:
        """The wording of its language."""
        return catalogue(self.settings["language"])

    def to_dict(self) -> dict[str, Any]:
        """Return the object that `winset compare --json` writes."""
        words = self.words
        return {
            "winset": self.version,
            "format": FORMAT,
            "settings": dict(self.settings),
            "old": self.old.to_dict(words),
            "new": self.new.to_dict(words),
            "same": self.same,
            "verdict": words.text(self.verdict),
            "changes": [change.to_dict(words) for change in self.changes],
            "moves": [move.to_dict(words) for move in self.moves],
            "steady": self.steady,
            "notes": [words.text(note) for note in self.notes],
        }

    def to_json(self) -> str:
        """Return that object as JSON text: same input, same bytes."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=1, allow_nan=False) + "\n"

    def frame(self) -> Any:
        """Return a pandas DataFrame with a row for each figure told, those beyond error first.

        Columns: `finding`, `account`, `old`, `new`, `change`, `error`, `beyond` error, and `text`.
        """
        pandas = extra("pandas", "A data frame")

        def numbers(values: Iterable[float | None]) -> Any:
            return pandas.array(list(values), dtype="Float64")

        return pandas.DataFrame(
            {
                "finding": [move.finding for move in self.moves],
                "account": [move.account or "" for move in self.moves],
                "old": numbers(move.before.value for move in self.moves),
                "new": numbers(move.after.value for move in self.moves),
                "change": numbers(move.change for move in self.moves),
                "error": numbers(move.error for move in self.moves),
                "beyond": [move.beyond for move in self.moves],
                "text": [self.words.text(move.text) for move in self.moves],
            }
        )

    def _repr_html_(self) -> str:
        told = [self.words.text(move.text) for move in self.moves[:SHOWN]]
        rows = "".join(f"<li>{escape(shown(text))}</li>" for text in told)
        verdict = escape(shown(self.words.text(self.verdict)))
        title = escape(shown(self.new.title))
        return (
            f'<h3>{title}</h3><p style="text-align:left"><strong>{verdict}</strong></p>'
            f'<ul style="text-align:left">{rows}</ul>'
        )

    def __repr__(self) -> str:
        return f"<Comparison of {self.new.title!r}: {self.words.text(self.verdict)}>"
