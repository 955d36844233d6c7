"""How others react, and what is reported of it."""

import pytest

from analysis.dam import DAM, analyse


@pytest.mark.slow
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
    assert "” cites the same source: without it the odds are" in react.text
    assert "It is reported in favour of this: Height: none." in react.text
    against = {one["id"]: one["received"] for one in react.detail["no_deal"]}
    assert set(against) == {"o1", "o2", None}
    assert against["o2"]["regret"]["probability"] == r1["probability"]


@pytest.mark.slow
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
