"""What durability and roads say is tried out: the case is changed as they say, and asked again."""

import math
import re
from dataclasses import replace
from fractions import Fraction

import pytest
from cases import random_case, seeded
from places import ROOT
from schemas import held_to

import winset
from winset import Bloc
from winset.analysis.findings.per_candidate import changed
from winset.case.status import Status
from winset.report.page import page
from winset.spaces.space import Space
from winset.stability import certificate
from winset.stability.durability import neighbourhood, payoffs
from winset.stability.graph_model import Conflict
from winset.wording.english import ENGLISH
from winset.wording.numbers import percent
from winset.wording.phrases import Words

HEAD = """
winset: 1
title: Two
parties: {a: Aland, b: Bland}
"""


def asked(text, **settings):
    return winset.analyse(winset.parse_case(HEAD + text), winset.Settings(**settings))


def place(found, outcome):
    """The number of the candidate with this outcome."""
    candidates = found["deal.candidates"].detail["candidates"]
    return 1 + [one["outcome"] for one in candidates].index(outcome)


FAR_APART = """
issues:
  x: {name: X, options: {p: p, q: q}, owner: a}
  y: {name: Y, options: {p: p, q: q}, owner: b}
no_deal: {x: p, y: p}
preferences:
  a: {scores: {x: {p: 1, q: 0}, y: {p: 0, q: 10000000000}}}
  b: {scores: {x: {p: 0, q: 10000000000}, y: {p: 1, q: 0}}}
"""


def test_one_point_counts_beside_ten_thousand_million():
    # A prisoners' dilemma: each gains one point by breaking, and loses everything by the answer.
    found = asked(FAR_APART)["hold.1"]
    assert found.detail["outcome"] == {"x": "q", "y": "q"}
    assert found.detail["holds"] == {"nash": 0, "gmr": 1, "smr": 1, "seq": 1, "sseq": 1}
    assert {one["gains_alone"] for one in found.detail["actors"].values()} == {1}
    judged = winset.stability_of(winset.parse_case(HEAD + FAR_APART)).data["states"]
    assert [one["equilibrium"]["nash"] for one in judged] == [True, False, False, False]
    assert [one["equilibrium"]["seq"] for one in judged] == [True, False, False, True]


TWO_WAYS = """
issues:
  x: {name: X, options: {s: stays, m: moves a little, l: leaves}, owner: a}
  y: {name: Y, options: {k: keeps, w: walks off}, owner: b}
no_deal: {values: {a: 0, b: 0}}
preferences:
  a: {scores: {x: {s: 0, m: 1, l: 5}, y: {k: 0, w: 0}},
      interactions: [{when: {x: l, y: w}, add: -10}]}
  b: {scores: {x: {s: 3, m: 2, l: 0}, y: {k: 1, w: 0}}, interactions: [{when: LEFT, add: GAIN}]}
"""


def test_a_breach_that_nothing_deters_is_named_even_if_another_would_pay_more():
    found = asked(TWO_WAYS.replace("LEFT", "{x: l, y: w}").replace("GAIN", "3"))
    one = found[f"hold.{place(found, {'x': 's', 'y': 'k'})}"]
    # Leaving brings most and is answered; moving a little is not.
    assert one.detail["actors"]["a"]["breaches"][0]["changes"] == {"x": "l"}
    assert one.text.startswith(
        "Aland would gain by going to “moves a little” on X, and nothing the others could do "
        "alone would take the gain away."
    )


def test_answers_that_nobody_wants_to_give_are_called_so():
    text = TWO_WAYS.replace("LEFT", "{x: l, y: k}").replace("GAIN", "0").replace("m: 1", "m: 0")
    found = asked(text)
    one = found[f"hold.{place(found, {'x': 's', 'y': 'k'})}"]
    assert one.detail["holds"] == {"nash": 0, "gmr": 1, "smr": 1, "seq": 0, "sseq": 0}
    assert one.text.startswith(
        "Aland would gain by going to “leaves” on X, though answers that the others would not "
        "want to give take the gain away."
    )


def owned_case(seed):
    """A random scored case whose issues have owners."""
    rng = seeded(seed)
    case = random_case(rng, parties=3, sizes=(3, 2, 3), rules=seed % 2, interactions=2)
    owners = ["p0", "p1", "p2"]
    issues = tuple(replace(i, owner=o) for i, o in zip(case.issues, owners, strict=True))
    low = {
        actor: replace(scores, no_deal=Fraction(-9)) for actor, scores in case.preferences.items()
    }
    return replace(case, issues=issues, preferences=low)


@pytest.mark.slow
def test_what_is_said_of_breaches_of_random_deals_follows_from_certificates():
    told = {"want to give takes": 0, "would not want to give": 0, "nothing the others": 0}
    for seed in range(40):
        case = owned_case(seed)
        found = winset.analyse(case, only="hold.*")
        words, space = Words(case), Space.of_states(case)
        for one in found.findings:
            if not one.id.startswith("hold.") or one.text.startswith("It enforces"):
                continue
            around = neighbourhood(case, space, space.encode(one.detail["outcome"]))
            ensembles = {a.id: winset_exact(case, space, a.id) for a in case.actors}
            values = payoffs(around.rows, around.owners, ensembles, [0])[:, 0]
            conflict = Conflict.of(around.owners, around.moves, values)
            state = around.find(space.encode(one.detail["outcome"]))
            for actor, name in ((a.id, a.name) for a in case.actors):
                said = re.search(
                    rf"\b{name} would gain by going to (.*?), (though|and) .*?\.", one.text
                )
                wants = not certificate(conflict, actor, state, "nash").stable
                assert (said is not None) == wants
                if said is None:
                    continue
                by = {c: certificate(conflict, actor, state, c) for c in ("gmr", "seq")}
                if "nothing the others" in said[0]:
                    escape = by["gmr"].escape
                    told["nothing the others"] += 1
                elif "would not want" in said[0]:
                    assert by["gmr"].stable
                    escape = by["seq"].escape
                    told["would not want to give"] += 1
                else:
                    assert by["seq"].stable
                    told["want to give takes"] += 1
                    continue
                after = space.decode(around.rows[escape])
                assert said[1] == ENGLISH.text(changed(words, one.detail["outcome"], after)[1])
    assert min(told.values()) > 5, told


def winset_exact(case, space, actor):
    from winset.inference.scores import exact

    return exact(space, actor, case.preferences[actor], case.no_deal)


@pytest.mark.slow
def test_a_mend_made_in_the_case_file_makes_the_deal_enforce_itself():
    tried = 0
    for seed in range(40):
        case = owned_case(seed)
        found = winset.analyse(case, only="hold.*")
        for one in found.findings:
            if not one.id.startswith("hold.") or not one.detail.get("mends"):
                continue
            changes = one.detail["mends"][0]["changes"]
            if any(change["kind"] != "irreversible" for change in changes):
                continue
            named = {change["issue"] for change in changes}
            issues = tuple(
                replace(i, irreversible=lasting(i, one.detail["outcome"])) if i.id in named else i
                for i in case.issues
            )
            again = winset.analyse(replace(case, issues=issues), only=("hold.*", "deal.candidates"))
            same = again[f"hold.{place(again, one.detail['outcome'])}"]
            assert same.text.startswith("It enforces itself: nobody gains by breaking it alone.")
            tried += 1
    assert tried > 10


def lasting(issue, outcome):
    """Every change to the option of a deal cannot be undone."""
    deal = outcome[issue.id]
    return tuple((option.id, deal) for option in issue.options if option.id != deal)


OF_AN_UNKNOWN_OWNER = """
observers: {c: Cland}
issues:
  x: {name: X, options: {p: p, q: q}, owner: a}
  z: {name: Z, options: {p: p, q: q}, owner: c}
no_deal: {x: p, z: p}
preferences:
  a: {scores: {x: {p: 0, q: 1}, z: {p: 1, q: 0}}}
  b: {scores: {x: {p: 0, q: 1}, z: {p: 1, q: 0}}}
"""


def test_an_owner_of_whom_nothing_is_known_is_drawn_and_named():
    """It is not indifferent: as likely as not it would gain by breaking the deal."""
    hold = asked(OF_AN_UNKNOWN_OWNER)["hold.1"]
    assert hold.status is Status.ESTIMATE
    assert hold.detail["unknown"] == ["c"]
    assert hold.detail["draws"] == 256
    assert hold.value == pytest.approx(0.5, abs=5 * hold.error)
    assert hold.value == 1 - hold.detail["actors"]["c"]["gains_alone"]
    assert hold.text.split(". ")[1:] == [
        f"Cland would gain in {percent(1 - hold.value, hold.error)}, by going to “q” on Z",
        "Nothing is known of what Cland wants: it is drawn from the prior, so what is said of its "
        "moves and answers reflects the prior, not knowledge",
        "It would enforce itself in > 99 % if what Cland does on Z could not be undone.",
    ]


def test_the_same_where_outcomes_are_too_many_to_list(monkeypatch):
    monkeypatch.setattr("winset.stability.durability.MOST_STATES", 0)
    hold = asked(OF_AN_UNKNOWN_OWNER)["hold.1"]
    assert hold.detail["draws"] == 48
    assert hold.detail["unknown"] == ["c"]
    assert 0.2 < hold.value < 0.8
    assert hold.text.endswith("reflects the prior, not knowledge.")


def test_an_owner_without_a_vote_that_is_inferred_is_judged_in_many_draws():
    """Not in the one draw of the scored voters, as if it were exact."""
    text = OF_AN_UNKNOWN_OWNER + "  c: [{id: c1, order: {z: [q, p]}, assumed: s}]\n"
    hold = asked(text)["hold.1"]
    assert hold.status is Status.ESTIMATE
    assert hold.detail["draws"] == 256
    assert hold.detail["unknown"] == []
    assert hold.detail["actors"]["c"]["gains_alone"] == 1


def test_those_who_would_gain_together_are_named_where_nobody_would_alone():
    # Two dilemmas the other way round: both lose by going first, both gain by going together.
    text = """
issues:
  x: {name: X, options: {s: stays, g: goes}, owner: a}
  y: {name: Y, options: {s: stays, g: goes}, owner: b}
no_deal: {values: {a: 0, b: 0}}
preferences:
  a: {scores: {x: {s: 1, g: 0}, y: {s: 0, g: 3}}}
  b: {scores: {x: {s: 0, g: 3}, y: {s: 1, g: 0}}}
"""
    found = asked(text)
    assert found[f"hold.{place(found, {'x': 's', 'y': 's'})}"].text == (
        "It enforces itself: nobody gains by breaking it alone. But Aland and Bland would all "
        "gain by breaking it together."
    )


def test_two_that_can_only_go_together_are_told_of_in_both_commands():
    values = ONLY_TOGETHER.replace("no_deal: {x: p, y: p}", "no_deal: {values: {a: 0, b: 0}}")
    found = asked(values)
    hold = found[f"hold.{place(found, {'x': 'p', 'y': 'p'})}"]
    assert hold.detail["coalitions"] == [{"members": ["a", "b"], "share": 1.0, "in_turns": 0.0}]
    assert hold.text == (
        "It enforces itself: nobody gains by breaking it alone. But Aland and Bland would all "
        "gain by breaking it together."
    )
    case = winset.parse_case(HEAD + ONLY_TOGETHER)
    for way, holds in (("at-once", False), ("in-turns", True)):
        data = winset.stability_of(case, coalition=Bloc(("a", "b"), way)).to_dict()
        held_to(winset.stability_schema, data)
        assert data["settings"]["together"] == way
        (standing,) = (one for one in data["states"] if one["status_quo"])
        assert set(standing["equilibrium"].values()) == {holds}
        said = {"at-once": "or at the same time", "in-turns": "only one after the other"}[way]
        assert f"its members move {'one after the other ' * (way == 'at-once')}{said}." in (
            " ".join(data["notes"])
        )
    assert winset.stability_of(case, coalition=["a", "b"]).to_dict()["settings"]["together"] == (
        "at-once"
    )
    with pytest.raises(ValueError, match="together: expected at-once or in-turns, found 'apart'"):
        Bloc(("a", "b"), "apart")


def test_a_case_too_large_to_list_has_a_page_that_says_what_is_not_known(monkeypatch):
    monkeypatch.setattr("winset.stability.durability.MOST_STATES", 0)
    found = asked(FAR_APART)
    assert found["hold.1"].status is Status.BOUND
    html = page(found.to_dict(), found.deal_map)
    assert "Somebody would gain by breaking it" in html
    assert "What the others would answer is not known." in html
    assert "Nobody else would want to answer" not in html
    safe = asked(FAR_APART.replace("{p: 1, q: 0}", "{p: 0, q: 1}"))["hold.1"]
    # Who has nothing to gain is stable whatever is answered.
    assert set(safe.detail["holds"].values()) == {1}


ONLY_TOGETHER = """
issues:
  x: {name: X, options: {p: p, q: q}, owner: a}
  y: {name: Y, options: {p: p, q: q}, owner: b}
rules: [{if: {x: q}, then: {y: q}}, {if: {y: q}, then: {x: q}}]
no_deal: {x: p, y: p}
preferences:
  a: {scores: {x: {p: 0, q: 1}, y: {p: 0, q: 1}}}
  b: {scores: {x: {p: 0, q: 1}, y: {p: 0, q: 1}}}
"""


def test_a_road_that_the_rules_bar_is_not_put_down_to_losses():
    road = asked(ONLY_TOGETHER, step=1)["road.1"]
    assert road.text == (
        "There is no road: with at most 1 issue changed at a time, and nothing taken back once "
        "given, what cannot be undone, or the rules, stand between no deal and this outcome. What "
        "would open one: letting one step change 2 issues."
    )
    assert asked(ONLY_TOGETHER, step=2)["road.1"].value == 0


STEP_BY_STEP = """
issues:
  x: {name: X, options: {p: p, q: q}, owner: a}
  y: {name: Y, options: {p: p, q: q}, owner: b}
no_deal: {x: p, y: p}
"""
SCORED = """
preferences:
  a: {scores: {x: {p: 1.3, q: 0}, y: {p: 0, q: 4}}}
  b: {scores: {x: {p: 0, q: 6}, y: {p: 2, q: 0}}}
"""
SAID = """
preferences:
  a:
    - {id: a1, order: {x: [p, q]}, assumed: s}
    - {id: a2, order: {y: [q, p]}, assumed: s}
  b:
    - {id: b1, order: {x: [q, p]}, assumed: s}
    - {id: b2, order: {y: [p, q]}, assumed: s}
"""


@pytest.mark.parametrize("wants", [SCORED, SAID], ids=["scored", "said"])
def test_an_exposure_that_would_open_a_road_does_and_less_does_not(wants):
    first = asked(STEP_BY_STEP + wants, step=1, draws=512)
    name = f"road.{place(first, {'x': 'q', 'y': 'q'})}"
    relax = [one for one in first[name].detail["relax"] if one["kind"] == "exposure"]
    assert {one["party"] for one in relax} == {"a", "b"}
    for one in relax:
        stated = re.search(r"\(exposure: (\w): ([\d.]+)\)", one["text"])
        party, amount = stated[1], float(stated[2])
        assert party == one["party"]
        digit = 10.0 ** (math.floor(math.log10(amount)) - 2)
        for given, opens in ((amount, True), (amount - 1.01 * digit, False)):
            again = asked(
                f"{STEP_BY_STEP}exposure: {{{party}: {given!r}}}\n{wants}", step=1, draws=512
            )[name]
            assert bool(again.detail["steps"]) is opens, (party, given)


@pytest.mark.slow
def test_the_sample_case_of_the_jcpoa_opens_with_the_exposure_it_asks_for():
    case = replace(winset.read_case(ROOT / "examples" / "jcpoa" / "case.yaml"), exposure={})
    settings = winset.Settings(draws=256, step=1)
    road = winset.analyse(case, settings, only="road.*")["road.1"]
    assert road.detail["steps"] == []
    one = next(one for one in road.detail["relax"] if one["kind"] == "exposure")
    amount = re.search(r"\(exposure: \w+: ([\d.]+)\)", one["text"])[1]
    ready = replace(case, exposure={one["party"]: Fraction(amount)})
    assert winset.analyse(ready, settings, only="road.*")["road.1"].detail["steps"]
