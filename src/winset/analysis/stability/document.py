"""What `stability` says, as the object that `winset stability --json` writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.record import ABSENT, Each
from winset.analysis.settings import Settings
from winset.analysis.stability.details import (
    ActorDetail,
    CaseDetail,
    CertificateDetail,
    IssueDetail,
    MoveDetail,
    OptionDetail,
    SanctionDetail,
    SettingsDetail,
    StabilityDetail,
    StateDetail,
    StatusQuoDetail,
    StepDetail,
    WantedWayDetail,
    WayDetail,
)
from winset.analysis.stability.states import COALITION_DRAWS, MOST_STATES, States, Verdicts
from winset.case.message import Message, say
from winset.case.types import DOUBTFUL, Case
from winset.stability.certificates import Certificate, certificate
from winset.stability.concepts import CONCEPTS
from winset.stability.graph_model import merged
from winset.stability.status_quo import Steps as Path
from winset.stability.status_quo import reachable, reachable_by_improvements
from winset.stability.verdicts import stable
from winset.wording.phrases import Words

GRAPH = 60
"""Up to so many states every move is given."""
CERTIFIED = 60
"""Up to so many states every verdict is certified; beyond, those on equilibria and no deal."""

NUMBERED = 20
"""Up to so many states a note names."""


@dataclass(frozen=True, eq=False)
class Document:
    """Puts the object together."""

    states: States
    verdicts: Verdicts
    settings: Settings
    sanctions: str

    def detail(self) -> StabilityDetail:
        """Return the whole object."""
        from winset import __version__

        states, verdicts = self.states, self.verdicts
        case, words = states.model.case, Words(states.model.case)
        labels = merged(states.conflict()) if states.exact else np.arange(len(states.rows))
        _, first = np.unique(labels, return_index=True)
        alike = first[np.searchsorted(labels[first], labels)] if len(first) else labels
        doubts = [doubt.removeprefix(DOUBTFUL) for doubt in case.doubts]
        return StabilityDetail(
            winset=__version__,
            format=1,
            case=_case(case, words),
            settings=SettingsDetail(
                seed=self.settings.seed,
                draws=self.settings.draws,
                prior=str(self.settings.prior),
                account=self.settings.account,
                sanctions=self.sanctions,
                language=self.settings.language,
                coalition=verdicts.coalition,
                together=str(verdicts.together),
            ),
            exact=states.exact,
            judged=verdicts.draws,
            settled=(states.settled and verdicts.draws == states.values.shape[1]) or ABSENT,
            players=verdicts.players,
            states=Each(lambda place: self._state(place, int(alike[place])), len(states.rows)),
            moves=self._moves(),
            from_status_quo=self._from_status_quo(),
            certificates=self._certificates(),
            notes=tuple(self._notes(words)),
            doubts=tuple(f"{doubt[:1].upper()}{doubt[1:]}" for doubt in doubts),
            assumed=tuple(text for text in case.assumed if text not in case.doubts),
        )

    @cached_property
    def _equilibrium(self) -> Mapping[str, list[bool | float]]:
        """Per concept, how far each state holds."""
        return {concept: self._shares(of) for concept, of in self.verdicts.equilibrium.items()}

    @cached_property
    def _stable(self) -> Mapping[str, list[list[bool | float]]]:
        """Per concept and player, how far each state is stable."""
        return {concept: self._shares(of) for concept, of in self.verdicts.stable.items()}

    def _shares(self, values: NDArray[np.float64]) -> list[Any]:
        made: list[Any] = (values > 0.5 if self.states.exact else values).tolist()
        return made

    def _share(self, value: float) -> bool | float:
        return bool(value > 0.5) if self.states.exact else float(value)

    def _state(self, place: int, alike: int) -> StateDetail:
        states, verdicts = self.states, self.verdicts
        ranks = None
        if states.exact and len(states.rows) <= CERTIFIED:
            of_all = states.conflict().ranks
            ranks = {owner: int(of_all[k, place]) for k, owner in enumerate(states.owners)}
        return StateDetail(
            id=states.number(place),
            number=states.number(place),
            name=self._name(place),
            outcome=states.model.space.decode(states.rows[place]),
            status_quo=place == states.start,
            same_as=None if alike == place else states.number(alike),
            equilibrium={concept: shares[place] for concept, shares in self._equilibrium.items()},
            actors={
                player: {concept: shares[k][place] for concept, shares in self._stable.items()}
                for k, player in enumerate(verdicts.players)
            },
            ranks=ranks,
        )

    def _name(self, place: int) -> str:
        """Name the options of a state."""
        issues = self.states.model.case.issues
        return ", ".join(
            issue.options[int(k)].name
            for issue, k in zip(issues, self.states.rows[place], strict=True)
        )

    def _moves(self) -> tuple[MoveDetail, ...] | None:
        """List every move with the share of draws in which it improves; None beyond GRAPH."""
        states = self.states
        if len(states.rows) > GRAPH:
            return None
        listed_moves: list[MoveDetail] = []
        for k, owner in enumerate(states.owners):
            sources = states.moves[k].sources()
            targets = states.moves[k].targets
            better = (states.values[k][:, targets] > states.values[k][:, sources]).mean(axis=0)
            listed_moves += [
                MoveDetail(owner, states.number(a), states.number(b), self._share(float(share)))
                for a, b, share in zip(sources, targets, better, strict=True)
            ]
        return tuple(listed_moves)

    def _from_status_quo(self) -> StatusQuoDetail | None:
        """Find where moves, and improvements alone, lead from no deal, if that is a state."""
        states = self.states
        if states.start is None:
            return None
        moves = reachable(states.conflict(), states.start)
        counts = np.zeros(len(states.rows), dtype=np.int64)
        paths: dict[int, Path] = {}
        count = states.values.shape[1]
        draws = count if states.settled else min(64, count)
        for draw in range(draws):
            found = reachable_by_improvements(states.conflict(draw), states.start)
            counts[list(found)] += 1
            for state, path in found.items():
                paths.setdefault(state, path)
        return StatusQuoDetail(
            state=states.number(states.start),
            moves=tuple(
                WayDetail(states.number(k), self._path(path)) for k, path in sorted(moves.items())
            ),
            improvements=tuple(
                WantedWayDetail(states.number(k), int(counts[k]) / draws, self._path(paths[k]))
                for k in sorted(paths)
            ),
            draws=draws,
        )

    def _path(self, path: Path) -> tuple[StepDetail, ...]:
        return tuple(self._step(*step) for step in path)

    def _step(self, who: int, to: int) -> StepDetail:
        """Return a step; shortest paths share most of theirs."""
        steps = self._steps
        if (who, to) not in steps:
            steps[who, to] = StepDetail(self.states.owners[who], self.states.number(to))
        return steps[who, to]

    @cached_property
    def _steps(self) -> dict[tuple[int, int], StepDetail]:
        return {}

    def _certificates(self) -> tuple[CertificateDetail, ...]:
        """Give the reasons of verdicts, where everybody is scored and nobody acts as one."""
        states, verdicts = self.states, self.verdicts
        if not states.exact or verdicts.coalition:
            return ()
        conflict = states.conflict()
        wanted = np.ones(len(states.rows), dtype=bool)
        if len(states.rows) > CERTIFIED:
            wanted = np.any([shares > 0.5 for shares in verdicts.equilibrium.values()], axis=0)
            if states.start is not None:
                wanted[states.start] = True
        return tuple(
            self._certificate(certificate(conflict, owner, state, concept, verdicts.sanctions))
            for state in np.flatnonzero(wanted)[:CERTIFIED].tolist()
            for owner in states.owners
            for concept in CONCEPTS
        )

    def _certificate(self, given: Certificate) -> CertificateDetail:
        owners, number = self.states.owners, self.states.number
        return CertificateDetail(
            state=number(given.state),
            actor=owners[given.actor],
            concept=given.concept,
            stable=given.stable,
            escape=None if given.escape is None else number(given.escape),
            deterred=tuple(
                SanctionDetail(
                    improvement=number(sanction.improvement),
                    path=self._path(sanction.path),
                    responses=tuple(number(k) for k in sanction.responses_checked),
                )
                for sanction in given.deterred
            ),
        )

    def _notes(self, words: Words) -> list[Message]:
        states, case = self.states, self.states.model.case
        notes = list(states.wishes.drawn(words))
        if case.views and not states.exact:
            notes.append(say("asked.views.unsure"))
        if states.partial:
            left = tuple(words.actor(states.owners[place]) for place in sorted(states.partial))
            told = say("ranking.drawn", actors=left)
            if states.settled:
                told = say("ranking.settled", actors=left, ways=states.values.shape[1])
            notes.append(told)
        own = case.state_numbers
        new = [
            n for n, row in zip(states.numbers, states.rows, strict=True) if tuple(row) not in own
        ]
        if own and new:
            notes.append(say("graph.unnumbered", states=tuple(map(str, new[:NUMBERED]))))
        bound = [issue.id for issue in case.issues if issue.owner and issue.id in case.binding]
        if bound:
            notes.append(say("graph.bound", issues=tuple(words.issue(issue) for issue in bound)))
        if not states.whole:
            notes.append(say("graph.partial", most=MOST_STATES))
        free = [issue.id for issue in case.issues if issue.owner is None]
        if free:
            issues = tuple(words.issue(issue) for issue in free)
            notes.append(say("graph.by-agreement", issues=issues))
        if self.verdicts.coalition:
            notes.append(say(f"graph.coalition.{self.verdicts.together}"))
            if not states.exact:
                notes.append(say("graph.coalition.draws", most=COALITION_DRAWS))
        if self.sanctions != "published":
            notes.append(self._shortcut())
        return notes

    def _shortcut(self) -> Message:
        """Say where the shortcut changes which states hold; of the first draw."""
        conflict = self.states.conflict()
        published, short = stable(conflict), stable(conflict, sanctions=self.verdicts.sanctions)
        changed = sorted(
            {
                int(state)
                for concept in CONCEPTS
                for state in np.flatnonzero(
                    published[concept].all(axis=0) != short[concept].all(axis=0)
                )
            }
        )
        rule = say(f"sanctions.{self.sanctions}")
        where = None if self.states.exact else say("graph.first-draw")
        if not changed:
            return say("graph.shortcut.same", rule=rule, where=where)
        return say(
            "graph.shortcut.differs",
            rule=rule,
            count=len(changed),
            where=where,
            states=tuple(str(self.states.number(state)) for state in changed[:NUMBERED]),
        )


def _case(case: Case, words: Words) -> CaseDetail:
    return CaseDetail(
        title=case.title,
        actors=tuple(
            ActorDetail(
                id=actor.id,
                name=actor.name,
                role=str(actor.role),
                owns=tuple(issue.id for issue in case.issues if issue.owner == actor.id),
            )
            for actor in case.actors
        ),
        issues=tuple(
            IssueDetail(
                id=issue.id,
                name=issue.name,
                owner=issue.owner,
                irreversible=issue.irreversible,
                options=tuple(OptionDetail(option.id, option.name) for option in issue.options),
            )
            for issue in case.issues
        ),
        transitions=tuple(
            say("sentence", text=words.transition(transition)) for transition in case.transitions
        ),
        outcomes=case.size,
    )
