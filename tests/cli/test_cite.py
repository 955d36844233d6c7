"""`--cite`: what is printed makes the same result again, and the digests can be checked by hand."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

import winset
from winset.casefile.digest import digest
from winset.cli import cli

TEXT = """\
winset: 1
title: Wages
parties: {union: Union, firm: Firm}
issues: {pay: {options: [low, high]}}
no_deal: {values: {union: 1, firm: 0.3}}
sources: {paper: {title: Paper, file: texts/paper.txt}}
preferences:
  union: {scores: {pay: {low: 0, high: 3}}}
  firm: [{id: f1, order: {pay: [low, high]}, because: {source: paper, quote: less is more}}]
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")
    (tmp_path / "texts").mkdir()
    (tmp_path / "wages.yaml").write_text(TEXT, "utf-8")
    (tmp_path / "texts/paper.txt").write_text("less is more", "utf-8")
    return lambda *arguments: CliRunner().invoke(cli, arguments)


def test_the_command_printed_makes_the_same_again(run):
    first = run("analyse", "wages.yaml", "--seed", "2", "--draws", "64", "--prior", "polytope",
                "--json", "one.json", "--cite", "--quiet", "--no-cache")  # fmt: skip
    assert first.exit_code == 0, first.output
    (line,) = re.findall(r"To make it again: winset (.*)", first.output)
    assert line == "analyse wages.yaml --seed 2 --draws 64 --prior polytope"
    run(*shlex.split(line), "--json", "two.json", "--quiet", "--no-cache")
    one, two = (Path(name).read_bytes() for name in ("one.json", "two.json"))
    assert one == two


def test_digests_are_those_of_the_case_and_its_files(run, tmp_path):
    said = run("analyse", "wages.yaml", "--cite", "--quiet", "--draws", "64").output
    assert digest(winset.read_case(tmp_path / "wages.yaml")) in said
    assert "(wages.yaml, texts/paper.txt)" in " ".join(said.split())
    shell = "sha256sum wages.yaml texts/paper.txt | sha256sum"
    made = subprocess.run(shell, shell=True, cwd=tmp_path, capture_output=True, check=True)
    assert made.stdout.decode().split()[0] in said
    (tmp_path / "texts/paper.txt").write_text("so less is more", "utf-8")
    assert made.stdout.decode().split()[0] not in run(
        "analyse", "wages.yaml", "--cite", "--quiet", "--draws", "64").output  # fmt: skip


def test_a_report_is_cited_after_its_brief(run):
    said = run("report", "wages.yaml", "--cite", "--draws", "64", "--language", "de").output
    assert "So lässt sich dieses Ergebnis zitieren" in said
    assert said.rstrip().endswith("}")
    assert "--language de" in said


def test_what_goes_to_standard_output_stays_alone(run):
    made = run("analyse", "wages.yaml", "--json", "-", "--cite", "--draws", "64", "--quiet")
    assert made.stdout.rstrip().endswith("}")
    assert "How to cite" not in made.stdout
    assert "How to cite" in made.stderr
    assert "How to cite" not in run("analyse", "wages.yaml", "--draws", "64").output
