"""How talks would run: the finding, its sentences, and the one in the brief."""

import re

import once
import pytest
from places import ROOT
from schemas import held_to

import winset
from winset.analysis.details import TalksDetail
from winset.analysis.finding import detail_of
from winset.analysis.findings.talks import LENGTHS, pace_for, room_of
from winset.analysis.model import Shared, model_of
from winset.analysis.settings import Settings
from winset.bargaining.running import ROUNDS, Terms, run_talks
from winset.report.page import page
from winset.report.terminal import full_text

HEAD = """
winset: 1
title: A lease
parties: {tenant: Tenant, owner: Owner}
issues:
  rent: {name: Rent, options: [low, middle, high]}
  term: {name: Term, options: [short, middle, long]}
  paint: {name: Paint, options: {t: by the tenant, o: by the owner}}
no_deal: {rent: low, term: short, paint: t}
"""
STATEMENTS = """
preferences:
  tenant:
    - {id: t1, order: {rent: [low, middle, high]}, assumed: x}
    - {id: t2, order: {term: [long, middle, short]}, assumed: x}
  owner:
    - {id: o1, order: {rent: [high, middle, low]}, assumed: x}
    - {id: o2, order: {term: [short, middle, long]}, assumed: x}
"""
SCORES = """
preferences:
  tenant: {scores: {rent: {low: 4, middle: 2, high: 0},
    term: {short: 0, middle: 3, long: 5}, paint: {t: 0, o: 1}}}
  owner: {scores: {rent: {low: 0, middle: 2, high: 5},
    term: {short: 3, middle: 2, long: 0}, paint: {t: 1, o: 0}}}
"""
REFUSED = (
    SCORES
    + """  senate: {scores: {rent: {low: 0, middle: 0, high: 0},
    term: {short: 0, middle: 0, long: 0}, paint: {t: 1, o: 0}}}
"""
)
TIME = """
time: {deadline: 2024-06-30, discount: {owner: {per: week, factor: 0.95}}}
"""


def made(text, **settings):
    return winset.analyse(winset.parse_case(text), Settings(draws=256, **settings))


def detail_in(found):
    return detail_of(found["talks"], TalksDetail)


@pytest.fixture(scope="module")
def uncertain():
    return made(HEAD + STATEMENTS)


def test_the_figures_are_those_of_sessions(uncertain):
    detail = detail_in(uncertain)
    model = model_of(
        Shared(winset.parse_case(HEAD + STATEMENTS), Settings(draws=256)), None, Settings().prior
    )
    room = room_of(model)
    for manner, appeal in (("blind", None), ("considerate", room.appeal)):
        terms = Terms(ROUNDS, appeal=appeal)
        plain = run_talks(room.joint, room.rows, room.consent, room.seats, None, terms)
        told = {one.temper: one for one in detail.played if one.manner == manner}
        assert told["mixed"].found == plain.found()
        for temper in ("boulware", "linear", "conceder"):
            some = [plain.alike[temper]]
            assert told[temper].found == plain.found(some)
            assert told[temper].where_there == plain.found_where_there(some)[0]
            assert told[temper].by_round == tuple(plain.by_round(some))
            assert told[temper].regret.share == pytest.approx(max(0, plain.regret(some)[0]))
            assert told[temper].gained["owner"].share == plain.gained(some)["owner"][0]
    assert uncertain["talks"].value == detail.played[3].found
    assert [one.rounds for one in detail.lengths] == [length for length in LENGTHS for _ in "ab"]
    assert detail.exists == pytest.approx(uncertain["deal.exists"].value)


def test_what_is_found_exists(uncertain):
    detail = detail_in(uncertain)
    for one in detail.played:
        assert one.found <= detail.exists
        assert one.where_there == pytest.approx(one.found / detail.exists)
        assert list(one.by_round) == sorted(one.by_round)
        assert one.by_round[-1] == pytest.approx(one.found)
    assert sum(one.odds for one in detail.agreed) <= detail.played[-1].found + 1e-9


def test_the_sentences_have_the_figures_of_the_finding(uncertain):
    found = uncertain["talks"]
    detail = detail_in(uncertain)
    assert found.text.startswith("Talks need not find the deal that exists. Where one does, 20 ")
    firm = round(100 * detail.played[0].where_there)
    assert f"in {firm} % ±" in found.text
    assert "5 rounds of blind offers lead there in" in found.text
    assert found.text in full_text(uncertain.to_dict()).replace("\n    ", " ")


def test_the_object_keeps_to_its_schema(uncertain):
    held_to(winset.analysis_schema, uncertain.to_dict())


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_the_page_draws_each_manner_and_has_the_figures(uncertain, language):
    found = uncertain if language == "en" else made(HEAD + STATEMENTS, language=language)
    html = page(found.to_dict(), None, found.builder)
    part = html.split('id="talks"')[1].split("</details>")[0]
    assert part.count("<figure") == 2
    assert part.count('<polyline class="t-boulware"') == 4
    assert part.count("<caption>") == 2
    assert "style=" not in part


def test_scores_are_told_without_error():
    found = made(HEAD + SCORES)
    assert found["talks"].status == "exact"
    assert found["talks"].error is None
    assert "±" not in found["talks"].text
    assert found["talks"].text.startswith("20 rounds of blind offers, which heed")


def test_waiting_costs_what_the_case_says():
    text = HEAD + SCORES + TIME
    found = made(text)
    told = detail_in(found).to_dict()["pace"]
    assert told[0] == "There are 20 rounds; a round stands for a week."
    assert told[1] == "Owner: after each round a deal is worth 0.95 times what it was."
    case = winset.parse_case(text)
    assert pace_for(case, ["tenant", "owner"], 20).discount == {"owner": pytest.approx(0.95)}


def test_nobody_talks_alone_and_what_is_not_listed_is_not_known():
    alone = HEAD.replace("{tenant: Tenant, owner: Owner}", "{tenant: Tenant}")
    own = SCORES[: SCORES.index("  owner:")]
    assert "talks" not in {one.id for one in made(alone + own).findings}
    unlisted = made(HEAD + STATEMENTS, list_limit=2)["talks"]
    assert (unlisted.status, unlisted.value) == ("unknown", None)
    assert "too many" in unlisted.text


def test_a_contradiction_has_no_talks():
    clash = STATEMENTS.replace("[low, middle, high]", "[high, middle, low]") + (
        "    - {id: o3, order: {rent: [low, middle, high]}, assumed: x}\n"
    )
    assert "talks" not in {one.id for one in made(HEAD + clash).findings}


def test_it_is_said_at_whom_talks_fail():
    found = made(HEAD.replace("issues:", "ratifiers: {senate: The senate}\nissues:") + REFUSED)
    detail = detail_in(found)
    blind = next(one for one in detail.played if (one.manner, one.temper) == ("blind", "mixed"))
    assert blind.turned_down > 0
    assert blind.refusers == {"senate": blind.turned_down}
    assert "the table agrees, but The senate turns it down." in found["talks"].text


@pytest.mark.slow
def test_the_brief_of_hanoi_says_it_in_one_sentence_true_under_three_tempers():
    found = once.analysed(ROOT / "examples/hanoi/case.yaml")
    brief = found.to_dict()["brief"]
    text = " ".join(" ".join(one["sentences"]) for one in brief["summary"])
    said = re.search(
        r"But over 20 rounds, offers with one’s own side alone in mind find one in (\d+) of 100 "
        r"\(firm\) to (\d+) \(yielding\), "
        r"considerate ones in (\d+) to (\d+)\.",
        text,
    )
    assert said
    firm, yielding, low, high = map(int, said.groups())
    exists = found["deal.exists"].value
    of = {(one.manner, one.temper): one.where_there for one in detail_in(found).played}
    tempers = ("boulware", "linear", "conceder")
    blind = [100 * exists * of["blind", temper] for temper in tempers]
    heeding = [100 * exists * of["considerate", temper] for temper in tempers]
    assert blind[0] == pytest.approx(firm, abs=0.51)
    assert blind[2] == pytest.approx(yielding, abs=0.51)
    assert all(firm - 1 <= share <= yielding + 1 for share in blind)
    assert all(low - 1 <= share <= high + 1 for share in heeding)
    # Found means that it exists.
    assert max(*blind, *heeding) <= 100 * exists + 0.01


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("airport", "But over 20 rounds, offers with one’s own side alone in mind find none"),
        ("panama", None),
    ],
)
def test_the_brief_of_scored_cases(name, said):
    found = once.analysed(ROOT / f"examples/{name}/case.yaml")
    brief = found.to_dict()["brief"]
    text = " ".join(" ".join(one["sentences"]) for one in brief["summary"])
    assert ("But over" in text) == (said is not None)
    assert said is None or said in text
