"""Published conflicts, read as files and judged as `winset stability` judges them.

Where a published row is wrong the proof stands in tests/stability.
"""

import json

import pytest
from places import SHARED
from schemas import held_to

import winset

FOLDER = SHARED / "gmcr"
CONCEPTS = {"Nash": "nash", "GMR": "gmr", "SMR": "smr", "SEQ": "seq"}

if not FOLDER.exists():
    pytest.skip("the published conflicts are not here", allow_module_level=True)

FILES = sorted(file.name for file in FOLDER.glob("*.json"))


def judged(name, **options):
    """The conflict as published, the object, and the published number of each state."""
    published = json.loads((FOLDER / name).read_text("utf-8"))
    case, _ = winset.import_case(FOLDER / name)
    found = winset.stability_of(case, **options).data
    numbers = {state["v"]: state["n"] for state in published["states"]}
    # Issues may be grouped by decision maker; the published vectors are in option order.
    order = [k for k, _ in sorted(enumerate(published["options"]), key=lambda o: o[1]["dm"])]
    names = {}
    for state in found["states"]:
        letters = ["Y" if option == "taken" else "N" for option in state["outcome"].values()]
        vector = [""] * len(letters)
        for place, letter in zip(order, letters, strict=True):
            vector[place] = letter
        names[state["id"]] = numbers["".join(vector)]
    return published, found, names


def holding(found, names, concept):
    return {names[one["id"]] for one in found["states"] if one["equilibrium"][concept]}


def rows():
    for name in FILES:
        published = json.loads((FOLDER / name).read_text("utf-8"))
        for place, row in enumerate(published["expected"]):
            for concept, states in row["equilibria"].items():
                if concept in CONCEPTS:
                    yield pytest.param(name, place, concept, states, id=f"{name}-{place}-{concept}")


@pytest.mark.parametrize(("name", "place", "concept", "states"), list(rows()))
def test_published_equilibria(name, place, concept, states):
    row = json.loads((FOLDER / name).read_text("utf-8"))["expected"][place]
    members = []
    if "coalition" in row:
        case, _ = winset.import_case(FOLDER / name)
        ids = {actor.name: actor.id for actor in case.actors}
        members = [ids[member] for member in row["coalition"]]
    _, found, names = judged(name, coalition=members)
    shown = set(row.get("states_shown", names.values()))
    assert holding(found, names, CONCEPTS[concept]) & shown == set(states)


@pytest.mark.parametrize("name", FILES)
def test_where_no_deal_leads_is_as_published(name):
    published, found, names = judged(name)
    held_to(winset.stability_schema, found)
    expected = published.get("status_quo_expected")
    if expected is None:
        return
    start = found["from_status_quo"]
    assert names[start["state"]] == expected["from"]
    wanted = {names[one["state"]] for one in start["improvements"]}
    possible = {names[one["state"]] for one in start["moves"]}
    assert set(expected.get("reach_UM", ())) <= possible
    assert set(expected.get("reach_UI", ())) <= wanted
    assert not set(expected.get("not_reach_UI", ())) & wanted
    first = {names[one["state"]] for one in start["improvements"] if len(one["path"]) == 1}
    assert first >= set(expected.get("UI_states", ()))


def test_a_coalition_improves_as_published():
    published, found, names = judged("elmira.json", coalition=["moe", "uniroyal"])
    (expected,) = published["coalition_improvement_expected"]
    (state,) = (s for s in found["states"] if names[s["id"]] == expected["from"])
    assert state["actors"]["moe+uniroyal"]["nash"] is False
    (target,) = (s for s in found["states"] if names[s["id"]] == expected["to"][0])
    assert target["actors"]["moe+uniroyal"]["nash"] is True
