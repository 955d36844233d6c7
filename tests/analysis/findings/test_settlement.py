"""The settlement after the settlement: what is better for all than what all agreed on."""

import textwrap

import numpy as np
import pytest
from schemas import held_to

import winset
from winset.analysis.finding import detail_of
from winset.analysis.findings.settlement import SettlementDetail, settlements
from winset.analysis.model import Shared, model_of
from winset.report.page import page
from winset.report.terminal import full_text
from winset.wording.phrases import Words

HEAD = textwrap.dedent("""
    winset: 1
    title: A lease
    parties: {tenant: Tenant, owner: Owner}
    ratifiers: {bank: Bank}
    issues:
      rent: {name: Rent, options: [low, middle, high]}
      term: {name: Term, options: [short, long]}
      paint: {name: Paint, options: {t: by the tenant, o: by the owner}}
    no_deal: {rent: low, term: short, paint: t}
    """)
SCORES = """
preferences:
  tenant: {scores: {rent: {low: 4, middle: 2, high: 0},
    term: {short: 0, long: 5}, paint: {t: 0, o: 1}}, no_deal: 0}
  owner: {scores: {rent: {low: 0, middle: 2, high: 4},
    term: {short: 0, long: 1}, paint: {t: 2, o: 0}}, no_deal: 0}
  bank: {scores: {rent: {low: 0, middle: 0, high: 0},
    term: {short: 1, long: 0}, paint: {t: 0, o: 0}}, no_deal: NONE}
"""
STATEMENTS = """
preferences:
  tenant:
    - {id: t1, order: {rent: [low, middle, high]}, assumed: x}
    - {id: t2, order: {term: [long, short]}, assumed: x}
  owner:
    - {id: o1, order: {rent: [high, middle, low]}, assumed: x}
    - {id: o2, order: {term: [long, short]}, assumed: x}
  bank: {scores: {rent: {low: 0, middle: 0, high: 0},
    term: {short: 0, long: 0}, paint: {t: 0, o: 0}}, no_deal: 0}
"""


def offer(outcome, responses="{owner: accepted}"):
    return f"offers:\n  - {{id: f1, by: tenant, outcome: {outcome}, responses: {responses}}}\n"


def analysed(tmp_path, text, **settings):
    path = tmp_path / "case.yaml"
    path.write_text(text, "utf-8")
    return winset.analyse(winset.read_case(path), winset.Settings(draws=512, **settings))


def ids(found):
    return [name for name in (f.id for f in found.findings) if name.startswith("settlement.")]


@pytest.mark.slow
def test_the_smallest_change_that_is_better_for_all(tmp_path):
    even = SCORES.replace("NONE", "0").replace("{short: 1, long: 0}", "{short: 1, long: 1}")
    text = HEAD + even + offer("{rent: middle, term: short, paint: o}")
    found = analysed(tmp_path, text)
    told = found["settlement.f1"]
    assert told.text == (
        "All agreed on this, and something is better for all: Term: short to long, Tenant +5, "
        "Owner +1, Bank the same."
    )
    assert (str(told.status), told.value) == ("exact", 1.0)
    assert told.detail["outcome"] == {"rent": "middle", "term": "long", "paint": "o"}
    assert told.detail["changes"] == ["term"]
    assert told.detail["gains"] == {"tenant": 5.0, "owner": 1.0, "bank": 0.0}
    document = found.to_dict()
    held_to(winset.analysis_schema, document)
    assert told.text in " ".join(full_text(document).split())
    assert "something is better for all" in page(document, None)


def test_who_must_agree_still_does(tmp_path):
    # The bank accepts short terms alone: then nothing may take the place of the deal.
    text = HEAD + SCORES.replace("NONE", "1") + offer("{rent: middle, term: short, paint: o}")
    told = analysed(tmp_path, text)["settlement.f1"]
    assert told.text == "All agreed on this, and nothing is better for one and worse for nobody."
    assert told.value == 0
    assert told.detail["outcome"] is None


@pytest.mark.parametrize("limit", [1, 1000])
def test_with_and_without_a_list(tmp_path, limit):
    head = HEAD + SCORES.replace("NONE", "0")
    first, second = "{rent: middle, term: long, paint: o}", "{rent: low, term: long, paint: t}"
    some = analysed(tmp_path, head + offer(first), list_limit=limit)
    assert some["settlement.f1"].text.endswith(
        "Rent: middle to low; Paint: by the owner to by the tenant, Tenant +1, Owner the same, "
        "Bank the same."
    )
    best = analysed(tmp_path, head + offer(second), list_limit=limit)
    assert best["settlement.f1"].value == 0


@pytest.mark.parametrize(
    "responses",
    ["{owner: rejected}", "{}", "{owner: accepted, bank: rejected}", "{owner: countered}"],
)
def test_only_what_all_agreed_on(tmp_path, responses):
    text = HEAD + SCORES.replace("NONE", "0") + offer("{rent: middle}", responses)
    assert ids(analysed(tmp_path, text)) == []


@pytest.mark.slow
def test_where_it_is_uncertain_with_odds(tmp_path):
    text = HEAD + STATEMENTS + offer("{rent: middle, term: short, paint: o}")
    found = analysed(tmp_path, text)
    told = found["settlement.f1"]
    assert told.detail["outcome"]["term"] == "long"
    # A longer term alone is better for both in every draw.
    assert told.text.startswith("All agreed on this, and this is probably better for all parties")
    assert told.value == 1
    assert told.detail["changes"] == ["term"]
    assert "gains" not in told.detail
    held_to(winset.analysis_schema, found.to_dict())


def test_odds_equal_a_plain_count_over_all_changes(tmp_path):
    said = STATEMENTS.replace(
        "{id: o2, order: {term: [long, short]}", "{id: o2, order: {paint: [t, o]}"
    )
    path = tmp_path / "case.yaml"
    path.write_text(HEAD + said + offer("{rent: middle, term: short, paint: o}"), "utf-8")
    settings = winset.Settings(draws=200)
    shared = Shared(winset.read_case(path), settings)
    model = model_of(shared, None, settings.prior)
    assert model.answers is not None
    (told,) = settlements(model, Words(model.case), model.answers)
    row = model.space.encode({"rent": "middle", "term": "short", "paint": "o"})

    def share(other):
        flags = np.ones(model.draws, dtype=bool)
        more = np.zeros(model.draws, dtype=bool)
        for party in model.parties:
            values = model.ensembles[party].sums(np.array([row, other]), slice(None))
            flags &= values[1] >= values[0] - 1e-9
            more |= values[1] > values[0] + 1e-9
        return model.ensembles.share(flags & more)

    near = [one for one in model.space.list().rows if 0 < (one != row).sum() <= 2]
    near = [one for one in near if (one != model.shared.no_deal).any()]
    assert told.value == max(map(share, near))
    assert 0 < told.value < 1
    assert told.error > 0
    assert told.value == share(model.space.encode(detail_of(told, SettlementDetail).outcome))


def test_every_language_tells_it(tmp_path):
    text = HEAD + SCORES.replace("NONE", "0") + offer("{rent: middle, term: short, paint: o}")
    for language, start in (("de", "Darauf haben sich alle"), ("fr", "Tous en sont convenus")):
        found = analysed(tmp_path, text, language=language).to_dict()
        (told,) = [f for f in found["findings"] if f["id"] == "settlement.f1"]
        assert told["text"].startswith(start)
