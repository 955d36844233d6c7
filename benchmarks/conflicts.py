"""Contradictions among 200 statements, beside the obvious program. Run by `run.py`.

Six issues of five options with orders, preferences and offers that agree with one value
function, and a seventh issue on which four preferences run in a circle: one irreducible set of
four, so that every right program names the same one.
"""

import numpy as np

STATEMENTS, ISSUES, OPTIONS, CIRCLE = 200, 6, 5, 4


def _known():
    from winset.case.types import (
        AtLeastNoDeal,
        Issue,
        NoDeal,
        Option,
        Order,
        PartialOutcome,
        Prefers,
        Rejects,
        Statement,
    )
    from winset.inference import Known
    from winset.spaces import Space

    rng = np.random.default_rng(0)
    sizes = (OPTIONS,) * ISSUES + (CIRCLE,)
    space = tuple(
        Issue(f"i{n}", f"i{n}", tuple(Option(f"{n}.{k}", f"{n}.{k}") for k in range(size)))
        for n, size in enumerate(sizes)
    )
    weights = rng.dirichlet(np.full(ISSUES, 3.0))
    values = [np.sort(np.r_[0, rng.random(OPTIONS - 2), 1])[::-1] for _ in range(ISSUES)]

    def outcome(row):
        return {f"i{n}": f"{n}.{k}" for n, k in enumerate(row)}

    def worth(row):
        return sum(w * u[k] for w, u, k in zip(weights, values, row, strict=True))

    claims = [
        Order(issue.id, tuple((option.id,) for option in issue.options)) for issue in space[:ISSUES]
    ]
    status_quo = rng.integers(OPTIONS, size=ISSUES)
    while len(claims) < STATEMENTS - CIRCLE:
        a, b = sorted(rng.integers(OPTIONS, size=(2, ISSUES)), key=worth)
        if rng.random() < 0.6:
            claims.append(Prefers(PartialOutcome(outcome(b)), PartialOutcome(outcome(a))))
        elif worth(a) > worth(status_quo):
            claims.append(AtLeastNoDeal(PartialOutcome(outcome(a))))
        else:
            claims.append(Rejects(PartialOutcome(outcome(a))))
    last = [PartialOutcome({f"i{ISSUES}": option.id}) for option in space[-1].options]
    claims += [Prefers(last[k - 1], last[k]) for k in range(CIRCLE)]
    statements = tuple(
        Statement(f"s{n}", "x", "any", (claims[k],))
        for n, k in enumerate(rng.permutation(STATEMENTS))
    )
    return Known(Space(space), "x", NoDeal(outcome([*status_quo, 0])), statements)


def one_conflict():
    """An irreducible conflict of 4 among 200 statements."""
    from clock import clock

    from winset.inference import contradiction

    known = _known()
    contradiction(known, known.statements[:5])
    known = _known()
    with clock():
        found = contradiction(known, known.statements)
    print([one.id for one in found])


def one_conflict_plain():
    """Deletion filter: leave out each of the 200 in turn, with a program built each time."""
    from clock import clock

    from winset.inference import Polytope
    from winset.inference.constraints import impose
    from winset.inference.layout import lay_out
    from winset.solver import Infeasible, Solver

    known = _known()

    def contradict(statements):
        claims = [claim for one in statements for claim in one.claims]
        layout = lay_out(known.space, "x", known.no_deal, claims, merge=False)
        program = Polytope(layout, impose(layout, statements)).program()
        return isinstance(Solver(program).minimise(np.zeros(len(program.low))), Infeasible)

    contradict(known.statements[:5])
    with clock():
        kept = list(known.statements)
        for one in known.statements:
            rest = [other for other in kept if other is not one]
            if contradict(rest):
                kept = rest
    print([one.id for one in kept])


def all_conflicts():
    """All conflicts and all smallest repairs among the same 200 statements."""
    from clock import clock

    from winset.inference.contradictions import contradictions

    known = _known()
    contradictions(known, known.statements[:5])
    known = _known()
    with clock():
        found = contradictions(known)
    print([[one.id for one in part] for part in (*found.sets, *found.repairs)], found.complete)
