"""What to ask, and what the answers would change."""

import pytest

from analysis.dam import DAM, analyse


@pytest.mark.slow
def test_questions_are_worth_what_their_answers_change():
    """Yes and no are fitted again with the answer as a statement: the odds must agree."""
    main = analyse(draws=20_000)
    asked = [one for one in main.findings if one.id.startswith("question.")]
    assert 3 <= len(asked) <= 10
    exists = main["deal.exists"].value
    for one in asked:
        d = one.detail
        p = d["probability_yes"]
        assert one.text.startswith(f"Ask {'Upstream' if d['actor'] == 'up' else 'Downstream'}: ")
        assert p * d["if_yes"] + (1 - p) * d["if_no"] == pytest.approx(exists, abs=1e-9)
        change = p * abs(d["if_yes"] - exists) + (1 - p) * abs(d["if_no"] - exists)
        assert one.value == pytest.approx(change, abs=1e-9)
        assert d["gain"] >= 0
        assert max(one.value, d["gain"]) >= 0.005
    first = next(one for one in asked if one.detail["kind"] == "no_deal")
    outcome = ", ".join(f"{k}: {v}" for k, v in first.detail["outcome"].items())
    said = f"    - {{id: new, prefers: {{{outcome}}}, to: no_deal, assumed: answered}}\n"
    actor = first.detail["actor"]
    head, tail = DAM.split(f"  {actor}:\n    - {{id")
    answered = analyse(f"{head}  {actor}:\n{said}    - {{id{tail}", draws=20_000)
    assert answered["deal.exists"].value == pytest.approx(first.detail["if_yes"], abs=0.02)
    best = answered["deal.candidates"].detail["candidates"][0]
    assert best["accepted_by_all"] == pytest.approx(
        first.detail["best_if_yes"]["accepted"], abs=0.03
    )


@pytest.mark.slow
def test_questions_of_every_kind():
    open_text = DAM.replace("no_deal: {height: low, water: little}", "no_deal: {values: {}}")
    kinds = {one.detail["kind"] for one in analyse().findings if one.id.startswith("question.")}
    assert {"no_deal", "weight"} <= kinds
    bare = open_text.replace(
        "    - {id: u2, order: {water: [little, some, much]}, assumed: a}\n", ""
    )
    bare = (
        bare[: bare.index("offers:")]
        .replace("rejects: {", "prefers: {")
        .replace(
            "water: much}, because", "water: much}, to: {height: none, water: little}, because"
        )
        .replace(
            "water: some}, confidence", "water: some}, to: {height: low, water: much}, confidence"
        )
    )
    kinds = {one.detail["kind"] for one in analyse(bare).findings if one.id.startswith("question.")}
    assert "no_deal_value" in kinds
