"""The map as a picture: well-formed, within its frame, and its labels apart."""

import xml.etree.ElementTree as ET

import pytest

from report import sample
from winset.report.map_svg import HEIGHT, LOW, WIDTH, map_svg
from winset.report.view import View

SVG = "{http://www.w3.org/2000/svg}"
WITHOUT = {"contradictory", "hostile_contradiction"}
"""Where nothing follows there is no map."""
EVERY = sample.marked(sorted(sample.VARIANTS.keys() - WITHOUT))


def drawn(name):
    document, chart = sample.VARIANTS[name]()
    return ET.fromstring(map_svg(document, chart, View(document, chart).say)), document, chart


@pytest.mark.parametrize("name", EVERY)
def test_every_map_is_drawn_within_its_frame(name):
    root, _, chart = drawn(name)
    height = HEIGHT if len(chart["axes"]) > 1 else LOW
    assert root.get("viewBox") == f"0 0 {WIDTH} {height}"
    assert root.get("role") == "img"
    for text in root.iter(f"{SVG}text"):
        assert 0 <= float(text.get("x")) <= WIDTH
        assert 0 <= float(text.get("y")) <= height
    for node in root.iter():
        assert not any(key.startswith(("on", "style")) for key in node.attrib)
    assert not list(root.iter(f"{SVG}script"))


@pytest.mark.parametrize("name", ["hanoi", "dam", "exact"])
def test_labels_are_apart_and_notes_have_their_numbers(name):
    root, _, chart = drawn(name)
    boxes = [
        [float(box.get(key)) for key in ("x", "y", "width", "height")]
        for box in root.findall(f"{SVG}rect")
        if box.get("rx")
    ]
    for place, (x, y, wide, tall) in enumerate(boxes):
        for left, top, width, height in boxes[place + 1 :]:
            apart = x + wide <= left or left + width <= x or y + tall <= top or top + height <= y
            assert apart
    texts = [text.text for text in root.iter(f"{SVG}text")]
    for number in range(1, len(chart["notes"]) + 1):
        assert str(number) in texts


def test_many_outcomes_shade_and_few_have_dots():
    root, _, chart = drawn("hanoi")
    assert len(chart["joint"]) > 1000
    assert len(root.findall(f"{SVG}circle")) <= 30
    assert len([path for path in root.findall(f"{SVG}path") if path.get("fill-opacity")]) >= 3


@pytest.mark.slow
def test_a_name_from_the_case_stays_text():
    root, document, _ = drawn("hostile")
    assert document["case"]["title"][:3] in root.get("aria-label")
    assert not list(root.iter("img"))


@pytest.mark.parametrize("name", sample.marked(sorted(WITHOUT)))
def test_where_nothing_follows_there_is_none(name):
    assert sample.VARIANTS[name]()[1] is None
