"""`winset propose` and `winset accept`: what they print, what they write, what they refuse."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from proposals.texts import CASE, folder_with_case

from winset.casefile import read_case
from winset.cli import cli
from winset.history import kept_beside

PROPOSALS = {
    "sources": {"report": {"file": "report.txt"}},
    "proposals": [
        {
            "quote": "Wir zahlen nicht den ganzen Kai",
            "source": "report",
            "speaker": "Anna Holm",
            "about": "town",
            "statement": {"rejects": {"pays": "town"}},
        },
        {"quote": "Wir zahlen den ganzen Kai", "source": "report"},
        {"quote": "Die Hälfte reicht nicht", "source": "report"},
    ],
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder_with_case(tmp_path)
    (tmp_path / "p.json").write_text(json.dumps(PROPOSALS), encoding="utf-8")
    return tmp_path


def run(*arguments: str, code: int = 0, answer: str | None = None) -> Result:
    result = CliRunner().invoke(cli, list(arguments), input=answer)
    assert result.exit_code == code, result.output
    if arguments[0] != "schema":
        assert all(len(line) <= 80 for line in result.stdout.splitlines())
    return result


def refused(*arguments: str, answer: str | None = None) -> str:
    """Return what is said where the command ends with an error."""
    result = CliRunner().invoke(cli, list(arguments), input=answer)
    assert result.exit_code in {1, 2}
    return f"{result.stderr}{result.exception}"


def test_proposals_are_checked_and_wait(folder: Path) -> None:
    told = run("propose", "case.yaml", "p.json", "--language", "en").output
    for words in (
        "p1: holds word for word, Anna Holm",
        "On Nordhavn: would rather have no deal than (Who pays: the town)",
        "Does not hold",
        "The nearest passage is",
        "p3: to be looked at",
        "say which place",
        "1 word for word, 1 to be looked at, 1 that does not hold.",
        "They wait in proposals.json.",
    ):
        assert words in told
    assert (folder / "case.yaml").read_text(encoding="utf-8") == CASE
    assert not kept_beside(folder / "case.yaml")
    assert run("accept", "case.yaml", "--language", "en").output.startswith("p1: holds")


def test_accepting_and_refusing(folder: Path) -> None:
    run("propose", "case.yaml", "p.json")
    told = run("accept", "case.yaml", "--all-verified", "--refuse", "p3").output
    assert "Refused: p3." in told
    assert "Accepted 1 proposal into case.yaml: p1." in told
    assert [one.kind for one in read_case("case.yaml").statements] == ["order", "rejects"]
    assert (
        "Nothing waits in proposals.json." in run("accept", "case.yaml", "--language", "en").output
    )
    assert "does not exist" not in run("check", "case.yaml").output


def test_what_cannot_be_accepted_is_told(folder: Path) -> None:
    run("propose", "case.yaml", "p.json")
    before = (folder / "case.yaml").read_bytes()
    assert "p3 is a quote alone" in refused("accept", "case.yaml", "p1", "p3")
    assert "no proposal “p9”." in refused("accept", "case.yaml", "p9")
    assert (folder / "case.yaml").read_bytes() == before


@pytest.mark.parametrize("file", ["-", "answer.md"])
def test_a_pasted_answer_is_seen_through(folder: Path, file: str) -> None:
    run("propose", "case.yaml", "p.json")
    run("accept", "case.yaml", "p1")
    answer = 'Of course:\n```json\n{"proposals": [{"quote": "beide Seiten müssten sich bewegen", '
    answer += '"source": "report", "speaker": "Karin Berg"}]}\n```'
    (folder / "answer.md").write_text(answer, encoding="utf-8")
    told = run("propose", "case.yaml", file, "--paste", "--language", "de", answer=answer).output
    assert "stimmt Wort für Wort, Karin Berg" in told


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "p.json:1:"),
        ('{"proposals": [\n{"quote": "x"}]}', "p.json:2:1: a proposal needs 'source'"),
    ],
)
def test_a_faulty_file_is_told_with_its_lines(folder: Path, content: str, said: str) -> None:
    (folder / "p.json").write_text(content, encoding="utf-8")
    assert said in run("propose", "case.yaml", "p.json", code=2).stderr
    assert not (folder / "proposals.json").exists()


def test_what_is_missing_is_told(folder: Path) -> None:
    assert "give a FILE" in run("propose", "case.yaml", code=2).stderr
    assert "no such file" in run("propose", "case.yaml", "q.json", code=2).stderr
    assert "no proposals in this" in refused("propose", "case.yaml", "--paste", answer="x")
    assert "no such file" in run("accept", "none.yaml", code=2).stderr


def test_the_schema_is_printed() -> None:
    schema: dict[str, Any] = json.loads(run("schema", "--proposals").output)
    assert schema["properties"]["proposals"]["items"]["required"] == ["quote", "source"]


def test_prose_without_its_option_is_told(folder: Path) -> None:
    (folder / "answer.md").write_text(f"Sure: {json.dumps(PROPOSALS)}", encoding="utf-8")
    assert "add --paste" in refused("propose", "case.yaml", "answer.md")


def test_what_was_refused_before_is_told(folder: Path) -> None:
    run("propose", "case.yaml", "p.json")
    run("accept", "case.yaml", "--refuse", "p1", "--refuse", "p3")
    told = run("propose", "case.yaml", "p.json", "--language", "en").output
    assert "This was refused before" in told
    assert "They wait" not in told


def test_what_was_open_is_told_when_it_is_accepted_by_name(folder: Path) -> None:
    doubtful = {**PROPOSALS["proposals"][0], "id": "d", "speaker": "Lund"}
    (folder / "d.json").write_text(json.dumps({**PROPOSALS, "proposals": [doubtful]}), "utf-8")
    run("propose", "case.yaml", "d.json")
    told = run("accept", "case.yaml", "d", "--language", "en").output
    assert told.startswith("Of d, which you accepted, this was open: ")
    assert "Accepted 1 proposal into case.yaml: d." in told
