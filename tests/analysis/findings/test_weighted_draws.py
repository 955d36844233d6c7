"""Findings over draws that weigh differently: each draw looked at on its own, and weighed."""

import random
from collections import Counter
from functools import cached_property

import numpy as np
import pytest
from effort import seeds

import winset
from winset.analysis.dealmap import deal_map
from winset.analysis.describe import describe
from winset.analysis.findings import FAMILIES, Context, Made
from winset.analysis.findings.per_candidate import Owners
from winset.analysis.model import Shared, model_of
from winset.analysis.stability.states import States, Verdicts
from winset.case.status import Status
from winset.inference import Joint, Prior, standard_error
from winset.stability.concepts import Sanctions
from winset.wording.phrases import Words

DRAWS = 96
ACTORS = {"parties": ["a", "b"], "ratifiers": ["r", "s"], "observers": ["o"]}
TINY = 1e-9


def text(seed):
    """A random case: scored and inferred actors, owners, a rule, a quota, an offer."""
    r = random.Random(seed)
    issues = {name: list("klm")[: r.choice([2, 2, 3])] for name in "xyz"[: r.choice([2, 3, 3])]}
    owners = {"x": "a", "y": r.choice("ab")}
    exposure = f"exposure: {{a: {r.choice([0, 0.1, 0.3])}}}\n"
    lines = ["winset: 1\ntitle: T"]
    lines += [
        f"{kind}: {flow({one: one.upper() for one in some})}" for kind, some in ACTORS.items()
    ]
    lines.append("issues:")
    for name, options in issues.items():
        owner = f", owner: {owners[name]}" if name in owners else ""
        lines.append(f"  {name}: {{options: [{', '.join(options)}]{owner}}}")
    if r.random() < 0.3:
        lines += ["rules:", f"  - {{never: {flow({n: r.choice(issues[n]) for n in 'xy'})}}}"]
    lines += ["approval:", f"  - {{at_least: {r.choice([1, 2])}, of: [r, s]}}"]
    lines.append(f"no_deal: {flow({name: r.choice(some) for name, some in issues.items()})}")
    lines.append(exposure + "preferences:")
    for actor in "abrso":
        if actor != "b" and r.random() < 0.3:
            rows = {n: flow({k: r.randint(0, 9) for k in some}) for n, some in issues.items()}
            lines.append(f"  {actor}: {{scores: {flow(rows)}}}")
            continue
        lines.append(f"  {actor}:")
        for name, options in issues.items():
            some = ", ".join(r.sample(options, r.randint(2, len(options))))
            lines.append(f"    - {{order: {{{name}: [{some}]}}, assumed: h}}")
    offered = flow({name: r.choice(some) for name, some in issues.items()})
    lines += ["offers:", f"  - {{id: f, by: {r.choice('ab')}, outcome: {offered}}}"]
    return "\n".join(lines) + "\n"


def flow(pairs):
    return "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"


class World:
    """A case worked through, and what is true in each of its draws, by the definitions."""

    def __init__(self, seed, **settings):
        self.case = winset.parse_case(text(seed))
        rng = np.random.default_rng(seed)
        chosen = winset.Settings(draws=DRAWS, step=int(rng.integers(1, 3)), **settings)
        shared = Shared(self.case, chosen)
        self.model = model_of(shared, None, Prior.HIERARCHICAL)
        kinds = [
            rng.integers(0, 4, DRAWS),
            rng.integers(1, 32_768, DRAWS),
            rng.exponential(5_000, DRAWS).clip(0, 32_767),
        ]
        self.weights = np.array(kinds[seed % 3]).astype(np.int16)
        self.total = sum(int(weight) for weight in self.weights)
        if self.model.ok:
            self.model.ensembles = Joint(self.model.ensembles.ensembles, self.weights)

    def findings(self):
        """All findings about this account, and those about candidates."""
        context = Context(self.model, Words(self.case))
        for family in FAMILIES.values():
            if family.id not in {"case.consistent", "deal.carriers"}:
                assert family.made in Made
                context.found |= {one.id: one for one in family.make(context)}
        return context.found

    def value(self, actor, outcome, draw):
        one = self.model.ensembles[actor]
        return sum(
            one.slots[self.model.space.offsets[k] + issue.position(outcome[issue.id])][
                min(draw, one.draws - 1)
            ]
            for k, issue in enumerate(self.case.issues)
        )

    def gain(self, actor, outcome, draw):
        """What an outcome is worth over no deal; rounding is none."""
        return self.value(actor, outcome, draw) - self.value(actor, self.case.no_deal.outcome, draw)

    def deal(self, outcome, draw):
        if outcome == self.case.no_deal.outcome:
            return False
        yes = {actor for actor in "abrs" if self.gain(actor, outcome, draw) >= -TINY}
        (rule,) = self.case.approval
        reached = sum(actor in yes for actor in "rs") >= rule.any_of[0].at_least
        return {"a", "b"} <= yes and reached

    @cached_property
    def outcomes(self):
        """Every outcome that can be a deal."""
        rows = self.model.space.list().rows
        found = [self.model.space.decode(row) for row in rows]
        return [outcome for outcome in found if outcome != self.case.no_deal.outcome]

    @cached_property
    def deals(self):
        """In which draws each outcome is a deal, (n, n_draws)."""
        return np.array(
            [[self.deal(outcome, draw) for draw in range(DRAWS)] for outcome in self.outcomes],
            dtype=bool,
        ).reshape(len(self.outcomes), DRAWS)

    def flags(self, true):
        return np.array([bool(true(draw)) for draw in range(DRAWS)])

    def share(self, flags):
        return pytest.approx(self.weigh(flags) / self.total, abs=1e-12)

    def weigh(self, flags):
        return sum(int(w) for w, flag in zip(self.weights, flags, strict=True) if flag)

    def mean(self, number):
        return pytest.approx(
            sum(int(w) * number(draw) for draw, w in enumerate(self.weights)) / self.total
        )


def world(seed, **settings):
    """A random case that is not scored throughout and does not contradict itself."""
    found = World(seed, **settings)
    return found if found.model.ok and not found.model.exact and found.outcomes else None


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds(500, usual=60))
def test_findings_are_those_of_the_draws_as_they_weigh(seed, monkeypatch):
    # Small cases have few draws with a deal; what is said of these must be right too.
    monkeypatch.setattr("winset.analysis.findings.per_candidate.FEW", 2)
    told = world(seed)
    if told is None:
        return
    found = told.findings()
    check_deals(told, found)
    check_views(told, found)
    for question in (one for name, one in found.items() if name.startswith("question.")):
        check_question(told, question)
    for actor in "rso":
        check_reaction(told, found.get(f"react.{actor}"), actor)
    check_map_and_weights(told, found)
    for name, finding in found.items():
        if finding.status is not Status.UNKNOWN:
            if name.startswith("hold."):
                check_durability(told, finding)
            elif name.startswith("road."):
                check_road(told, finding)


def check_deals(told, found):
    exists = told.deals.any(axis=0)
    assert found["deal.exists"].value == told.share(exists)
    count = found["deal.count"]
    numbers = told.deals.sum(axis=0)
    assert count.value == told.mean(lambda draw: int(numbers[draw]))
    repeated = np.repeat(numbers, told.weights)
    assert count.detail.low == pytest.approx(np.quantile(repeated, 0.05))
    assert count.detail.high == pytest.approx(np.quantile(repeated, 0.95))
    for opener in found["deal.openers"].detail.openers:
        assert opener.before == told.share(exists)
        assert opener.after >= opener.before


def check_views(told, found):
    candidates = found["deal.candidates"].detail.candidates
    offer = found["offer.f"].detail
    best = max(told.weigh(deal) for deal in told.deals)
    if candidates[0].status is Status.ESTIMATE:
        assert candidates[0].accepted_by_all == pytest.approx(best / told.total)
    for shown in (*candidates, offer, *offer.counters):
        outcome = shown.outcome
        if shown.status is Status.ESTIMATE:
            agreed = told.flags(lambda draw, outcome=outcome: told.deal(outcome, draw))
            if outcome != told.case.no_deal.outcome:
                assert shown.accepted_by_all == told.share(agreed)
        for actor, view in shown.actors.items():
            one = told.model.ensembles[actor]

            def gain(draw, actor=actor, outcome=outcome):
                return told.gain(actor, outcome, draw)

            def value(draw, actor=actor, outcome=outcome, one=one):
                return told.value(actor, outcome, draw) / float(one.scale)

            assert view.probability == told.share(told.flags(lambda d, g=gain: g(d) >= -TINY))
            assert view.value.mean == told.mean(value)
            repeated = np.repeat([value(draw) for draw in range(DRAWS)], told.weights)
            low, high = np.quantile(repeated, (0.05, 0.95))
            assert (view.value.low, view.value.high) == pytest.approx((low, high))


def check_question(told, question):
    detail, actor = question.detail, question.detail.actor
    base = dict(told.case.no_deal.outcome)

    def worth(draw, change):
        return told.value(actor, {**base, **change}, draw)

    def weight(draw, issue):
        options = [one.id for one in next(i for i in told.case.issues if i.id == issue).options]
        each = [worth(draw, {issue: option}) for option in options]
        return max(each) - min(each)

    asked = {
        "no_deal": lambda d: told.gain(actor, detail.outcome, d) >= -TINY,
        "comparison": lambda d: worth(d, detail.outcome) > worth(d, detail.other),
        "order": lambda d: (
            worth(d, {detail.issue: detail.option}) > worth(d, {detail.issue: detail.other})
        ),
        "weight": lambda d: weight(d, detail.issue) > weight(d, detail.other),
    }.get(detail.kind)
    if asked is None:
        return
    yes = told.flags(asked)
    exists = told.deals.any(axis=0)
    now, after = told.weigh(exists) / told.total, 0.0
    change = 0.0
    assert detail.probability_yes == told.share(yes)
    sides = ((yes, detail.if_yes, detail.best_if_yes), (~yes, detail.if_no, detail.best_if_no))
    for flags, odds, best in sides:
        among = told.weigh(flags)
        assert odds == pytest.approx(told.weigh(exists & flags) / among)
        most = max(told.weigh(deal & flags) for deal in told.deals)
        assert best.accepted == pytest.approx(most / among)
        after += most / told.total
        change += among / told.total * abs(odds - now)
    assert question.value == pytest.approx(change)
    before = max(told.weigh(deal) for deal in told.deals) / told.total
    assert detail.gain == pytest.approx(after - before, abs=1e-12)


def check_reaction(told, finding, actor):
    if finding is None:
        return
    one = told.model.ensembles[actor]

    def stake(draw):
        at = min(draw, one.draws - 1)
        return sum(
            np.ptp(one.slots[begin:end, at])
            for begin, end in zip(
                told.model.space.offsets[:-1], told.model.space.offsets[1:], strict=True
            )
        )

    for shown in finding.detail.candidates:
        gains = [told.gain(actor, shown.outcome, draw) / stake(draw) for draw in range(DRAWS)]
        for word, true in (
            ("welcome", [gain > 0.01 for gain in gains]),
            ("regret", [gain < -0.01 for gain in gains]),
            ("indifferent", [abs(gain) <= 0.01 for gain in gains]),
        ):
            assert getattr(shown.received, word).probability == told.share(true)


def check_map_and_weights(told, found):
    shown = deal_map(told.model, found, 0)
    for row, joint in zip(shown["outcomes"], shown["joint"], strict=True):
        outcome = told.model.space.decode(np.array(row))
        deal = told.flags(lambda draw, outcome=outcome: told.deal(outcome, draw))
        assert joint == told.share(deal)
    described = describe(told.case, told.model, Words(told.case)).preferences
    for preferences in described:
        one = told.model.ensembles[preferences.actor]
        if one.exact:
            continue
        shares = one.shares() / one.shares().sum(axis=0)
        for place, row in enumerate(preferences.rows):
            repeated = np.repeat(shares[place], told.weights)
            assert row.weight.mean == pytest.approx(repeated.mean())
            low, high = np.quantile(repeated, (0.05, 0.95))
            assert (row.weight.low, row.weight.high) == pytest.approx((low, high))
        kish = told.total**2 / sum(int(weight) ** 2 for weight in told.weights)
        assert preferences.effective == pytest.approx(one.effective * kish / DRAWS)


def judged_draws(told, outcome, most, ids):
    """The draws that a candidate is judged in, each as often as it weighs, rounded up or down."""
    owners = Owners.of(told.model, ids)
    taken = owners.draws(told.model.space.encode(outcome), most)
    times = Counter(taken.tolist())
    heavy = {
        draw: int(weight)
        for draw, weight in enumerate(told.weights)
        if weight and told.deal(outcome, draw)
    }
    assert len(taken) == min(most, len(heavy))
    for draw, weight in heavy.items():
        assert abs(times[draw] - len(taken) * weight / sum(heavy.values())) < 1 + 1e-9
    assert set(times) <= set(heavy)
    return times


def moves(told, owner, outcome, states=None):
    """What an owner can make of an outcome alone, within the rules or among some states."""
    mine = [issue.id for issue in told.case.issues if issue.owner == owner]
    rows = told.model.space.list().rows if states is None else states
    return [
        other
        for other in map(told.model.space.decode, rows)
        if other != outcome
        and all(other[i.id] == outcome[i.id] for i in told.case.issues if i.id not in mine)
    ]


def check_durability(told, finding):
    detail = finding.detail
    times = judged_draws(told, detail.outcome, 256, told.case.owners)
    total = sum(times.values())
    assert detail.draws == total
    broken = Counter()
    for owner in told.case.owners:
        ways = moves(told, owner, detail.outcome)
        tempted = {
            draw
            for draw in times
            if any(
                told.value(owner, way, draw) > told.value(owner, detail.outcome, draw) + TINY
                for way in ways
            )
        }
        alone = sum(times[draw] for draw in tempted) / total
        assert detail.actors[owner].gains_alone == pytest.approx(alone)
        broken |= {draw: times[draw] for draw in tempted}
    assert detail.holds["nash"] == pytest.approx(1 - sum(broken.values()) / total)
    different = total**2 / sum(time**2 for time in times.values())
    share = detail.holds["nash"]
    a, b = share * different + 0.5, (1 - share) * different + 0.5
    error = np.sqrt(a * b / ((a + b) ** 2 * (a + b + 1)))
    # Draws of a walk are worth less than they are.
    assert detail.errors["nash"] >= error * (1 - 1e-9)


def check_road(told, finding):
    detail = finding.detail
    times = judged_draws(told, detail.outcome, 128, told.model.parties)
    total = sum(times.values())
    if detail.safe is None:
        return
    passed = [step.outcome for step in detail.steps[:-1]]
    states = [told.model.space.decode(row) for row in told.model.space.list().rows]
    states = [*states, told.case.no_deal.outcome]
    unsafe = inviting = 0
    for draw, often in times.items():
        below = tempted = False
        for party in told.model.parties:
            one = told.model.ensembles[party]
            top = max(told.gain(party, state, draw) for state in states)
            low = min(told.gain(party, state, draw) for state in states)
            stake = top if top > 0 else -low if low < 0 else 1.0
            allowed = float(told.case.exposure.get(party, 0)) * float(one.scale)
            deal = told.gain(party, detail.outcome, draw)
            for outcome in passed:
                here = told.gain(party, outcome, draw)
                reach = max(
                    [here, *(told.gain(party, way, draw) for way in moves(told, party, outcome))]
                )
                below |= here / stake < -allowed / stake - 1e-8
                tempted |= (reach - deal) / stake > 1e-8
        unsafe += below * often
        inviting += tempted * often
    assert detail.safe == pytest.approx(1 - unsafe / total)
    assert detail.kept == pytest.approx(1 - inviting / total)


@pytest.mark.parametrize("seed", seeds(60))
def test_draws_solved_one_by_one_are_taken_as_they_weigh(seed):
    told = world(seed, list_limit=1)
    if told is None:
        return
    exists = told.model.answers.exists()
    times = Counter(told.model.situation.some_draws(256).tolist())
    there = told.deals.any(axis=0)
    share = sum(times[draw] for draw in np.flatnonzero(there)) / sum(times.values())
    assert exists.draws == sum(times.values())
    assert exists.share == pytest.approx(share)
    blocked = Counter(exists.blocked.tolist())
    assert blocked == Counter({draw: n for draw, n in times.items() if not there[draw]})
    if exists.status is Status.ESTIMATE:
        different = exists.draws**2 / sum(n**2 for n in times.values())
        least = min(one.effective / DRAWS for one in told.model.voters.values() if not one.exact)
        assert exists.error == pytest.approx(standard_error(share, different * min(1.0, least)))
    for row in told.model.answers.candidates().rows:
        judged = told.model.situation.judge(row)
        outcome = told.model.space.decode(row)
        deal = told.flags(lambda draw, outcome=outcome: told.deal(outcome, draw))
        if judged.error is not None:
            assert judged.probability == told.share(deal)


@pytest.mark.parametrize("seed", seeds(60))
def test_states_hold_in_the_draws_as_they_weigh(seed):
    told = world(seed)
    if told is None:
        return
    owners = list(told.case.owners)
    states = States.of(told.model, owners, {})
    found = Verdicts.of(states, Sanctions.PUBLISHED, ())
    times = Counter(told.model.ensembles.only(owners).some(1024).tolist())
    total = sum(times.values())
    assert found.draws == total
    for place, row in enumerate(states.rows):
        outcome = told.model.space.decode(row)
        for k, owner in enumerate(owners):
            ways = moves(told, owner, outcome, states.rows)
            stays = sum(
                n
                for draw, n in times.items()
                if not any(
                    told.value(owner, way, draw) > told.value(owner, outcome, draw) + TINY
                    for way in ways
                )
            )
            assert found.stable["nash"][k, place] == pytest.approx(stays / total)
