"""`winset stats`: what it prints and what it refuses; the rows are held by `studies`."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from winset.cli import cli

SCENARIO = """
winset: 1
title: Two
parties: {a: A, b: B}
issues: {x: {options: [p, q]}}
no_deal: {values: {a: 0, b: 0}}
preferences:
  a: {scores: {x: {p: 9, q: 0}}}
  b: {scores: {x: {p: 0, q: 1}}}
"""


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["stats", *arguments])
    return result.exit_code, result.output


def test_a_file_called_dash_is_refused_before_work(tmp_path: Path) -> None:
    code, output = run(str(tmp_path), "-o", "-")
    assert code == 2
    assert "give a name in place of '-'" in output


def test_quiet_prints_nothing_and_writes_the_table(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "two.yaml").write_text(SCENARIO, encoding="utf-8")
    table = tmp_path / "out.csv"
    code, output = run(str(folder), "--quiet", "--workers", "1", "-o", str(table))
    assert (code, output) == (0, "")
    assert len(table.read_text(encoding="utf-8").splitlines()) == 2
