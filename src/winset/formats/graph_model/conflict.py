"""A conflict of the graph model as its files say it, and the case made from it.

A conflict has decision makers, and options that one of them takes or does not. A state says for
every option whether it is taken; patterns say which states cannot be; each decision maker ranks
the states. Source of the notions: Fang, Hipel and Kilgour, Interactive Decision Making, 1993.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np

from winset.case.claims import PartialOutcome
from winset.case.formulas import LONGEST, Atom, Connective, Formula, Joined, formula_text
from winset.case.ordinal import ONLY_ORDER, Priorities, Priority, Ranking
from winset.case.ordinal_points import (
    MOST_CASES,
    cases_of,
    scores_of_priorities,
    scores_of_ranking,
)
from winset.case.types import (
    Actor,
    Case,
    Interaction,
    Issue,
    NoDeal,
    Option,
    Rule,
    Scores,
    Transition,
)
from winset.formats.draft import Notes
from winset.formats.names import ids, tidy
from winset.text.numbers import plural

LEFT, TAKEN = "not_taken", "taken"
DIRECTIONS = ("both", "fwd", "back")
MAX_LISTED = 16
MAX_STATEMENTS = 40
MAX_BOXES = 2_000
MAX_WRITTEN = 100_000
SHOWN_STATES = 40
ORDINAL = (
    "A conflict of the graph model. The points rank the states: sums, products and shares of "
    "gains mean nothing."
)
NO_QUO = (
    " No status quo is named, so no deal counts 0, which no state falls below: every state "
    "counts as a deal."
)

Pattern = Mapping[int, bool]
"""For places of options whether they are taken; options left out match always."""

Bits = tuple[bool, ...]
"""A state: whether each option is taken."""


@dataclass(frozen=True, slots=True)
class OptionDraft:
    """An option: the place of its decision maker, and in which directions it may change."""

    name: str
    maker: int
    direction: str = "both"


@dataclass(frozen=True, slots=True)
class MakerDraft:
    """A decision maker with a ranking of states, or with statements to rank them by.

    `groups` holds states from best to worst, equals together. `statements` come in the order of
    their importance, each a union of patterns; they count where `groups` is None.
    """

    name: str
    groups: tuple[tuple[Bits, ...], ...] | None = None
    statements: tuple[tuple[Pattern, ...], ...] = ()


@dataclass
class Conflict:
    """A conflict; `numbers` maps the states' own numbers to states, where they are known."""

    title: str
    makers: tuple[MakerDraft, ...]
    options: tuple[OptionDraft, ...]
    infeasible: tuple[Pattern, ...] = ()
    listed: frozenset[Bits] | None = None
    numbers: Mapping[int, Bits] = field(default_factory=dict)
    status_quo: Bits | None = None
    removed: tuple[tuple[int, Bits, Bits], ...] = ()


class TooInvolvedError(Exception):
    """The rankings of a conflict take more to write down than a case can hold."""


def states(count: int, infeasible: Sequence[Pattern]) -> list[Bits]:
    """List the states that no pattern rules out, by their decimal value.

    The first option counts 1, the next 2, then 4. At most `MAX_LISTED` options.
    """
    assert count <= MAX_LISTED
    values = np.arange(1 << count)
    allowed = np.ones(len(values), dtype=bool)
    for pattern in infeasible:
        mask = sum(1 << place for place in pattern)
        wanted = sum(1 << place for place, taken in pattern.items() if taken)
        allowed &= values & mask != wanted
    return [
        tuple(bool(value >> place & 1) for place in range(count))
        for value in values[allowed].tolist()
    ]


def letters(state: Bits) -> str:
    """Write a state with Y and N."""
    return "".join("Y" if taken else "N" for taken in state)


def disjoint(patterns: Sequence[Pattern]) -> list[Pattern]:
    """Return patterns that match the same states, each state once.

    Raises
    ------
    TooInvolvedError
        It takes more than `MAX_BOXES`.
    """
    apart: list[Pattern] = []
    for place, pattern in enumerate(patterns):
        left: list[Pattern] = [pattern]
        for earlier in patterns[:place]:
            left = [piece for box in left for piece in _minus(box, earlier)]
            if len(left) + len(apart) > MAX_BOXES:
                raise TooInvolvedError(
                    "a statement with so many members takes more than "
                    f"{MAX_BOXES:,} interactions to write as points"
                )
        apart += left
    return apart


def _minus(pattern: Pattern, other: Pattern) -> Iterator[Pattern]:
    """Yield disjoint patterns for what `one` matches and `other` does not."""
    if any(pattern.get(place, taken) != taken for place, taken in other.items()):
        yield pattern
        return
    kept = dict(pattern)
    for place, taken in other.items():
        if place not in kept:
            yield {**kept, place: not taken}
            kept[place] = taken


def unlisted(count: int, allowed: Sequence[Bits], listed: frozenset[Bits]) -> list[Pattern]:
    """Return patterns for the states that are allowed and not listed, and for no listed one.

    O(listed * options), by halving: one option after the other is fixed.
    """
    missing = [state for state in allowed if state not in listed]
    found: list[Pattern] = []

    def split(fixed: dict[int, bool], gone: list[Bits], kept: list[Bits]) -> None:
        if not gone:
            return
        if not kept:
            found.append(fixed)
            return
        place = len(fixed)
        for taken in (False, True):
            split(
                {**fixed, place: taken},
                [state for state in gone if state[place] == taken],
                [state for state in kept if state[place] == taken],
            )

    if count:
        split({}, missing, list(listed))
    return found


def build(conflict: Conflict, notes: Notes) -> Case:
    """Make the case: an issue for each option, owned by its decision maker.

    Raises
    ------
    TooInvolvedError
        A ranking takes more interactions than a case can hold.
    """
    _check(conflict)
    actor_ids = ids([maker.name for maker in conflict.makers], "party")
    names = _names(conflict)
    issues = tuple(
        _issue(made, name, option, actor_ids[option.maker])
        for made, name, option in zip(ids(names, "option"), names, conflict.options, strict=True)
    )
    extra: list[Pattern] = []
    if conflict.listed is not None:
        allowed = states(len(issues), conflict.infeasible)
        extra = unlisted(len(issues), allowed, conflict.listed)
    rules = [
        *(
            _rule(f"infeasible{k}", pattern, issues)
            for k, pattern in enumerate(conflict.infeasible, 1)
        ),
        *(_rule(f"not_listed{k}", pattern, issues) for k, pattern in enumerate(extra, 1)),
    ]
    every = conflict.listed
    if every is None and any(maker.groups is not None for maker in conflict.makers):
        every = frozenset(states(len(issues), conflict.infeasible))
    scores = {
        actor: _ordered(maker, issues, every) or _scores(maker, issues)
        for actor, maker in zip(actor_ids, conflict.makers, strict=True)
    }
    _tell(conflict, len(extra), notes)
    if conflict.status_quo is None:
        no_deal = NoDeal(None, dict.fromkeys(actor_ids, Fraction(0)))
    else:
        no_deal = NoDeal(
            {issue.id: _option(t) for issue, t in zip(issues, conflict.status_quo, strict=True)}
        )
    return Case(
        tidy(conflict.title) or "Imported conflict",
        tuple(
            Actor(actor, tidy(maker.name) or actor)
            for actor, maker in zip(actor_ids, conflict.makers, strict=True)
        ),
        issues,
        no_deal,
        tuple(rules),
        preferences=scores,
        transitions=tuple(
            Transition(f"removed{k}", _region(start, issues), _region(to, issues), actor_ids[by])
            for k, (by, start, to) in enumerate(conflict.removed, 1)
        ),
        summary=ORDINAL + ("" if conflict.status_quo is not None else NO_QUO),
        state_numbers={tuple(map(int, bits)): n for n, bits in conflict.numbers.items()},
    )


def _option(taken: bool) -> str:
    return TAKEN if taken else LEFT


def _check(conflict: Conflict) -> None:
    ranked = sum(len(group) for maker in conflict.makers for group in (maker.groups or ())[:-1])
    written = ranked * len(conflict.options)
    if written > MAX_WRITTEN:
        raise TooInvolvedError(
            f"rankings of {ranked:,} states in all, of {len(conflict.options)} options each: "
            f"at most {MAX_WRITTEN:,} options can be written as points"
        )


def _names(conflict: Conflict) -> list[str]:
    """Name the options, with the decision maker where two are called the same."""
    called = Counter(tidy(option.name).casefold() for option in conflict.options)
    return [
        option.name
        if called[tidy(option.name).casefold()] == 1
        else f"{option.name} ({conflict.makers[option.maker].name})"
        for option in conflict.options
    ]


def _issue(issue_id: str, name: str, option: OptionDraft, owner: str) -> Issue:
    barred = {"both": (), "fwd": ((LEFT, TAKEN),), "back": ((TAKEN, LEFT),)}
    return Issue(
        issue_id,
        tidy(name) or issue_id,
        (Option(LEFT, "no"), Option(TAKEN, "yes")),
        owner,
        barred[option.direction],
    )


def _region(pattern: Pattern | Bits, issues: Sequence[Issue]) -> dict[str, tuple[str, ...]]:
    pairs = pattern.items() if isinstance(pattern, Mapping) else enumerate(pattern)
    return {issues[place].id: (_option(taken),) for place, taken in pairs}


def _rule(name: str, pattern: Pattern, issues: Sequence[Issue]) -> Rule:
    return Rule(name, _region(pattern, issues))


def _ordered(
    maker: MakerDraft, issues: Sequence[Issue], every: frozenset[Bits] | None
) -> Scores | None:
    """Keep a ranking, or statements, as they are said; None where a case file could not say them.

    So with a ranking of not all states, and with statements that name too many options.
    """
    if maker.groups is not None:
        if every != frozenset(state for group in maker.groups for state in group):
            return None
        levels = [[_outcome(state, issues) for state in group] for group in maker.groups]
        return scores_of_ranking(Ranking(tuple(map(tuple, levels))), issues)
    known = {issue.id: issue for issue in issues}
    made: list[Priority] = []
    for union in maker.statements:
        formula = _formula(union, issues)
        text = "" if formula is None else formula_text(formula)
        if formula is None or len(text) > LONGEST or cases_of(formula, known) > MOST_CASES:
            return None
        made.append(Priority(formula, text))
    return scores_of_priorities(Priorities(tuple(made)), issues) if made else None


def _outcome(state: Bits, issues: Sequence[Issue]) -> PartialOutcome:
    return PartialOutcome({i.id: _option(taken) for i, taken in zip(issues, state, strict=True)})


def _formula(union: Sequence[Pattern], issues: Sequence[Issue]) -> Formula | None:
    """Say that one of some patterns matches; None where one of them always does."""
    if not union or not all(union):
        return None
    parts: list[Formula] = []
    for pattern in union:
        taken = sorted(pattern.items())
        parts.append(_joined(Connective.AND, [Atom(issues[k].id, _option(t)) for k, t in taken]))
    return _joined(Connective.OR, parts)


def _joined(how: Connective, formulas: Sequence[Formula]) -> Formula:
    joined, *rest = formulas
    for formula in rest:
        joined = Joined(how, joined, formula)
    return joined


def _scores(maker: MakerDraft, issues: Sequence[Issue]) -> Scores:
    """Turn a ranking into points: ranks of whole states, or a weight for each statement."""
    points = [[Fraction(0), Fraction(0)] for _ in issues]
    added: list[Interaction] = []
    if maker.groups is not None:
        for rank, group in enumerate(reversed(maker.groups)):
            if rank:
                added += [
                    Interaction(_region(pattern, issues), Fraction(rank)) for pattern in group
                ]
    else:
        for k, union in enumerate(reversed(maker.statements)):
            weight = Fraction(1 << k)
            for pattern in filter(None, disjoint(union)):  # what matches always adds nothing
                if len(pattern) == 1:
                    ((place, taken),) = pattern.items()
                    points[place][taken] += weight
                else:
                    added.append(Interaction(_region(pattern, issues), weight))
    return Scores(
        {issue.id: tuple(row) for issue, row in zip(issues, points, strict=True)}, tuple(added)
    )


def _tell(conflict: Conflict, extra: int, notes: Notes) -> None:
    ranked = [tidy(maker.name) for maker in conflict.makers if maker.groups is not None]
    stated = [maker for maker in conflict.makers if maker.groups is None and maker.statements]
    silent = [maker for maker in conflict.makers if maker.groups is None and not maker.statements]
    if ranked:
        notes.changed.append(f"rankings became ranks, 0 for the worst: {', '.join(ranked)}")
    if stated:
        shown = ", ".join(f"{tidy(maker.name)} {len(maker.statements)}" for maker in stated)
        notes.changed.append(
            "statements in order of importance became points, each worth more than all after "
            f"it together: {shown}"
        )
    if silent:
        shown = ", ".join(tidy(maker.name) for maker in silent)
        notes.changed.append(f"no preferences, so all states count the same: {shown}")
    notes.changed.append(
        f"{ONLY_ORDER}: sums, products and shares of gains do not, nor do the solutions that rest "
        "on them"
    )
    notes.changed.append("each option became an issue that its decision maker owns")
    if extra:
        notes.changed.append(
            f"states that no pattern rules out and that are not listed: {plural(extra, 'rule')}"
        )
    if conflict.status_quo is None:
        notes.changed.append(
            "no status quo is named: no deal counts 0, which no state falls below, so every "
            "state counts as a deal; put today's state under no_deal"
        )
    if 0 < len(conflict.numbers) <= SHOWN_STATES:
        shown = ", ".join(f"{n} {letters(state)}" for n, state in conflict.numbers.items())
        notes.changed.append(f"states and their numbers in the file: {shown}")
    notes.counts += [
        plural(len(conflict.makers), "decision maker"),
        plural(len(conflict.options), "option"),
    ]
    if conflict.numbers:
        notes.counts.append(plural(len(conflict.numbers), "state"))
