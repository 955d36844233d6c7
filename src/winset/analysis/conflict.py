"""`stability`: a case as a conflict graph: which states hold, for whom, and why.

The object that `winset stability --json` writes. Probabilities are shares of draws; where all
owners are scored there is one, and verdicts are true or false.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.settings import Settings
from winset.analysis.study import Study, Workshop, study
from winset.analysis.words import Words, listed, plural
from winset.case.types import Case
from winset.outcomes.space import Progress, Rows, Space, silent
from winset.stability.case_moves import moves_of
from winset.stability.certificates import Certificate, certificate
from winset.stability.coalitions import as_one, coalition_stable
from winset.stability.concepts import CONCEPTS, Sanctions, stable
from winset.stability.conflict import Conflict, Moves, merged
from winset.stability.durability import neighbourhood, payoffs, rounded
from winset.stability.inverse import inverse
from winset.stability.quo import Steps, reachable, reachable_by_improvements

Json = dict[str, Any]
Flags = NDArray[np.bool_]

MOST_STATES = 20_000
"""Most states of a conflict that is shown; from Python there is no such limit."""
MOST_MOVES = 20_000_000
EFFORT = 100_000_000
"""Draws times actors times moves, at most."""
DRAWS = 1_024
GRAPH = 60
"""Up to so many states every move is given."""
CERTIFIED = 60
"""Up to so many states every verdict is certified; beyond, those on equilibria and no deal."""
WAYS = 20
"""Of each condition so many ways to meet it are listed."""
SANCTIONS = {
    "published": Sanctions.PUBLISHED,
    "single": Sanctions.SINGLE,
    "once": Sanctions.ONCE,
}


@dataclass(frozen=True)
class Stability:
    """A conflict judged: plain data, with the same bytes for the same case and settings."""

    data: Mapping[str, Any]

    def to_dict(self) -> Json:
        """Return the object that `winset stability --json` writes."""
        return dict(self.data)

    def to_json(self) -> str:
        """Return that object as JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=1, allow_nan=False) + "\n"

    def __repr__(self) -> str:
        return f"<Stability of {self.data['case']['title']!r}: {len(self.data['states'])} states>"


def stability_schema() -> Json:
    """Return the JSON Schema of the object that `winset stability --json` writes."""
    text = (files("winset.analysis") / "stability.schema.json").read_text(encoding="utf-8")
    schema: Json = json.loads(text)
    return schema


def stability_of(
    case: Case,
    settings: Settings | None = None,
    *,
    sanctions: str = "published",
    coalition: Sequence[str] = (),
    make: tuple[int, str] | None = None,
    progress: Progress = silent,
) -> Stability:
    """Tell which outcomes of a case hold once nobody negotiates any more.

    Parameters
    ----------
    case : its issues' owners are the actors that move.
    settings : seed, draws, prior, account, as for `analyse`.
    sanctions : "published" (the others answer in turns, nobody twice in a row), or the named
        shortcuts "single" and "once".
    coalition : actors that act as one.
    make : a state, by its id, and a concept: tell as well which preferences would make it hold.

    Raises
    ------
    ValueError
        No issue has an owner; an actor of the coalition owns nothing or does not exist; an
        unknown name of sanctions; `make` names no state or concept, or preferences are
        uncertain; there are more than 20,000 states, even with what nobody owns as in no deal.
    ContradictionError
        What is said about an actor cannot all be true.
    """
    chosen = settings or Settings()
    if sanctions not in SANCTIONS:
        raise ValueError(f"sanctions: expected {', '.join(SANCTIONS)}, found {sanctions!r}")
    owners = [a.id for a in case.actors if any(i.owner == a.id for i in case.issues)]
    if not owners:
        raise ValueError(
            "nobody can move: no issue has an owner; say with `owner:` who can change it alone"
        )
    for member in coalition:
        if member not in owners:
            raise ValueError(f"coalition: expected some of {', '.join(owners)}, found {member!r}")
    workshop = Workshop(case, chosen, progress)
    found = study(workshop, chosen.account, chosen.prior)
    if found.contradictions:
        raise found.contradictions[0]
    ground = _Ground.of(found, owners)
    if make is not None:
        _check(ground, make)
    judged = _Judged.of(ground, SANCTIONS[sanctions], tuple(dict.fromkeys(coalition)))
    data = _Told(ground, judged, chosen, sanctions).data()
    return Stability(data if make is None else {**data, "inverse": _inverse(ground, *make)})


def _check(ground: _Ground, make: tuple[int, str]) -> None:
    state, concept = make
    if not ground.exact:
        raise ValueError("which preferences would make a state hold is told of scored cases only")
    if not 1 <= state <= len(ground.rows):
        raise ValueError(f"state: expected 1 to {len(ground.rows):,}, found {state}")
    if concept not in CONCEPTS:
        raise ValueError(f"concept: expected {', '.join(CONCEPTS)}, found {concept!r}")


def _inverse(ground: _Ground, state: int, concept: str) -> Json:
    """Tell which preferences would make a state hold."""
    found = inverse(ground.conflict(), state - 1, concept)
    return {
        "state": state,
        "concept": concept,
        "actors": {
            ground.owners[one.actor]: {
                "holds": one.holds,
                "conditions": [
                    {
                        "move": condition.move + 1,
                        "ways": [sorted(k + 1 for k in way) for way in condition.ways[:WAYS]],
                        "more": max(0, len(condition.ways) - WAYS),
                    }
                    for condition in one.conditions
                ],
            }
            for one in found.requirements
        },
        "change": {
            "status": str(found.change.status),
            "lowered": [
                {"actor": ground.owners[actor], "state": lower + 1}
                for actor, lower in found.change.lowered
            ],
        },
        "rankings": {
            ground.owners[actor]: {
                "status": str(count.status),
                "favourable": count.favourable,
                "possible": count.possible,
            }
            for actor, count in found.counts.items()
        },
    }


@dataclass(frozen=True, eq=False)
class _Ground:
    """States, moves and preferences.

    `values` (n_owners, n_draws, n_states), rounded so that equal sums are equal; `start` is
    the state of no deal, None where that is no outcome; `whole`: all states are there, not only
    those that are one agreement away from no deal.
    """

    study: Study
    owners: tuple[str, ...]
    rows: Rows
    moves: tuple[Moves, ...]
    values: NDArray[np.float64]
    start: int | None
    whole: bool

    @classmethod
    def of(cls, found: Study, owners: Sequence[str]) -> _Ground:
        """List the states and draw the preferences."""
        case = found.case
        space = Space.of_states(case)
        start = found.workshop.no_deal
        rows, whole = _states(found, space)
        every = dict(zip([a.id for a in case.actors], moves_of(case, rows, space), strict=True))
        moves = tuple(every[owner] for owner in owners)
        known = [found.ensembles[owner] for owner in owners if owner in found.ensembles]
        most = max((one.draws for one in known), default=1)
        size = sum(len(one.targets) for one in moves) + len(rows)
        draws = min(most, max(16, min(DRAWS, EFFORT // (size * len(owners)))))
        values = rounded(payoffs(rows, owners, found.ensembles, range(draws)))
        at = None if start is None else int(np.flatnonzero((rows == start).all(axis=1))[0])
        return cls(found, tuple(owners), rows, moves, values, at, whole)

    @property
    def exact(self) -> bool:
        """Whether there is one draw."""
        return bool(self.values.shape[1] == 1)

    def conflict(self, draw: int = 0) -> Conflict:
        """Return the conflict of one draw."""
        return Conflict.of(self.owners, self.moves, self.values[:, draw])


def _states(found: Study, space: Space) -> tuple[Rows, bool]:
    """List the states; of too many those that differ from no deal on owned issues alone."""
    start = found.workshop.no_deal
    if space.size <= MOST_STATES * 100:
        rows = space.list(space.size).rows
        if start is not None and not (rows == start).all(axis=1).any():
            rows = np.concatenate([rows, start[None, :]])
        if len(rows) <= MOST_STATES:
            return rows, True
    around = None if start is None else neighbourhood(found.case, space, start)
    if around is None or len(around.rows) > MOST_STATES:
        raise ValueError(
            f"there are more than {MOST_STATES:,} states, and as many that are left if issues "
            "without an owner stay at no deal; drop issues or options, or give fewer an owner"
        )
    return around.rows, False


@dataclass(frozen=True, eq=False)
class _Judged:
    """Verdicts as shares of draws: `players` act, a coalition as one of them.

    `draws` were judged; `stable[concept]` float (n_players, n_states), `equilibrium[concept]`
    float (n_states,).
    """

    sanctions: Sanctions
    coalition: tuple[str, ...]
    players: tuple[str, ...]
    draws: int
    stable: Mapping[str, NDArray[np.float64]]
    equilibrium: Mapping[str, NDArray[np.float64]]

    @classmethod
    def of(cls, ground: _Ground, sanctions: Sanctions, coalition: tuple[str, ...]) -> _Judged:
        """Judge every draw."""
        n_draws = ground.values.shape[1]
        together = len(coalition) > 1
        if together:
            # Each draw takes a search from every state.
            n_draws = min(n_draws, 32)
        alone: dict[str, NDArray[np.float64]] = {}
        joint: dict[str, NDArray[np.float64]] = {}
        players = as_one(ground.conflict(), coalition).names if together else ground.owners
        for draw in range(n_draws):
            conflict = ground.conflict(draw)
            made = (
                coalition_stable(conflict, coalition, sanctions=sanctions)
                if together
                else stable(conflict, sanctions=sanctions)
            )
            for concept, flags in made.items():
                alone[concept] = alone.get(concept, 0.0) + flags / n_draws
                joint[concept] = joint.get(concept, 0.0) + flags.all(axis=0) / n_draws
            ground.study.workshop.progress("judging states", (draw + 1) / n_draws)
        return cls(sanctions, coalition, players, n_draws, alone, joint)


@dataclass(frozen=True, eq=False)
class _Told:
    """Writes the object."""

    ground: _Ground
    judged: _Judged
    settings: Settings
    sanctions: str

    def data(self) -> Json:
        """Return the whole object."""
        from winset import __version__

        ground, judged = self.ground, self.judged
        case, words = ground.study.case, Words(ground.study.case)
        labels = merged(ground.conflict()) if ground.exact else np.arange(len(ground.rows))
        _, first = np.unique(labels, return_index=True)
        alike = first[np.searchsorted(labels[first], labels)] if len(first) else labels
        return {
            "winset": __version__,
            "format": 1,
            "case": {
                "title": case.title,
                "actors": [
                    {
                        "id": actor.id,
                        "name": actor.name,
                        "role": str(actor.role),
                        "owns": [i.id for i in case.issues if i.owner == actor.id],
                    }
                    for actor in case.actors
                ],
                "issues": [
                    {
                        "id": issue.id,
                        "name": issue.name,
                        "owner": issue.owner,
                        "irreversible": [list(pair) for pair in issue.irreversible],
                        "options": [{"id": o.id, "name": o.name} for o in issue.options],
                    }
                    for issue in case.issues
                ],
                "transitions": [words.transition(one) for one in case.transitions],
                "outcomes": case.size,
            },
            "settings": {
                "seed": self.settings.seed,
                "draws": self.settings.draws,
                "prior": str(self.settings.prior),
                "account": self.settings.account,
                "sanctions": self.sanctions,
                "coalition": list(judged.coalition),
            },
            "exact": ground.exact,
            "judged": judged.draws,
            "players": list(judged.players),
            "states": [self._state(place, int(alike[place])) for place in range(len(ground.rows))],
            "moves": self._moves(),
            "from_status_quo": self._quo(),
            "certificates": self._certificates(),
            "notes": self._notes(words),
        }

    def _share(self, value: float) -> bool | float:
        return bool(value > 0.5) if self.ground.exact else float(value)

    def _state(self, place: int, alike: int) -> Json:
        judged, ground = self.judged, self.ground
        return {
            "id": place + 1,
            "outcome": ground.study.space.decode(ground.rows[place]),
            "status_quo": place == ground.start,
            "same_as": None if alike == place else alike + 1,
            "equilibrium": {c: self._share(judged.equilibrium[c][place]) for c in CONCEPTS},
            "actors": {
                player: {c: self._share(judged.stable[c][k, place]) for c in CONCEPTS}
                for k, player in enumerate(judged.players)
            },
            "ranks": {
                owner: int(ground.conflict().ranks[k, place])
                for k, owner in enumerate(ground.owners)
            }
            if ground.exact and len(ground.rows) <= CERTIFIED
            else None,
        }

    def _moves(self) -> list[Json] | None:
        """List every move with the share of draws in which it improves; None beyond GRAPH."""
        ground = self.ground
        if len(ground.rows) > GRAPH:
            return None
        listed_moves = []
        for k, owner in enumerate(ground.owners):
            sources = ground.moves[k].sources()
            targets = ground.moves[k].targets
            better = (ground.values[k][:, targets] > ground.values[k][:, sources]).mean(axis=0)
            listed_moves += [
                {
                    "actor": owner,
                    "from": int(a) + 1,
                    "to": int(b) + 1,
                    "improves": self._share(float(share)),
                }
                for a, b, share in zip(sources, targets, better, strict=True)
            ]
        return listed_moves

    def _quo(self) -> Json | None:
        """Tell where moves, and improvements alone, lead from no deal, if that is a state."""
        ground = self.ground
        if ground.start is None:
            return None
        moves = reachable(ground.conflict(), ground.start)
        counts = np.zeros(len(ground.rows))
        paths: dict[int, Steps] = {}
        draws = min(64, ground.values.shape[1])
        for draw in range(draws):
            found = reachable_by_improvements(ground.conflict(draw), ground.start)
            counts[list(found)] += 1 / draws
            for state, path in found.items():
                paths.setdefault(state, path)
        by_improvements = [
            {"state": k + 1, "share": float(counts[k]), **self._path(paths[k])}
            for k in sorted(paths)
        ]
        return {
            "state": ground.start + 1,
            "moves": [{"state": k + 1, **self._path(path)} for k, path in sorted(moves.items())],
            "improvements": by_improvements,
            "draws": draws,
        }

    def _path(self, path: Steps) -> Json:
        return {"path": [{"actor": self.ground.owners[who], "to": int(to) + 1} for who, to in path]}

    def _certificates(self) -> list[Json]:
        """Give the reasons of verdicts, where everybody is scored and nobody acts as one."""
        ground, judged = self.ground, self.judged
        if not ground.exact or judged.coalition:
            return []
        conflict = ground.conflict()
        wanted = np.ones(len(ground.rows), dtype=bool)
        if len(ground.rows) > CERTIFIED:
            wanted = np.any([judged.equilibrium[c] > 0.5 for c in CONCEPTS], axis=0)
            if ground.start is not None:
                wanted[ground.start] = True
        return [
            self._certificate(certificate(conflict, owner, state, concept, judged.sanctions))
            for state in np.flatnonzero(wanted)[:CERTIFIED].tolist()
            for owner in ground.owners
            for concept in CONCEPTS
        ]

    def _certificate(self, one: Certificate) -> Json:
        owners = self.ground.owners
        return {
            "state": one.state + 1,
            "actor": owners[one.actor],
            "concept": one.concept,
            "stable": one.stable,
            "escape": None if one.escape is None else one.escape + 1,
            "deterred": [
                {
                    "improvement": sanction.improvement + 1,
                    "path": self._path(sanction.path)["path"],
                    "responses": [int(k) + 1 for k in sanction.responses_checked],
                }
                for sanction in one.deterred
            ],
        }

    def _notes(self, words: Words) -> list[str]:
        ground = self.ground
        unknown = [owner for owner in ground.owners if owner not in ground.study.ensembles]
        notes = []
        if unknown:
            notes.append(
                f"Nothing is known of what {words.actors(unknown)} wants; it is taken to be "
                "indifferent, so it breaks nothing and answers nothing."
            )
        if not ground.whole:
            notes.append(
                f"There are more than {MOST_STATES:,} states: only those are looked at in which "
                "every issue without an owner stands as in no deal."
            )
        free = [issue.id for issue in ground.study.case.issues if issue.owner is None]
        if free:
            notes.append(
                f"Only an agreement changes {listed(words.issue(one) for one in free)}: no move "
                "leads from states that differ there."
            )
        if self.judged.coalition and not ground.exact:
            notes.append("With a coalition, 32 draws at most are judged.")
        if self.sanctions != "published":
            notes.append(self._shortcut())
        return notes

    def _shortcut(self) -> str:
        """Say where the shortcut changes which states hold; of the first draw."""
        conflict = self.ground.conflict()
        made = stable(conflict), stable(conflict, sanctions=self.judged.sanctions)
        changed = [
            int(state)
            for concept in CONCEPTS
            for state in np.flatnonzero(
                made[0][concept].all(axis=0) != made[1][concept].all(axis=0)
            )
        ]
        where = "" if self.ground.exact else " in the first draw"
        if not changed:
            return (
                f"The shortcut “{self.judged.sanctions}” leaves every equilibrium as the published "
                f"definition has it{where}."
            )
        states = ", ".join(str(k + 1) for k in sorted(set(changed))[:20])
        return (
            f"The shortcut “{self.judged.sanctions}” differs from the published definition on "
            f"{plural(len(set(changed)), 'state')}{where}: {states}."
        )
