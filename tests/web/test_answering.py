"""Answers beside the editing: the newest revision only, the same numbers as an analysis."""

from __future__ import annotations

import queue
import threading
from typing import Any

import pytest

from web.served import CASE
from winset.analysis import analyse
from winset.analysis.settings import Settings
from winset.analysis.whatif import FreshDrawsError, WhatIf
from winset.casefile import parse_case
from winset.web.answering import Answering

PLAIN = CASE.replace(
    "because: {source: paper, quote: high is better}", "assumed: so it is"
).replace("sources:\n  paper: {title: A paper, file: paper.txt}\n", "")
BROKEN = PLAIN.replace(
    "    - {id: v, order: {y: [q, p]}, assumed: so it is}\n",
    "    - {id: v, order: {y: [q, p]}, assumed: so it is}\n"
    "    - {id: w, order: {y: [p, q]}, assumed: so it is not}\n",
)


class Heard:
    """What is told, by kind."""

    def __init__(self) -> None:
        self.queue: queue.Queue[tuple[str, dict[str, Any]]] = queue.Queue()

    def __call__(self, kind: str, **data: Any) -> None:
        self.queue.put((kind, data))

    def wait(self, kind: str, revision: int) -> dict[str, Any]:
        while True:
            found, data = self.queue.get(timeout=180)
            if (found, data.get("revision")) == (kind, revision):
                return data


def test_layers_end_with_the_numbers_of_an_analysis() -> None:
    heard = Heard()
    case, settings = parse_case(PLAIN), Settings(draws=2048)
    answers = Answering(heard, settings)
    with pytest.raises(FreshDrawsError, match="nothing is worked through"):
        answers.what_if(WhatIf())
    answers.want(1, case)
    quick, refined = heard.wait("answer", 1), heard.wait("answer", 1)
    assert (quick["layer"], quick["draws"]) == ("quick", 1024)
    assert (refined["layer"], refined["draws"]) == ("refined", 2048)
    heard.wait("whole", 1)
    fresh = analyse(case, settings)["deal.exists"]
    assert refined["exists"] == [fresh.value, fresh.error]
    assert answers.what_if(WhatIf())["exists"] == [fresh.value, fresh.error]
    assert answers.whole is not None
    assert answers.whole[1]["deal.exists"].value == fresh.value
    now = answers.latest
    assert now is not None
    assert (now["layer"], now["said"]) == ("refined", refined["said"])
    assert now["said"].endswith(".")
    assert [line["issue"] for line in now["deals"][0]["lines"]] == ["Price", "Term"]
    assert now["voters"] == {"a": "A", "b": "B"}
    assert now["held"] == {"statements": {"t": 0.6}, "sources": {}}
    assert now["count"] is None, "there are draws"
    answers.close()


def test_a_newer_revision_drops_the_older() -> None:
    heard = Heard()
    answers = Answering(heard, Settings(draws=4096))
    for number in range(1, 6):
        answers.want(number, parse_case(PLAIN.replace("0.6", f"0.{number}")))
    heard.wait("whole", 5)
    answers.close()
    assert answers.whole is not None
    assert answers.whole[0] == 5


def test_a_contradiction_ends_with_the_whole_analysis() -> None:
    heard = Heard()
    answers = Answering(heard, Settings(draws=64))
    answers.want(1, parse_case(BROKEN))
    assert "brief" in heard.wait("whole", 1)
    with pytest.raises(FreshDrawsError):
        answers.what_if(WhatIf())
    assert answers.latest is None
    answers.close()


def test_what_is_scored_is_counted() -> None:
    scored = (
        "winset: 1\ntitle: A price\nparties: {a: A, b: B}\n"
        "issues: {x: {name: Price, options: [low, middle, high]}}\nno_deal: {x: low}\n"
        "preferences:\n  a: {scores: {x: {low: 0, middle: 5, high: 10}}}\n"
        "  b: {scores: {x: {low: 4, middle: 6, high: 0}}}\n"
    )
    heard = Heard()
    answers = Answering(heard, Settings(draws=64))
    answers.want(1, parse_case(scored))
    told = heard.wait("answer", 1)
    assert (told["count"], told["said"]) == ([1, 2], "There is a deal.")
    assert answers.what_if(WhatIf(no_deal={"b": 0.5}))["count"] == [0, 2]
    answers.close()


def test_a_source_that_is_not_fully_relied_on_is_held() -> None:
    soft = CASE.replace("file: paper.txt}", "reliability: 0.8}").replace(
        "because: {source: paper, quote: high is better}", "because: {source: paper, quote: so}"
    )
    heard = Heard()
    answers = Answering(heard, Settings(draws=64))
    answers.want(1, parse_case(soft))
    told = heard.wait("answer", 1)
    assert told["held"] == {"statements": {"t": 0.6}, "sources": {"paper": 0.8}}
    answers.close()


def test_an_outcome_that_is_asked_about_comes_first() -> None:
    heard = Heard()
    answers = Answering(heard, Settings(draws=256))
    answers.want(1, parse_case(PLAIN))
    heard.wait("answer", 1)
    found = answers.what_if(WhatIf(), row={"x": "q", "y": "q"})
    assert found["deals"][0]["outcome"] == {"x": "q", "y": "q"}
    assert (
        answers.what_if(WhatIf(), row={"x": "p", "y": "p"})["deals"]
        == answers.what_if(WhatIf())["deals"]
    ), "no deal is no deal"
    with pytest.raises(ValueError, match="no account"):
        answers.what_if(WhatIf(), "none")
    answers.close()


def test_what_takes_fresh_draws_is_refitted_and_a_newer_question_ends_it() -> None:
    heard = Heard()
    answers = Answering(heard, Settings(draws=512))
    with pytest.raises(FreshDrawsError, match="nothing is worked through"):
        answers.refit(WhatIf())
    answers.want(1, parse_case(PLAIN))
    heard.wait("whole", 1)
    what = WhatIf({"u": 0.0})
    with pytest.raises(FreshDrawsError, match="'u' is certain"):
        answers.what_if(what)
    found = answers.refit(what)
    assert (found["layer"], found["draws"], found["revision"]) == ("refit", 512, 1)
    assert found["exists"][0] > answers.what_if(WhatIf())["exists"][0], "less is asked for"
    # While one waits for its turn, another is asked: the first has no answer.
    ended: list[str] = []

    def older() -> None:
        try:
            answers.refit(what)
        except FreshDrawsError as error:
            ended.append(str(error))

    with answers._refitting:
        thread = threading.Thread(target=older)
        thread.start()
        while answers._newest < 2:
            thread.join(0.01)
        answers._newest += 1
    thread.join(60)
    assert ended == ["there is a newer question"]
    answers.close()


def test_a_stage_is_told_of_at_once_and_within_it_ten_times_a_second(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard, clock = Heard(), iter(range(10_000))
    answers = Answering(heard, Settings(draws=64))
    monkeypatch.setattr("winset.web.answering.time.monotonic", lambda: next(clock) / 1000)
    go_on = answers._go_on(1)
    for count in range(1000):
        go_on("drawing", count / 1000)
    go_on("comparing", 0.0)
    told = []
    while not heard.queue.empty():
        told.append(heard.queue.get()[1])
    assert [one["stage"] for one in told] == ["drawing"] * 10 + ["comparing"]
    assert [one["share"] for one in told[:3]] == [0.0, 0.1, 0.2]
    answers.close()
