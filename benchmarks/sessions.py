"""Sessions of stacked alternating offers. Run by `run.py`; beside NegMAS by `peers.py`."""

from pathlib import Path

import numpy as np

TABLES, OUTCOMES, ROUNDS = 20, 1000, 200
HANOI = Path(__file__).parents[1] / "examples" / "hanoi" / "case.yaml"


def tables(count=TABLES, outcomes=OUTCOMES):
    """Two-party tables whose frontier is bent outwards, as those of published scenarios are."""
    from winset.bargaining import Table

    rng = np.random.default_rng(0)
    found = []
    for _ in range(count):
        points = rng.random((2, 4 * outcomes))
        points = points[:, (points**2).sum(axis=0) <= 1][:, :outcomes]
        found.append(Table.of({"a": points[0], "b": points[1]}, {"a": 0.1, "b": 0.1}))
    return found


def tempers(count):
    """Powers of time from yielding to firm."""
    from winset.bargaining.strategies import Polynomial

    return [Polynomial(float(power)) for power in np.geomspace(0.2, 30, count)]


def million_sessions():
    """1e6 sessions of up to 200 rounds: 20 tables of 1,000 outcomes, all pairs of 224 tempers."""
    from clock import clock

    from winset.bargaining import walked

    played, seated = tempers(224), np.indices((224, 224)).reshape(2, -1).T
    walked(tables(1, 10)[0], played, seated, ROUNDS)
    ready = tables()
    with clock():
        found = [walked(table, played, seated, ROUNDS) for table in ready]
    print(sum(int(one.agreed.sum()) for one in found), sum(int(one.rounds.sum()) for one in found))


def long_sessions():
    """The same sessions of firm tempers only (powers of 30 to 60), which talk until late."""
    from clock import clock

    from winset.bargaining import walked
    from winset.bargaining.strategies import Polynomial

    played = [Polynomial(float(power)) for power in np.linspace(30, 60, 224)]
    seated = np.indices((224, 224)).reshape(2, -1).T
    walked(tables(1, 10)[0], played, seated, ROUNDS)
    ready = tables()
    with clock():
        found = [walked(table, played, seated, ROUNDS) for table in ready]
    print(sum(int(one.agreed.sum()) for one in found), sum(int(one.rounds.sum()) for one in found))


def python_sessions():
    """100 sessions of 200 rounds in the general loop: all pairs of five tempers on four tables."""
    from clock import clock

    from winset.bargaining import session

    played = tempers(5)
    pairs = [{"a": one, "b": other} for one in played for other in played]
    ready = tables(4)
    session(ready[0], pairs[0], ROUNDS)
    with clock():
        found = [session(table, pair, ROUNDS) for table in ready for pair in pairs]
    print(sum(one.outcome is not None for one in found), sum(one.rounds for one in found))


def whole():
    """500 sessions of 200 rounds: 20 tables, all pairs of five tempers; what they agree on."""
    from winset.bargaining import walked

    played, seated = tempers(5), np.indices((5, 5)).reshape(2, -1).T
    found = [walked(table, played, seated, ROUNDS, convention="negmas") for table in tables()]
    return np.concatenate([one.outcomes for one in found]).tolist()


def whole_theirs():
    """The same sessions by NegMAS."""
    powers = np.geomspace(0.2, 30, 5).tolist()
    return [
        theirs(table, (first, second), ROUNDS)
        for table in tables()
        for first in powers
        for second in powers
    ]


def how_talks_run():
    """Hanoi's talks: 20 rounds, nine combinations of tempers, in 2,048 draws (blind offers)."""
    from clock import clock

    from winset.analysis.findings.talks import room_of
    from winset.analysis.model import Shared, model_of
    from winset.analysis.settings import Settings
    from winset.bargaining.running import Terms, runnings
    from winset.opening import load

    settings = Settings()
    shared = Shared(load(HANOI), settings)
    room = room_of(model_of(shared, None, settings.prior))
    runnings(room, None, (Terms(draws=2),))
    with clock():
        (found,) = runnings(room, None, (Terms(draws=2048),))
    print(found.found(), found.error(), len(found.draws))


def theirs(table, powers, rounds):
    """What NegMAS agrees on; mechanism and utilities are made anew, as its tournaments do."""
    import negmas
    from negmas.preferences import MappingUtilityFunction
    from negmas.sao import SAOMechanism, TimeBasedConcedingNegotiator

    labels = [f"o{k:06d}" for k in range(table.outcomes)]
    issues = [negmas.make_issue(labels, "x")]
    mechanism = SAOMechanism(issues=issues, n_steps=rounds)
    for seat, power in enumerate(powers):
        worth = {(label,): float(v) for label, v in zip(labels, table.values[seat], strict=True)}
        reserve = float(table.reserve[seat])
        ufun = MappingUtilityFunction(worth, issues=issues, reserved_value=reserve)
        made = TimeBasedConcedingNegotiator(
            name=f"n{seat}", offering_curve=float(power), stochastic=False
        )
        mechanism.add(made, ufun=ufun)
    mechanism.run()
    return -1 if mechanism.agreement is None else int(mechanism.agreement[0][1:])
