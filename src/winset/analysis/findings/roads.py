"""`road.*`: step by step from no deal to a candidate, with nobody left exposed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from winset.analysis.details import (
    Candidate,
    OtherRoad,
    RelaxedLimit,
    RoadDetail,
    RoadStep,
    Standing,
    StepChange,
    TooFewDetail,
)
from winset.analysis.finding import Finding, detail_of
from winset.analysis.findings.per_candidate import Owners
from winset.analysis.model import Model
from winset.case.message import Message, Odds, Told, say
from winset.case.status import Status
from winset.roads import (
    Course,
    Exposure,
    Relaxed,
    Road,
    Steps,
    course,
    exposure,
    find_road,
    relaxations,
    safety,
)
from winset.roads.search import WORK
from winset.roads.steps import ways as ways_to_step
from winset.spaces.space import Rows, Space
from winset.stability.case_moves import moves_of
from winset.stability.durability import holding_states, payoffs
from winset.stability.graph_model import Moves
from winset.wording.phrases import Words

Scope = Literal["all", "changing", "straight"]
ROADS = 5
"""Candidates to which a road is looked for."""
DRAWS = 128
STATES = 600_000
"""Most states of a terrain; above, only the issues that change are looked at."""
FEWEST = 4
"""So many draws at least."""
BUDGET = 10_000_000
"""Draws times states times parties, at most."""
PAIRS = 30_000_000
"""Most pairs of states looked at for what a party can do alone."""
NOTABLE = 0.005
"""Exposures below this are not worth a word."""


def roads(model: Model, words: Words, candidates: Sequence[Candidate]) -> list[Finding]:
    """Find a road to each of the first candidates; nothing where no deal is no outcome.

    A contract is signed at once: there is a road only to what an owner has to carry out, or what
    cannot be undone. Which road exposes the parties least is not known of an order of states.
    """
    if model.shared.no_deal is None:
        return []
    land, found = _Land(model), []
    ranked = [party for party in model.parties if party in model.orders]
    for place, candidate in enumerate(candidates[:ROADS], 1):
        row = model.space.encode(candidate.outcome)
        if (model.exact and not model.situation.agreed(row)[0]) or not land.leads(row):
            continue
        if ranked:
            told = (say("order.no-road", actors=words.actors(ranked)),)
            unknown = TooFewDetail(outcome=candidate.outcome)
            found.append(Finding(f"road.{place}", Status.UNKNOWN, None, told, None, (), unknown))
            continue
        made = _finding(model, words, f"road.{place}", candidate, land)
        found.append(made)
        model.shared.progress("looking for roads", place / len(candidates[:ROADS]))
        detail = detail_of(made, RoadDetail)
        if detail is not None and detail.scope == "straight":
            # Each takes seconds: the first candidate will do.
            break
    return found


class _Land:
    """The states that roads can pass: all of them, or those of the issues that change."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._case = model.case.as_signed()
        self._space = Space.of_states(self._case)
        self._whole: Steps | None = None
        self._moves: dict[str, Moves] = {}
        self._step = model.shared.settings.step

    def leads(self, target: Rows) -> bool:
        """Return whether something on the way to an outcome is carried out, not only signed."""
        return any(
            issue.owner is not None or issue.irreversible
            for issue, a, b in zip(self._case.issues, self._start, target, strict=True)
            if a != b
        )

    @property
    def _start(self) -> Rows:
        start = self._model.shared.no_deal
        assert start is not None
        return start

    @property
    def owners(self) -> list[str]:
        """The actors that can change an issue alone."""
        return list(self._case.owners)

    def course(self, target: Rows, draws: Sequence[int], *, straight: bool) -> Course:
        """Return what a road may change, by what the options are worth in some draws."""
        parties = {party: self._model.ensembles[party] for party in self._model.parties}
        return course(self._case, (self._start, target), parties, draws, straight=straight)

    def to(self, target: Rows) -> tuple[Steps, dict[str, Moves], Scope] | None:
        """Return terrain, the parties' own moves, and which states are in it.

        None where even roads that go straight pass too many states.
        """
        start = self._start
        if (
            self._space.size <= STATES
            and self._space.size * ways_to_step(self._space.sizes, self._step) <= WORK
        ):
            if self._whole is None:
                self._whole = self._terrain(np.concatenate(list(self._space.blocks())))
                self._moves = self._own_moves(self._whole)
            return self._whole, self._moves, "all"
        changed = [int(k) for k in np.flatnonzero(start != target)]
        signed = self.course(target, [0], straight=True).together
        ends = [[int(start[k]), int(target[k])] for k in changed]
        every = [
            some if k in signed else list(range(self._space.sizes[k]))
            for k, some in zip(changed, ends, strict=True)
        ]
        scopes: tuple[tuple[Scope, list[list[int]]], ...]
        scopes = (("changing", every), ("straight", ends))
        for scope, options in scopes:
            cells = math.prod(len(some) for some in options)
            sets = [len(some) if scope == "changing" else 1 for some in options]
            if cells > STATES or cells * ways_to_step(sets, self._step) > WORK:
                continue
            rows = np.repeat(start[None, :], cells, axis=0)
            places = np.indices([len(some) for some in options]).reshape(len(options), -1)
            for k, some, at in zip(changed, options, places, strict=True):
                rows[:, k] = np.array(some)[at]
            terrain = self._terrain(rows)
            return terrain, self._own_moves(terrain), scope
        return None

    def _terrain(self, rows: Rows) -> Steps:
        """Keep what can come to be, and the ends, which stand whatever the rules say."""
        kept = self._space.feasible(rows)
        kept |= (rows == self._start).all(axis=1)
        return Steps(self._case, self._space, rows[kept])

    def _own_moves(self, terrain: Steps) -> dict[str, Moves]:
        case = self._case
        used = [len(np.unique(column)) for column in terrain.rows.T]
        widest = max(
            math.prod(n for n, i in zip(used, case.issues, strict=True) if i.owner == actor.id)
            for actor in case.actors
        )
        if widest * len(terrain.rows) > PAIRS:
            return {}
        moves = moves_of(case, terrain.rows, terrain.space)
        return dict(zip([actor.id for actor in case.actors], moves, strict=True))


def _unknown(name: str, candidate: Candidate, why: str) -> Finding:
    detail = TooFewDetail(outcome=candidate.outcome)
    return Finding(name, Status.UNKNOWN, None, (say(why),), None, (), detail)


def _finding(model: Model, words: Words, name: str, candidate: Candidate, land: _Land) -> Finding:
    row = model.space.encode(candidate.outcome)
    ground = land.to(row)
    if ground is None:
        return _unknown(name, candidate, "road.too-many")
    terrain, moves, scope = ground
    most = max(FEWEST, min(DRAWS, BUDGET // (len(terrain.rows) * len(model.parties))))
    # The parties alone are exposed on a road; owners come in where answers count (--concept).
    concept = model.shared.settings.concept
    answering = concept != "nash" and bool(moves)
    judged = Owners.of(model, [*model.parties, *land.owners] if answering else model.parties)
    draws = judged.draws(row, most)
    few = judged.few(name, draws, candidate)
    if few is not None:
        return few
    assert model.shared.no_deal is not None
    start, target = terrain.find(model.shared.no_deal), terrain.find(row)
    assert start is not None
    if target is None:
        return _unknown(name, candidate, "road.barred")
    taken = land.course(row, draws.tolist(), straight=scope == "straight")
    terrain = replace(terrain, course=taken)
    parties = {party: model.ensembles[party] for party in model.parties}
    allowed = {actor: float(value) for actor, value in model.case.exposure.items()}
    exposed = exposure(terrain.rows, target, parties, moves, allowed, draws.tolist())
    if answering:
        values = payoffs(terrain.rows, land.owners, judged.ensembles, draws.tolist())
        exposed = exposed.deterred(
            holding_states([moves[owner] for owner in land.owners], values, concept)
        )
    trip = _Trip(judged, words, terrain, (start, target), exposed, draws)
    return trip.finding(name, candidate, scope, alone=bool(moves))


@dataclass(frozen=True, eq=False)
class _Trip:
    """One road to look for, and how it is told."""

    judged: Owners
    words: Words
    terrain: Steps
    ends: tuple[int, int]
    exposed: Exposure
    draws: NDArray[np.int64]

    @property
    def model(self) -> Model:
        """The case as studied."""
        return self.judged.model

    def finding(self, name: str, candidate: Candidate, within: Scope, *, alone: bool) -> Finding:
        """Find the road, or what to relax."""
        settings = self.model.shared.settings
        step = settings.step
        road = find_road(self.terrain, *self.ends, self.exposed, step)
        detail = RoadDetail(
            outcome=candidate.outcome,
            draws=len(self.draws),
            step=step,
            concept=settings.concept,
            states=len(self.terrain.rows),
            scope=within,
            own_moves=alone,
            steps=(),
            safe=None,
            safe_error=None,
            kept=None,
            kept_error=None,
            others=self._others(step, road, within),
            relax=(),
        )
        status = Status.EXACT if self.judged.exact else Status.ESTIMATE
        if road is None:
            found = relaxations(self.terrain, *self.ends, self.exposed, step)
            detail = replace(detail, relax=tuple(self._relaxed(limit) for limit in found))
            return Finding(name, status, None, _none(detail), None, (), detail)
        safe, kept = (float(flags.mean()) for flags in safety(road, self.exposed))
        detail = replace(
            detail,
            steps=tuple(self._step(road, place) for place in range(road.steps)),
            safe=safe,
            safe_error=self.judged.error(safe, self.draws),
            kept=kept,
            kept_error=self.judged.error(kept, self.draws),
        )
        return Finding(name, status, road.worst, self._told(road, detail), None, (), detail)

    def _others(self, step: int, found: Road | None, within: Scope) -> tuple[OtherRoad, ...]:
        """Return what roads with smaller and larger steps come to."""
        apart = self.terrain.apart(*self.ends)
        rows = []
        for width in sorted({1, 2, 3, step}) if within != "straight" else [step]:
            if width > max(apart, 1):
                continue
            road = found
            if width != step:
                road = find_road(self.terrain, *self.ends, self.exposed, width)
            rows.append(
                OtherRoad(
                    step=width,
                    steps=None if road is None else road.steps,
                    worst=None if road is None else road.worst,
                )
            )
        return tuple(rows)

    def _step(self, road: Road, place: int) -> RoadStep:
        before, after = (int(road.states[k]) for k in (place, place + 1))
        old, new = (self.model.space.decode(self.terrain.rows[k]) for k in (before, after))
        last = place + 1 == road.steps
        case = self.model.case
        changes = tuple(
            StepChange(
                issue=issue.id,
                from_=old[issue.id],
                to=new[issue.id],
                by=None if issue.id in case.binding else issue.owner,
                final=(old[issue.id], new[issue.id]) in issue.irreversible,
            )
            for issue in case.issues
            if old[issue.id] != new[issue.id]
        )
        exposed = self.exposed
        return RoadStep(
            outcome=new,
            changes=changes,
            text=self._changes(changes),
            actors={
                party: Standing(
                    gain=float(exposed.gain[p, :, after].mean()),
                    short=0.0 if last else float(exposed.short[p, after]),
                    tempted=0.0 if last else float(exposed.tempted[p, :, after].mean()),
                )
                for p, party in enumerate(exposed.parties)
            },
            exposure=0.0 if last else float(exposed.level[after]),
        )

    def _changes(self, changes: Sequence[StepChange]) -> Message:
        """Say who does what, actor by actor; what nobody owns is done together."""
        by: dict[str | None, tuple[Message, ...]] = {}
        words = self.words
        for change in changes:
            option = words.option(change.issue, change.to)
            said = say("outcome.part", issue=words.issue(change.issue), option=option)
            by[change.by] = (*by.get(change.by, ()), said)
        return say(
            "road.changes",
            parts=tuple(
                say("road.changes.together", changes=said)
                if actor is None
                else say("road.changes.by", actor=words.actor(actor), changes=said)
                for actor, said in by.items()
            ),
        )

    def _relaxed(self, limit: Relaxed) -> RelaxedLimit:
        size = limit.size
        if limit.kind == "step":
            text = say("road.relax.step", size=int(size))
        elif limit.kind == "together":
            text = say("road.relax.together", share=Odds(size))
        else:
            assert limit.party is not None
            text = say(
                "road.relax.exposure",
                actor=self.words.actor(limit.party),
                share=Odds(size),
                stated=self._stated(limit.party, size),
            )
        return RelaxedLimit(kind=limit.kind, party=limit.party, size=size, text=text)

    def _stated(self, party: str, size: float) -> str:
        """Write an exposure as the case states it: rounded up, so that it is enough."""
        place = self.exposed.parties.index(party)
        amount = size / float(self.exposed.per_unit[place])
        places = max(0, 2 - math.floor(math.log10(amount))) if amount > 0 else 0
        up = math.ceil(amount * 10**places - 1e-9) / 10**places
        text = f"{up:.{places}f}"
        return f"exposure: {party}: {text.rstrip('0').rstrip('.') if places else text}"

    def _told(self, road: Road, detail: RoadDetail) -> Told:
        steps = tuple(
            say("road.step", number=number, changes=step.text)
            for number, step in enumerate(detail.steps, 1)
        )
        told: Told = (say("road", steps=road.steps, scope=_scope(detail), told=steps),)
        if road.steps == 1:
            return (*told, say("road.at-once"))
        worst = int(road.between[np.argmax(self.exposed.level[road.between])])
        safe = road.worst < NOTABLE
        told += (say("road.safe") if safe else say("road.weakest", exposed=self._exposed(worst)),)
        if self.judged.exact:
            return told
        return (
            *told,
            say(
                "road.odds",
                safe=Odds(detail.safe, detail.safe_error),
                kept=Odds(detail.kept, detail.kept_error),
            ),
        )

    def _exposed(self, state: int) -> Message:
        """Say who is exposed most in a state, and to what."""
        short = self.exposed.short[:, state]
        tempted = self.exposed.tempted[:, :, state].mean(axis=1)
        worst = int(np.maximum(short, tempted).argmax())
        drawn = tempted[worst] >= short[worst]
        return say(
            "road.tempted" if drawn else "road.below",
            actor=self.words.actor(self.exposed.parties[worst]),
            average=None if self.judged.exact else say("road.average"),
            share=Odds(float(tempted[worst] if drawn else short[worst])),
        )


def _scope(detail: RoadDetail) -> Message | None:
    return say("road.straight") if detail.scope == "straight" else None


def _none(detail: RoadDetail) -> Told:
    barred = all(limit.kind == "step" for limit in detail.relax)
    which = "road.none.barred" if barred else "road.none.exposed"
    told: Told = (say(which, scope=_scope(detail), step=detail.step),)
    if detail.relax:
        told += (say("road.relax", some=tuple(limit.text for limit in detail.relax)),)
    return told
