"""An analysis as an object to work with."""

import json
import pickle

import once
import pytest
from places import ROOT

import winset
from api.notebook_check import shown_well
from api.small import scored, swap

HANOI = ROOT / "examples" / "hanoi" / "case.yaml"


@pytest.fixture(scope="module")
def hanoi() -> winset.Analysis:
    return once.analysed(HANOI, draws=512)


@pytest.fixture(scope="module")
def small() -> winset.Analysis:
    return winset.analyse(scored())


@pytest.mark.slow
def test_settings_one_by_one(hanoi) -> None:
    again = winset.analyse(winset.load(HANOI), winset.Settings(draws=512))
    assert again.to_json() == hanoi.to_json()
    assert winset.analyse(swap(), winset.Settings(draws=99), seed=3).settings.seed == 3
    with pytest.raises(TypeError, match="drawz"):
        winset.analyse(swap(), drawz=3)


@pytest.mark.slow
def test_some_findings_alone(hanoi) -> None:
    some = winset.analyse(HANOI, only=("deal.exists", "offer.*"), draws=512)
    assert [finding.id for finding in some] == [
        "deal.exists",
        *(finding.id for finding in hanoi if finding.id.startswith("offer.")),
    ]
    assert some["deal.exists"].value == hanoi["deal.exists"].value
    assert "findings asked for" in repr(some)
    for ask in (lambda: some.brief, some.page, some.plot, lambda: some.candidates):
        with pytest.raises(winset.WinsetError):
            ask()


def test_a_mistyped_id_is_told_with_the_nearest(small) -> None:
    with pytest.raises(KeyError, match=r"did you mean 'deal.exists'"):
        small["deal.exist"]
    assert "deal.exists" in small
    assert len(small) == len(list(small))


@pytest.mark.slow
def test_frames_are_typed(hanoi) -> None:
    frame = hanoi.frame()
    assert str(frame["value"].dtype) == str(frame["error"].dtype) == "Float64"
    assert frame.loc["deal.exists", "value"] == hanoi["deal.exists"].value
    assert frame.loc["deal.solutions", "value"] is not frame.loc["deal.exists", "value"]
    assert frame["value"].isna()["deal.solutions"]
    best = hanoi.candidates.frame()
    assert best.loc[1, "deal"] == hanoi.candidates[0]["accepted_by_all"]
    assert {"yongbyon", "accepts.us", "status", "error"} <= set(best.columns)


@pytest.mark.slow
def test_saved_and_loaded(hanoi, tmp_path) -> None:
    path = tmp_path / "hanoi.json"
    hanoi.save(path)
    again = winset.Analysis.load(path, winset.load(HANOI))
    assert again.to_json() == hanoi.to_json()
    assert again.page() == hanoi.page()
    assert again.case_hash == winset.digest(winset.load(HANOI))
    assert (
        again["deal.exists"].detail.accounts.five.value
        == (hanoi["deal.exists"].detail["accounts"]["five"]["value"])
    )
    assert again["deal.exists"].text == hanoi["deal.exists"].text
    assert str(again["deal.exists"].status) == "estimate"
    assert again.frame().equals(hanoi.frame())
    with pytest.raises(AttributeError, match="'accountz' is not told; there is"):
        again["deal.exists"].detail.accountz  # noqa: B018


def test_what_analyse_writes_is_read_too(tmp_path) -> None:
    made = winset.analyse(scored())
    path = tmp_path / "x.json"
    path.write_text(made.to_json())
    assert winset.Analysis.load(path).to_json() == made.to_json()


def test_a_saved_analysis_of_another_case_is_refused(tmp_path) -> None:
    path = tmp_path / "x.json"
    winset.analyse(scored()).save(path)
    with pytest.raises(winset.WinsetError, match="made of a case that says something else"):
        winset.Analysis.load(path, swap())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "this is no JSON"),
        ("[1]", "this is no analysis"),
        ('{"saved": 9}', "saved in format 9"),
        ('{"case": 1, "settings": 2, "findings": [3]}', "its findings cannot be read"),
    ],
)
def test_a_damaged_file_is_told(text, said, tmp_path) -> None:
    path = tmp_path / "x.json"
    path.write_text(text)
    with pytest.raises(winset.WinsetError, match=said):
        winset.Analysis.load(path)
    with pytest.raises(winset.WinsetError, match="No such file"):
        winset.Analysis.load(tmp_path / "y.json")


@pytest.mark.slow
def test_compared_with_a_later_one(tmp_path) -> None:
    old, later = swap(), swap().with_(add=winset.statement("a", "weight: {x: [0.5, 1]}", id="new"))
    told = winset.analyse(old, draws=256).compare(winset.analyse(later, draws=256))
    assert "new" in json.dumps(told.to_dict())
    path = tmp_path / "x.json"
    winset.analyse(old, draws=256).save(path)
    plain = winset.Analysis.load(path).compare(winset.analyse(later, draws=256))
    assert plain.to_dict()["changes"]
    assert winset.compare(old, later, draws=256).to_dict() == told.to_dict()


@pytest.mark.slow
def test_a_map_is_drawn(hanoi) -> None:
    pyplot = pytest.importorskip("matplotlib.pyplot")
    pyplot.switch_backend("agg")
    ax = hanoi.plot()
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("United States", "North Korea")
    assert len(ax.collections[0].get_offsets()) == len(hanoi.deal_map["joint"])
    _, own = pyplot.subplots()
    assert winset.analyse(scored()).plot(own) is own
    alone = winset.parse_case(
        "winset: 1\ntitle: x\nparties: {a: A}\nissues: {i: {options: [p, q]}}\n"
        "preferences: {a: {scores: {i: {p: 1, q: 2}}, no_deal: 0}}\n"
    )
    assert winset.analyse(alone).plot().get_ylabel() == ""
    pyplot.close("all")


@pytest.mark.slow
def test_a_notebook_shows_it(hanoi) -> None:
    shown_well(hanoi._repr_html_())
    assert "<svg" in hanoi._repr_html_()
    for name in ("panama", "harbour"):
        shown_well(winset.analyse(ROOT / "examples" / name / "case.yaml", draws=64)._repr_html_())
    hostile = winset.parse_case(
        "winset: 1\ntitle: '<script>x</script>'\nparties: {a: '<b>A', b: B}\n"
        "issues: {i: {options: [p, q]}}\n"
        "preferences: {a: {scores: {i: {p: 1, q: 2}}, no_deal: 0}, "
        "b: {scores: {i: {p: 1, q: 2}}, no_deal: 0}}\n"
    )
    view = winset.analyse(hostile)._repr_html_()
    shown_well(view)
    assert "<script" not in view
    assert "<b>A" not in view


@pytest.mark.slow
def test_cases_settings_and_analyses_pickle(hanoi) -> None:
    case = winset.load(HANOI)
    assert pickle.loads(pickle.dumps(case)) == case
    assert pickle.loads(pickle.dumps(winset.Settings(seed=3))) == winset.Settings(seed=3)
    assert pickle.loads(pickle.dumps(hanoi)).to_json() == hanoi.to_json()
    plain = pickle.loads(pickle.dumps(winset.analyse(scored())["deal.exists"])).detail.to_dict()
    assert plain == winset.analyse(scored())["deal.exists"].detail.to_dict()


@pytest.mark.slow
def test_readable(hanoi) -> None:
    assert repr(hanoi).startswith("<Analysis of 'Hanoi 2019")
    assert repr(hanoi["deal.exists"]).startswith("<Finding deal.exists: estimate 0.9")
    assert repr(hanoi.candidates).startswith("<Candidates: 10, the best {yongbyon: ")
    assert repr(winset.Settings(seed=3)) == "Settings(seed=3)"


def test_a_comparison_is_a_table_and_a_view() -> None:
    later = swap().with_(add=winset.statement("a", "weight: {x: [0.5, 1]}", id="new"))
    told = winset.compare(swap(), later, draws=256)
    frame = told.frame()
    odds = frame[frame["finding"] == "deal.exists"].iloc[0]
    assert odds["new"] - odds["old"] == pytest.approx(odds["change"])
    assert str(frame["old"].dtype) == "Float64"
    assert len(told._repr_html_().encode()) < 30_000
    assert 'style="text-align:left"' in told._repr_html_()
