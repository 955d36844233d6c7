"""The brief for a terminal, from the sample documents."""

from typing import Any

import pytest

from report import sample
from report.sample import found
from winset.report.terminal import full_text


def section(text: str, title: str) -> str:
    return text.split(f"\n{title}\n")[1].split("\n\n", maxsplit=1)[0]


def told(**settings: Any) -> str:
    document, _ = sample.dam()
    document["settings"] |= settings
    return full_text(sample.checked(document))


@pytest.mark.parametrize("name", sample.marked(sorted(sample.VARIANTS)))
def test_never_wider_than_eighty_columns(name: str) -> None:
    document, _ = sample.VARIANTS[name]()
    text = full_text(document)
    # A word that is longer than a line stays whole.
    words = [word for word in text.split() if len(word) < 60]
    assert all(len(line) <= 80 for line in text.splitlines() if set(line.split()) <= set(words))
    if name != "hostile":
        assert max(map(len, text.splitlines())) <= 80


def test_what_carries_the_verdict_comes_before_three_questions() -> None:
    document, _ = sample.dam()
    text = full_text(document)
    carried = " ".join(section(text, "What carries the verdict").split())
    assert carried == f"- {found(document, 'deal.carriers')['text']}"
    asked = " ".join(section(text, "What to ask next").split())
    expected = [f"{k}. {found(document, f'question.{k}')['text']}" for k in (1, 2, 3)]
    assert asked == " ".join(expected)
    assert text.index("What carries the verdict") < text.index("What to ask next")


def test_what_is_told_elsewhere_is_not_told_again() -> None:
    document, _ = sample.weighed()
    carried = found(document, "deal.carriers")["text"]
    assert carried in document["brief"]["hinges"]
    text = " ".join(full_text(document).split())
    assert text.count(carried) == 1
    document["brief"]["hinges"].append("On the weather.")
    assert section(full_text(document), "What it hinges on") == "  - On the weather."


def test_unusual_settings_are_told_and_usual_ones_are_not() -> None:
    usual = section(told(), "What this rests on")
    assert "As of" not in usual
    assert "Offers" not in usual
    basis = section(told(until="2019-03-01", offers=False, error=0.01), "What this rests on")
    said = " ".join(basis.split())
    assert "As of 1 March 2019: what became known later is left out." in said
    assert "Offers are shown, but not used as evidence." in said
    assert "had a standard error of 0.01 or the limit was reached." in said


def test_where_accounts_differ_and_how_others_see_it() -> None:
    document, _ = sample.dam()
    text = full_text(document)
    differences = " ".join(section(text, "Where the accounts differ most").split())
    assert document["brief"]["differences"]
    assert differences == " ".join(f"- {one}" for one in document["brief"]["differences"])
    seen = " ".join(section(text, "How others see the first candidate").split())
    views = [found(document, f"react.{one}")["text"] for one in ("senate", "neighbour")]
    assert seen.startswith(" ".join(f"- {one}" for one in views))


@pytest.mark.slow
def test_what_is_not_known_is_no_crash() -> None:
    document, _ = sample.contradictory()
    text = full_text(document)
    assert "What carries the verdict" not in text
    assert "Why not" not in text
    assert "Whether there is a deal is not known." in text
    document, _ = sample.too_many()
    assert found(document, "deal.carriers")["status"] == "unknown"
    assert "What carries the verdict" not in full_text(document)


def test_no_opener_is_an_answer_too() -> None:
    document, _ = sample.no_deal()
    opening = found(document, "deal.openers")
    opening |= {"text": "No single change opens a deal.", "detail": {"openers": []}}
    text = full_text(sample.checked(document))
    assert "No single change opens a deal." in section(text, "What would open one")


def test_sizes_beyond_reading_are_powers_of_ten() -> None:
    document, _ = sample.dam()
    document["case"] |= {"outcomes": 10**100, "feasible": None}
    said = " ".join(full_text(sample.checked(document)).split())
    assert "1.0 × 10¹⁰⁰ outcomes" in said
