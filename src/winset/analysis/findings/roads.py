"""`road.*`: step by step from no deal to a candidate, with nobody left exposed."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from winset.analysis.findings.per_candidate import Owners
from winset.analysis.model import Model
from winset.case.finding import Finding, Status
from winset.outcomes.space import Rows, Space
from winset.roads import (
    Course,
    Exposure,
    Relaxed,
    Road,
    Terrain,
    course,
    exposure,
    find_road,
    relaxations,
    safety,
)
from winset.roads.search import WORK
from winset.roads.steps import ways as ways_to_step
from winset.stability.case_moves import moves_of
from winset.stability.durability import holding_states, payoffs
from winset.stability.graph_model import Moves
from winset.wording.numbers import percent
from winset.wording.phrases import Words, listed, plural

Json = dict[str, Any]
ROADS = 5
"""Candidates to which a road is looked for."""
DRAWS = 128
STATES = 600_000
"""Most states of a terrain; above, only the issues that change are looked at."""
SCOPES = {
    "all": "",
    "changing": "",
    "straight": " among roads on which every issue that changes goes straight to where it ends",
}
FEWEST = 4
"""So many draws at least."""
BUDGET = 10_000_000
"""Draws times states times parties, at most."""
PAIRS = 30_000_000
"""Most pairs of states looked at for what a party can do alone."""
NOTABLE = 0.005
"""Exposures below this are not worth a word."""


def ways(model: Model, words: Words, candidates: Sequence[Mapping[str, Any]]) -> list[Finding]:
    """Find a road to each of the first candidates; nothing where no deal is no outcome.

    A contract is signed at once: there is a road only to what an owner has to carry out, or what
    cannot be undone.
    """
    if model.shared.no_deal is None:
        return []
    land, found = _Land(model), []
    for place, one in enumerate(candidates[:ROADS], 1):
        row = model.space.encode(one["outcome"])
        if (model.exact and not model.agreed(row)[0]) or not land.leads(row):
            continue
        made = _finding(model, words, f"road.{place}", one, land)
        found.append(made)
        model.shared.progress("looking for roads", place / len(candidates[:ROADS]))
        if made.detail.get("scope") == "straight":
            # Each takes seconds: the first candidate will do.
            break
    return found


class _Land:
    """The states that roads can pass: all of them, or those of the issues that change."""

    def __init__(self, model: Model) -> None:
        self._study = model
        self._case = model.case.as_signed()
        self._space = Space.of_states(self._case)
        self._whole: Terrain | None = None
        self._moves: dict[str, Moves] = {}
        self._step = model.shared.settings.step

    def leads(self, target: Rows) -> bool:
        """Tell whether something on the way to an outcome is carried out, not only signed."""
        return any(
            issue.owner is not None or issue.irreversible
            for issue, a, b in zip(self._case.issues, self._start, target, strict=True)
            if a != b
        )

    @property
    def _start(self) -> Rows:
        start = self._study.shared.no_deal
        assert start is not None
        return start

    @property
    def owners(self) -> list[str]:
        """The actors that can change an issue alone."""
        owning = {issue.owner for issue in self._case.issues}
        return [actor.id for actor in self._case.actors if actor.id in owning]

    def course(self, target: Rows, draws: Sequence[int], *, straight: bool) -> Course:
        """Return what a road may change, by what the options are worth in some draws."""
        parties = {party: self._study.ensembles[party] for party in self._study.parties}
        return course(self._case, (self._start, target), parties, draws, straight=straight)

    def to(self, target: Rows) -> tuple[Terrain, dict[str, Moves], str] | None:
        """Return terrain, the parties' own moves, and which states are in it (see SCOPES).

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
        for scope, options in (("changing", every), ("straight", ends)):
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

    def _terrain(self, rows: Rows) -> Terrain:
        """Keep what can come to be, and the ends, which stand whatever the rules say."""
        kept = self._space.feasible(rows)
        kept |= (rows == self._start).all(axis=1)
        return Terrain(self._case, self._space, rows[kept])

    def _own_moves(self, terrain: Terrain) -> dict[str, Moves]:
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


def _finding(
    model: Model, words: Words, name: str, candidate: Mapping[str, Any], land: _Land
) -> Finding:
    row = model.space.encode(candidate["outcome"])
    ground = land.to(row)
    if ground is None:
        text = (
            "Not known: too many issues change to look through all orders; smaller steps (--step) "
            "leave fewer."
        )
        return Finding(name, Status.UNKNOWN, None, text, detail={"outcome": candidate["outcome"]})
    terrain, moves, scope = ground
    most = max(FEWEST, min(DRAWS, BUDGET // (len(terrain.rows) * len(model.parties))))
    # The parties alone are exposed on a road; owners come in where answers count (--concept).
    concept = model.shared.settings.concept
    answering = concept != "nash" and bool(moves)
    judged = Owners.of(model, [*model.parties, *land.owners] if answering else model.parties)
    draws = judged.draws(row, most)
    few = judged.few(name, len(draws), candidate)
    if few is not None:
        return few
    assert model.shared.no_deal is not None
    start, target = terrain.find(model.shared.no_deal), terrain.find(row)
    assert start is not None
    if target is None:
        text = "Not known: the rules do not let this outcome come to be."
        return Finding(name, Status.UNKNOWN, None, text, detail={"outcome": candidate["outcome"]})
    taken = land.course(row, draws.tolist(), straight=scope == "straight")
    terrain = replace(terrain, course=taken)
    parties = {party: model.ensembles[party] for party in model.parties}
    allowed = {actor: float(value) for actor, value in model.case.exposure.items()}
    exposed = exposure(terrain.rows, target, parties, moves, allowed, draws.tolist())
    if answering:
        values = payoffs(terrain.rows, land.owners, judged.ensembles, draws.tolist())
        exposed = exposed.deterred(
            holding_states([moves[one] for one in land.owners], values, concept)
        )
    trip = _Trip(judged, words, terrain, (start, target), exposed)
    return trip.finding(name, candidate, scope, alone=bool(moves))


@dataclass(frozen=True, eq=False)
class _Trip:
    """One road to look for, and how it is told."""

    judged: Owners
    words: Words
    terrain: Terrain
    ends: tuple[int, int]
    exposed: Exposure

    @property
    def model(self) -> Model:
        """The case as studied."""
        return self.judged.model

    def finding(
        self, name: str, candidate: Mapping[str, Any], within: str, *, alone: bool
    ) -> Finding:
        """Find the road, or what to relax."""
        step = self.model.shared.settings.step
        road = find_road(self.terrain, *self.ends, self.exposed, step)
        detail: Json = {
            "outcome": candidate["outcome"],
            "draws": self.exposed.gain.shape[1],
            "step": step,
            "concept": self.model.shared.settings.concept,
            "states": len(self.terrain.rows),
            "scope": within,
            "own_moves": alone,
            "steps": [],
            "safe": None,
            "safe_error": None,
            "kept": None,
            "kept_error": None,
            "others": self._others(step, road, within),
            "relax": [],
        }
        scope = SCOPES[within]
        status = Status.EXACT if self.judged.exact else Status.ESTIMATE
        if road is None:
            found = relaxations(self.terrain, *self.ends, self.exposed, step)
            detail["relax"] = [self._relaxed(one) for one in found]
            text = self._none(detail, scope)
            return Finding(name, status, None, text, detail=detail)
        safe, kept = (float(flags.mean()) for flags in safety(road, self.exposed))
        draws = detail["draws"]
        detail |= {
            "steps": [self._step(road, k) for k in range(road.steps)],
            "safe": safe,
            "safe_error": self.judged.error(safe, draws),
            "kept": kept,
            "kept_error": self.judged.error(kept, draws),
        }
        text = self._told(road, detail, scope)
        return Finding(name, status, road.worst, text, None, (), detail)

    def _others(self, step: int, found: Road | None, within: str) -> list[Json]:
        """Tell what roads with smaller and larger steps come to."""
        apart = self.terrain.apart(*self.ends)
        rows = []
        for width in sorted({1, 2, 3, step}) if within != "straight" else [step]:
            if width > max(apart, 1):
                continue
            road = found
            if width != step:
                road = find_road(self.terrain, *self.ends, self.exposed, width)
            rows.append(
                {
                    "step": width,
                    "steps": None if road is None else road.steps,
                    "worst": None if road is None else road.worst,
                }
            )
        return rows

    def _step(self, road: Road, place: int) -> Json:
        before, after = (int(road.states[k]) for k in (place, place + 1))
        one, other = (self.model.space.decode(self.terrain.rows[k]) for k in (before, after))
        last = place + 1 == road.steps
        changes = [
            {
                "issue": issue.id,
                "from": one[issue.id],
                "to": other[issue.id],
                "by": None if issue.id in self.model.case.binding else issue.owner,
                "final": (one[issue.id], other[issue.id]) in issue.irreversible,
            }
            for issue in self.model.case.issues
            if one[issue.id] != other[issue.id]
        ]
        return {
            "outcome": other,
            "changes": changes,
            "text": self._changes_said(changes),
            "actors": {
                party: {
                    "gain": float(self.exposed.gain[p, :, after].mean()),
                    "short": 0.0 if last else float(self.exposed.short[p, after]),
                    "tempted": 0.0 if last else float(self.exposed.tempted[p, :, after].mean()),
                }
                for p, party in enumerate(self.exposed.parties)
            },
            "exposure": 0.0 if last else float(self.exposed.level[after]),
        }

    def _changes_said(self, changes: Sequence[Json]) -> str:
        """Say who does what, actor by actor; what nobody owns is done together."""
        by: dict[str | None, list[str]] = {}
        for one in changes:
            said = f"{self.words.issue(one['issue'])}: {self.words.option(one['issue'], one['to'])}"
            by.setdefault(one["by"], []).append(said)
        return "; ".join(
            f"{'together' if actor is None else self.words.actor(actor)} – {', '.join(said)}"
            for actor, said in by.items()
        )

    def _relaxed(self, one: Relaxed) -> Json:
        size = one.size
        if one.kind == "step":
            text = f"letting one step change {int(size)} issues"
        elif one.kind == "together":
            text = (
                f"every party being ready to stand lower by another {percent(size)} of what it "
                "can gain"
            )
        else:
            assert one.party is not None
            text = (
                f"{self.words.actor(one.party)} being ready to stand {percent(size)} of what it "
                f"can gain below no deal for a while ({self._stated(one.party, size)})"
            )
        return {"kind": one.kind, "party": one.party, "size": size, "text": text}

    def _stated(self, party: str, size: float) -> str:
        """Write an exposure as the case states it: rounded up, so that it is enough."""
        place = self.exposed.parties.index(party)
        amount = size / float(self.exposed.per_unit[place])
        places = max(0, 2 - math.floor(math.log10(amount))) if amount > 0 else 0
        up = math.ceil(amount * 10**places - 1e-9) / 10**places
        return (
            f"exposure: {party}: {up:.{places}f}".rstrip("0").rstrip(".")
            if places
            else (f"exposure: {party}: {up:.0f}")
        )

    def _none(self, detail: Json, scope: str) -> str:
        most = plural(detail["step"], "issue")
        barred = all(one["kind"] == "step" for one in detail["relax"])
        text = f"There is no road{scope}: with at most {most} changed at a time, and nothing taken "
        text += (
            "back once given, what cannot be undone, or the rules, stand between no deal and this "
            "outcome."
            if barred
            else "back once given, somebody would stand below no deal by more than it allows, "
            "whichever way it goes."
        )
        if detail["relax"]:
            text += f" What would open one: {listed((o['text'] for o in detail['relax']), 'or')}."
        return text

    def _told(self, road: Road, detail: Json, scope: str) -> str:
        text = f"{plural(road.steps, 'step')}{scope}: "
        text += " ".join(f"({k}) {one['text']}." for k, one in enumerate(detail["steps"], 1))
        if road.steps == 1:
            return f"{text} Everything changes at once, so nobody is exposed on the way."
        worst = int(road.between[np.argmax(self.exposed.level[road.between])])
        text += (
            " Nobody is exposed on the way."
            if road.worst < NOTABLE
            else f" At its weakest point {self._exposed(worst)}."
        )
        if self.judged.exact:
            return text
        return (
            f"{text} In {percent(detail['safe'], detail['safe_error'])} of the draws in which "
            "this is a deal no party ever stands below no deal by more than it allows, and in "
            f"{percent(detail['kept'], detail['kept_error'])} nobody would gain by stopping or "
            "breaking off."
        )

    def _exposed(self, state: int) -> str:
        """Say who is exposed most in a state, and to what."""
        short = self.exposed.short[:, state]
        tempted = self.exposed.tempted[:, :, state].mean(axis=1)
        worst = int(np.maximum(short, tempted).argmax())
        name = self.words.actor(self.exposed.parties[worst])
        on_average = "" if self.judged.exact else " on average"
        if tempted[worst] >= short[worst]:
            return (
                f"{name} could gain{on_average} {percent(float(tempted[worst]))} of what it can "
                "gain at all by stopping or breaking off there"
            )
        return (
            f"{name} stands{on_average} {percent(float(short[worst]))} of what it can gain "
            "below no deal"
        )
