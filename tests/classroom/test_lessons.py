"""Lessons say what the numbers are, and nothing where there are too few."""

import math

import numpy as np
import pytest
from places import ROOT

import winset
from classroom.classes import sheet, stall
from winset.classroom.lessons import (
    FEWEST,
    change,
    correlation,
    first_offers,
    lessons,
    mean,
    share,
    trades_missed,
    verdict,
)
from winset.classroom.score import score
from winset.classroom.table import label
from winset.wording.languages import catalogue

WORKSHOP = ROOT / "examples" / "workshop"


def told(scored, language="en"):
    messages = [*verdict(scored, label), *lessons(scored, label)]
    return [catalogue(language).text(one) for one in messages]


def test_shares_means_and_correlations_with_their_range():
    half = share(5, 10)
    assert half.value == 0.5
    assert half.low == pytest.approx(1 - half.high)
    # Wilson's interval holds the shares of which 5 of 10 is two standard errors off at most.
    for end in (half.low, half.high):
        assert abs(0.5 - end) == pytest.approx(2 * math.sqrt(end * (1 - end) / 10))
    assert (share(0, 4).low, share(0, 0)) == (0, None)
    three = mean([1.0, 2.0, 6.0])
    assert three.value == 3
    assert three.high - 3 == pytest.approx(2 * np.std([1, 2, 6], ddof=1) / math.sqrt(3))
    assert mean([4.0]).low is None
    assert mean([]) is None
    rng = np.random.default_rng(1)
    x = rng.normal(size=20)
    y = x + rng.normal(size=20)
    found = correlation(list(zip(x.tolist(), y.tolist(), strict=True)))
    assert found.value == pytest.approx(np.corrcoef(x, y)[0, 1])
    assert found.low < found.value < found.high < 1
    assert correlation([(0.0, 1.0)] * FEWEST) is None
    assert correlation([(float(k), float(k)) for k in range(FEWEST - 1)]) is None
    assert correlation([(float(k), float(k)) for k in range(FEWEST)]).high <= 1


def test_the_example():
    scored = score(winset.read_case(WORKSHOP / "case.yaml"), WORKSHOP / "results.csv")
    found = told(scored)
    assert (
        found[0] == "Without a deal: 2 of 12 groups, though 276,795 outcomes would have been deals."
    )
    left = [g.result.left for g in scored.agreements]
    start = f"Left unused by an agreement: {sum(left) / len(left):.1f}"
    assert sum(one.startswith(start) for one in found) == 1
    missed = trades_missed(scored)
    assert [n for _, n in missed] == sorted((n for _, n in missed), reverse=True)
    for places, n in missed:
        assert n == sum(places in group.result.trades for group in scored.agreements)
    pairs = first_offers(scored, "potters")
    assert len(pairs) == len(scored.agreements) == 10
    assert pairs[0] == (24.0, 29.0)
    assert sum("Correlation" in one for one in found) == 2


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ("10,a,5 %\n10,a,5 %\n", "All 2 groups agreed."),
        (
            "no deal,,\n10,a,5 %\n",
            "Without a deal: 1 of 2 groups, though N outcomes would have been deals.",
        ),
        ("10,a,5 %\n", "The one group agreed."),
        ("10,none,5 %\n", "Below no deal for someone: 1 agreement (Group 1)."),
        ("10,none,p1500\n", "Against a rule: 1 agreement (Group 1)."),
    ],
)
def test_what_happened_is_said(tmp_path, rows, sentence):
    case = stall(tmp_path)
    scored = score(case, sheet(tmp_path, f"price,place,share\n{rows}"))
    sentence = sentence.replace("N", str(scored.ground.answers.count().value))
    assert sentence in told(scored)
    assert not any("Correlation" in one for one in told(scored))


def test_where_there_is_no_deal_nothing_is_blamed(tmp_path):
    stall(tmp_path)
    path = tmp_path / "case.yaml"
    path.write_text(path.read_text("utf-8").replace("north: 3", "north: 30"), "utf-8")
    scored = score(winset.read_case(path), sheet(tmp_path, "price,place,share\nno deal,,\n"))
    assert told(scored) == ["Without a deal: 1 of 1 group. No outcome would have been a deal."]


def test_a_change_in_words(tmp_path):
    case = stall(tmp_path)
    scored = score(case, sheet(tmp_path, "price,place,share\n10,b,10 %\n10,none,p1500\n"))
    for group in scored.groups:
        found = group.result.change
        text = catalogue("en").text(change(case, found, group.entry.outcome, scored.ground.names))
        for place in found.changed:
            issue = case.issues[place]
            was = issue.options[issue.position(group.entry.outcome[issue.id])].name
            assert f"{issue.name}: {was} to {issue.options[found.row[place]].name}" in text
        for party, gain in zip(case.parties, found.gains, strict=True):
            each = f"+{gain:g} each" if len(set(found.gains)) == 1 else f"{party.name} +{gain:g}"
            assert (each if gain else f"{party.name} the same") in text


@pytest.mark.parametrize("language", ["de", "fr"])
def test_in_other_languages(language):
    scored = score(winset.read_case(WORKSHOP / "case.yaml"), WORKSHOP / "results.csv")
    assert len(told(scored, language)) == len(told(scored))
    assert not set(told(scored, language)) & set(told(scored))
