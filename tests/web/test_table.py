"""The table of the workbench: the same as the commands say, and dropped when it is of no use."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

from web.served import CASE
from winset.analysis import analyse
from winset.analysis.next_offer import next_offer
from winset.analysis.offering import lead_of
from winset.analysis.settings import Settings
from winset.bargaining.players import MEDIATORS, SIGNERS, WAYS
from winset.bargaining.strategies import STRATEGIES
from winset.case.types import Case
from winset.casefile import parse_case
from winset.studies.bargain import Asked, bargain
from winset.studies.transcripts import transcript
from winset.web import table as module
from winset.web.answering import Answering
from winset.web.table import Table, choices
from winset.wording.languages import LANGUAGES, catalogue

SETTINGS = Settings(draws=256)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    folder = tmp_path_factory.mktemp("table")
    text = CASE.replace("because: {source: paper, quote: high is better}", "assumed: so")
    return parse_case(text.replace("  paper: {title: A paper, file: paper.txt}\n", "")
                      .replace("sources:\n", ""), folder=folder)  # fmt: skip


class Heard:
    """What was told, and waiting for it."""

    def __init__(self) -> None:
        self.told: list[tuple[str, dict[str, Any]]] = []
        self._news = threading.Condition()

    def __call__(self, kind: str, **data: Any) -> None:
        with self._news:
            self.told.append((kind, data))
            self._news.notify_all()

    def until(self, **wanted: Any) -> dict[str, Any]:
        """Wait for an event of the table with these data."""

        def found() -> dict[str, Any] | None:
            return next((data for kind, data in self.told
                         if kind == "table" and wanted.items() <= data.items()), None)  # fmt: skip

        with self._news:
            assert self._news.wait_for(found, 120), wanted
            data = found()
            assert data is not None
            return data


@pytest.fixture(scope="module")
def seated(case: Case) -> Iterator[tuple[Table, Heard]]:
    heard = Heard()
    answers = Answering(heard, SETTINGS)
    answers.want(1, case)
    table = Table(answers, heard)
    yield table, heard
    table.close()
    answers.close()


def answer(seated: tuple[Table, Heard], case: Case, kind: str, **given: Any) -> dict[str, Any]:
    table, heard = seated
    run = table.ask(kind, given, (1, case, SETTINGS))
    assert heard.until(run=run, end="done")["what"] == kind
    return table.found[kind]


def test_the_next_offer_is_that_of_the_command(seated: tuple[Table, Heard], case: Case) -> None:
    told = answer(seated, case, "offer", by="a")
    finding = next_offer(case, "a", SETTINGS).findings[0]
    lead = lead_of(finding.detail)  # type: ignore[arg-type]
    assert lead is not None
    assert told["lead"]["outcome"] == lead.outcome
    assert [one["rule"] for one in told["rules"]] == ["people", "no-deal", "own-offer"]
    assert told["rules"][0]["odds"] == lead.received["people"].odds
    assert all(one["own"]["outcome"] for one in told["rules"])
    assert told["parts"][0]["lines"][0].startswith("Offer this: ")
    assert [part["title"] for part in told["parts"]].count(None) == 1


def test_talks_are_those_of_the_command(seated: tuple[Table, Heard], case: Case) -> None:
    told = answer(seated, case, "talks", rounds=9, strategies={"a": ["conceder"], "b": ["micro"]})
    asked = Asked({"a": ("conceder",), "b": ("micro",)}, rounds=9)
    same = bargain(case, asked, SETTINGS).to_dict()
    for one in told["profiles"]:
        assert re.fullmatch(r"[<>]? ?\d+ %( ± \d+)?", one.pop("said"))
    assert {key: told[key] for key in same} == same
    assert len(told["by_round"]) == 9
    assert told["parts"]


@pytest.mark.parametrize("protocol", WAYS)
def test_every_protocol_is_played(seated: tuple[Table, Heard], case: Case, protocol: str) -> None:
    told = answer(seated, case, "talks", protocol=protocol, rounds=5)
    assert told["protocol"] == protocol
    assert 0 <= told["found"] <= 1


def test_a_session_is_that_of_the_command_and_stands_on_the_map(
    seated: tuple[Table, Heard], case: Case
) -> None:
    told = answer(seated, case, "session", draw=3, rounds=6)
    same = transcript(case, Asked(rounds=6), SETTINGS, draw=3).to_dict()
    keys = ("round", "seat", "action", "outcome")
    assert [[move[key] for key in keys] for move in told["moves"]] == [
        [move[key] for key in keys] for move in same["moves"]
    ]
    assert told["said"] == same["text"][-1]
    assert all(len(move["lines"]) >= 1 for move in told["moves"])
    chart = analyse(case, SETTINGS).deal_map
    assert chart is not None
    at = {tuple(row): place for place, row in enumerate(chart["outcomes"])}
    ids = {issue.id: [option.id for option in issue.options] for issue in case.issues}
    for move in told["moves"]:
        row = tuple(ids[issue].index(option) for issue, option in move["outcome"].items())
        for actor, value in move["values"].items():
            assert value == pytest.approx(chart["values"][actor][at[row]], abs=1e-9)


def test_a_world_that_is_not_there_is_the_last(seated: tuple[Table, Heard], case: Case) -> None:
    told = answer(seated, case, "session", draw=10**6, rounds=2)
    assert told["draw"] == told["draws"] == 256


@pytest.mark.parametrize(
    ("kind", "given", "said"),
    [
        ("else", {}, "expected one of offer, talks, session"),
        ("offer", {"by": "c"}, "'c' is no party"),
        ("offer", {}, "by: expected text"),
        ("offer", {"by": "a", "offers": 7}, "offers: expected a whole number from 1 to 6"),
        ("offer", {"by": "a", "horizon": True}, "horizon: expected"),
        ("offer", {"by": "a", "floor": float("nan")}, "floor: expected a number"),
        ("talks", {"protocol": "shouting"}, "protocol: expected one of stacked"),
        ("talks", {"rounds": 10**9}, "rounds: expected a whole number from 1 to 200"),
        ("talks", {"protocol": "text", "mediator": "x"}, "mediator: expected"),
        ("talks", {"strategies": {"a": ["x"] * 4}}, "strategies: expected 1 to 3"),
        ("talks", {"strategies": {"a": "boulware"}}, "strategies: expected"),
        ("session", {"draw": 0}, "draw: expected"),
        ("session", {"account": "nobody's"}, "there is no account"),
    ],
)
def test_what_makes_no_sense_is_not_begun(
    seated: tuple[Table, Heard], case: Case, kind: str, given: dict[str, Any], said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        seated[0].ask(kind, given, (1, case, SETTINGS))


def test_what_cannot_be_played_is_told(seated: tuple[Table, Heard], case: Case) -> None:
    told = answer(seated, case, "talks", strategies={"a": ["bulware"]})
    assert "no strategy 'bulware'" in told["refused"]
    assert "boulware" in told["refused"]


def test_a_case_without_draws_at_hand_is_worked_through(case: Case) -> None:
    heard = Heard()
    answers = Answering(heard, SETTINGS)
    table = Table(answers, heard)
    try:
        # Nothing was wanted of the answers, and this revision they are done with.
        answers._settled = 5
        run = table.ask("offer", {"by": "b"}, (5, case, SETTINGS))
        heard.until(run=run, end="done")
        assert table.found["offer"]["lead"]
        assert answers.model(5, SETTINGS, None) is None
    finally:
        table.close()
        answers.close()


class Endless:
    """Plays until it is told that nobody waits for it."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.ended = threading.Event()

    def __call__(self, model: Any, asked: Any, progress: Any) -> Any:
        self.begun.set()
        try:
            while True:
                progress("playing sessions", 0.5)
                time.sleep(0.002)
        finally:
            self.ended.set()


@pytest.mark.parametrize("how", ["stop", "again"])
def test_work_that_nobody_waits_for_is_dropped(
    seated: tuple[Table, Heard], case: Case, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    table, heard = seated
    endless = Endless()
    with monkeypatch.context() as patched:
        patched.setattr(module, "bargain_on", endless)
        first = table.ask("talks", {}, (1, case, SETTINGS))
        assert endless.begun.wait(60)
        assert heard.until(run=first, stage="playing sessions")["share"] == 0.5
    if how == "stop":
        table.stop()
    else:
        second = table.ask("talks", {"rounds": 3}, (1, case, SETTINGS))
    assert endless.ended.wait(60)
    assert heard.until(run=first, end="dropped")
    if how == "again":
        heard.until(run=second, end="done")
        assert table.found["talks"]["run"] == second
    assert not [data for kind, data in heard.told if kind == "table"
                and data["run"] == first and data.get("end") == "done"]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_can_be_chosen_has_an_idea_in_a_line(language: str) -> None:
    told = choices(catalogue(language))
    names = {kind: [one["name"] for one in told[kind]] for kind in told if kind.endswith("s")
             and isinstance(told[kind], list)}  # fmt: skip
    assert names == {
        "strategies": list(STRATEGIES),
        "signers": list(SIGNERS),
        "protocols": list(WAYS),
        "mediators": list(MEDIATORS),
    }
    for kind in names:
        ideas = [one["idea"] for one in told[kind]]
        assert all(idea.endswith(".") and len(idea) > 15 for idea in ideas)
        assert len(set(ideas)) == len(ideas)
