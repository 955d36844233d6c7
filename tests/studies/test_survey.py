"""`winset stats`: a whole collection in one table."""

import csv
import io
import json
import math
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from formats.samples import GENIUS, NEGOLOG, put

import winset
from winset.analysis.statistics import statistics
from winset.errors import WinsetError
from winset.studies.survey import (
    HEAD,
    check_target,
    described,
    remove_leftovers,
    scenarios,
    survey,
    write_survey,
)

TRADE = """
winset: 1
title: Trade
parties: {a: A, b: B}
issues: {x: {options: [p, q]}, y: {options: [p, q]}}
no_deal: {values: {a: 0, b: 0}}
preferences:
  a: {scores: {x: {p: 9, q: 0}, y: {p: 1, q: 0}}}
  b: {scores: {x: {p: 0, q: 1}, y: {p: 0, q: 9}}}
"""
SAME = TRADE.replace("q: 1}", "q: 9}").replace("y: {p: 0, q: 9}", "y: {p: 0, q: 1}")


@pytest.fixture
def folder(tmp_path):
    inside = tmp_path / "all"
    (inside / "deep" / "er").mkdir(parents=True)
    (inside / "trade.yaml").write_text(TRADE, encoding="utf-8")
    (inside / "deep" / "same.yaml").write_text(SAME, encoding="utf-8")
    (inside / "deep" / "er" / "broken.yaml").write_text("winset: 1\nparty: x\n", encoding="utf-8")
    (inside / "deep" / "notes.txt").write_text("winset: no case\n", encoding="utf-8")
    stated = "winset: 1\ntitle: T\nparties: {a: A}\nissues: {x: {options: [p, q]}}\n"
    stated += "no_deal: {x: p}\n"
    (inside / "stated.yaml").write_text(stated, encoding="utf-8")
    return inside


def test_statistics_by_hand():
    row = statistics(winset.parse_case(TRADE))
    # x to a and y to b: 9 each of at most 10; issue by issue each is split at random: 1 and 1,
    # or 10 and 0. The worse-off party gets nothing from either option, so the first is taken.
    assert (row["outcomes"], row["feasible"], row["deals"], row["frontier"]) == (4, 4, 4, 3)
    assert row["nash_gains"] == [9.0, 9.0]
    assert row["nash_outcome"] == {"x": "p", "y": "q"}
    assert row["opposition"] == pytest.approx(0.1)
    assert row["logrolling"] == pytest.approx(0.9)
    same = statistics(winset.parse_case(SAME))
    # Both care nine times as much for x: linking adds 0.1 of the best.
    assert same["kalai_smorodinsky_gains"] in ([9.0, 1.0], [1.0, 9.0])
    assert same["logrolling"] == pytest.approx(0.1)
    assert same["opposition"] == pytest.approx(math.sqrt((0.1**2 + 0.9**2) / 2))


RATIFIED = """
winset: 1
title: One for each, and a council
parties: {a: A, b: B}
ratifiers: {c: C}
issues: {x: {options: [none, some, full]}, y: {options: [none, some, full]}}
no_deal: {values: {a: 0, b: 0, c: 0}}
preferences:
  a: {scores: {x: {none: 0, some: 2, full: 4}, y: {none: 0, some: 2, full: 4}}}
  b: {scores: {x: {none: 0, some: 2, full: 4}, y: {none: 0, some: 2, full: 4}}}
  c: {scores: {x: {none: 0, some: 0, full: -9}, y: {none: 0, some: 0, full: -9}}}
"""


@pytest.mark.parametrize(
    "said",
    [
        "approval: [{veto: c}]",
        "rules: [{never: {x: full, y: full}}]",
    ],
)
def test_where_issue_by_issue_is_no_deal_linking_adds_all_there_is(said):
    # Both want everything in full, which the council, or the rule, does not let pass.
    row = statistics(winset.parse_case(RATIFIED + said + "\n"))
    assert row["deals"] > 0
    assert row["logrolling"] == 1.0
    # Where nobody objects, linking adds nothing.
    free = RATIFIED.replace("-9", "1")
    assert statistics(winset.parse_case(free))["logrolling"] == 0.0


def test_statistics_without_listing():
    listed = statistics(winset.parse_case(TRADE))
    merged = statistics(winset.parse_case(TRADE), list_limit=3)
    for key in HEAD:
        if key in {"feasible", "deals", "share_of_deals", "opposition"}:
            assert merged[key] is None
        elif key in listed:
            assert merged[key] == listed[key], key


def test_only_scored_cases_have_statistics(folder):
    with pytest.raises(WinsetError, match="no scores for a: statistics are of scored cases"):
        statistics(winset.read_case(folder / "stated.yaml"))


def test_one_bad_file_does_not_stop_the_rest(folder):
    found = survey(folder, workers=1)
    assert [row["scenario"] for row in found.rows] == [
        "deep/er/broken.yaml",
        "deep/same.yaml",
        "stated.yaml",
        "trade.yaml",
    ]
    problems = {row["scenario"]: row["problem"] for row in found.failed}
    assert set(problems) == {"deep/er/broken.yaml", "stated.yaml"}
    assert "broken.yaml:1:1: a case needs 'issues', at least one" in problems["deep/er/broken.yaml"]
    assert survey(folder, workers=2).rows == found.rows


def test_an_interrupted_survey_goes_on(folder, tmp_path, monkeypatch):
    kept = tmp_path / "kept.part"
    whole = survey(folder, workers=1, kept=kept).rows
    lines = kept.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 4
    kept.write_text("\n".join([*lines[:2], lines[2][:40]]) + "\n", encoding="utf-8")
    made = []

    def watched(part, name, limit):
        made.append(name)
        return described(part, name, limit)

    monkeypatch.setattr("winset.studies.survey.described", watched)
    assert survey(folder, workers=1, kept=kept).rows == whole
    assert made == ["deep/er/broken.yaml", "stated.yaml", "trade.yaml"]  # what failed, again


def slowly(part, name, limit):
    """Describe the first scenario, leaving a mark; any other waits until it may go on."""
    folder = part.path.parent
    (folder / f"{name}.mark").touch()
    assert name == "00.yaml" or waited((folder / "go").exists)
    return described(part, name, limit)


def interrupt(what, share):
    raise KeyboardInterrupt


def test_an_interruption_does_not_wait_for_the_rest(tmp_path, monkeypatch):
    if multiprocessing.get_start_method() != "fork":
        pytest.skip("workers see the slow stand-in only where they are forked")
    for k in range(24):
        (tmp_path / f"{k:02}.yaml").write_text(TRADE, encoding="utf-8")
    monkeypatch.setattr("winset.studies.survey.described", slowly)
    kept = tmp_path / "kept.part"
    with pytest.raises(KeyboardInterrupt):
        survey(tmp_path, workers=2, kept=kept, progress=interrupt)
    (tmp_path / "go").touch()
    for child in multiprocessing.active_children():
        child.join(300)
        assert not child.is_alive()
    assert len(kept.read_text(encoding="utf-8").splitlines()) == 1
    assert len(list(tmp_path.glob("*.mark"))) < 12


@pytest.mark.slow
def test_where_a_table_cannot_go_is_told_before_the_work(folder, tmp_path, monkeypatch):
    with pytest.raises(WinsetError, match=r"expected a name that ends in .csv or .parquet"):
        check_target(tmp_path / "t.xlsx")
    with pytest.raises(WinsetError, match="there is no folder"):
        check_target(tmp_path / "no" / "t.csv")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(WinsetError, match=r"needs pyarrow: pip install 'winset\[parquet\]'"):
        check_target(tmp_path / "t.parquet")
    done = subprocess.run(
        [Path(sys.executable).with_name("winset"), "stats", folder, "-o", "t.xlsx"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr == "winset: t.xlsx: expected a name that ends in .csv or .parquet\n"
    assert not (tmp_path / "t.xlsx.part").exists()


def test_tables(folder, tmp_path):
    found = survey(folder, workers=1)
    write_survey(found, tmp_path / "t.csv")
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["scenario"]: row for row in csv.DictReader(file)}
    assert json.loads(rows["trade.yaml"]["nash_gains"]) == [9.0, 9.0]
    assert rows["trade.yaml"]["deals"] == "4"
    assert rows["stated.yaml"]["deals"] == ""
    with pytest.raises(WinsetError, match=r"expected a name that ends in .csv or .parquet"):
        write_survey(found, tmp_path / "t.txt")


def test_parquet(folder, tmp_path):
    pq = pytest.importorskip("pyarrow.parquet", reason="pyarrow is an extra: winset[parquet]")
    write_survey(survey(folder, workers=1), tmp_path / "t.parquet")
    rows = pq.read_table(tmp_path / "t.parquet").to_pylist()
    assert [row["deals"] for row in rows] == [None, 4.0, None, 4.0]
    assert rows[3]["nash_gains"] == [9.0, 9.0]
    assert list(tmp_path.glob(".t*")) == []


def test_links_are_not_followed(folder, tmp_path):
    (folder / "loop").symlink_to(folder)
    found = scenarios(folder)
    assert len(found.parts) == 4
    assert ("loop", "a link; links are not followed") in found.unread
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(WinsetError, match="no scenario found in this folder"):
        survey(empty)


@pytest.mark.slow
def test_the_command(folder, tmp_path):
    done = subprocess.run(
        [Path(sys.executable).with_name("winset"), "stats", folder, "-o", "t.csv"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert all(len(line) <= 80 for line in lines)
    assert lines[0].split() == ["scenario", "outcomes", "deals", "frontier", "oppos.", "logroll."]
    assert "2 scenarios described, 2 not:" in lines
    assert any(line.startswith("oppos.: how far every outcome is") for line in lines)
    assert (tmp_path / "t.csv").exists()
    assert not (tmp_path / "t.csv.part").exists()


# --- what stands in a folder -------------------------------------------------------------------

POINTS = "Issue,Option,North,South\nPay,low,0,40\n,high,60,0\n"
CONFLICT = json.dumps({
    "options": [{"name": "Pay"}], "infeasibles": [],
    "decisionMakers": [{"name": "Town", "options": [0], "preferences": [[[0, "Y"]]]}],
})  # fmt: skip


def names(folder, **named):
    return list(scenarios(folder, **named).parts)


def command(folder, *more, **named):
    return subprocess.run(
        [Path(sys.executable).with_name("winset"), "stats", folder, *more],
        capture_output=True,
        text=True,
        check=False,
        **named,
    )


def test_a_stray_table_hides_no_scenario_below(tmp_path):
    put(tmp_path / "a", {"points.csv": POINTS})
    put(tmp_path / "b", {"points.csv": POINTS})
    put(tmp_path, {"results.csv": "agent,score\nA,0.5\nB,0.4\n"})
    found = survey(tmp_path, workers=1)
    assert [row["scenario"] for row in found.rows] == ["a", "b", "results.csv"]
    assert [row["deals"] for row in found.rows] == [2, 2, None]
    assert "this looks like a table of one issue, 'agent'" in found.rows[2]["problem"]


@pytest.mark.slow
def test_two_runs_into_the_folder_give_the_same_table(tmp_path):
    put(tmp_path / "a", {"points.csv": POINTS})
    put(tmp_path, {"one.csv": POINTS})
    first = command(tmp_path, "-o", tmp_path / "all.csv", "--workers", "1")
    assert first.returncode == 0, first.stderr
    table = (tmp_path / "all.csv").read_text("utf-8")
    assert "2 scenarios described." in first.stdout
    again = command(tmp_path, "-o", tmp_path / "all.csv", "--workers", "1")
    assert again.returncode == 0, again.stderr
    assert (tmp_path / "all.csv").read_text("utf-8") == table
    other = survey(tmp_path, target=tmp_path / "other.csv", workers=1)
    assert [row["scenario"] for row in other.rows] == ["a", "one.csv"]
    assert other.unread == [("all.csv", "a table that 'winset stats' made")]


def test_every_scenario_is_found_whatever_stands_beside_it(tmp_path):
    put(tmp_path, {**GENIUS, "case.yaml": TRADE, "conflict.gmcr": CONFLICT, "notes.txt": "x"})
    put(tmp_path / "below", {**NEGOLOG, "table.csv": POINTS})
    deep = tmp_path
    for k in range(60):
        deep = deep / str(k)
    put(deep, {"points.csv": POINTS, "photo.png": b"x", "old.xls": b"x", ".hidden.csv": POINTS})
    found = survey(tmp_path, workers=1)
    assert [row["scenario"] for row in found.rows] == [
        ".",
        "/".join(map(str, range(60))),
        "below",
        "below/table.csv",
        "case.yaml",
        "conflict.gmcr",
    ]
    assert not found.failed
    assert [why for _, why in found.unread] == [
        "1 file of other kinds (.png)",
        "spreadsheets of this kind are not read; save it as .xlsx or .csv",
    ]
    assert any("notes.txt" in one for one in found.rows[0]["assumed"])


def test_scenarios_of_two_formats_in_one_folder_are_two(tmp_path):
    put(tmp_path / "s", {**GENIUS, **NEGOLOG})
    found = survey(tmp_path, workers=1)
    assert [row["scenario"] for row in found.rows] == ["s (genius)", "s (negolog)"]
    assert not found.failed


def test_sources_of_a_case_are_no_strays(tmp_path):
    case = TRADE + "sources: {g: {title: G, file: sources/g.txt}}\n"
    put(tmp_path / "sources", {"g.txt": "some words", "loose.txt": "other words"})
    put(tmp_path, {"case.yaml": case})
    found = scenarios(tmp_path)
    assert list(found.parts) == ["case.yaml"]
    assert [name for name, _ in found.unread] == ["sources/loose.txt"]


def test_what_changed_is_described_again(tmp_path):
    put(tmp_path / "in", {"a.yaml": TRADE, "b.yaml": TRADE})
    kept = tmp_path / "kept.part"
    survey(tmp_path / "in", workers=1, kept=kept)
    put(tmp_path / "in", {"a.yaml": SAME})
    rows = survey(tmp_path / "in", workers=1, kept=kept).rows
    assert rows == survey(tmp_path / "in", workers=1).rows
    assert rows[0]["logrolling"] == pytest.approx(0.1)
    unlisted = survey(tmp_path / "in", workers=1, kept=kept, list_limit=3).rows
    assert unlisted == survey(tmp_path / "in", workers=1, list_limit=3).rows
    assert unlisted[0]["deals"] is None


def test_damaged_files_do_not_stop_the_rest(tmp_path, monkeypatch):
    put(
        tmp_path,
        {"a.yaml": TRADE, "b.csv": b"\xff\xfe\x00", "c.xlsx": b"PK\x03\x04xl/", "d.yaml": TRADE},
    )
    found = survey(tmp_path, workers=1)
    assert [bool(row["problem"]) for row in found.rows] == [False, True, True, False]

    def broken(case, **_):
        raise RuntimeError("no such thing")

    monkeypatch.setattr("winset.studies.survey.statistics", broken)
    row = described(scenarios(tmp_path).parts["a.yaml"], "a.yaml")
    assert row["problem"] == "cannot be read or described: RuntimeError: no such thing"


def deadly(part, name, limit):
    """Describe a scenario, unless it kills the process."""
    if name == "b.yaml":
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.1)
    return described(part, name, limit)


def test_a_process_that_dies_is_a_problem_of_one_scenario(tmp_path, monkeypatch):
    if multiprocessing.get_start_method() != "fork":
        pytest.skip("workers see the deadly stand-in only where they are forked")
    put(tmp_path, {f"{letter}.yaml": TRADE for letter in "abcdef"})
    monkeypatch.setattr("winset.studies.survey.described", deadly)
    rows = survey(tmp_path, workers=2).rows
    assert {row["scenario"]: row["problem"] for row in rows if row["problem"]} == {
        "b.yaml": "the process that described it ended by itself (out of memory?)"
    }
    assert len(rows) == 6


def test_cells_of_the_table_are_no_formulas(tmp_path):
    put(tmp_path, {"=1+1.yaml": TRADE.replace("Trade", '"=SUM(A1)"'), "-2.yaml": TRADE})
    found = survey(tmp_path, workers=1)
    found.rows[0]["logrolling"] = -0.5
    rows = list(csv.DictReader(io.StringIO(found.to_csv())))
    assert [row["scenario"] for row in rows] == ["'-2.yaml", "'=1+1.yaml"]
    assert rows[1]["title"] == "'=SUM(A1)"
    assert rows[0]["logrolling"] == "-0.5"


@pytest.mark.slow
def test_what_reading_assumed_stands_in_the_table_and_below_it(tmp_path):
    put(tmp_path / "one", {"points.csv": POINTS.replace("North,South", "Max,South")})
    (row,) = survey(tmp_path, workers=1).rows
    assert row["assumed"] == [
        "Doubtful: column 'Max' (C) is read as a party: it is no total of the other columns.",
        "No row 'No deal': 0 points stand for it, for everybody.",
    ]
    (cells,) = csv.DictReader(io.StringIO(survey(tmp_path, workers=1).to_csv()))
    assert json.loads(cells["assumed"]) == row["assumed"]
    lines = command(tmp_path, "--workers", "1").stdout.splitlines()
    assert "Assumed on reading, in full in column 'assumed' of the table:" in lines
    assert any(
        line.startswith("  - one: Doubtful: column 'Max' (C) is read as a") for line in lines
    )
    assert all(len(line) <= 80 for line in lines)


@pytest.mark.slow
def test_leftovers_of_a_killed_run_are_removed(tmp_path):
    put(tmp_path / "in", {"a.yaml": TRADE})
    stale = [".t.csv.ab12_xyz", ".t.csv.part"]
    other = [".t.csv.keep", ".u.csv.ab12_xyz", "t.csv.ab12_xyz"]
    put(tmp_path, dict.fromkeys([*stale, *other], "x"))
    remove_leftovers(tmp_path / "t.csv")
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == sorted(other)
    put(tmp_path, dict.fromkeys(stale, "x"))
    assert command(tmp_path / "in", "-o", tmp_path / "t.csv").returncode == 0
    assert sorted(p.name for p in tmp_path.iterdir() if p.is_file()) == sorted([*other, "t.csv"])


STALLED = """
import sys, time
from pathlib import Path
import winset.studies.survey
real = winset.studies.survey.described
def slow(part, name, limit):
    time.sleep(600 if name != "a.yaml" else 0)
    return real(part, name, limit)
winset.studies.survey.described = slow
from winset.cli import main
sys.argv = ["winset", "stats", sys.argv[1], "--workers", "2", "-o", sys.argv[2], "--quiet"]
main()
"""


def children(pid):
    """Return the processes below one."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[1]) == pid and fields[0] != "Z":
            found.append(int(entry.parent.name))
    return found


def alive(pids):
    left = []
    for pid in pids:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except OSError:
            continue
        left += [pid] if state != "Z" else []
    return left


@pytest.mark.slow
@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks into /proc")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT", "SIGKILL"])
def test_processes_end_with_the_one_that_started_them(tmp_path, name):
    if multiprocessing.get_start_method() != "fork":
        pytest.skip("workers see the slow stand-in only where they are forked")
    if signal.getsignal(getattr(signal, name)) == signal.SIG_IGN:
        pytest.skip(f"{name} is ignored here, as under nohup, and stays so in what is started")
    put(tmp_path / "in", {f"{letter}.yaml": TRADE for letter in "abcd"})
    started = subprocess.Popen(
        [sys.executable, "-c", STALLED, str(tmp_path / "in"), str(tmp_path / "t.csv")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    kept = tmp_path / "t.csv.part"
    try:
        assert waited(kept.exists)
        assert waited(lambda: len(children(started.pid)) >= 2)
        below = children(started.pid)
        started.send_signal(getattr(signal, name))
        _, told = started.communicate(timeout=300)
        assert waited(lambda: not alive(below))
    finally:
        started.kill()
    assert started.returncode == {"SIGTERM": 143, "SIGHUP": 129, "SIGINT": 130, "SIGKILL": -9}[name]
    if name != "SIGKILL":
        assert f"What is done is kept in {kept}; the same command goes on." in told
    assert [path.name for path in tmp_path.glob(".*")] == []


TWO = """\
winset: 1
title: Two
parties: {a: Ann, b: Ben}
issues: {rent: {options: [low, high]}}
no_deal: {values: {a: 1, b: 2}}
preferences:
  a: {scores: {rent: {low: 3.5, high: 0}}}
  b: {scores: {rent: {low: 2, high: 3}}}
"""
THREE = TWO.replace("b: Ben}", "b: Ben, c: Cem}") + "  c: {scores: {rent: {low: 6, high: 9}}}\n"
THREE = THREE.replace("b: 2}", "b: 2, c: 1}")


@pytest.fixture
def shelf(tmp_path):
    for name, text in (("two.yaml", TWO), ("more/three.yaml", THREE), ("bad.yaml", "winset: 2\n")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_several_paths_are_one_survey(shelf):
    one, folder = shelf / "two.yaml", shelf / "more"
    found = survey([str(one), folder, shelf / "none.yaml"], workers=1)
    assert [row["scenario"] for row in found] == [
        f"{folder.as_posix()}/three.yaml", one.as_posix()]  # fmt: skip
    assert found.unread == [((shelf / "none.yaml").as_posix(), "there is no such file or folder")]
    assert [row["title"] for row in survey(one)] == ["Two"]
    with pytest.raises(WinsetError, match="no scenario found there"):
        survey([shelf / "none.yaml"])
    with pytest.raises(WinsetError, match="no path: no scenario found"):
        survey([])


def test_a_scenario_of_another_tool_is_found_by_its_file(tmp_path):
    put(tmp_path, GENIUS)
    (name, *_) = scenarios(tmp_path).parts
    path = scenarios(tmp_path).parts[name].path
    whole = survey(tmp_path, workers=1).rows
    if path.is_file():
        (row,) = survey([path], workers=1).rows
        assert {**row, "scenario": name} == whole[0]


def test_a_frame_has_a_type_for_each_column_and_party(shelf):
    pandas = pytest.importorskip("pandas")
    found = survey(shelf, workers=1)
    frame = found.frame()
    kinds = {name: str(kind) for name, kind in frame.dtypes.items()}
    for name in ("actors", "parties", "issues", "outcomes", "feasible", "deals", "frontier"):
        assert kinds[name] == "Int64"
    for name in ("share_of_deals", "opposition", "logrolling", "nash_gains.1", "nash_gains.3"):
        assert kinds[name] == "Float64"
    assert kinds["nash_outcome"] == kinds["problem"] == "string"
    bad, three, two = (row for _, row in frame.iterrows())
    assert (two["nash_gains.1"], two["nash_gains.2"]) == (2.5, 0)
    assert pandas.isna(two["nash_gains.3"])
    assert three["nash_gains.3"] == 5
    assert pandas.isna(bad["outcomes"])
    assert "a case needs 'issues'" in bad["problem"]
    assert json.loads(two["nash_outcome"]) == {"rent": "low"}


def test_a_survey_is_short_where_it_is_looked_at(shelf):
    found = survey(shelf, workers=1)
    assert len(found) == 3
    assert repr(found) == "<Survey of 3 scenarios, 1 with a problem>"
    html = found._repr_html_()
    assert html.count("<tr>") == 4
    assert '>more/three.yaml</td><td style="text-align:left">3</td>' in html


def waited(what, seconds=300):
    """Return whether something comes true before long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.05)
    return False
