"""What is exported reads back the same, whatever parties, issues and options are called."""

import tempfile
import unicodedata
from fractions import Fraction as F
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import winset
from winset.case.types import Actor, Case, Issue, NoDeal, Option, Scores
from winset.formats import export_case, import_case
from winset.formats.names import labels

WORDS = [
    "Max", "Total", "Sum", "Average", "Weight", "Weights", "Points", "Max points", "Score",
    "Party", "Issue", "Option", "Options", "Value", "no deal", "No deal", "BATNA", "impasse",
    "Status quo", "weight of Max", "Gewicht", "=SUM(A1:A3)", "+1", "-2", "@home", "'quoted", "''",
    "'=1", " lead", "trail ", "two spaces", "a,b", "a;b", "a|b", 'say "no"', "10", "2000", "1.5",
    "1,5", "30 %", "7%", "1/3", "1e5", "-", "n/a", "none", "null", "yes", "no", "true", "~", "#",
    "é", "e\u0301", "日本", "\u200b", "a\u00a0b", "tab\tin", "line\nbreak", "sep=;", "x: y",
    "x # y", "{a}", "[b]", "<c>", "&amp;", "a&b", "]]>", "--", "\\", "x" * 300, "Price", "price",
    "PRICE", "Price (price)", "Max weight", "Domain", "the domain", "con", "..", "a/b", "*",
    "Joint total", "Grand total", "nan", "inf", "rest", "values", "True", "Maximum", "mean",
]  # fmt: skip
NAMES = st.sampled_from(WORDS) | st.text(
    st.characters(exclude_categories=["Cs"]), min_size=1, max_size=9
)
POINTS = st.integers(0, 8).map(lambda k: F(k, 8))


@st.composite
def cases(draw, points=POINTS):
    """Draw a case whose points are on the 0..1 scale, so that no format changes them."""
    sizes = draw(st.lists(st.integers(1, 3), min_size=1, max_size=3))
    issues = tuple(
        Issue(
            f"i{k}",
            draw(NAMES),
            tuple(Option(f"o{n}", draw(NAMES)) for n in range(size)),
        )
        for k, size in enumerate(sizes)
    )
    actors = tuple(Actor(f"p{k}", draw(NAMES)) for k in range(draw(st.integers(1, 3))))
    share = F(1, len(issues))
    preferences = {
        actor.id: Scores(
            {issue.id: tuple(draw(points) * share for _ in issue.options) for issue in issues},
            (),
            draw(points),
        )
        for actor in actors
    }
    return Case("Any names", actors, issues, NoDeal(), preferences=preferences)


def shown(pairs):
    return list(labels([(one, name) for one, name in pairs]))


def again(case, kind):
    with tempfile.TemporaryDirectory() as folder:
        receipt = export_case(case, kind, Path(folder) / "out")
        back, _ = import_case(Path(folder) / "out")
    return back, receipt


def check(case, back, receipt, kind, near):
    assert [one.name for one in back.issues] == shown((i.id, i.name) for i in case.issues)
    for issue, its in zip(case.issues, back.issues, strict=True):
        assert [one.name for one in its.options] == shown((o.id, o.name) for o in issue.options)
    names = shown((actor.id, actor.name) for actor in case.actors)
    found = [actor.name for actor in back.actors]
    if kind in {"csv", "geniusweb"} and "order of the parties" not in str(receipt.lost):
        assert found == names
    elif not any("file name" in one for one in receipt.changed):
        assert sorted(found) == sorted(names)
    assert len(found) == len(names)
    if found == names:
        for actor, its in zip(case.actors, back.actors, strict=True):
            mine, read = case.preferences[actor.id], back.preferences[its.id]
            rows = zip(mine.points.values(), read.points.values(), strict=True)
            assert all(near(a, b) for one, two in rows for a, b in zip(one, two, strict=True))
            if kind != "geniusweb":  # there it is the value of a bid
                assert near(mine.no_deal, read.no_deal)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["genius", "geniusweb", "negmas", "negolog"])
@settings(
    derandomize=True, max_examples=100, deadline=None, suppress_health_check=list(HealthCheck)
)
@given(data=st.data())
def test_the_formats_of_other_tools_keep_names_and_values(kind, data):
    case = data.draw(cases())
    check(case, *again(case, kind), kind, lambda a, b: abs(a - b) < F(1, 10**12))


NUMBERS = st.one_of(
    POINTS,
    st.floats(-1e6, 1e6).map(lambda x: F(repr(x))),
    st.fractions(-100, 100, max_denominator=40),
    st.sampled_from([F("0.30000000000000004"), F("1e-17"), F("1234"), F("1.234"), F("5e-324")]),
)


@pytest.mark.slow
@settings(
    derandomize=True, max_examples=300, deadline=None, suppress_health_check=list(HealthCheck)
)
@given(cases(NUMBERS))
def test_a_table_keeps_names_and_values_exactly(case):
    check(case, *again(case, "csv"), "csv", lambda a, b: a == b)


@pytest.mark.slow
@settings(derandomize=True, max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(NAMES, min_size=2, max_size=4), NAMES, NAMES)
def test_conflicts_keep_names(options, first, second):
    issues = tuple(
        Issue(f"i{k}", name, (Option("n", "no"), Option("y", "yes")), owner="pq"[k % 2])
        for k, name in enumerate(options)
    )
    actors = (Actor("p", first), Actor("q", second))
    scores = Scores({issue.id: (F(0), F(1)) for issue in issues}, (), F(0))
    case = Case("Any", actors, issues, NoDeal(), preferences=dict.fromkeys("pq", scores))
    back, _ = again(case, "gmcr")
    kept = shown((one.id, one.name) for one in issues)
    if len({" ".join(name.casefold().split()) for name in kept}) == len(kept):
        assert sorted(one.name for one in back.issues) == sorted(kept)
    else:
        # What differs by capital letters alone is told apart by who decides on it.
        assert len({one.name for one in back.issues}) == len(kept)
    assert [actor.name for actor in back.actors] == shown((one.id, one.name) for one in actors)


def test_a_party_called_max_goes_out_and_in(tmp_path):
    case = winset.parse_case(
        "winset: 1\ntitle: Round trip\nparties: {m: Max, u: Water Utility}\n"
        "issues: {pay: {name: Pay, options: [low, high]}}\nno_deal: {values: {m: 1, u: 2}}\n"
        "preferences:\n  m: {scores: {pay: {low: 1, high: 3}}}\n"
        "  u: {scores: {pay: {low: 3, high: 1}}}\n"
    )
    receipt = export_case(case, "csv", tmp_path / "out")
    back, _ = import_case(tmp_path / "out")
    assert [actor.name for actor in back.actors] == ["Max", "Water Utility"]
    assert back.preferences["max"].points == case.preferences["m"].points
    assert not any("names as they stand" in one for one in receipt.changed)
    total = winset.parse_case(
        "winset: 1\ntitle: Totals\nparties: {a: A, b: B, t: Total}\n"
        "issues: {pay: {name: Pay, options: [low, high]}}\n"
        "no_deal: {values: {a: 0, b: 0, t: 0}}\npreferences:\n"
        "  a: {scores: {pay: {low: 1, high: 3}}}\n  b: {scores: {pay: {low: 3, high: 1}}}\n"
        "  t: {scores: {pay: {low: 4, high: 4}}}\n"
    )
    receipt = export_case(total, "csv", tmp_path / "totals")
    assert any("names as they stand" in one for one in receipt.changed)
    back, _ = import_case(tmp_path / "totals")
    assert [actor.name for actor in back.actors] == ["A", "B", "Total"]


def test_names_composed_in_different_forms_are_the_same_name(tmp_path):
    text = "Issue,Option,A\nCafe\u0301,yes,1\nCafé,no,2\n"
    (tmp_path / "points.csv").write_text(text, "utf-8")
    case, _ = import_case(tmp_path / "points.csv")
    assert [one.name for one in case.issues] == [unicodedata.normalize("NFC", "Cafe\u0301")]
