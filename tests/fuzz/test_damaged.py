"""Damaged files of every kind: an answer, or one error a reader understands; never a traceback.

Every run tries the same files. WINSET_FUZZ=10 tries 3,000 case files and 1,000 archives.
"""

import io
import random
import re
import shutil
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

import openpyxl
import pytest
from effort import FACTOR
from places import ROOT

import winset
from winset.cli import main
from winset.errors import CaseFileError
from winset.formats import import_case

CASES = 300 * FACTOR
ARCHIVES = 100 * FACTOR
CHUNK = 50
INTERVIEW = "For our members pay comes first. Offer three per cent and 38 hours, and we talk peace."
LARGEST = 2_000
"""Outcomes up to which a mutated case that can be read is analysed too."""
SEEDS = [
    ROOT / "src/winset/casefile/starter.yaml",
    ROOT / "tests/casefile/dam/case.yaml",
    *sorted(
        path for path in (ROOT / "examples").rglob("case.yaml") if path.stat().st_size < 40_000
    ),
]
NUMBERS = (
    "0", "1", "-1", "0.5", "1/3", "40 %", "1e-12", "1000000", "[0, 1]", "0.30000000000000004",
)  # fmt: skip
SCRAPS = (
    "\x00", "\x1b[31m", "\u202e", "\u00a0", "\u200b", "\t", "\r", "“", "”", ",", ", ", ":", ": ",
    "- ", "-", "{", "}", "[", "]", "'", '"', "#", "&a ", "*a", "!!str ", "|", ">", "%", "40 %",
    "1,5", "1e309", "-1", "9" * 50, "0." + "3" * 40, ".nan", "null", "~", "yes", "no_deal",
    "rest: any", "<<: ", "[[[[[", "\ud800", "\n", "\n\n  ", "---\n", "...\n", "=", "?", "@", "`",
    "1/0", "1/3", "{}", "[]", "''", "é", "e\u0301",
)  # fmt: skip


def mutated(text: str, r: random.Random) -> str:
    """Return a text after one to four accidents."""
    for _ in range(r.choice([1, 1, 1, 2, 4])):
        lines = text.split("\n")
        at = r.randrange(len(text) + 1)
        end = min(len(text), at + r.choice([1, 1, 2, 5, 20, 200]))
        line = r.randrange(len(lines))
        match r.randrange(11):
            case 8 | 9:
                numbers = list(re.finditer(r"[0-9.]+", text))
                found = r.choice(numbers)
                text = text[: found.start()] + r.choice(NUMBERS) + text[found.end() :]
            case 10:
                del lines[line]
                text = "\n".join(lines)
            case 0:
                text = text[:at] + text[end:]
            case 1:
                text = text[:at] + text[at:end] * 2 + text[end:]
            case 2 | 3:
                text = text[:at] + r.choice(SCRAPS) + text[at:]
            case 4:
                lines[line] = " " * r.randint(1, 3) + lines[line]
                text = "\n".join(lines)
            case 5:
                lines[line] = lines[line].removeprefix(" " * r.randint(1, 3))
                text = "\n".join(lines)
            case 6:
                other = r.randrange(len(lines))
                lines[line], lines[other] = lines[other], lines[line]
                text = "\n".join(lines)
            case _:
                words = text.split(" ")
                words[r.randrange(len(words))] = r.choice(words)
                text = " ".join(words)
    return text


@contextmanager
def quiet() -> Iterator[tuple[io.StringIO, io.StringIO]]:
    """Catch what is printed, and leave streams, signals and warnings as they are."""
    out, err = io.StringIO(), io.StringIO()
    with (
        warnings.catch_warnings(),
        redirect_stdout(out),
        redirect_stderr(err),
        patch("winset.cli.running.prepare"),
        patch("winset.cli.running.forget"),
        patch("signal.signal"),
    ):
        yield out, err


def run(*arguments: object) -> tuple[int, str, str]:
    with (
        quiet() as (out, err),
        patch("sys.argv", ["winset", *map(str, arguments)]),
        pytest.raises(SystemExit) as ended,
    ):
        main()
    assert isinstance(ended.value.code, int)
    return ended.value.code, out.getvalue(), err.getvalue()


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, CASES, CHUNK))
def test_mutated_case_files(first: int, tmp_path: Path) -> None:
    beside: dict[Path, set[str]] = {}
    for number in range(first, first + CHUNK):
        r = random.Random(number)
        seed = r.choice(SEEDS)
        folder = tmp_path / seed.parent.name
        if not folder.exists():
            shutil.copytree(seed.parent, folder, ignore=shutil.ignore_patterns("*.py", "__py*"))
            (folder / "sources").mkdir(exist_ok=True)
            (folder / "sources" / "interview.txt").write_text(INTERVIEW, encoding="utf-8")
            beside[folder] = {one.name for one in folder.iterdir()}
        file, target = folder / "damaged.yaml", folder / "report.html"
        raw = mutated(seed.read_text(encoding="utf-8"), r).encode("utf-8", "surrogatepass")
        file.write_bytes(raw)
        code, out, err = run("check", file)
        assert code in {0, 2}, number
        assert (f"{file}: fine." in out) == (code == 0), number
        assert (f" in {file}" in err) == (code == 2), number
        assert (out + err).replace("\n", "").replace("\t", "").isprintable() or "\u00a0" in (
            out + err
        ), number
        if code == 0 and winset.read_case(file).size <= LARGEST and number % 10 < FACTOR:
            code, out, err = run("report", file, "-o", target, "--draws", 16)
            assert code == 0, (number, err)
            assert target.read_text(encoding="utf-8").rstrip().endswith("</html>"), number
        left = {one.name for one in folder.iterdir()}
        assert left <= beside[folder] | {"damaged.yaml", "report.html"}, number


def workbook() -> bytes:
    """Return a table of points as a spreadsheet program writes it."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ["", "Seller", "Buyer"],
        ["Price", "", ""],
        ["low", 0, 40],
        ["high", 50.5, 0],
        ["Delivery", "", ""],
        ["now", 0, 30],
        ["later", 25, 0],
    ):
        sheet.append(row)
    sheet.row_dimensions[7].hidden = False
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def damaged(raw: bytes, r: random.Random) -> bytes:
    """Return the bytes of an archive after an accident."""
    content = bytearray(raw)
    at = r.randrange(4, len(content))
    match r.randrange(5):
        case 0:
            del content[at:]
        case 1:
            content[at : at + r.choice([1, 16, 512])] = bytes(r.choice([1, 16, 512]))
        case 2:
            del content[at : at + r.choice([1, 16, 512])]
        case _:
            for _ in range(r.choice([1, 3, 20])):
                content[r.randrange(4, len(content))] = r.randrange(256)
    return bytes(content)


@pytest.mark.parametrize("first", range(0, ARCHIVES, CHUNK))
def test_damaged_archives(first: int, tmp_path: Path) -> None:
    whole, file = workbook(), tmp_path / "points.xlsx"
    for number in range(first, first + CHUNK):
        file.write_bytes(damaged(whole, random.Random(number)))
        try:
            assert import_case(file)[0].issues, number
        except CaseFileError as error:
            refused = error
        else:
            continue
        assert 1 <= len(refused.problems) <= 20, number
        assert all(one.file == str(file) for one in refused.problems), number


def test_an_undamaged_workbook_is_read(tmp_path: Path) -> None:
    (tmp_path / "points.xlsx").write_bytes(workbook())
    case, _ = import_case(tmp_path / "points.xlsx")
    assert [actor.name for actor in case.parties] == ["Seller", "Buyer"]


@pytest.mark.parametrize(
    "raw", [b"", b"PK", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" + bytes(600), b"a,b\n1,2\n"]
)
def test_what_is_called_xlsx_and_is_none(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "points.xlsx").write_bytes(raw)
    with pytest.raises(CaseFileError) as refused:
        import_case(tmp_path / "points.xlsx")
    assert [one.message for one in refused.value.problems] == [
        "not readable as XLSX: the file is damaged, or no workbook; save it again from a "
        "spreadsheet program, or save the sheet as CSV"
    ]
