"""Add a format: what CONTRIBUTING says, done with a dummy.

A record in `formats/registry.py`, and a module whose `CODEC` tells its files from others, reads
and, if it can, writes them.
"""

import subprocess
import sys
from fractions import Fraction

import pytest
from places import ROOT

import winset
from winset import formats
from winset.case.types import Actor, Case, Issue, NoDeal, Option, Scores
from winset.errors import CaseFileError
from winset.formats.codec import Codec, Format, Shape
from winset.formats.registry import FORMATS
from winset.opening import open_case
from winset.studies.survey import survey

TOUCHED = ("formats/negolog.py", "formats/registry.py")
"""Files of the source that know one of the formats."""


class Lines(Codec):
    """One issue: a line for each option, with points for both parties."""

    def role(self, glimpse):
        return "profile" if glimpse.text.startswith("LINES\n") else None

    def read(self, found, wanted):
        source = found.profiles[0]
        rows = [line.split() for line in source.text.splitlines()[1:]]
        issue = Issue("i", "Issue", tuple(Option(name, name) for name, *_ in rows))
        points = [tuple(Fraction(row[k]) for row in rows) for k in (1, 2)]
        case = Case(
            title=source.name,
            actors=(Actor("a", "A"), Actor("b", "B")),
            issues=(issue,),
            no_deal=NoDeal(None, {"a": Fraction(0), "b": Fraction(0)}),
            preferences={
                actor: Scores({"i": column}, (), Fraction(0))
                for actor, column in zip("ab", points, strict=True)
            },
        )
        return case, formats.Receipt("lines", (source.path.name,))

    def write(self, case, folder):
        folder.mkdir(exist_ok=True)
        (folder / "case.lines").write_text("LINES\n", encoding="utf-8")
        return formats.Receipt("lines", ("case.lines",), written=True)


CODEC = Lines()
LINES = Format(
    key="lines",
    title="lines (.txt)",
    marks="lines (LINES)",
    home=__name__,
    endings=frozenset({".txt"}),
    shape=Shape.CONFLICT,
    written_as="lines",
)


@pytest.fixture
def folder(monkeypatch, tmp_path):
    monkeypatch.setitem(FORMATS, "lines", LINES)
    (tmp_path / "pie.txt").write_text("LINES\nx 1 0\ny 0 2\nz 1 1\n", encoding="utf-8")
    return tmp_path


def test_it_is_found_out_and_read(folder):
    path = folder / "pie.txt"
    assert formats.is_foreign(path)
    assert formats.detect(path).format is LINES
    case, receipt = winset.import_case(path)
    assert (case.title, receipt.files) == ("pie", ("pie.txt",))
    opened = open_case(path)
    assert opened.case.issues == case.issues
    assert path in opened.files
    assert winset.analyse(case)["deal.count"].value == 3


def test_a_survey_takes_it(folder):
    (row,) = survey(folder, workers=1).rows
    assert (row["scenario"], row["problem"], row["outcomes"]) == ("pie.txt", None, 3)


def test_it_is_written(folder):
    case = winset.import_case(folder / "pie.txt")[0]
    assert winset.export_case(case, "lines", folder / "out").written
    assert (folder / "out" / "case.lines").exists()


def test_what_is_looked_for_names_it(folder):
    other = folder / "other.yaml"
    other.write_text("a: 1\n", encoding="utf-8")
    with pytest.raises(CaseFileError, match=r"looked for .*, lines \(LINES\)$"):
        formats.detect(other)


def test_commands_offer_it():
    code = (
        "from winset.formats.codec import Format\n"
        "from winset.formats.registry import FORMATS\n"
        "FORMATS['lines'] = Format('lines', 'lines (.txt)', 'x', 'x', frozenset(), "
        "written_as='lines')\n"
        "import sys\n"
        "from winset.cli import main\n"
        "sys.argv = ['winset', sys.argv[1], '--help']\n"
        "main()\n"
    )
    shown = {
        command: " ".join(
            subprocess.run(
                [sys.executable, "-c", code, command], capture_output=True, text=True, check=True
            ).stdout.split()
        )
        for command in ("import", "export")
    }
    assert "or lines (.txt)" in shown["import"]
    assert "csv|lines]" in shown["export"]


def test_every_record_has_its_program():
    for key, kind in FORMATS.items():
        assert key == kind.key
        assert isinstance(kind.codec, Codec)
        overridden = type(kind.codec).write is not Codec.write
        assert overridden is (kind.written_as is not None)


def test_only_the_files_of_the_recipe_know_a_format():
    room = ROOT / "src" / "winset" / "formats"
    knowing = {
        f"formats/{path.relative_to(room).as_posix()}"
        for path in room.rglob("*.py")
        if "issueWeights" in path.read_text(encoding="utf-8") and path.name != "geniusweb.py"
    }
    assert knowing == set(TOUCHED)
