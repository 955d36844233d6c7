"""Sheets damaged at random: read or refused with a place, and never anything else."""

import random

import pytest
from effort import FACTOR

from classroom.classes import book, sheet, stall
from winset.classroom.document import Telling, document
from winset.classroom.score import score
from winset.errors import WinsetError
from winset.report.debrief_page import debrief_page

GOOD = (
    "Exercise;;;;;\nPaar;North Side;South;Price;Standplatz;Share of sales\n"
    "1;Anna;Ben;10,5 EUR;am tor;5%\n2;Cem;Dora;12,00;hinter dem cafe;1.500\n3;Eva;Finn;-;-;-\n"
)
ODD = ["\x00", '"', ";", "\n", "\u202e", "=1+1", "no deal", "-", "1e400", "\ud800", "é", "½", "  "]


def tried(case, path):
    """Score a sheet, or return what is said of it."""
    try:
        return score(case, path), ""
    except WinsetError as error:
        return None, str(error)


@pytest.mark.parametrize("seed", range(40 * FACTOR))
def test_text(tmp_path, seed):
    rng = random.Random(seed)
    case = stall(tmp_path)
    letters = list(GOOD)
    for _ in range(rng.randint(1, 12)):
        place = rng.randrange(len(letters))
        if rng.random() < 0.4:
            del letters[place]
        else:
            letters.insert(place, rng.choice([*ODD, rng.choice(GOOD)]))
    path = tmp_path / "r.csv"
    path.write_bytes("".join(letters).encode("utf-8", "surrogatepass"))
    made, said = tried(case, path)
    if made is None:
        assert said.startswith(str(path))
    else:
        assert "\u202e" not in debrief_page(document(made, Telling.of(made)))


@pytest.mark.parametrize("seed", range(10 * FACTOR))
def test_workbooks(tmp_path, seed):
    rng = random.Random(seed)
    rows = [line.split(";") for line in GOOD.splitlines()]
    path = book(tmp_path, ("S", rows, ["A1:F1", "B3:B4", "D5:F5"]))
    raw = bytearray(path.read_bytes())
    for _ in range(rng.randint(1, 6)):
        raw[rng.randrange(len(raw))] = rng.randrange(256)
    path.write_bytes(bytes(raw))
    made, said = tried(stall(tmp_path), path)
    assert made or said.startswith(str(path))


def test_the_same_in_a_workbook_as_in_text(tmp_path):
    rows = [line.split(";") for line in GOOD.splitlines()]
    case = stall(tmp_path)
    one = score(case, book(tmp_path, ("S", rows, [])))
    other = score(case, sheet(tmp_path, GOOD))
    assert [g.result for g in one.groups] == [g.result for g in other.groups]
