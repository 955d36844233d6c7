"""Sessions under the convention `negmas` beside NegMAS itself, given the same values.

Wants the extra `peers`, and the scenarios of the shared data; skipped without.
"""

import itertools

import numpy as np
import pytest
from effort import seeds
from places import SHARED

import winset
from bargaining.recipes import random_table
from winset.bargaining import Table, session
from winset.inference.scores import exact
from winset.spaces import Space

negmas = pytest.importorskip("negmas", reason="the extra peers is not installed")

from negmas.preferences import MappingUtilityFunction  # noqa: E402
from negmas.sao import (  # noqa: E402
    BoulwareTBNegotiator,
    ConcederTBNegotiator,
    LinearTBNegotiator,
    MiCRONegotiator,
    SAOMechanism,
)

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
TEMPERS = {
    "boulware": BoulwareTBNegotiator,
    "linear": LinearTBNegotiator,
    "conceder": ConcederTBNegotiator,
}
KINDS = {**TEMPERS, "micro": MiCRONegotiator}
MOST = 3000
"""Most outcomes of a scenario that is played."""


def scenarios(count=20):
    """The names of the first two-party scenarios with few outcomes."""
    found = []
    for folder in sorted(SHARED.glob("scenarios/negmas-anac/*")):
        case, _ = winset.import_case(folder)
        if len(case.parties) == 2 and np.prod(Space.of(case).sizes, dtype=float) <= MOST:
            found.append(folder.name)
    return found[:count] or ["(no shared data)"]


def table_of_scenario(folder):
    case, _ = winset.import_case(folder)
    space = Space.of(case)
    rows = space.list().rows
    known = {a.id: exact(space, a.id, case.preferences[a.id], case.no_deal) for a in case.parties}
    return Table.of(
        {name: one.values(rows, 0) for name, one in known.items()},
        {name: float(one.reserve[0]) / float(one.scale) for name, one in known.items()},
    )


def theirs(table, names, rounds):
    """What NegMAS agrees on, and the offers made."""
    labels = [f"o{k:06d}" for k in range(table.outcomes)]
    issues = [negmas.make_issue(labels, "x")]
    mechanism = SAOMechanism(issues=issues, n_steps=rounds)
    for seat, name in enumerate(names):
        worth = {(label,): float(v) for label, v in zip(labels, table.values[seat], strict=True)}
        reserve = float(table.reserve[seat])
        ufun = MappingUtilityFunction(worth, issues=issues, reserved_value=reserve)
        mechanism.add(KINDS[name](name=f"n{seat}"), ufun=ufun)
    mechanism.run()
    agreed = None if mechanism.agreement is None else int(mechanism.agreement[0][1:])
    return agreed, [int(offer[0][1:]) for _, _, offer in mechanism.extended_trace]


def ours(table, names, rounds):
    seated = dict(zip(table.seats, names, strict=True))
    found = session(table, seated, rounds, convention="negmas")
    return found.outcome, [outcome for _, outcome in found.offers]


@pytest.mark.parametrize("rounds", [200, 1000])
@pytest.mark.parametrize("name", scenarios())
def test_published_scenarios_end_as_there(name, rounds, shared):
    table = table_of_scenario(shared / "scenarios" / "negmas-anac" / name)
    for names in itertools.product(TEMPERS, repeat=2):
        agreed, offers = theirs(table, names, rounds)
        found, made = ours(table, names, rounds)
        assert found == agreed, names
        assert made[:40] == offers[:40], names
    assert (
        ours(table, ("micro", "micro"), rounds)[0] == theirs(table, ("micro", "micro"), rounds)[0]
    )


@pytest.mark.parametrize("seed", seeds(12))
def test_three_parties_end_as_there(seed):
    table = random_table(seed, seats=3, outcomes=60)
    for names in itertools.product(TEMPERS, repeat=3):
        agreed, offers = theirs(table, names, 100)
        found, made = ours(table, names, 100)
        assert found == agreed, names
        assert made[:40] == offers[:40], names
