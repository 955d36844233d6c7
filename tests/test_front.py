"""The names of the package: what there is, and nothing else."""

import ast
import inspect
import re

import numpy as np
import pytest
from api.small import scored
from places import ROOT

import winset


def test_dir_lists_the_public_names_and_nothing_else() -> None:
    for name in winset.__all__:
        getattr(winset, name)
    assert dir(winset) == sorted(winset.__all__)


def test_every_public_name_says_what_it_is() -> None:
    for name in winset.__all__:
        assert inspect.getdoc(getattr(winset, name)), name


def test_what_is_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'analyze'"):
        winset.analyze  # noqa: B018


@pytest.mark.parametrize("name", ["outcomes", "beliefs", "survey", "odds", "scores", "sweep"])
def test_a_name_stays_what_it_is_whatever_was_imported(name) -> None:
    """A package of the same name would take its place once it is imported."""
    assert not (ROOT / "src" / "winset" / name).exists()
    assert not (ROOT / "src" / "winset" / f"{name}.py").exists()
    assert callable(getattr(winset, name))


def test_how_tos_import_public_names_only() -> None:
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    pages = [page for page in pages if "decisions" not in page.parts]
    found = 0
    for page in pages:
        for line in re.findall(
            r"^(?:>>> )?((?:from|import) winset.*)$", page.read_text("utf-8"), re.M
        ):
            (node,) = ast.parse(line).body
            found += 1
            if isinstance(node, ast.ImportFrom):
                assert node.module in {"winset", "winset.behaviour"}, f"{page.name}: {line}"
            else:
                assert [name.name for name in node.names] == ["winset"], f"{page.name}: {line}"
    assert found > 5


def test_lists_arrays_and_frames_are_taken_where_numbers_are_meant() -> None:
    points = [[1, 2], [2, 1], [0, 0]]
    expected = [True, True, False]
    assert (
        winset.frontier(points).tolist() == winset.frontier(np.array(points)).tolist() == expected
    )
    pandas = pytest.importorskip("pandas")
    assert winset.frontier(pandas.DataFrame(points)).tolist() == expected
    space = winset.Space.of(scored())
    held = winset.exact(space, "a", scored().preferences["a"], scored().no_deal)
    assert held.values([[0, 0], [2, 2]]).tolist() == [[2], [6]]
    assert winset.beliefs(scored(), "a").values(
        pandas.DataFrame({"x": ["lo", "hi"], "y": ["0", "2"]})
    ).tolist() == [[2], [6]]


def test_a_seed_will_do_for_random_numbers() -> None:
    space = winset.Space.of(scored())
    known = winset.Known(space, "c", winset.NoDeal({"x": "lo", "y": "0"}), ())
    one = winset.fit(known, draws=8, rng=3)
    assert (one.slots == winset.fit(known, draws=8, rng=np.random.default_rng(3)).slots).all()
