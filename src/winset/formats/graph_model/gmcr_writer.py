"""Conflicts of GMCR+ and gmcr-py out: one `.gmcr` file; the format is described in `gmcr`."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations, product
from pathlib import Path
from typing import Any

import numpy as np

from winset.case.types import Actor, Case, Issue, Region, Role, Rule, Scores
from winset.errors import CannotWriteError
from winset.formats.graph_model.conflict import letters
from winset.formats.graph_model.gmcr import MAX_PATTERNS, NAME
from winset.formats.names import file_names, labels, tidy
from winset.formats.receipt import Receipt
from winset.spaces.space import RegionMask, Rows, Space
from winset.text.numbers import plural
from winset.text.problems import quoted
from winset.text.write import write_text

MAX_STATES = 20_000
MAX_LISTED = 1 << 22

Pattern = dict[int, str]
"""For places of options Y or N."""


def write(case: Case, folder: Path) -> Receipt:
    """Write a case whose issues all have owners; states are ranked by their values.

    An issue of two options is one option there: the first is N, the second Y. Others become one
    option for each option after the first, of which one at most is taken; or one for each
    option, of which exactly one is, where changes are irreversible.

    Raises
    ------
    CannotWriteError
        An issue has no owner, an owner has no exact scores, or the case is too large.
    """
    owners = _owners(case)
    options = _Options(case, owners)
    infeasible = options.exclusive() + _unique(
        pattern for rule in case.rules if not rule.for_deals for pattern in options.forbidden(rule)
    )
    if len(infeasible) > MAX_PATTERNS:
        raise CannotWriteError(
            f"the rules take {len(infeasible):,} patterns; at most {MAX_PATTERNS:,} are written"
        )
    rows = _states(case)
    order = options.order(rows)
    changed: list[str] = []
    makers = []
    names = labels([(actor.id, tidy(actor.name)) for actor in owners])
    for place, (actor, name) in enumerate(zip(owners, names, strict=True)):
        makers.append(
            {
                "name": name,
                "options": options.of(place),
                "preferences": [],
                "preferenceRanking": _ranking(case, actor, rows[order]),
            }
        )
    moved = [
        (case.state_numbers[state], number)
        for number, row in enumerate(rows[order].tolist(), 1)
        if case.state_numbers.get(state := tuple(row), number) != number
    ]
    if moved:
        old, new = moved[0]
        changed.append(
            f"{plural(len(moved), 'state')} with another number than in the case, which takes "
            f"them from elsewhere: {old} is {new} there"
        )
    split = [issue.name for issue in case.issues if len(issue.options) != 2]
    if split:
        changed.append(
            f"issues with other than two options, split into one option each: {', '.join(split)}"
        )
    changed.append("the values became rankings of the states; by how much they differ is lost")
    tree = {
        "decisionMakers": makers,
        "coalitions": list(range(len(makers))),
        "options": options.written,
        "infeasibles": [[[k, letter] for k, letter in pattern.items()] for pattern in infeasible],
        "useManualPreferenceRanking": True,
        "program": "winset",
    }
    file = f"{file_names([case.title])[0]}.gmcr"
    folder.mkdir(exist_ok=True)
    if (folder / file).exists():
        raise CannotWriteError(f"{folder / file} exists already; name another folder")
    write_text(folder / file, json.dumps(tree, ensure_ascii=False) + "\n")
    counts = (
        plural(len(makers), "decision maker"),
        plural(len(options.written), "option"),
        plural(len(rows), "state"),
    )
    lost = [*options.lost, *_lost(case, owners, options, rows, order)]
    return Receipt(NAME, (file,), counts, tuple(changed), tuple(lost), written=True)


def _unique(patterns: Any) -> list[Pattern]:
    return [
        dict(pattern)
        for pattern in dict.fromkeys(tuple(sorted(pattern.items())) for pattern in patterns)
    ]


def _owners(case: Case) -> list[Actor]:
    """Return the decision makers: parties, and everyone else who owns an issue."""
    free = [issue.name for issue in case.issues if issue.owner is None]
    if free:
        shown = ", ".join(map(quoted, free[:5]))
        raise CannotWriteError(
            f"{shown}: no owner; in the graph model every option belongs to a decision maker"
        )
    makers = [a for a in case.actors if a.role is Role.PARTY or a.id in case.owners]
    for actor in makers:
        if not isinstance(case.preferences.get(actor.id), Scores):
            raise CannotWriteError(
                f"{quoted(actor.name)} has no exact scores, and this format holds rankings only; "
                "give scores first"
            )
    return makers


def _states(case: Case) -> Rows:
    space = Space.of_states(case)
    if space.size > MAX_LISTED:
        raise CannotWriteError(f"{space.size:,} outcomes; up to {MAX_LISTED:,} are listed")
    rows = space.list().rows
    if not len(rows) or len(rows) > MAX_STATES:
        raise CannotWriteError(f"{len(rows):,} states; from 1 to {MAX_STATES:,} are ranked")
    return rows


class _Options:
    """The options that issues become, owner by owner: their states are numbered in that order."""

    def __init__(self, case: Case, owners: Sequence[Actor]) -> None:
        self.case = case
        self.written: list[dict[str, str]] = []
        self.lost: list[str] = []
        self.first: dict[str, int] = {}
        self.base: dict[str, int] = {}
        self._of: list[list[int]] = []
        named = dict(
            zip(
                [issue.id for issue in case.issues],
                labels([(issue.id, tidy(issue.name)) for issue in case.issues]),
                strict=True,
            )
        )
        for actor in owners:
            start = len(self.written)
            for issue in case.issues:
                if issue.owner == actor.id:
                    self._add(issue, named[issue.id])
            self._of.append(list(range(start, len(self.written))))

    def of(self, maker: int) -> list[int]:
        """Return the places of a decision maker's options."""
        return self._of[maker]

    def _add(self, issue: Issue, name: str) -> None:
        self.first[issue.id] = len(self.written)
        base = 0 if len(issue.options) > 2 and issue.irreversible else 1
        self.base[issue.id] = base
        barred = set(issue.irreversible)
        spent: set[tuple[str, str]] = set()
        ids = [option.id for option in issue.options]
        for option in issue.options[base:]:
            into = {(other, option.id) for other in ids if other != option.id}
            out = {(option.id, other) for other in ids if other != option.id}
            direction = "both"
            for key, pairs in (("fwd", into), ("back", out)):
                if pairs <= barred:
                    direction, spent = key, spent | pairs
            if into | out <= barred:
                self.lost.append(f"{name}: a change that cannot be undone in either direction")
            shown = name if len(ids) == 2 else f"{name}: {tidy(option.name)}"
            self.written.append({"name": shown, "permittedDirection": direction})
        if barred - spent:
            self.lost.append(f"{name}: {plural(len(barred - spent), 'irreversible change')}")

    def literals(self, issue: str, option: str) -> Pattern:
        """Return what says that an issue has an option."""
        found = self.case.issue(issue)
        place, first = found.position(option) - self.base[issue], self.first[issue]
        if place >= 0:
            return {first + place: "Y"}
        return {first + k: "N" for k in range(len(found.options) - 1)}

    def exclusive(self) -> list[Pattern]:
        """Return patterns that keep an issue from having two options at once, or none."""
        patterns: list[Pattern] = []
        for issue in self.case.issues:
            first = self.first[issue.id]
            places = range(first, first + len(issue.options) - self.base[issue.id])
            patterns += [{a: "Y", b: "Y"} for a, b in combinations(places, 2)]
            if not self.base[issue.id]:
                patterns.append(dict.fromkeys(places, "N"))
        return patterns

    def forbidden(self, rule: Rule) -> list[Pattern]:
        """Return patterns of what a rule forbids."""
        regions: list[Region] = [rule.when]
        if rule.then is not None:
            regions = [
                both
                for issue, kept in rule.then.items()
                if (both := _and_not(self.case.issue(issue), kept, rule.when)) is not None
            ]
        patterns: list[Pattern] = []
        for region in regions:
            if math.prod(map(len, region.values())) > MAX_PATTERNS:
                raise CannotWriteError(f"rule '{rule.id}' takes too many patterns to be written")
            for chosen in product(*([(i, o) for o in os] for i, os in region.items())):
                pattern: Pattern = {}
                for issue, option in chosen:
                    pattern |= self.literals(issue, option)
                patterns.append(pattern)
        return patterns

    def order(self, rows: Rows) -> Any:
        """Return the places of rows by the decimal value of their states, first option lowest."""
        taken = self.taken(rows)
        return np.lexsort(taken.T) if taken.shape[1] else np.arange(len(rows))

    def taken(self, rows: Rows) -> Any:
        """Find which options are taken; shape (n_states, n_options)."""
        taken = np.zeros((len(rows), len(self.written)), dtype=bool)
        for place, issue in enumerate(self.case.issues):
            base = self.base[issue.id]
            for k in range(base, len(issue.options)):
                taken[:, self.first[issue.id] + k - base] = rows[:, place] == k
        return taken


def _and_not(issue: Issue, kept: Sequence[str], when: Region) -> dict[str, tuple[str, ...]] | None:
    """Return the region where `when` matches and the issue has none of the options kept."""
    before = when.get(issue.id, tuple(option.id for option in issue.options))
    left = tuple(option for option in before if option not in kept)
    return {**when, issue.id: left} if left else None


def _ranking(case: Case, actor: Actor, rows: Rows) -> list[int | list[int]]:
    """Rank the states, numbered from 1 as they stand in `rows`: best first, equals together."""
    scores = case.preferences[actor.id]
    assert isinstance(scores, Scores)
    numbers = [n for row in scores.points.values() for n in row]
    numbers += [interaction.add for interaction in scores.interactions]
    if scores.at_most is not None:
        numbers.append(scores.at_most)
    scale = math.lcm(*(n.denominator for n in numbers))
    total = np.zeros(len(rows), dtype=object)
    for place, issue in enumerate(case.issues):
        points = np.array([int(n * scale) for n in scores.points[issue.id]], dtype=object)
        total = total + points[rows[:, place].astype(np.int64)]
    for interaction in scores.interactions:
        total[RegionMask(interaction.when, case.issues)(rows)] += int(interaction.add * scale)
    if scores.at_most is not None:
        total = np.minimum(total, int(scores.at_most * scale))
    groups: dict[int, list[int]] = {}
    for number, value in enumerate(total.tolist(), 1):
        groups.setdefault(value, []).append(number)
    best_first = [groups[value] for value in sorted(groups, reverse=True)]
    return [group[0] if len(group) == 1 else group for group in best_first]


_MANY = {"rule for deals only": "rules for deals only", "view of another": "views of others"}


def _lost(
    case: Case, owners: Sequence[Actor], options: _Options, rows: Rows, order: Any
) -> list[str]:
    """List what the format cannot say."""
    lost = []
    status_quo = case.no_deal.outcome
    if status_quo is not None:
        state = options.taken(Space.of_states(case).encode(status_quo)[np.newaxis])[0]
        found = np.flatnonzero(
            (rows[order] == Space.of_states(case).encode(status_quo)).all(axis=1)
        )
        number = f"state {found[0] + 1}, " if len(found) else "infeasible, "
        lost.append(f"what no deal is: {number}{letters(tuple(map(bool, state)))}")
    elif case.no_deal.values or any(_own(case, actor) is not None for actor in owners):
        lost.append("what no deal is worth")
    kept = {actor.id for actor in owners}
    lost += [
        f"{actor.name}: {actor.role}, owns nothing" for actor in case.actors if actor.id not in kept
    ]
    counts: Mapping[str, int] = {
        "rule for deals only": sum(rule.for_deals for rule in case.rules),
        "ruled-out transition": len(case.transitions),
        "exposure": len(case.exposure),
        "binding issue": len(case.binding),
        "deadline": int(case.timing.deadline is not None),
        "discount": len(case.timing.discount),
        "approval rule": len(case.approval),
        "offer": len(case.offers),
        "reported reaction": len(case.reactions),
        "view of another": sum(map(len, case.views.values())),
        "source": len(case.sources),
        "account": len(case.accounts),
    }
    lost += [plural(count, noun, _MANY.get(noun)) for noun, count in counts.items() if count]
    if case.summary is not None:
        lost.append("the summary")
    return lost


def _own(case: Case, actor: Actor) -> Fraction | None:
    scores = case.preferences.get(actor.id)
    return scores.no_deal if isinstance(scores, Scores) else None
