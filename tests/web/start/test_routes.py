"""The routes of the start page: what is told, what is made, and everything that is refused."""

from __future__ import annotations

import http.client
import json
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from web.served import CASE, PAPER
from web.started import NO, Started, started
from winset.casefile import read_case
from winset.web.guard import FRAMED_POLICY, MOST_BODY

TABLE = b"Issue,Option,A,B,Remark\nPay,low,0,5,x\n,high,5,0,\nNo deal,,1,1,\n"
NEW = {
    "title": "Talks",
    "parties": ["A", "B"],
    "issues": [{"name": "Pay", "options": ["low", "high"]}],
    "folder": ".",
    "file": "talks",
}


@pytest.fixture
def ask(tmp_path: Path) -> Iterator[Started]:
    home = tmp_path / "home"
    (home / "sub").mkdir(parents=True)
    with started(home, tmp_path / "state") as made:
        yield made


def case(folder: Path) -> Path:
    (folder / "paper.txt").write_text(PAPER, encoding="utf-8")
    path = folder / "case.yaml"
    path.write_text(CASE, encoding="utf-8")
    return path


def test_an_empty_folder_has_examples_to_begin_with(ask: Started) -> None:
    told = ask("/api/start")
    assert (told["recent"], told["cases"], told["more"]) == ([], [], 0)
    assert told["folders"] == [".", "sub"]
    assert "harbour" in [one["name"] for one in told["examples"]]
    assert "<main" in ask("/")
    assert "export" in ask("/app/start_home.js")


def test_a_long_list_comes_bit_by_bit(ask: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    case(ask.room.home.folder)
    monkeypatch.setattr("winset.web.start.routes.BUDGET", -1.0)
    (line,) = ask("/api/start")["cases"]
    assert (line["title"], line["problems"]) == ("home", None)
    monkeypatch.setattr("winset.web.start.routes.BUDGET", 60.0)
    (line,) = ask("/api/start")["cases"]
    assert (line["title"], line["problems"]) == ("Two", 0)


def test_a_case_is_opened_and_remembered(ask: Started, tmp_path: Path) -> None:
    path = case(ask.room.home.folder)
    away = tmp_path / "away"
    away.mkdir()
    other = case(away)
    assert ask.room.recent is not None
    ask.room.recent.add(other)
    told = ask("/api/start")
    assert [one["place"] for one in told["cases"]] == ["case.yaml"]
    assert [one["path"] for one in told["recent"]] == [str(other)]
    first = ask("/api/start/open", {"path": str(path)})["at"]
    assert ask("/api/start/open", {"path": str(path)})["at"] == first
    second = ask("/api/start/open", {"path": str(other)})["at"]
    assert first != second
    assert ask(f"{first}api/case")["case"]["title"] == "Two"
    assert ask.room.recent.paths() == [other, path]
    ask("/api/start/forget", {})
    assert ask("/api/start")["recent"] == []
    assert ask("/api/start/open", {"path": str(other)})[0] == NO, "it is known no more"


def test_two_cases_are_edited_side_by_side(ask: Started) -> None:
    paths = [case(ask.room.home.folder), case(ask.room.home.folder / "sub")]
    ats = [ask("/api/start/open", {"path": str(path)})["at"] for path in paths]
    step = {"do": "put", "path": ["title"], "value": "Three"}
    made = ask(f"{ats[1]}api/edit", {"base": 1, "label": "titled", "steps": [step]})
    assert made["revision"] == 2
    assert paths[0].read_text(encoding="utf-8") == CASE
    assert "Three" in paths[1].read_text(encoding="utf-8")
    assert ask(f"{ats[0]}api/case")["revision"] == 1


def test_a_case_that_is_closed_leads_back(ask: Started) -> None:
    assert ask("/case/9/api/case") == (
        404,
        "This case is not open any more. Open it again from the start page.",
    )
    assert "start.js" in ask("/case/9/"), "by way of the start page"
    assert ask("/case/x/")[0] == 404


def test_a_table_is_read_first_and_made_a_case_then(ask: Started) -> None:
    made = ask.drop("points.csv", TABLE)
    assert (made["kind"], made["name"], made["file"]) == ("table", "points.csv", "points.yaml")
    wish = {"upload": made["upload"], "sheet": None, "columns": []}
    told = ask("/api/start/preview", wish)
    assert told["columns"] == ["A", "B"]
    assert told["receipt"]["head"] == "Read: 2 parties, 1 issue, 2 outcomes (points table, CSV)."
    assert ["Changed", ["column 'Remark' (E) left out: no numbers in it"]] in [
        [head, items[:1]] for head, items in told["receipt"]["sections"]
    ]
    assert told["read"]["rows"] == [["Pay", "low", 0.0, 5.0], ["", "high", 5.0, 0.0]]
    assert told["read"]["no_deal"] == [1.0, 1.0]
    assert ask("/api/start/preview", {**wish, "columns": ["B"]})["read"]["parties"] == ["B"]
    at = ask("/api/start/import", {**wish, "folder": "sub", "file": "points"})["at"]
    path = ask.room.home.folder / "sub" / "points.yaml"
    assert ask(f"{at}api/case")["sound"]
    assert path.read_text(encoding="utf-8").startswith("# Read: 2 parties")
    again = {**wish, "folder": "sub", "file": "points"}
    assert ask("/api/start/import", again)[0] == NO
    assert "points-2.yaml" in ask("/api/start/import", again)[1]
    at = ask("/api/start/import", {**again, "free": True})["at"]
    assert ask(f"{at}api/case")["file"] == "points-2.yaml", "a name that nobody chose"
    assert ask("/api/start/import", {**again, "file": "../x", "free": True})[0] == NO


def test_a_faulty_table_says_all_that_is_wrong(ask: Started) -> None:
    faulty = b"Issue,Option,A,B\nPay,low,n/a,5\n,high,5,?\n"
    made = ask.drop("t.csv", faulty)
    wish = {"upload": made["upload"], "sheet": None, "columns": []}
    told = ask("/api/start/preview", wish)
    assert told["receipt"] is None
    assert len(told["problems"]) == 2
    assert told["columns"] == ["A", "B"], "so that a faulty one can be left out"
    refused = ask("/api/start/import", {**wish, "folder": ".", "file": "t"})
    assert refused[0] == NO
    assert not (ask.room.home.folder / "t.yaml").exists()


def test_a_new_case_and_one_with_a_text(ask: Started) -> None:
    at = ask("/api/start/new", NEW)["at"]
    told = ask(f"{at}api/case")
    assert told["sound"]
    assert told["case"]["title"] == "Talks"
    made = ask.drop("report.txt", b"The report\nThey say that high is good.\n")
    assert (made["kind"], made["title"]) == ("text", "The report")
    asked = {**NEW, "file": "with.yaml", "upload": made["upload"]}
    asked["issues"] = [{"name": "Pay", "range": {"from": 0, "to": 3, "step": 1}}]
    at = ask("/api/start/new", asked)["at"]
    assert ask(f"{at}api/source/report")["text"].startswith("The report")
    case = read_case(ask.room.home.folder / "with.yaml")
    assert case.issues[0].numeric


def test_rules_begin_a_case_from_a_text(ask: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Nordland und Südland verhandeln. Nordlands Minister sagte: „Wir wollen mehr Wasser.“\n"
    made = ask.drop("bericht.html", f"<p>{text}</p>".encode())
    asked = {"upload": made["upload"], "folder": ".", "file": "bericht"}
    at = ask("/api/start/read", asked)["at"]
    told = ask(f"{at}api/case")
    assert told["sound"]
    assert [one["role"] for one in told["case"]["actors"]][:2] == ["party", "party"]
    assert "mehr Wasser" in ask(f"{at}api/source/bericht")["text"]
    before = {path: path.read_bytes() for path in ask.room.home.folder.glob("b*.*")}
    assert ask("/api/start/read", asked)[0] == NO, "nothing is written over"
    assert (ask.room.home.folder / "proposals.json").is_file()
    assert [one["place"] for one in ask("/api/start")["cases"]] == ["bericht.yaml"]
    assert ask("/api/start/read", {**asked, "file": "../x"})[0] == NO
    monkeypatch.setattr("winset.web.start.making.MOST_READ", 10)
    assert ask("/api/start/read", {**asked, "file": "other"})[0] == NO
    assert {path: path.read_bytes() for path in ask.room.home.folder.glob("b*.*")} == before


def test_an_example_is_copied_and_never_changed(ask: Started) -> None:
    at = ask("/api/start/example", {"name": "harbour", "folder": "sub"})["at"]
    assert ask(f"{at}api/case")["file"] == "case.yaml"
    assert (ask.room.home.folder / "sub" / "harbour" / "case.yaml").is_file()
    assert ask("/api/start/example", {"name": "none", "folder": "."})[0] == NO


def test_it_is_told_in_the_language_asked_for(ask: Started) -> None:
    ask("/api/start/language", {"language": "de"})
    assert ask("/api/start")["language"] == "de"
    assert ask("/api/start/new", {**NEW, "title": " "}) == (
        NO,
        "Sagen Sie zuerst, worum verhandelt wird: Der Fall braucht einen Titel.",
    )
    assert ask("/api/start/language", {"language": "eo"})[0] == 400


@pytest.mark.parametrize(
    "file",
    [
        "../x",
        "/etc/x",
        "..\\x",
        "a/b",
        "x\0y",
        "con",
        "NUL.yaml",
        "x" * 300,
        "",
        "..",
        "C:\\x",
        "a\nb",
    ],
)
@pytest.mark.parametrize("folder", [".", "sub"])
def test_no_name_leads_out_of_the_folder(ask: Started, file: str, folder: str) -> None:
    before = set(ask.room.home.folder.parent.rglob("*"))
    status, said = ask("/api/start/new", {**NEW, "file": file, "folder": folder})
    assert status == NO
    assert "would do" in said
    made = ask.drop("t.csv", TABLE)
    wish = {"upload": made["upload"], "sheet": None, "columns": []}
    assert ask("/api/start/import", {**wish, "file": file, "folder": folder})[0] == NO
    assert set(ask.room.home.folder.parent.rglob("*")) == before


@pytest.mark.parametrize(
    "folder", ["..", "/", "sub/..", "/tmp", "sub\\..", "s\0b", "none", "", "link"]
)
def test_no_folder_leads_out(ask: Started, folder: str) -> None:
    if os.name != "nt":
        (ask.room.home.folder / "link").symlink_to("/tmp")
    for path, asked in (
        ("/api/start/new", {**NEW, "folder": folder}),
        ("/api/start/example", {"name": "harbour", "folder": folder}),
    ):
        status, said = ask(path, asked)
        assert status == NO
        assert "There is no folder" in said


def test_only_known_cases_are_opened(ask: Started, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text(CASE, encoding="utf-8")
    inside = ask.room.home.folder / "link.yaml"
    if os.name != "nt":
        inside.symlink_to(secret)
    for path in (secret, inside, "../secret.yaml", "case.yaml", "/etc/passwd", "a\0b", ""):
        assert ask("/api/start/open", {"path": str(path)})[0] == NO


@pytest.mark.parametrize(
    ("path", "given"),
    [
        ("/api/start/open", {}),
        ("/api/start/open", {"path": 3}),
        ("/api/start/new", {**NEW, "issues": [3]}),
        ("/api/start/new", {**NEW, "issues": [{"name": "x"}]}),
        ("/api/start/new", {**NEW, "parties": [3]}),
        ("/api/start/new", {**NEW, "upload": "1"}),
        ("/api/start/new", {**NEW, "upload": 99}),
        ("/api/start/preview", {"upload": 99, "sheet": None, "columns": []}),
        ("/api/start/preview", {"upload": 1}),
        ("/api/start/import", {"upload": 99, "columns": [], "file": "x", "folder": "."}),
    ],
)
def test_what_makes_no_sense_is_refused(ask: Started, path: str, given: Any) -> None:
    assert ask(path, given)[0] in {NO, 400}


def test_files_that_are_too_large_are_refused(ask: Started) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", ask.port, timeout=30)
    headers = {
        "Cookie": f"winset-{ask.port}={ask.token}",
        "Content-Type": "application/octet-stream",
        "Content-Length": str(50_000_000),
    }
    connection.putrequest("PUT", "/api/start/upload?name=a.csv")
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders()
    assert connection.getresponse().status == 413
    connection.close()
    assert MOST_BODY < 50_000_000
    assert ask.drop("a.csv", b"x" * 6_000_000)[0] == NO


def test_strangers_are_refused_on_every_route(ask: Started) -> None:
    own = f"127.0.0.1:{ask.port}"
    cookie = {"Cookie": f"winset-{ask.port}={ask.token}"}
    routes = ("/", "/api/start", "/app/start.js", "/case/1/", "/case/1/api/case")
    for route in routes:
        for headers, status in (
            ({"Host": own}, 403),
            ({**cookie, "Host": "evil.example"}, 421),
            ({**cookie, "Host": own, "Origin": "http://evil.example"}, 403),
            ({**cookie, "Host": own, "Sec-Fetch-Site": "cross-site"}, 403),
        ):
            connection = http.client.HTTPConnection("127.0.0.1", ask.port, timeout=30)
            connection.request("GET", route, headers=headers)
            assert connection.getresponse().status == status, (route, headers)
            connection.close()


def test_the_first_address_may_be_that_of_a_case(ask: Started) -> None:
    path = case(ask.room.home.folder)
    at = ask("/api/start/open", {"path": str(path)})["at"]
    for route, status in ((at, 200), ("/", 200), (f"{at}api/case", 403), ("/app/start.js", 403)):
        connection = http.client.HTTPConnection("127.0.0.1", ask.port, timeout=30)
        connection.request("GET", f"{route}?token={ask.token}")
        answer = connection.getresponse()
        assert answer.status == status, route
        assert (answer.headers["set-cookie"] is not None) == (status == 200)
        connection.close()
    connection = http.client.HTTPConnection("127.0.0.1", ask.port, timeout=30)
    headers = {"Cookie": f"winset-{ask.port}={ask.token}"}
    connection.request("GET", f"{at}report", headers=headers)
    assert connection.getresponse().headers.get_all("content-security-policy") == [FRAMED_POLICY]
    connection.close()


def test_two_windows_make_two_files(ask: Started) -> None:
    answers: list[Any] = []
    windows = [
        threading.Thread(target=lambda: answers.append(ask("/api/start/new", NEW)))
        for _ in range(6)
    ]
    for window in windows:
        window.start()
    for window in windows:
        window.join()
    made = [one for one in answers if isinstance(one, dict)]
    refused = [one for one in answers if isinstance(one, tuple)]
    assert len(made) == 1
    assert [status for status, _ in refused] == [NO] * 5
    assert json.dumps(made[0]).count("/case/1/") == 1
    assert [path.name for path in ask.room.home.folder.glob("*.yaml")] == ["talks.yaml"]


def test_a_damaged_table_is_told_once_and_makes_no_case(ask: Started) -> None:
    made = ask.drop("x.xlsx", b"PK\x03\x04" + b"garbage" * 20)
    wish = {"upload": made["upload"], "sheet": None, "columns": []}
    told = ask("/api/start/preview", wish)
    assert len(told["problems"]) == 1
    assert "damaged" in told["problems"][0]
    assert (told["receipt"], told["sheets"], told["columns"]) == (None, [], [])
