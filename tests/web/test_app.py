"""The routes of the workbench, asked over a real connection."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from web.served import CASE, PAPER, Asking, serving


@pytest.fixture(scope="module")
def read_only(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    with serving(tmp_path_factory.mktemp("shown")) as ask:
        yield ask


@pytest.fixture
def ask(tmp_path: Path) -> Iterator[Asking]:
    with serving(tmp_path) as made:
        yield made


def test_a_case_is_told_in_words_and_as_it_is_written(read_only: Asking) -> None:
    case = read_only("/api/case")
    assert case["text"] == CASE
    assert case["tree"]["preferences"]["a"][1]["confidence"] == 0.6
    assert (case["revision"], case["sound"], case["problems"], case["undo"]) == (1, True, [], None)
    assert case["sections"][:5] == ["winset", "title", "summary", "language", "parties"]
    told = case["case"]
    assert [actor["name"] for actor in told["actors"]] == ["A", "B"]
    first = told["statements"][0]
    assert first["path"] == ["preferences", "a", 0]
    assert first["text"] == "Price, best first: high > low"
    quoted = first["evidence"][0]
    assert PAPER[quoted["from"] :].startswith("high is better")
    assert quoted["match"] == "word for word"


def test_keys_that_a_browser_would_sort_are_told_in_order(tmp_path: Path) -> None:
    text = CASE.replace("{p: low, q: high}", '{q: high, "20": later, "3": now, p: low}')
    (tmp_path / "case.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
    with serving(tmp_path) as ask:
        assert ask("/api/case")["orders"] == [
            {"path": ["issues", "x", "options"], "keys": ["q", "20", "3", "p"]}
        ]


def test_no_deal_is_told_in_points_where_there_are_points(tmp_path: Path) -> None:
    scores = "{x: {p: 1, q: 5}, y: {p: 2.5, q: 0}}"
    known = f"  a: {{scores: {scores}, interactions: [{{when: {{x: p}}, add: 1}}]}}"
    text = CASE[: CASE.index("  a:\n")] + known + "\n" + CASE[CASE.index("  b:\n") :]
    (tmp_path / "case.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
    with serving(tmp_path) as ask:
        assert [one["no_deal"] for one in ask("/api/case")["case"]["actors"]] == [4.5, None]
        ask("/api/edit", {"base": 1, "label": "", "steps": [
            {"do": "put", "path": ["preferences", "a", "no_deal"], "value": 3}]})  # fmt: skip
        assert ask("/api/case")["case"]["actors"][0]["no_deal"] == 3


def test_answers_come_in_layers_and_are_kept(read_only: Asking) -> None:
    whole = read_only.until(lambda: read_only("/api/whole")["revision"] and read_only("/api/whole"))
    assert whole["revision"] == 1
    exists = next(found for found in whole["findings"] if found["id"] == "deal.exists")
    now = read_only("/api/whatif", {"seq": 7})
    assert (now["seq"], now["revision"]) == (7, 1)
    assert now["exists"][0] == pytest.approx(exists["value"])
    assert set(now["deals"][0]["actors"]) == {"a", "b"}
    assert [len(each) for each in now["worlds"].values()] == [20, 20]
    dearer = read_only("/api/whatif", {"no_deal": {"a": 0.3}})
    assert dearer["exists"][0] < now["exists"][0]
    surer = read_only("/api/whatif", {"confidence": {"t": 0.1}})
    assert surer["effective"] < now["effective"]
    kept = read_only.until(lambda: read_only("/api/history")["versions"][0]["answers"])
    assert kept["exists"][0] == exists["value"]
    assert "<html" in read_only("/report")
    assert read_only("/api/report?format=html&check=1") == {}
    assert "<html" in read_only("/api/report")
    again = read_only("/api/answer")
    assert (again["layer"], again["exists"]) == ("refined", now["exists"])


def test_a_text_is_brought_together_with_what_others_wrote(ask: Asking) -> None:
    mine = CASE.replace("Two ", "Three ")
    theirs = CASE.replace("high is better}", "high is better, speaker: b}")
    ask.bench.path.write_bytes(theirs.encode())
    made = ask("/api/joined", {"base": CASE, "text": mine})
    assert made["text"] == theirs.replace("Two ", "Three ")
    assert (made["base"], made["revision"]) == (theirs, 2)
    assert ask.bench.path.read_text(encoding="utf-8") == theirs
    clash = ask("/api/joined", {"base": CASE, "text": CASE.replace("quote: high", "quote: low")})
    assert clash["clash"]["overlaps"][0]["theirs"] in theirs
    ask("/api/text", {"base": CASE, "text": mine}, "PUT")
    assert ask.bench.path.read_text(encoding="utf-8") == made["text"]


def test_windows_hear_of_what_a_refused_request_saw_first(ask: Asking) -> None:
    heard: list[str] = []
    ask.bench.hub.publish = lambda kind, **_: heard.append(kind)
    with ask.bench.desk._lock:
        # Nobody looks before the request does.
        ask.bench.path.write_bytes(CASE.replace("Two ", "Three ").encode())
        ask.bench.desk.look()
    ask.until(lambda: "case" in heard, 20)
    assert ask.bench._answered == ask.bench.desk.newest.number


@pytest.mark.parametrize(
    ("path", "given", "status", "said"),
    [
        ("/api/whatif", [1], 400, "expected a JSON object"),
        ("/api/whatif", {"no_deal": {"a": "x"}}, 400, "no_deal: expected numbers"),
        ("/api/edit", {"base": 1, "steps": [], "label": 3}, 400, "label: expected text"),
        ("/api/edit", {"base": "1", "steps": [], "label": ""}, 400, "base: expected a whole"),
        ("/api/edit", {"base": 1, "steps": {}, "label": ""}, 400, "steps: expected a list"),
        ("/api/edit", {"base": 1, "steps": [{"do": "eval"}], "label": ""}, 400, "does one of"),
        ("/compare?from=1", None, 400, "expected two versions"),
        ("/api/restore", {"version": 10**400}, 400, "version: expected a whole number"),
    ],
)
def test_faulty_requests_are_told_why(
    read_only: Asking, path: str, given: Any, status: int, said: str
) -> None:
    read_only.until(lambda: read_only("/api/whole")["revision"])
    found, told = read_only(path, given)
    assert found == status
    assert said in (told if isinstance(told, str) else told["text"])


@pytest.mark.parametrize(
    ("path", "given", "said"),
    [
        ("/api/whatif", {"no_deal": {"c": 1}}, "'c'"),
        ("/api/whatif", {"account": "none"}, "none"),
        ("/api/quote", {"source": "paper", "from": 5, "to": 5, "words": ""}, "nothing is selected"),
        ("/api/quote", {"source": "none", "from": 1, "to": 5, "words": "x"}, "no such text"),
        ("/api/source/none", None, "no such text"),
        ("/api/language", {"language": "xx"}, "language"),
        ("/api/report?format=odt", None, "expected html, pdf, docx"),
        ("/api/restore", {"version": 99}, "no version 99"),
    ],
)
def test_what_has_no_answer_is_told_as_an_answer(
    read_only: Asking, path: str, given: Any, said: str
) -> None:
    read_only.until(lambda: read_only("/api/whole")["revision"])
    told = read_only(path, given)["refused"]
    assert said in told["text"]
    assert "fresh" not in told


def test_what_takes_fresh_draws_says_so(read_only: Asking) -> None:
    read_only.until(lambda: read_only("/api/whole")["revision"])
    told = read_only("/api/whatif", {"confidence": {"s": 0.5}})["refused"]
    assert told["fresh"] is True
    assert "'s' is certain" in told["text"]


def test_a_comparison_that_cannot_be_made_says_why(read_only: Asking) -> None:
    assert "no version 99" in read_only("/compare?from=1&to=99")


@pytest.mark.parametrize(
    "path", ["/app/none.js", "/app/..%2fapp.py", "/app/../app.py", "/api/none", "/x"]
)
def test_what_is_not_there(read_only: Asking, path: str) -> None:
    assert read_only(path)[0] == 404


def test_an_edit_is_one_splice_and_undone(ask: Asking) -> None:
    done = ask("/api/edit", {"base": 1, "label": "a is sure", "steps": [
        {"do": "put", "path": ["preferences", "a", 1, "confidence"], "value": 0.9}]})  # fmt: skip
    assert done == {"revision": 2, "label": "a is sure", "sound": True}
    path = ask.bench.path
    assert path.read_text(encoding="utf-8") == CASE.replace("0.6", "0.9")
    assert ask("/api/case")["undo"] == "a is sure"
    assert ask("/api/undo", {})["revision"] == 3
    assert path.read_text(encoding="utf-8") == CASE
    assert ask("/api/redo", {})["revision"] == 4
    assert ask("/api/redo", {}) == {"revision": None}
    versions = ask("/api/history")["versions"]
    assert [version["label"] for version in versions] == [
        "a is sure",
        "undone: a is sure",
        "a is sure",
        "opened",
    ]
    assert ask(f"/api/history/{versions[-1]['id']}")["text"] == CASE
    assert ask("/api/restore", {"version": versions[-1]["id"]})["revision"] == 5


def test_what_is_typed_wrong_is_refused_with_its_place(ask: Asking) -> None:
    step = {"do": "put", "path": ["preferences", "a", 1, "confidence"], "value": 7}
    told = ask("/api/edit", {"base": 1, "label": "", "steps": [step]})["refused"]
    assert [found["line"] for found in told["problems"]] == [13]
    assert told["elsewhere"] == []
    told = ask("/api/edit", {"base": 1, "label": "", "steps": [
        {"do": "remove", "path": ["issues", "y"]}]})["refused"]  # fmt: skip
    assert told["problems"] == []
    assert {found["line"] for found in told["elsewhere"]} == {6, 12, 15}
    assert ask.bench.path.read_text(encoding="utf-8") == CASE
    ask("/api/edit", {"base": 1, "label": "", "even_so": True, "steps": [
        {"do": "remove", "path": ["issues", "y"]}]})  # fmt: skip
    case = ask("/api/case")
    assert not case["sound"]
    assert case["problems"][0]["path"] == ["no_deal", "y"]
    assert case["case"]["issues"][1]["id"] == "y", "the last sound case is told"


def test_a_text_is_checked_and_completed_without_being_written(read_only: Asking) -> None:
    text = CASE + "offers: [{by: "
    told = read_only("/api/complete", {"text": text, "at": len(text)})
    assert told == {
        "typed": "",
        "candidates": [{"insert": "a", "meaning": "A"}, {"insert": "b", "meaning": "B"}],
    }
    assert read_only("/api/complete", {"text": "# x", "at": 3}) == {"typed": None, "candidates": []}
    assert read_only("/api/complete", {"text": "x", "at": 99})["typed"] is None
    assert read_only("/api/check", {"text": CASE}) == {"problems": []}
    (found,) = read_only("/api/check", {"text": CASE + "notes: 3\n"})["problems"]
    assert (found["line"], found["path"]) == (CASE.count("\n") + 1, ["notes"])
    assert read_only("/api/check", {"text": "{"})["problems"][0]["line"] >= 1


def test_a_draft_is_read_back_and_not_written(ask: Asking) -> None:
    step = {"do": "insert", "path": ["preferences", "b"], "place": 9, "value": {
        "id": "w", "weight": {"x": [0.5, 1]}, "assumed": "they say so"}}  # fmt: skip
    told = ask("/api/draft", {"base": 1, "steps": [step]})
    assert told["written"] == "\n    - {id: w, weight: {x: [0.5, 1]}, assumed: they say so}"
    assert told["case"]["statements"][-1]["text"].startswith("Price")
    assert (told["problems"], told["elsewhere"]) == ([], [])
    step["value"]["weight"] = {"z": [0.5, 1]}  # type: ignore[index]
    told = ask("/api/draft", {"base": 1, "steps": [step]})
    assert told["case"] is None
    assert "'z'" in told["problems"][0]["text"]
    assert ask.bench.path.read_text(encoding="utf-8") == CASE
    assert ask("/api/case")["revision"] == 1


def test_others_who_write_are_noticed_and_asked_about(ask: Asking) -> None:
    ask.bench.path.write_text(CASE.replace("0.6", "0.7"), encoding="utf-8")
    ask.until(lambda: ask("/api/case")["revision"] == 2)
    step = {"do": "put", "path": ["preferences", "a", 1, "confidence"], "value": 0.9}
    told = ask("/api/edit", {"base": 1, "label": "", "steps": [step]})["clash"]
    assert told["revision"] == 2
    assert "changed elsewhere" in told["text"]
    told = ask("/api/text", {"base": 1, "text": CASE.replace("0.6", "0.8")}, "PUT")["clash"]
    assert told["overlaps"][0]["mine"].count("0.8") == 1
    done = ask("/api/text", {"base": 1, "text": CASE.replace("Two ", "Too ")}, "PUT")
    assert done["sound"]
    assert "0.7" in ask.bench.path.read_text(encoding="utf-8")


def test_a_file_that_is_gone_is_said(ask: Asking) -> None:
    ask.bench.path.unlink()
    told = ask("/api/undo", {})["refused"]
    assert told["text"] == "case.yaml is gone."


def test_a_selection_becomes_evidence(read_only: Asking) -> None:
    source = read_only("/api/source/paper")
    assert source["text"] == PAPER
    assert [PAPER[mark["from"] : mark["to"]] for mark in source["marks"]] == ["high is better"]
    start = PAPER.index("is good", PAPER.index("long"))
    sent = {"source": "paper", "from": start - 1, "to": start + 7}
    made = read_only("/api/quote", {**sent, "words": PAPER[start - 1 : start + 7]})
    assert made == {
        "evidence": {"source": "paper", "quote": "is good", "prefix": "long"},
        "match": "word for word",
        "unique": True,
        "about": None,
        "doubts": [
            "This is a part of a longer sentence: “Others say that low is good, and long is good.”"
        ],
    }
    gone = read_only("/api/quote", {**sent, "words": "is bad"})["refused"]
    assert gone["text"] == "The text was changed meanwhile: select the words once more."
    once = read_only("/api/quote", {"source": "paper", "from": 3, "to": 7, "words": "They"})
    assert once["evidence"] == {"source": "paper", "quote": "They"}
    assert once["unique"]


def test_a_source_is_kept_beside_the_case_and_never_over_another(ask: Asking) -> None:
    made = ask("/api/source", {"id": "minutes", "text": "Long is fine."})
    assert made == {"file": "sources/minutes.txt"}
    folder = ask.bench.path.parent
    assert (folder / "sources" / "minutes.txt").read_text(encoding="utf-8") == "Long is fine."
    assert ask("/api/source", {"id": "minutes", "text": "Long is fine."}) == made
    for name, text in (
        ("minutes", "Other."),
        ("../minutes", "Other."),
        ("case.yaml", "Other."),
        ("", "Other."),
        ("empty", "  "),
    ):
        assert ask("/api/source", {"id": name, "text": text})["refused"]["text"]
    assert sorted(path.name for path in (folder / "sources").iterdir()) == ["minutes.txt"]
    step = {"do": "put", "path": ["sources", "minutes"], "value": {
        "title": "Minutes", "file": made["file"]}}  # fmt: skip
    assert ask("/api/edit", {"base": 1, "label": "Minutes", "steps": [step]})["sound"]
    assert ask("/api/source/minutes")["text"] == "Long is fine."


def test_everything_is_told_in_another_language(ask: Asking) -> None:
    assert ask("/api/case")["language"] == "en"
    assert ask("/api/language", {"language": "de"}) == {}
    assert ask("/api/case")["language"] == "de"
    told = ask.until(
        lambda: (found := ask("/api/answer"))["revision"] and "Einigung" in found["said"] and found
    )
    assert told["revision"] == 1


def test_two_versions_are_compared_on_a_page(ask: Asking) -> None:
    ask("/api/edit", {"base": 1, "label": "a is sure", "steps": [
        {"do": "put", "path": ["preferences", "a", 1, "confidence"], "value": 0.9}]})  # fmt: skip
    new, old = (version["id"] for version in ask("/api/history")["versions"])
    assert "Two versions compared" in ask(f"/compare?from={old}&to={new}")


def test_windows_hear_what_happens(ask: Asking) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", ask.port, timeout=30)
    connection.request("GET", "/api/events", headers={"Cookie": f"winset-{ask.port}={ask.token}"})
    stream = connection.getresponse()
    assert stream.headers["content-type"].startswith("text/event-stream")

    def hear(kind: str) -> Any:
        while True:
            line = stream.readline().decode()
            assert line, "the stream ended"
            if line == f"event: {kind}\n":
                return json.loads(stream.readline().decode().removeprefix("data: "))

    assert hear("hello") == {"revision": 1}
    ask("/api/edit", {"base": 1, "label": "a is sure", "steps": [
        {"do": "put", "path": ["preferences", "a", 1, "confidence"], "value": 0.9}]})  # fmt: skip
    assert hear("case") == {"revision": 2, "by": "here", "label": "a is sure"}
    answer = hear("answer")
    assert answer["revision"] == 2
    assert answer["layer"] in {"quick", "refined"}
    assert hear("whole")["brief"]["headline"]
    connection.close()


def test_without_the_token_nothing_is_told(read_only: Asking) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", read_only.port, timeout=30)
    for headers in ({}, {"Cookie": f"winset-{read_only.port}=guess"}):
        connection.request("GET", "/api/case", headers=headers)
        answer = connection.getresponse()
        assert answer.status == 403
        assert b"Two" not in answer.read()
    connection.close()
