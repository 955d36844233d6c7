"""A case file on the desk: steps, undo, others who write, versions."""

from __future__ import annotations

import codecs
import random
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from effort import seeds

from winset.casefile import parse_case
from winset.desk import Clash, Desk, Insert, Move, Put, Refused, Remove, Rename
from winset.desk.desk import STATE
from winset.errors import CaseFileError, WinsetError

EXAMPLES = Path(__file__).parents[2] / "examples"

CASE = """\
winset: 1
title: Two          # of them
parties: {a: A, b: B}
issues:
  x: {options: [p, q]}
no_deal: {x: p}
preferences:
  a:
    - {id: s, order: {x: [q, p]}, assumed: so it is}
  b:
    - {id: t, order: {x: [p, q]}, confidence: 0.5, assumed: so it is}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "case.yaml").write_text(CASE, encoding="utf-8")
    return Desk(tmp_path / "case.yaml")


def test_a_step_is_written_at_once_and_undone_by_the_byte(desk: Desk) -> None:
    done = desk.edit(1, [Put(("title",), "Three")], "title")
    assert desk.path.read_text(encoding="utf-8") == CASE.replace("Two ", "Three ")
    assert (done.number, done.by, done.label, desk.undoable) == (2, "here", "title", "title")
    assert desk.case is not None
    assert desk.case.title == "Three"
    back = desk.undo()
    assert back is not None
    assert (back.text, back.label, desk.undoable, desk.redoable) == (
        CASE,
        "undone: title",
        None,
        "title",
    )
    assert desk.redo() is not None
    assert "Three" in desk.path.read_text(encoding="utf-8")
    assert desk.redo() is None
    desk.undo()
    assert desk.undo() is None
    assert desk.path.read_bytes() == CASE.encode()


def test_steps_are_done_all_or_none(desk: Desk) -> None:
    with pytest.raises(WinsetError, match="nowhere"):
        desk.edit(1, [Put(("title",), "Three"), Remove(("nowhere",))], "two things")
    assert desk.path.read_text(encoding="utf-8") == CASE
    assert desk.newest.number == 1


def test_what_is_typed_wrong_is_refused_at_its_place(desk: Desk) -> None:
    with pytest.raises(Refused) as raised:
        desk.edit(1, [Put(("preferences", "b", 0, "confidence"), 2)], "confidence")
    assert raised.value.elsewhere == ()
    assert raised.value.problems[0].line == 11
    with pytest.raises(Refused) as raised:
        desk.edit(1, [Put(("preferences", "b", 0, "confidence"), 2)], "", even_so=True)
    assert desk.path.read_text(encoding="utf-8") == CASE


def test_what_would_be_wrong_elsewhere_is_told_before(desk: Desk) -> None:
    with pytest.raises(Refused) as raised:
        desk.edit(1, [Remove(("parties", "b"))], "b leaves")
    assert raised.value.problems == ()
    assert {problem.line for problem in raised.value.elsewhere} >= {10}
    left = desk.edit(1, [Remove(("parties", "b"))], "b leaves", even_so=True)
    assert left.problems
    assert desk.case is not None
    assert len(desk.case.parties) == 2, "the last sound case stays until there is a new one"
    mended = desk.edit(2, [Put(("parties", "b"), "B")], "b comes")
    assert mended.problems == ()


def test_a_window_that_is_behind_changes_what_it_meant(desk: Desk) -> None:
    desk.edit(1, [Insert(("preferences", "b"), 0, {"id": "u", "order": {"x": ["q", "p"]},
                                                   "assumed": "new"})], "u")  # fmt: skip
    desk.edit(1, [Put(("preferences", "b", 0, "confidence"), 0.7)], "t, by a window behind")
    text = desk.path.read_text(encoding="utf-8")
    assert "{id: t, order: {x: [p, q]}, confidence: 0.7" in text
    with pytest.raises(Clash, match=r"preferences\.b\.1\.confidence was changed elsewhere"):
        desk.edit(2, [Put(("preferences", "b", 1, "confidence"), 0.9)], "too late")
    with pytest.raises(Clash, match="too far behind"):
        desk.edit(77, [Remove(("title",))], "from nowhere")


def test_what_others_write_appears_and_is_not_lost(desk: Desk) -> None:
    other = CASE.replace("[p, q]}\n", "[p, q, r]}\n")
    desk.path.write_text(other, encoding="utf-8")
    done = desk.edit(1, [Put(("title",), "Three")], "title")
    assert done.text == other.replace("Two ", "Three ")
    assert desk.revision(2) is not None
    assert desk.revision(2).by == "elsewhere"  # type: ignore[union-attr]
    desk.path.write_text(done.text.replace("so it is", "they say"), encoding="utf-8")
    assert desk.look() is not None
    assert desk.look() is None
    back = desk.undo()
    assert back is not None
    assert back.text == other.replace("so it is", "they say")


def test_a_source_that_others_change_or_remove_is_noticed(tmp_path: Path) -> None:
    quoted = CASE.replace("assumed: so it is", "because: {source: s, quote: yes}", 1)
    text = quoted.replace("preferences:", "sources: {s: {title: S, file: s.txt}}\npreferences:")
    source = tmp_path / "s.txt"
    source.write_text("They said yes.", encoding="utf-8")
    (tmp_path / "case.yaml").write_text(text, encoding="utf-8")
    desk = Desk(tmp_path / "case.yaml", history=False)
    assert desk.newest.problems == ()
    assert desk.look() is None
    source.write_text("They said no.", encoding="utf-8")
    changed = desk.look()
    assert changed is not None
    assert (changed.text, changed.by) == (text, "elsewhere")
    assert "this quote is not in source 's'" in changed.problems[0].message
    assert desk.look() is None
    source.unlink()
    assert desk.look() is not None
    # It is looked for where the faulty case names it, and one step is done on all of this.
    source.write_text("They said yes.", encoding="utf-8")
    done = desk.edit(1, [Put(("title",), "Three")], "title")
    assert done.problems == ()
    assert done.number == 5


def test_a_file_that_is_gone_is_written_again(desk: Desk) -> None:
    desk.path.unlink()
    with pytest.raises(CaseFileError):
        desk.look()
    assert desk.rewrite().text == CASE
    assert desk.path.read_text(encoding="utf-8") == CASE
    desk.path.write_text(CASE.replace("Two ", "Other "), encoding="utf-8")
    assert "Other " in desk.rewrite().text


def test_the_same_place_changed_elsewhere_is_asked_about(desk: Desk) -> None:
    desk.edit(1, [Put(("title",), "Three")], "title")
    theirs = CASE.replace("Two ", "Theirs ")
    desk.path.write_text(theirs, encoding="utf-8")
    with pytest.raises(Clash) as raised:
        desk.edit(2, [Put(("title",), "Four")], "title")
    assert raised.value.revision.text == theirs
    with pytest.raises(Clash) as raised:
        desk.undo()
    assert [overlap.line for overlap in raised.value.overlaps] == [2]
    with pytest.raises(Clash):
        desk.replace(1, CASE.replace("Two ", "Mine "), "source view")
    assert desk.path.read_text(encoding="utf-8") == theirs


def test_a_text_from_an_editor_goes_together_with_what_changed(desk: Desk) -> None:
    desk.edit(1, [Put(("preferences", "b", 0, "confidence"), 0.7)], "t")
    done = desk.replace(1, CASE.replace("Two ", "Mine "), "source view")
    assert done.text == CASE.replace("Two ", "Mine ").replace("0.5", "0.7")
    broken = desk.replace(done.number, "winset: 1\ntitle: [", "half typed")
    assert broken.problems
    with pytest.raises(WinsetError, match="cannot be read"):
        desk.edit(broken.number, [Put(("title",), "x")], "title")
    assert desk.undo() is not None
    assert desk.newest.text == done.text


def test_a_file_that_is_gone_is_said_and_nothing_is_written(desk: Desk) -> None:
    desk.path.unlink()
    with pytest.raises(CaseFileError, match="no such file"):
        desk.edit(1, [Put(("title",), "x")], "title")
    assert not desk.path.exists()
    desk.path.write_text(CASE, encoding="utf-8")
    assert desk.look() is None


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_the_encoding_of_the_file_stays(tmp_path: Path, mark: bytes, line_break: str) -> None:
    encoding = {b"": "utf-8", codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le"}.get(
        mark, "utf-16-be"
    )
    text = CASE.replace("\n", line_break)
    path = tmp_path / "case.yaml"
    path.write_bytes(mark + text.encode(encoding))
    desk = Desk(path)
    desk.edit(1, [Put(("title",), "Zwölf")], "title")
    assert path.read_bytes() == mark + text.replace("Two ", "Zwölf ").encode(encoding)


def test_versions_are_kept_and_come_back(desk: Desk) -> None:
    desk.edit(1, [Put(("title",), "Three")], "title")
    desk.edit(2, [Rename(("parties", "a"), "first")], "a is first")
    kept = desk.versions()
    assert [version.label for version in kept] == ["opened", "title", "a is first"]
    assert desk.restore(kept[0].id).text == CASE
    assert desk.versions()[-1].origin == "restored"
    assert desk.undo() is not None
    assert "first: A" in desk.path.read_text(encoding="utf-8")


def test_it_can_be_edited_without_a_history(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text(CASE, encoding="utf-8")
    quiet = Desk(tmp_path / "case.yaml", history=False)
    quiet.edit(1, [Put(("title",), "Three")], "title")
    assert [path.name for path in tmp_path.iterdir()] == ["case.yaml"]
    (tmp_path / ".winset").write_text("in the way", encoding="utf-8")
    desk = Desk(tmp_path / "case.yaml")
    desk.edit(1, [Put(("title",), "Four")], "title")
    assert desk.no_history is not None
    assert "no folder of ours" in desk.no_history


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*/case.yaml")), ids=lambda p: p.parent.name)
@pytest.mark.parametrize("seed", seeds(3))
def test_edits_of_the_examples_undone_to_the_start(tmp_path: Path, path: Path, seed: int) -> None:
    folder = tmp_path / "in"
    shutil.copytree(path.parent, folder)
    before = path.read_bytes()
    desk = Desk(folder / "case.yaml", history=False)
    rng = random.Random(f"{path.parent.name} {seed}")
    tree = desk._document(desk.newest.text).meant
    issues, parties = list(tree["issues"]), list(tree["parties"])
    steps = [
        Put(("title",), "Another title"),
        Put(("parties", rng.choice(parties)), "Another name"),
        Move(("issues",), rng.randrange(len(issues)), rng.randrange(len(issues))),
        Put(("issues", rng.choice(issues), "note"), "A note: with a colon"),
        Rename(("parties", rng.choice(parties)), "quite_new"),
        Put(("observers", "world"), "The world", ("parties", "ratifiers", "observers")),
    ]
    refused: list[str] = []
    for step in rng.sample(steps, len(steps)):
        try:
            desk.edit(desk.newest.number, [step], type(step).__name__, even_so=True)
        except WinsetError as error:
            # A name that was renamed before.
            refused.append(str(error))
        text = desk.path.read_text(encoding="utf-8")
        assert text == desk.newest.text
        parse_case(text, folder=folder)
    assert all("not there" in said for said in refused)
    while desk.undo():
        pass
    assert desk.path.read_bytes() == before


def test_threads_of_one_desk_lose_no_step(desk: Desk) -> None:
    def add(name: str) -> None:
        for place in range(10):
            desk.edit(1, [Put(("parties", f"{name}{place}"), name)], name, even_so=True)

    threads = [threading.Thread(target=add, args=(name,)) for name in ("c", "d")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert desk.case is not None
    assert len(desk.case.parties) == 22


ADDING = """
import sys
from pathlib import Path
from winset.desk import Desk, Put
desk = Desk(Path(sys.argv[1]), history=False)
for place in range(15):
    desk.edit(1, [Put(("parties", f"{sys.argv[2]}{place}"), "new")], "new", even_so=True)
"""


@pytest.mark.slow
def test_two_windows_of_one_file_lose_no_step(desk: Desk) -> None:
    both = [
        subprocess.Popen([sys.executable, "-c", ADDING, str(desk.path), name])
        for name in ("c", "d")
    ]
    assert [process.wait() for process in both] == [0, 0]
    assert desk.look() is not None
    assert desk.case is not None
    assert len(desk.case.parties) == 32


def test_a_version_keeps_how_many_problems_it_had(desk: Desk) -> None:
    for text in (CASE, CASE.replace("0.5", "5"), CASE):
        desk.path.write_text(text, encoding="utf-8")
        desk.look()
    told = [version.answers.get(STATE) for version in desk.versions()]
    assert told == [None, {"problems": 1, "sources": False}, None]


def test_points_that_are_still_to_come_are_no_fault_of_those_that_came(tmp_path: Path) -> None:
    scored = CASE[: CASE.index("preferences:")] + (
        "preferences:\n  a: {scores: {x: {p: 1, q: 5}}}\n  b: {scores: {x: {p: 4, q: 0}}}\n"
    )
    (tmp_path / "case.yaml").write_text(scored, encoding="utf-8")
    desk = Desk(tmp_path / "case.yaml")
    steps = [Put(("issues", "y"), {"options": ["r", "s"]}), Put(("no_deal", "y"), "r")]
    with pytest.raises(Refused, match="missing"):
        desk.edit(1, steps, "y")
    desk.edit(1, steps, "y", even_so=True)
    for actor in "ab":
        row = [Put(("preferences", actor, "scores", "y"), {"r": 1})]
        with pytest.raises(Refused) as raised:
            desk.edit(desk.newest.number, row, "r")
        assert raised.value.problems == ()
        assert desk.edit(desk.newest.number, row, "r", even_so=True).problems
        cell = Put(("preferences", actor, "scores", "y", "s"), 2)
        last = desk.edit(desk.newest.number, [cell], "s", even_so=True)
    assert last.problems == ()
    with pytest.raises(Refused):
        desk.edit(last.number, [Put(cell.path, "x")], "s", even_so=True)
