"""What the engine does, beside a peer that does the same. Run by `run.py`."""

import numpy as np

OUTCOMES, DRAWS, PARTIES = 200_000, 4096, 2


def _beliefs():
    from winset.case.types import Issue, Option
    from winset.inference import Ensemble
    from winset.spaces import Space

    rng = np.random.default_rng(0)
    sizes = (8, 10, 10, 10, 25)
    space = Space(
        [
            Issue(f"i{k}", f"i{k}", tuple(Option(str(n), str(n)) for n in range(size)))
            for k, size in enumerate(sizes)
        ]
    )
    ensembles = {
        f"p{p}": Ensemble(
            f"p{p}",
            space,
            rng.random((space.slots, DRAWS)) / len(sizes),
            np.full(DRAWS, 0.55),
            effective=DRAWS,
        )
        for p in range(PARTIES)
    }
    return space, space.list().rows, ensembles


def judge_outcomes():
    """2e5 outcomes x 4,096 draws x 2 parties: who accepts, jointly, P(any deal)."""
    from clock import clock

    from winset.deals import acceptance
    from winset.deals.consent import Consent

    _, rows, ensembles = _beliefs()
    consent = Consent(tuple(ensembles), np.ones(PARTIES, dtype=bool), ())
    acceptance(rows[:10], ensembles, consent)
    with clock():
        found = acceptance(rows, ensembles, consent)
    print(int(found.joint.sum()), int((found.deals > 0).sum()))


def judge_outcomes_weighted():
    """The same with a weight for each joint draw, against draws that count alike."""
    from clock import clock

    from winset.deals import acceptance
    from winset.deals.consent import Consent
    from winset.inference import Joint

    _, rows, ensembles = _beliefs()
    # Weights of one leave the numbers as they are, so that they can be compared.
    joint = Joint(ensembles, np.ones(DRAWS, dtype=np.int16))
    consent = Consent(tuple(ensembles), np.ones(PARTIES, dtype=bool), ())
    acceptance(rows[:10], joint, consent)
    with clock():
        found = acceptance(rows, joint, consent)
    print(int(found.joint.sum()), int((found.deals > 0).sum()))


def judge_outcomes_numpy():
    """The obvious NumPy program: gather, add, compare, count, in tiles of draws."""
    from clock import clock

    _, rows, ensembles = _beliefs()
    first = next(iter(ensembles.values()))
    offsets = first.space.offsets[:-1]
    with clock():
        joint = np.zeros(len(rows), dtype=np.int64)
        deals = np.zeros(DRAWS, dtype=np.int64)
        counts = np.zeros((PARTIES, len(rows)), dtype=np.int64)
        for begin in range(0, DRAWS, 64):
            part = slice(begin, begin + 64)
            agreed = np.ones((len(rows), 64), dtype=bool)
            for p, ensemble in enumerate(ensembles.values()):
                values = ensemble.slots[offsets[0] + rows[:, 0], part].copy()
                for i in range(1, rows.shape[1]):
                    values += ensemble.slots[offsets[i] + rows[:, i], part]
                accepts = values >= ensemble.floor[part]
                counts[p] += accepts.sum(axis=1)
                agreed &= accepts
            joint += agreed.sum(axis=1)
            deals[part] = agreed.sum(axis=0)
    print(int(joint.sum()), int((deals > 0).sum()))


def _talks(sizes):
    from winset.behaviour import Proposal, Talks
    from winset.case.types import Response

    rng = np.random.default_rng(1)
    proposals = []
    for k in range(10):
        maker, other = ("p0", "p1") if k % 2 else ("p1", "p0")
        row = tuple(int(rng.integers(size)) for size in sizes)
        refused = {} if k == 9 else {other: Response.REJECTED}
        proposals.append(Proposal(f"o{k}", (maker,), row, not refused, refused))
    return Talks(("p0", "p1"), tuple(proposals))


def weigh_offers():
    """Ten offers over 2e5 outcomes x 4,096 joint draws of two parties: what the draws weigh."""
    from clock import clock

    from winset.behaviour import DEFAULT, MODELS, Outcomes, log_weights

    space, rows, ensembles = _beliefs()
    model = MODELS[DEFAULT]
    quantiles = (np.arange(DRAWS) + 0.5) / DRAWS
    talks = _talks(space.sizes)
    log_weights(talks, ensembles, Outcomes.all(rows[:10]), model, quantiles)
    with clock():
        found = log_weights(talks, ensembles, Outcomes.all(rows), model, quantiles)
    print(float(found.total.max()))


def weigh_offers_numpy():
    """The obvious NumPy program, in tiles of draws."""
    from clock import clock

    from winset.behaviour import DEFAULT, MODELS
    from winset.behaviour.likelihood import Kind, choice_of, stake_gains

    space, rows, ensembles = _beliefs()
    model = MODELS[DEFAULT]
    quantiles = (np.arange(DRAWS) + 0.5) / DRAWS
    talks = _talks(space.sizes)
    with clock():
        total = np.zeros(DRAWS)
        kinds = [Kind.of(made, talks.parties, model) for made in talks.proposals]
        for begin in range(0, DRAWS, 64):
            part = np.arange(begin, begin + 64)
            few = {party: ensembles[party].at_draws(part) for party in talks.parties}
            felt = [model.felt(stake_gains(few[party], rows)) for party in talks.parties]
            sums = {}
            for kind in set(kinds):
                appeal = sum(count * f for count, f in zip(kind.counts, felt, strict=True))
                sums[kind] = np.log(np.exp(kind.at(quantiles[part]) * appeal).sum(axis=0))
            for made, kind in zip(talks.proposals, kinds, strict=True):
                gains = [stake_gains(few[p], np.array([made.row]))[0] for p in talks.parties]
                own = sum(
                    count * model.felt(gain) for count, gain in zip(kind.counts, gains, strict=True)
                )
                weight = kind.at(quantiles[part]) * own - sums[kind]
                total[part] += choice_of(made, model).temper * weight
                for actor in made.refused:
                    total[part] += model.rejected.logarithm(gains[talks.parties.index(actor)])
    print(float(total.max()))


def _points(width):
    rng = np.random.default_rng(0)
    return rng.random((1_000_000, width))


def _front(width):
    from clock import clock

    from winset.deals import frontier

    frontier(_points(width)[:1000])
    points = _points(width)
    with clock():
        kept = frontier(points)
    print(int(kept.sum()))


def _front_moocore(width):
    import moocore
    from clock import clock

    points = _points(width)
    with clock():
        kept = moocore.is_nondominated(points, maximise=True)
    print(int(kept.sum()))


def frontier_2d():
    """Frontier of 1e6 random points in two dimensions."""
    _front(2)


def frontier_2d_moocore():
    """moocore.is_nondominated on the same points."""
    _front_moocore(2)


def frontier_3d():
    """Frontier of 1e6 random points in three dimensions."""
    _front(3)


def frontier_3d_moocore():
    """moocore.is_nondominated on the same points."""
    _front_moocore(3)
