"""The receipt of rankings and priorities that `winset check` prints."""

from pathlib import Path

from winset.analysis.ordinal import Order, orders, orders_seen
from winset.casefile import parse_case, read_case
from winset.report.orders_text import chain, orders_text, views_text
from winset.wording.english import ENGLISH
from winset.wording.languages import catalogue

ELMIRA = Path(__file__).parents[2] / "examples" / "elmira"


def test_a_chain_is_written_best_first():
    assert chain([[7], [3, 4], [1]], [1]) == "7 > 3 = 4 >> 1"


def test_elmira_by_priorities_says_what_each_statement_is_true_of():
    case = read_case(ELMIRA / "priorities.yaml")
    names = {actor.id: actor.name for actor in case.actors}
    text = orders_text(ENGLISH, names, orders(case))
    assert "7 > 3 > 4 > 8 > 5 > 1 > 2 > 6 > 9\n= 10 = 11 = 12.\n" in text
    assert "  1. “accept” is true of 4 states: 3, 4, 7, 8.\n" in text
    assert max(map(len, text.splitlines())) <= 80


def test_what_is_left_out_is_said_in_each_language():
    order = Order("a", ((1,), (2,)), (), (3, 4), (("x and not x", ()),))
    text = orders_text(ENGLISH, {"a": "Anna"}, [order])
    assert text.startswith("Anna, best state first: 1 > 2.\n  1. “x and not x” is true of no state")
    assert "Not compared: 2 states (3, 4)." in text
    assert "Nicht verglichen: 2 Zustände" in orders_text(catalogue("de"), {"a": "Anna"}, [order])
    assert "Non comparés : 2 états" in orders_text(catalogue("fr"), {"a": "Anna"}, [order])


def test_of_many_states_it_counts_them():
    order = Order("a", tuple((k,) for k in range(500)))
    text = orders_text(ENGLISH, {"a": "Anna"}, [order])
    assert text == "Anna: 500 states in 500 levels, best to worst.\n"


def test_what_one_takes_another_to_want_is_told_beside_it():
    text = (ELMIRA / "ranking.yaml").read_text("utf-8")
    case = parse_case(f"{text}views: {{moe: {{local: {{priorities: [insist]}}}}}}\n")
    names = {actor.id: actor.name for actor in case.actors}
    told = " ".join(views_text(ENGLISH, names, orders_seen(case)).split())
    assert told == (
        "Ministry of the Environment thinks of Local government, best state first: 5 = 6 = 7 = 8 = "
        "11 = 12 > 1 = 2 = 3 = 4 = 9 = 10."
    )
    assert views_text(ENGLISH, names, orders_seen(read_case(ELMIRA / "case.yaml"))) == ""
