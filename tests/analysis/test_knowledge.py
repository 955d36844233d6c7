"""What carries the verdict, what to ask, how others react, and the picture on a given day."""

import datetime
import textwrap

import numpy as np
import pytest

import winset
from winset.beliefs import Prior
from winset.case.as_of import as_of, last_day
from winset.case.finding import Status
from winset.case.types import Source

DAM = """
winset: 1
title: A dam
parties: {up: Upstream, down: Downstream}
observers: {city: The city}
issues:
  height: {name: Height, options: [none, low, high]}
  water: {name: Water, options: [little, some, much]}
no_deal: {height: low, water: little}
sources:
  early: {title: Early words, date: 2024-01}
  late: {title: Late words, date: 2024-06-01}
preferences:
  up:
    - {id: u1, order: {height: [high, low, none]}, assumed: a}
    - {id: u2, order: {water: [little, some, much]}, assumed: a}
    - {id: u3, rejects: {height: high, water: much}, because: {source: late, quote: no}}
  down:
    - {id: d1, order: {height: [none, low, high]}, because: {source: early, quote: no dam}}
    - {id: d2, order: {water: [much, some, little]}, because: {source: early, quote: water}}
    - {id: d3, rejects: {height: high, water: some}, confidence: 0.5, assumed: a guess}
  city:
    - {id: c1, order: {water: [much, some, little]}, because: {source: early, quote: water}}
    - {id: c2, order: {height: [none, low, high]}, assumed: a}
offers:
  - id: o1
    by: up
    on: 2024-03-01
    outcome: {height: high, water: some}
    responses: {down: rejected}
  - {id: o2, by: down, on: 2024-05-01, outcome: {height: low, water: some}, responses: {up: final}}
reactions:
  - id: r1
    by: city
    to: no_deal
    was: regret
    instead_of: o2
    because: {source: early, quote: water}
  - {id: r2, by: city, to: {height: none}, was: welcome, assumed: heard}
"""


def case(text=DAM):
    return winset.parse_case(textwrap.dedent(text))


def analyse(text=DAM, **settings):
    return winset.analyse(case(text), winset.Settings(**settings))


def test_a_statement_left_out_gives_what_a_case_without_it_gives():
    main = analyse(draws=8_000)
    exists = main["deal.exists"]
    carriers = main["deal.carriers"]
    found = {one["id"]: one for one in carriers.detail["statements"]}
    assert {"u1", "u2", "u3", "d1", "d2", "d3", "o1", "o2"} == set(found)
    changes = [abs(one["change"]) for one in carriers.detail["statements"]]
    assert changes == sorted(changes, reverse=True)
    for line, ids in (("u3, rejects", ["u3"]), ("d1, order", ["d1"]), ("d3, rejects", ["d3"])):
        text = "\n".join(one for one in DAM.splitlines() if f"id: {line}" not in one)
        other = analyse(text, draws=8_000)["deal.exists"]
        (one,) = ids
        error = np.hypot(other.error, found[one]["without_error"])
        assert abs(found[one]["without"] - other.value) <= 4 * error + 1e-9, one
        assert found[one]["change"] == pytest.approx(found[one]["without"] - exists.value)
    unsure = found["d3"]
    mixed = 0.5 * unsure["if_true"] + 0.5 * unsure["without"]
    assert mixed == pytest.approx(exists.value, abs=1e-9)


def test_offers_add_what_they_reveal_and_can_be_switched_off():
    main = analyse(draws=6_000)
    off = analyse(draws=6_000, offers=False)
    without = main["deal.carriers"].detail["offers"]
    assert without["offers"] == ["o1", "o2"]
    error = np.hypot(without["error"], off["deal.exists"].error)
    assert abs(without["without"] - off["deal.exists"].value) <= 4 * error
    assert not off["deal.carriers"].detail["offers"]["used"]
    assert "Offers are not used as evidence here." in off["deal.carriers"].text
    assert main["offer.o2"].detail["actors"]["up"]["status"] == "impossible"
    assert off["offer.o2"].detail["actors"]["up"]["status"] != "necessary"


@pytest.mark.parametrize(
    ("day", "statements", "offers", "reactions"),
    [
        ("2023-12-31", {"u1", "u2", "d3", "c2"}, set(), {"r2"}),
        ("2024-01-31", {"u1", "u2", "d1", "d2", "d3", "c1", "c2"}, set(), {"r1", "r2"}),
        ("2024-04-01", {"u1", "u2", "d1", "d2", "d3", "c1", "c2"}, {"o1"}, {"r1", "r2"}),
        (
            "2024-06-01",
            {"u1", "u2", "u3", "d1", "d2", "d3", "c1", "c2"},
            {"o1", "o2"},
            {"r1", "r2"},
        ),
    ],
)
def test_the_picture_as_it_was(day, statements, offers, reactions):
    seen = as_of(case(), datetime.date.fromisoformat(day))
    assert {one.id for one in seen.statements} == statements
    assert {one.id for one in seen.offers} == offers
    assert {one.id for one in seen.reactions} == reactions
    found = winset.analyse(
        case(), winset.Settings(draws=200, until=datetime.date.fromisoformat(day))
    )
    assert {one["id"] for one in found.case["statements"]} == statements
    assert found.settings["until"] == day
    told = found.brief["warnings"][0]
    assert told.startswith("The picture as it was on ")
    gone = 8 - len(statements)
    assert (f"{gone} statement" in told) == (gone > 0)


def test_dates_of_sources():
    assert last_day("2024") == datetime.date(2024, 12, 31)
    assert last_day("2024-02") == datetime.date(2024, 2, 29)
    assert last_day("2024-02-03") == datetime.date(2024, 2, 3)
    for odd in (None, "", "spring 2024", "2024-13", "2024-02-31", Source("s").date):
        assert last_day(odd) is None


def test_questions_are_worth_what_their_answers_change():
    """Yes and no are fitted again with the answer as a statement: the odds must agree."""
    main = analyse(draws=20_000)
    asked = [one for one in main.findings if one.id.startswith("question.")]
    assert 3 <= len(asked) <= 10
    exists = main["deal.exists"].value
    for one in asked:
        d = one.detail
        p = d["probability_yes"]
        assert one.text.startswith(f"Ask {'Upstream' if d['actor'] == 'up' else 'Downstream'}: ")
        assert p * d["if_yes"] + (1 - p) * d["if_no"] == pytest.approx(exists, abs=1e-9)
        change = p * abs(d["if_yes"] - exists) + (1 - p) * abs(d["if_no"] - exists)
        assert one.value == pytest.approx(change, abs=1e-9)
        assert d["gain"] >= 0
        assert max(one.value, d["gain"]) >= 0.005
    first = next(one for one in asked if one.detail["kind"] == "no_deal")
    outcome = ", ".join(f"{k}: {v}" for k, v in first.detail["outcome"].items())
    said = f"    - {{id: new, prefers: {{{outcome}}}, to: no_deal, assumed: answered}}\n"
    actor = first.detail["actor"]
    head, tail = DAM.split(f"  {actor}:\n    - {{id")
    answered = analyse(f"{head}  {actor}:\n{said}    - {{id{tail}", draws=20_000)
    assert answered["deal.exists"].value == pytest.approx(first.detail["if_yes"], abs=0.02)
    best = answered["deal.candidates"].detail["candidates"][0]
    assert best["accepted_by_all"] == pytest.approx(
        first.detail["best_if_yes"]["accepted"], abs=0.03
    )


def test_questions_of_every_kind():
    open_text = DAM.replace("no_deal: {height: low, water: little}", "no_deal: {values: {}}")
    kinds = {one.detail["kind"] for one in analyse().findings if one.id.startswith("question.")}
    assert {"no_deal", "weight"} <= kinds
    bare = open_text.replace(
        "    - {id: u2, order: {water: [little, some, much]}, assumed: a}\n", ""
    )
    bare = (
        bare[: bare.index("offers:")]
        .replace("rejects: {", "prefers: {")
        .replace(
            "water: much}, because", "water: much}, to: {height: none, water: little}, because"
        )
        .replace(
            "water: some}, confidence", "water: some}, to: {height: low, water: much}, confidence"
        )
    )
    kinds = {one.detail["kind"] for one in analyse(bare).findings if one.id.startswith("question.")}
    assert "no_deal_value" in kinds


def test_reactions_and_what_is_reported():
    react = analyse(draws=4_000)["react.city"]
    first = react.detail["candidates"][0]["received"]
    assert sum(first[word]["probability"] for word in first) == pytest.approx(1)
    r1, r2 = react.detail["reported"]
    # More water at the same height: the city regrets losing it, but where it hardly matters.
    assert r1["probability"] > 0.9
    assert r1["same_source"] == ["c1"]
    # Without the order on water anything may be its best: even odds, but for near ties.
    assert 0.4 < r1["without_them"]["probability"] < 0.55
    assert r2["same_source"] == []
    assert r2["without_them"] is None
    assert "It is reported to have regretted no deal (instead of: Water: some)." in react.text
    assert "c1 cites the same source: without it the odds are" in react.text
    assert "It is reported in favour of this: Height: none." in react.text
    against = {one["id"]: one["received"] for one in react.detail["no_deal"]}
    assert set(against) == {"o1", "o2", None}
    assert against["o2"]["regret"]["probability"] == r1["probability"]


def test_reactions_that_are_certain_are_proved():
    text = DAM.replace(
        "{id: c2, order: {height: [none, low, high]}, assumed: a}",
        "{id: c2, value: {water: {some: [0.4, 0.6]}}, assumed: a}\n"
        "    - {id: c3, weight: {water: [0.5, 0.9]}, assumed: a}",
    )
    react = analyse(text)["react.city"]
    r1 = react.detail["reported"][0]
    assert (r1["status"], r1["probability"], r1["error"]) == ("necessary", 1.0, None)
    assert "implies that" in react.text
    shut = analyse(text.replace("was: regret", "was: welcome"))["react.city"]
    assert shut.detail["reported"][0]["status"] == "impossible"
    assert "rules that out" in shut.text


def test_a_prior_of_ones_own():
    heavy = Prior("height counts nine times", lambda counts: np.array([9.0, 1.0]))
    main = analyse(draws=4_000)
    other = winset.analyse(case(), winset.Settings(draws=4_000, prior=heavy))
    assert other.settings["prior"] == "height counts nine times"
    weights = {
        row["issue"]: row["weight"]["mean"]
        for one in other.case["preferences"]
        if one["actor"] == "city"
        for row in one["rows"]
    }
    assert weights["height"] == pytest.approx(0.9, abs=0.02)
    assert other["deal.exists"].value != main["deal.exists"].value

    def lean(weights, values):
        return weights[:, 0]

    leaning = winset.analyse(
        case(), winset.Settings(draws=4_000, prior=Prior("leaning", np.ones_like, lean))
    )
    share = next(
        row["weight"]["mean"]
        for one in leaning.case["preferences"]
        if one["actor"] == "city"
        for row in one["rows"]
        if row["issue"] == "height"
    )
    # Density 2 w on [0, 1]: mean 2/3.
    assert share == pytest.approx(2 / 3, abs=0.02)
    with pytest.raises(ValueError, match="prior 'bad': expected a positive number for each issue"):
        winset.analyse(case(), winset.Settings(prior=Prior("bad", lambda counts: 0 * counts)))


def test_a_verdict_that_depends_on_the_prior_is_marked():
    sides = ", ".join(f"s{k}" for k in range(12))
    text = f"""
    winset: 1
    title: Many small options
    parties: {{a: A, b: B}}
    issues: {{x: {{options: [now, new]}}, y: {{options: [{sides}]}}}}
    no_deal: {{x: now, y: s0}}
    rules: [{{never: {{y: [{", ".join(f"s{k}" for k in range(1, 11))}]}}}}]
    preferences:
      a:
        - {{id: a1, order: {{x: [new, now]}}, assumed: a}}
        - {{id: a2, order: {{y: [{sides}]}}, assumed: a}}
      b:
        - {{id: b1, order: {{x: [now, new]}}, assumed: b}}
        - {{id: b2, order: {{y: [{", ".join(f"s{k}" for k in range(11, -1, -1))}]}}, assumed: b}}
    """
    found = analyse(text)["deal.exists"]
    told = found.detail["prior_sensitivity"]
    # Both give x against y: a where x weighs more, b where y does; 1/4, or next to nothing.
    assert found.value == pytest.approx(0.25, abs=0.03)
    assert told["value"] < 0.1
    assert told["differs"]
    assert told["depends"]
    assert "under the polytope prior" in " ".join(analyse(text).brief["hinges"])


def test_leaving_out_may_leave_a_contradiction():
    """Without its outside alternative the first side would contradict itself."""
    text = """
    winset: 1
    title: Not monotone
    parties: {a: A, b: B}
    issues: {x: {options: [lo, hi]}, y: {options: [lo, hi]}}
    no_deal: {x: lo, y: lo}
    preferences:
      a:
        - {id: a1, order: {x: [lo, hi]}, assumed: z}
        - {id: a2, order: {y: [lo, hi]}, assumed: z}
        - {id: a3, prefers: {x: hi}, to: no_deal, assumed: z}
        - {id: a4, no_deal: [0.2, 0.3], assumed: z}
        - {id: a5, rejects: {y: hi}, confidence: 0.5, assumed: z}
        - {id: a6, prefers: {y: hi}, to: no_deal, confidence: 0.5, assumed: z}
      b: [{id: b1, order: {x: [hi, lo]}, assumed: z}]
    """
    found = analyse(text)
    entries = {one["id"]: one for one in found["deal.carriers"].detail["statements"]}
    assert entries["a4"]["without"] is None
    assert entries["a4"]["change"] is None
    assert found["deal.exists"].status is Status.NECESSARY
    assert "instead of certainly." in found["deal.carriers"].text
    assert "Of a5 and a6, about A, not all can be true at once" in found["case.consistent"].text
    assert found["case.consistent"].text.startswith("Nothing certain contradicts: 5 statements")
    assert entries["b1"]["change"] < 0


def test_exact_cases_have_no_carriers():
    text = """
    winset: 1
    title: Scores
    parties: {a: A, b: B}
    issues: {x: {options: [now, new]}}
    no_deal: {x: now}
    preferences: {a: {scores: {x: {now: 0, new: 1}}}, b: {scores: {x: {now: 0, new: 1}}}}
    """
    found = analyse(text)["deal.carriers"]
    assert found.status is Status.EXACT
    assert found.value is None
    assert "The scores alone carry the verdict" in found.text


def test_no_outcome_can_be_a_deal_is_proved_without_listing_programs():
    """Opposed on everything, 4,096 outcomes: certificates decide them, not one program each."""
    issues = ", ".join(f"i{k}: {{options: [p, q, r, s]}}" for k in range(6))
    no_deal = ", ".join(f"i{k}: p" for k in range(6))
    down = ", ".join(f"{{order: {{i{k}: [p, q, r, s]}}, assumed: a}}" for k in range(6))
    text = f"""
    winset: 1
    title: Opposed
    parties: {{a: A, b: B}}
    issues: {{{issues}}}
    no_deal: {{{no_deal}}}
    preferences:
      a: [{down}]
      b: [{{order: {{i0: [s, r, q, p]}}, assumed: b}}]
    """
    assert analyse(text, draws=300)["deal.exists"].status is Status.IMPOSSIBLE
