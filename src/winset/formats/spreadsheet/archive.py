"""Whether an archive that claims to be a workbook can be opened safely, and cheaply."""

from __future__ import annotations

import io
import zipfile
from typing import NoReturn

from winset.errors import CaseFileError
from winset.formats.sources import Source, refuse
from winset.text.numbers import plural

MAX_ROWS = 20_000
MAX_CELLS = 200_000
MAX_PARTS = 2_000
MAX_UNPACKED = 60_000_000
_CHUNK = 1 << 20
_OVERLAP = 16
_ENTITIES = (b"<!DOCTYPE", b"<!ENTITY")
_UTF16 = {b"\xff\xfe", b"\xfe\xff"}


def check_archive(source: Source) -> None:
    """Refuse what unpacks to far more than it says, and XML that could name or grow entities.

    Nothing is kept in memory: each part is gone through once, and what is too large is refused
    before a workbook is made of it.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(source.raw)) as archive:
            parts = archive.infolist()
            total = sum(part.file_size for part in parts)
            if total > MAX_UNPACKED:
                refuse(
                    source.path, f"unpacks to {total:,} bytes; at most {MAX_UNPACKED:,} are read"
                )
            if len(parts) > MAX_PARTS:
                refuse(source.path, f"holds {len(parts):,} files; at most {MAX_PARTS:,} are read")
            cells = 0
            for part in parts:
                if not part.filename.startswith("xl/media/"):
                    cells += _cells(source, archive, part)
                if cells > MAX_CELLS:
                    refuse(source.path, f"more than {MAX_CELLS:,} cells; save the one sheet as CSV")
    except CaseFileError:
        raise
    except Exception:  # damaged archives raise errors of many kinds
        refuse_damaged(source)


def _cells(source: Source, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """Go through one part; count its cells, or its shared texts."""
    rows = cells = 0
    last = b""
    with archive.open(part) as opened:
        while chunk := opened.read(_CHUNK):
            window = last + chunk
            if not last and chunk[:2] in _UTF16:
                refuse(source.path, "holds XML with a document type, which is not read")
            if any(entity in window for entity in _ENTITIES):
                refuse(source.path, "holds XML with a document type, which is not read")
            kept = window[:-_OVERLAP]
            rows += kept.count(b"<row") + kept.count(b":row")
            cells += kept.count(b"<c ") + kept.count(b"<c>") + kept.count(b":c ")
            cells += kept.count(b"<si>") + kept.count(b"<si ")
            if rows > MAX_ROWS:
                said = f"a sheet has more than {plural(MAX_ROWS, 'row')}, and no more are read"
                refuse(source.path, said)
            if cells > MAX_CELLS:
                break
            last = window[-_OVERLAP:]
    return cells


def refuse_damaged(source: Source) -> NoReturn:
    """Raise that a workbook cannot be read, and what to do."""
    refuse(
        source.path,
        "not readable as XLSX: the file is damaged, or no workbook; save it again from a "
        "spreadsheet program, or save the sheet as CSV",
    )
