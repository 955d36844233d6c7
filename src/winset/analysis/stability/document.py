"""What `stability` says, as the object that `winset stability --json` writes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from winset.analysis.settings import Settings
from winset.analysis.stability.states import MOST_STATES, Ground, Judged
from winset.case.types import DOUBTFUL
from winset.stability.certificates import Certificate, certificate
from winset.stability.coalitions import Together
from winset.stability.concepts import CONCEPTS, stable
from winset.stability.graph_model import merged
from winset.stability.status_quo import Steps, reachable, reachable_by_improvements
from winset.wording.english import ENGLISH
from winset.wording.numbers import listed, plural
from winset.wording.phrases import Words

Json = dict[str, Any]

GRAPH = 60
"""Up to so many states every move is given."""
CERTIFIED = 60
"""Up to so many states every verdict is certified; beyond, those on equilibria and no deal."""


@dataclass(frozen=True, eq=False)
class Told:
    """Writes the object."""

    ground: Ground
    judged: Judged
    settings: Settings
    sanctions: str

    def data(self) -> Json:
        """Return the whole object."""
        from winset import __version__

        ground, judged = self.ground, self.judged
        case, words = ground.model.case, Words(ground.model.case)
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
                "transitions": [
                    f"{ENGLISH.text(words.transition(one))}." for one in case.transitions
                ],
                "outcomes": case.size,
            },
            "settings": {
                "seed": self.settings.seed,
                "draws": self.settings.draws,
                "prior": str(self.settings.prior),
                "account": self.settings.account,
                "sanctions": self.sanctions,
                "coalition": list(judged.coalition),
                "together": str(judged.together),
            },
            "exact": ground.exact,
            "judged": judged.draws,
            "players": list(judged.players),
            "states": [self._state(place, int(alike[place])) for place in range(len(ground.rows))],
            "moves": self._moves(),
            "from_status_quo": self._quo(),
            "certificates": self._certificates(),
            "notes": self._notes(words),
            "doubts": [
                f"{one[:1].upper()}{one[1:]}"
                for one in (doubt.removeprefix(DOUBTFUL) for doubt in case.doubts)
            ],
            "assumed": [one for one in case.assumed if one not in case.doubts],
        }

    def _share(self, value: float) -> bool | float:
        return bool(value > 0.5) if self.ground.exact else float(value)

    def _state(self, place: int, alike: int) -> Json:
        judged, ground = self.judged, self.ground
        return {
            "id": ground.number(place),
            "number": ground.number(place),
            "outcome": ground.model.space.decode(ground.rows[place]),
            "status_quo": place == ground.start,
            "same_as": None if alike == place else ground.number(alike),
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
                    "from": ground.number(a),
                    "to": ground.number(b),
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
        counts = np.zeros(len(ground.rows), dtype=np.int64)
        paths: dict[int, Steps] = {}
        draws = min(64, ground.values.shape[1])
        for draw in range(draws):
            found = reachable_by_improvements(ground.conflict(draw), ground.start)
            counts[list(found)] += 1
            for state, path in found.items():
                paths.setdefault(state, path)
        by_improvements = [
            {
                "state": ground.number(k),
                "share": int(counts[k]) / draws,
                **self._path(paths[k]),
            }
            for k in sorted(paths)
        ]
        return {
            "state": ground.number(ground.start),
            "moves": [
                {"state": ground.number(k), **self._path(path)} for k, path in sorted(moves.items())
            ],
            "improvements": by_improvements,
            "draws": draws,
        }

    def _path(self, path: Steps) -> Json:
        ground = self.ground
        steps = [{"actor": ground.owners[who], "to": ground.number(to)} for who, to in path]
        return {"path": steps}

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
        owners, number = self.ground.owners, self.ground.number
        return {
            "state": number(one.state),
            "actor": owners[one.actor],
            "concept": one.concept,
            "stable": one.stable,
            "escape": None if one.escape is None else number(one.escape),
            "deterred": [
                {
                    "improvement": number(sanction.improvement),
                    "path": self._path(sanction.path)["path"],
                    "responses": [number(k) for k in sanction.responses_checked],
                }
                for sanction in one.deterred
            ],
        }

    def _notes(self, words: Words) -> list[str]:
        ground = self.ground
        case = ground.model.case
        notes = []
        if ground.judged.unknown:
            notes.append(ENGLISH.text(ground.judged.drawn(words)))
        own = case.state_numbers
        new = [
            n for n, row in zip(ground.numbers, ground.rows, strict=True) if tuple(row) not in own
        ]
        if own and new:
            notes.append(
                f"{listed(map(str, new[:20]))}: not a number of the conflict file, which has none "
                f"for {'this state' if len(new) == 1 else 'these states'}."
            )
        bound = [issue.id for issue in case.issues if issue.owner and issue.id in case.binding]
        if bound:
            notes.append(
                f"On {listed(words.issue(one) for one in bound)} a signed deal binds. The states "
                "and moves here are those without one: owners move there as well."
            )
        if not ground.whole:
            notes.append(
                f"There are more than {MOST_STATES:,} states: only those are looked at in which "
                "every issue without an owner stands as in no deal."
            )
        free = [issue.id for issue in ground.model.case.issues if issue.owner is None]
        if free:
            notes.append(
                f"Only an agreement changes {listed(words.issue(one) for one in free)}: moves "
                "lead only between states that agree on that."
            )
        if self.judged.coalition:
            how = {
                Together.AT_ONCE: "one after the other or at the same time",
                Together.IN_TURNS: "only one after the other",
            }[self.judged.together]
            notes.append(
                f"Verdicts take the coalition as one actor; its members move {how}. The moves that "
                "are listed and drawn, and where no deal leads, are those of each actor alone."
            )
            if not ground.exact:
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
        states = ", ".join(str(self.ground.number(k)) for k in sorted(set(changed))[:20])
        return (
            f"The shortcut “{self.judged.sanctions}” differs from the published definition on "
            f"{plural(len(set(changed)), 'state')}{where}: {states}."
        )
