"""Add a stability concept: what CONTRIBUTING says, done with a dummy.

A concept by what deters an improvement is one record in `stability/concepts.py` and three messages
in `wording/english/conflict.py`. One of another kind, as here, takes its own file with `judge`,
`certify` and `verify` besides.
"""

import re
import subprocess
import sys

import jsonschema
import numpy as np
import pytest
from places import ROOT

import winset
from winset.report.stability_page import stability_page
from winset.report.stability_text import stability_text
from winset.stability import CONCEPTS, Certificate, Concept, Own, Sanctions, certificate, verify
from winset.stability.concepts import Work
from winset.stability.graph_model import Conflict
from winset.wording.english import ENGLISH

LANGUAGES = ("english", "german", "french")
TOUCHED = {"stability/concepts.py", *(f"wording/{one}/conflict.py" for one in LANGUAGES)}
"""Files of the source that name the last concept of the registry."""

NAMED = re.compile(r'"sseq"|concept\.sseq\.')

CASE = """
winset: 1
title: Two switches
parties: {a: Anna, b: Ben}
issues:
  i: {name: First, options: [x, y], owner: a}
  j: {name: Second, options: [x, y], owner: b, irreversible: [[x, y]]}
no_deal: {i: x, j: x}
preferences:
  a: {scores: {i: {x: 1, y: 0}, j: {x: 0, y: 3}}}
  b: {scores: {i: {x: 0, y: 3}, j: {x: 1, y: 0}}}
"""


def judge(conflict):
    """A state is still where an actor cannot move at all."""
    return np.array([np.diff(moves.starts) == 0 for moves in conflict.moves])


def certify(conflict, actor, state):
    """Give the first move as the way out."""
    near = conflict.moves[actor].at(state)
    escape = int(near[0]) if len(near) else None
    return Certificate(
        actor, state, "still", Sanctions.PUBLISHED, stable=escape is None, escape=escape
    )


def check(conflict, given):
    """Compare a reason with the moves there are."""
    near = conflict.moves[given.actor].at(given.state).tolist()
    return given.escape in near if near else given.stable


STILL = Concept(
    key="still",
    short="STILL",
    rule=Own(judge, certify, check),
    source=Work(("this test",), 2026),
)
WORDS = {
    "concept.still.name": "standstill",
    "concept.still.meaning": "nobody can move at all",
    "concept.still.escape": "it can move from state {state}",
}


@pytest.fixture
def case(monkeypatch):
    monkeypatch.setitem(CONCEPTS, "still", STILL)
    for message, text in WORDS.items():
        monkeypatch.setitem(ENGLISH.patterns, message, text)
    return winset.parse_case(CASE)


def test_the_object_its_schema_the_text_and_the_page_have_it(case):
    data = winset.stability_of(case).to_dict()
    schema = winset.stability_schema()
    jsonschema.validate(data, schema)
    assert "still" in str(schema)
    by_outcome = {tuple(state["outcome"].values()): state for state in data["states"]}
    assert by_outcome["x", "x"]["actors"]["b"]["still"] is False
    assert by_outcome["x", "y"]["actors"]["b"]["still"] is True
    assert by_outcome["x", "y"]["equilibrium"]["still"] is False
    reasons = [given for given in data["certificates"] if given["concept"] == "still"]
    assert len(reasons) == 8
    assert sum(given["stable"] for given in reasons) == 2
    text = stability_text(data)
    assert "STILL: nobody can move at all." in " ".join(text.split())
    page = stability_page(data)
    assert "<b>STILL</b> (standstill): nobody can move at all" in page
    assert "Under STILL: it would go to state" in page
    assert "; STILL as in this test 2026." in page


def test_draws_durability_and_roads_take_it(case):
    found = winset.analyse(case, winset.Settings(concept="still"))
    holds = found["hold.1"].detail["holds"]
    assert list(holds) == list(CONCEPTS)
    assert holds["still"] == 0
    assert found["road.1"].detail["concept"] == "still"


def test_its_reasons_can_be_checked(case):
    conflict = Conflict.of(["a"], [[[False, True], [False, False]]], [[0.0, 1.0]])
    given = certificate(conflict, "a", 0, "still")
    assert (given.stable, given.escape) == (False, 1)
    assert verify(conflict, given)


def test_coalitions_and_what_would_make_it_hold_are_of_concepts_by_deterrence(case):
    data = winset.stability_of(case, coalition=("a", "b")).to_dict()
    jsonschema.validate(data, winset.stability_schema())
    assert "still" not in data["states"][0]["equilibrium"]
    assert "STILL" not in stability_page(data)
    with pytest.raises(ValueError, match="concept: expected nash, gmr, smr, seq, sseq, found"):
        winset.stability_of(case, make=(1, "still"))


def test_commands_offer_it():
    code = (
        "from winset.stability.concepts import CONCEPTS, Concept, Own\n"
        "CONCEPTS['still'] = Concept('still', 'STILL', Own(None, None, None), None)\n"
        "import sys\n"
        "from winset.cli import main\n"
        "sys.argv = ['winset', 'report', '--help']\n"
        "main()\n"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "[nash|gmr|smr|seq|sseq|still]" in shown.stdout


def test_only_the_files_of_the_recipe_name_a_concept():
    source = ROOT / "src" / "winset"
    naming = {
        path.relative_to(source).as_posix()
        for path in source.rglob("*.py")
        if NAMED.search(path.read_text(encoding="utf-8"))
    }
    assert naming == TOUCHED
