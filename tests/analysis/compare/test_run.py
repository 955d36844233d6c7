"""`compare`: what changed, what that moved, and which change moved it."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from places import ROOT
from schemas import held_to

import winset
from analysis.compare.pairs import RENT, SETTINGS, case, shuffled

HANOI = ROOT / "examples" / "hanoi"


def compared(
    old: winset.Case, new: winset.Case, settings: winset.Settings = SETTINGS
) -> Mapping[str, Any]:
    made = winset.compare(old, new, settings)
    told = json.loads(made.to_json())
    held_to(winset.comparison_schema, told)
    return told


def moves(told: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "/".join(filter(None, [m["finding"], m.get("part"), m["account"]])): m
        for m in told["moves"]
    }


def test_the_same_is_no_change() -> None:
    told = compared(case(), winset.parse_case(shuffled(RENT, 3)))
    assert told["same"]
    assert told["verdict"] == "No change: both versions say the same."
    assert told["changes"] == told["moves"] == told["notes"] == []


def test_other_ids_are_no_change_but_said() -> None:
    told = compared(case(), case(("id: t_term", "id: wants_years")))
    assert told["same"]
    assert told["verdict"].startswith("No change but for names of the file")
    (change,) = told["changes"]
    assert (change["how"], change["id"], change["was_id"]) == ("renamed", "wants_years", "t_term")
    assert change["text"] == (
        "Called otherwise in the file: statement (Tenant): Term, best first: long > short."
    )


def test_words_move_nothing() -> None:
    told = compared(case(), case(("tenant: Tenant", "tenant: Lodger")))
    assert not told["same"]
    assert told["moves"] == []
    assert told["changes"][0]["text"] == "Changed: party: Lodger."
    assert told["changes"][0]["aspects"] == [{"what": "name", "was": "Tenant", "now": "Lodger"}]
    assert told["verdict"] == "1 change between the two versions. No figure moved beyond error."


def test_one_statement_dropped_is_the_cause_of_all_that_moved() -> None:
    lines = [line for line in RENT.splitlines(keepends=True) if "id: t_term" not in line]
    told = compared(case(), winset.parse_case("".join(lines)))
    (change,) = told["changes"]
    assert (change["how"], change["id"], change["step"]) == ("dropped", "t_term", 1)
    exists = moves(told)["deal.exists"]
    assert exists["beyond"]
    assert [cause["step"] for cause in exists["causes"]] == [1]
    assert exists["causes"][0]["change"] == pytest.approx(exists["change"])
    assert change["text"] in told["verdict"]
    assert [one for one in told["moves"] if one["beyond"] and not one["causes"]] == []


@pytest.mark.slow
def test_figures_are_those_of_an_analysis() -> None:
    old, new = case(), case(("confidence: 0.7", "confidence: 0.95"), ("[0.2, 0.6]", "[0.5, 0.6]"))
    told = compared(old, new)
    for side, version in (("before", old), ("after", new)):
        found = winset.analyse(version, SETTINGS)
        for move in told["moves"]:
            if move["finding"] in {"deal.best"} or move["account"] or "part" in move:
                continue
            finding = found[move["finding"]]
            assert move[side]["value"] == finding.value
            assert move[side]["error"] == finding.error
            assert move[side]["status"] == finding.status


@pytest.mark.slow
def test_steps_add_up_and_are_told_alone_as_well() -> None:
    new = case(
        ("garden: [0.2, 0.6]}, confidence: 0.7", "garden: [0.8, 0.9]}"),
        ("term: [short, long]", "term: [[short, long]]"),
    )
    told = compared(case(), new)
    assert sorted(change["step"] for change in told["changes"]) == [1, 2]
    for move in told["moves"]:
        if len(move["causes"]) == 2:
            assert sum(cause["change"] for cause in move["causes"]) == pytest.approx(move["change"])
    first = next(c for m in told["moves"] for c in m["causes"] if c["step"] == 1)
    assert first["alone"] == first["change"]
    # Each alone is what it would be without the other.
    alone = compared(case(), case(("term: [short, long]", "term: [[short, long]]")))
    (step,) = [c["step"] for c in told["changes"] if c["id"] == "o_term"]
    own = {key: m["change"] for key, m in moves(alone).items()}
    for key, move in moves(told).items():
        for cause in move["causes"]:
            if cause["step"] == step and key in own:
                assert cause["alone"] == pytest.approx(own[key])
    assert any("one after the other" in note for note in told["notes"])


@pytest.mark.slow
def test_a_contradiction_is_told() -> None:
    new = case(("- {id: t_no,", "- {id: never, rejects: {rest: any, term: long}, assumed: said}\n"
                "    - {id: yes, prefers: {term: long}, to: no_deal, assumed: said}\n"
                "    - {id: t_no,"))  # fmt: skip
    told = compared(case(), new)
    assert told["new"]["contradictory"]
    assert "contradicts itself now" in told["verdict"]
    back = compared(new, case())
    assert "does not any more" in back["verdict"]


@pytest.mark.slow
def test_a_contradiction_between_the_versions_is_told() -> None:
    def with_b(says: str) -> tuple[str, str]:
        return "- {id: t_no,", f"- {{id: b, {says}, assumed: x}}\n    - {{id: t_no,"

    old = case(with_b("prefers: {term: long}, to: no_deal"))
    new = case(
        with_b("rejects: {term: long}"),
        ("order: {term: [long, short]}, because", "order: {term: [short, long]}, because"),
    )
    told = compared(old, new)
    assert [change["step"] for change in told["changes"]] == [1, 2]
    assert not told["old"]["contradictory"]
    assert not told["new"]["contradictory"]
    assert any("After some of the changes" in note for note in told["notes"])


@pytest.mark.slow
def test_a_deal_that_a_rule_takes_away() -> None:
    first = compared(case(), case(('never: {rent: low, garden: "yes"}', "never: {term: long}")))
    best = moves(first)["deal.best"]
    assert best["beyond"]
    assert first["old"]["best"]["term"] == "long"
    assert first["new"]["best"] != first["old"]["best"]


@pytest.mark.slow
def test_an_issue_that_was_not_there() -> None:
    new = case(
        ("  garden: {name: Garden", "  cellar: {options: [a, b]}\n  garden: {name: Garden"),
        ('garden: "no"}\nsources', 'garden: "no", cellar: a}\nsources'),
    )
    told = compared(case(), new)
    assert {change["step"] for change in told["changes"]} == {1}
    assert "deal.best" not in moves(told)
    assert told["new"]["best"].keys() == {"rent", "term", "garden", "cellar"}


def test_scores_are_told_number_by_number() -> None:
    text = (ROOT / "examples/harbour/case.yaml").read_text("utf-8")
    folder = ROOT / "examples/harbour"
    old = winset.parse_case(text, folder=folder)
    new = winset.parse_case(
        text.replace("term: {m12: 12, m24: 6, m36: 0}", "term: {m12: 12, m24: 8, m36: 0}"),
        folder=folder,
    )
    told = compared(old, new, winset.Settings(draws=64))
    (change,) = told["changes"]
    assert change["text"] == "Changed: scores: Union committee."
    assert change["aspects"] == [{"what": "Term: 24 months", "was": "6", "now": "8"}]


def test_an_account_that_is_not_in_both_is_refused() -> None:
    with pytest.raises(ValueError, match="'hers' is not in both versions"):
        winset.compare(
            case(), case(("hers: Her account, ", "")), winset.Settings(draws=64, account="hers")
        )


@pytest.mark.slow
def test_nothing_of_a_case_file_s_ids_is_in_a_sentence() -> None:
    new = case(
        ("id: t_garden", "id: t_other_garden"),
        ("confidence: 0.7", "confidence: 0.9"),
        ("id: first", "id: second_offer"),
    )
    told = compared(case(), new)
    sentences = [told["verdict"], *told["notes"]]
    sentences += [change["text"] for change in told["changes"]]
    sentences += [move["text"] for move in told["moves"]]
    assert [line for line in sentences if "t_" in line or "second_offer" in line] == []


@pytest.mark.slow
def test_the_same_bytes() -> None:
    new = case(("confidence: 0.7", "confidence: 0.9"))
    first, second = (winset.compare(case(), new, SETTINGS).to_json() for _ in range(2))
    assert first == second


@pytest.mark.slow
def test_progress_runs_from_nothing_to_all() -> None:
    told: list[float] = []
    winset.compare(
        case(),
        case(("confidence: 0.7", "confidence: 0.9")),
        winset.Settings(draws=64),
        progress=lambda stage, share: told.append(share),
    )
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)


@pytest.mark.slow
def test_hanoi_with_a_statement_dropped_names_it() -> None:
    text = (HANOI / "case.yaml").read_text("utf-8")
    start = text.index("    - id: dprk_draft\n")
    end = text.index("    - id: dprk_not_for_five\n")
    old = winset.parse_case(text, folder=HANOI)
    new = winset.parse_case(text[:start] + text[end:], folder=HANOI)
    told = compared(old, new, winset.Settings())
    (change,) = told["changes"]
    assert (change["how"], change["id"]) == ("dropped", "dprk_draft")
    assert change["passages"][0]["quote"] == "to close down a key nuclear facility"
    assert change["text"] in told["verdict"]
    assert moves(told)["deal.exists"]["causes"][0]["step"] == 1
