"""Quotes of a case looked up in its source texts, with what stands beside them."""

import hashlib
from pathlib import Path

import pytest

from winset.case.types import Match, Statement
from winset.casefile import case_text, parse_case
from winset.errors import CaseFileError

TEXT = "A said no. B said no. C said yes."
CASE = """winset: 1
title: T
parties: {a: A, b: B}
issues: {x: {options: [no, yes]}}
no_deal: {x: no}
sources: {t: {file: t.txt}}
preferences:
  a:
    - {id: s, order: {x: [no, yes]}, because: {source: t, quote: said no, BESIDE}}
"""


def case_of(folder: Path, beside: str) -> tuple[Statement, str]:
    (folder / "t.txt").write_text(TEXT, encoding="utf-8")
    case = parse_case(CASE.replace("BESIDE", beside), folder=folder)
    (statement,) = case.statements
    return statement, case_text(case)


@pytest.mark.parametrize(
    ("beside", "place"),
    [("prefix: B", TEXT.index("said no", 10)), ("suffix: . B said", TEXT.index("said no"))],
)
def test_a_quote_that_repeats_has_one_place(tmp_path: Path, beside: str, place: int) -> None:
    statement, written = case_of(tmp_path, beside)
    (evidence,) = statement.evidence
    assert (evidence.match, evidence.position) == (Match.VERBATIM, place)
    assert beside.split(":", maxsplit=1)[0] in written
    again = parse_case(written, folder=tmp_path)
    assert again.statements[0].evidence[0].prefix == evidence.prefix


def test_words_that_do_not_stand_beside_it_are_told(tmp_path: Path) -> None:
    with pytest.raises(CaseFileError, match=r":9:.*not with these words after it"):
        case_of(tmp_path, "prefix: B, suffix: ever")
    with pytest.raises(CaseFileError, match="not with these words before it"):
        case_of(tmp_path, "prefix: Z")


def hashed(folder: Path, sha256: str) -> None:
    (folder / "t.txt").write_text(TEXT, encoding="utf-8")
    held = CASE.replace("file: t.txt", f"file: t.txt, sha256: {sha256}").replace(
        "BESIDE", "prefix: B"
    )
    case = parse_case(held, folder=folder)
    assert case.sources[0].sha256 == sha256.lower()
    assert parse_case(case_text(case), folder=folder) == case


def test_a_source_is_held_to_its_hash(tmp_path: Path) -> None:
    hashed(tmp_path, hashlib.sha256(TEXT.encode()).hexdigest())
    with pytest.raises(CaseFileError, match=r"6:.*not the text that was cited"):
        hashed(tmp_path, "0" * 64)
    with pytest.raises(CaseFileError, match="64 hexadecimal digits"):
        hashed(tmp_path, "abc")
