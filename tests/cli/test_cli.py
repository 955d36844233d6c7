"""The command line as a user meets it."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from places import ROOT
from schemas import held_to

import winset

WINSET = str(Path(sys.executable).with_name("winset"))
AIRPORT = ROOT / "examples/airport/case.yaml"
HANOI = ROOT / "examples/hanoi/case.yaml"


def run(*arguments, cwd=None, **extra):
    done = subprocess.run(
        [WINSET, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        **extra,
    )
    done.stderr = said(done.stderr)
    return done


def said(text):
    """Leave out the lines that tell of progress, and of a first start."""
    return re.sub(r"^winset: (\d+ seconds|compiling), .*\n", "", text, flags=re.MULTILINE)


def test_report_is_named_after_its_folder_and_says_where_it_is(tmp_path):
    shutil.copytree(AIRPORT.parent, tmp_path / "airport")
    done = run("report", "airport/case.yaml", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.endswith("Report: airport.html\n")
    assert done.stderr == ""
    assert (tmp_path / "airport.html").read_text("utf-8").lower().startswith("<!doctype html>")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["airport", "airport.html"]


@pytest.mark.slow
def test_brief_fits_80_columns_and_is_plain_without_a_terminal():
    done = run("analyse", HANOI, "--draws", "256", "--full")
    assert done.returncode == 0
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert "\x1b" not in done.stdout
    assert done.stdout.startswith("Hanoi 2019: the second summit")
    for heading in ("Best candidates", "Offers made", "What would open one", "What this rests on"):
        assert f"\n{heading}\n" in done.stdout


@pytest.mark.slow
def test_json_goes_to_a_file_or_to_standard_output(tmp_path):
    to_file = run("analyse", AIRPORT, "--json", "found.json", cwd=tmp_path)
    assert to_file.stdout.endswith("All findings: found.json\n")
    written = (tmp_path / "found.json").read_text("utf-8")
    piped = run("analyse", AIRPORT, "--json", "-")
    assert piped.stdout == written
    document = json.loads(written)
    held_to(winset.analysis_schema, document)


@pytest.mark.slow
def test_quiet_prints_nothing_but_the_place_of_the_report(tmp_path):
    assert run("analyse", AIRPORT, "--quiet").stdout == ""
    done = run("report", AIRPORT, "--quiet", "-o", "a.html", cwd=tmp_path)
    assert done.stdout == "Report: a.html\n"


@pytest.mark.slow
def test_settings_reach_the_analysis():
    arguments = ["--seed", 5, "--draws", 300, "--account", "five", "--prior", "polytope"]
    arguments += ["--no-offers", "--until", "2019-03-05", "--error", "0.2"]
    arguments += ["--definitions", "negmas", "--definitions", "genius", "--definitions", "negmas"]
    arguments += [
        "--language",
        "fr",
        "--time-limit",
        "30",
        "--step",
        2,
        "--concept",
        "smr",
        "--behaviour",
        "welfare",
        "--round",
        2,
    ]
    done = run("analyse", HANOI, "--json", "-", *arguments, "--list-limit", 5000)
    assert json.loads(done.stdout)["settings"] == {
        "seed": 5,
        "draws": 300,
        "prior": "polytope",
        "account": "five",
        "list_limit": 5000,
        "offers": False,
        "behaviour": "welfare",
        "until": "2019-03-05",
        "error": 0.2,
        "definitions": ["negmas", "genius"],
        "time_limit": 30.0,
        "step": 2,
        "concept": "smr",
        "language": "fr",
        "round": 2,
    }


@pytest.mark.slow
def test_solutions_as_other_tools_define_them():
    tools = [word for tool in ("genius", "negolog") for word in ("--definitions", tool)]
    text = " ".join(run("analyse", AIRPORT, "--full", *tools).stdout.split())
    assert "The solutions as GENIUS defines them - getNash: 75 to Government" in text
    assert "as the Nash solution here. It is this: largest product of value minus" in text
    assert "GENIUS has values from 0 to 1; these are taken as they are." in text
    assert "The solutions as NegoLog defines them - nash_point: " in text
    document = json.loads(run("analyse", AIRPORT, "--json", "-", *tools).stdout)
    held_to(winset.analysis_schema, document)
    uncertain = run("analyse", HANOI, "--draws", 64, "--full", "--definitions", "genius").stdout
    assert "defines them\n  - Not known: other tools define it for exact scores only." in uncertain


@pytest.mark.slow
def test_draws_are_added_until_the_error_is_met():
    done = run("analyse", HANOI, "--json", "-", "--draws", 200, "--error", "0.007")
    found = json.loads(done.stdout)
    (exists,) = (one for one in found["findings"] if one["id"] == "deal.exists")
    assert exists["error"] <= 0.007
    assert found["settings"]["draws"] > 1_000


@pytest.mark.slow
def test_same_command_same_bytes():
    first, second = (run("analyse", HANOI, "--json", "-", "--draws", 200) for _ in range(2))
    assert first.stdout == second.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["analyse", HANOI, "--account", "fvie"], "no account 'fvie'; did you mean 'five'?"),
        (["analyse", AIRPORT, "--account", "x"], "no account 'x'; the case has no accounts"),
        (["analyse", AIRPORT, "--draws", "0"], "0 is not in the range"),
        (
            ["analyse", "missing.yaml"],
            "missing.yaml:1:1: there is no such file",
        ),
        (["check", "."], "this is a folder; expected a file"),
        (
            ["report", AIRPORT, "-o", "no/such/folder/x.html"],
            "winset: no/such/folder/x.html: there is no folder",
        ),
        (["analyze", AIRPORT], "No such command 'analyze'"),
        (["new", AIRPORT], "exists already; choose another name"),
    ],
)
def test_bad_input_is_one_clear_error_and_exit_code_2(arguments, message, tmp_path):
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_new_writes_a_case_that_is_fine_and_reports(tmp_path):
    assert run("new", "mine.yaml", cwd=tmp_path).returncode == 0
    checked = run("check", "mine.yaml", cwd=tmp_path)
    assert checked.returncode == 0
    assert "mine.yaml: fine. 2 parties, 3 issues" in checked.stdout
    assert run("report", "mine.yaml", "--quiet", cwd=tmp_path).stdout == "Report: mine.html\n"


@pytest.mark.slow
def test_schemas_are_printed():
    case = json.loads(run("schema").stdout)
    findings = json.loads(run("schema", "--findings").stdout)
    assert case == winset.json_schema()
    assert findings == winset.analysis_schema()


STARTED = """
import contextlib, sys, threading
import winset.report.progress as shown
from winset.cli import main

@contextlib.contextmanager
def bar(*, show, language="en"):
    def progress(stage, share):
        if not said:
            said.append(print("started", flush=True))
            threading.Event().wait(600)
    yield progress

said = []
shown.bar = bar
sys.argv = ["winset", *sys.argv[1:]]
main()
"""
"""The command line, which says when it is at work."""


@pytest.mark.slow
def test_interrupting_is_safe(tmp_path):
    """An old report survives an interruption whole; nothing half-written stays."""
    issues = ", ".join(f"i{k}: {{options: [a, b, c, d, e, f]}}" for k in range(8))
    (tmp_path / "slow.yaml").write_text(
        "winset: 1\ntitle: Slow\nparties: {a: A, b: B}\n"
        f"issues: {{{issues}}}\n"
        f"no_deal: {{{', '.join(f'i{k}: a' for k in range(8))}}}\n",
        encoding="utf-8",
    )
    (tmp_path / "slow.html").write_text("the old report", encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-c", STARTED, "report", "slow.yaml", "--draws", "2000"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "started\n"
    process.send_signal(signal.SIGINT)
    _, words = process.communicate(timeout=300)
    assert process.returncode == 130
    assert words.strip() == "Interrupted; nothing was half-written."
    assert (tmp_path / "slow.html").read_text("utf-8") == "the old report"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["slow.html", "slow.yaml"]


AS_NUMBA = """
import os, signal, sys
import winset.analysis
from winset.cli import main

def analyse(*given, **more):
    try:
        os.kill(os.getpid(), signal.SIGINT)
        sum(range(10**9))
    except KeyboardInterrupt as interrupted:
        raise SystemError("returned a result with an exception set") from interrupted

winset.analysis.analyse = analyse
sys.argv = ["winset", *sys.argv[1:]]
main()
"""


@pytest.mark.slow
def test_an_interruption_that_compiled_code_makes_an_error_of_is_one(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", AS_NUMBA, "report", str(AIRPORT)],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stderr.strip() == "Interrupted; nothing was half-written."
    assert done.returncode == 130
    assert list(tmp_path.iterdir()) == []


PLAIN = """winset: 1
title: Ein Vertrag – „neu“ ± 1
parties: {a: Ä, b: B}
issues: {i: {name: Ś, options: [x, y], owner: a}}
no_deal: {i: x}
preferences:
  a: {scores: {i: {x: 0, y: 1}}}
  b: {scores: {i: {x: 0, y: 1}}}
"""


@pytest.fixture
def plain(tmp_path):
    (tmp_path / "plain.yaml").write_text(PLAIN, encoding="utf-8")
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("command", ["report", "analyse", "stability"])
def test_nobody_reads_what_is_printed(plain, command):
    """A pipe closed before the first line: exit code 0, not a word, and the file is written."""
    option = "--json" if command == "analyse" else "-o"
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [WINSET, command, "plain.yaml", option, "out"],
        cwd=plain, stdout=write, stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    os.close(write)
    assert (done.returncode, said(done.stderr)) == (0, "")
    assert (plain / "out").read_text("utf-8").rstrip().endswith(("</html>", "}"))


@pytest.mark.slow
@pytest.mark.parametrize("command", ["report", "stability"])
def test_a_dash_stands_for_standard_output(plain, command):
    done = run(command, "plain.yaml", "-o", "-", cwd=plain)
    assert (done.returncode, done.stderr) == (0, "")
    run(command, "plain.yaml", "-o", "page.html", cwd=plain)
    assert done.stdout == (plain / "page.html").read_text("utf-8")
    assert not (plain / "-").exists()


@pytest.mark.slow
def test_json_on_standard_output_and_a_page_in_a_file(plain):
    done = run("stability", "plain.yaml", "--json", "-", "-o", "page.html", cwd=plain)
    assert json.loads(done.stdout)
    assert (plain / "page.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    both = run("stability", "plain.yaml", "--json", "-", "-o", "-", cwd=plain)
    assert both.returncode == 2
    assert "--json and --output name the same file" in both.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments",
    [
        ["import", "plain.yaml", "-o", "-"],
        ["export", "plain.yaml", "--to", "csv", "-"],
        ["new", "-"],
        ["stats", ".", "-o", "-"],
    ],
)
def test_no_file_is_called_a_dash(plain, arguments):
    done = run(*arguments, cwd=plain)
    assert done.returncode == 2
    assert done.stderr.endswith(
        "Error: this command does not write to standard output: give a name in place of '-'\n"
    )
    assert not (plain / "-").exists()


@pytest.mark.slow
@pytest.mark.parametrize("closed", [">&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_streams(plain, closed):
    done = subprocess.run(
        ["bash", "-c", f"'{WINSET}' report plain.yaml -o out.html {closed}"], cwd=plain, check=False
    )
    assert done.returncode == 0
    text = (plain / "out.html").read_text("utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert text.rstrip().endswith("</html>")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("encoding", "title"),
    [
        ("utf-8", "Ein Vertrag – „neu“ ± 1"),
        ("cp1252", "Ein Vertrag – „neu“ ± 1"),
        ("latin-1", 'Ein Vertrag - "neu" ± 1'),
        ("ascii", 'Ein Vertrag - "neu" +/- 1'),
    ],
)
def test_a_narrow_encoding_gets_what_it_can_hold(plain, encoding, title):
    done = subprocess.run(
        [WINSET, "report", "plain.yaml"],
        cwd=plain, capture_output=True, check=False,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )  # fmt: skip
    assert (done.returncode, said(done.stderr.decode("ascii"))) == (0, "")
    lines = done.stdout.decode(encoding).splitlines()
    assert lines[0] == title
    assert lines[-1] == "Report: plain.html"
    assert "Ś" in (plain / "plain.html").read_text("utf-8")
    printed = subprocess.run(
        [WINSET, "analyse", "plain.yaml", "--json", "-"],
        cwd=plain, capture_output=True, check=True,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    ).stdout.decode(encoding)  # fmt: skip
    assert json.loads(printed)["case"]["title"] == "Ein Vertrag – „neu“ ± 1"


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is full")
def test_a_full_disk_is_one_sentence(plain):
    full = run("report", "plain.yaml", "-o", "/dev/full", cwd=plain)
    assert (full.returncode, full.stdout) == (2, "")
    assert full.stderr == "winset: /dev/full: No space left on device\n"
    with open("/dev/full", "w", encoding="utf-8") as device:
        done = subprocess.run(
            [WINSET, "report", "plain.yaml"],
            cwd=plain, stdout=device, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert said(done.stderr) == "winset: standard output: No space left on device\n"
    assert (plain / "plain.html").read_text("utf-8").rstrip().endswith("</html>")


@pytest.mark.slow
def test_an_output_never_replaces_an_input(plain):
    """Nor a source text; it is said before the work, and the file stays."""
    (plain / "said.txt").write_text("we agree", encoding="utf-8")
    text = PLAIN + "sources: {s: {file: said.txt}}\n"
    (plain / "plain.yaml").write_text(text, encoding="utf-8")
    (plain / "soft.html").symlink_to("plain.yaml")
    (plain / "hard.html").hardlink_to(plain / "said.txt")
    refused = {
        ("report", "-o", "plain.yaml"): "plain.yaml: this is an input",
        ("report", "-o", "./plain.yaml"): "plain.yaml: this is an input",
        ("report", "-o", "soft.html"): "soft.html: this is an input, plain.yaml",
        ("report", "-o", "hard.html"): "hard.html: this is an input, said.txt",
        ("analyse", "--json", "said.txt"): "said.txt: this is an input",
        ("stability", "-o", "plain.yaml"): "plain.yaml: this is an input",
        ("stability", "--json", "plain.yaml"): "plain.yaml: this is an input",
    }
    for (command, option, target), reason in refused.items():
        done = run(command, "plain.yaml", option, target, cwd=plain)
        assert done.stderr == f"winset: {reason}; choose another name for the output\n"
        assert (done.returncode, done.stdout) == (2, "")
    done = run("import", "points.csv", "-o", "points.csv", "--force", cwd=table(plain))
    assert done.stderr == (
        "winset: points.csv: this is an input; choose another name for the output\n"
    )
    assert (plain / "plain.yaml").read_text("utf-8") == text
    assert (plain / "said.txt").read_text("utf-8") == "we agree"
    same = run("stability", "plain.yaml", "-o", "a", "--json", "./a", cwd=plain)
    assert "--json and --output name the same file" in same.stderr


def table(folder):
    """Write a table of points into a folder."""
    text = ",A,B\nPrice,,\nlow,0,4\nhigh,5,0\nTime,,\nnow,0,3\nlater,2,0\n"
    (folder / "points.csv").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.slow
def test_names_and_texts_move_no_cursor(plain):
    name = "a\x1b[31m\u202eb\n.yaml"
    missing = run("check", name, cwd=plain)
    shown = "a\\x1b[31m<U+202E>b\\n.yaml"
    assert missing.stderr == f"{shown}:1:1: there is no such file\n1 problem in {shown}\n"
    (plain / name).write_text(PLAIN.replace("Ein Vertrag", '"\\e]0;x\\a').replace("1\np", '1"\np'))
    done = run("report", name, "-o", f"{name}.html", cwd=plain)
    assert done.returncode == 0
    assert done.stdout.startswith("\\x1b]0;x\\x07 –")
    assert done.stdout.endswith(f"Report: {shown}.html\n")
    assert (plain / f"{name}.html").exists()


UNKEPT = "compiled code cannot be kept (no folder for it can be written to), so each run takes"


@pytest.mark.slow
def test_where_nothing_can_be_kept_it_is_said_once(tmp_path):
    """As in a read-only package with a read-only home: loops are compiled in memory."""
    shutil.copytree(
        ROOT / "src/winset", tmp_path / "winset", ignore=shutil.ignore_patterns("__pycache__")
    )
    for folder in [one for one in (tmp_path / "winset").rglob("*") if one.is_dir()]:
        (folder / "__pycache__").touch()
    (tmp_path / "kept").touch()
    done = subprocess.run(
        [sys.executable, "-c", "from winset.cli import main; main()", "report", str(HANOI),
         "--draws", "64", "--quiet", "-o", "out.html"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "HOME": "/dev/null",
             "XDG_CACHE_HOME": "/dev/null", "NUMBA_CACHE_DIR": str(tmp_path / "kept")},
    )  # fmt: skip
    assert done.stdout == "Report: out.html\n"
    assert said(done.stderr).startswith(f"winset: {UNKEPT} ")
    assert said(done.stderr).count("\n") == 1
    assert (tmp_path / "out.html").exists()


@pytest.mark.slow
def test_a_closed_pipe_is_no_error():
    command = f"'{WINSET}' analyse '{AIRPORT}' --json - | head -c 10"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ},
    )
    assert "Traceback" not in done.stderr
    assert done.stdout.startswith("{")
