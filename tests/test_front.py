"""The names of the package: what there is, and nothing else."""

import ast
import datetime
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
                assert node.module in {
                    "winset",
                    "winset.bargaining",
                    "winset.behaviour",
                    "winset.reading",
                }, f"{page.name}: {line}"
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


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: winset.digest(3), "expected a case or a path, found 3"),
        (lambda: winset.consent_of("x.yaml"), "expected a case (winset.load reads one"),
        (lambda: winset.consent_of(scored(), without="veto"), "no approval rule 'veto'"),
        (lambda: winset.write_case("x.yaml", "y.yaml"), "expected a case (winset.load"),
        (lambda: winset.export_case("x.yaml", "csv", "d"), "expected a case (winset.load"),
        (lambda: winset.export_case(scored(), "nope", "d"), "unknown format 'nope'"),
        (lambda: winset.statements_about(scored(), "z", None), "unknown actor 'z'"),
        (lambda: winset.statements_about(scored(), "a", "z"), "unknown account 'z'; expected none"),
        (lambda: winset.compare(None, scored()), "expected a case or a path, found None"),
        (lambda: winset.parse_case(None), "expected the text of a case file, found None"),
        (lambda: winset.odds(scored(), "coast"), "expected an outcome as {issue: option}"),
        (
            lambda: winset.odds(scored(), None, {"draws": 3}),
            "expected Settings, found {'draws': 3}",
        ),
        (lambda: winset.odds(scored(), drawz=3), "unknown setting 'drawz'; did you mean 'draws'?"),
        (lambda: winset.scores(None), "expected issues with their points, found None"),
        (lambda: winset.analyse(scored(), only=("deal.exists", None)), "no finding None"),
        (lambda: winset.analyse(scored(), prior="flat"), "prior: found 'flat'"),
        (lambda: winset.analyse(scored(), until="soon"), "until: expected YYYY-MM-DD"),
        (
            lambda: winset.analyse(scored(), error=0.7),
            "error: expected a number above 0, up to 0.5",
        ),
        (lambda: winset.stability_of(3), "expected a case or a path, found 3"),
    ],
)
def test_a_wrong_argument_gets_one_clear_sentence(call, said) -> None:
    with pytest.raises((ValueError, TypeError), match=re.escape(said)):
        call()


def test_what_stands_for_a_setting_is_taken_for_it() -> None:
    made = winset.Settings(
        seed=np.int64(3), draws=np.int32(64), prior="polytope", until="2026-05-01"
    )
    assert made == winset.Settings(
        seed=3, draws=64, prior=winset.Prior.POLYTOPE, until=datetime.date(2026, 5, 1)
    )
    assert winset.Settings(definitions=["genius"]).definitions == ("genius",)
    assert type(made.seed) is int


def test_a_path_or_the_case_gives_the_same_digest() -> None:
    path = ROOT / "examples" / "airport" / "case.yaml"
    assert winset.digest(path) == winset.digest(winset.load(path))
