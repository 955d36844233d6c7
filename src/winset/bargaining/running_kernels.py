"""The compiled walk over many joint draws, and the best deal of each."""

from winset.bargaining.table_kernels import tabulate, walk
from winset.compiled import njit


@njit(cache=True)
def unpack(keys, values, appeal, ground):
    """Read outcomes in the order of each seat from sorted keys into `walk.Ground`.

    keys : int64 (n_seats, n_outcomes), rising; the lower bits are the last outcome's place less
        that of the outcome, so that of equal values the first in option order comes last.
    values : float, same shape, by outcome.
    appeal : float, same shape or (0, 0); how welcome each outcome seems to the others.
    ground : its order, ranked and first are written, as in `table.Ranks`; with appeal, `first` is
        the place of the most welcome of all that are worth no less, of equal ones the best.
    O(n_seats * n_outcomes).
    """
    order, ranked, first = ground.order, ground.ranked, ground.first
    seats, count = keys.shape
    attentive = appeal.shape[0] > 0
    mask = 0
    while mask < count - 1:
        mask = 2 * mask + 1
    for seat in range(seats):
        for place in range(count):
            outcome = count - 1 - (keys[seat, count - 1 - place] & mask)
            value = values[seat, outcome]
            order[seat, place] = outcome
            ranked[seat, place] = value
            if place == 0:
                first[seat, place] = 0
                continue
            before = first[seat, place - 1]
            if attentive:
                kept = appeal[seat, outcome] <= appeal[seat, order[seat, before]]
            else:
                kept = value == ranked[seat, place - 1]
            first[seat, place] = before if kept else place


@njit(cache=True)
def reach_of(values, reserve, passes, reach):
    """Write the largest gain of each seat among the deals; return the best mean share of it.

    values : float (n_seats, n_outcomes); reserve : float (n_seats,); passes : bool (n_outcomes,).
    reach : float (n_seats,); written, 0 where nothing can be gained.
    The share of a seat that can gain nothing is 1. Minus 1 where there is no deal.
    O(n_seats * n_outcomes).
    """
    seats, count = values.shape
    reach[:] = 0.0
    found = False
    for outcome in range(count):
        fine = passes[outcome]
        for seat in range(seats):
            fine = fine and values[seat, outcome] >= reserve[seat]
        if fine:
            found = True
            for seat in range(seats):
                reach[seat] = max(reach[seat], values[seat, outcome] - reserve[seat])
    if not found:
        return -1.0
    best = 0.0
    for outcome in range(count):
        fine = passes[outcome]
        total = 0.0
        for seat in range(seats):
            gain = values[seat, outcome] - reserve[seat]
            fine = fine and gain >= 0
            total += gain / reach[seat] if reach[seat] > 0 else 1.0
        if fine:
            best = max(best, total)
    return best / seats


@njit(cache=True)
def run(drawn, plan, ground, play, scratch, found):
    """Play the same sessions on the table of each draw (`drawn.Drawn` and what follows there).

    What is in `ground` and `scratch` is written over from draw to draw.
    O(n_draws * (n_seats * n_outcomes + (n_strategies + n_sessions) * n_rounds * n_seats)).
    """
    seats, rounds = plan.powers.shape
    for draw in range(len(drawn.reserve)):
        values, reserve, passes = drawn.values[draw], drawn.reserve[draw], drawn.passes[draw]
        unpack(drawn.keys[draw], values, plan.appeal, ground)
        for seat in range(seats):
            stands = reserve[seat]
            ground.reserve[seat] = stands
            for number in range(rounds):
                floor = stands / plan.powers[seat, number] if stands != 0 else 0.0
                ground.floors[seat, number] = floor
        tabulate(plan.shares, plan.used, ground, play, scratch.offers, scratch.least)
        walk(plan.seated, scratch.offers, scratch.least, values, passes, found.ends[draw])
        found.best[draw] = reach_of(values, reserve, passes, found.reach[draw])
