"""Spaces too large to list: frontier, solutions, counting. Run by `run.py`.

What is printed are facts that a run has to repeat: sizes, best products, statuses. Before the
clock starts, a small case has compiled the loops.
"""

from fractions import Fraction

import numpy as np


def _case(parties, issues, *, whole=True, rules=0, options=10):
    """Random scores, 0 to 100, and rules that forbid two or three options together."""
    from winset.case.types import Issue, Option, Rule
    from winset.deals.consent import Consent
    from winset.deals.implicit.space import Unlisted
    from winset.inference import Ensemble
    from winset.spaces import Space

    rng = np.random.default_rng([parties, issues, rules])
    names = [f"i{k}" for k in range(issues)]
    made = [
        Issue(name, name, tuple(Option(f"o{n}", f"o{n}") for n in range(options))) for name in names
    ]
    forbidden = []
    for k in range(rules):
        chosen = rng.choice(issues, size=int(rng.integers(2, 4)), replace=False)
        when = {
            names[i]: tuple(f"o{n}" for n in rng.choice(options, size=5, replace=False))
            for i in chosen
        }
        forbidden.append(Rule(f"r{k}", when))
    space = Space(made, forbidden)
    ensembles = {}
    for p in range(parties):
        slots = rng.integers(0, 101, space.slots).astype(float)
        hair, scale = (0.0, 1) if whole else (2.0**12, 2**46)
        if not whole:
            # As scores that stand for no simple fractions are held.
            slots = np.rint(rng.random(space.slots) * scale)
        reserve = np.array([np.round(slots.mean() * issues)])
        ensembles[f"p{p}"] = Ensemble(
            f"p{p}", space, slots[:, None], reserve, Fraction(scale), hair=hair, exact=True
        )
    everyone = Consent(tuple(ensembles), np.ones(parties, dtype=bool), ())
    return Unlisted(ensembles, everyone)


def _merged(parties, issues, **more):
    from clock import clock

    from winset.deals.implicit.labels import merge

    small = _case(parties, 3, **more)
    merge(small, list(small.ensembles)).solutions()
    unlisted = _case(parties, issues, **more)
    with clock():
        merged = merge(unlisted, list(unlisted.ensembles))
        nash = merged.solutions()["nash"][0]
    print(len(merged), merged.complete, float(np.prod(merged.gains[nash])))


def frontier_two_20():
    """Frontier and solutions of 1e20 outcomes, two parties, whole-number scores."""
    _merged(2, 20)


def frontier_two_50():
    """Frontier and solutions of 1e50 outcomes, two parties, whole-number scores."""
    _merged(2, 50)


def frontier_two_20_fractions():
    """The same of 1e20 outcomes, scores of 15 digits."""
    _merged(2, 20, whole=False)


def frontier_three_20():
    """Frontier and solutions of 1e20 outcomes, three parties, whole-number scores."""
    _merged(3, 20)


def nash_five_20():
    """Nash of 1e20 outcomes, five parties, ten rules: integer programs with a certified gap."""
    from clock import clock

    from winset.deals.implicit.milp import Programs

    unlisted = _case(5, 20, rules=10)
    with clock():
        nash = Programs(unlisted, list(unlisted.ensembles)).nash()
    print(nash.status, round(nash.value), round(nash.bound))


def programs_five_20():
    """All four solutions of the same, each proved best."""
    from clock import clock

    from winset.deals.implicit.milp import Programs

    unlisted = _case(5, 20, rules=10)
    with clock():
        programs = Programs(unlisted, list(unlisted.ensembles))
        answers = [
            programs.nash(),
            programs.kalai_smorodinsky(),
            programs.egalitarian(),
            programs.utilitarian(),
        ]
    print([one.status for one in answers], [round(one.value, 6) for one in answers])


def count_two_20():
    """The number of deals among 1e20 outcomes, two parties, whole-number scores."""
    from clock import clock

    from winset.deals.implicit import counting

    counting.deals(_case(2, 3))
    unlisted = _case(2, 20)
    with clock():
        deals = counting.deals(unlisted)
    print(deals)


def three_parties_listed():
    """All findings of a scenario of 5.7 million outcomes and three parties (y2016-AgentHp2)."""
    from pathlib import Path

    from clock import clock

    import winset

    root = Path(__file__).parent.parent.parent
    folder = root / "shared" / "data" / "scenarios" / "negmas-anac" / "y2016-AgentHp2"
    if not folder.is_dir():
        print("skipped: the scenario is not here")
        return
    case, _ = winset.import_case(folder)
    winset.analyse(case, winset.Settings(list_limit=1))
    with clock():
        found = winset.analyse(case)
    print(found["deal.count"].value, found["deal.pareto"].value)
