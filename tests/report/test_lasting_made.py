"""What the page says of durability and roads, beside the object of the same analysis."""

import html
import re
from functools import cache
from typing import Any

import pytest
from places import ROOT, SHARED

import winset
from winset.report.page import page

pytestmark = pytest.mark.slow

SWAP = """
winset: 1
title: A swap
parties: {a: Aland, b: Bland}
issues:
  arms: {name: Arms, options: [kept, halved, gone], owner: a, irreversible: [[kept, gone]]}
  aid: {name: Aid, options: [none, some, full], owner: b}
no_deal: {arms: kept, aid: none}
preferences:
  a: {scores: {arms: {kept: 4, halved: 2, gone: 0}, aid: {none: 0, some: 3, full: 6}}}
  b: {scores: {arms: {kept: 0, halved: 3, gone: 6}, aid: {none: 4, some: 2, full: 0}}}
"""
CONTRACT = """
winset: 1
title: A contract
parties: {a: Aland, b: Bland}
issues:
  wage: {name: Wage, options: [low, middle, high]}
  hours: {name: Hours, options: [long, short]}
no_deal: {wage: low, hours: long}
preferences:
  a: {scores: {wage: {low: 0, middle: 2, high: 4}, hours: {long: 0, short: 3}}}
  b: {scores: {wage: {low: 4, middle: 3, high: 0}, hours: {long: 2, short: 5}}}
"""


@cache
def made(text: str, step: int = 3) -> tuple[Any, str]:
    found = winset.analyse(winset.parse_case(text), winset.Settings(step=step))
    return found, page(found.to_dict(), found.deal_map)


def words(part: str) -> str:
    bare = re.sub(r"<(script|style).*?</\1>", " ", part, flags=re.DOTALL)
    flat = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", bare)).split())
    return re.sub(r" ([.,;:%)])", r"\1", flat)


def section(document: str) -> str:
    return words(document.split('id="roads"')[1].split("</section>", maxsplit=1)[0])


def card(document: str, place: int) -> str:
    return words(document.split(f'id="candidate-{place}"')[1].split("</article>", maxsplit=1)[0])


def test_each_candidate_is_told_as_the_object_has_it() -> None:
    found, document = made(SWAP)
    labels = {
        "Enforces itself": lambda holds: holds["nash"] == 1,
        "Holds through the others’ answers": lambda holds: holds["nash"] < holds["seq"] == 1,
        "Would be broken": lambda holds: holds["gmr"] < 1,
    }
    seen = set()
    for place in range(1, len(found["deal.candidates"].detail["candidates"]) + 1):
        if f"hold.{place}" not in [one.id for one in found.findings]:
            assert not found["deal.candidates"].detail["candidates"][place - 1]["approved"]
            continue
        hold = found[f"hold.{place}"]
        text = card(document, place)
        (label,) = [one for one in labels if f"Would it hold {one} " in text]
        assert labels[label](hold.detail["holds"])
        assert words(hold.text) in text
        seen.add(label)
        for actor, one in hold.detail["actors"].items():
            name = {"a": "Aland", "b": "Bland"}[actor]
            assert (f"{name} would gain by breaking it" in text) is (one["gains_alone"] == 1)
            for breach in one["breaches"]:
                assert f"by going to {breach['text']}." in text
                for answer in breach["answers"]:
                    takes = "takes" if answer["deters"] else "does not take"
                    by = {"a": "Aland", "b": "Bland"}[answer["by"]]
                    said = f"{by} would then want to answer by going to {answer['text']}. That "
                    assert f"{said}{takes} the gain away." in text
        for mend in hold.detail["mends"]:
            assert mend["text"] in text
    assert len(seen) > 1


def test_a_road_and_the_lack_of_one_are_told_as_the_object_has_them() -> None:
    for step, roads in ((1, False), (3, True)):
        found, document = made(SWAP, step)
        text = section(document)
        for one in (one for one in found.findings if one.id.startswith("road.")):
            place = one.id.removeprefix("road.")
            assert bool(one.detail["steps"]) is roads or step == 1
            here = text.split(f"The road to candidate {place} ")[1].split("The road to cand")[0]
            if one.detail["steps"]:
                assert f"Step 1 of {len(one.detail['steps'])}" in here
                assert words(one.text) in here
            else:
                assert "There is no road: with at most 1 issue changed at a time, and" in here
                for change in one.detail["relax"]:
                    assert words(change["text"])[1:] in here


def test_a_contract_is_signed_at_once() -> None:
    found, document = made(CONTRACT)
    assert not [one.id for one in found.findings if one.id.startswith(("hold.", "road."))]
    text = section(document)
    assert "No road is shown: a contract of which nobody can change a part alone, and" in text
    assert "the case file names nobody who can change an issue alone." in text
    assert "A road gets there" not in text


def test_what_binds_is_not_asked_about() -> None:
    found, document = made(f"{SWAP}binding: true\n")
    assert not [one.id for one in found.findings if one.id.startswith(("hold.", "road."))]
    text = section(document)
    assert "the case says that a signed deal binds, so that nobody can break it alone." in text
    assert "names nobody who can change" not in text
    found, document = made(f"{SWAP}binding: [aid]\n")
    holds = [one for one in found.findings if one.id.startswith("hold.")]
    assert holds
    for one in holds:
        # Bland owns aid alone, and is bound there.
        assert set(one.detail["actors"]) == {"a"}
        assert one.detail["binding"] == ["aid"]
        assert "Bland" not in one.text
    steps = [s for o in found.findings if o.id.startswith("road.") for s in o.detail["steps"]]
    assert {c["by"] for s in steps for c in s["changes"] if c["issue"] == "aid"} == {None}
    assert "A signed deal binds on Aid: nobody can break it alone there, so that is" in (
        section(document)
    )


@pytest.mark.parametrize("own", [False, True])
def test_the_status_quo_is_called_no_deal_only_where_it_is(own: bool) -> None:
    apart = CONTRACT.replace("short: 3}}}", "short: 3}}, no_deal: 5}") if own else CONTRACT
    found, document = made(apart)
    (mark,) = [m for m in found.deal_map["marks"] if m["kind"] in {"no_deal", "status_quo"}]
    assert mark["label"] == ("Status quo" if own else "No deal")
    assert ("no deal has a value of its own, at the dashed lines" in document) is own
    said = found.to_dict()["case"]["no_deal"]["text"]
    assert said.startswith("Wage: low; Hours: long")
    assert said.endswith("To Aland no deal is worth a value of its own, not this one.") is own


def test_the_harbour_has_no_road_that_gives_and_takes_back() -> None:
    path = SHARED / "cases" / "harbour" / "case.yaml"
    if not path.exists():
        pytest.skip(f"{path} is missing")
    found = winset.analyse(winset.read_case(path), winset.Settings(draws=256))
    roads = [one for one in found.findings if one.id.startswith("road.")]
    assert roads
    for road in roads:
        changed = [c["issue"] for step in road.detail["steps"] for c in step["changes"]]
        assert len(set(changed)) == len(changed), road.text
    document = page(found.to_dict(), found.deal_map)
    assert '"kind":"status_quo"' in document


def test_elmira_says_how_many_states_stand_as_one() -> None:
    case = winset.read_case(ROOT / "examples" / "elmira" / "case.yaml")
    data = winset.stability_of(case).to_dict()
    alike = [one for one in data["states"] if one["same_as"] is not None]
    first = {one["same_as"] for one in alike}
    assert len(data["states"]) - len(alike) == 9
    assert len(first) == 1
