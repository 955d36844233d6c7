"""The next offer, and an obvious search for it in NumPy that tries everything. Run by `run.py`."""

import numpy as np

SIZES, DRAWS = (10,) * 5, 4096
BLOCK = 1000


def ground(sizes=SIZES, draws=DRAWS):
    """Two parties of opposed interests over issues of unequal weight, 4,096 weighted draws."""
    from winset.bargaining import OfferGround
    from winset.case.types import Issue, Option
    from winset.deals.consent import Consent
    from winset.inference import Ensemble, Joint
    from winset.spaces.space import Space

    rng = np.random.default_rng(0)
    issues = [
        Issue(f"i{k}", f"i{k}", tuple(Option(f"o{n}", f"o{n}") for n in range(size)))
        for k, size in enumerate(sizes)
    ]
    space = Space(issues)
    rows = np.array(list(np.ndindex(*sizes)), dtype=space.dtype)
    made = {}
    for actor, step in (("us", 1), ("them", -1)):
        weights = rng.dirichlet(np.ones(len(sizes)), draws).T
        values = [np.sort(rng.random((size, draws)), axis=0)[::step] for size in sizes]
        slots = np.concatenate([w * v for w, v in zip(weights, values, strict=True)])
        made[actor] = Ensemble(actor, space, slots, rng.uniform(0.4, 0.6, draws))
    joint = Joint(made, rng.integers(1, 100, draws).astype(np.int16))
    consent = Consent(("us", "them"), np.ones(2, dtype=bool), ())
    return OfferGround(rows, joint, consent, "us", ("us", "them"))


def received(given):
    """How offers would be received if the others answer as people do."""
    from winset.bargaining import AsPeople, reception

    return reception(given, AsPeople(), np.random.default_rng(1))


def next_offers():
    """One offer, trade-off, three at once, four in turn: 1e5 outcomes, 4,096 draws."""
    from clock import clock

    from winset.bargaining import in_turn, one_shot, together, trade_off

    received(ground((3, 3), 64))
    ready = ground()
    with clock():
        found = received(ready)
        best = one_shot(found)
        trade_off(found)
        several = together(found, 3, best)
        turns = in_turn(found, 4)
    print(best, f"{found.value[best]:.9f}", len(several.places), turns.proved)


def single_offer():
    """The best single offer of 1e5 outcomes over 4,096 draws."""
    from clock import clock

    from winset.bargaining import one_shot

    received(ground((3, 3), 64))
    ready = ground()
    with clock():
        found = received(ready)
        best = one_shot(found)
    print(best, f"{found.value[best]:.9f}")


def single_offer_numpy():
    """The same in blocks of a table of outcomes by draws."""
    from clock import clock

    ready = ground()
    wanted = received(ground()).least["them"]
    own, other = ready.joint["us"], ready.joint["them"]
    with clock():
        best, value = 0, 0.0
        for begin in range(0, len(ready.rows), BLOCK):
            rows = ready.rows[begin : begin + BLOCK]
            yes = other.sums(rows, slice(None)) >= other.reserve + wanted - other.hair / 2
            gains = (own.sums(rows, slice(None)) - own.reserve) * ready.unit
            worth = (gains * yes) @ ready.weights
            if worth.max() > value:
                best, value = begin + int(worth.argmax()), float(worth.max())
    print(best, f"{value:.9f}")


def offers_in_turn(length=4):
    """The best four of 24 offers, made one after another, over 4,096 draws."""
    from clock import clock

    from winset.bargaining.offer_search import best_plan

    best_plan(patterns(), 2)
    with clock():
        found = best_plan(patterns(), length)
    print(f"{found.value:.9f}", found.proved)


def offers_in_turn_numpy(length=4):
    """The same by trying all sequences, the last two offers of each at once."""
    from itertools import product

    from clock import clock

    given = patterns()
    with clock():
        worth, taken, best = given.worth[0], given.taken[0], 0.0
        for picks in product(range(len(worth)), repeat=length - 2):
            left, total = np.ones(worth.shape[1]), 0.0
            for pick in picks:
                total += worth[pick] @ left
                left = left * ~taken[pick]
            last = worth * left
            both = (worth @ left)[:, None] + last.sum(axis=1) - taken.astype(float) @ last.T
            best = max(best, total + float(both.max()))
    print(f"{best:.9f}", True)


def patterns():
    """Who takes which of 24 offers that differ, and what they bring."""
    from winset.bargaining.offer_search import Patterns
    from winset.bargaining.offering import LISTED

    found = received(ground((6, 6, 6)))
    order = np.argsort(-found.value, kind="stable")[: 5 * LISTED : 5]
    rows = found.ground.rows[order]
    gains, taken = found.ground.gains(rows), found.taken(rows)
    return Patterns.of(gains[None], taken[None], found.ground.weights)
