"""What carries the verdict: statements and offers left out in turn."""

import numpy as np
import pytest

from analysis.dam import DAM, analyse
from winset.case.status import Status


@pytest.mark.slow
def test_a_statement_left_out_gives_what_a_case_without_it_gives():
    # Statements alone: where offers weigh draws, few are looked at with all draws.
    main = analyse(draws=8_000, behaviour="none")
    exists = main["deal.exists"]
    carriers = main["deal.carriers"]
    found = {one["id"]: one for one in carriers.detail["statements"]}
    assert {"u1", "u2", "u3", "d1", "d2", "d3", "o1", "o2"} == set(found)
    changes = [abs(one["change"]) for one in carriers.detail["statements"]]
    assert changes == sorted(changes, reverse=True)
    for line, ids in (("u3, rejects", ["u3"]), ("d1, order", ["d1"]), ("d3, rejects", ["d3"])):
        text = "\n".join(one for one in DAM.splitlines() if f"id: {line}" not in one)
        other = analyse(text, draws=8_000, behaviour="none")["deal.exists"]
        (one,) = ids
        error = np.hypot(other.error, found[one]["without_error"])
        assert abs(found[one]["without"] - other.value) <= 4 * error + 1e-9, one
        assert found[one]["change"] == pytest.approx(found[one]["without"] - exists.value)
    unsure = found["d3"]
    # What is not known for certain lies between what follows with and without it.
    low, high = sorted((unsure["if_true"], unsure["without"]))
    assert low < exists.value < high


@pytest.mark.slow
def test_offers_add_what_they_reveal_and_can_be_switched_off():
    main = analyse(draws=6_000)
    off = analyse(draws=6_000, offers=False)
    without = main["deal.carriers"].detail["offers"]
    assert without["offers"] == ["o1", "o2"]
    error = np.hypot(without["error"], off["deal.exists"].error)
    assert abs(without["without"] - off["deal.exists"].value) <= 4 * error
    assert not off["deal.carriers"].detail["offers"]["used"]
    assert "Offers are not used as evidence here." in off["deal.carriers"].text
    assert main["offer.o2"].detail["actors"]["up"]["status"] == "impossible"
    assert off["offer.o2"].detail["actors"]["up"]["status"] != "necessary"


def test_leaving_out_may_leave_a_contradiction():
    """Without its outside alternative the first side would contradict itself."""
    text = """
    winset: 1
    title: Not monotone
    parties: {a: A, b: B}
    issues: {x: {options: [lo, hi]}, y: {options: [lo, hi]}}
    no_deal: {x: lo, y: lo}
    preferences:
      a:
        - {id: a1, order: {x: [lo, hi]}, assumed: z}
        - {id: a2, order: {y: [lo, hi]}, assumed: z}
        - {id: a3, prefers: {x: hi}, to: no_deal, assumed: z}
        - {id: a4, no_deal: [0.2, 0.3], assumed: z}
        - {id: a5, rejects: {y: hi}, confidence: 0.5, assumed: z}
        - {id: a6, prefers: {y: hi}, to: no_deal, confidence: 0.5, assumed: z}
      b: [{id: b1, order: {x: [hi, lo]}, assumed: z}]
    """
    found = analyse(text)
    entries = {one["id"]: one for one in found["deal.carriers"].detail["statements"]}
    assert entries["a4"]["without"] is None
    assert entries["a4"]["change"] is None
    assert found["deal.exists"].status is Status.NECESSARY
    assert "instead of certainly." in found["deal.carriers"].text
    told = found["case.consistent"].text
    assert "than (y: hi)” and “prefers (y: hi) to no deal”, about A, not all can be true" in told
    assert found["case.consistent"].text.startswith("Nothing certain contradicts: 5 statements")
    assert entries["b1"]["change"] < 0


def test_exact_cases_have_no_carriers():
    text = """
    winset: 1
    title: Scores
    parties: {a: A, b: B}
    issues: {x: {options: [now, new]}}
    no_deal: {x: now}
    preferences: {a: {scores: {x: {now: 0, new: 1}}}, b: {scores: {x: {now: 0, new: 1}}}}
    """
    found = analyse(text)["deal.carriers"]
    assert found.status is Status.EXACT
    assert found.value is None
    assert "The scores alone carry the verdict" in found.text
