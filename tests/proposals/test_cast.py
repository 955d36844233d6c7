"""Who acts in a text: countries with those who speak for them."""

import pytest
from proposals.readings import BERG, READING

from winset.proposals.cast import cast_of, member_of
from winset.reading import Figure, Mention, Quote, Reading, Span, read


def test_a_country_stands_for_all_who_speak_for_it() -> None:
    cast = cast_of([READING])
    assert [member.name for member in cast] == ["Nordland", "Südland", "Westland", "Ostland"]
    assert {"Ola Berg", "Eine Sprecherin von Ola Berg"} <= cast[0].called
    assert cast[0].mentions == sum(
        len(figure.mentions)
        for figure in READING.figures
        if figure.name in {"Nordland", "Ola Berg", "Eine Sprecherin von Ola Berg"}
    )


def test_a_mention_leads_to_its_member() -> None:
    cast = cast_of([READING])
    found = member_of(BERG, cast)
    assert found is not None
    assert found.name == "Nordland"
    assert member_of(Mention(0, 1, "Nobody"), cast) is None


def test_who_speaks_for_no_country_acts_alone_and_who_is_silent_does_not() -> None:
    speaker = Mention(0, 1, "The union")
    reading = Reading(
        "x" * 50,
        "en",
        (Quote(2, 5, "direct", speaker),),
        (
            Figure("The union", "body", (), (Span(0, 1),)),
            Figure("The press", "body", (), (Span(3, 4), Span(6, 7))),
            Figure("France", "country", (), (Span(8, 9),)),
        ),
        (),
    )
    assert [member.name for member in cast_of([reading])] == ["The union", "France"]


def test_speakers_of_each_other_are_no_endless_chain() -> None:
    quotes = (
        Quote(0, 1, "direct", Mention(0, 1, "A", "B")),
        Quote(2, 3, "direct", Mention(2, 3, "B", "A")),
    )
    figures = (Figure("A", "person", (), (Span(0, 1),)), Figure("B", "person", (), (Span(2, 3),)))
    assert cast_of([Reading("xxxx", "en", quotes, figures, ())])


def test_several_texts_are_taken_together() -> None:
    (first, *_), (twice, *_) = cast_of([READING]), cast_of([READING, READING])
    assert twice.mentions == 2 * first.mentions


def test_countries_that_act_go_before_persons_of_none() -> None:
    text = (
        "Tom Mako said that it rained. Mako added that it was cold. Mako was there. Poland offers "
        "to share its data. Germany demanded that Poland should pay."
    )
    assert {one.name for one in cast_of([read(text, "en")])[:2]} == {"Poland", "Germany"}


def test_a_body_stands_for_its_short_name_and_for_who_leads_it() -> None:
    text = (
        "Die Gewerkschaft Verdi forderte mehr Lohn. Verdi-Chef Frank Werneke sagte, man streike. "
        "Verdi lehnte ab."
    )
    (member,) = cast_of([read(text, "de")])
    assert member.name == "Gewerkschaft Verdi"
    assert {"Verdi", "Frank Werneke"} <= member.called


def test_who_holds_an_office_of_somebody_acts_for_them() -> None:
    text = (
        "Arvania offers to share its data. “We share,” said Arvania's minister Tom Mako. Cerus "
        "rejected the offer. Cerus trade minister Ida Holt said that it was not enough."
    )
    cast = cast_of([read(text, "en")])
    assert [(one.name, sorted(one.called)) for one in cast] == [
        ("Arvania", ["Arvania", "Tom Mako", "minister"]),
        ("Cerus", ["Cerus", "Ida Holt", "minister"]),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Wien, 2. Juni 2025. Die Minister einigten sich nicht. „Das Dorf gehört uns“, sagte "
            "Kastaniens Außenminister Otto Brandt. Lindenlands Außenministerin Vera Holub "
            "entgegnete, ihr Land werde nichts abgeben. Brandt schlug vor, das Dorf zu teilen. "
            "Holub lehnte das ab. Österreich bot an, zu vermitteln.",
            ["Kastanien", "Lindenland"],
        ),
        (
            "BRUSSELS, June 3 (Agency) -- The talks failed. “We want no tariff,” said Mexico's "
            "economy minister, Luisa Ortega. EU trade commissioner Hans Vetter said it could not "
            "go lower. Vetter offered a quota.",
            ["EU", "Mexico"],
        ),
        (
            "Die Gewerkschaft Verkehr lehnte das Angebot der Nordbahnen ab. Die Gewerkschaft "
            "forderte acht Prozent. Die Nordbahnen boten an, drei Prozent zu zahlen.",
            ["Gewerkschaft Verkehr", "Nordbahnen"],
        ),
        (
            "Arvania demanded a commission. A spokesman for Arvania's government said it would "
            "wait. The spokesman said more. Beloria offered to pay.",
            ["Arvania", "Beloria"],
        ),
    ],
)
def test_the_two_sides_are_those_whom_the_text_tells_of(text: str, names: list[str]) -> None:
    cast = cast_of([read(text)])
    assert sorted(member.name for member in cast[:2]) == names
    assert not any(member.name.islower() for member in cast)


def test_who_is_told_or_reports_is_no_party() -> None:
    text = (
        "The union demands 8 percent. The owners offered 3 percent. “It is too low,” union leader "
        "Dana Whit told the Harbour Gazette. The Gazette reported that it would go on. A report by "
        "Statpro found that pay was low. Her deputy said it was late."
    )
    names = {one.name for one in cast_of([read(text, "en")])}
    assert names == {"union", "owners", "Dana Whit"}
