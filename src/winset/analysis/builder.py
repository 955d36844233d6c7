"""What the page needs to tell of any deal who would accept it: chosen draws, rules, consent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from winset.analysis.chosen import Real, chosen
from winset.analysis.details import OfferDetail, SolutionsDetail
from winset.analysis.finding import Finding, detail_of
from winset.analysis.findings.candidates import candidates_of
from winset.analysis.model import Model
from winset.analysis.worlds import Gains, drawn, gains_of, packed, read, scored
from winset.behaviour.weighing import tied_by
from winset.case.status import Status
from winset.deals.consent import Consent
from winset.inference.ensemble import Held
from winset.spaces.space import RegionMask, Rows

Json = dict[str, Any]
Flags = NDArray[np.bool_]
SIZES = (
    (512, 256, 96),
    (384, 256, 96),
    (256, 256, 64),
    (256, 128, 64),
    (128, 128, 32),
    (64, 64, 32),
)
"""Draws of all together, under each account, and of an observer tied to nobody."""
FEWEST = (32, 32, 16)
BYTES = 180_000
"""Draws take at most so many bytes, where so few do; in a page they take a third more."""
LIKELY, ANY, SHIFTED = 100, 200, 50
"""Outcomes whose acceptance is matched: the likeliest, any, and of both with no deal shifted."""
SHIFT, FAR = 0.05, 0.2
"""By so much of an actor's stake is no deal better or worse there; as far as sliders go."""
TOGETHER, FAVOURED = 1.5, 1.4
"""What it counts for that everyone accepts, and that an outcome is likely or named."""
TRIED = 300
"""Outcomes by which the error is measured."""
HAIR = 1e-5
"""What a gain may fall short of 0 where draws are chosen, as a share of the stake."""
LONGEST = 20_000
"""Amounts added for combinations of options, at most."""


@dataclass(frozen=True, eq=False)
class _Set:
    """One account's draws: of those that are drawn together, and of those that stand apart.

    `actors` are those that the page shows, voters first: of whom all accounts know something.
    """

    model: Model
    account: str | None
    actors: tuple[str, ...]
    together: dict[str, Gains]
    apart: dict[str, Gains]


def builder(
    main: Model, others: Mapping[str, Model], findings: Mapping[str, Finding], seed: int
) -> Json | None:
    """Return what a page needs to build deals; None where nothing can be judged.

    `others` are the models under each account. Deterministic from the seed.
    """
    if not main.ok or not main.ensembles or not main.consent.voters:
        return None
    voters = main.consent.voters
    actors = (*voters, *(actor for actor in main.ensembles if actor not in voters))
    sets = [_set(main, None, actors), *(_set(m, a, actors) for a, m in others.items() if m.ok)]
    if any(len(e.interactions) > LONGEST for s in sets for e in s.model.ensembles.values()):
        return None
    named = _named(main, findings)
    sizes = next((size for size in SIZES if _bytes(sets, size) <= BYTES), FEWEST)
    writer = _Writer(sizes, seed, named)
    told = [writer.told(each) for each in sets]
    space = main.space
    return {
        "sizes": list(space.sizes),
        "rules": [
            {
                "id": rule.id,
                "when": _region(rule.when),
                "then": None if rule.then is None else _region(rule.then),
            }
            for rule in space.rules
        ],
        "no_deal": None if main.shared.no_deal is None else main.shared.no_deal.tolist(),
        "feasible": None if main.listed is None else len(main.listed.rows),
        "actors": list(actors),
        "consent": _consent(main),
        "sets": told,
        "blocks": writer.blocks,
    }


def _region(mask: RegionMask) -> list[list[Any]]:
    return [[place, np.flatnonzero(table).tolist()] for place, table in mask.tables]


def _consent(model: Model) -> Json:
    """Write whose consent is needed; votes as the case has them, beside what is compared."""
    consent = model.consent
    weights, needed, owner = consent.quotas()
    given = {rule.id: rule for rule in model.case.approval}
    votes = [
        {
            "votes": [float(quota.weights.get(voter, 0)) for voter in consent.voters],
            "at_least": float(quota.at_least),
        }
        for rule in consent.rules
        for quota in given[rule.id].any_of
    ]
    return {
        "voters": len(consent.voters),
        "required": [int(each) for each in consent.required],
        "quotas": [
            {"rule": consent.rules[int(k)].id, "weights": w.tolist(), "needed": float(n), **v}
            for w, n, k, v in zip(weights, needed, owner, votes, strict=True)
        ],
    }


def _set(model: Model, account: str | None, actors: tuple[str, ...]) -> _Set:
    """Split everybody's gains into those drawn together and those that stand apart."""
    ensembles, consent = model.ensembles, model.consent
    tied = () if model.evidence is None else tied_by(ensembles, model.evidence)
    found = _Set(model, account, actors, {}, {})
    for actor in actors:
        ensemble = ensembles[actor]
        if not ensemble.exact:
            side = found.together if actor in consent.voters or actor in tied else found.apart
            side[actor] = gains_of(ensemble, model.shared.no_deal)
    return found


def _bytes(sets: Sequence[_Set], sizes: tuple[int, int, int]) -> int:
    """Return about how many bytes draws would take."""

    def columns(gains: Gains) -> int:
        return int((np.abs(gains.slots).max(axis=1) > 0).sum()) + len(gains.cells)

    total = 0
    met: dict[str, list[Gains]] = {}
    for place, each in enumerate(sets):
        if not any(_same(each, before) for before in sets[:place]):
            count = sizes[min(place, 1)]
            total += sum(columns(gains) * 2 * count for gains in each.together.values())
        for actor, gains in each.apart.items():
            known = met.setdefault(actor, [])
            if not any(_alike(gains, before) for before in known):
                known.append(gains)
                total += columns(gains) * 2 * sizes[2]
    return total


def _named(main: Model, findings: Mapping[str, Finding]) -> Rows:
    """Return the outcomes that the page names: candidates, offers, solutions."""
    outcomes = [candidate.outcome for candidate in candidates_of(findings)]
    for finding in findings.values():
        offer = detail_of(finding, OfferDetail)
        if offer is not None:
            outcomes.append(offer.outcome)
    solved = detail_of(findings["deal.solutions"], SolutionsDetail)
    for solution in (solved.solutions if solved is not None else {}).values():
        if solution is not None:
            outcomes.append(solution.outcome)
    rows = [main.space.encode(outcome) for outcome in outcomes]
    if not rows:
        return np.zeros((0, len(main.space.sizes)), dtype=main.space.dtype)
    return np.array(list({row.tobytes(): row for row in rows}.values()))


class _Writer:
    """Chooses draws, set by set, and keeps what is written of them."""

    def __init__(self, sizes: tuple[int, int, int], seed: int, named: Rows) -> None:
        self._sizes, self._seed, self._named = sizes, seed, named
        self.blocks: list[Json] = []
        self._places: dict[str, list[tuple[Gains, NDArray[np.int64], int]]] = {}
        self._written: list[tuple[_Set, Json]] = []

    def told(self, each: _Set) -> Json:
        """Write one set, as another one where nothing in it differs."""
        model = each.model
        for before, told in self._written:
            if _same(each, before):
                return {**told, "account": each.account}
        rng = np.random.default_rng([self._seed, len(self.blocks)])
        rows = _outcomes(model, self._named, rng)
        block_of: dict[str, int] = {}
        draws_of: dict[str, NDArray[np.int64]] = {}
        for actor in each.actors:
            if model.ensembles[actor].exact:
                block_of[actor] = self._kept(scored(model.ensembles[actor]))
        if each.together:
            count = self._sizes[0 if each.account is None else 1]
            features = _joint_features(each, rows, len(self._named))
            draws = chosen(features, model.ensembles.weights, count, rng)
            for actor, gains in each.together.items():
                draws_of[actor] = draws
                block_of[actor] = self._kept(drawn(gains.at(draws)))
        for actor, gains in each.apart.items():
            draws_of[actor], block_of[actor] = self._alone(actor, gains, model, rows, rng)
        found: Json = {
            "account": each.account,
            "blocks": [block_of[actor] for actor in each.actors],
            "actors": list(each.actors),
            "draws": max((len(draws_of[actor]) for actor in each.together), default=1),
            "soft": _soft(model, draws_of),
            "own": _own(model, each.actors, self._named),
        }
        if each.together:
            found["error"] = self._error(each, block_of, rng)
        self._written.append((each, found))
        return found

    def _alone(
        self, actor: str, gains: Gains, model: Model, rows: Rows, rng: np.random.Generator
    ) -> tuple[NDArray[np.int64], int]:
        """Write an actor that stands apart, or find it written under another account."""
        for before, draws, place in self._places.setdefault(actor, []):
            if _alike(before, gains):
                return draws, place
        features = (gains.sums(rows) >= -HAIR).astype(np.float32)
        draws = chosen(features, model.ensembles.weights, self._sizes[2], rng)
        place = self._kept(drawn(gains.at(draws)))
        self._places[actor].append((gains, draws, place))
        return draws, place

    def _kept(self, block: Json) -> int:
        if block in self.blocks:
            return self.blocks.index(block)
        self.blocks.append(block)
        return len(self.blocks) - 1

    def _error(self, each: _Set, block_of: Mapping[str, int], rng: np.random.Generator) -> Json:
        """Measure what 19 of 20 deals are off by at most, read as the page reads them.

        For voters and for all together; `shifted`: for either, with no deal as far off as the
        page's sliders go.
        """
        model = each.model
        rows = _some(model, TRIED, rng)
        gained = {}
        for voter in model.consent.voters:
            if not model.ensembles[voter].exact:
                block = self.blocks[block_of[voter]]
                told = read(block, model.space, rows).T
                gained[voter] = _Gained(each.together[voter].sums(rows), told, block)
        voters, together = _off(model, gained, rows, 0.0)
        few = rows[: TRIED // 2]
        less = {voter: own.first(len(few)) for voter, own in gained.items()}
        shifted = [off for shift in (-FAR, FAR) for off in _off(model, less, few, shift)]
        return {"voters": voters, "together": together, "shifted": max(shifted)}


class _Gained(NamedTuple):
    """What a voter gains from some outcomes: in all draws, and as the page reads it."""

    all: Real
    told: NDArray[np.float64]
    block: Json

    def first(self, count: int) -> _Gained:
        """Keep the first outcomes."""
        return _Gained(self.all[:, :count], self.told[:, :count], self.block)


def _off(
    model: Model, gained: Mapping[str, _Gained], rows: Rows, shift: float
) -> tuple[float, float]:
    """Return what 19 of 20 deals are off by, for voters and for all together."""
    weights = model.ensembles.weights
    right, read_flags, off = [], [], []
    for voter in model.consent.voters:
        own = gained.get(voter)
        if own is None:
            flags = _scored(model, voter, rows, shift)
            right.append(flags)
            read_flags.append(flags)
            continue
        flags = own.all >= shift - HAIR
        few = own.told >= shift / own.block["unit"] - own.block["hair"]
        right.append(flags)
        read_flags.append(few)
        off.append(np.abs(_means(flags, weights) - few.mean(axis=0)))
    joint = _means(_agreed(right, model.consent), weights)
    together = np.abs(joint - _agreed(read_flags, model.consent).mean(axis=0))
    return _most(np.concatenate(off) if off else np.zeros(0)), _most(together)


def _most(off: NDArray[np.float64]) -> float:
    """Return what 19 of 20 are off by at most; nothing where the rules leave no outcome."""
    return float(np.quantile(off, 0.95)) if len(off) else 0.0


def _means(flags: Flags, weights: NDArray[np.int16] | None) -> NDArray[np.float64]:
    """Return shares of the draws, shape (n,); flags (n_draws, n)."""
    if weights is None:
        return np.asarray(flags.mean(axis=0))
    return np.asarray(np.einsum("i,ij->j", weights / weights.sum(dtype=np.float64), flags))


def _same(one: _Set, other: _Set) -> bool:
    """Return whether two accounts come to the same draws with the same weights."""
    first, second = one.model.ensembles, other.model.ensembles
    if one.actors != other.actors or not np.array_equal(first.logarithms, second.logarithms):
        return False
    sides = ((one.together, other.together), (one.apart, other.apart))
    return all(
        mine.keys() == theirs.keys() and all(_alike(mine[a], theirs[a]) for a in mine)
        for mine, theirs in sides
    )


def _alike(one: Gains, other: Gains) -> bool:
    """Return whether two actors' draws are the same."""
    if one.ensemble is other.ensemble:
        return True
    return np.array_equal(one.slots, other.slots) and np.array_equal(one.base, other.base)


def _outcomes(model: Model, named: Rows, rng: np.random.Generator) -> Rows:
    """Return outcomes to be matched: named ones, likely ones, then any."""
    if model.listed is not None:
        joint = model.listed.acceptance.joint
        likely = model.listed.rows[np.argsort(-joint, kind="stable")[:LIKELY]]
    else:
        likely = named[rng.integers(0, max(1, len(named)), LIKELY if len(named) else 0)].copy()
        for row in likely:
            issue = rng.integers(0, len(model.space.sizes))
            row[issue] = rng.integers(0, model.space.sizes[issue])
        likely = likely[model.space.feasible(likely)]
    return np.concatenate([named, likely, _some(model, ANY, rng)])


def _some(model: Model, count: int, rng: np.random.Generator) -> Rows:
    """Return feasible outcomes at random, so many at most."""
    if model.listed is not None:
        rows = model.listed.rows
        return rows if len(rows) <= count else rows[rng.choice(len(rows), count, replace=False)]
    space = model.space
    drawn_rows = np.column_stack([rng.integers(0, size, 20 * count) for size in space.sizes])
    rows = drawn_rows[space.feasible(drawn_rows)].astype(space.dtype)
    return rows[:count]


def _joint_features(each: _Set, rows: Rows, named: int) -> Real:
    """Return who accepts what, who does where no deal is shifted, and whether there is a deal.

    Shape (n_draws, n_features).
    """
    model = each.model
    favour = np.ones(len(rows), dtype=np.float32)
    favour[: named + LIKELY] = FAVOURED
    sums = {actor: gains.sums(rows) for actor, gains in each.together.items()}
    every = np.concatenate([np.arange(named, len(rows))[:SHIFTED], np.arange(len(rows))[-SHIFTED:]])
    wide = (len(sums) + 1) * (len(rows) + 2 * len(every))
    found = np.empty((len(next(iter(sums.values()))), wide + 1), dtype=np.float32)
    at = 0

    def put(flags: Flags, favoured: NDArray[np.float32]) -> None:
        nonlocal at
        np.multiply(flags, favoured, out=found[:, at : at + len(favoured)])
        at += len(favoured)

    for shift, some in ((0.0, slice(None)), (-SHIFT, every), (SHIFT, every)):
        accepts = {actor: sums[actor][:, some] >= shift - HAIR for actor in sums}
        for flags in accepts.values():
            put(flags, favour[some])
        everyone = [
            accepts[voter] if voter in accepts else _scored(model, voter, rows[some], shift)
            for voter in model.consent.voters
        ]
        put(_agreed(everyone, model.consent), favour[some] * np.float32(TOGETHER))
    if model.listed is None:
        return found[:, :wide]
    there = model.listed.acceptance.deals > 0
    found[:, wide] = there * np.float32(np.sqrt(wide) / 2)
    return found


def _scored(model: Model, voter: str, rows: Rows, shift: float) -> Flags:
    """Return what a scored actor accepts, shape (1, n)."""
    ensemble = model.ensembles[voter]
    least = ensemble.floor[0] + shift * ensemble.stake()[0]
    return np.asarray((ensemble.sums(rows) >= least)[None, :])


def _agreed(accepts: Sequence[Flags], consent: Consent) -> Flags:
    """Return where consent is given, from one array for each voter (`Consent.met`)."""
    shape = np.broadcast_shapes(*(flags.shape for flags in accepts))
    given = np.ones(shape, dtype=bool)
    for flags, required in zip(accepts, consent.required, strict=True):
        if required:
            given &= flags
    for rule in consent.rules:
        met = np.zeros(shape, dtype=bool)
        for weights, needed in zip(rule.weights, rule.needed, strict=True):
            reached = np.zeros(shape, dtype=np.float32)
            for flags, weight in zip(accepts, weights, strict=True):
                if weight:
                    reached += flags * np.float32(weight)
            met |= reached >= needed
        given &= met
    return given


def _soft(model: Model, draws_of: Mapping[str, NDArray[np.int64]]) -> list[Json]:
    """Write what is held with less than certainty: in which draws it is true."""
    found: dict[str, dict[str, Held]] = {}
    for actor in draws_of:
        for name, held in model.ensembles[actor].held.items():
            found.setdefault(name, {})[actor] = held
    return [
        {
            "name": name,
            "confidence": next(iter(by_actor.values())).confidence,
            "odds": float(np.prod([held.odds for held in by_actor.values()])),
            "holds": {
                actor: packed(np.packbits(held.flags[draws_of[actor]], bitorder="little"))
                for actor, held in by_actor.items()
            },
        }
        for name, by_actor in found.items()
    ]


def _own(model: Model, actors: Sequence[str], rows: Rows) -> list[Json]:
    """Write what the analysis itself says of outcomes that have a name."""
    standing = model.shared.no_deal
    words = {Status.NECESSARY: "n", Status.IMPOSSIBLE: "i", Status.EXACT: "n"}
    found = []
    for row in rows:
        if standing is not None and (row == standing).all():
            continue
        judgement = model.situation.judge(row)
        views = [judgement.views[actor] for actor in actors]
        found.append(
            {
                "row": row.tolist(),
                "all": _digits(judgement.probability),
                "actors": [_digits(view.probability) for view in views],
                "sure": "".join(
                    words.get(status, "-")
                    for status in (judgement.status, *(view.status for view in views))
                ),
            }
        )
    return found


def _digits(share: float) -> float:
    return float(f"{share:.6f}")
