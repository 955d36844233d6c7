"""Whole texts: names, offices, pronouns, stances, events; properties of any text."""

import random
import tracemalloc
from time import process_time

import pytest
from effort import seeds

from winset.reading import is_nameless, read
from winset.reading.read import LONGEST_TEXT

REPORT = """Genf, 12. März 2031. Der Hafenstreit zwischen Norland und Deutschland ist nicht gelöst.
Außenministerin Lena Brandt verließ am Mittwoch den Saal. „Ohne Lotsen kein Vertrag“, sagte Brandt
der Zeitung. Sie bedauerte den Abbruch. Ein Sprecher des Außenministeriums in Berlin kündigte an,
man werde am 20. März weiter verhandeln.

Der französische Präsident Paul Lefort lobte die Ministerin. Er bot an, beide Seiten einzuladen.
China forderte, »die Häfen offen zu halten«. Die Delegation lehnte den Vorschlag ab."""


def by_words(reading, words):
    (found,) = [
        one for one in reading.quotes if reading.text[one.start : one.end].startswith(words)
    ]
    return found


def test_names_offices_and_pronouns_lead_to_persons():
    reading = read(REPORT)
    assert by_words(reading, "Ohne Lotsen").speaker.name == "Lena Brandt"
    assert by_words(reading, "Sie bedauerte").speaker.name == "Lena Brandt"
    assert by_words(reading, "beide Seiten").speaker.name == "Paul Lefort"
    assert by_words(reading, "beide Seiten").speaker.of == "Frankreich"
    assert by_words(reading, "man werde").speaker.of == "Deutschland"


def test_stances_days_and_addressees_stand_where_the_text_says_them():
    reading = read(REPORT)
    assert by_words(reading, "Sie bedauerte").stance == "regrets"
    assert by_words(reading, "man werde").stance == "announces"
    assert by_words(reading, "Der französische").stance == "praises"
    assert by_words(reading, "beide Seiten").stance == "offers"
    assert by_words(reading, "Die Delegation").stance == "refuses"
    assert by_words(reading, "Ohne Lotsen").addressee.name == "Zeitung"


def test_direct_quotes_are_what_stands_between_the_marks():
    reading = read(REPORT)
    direct = [one for one in reading.quotes if one.kind == "direct"]
    assert [REPORT[one.start : one.end] for one in direct] == [
        "Ohne Lotsen kein Vertrag",
        "die Häfen offen zu halten",
    ]
    for one in direct:
        assert REPORT[one.start - 1] + REPORT[one.end] in ("„“", "»«")


def test_figures_have_all_their_names():
    figures = {one.name: one for one in read(REPORT).figures}
    assert figures["Lena Brandt"].also == ("Außenministerin", "Brandt")
    assert figures["Paul Lefort"].of == "Frankreich"
    assert {"China", "Frankreich", "Deutschland"} <= set(figures)
    for figure in figures.values():
        assert figure.mentions


def test_events_are_told_with_their_day():
    (event,) = [one for one in read(REPORT).events if one.kind == "leaves"]
    assert (event.who.name, event.date) == ("Lena Brandt", "2031-03-12")


PIECES = [
    "Der Minister sagte, ", "„", "“", "»", "«", '"', "‚", "‘", "dass ", "sei ", "habe ", "(", ")",
    "Trump ", "laut ", "nach Angaben von ", ", ", ". ", "\n\n", ": ", "\u202e", "\0", "<b>", "zu ",
    "und ", "die ", "wie ", "so ", "Kim Jong Un ", "\u200f", "é", "🙂", "1.234,5 ", "- ", "…", "? ",
]  # fmt: skip


@pytest.mark.parametrize("language", ["de", "en"])
def test_any_text_gives_places_inside_it(language):
    for seed in seeds(150):
        pick = random.Random(seed)
        text = "".join(pick.choice(PIECES) for _ in range(pick.randrange(120)))
        reading = read(text, language)
        for quote in reading.quotes:
            assert 0 <= quote.start < quote.end <= len(text)
            if quote.within is not None:
                host = reading.quotes[quote.within]
                assert host.start <= quote.start
                assert quote.end <= host.end
            if quote.speaker is not None:
                assert 0 <= quote.speaker.start <= quote.speaker.end <= len(text)
        for figure in reading.figures:
            assert all(0 <= span.start < span.end <= len(text) for span in figure.mentions)


HOSTILE = {
    "nothing but marks": "„" * 50_000,
    "open brackets": "(" * 50_000,
    "one word": "a" * 300_000,
    "commas": "dass, " * 20_000,
    "full stops": "Dr. " * 20_000,
    "zeros": "\0" * 50_000,
    "tags": "<script>alert(1)</script>" * 5_000,
    "names": "Kim Jong Un sagte " * 8_000,
    "right to left": "\u202eabc\u202c " * 10_000,
    "cues": "sagte er, " * 10_000,
    "mixed marks": "„»\"'“«‚‘ " * 8_000,
    "hyphens": "a-" * 50_000,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    "part", [8, pytest.param(1, marks=pytest.mark.slow)], ids=["part", "whole"]
)
def test_hostile_texts_take_no_longer_than_their_length(name, language, part):
    text = HOSTILE[name][: len(HOSTILE[name]) // part]
    begin = process_time()
    read(text, language)
    assert process_time() - begin < 20 * max(0.1, len(text) / 100_000)


def test_five_thousand_characters_take_less_than_a_second():
    text = (REPORT + "\n\n") * (5_000 // len(REPORT) + 1)
    read(text)
    begin = process_time()
    read(text[:5_000])
    assert process_time() - begin < 1


def test_of_a_text_without_end_the_beginning_is_read():
    assert read(REPORT).read_to is None
    text = "x" * 10_000_000
    reading = read(text, "en")
    assert (reading.read_to, len(reading.text)) == (LONGEST_TEXT, len(text))


@pytest.mark.slow
def test_memory_grows_with_the_text_alone():
    def peak(times):
        text = (REPORT + "\n\n") * times
        tracemalloc.start()
        read(text)
        top = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return top

    read(REPORT)
    assert peak(80) < 3 * peak(40)


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "de",
            "Minister Hans Schmidt sagte, es gehe voran. Ministerin Eva Schmidt sagte, es gehe "
            "nicht voran. Schmidt sagte, man bleibe.",
            ["Hans Schmidt", "Eva Schmidt"],
        ),
        (
            "en",
            "Minister Tom Mako said that talks go on. Trade minister Eva Mako said that they had "
            "failed. Mako rejected the offer.",
            ["Tom Mako", "Eva Mako"],
        ),
        ("de", "Gewerkschafterin Maria Lenz sagte, man streike.", ["Maria Lenz"]),
        ("de", "Niemand sagte, dass es reicht.", []),
        ("en", "“We wait,” nobody at the mill said.", []),
        ("de", "Hätte Wolf geschwiegen. Wolf sagte, sie gehe. Hätte Wolf das gewusst.", ["Wolf"]),
    ],
)
def test_who_is_nobody_or_one_of_two_is_no_figure(
    language: str, text: str, names: list[str]
) -> None:
    assert [one.name for one in read(text, language).figures] == names


def test_two_clauses_that_tell_something_are_two_quotes() -> None:
    text = "Verdi begrüßte den Vorschlag, der Verband lehnte ihn ab."
    assert [
        (text[one.start : one.end], one.speaker and one.speaker.name, one.stance)
        for one in read(text, "de").quotes
    ] == [
        ("Verdi begrüßte den Vorschlag", "Verdi", "praises"),
        ("der Verband lehnte ihn ab", "Verband", "refuses"),
    ]


def test_hearsay_is_nobodys() -> None:
    text = "Chef Jan Holm sagte, man warte ab. Die Reeder sollen Schiffe umgeleitet haben."
    assert [one.speaker and one.speaker.name for one in read(text, "de").quotes] == [
        "Jan Holm",
        None,
    ]


def test_regret_behind_an_apposition_is_found() -> None:
    text = "Karin Berg, the minister of transport, regretted the end of the talks."
    (quote,) = read(text, "en").quotes
    assert (quote.kind, quote.stance, quote.speaker and quote.speaker.name) == (
        "reported",
        "regrets",
        "Karin Berg",
    )


def test_who_only_offers_is_a_figure() -> None:
    text = "Die Arbeitgeber hatten vier Prozent unterbreitet. Minister Jan Holm ging."
    assert [one.name for one in read(text, "de").figures] == ["Arbeitgeber", "Jan Holm"]


def test_a_genitive_says_whose_office_it_is() -> None:
    reading = read(
        "Wien, 2. Juni 2025. Kastaniens Außenminister Otto Brandt sagte, man bleibe. "
        "„Wir zahlen nicht“, sagte die Ministerin. Brandt schlug vor, den Wald zu teilen."
    )
    first, *_, last = [quote.speaker for quote in reading.quotes]
    assert first is not None
    assert last is not None
    assert (first.name, first.of) == (last.name, last.of) == ("Otto Brandt", "Kastanien")
    assert {figure.name for figure in reading.figures} >= {"Otto Brandt"}


def speakers(text: str, language: str) -> list[tuple[str, str | None]]:
    found = [one.speaker for one in read(text, language).quotes]
    return [(one.name, one.of) for one in found if one is not None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Sources close to John Smith said the offer was dead."),
        ("en", "John Smith came. A person familiar with Smith's thinking said he would not sign."),
        ("de", "Aus dem Umfeld von Karl Smith hieß es, das Angebot sei tot."),
        ("de", "Karl Smith kam. Vertraute von Smith sagten, er werde nicht zahlen."),
        ("de", "Quellen aus der Umgebung von Karl Smith sagten, er werde nicht zahlen."),
    ],
)
def test_a_nameless_source_near_somebody_is_nobody_of_the_text(language: str, text: str) -> None:
    ((name, of),) = speakers(text, language)
    assert is_nameless(name)
    assert of is None
    assert [one.name.split()[-1] for one in read(text, language).figures] == ["Smith"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Smith's lawyer, Tom Hart: “We will not sign.” John Smith left.", "Tom Hart"),
        ("de", "Karl Smith schweigt. Smiths Anwalt Tom Hart: „Wir gehen.“", "Tom Hart"),
        ("en", "John Smith left. Smith's firm said it would pay.", "Smith's firm"),
        ("en", "The wife of John Smith said she would pay.", "wife of John Smith"),
        ("en", "Tom Hart read out a letter in which Ann Lee wrote: “I stay.”", "Ann Lee"),
        ("en", "Tom Hart read out a statement by Ann Lee: “I will stay.”", "Ann Lee"),
        ("de", "Tom Hart verlas einen Brief von Anna Lee: „Ich bleibe hier.“", "Anna Lee"),
        ("en", "The minister falsely claimed that the dam was safe.", "minister"),
        ("de", "Der Minister lehnte nach eigenen Worten das Angebot ab.", "Minister"),
        ("de", "Die Firma hat nach eigenen Angaben 300 Stellen gestrichen.", "Firma"),
        ("en", "Ruth Adler, according to her own words, would rather strike.", "Ruth Adler"),
        ("de", "Das werde es nicht geben, entgegnete Tom Bauer von den Grünen.", "Tom Bauer"),
        ("en", "Tom Hart quoted Ann Lee as saying the house was sold.", "Ann Lee"),
        ("en", "Ann Lee was quoted by Tom Hart as saying the house was sold.", "Ann Lee"),
        ("en", "Nurses walked out after the board refused to pay.", "board"),
        ("en", "The plan, drafted by Cordia, was rejected by Belmark.", "Belmark"),
        ("en", "Mayor Paul Reed said, quoting a letter, that buses would stop.", "Paul Reed"),
        ("en", "The landlord agreed to freeze rents, tenants said.", "tenants"),
        ("en", "Free List left. Free List chairman Per Lang said it was late.", "Per Lang"),
    ],
)
def test_words_are_given_to_who_says_them(language: str, text: str, name: str) -> None:
    assert [one for one, _ in speakers(text, language)] == [name]


BERGS = "Anna Berg leads the union. Karl Berg runs the yard."
BERGS_DE = "Anna Berg führt die Gewerkschaft. Karl Berg leitet die Werft."


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", f"{BERGS} Berg said the offer was too low.", "Berg"),
        ("en", f"{BERGS} “It is too low,” Ms Berg said.", "Anna Berg"),
        ("en", f"{BERGS} “It is too low,” Mr Berg said.", "Karl Berg"),
        ("en", f"{BERGS} Berg said she would not sign.", "Anna Berg"),
        ("en", f"Anna Berg came.\n\n{BERGS[27:]} Berg said it was too low.", "Karl Berg"),
        ("de", f"{BERGS_DE} Berg sagte, das Angebot sei zu niedrig.", "Berg"),
        ("de", f"{BERGS_DE} Frau Berg sagte, das Angebot sei zu niedrig.", "Anna Berg"),
        ("de", f"{BERGS_DE} Berg sagte, er werde zahlen.", "Karl Berg"),
    ],
)
def test_a_shared_surname_is_one_only_where_the_text_says_so(
    language: str, text: str, name: str
) -> None:
    assert speakers(text, language)[-1][0] == name


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("en", "The company withdrew its offer on Friday.", ["withdraws"]),
        ("en", "The offer was withdrawn by the company.", ["withdraws"]),
        ("en", "The company withdrew from the talks.", ["leaves"]),
        ("en", "The company withdrew its workers.", []),
        ("de", "Die Firma zog ihr Angebot am Freitag zurück.", ["withdraws"]),
        ("de", "Das Angebot nahm die Firma am Freitag zurück.", ["withdraws"]),
        ("de", "Die Firma zog ihre Arbeiter zurück.", []),
        ("de", "Die Firma bietet Platz.", []),
        ("de", "Die Firma bietet 2 Prozent.", ["offers"]),
        ("en", "The company raised its offer to 3 percent.", ["offers"]),
        ("en", "The company raised prices by 3 percent.", []),
        ("de", "Die Firma erhöhte ihr Angebot auf 3 Prozent.", ["offers"]),
        ("de", "Die Firma erhöhte die Löhne um 3 Prozent.", []),
        ("de", "Weder Nordland noch Südland wollten unterschreiben.", []),
    ],
)
def test_an_offer_taken_back_is_an_event_of_its_own(
    language: str, text: str, kinds: list[str]
) -> None:
    events = read(text, language).events
    assert [one.kind for one in events] == kinds
    assert all(one.who and one.who.name.lower() in ("company", "firma") for one in events)


def test_weder_noch_refuses_for_both() -> None:
    quotes = read("Weder Nordland noch Südland nahm den Vorschlag an.", "de").quotes
    assert [(one.speaker and one.speaker.name, one.stance) for one in quotes] == [
        ("Nordland", "refuses"),
        ("Südland", "refuses"),
    ]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "“Five is low,” Orrin Chairman Sir Ian Voss said. Unite's Ann Voss left.",
            "Five",
            "Ian Voss",
        ),
        (
            "Sabine Yıldırım lehnt ab. Landrätin Ute Sander kam. „Wir zahlen“, sagte sie.",
            "Wir zahlen",
            "Ute Sander",
        ),
        (
            "Water minister Lina Sahli refused. President Omar Zaki came late. He said it was odd.",
            "it was odd",
            "Omar Zaki",
        ),
        (
            "Personalvorstand Marta Klee lehnte ab. Im Brief schrieb der Vorstand: „Wir gehen.“",
            "Wir gehen",
            "Vorstand",
        ),
        ("“We take it,” Peter Lund was quoted as saying by a rival.", "We take it", "Peter Lund"),
        (
            "“I told Joe,” Mayor Rosa Ruiz said. “He said, ‘We will see.’” she added.",
            "We will see",
            "He",
        ),
    ],
)
def test_who_is_named_nearest_says_it(text: str, words: str, speaker: str) -> None:
    found = [one for one in read(text).quotes if text[one.start :].startswith(words)]
    assert [one.speaker and one.speaker.name for one in found] == [speaker]
