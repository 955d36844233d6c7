"""What could not be written is told by what stands there, in each language, and never by a path."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from web.served import CASE, Asking, serving
from winset.case.message import say
from winset.web.placed import placed
from winset.wording.languages import catalogue

FIRST = "    - {id: s, order: {x: [q, p]}, because: {source: paper, quote: high is better}}\n"


@pytest.fixture
def ask(tmp_path: Path) -> Iterator[Asking]:
    with serving(tmp_path) as made:
        yield made


def put(ask: Asking, path: list[Any], value: Any, base: int = 1) -> Any:
    return ask("/api/edit", {"base": base, "label": "", "steps": [
        {"do": "put", "path": path, "value": value}]})  # fmt: skip


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "This was changed elsewhere meanwhile: a statement of A: “Term, best first: "),
        ("de", "Das wurde inzwischen anderswo geändert: eine Aussage (A): „Term"),
        ("fr", "Ceci a été modifié ailleurs entre-temps\u202f: une affirmation (A)\u202f: «"),
    ],
)
def test_a_statement_that_others_changed_is_told_by_its_sentence(
    ask: Asking, language: str, said: str
) -> None:
    ask("/api/language", {"language": language})
    theirs = CASE.replace("confidence: 0.6", "confidence: 0.7")
    ask("/api/text", {"base": 1, "text": theirs}, "PUT")
    path = ["preferences", "a", 1, "confidence"]
    told = put(ask, path, 0.8)["clash"]["text"]
    assert told.startswith(said)
    assert "preferences" not in told


def test_one_that_is_gone_is_not_told_by_the_sentence_of_another(ask: Asking) -> None:
    ask("/api/text", {"base": 1, "text": CASE.replace(FIRST, "")}, "PUT")
    told = put(ask, ["preferences", "a", 0, "note"], "mine")["clash"]["text"]
    assert told == "This was changed elsewhere meanwhile: what is said of A."


def test_a_place_that_is_not_there_is_told_in_words(ask: Asking) -> None:
    told = ask("/api/edit", {"base": 1, "label": "", "steps": [
        {"do": "remove", "path": ["issues", "z"]}]})["refused"]["text"]  # fmt: skip
    assert told == (
        "A form cannot change this: the issue “z”. "
        "It is gone, or written in another place; see the text."
    )


def test_lines_and_windows_that_are_behind_are_told_in_words(ask: Asking) -> None:
    ask("/api/language", {"language": "de"})
    ask("/api/text", {"base": 1, "text": CASE.replace("Two ", "Three ")}, "PUT")
    clash = ask("/api/text", {"base": 1, "text": CASE.replace("Two ", "Four ")}, "PUT")["clash"]
    assert clash["text"] == "Dieselben Zeilen wurden anderswo geändert."
    assert put(ask, ["title"], "x", 99)["clash"]["text"].startswith("Dieses Fenster ist zu weit")


def test_a_file_that_is_gone_is_told_in_words(ask: Asking) -> None:
    ask("/api/language", {"language": "fr"})
    ask.bench.path.unlink()
    told = put(ask, ["title"], "x")["refused"]
    assert (told["text"], told["unreadable"]) == ("case.yaml n’est plus là.", True)
    ask("/api/rewrite", {})
    assert ask.bench.path.read_bytes() == CASE.encode()
    assert ask("/api/case")["trouble"] is None


@pytest.mark.parametrize("language", ["en", "de", "fr"])
@pytest.mark.parametrize(
    "path",
    [
        (),
        ("title",),
        ("no_deal", "x"),
        ("issues", "x", "name"),
        ("parties", "a"),
        ("sources", "paper"),
        ("accounts", "ours"),
        ("preferences", "a"),
        ("preferences", "a", 0),
        ("preferences", "a", "scores", "x"),
        *((part, 0) for part in ("offers", "rules", "approval", "reactions")),
        ("time", "deadline"),
    ],
)
def test_each_part_has_words_of_its_own(language: str, path: tuple[str | int, ...]) -> None:
    known = [{"path": list(path[:2]), "text": "it is so", "id": "x", "name": ""}]
    told = dict.fromkeys(
        ("actors", "issues", "sources", "statements", "offers", "rules", "approval", "reactions"),
        known,
    ) | {"accounts": {"ours": "Ours"}}
    words = catalogue(language)
    bare = words.text(placed(path, None))
    assert "." not in bare, "no path"
    if path and path[-1] == 0 and len(path) == 2:
        assert "it is so" in words.text(placed(path, told))
    assert (words.text(say("place.other")) == bare) == (path in {(), ("time", "deadline")})
