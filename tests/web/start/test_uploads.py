"""Files that were dropped: named safely, bounded, and known for what they are."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from winset.errors import CaseFileError
from winset.formats.spreadsheet.archive import MAX_UNPACKED
from winset.text.tree import MAX_BYTES
from winset.web.start import uploads as module
from winset.web.start.making import choices_of, read
from winset.web.start.places import StartError
from winset.web.start.uploads import MOST_KEPT, Uploads

TABLE = b"issue,option,A,B\nx,p,1,2\nx,q,2,1\n"
CASE = b"winset: 1\ntitle: T\n"


@pytest.fixture
def kept() -> Iterator[Uploads]:
    uploads = Uploads()
    yield uploads
    uploads.close()


@pytest.mark.parametrize(
    ("name", "content", "kind", "called"),
    [
        ("points.csv", TABLE, "table", "points.csv"),
        ("report.txt", b"\n# A  dam\nmore", "text", "report.txt"),
        ("case.yaml", CASE, "case", "case.yaml"),
        ("../../etc/points.CSV", TABLE, "table", "points.csv"),
        ("C:\\Users\\me\\points.csv", TABLE, "table", "points.csv"),
        ("a\0b.csv", TABLE, "table", "ab.csv"),
        ("con.csv", TABLE, "table", "case_con.csv"),
        ("x" * 300 + ".csv", TABLE, "table", "x" * 80 + ".csv"),
    ],
)
def test_a_file_is_kept_under_a_safe_name(
    kept: Uploads, name: str, content: bytes, kind: str, called: str
) -> None:
    made = kept.add(name, content)
    assert (made.kind, made.name) == (kind, called)
    assert made.path.read_bytes() == content
    assert made.path.name == called
    assert kept.get(made.id) == made
    kept.close()
    assert not made.path.exists()
    with pytest.raises(StartError, match=r"start\.gone"):
        kept.get(made.id)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.ods", b"PK\x03\x04", "start.spreadsheet"),
        ("a.docx", b"PK\x03\x04", "start.paper"),
        ("a.pdf", b"%PDF-1.7", "start.unread"),
        ("a.png", b"\x89PNG", "start.unknown"),
        ("noending", b"hello", "start.unknown"),
        ("a.txt", b" \n", "start.empty"),
        ("a.txt", b"PK\x03\x04", "start.unread"),
        ("a.csv", b"x" * (MAX_BYTES + 1), "start.large"),
    ],
)
def test_what_no_case_can_be_made_of_is_told(
    kept: Uploads, name: str, content: bytes, why: str
) -> None:
    with pytest.raises(StartError) as raised:
        kept.add(name, content)
    assert raised.value.told.id == why
    kept.close()


def test_texts_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_TEXT", 10)
    with pytest.raises(StartError) as raised:
        Uploads().add("a.txt", b"x" * 11)
    assert raised.value.told.id == "start.large"


def test_pages_and_old_encodings_are_texts_too(kept: Uploads) -> None:
    made = kept.add("r.html", b"<html><script>x()</script><p>Caf\xc3\xa9 <b>talks</b></p></html>")
    assert (made.kind, (made.text or "").strip()) == ("text", "Caf\u00e9 talks")
    assert kept.add("r.txt", b"caf\xe9").text == "caf\u00e9"


def test_a_text_is_called_by_its_first_line(kept: Uploads) -> None:
    assert kept.add("r.md", b"\n\n#  The   dam\n\nmore").title == "The dam"
    assert kept.add("border_river.csv", TABLE).title == "border river"


def test_the_oldest_goes(kept: Uploads) -> None:
    all_of_them = [kept.add("points.csv", TABLE) for _ in range(MOST_KEPT + 2)]
    assert [made.path.exists() for made in all_of_them] == [False, False, *[True] * MOST_KEPT]
    kept.close()


def test_a_file_is_taken_up_where_it_lies(kept: Uploads, tmp_path: Path) -> None:
    path = tmp_path / "points.csv"
    path.write_bytes(TABLE)
    made = kept.open(path)
    assert (made.path, made.kind) == (path, "table")
    assert kept.open(tmp_path).kind == "scenario"
    for _ in range(MOST_KEPT + 1):
        kept.open(path)
    kept.close()
    assert path.read_bytes() == TABLE, "what was not sent is not removed"
    with pytest.raises(StartError) as raised:
        kept.open(tmp_path / "none.csv")
    assert raised.value.told.id == "start.unread"


def test_a_bomb_is_refused_when_it_is_read(kept: Uploads) -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", bytes(MAX_UNPACKED + 1))
    made = kept.add("bomb.xlsx", raw.getvalue())
    assert len(raw.getvalue()) < 100_000
    with pytest.raises(CaseFileError, match="unpacks to"):
        choices_of(made, None)
    with pytest.raises(CaseFileError, match="unpacks to"):
        read(made, None, [])
    kept.close()
