"""`winset.stability_of`: a case or a path in, an object to work with out."""

import numpy as np
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


@pytest.mark.slow
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


def test_numbers_of_numpy_are_numbers() -> None:
    found = winset.stability_of(ELMIRA, start=np.int64(1), horizon=np.int32(2))
    assert found.to_json() == winset.stability_of(ELMIRA, start=1, horizon=2).to_json()
    several = winset.stability_of(ELMIRA, make=([np.int64(1), 4], "seq"))
    assert several.to_json() == winset.stability_of(ELMIRA, make=((1, 4), "seq")).to_json()


@pytest.mark.parametrize(
    ("asks", "told"),
    [
        ({"start": "1"}, "start: expected a whole number, found '1'"),
        ({"start": True}, "start: expected a whole number, found True"),
        ({"horizon": "x"}, "horizon: expected a whole number, found 'x'"),
        ({"make": 1}, "make: expected a state, or a list of them, with a concept, such as"),
        ({"make": ("4", "seq")}, "make: expected a whole number, found '4'"),
        ({"make": (4, 5)}, "make: expected a state, or a list of them, with a concept, such as"),
        ({"coalitions": "yes"}, "coalitions: expected True or False, found 'yes'"),
        ({"unknown": 3}, "unknown: expected True or False, found 3"),
        ({"coalition": "moe"}, "coalition: expected a list of actors by id, or a Bloc, found"),
        ({"coalition": 2}, "coalition: expected a list of actors by id, or a Bloc, found 2"),
    ],
)
def test_what_is_of_another_type_is_told_in_one_sentence(asks, told) -> None:
    with pytest.raises(TypeError) as error:
        winset.stability_of(ELMIRA, **asks)
    assert str(error.value).startswith(told)
    assert "\n" not in str(error.value)
