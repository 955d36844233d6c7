"""The brief for a terminal, from the sample documents."""

from typing import Any

from report import sample

from winset.report.terminal import brief_text


def section(text: str, title: str) -> str:
    return text.split(f"\n{title}\n")[1].split("\n\n", maxsplit=1)[0]


def told(**settings: Any) -> str:
    document, _ = sample.hanoi()
    document["settings"] |= settings
    return brief_text(document)


def test_never_wider_than_eighty_columns() -> None:
    for variant in ("hanoi", "exact", "contradictory"):
        document, _ = sample.VARIANTS[variant]()
        document["findings"] = sample.hanoi()[0]["findings"] + document["findings"]
        assert max(map(len, brief_text(document).splitlines())) <= 80


def test_what_carries_the_verdict_comes_before_three_questions() -> None:
    text = told()
    assert "hangs most on us3" in section(text, "What carries the verdict")
    asked = " ".join(section(text, "What to ask next").split())
    assert asked.count("If yes, more; if no, less.") == 3
    assert "3. Ask North Korea: does Sanctions relief" in asked
    assert text.index("What carries the verdict") < text.index("What to ask next")


def test_what_is_told_elsewhere_is_not_told_again() -> None:
    document, _ = sample.hanoi()
    carried = next(f["text"] for f in document["findings"] if f["id"] == "deal.carriers")
    document["brief"]["hinges"].append(carried)
    assert brief_text(document).count("hangs most on us3") == 1


def test_unusual_settings_are_told_and_usual_ones_are_not() -> None:
    usual = section(told(), "What this rests on")
    assert "As of" not in usual
    assert "Offers" not in usual
    basis = section(told(until="2019-03-01", offers=False, error=0.01), "What this rests on")
    said = " ".join(basis.split())
    assert "As of 2019-03-01: what became known later is left out." in said
    assert "Offers are shown, but not used as evidence." in said
    assert "had a standard error of 0.01 or the limit was reached." in said


def test_where_accounts_differ_and_how_others_see_it() -> None:
    text = told()
    assert "accepts the offer o1" in section(text, "Where the accounts differ most")
    assert "South Korea: the first" in section(text, "How others see the first candidate")


def test_what_is_not_known_is_no_crash() -> None:
    document, _ = sample.hanoi()
    for finding in document["findings"]:
        if finding["id"] in {"deal.carriers", "deal.blockers", "deal.openers"}:
            finding |= {"status": "unknown", "value": None, "text": "Not known.", "detail": {}}
    assert "What carries the verdict" not in brief_text(document)


def test_no_opener_is_an_answer_too() -> None:
    document, _ = sample.hanoi()
    for finding in document["findings"]:
        if finding["id"] == "deal.exists":
            finding["value"] = 0.0
        if finding["id"] == "deal.openers":
            finding |= {"text": "No single change opens a deal.", "detail": {"openers": []}}
    text = brief_text(document)
    assert "No single change opens a deal." in section(text, "What would open one")


def test_sizes_beyond_reading_are_powers_of_ten() -> None:
    document, _ = sample.hanoi()
    document["case"] |= {"outcomes": 10**100, "feasible": None}
    assert "1.0 × 10¹⁰⁰ outcomes" in " ".join(brief_text(document).split())
