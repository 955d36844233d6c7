"""Where a report was written names nobody who acts, and no country of anybody."""

import pytest

from winset.reading import read
from winset.reading.dateline import without_datelines
from winset.reading.english.tongue import ENGLISH
from winset.reading.german.tongue import GERMAN

LINES = [
    ("en", "ROME (Reuters) - "),
    ("en", "ROME, May 3 (AP) — "),
    ("en", "PARIS/ROME, 12 June 2031 (AFP) – "),
    ("en", "NEW YORK (AP) -- "),
    ("en", "GENEVA — "),
    ("en", "Rome - "),
    ("en", "(CNN) — "),
    ("de", "Brüssel (AFP) - "),
    ("de", "Berlin/Rom (dpa) – "),
    ("de", "Frankfurt am Main, 3. Mai 2031 (dpa) - "),
    ("de", "Wien, 3. Mai (APA) – "),
    ("de", "Hamburg (hb) - "),
    ("de", "Brüssel. "),
]
SAID = {
    "en": "Foreign Minister Lena Holt refused to sign the pact.",
    "de": "Außenministerin Lena Holt lehnte den Pakt ab.",
}


@pytest.mark.parametrize(("language", "line"), LINES)
@pytest.mark.parametrize("head", ["", "No deal at the port\n\n"])
def test_a_dateline_is_no_part_of_a_quote_and_nobody_of_the_text(
    language: str, line: str, head: str
) -> None:
    text = head + line + SAID[language]
    reading = read(text, language)
    (quote,) = reading.quotes
    assert text[quote.start : quote.end] == SAID[language]
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.of) == ("Lena Holt", None)
    assert [figure.name for figure in reading.figures] == ["Lena Holt"]


@pytest.mark.parametrize(
    "text",
    [
        "Karl Mertens (Verdi) – der Chef der Gewerkschaft – lehnte das ab.",
        "China – das größte Land – lehnte das Angebot ab.",
        "Brüssel – seit Jahren im Streit mit Warschau – lehnte das Angebot ab.",
        "Die Gewerkschaft (dpa) lehnte das Angebot ab.",
    ],
)
def test_what_only_looks_like_a_dateline_stays(text: str) -> None:
    assert without_datelines(text, GERMAN) == text


def test_places_stay_where_they_are_and_the_day_counts() -> None:
    text = "ROME, May 3, 2031 (AP) - Lena Holt said on Friday that it rained."
    plain = without_datelines(text, ENGLISH)
    assert len(plain) == len(text)
    assert plain.strip() == "Lena Holt said on Friday that it rained."
    assert read(text, "en").quotes[0].date == "2031-05-02"
