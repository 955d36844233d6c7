"""The server for language models, asked by a stock client over standard input and output."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from proposals.texts import CASE, REPORT, folder_with_case

from winset import mcp as ours

pytest.importorskip("mcp")
import mcp

TOOLS = [
    *("read_source", "list_actors", "verify_quote", "propose"),
    *("check", "analyse", "compare", "next_offer"),
]
Asked = Callable[..., Any]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("root")
    inside = made / "inside"
    inside.mkdir()
    folder_with_case(inside)
    (inside / "broken.yaml").write_text(CASE.replace("half: half each", "half: half each, half: x"))
    (inside / "long.txt").write_text("Viele Worte. " * 10_000, encoding="utf-8")
    (inside / "link.txt").symlink_to(made / "secret.txt")
    (inside / "other.yaml").write_text(CASE.replace("less is better", "so it is"))
    (made / "secret.txt").write_text("nobody reads this", encoding="utf-8")
    return inside


def talk(folder: Path, *calls: tuple[str, dict[str, Any]]) -> tuple[Any, list[tuple[bool, str]]]:
    """Start the server as an assistant does; return its tools and what it answered."""

    async def talked() -> tuple[Any, list[tuple[bool, str]]]:
        start = "from winset.cli import main; main()"
        command = [sys.executable, "-c", start, "mcp", "--root", str(folder), "--draws", "64"]
        started = mcp.StdioServerParameters(
            command=command[0], args=command[1:], env=dict(os.environ)
        )
        answers: list[tuple[bool, str]] = []
        async with mcp.stdio_client(started) as streams, mcp.ClientSession(*streams) as session:
            await session.initialize()
            listed = await session.list_tools()
            for name, given in calls:
                answer = await session.call_tool(name, given)
                answers.append((bool(answer.is_error), answer.content[0].text))
            return listed, answers

    return asyncio.run(asyncio.wait_for(talked(), 300))


@pytest.mark.slow
def test_a_stock_client_lists_and_calls_every_tool(folder: Path) -> None:
    one = {
        "quote": "Wir zahlen nicht den ganzen Kai",
        "source": "report",
        "speaker": "Anna Holm",
        "about": "town",
        "statement": {"rejects": {"pays": "town"}},
    }
    lie = {**one, "quote": "Wir zahlen gern den ganzen Kai"}
    tree = {"sources": {"report": {"file": "report.txt"}}, "proposals": [one, lie]}
    listed, answers = talk(
        folder,
        ("read_source", {"file": "report.txt"}),
        ("list_actors", {"case": "case.yaml"}),
        ("verify_quote", {"file": "report.txt", "quote": one["quote"], "speaker": "Anna Holm"}),
        ("propose", {"case": "case.yaml", "proposals": json.dumps(tree)}),
        ("check", {"case": "case.yaml"}),
        ("analyse", {"case": "case.yaml"}),
        ("compare", {"old": "case.yaml", "new": "other.yaml"}),
        ("next_offer", {"case": "case.yaml", "party": "town"}),
    )
    assert [tool.name for tool in listed.tools] == TOOLS
    assert all(tool.description for tool in listed.tools)
    assert [wrong for wrong, _ in answers] == [False] * 8
    told = [json.loads(text) for _, text in answers]
    assert told[0]["text"] == REPORT
    assert "data" in told[0]["about_the_text"]
    assert set(told[1]["actors"]) == {"town", "company", "ministry"}
    assert told[2]["found"] == "verified"
    assert [each["found"] for each in told[3]["results"]] == ["verified", "refused"]
    assert "These words are not in the source" in told[3]["results"][1]["reasons"][0]
    assert told[4]["fine"]
    assert {each["id"] for each in told[5]["findings"]} >= {"deal.exists"}
    assert "what Nordhavn should offer next" in told[7]["text"]
    assert (folder / "case.yaml").read_text(encoding="utf-8") == CASE


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("read_source", {"file": "../secret.txt"}, "leads outside the folder"),
        ("read_source", {"file": "/etc/passwd"}, "leads outside the folder"),
        ("read_source", {"file": "link.txt"}, "leads outside the folder"),
        ("read_source", {"file": "a\0b"}, "cannot be a file name"),
        ("read_source", {"file": "reprt.txt"}, "did you mean 'report.txt'?"),
        ("read_source", {"file": "report.txt", "offset": -1}, "offset: expected 0 to"),
        ("check", {"case": "broken.yaml"}, "broken.yaml:6:"),
        ("analyse", {"case": "case.yaml", "language": "xx"}, "expected en, de, fr"),
        ("next_offer", {"case": "case.yaml", "party": "towm"}, "did you mean 'town'?"),
        ("propose", {"case": "case.yaml", "proposals": "no"}, "there are no proposals in this"),
    ],
)
def test_what_is_refused_has_a_reason(
    folder: Path, name: str, given: dict[str, Any], said: str
) -> None:
    tools = ours.Tools(folder, 64)
    called = ours._in_words(getattr(tools, name), RuntimeError)
    with pytest.raises(RuntimeError) as caught:
        called(**given)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("read_sorce", {}, "there is no tool 'read_sorce'; did you mean 'read_source'?"),
        ("check", {}, "check needs the argument 'case'"),
        (
            "read_source",
            {"file": "a", "ofset": 1},
            "read_source has no argument 'ofset'; did you mean 'offset'?",
        ),
        (
            "propose",
            {"case": "a", "proposals": {"proposals": []}},
            'propose: proposals: expected text, found {"proposals": []}',
        ),
        (
            "read_source",
            {"file": "a", "offset": "x"},
            'read_source: offset: expected a whole number, found "x"',
        ),
    ],
)
def test_an_argument_that_is_wrong_is_named(name: str, given: dict[str, Any], said: str) -> None:
    assert said in str(ours.misnamed(name, given))


def test_arguments_that_are_right_have_no_fault() -> None:
    assert ours.misnamed("verify_quote", {"file": "a", "quote": "b", "speaker": None}) is None
    assert ours.misnamed("read_source", {"file": "a", "offset": 3}) is None


@pytest.mark.slow
def test_reasons_reach_the_client(folder: Path) -> None:
    _, answers = talk(
        folder,
        ("read_source", {"file": "../secret.txt"}),
        ("check", {"case": "broken.yaml"}),
        ("verify_quote", {"file": "report.txt", "quote": "Nein"}),
        ("read_source", {"source": "report.txt"}),
    )
    assert [wrong for wrong, _ in answers] == [True, True, False, True]
    assert answers[3][1] == "read_source has no argument 'source'; did you mean 'file'?"
    assert "leads outside the folder" in answers[0][1]
    assert "broken.yaml:6:" in answers[1][1]
    assert "not in the source" in answers[2][1]


def test_a_long_text_comes_in_parts(folder: Path) -> None:
    tools = ours.Tools(folder)
    text, offset, parts = "", 0, 0
    while offset is not None:
        told = tools.read_source("long.txt", offset)
        text, offset, parts = text + told["text"], told["next_offset"], parts + 1
    assert text == (folder / "long.txt").read_text(encoding="utf-8")
    assert parts == -(-len(text) // ours.MOST_PASSAGE)


def test_an_answer_is_bounded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ours, "MOST_ANSWER", 300)
    called = ours._in_words(ours.Tools(folder).list_actors, RuntimeError)
    with pytest.raises(RuntimeError, match="at most 300 are sent: ask for less"):
        called(case="case.yaml")


def test_no_tool_writes_a_case() -> None:
    assert [tool.__name__ for tool in ours.TOOLS] == TOOLS
