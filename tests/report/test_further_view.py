"""What else was asked of a conflict: in the terminal, on the page, in each language."""

import json

import pytest
from places import ROOT

import winset
from report.test_page import Outline
from winset.analysis.stability.run import stability_of
from winset.casefile import parse_case, read_case
from winset.report.conflict_view import ASKED, View
from winset.report.evolution_drawing import evolution
from winset.report.further_text import further_text
from winset.report.further_view import parts
from winset.report.stability_page import stability_page

ELMIRA = ROOT / "examples" / "elmira" / "ranking.yaml"
STRONG = """\
winset: 1
title: <b>Chicken</b>
parties: {ann: <i>Ann</i>, bob: Bob}
issues:
  a: {name: Ann's road, options: [swerve, straight], owner: ann}
  b: {name: Bob's road, options: [swerve, straight], owner: bob}
no_deal: {a: swerve, b: swerve}
preferences:
  ann: {ranking: [3, 1, 2, much, 4]}
  bob: {ranking: [2, 1, 3, much, 4]}
views: {ann: {bob: {ranking: [2, 1, 4, 3]}}}
"""

EXACT = [key for key in ASKED if key != "chances"]


def made(case, language="en", **asks):
    data = stability_of(case, winset.Settings(draws=64, language=language), **asks).to_dict()
    return json.loads(json.dumps(data))


@pytest.fixture(scope="module")
def everything():
    case = parse_case(STRONG)
    return {
        tag: made(
            case, tag, horizon=20, coalitions=True, start=1, unknown=True, make=((1, 4), "nash")
        )
        for tag in ("en", "de", "fr")
    }


def test_parts_come_in_one_order_and_only_where_asked(everything):
    assert [part.key for part in parts(View(everything["en"]))] == EXACT
    assert [part.key for part in parts(View(made(parse_case(STRONG))))] == [
        "orders", "views", "strength"
    ]  # fmt: skip
    assert parts(View(made(read_case(ELMIRA.with_name("case.yaml"))))) == []
    assert further_text(made(read_case(ELMIRA.with_name("case.yaml")))) == ""


@pytest.mark.parametrize("tag", ["en", "de", "fr"])
def test_the_text_fits_eighty_columns_and_parts_wide_tables(everything, tag):
    text = further_text(everything[tag])
    assert max(map(len, text.splitlines())) <= 80
    captions = {
        "en": "Stable for all, by the",
        "de": "Stabil für alle, nach",
        "fr": "Stable pour tous",
    }
    # Twenty columns of verdicts stand in two tables.
    assert text.count(f"\n{captions[tag]}") >= 2


def test_the_text_of_elmira_tells_who_breaks_what_and_by_how_many_moves():
    data = made(read_case(ELMIRA), coalitions=True, start=1, horizon=2)
    flat = " ".join(further_text(data).split())
    assert "5 Ministry of the Environment and Uniroyal → 8 (The yes yes yes yes yes" in flat
    assert "whether its members move at the same time or only one after the other" in flat
    assert "By moves that each improve for whoever makes them." in flat
    assert "9 (+3) The control order: as issued or modified" in flat


@pytest.mark.parametrize("tag", ["en", "de", "fr"])
def test_the_page_is_well_formed_escaped_and_has_a_drawing(everything, tag):
    html = stability_page(everything[tag])
    outline = Outline(html)
    assert outline.open == []
    assert len(outline.ids) == len(set(outline.ids))
    section = html.split('<section id="asked"')[1].split("</section>", maxsplit=1)[0]
    assert section.count("<table") == section.count("<caption>") >= 7
    assert "<i>Ann" not in html
    assert "&lt;i&gt;Ann" in section
    assert 'class="graph evolution"' in section
    for key in EXACT:
        assert f'id="asked-{key}"' in section
    assert "--horizon 20 --coalitions --from 1" in html


def test_the_drawing_has_a_column_for_each_number_of_moves(everything):
    view = View(everything["en"])
    drawn = evolution(view)
    lengths = everything["en"]["tableau"]["improvements"]["lengths"]
    assert drawn.improving
    assert {stop.moves for stop in drawn.stops} == set(range(len(lengths) + 1))
    assert len(drawn.hops) == sum(len(length["steps"]) for length in lengths)
    assert [stop.state for stop in drawn.stops if stop.moves == 0] == [1]
    assert evolution(View(made(parse_case(STRONG)))) is None


def test_where_nothing_improves_any_moves_are_drawn():
    data = made(parse_case(STRONG), start=2)
    drawn = evolution(View(data))
    assert not drawn.improving
    assert "No move from it improves for whoever makes it." in further_text(data)


@pytest.mark.parametrize("tag", ["en", "de", "fr"])
def test_what_matters_is_told_where_preferences_are_uncertain(tag):
    case = parse_case(STRONG.replace("[3, 1, 2, much, 4]", "[3, 1, 4]"))
    data = made(case, tag, make=((1, 2), "seq"))
    text = further_text(data)
    assert max(map(len, text.splitlines())) <= 80
    assert [part.key for part in parts(View(data))] == ["orders", "unknown", "chances"]
    heads = {"en": "What states 1 and 2 depend on", "de": "Wovon Zustände 1 und 2 abhängen",
             "fr": "De quoi dépendent les états 1 et 2"}  # fmt: skip
    assert heads[tag] in text
    assert 'id="asked-chances"' in stability_page(data)


def test_states_that_hold_for_single_actors_by_some_concept_show_who_breaks_them():
    case = read_case(ELMIRA)
    (part,) = (p for p in parts(View(made(case, coalitions=True))) if p.key == "coalitions")
    whole, breaking = part.tables
    shown = {row.head.split()[0] for row in whole.rows}
    broken = {row.head for row in breaking.rows}
    assert broken <= shown
    assert broken == {row.head.split()[0] for row in whole.rows if "–" in row.cells}


def test_what_goes_on_is_captioned_as_going_on():
    text = further_text(made(read_case(ELMIRA), horizon=20))
    first = "Whether all stay, by moves looked ahead"
    captions = [line for line in text.splitlines() if "continued." in line]
    assert captions, first
    assert all(len(line) <= 80 for line in text.splitlines())
