"""`winset roles`: the files, and that none is replaced in silence."""

import pytest
from click.testing import CliRunner

from winset.cli import cli

TEXT = """\
winset: 1
title: Wages
parties: {union: Union, firm: Firm}
issues: {pay: {options: [low, high]}}
no_deal: {values: {union: 1, firm: 2}}
preferences:
  union: {scores: {pay: {low: 0, high: 3}}}
  firm: {scores: {pay: {low: 5, high: 2}}}
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")
    (tmp_path / "wages.yaml").write_text(TEXT, "utf-8")
    return lambda *arguments: CliRunner().invoke(cli, ["roles", "wages.yaml", *arguments])


def test_a_page_and_a_table_for_each(run, tmp_path):
    result = run("sheets")
    assert result.output == "2 sheets written into sheets.\n"
    assert sorted(path.name for path in (tmp_path / "sheets").iterdir()) == [
        "firm.csv", "firm.html", "union.csv", "union.html"]  # fmt: skip
    table = (tmp_path / "sheets/union.csv").read_text("utf-8")
    assert table == "Issue,Option,Points\npay,low,0\npay,high,3\nIf there is no deal,,1\n"


def test_what_exists_is_not_replaced_in_silence(run, tmp_path):
    run("sheets")
    (tmp_path / "sheets/firm.html").write_text("mine", "utf-8")
    result = run("sheets")
    assert result.exit_code == 2
    assert "in sheets there are already union.html" in result.output
    assert (tmp_path / "sheets/firm.html").read_text("utf-8") == "mine"
    assert run("sheets", "--force", "--quiet").output == ""
    assert (tmp_path / "sheets/firm.html").read_text("utf-8") != "mine"


def test_papers_and_workbooks_where_they_are_asked_for(run, tmp_path):
    pytest.importorskip("typst")
    pytest.importorskip("docx")
    pytest.importorskip("openpyxl")
    result = run("sheets", "--pdf", "--docx", "--xlsx", "--language", "de")
    assert result.output == "2 Blätter nach sheets geschrieben.\n"
    assert len(list((tmp_path / "sheets").iterdir())) == 10
    assert (tmp_path / "sheets/firm.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-",), "name a folder in place of '-'"),
        (("sheets", "--account", "x"), "unknown account 'x'; expected none"),
        (("sheets", "--round", "0"), "--round"),
    ],
)
def test_what_makes_no_sense_is_refused(run, arguments, told, tmp_path):
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.output
    assert not (tmp_path / "sheets").exists()
