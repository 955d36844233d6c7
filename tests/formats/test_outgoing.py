"""Out and in again: other formats say all that they can."""

import datetime
from dataclasses import replace
from fractions import Fraction as F
from pathlib import Path

import pytest
from cases import k_of, random_case, seeded
from effort import seeds
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from places import ROOT, SHARED

import winset
from formats.samples import GENIUS, GENIUSWEB, NEGMAS, NEGOLOG, TABLE, put
from winset.case.types import (
    Actor,
    Case,
    Interaction,
    Issue,
    NoDeal,
    Offer,
    Option,
    PartialOutcome,
    Reaction,
    Reception,
    Response,
    Scores,
    Source,
)
from winset.casefile import case_text, parse_case
from winset.errors import CannotWriteError
from winset.formats.draft import IssueDraft, Notes, ProfileDraft, build
from winset.formats.outgoing import no_deal_of, value_of

KINDS = ("genius", "geniusweb", "negmas", "negolog", "csv")

SCENARIOS = (
    [str(p.relative_to(SHARED / "scenarios")) for p in sorted((SHARED / "scenarios").glob("*/*"))
     if p.is_dir()]
    if SHARED.is_dir()
    else ["(no shared data)"]
)  # fmt: skip

OWN = {
    "negmas-anac": "genius",
    "negmas-other": "genius",
    "negolog": "negolog",
    "negmas-geniusweb": "geniusweb",
    "anl2023-example": "geniusweb",
    "negmas-app-yaml": "negmas",
}


def again(case, kind, folder):
    receipt = winset.export_case(case, kind, folder / case.title)
    back, _ = winset.import_case(folder / case.title)
    return back, receipt


@pytest.mark.slow
@pytest.mark.parametrize("name", SCENARIOS)
def test_published_scenarios_go_out_and_in_unchanged(name, shared, tmp_path):
    folder = shared / "scenarios" / name
    case, _ = winset.import_case(folder)
    assert parse_case(case_text(case)) == case
    back, receipt = again(case, OWN[name.split("/")[0]], tmp_path)
    assert back.issues == case.issues
    assert back.no_deal == case.no_deal
    assert back.preferences == case.preferences
    assert back.actors == case.actors
    assert back.title == case.title or "title" in str(receipt.lost)
    assert not [one for one in receipt.changed if "outcome in the case" not in one]


SMALL = {
    "genius": GENIUS,
    "geniusweb": GENIUSWEB,
    "negmas": NEGMAS,
    "negolog": NEGOLOG,
    "csv": {"points.csv": TABLE},
}


@pytest.mark.parametrize("kind", KINDS)
def test_small_scenarios_go_out_and_in_unchanged(kind, tmp_path):
    case, _ = winset.import_case(put(tmp_path / "s", SMALL[kind]))
    (tmp_path / "out").mkdir()
    back, receipt = again(case, kind, tmp_path / "out")
    if any("the order of the parties" in one for one in receipt.lost):
        back = replace(back, actors=back.actors[::-1])
    assert back == case


TENTHS = st.integers(0, 10)


@st.composite
def drafts(draw):
    """Cases on the 0..1 scale, with ids that their names give again."""
    sizes = draw(st.lists(st.integers(2, 4), min_size=1, max_size=3))
    issues = [
        IssueDraft(f"Issue {k}", tuple(f"option {k}{n}" for n in range(size)))
        for k, size in enumerate(sizes)
    ]
    profiles = []
    for name in ("Ann", "Bo", "Cy")[: draw(st.integers(1, 3))]:
        # Weights in quarters of what is left, and a best option that gets all of it.
        left, rows = F(1), []
        for place, size in enumerate(sizes):
            weight = left if place == len(sizes) - 1 else left * draw(st.integers(0, 4)) / 4
            left -= weight
            values = [draw(TENTHS) for _ in range(size - 1)] + [10]
            rows.append(tuple(weight * v / 10 for v in values))
        no_deal = sum((row[0] for row in rows), F(0))
        profiles.append(ProfileDraft(name, tuple(rows), no_deal))
    return build("made", issues, profiles, Notes())


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(drafts(), st.sampled_from(KINDS))
def test_made_cases_go_out_and_in_unchanged(tmp_path_factory, case, kind):
    back, receipt = again(case, kind, tmp_path_factory.mktemp("out"))
    assert back.issues == case.issues
    for actor in case.actors:
        mine, its = case.preferences[actor.id], back.preferences[actor.id]
        assert its.points == mine.points
        assert no_deal_of(back, actor, its) == mine.no_deal
    assert receipt.changed == ()


def full():
    issues = (
        Issue("h", "Height", (Option("low", "low"), Option("high", "=high")), owner="p"),
        Issue(
            "w", "Water", tuple(Option(str(n), f"{n} m3/s", F(n)) for n in range(3)), unit="m3/s"
        ),
    )
    scores = Scores(
        {"h": (F(0), F(40)), "w": (F(-3), F(7), F(20))},
        (Interaction({"h": ("high",), "w": ("1", "2")}, F(-5)),),
    )
    return Case(
        "All of it",
        (
            Actor("p", "P/Q", note="tall"),
            Actor("q", "P/Q"),
            Actor("r", "R"),
            Actor("o", "O", winset.case.types.Role.OBSERVER),
            Actor("s", "S", winset.case.types.Role.RATIFIER),
        ),
        issues,
        NoDeal({"h": "low", "w": "1"}),
        approval=(k_of("veto", 1, ["s"]),),
        sources=(Source("a"),),
        preferences={"p": scores, "q": replace(scores, interactions=())},
        offers=(
            Offer("o1", ("p",), PartialOutcome({"h": "low"}), datetime.date(2024, 1, 2),
                  {"q": Response.REJECTED}),
        ),
        reactions=(Reaction("x", "o", None, Reception.REGRET),),
        summary="A summary.",
    )  # fmt: skip


def test_what_is_lost_more_than_once_is_counted_in_the_plural(tmp_path):
    case = full()
    lasting = tuple(
        replace(
            one,
            owner="p",
            note="a note",
            irreversible=((one.options[0].id, one.options[1].id),),
        )
        for one in case.issues
    )
    _, receipt = again(replace(case, issues=lasting), "csv", tmp_path)
    assert {
        "2 owners of issues",
        "2 issues with irreversible changes",
        "2 notes on issues",
    } <= set(receipt.lost)


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_format_cannot_say_is_listed(kind, tmp_path):
    back, receipt = again(full(), kind, tmp_path)
    lost = set(receipt.lost)
    assert {
        "O: an observer",
        "S: a ratifier",
        "R: nothing known; not written",
        "P/Q (p): the note",
        "1 approval rule: there, every party must agree",
        "1 offer",
        "1 reported reaction",
        "1 source",
        "1 owner of an issue",
        "1 unit",
        "the summary",
        "P/Q (p): 1 interaction; values there differ",
    } <= lost
    assert len(back.parties) == 2
    names = [actor.name for actor in back.actors]
    assert names in (["P/Q (p)", "P/Q (q)"], ["P_Q (p)", "P_Q (q)"])
    assert all(len(line) <= 80 for line in receipt.text().splitlines())
    scores = back.preferences[back.actors[1].id]
    best = max(scores.points["height"]) + max(scores.points["water"])
    assert float(best) == pytest.approx(60 if kind in {"negmas", "csv"} else 1)


@pytest.mark.parametrize("kind", KINDS)
def test_a_largest_value_is_named_where_it_cannot_be_written(kind, tmp_path):
    case = full()
    most = {a: replace(s, at_most=F(41)) for a, s in case.preferences.items()}
    case = replace(case, preferences=most)
    _, receipt = again(case, kind, tmp_path)
    assert "P/Q (q): the largest value, 41; what sums above it differs" in receipt.lost


@pytest.mark.parametrize("seed", seeds(40))
def test_genius_keeps_largest_values(seed, tmp_path):
    """Whole numbers only, so that everything is written as rectangles; values are divided."""
    rng = seeded(seed)
    made = random_case(rng, sizes=(3, 4), interactions=2)
    issues = tuple(
        Issue(f"i{k}", f"i{k}", tuple(Option(str(n), str(n), F(n)) for n in range(size)))
        for k, size in enumerate((3, 4))
    )
    preferences = {}
    for actor, scores in made.preferences.items():
        at_most = F(int(rng.integers(-4, 16)))
        points = {f"i{k}": scores.points["ab"[k]] for k in range(2)}
        when = {"i0": ("0", "2"), "i1": ("1", "2")}
        amount = F(int(rng.integers(-5, 6)))
        preferences[actor] = Scores(points, (Interaction(when, amount),), at_most - 1, at_most)
    case = replace(made, issues=issues, preferences=preferences, no_deal=NoDeal())
    back, receipt = again(case, "genius", tmp_path)
    assert not receipt.lost
    for actor, scores in preferences.items():
        its = back.preferences[actor]
        at_most = scores.at_most
        shift, factor = (F(0), at_most) if at_most > 0 else (1 - at_most, F(1))
        for x in range(3):
            for y in range(4):
                outcome = {"i0": str(x), "i1": str(y)}
                mine = value_of(case, scores, outcome)
                assert value_of(back, its, outcome) == (mine + shift) / factor
        assert abs(its.no_deal - (scores.no_deal + shift) / factor) < F(1, 10**16)


def test_points_are_brought_to_the_unit_scale_with_no_deal(tmp_path):
    case = full()
    back, receipt = again(case, "negolog", tmp_path)
    assert "P/Q (q): 3 added, so that no points are below 0" in receipt.changed
    assert "P/Q (q): points divided by 63, to end at 1" in receipt.changed
    scores = back.preferences[back.actors[1].id]
    assert abs(scores.no_deal - F(7 + 3, 63)) < F(1, 10**15)  # no deal is low, 1


def test_no_scores_or_existing_files_are_refused(tmp_path):
    case = replace(full(), preferences={})
    with pytest.raises(CannotWriteError, match="no party has exact scores"):
        winset.export_case(case, "genius", tmp_path / "x")
    assert not (tmp_path / "x").exists()
    winset.export_case(full(), "genius", tmp_path / "x")
    before = {path.name: path.read_bytes() for path in Path(tmp_path / "x").iterdir()}
    with pytest.raises(CannotWriteError, match="exists already; name another folder"):
        winset.export_case(full(), "genius", tmp_path / "x")
    assert before == {path.name: path.read_bytes() for path in Path(tmp_path / "x").iterdir()}


def test_a_ranking_that_leaves_out_states_is_refused_and_views_are_lost(tmp_path):
    text = (ROOT / "examples" / "elmira" / "ranking.yaml").read_text(encoding="utf-8")
    short = winset.parse_case(text.replace("[1, 4, 8, 5, ", "[1, 4, 8, "))
    for kind in ("gmcr", "genius"):
        with pytest.raises(CannotWriteError, match="the ranking of 'Uniroyal' leaves out 1 state"):
            winset.export_case(short, kind, tmp_path / kind)
    seen = "views: {moe: {uniroyal: {priorities: [accept]}}}"
    case = winset.parse_case(f"{text}\n{seen}\n")
    for kind in ("gmcr", "genius"):
        receipt = winset.export_case(case, kind, tmp_path / kind)
        assert "1 view of another" in receipt.lost
