"""The files of an import: bounded, decoded, never outside the folder."""

import pytest

from winset.errors import CaseFileError
from winset.formats import sources
from winset.formats.sources import Source, gather, raise_all, read_source


def test_a_folder_gives_its_files_in_natural_order(tmp_path):
    for name in ("p10.json", "p2.json", "note.md", "P1.JSON"):
        (tmp_path / name).write_text("{}")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "p3.json").write_text("{}")
    assert [source.path.name for source in gather(tmp_path)] == ["P1.JSON", "p2.json", "p10.json"]


def test_a_link_that_leads_out_comes_without_its_bytes(tmp_path):
    (tmp_path / "out.json").write_text('{"secret": 1}')
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.json").symlink_to(tmp_path / "out.json")
    (source,) = gather(tmp_path / "in")
    assert (source.raw, source.whole) == (b"", False)


def test_what_is_too_large_comes_with_its_beginning_or_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "MAX_BYTES", 100)
    monkeypatch.setattr(sources, "_BEGINNING", 10)
    (tmp_path / "a.json").write_text("x" * 200)
    (source,) = gather(tmp_path)
    assert (source.raw, source.whole) == (b"x" * 10, False)
    with pytest.raises(CaseFileError, match="too large: at most 100 bytes"):
        read_source(tmp_path / "a.json")


def test_too_many_files_are_no_scenario(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "MAX_FILES", 3)
    for k in range(4):
        (tmp_path / f"{k}.json").write_text("{}")
    with pytest.raises(CaseFileError, match="more than 3 files"):
        gather(tmp_path)


def test_letters_are_brought_into_one_form(tmp_path):
    path = tmp_path / "a.json"
    source = Source(path, '{"cafe\u0301": "\\u0065\\u0301"}'.encode())
    tree = source.tree(json=True, what=("a file", "an object"))
    assert tree.plain() == {"café": "é"}


def test_problems_of_all_files_are_raised_at_once(tmp_path):
    first, second = (Source(tmp_path / name, b"") for name in ("a", "b"))
    first.fail("one", (2, 0))
    second.fail("two")
    with pytest.raises(CaseFileError, match=r"a:3:1: one\n.*b:1:1: two"):
        raise_all([first, second])
