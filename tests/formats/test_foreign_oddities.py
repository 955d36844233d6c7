"""What other tools' files hold beside the plain: read and said, or refused by its name."""

import json
from fractions import Fraction as F

import pytest

import winset
from formats.samples import GENIUS, problems, put

ISSUE = (
    '<issue index="1" name="tariff" type="integer"><range lowerbound="-4" upperbound="4"/>'
    "{}</issue>"
)
DOMAIN = (
    f"<negotiation_template><utility_space>{ISSUE.format('')}</utility_space>"
    "</negotiation_template>"
)


def profile(evaluator, more="", head=""):
    inner = ISSUE.format(f"<evaluator {evaluator}/>")
    return f'{head}<utility_space>{inner}<weight index="1" value="1"/>{more}</utility_space>'


@pytest.mark.parametrize(
    "head",
    [
        '\n<!-- one -->\n<?xml version="1.0" encoding="utf-8" ?>\n',
        "<!-- a - b --><!-- two\nlines --><?xml version='1.0'?>",
        '<?xml version="1.0"?><!-- after -->',
    ],
)
def test_a_comment_before_the_declaration_changes_nothing(tmp_path, head):
    files = {
        "domain.xml": DOMAIN,
        "a.xml": profile('slope="0.125" offset="0"', head=head),
        "b.xml": profile('slope="-0.125" offset="1"'),
    }
    case, _ = winset.import_case(put(tmp_path, files))
    assert case.preferences["a"].points["tariff"] == tuple(F(k, 8) for k in range(9))


def test_a_comment_that_never_ends_is_no_declaration(tmp_path):
    files = {"domain.xml": DOMAIN, "a.xml": profile('slope="0" offset="1"', head="<!-- a <?xml ?>")}
    (only,) = problems(winset.import_case, put(tmp_path, files))
    assert only[0] == "a.xml"
    assert only[3].startswith("not readable as XML: ")


def test_weights_of_no_issue_are_left_out_and_said(tmp_path):
    text = GENIUS["Ann.xml"].replace(
        '<weight index="4"', '<weight index="9" value="0.5"/><weight index="4"'
    )
    case, receipt = winset.import_case(put(tmp_path, {**GENIUS, "Ann.xml": text}))
    plain, _ = winset.import_case(put(tmp_path / "plain", GENIUS))
    assert case.preferences == plain.preferences
    assert "Ann.xml: a weight for index '9', which is no issue" in receipt.lost
    assert (
        "Without counterpart: Ann.xml: a weight for index '9', which is no issue." in case.assumed
    )


def test_whole_number_issues_of_early_versions_have_parameters(tmp_path):
    files = {
        "domain.xml": DOMAIN,
        "a.xml": profile('ftype="linear" parameter0="0.5" parameter1="0.125"'),
        "b.xml": profile('ftype="constant" parameter0="0.25"'),
    }
    case, receipt = winset.import_case(put(tmp_path, files))
    assert case.preferences["a"].points["tariff"] == tuple(F(k, 8) for k in range(9))
    assert set(case.preferences["b"].points["tariff"]) == {F(1, 4)}
    assert (
        "a.xml: 'tariff' is read as in early versions of GENIUS, parameter1 times the number plus "
        "parameter0"
    ) in receipt.changed


WEB = {
    "name": "p",
    "domain": {"name": "d", "issuesValues": {"pay": {"values": ["low", "high"]}}},
    "issueUtilities": {"pay": {"DiscreteValueSetUtilities": {
        "valueUtilities": {"low": 1, "high": 0}}}},
    "issueWeights": {"pay": 1},
}  # fmt: skip
PARTIAL = {"name": "p", "domain": WEB["domain"], "bids": [], "better": []}


@pytest.mark.parametrize("beside", [{}, {"q.json": {"LinearAdditiveUtilitySpace": WEB}}])
def test_other_kinds_of_profiles_are_named(tmp_path, beside):
    files = {"p.json": {"DefaultPartialOrdering": PARTIAL}, **beside}
    folder = put(tmp_path, {name: json.dumps(tree) for name, tree in files.items()})
    message = (
        "this kind of profile, 'DefaultPartialOrdering', is not read (LinearAdditiveUtilitySpace "
        "is)"
    )
    assert problems(winset.import_case, folder) == [("p.json", 1, 1, message)]
    assert problems(winset.import_case, folder / "p.json") == [("p.json", 1, 1, message)]


def test_a_range_written_as_a_mapping_is_named(tmp_path):
    tree = json.loads(json.dumps(WEB))
    tree["domain"]["issuesValues"]["price"] = {"range": {"low": "0", "high": "20", "step": "5"}}
    folder = put(tmp_path, {"p.json": json.dumps({"LinearAdditiveUtilitySpace": tree})})
    assert [one[3] for one in problems(winset.import_case, folder)] == [
        "this kind of profile is not read: the range of 'price' is a mapping; GeniusWeb writes it "
        "as a list, [low, high, step]"
    ]


def test_the_same_name_composed_otherwise_is_the_same_name(tmp_path):
    tree = json.loads(json.dumps(WEB).replace("low", "caf\u00e9"))
    text = json.dumps({"LinearAdditiveUtilitySpace": tree}, ensure_ascii=False)
    mixed = text.replace("café", "cafe\u0301", 1)
    escaped = json.dumps({"LinearAdditiveUtilitySpace": tree}).replace(
        "caf\\u00e9", "cafe\\u0301", 1
    )
    for name, content in (("a.json", mixed), ("b.json", escaped)):
        case, _ = winset.import_case(put(tmp_path / name, {name: content}))
        assert [option.name for option in case.issues[0].options] == ["café", "high"]
    xml = GENIUS["Ann.xml"].replace('"red"', '"rou&#101;&#769;"')
    domain = GENIUS["cars_domain.xml"].replace('"red"', '"roué"')
    other = GENIUS["Bo.xml"].replace('"red"', '"roue\u0301"')
    files = {"cars_domain.xml": domain, "Ann.xml": xml, "Bo.xml": other}
    case, _ = winset.import_case(put(tmp_path / "xml", files))
    assert case.issues[0].options[0].name == "roué"
