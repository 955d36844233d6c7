"""Broken case files, each with the exact words an analyst reads (broken/expected.txt)."""

from pathlib import Path

import pytest

from casefile.write_expected import BROKEN, EXPECTED, broken_files, message
from winset.casefile import parse_case, read_case
from winset.casefile.quotes import MAX_HINTS
from winset.errors import CaseFileError
from winset.text.problems import MAX_COLLECTED, MAX_PROBLEMS

JARGON = (
    "None", "Scalar", "dict", "NoneType", "validation", "Traceback", "Error", "pydantic",
    "type=", "tag:yaml.org", "Shape", "object at", "KeyError", "input_", "<class",
)  # fmt: skip

HEAD = """winset: 1
title: A dam
parties: {up: Upstream, down: Downstream}
issues: {height: {options: [none, low, high]}}
"""


def expected() -> dict[str, str]:
    blocks = EXPECTED.read_text(encoding="utf-8").split("== ")[1:]
    return {name: text.strip("\n") for name, _, text in (one.partition("\n") for one in blocks)}


def refusal(text: str | bytes, name: str = "case.yaml", folder: Path | None = None) -> list[str]:
    with pytest.raises(CaseFileError) as raised:
        parse_case(text, name=name, folder=folder)
    return [problem.message for problem in raised.value.problems]


def test_the_table_covers_the_files_and_they_are_many() -> None:
    assert sorted(expected()) == broken_files()
    assert len(broken_files()) >= 50


@pytest.mark.parametrize("name", broken_files())
def test_a_broken_file_gives_exactly_the_expected_words(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(BROKEN)
    assert message(name) == expected()[name]


@pytest.mark.parametrize("name", broken_files())
def test_messages_are_in_the_words_of_the_file(name: str) -> None:
    with pytest.raises(CaseFileError) as raised:
        read_case(BROKEN / name)
    for problem in raised.value.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.caret <= len(problem.source_line)
        assert "\n" not in problem.message
        assert len(problem.message) < 300
        assert not [word for word in JARGON if word in problem.message]


def test_the_caret_points_at_the_column_of_a_short_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BROKEN)
    with pytest.raises(CaseFileError) as raised:
        read_case("id-option.yaml")
    (problem,) = raised.value.problems
    assert problem.caret == problem.column - 1
    assert problem.source_line[problem.caret :].startswith("hihg")


def test_ten_mistakes_give_ten_problems() -> None:
    with pytest.raises(CaseFileError) as raised:
        read_case(BROKEN / "ten-mistakes.yaml")
    lines = [problem.line for problem in raised.value.problems]
    assert lines == [3, 6, 9, 11, 15, 15, 18, 19, 19, 21]


def test_a_file_of_50_megabytes_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "huge.yaml"
    with file.open("wb") as out:
        out.write(b"winset: 1\n")
        out.truncate(50_000_000)
    with pytest.raises(CaseFileError, match=r"too large: at most 5,000,000 bytes are read"):
        read_case(file)


def test_a_file_without_end_is_refused() -> None:
    with pytest.raises(CaseFileError, match="too large"):
        read_case("/dev/zero")


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(CaseFileError, match=r"none\.yaml:1:1: there is no such file"):
        read_case(tmp_path / "none.yaml")
    with pytest.raises(CaseFileError, match=r":1:1: this is a folder; expected a file"):
        read_case(tmp_path)


def test_a_source_is_not_read_through_a_link_out_of_the_folder(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret", encoding="utf-8")
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "link.txt").symlink_to(secret)
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    text = HEAD + "sources: {a: {file: link.txt}, b: {file: ../secret.txt}, c: {file: loop.txt}}\n"
    found = refusal(text, folder=folder)
    assert found[:2] == [
        "'link.txt' leads outside the folder of the case file",
        "'../secret.txt' leads outside the folder of the case file",
    ]
    assert len(found) == 3


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("we could live with a low dam", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    assert parse_case(HEAD + "sources: {a: {file: link.txt}}\n", folder=tmp_path).sources


def test_a_source_without_a_folder_is_refused() -> None:
    assert refusal(HEAD + "sources: {a: {file: a.txt}}\n") == [
        "a source file needs a case file beside it"
    ]


def test_a_hundred_problems_are_shown_and_the_rest_counted() -> None:
    many = "".join(f"key{k}: 1\n" for k in range(MAX_PROBLEMS + 20))
    found = refusal(HEAD + many)
    assert len(found) == MAX_PROBLEMS + 1
    assert found[-1] == "... and 20 more problems"


def test_reading_stops_where_problems_do_not_end() -> None:
    many = "".join(f"key{k}: 1\n" for k in range(MAX_COLLECTED + 20))
    left = MAX_COLLECTED - MAX_PROBLEMS
    assert refusal(HEAD + many)[-1] == f"... and {left} more problems at least"


@pytest.mark.parametrize(
    "text",
    [
        "issues:\n" + "".join(
            f"  w{k}: {{range: {{from: 0, to: 99, step: 1}}}}\n" for k in range(11)
        ),
        "issues: {w: {range: {from: 0, to: 99, step: 1}}}\nrules:\n"
        + "  - {never: {w: {at_least: 0}}}\n" * 10,
        "issues: {w: {range: {from: 0, to: 499, step: 1}}}\npreferences:\n"
        + "  a: {no_deal: 0, scores: {w: {0: 0, 499: 1}}}\n"
        + "  b: {no_deal: 0, scores: {w: {0: 0, 499: 1}}}\n",
    ],
)  # fmt: skip
def test_few_words_do_not_stand_for_a_flood_of_options(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("winset.casefile.context.MAX_DERIVED", 1_000)
    assert refusal("winset: 1\ntitle: T\nparties: {a: A, b: B}\n" + text) == [
        "ranges, bounds and points stand for more than 1,000 options in all; take larger steps"
    ]


def test_the_nearest_passage_is_looked_for_a_few_times_only(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("we could live with a low dam", encoding="utf-8")
    text = HEAD + "sources: {a: {file: a.txt}}\nno_deal: {height: low}\npreferences:\n  up:\n"
    wrong = "    - {rejects: {height: high}, because: {source: a, quote: live with the low dam}}\n"
    found = refusal(text + wrong * (MAX_HINTS + 2), folder=tmp_path)
    assert len([message for message in found if "nearest" in message]) == MAX_HINTS
    assert len(found) == MAX_HINTS + 2


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (HEAD.encode("utf-16-be"), "UTF-16 text without a byte-order mark; save the file as UTF-8"),
        (HEAD.encode("utf-16-le"), "UTF-16 text without a byte-order mark; save the file as UTF-8"),
        (HEAD.encode("utf-16") + b"\x00", "not UTF-16 text: byte 0x00; save the file as UTF-8"),
        (b"\xff\xfe\x00\xd8", "not UTF-16 text: byte 0x00; save the file as UTF-8"),
        (b"\x80", "not UTF-8 text: byte 0x80; save the file as UTF-8"),
        (b"", "the file is empty; expected 'winset: 1' and a case"),
        (b"\xef\xbb\xbf", "the file is empty; expected 'winset: 1' and a case"),
    ],
)
def test_encodings(raw: bytes, words: str) -> None:
    assert refusal(raw) == [words]


def test_half_a_character_from_python_is_refused() -> None:
    assert refusal(HEAD + "summary: a \ud800 b\n") == [
        "character U+D800 has no place in a text; delete it"
    ]


def test_columns_count_characters_not_bytes() -> None:
    with pytest.raises(CaseFileError) as raised:
        parse_case("winset: 1\ntitle: Dämme für Flüsse\x07\n")
    assert str(raised.value).startswith("<text>:2:24: character U+0007")


def test_deep_nesting_gives_a_message_in_both_languages() -> None:
    deep = "[" * 5_000 + "]" * 5_000
    assert refusal(HEAD + f"summary: {deep}\n") == ["nested deeper than 40 levels"]
    assert refusal('{"winset": 1, "summary": ' + deep + "}", "case.json") == [
        "nested deeper than 40 levels"
    ]


@pytest.mark.parametrize(("opened", "closed"), [("[", "]"), ("{a: ", "}"), ("[{a: ", "}]")])
def test_too_deep_is_said_at_the_same_place_however_deep(opened: str, closed: str) -> None:
    """Some parsers end at a depth of their own: what is said must not depend on that."""
    places = set()
    for times in (45, 450, 4_500):
        text = HEAD + f"summary: {opened * times}{closed * times}\n"
        with pytest.raises(CaseFileError) as raised:
            parse_case(text)
        places |= {(one.line, one.column, one.message) for one in raised.value.problems}
    assert len(places) == 1
    assert {message for _, _, message in places} == {"nested deeper than 40 levels"}


def test_too_deep_in_block_style_too() -> None:
    found = set()
    for times in (45, 450, 2_000):
        deep = "".join(" " * k + "a:\n" for k in range(1, times))
        with pytest.raises(CaseFileError) as raised:
            parse_case(HEAD + "summary:\n" + deep)
        found |= {(one.line, one.message) for one in raised.value.problems}
    assert len(found) == 1
    assert {message for _, message in found} == {"nested deeper than 40 levels"}


@pytest.mark.slow
def test_too_many_values_are_refused_as_they_come() -> None:
    text = HEAD + "summary: [" + "1," * 400_001 + "]\n"
    assert refusal(text) == ["more than 400,000 values"]


def test_a_wrong_definition_is_reported_once_and_not_at_every_use() -> None:
    text = """winset: 1
title: A dam
parties: {up: Upstream, down: Downstream}
issues:
  height: {options: 3}
  fund: {options: [none, joint]}
no_deal: {height: low, fund: none}
rules: [{never: {height: high, fund: none}}]
preferences:
  down:
    - {order: {height: [none, low, high]}, assumed: habit}
    - {rejects: {height: high}, assumed: habit}
offers:
  - {by: up, outcome: {height: high}}
reactions:
  - {by: down, to: {height: high}, was: regret, instead_of: no_deal}
  - {by: down, to: no_deal, was: regret, instead_of: {height: high}}
  - {by: down, to: no_deal, was: regret, instead_of: offer1}
"""
    assert refusal(text) == [
        "an issue needs 'options' (a list, or id: name) or a 'range', found '3'"
    ]


def test_refused_accounts_and_sources_are_reported_once() -> None:
    text = HEAD + (
        "no_deal: {height: low}\naccounts: [ours, theirs]\nsources: [gazette]\npreferences:\n"
        "  down:\n    - {rejects: {height: high}, account: ours,"
        " because: {source: gazette, quote: never}}\n"
    )
    assert refusal(text) == [
        "expected a mapping of accounts (id: name), found a list; "
        "write 'ours: its name' instead of '- ours', and so on",
        "expected a mapping of sources (id: {title: ...}), found a list; "
        "write 'gazette: {...}' instead of '- gazette', and so on",
    ]
