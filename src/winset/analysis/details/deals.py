"""The details of `deal.*`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from winset.analysis.details.common import Candidate, Detail, Outcome, PriorSensitivity
from winset.analysis.record import ABSENT, Absent, Record, Share
from winset.case.message import Message
from winset.wording.catalogue import Catalogue
from winset.wording.english import ENGLISH


@dataclass(frozen=True, eq=False, kw_only=True)
class ExistsDetail(Detail):
    """`deal.exists`."""

    deal: Outcome | Absent = ABSENT
    """The outcome that is a deal for certain."""
    draws: int | Absent = ABSENT
    unsettled: int | Absent = ABSENT
    method: Literal["label merging", "integer programming"] | Absent = ABSENT
    labels: int | Absent = ABSENT
    complete: bool | Absent = ABSENT
    prior_sensitivity: PriorSensitivity | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class CountDetail(Detail):
    """`deal.count`."""

    feasible: int
    share: Share
    low: float
    high: float
    unanimous: int | None


@dataclass(frozen=True, eq=False, kw_only=True)
class Point(Record):
    """An outcome by everyone's mean value and the parties' gains."""

    outcome: Outcome
    values_: Mapping[str, float]
    gains: Mapping[str, float] | Absent = ABSENT
    """Of scored cases."""
    mean_gains: Mapping[str, float] | Absent = ABSENT
    """Of others: means over all draws, in not all of which the outcome is a deal."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Best(Point):
    """The deal best for a party, with the bound of a program where that found it."""

    value: float | Absent | None = ABSENT
    bound: float | Absent | None = ABSENT
    status: str | Absent | None = ABSENT


@dataclass(frozen=True, eq=False, kw_only=True)
class FrontierDetail(Detail):
    """`deal.pareto`."""

    points: tuple[Point, ...]
    complete: bool
    best: Mapping[str, Best] | Absent = ABSENT
    draws: int | Absent = ABSENT


@dataclass(frozen=True, eq=False)
class OtherSolution(Record):
    """An outcome that is the solution in some draws."""

    outcome: Outcome
    share: Share


@dataclass(frozen=True, eq=False, kw_only=True)
class SolutionDetail(Best):
    """One solution."""

    ties: tuple[Outcome, ...]
    ties_total: int | None
    share: Share | None
    others: tuple[OtherSolution, ...] | Absent = ABSENT


@dataclass(frozen=True, eq=False, kw_only=True)
class ToolPoint(Record):
    """A solution point as another tool defines it."""

    outcome: Outcome | None
    values_: Mapping[str, float] | None
    ties: int | None
    note: Message | None
    meaning: Message
    ours: str
    same: bool | None


@dataclass(frozen=True, eq=False, kw_only=True)
class SolutionsDetail(Detail):
    """`deal.solutions`: a key for each solution."""

    solutions: Mapping[str, SolutionDetail | None]
    definitions: Mapping[str, Mapping[str, ToolPoint]] | Absent = ABSENT

    def __getattr__(self, name: str) -> SolutionDetail | None:
        """Return a solution by its key, as of any other field."""
        solutions: Mapping[str, SolutionDetail | None] = self.__dict__.get("solutions", {})
        if name in solutions:
            return solutions[name]
        raise AttributeError(f"deal.solutions has no {name!r}: expected {', '.join(solutions)}")

    def to_dict(self, words: Catalogue = ENGLISH) -> dict[str, Any]:
        """Return plain data, each solution by its own key."""
        made: dict[str, Any] = {}
        for key, value in super().to_dict(words).items():
            made |= value if key == "solutions" else {key: value}
        return made


@dataclass(frozen=True, eq=False, kw_only=True)
class CandidatesDetail(Detail):
    """`deal.candidates`."""

    candidates: tuple[Candidate, ...]
    tried: int | Absent = ABSENT
    sample: Together | Absent = ABSENT


@dataclass(frozen=True, eq=False)
class Together(Record):
    """Of so many draws at once, in how many one outcome is a deal at most."""

    draws: int
    most: int


@dataclass(frozen=True, eq=False)
class Demand(Record):
    """One demand of a set that cannot be met."""

    kind: Literal["actor", "rule", "approval", "sameness"]
    id: str
    text: Message


@dataclass(frozen=True, eq=False, kw_only=True)
class BlockingSet(Record):
    """Demands that cannot be met together."""

    share: Share | None
    members: tuple[Demand, ...]
    free_issues: tuple[str, ...]
    text: Message
    verified: bool


@dataclass(frozen=True, eq=False)
class IssueShare(Record):
    """How often all need the same answer on an issue."""

    id: str
    share: Share


@dataclass(frozen=True, eq=False)
class BlockingGroup(Record):
    """Whose demands cannot be met together within the rules, in a share of the draws."""

    members: tuple[Demand, ...]
    share: Share
    issues: tuple[IssueShare, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class BlockersDetail(Detail):
    """`deal.blockers`."""

    sets: tuple[BlockingSet, ...]
    groups: tuple[BlockingGroup, ...] | Absent = ABSENT
    """Uncertain cases: the commonest first; shares are of the draws without a deal and add up
    to 1."""
    draws: int | Absent = ABSENT


@dataclass(frozen=True, eq=False, kw_only=True)
class Opener(Record):
    """A change that opens a deal."""

    kind: Literal["no_deal", "option", "rule", "approval"]
    actor: str | Absent = ABSENT
    issue: str | Absent = ABSENT
    option: str | Absent = ABSENT
    rule: str | Absent = ABSENT
    size: float | None
    unit: str | None
    before: Share
    after: Share
    certain: bool
    """Whether that there is a deal then is settled, not only so in all draws."""
    deal: Outcome
    deal_text: Message
    deal_share: Share | None
    opens: Message
    text: Message


@dataclass(frozen=True, eq=False, kw_only=True)
class OpenersDetail(Detail):
    """`deal.openers`."""

    openers: tuple[Opener, ...]
    draws: int | Absent = ABSENT
