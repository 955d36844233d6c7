"""GENIUS XML: every line of the format notes, malicious files, broken files."""

import random
import xml.etree.ElementTree as ET
from fractions import Fraction as F

import pytest
from effort import seeds
from places import SHARED

import winset
from formats.samples import GENIUS, GENIUS_A, GENIUS_B, GENIUS_DOMAIN, problems, put, rectangles
from winset.formats import outgoing


def values(case, actor, outcome):
    return outgoing.value_of(case, case.preferences[actor], outcome)


def test_additive_profiles_are_read_exactly(tmp_path):
    case, receipt = winset.import_case(put(tmp_path / "cars", GENIUS))
    assert [(a.id, a.name) for a in case.actors] == [("ann", "Ann"), ("bo", "Bo")]
    assert [i.id for i in case.issues] == ["colour", "price", "share"]
    assert [o.id for o in case.issues[0].options] == ["red", "dark_blue"]
    assert case.issues[1].options[0].number == 5
    assert len(case.issues[2].options) == 11
    ann, bo = case.preferences["ann"], case.preferences["bo"]
    assert ann.points["colour"] == (F(3, 8), F(1, 2))  # over the largest of the issue, 4
    assert ann.points["price"] == (F(3, 10), F(3, 10), F(3, 20), F(0), F(0))  # clipped
    assert ann.points["share"][:4] == (F(0), F(0), F(0), F(1, 50))
    assert ann.points["share"][-1] == F(1, 5)
    assert bo.points["colour"] == (F(1, 4), F(1, 40))
    assert bo.points["share"] == (F(1, 4),) * 11
    assert (ann.no_deal, bo.no_deal) == (F(1, 4), F(0))
    assert case.title == "cars"
    assert "discount factor 0.75" in case.actor("ann").note
    assert case.actor("bo").note is None
    assert receipt.lost == ("Ann.xml: discount factor 0.75 (kept in the actor's note)",)
    assert "Bo.xml: no reservation value; 0 stands for it, as in GENIUS" in receipt.changed
    assert "real issue 'Share': read in 10 equal steps, 0 to 2" in receipt.changed


def test_issues_are_matched_by_index_where_names_differ(tmp_path):
    renamed = GENIUS_A.replace('name="Colour"', 'name="Paint"')
    case, receipt = winset.import_case(put(tmp_path / "s", {**GENIUS, "Ann.xml": renamed}))
    assert case.preferences["ann"].points["colour"] == (F(3, 8), F(1, 2))
    assert "Ann.xml: issue 'Paint' is 'Colour' of the domain, by its index 2" in receipt.changed


def test_byte_order_mark_declaration_and_one_byte_encodings(tmp_path):
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    latin = GENIUS_B.replace(
        "<utility_space>", '<?xml version="1.0" encoding="ISO-8859-1"?>\n<utility_space>'
    ).replace("</utility_space>", "<!-- \xe9 --></utility_space>")
    files = {
        "cars_domain.xml": b"\xef\xbb\xbf" + (head + GENIUS_DOMAIN).encode(),
        "Ann.xml": ("\n\n" + GENIUS_A).encode("utf-16"),
        "Bo.xml": latin.encode("latin-1"),
    }
    plain, _ = winset.import_case(put(tmp_path / "a", GENIUS))
    assert winset.import_case(put(tmp_path / "b", files))[0] == plain


def test_a_domain_may_be_tagged_utility_space_and_options_listed_twice(tmp_path):
    domain = GENIUS_DOMAIN.replace("<negotiation_template>\n", "").replace(
        "</negotiation_template>\n", ""
    )
    twice = domain.replace(
        '</issue>\n<issue index="3"', '<item index="3" value="red"/></issue>\n<issue index="3"'
    )
    both = GENIUS_A.replace(
        "</issue>\n<weight", '<item index="3" value="red" evaluation="2"/></issue>\n<weight'
    )
    case, receipt = winset.import_case(
        put(tmp_path / "s", {**GENIUS, "cars_domain.xml": twice, "Ann.xml": both})
    )
    assert case.preferences["ann"].points["colour"] == (F(1, 4), F(1, 2))
    assert "issue 'Colour': an option is listed twice, read once" in receipt.changed
    assert (
        "Ann.xml: 'red' of 'Colour' has two evaluations; the last is used, as in GENIUS"
        in receipt.changed
    )


def test_profiles_alone_one_file_and_chosen_profiles(tmp_path):
    folder = put(tmp_path / "cars", GENIUS)
    whole, _ = winset.import_case(folder)
    from_domain, _ = winset.import_case(folder / "cars_domain.xml")
    assert from_domain == whole
    alone, _ = winset.import_case(folder / "Bo.xml")
    assert [a.id for a in alone.actors] == ["bo"]
    turned, _ = winset.import_case(folder, profiles=["Bo", "Ann.xml"])
    assert [a.id for a in turned.actors] == ["bo", "ann"]
    assert problems(winset.import_case, folder, profiles=["An"]) == [
        ("cars", 1, 1, "no profile 'An'; did you mean 'Ann'? (expected: 'Ann', 'Bo')")
    ]
    (folder / "cars_domain.xml").unlink()
    without, _ = winset.import_case(folder)
    assert without.preferences["ann"].points == {
        name: whole.preferences["ann"].points[name] for name in ("share", "price", "colour")
    }


def test_reference_frontiers_and_strange_tags_are_named_not_read(tmp_path):
    strange = GENIUS_B.replace("<discount_factor", "<mood value='1'/><discount_factor")
    files = {**GENIUS, "Bo.xml": strange, "pareto.xml": "\n0.5, 1.0\n1.0, 0.25\n"}
    _, receipt = winset.import_case(put(tmp_path / "s", files))
    assert "pareto.xml: not read, it is no profile" in receipt.lost
    assert "Bo.xml: <mood>" in receipt.lost


BOMB = (
    '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>\n'
    "<utility_space>&b;</utility_space>"
)
OUTSIDE = (
    '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>\n<utility_space>&f;</utility_space>'
)
PARAMETER = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/evil.dtd">\n<utility_space/>'
DOCTYPE = (
    "a document type (<!DOCTYPE ...>) is not read: it can hide other files or grow without "
    "bounds; delete it"
)


@pytest.mark.parametrize("text", [BOMB, OUTSIDE, PARAMETER])
def test_document_types_are_refused(tmp_path, text):
    folder = put(tmp_path / "s", {**GENIUS, "Ann.xml": text + "<!-- <weight -->"})
    ((file, line, _, said),) = problems(winset.import_case, folder)
    assert (file, line, said) == ("Ann.xml", 1, DOCTYPE)


@pytest.mark.slow
def test_depth_size_and_number_of_elements_are_bounded(tmp_path):
    deep = "<utility_space>" + "<objective>" * 60 + "</objective>" * 60 + "</utility_space>"
    wide = "<utility_space>" + "<a/>" * 200_001 + "</utility_space>"
    huge = "<utility_space>" + " " * 5_000_001 + "</utility_space>"
    said = {}
    for name, text in (("deep", deep), ("wide", wide), ("huge", huge)):
        folder = put(tmp_path / name, {**GENIUS, "Ann.xml": text + "<!-- <weight -->"})
        said[name] = problems(winset.import_case, folder)[0][3]
    assert said == {
        "deep": "nested deeper than 40 levels",
        "wide": "more than 200,000 elements",
        "huge": "the file is too large: at most 5,000,000 bytes are read",
    }


def test_nothing_outside_the_folder_is_read(tmp_path):
    files = dict(GENIUS)
    files["cars_domain.xml"] = GENIUS_DOMAIN.replace(
        "</negotiation_template>",
        '<agent name="x" utility_space="../secret.xml" class="../../x"/></negotiation_template>',
    )
    folder = put(tmp_path / "cars", files)
    put(tmp_path, {"secret.xml": GENIUS_B})
    (folder / "Zed.xml").symlink_to(tmp_path / "secret.xml")
    case, receipt = winset.import_case(folder)
    assert [a.id for a in case.actors] == ["ann", "bo"]
    assert "cars_domain.xml: agents named in the domain file" in receipt.lost


BROKEN = [
    ("</utility_space>", "", [(15, 1, "not readable as XML: the file ends too early")]),
    ('value="0.5"', 'value="half"', [(10, 32, "'value': expected a number, found 'half'")]),
    ('value="0.5"', 'value="NaN"', [(10, 32, "'value': expected a number, found 'NaN'")]),
    (
        '<issue index="2" name="Colour"',
        '<issue index="9" name="Paint"',
        [(7, 1, "the domain has no issue 'Paint' (expected: 'Colour', 'Price', 'Share')")],
    ),
    (
        'value="dark blue" evaluation="4"',
        'value="darkblue" evaluation="4"',
        [
            (
                8,
                45,
                "the domain has no option 'darkblue'; did you mean 'dark blue'? "
                "(expected: 'red', 'dark blue')",
            )
        ],
    ),
    (
        '<item index="2" value="dark blue" evaluation="4"/>',
        "",
        [(7, 1, "evaluations are missing for 'dark blue'")],
    ),
    ('evaluation="3"', 'evaluation="-3"', [(8, 1, "an evaluation is not below 0")]),
    (' evaluation="3"', "", [(8, 1, "<item> needs 'evaluation'")]),
    ('<weight index="2" value="0.5"/>', "", [(7, 1, "issue 'Colour' has no weight")]),
    (
        '<weight index="2"',
        '<weight index="7"',
        [
            (7, 1, "issue 'Colour' has no weight"),
            (10, 32, "a weight for index '7', which is no issue"),
        ],
    ),
    (
        'ftype="linear" slope',
        'ftype="faratin" slope',
        [(6, 1, "evaluators of the kind 'faratin' are not read (linear and constant are)")],
    ),
    (
        'lowerbound="5" upperbound="9"',
        'lowerbound="5" upperbound="8"',
        [(5, 1, "other bounds of 'Price' than the domain")],
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), BROKEN)
def test_broken_profiles_say_where(tmp_path, old, new, expected):
    assert old in GENIUS_A
    folder = put(tmp_path / "s", {**GENIUS, "Ann.xml": GENIUS_A.replace(old, new, 1)})
    found = problems(winset.import_case, folder)
    assert found == [("Ann.xml", *one) for one in expected]


def test_broken_domains_say_where(tmp_path):
    def said(domain, **more):
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        return problems(
            winset.import_case, put(folder, {**GENIUS, "cars_domain.xml": domain, **more})
        )

    no_bound = GENIUS_DOMAIN.replace(' upperbound="9"', "")
    assert said(no_bound) == [("cars_domain.xml", 7, 1, "<issue> needs 'upperbound'")]
    down = GENIUS_DOMAIN.replace('upperbound="9"', 'upperbound="1"')
    assert said(down) == [("cars_domain.xml", 7, 1, "'upperbound' is below 'lowerbound'")]
    nested = GENIUS_DOMAIN.replace("</objective>", "<objective name='x'/></objective>")
    assert said(nested)[0][3] == "objectives inside objectives are not read"
    second = said(GENIUS_DOMAIN, **{"other.xml": GENIUS_DOMAIN})
    assert second[0][3] == "a second domain beside 'cars_domain.xml'; name the one to read"
    strange = said(GENIUS_DOMAIN, **{"other.xml": "<html/>"})
    assert strange == [
        ("other.xml", 1, 1, "an XML file that is neither a domain nor a profile of GENIUS")
    ]


# --- hyperrectangles ----------------------------------------------------------------------


def twin(root, outcome):
    """The value of an outcome {index: number}, straight from the XML."""
    utility = next(root.iter("utility"))
    total = F(0)
    for rectangle in utility.iter("hyperRectangle"):
        worth = F(rectangle.get("utility")) * F(rectangle.get("weight", "1"))
        inside = all(
            int(b.get("min")) <= outcome[b.get("index")] <= int(b.get("max")) for b in rectangle
        )
        excludes = any(b.tag == "EXCLUDES" for b in rectangle)
        total += worth if inside != excludes else 0
    return min(F(1), total / F(utility.get("maxutility")))


def agree(case, actor, root, rng, count):
    indices = [issue.get("index") for issue in root.iter("issue")]
    names = {issue.get("index"): issue.get("name") for issue in root.iter("issue")}
    ids = {issue.name: issue for issue in case.issues}
    boxes = [list(r) for r in root.iter("hyperRectangle") if len(r)]
    highest = F(0)
    for _ in range(count):
        outcome = {index: int(rng.choice(ids[names[index]].options).number) for index in indices}
        # Half of them pulled into a few boxes, where the high sums and the cap are.
        for box in rng.sample(boxes, min(len(boxes), rng.choice([0, 3, 12]))):
            for bound in box:
                outcome[bound.get("index")] = rng.randint(
                    int(bound.get("min")), int(bound.get("max"))
                )
        mine = values(case, actor, {ids[names[i]].id: str(v) for i, v in outcome.items()})
        assert mine == twin(root, outcome)
        highest = max(highest, mine)
    return highest


INCLUDES = '<hyperRectangle utility="{}"><INCLUDES index="1" min="{}" max="{}"/></hyperRectangle>'


def test_bounds_include_both_ends_and_excludes_pay_outside(tmp_path):
    inner = (
        INCLUDES.format(4, 1, 2)
        + '<hyperRectangle utility="2"><EXCLUDES index="1" min="2" max="3"/>'
        '<EXCLUDES index="2" min="0" max="1"/></hyperRectangle>'
        '<hyperRectangle utility="1" weight="2"/>'
    )
    text = rectangles(inner, 8)
    case, receipt = winset.import_case(put(tmp_path, {"p.xml": text}) / "p.xml")
    for x in range(5):
        for y in range(5):
            expected = 4 * (1 <= x <= 2) + 2 * (not (2 <= x <= 3 and 0 <= y <= 1)) + 2
            assert values(case, "p", {"i1": str(x), "i2": str(y)}) == F(expected, 8)
    assert (
        "p.xml: values are cut off at maxutility, 8; no outcome sums above it (at most 8), so "
        "nothing is cut" in receipt.changed
    )


def test_a_cap_that_binds_is_said_exactly(tmp_path):
    inner = "".join(INCLUDES.format(w, low, 4) for w, low in [(3, 0), (4, 1), (2, 2), (5, 4)])
    case, receipt = winset.import_case(put(tmp_path, {"p.xml": rectangles(inner, 8)}) / "p.xml")
    found = [values(case, "p", {"i1": str(x), "i2": "0"}) for x in range(5)]
    assert found == [F(3, 8), F(7, 8), F(1), F(1), F(1)]
    assert case.preferences["p"].at_most == 1
    assert (
        "p.xml: values are cut off at maxutility, 8; the case says so: no value is above 1 "
        "(rectangles sum to 14 in all)"
    ) in receipt.changed


def test_a_reservation_value_that_nothing_can_reach_is_refused(tmp_path):
    inner = "".join(INCLUDES.format(w, low, 4) for w, low in [(3, 0), (4, 1), (2, 2), (5, 4)])
    above = rectangles(inner, 8).replace(
        "</utility_space>", '<reservation value="1.25"/></utility_space>'
    )
    ((_, _, _, said),) = problems(winset.import_case, put(tmp_path, {"p.xml": above}) / "p.xml")
    assert said == "the reservation value, 1.25, is above 1, where values are cut off"
    case, _ = winset.import_case(
        put(tmp_path / "b", {"p.xml": above.replace("1.25", "1")}) / "p.xml"
    )
    assert case.preferences["p"].no_deal == 1


@pytest.mark.parametrize("seed", seeds(40))
def test_random_rectangles_equal_their_twin_everywhere(tmp_path, seed):
    rng = random.Random(seed)
    parts = []
    for _ in range(rng.randint(1, 9)):
        tag = rng.choice(["INCLUDES", "INCLUDES", "EXCLUDES"])
        bounds = ""
        for index in rng.sample("123", rng.randint(0, 3)):
            low = rng.randint(-1, 4)
            bounds += f'<{tag} index="{index}" min="{low}" max="{rng.randint(low - 1, 5)}"/>'
        worth = rng.choice(["1", "2", "0.5", "3", "-1"])
        parts.append(f'<hyperRectangle utility="{worth}">{bounds}</hyperRectangle>')
    text = rectangles("".join(parts), rng.choice([1, 2, 4, 9]), issues=3, high=3)
    case, _ = winset.import_case(put(tmp_path, {"p.xml": text}) / "p.xml")
    root = ET.fromstring(text)
    for x in range(4):
        for y in range(4):
            for z in range(4):
                outcome = {"1": x, "2": y, "3": z}
                mine = values(case, "p", {f"i{k}": str(v) for k, v in outcome.items()})
                assert mine == twin(root, outcome)
    again = tmp_path / "again"
    receipt = winset.export_case(case, "genius", again)
    back, _ = winset.import_case(again, profiles=["p"])
    if case.preferences["p"].interactions:
        assert back.preferences["p"].at_most == case.preferences["p"].at_most
        assert not [one for one in receipt.changed if "divided" in one or "added" in one]
        for x in range(4):
            for y in range(4):
                outcome = {"i1": str(x), "i2": str(y), "i3": "1"}
                assert values(back, "p", outcome) == values(case, "p", outcome)


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    ["negmas-anac/y2014-10issues", "negmas-anac/y2014-10issueswithRV",
     "negmas-anac/y2014-50issues", "negmas-other/S-1NAGUNL-128", "negmas-other/S-1NIKFRT-1",
     "negmas-other/S-1NIKFRT-2", "negmas-other/S-1NIKFRT-3"],
)  # fmt: skip
def test_published_rectangles_equal_their_twin(name, shared):
    folder = SHARED / "scenarios" / name
    case, _ = winset.import_case(folder)
    rng = random.Random(name)
    for actor in case.actors:
        root = ET.fromstring((folder / f"{actor.name}.xml").read_text("utf-8").strip())
        assert agree(case, actor.id, root, rng, 400) > F(1, 2)


def test_rectangles_with_what_is_not_known_are_refused(tmp_path):
    def said(inner):
        put(tmp_path, {"p.xml": rectangles(inner, 8)})
        return [one[3] for one in problems(winset.import_case, tmp_path / "p.xml")]

    mixed = INCLUDES.format(4, 1, 2).replace(
        "</hyper", '<EXCLUDES index="2" min="1" max="1"/></hyper'
    )
    assert said(mixed) == [
        "expected <INCLUDES> or <EXCLUDES> alone, found <EXCLUDES> and <INCLUDES>"
    ]
    assert said(INCLUDES.format("many", 1, 2)) == ["<hyperRectangle> needs 'utility', a number"]
    assert said("<hyperSphere/>") == ["<hyperSphere> is not read here"]
    wrong = INCLUDES.format(4, 1, 2).replace('index="1"', 'index="8"')
    assert said(wrong) == [
        "<INCLUDES> needs 'index' of an integer issue, and numbers 'min' and 'max'"
    ]
