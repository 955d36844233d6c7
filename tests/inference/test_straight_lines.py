"""Issues of which every step is worth the same: draws, bounds, contradictions, what-ifs."""

from fractions import Fraction as F

import numpy as np
import pytest
from cases import seeded
from effort import seeds

from winset.case.types import (
    Issue,
    Linear,
    MostImportant,
    NoDeal,
    Option,
    Order,
    PartialOutcome,
    Prefers,
    Rejects,
    Statement,
    ValueRange,
)
from winset.errors import WinsetError
from winset.inference import Known, contradiction, contradictions, fit
from winset.inference.conditioning import truth
from winset.inference.constraints import impose
from winset.inference.layout import lay_out
from winset.spaces import Space


def numeric(name, count):
    return Issue(name, name, tuple(Option(str(k * k), str(k * k), F(k * k)) for k in range(count)))


def said(name, *claims):
    return Statement(name, "x", "any", claims)


def known_of(counts, statements):
    made = [numeric(name, count) for name, count in zip("abc", counts, strict=False)]
    no_deal = NoDeal({one.id: one.options[0].id for one in made})
    return Known(Space(made), "x", no_deal, tuple(statements))


def straight(slots, issue):
    """What an option of an issue is worth by its number, from what its ends are worth."""
    numbers = np.array([float(option.number) for option in issue.options])
    part = (numbers - numbers[0]) / (numbers[-1] - numbers[0])
    return slots[0] + part[:, None] * (slots[-1] - slots[0])


def some_statement(rng, issues, n):
    one = issues[int(rng.integers(len(issues)))]
    pick = [one.options[int(k)].id for k in rng.choice(len(one.options), 2, replace=False)]
    match int(rng.integers(7)):
        case 0 | 1:
            claim = Linear((one.id,))
        case 2:
            claim = Order(one.id, ((pick[0],), (pick[1],)))
        case 3 if rng.random() < 0.3:
            claim = Order(one.id, (tuple(pick),))
        case 4:
            low = F(int(rng.integers(0, 8)), 10)
            claim = ValueRange(one.id, pick[0], low, low + F(2, 10))
        case 5:
            claim = Rejects(PartialOutcome({one.id: pick[0]}))
        case _:
            other = {i.id: i.options[int(rng.integers(len(i.options)))].id for i in issues}
            claim = Prefers(PartialOutcome({one.id: pick[0]}), PartialOutcome(other))
    return said(f"s{n}", claim)


@pytest.mark.parametrize("seed", seeds(80))
def test_both_ways_to_lay_it_out_agree_on_what_is_consistent(seed):
    """As two classes, and as a class for each number with rows that put it on the line."""
    rng = seeded(seed)
    made = [numeric(name, int(rng.integers(2, 16))) for name in "ab"]
    told = tuple(some_statement(rng, made, n) for n in range(int(rng.integers(2, 8))))
    known = Known(Space(made), "x", NoDeal({"a": "0", "b": "0"}), told)
    merged = known.polytope(told)
    apart = known.polytope(told, merge=False)
    assert merged.empty() == apart.empty()
    assert merged.layout.stakes == apart.layout.stakes
    clash = contradiction(known, told)
    assert bool(clash) == merged.empty()
    for left_out in clash:
        rest = [statement for statement in clash if statement is not left_out]
        assert not contradiction(known, rest)


@pytest.mark.parametrize("seed", seeds(20))
def test_draws_lie_on_the_line_and_within_the_bounds(seed):
    rng = seeded(seed)
    made = [numeric(name, int(rng.integers(2, 16))) for name in "ab"]
    told = (
        said("line", Linear(("a", "b"))),
        *(some_statement(rng, made, n) for n in range(int(rng.integers(0, 3)))),
    )
    known = Known(Space(made), "x", NoDeal({"a": "0", "b": "0"}), told)
    polytope = known.polytope(told)
    if polytope.empty():
        assert contradiction(known, told)
        return
    refusal = ""
    try:
        found = fit(known, draws=200, rng=np.random.default_rng(seed))
    except WinsetError as error:
        refusal = str(error)
    if refusal:
        assert "leave open which" in refusal
        assert not polytope.plain
        return
    for issue, start in zip(made, known.space.offsets, strict=False):
        slots = found.slots[start : start + len(issue.options)]
        np.testing.assert_allclose(slots, straight(slots, issue), atol=1e-12)
    assert truth(found, told[0]).all()
    row = np.array([len(one.options) - 1 for one in made])
    gains = found.sums(row[None, :], slice(None))[0] - found.reserve
    low, high = polytope.gains(row)
    assert gains.min() >= low - 1e-6
    assert gains.max() <= high + 1e-6


def test_draws_are_those_of_two_ends():
    """The slow twin: weights from the prior, values by the number, kept where all is true."""
    known = known_of(
        (4, 14),
        [
            said("line", Linear(("a", "b"))),
            said("up", Order("a", (("4",), ("1",)))),
            said("down", Order("b", (("0",), ("169",)))),
            said("more", Prefers(PartialOutcome({"a": "1", "b": "16"}), None)),
        ],
    )
    found = fit(known, draws=4000, rng=np.random.default_rng(1))
    weight = np.random.default_rng(2).random(200_000)
    kept = weight[weight * 1 / 9 - (1 - weight) * 16 / 169 > 0]
    assert abs(found.shares()[0].mean() - kept.mean()) < 0.01
    assert abs(np.quantile(found.shares()[0], 0.2) - np.quantile(kept, 0.2)) < 0.02


def test_an_open_direction_stays_open_and_an_order_inside_closes_it():
    space = Space([numeric("a", 20), numeric("b", 3)])
    no_deal = NoDeal({"a": "0", "b": "0"})
    line = Linear(("a",))
    free = lay_out(space, "x", no_deal, [line]).issues[0]
    assert (free.classes, free.best, free.worst) == (2, None, None)
    for better, worse, ends in (("100", "81", (1, 0)), ("81", "100", (0, 1))):
        order = Order("a", ((better,), (worse,)))
        closed = lay_out(space, "x", no_deal, [line, order]).issues[0]
        assert (closed.best, closed.worst) == ends
    equal = Order("a", (("1", "4"),))
    assert lay_out(space, "x", no_deal, [line, equal]).issues[0].classes == 1
    drawn = fit(Known(space, "x", no_deal, (said("line", line),)), draws=2000,
                rng=np.random.default_rng(3))  # fmt: skip
    assert abs((drawn.slots[0] < drawn.slots[19]).mean() - 0.5) < 0.05


def test_what_bends_contradicts_the_line():
    bent = said("bent", Order("a", (("0",), ("9",), ("4",))))
    half = said("half", ValueRange("a", "4", F(6, 10), F(7, 10)))
    up = said("up", Order("a", (("9",), ("0",))))
    line = said("line", Linear(("a", "b")))
    first = known_of((4, 3), [bent, line])
    assert contradictions(first).sets == ((bent, line),)
    second = known_of((4, 3), [line, up, half])
    assert contradictions(second).sets == ((line, up, half),)
    # Where nothing is at stake on the issue, its numbers stand nowhere.
    assert not contradiction(known_of((4, 3), [line, half]), [line, half])


def test_nothing_is_at_stake_on_a_line_with_equals():
    told = [
        said("line", Linear(("a", "b"))),
        said("a", Order("a", (("0", "1"),))),
        said("b", Order("b", (("1", "4"),))),
    ]
    known = known_of((4, 3), told)
    assert not contradiction(known, told)
    assert not known.polytope(told).empty()
    with_weight = [*told[:2], said("w", MostImportant(("a",)))]
    assert [s.id for s in contradiction(known_of((4, 3), with_weight), with_weight)] == [
        "line", "a", "w",
    ]  # fmt: skip


def test_in_which_draws_a_line_is_true():
    known = known_of((3, 2), [])
    free = fit(known, draws=500, rng=np.random.default_rng(4))
    line = said("line", Linear(("a",)))
    slots = free.slots[:3]
    expected = np.abs(slots - straight(slots, known.space.issues[0])).max(axis=0) < 1e-12
    assert (truth(free, line) == expected).all()
    assert truth(fit(known_of((3, 2), [line]), draws=500, rng=np.random.default_rng(5)), line).all()


def test_rows_are_needed_only_where_numbers_have_values_of_their_own():
    space = Space([numeric("a", 5)])
    line, told = Linear(("a",)), [said("line", Linear(("a",)))]
    none = impose(lay_out(space, "x", NoDeal({"a": "0"}), [line]), told)
    rows = impose(lay_out(space, "x", NoDeal({"a": "0"}), [line], merge=False), told)
    assert (len(none), len(rows)) == (0, 6)
