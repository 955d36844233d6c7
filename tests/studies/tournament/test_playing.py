"""Playing a plan: every row is what a session by itself gives, however it is played."""

import csv
import io

import numpy as np
import pytest

from studies.tournament.recipes import BELIEFS, FOUR, ready, some_case
from winset.bargaining import Strategy, Table, session
from winset.casefile import parse_case
from winset.studies.tournament.playing import (
    Part,
    columns,
    csv_rows,
    lost,
    one_by_one,
    played,
    rows_of,
)
from winset.studies.tournament.tables import Tables


def whole(made):
    return Part.of(made.plan, made.cases, 0, made.plan.sessions)


def slow(made):
    """Play every session by itself, in nested loops."""
    rows = []
    for entry, case in zip(made.plan.entries, made.cases, strict=True):
        for draw in range(entry.draws):
            table = Tables(entry, case, made.plan.seed).at(draw).table
            for rounds in made.plan.rounds:
                for lineup, seed in made.plan.lines(len(entry.seats)):
                    names = [made.plan.entrants[who].name for who in lineup]
                    found = session(
                        table,
                        dict(zip(entry.seats, names, strict=True)),
                        rounds,
                        seed=seed,
                        convention=made.plan.convention,
                    )
                    rows.append((entry.name, draw, rounds, seed, names, found))
    return rows


@pytest.mark.parametrize("convention", ["winset", "negmas"])
def test_rows_are_what_sessions_give(convention):
    cases = [some_case(1), some_case(2, ("a", "b", "c")), parse_case(BELIEFS)]
    made = ready(cases, FOUR, (3, 20), seeds=2, draws=3, convention=convention)
    rows, expected = rows_of(whole(made)), slow(made)
    assert len(rows) == len(expected) == made.plan.sessions
    for number, (row, (case, draw, rounds, seed, names, found)) in enumerate(
        zip(rows, expected, strict=True)
    ):
        seats = found.table.seats
        assert (row["session"], row["case"], row["draw"]) == (number, case, draw)
        assert (row["rounds"], row["seed"]) == (rounds, seed)
        assert (row["end"], row["round"]) == (str(found.end), found.rounds)
        for k, seat in enumerate(seats):
            assert (row[f"seat.{k + 1}"], row[f"strategy.{k + 1}"]) == (seat, names[k])
            assert row[f"value.{k + 1}"] == found.values[seat]
            assert row[f"gain.{k + 1}"] == found.gains[seat]
    ends = {row["end"] for row in rows}
    assert ends >= {"agreement", "deadline"}
    assert {row["draw"] for row in rows if row["case"] == "Wages"} == {0, 1, 2}


def test_parts_and_single_sessions_give_the_same_rows():
    made = ready([some_case(1), some_case(2)], seeds=2)
    every = rows_of(whole(made))
    cut = [Part.of(made.plan, made.cases, *ends) for ends in ((0, 7), (7, 30), (30, len(every)))]
    assert [row for part in cut for row in rows_of(part)] == every
    assert list(one_by_one(whole(made))) == every
    assert list(cut[0].cases) == [0]
    text = "".join(map(played, cut))
    assert text == csv_rows(made.plan, every)
    cells = list(csv.reader(io.StringIO(text)))
    assert {len(row) for row in cells} == {len(columns(made.plan))}


def test_a_round_stands_for_the_shortest_period_by_which_a_deal_shrinks():
    made = ready([some_case(4, discount="time: {discount: {a: {per: round, factor: 0.9}}}\n")])
    table = Tables(made.plan.entries[0], made.cases[0], 0).at(0).table
    assert table.discount.tolist() == [0.9, 1.0]
    periods = "time: {discount: {a: {per: day, factor: 0.9}, b: {per: week, factor: 0.9}}}\n"
    slower = ready([some_case(4, discount=periods)])
    table = Tables(slower.plan.entries[0], slower.cases[0], 0).at(0).table
    assert table.discount.tolist() == pytest.approx([0.9, 0.9 ** (1 / 7)])


class Broken(Strategy):
    def offer(self, talk):
        raise RuntimeError("no\nidea")


def test_an_error_of_a_strategy_is_the_end_of_its_session_alone():
    made = ready([some_case(1)], [Broken(), "boulware:4"])
    rows = rows_of(whole(made))
    wrong = [row for row in rows if "Broken" in (row["strategy.1"], row["strategy.2"])]
    assert len(wrong) == 3
    assert {row["failure"] for row in wrong} == {"RuntimeError: no idea"}
    assert {row["gain.1"] for row in wrong} == {0.0}
    assert [row.get("failure") for row in rows if row not in wrong] == [None]
    gone = lost(whole(made))
    assert gone["session"] == 0
    assert (
        gone["failure"]
        == "the process that played it was ended (os._exit, a crash, or out of memory)"
    )
    assert {gone["gain.1"], gone["gain.2"], gone["share.1"], gone["share.2"]} == {0.0}


class Ending(Broken):
    def offer(self, talk):
        raise SystemExit(5)


def test_to_end_the_program_is_an_error_of_the_session_too():
    rows = rows_of(whole(ready([some_case(1)], [Ending(), "boulware:4"])))
    wrong = [row for row in rows if "Ending" in (row["strategy.1"], row["strategy.2"])]
    assert {row["failure"] for row in wrong} == {"SystemExit: 5"}


CONTRADICTING = BELIEFS.replace(
    "- {id: f2,", "- {id: f0, order: {pay: [high, middle, low]}, assumed: odd}\n    - {id: f2,"
)


def test_a_case_that_contradicts_itself_is_an_error_of_its_sessions():
    made = ready([parse_case(CONTRADICTING), some_case(1)], ["boulware:4"], draws=2)
    first, second, third = rows_of(whole(made))
    assert first["end"] == second["end"] == "error"
    assert "f0" in first["failure"]
    assert third["end"] != "error"


def nearest(point, others):
    return min(float(np.linalg.norm(np.subtract(point, other))) for other in others)


def test_whatever_is_wrong_with_a_case_is_an_error_of_its_sessions(monkeypatch):
    def small(table):
        raise MemoryError(f"no room\n{'x' * 400}")

    monkeypatch.setattr("winset.studies.tournament.tables.Yardstick.of", small)
    (row,) = rows_of(whole(ready([some_case(901)], ["boulware:4"])))
    assert row["end"] == "error"
    assert row["failure"].startswith("MemoryError: no room xxx")
    assert len(row["failure"]) == 300


def beaten(point, others):
    return any(all(np.greater_equal(other, point)) and other != point for other in others)


def test_distances_are_to_the_nearest_deal_that_nobody_can_improve_on():
    for seed in range(20):
        made = ready([some_case(seed)], ("boulware:4", "conceder"))
        yardstick = Tables(made.plan.entries[0], made.cases[0], 0).at(0)
        table: Table = yardstick.table
        gains = [tuple(table.values[:, k] - table.reserve) for k in range(table.outcomes)]
        deals = [gain for gain in gains if min(gain) >= 0]
        for row in rows_of(whole(made)):
            if not deals:
                assert row["frontier_distance"] is row["nash_distance"] is None
                continue
            best = [max(deal[k] for deal in deals) or 1.0 for k in range(2)]
            shares = [tuple(d / b for d, b in zip(deal, best, strict=True)) for deal in deals]
            front = [share for share in shares if not beaten(share, shares)]
            product = [share[0] * share[1] for share in front]
            most = max(product) - 1e-12
            nash = [share for share, size in zip(front, product, strict=True) if size >= most]
            end = (row["share.1"], row["share.2"])
            assert end == pytest.approx([row[f"gain.{k + 1}"] / best[k] for k in range(2)])
            assert row["frontier_distance"] == pytest.approx(nearest(end, front))
            if max(product) > 0:
                assert row["nash_distance"] == pytest.approx(nearest(end, nash))
