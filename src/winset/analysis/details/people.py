"""The details of `case.consistent`, `deal.carriers`, `offer.*`, `question.*` and `react.*`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from winset.analysis.details.common import Candidate, Chance, Detail, Makers, Outcome
from winset.analysis.record import ABSENT, Absent, Record, Share
from winset.case.message import Message


@dataclass(frozen=True, eq=False)
class Cited(Record):
    """What a statement rests on."""

    source: str
    quote: str
    speaker: str | None


@dataclass(frozen=True, eq=False)
class StatementBeside(Record):
    """A statement beside others that it contradicts."""

    id: str
    text: Message
    assumed: str | None
    evidence: tuple[Cited, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class ContradictingSet(Record):
    """Statements, or an offer and scores, that cannot all be true."""

    actor: str
    members: tuple[str, ...]
    depends: tuple[tuple[str, str], ...]
    """Pairs of issues: all can be true if the value of one may depend on the other."""
    text: Message
    account: str | None
    statements: tuple[StatementBeside, ...] | Absent = ABSENT


@dataclass(frozen=True, eq=False)
class Value(Record):
    """A number with its error."""

    value: float
    error: float | None


@dataclass(frozen=True, eq=False, kw_only=True)
class Repair(Record):
    """Statements to doubt so that the rest can be true."""

    actor: str
    members: tuple[str, ...]
    text: Message
    deal_exists: Value | Absent | None = ABSENT
    """The odds of a deal then."""


@dataclass(frozen=True, eq=False)
class Tension(Record):
    """A set that cannot all be true, of which not all is said to be certain."""

    actor: str
    members: tuple[str, ...]
    text: Message


@dataclass(frozen=True, eq=False, kw_only=True)
class ConsistencyDetail(Detail):
    """`case.consistent`."""

    conflicts: tuple[ContradictingSet, ...]
    """Irreducible sets of statements that cannot all be true."""
    repairs: tuple[Repair, ...]
    """Statements to doubt so that the rest can be true, the fewest first."""
    complete: bool
    """Whether these are all sets and repairs."""
    tensions: tuple[Tension, ...]
    never_imposed: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class WeightMoved(Record):
    """How a statement alone shifts its actor's mean weights."""

    share: Share
    """Of all weight."""
    issue: str
    """The one it moves most."""
    weight: Share
    weight_without: Share
    together: str | Absent = ABSENT
    """The issue with which it has this weight, where they depend on each other."""


@dataclass(frozen=True, eq=False, kw_only=True)
class WithoutIt(Record):
    """The odds of a deal without something that is known."""

    without: Share | None
    without_error: float | None
    change: float | None
    error: float


@dataclass(frozen=True, eq=False, kw_only=True)
class CarriedBy(WithoutIt):
    """A statement, or what an offer reveals, and the odds without it."""

    id: str
    kind: str
    actor: str
    confidence: float
    moves: WeightMoved | Absent | None = ABSENT
    if_true: Share | Absent | None = ABSENT
    if_true_error: float | Absent | None = ABSENT


@dataclass(frozen=True, eq=False, kw_only=True)
class OffersCarry(Record):
    """The odds without any offer as evidence."""

    used: bool
    offers: tuple[str, ...]
    without: Share | None
    without_error: float | Absent | None = ABSENT
    change: float | None
    error: float | Absent = ABSENT


@dataclass(frozen=True, eq=False, kw_only=True)
class CarriersDetail(Detail):
    """`deal.carriers`."""

    statements: tuple[CarriedBy, ...]
    offers: OffersCarry | Absent | None = ABSENT


@dataclass(frozen=True, eq=False, kw_only=True)
class OfferDetail(Candidate, Detail):
    """`offer.*`."""

    by: Makers
    answered: Message
    feasible: bool
    because: Mapping[str, tuple[str, ...]]
    counters: tuple[Candidate, ...]


@dataclass(frozen=True, eq=False)
class BestThen(Record):
    """The best candidate after an answer."""

    best: Outcome
    text: Message
    accepted: Share


@dataclass(frozen=True, eq=False, kw_only=True)
class QuestionDetail(Detail):
    """`question.*`."""

    kind: Literal["no_deal", "comparison", "value", "order", "weight", "no_deal_value"]
    question: Message
    actor: str
    outcome: Outcome | Absent = ABSENT
    issue: str | Absent = ABSENT
    option: str | Absent = ABSENT
    other: Outcome | str | Absent = ABSENT
    level: float | Absent = ABSENT
    probability_yes: Share
    if_yes: Share
    if_no: Share
    gain: float
    """Rise of the odds of the best candidate."""
    gain_error: float | None
    best_if_yes: BestThen
    best_if_no: BestThen


@dataclass(frozen=True, eq=False, kw_only=True)
class Received(Record):
    """How an outcome would be received."""

    welcome: Chance
    indifferent: Chance
    regret: Chance


@dataclass(frozen=True, eq=False, kw_only=True)
class CandidateReceived(Record):
    """How a candidate would be received, rather than no deal."""

    outcome: Outcome
    text: Message
    probability: Share
    error: float | None
    status: str
    received: Received


@dataclass(frozen=True, eq=False, kw_only=True)
class NoDealReceived(Record):
    """How no deal would be received instead of an offer or of the first candidate."""

    kind: Literal["offer", "candidate"]
    id: str | None
    outcome: Outcome
    text: Message
    received: Received


@dataclass(frozen=True, eq=False, kw_only=True)
class ReactionReported(Record):
    """A reported reaction, and what is known of the actor besides."""

    id: str
    account: str | None
    was: Literal["welcome", "indifferent", "regret"]
    to: Outcome | None
    instead_of: Outcome | None
    probability: Share
    error: float | None
    status: str
    same_source: tuple[str, ...]
    """Statements that cite the same source, so that agreement is no test."""
    without_them: Chance | None
    text: Message


@dataclass(frozen=True, eq=False, kw_only=True)
class ReactionDetail(Detail):
    """`react.*`."""

    candidates: tuple[CandidateReceived, ...]
    no_deal: tuple[NoDealReceived, ...]
    """No deal instead of each offer made and of the first candidate."""
    reported: tuple[ReactionReported, ...]
