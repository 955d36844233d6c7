"""What `winset stability --json` writes, as records; its JSON Schema is made from these."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from winset.analysis.record import ABSENT, Absent, Keys, OneOf, Record, Within
from winset.analysis.stability.further_details import (
    ChancesDetail,
    ConceptKey,
    HorizonDetail,
    Likelihood,
    OrderDetail,
    ReadingDetail,
    SeveralDetail,
    Share,
    StateNumber,
    StrengthDetail,
    TableauDetail,
    UnknownDetail,
    ViewsDetail,
)
from winset.case.message import Message
from winset.case.status import Status
from winset.stability.concepts import CONCEPTS, deterrences

ByConcept = Annotated[Mapping[str, Share], Keys(CONCEPTS, deterrences)]
"""Concepts with a program of their own are not judged of coalitions."""
ChangeStatus = Annotated[
    Status, OneOf((Status.EXACT, Status.BOUND, Status.IMPOSSIBLE, Status.UNKNOWN))
]
CountStatus = Annotated[Status, OneOf((Status.EXACT, Status.UNKNOWN))]


@dataclass(frozen=True, eq=False)
class ActorDetail(Record):
    """An actor, and the issues that it owns."""

    id: str
    name: str
    role: str
    owns: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class OptionDetail(Record):
    """One way to settle an issue."""

    id: str
    name: str


@dataclass(frozen=True, eq=False)
class IssueDetail(Record):
    """An issue, who owns it, and the changes [from, to] that last."""

    id: str
    name: str
    owner: str | None
    irreversible: tuple[tuple[str, str], ...]
    options: tuple[OptionDetail, ...]


@dataclass(frozen=True, eq=False)
class CaseDetail(Record):
    """What the case is about."""

    title: str
    actors: tuple[ActorDetail, ...]
    issues: tuple[IssueDetail, ...]
    transitions: tuple[Message, ...]
    outcomes: int


@dataclass(frozen=True, eq=False)
class SettingsDetail(Record):
    """What the verdicts depend on besides the case."""

    seed: int
    draws: int
    prior: str
    account: str | None
    sanctions: str
    coalition: tuple[str, ...]
    together: str
    language: str


@dataclass(frozen=True, eq=False)
class StateDetail(Record):
    """A state and how far it holds."""

    id: StateNumber
    number: Annotated[int, Within(0)]
    """The number of the conflict file where the case comes from one, else 1, 2, 3 and so on.
    The same as the id."""
    name: str
    """The options it consists of, by their names, in the order of the issues."""
    outcome: Mapping[str, str]
    status_quo: bool
    """This is no deal."""
    same_as: StateNumber | None
    """The first state that nobody tells apart from this one; null where this is the first."""
    equilibrium: ByConcept
    actors: Mapping[str, ByConcept]
    """For each player, whether the state is stable for it."""
    ranks: Mapping[str, int] | None
    """Each owner's rank of the state, higher is better; null where uncertain, or beyond 60
    states."""


@dataclass(frozen=True, eq=False)
class MoveDetail(Record):
    """A move, and in what share of draws its mover gains by it."""

    actor: str
    from_: StateNumber
    to: StateNumber
    improves: Share


@dataclass(frozen=True, eq=False)
class StepDetail(Record):
    """Who moves where."""

    actor: str
    to: StateNumber


@dataclass(frozen=True, eq=False)
class WayDetail(Record):
    """A state that moves lead to, by a shortest path."""

    state: StateNumber
    path: tuple[StepDetail, ...]


@dataclass(frozen=True, eq=False)
class WantedWayDetail(Record):
    """A state that improvements alone lead to, in some share of draws."""

    state: StateNumber
    share: Likelihood
    path: tuple[StepDetail, ...]


@dataclass(frozen=True, eq=False)
class StatusQuoDetail(Record):
    """Where no deal leads."""

    state: StateNumber
    moves: tuple[WayDetail, ...]
    improvements: tuple[WantedWayDetail, ...]
    draws: int


@dataclass(frozen=True, eq=False)
class SanctionDetail(Record):
    """The answer that deters an improvement, and what the actor could still do after it."""

    improvement: StateNumber
    path: tuple[StepDetail, ...]
    responses: tuple[StateNumber, ...]


@dataclass(frozen=True, eq=False)
class CertificateDetail(Record):
    """Why a state is stable for an actor, or not."""

    state: StateNumber
    actor: str
    concept: ConceptKey
    stable: bool
    escape: StateNumber | None
    """The improvement that nothing deters."""
    deterred: tuple[SanctionDetail, ...]
    """For each improvement the answer that deters it, and what the actor could still do then."""


@dataclass(frozen=True, eq=False)
class ConditionDetail(Record):
    """What keeps an actor from one of its moves: one of `ways`, or of so many `more`."""

    move: StateNumber
    ways: tuple[tuple[StateNumber, ...], ...]
    more: int


@dataclass(frozen=True, eq=False)
class RequirementDetail(Record):
    """All conditions of one actor, and whether they are met."""

    holds: bool
    conditions: tuple[ConditionDetail, ...]


@dataclass(frozen=True, eq=False)
class LoweredDetail(Record):
    """A state that an actor must no longer prefer."""

    actor: str
    state: StateNumber


@dataclass(frozen=True, eq=False)
class ChangeDetail(Record):
    """The smallest change of preferences."""

    status: ChangeStatus
    lowered: tuple[LoweredDetail, ...]


@dataclass(frozen=True, eq=False)
class RankingsDetail(Record):
    """In how many rankings of one actor the state would hold."""

    status: CountStatus
    favourable: int | None
    possible: int


@dataclass(frozen=True, eq=False)
class InverseDetail(Record):
    """Which preferences would make a state hold."""

    state: StateNumber
    concept: ConceptKey
    actors: Mapping[str, RequirementDetail]
    change: ChangeDetail
    rankings: Mapping[str, RankingsDetail]


@dataclass(frozen=True, eq=False)
class StabilityDetail(Record):
    """The whole object."""

    winset: str
    """The version that made it."""
    format: Literal[1]
    case: CaseDetail
    """Title, actors with what they own, issues with owner and lasting changes, transition rules
    in words, number of outcomes before rules."""
    settings: SettingsDetail
    """Seed, draws, prior, account, sanctions, coalition, and how it moves (together)."""
    exact: bool
    """Everybody who moves is scored; verdicts are true or false."""
    judged: Annotated[int, Within(1)]
    """Draws of preferences that were judged: the first of those asked for."""
    players: tuple[str, ...]
    """Who moves; a coalition is one player, its members joined by +."""
    states: Sequence[StateDetail]
    moves: tuple[MoveDetail, ...] | None
    """Every move, up to 60 states; null beyond."""
    from_status_quo: StatusQuoDetail | None
    """Where moves, and improvements alone, lead from no deal; null where that is no outcome."""
    certificates: tuple[CertificateDetail, ...]
    """Why verdicts are what they are, of scored cases: up to 60 states all of them, beyond
    those on states that hold and on no deal."""
    notes: tuple[Message, ...]
    doubts: tuple[str, ...]
    """What reading the case found doubtful: to look at before any verdict."""
    assumed: tuple[str, ...]
    """What reading the case assumed, and what its file holds that is not modelled."""
    settled: bool | Absent = ABSENT
    """The draws are all ways to complete the rankings: shares of them are exact."""
    orders: tuple[OrderDetail, ...] | Absent = ABSENT
    """Rankings and priorities, where preferences come from such."""
    horizons: tuple[HorizonDetail, ...] | Absent = ABSENT
    """What holds for actors that look 1, 2, 3, ... moves ahead (`--horizon`)."""
    coalitions: tuple[ReadingDetail, ...] | Absent = ABSENT
    """Which equilibria any coalition would break, and where to (`--coalitions`)."""
    tableau: TableauDetail | Absent = ABSENT
    """All paths from one state by length and last mover (`--from`)."""
    unknown: UnknownDetail | Absent = ABSENT
    """What holds where some pairs of states are not compared: where a ranking leaves out states,
    and by `--unknown`."""
    strength: StrengthDetail | Absent = ABSENT
    """How firmly each state holds, where a ranking says what is much better."""
    views: ViewsDetail | Absent = ABSENT
    """What each actor thinks holds, and what does, where the case says how they see each other;
    of scored cases."""
    several: SeveralDetail | Absent = ABSENT
    """What would make several states hold at once (`--make`, more than once)."""
    chances: ChancesDetail | Absent = ABSENT
    """Whether states hold where preferences are uncertain, and which matter (`--make`)."""
    inverse: InverseDetail | Absent = ABSENT
    """Which preferences would make a state hold (`--make`), the first of several: conditions by
    actor, the smallest change, in how many rankings."""
