"""What is handed on: each kind of report, what is missing for one, and comparisons."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from web.served import CASE, PAPER
from winset.analysis import analyse
from winset.analysis.result import Analysis
from winset.analysis.settings import Settings
from winset.casefile import read_case
from winset.errors import WinsetError
from winset.web.papers import KINDS, check, comparison, report

SETTINGS = Settings(draws=64)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    (folder / "paper.txt").write_text(PAPER, encoding="utf-8")
    made = folder / "case.yaml"
    made.write_text(CASE, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def analysis(path: Path) -> Analysis:
    return analyse(read_case(path), SETTINGS)


def test_each_kind_of_report(analysis: Analysis) -> None:
    pytest.importorskip("typst")
    pytest.importorskip("docx")
    begun = {"html": b"<!DOCTYPE html>", "pdf": b"%PDF-", "docx": b"PK"}
    for kind, start in begun.items():
        made = report(analysis, kind, "case")
        assert made.content.startswith(start)
        assert (made.kind, made.name) == (KINDS[kind], f"case.{kind}")


def test_what_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(WinsetError, match="expected html, pdf, docx, found 'odt'"):
        check("odt")
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    check("html")
    with pytest.raises(WinsetError, match="needs the library typst"):
        check("pdf")


def test_a_comparison_says_what_changed(path: Path) -> None:
    html = comparison(path, CASE, CASE.replace("0.6", "0.9"), SETTINGS)
    assert "Two versions compared" in html
    assert "1 change" in html
    with pytest.raises(WinsetError, match=r"^The later version was no case, .*: .* found 6"):
        comparison(path, CASE, CASE.replace("0.6", "6"), SETTINGS)
    with pytest.raises(WinsetError, match=r"^Die frühere Fassung war kein Fall"):
        comparison(path, "", CASE, replace(SETTINGS, language="de"))
