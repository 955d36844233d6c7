"""Conflicting sets and repairs: against a second program written here, and by brute force."""

import functools
import itertools
import json
from fractions import Fraction

import numpy as np
import pytest
from cases import issues, random_rules, seeded
from effort import seeds

from winset.case.types import (
    AtLeastNoDeal,
    Issue,
    NoDeal,
    NoDealRange,
    Option,
    Order,
    PartialOutcome,
    Prefers,
    Rejects,
    Statement,
    Step,
    ValueRange,
    WeightRange,
    WeightRatio,
)
from winset.inference import Known
from winset.inference.contradictions import contradiction, contradictions
from winset.inference.layout import KNOTS
from winset.solver import Infeasible, Program, Solver
from winset.spaces import Space


def say(name, *claims):
    return Statement(name, "x", "any", claims)


def places(known, sets):
    where = {id(one): k for k, one in enumerate(known.statements)}
    return {frozenset(where[id(one)] for one in found) for found in sets}


# A second way to decide consistency: every completion of every outcome is written out, and the
# best and the worst option of each issue are tried one pair after the other.


class Plain:
    """Whether parts of `known.statements` are consistent, without winset's layout."""

    def __init__(self, known):
        self.known = known
        self.issues = known.space.issues
        sizes = [len(one.options) for one in self.issues]
        self.start = np.concatenate([[0], np.cumsum(sizes)]) + len(sizes)
        self.width = int(self.start[-1]) + 2
        self.fresh = functools.cache(self.fresh)
        self.written = functools.cache(self.written)

    def consistent(self, part):
        """Whether the part fits into a consistent one: see winset.inference.contradictions."""
        shaping = [
            k
            for k, one in enumerate(self.known.statements)
            if k not in part
            and (
                isinstance(one.claims[0], NoDealRange)
                or (isinstance(one.claims[0], Order) and len(one.claims[0].levels) == 1)
            )
        ]
        return any(
            self.fresh(frozenset(part) | set(more))
            for size in range(len(shaping) + 1)
            for more in itertools.combinations(shaping, size)
        )

    def fresh(self, part):
        claims = [claim for k in sorted(part) for claim in self.known.statements[k].claims]
        outside = any(isinstance(claim, NoDealRange) for claim in claims)
        rows = np.concatenate(
            [np.zeros((0, self.width + 1)), *(self.written(k, outside) for k in sorted(part))]
        )
        return self.search(self.program(rows, self.flat(claims)), 0)

    def written(self, k, outside):
        """The rows of a statement: columns, -1 at the slack where strict, then the right side."""
        rows = []
        for claim in self.known.statements[k].claims:
            for row, constant, strict in self.rows(claim, outside):
                rows.append(np.append(row, -constant))
                rows[-1][-2] = -1 if strict else 0
        return np.array(rows).reshape(-1, self.width + 1)

    def search(self, solver, i):
        """Fix best and worst issue by issue; give up as soon as there is no room left."""
        slack = np.zeros(self.width)
        slack[-1] = 1
        found = solver.maximise(slack)
        if isinstance(found, Infeasible) or found.value <= 1e-8:
            return False
        if i == len(self.issues):
            return True
        for best, worst in itertools.permutations(range(len(self.issues[i].options)), 2):
            row, column = self.start[i] + best - len(self.issues), self.start[i] + worst
            solver.bound_row(row, 0, 0)
            solver.bound_column(column, 0, 0)
            if self.search(solver, i + 1):
                return True
            solver.bound_row(row, 0, np.inf)
            solver.bound_column(column, 0, 1)
        return False

    def program(self, rows, flat):
        """Weight - value >= 0 for every option, the sum of the weights, the statements."""
        count, classes = len(self.issues), self.width - 2 - len(self.issues)
        base = np.zeros((classes + 1, self.width))
        base[:classes, count:-2] = -np.eye(classes)
        for i in range(count):
            base[self.start[i] - count : self.start[i + 1] - count, i] = 1
        base[-1, :count] = 1
        low = np.concatenate([np.zeros(classes), [0 if flat else 1], rows[:, -1]])
        high = np.full(len(low), np.inf)
        high[classes] = low[classes]
        matrix = np.concatenate([base, rows[:, :-1]])
        return Solver(
            Program(matrix, low, high, np.zeros(self.width), np.ones(self.width)), certify=True
        )

    def flat(self, claims):
        for one in self.issues:
            groups = [{option.id} for option in one.options]
            for claim in claims:
                if isinstance(claim, Order) and claim.issue == one.id:
                    for level in claim.levels:
                        joined = set().union(*(g for g in groups if g & set(level)))
                        groups = [g for g in groups if not g & set(level)] + [joined]
            if len(groups) > 1:
                return False
        return True

    def x(self, issue, option):
        i = next(k for k, one in enumerate(self.issues) if one.id == issue)
        row = np.zeros(self.width)
        row[self.start[i] + [one.id for one in self.issues[i].options].index(option)] = 1
        return row

    def w(self, issue):
        return np.eye(self.width)[[one.id for one in self.issues].index(issue)]

    def total(self, outcome):
        return sum(self.x(issue, option) for issue, option in outcome.items())

    def completions(self, better, worse):
        sides = [side for side in (better, worse) if side is not None and side.rest_any]
        free = [one for one in self.issues if any(one.id not in side.options for side in sides)]
        names = [one.id for one in free]
        options = [[option.id for option in one.options] for one in free]
        for chosen in itertools.product(*options):
            pair = []
            for side in (better, worse):
                filled = None
                if side is not None:
                    rest = dict(zip(names, chosen, strict=True)) if side.rest_any else {}
                    filled = {**self.known.no_deal.outcome, **rest, **side.options}
                    is_open = side.rest_any and len(side.options) < len(self.issues)
                    row = self.known.space.encode(filled)
                    if is_open and not self.known.space.feasible(row[None, :])[0]:
                        break
                pair.append(filled)
            else:
                yield pair

    def rows(self, claim, outside):  # noqa: PLR0912
        nothing = np.zeros(self.width)

        def worth(outcome):
            if outcome is not None:
                return self.total(outcome), 0.0
            if "x" in self.known.no_deal.values:
                return nothing, float(self.known.no_deal.values["x"])
            if outside:
                return np.eye(self.width)[-2], 0.0
            return self.total(self.known.no_deal.outcome), 0.0

        def compare(better, worse, strict):
            for a, b in self.completions(better, worse):
                (x, c), (y, d) = worth(a), worth(b)
                yield x - y, c - d, strict

        match claim:
            case Order(issue, levels):
                for level in levels:
                    for a, b in itertools.permutations(level, 2):
                        yield self.x(issue, a) - self.x(issue, b), 0, False
                for upper, lower in itertools.pairwise(levels):
                    for a, b in itertools.product(upper, lower):
                        yield self.x(issue, a) - self.x(issue, b), 0, True
            case Prefers(better, worse):
                yield from compare(better, worse, True)
            case AtLeastNoDeal(outcome):
                yield from compare(outcome, None, False)
            case Rejects(outcome):
                yield from compare(None, outcome, True)
            case WeightRange(issue, low, high):
                yield self.w(issue), -float(low), False
                yield -self.w(issue), float(high), False
            case WeightRatio(issue, other, times, at_least):
                excess = self.w(issue) - float(times) * self.w(other)
                yield (excess if at_least else -excess), 0, False
            case Step(issue, (a, b), other, (c, d)):
                gain = self.x(issue, b) - self.x(issue, a)
                yield gain - self.x(other, d) + self.x(other, c), 0, True
            case ValueRange(issue, option, low, high):
                yield self.x(issue, option) - float(low) * self.w(issue), 0, False
                yield float(high) * self.w(issue) - self.x(issue, option), 0, False
            case NoDealRange(low, high):
                row, constant = worth(None)
                yield row, constant - float(low), False
                yield -row, float(high) - constant, False


def some_statement(rng, space, n):
    """One random statement of any kind, orders with equals among them."""

    def pick():
        return space[int(rng.integers(len(space)))]

    def some(one):
        return one.options[int(rng.integers(len(one.options)))].id

    def partial():
        options = {one.id: some(one) for one in space if rng.random() < 0.6}
        return PartialOutcome(options or {space[0].id: some(space[0])}, bool(rng.random() < 0.2))

    def two(one):
        a, b = rng.choice(len(one.options), 2, replace=False)
        return one.options[int(a)].id, one.options[int(b)].id

    one, other = pick(), pick()
    low = Fraction(int(rng.integers(0, 7)), 10)
    high = low + Fraction(int(rng.integers(0, 4)), 10)
    match int(rng.integers(9)):
        case 0:
            levels = []
            for k in rng.permutation(len(one.options)):
                if levels and rng.random() < 0.25:
                    levels[-1].append(one.options[int(k)].id)
                else:
                    levels.append([one.options[int(k)].id])
            claim = Order(one.id, tuple(tuple(level) for level in levels))
        case 1:
            claim = Prefers(partial(), None if rng.random() < 0.3 else partial())
        case 2:
            claim = Rejects(partial())
        case 3:
            claim = AtLeastNoDeal(partial())
        case 4:
            claim = WeightRange(one.id, low, high)
        case 5 if one is not other:
            times = Fraction(int(rng.integers(1, 7)), 2)
            claim = WeightRatio(one.id, other.id, times, bool(rng.random() < 0.5))
        case 6:
            claim = Step(one.id, two(one), other.id, two(other))
        case 7 if rng.random() < 0.4:
            claim = NoDealRange(low, high)
        case _:
            claim = ValueRange(one.id, some(one), low, high)
    return say(f"s{n}", claim)


def random_known(rng, least, most):
    space = issues(rng.integers(2, 4, size=int(rng.integers(2, 5))))
    statements = tuple(
        some_statement(rng, space, n) for n in range(int(rng.integers(least, most + 1)))
    )
    outcome = {one.id: one.options[int(rng.integers(len(one.options)))].id for one in space}
    values = {"x": Fraction(int(rng.integers(0, 11)), 10)} if rng.random() < 0.15 else {}
    rules = random_rules(rng, space, int(rng.integers(0, 2)))
    return Known(Space(space, rules), "x", NoDeal(outcome, values), statements)


def infeasible(seed, count, least, most):
    """Draw random cases until so many contradict."""
    rng = seeded(seed)
    while count:
        known = random_known(rng, least, most)
        if contradiction(known, known.statements):
            count -= 1
            yield known


def check(known, found, plain):
    everything = frozenset(range(len(known.statements)))
    for one in places(known, found.sets):
        assert not plain.consistent(one)
        assert all(plain.consistent(one - {k}) for k in one)
    for one in places(known, found.repairs):
        assert plain.fresh(everything - one)
        assert not any(plain.consistent(everything - one | {k}) for k in one)
    for kind in (found.sets, found.repairs):
        sizes = [len(one) for one in kind]
        assert sizes == sorted(sizes)
        assert len(set(places(known, kind))) == len(kind)


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds(125, usual=50))
def test_every_set_is_irreducible_and_every_repair_repairs(seed):
    for known in infeasible(seed, 4, 5, 14):
        check(known, contradictions(known, most=5), Plain(known))


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds(12))
def test_brute_force_finds_the_same(seed):
    for known in infeasible(1000 + seed, 4, 4, 9):
        plain = Plain(known)
        found = contradictions(known, most=1000, checks=100_000)
        assert found.complete
        everything = frozenset(range(len(known.statements)))
        parts = [
            frozenset(part)
            for size in range(len(everything), -1, -1)
            for part in itertools.combinations(sorted(everything), size)
        ]
        largest = []
        for part in parts:
            if not any(part <= one for one in largest) and plain.fresh(part):
                largest.append(part)
        repairs = [everything - one for one in largest]
        sets = []
        for part in reversed(parts):
            if all(part & one for one in repairs) and not any(one <= part for one in sets):
                sets.append(part)
        assert places(known, found.sets) == set(sets)
        assert places(known, found.repairs) == set(repairs)
        assert len(found.repairs[0]) == min(map(len, repairs))
        few = contradictions(known, most=1)
        assert len(few.repairs[0]) == len(found.repairs[0])
        assert len(few.sets) == 1
        assert few.complete == (len(sets) == len(repairs) == 1)


PUBLISHED = [
    (["A>B", "B>C", "C>A"], [[0, 1, 2]], 1),
    (["A>B", "B>A", "A>C"], [[0, 1]], 1),
    (["A>B", "B>C", "C>A", "B>A"], [[0, 1, 2], [0, 3]], 1),
    (["A-B>C-D", "C-D>E-F", "E-F>A-B"], [[0, 1, 2]], 1),
]


def outcome_case(lines):
    letters = "ABCDEF"
    space = (Issue("o", "o", tuple(Option(name, name) for name in letters)),)

    def read(n, line):
        sides = [side.split("-") for side in line.split(">")]
        if len(sides[0]) == 2:
            (a, b), (c, d) = sides
            return say(f"s{n}", Step("o", (b, a), "o", (d, c)))
        (a,), (b,) = sides
        return say(f"s{n}", Prefers(PartialOutcome({"o": a}), PartialOutcome({"o": b})))

    statements = tuple(read(n, line) for n, line in enumerate(lines))
    return Known(Space(space), "x", NoDeal({"o": "F"}), statements)


@pytest.mark.parametrize(("lines", "smallest", "fewest"), PUBLISHED)
def test_known_sets(lines, smallest, fewest):
    known = outcome_case(lines)
    found = contradictions(known)
    assert found.complete
    assert places(known, found.sets) == {frozenset(one) for one in smallest}
    assert len(found.repairs[0]) == fewest
    check(known, found, Plain(known))


def test_the_known_sets_are_the_reference_file(shared):
    said = json.loads((shared / "smaa" / "closed_form.json").read_text("utf-8"))
    read = [
        (one["statements"], one["minimal_inconsistent"], one["min_repairs"])
        for one in said["inconsistent_sets"]
    ]
    assert read == PUBLISHED
    for one in said["inconsistent_sets"]:
        if "repair" in one:
            known = outcome_case(one["statements"])
            assert frozenset(one["repair"]) in places(known, contradictions(known).repairs)


def two_hundred(seed=0):
    """True statements on six issues, and on a seventh a circle of four and two ranges apart."""
    rng = seeded(seed)
    space = issues((5,) * 6 + (4,))
    names = [[option.id for option in one.options] for one in space]
    weights = np.append(0.65 * rng.dirichlet(np.full(6, 3.0)), 0.35)
    values = [np.sort(np.r_[0, rng.random(3), 1])[::-1] for _ in range(6)]
    status_quo = [int(k) for k in rng.integers(5, size=6)]

    def worth(row):
        return sum(w * u[k] for w, u, k in zip(weights, values, row, strict=False))

    def partial(row):
        return PartialOutcome(
            {one.id: names[i][k] for i, (one, k) in enumerate(zip(space, row, strict=False))}
        )

    claims = [
        Order(one.id, tuple((o,) for o in own))
        for one, own in zip(space[:6], names[:6], strict=True)
    ]
    while len(claims) < 194:
        a, b = ([int(k) for k in rng.integers(5, size=6)] for _ in range(2))
        if rng.random() < 0.6:
            best, worst = (a, b) if worth(a) > worth(b) else (b, a)
            claims.append(Prefers(partial(best), partial(worst)))
        elif worth(a) > worth(status_quo):
            claims.append(AtLeastNoDeal(partial(a)))
        else:
            claims.append(Rejects(partial(a)))
    g = [PartialOutcome({"g": option}) for option in names[6]]
    claims += [Prefers(g[k], g[(k + 1) % 4]) for k in range(4)]
    claims.append(WeightRange("g", Fraction(3, 10), Fraction(4, 10)))
    claims.append(WeightRange("g", Fraction(45, 100), Fraction(1)))
    order = rng.permutation(200)
    statements = tuple(say(f"s{n}", claims[int(k)]) for n, k in enumerate(order))
    outcome = {one.id: own[k] for one, own, k in zip(space, names, [*status_quo, 0], strict=True)}
    return Known(Space(space), "x", NoDeal(outcome), statements), order


def test_two_hundred_statements():
    known, order = two_hundred()
    place = {int(k): n for n, k in enumerate(order)}
    circle, ranges = (frozenset(place[k] for k in some) for some in (range(194, 198), (198, 199)))
    found = contradictions(known)
    assert found.complete
    assert places(known, found.sets) == {circle, ranges}
    assert places(known, found.repairs) == {frozenset(p) for p in itertools.product(circle, ranges)}
    assert found.checks < 60
    one = contradiction(known, known.statements)
    assert places(known, [one]) <= {circle, ranges}
    plain = Plain(known)
    for part in (circle, ranges):
        assert not plain.fresh(part)
        assert all(plain.fresh(part - {k}) for k in part)
    rest = frozenset(range(200)) - {min(circle), min(ranges)}
    assert plain.fresh(rest)


def test_without_a_conflict_there_is_nothing_to_repair():
    known = outcome_case(["A>B", "B>C"])
    found = contradictions(known)
    assert (found.sets, found.repairs, found.complete, found.checks) == ((), (), True, 1)
    assert contradictions(known, ()).complete


def test_only_certain_statements_are_looked_at_unless_others_are_given():
    known = outcome_case(["A>B", "B>A"])
    unsure = Statement("u", "x", "any", known.statements[1].claims, confidence=0.5)
    known = Known(known.space, "x", known.no_deal, (known.statements[0], unsure))
    assert contradictions(known).sets == ()
    assert contradictions(known, known.statements).sets == (known.statements,)


def test_the_budget_is_kept_and_said():
    known, _ = two_hundred()
    for budget in (0, 1, 5, 15):
        found = contradictions(known, checks=budget)
        assert not found.complete
        assert found.checks <= budget
    found = contradictions(known, most=3)
    assert len(found.repairs) == 3
    assert not found.complete


def test_a_range_for_no_deal_frees_it_from_the_status_quo():
    """To reject the status quo contradicts itself only while it is what no deal means."""
    rejects = say("r", Rejects(PartialOutcome({"a": "a0", "b": "b0"})))
    outside = say("n", NoDealRange(Fraction(1, 2), Fraction(6, 10)))
    worth = say("w", Prefers(PartialOutcome({"a": "a1"}), None))
    light = say("l", WeightRange("a", Fraction(0), Fraction(1, 10)))
    nothing = say("o", Order("b", (("b0",), ("b1",))))
    worst = say("p", Order("a", (("a1",), ("a0",))))
    space = Space(issues((2, 2)))
    no_deal = NoDeal({"a": "a0", "b": "b0"})
    assert contradiction(Known(space, "x", no_deal, (rejects,)), (rejects,)) == (rejects,)
    assert contradiction(Known(space, "x", no_deal, (rejects, outside)), (rejects, outside)) == ()
    known = Known(space, "x", no_deal, (rejects, outside, worth, light, nothing, worst))
    found = contradictions(known)
    assert found.complete
    assert found.sets
    check(known, found, Plain(known))
    assert all(
        not known.polytope([s for s in known.statements if s not in one]).empty()
        for one in found.repairs
    )


def test_nothing_at_stake_is_consistent_only_as_a_whole():
    flat = [say(f"flat {n}", Order(n, ((f"{n}0", f"{n}1"),))) for n in "ab"]
    half = say("half", WeightRange("b", Fraction(0), Fraction(1, 2)))
    strict = say("strict", Prefers(PartialOutcome({"b": "b1"}), PartialOutcome({"b": "b0"})))
    known = Known(Space(issues((2, 2))), "x", NoDeal({"a": "a0", "b": "b0"}), (*flat, half, strict))
    found = contradictions(known)
    assert found.complete
    check(known, found, Plain(known))
    assert contradiction(known, (*flat, half)) == ()


# Strictness: whether there is room is decided exactly, not by the margin.


def weights_apart(room):
    """Leave so much room for the weight of `a` to be above that of `b`."""
    most = Fraction(1, 2) + Fraction(room) / 2
    statements = (
        say("a", Order("a", (("a0",), ("a1",)))),
        say("b", Order("b", (("b0",), ("b1",)))),
        say(
            "more",
            Prefers(PartialOutcome({"a": "a0", "b": "b1"}), PartialOutcome({"a": "a1", "b": "b0"})),
        ),
        say("most", WeightRange("a", Fraction(0), most)),
    )
    return Known(Space(issues((2, 2))), "x", NoDeal({"a": "a0", "b": "b0"}), statements)


def squeezed(room, steps):
    """Options in a row, each worth more than the next by no more than `room` on average."""
    names = [f"a{k}" for k in range(steps + 3)]
    inner = names[1:-1]
    low = Fraction(1, 3)
    statements = (
        *(
            say(f"{a}", Prefers(PartialOutcome({"a": a}), PartialOutcome({"a": b})))
            for a, b in itertools.pairwise(inner)
        ),
        say("top", ValueRange("a", inner[0], Fraction(0), low + steps * Fraction(room))),
        say("bottom", ValueRange("a", inner[-1], low, Fraction(1))),
    )
    space = (Issue("a", "a", tuple(Option(n, n) for n in names)),)
    return Known(Space(space), "x", NoDeal({"a": names[0]}), statements)


def scaled(room):
    """Weights c > a >= 1000 b >= c - room, where rows have large numbers."""
    statements = (
        say("ab", WeightRatio("a", "b", Fraction(1000))),
        say("cb", WeightRatio("c", "b", Fraction(1000) + Fraction(room) * 2001, at_least=False)),
        *(say(n, Order(n, ((f"{n}0",), (f"{n}1",)))) for n in "abc"),
        say(
            "ca",
            Prefers(PartialOutcome({"c": "c0", "a": "a1"}), PartialOutcome({"c": "c1", "a": "a0"})),
        ),
    )
    outcome = {n: f"{n}0" for n in "abc"}
    return Known(Space(issues((2, 2, 2))), "x", NoDeal(outcome), statements)


@pytest.mark.slow
@pytest.mark.parametrize(
    "made",
    [
        weights_apart,
        scaled,
        *(functools.partial(squeezed, steps=steps) for steps in (1, 2, 7, 30, KNOTS + 60)),
    ],
)
def test_room_below_the_margin_is_seen(made):
    for room in ("1e-3", "1e-6", "1e-7", "3e-8"):
        known = made(room)
        assert not known.polytope(known.statements).empty(), room
        assert not known.polytope(known.statements, merge=False).empty(), room
        assert contradiction(known, known.statements) == (), room
    for room in ("0", "-1e-7", "-1e-3"):
        known = made(room)
        assert known.polytope(known.statements).empty(), room
        found = contradictions(known, most=200)
        assert found.complete
        assert len(found.sets) == 1, room
        assert {len(one) for one in found.repairs} == {1}
