"""`winset stats`: a whole collection in one table."""

import csv
import json
import math
import multiprocessing
import subprocess
import sys
import time
from pathlib import Path

import pytest

import winset
from winset.analysis.statistics import statistics
from winset.errors import WinsetError
from winset.survey import HEAD, check_target, described, scenarios, survey, write_survey

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

    def watched(path, name, limit):
        made.append(name)
        return described(path, name, limit)

    monkeypatch.setattr("winset.survey.described", watched)
    assert survey(folder, workers=1, kept=kept).rows == whole
    assert len(made) == 2


def slowly(path, name, limit):
    """Describe a scenario, leaving a mark and taking a while."""
    (path.parent / f"{name}.mark").touch()
    time.sleep(0.4)
    return described(path, name, limit)


def interrupt(what, share):
    raise KeyboardInterrupt


def test_an_interruption_does_not_wait_for_the_rest(tmp_path, monkeypatch):
    if multiprocessing.get_start_method() != "fork":
        pytest.skip("workers see the slow stand-in only where they are forked")
    for k in range(24):
        (tmp_path / f"{k:02}.yaml").write_text(TRADE, encoding="utf-8")
    monkeypatch.setattr("winset.survey.described", slowly)
    kept = tmp_path / "kept.part"
    with pytest.raises(KeyboardInterrupt):
        survey(tmp_path, workers=2, kept=kept, progress=interrupt)
    for child in multiprocessing.active_children():
        child.join(5)
    assert len(kept.read_text(encoding="utf-8").splitlines()) == 1
    assert len(list(tmp_path.glob("*.mark"))) < 12


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
    assert len(list(scenarios(folder))) == 4
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(WinsetError, match="no scenario found in this folder"):
        survey(empty)


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
