"""Talks on a case, and their transcripts."""

import json

import pytest
from analysis.findings.test_talks import HEAD, SCORES, STATEMENTS
from formats import samples

import winset
from winset.analysis.settings import Settings
from winset.bargaining.players import Ways
from winset.errors import CaseError
from winset.studies.bargain import Asked, bargain
from winset.studies.transcripts import replayed, transcript

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
    assert len(told) == len(saved["moves"]) + 1
    assert told[0].startswith("Round 1: Tenant offers")
    assert told[-1].startswith("Agreed in round" if saved["outcome"] else "The last of")
    assert not any("outcome " in line for line in told)


def test_a_transcript_of_another_case_is_refused():
    saved = json.loads(transcript(CASE, Asked({}, 10), FEW).to_json())
    other = winset.parse_case(HEAD + SCORES)
    with pytest.raises(CaseError, match=r"another by now|cannot be played again"):
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
