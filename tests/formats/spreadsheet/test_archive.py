"""Archives that claim to be workbooks: what unpacks to too much, or names entities."""

import io
import zipfile

import pytest

from winset.errors import CaseFileError
from winset.formats.sources import Source
from winset.formats.spreadsheet import archive
from winset.formats.spreadsheet.archive import check_archive

SHEET = "xl/worksheets/sheet1.xml"


def packed(tmp_path, **parts):
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return Source(tmp_path / "a.xlsx", raw.getvalue())


def test_a_small_sheet_is_let_through(tmp_path):
    check_archive(packed(tmp_path, **{SHEET: "<row><c r='A1'/></row>"}))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<!DOCTYPE x [<!ENTITY a 'b'>]><row/>", "a document type, which is not read"),
        (b"\xff\xfe<\0", "a document type, which is not read"),
        ("<row/>" * 20_010, "a sheet has more than 20,000 rows"),
        ("<c />" * 200_010, "more than 200,000 cells"),
    ],
)
def test_what_is_too_much_is_refused(tmp_path, text, said):
    with pytest.raises(CaseFileError, match=said):
        check_archive(packed(tmp_path, **{SHEET: text}))


def test_what_unpacks_to_far_more_is_refused_before_it_is(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MAX_UNPACKED", 1_000)
    with pytest.raises(CaseFileError, match=r"unpacks to 2,000 bytes; at most 1,000"):
        check_archive(packed(tmp_path, **{SHEET: " " * 2_000}))
    monkeypatch.setattr(archive, "MAX_PARTS", 1)
    with pytest.raises(CaseFileError, match="holds 2 files"):
        check_archive(packed(tmp_path, a="x", b="y"))


def test_a_damaged_archive_says_what_to_do(tmp_path):
    with pytest.raises(CaseFileError, match="save the sheet as CSV"):
        check_archive(Source(tmp_path / "a.xlsx", b"PK\x03\x04 and no more"))
