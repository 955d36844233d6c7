"""Small random cases for the next offer, and obvious twins that try everything."""

from itertools import combinations, product

import numpy as np

from winset.bargaining.prospects import OfferGround
from winset.case.types import Issue, Option
from winset.deals.consent import Consent, Rule
from winset.inference import Ensemble, Joint
from winset.spaces.space import Space


def random_ground(seed, draws=24, discount=False):
    """Two to four voters, one of them a ratifier at times; 6 to 12 outcomes; weights at times."""
    rng = np.random.default_rng(seed)
    sizes = [(2, 3), (3, 3), (2, 2, 3), (3, 4)][seed % 4]
    issues = [
        Issue(f"i{k}", f"i{k}", tuple(Option(f"o{n}", f"o{n}") for n in range(size)))
        for k, size in enumerate(sizes)
    ]
    space = Space(issues)
    rows = np.array(list(np.ndindex(*sizes)), dtype=space.dtype)
    voters = ["me", "you", "them", "house"][: 2 + seed % 3]
    ensembles = {}
    for voter in voters:
        slots = rng.random((sum(sizes), draws)) / len(sizes)
        ensembles[voter] = Ensemble(voter, space, slots, rng.uniform(0.2, 0.6, draws))
    weights = rng.integers(0, 50, draws).astype(np.int16) if seed % 2 else None
    required = np.ones(len(voters), dtype=bool)
    rules = ()
    if len(voters) == 4:
        required[2:] = False
        rules = (Rule("one of two", np.array([[0.0, 0, 1, 1]]), np.array([0.5])),)
    consent = Consent(tuple(voters), required, rules)
    parties = tuple(voter for voter in voters if voter != "house")
    given = {"me": 0.8, "you": 0.9} if discount else {}
    return OfferGround(rows, Joint(ensembles, weights), consent, "me", parties, given)


def least_of(reception, voter):
    return np.broadcast_to(reception.least[voter], (reception.ground.joint.draws,))


def judged(reception, round_=0):
    """Who takes what and what it brings, draw by draw and outcome by outcome, in plain loops."""
    ground = reception.ground
    count, draws = len(ground.rows), ground.joint.draws
    taken = np.zeros((count, draws), dtype=bool)
    gains = np.zeros((count, draws))
    own = ground.discount.get(ground.by, 1.0) ** round_
    for n, row in enumerate(ground.rows):
        for d in range(draws):
            worth = {v: _worth(ground.joint[v], row, d) for v in ground.consent.voters}
            yes = np.array(
                [
                    voter == ground.by
                    or worth[voter] * ground.discount.get(voter, 1.0) ** round_
                    - ground.joint[voter].reserve[d]
                    - least_of(reception, voter)[d]
                    >= -1e-9
                    for voter in ground.consent.voters
                ]
            )
            taken[n, d] = bool(ground.consent.met(yes))
            gain = worth[ground.by] * own - ground.joint[ground.by].reserve[d]
            gains[n, d] = gain * ground.unit
    return taken, gains


def _worth(ensemble, row, draw):
    offsets = ensemble.space.offsets
    return sum(ensemble.slots[offsets[i] + k, draw] for i, k in enumerate(row))


def best_single(reception, fine):
    """The largest mean gain of one offer: everything is tried."""
    taken, gains = judged(reception)
    weights = reception.ground.weights
    return max(float(weights @ (taken[n] * gains[n])) for n in np.flatnonzero(fine))


def best_sequence(reception, fine, length):
    """The largest mean gain of offers in turn: every sequence is tried."""
    weights = reception.ground.weights
    by_round = [judged(reception, t) for t in range(length)]
    best = 0.0
    for size in range(1, length + 1):
        for picks in product(np.flatnonzero(fine), repeat=size):
            left, total = np.ones(len(weights), dtype=bool), 0.0
            for turn, pick in enumerate(picks):
                taken, gains = by_round[turn]
                yes = left & taken[pick]
                total += float(weights @ (yes * gains[pick]))
                left &= ~yes
            best = max(best, total)
    return best


def best_together(reception, alike, count):
    """The best odds that one of several is accepted: every choice is tried."""
    taken, _ = judged(reception)
    weights = reception.ground.weights
    return max(
        float(weights @ taken[list(some)].any(axis=0))
        for some in combinations(alike, min(count, len(alike)))
    )
