"""The threat model names tests that are there, and figures that they hold."""

from __future__ import annotations

import re

from places import ROOT

PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", PAGE)


def test_each_threat_names_a_test_that_is_there() -> None:
    rows = [line for line in PAGE.split("## How much")[0].splitlines() if line.startswith("| ")]
    threats = rows[1:]
    assert len(threats) >= 15
    for row in threats:
        cells = [cell.strip() for cell in row.strip("|").split(" | ")]
        assert len(cells) == 3, row
        assert "::test_" in cells[2], row
    for path, name in NAMED:
        text = (ROOT / path).read_text(encoding="utf-8")
        assert re.search(rf"^(async )?def {name}\(", text, re.MULTILINE), f"{path}::{name}"


def test_the_figures_are_those_of_the_tests() -> None:
    from web import test_safety as tried

    assert f"SIGKILL in the middle of saving, {tried.KILLS} times" in PAGE
    assert f"{tried.STREAMS} streams held open" in PAGE
    assert f"| {tried.MOST_STREAMS} open, {tried.STREAMS - tried.MOST_STREAMS} refused" in PAGE
    assert f"{tried.SILENT} connections that say nothing" in PAGE
    assert f"bodies of {tried.BODY // 2**20} MB" in PAGE
    kinds = (tried.HOSTS, tried.ORIGINS, tried.SITES, tried.COOKIES)
    # Each is tried on a route that reads and two that write; three routes each.
    assert f"| {9 * sum(map(len, kinds))} requests" in PAGE
