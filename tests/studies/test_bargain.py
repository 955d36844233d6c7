"""Talks on a case, and their transcripts."""

import contextlib
import json
import random

import pytest
from analysis.findings.test_talks import HEAD, REFUSED, SCORES, STATEMENTS
from formats import samples

import winset
from winset.analysis.settings import Settings
from winset.bargaining.players import Ways
from winset.errors import CaseError
from winset.studies.bargain import Asked, bargain
from winset.studies.transcripts import Replay, replayed, transcript

CASE = winset.parse_case(HEAD + STATEMENTS)
FEW = Settings(draws=64)
MANY = Asked({"tenant": ("linear", "micro"), "owner": ("conceder",)}, 12)


def test_talks_are_told_with_their_profiles():
    found = bargain(CASE, MANY, FEW)
    document = found.to_dict()
    assert [one["strategies"] for one in document["profiles"]] == [
        {"tenant": "linear", "owner": "conceder"},
        {"tenant": "micro", "owner": "conceder"},
    ]
    assert document["found"] == pytest.approx(sum(one["found"] for one in document["profiles"]) / 2)
    assert len(document["by_round"]) == 12
    assert json.loads(found.to_json()) == document


def test_the_same_gives_the_same_bytes():
    assert bargain(CASE, MANY, FEW).to_json() == bargain(CASE, MANY, FEW).to_json()
    asked = Asked({"tenant": ("random",)})
    assert transcript(CASE, asked, FEW).to_json() == transcript(CASE, asked, FEW).to_json()


@pytest.mark.parametrize("protocol", ["stacked", "simultaneous"])
@pytest.mark.parametrize("considerate", [False, True])
def test_a_transcript_is_played_again(protocol, considerate):
    asked = Asked({}, 10, Ways(protocol), considerate)
    made = transcript(CASE, asked, FEW, draw=3)
    saved = json.loads(made.to_json())
    assert replayed(CASE, saved).to_json() == made.to_json()
    told = saved["text"]
    assert len(told) <= len(saved["moves"]) + 1
    assert saved["plays"] == {"tenant": "boulware", "owner": "boulware"}
    assert told[0].startswith("Round 1: Tenant offers")
    assert told[-1].startswith("Agreed in round" if saved["outcome"] else "The last of")
    assert not any("outcome " in line for line in told)


def test_a_transcript_of_another_case_is_refused():
    saved = json.loads(transcript(CASE, Asked({}, 10), FEW).to_json())
    other = winset.parse_case(HEAD + SCORES)
    with pytest.raises(CaseError, match=r"has changed since|there are 1 to|played again"):
        replayed(other, saved)
    for change, said in (
        ({"kind": "talks"}, "expected what"),
        ({"draw": 99}, "there are 1 to 64"),
        ({"moves": saved["moves"][:1]}, "stop before the deadline"),
        ({"moves": saved["moves"][1:]}, "out of turn"),
        ({"moves": [{}]}, "cannot be read"),
    ):
        with pytest.raises(CaseError, match=said):
            replayed(CASE, saved | change)


FULL = {"rent": "high", "term": "long", "paint": "o"}


def test_a_replay_checks_what_it_reads():
    saved = json.loads(transcript(CASE, Asked({}, 10), FEW, draw=3).to_json())
    first, *rest = saved["moves"]
    last = rest[-1]
    gains = {seat: gain + 1 for seat, gain in saved["gains"].items()}
    for change, said in (
        ({"moves": [first | {"action": "offerr"}, *rest]}, "turn 1: no action 'offerr'; did you"),
        ({"moves": [first | {"seat": "tenand"}, *rest]}, "turn 1: no party 'tenand'; did you"),
        ({"moves": [first | {"outcome": None}, *rest]}, "an outcome goes with offers"),
        ({"moves": [first | {"outcome": FULL | {"rent": "hihg"}}, *rest]}, "no option 'hihg'"),
        ({"moves": [first | {"outcome": {"rent": "high"}}, *rest]}, "nothing of issue 'term'"),
        ({"moves": [first | {"outcome": FULL | {"x": "y"}}, *rest]}, "there is no issue 'x'"),
        ({"moves": [first | {"action": "accept"}, *rest]}, "accepts what is not on the table"),
        ({"moves": [first | {"outcome": FULL}, *rest]}, "turn 1: tenant plays boulware"),
        ({"moves": [*rest[:0], first]}, "stop before the deadline"),
        ({"moves": []}, "no turn in it"),
        ({"moves": [*saved["moves"], last]}, "out of turn"),
        ({"end": "walked away"}, "not 'walked away'"),
        ({"end": "whatever"}, "'end': expected one of"),
        ({"gains": gains}, "the gain for tenant is"),
        ({"values": {}}, "the value for owner is"),
        ({"plays": {"tenant": "linear", "owner": "linear"}}, "what each party plays is"),
        ({"rounds": 0, "draw": "x"}, "'draw': expected a whole number"),
        ({"protocol": "text"}, "'protocol': expected one of"),
        ({"considerate": 1}, "expected true or false"),
    ):
        with pytest.raises(CaseError) as caught:
            replayed(CASE, saved | change)
        assert said in "\n".join(caught.value.problems), change


JUNK = (None, True, -1, 0.5, float("inf"), 10**400, "", "x", [], ["x"], {}, {"x": 1})


@pytest.mark.slow
def test_a_damaged_transcript_is_told_as_that():
    saved = json.loads(transcript(CASE, Asked({"tenant": ("random",)}, 4), FEW).to_json())
    places = [*_places(saved, ())]
    rng = random.Random(6)
    for place in [place for place in places if place[0] != "text"]:
        damaged = json.loads(json.dumps(saved))
        inner = damaged
        for key in place[:-1]:
            inner = inner[key]
        if rng.random() < 0.2:
            del inner[place[-1]]
        else:
            inner[place[-1]] = rng.choice(JUNK)
        with contextlib.suppress(CaseError):
            replayed(CASE, damaged)


def _places(value, path):
    """Yield the path of every value within."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in items:
        yield (*path, key)
        if isinstance(item, dict | list):
            yield from _places(item, (*path, key))


def test_chance_is_checked_by_the_rules_alone():
    made = transcript(CASE, Asked({"tenant": ("random",)}, 10), FEW)
    assert made.replay is None
    again = replayed(CASE, json.loads(made.to_json()))
    assert again.replay == Replay(("random",), False)
    firm = transcript(CASE, Asked({}, 10), FEW)
    assert replayed(CASE, json.loads(firm.to_json())).replay == Replay((), False)


def test_a_changed_case_is_told():
    text = HEAD + SCORES
    saved = json.loads(transcript(winset.parse_case(text), Asked({}, 10)).to_json())
    retitled = winset.parse_case(text.replace("A lease", "Another lease"))
    assert replayed(retitled, saved).replay == Replay((), True)
    more = winset.parse_case(text.replace("{t: 0, o: 1}", "{t: 0, o: 2}"))
    with pytest.raises(CaseError) as caught:
        replayed(more, saved)
    first, *others = caught.value.problems
    assert "the case has changed since this transcript was written" in first
    assert any("the gain for tenant is" in one for one in others)


def test_who_turns_down_what_the_table_agrees_on_is_told():
    text = HEAD.replace("issues:", "ratifiers: {senate: The senate}\nissues:") + REFUSED
    case = winset.parse_case(text)
    asked = Asked({"tenant": ("conceder",), "owner": ("conceder",)}, 10)
    saved = json.loads(transcript(case, asked).to_json())
    fall = saved["turned_down"][0]
    assert fall["by"] == ["senate"]
    assert saved["moves"][fall["turn"] - 1]["action"] == "accept"
    assert any("agree to it, but The senate turns it down." in line for line in saved["text"])
    found = bargain(case, asked).to_dict()["turned_down"]
    assert [one["name"] for one in found["by"]] == ["The senate"]
    assert bargain(CASE, asked, FEW).to_dict()["turned_down"] is None


def test_offers_that_stay_are_told_once():
    made = transcript(CASE, Asked({"tenant": ("hardliner",), "owner": ("hardliner",)}, 6), FEW)
    told = made.to_dict()["text"]
    assert told[2] == "Rounds 2 to 6: both repeat their offers."
    assert len(told) == 4
    one = transcript(CASE, Asked({"tenant": ("hardliner",)}, 6), FEW, draw=3).to_dict()["text"]
    assert any(line.endswith("Tenant repeats its offer.") for line in one)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (Asked(ways=Ways(several=4)), "--several changes nothing in --protocol stacked"),
        (Asked(ways=Ways(mediator="annealing")), "--mediator changes nothing"),
        (Asked(ways=Ways(breakdown=0.1)), "--breakdown changes nothing"),
        (Asked(ways=Ways("text"), considerate=True), "--considerate changes nothing"),
        (Asked(ways=Ways("text"), convention="negmas"), "--convention changes nothing"),
        (Asked(ways=Ways("text", several=4)), "--several changes nothing in --protocol text"),
        (Asked({"owner": ("linear",)}, ways=Ways("alternating")), "--strategy changes nothing"),
        (
            Asked({"owner": ("hill-climber",)}, ways=Ways("text", mediator="likeliest")),
            "--strategy changes nothing with --mediator likeliest",
        ),
        (Asked(ways=Ways("alternating", breakdown=float("nan"))), "expected odds from 0 to 1"),
        (Asked(rounds=0), "expected one round"),
        (Asked(convention="negmaz"), "did you mean 'negmas'"),
    ],
)
def test_what_changes_nothing_is_refused(asked, said):
    with pytest.raises(CaseError) as caught:
        bargain(CASE, asked, FEW)
    assert said in "\n".join(caught.value.problems)


def test_every_fault_is_told_at_once():
    asked = Asked({"tenand": ("linear",), "owner": ("bolware", "micro:3")}, 5, Ways("stackd"))
    with pytest.raises(CaseError) as caught:
        bargain(CASE, asked, FEW)
    told = "\n".join(caught.value.problems)
    for said in (
        "no protocol 'stackd'; did you mean 'stacked'?",
        "--strategy tenand: no party of this name; did you mean 'tenant'?",
        "no strategy 'bolware'; did you mean 'boulware'?",
        "'micro' takes 0 numbers, found 1",
    ):
        assert said in told
    with pytest.raises(CaseError, match="no mediator 'hil'; did you mean 'hill'"):
        bargain(CASE, Asked(ways=Ways("text", mediator="hil")), FEW)
    with pytest.raises(CaseError, match="no strategy 'linear'"):
        bargain(CASE, Asked({"owner": ("linear",)}, ways=Ways("text")), FEW)


def test_what_nobody_can_play_is_said():
    alone = HEAD.replace("{tenant: Tenant, owner: Owner}", "{tenant: Tenant}")
    one = winset.parse_case(alone + SCORES[: SCORES.index("  owner:")])
    with pytest.raises(CaseError, match="two parties or more; this case has 1"):
        bargain(one)
    with pytest.raises(CaseError, match="too many to be listed"):
        bargain(CASE, None, Settings(list_limit=2))
    with pytest.raises(CaseError, match="there are 1 to 64"):
        transcript(CASE, None, FEW, draw=65)


@pytest.mark.parametrize(
    ("files", "party", "each", "no_deal"),
    [
        ("GENIUS", "ann", 0.75 ** (1 / 10), 0.25),
        ("NEGMAS", "t", 0.9, 0.125),
    ],
)
def test_scenarios_of_other_tools_are_played_as_they_are(tmp_path, files, party, each, no_deal):
    for name, text in getattr(samples, files).items():
        (tmp_path / name).write_text(text, "utf-8")
    case = winset.load(tmp_path)
    found = bargain(case, Asked(rounds=10))
    assert found.pace.discount == {party: pytest.approx(each)}
    table = transcript(case, Asked(rounds=10)).session.table
    seat = table.seats.index(party)
    assert table.reserve[seat] == pytest.approx(no_deal)
    assert table.discount[seat] == pytest.approx(each)
    # By another rule of the file the same case has other discounts.
    assert bargain(case, Asked(rounds=20)).pace.discount[party] == pytest.approx(
        each if files == "NEGMAS" else 0.75 ** (1 / 20)
    )
    told = found.to_dict()["pace"]
    assert any("after each round a deal is worth" in line for line in told)
