"""Who takes part: lists, classes of one's own, and what is wrong with them."""

import pickle
from dataclasses import dataclass

import pytest

from winset.bargaining import Strategy
from winset.bargaining.strategies import Boulware, Linear
from winset.errors import WinsetError
from winset.studies.tournament import PlanError, own_class
from winset.studies.tournament.entrants import Entrant, entrants_of, names_of

MINE = """\
from dataclasses import dataclass

from winset.bargaining import Strategy


@dataclass(frozen=True)
class HalfWay(Strategy):
    share: float = 0.5

    def offer(self, talk):
        return talk.at_share(1.0 if talk.time < 0.5 else self.share)


class Wrong:
    pass
"""


@dataclass(frozen=True)
class Firm(Strategy):
    def offer(self, talk):
        return int(talk.order[0])


def test_lists_part_at_commas_before_names():
    assert names_of("boulware:4, bezier:.85,.4+combi:.9,micro") == [
        "boulware:4", "bezier:.85,.4+combi:.9", "micro"]  # fmt: skip
    assert names_of(" , ") == []


def test_a_class_of_a_file_goes_along_with_its_code(tmp_path):
    path = tmp_path / "mine.py"
    path.write_text(MINE, "utf-8")
    own = own_class(f"{path}:HalfWay")
    path.unlink()
    (entrant,) = entrants_of([own])
    again = pickle.loads(pickle.dumps(entrant))
    assert (again.name, again.foreign) == ("HalfWay", True)
    assert again.strategy.parameters == {"share": 0.5}
    assert again.record["code"] == own.digest
    assert not Entrant("boulware", "boulware").foreign


def test_a_file_that_does_not_do_is_told_with_its_name(tmp_path):
    path = tmp_path / "mine.py"
    path.write_text(MINE, "utf-8")
    for text, told in (
        ("mine", "mine: expected FILE.py:CLASS, as mine.py:HalfWay"),
        (f"{path}:Half Way", "expected FILE.py:CLASS"),
        (f"{tmp_path}/none.py:A", "none.py: No such file or directory"),
    ):
        with pytest.raises(WinsetError, match=told):
            own_class(text)
    for name in ("Wrong", "Missing"):
        with pytest.raises(PlanError, match=f"expected a class {name} of winset.bargaining"):
            entrants_of([own_class(f"{path}:{name}")])
    path.write_text("raise RuntimeError('not today')", "utf-8")
    with pytest.raises(PlanError, match=r"mine\.py: RuntimeError: not today"):
        entrants_of([own_class(f"{path}:Any")])


def test_strategies_are_named_and_told_apart():
    found = entrants_of(["boulware", Linear(), Boulware(2.0), Firm()])
    assert [entrant.name for entrant in found] == ["boulware", "Linear:1,0", "Boulware:2,0", "Firm"]
    assert found[3].foreign
    assert found[3].record["code"] != found[0].record["code"]
    assert found[3].record["code"]


def test_all_that_is_wrong_is_told_at_once():
    with pytest.raises(PlanError) as raised:
        entrants_of(["boulware", "boulware:4", "nobody", "linear:x"])
    first, second, third = raised.value.problems
    assert first == "the same strategy twice: boulware and boulware:4"
    assert second.startswith("no strategy 'nobody'; there are: boulware, ")
    assert third.startswith("'linear:x': ")
    with pytest.raises(PlanError, match="name the strategies that take part; there are: boulware"):
        entrants_of([])


def test_code_that_cannot_be_found_is_no_version():
    made = type("Made", (Firm,), {"__module__": "nowhere"})
    with pytest.raises(PlanError, match="Made: its code cannot be found"):
        entrants_of([made()])
