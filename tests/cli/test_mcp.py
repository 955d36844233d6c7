"""`winset mcp`: the folder it serves, and what is said where the library is missing."""

from pathlib import Path

import pytest
from click.testing import CliRunner

import winset.mcp
from winset.cli.mcp import mcp_
from winset.errors import WinsetError


class Server:
    """Remembers how it was started."""

    def __init__(self) -> None:
        self.ran: list[object] = []

    def run(self, transport: str) -> None:
        self.ran.append(transport)


def test_it_serves_a_folder_over_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Server()
    monkeypatch.setattr(winset.mcp, "server", lambda *given: made.ran.append(given) or made)
    result = CliRunner().invoke(mcp_, ["--root", str(tmp_path), "--draws", "64"])
    assert result.exit_code == 0, result.output
    assert made.ran == [(tmp_path, 64), "stdio"]


def test_a_folder_that_is_not_there_is_told() -> None:
    result = CliRunner().invoke(mcp_, ["--root", "none"])
    assert result.exit_code == 2
    assert "does not exist" in result.stderr


def test_a_missing_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(module: str, purpose: str) -> None:
        raise WinsetError(f"{purpose} needs {module}")

    monkeypatch.setattr(winset.mcp, "extra", missing)
    result = CliRunner().invoke(mcp_, [])
    assert "needs mcp" in str(result.exception)
