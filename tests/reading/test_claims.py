"""What somebody says in several sentences is several claims."""

from itertools import pairwise

import pytest

from winset.reading import Quote, Reading, claims_of, read


@pytest.mark.parametrize(
    ("words", "claims"),
    [
        ("Es sei genug", ["Es sei genug"]),
        ("Es sei genug getan. Man warte nun ab", ["Es sei genug getan.", "Man warte nun ab"]),
        ("Man warte nun ab; es sei genug getan", ["Man warte nun ab", "es sei genug getan"]),
        (
            "dass der Plan sich ändere: Die Feier werde verschoben",
            ["dass der Plan sich ändere", "Die Feier werde verschoben"],
        ),
        ("Das kostet: viel", ["Das kostet: viel"]),
        ("Nein. Das geht so nicht", ["Nein.", "Das geht so nicht"]),
        ("Das geht so nicht. Nein", ["Das geht so nicht. Nein"]),
    ],
)
def test_sentences_semicolons_and_colons_part_them(words: str, claims: list[str]) -> None:
    text = f"Sie sagte, {words}."
    start = text.index(words)
    made = Reading(text, "de", (Quote(start, start + len(words), "direct", None),), (), ())
    (spans,) = claims_of(made)
    assert [text[span.start : span.end] for span in spans] == claims


def test_claims_lie_in_their_quote_in_order() -> None:
    text = "Der Minister sagte, man sei froh. Die Arbeit gehe weiter; „Gut“, sagte er.\n"
    made = read(text * 20)
    for quote, spans in zip(made.quotes, claims_of(made), strict=True):
        assert spans[0].start >= quote.start
        assert spans[-1].end <= quote.end
        assert all(one.end <= other.start for one, other in pairwise(spans))
