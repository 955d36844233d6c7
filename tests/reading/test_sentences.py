"""Where sentences end: not in abbreviations, dates, initials or quotations."""

import pytest

from winset.reading.marks import passages_of
from winset.reading.sentences import LONGEST, sentences_of


def cut(text):
    return [text[one.start : one.end] for one in sentences_of(text, passages_of(text))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Er kam.", "Sie ging."],
        ["Am 28. Februar trafen sie sich.", "Danach nicht mehr."],
        ["Dr. Meier und Prof. B. Klein schwiegen.", "Frau Voss auch."],
        ["Das gilt z. B. für Zölle.", "Für Quoten nicht."],
        ["„Nein. Niemals. Nie“, sagte er.", "Sie nickte."],
        ["Sie sagte: „Nein. Niemals.“", "Er ging."],
        ["Kommt er?", "Ja!", "Gut."],
        ["The U.S. envoy left.", "Nobody spoke."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(sentences):
    assert cut(" ".join(sentences)) == sentences


def test_paragraphs_are_counted():
    text = "Eins.\n\nZwei. Drei.\n\nVier."
    found = sentences_of(text, [])
    assert len({one.paragraph for one in found}) == 3
    assert found[1].paragraph == found[2].paragraph


def test_a_narrow_column_is_no_list_of_sentences():
    text = "Die Ministerin sagte nach der dritten Runde der Gespräche,\nder Entwurf sei fertig. Ja."
    assert cut(text)[0].endswith("fertig.")
    assert cut("Gipfel gescheitert\nDer Präsident reist ab.") == [
        "Gipfel gescheitert",
        "Der Präsident reist ab.",
    ]


def test_an_endless_sentence_is_cut():
    found = sentences_of("wort " * 3000, [])
    assert max(one.end - one.start for one in found) <= LONGEST


def test_tokens_know_whether_they_stand_in_a_quotation():
    text = "Er rief „Halt an“ und ging."
    (one,) = sentences_of(text, passages_of(text))
    assert [token.text for token in one.tokens if token.depth] == ["Halt", "an"]
