"""What follows from statements: two parties, 25 statements each, 1e5 outcomes, 1e4 draws.

Run by `run.py`. Each party's statements are true of one hidden value function.
"""

from fractions import Fraction

import numpy as np

ISSUES, OPTIONS, STATEMENTS, DRAWS = 5, 10, 25, 10_000
BEST = 1_000


def case(seed=0):
    """Two parties that want the opposite on every issue, and care almost alike."""
    from winset.case.types import Actor, Case, Issue, NoDeal, Option

    rng = np.random.default_rng(seed)
    issues = tuple(
        Issue(f"i{k}", f"Issue {k}", tuple(Option(f"o{j}", f"Option {j}") for j in range(OPTIONS)))
        for k in range(ISSUES)
    )
    up = rng.random(ISSUES) < 0.5
    preferences = {}
    common = rng.dirichlet(np.ones(ISSUES))
    shape = np.sort(rng.random((ISSUES, OPTIONS)), axis=1)
    for actor, rising in (("a", up), ("b", ~up)):
        weights = 0.8 * common + 0.2 * rng.dirichlet(np.ones(ISSUES))
        values = 0.8 * shape + 0.2 * np.sort(rng.random((ISSUES, OPTIONS)), axis=1)
        values[:, 0], values[:, -1] = 0, 1
        values = np.where(rising[:, None], values, 1 - values) * weights[:, None]
        preferences[actor] = _said(rng, actor, issues, weights, values)
    return Case(
        "Two parties",
        tuple(Actor(name, name.upper()) for name in ("a", "b")),
        issues,
        NoDeal({issue.id: "o5" for issue in issues}),
        preferences=preferences,
    )


def _said(rng, actor, issues, weights, values):
    from winset.case.types import (
        Order,
        PartialOutcome,
        Prefers,
        Rejects,
        Statement,
        WeightRange,
        WeightRatio,
    )

    def outcome(row):
        return PartialOutcome({issue.id: f"o{k}" for issue, k in zip(issues, row, strict=True)})

    def worth(row):
        return values[np.arange(ISSUES), row].sum()

    claims = [
        Order(issue.id, tuple((f"o{k}",) for k in np.argsort(-values[place])))
        for place, issue in enumerate(issues)
    ]
    no_deal = np.full(ISSUES, 5)
    while len(claims) < STATEMENTS:
        first, second = rng.integers(0, OPTIONS, (2, ISSUES))
        gap, gain = worth(first) - worth(second), worth(first) - worth(no_deal)
        one, other = rng.choice(ISSUES, 2, replace=False)
        kind = len(claims) % 4
        if kind == 0 and gap > 0.02:
            claims.append(Prefers(outcome(first), outcome(second)))
        elif kind == 1 and abs(gain) > 0.02:
            claims.append(Prefers(outcome(first), None) if gain > 0 else Rejects(outcome(first)))
        elif kind == 2 and weights[one] > weights[other]:
            claims.append(WeightRatio(f"i{one}", f"i{other}", Fraction(1)))
        elif kind == 3:
            low = Fraction(max(0, int(100 * weights[one]) - 10), 100)
            claims.append(WeightRange(f"i{one}", low, low + Fraction(1, 5)))
    return tuple(
        Statement(f"{actor}{n}", actor, "said", (claim,), assumed="made up")
        for n, claim in enumerate(claims)
    )


def _studied(made=None):
    """Work the case through, and once on a few draws so that nothing is compiled in the clock."""
    from winset.analysis import Settings
    from winset.analysis.findings.questions import questions
    from winset.analysis.model import Shared, model_of
    from winset.inference import Prior
    from winset.wording.phrases import Words

    made = made or case()
    for draws in (200, DRAWS):
        shared = Shared(made, Settings(draws=draws))
        found = model_of(shared, None, Prior.HIERARCHICAL)
        assert found.listed is not None  # listed and counted here, not in the clock
        if draws != DRAWS:
            questions(found, Words(made))
    return made, found


def acceptance_of_all():
    """1e5 outcomes x 1e4 draws of two parties: acceptance of all and P(any deal)."""
    from clock import clock

    from winset.deals import acceptance

    _, found = _studied()
    with clock():
        counted = acceptance(found.listed.rows, found.voters, found.consent)
    print(int(counted.joint.sum()), round(counted.exists, 6))


def acceptance_of_all_numpy():
    """The obvious NumPy program, in tiles of draws."""
    from clock import clock

    _, found = _studied()
    rows, offsets = found.listed.rows, found.space.offsets[:-1]
    with clock():
        joint, some = np.zeros(len(rows), dtype=np.int64), 0
        for begin in range(0, DRAWS, 64):
            part = slice(begin, begin + 64)
            agreed = np.ones((len(rows), len(range(DRAWS)[part])), dtype=bool)
            for one in found.voters.values():
                values = one.slots[offsets[0] + rows[:, 0], part].copy()
                for issue in range(1, ISSUES):
                    values += one.slots[offsets[issue] + rows[:, issue], part]
                agreed &= values >= one.floor[part]
            joint += agreed.sum(axis=1)
            some += int(agreed.any(axis=0).sum())
    print(int(joint.sum()), round(some / DRAWS, 6))


def status_of_best():
    """Necessary and possible, exactly, of the 1,000 outcomes most widely accepted."""
    from clock import clock

    _, found = _studied()
    best = np.argsort(-found.acceptance.joint, kind="stable")[:BEST]
    with clock():
        decided = [
            found.situation.decided(
                voter, found.listed.rows[best], found.acceptance.counts[n, best]
            )
            for n, voter in enumerate(found.consent.voters)
        ]
    print([(int(one.necessary.sum()), int(one.possible.sum())) for one in decided])


def status_of_best_programs():
    """Two linear programs per outcome and party, warm-started."""
    from clock import clock

    _, found = _studied()
    best = np.argsort(-found.acceptance.joint, kind="stable")[:BEST]
    with clock():
        counts = []
        for voter in found.consent.voters:
            polytope = found.polytope(voter)
            gains = [polytope.gain(row) for row in found.listed.rows[best]]
            necessary = sum(polytope.necessarily(*gain) for gain in gains)
            counts.append((necessary, sum(polytope.possibly(*gain) for gain in gains)))
    print(counts)


def ten_questions():
    """The ten questions whose answers would change most, of hundreds."""
    from clock import clock

    from winset.analysis.findings.questions import questions
    from winset.wording.phrases import Words

    made, found = _studied()
    with clock():
        asked = questions(found, Words(made))
    print(len(asked))


def ten_questions_numpy():
    """The same counts by NumPy: all answers at once as one matrix product, in tiles of draws."""
    from importlib import import_module

    from clock import clock

    from winset.wording.phrases import Words

    asking = import_module("winset.analysis.findings.questions")
    made, found = _studied()
    asked = [
        one.yes
        for voter in found.consent.voters
        for one in asking._Voter(found, Words(made), found.listed, voter).all()
        if asking.RARE <= one.yes.mean() <= 1 - asking.RARE
    ]
    with clock():
        counting = asking.Questions(
            found.listed.rows, found.voters, found.consent, found.acceptance
        )
        bits = counting._bits.view(np.uint8)
        yes = np.array(asked, dtype=np.float32).T
        counts = np.zeros((len(bits), 2 * len(asked)), dtype=np.float32)
        for begin in range(0, DRAWS, 1024):
            part = np.unpackbits(
                bits[:, begin // 8 : (begin + 1024) // 8], axis=1, bitorder="little"
            ).astype(np.float32)
            answers = yes[begin : begin + part.shape[1]]
            part = part[:, : len(answers)]
            counts += part @ np.hstack([answers, 1 - answers])
        best = counts.argmax(axis=0)
    likelier = np.unique(best)
    print(min(10, len(asked), 10 * len(likelier)))
