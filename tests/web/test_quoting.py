"""Words that are selected in a source: who says them, and what should be looked at."""

from winset.casefile.reader import parse_case
from winset.proposals.verifying import Checked
from winset.web.quoting import MOST_READ, Selected, looked_at

CASE = parse_case(
    "winset: 1\ntitle: T\nparties: {u: Union, o: Owners}\n"
    "issues: {x: {name: Pay, options: {p: low, q: high}}}\nno_deal: {x: p}\n",
    name="case.yaml",
)
TEXT = "The Union said: “We will never accept low pay for this work.” Nobody answered.\n"


def found(words: str, text: str = TEXT) -> Selected:
    start = text.index(words)
    return looked_at("paper", Checked(text), CASE, start, start + len(words))


def test_a_whole_quotation_has_its_speaker_and_no_doubt() -> None:
    made = found("We will never accept low pay for this work.")
    assert (made.about, made.doubts) == ("u", ())
    assert "Union" in (made.speaker or "")


def test_a_piece_of_a_sentence_is_told_as_one() -> None:
    made = found("accept low pay")
    assert [doubt.id for doubt in made.doubts] == ["proposal.quote.part"]
    assert made.about == "u"


def test_what_nobody_says_has_no_speaker() -> None:
    made = found("Nobody answered.")
    assert (made.speaker, made.about, made.doubts) == (None, None, ())


def test_a_very_long_text_is_not_read() -> None:
    assert found("accept low pay", TEXT + "x " * MOST_READ) == looked_at(
        "paper", Checked("x" * (MOST_READ + 1)), CASE, 0, 1
    )
