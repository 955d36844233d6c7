"""The command on a page makes the same page again."""

import shlex

import pytest
from click.testing import CliRunner

from report.test_further_view import STRONG, made
from winset.casefile import parse_case
from winset.cli import cli
from winset.report.repeating import command
from winset.report.stability_page import stability_page

PARTIAL = STRONG.replace("[2, 1, 3, much, 4]", "[2, 1, 4]")
ASKS = (
    (STRONG, {}, {}),
    (STRONG, {"make": ((1, 4), "nash"), "unknown": True, "start": 1, "coalitions": True}, {}),
    (STRONG, {"make": (2, "gmr"), "horizon": 3, "sanctions": "published"}, {"language": "de"}),
    (STRONG, {"coalition": ("ann", "bob"), "sanctions": "single"}, {"language": "fr"}),
    (PARTIAL, {"make": ((1, 2), "seq")}, {}),
)


@pytest.mark.parametrize(("text", "asks", "settings"), ASKS)
def test_the_command_makes_the_same_page(text, asks, settings, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "FILE").write_text(text, "utf-8")
    data = made(parse_case(text), settings.get("language", "en"), **asks)
    program, *arguments = shlex.split(command(data))
    assert program == "winset"
    assert CliRunner().invoke(cli, [*arguments, "--quiet"]).exit_code == 0
    assert (tmp_path / "page.html").read_text("utf-8") == stability_page(data)


def test_what_draws_depend_on_is_in_it():
    data = made(parse_case(PARTIAL), make=((1, 2), "seq"))
    assert command(data) == (
        "winset stability FILE --seed 0 --draws 64 --prior hierarchical --unknown --make 1 "
        "--make 2 --concept seq -o page.html"
    )
