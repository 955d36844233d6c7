"""New case files: each checks, none is written over, and nothing half-made is left."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from winset.casefile import read_case
from winset.errors import CaseFileError
from winset.formats import import_case
from winset.web.start.making import (
    MOST_OPTIONS,
    MOST_PARTIES,
    Begun,
    begun,
    imported,
    read,
    text_of,
    written,
)
from winset.web.start.places import Home, StartError
from winset.web.start.uploads import Uploads

TABLE = b"issue,option,A,B,why\nx,p,1,2,because\nx,q,2,1,\nNo deal,,1,1,\n"
PAY = ("Pay", {"from": 2, "to": 5, "step": 0.5, "unit": "%"})
TERM = ("Term: how long?", ["1,000 days", "yes", "no"])


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home.at(tmp_path)


@pytest.fixture
def kept() -> Iterator[Uploads]:
    uploads = Uploads()
    yield uploads
    uploads.close()


def left(home: Home) -> list[str]:
    return sorted(path.name for path in home.folder.rglob("*"))


def test_what_was_typed_is_a_case(home: Home) -> None:
    what = Begun("A: 'round' #1", ("Union", "Employer", " "), (PAY, TERM))
    path = begun(what, home, (".", "round"))
    case = read_case(path)
    assert path == home.folder / "round.yaml"
    assert case.title == "A: 'round' #1"
    assert [party.name for party in case.parties] == ["Union", "Employer"]
    assert [issue.name for issue in case.issues] == ["Pay", "Term: how long?"]
    assert [o.number for o in case.issues[0].options][:2] == [Fraction(2), Fraction(5, 2)]
    assert [o.name for o in case.issues[1].options] == ["1,000 days", "yes", "no"]
    assert case.no_deal.outcome is not None
    assert list(case.no_deal.outcome.values()) == [o.options[0].id for o in case.issues]
    with pytest.raises(StartError) as raised:
        begun(what, home, (".", "round"))
    assert raised.value.told.id == "start.taken"


def test_a_text_becomes_its_source(home: Home, kept: Uploads) -> None:
    made = kept.add("pay.txt", b"Pay talks\nThey say that more is better.\n")
    what = Begun("Talks", ("A", "B"), (PAY,))
    case = read_case(begun(what, home, (".", "talks"), made))
    assert [(s.id, s.title, s.file) for s in case.sources] == [
        ("pay_2", "Pay talks", "sources/pay.txt")
    ], "an issue has the id already"
    assert (home.folder / "sources" / "pay.txt").read_text(encoding="utf-8") == made.text
    again = read_case(begun(what, home, (".", "more"), made))
    assert again.sources[0].file == "sources/pay-2.txt"


@pytest.mark.parametrize(
    ("what", "why"),
    [
        (Begun(" ", ("A", "B"), (PAY,)), "title"),
        (Begun("T", ("A", " "), (PAY,)), "parties"),
        (Begun("T", tuple(map(str, range(MOST_PARTIES + 1))), (PAY,)), "parties"),
        (Begun("T", ("A", "B"), ()), "issues"),
        (Begun("T", ("A", "B"), ((" ", ["a", "b"]),)), "name"),
        (Begun("T", ("A", "B"), (("x", ["a", " "]),)), "options"),
        (Begun("T", ("A", "B"), (("x", ["a"] * (MOST_OPTIONS + 1)),)), "options"),
        (Begun("T", ("A", "B"), (("x", {"from": "a", "to": 1, "step": 1}),)), "range"),
        (Begun("T", ("A", "B"), (("x", {"from": True, "to": 1, "step": 1}),)), "range"),
        (Begun("T", ("A", "B"), (("x", {"from": 0, "to": float("inf"), "step": 1}),)), "range"),
        (Begun("T", ("A", "B"), (("x", {"from": 5, "to": 1, "step": 1}),)), "unsound"),
        (Begun("T", ("A", "B"), (("x", {"from": 0, "to": 1, "step": 0}),)), "unsound"),
        (Begun("T" * 3000, ("A", "B"), (PAY,)), "long"),
    ],
)
def test_what_is_missing_is_told_and_nothing_is_left(
    home: Home, kept: Uploads, what: Begun, why: str
) -> None:
    with pytest.raises(StartError) as raised:
        begun(what, home, (".", "x"))
    assert raised.value.told.id.endswith(why)
    made = kept.add("pay.txt", b"words")
    with pytest.raises(StartError):
        begun(what, home, (".", "x"), made)
    assert left(home) == []


def test_names_of_any_kind_make_a_case(home: Home) -> None:
    odd = [
        "no",
        "~",
        "- a",
        "{",
        "'",
        '"',
        "\u00dc",
        "a: b",
        "1e3",
        "0x1",
        "\u2028x",
        "x\0y",
        "#",
        "&a",
    ]
    issues: Any = tuple((name, odd) for name in odd)
    case = read_case(begun(Begun("!", tuple(odd), issues), home, (".", "odd")))
    assert len(case.parties) == len(odd)
    assert [o.name for o in case.issues[0].options][:4] == ["no", "~", "- a", "{"]


def test_a_table_is_written_as_import_writes_it(home: Home, kept: Uploads) -> None:
    made = kept.add("points.csv", TABLE)
    path = imported(read(made, None, []), home, ".", "points")
    text = path.read_text(encoding="utf-8")
    assert "column 'why' (E) left out" in text
    assert read_case(path).parties == import_case(made.path)[0].parties
    one = read_case(imported(read(made, None, ["B"]), home, ".", "one"))
    assert [party.name for party in one.parties] == ["B"]
    with pytest.raises(CaseFileError, match="no column"):
        read(made, None, ["C"])
    with pytest.raises(CaseFileError, match="no sheets"):
        read(made, "S", [])


def test_a_case_file_is_copied_as_it_is(home: Home, kept: Uploads) -> None:
    made = kept.add("c.yaml", "winset: 1 # é\n".encode())
    path = written(text_of(made), home, ".", made.name)
    assert path.read_bytes() == "winset: 1 # é\n".encode()
    bad = kept.add("c.yaml", b"winset: 1 # \xe9\n")
    with pytest.raises(CaseFileError, match="not UTF-8"):
        text_of(bad)


def test_sources_are_not_written_through_a_link(home: Home, kept: Uploads, tmp_path: Path) -> None:
    away = tmp_path / "away"
    away.mkdir()
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "sources").symlink_to(away)
    made = kept.add("pay.txt", b"words")
    with pytest.raises(StartError):
        begun(Begun("T", ("A", "B"), (PAY,)), home, ("in", "x"), made)
    assert list(away.iterdir()) == []
    assert not (folder / "x.yaml").exists()
