"""The page and the text of a stability object: what they say, and that nothing escapes."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from typing import Any
from urllib.parse import unquote

import pytest
from places import SHARED

import winset
from report import conflicts
from report.test_lasting import words
from report.test_page import Outline, flat
from winset.analysis.stability.run import stability_of
from winset.report import certificate_words, conflict_brief, conflict_drawing
from winset.report.conflict_drawing import draw
from winset.report.conflict_view import LISTED, View
from winset.report.stability_page import stability_page
from winset.report.stability_text import stability_text
from winset.wording.english import ENGLISH


def brief(view: View) -> list[str]:
    return [ENGLISH.text(message) for message in conflict_brief.brief(view)]


def reasons(view: View, state: int) -> dict[str, list[str]]:
    return {
        name: [ENGLISH.text(message) for message in told]
        for name, told in certificate_words.reasons(view, state)
    }


@pytest.fixture(scope="module", params=sorted(conflicts.VARIANTS))
def variant(request: pytest.FixtureRequest) -> tuple[dict[str, Any], str, Outline]:
    data = conflicts.VARIANTS[request.param]()
    html = stability_page(data)
    return data, html, Outline(html)


def section(html: str, key: str) -> str:
    return html.split(f'<section id="{key}"')[1].split("</section>", maxsplit=1)[0]


@pytest.mark.slow
def test_every_variant_is_well_formed_with_headings_in_order(variant: Any) -> None:
    _, html, outline = variant
    assert html.lstrip().startswith("<!DOCTYPE html>")
    assert outline.open == []
    assert len(outline.ids) == len(set(outline.ids))
    assert outline.headings.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(outline.headings))


@pytest.mark.slow
def test_every_inner_link_arrives(variant: Any) -> None:
    outline = variant[2]
    inner = [str(link["href"]) for link in outline.links if "href" in link]
    assert inner
    assert {unquote(href[1:]) for href in inner} <= set(outline.ids)


def test_nothing_is_loaded_and_nothing_runs_but_the_two_hashed_texts(variant: Any) -> None:
    _, html, outline = variant
    assert outline.loads == [("link", "href", "data:,")]
    assert outline.handlers == []
    assert outline.scripts == 3
    assert " style=" not in html
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    for kind in ("script", "style"):
        (text,) = re.findall(f"<{kind}>(.*?)</{kind}>", html, re.DOTALL)
        assert b64encode(sha256(text.encode()).digest()).decode() in policy[1]


def test_the_same_object_gives_the_same_bytes() -> None:
    for make in (conflicts.exact, conflicts.drawn):
        assert stability_page(make()) == stability_page(make())


def test_hostile_text_stays_text() -> None:
    html = stability_page(conflicts.hostile())
    assert "<img" not in html
    assert "<script>alert" not in html
    for key in ("holds", "states", "moves", "leads", "why", "terms"):
        assert "<script>alert('x')</script>" in Outline(f"<a {section(html, key)}</a>").text, key


def test_the_brief_says_what_holds_and_where_no_deal_leads() -> None:
    text = words(section(stability_page(conflicts.exact()), "holds"))
    assert (
        "Of 9 states that somebody tells apart (12 in all) 5 hold if the others may answer" in text
    )
    assert "Local government would gain by moving away alone; what the others could" in text
    assert "makes it hold under GMR and SMR." in text
    assert "lead from it to state 2, which holds under some concept." in text
    drawn = words(section(stability_page(conflicts.drawn()), "holds"))
    assert "hold in more than half of 64 draws" in drawn
    assert "of 64 draws" in drawn


def test_states_that_nobody_tells_apart_share_a_row() -> None:
    html = section(stability_page(conflicts.exact()), "states")
    body = html.split("<tbody>")[1].split("</tbody>")[0]
    assert body.count("<tr>") == 9
    text = words(body.split("abandons the plant")[0].rsplit("<tr>", 1)[1])
    assert text == "5, 6, 11 and 12 The control order: as issued or modified; What Uniroyal does:"


def test_no_deal_comes_first_and_then_what_holds_most() -> None:
    view = View(conflicts.drawn())
    assert view.is_standing(view.ordered[0])
    totals = [sum(view.states[s]["equilibrium"].values()) for s in view.ordered[1:]]
    assert totals == sorted(totals, reverse=True)


def test_many_states_are_listed_in_part_and_the_rest_goes_to_the_script() -> None:
    data = conflicts.drawn()
    html = stability_page(data)
    assert len(data["states"]) > 1_000
    assert len(html) < 2_000_000
    assert section(html, "states").count("<tr>") == 1 + LISTED
    assert f"the first {LISTED} of 1,596 states are shown" in html
    stored = html.split('id="conflict-data">')[1].split("</script>")[0]
    given = json.loads(stored)["states"]
    assert len(given) == len(data["states"])
    by_id = {one["id"]: one for one in data["states"]}
    for number, _, shares, *_ in given[:50]:
        told = list(by_id[number]["equilibrium"].values())
        assert shares == [round(1000 * share) for share in told]


def test_all_moves_of_a_small_conflict_are_drawn_once() -> None:
    data = conflicts.exact()
    view = View(data)
    drawing = draw(view)
    assert drawing is not None
    assert [node.state for node in drawing.nodes] == sorted(view.groups)
    moves = {
        (one["actor"], view.group(one["from"]), view.group(one["to"])) for one in data["moves"]
    }
    drawn = [(view.owners[one.actor], one.start, one.end) for one in drawing.edges]
    assert sorted(drawn) == sorted(move for move in moves if move[1] != move[2])
    better = {(view.owners[e.actor], e.start, e.end) for e in drawing.edges if e.improves}
    assert better == {
        (one["actor"], view.group(one["from"]), view.group(one["to"]))
        for one in data["moves"]
        if one["improves"] and view.group(one["from"]) != view.group(one["to"])
    }
    places = {(node.x, node.y) for node in drawing.nodes}
    assert len(places) == len(drawing.nodes)
    assert all(0 < x < drawing.width and 0 < y < drawing.height for x, y in places)


def test_every_actor_moves_along_one_axis() -> None:
    data = conflicts.rootless()
    drawing = draw(View(data))
    assert drawing is not None
    at = {node.state: (node.x, node.y) for node in drawing.nodes}
    axes = {
        (edge.actor, at[edge.start][0] == at[edge.end][0], at[edge.start][1] == at[edge.end][1])
        for edge in drawing.edges
    }
    assert axes == {(0, False, True), (1, True, False)}
    assert (drawing.across, drawing.up) == (("Ann",), ("Bob",))


def test_a_large_conflict_is_drawn_reduced() -> None:
    data = conflicts.drawn()
    view = View(data)
    drawing = draw(view)
    assert drawing is not None
    assert drawing.reduced
    assert len(drawing.nodes) <= conflict_drawing.DRAWN
    shown = {node.state for node in drawing.nodes}
    assert data["from_status_quo"]["state"] in shown
    assert {one["state"] for one in data["from_status_quo"]["improvements"]} <= shown
    walked = {edge.end for edge in drawing.edges} | {data["from_status_quo"]["state"]}
    for state in shown - walked:
        assert any(view.holds(state, one) for one in ("nash", "gmr"))
    assert drawing.apart == len(shown - walked)
    assert len({(node.x, node.y) for node in drawing.nodes}) == len(shown)


def test_without_a_start_and_without_moves_what_holds_is_drawn() -> None:
    data = conflicts.rootless()
    data["moves"] = None
    drawing = draw(View(data))
    assert drawing is not None
    assert [node.state for node in drawing.nodes] == [1, 2, 3]
    assert drawing.edges == ()
    for state in data["states"]:
        state["equilibrium"] = dict.fromkeys(state["equilibrium"], False)
    assert draw(View(data)) is None
    assert "Nothing is drawn" in stability_page(data)


def test_where_no_deal_leads_is_an_indented_tree() -> None:
    data = conflicts.exact()
    data["from_status_quo"]["improvements"].append(
        {
            "state": 9,
            "share": 1.0,
            "path": [{"actor": "local", "to": 2}, {"actor": "moe", "to": 9}],
        }
    )
    (root,) = View(data).tree("improvements")
    assert (root["actor"], root["state"], root["share"]) == ("local", 2, 1.0)
    assert [(one["actor"], one["state"]) for one in root["branches"]] == [("moe", 9)]
    html = section(stability_page(data), "leads")
    text = words(html.split("<details>")[0])
    assert "Local government → state 2 holds Insistence: the local government" in text
    assert "Ministry of the Environment → state 9 holds under GMR, SMR" in text
    assert 'class="tree root"' in html
    assert html.split("<details>")[0].count('<ul class="tree') == 2


def test_a_conflict_without_a_start_says_so() -> None:
    text = words(section(stability_page(conflicts.rootless()), "leads"))
    assert "there is no state to start from" in text


def test_reasons_are_sentences_that_can_be_checked() -> None:
    view = View(conflicts.exact())
    given = reasons(view, 1)
    assert given["Uniroyal"] == [
        "Uniroyal stays: it has no move of its own to anything above state 1."
    ]
    local = given["Local government"]
    assert local[0] == "Local government would gain by moving alone to state 2."
    assert local[1] == (
        "Under GMR: its move to state 2 is deterred: Ministry of the Environment moves to state 8, "
        "which Local government ranks no higher than state 1."
    )
    assert local[2].startswith("Under SMR: its move to state 2 is deterred: ")
    assert "; from there its own moves (to " in local[2]
    assert local[3] == (
        "Under SEQ: it would go to state 2: no answer that the others want to give leaves it no "
        "better off than in state 1."
    )
    html = section(stability_page(conflicts.exact()), "why")
    for _, texts in given.items():
        for text in texts:
            assert text in flat(Outline(f"<a {html}</a>").text)


def test_a_published_conflict_reads_as_its_certificates_say() -> None:
    path = SHARED / "gmcr" / "syria_iraq_1975.json"
    if not path.exists():
        pytest.skip(f"{path} is missing")
    view = View(stability_of(winset.import_case(path)[0]).to_dict())
    assert reasons(view, 1)["Iraq"][:2] == [
        "Iraq would gain by moving alone to state 4.",
        "Under GMR: its move to state 4 is deterred: Syria moves to state 5, which Iraq ranks no "
        "higher than state 1.",
    ]
    syria = reasons(view, 3)["Syria"]
    assert syria[2] == (
        "Under SMR and SSEQ: its move to state 1 is deterred: Iraq moves to state 4, which Syria "
        "ranks no higher than state 3; from there its own moves (to 5 and 6) bring nothing above."
    )


def test_a_coalition_is_named_and_gets_no_reasons() -> None:
    html = stability_page(conflicts.coalition())
    text = words(html.split("</header>")[0])
    assert "acting as one: Ministry of the Environment and Uniroyal" in text
    assert "Reasons are not given where actors act as one." in html


def test_the_members_of_a_coalition_stay_together_in_a_list() -> None:
    data = conflicts.coalition()
    start = next(one for one in data["states"] if one["status_quo"])
    for player in data["players"]:
        start["actors"][player] = dict.fromkeys(start["actors"][player], False)
    start["equilibrium"] = dict.fromkeys(start["equilibrium"], False)
    assert (
        "Ministry of the Environment and Uniroyal together, and Local government, would gain by "
        "moving away alone"
    ) in brief(View(data))[1]


def test_few_states_that_no_deal_leads_to_are_all_named() -> None:
    data = conflicts.drawn()
    data["from_status_quo"]["improvements"] = data["from_status_quo"]["improvements"][:1]
    assert " lead from it to state " in brief(View(data))[-1]
    assert "1 state," not in brief(View(data))[-1]
    assert "states, most often to state" in brief(View(conflicts.drawn()))[-1]


def test_what_would_make_a_state_hold_has_a_section() -> None:
    html = stability_page(conflicts.wished())
    assert "What would make state 4 hold" in html
    assert "The smallest change" in section(html, "make")
    assert 'id="make"' not in stability_page(conflicts.exact())


@pytest.mark.parametrize("name", sorted(conflicts.VARIANTS))
def test_the_text_is_never_wider_than_eighty_columns(name: str) -> None:
    assert max(map(len, stability_text(conflicts.VARIANTS[name]()).splitlines())) <= 80


def test_the_text_has_a_table_of_what_holds() -> None:
    text = stability_text(conflicts.exact())
    table = text.split("No deal and the states that hold\n")[1].split("\n\n")[0].splitlines()
    assert table[0].split() == [
        *("State", "What", "differs", "from", "no", "deal"),
        *("Nash", "GMR", "SMR", "SEQ", "SSEQ"),
    ]
    assert table[2].split() == ["1", "no", "deal", "-", "yes", "yes", "-", "-"]
    assert any(line.startswith("5 (+3)") for line in table)
    assert "SEQ: whoever gains by moving alone" in text


def test_the_text_gives_shares_of_draws_and_says_how_many_are_left() -> None:
    text = stability_text(conflicts.drawn())
    assert "No deal and the states that hold, in per cent of draws" in text
    assert re.search(r"\n1 +Tests: no promise +>99 +>99 +>99 +>99 +>99\n", text)
    assert "52 further states that hold: see --json or the page." in text
    assert "64 draws" in text


def test_the_text_keeps_control_characters_away() -> None:
    data = conflicts.exact()
    data["case"]["title"] = "a\x1b[2Jb"
    data["case"]["issues"][0]["name"] = "c\x1bd"
    data["case"]["actors"][0]["name"] = "e\x1bf"
    assert "\x1b" not in stability_text(data)


def test_of_many_deterred_moves_some_are_told_and_the_others_counted() -> None:
    data = conflicts.exact()
    for one in data["certificates"]:
        if one["stable"] and one["deterred"]:
            one["deterred"] *= 8
    (told,) = [text for text in reasons(View(data), 1)["Local government"] if "GMR" in text]
    assert told.count("is deterred: ") == 6
    assert told.endswith("; so are 2 more moves.")


def test_the_page_tells_the_command_that_repeats_it() -> None:
    text = words(section(stability_page(conflicts.coalition()), "terms"))
    assert "winset stability FILE --coalition moe+uniroyal -o page.html" in text
    text = words(section(stability_page(conflicts.wished()), "terms"))
    assert "winset stability FILE --make 4 --concept seq -o page.html" in text
