"""Tournaments from Python: cases as they are given, the same results, and all faults at once."""

import pytest

from studies.tournament.recipes import BELIEFS, ready, some_case, some_text
from winset.bargaining.strategies import Linear
from winset.studies.tournament import PlanError, tournament

TWO = ("boulware:4", "conceder")


@pytest.fixture
def folder(tmp_path):
    for k in (1, 2):
        (tmp_path / f"{k}.yaml").write_text(some_text(k), "utf-8")
    return tmp_path


def test_cases_files_and_folders_are_played_alike(folder):
    found = tournament([folder, some_case(3)], [*TWO, Linear()], rounds=[5, 10], workers=1)
    names = [entry.name for entry in found.plan.entries]
    assert names == [f"{folder.name}/1.yaml", f"{folder.name}/2.yaml", "Case 3"]
    assert [entrant.name for entrant in found.plan.entrants] == [*TWO, "Linear:1,0"]
    alone = tournament(folder / "1.yaml", TWO, rounds=5, workers=1)
    assert alone.plan.entries[0].name == "1.yaml"
    values = [row["value.1"] for row in alone]
    same = [
        row["value.1"]
        for row in found
        if row["case"] == names[0] and row["rounds"] == 5
        and {row["strategy.1"], row["strategy.2"]} <= set(TWO)
    ]  # fmt: skip
    assert values == same


def test_a_tournament_kept_in_a_folder_is_the_same_and_is_no_case(folder):
    kept = tournament(folder, TWO, rounds=5, workers=1, out=folder / "out")
    again = tournament(folder, TWO, rounds=5, workers=1, out=folder / "out")
    memory = tournament(folder, TWO, rounds=5, workers=1)
    assert list(kept) == list(again) == list(memory)
    assert (folder / "out" / "plan.json").exists()


def test_cases_of_one_title_are_told_apart():
    other = some_case(5)
    made = ready([some_case(5), type(other)(**{**_fields(other), "actors": other.actors[::-1]})])
    assert [entry.name for entry in made.plan.entries] == ["Case 5", "Case 5 (2)"]


def _fields(case):
    from dataclasses import fields

    return {each.name: getattr(case, each.name) for each in fields(case) if each.init}


def test_all_faults_are_told_at_once(folder):
    (folder / "3.yaml").write_text("winset: 1\ntitle: [\n", "utf-8")
    silent = BELIEFS[: BELIEFS.index("  firm:\n    - {id")]
    (folder / "4.yaml").write_text(silent, "utf-8")
    with pytest.raises(PlanError) as raised:
        tournament([folder, folder / "none"], ["nobody"], workers=1)
    told = raised.value.problems
    assert told[0].startswith("no strategy 'nobody'; there are: ")
    assert any(line.startswith(f"{folder.as_posix()}/3.yaml:") for line in told)
    assert f"{folder / 'none'}: no case found there" in told
    assert f"{folder.name}/4.yaml: nothing is known of what 'firm' wants" in told


def test_the_same_cases_elsewhere_are_the_same_tournament(folder, tmp_path_factory):
    other = tmp_path_factory.mktemp("elsewhere") / folder.name
    other.mkdir()
    for k in (1, 2):
        (other / f"{k}.yaml").write_text(some_text(k), "utf-8")
    out = other / "out"
    first = tournament(folder, TWO, rounds=5, workers=1, out=out)
    again = tournament(other, TWO, rounds=5, workers=1, out=out)
    assert first.plan.hash == again.plan.hash
    assert list(first) == list(again)


def test_one_strategy_may_meet_itself_alone(folder):
    found = tournament(folder, ["boulware"], rounds=5, workers=1)
    assert found.analysis.pairs() == []
    assert found.to_dict()["strategies"][0]["name"] == "boulware"
    assert "boulware" in found.page()


class Raising(Linear):
    def offer(self, talk):
        raise RuntimeError("no idea")


def test_what_always_fails_is_nothing_to_choose(folder):
    found = tournament(folder, ["boulware", "conceder", Raising()], rounds=5, workers=1)
    failing = [entrant.name for entrant in found.plan.entrants].index("Raising:1,0")
    assert found.analysis.failing == {failing}
    held = {who for pair in found.analysis.held() for who in (pair.one, pair.other)}
    assert failing not in held


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ({"seeds": 0}, "seeds: expected a whole number from 1, found 0"),
        ({"draws": 1.5}, r"draws: expected a whole number from 1, found 1\.5"),
        ({"workers": 0}, "workers: expected a whole number from 1, found 0"),
        ({"language": "xx"}, "language: expected en or de or fr, found xx"),
    ],
)
def test_values_that_cannot_be_are_told(how, told):
    with pytest.raises(ValueError, match=told):
        tournament(some_case(1), TWO, **how)


def test_unknown_keywords_are_told_with_those_there_are():
    with pytest.raises(TypeError, match=r"no seat; there are: client, convention, draws, "):
        tournament(some_case(1), TWO, seat="all")
