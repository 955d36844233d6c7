"""The nouns of a negotiation as frozen types (docs/glossary.md has the words).

Everything is plain data. Numbers are exact (`Fraction`), ids are strings, outcomes are
mappings from issue id to option id. `casefile` builds these from a file; they can be built
by hand as well.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import Any

from winset.case.approval import Approval, Quota
from winset.case.claims import (
    AtLeastNoDeal,
    Claim,
    Depends,
    LeastImportant,
    Linear,
    MostImportant,
    NoDealRange,
    Order,
    PartialOutcome,
    Prefers,
    Rejects,
    Step,
    ValueRange,
    WeightRange,
    WeightRatio,
)
from winset.case.languages import Translated, in_language
from winset.case.ordinal import Priorities, Ranking
from winset.case.sources import Evidence, Match, Source
from winset.case.timing import Later, Timing

__all__ = [
    "DOUBTFUL",
    "Actor",
    "Approval",
    "AtLeastNoDeal",
    "Case",
    "Claim",
    "Depends",
    "Evidence",
    "Interaction",
    "Issue",
    "Later",
    "LeastImportant",
    "Linear",
    "Match",
    "MostImportant",
    "NoDeal",
    "NoDealRange",
    "Offer",
    "Option",
    "Order",
    "Outcome",
    "PartialOutcome",
    "Prefers",
    "Quota",
    "Reaction",
    "Reception",
    "Region",
    "Rejects",
    "Response",
    "Role",
    "Rule",
    "Scores",
    "Source",
    "Statement",
    "Step",
    "Transition",
    "Translated",
    "ValueRange",
    "WeightRange",
    "WeightRatio",
]

Outcome = Mapping[str, str]
"""One option id for every issue id."""

Region = Mapping[str, tuple[str, ...]]
"""For some issues the options that match; issues left out match always."""


_SHOWN = 6
"""How many options or issues a `repr` names."""


class Role(StrEnum):
    """What an actor's consent is worth: see the glossary."""

    PARTY = "party"
    RATIFIER = "ratifier"
    OBSERVER = "observer"


@dataclass(frozen=True, slots=True)
class Actor:
    """Anyone named in a case."""

    id: str
    name: str
    role: Role = Role.PARTY
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """One way to settle an issue; `number` is set on numeric issues.

    `phrase` is a short clause for briefs that says who does what: "North Korea closes Yongbyon".
    """

    id: str
    name: str
    number: Fraction | None = None
    phrase: str | None = None


@dataclass(frozen=True)
class Issue:
    """A question to settle. `irreversible` lists (from, to) changes that cannot be undone."""

    id: str
    name: str
    options: tuple[Option, ...]
    owner: str | None = None
    irreversible: tuple[tuple[str, str], ...] = ()
    unit: str | None = None
    note: str | None = None

    def __repr__(self) -> str:
        options = ", ".join(option.id for option in self.options[:_SHOWN])
        more = ", ..." if len(self.options) > _SHOWN else ""
        return f"<Issue {self.id!r}: {options}{more}>"

    @property
    def numeric(self) -> bool:
        """Whether the options are numbers on a scale."""
        return self.options[0].number is not None

    @cached_property
    def _positions(self) -> Mapping[str, int]:
        return {option.id: place for place, option in enumerate(self.options)}

    def position(self, option: str) -> int:
        """Return the place of an option id in option order; KeyError if there is none."""
        return self._positions[option]


@dataclass(frozen=True, slots=True)
class Rule:
    """What makes an outcome infeasible: matching `when` without matching `then`.

    `never` rules have an empty `then`, which nothing matches. A rule with `for_deals` says
    what can be agreed on, not what can come to be: breaking a deal may lead to what it forbids.
    """

    id: str
    when: Region
    then: Region | None = None
    for_deals: bool = False


@dataclass(frozen=True, slots=True)
class Transition:
    """A change that is ruled out: from an outcome in `start` to one in `to`.

    `by` is the one actor it is ruled out for; None: for everyone, and for steps taken together.
    """

    id: str
    start: Region
    to: Region
    by: str | None = None


@dataclass(frozen=True, slots=True)
class NoDeal:
    """What stands without agreement: an outcome, or values for some actors, or both."""

    outcome: Outcome | None = None
    values: Mapping[str, Fraction] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing known or assumed about one actor's preferences.

    `confidence` is the chance that the source may be relied on for it; below 1 it goes before the
    reliability of its sources. It holds up to the day `until`, or until a statement that `replaces`
    it becomes known.
    """

    id: str
    actor: str
    kind: str
    claims: tuple[Claim, ...]
    evidence: tuple[Evidence, ...] = ()
    assumed: str | None = None
    account: str | None = None
    confidence: float = 1.0
    note: str | None = None
    until: datetime.date | None = None
    replaces: str | None = None

    def __repr__(self) -> str:
        confidence = "" if self.confidence == 1 else f", confidence {self.confidence:g}"
        return f"<Statement {self.id!r} about {self.actor!r}: {self.kind}{confidence}>"

    @property
    def basis(self) -> str:
        """`evidence`, `assumed` or `unsupported`."""
        if self.evidence:
            return "evidence"
        return "assumed" if self.assumed is not None else "unsupported"

    @property
    def structural(self) -> bool:
        """Whether it only says which issues depend on each other: what there is to know."""
        return bool(self.claims) and all(isinstance(claim, Depends) for claim in self.claims)


class Response(StrEnum):
    """What was answered to an offer; `final` is a rejection and the end of the talks."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    FINAL = "final"
    COUNTERED = "countered"


@dataclass(frozen=True, slots=True)
class Offer:
    """Who proposed what, when, and who answered what; a joint text has several makers.

    `name` is what it is called: "American paper".
    """

    id: str
    makers: tuple[str, ...]
    outcome: PartialOutcome
    on: datetime.date | None = None
    responses: Mapping[str, Response] = field(default_factory=dict)
    account: str | None = None
    evidence: tuple[Evidence, ...] = ()
    assumed: str | None = None
    note: str | None = None
    name: str | None = None

    def __repr__(self) -> str:
        outcome = ", ".join(f"{issue}: {option}" for issue, option in self.outcome.options.items())
        return f"<Offer {self.id!r} by {', '.join(self.makers)}: {{{outcome}}}>"


class Reception(StrEnum):
    """How an outcome, or that there was none, is received."""

    WELCOME = "welcome"
    INDIFFERENT = "indifferent"
    REGRET = "regret"


@dataclass(frozen=True, slots=True)
class Reaction:
    """How someone is reported to have received something; never used as a statement.

    `to` is what was received, None for no deal. `instead_of` is what it is measured against:
    for an outcome no deal (None); for no deal an outcome that might have been, None for what
    was on the table.
    """

    id: str
    by: str
    to: PartialOutcome | None
    was: Reception
    instead_of: PartialOutcome | None = None
    on: datetime.date | None = None
    account: str | None = None
    evidence: tuple[Evidence, ...] = ()
    assumed: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Interaction:
    """`add` to the value of every outcome in the region."""

    when: Region
    add: Fraction


@dataclass(frozen=True, slots=True)
class Scores:
    """An exact value function: points per issue in option order, plus interactions.

    `at_most` is the largest value there is: what sums above it is worth just that. `later` says
    what changes from some round or day on, the earliest first; see `case.rounds`. `order` names
    the options of issues whose points came with names (`winset.scores`). `ordinal` is
    the ranking, or the priorities, that the points come from: then only their order means
    something.
    """

    points: Mapping[str, tuple[Fraction, ...]]
    interactions: tuple[Interaction, ...] = ()
    no_deal: Fraction | None = None
    at_most: Fraction | None = None
    later: tuple[Later, ...] = ()
    ordinal: Ranking | Priorities | None = None
    order: Mapping[str, tuple[str, ...]] = field(default_factory=dict, compare=False)

    def __repr__(self) -> str:
        points = "; ".join(
            f"{issue}: {', '.join(f'{float(value):g}' for value in row[:_SHOWN])}"
            f"{', ...' if len(row) > _SHOWN else ''}"
            for issue, row in list(self.points.items())[:_SHOWN]
        )
        more = "; ..." if len(self.points) > _SHOWN else ""
        no_deal = "" if self.no_deal is None else f"; no deal {float(self.no_deal):g}"
        return f"<Scores {points}{more}{no_deal}>"


DOUBTFUL = "Doubtful: "
"""So begins a sentence of `Case.assumed` that belongs before any verdict."""


@dataclass(frozen=True, slots=True)
class Case:
    """All that is known about one negotiation.

    `exposure` is how far below its no-deal value a party is ready to stand on the way to a
    deal, in units of its value function; those not named not at all. `binding` are the issues on
    which a signed deal cannot be broken alone; `timing` is for bargaining. `language` is the tag of
    the language that its words are in; each may be `Translated`. `assumed` is what
    reading the case assumed, in plain sentences that name their place; `state_numbers` maps
    outcomes, as places of options in the order of issues, to the numbers that a conflict file gives
    them. Two cases that differ in these two only are equal. `views[a][b]` is what a thinks b wants.
    """

    title: str
    actors: tuple[Actor, ...]
    issues: tuple[Issue, ...]
    no_deal: NoDeal = NoDeal()
    rules: tuple[Rule, ...] = ()
    approval: tuple[Approval, ...] = ()
    sources: tuple[Source, ...] = ()
    accounts: Mapping[str, str] = field(default_factory=dict)
    preferences: Mapping[str, Scores | tuple[Statement, ...]] = field(default_factory=dict)
    offers: tuple[Offer, ...] = ()
    reactions: tuple[Reaction, ...] = ()
    transitions: tuple[Transition, ...] = ()
    exposure: Mapping[str, Fraction] = field(default_factory=dict)
    summary: str | None = None
    assumed: tuple[str, ...] = field(default=(), compare=False)
    state_numbers: Mapping[tuple[int, ...], int] = field(default_factory=dict, compare=False)
    binding: tuple[str, ...] = ()
    timing: Timing = field(default_factory=Timing)
    language: str | None = None
    views: Mapping[str, Mapping[str, Scores]] = field(default_factory=dict)

    def in_language(self, language: str | None) -> Case:
        """Return the case with its words in one language; see `case.languages`."""
        return in_language(self, language)

    def with_(
        self,
        actor: str | None = None,
        *,
        no_deal: Any = None,
        scores: Scores | Mapping[str, Any] | None = None,
        add: Any = None,
        drop: str | Iterable[str] = (),
    ) -> Case:
        """Return the case with something changed, added or left out; this one stays as it is.

        Parameters
        ----------
        actor : whose no-deal value, scores or statements.
        no_deal : what no deal is worth to the actor, in units of its value function.
        scores : all its scores (`winset.scores`), or for some issues the points of all options or
            of some by id: {"wage": {"3": 40}}; the others stay.
        add : what `winset.statement` makes, a Statement or an Offer; or a list of them.
        drop : ids of statements, offers, reactions, rules or approval rules to leave out.

        Raises
        ------
        ValueError
            There is no such actor, issue, option or id, with the nearest; or no number.
        CaseError
            The case makes no sense with the change.
        """
        from winset.case.changing import Change

        return Change(actor, no_deal, scores, add, drop).on(self)

    def as_signed(self) -> Case:
        """Return the case once a deal is signed: where it binds, no issue can be moved alone.

        Nor is anything left there to be carried out step by step.
        """
        if not self.binding:
            return self
        issues = tuple(
            replace(issue, owner=None, irreversible=()) if issue.id in self.binding else issue
            for issue in self.issues
        )
        return replace(self, issues=issues)

    def actor(self, actor_id: str) -> Actor:
        """Look an actor up; KeyError where there is none of that id."""
        for actor in self.actors:
            if actor.id == actor_id:
                return actor
        raise KeyError(actor_id)

    def issue(self, issue_id: str) -> Issue:
        """Look an issue up; KeyError where there is none of that id."""
        for issue in self.issues:
            if issue.id == issue_id:
                return issue
        raise KeyError(issue_id)

    @property
    def doubts(self) -> tuple[str, ...]:
        """What reading found doubtful, to be told before any verdict: a part of `assumed`."""
        return tuple(assumption for assumption in self.assumed if assumption.startswith(DOUBTFUL))

    @property
    def parties(self) -> tuple[Actor, ...]:
        """Those whose consent is needed at the table."""
        return tuple(actor for actor in self.actors if actor.role is Role.PARTY)

    @property
    def owners(self) -> tuple[str, ...]:
        """The ids of the actors that can change an issue alone, in the order of the actors."""
        owning = {issue.owner for issue in self.issues}
        return tuple(actor.id for actor in self.actors if actor.id in owning)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements, in file order."""
        return tuple(
            statement
            for said in self.preferences.values()
            if isinstance(said, tuple | list)
            for statement in said
        )

    @property
    def size(self) -> int:
        """The number of outcomes before any rule: the product of the option counts."""
        size = 1
        for issue in self.issues:
            size *= len(issue.options)
        return size

    def validate(self) -> None:
        """Check what the reader of case files checks; `analyse` and its like call it.

        Raises
        ------
        CaseError
            With every problem found.
        """
        from winset.case.validity import problems_of
        from winset.errors import CaseError

        found = problems_of(self)
        if found:
            raise CaseError(found)

    def complete(self, partial: PartialOutcome) -> dict[str, str] | None:
        """Fill a partial outcome with the no-deal options; None if it stands for several."""
        filled: dict[str, str] = {}
        for issue in self.issues:
            if issue.id in partial.options:
                filled[issue.id] = partial.options[issue.id]
            elif (
                self.no_deal.outcome is not None
                and not partial.rest_any
                and issue.id not in partial.ranges
            ):
                filled[issue.id] = self.no_deal.outcome[issue.id]
            else:
                return None
        return filled

    def __repr__(self) -> str:
        known = len(self.statements)
        return (
            f"<Case {self.title!r}: {len(self.parties)} parties, {len(self.issues)} issues, "
            f"{self.size:,} outcomes, {known} statements>"
        )
