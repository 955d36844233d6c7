"""What is asked beside the verdicts, against the rooms that answer it and against the schema."""

import json
from dataclasses import replace

import numpy as np
import pytest
from places import ROOT
from schemas import held_to

import winset
from analysis.swap import UNSURE
from winset.analysis.ordinal import degrees
from winset.analysis.stability.asked import Asked
from winset.analysis.stability.run import stability_of
from winset.casefile import parse_case, read_case
from winset.spaces import Space
from winset.stability import CONCEPTS, PartialPreferences, moves_of, stable_unknown_preferences

ELMIRA = ROOT / "examples" / "elmira"
CHICKEN = """\
winset: 1
title: Chicken
parties: {ann: Ann, bob: Bob}
issues:
  a: {name: Ann's road, options: [swerve, straight], owner: ann}
  b: {name: Bob's road, options: [swerve, straight], owner: bob}
no_deal: {a: swerve, b: swerve}
preferences:
  ann: {ranking: ANN}
  bob: {ranking: BOB}
"""


def chicken(ann="[3, 1, 2, 4]", bob="[2, 1, 3, 4]"):
    return parse_case(CHICKEN.replace("ANN", ann).replace("BOB", bob))


def asked(case, **asks):
    data = stability_of(case, winset.Settings(draws=200), **asks).to_dict()
    held_to(winset.stability_schema, data)
    return data


@pytest.fixture(scope="module")
def elmira():
    return asked(read_case(ELMIRA / "ranking.yaml"), horizon=4, coalitions=True, start=1)


def numbers(data, flags):
    return [state["id"] for state, flag in zip(data["states"], flags, strict=True) if flag]


def test_states_have_names_and_the_orders_are_told(elmira):
    assert (
        elmira["states"][4]["name"] == "as issued, delays by appeals, the local government insists"
    )
    (first, *_) = elmira["orders"]
    assert first["levels"][:4] == [[7], [3], [4], [8]]
    assert first["levels"][-1] == [9, 10, 11, 12]
    told = asked(read_case(ELMIRA / "priorities.yaml"))["orders"]
    assert [order["levels"] for order in told] == [order["levels"] for order in elmira["orders"]]
    assert told[0]["statements"][0] == {"text": "accept", "true_of": [3, 4, 7, 8]}


def test_one_move_ahead_is_nash(elmira):
    assert [horizon["moves"] for horizon in elmira["horizons"]] == [1, 2, 3, 4]
    nash = [state["equilibrium"]["nash"] for state in elmira["states"]]
    assert elmira["horizons"][0]["equilibrium"] == nash
    for owner, held in elmira["horizons"][0]["actors"].items():
        assert held == [state["actors"][owner]["nash"] for state in elmira["states"]]
    assert numbers(elmira, elmira["horizons"][3]["equilibrium"]) == [8, 9, 10, 11, 12]


def test_elmira_is_broken_at_5_by_the_ministry_and_uniroyal_who_go_to_8(elmira):
    """GMCR+ handout, section 5.3 and figure 30: there 7 and 10, of twelve states."""
    assert {(r["concept"], r["together"]) for r in elmira["coalitions"]} == {
        (concept, way) for concept in CONCEPTS for way in ("at-once", "in-turns")
    }
    for reading in elmira["coalitions"]:
        assert 5 not in numbers(elmira, reading["holds"])
        assert {8, 9} <= set(numbers(elmira, reading["holds"]))
        (broken,) = [b for b in reading["breaks"] if b["state"] == 5 and b["minimal"]]
        assert broken["coalition"] == ["moe", "uniroyal"]
        assert broken["to"] == 8
        assert [step["actor"] for step in broken["path"]] == ["moe", "uniroyal"]


def test_the_tableau_of_elmira(elmira):
    """GMCR+ handout, section 5.3: from 1 only the local government improves; no path leads on."""
    told = elmira["tableau"]
    assert told["state"] == 1
    assert told["improvements"] == {
        "lengths": [
            {
                "moves": 1,
                "ends": [{"actor": "local", "state": 5, "paths": 1}],
                "steps": [{"actor": "local", "from": 1, "to": 5, "paths": 1}],
            }
        ],
        "whole": True,
    }
    reached = {end["state"] for length in told["moves"]["lengths"] for end in length["ends"]}
    # The local government can insist and take it back, once another has moved: 1 comes again.
    assert reached >= {way["state"] for way in elmira["from_status_quo"]["moves"]}


def test_what_a_ranking_leaves_out_is_drawn_and_judged_as_unknown():
    case = chicken("[3, 1, 4]")
    data = asked(case)
    assert not data["exact"]
    assert data["notes"][0].startswith("Ann: what the ranking leaves out stands anywhere")
    by_id = {state["id"]: state["equilibrium"] for state in data["states"]}
    assert by_id[3]["nash"] == 1.0
    # State 2 is stable for Ann if it ranks above 4 of her states 3, 1, 4: three of four places.
    assert by_id[2]["nash"] == pytest.approx(0.75, abs=0.1)
    assert data["unknown"]["pairs"]["ann"] == {"known": 3, "unknown": 3}
    assert data["unknown"]["pairs"]["bob"] == {"known": 6, "unknown": 0}
    ranks = np.array([[1, -1, 2, 0], [2, 3, 1, 0]])
    known = (ranks[:, :, None] >= 0) & (ranks[:, None, :] >= 0)
    better = (ranks[:, :, None] > ranks[:, None, :]) & known
    same = (ranks[:, :, None] == ranks[:, None, :]) & known
    space = Space.of(case)
    moves = moves_of(case, space.list().rows, space)
    expected = stable_unknown_preferences(moves, PartialPreferences.of(better, same))
    for extension, told in data["unknown"]["extensions"].items():
        for concept, held in told.items():
            flags = expected[extension][concept]
            assert held["equilibrium"] == flags.all(axis=0).tolist()
            assert held["actors"]["ann"] == flags[0].tolist()


def test_without_a_gap_all_readings_of_unknown_are_the_verdicts():
    data = asked(chicken(), unknown=True)
    for told in data["unknown"]["extensions"].values():
        for concept, held in told.items():
            assert held["equilibrium"] == [s["equilibrium"][concept] for s in data["states"]]


def test_draws_that_all_agree_make_a_pair_known():
    data = asked(parse_case(UNSURE), unknown=True, horizon=2, coalitions=True, start=1)
    assert not data["exact"]
    assert sum(pairs["unknown"] for pairs in data["unknown"]["pairs"].values()) > 0
    assert data["tableau"]["improvements"] is None
    for reading in data["coalitions"]:
        assert all(0 <= share <= 1 for share in reading["holds"])


def test_strength_is_told_where_a_step_is_large():
    data = asked(chicken("[3, 1, 2, much, 4]", "[2, 1, 3, much, 4]"))
    told = data["strength"]
    assert told["graded"] == ["ann", "bob"]
    assert told["concepts"]["gmr"]["equilibrium"] == ["strong", "strong", "strong", "none"]
    assert told["concepts"]["nash"]["equilibrium"] == ["none", "strong", "strong", "none"]
    assert "strength" not in asked(chicken())
    weak = asked(chicken("[3, much, 1, 2, 4]", "[2, much, 1, 3, 4]"))["strength"]
    assert weak["concepts"]["gmr"]["equilibrium"] == ["weak", "strong", "strong", "none"]


@pytest.mark.parametrize(
    ("asks", "message"),
    [
        ({"start": 9}, "state: expected 1 to 4, found 9"),
        ({"horizon": 0}, "horizon: expected 1 to 20, found 0"),
        ({"horizon": 21}, "horizon: expected 1 to 20, found 21"),
        ({"sanctions": "twice"}, "sanctions: expected published, single, once, found 'twice'"),
    ],
)
def test_what_cannot_be_asked(asks, message):
    with pytest.raises(ValueError, match=message):
        stability_of(chicken(), **asks)


def test_only_what_there_is_can_be_asked():
    with pytest.raises(TypeError, match="horizons"):
        stability_of(chicken(), horizons=3)
    assert Asked() == Asked(sanctions="published")


def test_a_rule_that_goes_later_leaves_states_unranked():
    case = parse_case(
        CHICKEN.replace(
            "preferences:", "rules: [{never: {a: straight, b: straight}}]\npreferences:"
        )
        .replace("ANN", "[3, 1, 2]")
        .replace("BOB", "[2, 1, 3]")
    )
    assert asked(case)["exact"]
    freed = replace(case, rules=())
    assert not degrees(
        freed, freed.preferences["ann"].ordinal, winset.Space.of(freed).list().rows
    ).complete
    assert not asked(freed)["exact"]


def test_a_view_that_is_wrong_is_told_with_what_holds():
    case = chicken()
    text = CHICKEN.replace("ANN", "[3, 1, 2, 4]").replace("BOB", "[2, 1, 3, 4]")
    seen = parse_case(f"{text}views: {{ann: {{bob: {{ranking: [2, 1, 4, 3]}}}}}}\n")
    assert "views" not in asked(case)
    told = asked(seen)["views"]
    assert told["views"] == {"ann": ["bob"], "bob": []}
    nash = told["concepts"]["nash"]
    assert numbers({"states": [{"id": k} for k in (1, 2, 3, 4)]}, nash["believed"]["ann"]) == [2]
    assert nash["holds"] == nash["known"] == [False, True, True, False]
    doubtful = parse_case(
        f"{text}views: {{ann: {{bob: {{ranking: [2, 1, 4, 3]}}}}}}\n".replace(
            "ann: {ranking: [3, 1, 2, 4]}", "ann: {ranking: [3, 1, 4]}"
        )
    )
    data = asked(doubtful)
    assert "views" not in data
    assert data["notes"][0].startswith("How actors see each other is told where")


def test_several_states_can_be_asked_to_hold_at_once():
    data = asked(chicken(), make=((1, 4), "nash"))
    assert data["inverse"]["state"] == 1
    told = data["several"]
    assert told["states"] == [1, 4]
    assert not told["holds"]
    assert told["found"]
    assert {(c["state"], c["actor"], c["lowered"]) for c in told["changes"]} == {
        (1, "ann", 3), (1, "bob", 2), (4, "ann", 2), (4, "bob", 3)
    }  # fmt: skip
    assert told["rankings"]["ann"] == {"favourable": 0, "possible": 24}
    # Bob goes from 1 to 2 and back: both hold only if he does not care, which no change brings.
    neither = asked(chicken(), make=((1, 2), "nash"))["several"]
    assert not neither["found"]
    assert neither["changes"] == []
    held = asked(chicken(), make=((2, 3), "nash"))["several"]
    assert held["holds"]
    assert held["changes"] == []
    # Ann has to prefer 2 to 4, and 3 to 1: each in half of her rankings, apart from each other.
    assert held["rankings"]["ann"] == {"favourable": 6, "possible": 24}
    assert "several" not in asked(chicken(), make=((2,), "nash"))


def test_where_preferences_are_uncertain_it_is_told_what_matters():
    data = asked(chicken("[3, 1, 4]"), make=((2, 3), "seq"))
    assert "inverse" not in data
    told = data["chances"]
    assert told["draws"] == 4
    second, third = told["states"]
    assert third["share"] == 1.0
    assert third["temptations"] == []
    assert second["share"] == told["all"]
    assert second["share"] == 0.75
    (only,) = second["temptations"]
    assert (only["actor"], only["to"]) == ("ann", 4)
    # It is all that is in the way: the two shares make up the whole.
    assert only["share"] == only["alone"] == pytest.approx(1 - second["share"])
    verdicts = {state["id"]: state for state in data["states"]}
    assert second["actors"]["bob"] == verdicts[2]["actors"]["bob"]["seq"] == 1.0


@pytest.mark.parametrize("make", [((), "nash"), (9, "nash"), (1, "sim")])
def test_what_cannot_be_made(make):
    with pytest.raises(ValueError, match=r"(make|state|concept): expected"):
        stability_of(chicken(), make=make)


def test_too_many_states_are_refused_before_the_work(monkeypatch):
    from winset.analysis.stability import further

    for name, asks, message in (
        ("MOST_TEAMED", {"coalitions": True}, "all coalitions are looked at for at most 3 states"),
        ("MOST_PATHS", {"start": 1}, "all paths are listed for at most 3 states; there are 4"),
        ("MOST_COMPARED", {"unknown": True}, "pairs of states are compared for at most 3 states"),
    ):
        with monkeypatch.context() as patched:
            patched.setattr(further, name, 3)
            with pytest.raises(ValueError, match=message):
                stability_of(chicken(), **asks)


def test_the_command_takes_all_of_it_at_once(tmp_path):
    from click.testing import CliRunner

    from winset.cli import cli

    file = tmp_path / "chicken.yaml"
    file.write_text(
        CHICKEN.replace("ANN", "[3, 1, 2, much, 4]").replace("BOB", "[2, 1, 3, much, 4]"), "utf-8"
    )
    target = tmp_path / "found.json"
    arguments = ["stability", str(file), "--horizon", "3", "--coalitions", "--from", "1"]
    arguments += ["--unknown", "--make", "1", "--make", "4", "--json", str(target)]
    done = CliRunner().invoke(cli, arguments)
    assert done.exit_code == 0, done.output
    for title in (
        "The states in the order of each actor",
        "What holds where not all is known",
        "How firmly states hold",
        "Looking several moves ahead",
        "Which states any coalition would break",
        "All paths from state 1",
        "What would make states 1 and 4 hold at once",
        "What would make state 1 hold (SEQ)",
    ):
        assert f"\n{title}" in done.output
    held_to(winset.stability_schema, json.loads(target.read_text("utf-8")))
    wrong = CliRunner().invoke(cli, ["stability", str(file), "--from", "9"])
    assert wrong.exit_code == 2
    assert "state: expected 1 to 4, found 9" in wrong.output


def test_of_every_state_it_is_told_who_breaks_it():
    """Single actors are coalitions of one: what does not hold is broken by somebody."""
    dilemma = chicken("[3, 1, 4, 2]", "[2, 1, 4, 3]")
    for data in (
        asked(dilemma, coalitions=True),
        asked(read_case(ELMIRA / "ranking.yaml"), coalitions=True),
    ):
        for reading in data["coalitions"]:
            broken = {b["state"] for b in reading["breaks"]}
            assert broken == set(numbers(data, [not held for held in reading["holds"]]))
    (nash, *_) = asked(dilemma, coalitions=True)["coalitions"]
    assert [(b["state"], b["coalition"], b["to"]) for b in nash["breaks"] if b["minimal"]][:2] == [
        (1, ["ann"], 3),
        (1, ["bob"], 2),
    ]


def test_more_ways_than_can_be_tried_are_drawn():
    """Two states left out by each of two: (3**2 * 2)**2 = 324 ways."""
    data = asked(chicken("[3, 4]", "[2, 4]"))
    assert "settled" not in data
    assert data["judged"] == 200
    assert any(
        note.startswith("Ann and Bob: states that the ranking leaves out") for note in data["notes"]
    )
