"""What a page gives its scripts."""

import json
import zlib
from base64 import b64decode

import numpy as np
import pytest

from report import sample
from winset.report import carried
from winset.report.view import CLASSES, View
from winset.wording.numbers import percent

EVERY = sample.marked(sorted(sample.VARIANTS))


def unpacked(text):
    """The numbers in 16 bits that are packed, as a script reads them."""
    content = zlib.decompress(b64decode(text), wbits=-15)
    low, high = np.frombuffer(content, dtype=np.uint8).reshape(2, -1).astype(np.int32)
    return low | high << 8


def as_read(parts):
    """Shares as the map's script reads them."""
    return np.where(parts % carried.PARTS, parts + 0.25, parts) / carried.PARTS


def as_told(shares):
    """Shares in words; what many points share is told once."""
    words = {share: percent(share) for share in set(map(float, shares))}
    return [words[float(share)] for share in shares]


@pytest.mark.parametrize("name", EVERY)
def test_points_of_the_map_are_read_as_they_are_drawn(name):
    document, chart = sample.VARIANTS[name]()
    if chart is None:
        return
    given = json.loads(json.dumps(carried.map_data(View(document, chart)), allow_nan=False))
    count, issues, axes = given["count"], len(given["issues"]), given["axes"]
    numbers = unpacked(given["data"]).reshape(-1, count)
    assert (np.array(chart["outcomes"]) == numbers[:issues].T).all()
    for place, axis in enumerate(axes, issues):
        right = np.array(chart["values"][axis["id"]])
        if chart["scale"] == "points":
            assert (np.array(axis["levels"])[numbers[place]] == right).all()
        else:
            low, high = axis["levels"]
            read = low + numbers[place] / carried.PLACES * (high - low)
            assert np.abs(read - right).max() <= (high - low) / carried.PLACES
    shares = [chart["joint"], *(chart["accepts"][actor] for actor in given["accepts"])]
    for row, right in zip(numbers[issues + len(axes) :], shares, strict=True):
        assert as_told(as_read(row)) == as_told(right)
    flags = [int(digit) for digit in given["flags"]]
    names = CLASSES
    assert [names[flag & 3] for flag in flags] == chart["classes"]
    assert [flag >> 2 for flag in flags] == chart["frontier"]


def test_a_share_reads_the_same_after_it_is_rounded():
    shares = np.random.default_rng(0).random(20_000)
    shares = np.concatenate([shares, shares * 0.02, 1 - shares * 0.02, np.arange(101) / 100])
    read = as_read(np.array(carried._parts(shares)))
    assert as_told(read) == as_told(shares)


def test_too_many_odds_are_left_out_but_for_all_together(monkeypatch):
    document, chart = sample.hanoi()
    monkeypatch.setattr(carried, "FEW", 100)
    assert carried.map_data(View(document, chart))["accepts"] == []


def test_deals_to_begin_with_are_named_once_each_and_exist():
    document, chart = sample.hanoi()
    view = View(document, chart)
    loads = carried.loads(view)
    rows = [row for kind in loads.values() for _, row in kind]
    assert len(rows) == len(set(rows)) > 8
    assert loads["first"][0][0] == "Best deal"
    best = view.candidates()[0]["outcome"]
    assert loads["first"][0][1] == carried.row(view, best)
    labels = [label for label, _ in loads["first"]]
    for offer in document["case"]["offers"]:
        assert not any(offer["id"] in label for label in labels)
    assert [label for label, _ in loads["fair"]]
    for row in rows:
        assert [*map(int, row.split(","))] in chart["outcomes"]


def test_scripts_are_given_the_patterns_they_say_and_no_others():
    document, chart = sample.dam()
    view = View(document, chart)
    given = carried.words(view, ['x = say("build.count", { n });', "say('build.no')"])
    assert given["patterns"] == {"build.count": "{n} of 20"}
    assert given["percent"] == " %"
