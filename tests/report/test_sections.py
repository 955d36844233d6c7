"""The sections on carriers, questions, reactions and contradictions, the map and the settings."""

import re
from typing import Any

import pytest

from report import sample
from report.sample import found
from report.test_page import Outline, flat
from winset.report import sections
from winset.report.page import page
from winset.report.view import View, anchor
from winset.wording.english import ENGLISH
from winset.wording.numbers import number, percent


def test_contradictions_stand_side_by_side_with_their_evidence() -> None:
    document, chart = sample.contradictory()
    html = page(document, chart)
    first = html.split("Contradiction 1")[1].split("</article>")[0]
    assert first.count('class="side"') == 3
    assert "<mark>a higher dam is a better dam</mark>" in first
    assert "Water kept is power made." in first
    assert first.count('class="basis b-unsupported"') == 1
    second = html.split("Contradiction 2")[1].split("</article>")[0]
    assert "below no deal, though it made it." in second
    assert f'href="#{anchor("o1", "offer")}"' in second
    assert "<mark>the last word of the lower state</mark>" in second


def test_ways_out_of_a_contradiction_come_shortest_first() -> None:
    document, chart = sample.contradictory()
    detail = found(document, "case.consistent")["detail"]
    then = detail["repairs"][0]["deal_exists"]
    detail["repairs"].insert(0, {"actor": "up", "members": ["u2", "u3"], "text": "Without both."})
    detail["complete"] = False
    text = flat(Outline(page(sample.checked(document), chart)).text)
    assert text.index("Without “Height of the dam") < text.index("Without both.")
    assert f"a deal then exists in {percent(then['value'], then['error'])}" in text
    assert "The search ended at its budget" in text


@pytest.mark.slow
def test_tensions_and_what_was_never_imposed_are_told() -> None:
    document, chart = sample.dam()
    detail = found(document, "case.consistent")["detail"]
    assert detail["never_imposed"] == ["d6"]
    text = flat(Outline(page(document, chart)).text)
    assert detail["tensions"][0]["text"] in text
    assert "Excluded by what is certain" in text


def test_an_account_adds_only_contradictions_of_its_own() -> None:
    document, chart = sample.contradictory()
    detail = found(document, "case.consistent")["detail"]
    shared = [one["text"] for one in detail["conflicts"]]
    own = [
        one["text"]
        for one in detail["accounts"]["ours"]["detail"]["conflicts"]
        if one["text"] not in shared
    ]
    assert len(own) >= 1
    html = part(document, chart, "evidence")
    stated = [flat(Outline(one).text) for one in re.findall(r"<p>.*?</p>", html)]
    for told in [*shared, *own]:
        assert stated.count(flat(told)) == 1, told
    text = flat(Outline(html).text)
    (said,) = (one["text"] for one in document["case"]["statements"] if one["id"] == "u1")
    assert text.count(f"Without “{flat(said)}” the rest about Upper state can be true.") == 1
    assert "in the account As the upper state tells it" in text


def part(document: Any, chart: Any, key: str) -> str:
    """Return the HTML of one section."""
    return sample.part(page(document, chart), key)


def words_of(html: str) -> str:
    """Return what a section says, the cells of its tables apart."""
    apart = re.sub("(?=</t[hd]>|<span class=.aside)", " ", html[html.index(">") + 1 :])
    return flat(Outline(apart).text)


def carried() -> sample.Pair:
    """What carries the verdict of the dam, with figures that show each way of telling it."""
    document, chart = sample.dam()
    finding = found(document, "deal.carriers")
    by_id = {one["id"]: one for one in finding["detail"]["statements"]}
    assert by_id["u5"]["confidence"] == 0.8

    def told(name: str, without: float | None, **more: Any) -> sample.Document:
        known = without is not None
        figures = {
            "without": without,
            "without_error": 0.01 if known else None,
            "change": without - 0.62 if without is not None else None,
            "error": 0.0125 if known else 0.0077,
        }
        return by_id[name] | figures | more

    finding["detail"]["statements"] = [
        told("u4", 0.82),
        told("u5", 0.46, if_true=0.66, if_true_error=0.01),
        told("o1", 0.5),
        told("d3", 0.55),
        told("d4", 0.63),
        told("u2", 0.615),
        told("u3", 0.7),
        told("d1", None),
    ]
    figures = {"without": 0.41, "without_error": 0.01, "change": -0.21, "error": 0.0125}
    finding["detail"]["offers"] |= figures
    return sample.checked(document), chart


def test_carriers_say_who_what_and_by_how_much() -> None:
    html = part(*carried(), "carries")
    text = words_of(html)
    assert "the odds of a deal are worked out again" in text
    assert "20 points (± 3) more without it" in text
    assert "without it 82 % ± 2" in text
    assert "held with 80 % confidence" in text
    assert "if true 66 % ± 2; without it 46 % ± 2" in text
    assert "16 points (± 3) less without it" in text
    assert "Its answer" not in text
    assert "Its own offer shows what it would accept: Height of the dam: high dam" in text
    assert text.count("within the noise") == 3
    assert "not known: no draws agree with the rest" in text
    assert "21 points (± 3) less without any offer" in text
    assert html.count('class="carrier"') == 5
    assert "3 further statements, of less weight for the odds" in text
    assert f'href="#{anchor("u4", "statement")}"' in html
    assert "<mark>not at this price</mark>" in html


@pytest.mark.slow
def test_an_answer_to_an_offer_is_told_from_making_it() -> None:
    document, chart = carried()
    entry = found(document, "deal.carriers")["detail"]["statements"][2]
    entry["actor"] = "down"
    document["case"]["offers"][0]["responses"]["down"] = "final"
    text = words_of(part(sample.checked(document), chart, "carries"))
    assert (
        "Its answer (final rejection) to the offer of Upper state: Height of the dam: high" in text
    )


@pytest.mark.slow
def test_offers_that_are_not_used_or_reveal_nothing() -> None:
    document, chart = sample.analysed("dam", step=2, offers=False)
    text = words_of(part(document, chart, "carries"))
    assert "offers and answers are not used as evidence: o1." in text
    document, chart = sample.no_deal()
    assert found(document, "deal.carriers")["detail"]["offers"] is None
    text = words_of(part(document, chart, "carries"))
    assert "No offer made or answered reveals anything" in text


@pytest.mark.slow
def test_what_is_proved_is_no_estimate_where_statements_are_left_out() -> None:
    """A case that certainly has a deal has one as it stands, not in more than 99 %."""
    document, chart = sample.analysed("jcpoa")
    assert found(document, "deal.exists")["status"] == "necessary"
    text = words_of(part(document, chart, "carries"))
    assert text.count("as it stands 100 %") == 2
    assert text.count("The same either way") == 4
    assert "as it stands >" not in text


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
    assert sections.points(ENGLISH, change, error) == text


def test_a_scale_holds_its_values_and_is_never_empty() -> None:
    scale = sections.Scale([0.86, None, 0.94])
    assert (scale.low, scale.high) == (0.8, 1.0)
    assert scale.at(0.9) == "50.00"
    assert scale.at(0.1) == "0.00"
    for values in ([0.0], [1.0], [0.5], []):
        drawn = sections.Scale(values)
        assert 0 <= drawn.low < drawn.high <= 1


def questions_of(html: str) -> list[str]:
    found = html.split('<li class="question"')[1:]
    return [words_of(one.split("</li>")[0]) for one in found]


def told_best(document: sample.Document, outcome: sample.Document) -> str:
    """A candidate by its number, any other outcome by what it changes."""
    view = View(document, None)
    for place, one in enumerate(view.candidates(), 1):
        if one["outcome"] == outcome:
            return f"Candidate {place}"
    return view.in_words(view.changed(outcome))


def test_questions_say_what_either_answer_would_mean() -> None:
    document, chart = sample.dam()
    asked = [one for one in document["findings"] if one["id"].startswith("question.")]
    html = part(document, chart, "questions")
    items = questions_of(html)
    assert len(items) == len(asked) == 10
    kinds = set()
    exists = found(document, "deal.exists")
    best = found(document, "deal.candidates")["detail"]["candidates"][0]
    now = [percent(exists["value"], exists["error"])]
    now += [percent(best["accepted_by_all"], best["error"])]
    for one, text in zip(asked, items, strict=True):
        detail = one["detail"]
        kinds.add(detail["kind"])
        yes, no = (detail[f"best_if_{word}"] for word in ("yes", "no"))
        likely = detail["probability_yes"]
        both = re.search("If yes ([0-9]+) % likely If no ([0-9]+) % likely", text)
        assert both is not None
        assert f"{both[1]} %" == percent(likely)
        assert int(both[1]) + int(both[2]) == 100
        odds = [percent(detail["if_yes"]), percent(detail["if_no"])]
        assert f"A deal exists {now[0]} {' '.join(odds)}" in text
        assert (
            f"Best candidate {now[1]} {percent(yes['accepted'])} {percent(no['accepted'])}" in text
        )
        if one["value"] < 2 * one["error"]:
            assert "The odds of a deal hardly move: within the noise." in text
        else:
            moved = sections.points(ENGLISH, one["value"], one["error"])
            assert f"An answer moves the odds of a deal by {moved} on average." in text
        if detail["gain"] < 2 * detail["gain_error"]:
            assert "gains nothing that could be told from chance" in text
        else:
            gained = sections.points(ENGLISH, detail["gain"], detail["gain_error"])
            assert f"Knowing it raises the odds of the best candidate by {gained}." in text
        same = yes["best"] == no["best"]
        assert ("The best candidate is the same either way: " in text) == same
        if not same:
            best_then = [told_best(document, one["best"]) for one in (yes, no)]
            assert f"Best then: if yes, {best_then[0]}; if no, {best_then[1]}." in text
    assert kinds >= {"no_deal", "comparison", "weight"}
    text = " ".join(items)
    assert "Would it rather have this than no deal? Height of the dam: " in text
    assert "Would it rather have A than B? A " in text
    assert "The odds of a deal hardly move: within the noise." in text
    assert "An answer moves the odds of a deal by " in text
    # A candidate is named, any other deal is written out.
    written = "(Height of the dam|Guaranteed flow|Fund): "
    assert re.search(
        f"Best then: if yes, (Candidate [0-9]+; if no, {written}|{written}[^.]*; if no, Candidate)",
        text,
    )


def test_questions_where_nothing_is_gained_or_all_stays_the_same() -> None:
    document, chart = sample.dam()
    one = found(document, "question.1")["detail"]
    one |= {"gain": 0.001, "best_if_no": one["best_if_yes"]}
    html = part(sample.checked(document), chart, "questions")
    text = questions_of(html)[0]
    assert "gains nothing that could be told from chance" in text
    assert "The best candidate is the same either way: " in text


def test_reactions_are_three_shares_and_their_reports_are_compared() -> None:
    document, chart = sample.dam()
    html = part(document, chart, "others")
    text = words_of(html)
    assert "welcome indifferent regret" in text
    seen = 0
    for finding in document["findings"]:
        if not finding["id"].startswith("react."):
            continue
        detail = finding["detail"]
        rows = [*detail["candidates"], *detail["no_deal"]]
        for under in detail.get("accounts", {}).values():
            rows += under["detail"]["no_deal"]
        seen += len(rows)
        one = detail["candidates"][0]["received"]
        shares = [
            percent(one[word]["probability"], one[word]["error"], one[word]["status"] != "estimate")
            for word in ("welcome", "indifferent", "regret")
        ]
        assert f"Candidate 1 {' '.join(shares)}" in text
    assert html.count('class="stack"') == seen
    assert "No deal instead of offer o1" in text
    assert "All that is known" in text
    assert "Same source left out" in text
    assert "This cites the same source as the report: n1 n2. Agreement with it is no test" in text
    assert "<mark>regrettable</mark>" in html


def test_reports_from_other_sources_are_a_test_and_from_the_same_alone_are_none() -> None:
    document, chart = sample.dam()
    report = found(document, "react.neighbour")["detail"]["reported"][0]
    report |= {"same_source": ["n1"], "without_them": None}
    told = document["case"]["reactions"][0]
    told |= {"evidence": [], "assumed": "Read from its silence."}
    text = words_of(part(sample.checked(document), chart, "others"))
    assert "All that is known of it (n1) cites the same source: no test." in text
    assert "Read from its silence." in text
    report["same_source"] = []
    text = words_of(part(sample.checked(document), chart, "others"))
    assert "What is known of it comes from other sources: a test." in text


@pytest.mark.slow
def test_what_is_certain_of_a_reaction_reads_so() -> None:
    document, chart = sample.exact()
    settled = found(document, "react.tourism")["detail"]["candidates"][0]["received"]
    assert settled["welcome"]["status"] == "necessary"
    assert "Candidate 1 100 % 0 % 0 %" in words_of(part(document, chart, "others"))
    document, chart = sample.analysed("jcpoa")
    settled = found(document, "react.senate_42")["detail"]["candidates"][0]["received"]
    assert settled["welcome"]["status"] == settled["indifferent"]["status"] == "estimate"
    assert settled["regret"]["status"] == "impossible"
    rest = [
        percent(settled[one]["probability"], settled[one]["error"]) for one in list(settled)[:2]
    ]
    assert f"Candidate 1 {' '.join(rest)} 0 %" in words_of(part(document, chart, "others"))


def test_what_depends_on_the_prior_is_marked_with_the_other_figure() -> None:
    document, chart = sample.dam()

    def set_sensitivity(entry: sample.Document, value: float, **told: bool) -> None:
        entry["prior_sensitivity"] |= {"value": value, "error": 0.01, **told}

    set_sensitivity(found(document, "deal.exists")["detail"], 0.71, differs=True, depends=False)
    proposed = found(document, "deal.candidates")["detail"]["candidates"]
    for place, one in enumerate(proposed):
        set_sensitivity(one, 0.5, differs=False, depends=False)
        if place in {0, 2}:
            set_sensitivity(one, 0.23 + 0.11 * (place == 2), differs=True, depends=place == 0)
    for key, differs in (("offer.o1", True), ("offer.o2", False)):
        detail = found(document, key)["detail"]
        if key == "offer.o1" or detail["prior_sensitivity"]:
            set_sensitivity(detail, 0.27, differs=differs, depends=False)
        assert not any(one.get("prior_sensitivity") for one in detail["counters"])
    sample.checked(document)
    brief = words_of(part(document, chart, "brief"))
    assert "Depends on the prior 71 % ± 2 under the other prior (polytope)." in brief
    assert "Turns on the prior 23 % ± 2 under the other prior (polytope): there the" in brief
    candidates = words_of(part(document, chart, "candidates"))
    assert candidates.count("on the prior") == 2
    assert "Turns on the prior 23 % ± 2" in candidates
    assert "Depends on the prior 34 % ± 2" in candidates
    assert "Under the other prior (polytope) much the same: 50 % ± 2." in candidates
    offers = words_of(part(document, chart, "offers"))
    assert offers.count("Depends on the prior 27 % ± 2") == 1


def test_the_map_counts_its_classes_and_names_them_in_its_table() -> None:
    document, chart = sample.hanoi()
    assert chart is not None
    html = part(document, chart, "map")
    standing = {mark["point"] for mark in chart["marks"] if mark["kind"] == "no_deal"}
    assert len(standing) == 1
    for name in ("certain", "likely", "possible", "impossible"):
        # No deal itself is acceptable to all, and not counted.
        many = sum(one == name and k not in standing for k, one in enumerate(chart["classes"]))
        entry = html.split(f'data-class="{name}"')[1].split("</button>")[0]
        assert f'<span class="tally-count">{number(many)}</span>' in entry
    table = html[html.index('map-table"') :]
    assert 'class="word w-possible"' in table
    row = table[table.index(">No deal<") :].split("</tr>")[0]
    assert 'class="word' not in row


@pytest.mark.slow
def test_settings_are_told_and_the_command_repeats_them() -> None:
    document, chart = sample.dam()
    document["settings"] |= {"until": "2019-03-01", "offers": False, "error": 0.01}
    document["settings"]["definitions"] = ["genius", "negmas"]
    document["settings"] |= {"step": 2, "concept": "seq"}
    first = document["case"]["preferences"][0]
    first |= {"method": "a Gibbs walk", "draws": 4096, "effective": 3230.7}
    text = flat(Outline(page(sample.checked(document), chart)).text)
    assert "As of 2019-03-01: what became known later is left out." in text
    assert "Without offers: those made and answered are shown, but not used" in text
    told = "--error 0.01 --until 2019-03-01 --no-offers --definitions genius --definitions negmas"
    told += " --step 2 --concept seq"
    assert told in text
    methods = words_of(part(document, chart, "methods"))
    assert "Upper state a Gibbs walk 4,096 3,231" in methods


def test_an_account_has_a_first_candidate_of_its_own() -> None:
    document, chart = sample.dam()
    own = found(document, "react.senate")["detail"]["accounts"]["ours"]["detail"]
    first = found(document, "deal.candidates")["detail"]["candidates"][0]["outcome"]
    assert [one for one in own["no_deal"] if one["kind"] == "candidate"]
    assert own["candidates"][0]["outcome"] != first or own["no_deal"]
    text = words_of(part(document, chart, "others"))
    assert "No deal instead of the first candidate under this account" in text


def test_where_the_accounts_differ_is_told() -> None:
    document, chart = sample.dam()
    text = words_of(part(document, chart, "brief"))
    assert "Where they differ most" in text
    assert document["brief"]["differences"]
    for told in document["brief"]["differences"]:
        assert flat(told) in text


def test_solutions_of_other_tools_stand_below_ours() -> None:
    document, chart = sample.analysed("bare", definitions=("genius", "negolog"))
    solved = found(document, "deal.solutions")["detail"]["definitions"]
    solved["genius"]["getNash"] |= {"ties": 2, "note": None}
    none = {"outcome": None, "values": None, "ties": None, "note": "none <here>", "same": None}
    solved["genius"]["getKalaiSmorodinsky"] |= none
    for name in solved["negolog"]:
        solved["negolog"][name] |= none
    text = words_of(part(sample.checked(document), chart, "fair"))
    meanings = {key: one["meaning"] for key, one in solved["genius"].items()}
    assert "As GENIUS defines them" in text
    assert f"getNash {meanings['getNash']} 2 other points of the frontier tie" in text
    assert "the same as Nash" in text
    assert f"getKalaiSmorodinsky {meanings['getKalaiSmorodinsky']} none <here>" in text
    assert re.search(r"As NegoLog defines them\s*none <here>\s*The frontier", text)


def test_mean_gains_are_no_gains_of_a_deal() -> None:
    """Solutions found draw by draw have mean values; only scored cases have gains."""
    document, chart = sample.exact()
    solved = found(document, "deal.solutions")["detail"]["nash"]
    text = words_of(part(document, chart, "fair"))
    assert "Value to Government" in text
    assert f"{number(solved['gains']['bank'])} over no deal" in text
    assert "no party can gain on these deals without another losing" in text
    document, chart = sample.dam()
    solved = found(document, "deal.solutions")["detail"]["nash"]
    assert "gains" not in solved
    assert set(solved["mean_gains"]) == {"up", "down"}
    text = words_of(part(document, chart, "fair"))
    assert "Mean value to Upper state over all draws" in text
    assert "over no deal" not in text
    assert "no party can gain" not in text
    assert "its values are means over all draws, in not all of which it is a deal" in text
