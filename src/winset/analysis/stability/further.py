"""What can be asked beside the verdicts: horizons, coalitions, paths, unknown pairs, strength."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.ordinal import Degrees, orders
from winset.analysis.stability.asked import Asked
from winset.analysis.stability.further_details import (
    ArcDetail,
    BreakDetail,
    ChanceDetail,
    ChancesDetail,
    Degree,
    DegreesDetail,
    EndDetail,
    HeldDetail,
    HorizonDetail,
    LengthDetail,
    NoLongerDetail,
    OrderDetail,
    PairsDetail,
    PathsDetail,
    PerceivedDetail,
    PriorityDetail,
    RankedDetail,
    ReadingDetail,
    SeveralDetail,
    StepTaken,
    StrengthDetail,
    TableauDetail,
    TemptationDetail,
    UnknownDetail,
    ViewsDetail,
)
from winset.analysis.stability.states import States, Verdicts
from winset.case.status import Status
from winset.case.types import Case, NoDeal, Scores
from winset.inference.scores import exact
from winset.stability.certificates import escapes
from winset.stability.coalitions import MOST_ACTORS, Break, Coalitions, Together
from winset.stability.concepts import deterrences
from winset.stability.graph_model import Flags, Moves, ranked
from winset.stability.hypergame import perceived
from winset.stability.inverse_analysis import inverse_of_several
from winset.stability.limited_move import limited_move_stable
from winset.stability.status_quo import improvements
from winset.stability.status_quo_tableau import tableau
from winset.stability.strength import strongly_stable
from winset.stability.unknown_preferences import (
    EXTENDED,
    EXTENSIONS,
    PartialPreferences,
    stable_unknown_preferences,
)
from winset.stability.verdicts import stable

MADE = 256
"""Draws, at most, in which it is looked at what keeps a state from holding."""
LOOKED_AHEAD = 64
"""Draws, at most, in which actors look ahead."""
TEAMED = 16
"""Draws, at most, in which all coalitions are looked at."""
MOST_TEAMED = 1_000
"""States, at most, where all coalitions are looked at."""
MOST_BROKEN = 40
"""States, at most, of which it is listed who would break them: all where there are no more."""
MOST_PATHS = 1_000
"""States, at most, where all paths are listed."""
MOST_COMPARED = 1_000
"""States, at most, where pairs of them are compared."""


def check_sizes(states: States, asked: Asked) -> None:
    """Refuse what would take too long of so many states; ValueError."""
    count = len(states.rows)
    for wanted, most, what in (
        (asked.coalitions, MOST_TEAMED, "all coalitions are looked at"),
        (asked.start is not None, MOST_PATHS, "all paths are listed"),
        (asked.unknown, MOST_COMPARED, "pairs of states are compared"),
    ):
        if wanted and count > most:
            raise ValueError(f"{what} for at most {most:,} states; there are {count:,}")
    if asked.coalitions and len(states.owners) > MOST_ACTORS:
        raise ValueError(
            f"all coalitions of {len(states.owners)} actors are too many: {MOST_ACTORS} at most"
        )


@dataclass(frozen=True, eq=False)
class Further:
    """Answers what is asked of some states."""

    states: States
    verdicts: Verdicts

    def _shares(self, values: NDArray[np.float64]) -> list[Any]:
        found: list[Any] = (values > 0.5 if self.states.exact else values).tolist()
        return found

    def _draws(self, most: int) -> int:
        """Return how many draws are looked at: all where these are all that there can be."""
        count = int(self.states.values.shape[1])
        return count if self.states.settled else min(most, count)

    def horizons(self, most: int) -> tuple[HorizonDetail, ...]:
        """Look 1, 2, ... moves ahead."""
        states = self.states
        draws = self._draws(LOOKED_AHEAD)
        alone = np.zeros((most, len(states.owners), len(states.rows)))
        joint = np.zeros((most, len(states.rows)))
        for draw in range(draws):
            held = limited_move_stable(states.conflict(draw), most)
            alone += held
            joint += held.all(axis=1)
        return tuple(
            HorizonDetail(
                h + 1,
                self._shares(joint[h] / draws),
                {owner: self._shares(alone[h, k] / draws) for k, owner in enumerate(states.owners)},
            )
            for h in range(most)
        )

    def coalitions(self) -> tuple[ReadingDetail, ...]:
        """Find what any coalition would break, by each concept and each way to move together."""
        return tuple(reading for way in Together for reading in self._readings(way))

    def _readings(self, together: Together) -> list[ReadingDetail]:
        states, concepts = self.states, deterrences()
        draws = self._draws(TEAMED)
        held = {concept: np.zeros(len(states.rows)) for concept in concepts}
        looked_at = self._looked_at()
        seen: dict[str, dict[tuple[int, tuple[int, ...]], list[Break]]] = {c: {} for c in concepts}
        for draw in range(draws):
            every_one = Coalitions(states.conflict(draw), together)
            for concept in concepts:
                verdicts = every_one.verdicts(concept)
                held[concept] += np.logical_and.reduce(list(verdicts.values()))
                for state, found in every_one.breaks(concept, looked_at).items():
                    for broken in found:
                        seen[concept].setdefault((state, broken.members), []).append(broken)
        return [
            ReadingDetail(
                concept,
                "at-once" if together is Together.AT_ONCE else "in-turns",
                self._shares(held[concept] / draws),
                tuple(
                    self._break(state, found, len(found) / draws)
                    for (state, _), found in sorted(
                        seen[concept].items(),
                        key=lambda item: (item[0][0], len(item[0][1]), item[0][1]),
                    )
                ),
            )
            for concept in concepts
        ]

    def _looked_at(self) -> list[int]:
        """Return the states told of: all of few, else no deal and what holds by some concept."""
        count, start = len(self.states.rows), self.states.start
        if count <= MOST_BROKEN:
            return list(range(count))
        shares = np.array([self.verdicts.equilibrium[concept] for concept in deterrences()])
        order = np.argsort(-shares.sum(axis=0), kind="stable")
        holds = np.asarray((shares > 0.5).any(axis=0))
        found = order[holds[order]].tolist()
        return sorted({*found[:MOST_BROKEN], *(() if start is None else (start,))})

    def _break(self, state: int, found: Sequence[Break], share: float) -> BreakDetail:
        owners, number = self.states.owners, self.states.number
        to = Counter(broken.to for broken in found).most_common(1)[0][0]
        broken = next(broken for broken in found if broken.to == to)
        return BreakDetail(
            number(state),
            tuple(owners[member] for member in broken.members),
            number(to),
            tuple(StepTaken(owners[mover], number(at)) for mover, at in broken.path),
            minimal=broken.minimal,
            share=bool(share > 0.5) if self.states.exact else share,
        )

    def tableau(self, start: int) -> TableauDetail:
        """List all paths from a state, by its number."""
        place = self.states.place(start)
        wanted = improvements(self.states.conflict()) if self.states.exact else None
        return TableauDetail(
            start,
            self._paths(self.states.moves, place),
            None if wanted is None else self._paths(wanted, place),
        )

    def _paths(self, movers: Sequence[Moves], start: int) -> PathsDetail:
        owners, number = self.states.owners, self.states.number
        found = tableau(movers, start)
        return PathsDetail(
            tuple(
                LengthDetail(
                    h,
                    tuple(
                        EndDetail(owners[mover], number(state), count)
                        for (mover, state), count in length.paths.items()
                    ),
                    tuple(
                        ArcDetail(owners[arc.mover], number(arc.start), number(arc.end), count)
                        for arc, count in length.arcs.items()
                    ),
                )
                for h, length in enumerate(found.lengths, 1)
            ),
            whole=found.whole,
        )

    def unknown(self) -> UnknownDetail:
        """Judge the states where pairs that not all draws agree on are not compared."""
        states = self.states
        known = [self._pairs(k) for k in range(len(states.owners))]
        preferences = PartialPreferences.of(
            np.array([better for better, _ in known]), np.array([same for _, same in known])
        )
        found = stable_unknown_preferences(states.moves, preferences)
        unknown = preferences.unknown.sum(axis=(1, 2)) // 2
        pairs = len(states.rows) * (len(states.rows) - 1) // 2
        return UnknownDetail(
            {
                owner: PairsDetail(pairs - int(unknown[k]), int(unknown[k]))
                for k, owner in enumerate(states.owners)
            },
            {
                extension: {concept: self._held(found[extension][concept]) for concept in EXTENDED}
                for extension in EXTENSIONS
            },
        )

    def _pairs(self, owner: int) -> tuple[Flags, Flags]:
        """Compare states where a ranking does, else where all draws agree."""
        partial = self.states.partial.get(owner)
        if partial is not None:
            ranks, ranked = partial.ranks, partial.ranks >= 0
            both = ranked[:, None] & ranked[None, :]
            better = (ranks[:, None] > ranks[None, :]) & both
            return better, (ranks[:, None] == ranks[None, :]) & both
        better = np.ones((len(self.states.rows),) * 2, dtype=bool)
        same = better.copy()
        for values in self.states.values[owner]:
            better &= values[:, None] > values[None, :]
            same &= values[:, None] == values[None, :]
        return better, same

    def _held(self, flags: Flags) -> HeldDetail:
        return HeldDetail(
            every(flags).tolist(),
            {owner: flags[k].tolist() for k, owner in enumerate(self.states.owners)},
        )

    def strength(self, graded: Mapping[int, Degrees]) -> StrengthDetail:
        """Grade the verdicts of scored cases by what is much better than what."""
        states = self.states
        conflict = states.conflict()
        grades = np.zeros(conflict.ranks.shape, dtype=np.int64)
        for owner, degrees in graded.items():
            grades[owner] = degrees.grades
        held, strong = stable(conflict, deterrences()), strongly_stable(conflict, grades)
        return StrengthDetail(
            tuple(states.owners[owner] for owner in sorted(graded)),
            {
                concept: DegreesDetail(
                    _degrees(every(held[concept]), every(strong[concept])),
                    {
                        owner: _degrees(held[concept][k], strong[concept][k])
                        for k, owner in enumerate(states.owners)
                    },
                )
                for concept in deterrences()
            },
        )

    def several(self, numbers: Sequence[int], concept: str) -> SeveralDetail:
        """Find what would make several states of a scored case hold at once."""
        states, number = self.states, self.states.number
        places = [states.place(state) for state in numbers]
        found = inverse_of_several(states.conflict(), places, concept)
        return SeveralDetail(
            tuple(numbers),
            concept,
            holds=found.holds,
            found=found.status is not Status.UNKNOWN,
            changes=tuple(
                NoLongerDetail(number(state), states.owners[actor], number(lower))
                for state, actor, lower in found.steps
            ),
            rankings={
                states.owners[actor]: RankedDetail(count.favourable, count.possible)
                for actor, count in found.counts.items()
            },
        )

    def chances(self, numbers: Sequence[int], concept: str) -> ChancesDetail:
        """Tell in what share of draws states hold, and what keeps them from it in the others."""
        states = self.states
        places = [states.place(state) for state in numbers]
        draws = self._draws(MADE)
        alone: dict[int, Counter[tuple[int, int]]] = {place: Counter() for place in places}
        ever: dict[int, Counter[tuple[int, int]]] = {place: Counter() for place in places}
        stays = {place: np.zeros(len(states.owners)) for place in places}
        held = dict.fromkeys(places, 0)
        whole = 0
        for draw in range(draws):
            conflict = states.conflict(draw)
            free = {
                place: [
                    [(k, to) for to in escapes(conflict, k, place, concept)]
                    for k in range(len(states.owners))
                ]
                for place in places
            }
            for place, by_actor in free.items():
                every_escape = [escape for some in by_actor for escape in some]
                stays[place] += [not some for some in by_actor]
                held[place] += not every_escape
                ever[place].update(every_escape)
                if len(every_escape) == 1:
                    alone[place].update(every_escape)
            whole += not any(some for by_actor in free.values() for some in by_actor)
        return ChancesDetail(
            concept,
            draws,
            tuple(
                ChanceDetail(
                    states.number(place),
                    held[place] / draws,
                    {o: float(stays[place][k]) / draws for k, o in enumerate(states.owners)},
                    tuple(
                        TemptationDetail(
                            states.owners[k],
                            states.number(to),
                            count / draws,
                            alone[place][k, to] / draws,
                        )
                        for (k, to), count in sorted(
                            ever[place].items(),
                            key=lambda item: (-alone[place][item[0]], -item[1], item[0]),
                        )
                    ),
                )
                for place in places
            ),
            whole / draws,
        )

    def perceived(self, views: Mapping[str, Mapping[str, Scores]]) -> ViewsDetail:
        """Judge a scored case in which actors see each other in their own way."""
        states = self.states
        model, owners = states.model, states.owners
        ranks: dict[tuple[int, int], NDArray[np.int32]] = {}
        for viewer, seen in views.items():
            for actor, scores in seen.items():
                if viewer in owners and actor in owners:
                    held = exact(model.space, actor, replace(scores, no_deal=Fraction(0)), NoDeal())
                    values = held.graded(states.rows, np.zeros(1, dtype=np.int64))[:, 0]
                    ranks[owners.index(viewer), owners.index(actor)] = ranked(values)
        found = perceived(states.conflict(), ranks)
        return ViewsDetail(
            {
                owner: tuple(owners[actor] for who, actor in sorted(ranks) if who == place)
                for place, owner in enumerate(owners)
            },
            {
                concept: PerceivedDetail(
                    {owner: given.believed[k].tolist() for k, owner in enumerate(owners)},
                    {owner: given.stays[k].tolist() for k, owner in enumerate(owners)},
                    given.holds.tolist(),
                    given.known.tolist(),
                )
                for concept, given in found.items()
            },
        )


def every(flags: Flags) -> Flags:
    """Return of which states it is true for all actors."""
    return np.asarray(flags.all(axis=0))


def _degrees(held: Flags, strong: Flags) -> list[Degree]:
    return [
        "strong" if firmly else "weak" if holds else "none"
        for holds, firmly in zip(held.tolist(), strong.tolist(), strict=True)
    ]


def orders_told(case: Case, number: Callable[[int], bool]) -> tuple[OrderDetail, ...]:
    """Tell the order of each actor that has one, of the states that `number` knows."""
    return tuple(
        OrderDetail(
            order.actor,
            tuple(
                level
                for given in order.levels
                if (level := tuple(state for state in given if number(state)))
            ),
            order.much,
            tuple(state for state in order.left_out if number(state)),
            tuple(
                PriorityDetail(text, tuple(state for state in states if number(state)))
                for text, states in order.statements
            ),
        )
        for order in orders(case) or ()
    )
