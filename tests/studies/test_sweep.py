"""Sweeps: each row is what the variant's own analysis says, however the work is shared."""

import json
import pickle
from fractions import Fraction as F

import pytest
from places import ROOT

import winset
from winset.analysis import Settings, analyse
from winset.casefile import parse_case
from winset.errors import CaseError, WinsetError
from winset.studies import sweep as module
from winset.studies.sweep import sweep
from winset.studies.variants import combined, on, varied
from winset.wording.languages import catalogue

TEXT = """\
winset: 1
title: Wages
parties: {union: Union, firm: Firm}
issues:
  pay: {options: [low, middle, high]}
  leave: {options: [short, long]}
no_deal: {pay: low, leave: short}
accounts: {ours: Ours, theirs: Theirs}
preferences:
  union:
    scores: {pay: {low: 0, middle: 25, high: 40}, leave: {short: 0, long: 20}}
    no_deal: 30
  firm:
    - {id: f1, order: {pay: [low, middle, high]}, assumed: it pays}
    - {id: f2, prefers: {pay: middle, leave: long}, to: no_deal, confidence: 0.6, assumed: said}
    - {id: f3, weight: {leave: [0.2, 0.6]}, account: theirs, assumed: said}
"""
FAST = Settings(draws=256)
VARY = {"union.no_deal": [20, 30, 45], "f2.confidence": [0.3, 1]}


@pytest.fixture
def case():
    return parse_case(TEXT)


def slow(case, vary, settings, only):
    """Analyse every variant by itself, with nothing shared."""
    some = varied(case, settings, vary)
    rows = []
    for variant in combined(some):
        changed, chosen = on(case, settings, variant, some)
        found = analyse(changed, chosen)
        rows.append({**{p: float(v) for p, v in variant.changes.items()},
                     **{name: found[name].value for name in only},
                     **{f"{name}.error": found[name].error for name in only},
                     **{f"{name}.status": str(found[name].status) for name in only}})  # fmt: skip
    return rows


@pytest.mark.slow
def test_rows_are_what_whole_analyses_say(case):
    only = ("deal.exists", "deal.count")
    found = sweep(case, VARY, only=only, settings=FAST)
    assert len(found) == 6
    assert [{k: v for k, v in row.items() if k != "problem"} for row in found] == slow(
        case, VARY, FAST, only
    )
    assert {row["problem"] for row in found} == {None}
    assert found.baseline["deal.exists"] == analyse(case, FAST)["deal.exists"].value
    assert (found.baseline["union.no_deal"], found.baseline["f2.confidence"]) == (30, 0.6)
    assert repr(found) == "<Sweep of 'Wages': union.no_deal, f2.confidence; 6 variants>"


def test_the_seed_is_the_same_for_every_variant(case):
    found = sweep(case, {"union.no_deal": [30, 29.999]}, settings=FAST, seed=5)
    first, second = found
    # Nothing lies between 29.999 and 30 to this union: by chance alone they do not differ.
    assert first["deal.exists"] == second["deal.exists"]
    assert found.settings.seed == 5
    other = sweep(case, {"union.no_deal": [30]}, settings=FAST)
    assert other.rows[0]["deal.exists"] != first["deal.exists"]


def test_one_at_a_time(case):
    found = sweep(case, VARY, settings=FAST, each=True)
    assert [(row["varied"], row["union.no_deal"], row["f2.confidence"]) for row in found] == [
        (None, 30, 0.6),
        ("union.no_deal", 20, 0.6),
        ("union.no_deal", 30, 0.6),
        ("union.no_deal", 45, 0.6),
        ("f2.confidence", 30, 0.3),
        ("f2.confidence", 30, 1),
    ]
    assert found.rows[2]["deal.exists"] == found.rows[0]["deal.exists"]


def test_a_value_the_case_has_already_is_worked_through_once(case, monkeypatch):
    seen = []
    whole = module.analyse
    monkeypatch.setattr(module, "analyse", lambda *a, **k: (seen.append(1), whole(*a, **k))[1])
    sweep(case, {"union.no_deal": [30, 45], "f2.confidence": [0.6]}, settings=FAST)
    assert len(seen) == 2


@pytest.mark.slow
def test_any_number_of_processes_gives_the_same_bytes(case):
    one = sweep(case, VARY, settings=FAST)
    two = sweep(case, VARY, settings=FAST, workers=2)
    assert two.to_csv() == one.to_csv()
    assert two == one


class FakeFuture:
    def __init__(self, work, given):
        self.work, self.given = work, given

    def result(self):
        return self.work(*pickle.loads(pickle.dumps(self.given)))


class FakeClient:
    """As much of a `distributed.Client` as a sweep uses."""

    def __init__(self, broken=False):
        self.broken, self.cancelled, self.tasks = broken, [], []

    def ncores(self):
        return {"worker": 1}

    def submit(self, work, *given, pure):
        assert not pure
        self.tasks.append(pickle.dumps((work, given)))
        return FakeFuture(self._fails if self.broken else work, given)

    def cancel(self, futures):
        self.cancelled = list(futures)

    def _fails(self, *given):
        raise KeyboardInterrupt


def test_a_cluster_gives_the_same_bytes(case):
    client = FakeClient()
    assert sweep(case, VARY, settings=FAST, client=client) == sweep(case, VARY, settings=FAST)
    assert len(client.tasks) == 2
    assert client.cancelled == []


def test_an_interrupted_cluster_is_told_to_stop(case):
    client = FakeClient(broken=True)
    with pytest.raises(KeyboardInterrupt):
        sweep(case, VARY, settings=FAST, client=client)
    assert len(client.cancelled) == 2


@pytest.mark.slow
def test_dask_gives_the_same_bytes(case):
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(n_workers=2, dashboard_address=None) as local,
        distributed.Client(local) as client,
    ):
        found = sweep(case, VARY, settings=FAST, client=client)
    assert found == sweep(case, VARY, settings=FAST)


@pytest.mark.slow
def test_an_interrupted_sweep_goes_on_where_it_ended(case, tmp_path, monkeypatch):
    kept = tmp_path / "kept.jsonl"
    whole, seen = module.analyse, []

    def until_third(*args, **options):
        seen.append(1)
        if len(seen) == 3:
            raise KeyboardInterrupt
        return whole(*args, **options)

    monkeypatch.setattr(module, "analyse", until_third)
    with pytest.raises(KeyboardInterrupt):
        sweep(case, VARY, settings=FAST, kept=kept)
    assert len(kept.read_text("utf-8").splitlines()) == 2
    with kept.open("a", encoding="utf-8") as file:
        file.write('{"key": "cut o')
    seen[:] = [1] * 5
    again = sweep(case, VARY, settings=FAST, kept=kept)
    assert len(seen) == 5 + 7 - 2
    monkeypatch.setattr(module, "analyse", whole)
    assert again == sweep(case, VARY, settings=FAST)
    # Another seed, another case, another finding: nothing of it is taken over.
    other = sweep(case, VARY, settings=FAST, kept=kept, seed=3)
    assert other == sweep(case, VARY, settings=FAST, seed=3)
    assert other != again


def test_a_row_kept_with_a_problem_is_made_again(case, tmp_path, monkeypatch):
    kept, whole = tmp_path / "kept.jsonl", module.analyse

    def failing(*args, **options):
        raise WinsetError("no room")

    monkeypatch.setattr(module, "analyse", failing)
    first = sweep(case, {"union.no_deal": [20]}, settings=FAST, kept=kept)
    assert [row["problem"] for row in first] == ["no room"]
    assert list(first.rows[0]) == [
        "union.no_deal", "deal.exists", "deal.exists.error", "deal.exists.status", "problem"
    ]  # fmt: skip
    monkeypatch.setattr(module, "analyse", whole)
    again = sweep(case, {"union.no_deal": [20]}, settings=FAST, kept=kept)
    assert again == sweep(case, {"union.no_deal": [20]}, settings=FAST)


def test_progress_is_told_to_the_end(case):
    told = []
    sweep(case, VARY, settings=FAST, progress=lambda stage, share: told.append((stage, share)))
    assert [stage for stage, _ in told] == ["working through variants"] * 7
    assert [round(share * 7) for _, share in told] == [1, 2, 3, 4, 5, 6, 7]


def test_a_variant_without_answers_says_why_and_the_rest_goes_on(case):
    text = TEXT.replace("no_deal: 30", "no_deal: 30\n    at_most: 50")
    found = sweep(parse_case(text), {"union.leave.long": [20, 5], "f1.drop": [True]}, settings=FAST)
    assert [row["problem"] for row in found] == [None, None]
    contrary = TEXT.replace(
        "prefers: {pay: middle, leave: long}, to: no_deal", "rejects: {leave: long}"
    )
    contrary += "    - {id: f4, prefers: {leave: long}, to: no_deal, assumed: said}\n"
    found = sweep(parse_case(contrary), {"f2.confidence": [0.5, 1]}, settings=FAST)
    assert [row["deal.exists.status"] for row in found] == ["estimate", "unknown"]
    assert found.rows[1]["deal.exists"] is None


def test_outcomes_are_told(case):
    found = sweep(case, {"union.no_deal": [20]}, only="deal.best", settings=FAST)
    assert found.rows[0]["deal.best.outcome"] == "pay: low; leave: long"
    assert found.columns == (
        "union.no_deal", "deal.best", "deal.best.error", "deal.best.status", "deal.best.outcome",
        "problem",
    )  # fmt: skip


def test_settings_are_varied_too(case):
    found = sweep(case, {"account": ["ours", "theirs"], "prior": ["polytope"]}, settings=FAST)
    for row in found:
        settings = Settings(draws=256, account=row["account"], prior=winset.Prior.named("polytope"))
        assert row["deal.exists"] == analyse(case, settings)["deal.exists"].value


def test_a_frame_has_a_type_for_each_column(case):
    pytest.importorskip("pandas")
    frame = sweep(case, VARY | {"f3.drop": [True]}, only=("deal.exists", "deal.best"),
                  settings=FAST).frame()  # fmt: skip
    assert {name: str(kind) for name, kind in frame.dtypes.items()} == {
        "union.no_deal": "Int64", "f2.confidence": "Float64", "f3.drop": "boolean",
        "deal.exists": "Float64", "deal.exists.error": "Float64", "deal.exists.status": "string",
        "deal.best": "Float64", "deal.best.error": "Float64", "deal.best.status": "string",
        "deal.best.outcome": "string", "problem": "string",
    }  # fmt: skip
    assert len(frame) == 6


def test_paths_are_read_and_faults_told():
    path = ROOT / "examples/harbour/case.yaml"
    case = winset.read_case(path)
    handle = f"{case.parties[0].id}.no_deal"
    found = sweep(path, {handle: [F(1, 2)]}, only="deal.count", settings=Settings(draws=64))
    assert len(found) == 1
    with pytest.raises(WinsetError):
        sweep(ROOT / "nowhere.yaml", {handle: [1]})
    with pytest.raises(CaseError, match=r"deal\.exist.*did you mean 'deal\.exists'"):
        sweep(path, {handle: [1]}, only="deal.exist")
    with pytest.raises(CaseError, match="cannot be varied"):
        sweep(path, {"x": [1]})


def test_a_sweep_pickles_and_is_plain_data(case):
    found = sweep(case, VARY, settings=FAST)
    assert pickle.loads(pickle.dumps(found)) == found
    data = found.to_dict()
    for quantity in data["varied"]:
        quantity["title"] = quantity["title"].to_dict()
    assert json.loads(json.dumps(data))["rows"] == [dict(row) for row in found]


def test_settings_one_by_one(case):
    found = sweep(case, {"union.no_deal": [30]}, draws=256, seed=5, account="ours")
    plain = Settings(draws=256, seed=5, account="ours")
    assert found.settings == plain
    assert found == sweep(case, {"union.no_deal": [30]}, settings=plain)


@pytest.mark.parametrize(
    ("how", "error", "told"),
    [
        ({"worker": 2}, TypeError, "unknown keyword 'worker'; did you mean 'workers'?"),
        ({"eaach": True}, TypeError, "unknown keyword 'eaach'; did you mean 'each'?"),
        ({"draw": 64}, TypeError, "unknown keyword 'draw'; did you mean 'draws'?"),
        ({"draws": 0}, ValueError, "draws: expected 1 to"),
        ({"workers": 0}, ValueError, "workers: expected a whole number from 1, found 0"),
        ({"workers": "x"}, ValueError, "workers: expected a whole number from 1, found 'x'"),
        ({"kept": "/nonexist/k"}, WinsetError, "kept: /nonexist/k: there is no folder /nonexist"),
    ],
)
def test_how_it_is_run_is_checked(case, how, error, told):
    with pytest.raises(error) as caught:
        sweep(case, {"union.no_deal": [30]}, **how)
    assert told in str(caught.value)


def test_values_stand_by_path(case):
    with pytest.raises(ValueError, match=r"vary: expected values by path, as .* found 'x=3'"):
        sweep(case, "x=3")


def test_a_survey_checks_its_workers(tmp_path):
    with pytest.raises(ValueError, match="workers: expected a whole number from 1, found 0"):
        winset.survey(tmp_path, workers=0)


def test_titles_say_whose_statement(case):
    vary = {"f2.confidence": [1], "f2.drop": [True]}
    found = sweep(case, vary, settings=FAST, each=True)
    titles = [catalogue("en").text(one.title) for one in found.quantities]
    assert titles == [
        "Firm, how sure the statement is: prefers (pay: middle; leave: long) to no deal",
        "Firm, without the statement: prefers (pay: middle; leave: long) to no deal",
    ]
