"""The sections on carriers, questions, reactions and contradictions, the map and the settings."""

import re
from typing import Any

import pytest
from report import sample
from report.test_page import Outline, flat

from winset.analysis.numbers import number
from winset.report import sections
from winset.report.page import page
from winset.report.view import anchor


def test_contradictions_stand_side_by_side_with_their_evidence() -> None:
    document, chart = sample.contradictory()
    html = page(document, chart)
    first = html.split("Contradiction 1")[1].split("</article>")[0]
    assert first.count('class="side"') == 3
    assert "<mark>alle Sanktionen</mark>" in first
    assert "Called so." in first
    assert first.count('class="basis b-unsupported"') == 1
    second = html.split("Contradiction 2")[1].split("</article>")[0]
    assert "Its own offer is below no deal." in second
    assert f'href="#{anchor("o1", "offer")}"' in second


def test_ways_out_of_a_contradiction_come_shortest_first() -> None:
    document, chart = sample.contradictory()
    text = flat(Outline(page(document, chart)).text)
    assert text.index("Without us6 the rest holds.") < text.index("Without us2 and us4 the rest")
    assert "a deal then exists in 12 % ± 2" in text
    assert "The search ended at its budget" in text
    assert "Of kp3 and kp2 at most 1 can be true at once." in text


def test_an_account_adds_only_contradictions_of_its_own() -> None:
    document, chart = sample.contradictory()
    text = flat(Outline(page(document, chart)).text)
    assert text.count("Yongbyon cannot matter both more and less than relief.") == 1
    assert text.count("In this account us5 and us2 cannot be.") == 1
    assert text.count("Without us6 the rest holds.") == 1
    assert "in the account Five of eleven resolutions were asked for" in text


def part(document: Any, chart: Any, key: str) -> str:
    """Return the HTML of one section."""
    return page(document, chart).split(f'<section id="{key}"')[1].split("</section>")[0]


def words_of(html: str) -> str:
    """Return what a section says, the cells of its tables apart."""
    apart = re.sub("(?=</t[hd]>|<span class=.aside)", " ", html[html.index(">") + 1 :])
    return flat(Outline(apart).text)


def test_carriers_say_who_what_and_by_how_much() -> None:
    html = part(*sample.hanoi(), "carries")
    text = words_of(html)
    assert "the odds of a deal are worked out again" in text
    assert "20 points (± 3) more without it" in text
    assert "without it 82 % ± 2" in text
    assert "held with 80 % confidence" in text
    assert "if true 66 % ± 2; if not 46 % ± 2" in text
    assert "16 points (± 3) less if it is not true" in text
    assert "Its answer (final rejection) to the offer of" not in text
    assert "Its own offer shows what it would accept: Yongbyon dismantled in full" in text
    assert text.count("within the noise") == 3
    assert "not known: no draws agree with the rest" in text
    assert "21 points (± 3) less without any offer" in text
    assert html.count('class="carrier"') == 5
    assert "3 further statements, which move the odds less" in text
    assert f'href="#{anchor("us3", "statement")}"' in html
    assert "<mark>Lieber keinen Deal als einen schlechten Deal</mark>" in html


def test_an_answer_to_an_offer_is_told_from_making_it() -> None:
    document, chart = sample.hanoi()
    carried = next(f for f in document["findings"] if f["id"] == "deal.carriers")
    carried["detail"]["statements"][2]["actor"] = "us"
    text = words_of(part(document, chart, "carries"))
    assert "Its answer (final rejection) to the offer of North Korea: Yongbyon dismantled" in text


def test_offers_that_are_not_used_or_reveal_nothing() -> None:
    document, chart = sample.hanoi()
    carried = next(f for f in document["findings"] if f["id"] == "deal.carriers")
    carried["detail"]["offers"] = {"used": False, "offers": ["o1"], "without": None, "change": None}
    text = words_of(part(document, chart, "carries"))
    assert "offers and answers are not used as evidence: o1." in text
    carried["detail"]["offers"] = None
    assert "No offer made or answered reveals anything" in words_of(
        part(document, chart, "carries")
    )


def test_nothing_carries_a_verdict_that_contradicts_itself() -> None:
    text = words_of(part(*sample.contradictory(), "carries"))
    assert "cannot be told: the statements contradict each other." in text


@pytest.mark.parametrize(
    ("change", "error", "noise"),
    [(0.03, 0.01, False), (-0.03, 0.016, True), (0.0, 0.0, False), (None, 0.1, False)],
)
def test_noise_is_what_two_errors_may_hide(change: float | None, error: float, noise: bool) -> None:
    assert sections.within_noise(change, error) is noise


@pytest.mark.parametrize(
    ("change", "error", "text"),
    [
        (-0.072, 0.0066, "7 points (± 2)"),
        (0.01, None, "1 point"),
        (0.004, 0.001, "less than 1 point (± 1)"),
    ],
)
def test_points(change: float, error: float | None, text: str) -> None:
    assert sections.points(change, error) == text


def test_a_scale_holds_its_values_and_is_never_empty() -> None:
    scale = sections.Scale([0.86, None, 0.94])
    assert (scale.low, scale.high) == (0.8, 1.0)
    assert scale.at(0.9) == "50.00"
    assert scale.at(0.1) == "0.00"
    for values in ([0.0], [1.0], [0.5], []):
        drawn = sections.Scale(values)
        assert 0 <= drawn.low < drawn.high <= 1


def test_questions_say_what_either_answer_would_mean() -> None:
    html = part(*sample.hanoi(), "questions")
    text = words_of(html)
    assert html.count('class="question"') == 3
    assert "Would it rather have this than no deal? Yongbyon nuclear site: dismantled" in text
    assert "If yes 43 % likely" in text
    assert "If no 57 % likely" in text
    assert "moves the odds of a deal by 12 points (± 1) on average" in text
    assert "raises the odds of the best candidate by 7 points (± 1)" in text
    assert "Best then: if yes, candidate 1; if no, candidate 3." in text
    assert "The odds of a deal hardly move: within the noise." in text
    assert "Would it rather have A than B? A Yongbyon nuclear site: dismantled in full;" in text
    assert "The best candidate is the same either way: Yongbyon nuclear site" in text
    assert "Does Sanctions relief matter more to it than Liaison offices?" in text
    assert "gains nothing that could be told from chance" in text


def test_reactions_are_three_shares_and_their_reports_are_compared() -> None:
    html = part(*sample.hanoi(), "others")
    text = words_of(html)
    assert html.count('class="stack"') == 10
    assert "welcome indifferent regret" in text
    assert "Candidate 1 100 % 0 % 0 %" in text
    assert "No deal instead of offer o1" in text
    assert "All that is known" in text
    assert "Same source left out" in text
    assert "rok1 cites the same source as this report, so that agreement with it is no test" in text
    assert "What is known of it comes from other sources: a test." in text
    assert "All that is known of it (jp1) cites the same source: no test." in text
    assert "<mark>bedauerlich</mark>" in html
    assert "Read from its silence." in text


def test_what_depends_on_the_prior_is_marked_with_the_other_figure() -> None:
    document, chart = sample.hanoi()
    brief = words_of(part(document, chart, "brief"))
    assert "Depends on the prior 71 % ± 2 under the other prior (polytope)." in brief
    assert "Turns on the prior 23 % ± 2 under the other prior (polytope): there the" in brief
    candidates = words_of(part(document, chart, "candidates"))
    assert candidates.count("on the prior") == 2
    assert "Turns on the prior 23 % ± 2" in candidates
    assert "Under the other prior (polytope) much the same: 50 % ± 2." in candidates
    offers = words_of(part(document, chart, "offers"))
    assert offers.count("Depends on the prior 27 % ± 2") == 1


def test_the_map_counts_its_classes_and_names_them_in_its_table() -> None:
    document, chart = sample.hanoi()
    assert chart is not None
    html = part(document, chart, "map")
    for name in ("certain", "likely", "possible", "impossible"):
        # No deal itself is acceptable to all, and not counted.
        many = chart["classes"].count(name) - (name == "certain")
        entry = html.split(f'data-class="{name}"')[1].split("</button>")[0]
        assert f'<span class="tally-count">{number(many)}</span>' in entry
    table = html[html.index('class="map-table"') :]
    assert 'class="word w-likely"' in table
    assert 'class="word w-possible"' in table
    standing = table[table.index(">No deal<") :].split("</tr>")[0]
    assert 'class="word' not in standing


def test_settings_are_told_and_the_command_repeats_them() -> None:
    document, chart = sample.hanoi()
    document["settings"] |= {"until": "2019-03-01", "offers": False, "error": 0.01}
    document["settings"]["definitions"] = ["genius", "negmas"]
    document["settings"] |= {"step": 2, "concept": "seq"}
    text = flat(Outline(page(document, chart)).text)
    assert "As of 2019-03-01: what became known later is left out." in text
    assert "Without offers: those made and answered are shown, but not used" in text
    told = "--error 0.01 --until 2019-03-01 --no-offers --definitions genius --definitions negmas"
    told += " --step 2 --concept seq"
    assert told in text
    methods = words_of(part(document, chart, "methods"))
    assert "United States a Gibbs walk 4,096 3,231" in methods


def test_an_account_has_a_first_candidate_of_its_own() -> None:
    document, chart = sample.hanoi()
    rok = next(f for f in document["findings"] if f["id"] == "react.rok")
    own = {"no_deal": rok["detail"]["no_deal"], "candidates": []}
    rok["detail"]["accounts"] = {"five": {"status": "estimate", "text": "Own.", "detail": own}}
    text = words_of(part(document, chart, "others"))
    assert "No deal instead of the first candidate under this account" in text


def test_where_the_accounts_differ_is_told() -> None:
    document, chart = sample.hanoi()
    text = words_of(part(document, chart, "brief"))
    assert "Where they differ most" in text
    assert document["brief"]["differences"][0] in text


def test_solutions_of_other_tools_stand_below_ours() -> None:
    document, chart = sample.hanoi()
    solved = next(f for f in document["findings"] if f["id"] == "deal.solutions")["detail"]
    point = {key: solved["nash"][key] for key in ("outcome", "values")}
    more = {"meaning": "largest product", "ours": "nash"}
    none = {"outcome": None, "values": None, "ties": None, "note": "none <here>", "same": None}
    solved["definitions"] = {
        "genius": {
            "getNash": {**point, "ties": 2, "note": None, "same": True, **more},
            "getKalaiSmorodinsky": {**none, **more},
        },
        "negolog": {"nash_point": {**none, **more}, "kalai_point": {**none, **more}},
    }
    text = words_of(part(document, chart, "fair"))
    assert "As GENIUS defines them" in text
    assert "getNash largest product 2 other points of the frontier tie" in text
    assert "the same as Nash" in text
    assert "getKalaiSmorodinsky largest product none <here>" in text
    assert re.search(r"As NegoLog defines them\s*none <here>\s*The frontier", text)
