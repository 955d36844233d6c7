"""The next offer of one party: its own gain against the odds that the others accept.

References. Gain against odds: Raiffa (1982), The art and science of negotiation.
Logrolling: Froman and Cohen (1970), Compromise and logroll. Several offers of like value at once:
Leonardelli, Gu, McRuer, Medvec and Galinsky (2019), Multiple equivalent simultaneous offers.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from winset.bargaining.offer_search import Patterns, best_plan
from winset.bargaining.prospects import Flags, Reception, most_gained
from winset.deals.candidates import diverse
from winset.spaces.space import Rows

Places = NDArray[np.int64]
LISTED = 24
"""Offers that a sequence, or several at once, are chosen from."""
LEAST_ODDS = 1e-3
"""What is accepted less often is not offered: so few draws tell no gain."""
LIKE = 0.25
"""Offers of like value are worth so much more or less than one at most, as part of its gain."""


def offerable(reception: Reception, floor: float | None = None) -> Flags:
    """Return which outcomes are worth offering at all, shape (n,).

    The maker gains by them on average, `floor` at least where it is given, and they are accepted
    now and then.
    """
    mean = reception.ground.mean_gain
    fine = (reception.odds >= LEAST_ODDS) & (reception.gain > 0) & (mean > 0)
    return fine if floor is None else fine & (mean >= floor)


def one_shot(reception: Reception, floor: float | None = None) -> int | None:
    """Return the outcome to offer if no other offer can follow, by its place; None where none is.

    The one whose value is largest, of equal ones the likeliest, then the first. O(n).
    """
    fine = np.flatnonzero(offerable(reception, floor))
    if len(fine) == 0:
        return None
    value = reception.value[fine]
    best = fine[value == value.max()]
    return int(best[reception.odds[best].argmax()])


def trade_off(reception: Reception, floor: float | None = None) -> Places:
    """Return the outcomes than which none has both a larger gain and better odds.

    The likeliest first; of those alike in both the first. O(n log n).
    """
    fine = np.flatnonzero(offerable(reception, floor))
    order = fine[np.lexsort((fine, -reception.gain[fine], -reception.odds[fine]))]
    best = np.maximum.accumulate(reception.gain[order])
    rises = np.append(True, best[1:] > best[:-1])[: len(order)]
    return np.asarray(order[rises])


def logrolling(reception: Reception, floor: float) -> int | None:
    """Return the outcome that is best for the others and worth `floor` to its maker.

    The one whose mean gain to whoever must consent and gains least, as part of what is at stake,
    is largest, then the sum of the gains. O(n * n_voters).
    """
    ground = reception.ground
    fine = np.flatnonzero(offerable(reception) & (ground.mean_gain >= floor))
    if len(fine) == 0:
        return None
    needed = zip(ground.others, ground.needed.required, strict=True)
    alone = [voter for voter, required in needed if required] or ground.others
    gains = np.array([ground.mean_gain_of(voter, ground.rows[fine]) for voter in alone])
    order = np.lexsort((fine, -gains.sum(axis=0), -gains.min(axis=0)))
    return int(fine[order[0]])


@dataclass(frozen=True)
class Together:
    """Several offers of like value, made at once.

    Attributes
    ----------
    places : the outcomes, the likeliest first.
    odds : that at least one of them is accepted.
    least : the odds that no choice of so many could exceed.
    alike : how many outcomes are of like value.
    proved : no other choice among these is likelier.
    """

    places: tuple[int, ...]
    odds: float
    least: float
    alike: int
    proved: bool


def together(
    reception: Reception, count: int, like: int, floor: float | None = None
) -> Together | None:
    """Choose several offers worth about as much to their maker as one of them, `like`.

    Those of which at least one is most likely to be accepted. None where fewer than two are alike.

    Notes
    -----
    Of all alike a short list is made, greedily by what each adds; over it the search is exact.
    Where the greedy choice comes up to what all alike reach together, or all are on the list, it is
    proved. O(count * n * n_draws / 8), and the search.
    """
    mean = reception.ground.mean_gain
    near = np.abs(mean - mean[like]) <= LIKE * abs(mean[like])
    alike = np.flatnonzero(offerable(reception, floor) & near)
    if len(alike) < 2:
        return None
    ground = reception.ground
    some = alike[_greedy(reception, alike)]
    taken = reception.taken(ground.rows[some])
    found = best_plan(
        Patterns.of(taken[None].astype(np.float64), taken[None], ground.weights),
        count,
        ordered=False,
    )
    places = tuple(int(some[k]) for k in found.offers)
    union = np.bitwise_or.reduce(reception.bits[alike], axis=0)[None, :]
    every = float(reception.shares(union)[0])
    best = -np.partition(-reception.odds[alike], min(count, len(alike)) - 1)[:count]
    bound = min(every, float(best.sum()))
    proved = found.proved and (len(some) == len(alike) or found.value >= bound - 1e-12)
    return Together(places, found.value, found.value if proved else bound, len(alike), proved)


def _greedy(reception: Reception, alike: Places) -> Places:
    """Return places in `alike`, ascending: each adds most to those before it, then the likeliest.

    Of outcomes that are accepted in the same draws the first.
    """
    bits = reception.bits[alike]
    covered = np.zeros(bits.shape[1], dtype=np.uint8)
    taken: list[int] = []
    odds = reception.odds[alike]
    for _ in range(min(LISTED // 2, len(alike))):
        added = reception.shares(bits & ~covered)
        best = int(added.argmax())
        if added[best] <= 0:
            break
        taken.append(best)
        covered |= bits[best]
    for place in np.argsort(-odds, kind="stable"):
        if len(taken) >= LISTED:
            break
        if place not in taken:
            taken.append(int(place))
    return np.array(sorted(taken), dtype=np.int64)


@dataclass(frozen=True)
class Turns:
    """Offers made one after another, each if those before it were turned down.

    Attributes
    ----------
    places : the outcomes, in the order in which they are offered.
    value : what they bring together on average.
    odds : float, one for each; how likely it is accepted if those before it were turned down.
    reached : that one of them is accepted.
    most : what no sequence of outcomes could bring more than; None where that is not known.
    listed : how many outcomes the sequence was chosen from.
    proved : none of these brings more.
    """

    places: tuple[int, ...]
    value: float
    odds: tuple[float, ...]
    reached: float
    most: float | None
    listed: int
    proved: bool


def in_turn(
    reception: Reception,
    length: int,
    floor: float | None = None,
    also: Collection[int] = (),
) -> Turns | None:
    """Find the best offers to make one after another, as long as none is accepted.

    A refusal tells that the others want more than they were offered; what follows is chosen for
    the draws in which that is so. With each the case's discount counts once more.

    Parameters
    ----------
    also : places that are on the list whatever else is.

    Notes
    -----
    Exact over a short list: the trade-off, the outcomes of most value that differ, and all
    where they are few. `most` is what a maker would get that knew what is accepted.
    """
    fine = offerable(reception, floor)
    some = _short_list(reception, fine, also)
    if len(some) == 0:
        return None
    ground = reception.ground
    rounds = range(length if any(f < 1 for f in ground.discount.values()) else 1)
    rows = ground.rows[some]
    taken = np.array([reception.taken(rows, t) for t in rounds])
    gains = np.array([ground.gains(rows, t) for t in rounds])
    found = best_plan(Patterns.of(gains, taken, ground.weights), length)
    if not found.offers:
        return None
    left = np.ones(ground.joint.draws, dtype=bool)
    odds = []
    for turn, pick in enumerate(found.offers):
        before = float(ground.weights @ left)
        yes = left & taken[min(turn, len(taken) - 1), pick]
        odds.append(float(ground.weights @ yes) / before if before else 0.0)
        left &= ~yes
    proved = found.proved and len(some) == int(fine.sum())
    return Turns(
        tuple(int(some[pick]) for pick in found.offers),
        found.value,
        tuple(odds),
        1 - float(ground.weights @ left),
        found.value if proved else _most(reception, fine, length),
        len(some),
        found.proved,
    )


def _short_list(reception: Reception, fine: Flags, also: Collection[int]) -> Places:
    """Return the outcomes that a sequence is chosen from, in option order."""
    every = np.flatnonzero(fine)
    if len(every) <= LISTED:
        return every
    front = trade_off(reception)
    front = front[fine[front]]
    most = LISTED // 2
    if len(front) > most:
        front = front[np.arange(most) * (len(front) - 1) // (most - 1)]
    kept = list(dict.fromkeys([*(k for k in also if fine[k]), *front.tolist()]))[:LISTED]
    best = every[np.argsort(-reception.value[every], kind="stable")]
    for place in best[diverse(reception.ground.rows[best], np.arange(len(best)), LISTED)]:
        if len(kept) >= LISTED:
            break
        if place not in kept:
            kept.append(int(place))
    return np.array(sorted(kept), dtype=np.int64)


def _most(reception: Reception, fine: Flags, length: int) -> float | None:
    """Return what no sequence can bring more than."""
    ground = reception.ground
    if ground.discount and not reception.shrinking():
        return None
    places = np.flatnonzero(fine)
    knowing = float(ground.weights @ most_gained(reception, places))
    value = reception.value[places]
    best = -np.partition(-value, min(length, len(value)) - 1)[:length]
    return min(knowing, float(best.sum()))


@dataclass(frozen=True)
class Standing:
    """What accepting an offer on the table brings, if it is not there any more after a no.

    Attributes
    ----------
    odds : that all others who must agree accept it too.
    gain : what it is worth to who would accept it.
    value : what accepting brings: the mean of the gain where it becomes a deal.
    """

    odds: float
    gain: float
    value: float


def standing(reception: Reception, row: Rows, makers: Sequence[str]) -> Standing:
    """Judge an offer of others as the party that may accept it; row (n_issues,)."""
    ground = reception.ground
    alone = row[None, :]
    flags = np.stack(
        [
            np.ones(ground.joint.draws, dtype=bool)
            if voter in makers
            else np.broadcast_to(reception.accepts(voter, alone)[0], (ground.joint.draws,))
            for voter in ground.others
        ],
        axis=-1,
    )
    agreed = ground.needed.met(flags)
    gains = ground.gains(alone)[0]
    return Standing(
        float(ground.weights @ agreed),
        float(ground.weights @ gains),
        float(ground.weights @ (gains * agreed)),
    )
