"""`winset.stability_of`: a case or a path in, an object to work with out."""

import pytest
from places import ROOT

import winset
from winset.analysis.stability.run import stability_of

ELMIRA = ROOT / "examples" / "elmira" / "ranking.yaml"


def test_the_same_object_as_on_the_command_line() -> None:
    found = winset.stability_of(ELMIRA, horizon=2)
    assert found.to_json() == stability_of(winset.load(ELMIRA), horizon=2).to_json()
    assert found.data["settings"]["seed"] == 0
    assert winset.stability_of(ELMIRA, seed=4).data["settings"]["seed"] == 4


def test_published_equilibria_by_number() -> None:
    found = winset.stability_of(ELMIRA)
    assert found.equilibria("nash") == found.equilibria("seq") == [5, 8, 9, 10, 11, 12]
    assert found.equilibria("gmr") == [1, 4, 5, 8, 9, 10, 11, 12]
    with pytest.raises(ValueError, match="expected nash, gmr"):
        found.equilibria("core")


def test_a_frame_by_state() -> None:
    frame = winset.stability_of(ELMIRA).frame()
    assert frame.index.name == "state"
    assert frame.loc[8, "nash"]
    assert not frame.loc[5 - 4, "nash"]
    assert frame.loc[1, "nash.uniroyal"]
    assert not frame.loc[1, "nash.local"]
    assert frame.loc[8, "modify"] == "yes"


def test_shares_of_draws() -> None:
    found = winset.stability_of(ROOT / "examples" / "jcpoa" / "case.yaml", draws=64)
    frame = found.frame()
    assert frame["nash"].between(0, 1).all()
    assert set(found.equilibria("gmr")) >= set(found.equilibria("nash"))


def test_views_are_short(tmp_path) -> None:
    found = winset.stability_of(ELMIRA)
    assert "holds" in found._repr_html_()
    assert (
        len(
            winset.stability_of(ROOT / "examples" / "harbour" / "case.yaml", draws=16)
            ._repr_html_()
            .encode()
        )
        < 30_000
    )
    html = found.page(tmp_path / "x.html")
    assert (tmp_path / "x.html").read_text("utf-8") == html
    with pytest.raises(TypeError, match="horizons"):
        winset.stability_of(ELMIRA, horizons=3)
