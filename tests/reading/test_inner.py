"""Words that one speaker quotes from another are the other's, inside the first one's."""

import pytest

from winset.reading import read

PASSED_ON = [
    ("en", "Tom Hart said: \"Anna Smith wrote to us: 'I will not sell the house.'\""),
    ("de", "Tom Hart sagte: „Anna Smith schrieb uns: ‚Ich verkaufe das Haus nicht.‘“"),
]


@pytest.mark.parametrize(("language", "text"), PASSED_ON)
def test_the_inner_words_are_those_of_who_is_named_there(language: str, text: str) -> None:
    outer, inner = read(text, language).quotes
    assert outer.speaker is not None
    assert inner.speaker is not None
    assert (outer.speaker.name, inner.speaker.name) == ("Tom Hart", "Anna Smith")
    assert inner.within == 0


def test_what_somebody_said_themselves_is_no_other_quote() -> None:
    text = "Tom Hart said: \"I told them: 'We will not sell the house.'\""
    assert [one.speaker and one.speaker.name for one in read(text, "en").quotes] == ["Tom Hart"]
