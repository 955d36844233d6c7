"""The details of `hold.*` and `road.*`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from winset.analysis.details.common import Detail, Outcome
from winset.analysis.record import ABSENT, Absent, Record, Share
from winset.case.message import Message


@dataclass(frozen=True, eq=False, kw_only=True)
class Changed(Record):
    """What is different in another outcome."""

    changes: Outcome
    text: Message


@dataclass(frozen=True, eq=False, kw_only=True)
class AnswerTo(Changed):
    """What another owner would do after a breach."""

    by: str
    share: Share
    deters: Share
    """How often it also takes the gain away."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Breach(Changed):
    """What an owner would make of the deal, how often, and the answers."""

    share: Share
    answers: tuple[AnswerTo, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class OwnerHolds(Record):
    """What one owner would gain by breaking the deal alone."""

    gains_alone: Share
    error: float | None
    stable: Mapping[str, Share | None]
    """By stability concept."""
    gain: float | None
    """Mean gain where it gains, as a share of what it can gain or lose among the states."""
    breaches: tuple[Breach, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Coalition(Record):
    """Owners who would all gain by breaking the deal together."""

    members: tuple[str, ...]
    share: Share
    """How often, one after the other or at the same time."""
    in_turns: Share
    """The same where they can only move one after the other."""


@dataclass(frozen=True, eq=False, kw_only=True)
class MendStep(Record):
    """One change that makes a deal hold."""

    kind: Literal["irreversible", "automatic"]
    actor: str
    issue: str
    by: str | None
    option: str | None


@dataclass(frozen=True, eq=False, kw_only=True)
class Mended(Record):
    """Changes after which it would hold in more draws."""

    changes: tuple[MendStep, ...]
    holds: Share
    text: Message


@dataclass(frozen=True, eq=False, kw_only=True)
class TooFewDetail(Detail):
    """`hold.*` and `road.*` of a candidate of which more is not known."""

    outcome: Outcome
    draws: int | Absent = ABSENT


@dataclass(frozen=True, eq=False, kw_only=True)
class DurabilityDetail(Detail):
    """`hold.*`."""

    outcome: Outcome
    draws: int
    """Draws in which the candidate is a deal, which were judged."""
    states: int | None
    """Outcomes that the owners can make of it; null where too many to list."""
    holds: Mapping[str, Share | None]
    """Share of those draws in which it is stable for every owner, by concept; null where not
    known."""
    errors: Mapping[str, float | None]
    actors: Mapping[str, OwnerHolds]
    unknown: tuple[str, ...]
    """Owners of whom nothing is known: drawn from the prior."""
    binding: tuple[str, ...]
    """Issues on which a signed deal cannot be broken alone; not asked about."""
    coalitions: tuple[Coalition, ...]
    mends: tuple[Mended, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class StepChange(Record):
    """One issue that a step changes."""

    issue: str
    from_: str
    to: str
    by: str | None
    final: bool


@dataclass(frozen=True, eq=False, kw_only=True)
class Standing(Record):
    """Where a party stands after a step."""

    gain: float
    short: float
    """How far below no deal, as a share of what it can gain."""
    tempted: float
    """What it could gain by stopping or breaking off, as a share of what it can gain."""


@dataclass(frozen=True, eq=False, kw_only=True)
class RoadStep(Record):
    """One step of a road."""

    outcome: Outcome
    changes: tuple[StepChange, ...]
    text: Message
    actors: Mapping[str, Standing]
    exposure: float


@dataclass(frozen=True, eq=False, kw_only=True)
class OtherRoad(Record):
    """What a road with smaller or larger steps comes to."""

    step: int
    steps: int | None
    worst: float | None


@dataclass(frozen=True, eq=False, kw_only=True)
class RelaxedLimit(Record):
    """What would open a road."""

    kind: Literal["exposure", "together", "step"]
    party: str | None
    size: float
    text: Message


@dataclass(frozen=True, eq=False, kw_only=True)
class RoadDetail(Detail):
    """`road.*`."""

    outcome: Outcome
    draws: int
    step: int
    concept: str
    states: int
    scope: Literal["all", "changing", "straight"]
    """Which states were looked at: all, those of the issues that change, or those on which every
    issue goes straight to where it ends."""
    own_moves: bool
    """Whether breaking off alone was counted; else only stopping."""
    steps: tuple[RoadStep, ...]
    safe: Share | None
    safe_error: float | None
    kept: Share | None
    kept_error: float | None
    others: tuple[OtherRoad, ...]
    relax: tuple[RelaxedLimit, ...]
