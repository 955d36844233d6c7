"""In from any format and out to any, with a receipt."""

import pytest

import winset
from formats.samples import GENIUS, GENIUSWEB, NEGMAS, NEGOLOG, TABLE, put
from winset.errors import CannotWriteError
from winset.formats.convert import export_case, import_case
from winset.formats.registry import written

SAMPLES = {
    "genius": GENIUS,
    "geniusweb": GENIUSWEB,
    "negmas": NEGMAS,
    "negolog": NEGOLOG,
    "csv": {"table.csv": TABLE},
}


@pytest.mark.parametrize("kind", SAMPLES)
def test_what_the_receipt_says_stands_in_the_case(kind, tmp_path):
    case, receipt = import_case(put(tmp_path / "s", SAMPLES[kind]))
    assert case.assumed == receipt.assumed
    assert receipt.counts[0] == f"{len(case.parties)} parties"
    assert not receipt.written


def test_profiles_come_in_the_order_asked_for(tmp_path):
    folder = put(tmp_path / "s", SAMPLES["csv"])
    both, _ = import_case(folder)
    names = [actor.name for actor in both.actors]
    turned, _ = import_case(folder, profiles=names[::-1])
    assert [actor.name for actor in turned.actors] == names[::-1]


@pytest.mark.parametrize("kind", written())
def test_nothing_is_replaced(kind, tmp_path):
    case, _ = import_case(put(tmp_path / "s", SAMPLES["csv"]))
    try:
        receipt = export_case(case, kind, tmp_path / "out")
    except CannotWriteError:
        assert kind == "gmcr"
        return
    assert receipt.written
    before = {path: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    with pytest.raises(CannotWriteError):
        export_case(case, kind, tmp_path / "out")
    assert {path: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before


def test_without_scores_there_is_nothing_to_write(tmp_path):
    bare = winset.parse_case(
        "winset: 1\ntitle: t\nparties: {a: A, b: B}\nissues: {x: {options: [p, q]}}\n"
        "no_deal: {x: p}\n"
    )
    with pytest.raises(CannotWriteError):
        export_case(bare, "negmas", tmp_path)
