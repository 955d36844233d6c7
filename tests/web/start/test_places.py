"""Where new files may go: no way leads out of the opened folder, and nothing is written over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from winset.web.start.places import Home, StartError, case_name, free, reserved, safe

links = pytest.mark.skipif(os.name == "nt", reason="links need rights there")
AWAY = [
    "..",
    "../x",
    "/etc",
    "a/../..",
    "a//b",
    "",
    "a\0b",
    "a\\..\\..",
    "none",
    "a/./b",
    ".hidden",
]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    folder = tmp_path / "home"
    (folder / "a" / "b" / "c").mkdir(parents=True)
    (folder / ".git").mkdir()
    (tmp_path / "outside").mkdir()
    return Home.at(folder)


def test_folders_are_listed_two_deep_without_hidden_ones(home: Home) -> None:
    assert home.folders() == [".", "a", "a/b"]
    for name in home.folders():
        assert home.folder_of(name).is_dir()


@pytest.mark.parametrize("name", AWAY)
def test_no_name_leads_out(home: Home, name: str) -> None:
    with pytest.raises(StartError) as raised:
        home.folder_of(name)
    assert raised.value.told.id == "start.folder"


@links
def test_links_are_not_followed(home: Home, tmp_path: Path) -> None:
    (home.folder / "out").symlink_to(tmp_path / "outside")
    (home.folder / "a" / "link").symlink_to(home.folder)
    assert home.folders() == [".", "a", "a/b"]
    for name in ("out", "a/link"):
        with pytest.raises(StartError):
            home.folder_of(name)
    (home.folder / "case.yaml").symlink_to(tmp_path / "outside" / "case.yaml")
    assert not home.inside(home.folder / "case.yaml")
    assert home.inside(home.folder / "a" / "case.yaml")
    assert not home.inside(Path("bad\0name"))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("wages", "wages.yaml"),
        (" Löhne 2026.yml ", "Löhne 2026.yml"),
        ("wages.json", "wages.yaml"),
        ("a.b", "a.b.yaml"),
    ],
)
def test_a_name_gets_an_ending(typed: str, found: str) -> None:
    assert case_name(typed) == found


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            " ",
            ".",
            "..",
            ".yaml",
            "../x",
            "/etc/passwd",
            "a/b",
            "a\\b",
            "C:\\x",
            "a\0b",
            "a\nb",
        ),
        *("con", "NUL.yaml", "com1", "LPT9.txt", "aux.b", "a:b", "a*", "a?", 'a"b', "a<b", "a|b"),
        *("x" * 300, "-rf", "a.", ".winset-1", "~\u202egnp"),
    ],
)
def test_what_some_system_cannot_keep_is_refused_with_what_would_do(typed: str) -> None:
    with pytest.raises(StartError) as raised:
        case_name(typed)
    assert raised.value.told.id == "start.name"
    better = str(raised.value.told.args["better"])
    assert case_name(better) == better, "what is proposed is taken"


@pytest.mark.parametrize(
    "stem", ["../../etc/passwd", "con", "COM3", "x" * 300, "\0", "", "...", "a/b"]
)
def test_a_safe_name_is_one_name(stem: str) -> None:
    made = safe(stem)
    assert made
    assert Path(made).name == made
    assert len(made) <= 90
    assert safe(made) == made


def test_nothing_is_written_over(home: Home) -> None:
    with reserved(home.folder, "x.yaml") as target:
        target.write_text("mine", encoding="utf-8")
    with pytest.raises(StartError) as raised, reserved(home.folder, "x.yaml"):
        pass
    assert raised.value.told.args == {"name": "x.yaml", "better": "x-2.yaml"}
    assert (home.folder / "x.yaml").read_text(encoding="utf-8") == "mine"
    assert free(home.folder, "X.yaml") == "X-2.yaml", "where letters of two sizes are one"


def test_what_fails_leaves_no_file(home: Home) -> None:
    with pytest.raises(RuntimeError), reserved(home.folder, "y.yaml"):
        raise RuntimeError
    assert not (home.folder / "y.yaml").exists()
    with pytest.raises(StartError) as raised, reserved(home.folder / "none", "y.yaml"):
        pass
    assert raised.value.told.id == "start.unwritten"


@links
def test_a_link_that_leads_to_nothing_is_not_written_through(home: Home, tmp_path: Path) -> None:
    (home.folder / "z.yaml").symlink_to(tmp_path / "outside" / "z.yaml")
    with pytest.raises(StartError), reserved(home.folder, "z.yaml"):
        pass
    assert list((tmp_path / "outside").iterdir()) == []
