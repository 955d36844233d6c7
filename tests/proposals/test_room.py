"""Proposals of a case: what holds waits, what is accepted is spliced in, nothing else changes."""

import difflib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from proposals.texts import CASE, REPORT, folder_with_case

from winset.casefile import read_case
from winset.desk import Desk
from winset.errors import WinsetError
from winset.proposals.queue import digest, read_text
from winset.proposals.room import NotAcceptedError, Room
from winset.proposals.types import Queue
from winset.proposals.verifying import Checked

WHOLE = "Wir zahlen nicht den ganzen Kai"
SOURCES = {"report": {"file": "report.txt", "title": "A report", "language": "de"}}


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(Desk(folder_with_case(tmp_path), history=False))


def incoming(*proposals: object, **more: object) -> Queue:
    return read_text(json.dumps({"sources": SOURCES, "proposals": proposals, **more}), "p.json")


def statement(quote: str = WHOLE, **claim: object) -> dict[str, object]:
    return {
        "quote": quote,
        "source": "report",
        "speaker": "Anna Holm",
        "about": "town",
        "statement": claim or {"rejects": {"pays": "town"}},
        "why": "She says so.",
    }


def lines_added(room: Room) -> list[str]:
    """Return the lines that came; none may have gone."""
    now = room.desk.path.read_text(encoding="utf-8")
    changes = [
        line for line in difflib.ndiff(CASE.splitlines(), now.splitlines()) if line[0] != " "
    ]
    assert all(line[0] == "+" for line in changes), changes
    return [line[2:] for line in changes]


def test_nothing_reaches_the_case_before_it_is_accepted(room: Room, tmp_path: Path) -> None:
    (one,) = room.add(incoming(statement()), tmp_path)
    assert one.verdict.found == "verified"
    assert room.desk.path.read_text(encoding="utf-8") == CASE
    assert (tmp_path / "sources" / "report.txt").read_text(encoding="utf-8") == REPORT
    assert room.queue().sources["report"].sha256 == digest(REPORT.encode())


def test_accepting_splices_statement_and_source(room: Room, tmp_path: Path) -> None:
    room.add(incoming(statement()), tmp_path)
    room.accept(["p1"])
    added = lines_added(room)
    assert added[:2] == ["sources:", "  report:"]
    assert f"    sha256: {digest(REPORT.encode())}" in [line.replace('"', "") for line in added]
    assert added[-1] == (
        "    - {rejects: {pays: town}, because: {source: report, "
        f"quote: {WHOLE}, speaker: Anna Holm}}, note: She says so.}}"
    )
    case = read_case(room.desk.path)
    (evidence,) = case.statements[-1].evidence
    assert str(evidence.match) == "word for word"
    assert [one.state for one in room.queue().proposals] == ["accepted"]
    with pytest.raises(WinsetError, match="p1 was accepted already"):
        room.accept(["p1"])
    room.desk.undo()
    assert room.desk.path.read_text(encoding="utf-8") == CASE


def test_several_are_one_edit_with_what_they_bring(room: Room, tmp_path: Path) -> None:
    offer = {
        "quote": "Wir bieten die Hälfte an",
        "source": "report",
        "speaker": "Holm",
        "offer": {"id": "o", "by": "town", "outcome": {"pays": "half"}},
    }
    reaction = {
        "quote": "Verkehrsministerin Karin Berg bedauerte das Ende der Gespräche",
        "source": "report",
        "reaction": {"by": "ministry", "to": "no_deal", "was": "regret"},
    }
    union = {
        "quote": "Die Hälfte reicht nicht",
        "suffix": "“, sagte auch Jens",
        "source": "report",
        "speaker": "Jens Friis",
        "about": "union",
        "statement": {"rejects": {"pays": "half"}},
    }
    actors = {"union": {"name": "Gewerkschaft", "role": "ratifiers"}}
    judged = room.add(incoming(statement(), offer, reaction, union, actors=actors), tmp_path)
    found = [one.verdict.found for one in judged]
    # That the minister speaks for the ministry, a person has to say.
    assert found == ["verified", "verified", "ambiguous", "verified"]
    room.accept([one.proposed.id for one in judged])
    case = read_case(room.desk.path)
    assert [actor.id for actor in case.actors] == ["town", "company", "union", "ministry"]
    assert [offer.id for offer in case.offers] == ["o"]
    assert [reaction.by for reaction in case.reactions] == ["ministry"]
    assert [one.actor for one in case.statements] == ["town", "town", "union"]
    assert str(case.statements[-1].evidence[0].match) == "word for word"
    assert lines_added(room)


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (statement(rejects={"pays": "twn"}), "proposal.faulty"),
        (statement(likes={"pays": "town"}), "proposal.faulty"),
        ({**statement(), "about": "twon"}, "proposal.faulty"),
        (statement("Wir zahlen den ganzen Kai"), "proposal.quote.near"),
    ],
)
def test_what_does_not_hold_is_not_kept(
    room: Room, tmp_path: Path, one: object, reason: str
) -> None:
    (judged,) = room.add(incoming(one), tmp_path)
    assert judged.verdict.found == "refused"
    assert judged.verdict.reasons[0].id == reason
    assert not room.path.exists()
    assert not (tmp_path / "sources").exists()


def test_what_contradicts_is_told_with_what(room: Room, tmp_path: Path) -> None:
    claim = {"order": {"pays": ["town", "half", "company"]}}
    (judged,) = room.add(incoming(statement(**claim)), tmp_path)
    assert judged.verdict.found == "ambiguous"
    assert [reason.id for reason in judged.verdict.reasons] == ["proposal.contradicts"]


def test_the_same_again_is_not_added_twice(room: Room, tmp_path: Path) -> None:
    room.add(incoming(statement()), tmp_path)
    room.add(incoming(statement()), tmp_path)
    room.decide(["p1"], "refused")
    (again,) = room.add(incoming(statement()), tmp_path)
    assert again.proposed.state == "refused"
    assert len(room.queue().proposals) == 1


def test_a_quote_alone_cannot_be_accepted(room: Room, tmp_path: Path) -> None:
    room.add(incoming({"quote": WHOLE, "source": "report"}), tmp_path)
    with pytest.raises(WinsetError, match="is a quote alone"):
        room.accept(["p1"])
    with pytest.raises(WinsetError, match="no proposal “pl1”; “p1” is near"):
        room.accept(["pl1"])
    assert room.desk.path.read_text(encoding="utf-8") == CASE


@pytest.mark.parametrize("file", ["../report.txt", "/etc/passwd", "link.txt"])
def test_no_text_outside_the_folder_is_read(room: Room, tmp_path: Path, file: str) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "link.txt").symlink_to(tmp_path / "report.txt")
    sources = {"report": {"file": file}}
    queue = read_text(json.dumps({"sources": sources, "proposals": [statement()]}), "p")
    with pytest.raises(WinsetError, match="leads outside"):
        room.add(queue, inside)


def test_a_text_that_was_changed_is_not_taken(room: Room, tmp_path: Path) -> None:
    sources = {"report": {"file": "report.txt", "sha256": "0" * 64}}
    queue = read_text(json.dumps({"sources": sources, "proposals": [statement()]}), "p")
    with pytest.raises(WinsetError, match="its hash is another"):
        room.add(queue, tmp_path)


def test_a_source_of_the_case_is_known_by_its_text(room: Room, tmp_path: Path) -> None:
    room.add(incoming(statement()), tmp_path)
    room.accept(["p1"])
    sources = {"other": {"file": "report.txt"}}
    one = {**statement("Wir bieten die Hälfte an"), "source": "other", "speaker": "Holm"}
    queue = read_text(json.dumps({"sources": sources, "proposals": [one]}), "p")
    (judged,) = room.add(queue, tmp_path)
    assert judged.proposed.source == "report"
    assert judged.verdict.found == "verified"


def test_a_changed_case_or_text_is_checked_again(room: Room, tmp_path: Path) -> None:
    room.add(incoming(statement()), tmp_path)
    (tmp_path / "sources" / "report.txt").write_text("Nichts davon.", encoding="utf-8")
    (judged,) = room.judged()
    assert judged.verdict.found == "refused"
    with pytest.raises(WinsetError, match="p1 does not hold: These words are not in the source"):
        room.accept(["p1"])


def test_what_others_accepted_meanwhile_is_not_accepted_again(room: Room, tmp_path: Path) -> None:
    room.add(incoming(statement()), tmp_path)
    other = Room(Desk(room.desk.path, history=False))
    other.accept(["p1"])
    written = room.desk.path.read_bytes()
    with pytest.raises(NotAcceptedError) as caught:
        room.accept(["p1"])
    assert caught.value.told("de") == "p1 wurde schon angenommen."
    assert room.desk.path.read_bytes() == written
    assert room.desk.undoable is None


def test_a_text_is_read_once() -> None:
    checked = Checked(REPORT)
    assert checked.reading is checked.reading


def test_what_is_undone_in_the_case_waits_again(room: Room, tmp_path: Path) -> None:
    room.add(incoming(statement()), tmp_path)
    room.accept(["p1"])
    assert [one.state for one in room.queue().proposals] == ["accepted"]
    room.desk.undo()
    assert [one.proposed.id for one in room.judged()] == ["p1"]
    room.desk.redo()
    assert room.judged() == []


def test_faults_are_told_each(room: Room, tmp_path: Path) -> None:
    with pytest.raises(NotAcceptedError) as caught:
        room.decide(["p8", "p9"], "refused")
    assert len(caught.value.faults) == 2


def test_quotes_are_checked_without_the_analysis() -> None:
    asked = (
        "import sys, winset.proposals.room, winset.proposals.starter; "
        "sys.exit(any(name in sys.modules for name in ('winset.analysis', 'numba')))"
    )
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
