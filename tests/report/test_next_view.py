"""The section on next offers."""

import re

from analysis.dam import analyse

from winset.report.next_view import offered
from winset.report.page import page
from winset.report.view import View


def document(**settings):
    found = analyse(draws=256, **settings)
    return found.to_dict(), found.deal_map


def test_points_stand_where_their_numbers_say():
    made, chart = document()
    up = offered(View(made, chart))[0]
    detail = next(f for f in made["findings"] if f["id"] == "next.up")["detail"]
    curve = up["curve"]
    assert len(curve["points"]) == len(detail["trade_off"])
    assert sum(point["lead"] for point in curve["points"]) == 1
    for point, told in zip(curve["points"], detail["trade_off"], strict=True):
        assert float(point["x"]) == round(100 * told["odds"] / curve["across"], 2)
        assert 0 <= float(point["x"]) <= 100
        assert 0 <= float(point["y"]) <= 100
    assert [row["rule"] for row in up["rules"]] == ["people", "no-deal", "own-offer"]


def test_the_page_shows_it_folded_with_a_table_beneath_the_picture():
    html = page(*document())
    part = html[html.index('<details class="part" id="next">') :]
    part = part[: part.index('<details class="part"', 10)]
    assert 'id="next-up"' in part
    assert part.count('<svg aria-hidden="true" focusable="false"><circle') == 1
    assert len(re.findall(r'<th scope="row">[a-z]</th>', part)) == part.count("<circle")
    # Downstream has nothing to offer: a sentence, and no picture.
    assert "Nothing that Downstream could offer" in part
    assert "style=" not in part


def test_there_is_no_section_where_nobody_can_make_an_offer():
    made, chart = document()
    made["findings"] = [f for f in made["findings"] if not f["id"].startswith("next.")]
    assert 'id="next"' not in page(made, chart)
