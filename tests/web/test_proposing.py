"""The proposals of an open case: shown, decided, read from a text, pasted."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from web.served import CASE, Asking, serving

WHOLE = "They say that high is better."


@pytest.fixture
def ask(tmp_path: Path) -> Iterator[Asking]:
    with serving(tmp_path, draws=64) as made:
        yield made


def one(quote: str = WHOLE, **more: object) -> dict[str, Any]:
    return {"quote": quote, "source": "paper", **more}


def pasted(ask: Asking, *proposals: object) -> dict[str, Any]:
    answer = f"Sure:\n```json\n{json.dumps({'proposals': proposals})}\n```"
    told: dict[str, Any] = ask("/api/proposals/paste", {"answer": answer})
    return told


def test_what_is_pasted_waits_or_says_why_not(ask: Asking) -> None:
    statement = {"order": {"x": ["p", "q"]}, "confidence": 0.5}
    told = pasted(ask, one(about="b", statement=statement, why="so"), one("They say nothing."))
    assert told["kept"] == 1
    (waiting,) = told["waiting"]
    # A statement without a speaker is to be looked at.
    assert (waiting["id"], waiting["found"], waiting["part"]) == ("p1", "ambiguous", "statement")
    assert waiting["says"].startswith("On B: ")
    assert waiting["evidence"] == {"source": "paper", "quote": WHOLE}
    (not_kept,) = told["not_kept"]
    assert not_kept["reasons"]
    assert ask("/api/proposals")["waiting"] == told["waiting"]
    assert ask.bench.path.read_text(encoding="utf-8") == CASE


def test_what_it_would_do_to_an_answer_is_not_told(ask: Asking) -> None:
    pasted(ask, one(about="b", statement={"rejects": {"x": "q", "y": "q"}}))
    (waiting,) = ask("/api/proposals")["waiting"]
    assert set(waiting) == {
        *("id", "quote", "source", "position", "speaker", "how", "why", "by", "part", "about"),
        *("statement", "says", "found", "reasons", "evidence", "before"),
    }


def test_accepting_is_an_edit_that_can_be_undone(ask: Asking) -> None:
    pasted(ask, one(about="b", statement={"rejects": {"x": "q", "y": "p"}}))
    made = ask("/api/proposals/accept", {"ids": ["p1"]})
    assert made["label"] == "accepted p1"
    assert 'rejects: {x: q, "y": p}' in ask.bench.path.read_text(encoding="utf-8")
    told = ask("/api/proposals")
    assert told["waiting"] == []
    assert [each["state"] for each in told["decided"]] == ["accepted"]
    ask("/api/undo", {})
    assert ask.bench.path.read_text(encoding="utf-8") == CASE


def test_refusing_can_be_taken_back(ask: Asking) -> None:
    pasted(ask, one())
    told = ask("/api/proposals/decide", {"ids": ["p1"], "state": "refused"})
    assert (told["waiting"], [each["id"] for each in told["decided"]]) == ([], ["p1"])
    told = ask("/api/proposals/decide", {"ids": ["p1"], "state": "waiting"})
    assert len(told["waiting"]) == 1


def test_the_case_says_how_many_wait(ask: Asking) -> None:
    assert ask("/api/case")["waiting"] == 0
    pasted(ask, one(), one(about="b", statement={"rejects": {"x": "q", "y": "p"}}))
    assert ask("/api/case")["waiting"] == 2
    ask("/api/proposals/decide", {"ids": ["p1"], "state": "refused"})
    assert ask("/api/case")["waiting"] == 1


def test_a_source_is_read_by_rules(ask: Asking) -> None:
    told = ask("/api/proposals/read", {"source": "paper"})
    assert told["not_kept"] == []
    assert {each["by"] for each in told["waiting"]} <= {"rules"}
    asked = ask("/api/proposals/prompt/paper")["prompt"]
    assert WHOLE in asked


@pytest.mark.parametrize(
    ("path", "given", "said"),
    [
        ("accept", {"ids": ["p9"]}, "no proposal “p9”"),
        ("accept", {"ids": 3}, "ids: expected text"),
        ("decide", {"ids": [], "state": "gone"}, "state: expected one of"),
        ("read", {"source": "none"}, "has no text"),
        ("paste", {"answer": "nothing"}, "there are no proposals in this"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(
    ask: Asking, path: str, given: object, said: str
) -> None:
    told = ask(f"/api/proposals/{path}", given)["refused"]
    assert said in told["text"]


def test_a_pasted_source_brings_no_file(ask: Asking) -> None:
    (ask.bench.path.parent / "secret.txt").write_text("Secret words here.", encoding="utf-8")
    tree = {
        "sources": {"s": {"file": "secret.txt"}},
        "proposals": [{"quote": "Secret words here.", "source": "s"}],
    }
    told = ask("/api/proposals/paste", {"answer": json.dumps(tree)})
    assert told["kept"] == 0
    assert "no source" in told["not_kept"][0]["reasons"][0]


def test_a_damaged_queue_is_told(ask: Asking) -> None:
    (ask.bench.path.parent / "proposals.json").write_text("{", encoding="utf-8")
    told = ask("/api/proposals")
    assert told["waiting"] == []
    assert told["trouble"]
    assert ask("/api/case")["waiting"] is None


def test_one_that_cannot_be_read_stops_no_other(ask: Asking) -> None:
    told = pasted(ask, one(), {"quote": "x"}, one("They say nothing."))
    assert told["kept"] == 1
    reasons = [reason for each in told["not_kept"] for reason in each["reasons"]]
    assert any("proposal 2 of the answer: a proposal needs 'source'" in each for each in reasons)
    assert len(told["not_kept"]) == 2
