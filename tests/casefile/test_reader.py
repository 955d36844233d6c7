"""The dam of design.md, read into exactly the right objects; and what a text may look like."""

import datetime
import json
from fractions import Fraction
from pathlib import Path

import pytest

from winset.case.curves import interpolate
from winset.case.types import (
    Actor,
    Approval,
    Case,
    Depends,
    Evidence,
    Interaction,
    Issue,
    LeastImportant,
    Linear,
    Match,
    MostImportant,
    NoDeal,
    NoDealRange,
    Offer,
    Option,
    Order,
    PartialOutcome,
    Prefers,
    Quota,
    Reaction,
    Reception,
    Rejects,
    Response,
    Role,
    Rule,
    Scores,
    Source,
    Statement,
    Step,
    Transition,
    ValueRange,
    WeightRange,
    WeightRatio,
)
from winset.casefile import parse_case, read_case
from winset.errors import CaseFileError

DAM = Path(__file__).parent / "dam" / "case.yaml"
GAZETTE = (DAM.parent / "sources" / "gazette.txt").read_text(encoding="utf-8")

SMALL = """winset: 1
title: A dam
parties: {up: Upstream, down: Downstream}
issues: {height: {options: [none, low, high]}}
no_deal: {height: low}
"""


@pytest.fixture(scope="module")
def dam() -> Case:
    return read_case(DAM)


def statement(case: Case, name: str) -> Statement:
    return next(one for one in case.statements if one.id == name)


def test_header_and_actors(dam: Case) -> None:
    assert (dam.title, dam.summary) == ("A dam on a border river", "One paragraph for the reader.")
    assert dam.actors == (
        Actor("upstream", "Upstream country"),
        Actor("downstream", "Downstream country", Role.PARTY, "speaks for two provinces"),
        Actor("senate", "Senate of the downstream country", Role.RATIFIER),
        Actor("neighbour", "Neighbouring country", Role.OBSERVER),
        Actor("bank", "bank", Role.OBSERVER),
    )
    assert dam.accounts == {"ours": "Upstream's version", "theirs": "Downstream's version"}


def test_issues(dam: Case) -> None:
    height, water, fund = dam.issues
    assert height == Issue(
        "height",
        "Height of the dam",
        (Option("none", "none"), Option("low", "low"), Option("high", "high")),
        "upstream",
        (("none", "low"), ("low", "high")),
    )
    steps = range(0, 501, 50)
    assert water == Issue(
        "water",
        "Guaranteed flow",
        tuple(Option(str(n), f"{n} m3/s", Fraction(n)) for n in steps),
        unit="m3/s",
    )
    assert fund.options == (
        Option("none", "no fund"),
        Option("joint", "paid by both", phrase="both pay into a fund"),
        Option("upstream", "paid by the upstream side"),
    )
    assert dam.size == 3 * 11 * 3


def test_words_in_several_languages(dam: Case) -> None:
    german = dam.in_language("de")
    assert (dam.language, dam.title, german.title) == (
        "en",
        "A dam on a border river",
        "Ein Damm am Grenzfluss",
    )
    assert german.actor("upstream").name == "Oberlieger"
    assert [option.name for option in german.issue("fund").options] == [
        "no fund",
        "von beiden bezahlt",
        "paid by the upstream side",
    ]
    assert german.issue("water").options[-1].name == "500 m³/s"
    assert german.offers[0].name == "Papier vom April"


def test_the_own_language_is_read_first_wherever_it_stands() -> None:
    text = """winset: 1
{language}title: {{de: Ein Damm, en: A dam}}
parties: {{up: {{de: Oberlieger}}, down: {{en: Downstream, de: Unterlieger}}}}
issues: {{height: {{options: [low, high]}}}}
"""
    named = parse_case(text.format(language="language: en\n"))
    assert [named.title, *(actor.name for actor in named.actors)] == [
        "A dam",
        "Oberlieger",
        "Downstream",
    ]
    first = parse_case(text.format(language=""))
    assert [first.title, *(actor.name for actor in first.actors)] == [
        "Ein Damm",
        "Oberlieger",
        "Downstream",
    ]


def test_rules_and_no_deal(dam: Case) -> None:
    wet = tuple(str(n) for n in range(100, 501, 50))
    assert dam.rules == (
        Rule("rule1", {"height": ("high",), "water": ("450", "500")}),
        Rule("flow", {"height": ("low", "high")}, {"water": wet}, for_deals=True),
    )
    assert dam.no_deal == NoDeal({"height": "low", "water": "0", "fund": "none"})


def test_transitions_and_exposure(dam: Case) -> None:
    high_water = tuple(str(flow) for flow in range(300, 501, 50))
    assert dam.transitions == (
        Transition("settled", {"fund": ("joint", "upstream")}, {"fund": ("none",)}, "upstream"),
        Transition(
            "transition2", {"water": high_water}, {"water": ("0",), "height": ("low", "high")}
        ),
    )
    assert dam.exposure == {
        "upstream": Fraction(5, 2),
        "downstream": Fraction(1, 10),
    }


def test_an_observer_may_own_an_issue() -> None:
    text = SMALL.replace("[none, low, high]", "[none, low, high], owner: press")
    assert parse_case(f"{text}observers: {{press: }}\n").issues[0].owner == "press"


def test_approval_of_every_form(dam: Case) -> None:
    one = Fraction(1)
    assert dam.approval == (
        Approval("approval1", (Quota({"senate": one}, one),)),
        Approval(
            "approval2",
            (Quota({"upstream": one, "downstream": one, "senate": one}, Fraction(2)),),
        ),
        Approval(
            "approval3",
            (Quota({"upstream": Fraction(3), "downstream": Fraction(2)}, Fraction(55, 100)),),
        ),
        Approval(
            "override",
            (
                Quota({"senate": one}, one),
                Quota({"upstream": one, "downstream": one}, Fraction(2)),
            ),
        ),
    )


def test_sources(dam: Case) -> None:
    assert dam.sources == (
        Source(
            "gazette",
            "River Gazette",
            "Gazette House",
            "A. Reporter",
            "2024-05-01",
            "en",
            None,
            "sources/gazette.txt",
        ),
        Source(
            "letter",
            "A letter",
            url="https://example.org/letter",
            note="not kept",
            reliability=0.625,
        ),
    )


def test_scores_are_exact_and_linear_between_points(dam: Case) -> None:
    falling = [Fraction(30) - Fraction(55, 10) * k / 3 for k in range(3)]
    slow = [Fraction(245, 10) * (500 - n) / 350 for n in range(150, 501, 50)]
    assert dam.preferences["upstream"] == Scores(
        {
            "height": (Fraction(0), Fraction(20), Fraction(40)),
            "water": (*falling, *slow),
            "fund": (Fraction(30), Fraction(15), Fraction(0)),
        },
        (Interaction({"height": ("high",), "fund": ("joint",)}, Fraction(-5)),),
        Fraction(55),
    )


def test_interpolation_needs_no_rounding() -> None:
    knots = {Fraction(0): Fraction(0), Fraction(3): Fraction(1), Fraction(10): Fraction(-1)}
    found = interpolate(knots, [Fraction(n) for n in range(11)])
    assert found == (
        *(Fraction(n, 3) for n in range(4)),
        *(Fraction(1) - Fraction(2 * n, 7) for n in range(1, 8)),
    )


@pytest.mark.parametrize(
    ("name", "kind", "claims"),
    [
        ("d1", "order", [Order("height", (("none",), ("low", "high")))]),
        ("d2", "prefers", [Prefers(PartialOutcome({"height": "low", "water": "300"}), None)]),
        ("d3", "rejects", [Rejects(PartialOutcome({"height": "high"}, rest_any=True))]),
        ("d10", "most_important", [MostImportant(("water", "height"))]),
        ("d11", "least_important", [LeastImportant(("fund",))]),
        ("d12", "linear", [Linear(("water",))]),
        (
            "d13",
            "prefers",
            [
                Prefers(
                    PartialOutcome({"height": "none"}, ranges={"water": ("100", "200")}),
                    PartialOutcome({"height": "none"}, True, {"water": ("0", "50")}),
                )
            ],
        ),
        (
            "d4",
            "weight",
            [
                WeightRatio("water", "fund", Fraction(2), at_least=True),
                WeightRatio("water", "fund", Fraction(7, 2), at_least=False),
            ],
        ),
        ("d5", "step", [Step("water", ("0", "100"), "fund", ("none", "joint"))]),
        (
            "d6",
            "weight",
            [
                WeightRange("height", Fraction(1, 5), Fraction(1, 2)),
                WeightRange("fund", Fraction(1, 10), Fraction(1, 10)),
            ],
        ),
        ("d7", "value", [ValueRange("fund", "joint", Fraction(3, 10), Fraction(7, 10))]),
        ("d8", "no_deal", [NoDealRange(Fraction(1, 5), Fraction(2, 5))]),
        (
            "downstream.9",
            "prefers",
            [
                Prefers(
                    PartialOutcome({"height": "none"}),
                    PartialOutcome({"height": "low", "fund": "joint"}),
                )
            ],
        ),
        ("neighbour.1", "order", [Order("water", (("500",), ("0",)))]),
        ("n2", "depends", [Depends((("height", "fund"),))]),
    ],
)
def test_statements_of_every_kind(dam: Case, name: str, kind: str, claims: list[object]) -> None:
    found = statement(dam, name)
    assert (found.kind, list(found.claims)) == (kind, claims)
    assert found.actor == ("neighbour" if name.startswith("n") else "downstream")


def test_what_a_statement_rests_on(dam: Case) -> None:
    assert {one.id: one.basis for one in dam.statements} == {
        "d1": "assumed", "d2": "evidence", "d3": "evidence", "d4": "assumed", "d5": "assumed",
        "d6": "assumed", "d7": "assumed", "d8": "assumed", "downstream.9": "unsupported",
        "d10": "assumed", "d11": "assumed", "d12": "assumed", "d13": "assumed",
        "d14": "evidence", "d15": "assumed",
        "neighbour.1": "assumed",
        "n2": "assumed",
    }  # fmt: skip
    assert statement(dam, "d14").until == datetime.date(2024, 5, 31)
    assert statement(dam, "d15").replaces == "d14"
    d3 = statement(dam, "d3")
    assert (d3.confidence, d3.account) == (0.8, "theirs")
    assert (statement(dam, "d1").confidence, statement(dam, "d1").account) == (1.0, None)
    assert statement(dam, "d1").assumed == "less stored upstream is more water here"
    assert statement(dam, "downstream.9").note == "heard in the corridor"


def test_evidence_carries_position_and_context(dam: Case) -> None:
    (found,) = statement(dam, "d2").evidence
    assert found.match is Match.NORMALISED  # the quote runs over the end of a line
    assert found.position == GAZETTE.index("we could live")
    assert found.speaker == "downstream"
    assert found.before.endswith('could accept. "If it must be, ')
    assert found.after.startswith('," she said, "as long as the river')
    first, second = statement(dam, "d3").evidence
    assert (first.match, first.position) == (Match.VERBATIM, GAZETTE.index("never a high dam"))
    assert second == Evidence("letter", "No.", match=Match.NO_TEXT)


def test_offers(dam: Case) -> None:
    first, second, third = dam.offers
    (because,) = first.evidence
    assert first == Offer(
        "o1",
        ("upstream",),
        PartialOutcome({"height": "low", "fund": "upstream"}),
        datetime.date(2024, 4, 30),
        {"downstream": Response.REJECTED, "senate": Response.FINAL},
        "ours",
        (because,),
        name="Paper of April",
    )
    assert (because.match, because.speaker) == (Match.VERBATIM, "A minister")
    assert second == Offer(
        "offer2",
        ("downstream",),
        PartialOutcome({"height": "none", "water": "0"}),
        responses={"upstream": Response.COUNTERED},
        assumed="habit",
    )
    assert third.makers == ("upstream", "downstream")
    assert third.responses == {"senate": Response.REJECTED}


def test_reactions(dam: Case) -> None:
    first, second, third, fourth = dam.reactions
    (because,) = first.evidence
    assert first == Reaction(
        "r1",
        "neighbour",
        None,
        Reception.REGRET,
        dam.offers[0].outcome,
        datetime.date(2024, 5, 1),
        "ours",
        (because,),
    )
    assert (because.match, because.speaker) == (Match.VERBATIM, "River Gazette")
    assert second == Reaction(
        "reaction2",
        "bank",
        PartialOutcome({"height": "none", "water": "100"}),
        Reception.WELCOME,
        PartialOutcome({"fund": "joint"}),
        assumed="habit",
        note="said at dinner",
    )
    (letter,) = third.evidence
    assert third == Reaction(
        "reaction3",
        "upstream",
        PartialOutcome({"height": "high"}),
        Reception.INDIFFERENT,
        evidence=(letter,),
    )
    assert fourth == Reaction("reaction4", "senate", None, Reception.WELCOME)


def test_reactions_stay_out_of_what_is_known(dam: Case) -> None:
    assert not {one.id for one in dam.reactions} & {one.id for one in dam.statements}
    assert "senate" not in dam.preferences


def test_a_reaction_names_an_offer_that_has_no_id_by_its_place() -> None:
    text = SMALL + (
        "offers: [{by: up, outcome: {height: high}}]\n"
        "reactions: [{by: down, to: no_deal, was: regret, instead_of: offer1}]\n"
    )
    (reaction,) = parse_case(text).reactions
    assert reaction.instead_of == PartialOutcome({"height": "high"})


def test_no_deal_stays_no_deal_where_an_offer_is_called_so() -> None:
    text = SMALL + (
        "offers: [{id: no_deal, by: up, outcome: {height: high}}]\n"
        "reactions: [{by: down, to: {height: none}, was: regret, instead_of: no_deal}]\n"
    )
    (reaction,) = parse_case(text).reactions
    assert reaction.instead_of is None


def test_a_reaction_needs_no_no_deal_outcome_where_it_names_every_issue() -> None:
    text = SMALL.replace("no_deal: {height: low}\n", "") + (
        "reactions: [{by: down, to: {height: low}, was: welcome}]\n"
    )
    (reaction,) = parse_case(text).reactions
    assert reaction.to == PartialOutcome({"height": "low"})


def test_no_deal_as_values() -> None:
    case = parse_case(SMALL.replace("{height: low}", "{values: {up: 45, down: 0.3}}"))
    assert case.no_deal == NoDeal(None, {"up": Fraction(45), "down": Fraction(3, 10)})


@pytest.mark.parametrize("share", ["40 %", "40%", "40\u00a0%", '"40 %"', "40.0 %", "0.4", "2/5"])
def test_a_percent_sign_means_hundredths_wherever_a_share_is_asked_for(share: str) -> None:
    case = parse_case(
        "winset: 1\ntitle: T\nparties: {a: A, b: B}\n"
        "issues: {x: {options: [p, q, r]}, y: {options: [p, q]}}\n"
        f"no_deal: {{values: {{a: {share}}}}}\nexposure: {{a: {share}}}\n"
        f"approval:\n  - {{weight: {share}, of: {{a: {share}, b: 60 %}}}}\n"
        "preferences:\n  a:\n"
        f"    - {{weight: {{x: {share}}}, assumed: h, confidence: {share}}}\n"
        f"    - {{weight: {{x: [{share}, 50 %]}}, assumed: h}}\n"
        f"    - {{weight: {{x: {{at_least: {share}, times: y}}}}, assumed: h}}\n"
        f"    - {{value: {{x: {{q: {share}}}}}, assumed: h}}\n"
        f"    - {{no_deal: {share}, assumed: h}}\n"
    )
    two_fifths = Fraction(2, 5)
    assert case.no_deal.values == {"a": two_fifths}
    assert case.exposure == {"a": two_fifths}
    (quota,) = case.approval[0].any_of
    assert (dict(quota.weights), quota.at_least) == (
        {"a": two_fifths, "b": Fraction(3, 5)},
        two_fifths,
    )
    assert case.statements[0].confidence == 0.4
    assert [claim for one in case.statements for claim in one.claims] == [
        WeightRange("x", two_fifths, two_fifths),
        WeightRange("x", two_fifths, Fraction(1, 2)),
        WeightRatio("x", "y", two_fifths, True),
        ValueRange("x", "q", two_fifths, two_fifths),
        NoDealRange(two_fifths, two_fifths),
    ]


def test_yes_and_no_are_names_like_others() -> None:
    case = parse_case(
        "winset: 1\ntitle: T\nparties: {a: A}\n"
        "issues: {on: {options: [yes, no, off]}}\nno_deal: {on: no}\n"
    )
    assert case.no_deal.outcome == {"on": "no"}


def test_values_of_the_no_deal_serve_as_reservation() -> None:
    text = SMALL.replace("{height: low}", "{values: {up: 45}}") + (
        "preferences: {up: {scores: {height: {none: 0, low: 50, high: 60}}}}\n"
    )
    assert isinstance(parse_case(text).preferences["up"], Scores)


def test_a_case_may_leave_nearly_everything_open() -> None:
    case = parse_case("winset: 1\ntitle: T\nparties: {a: }\nissues: {x: {options: [y]}}\n")
    assert case.actors == (Actor("a", "a"),)
    assert (case.no_deal, case.preferences) == (NoDeal(), {})
    assert (case.offers, case.reactions) == ((), ())


@pytest.mark.parametrize("option", ["no", "yes", "on", "1.50", "0x10", "2024-05-01", "1_000", "é"])
def test_options_stay_as_they_are_written(option: str) -> None:
    text = SMALL.replace("none, low, high", f"none, low, {option}") + (
        f"preferences: {{down: [{{order: {{height: [{option}, none]}}, assumed: habit}}]}}\n"
    )
    case = parse_case(text)
    assert case.issues[0].options[2] == Option(option, option)
    assert case.statements[0].claims == (Order("height", ((option,), ("none",))),)


@pytest.mark.parametrize("option", ["null", "~", "true", "NULL", ""])
def test_options_that_look_like_nothing_stand_in_quotation_marks(option: str) -> None:
    quoted = SMALL.replace("none, low, high", f'low, "{option}x", "{option}"')
    bare = SMALL.replace("none, low, high", f"low, {option}, high")
    if option:
        assert parse_case(quoted).issues[0].options[2].id == option
    else:
        with pytest.raises(CaseFileError, match="needs an id of 1 to 100 visible characters"):
            parse_case(quoted)
    if option == "true":
        assert parse_case(bare).issues[0].options[1].id == "true"
    else:
        with pytest.raises(CaseFileError):
            parse_case(bare)


def test_keys_that_look_like_nothing_are_ids() -> None:
    text = SMALL.replace("[none, low, high]", "{null: No dam, ~: Some dam, low: , high: ~}")
    assert parse_case(text).issues[0].options == (
        Option("null", "No dam"),
        Option("~", "Some dam"),
        Option("low", "low"),
        Option("high", "high"),
    )


@pytest.mark.parametrize("written", ["50", "50.0", "5e1", '"50"', "+50"])
def test_a_numeric_option_is_found_however_the_number_is_written(written: str) -> None:
    text = f"""winset: 1
title: T
parties: {{a: A}}
issues: {{water: {{range: {{from: 0, to: 100, step: 50}}}}}}
no_deal: {{water: {written}}}
"""
    if written == "5e1":
        with pytest.raises(CaseFileError, match="expected: 0 to 100 in steps of 50"):
            parse_case(text)
    else:
        assert parse_case(text).no_deal == NoDeal({"water": "50"})


def test_decimal_steps_are_exact() -> None:
    text = """winset: 1
title: T
parties: {a: A}
issues: {share: {range: {from: -0.3, to: 0.3, step: 0.1, unit: "%"}}}
"""
    options = parse_case(text).issues[0].options
    assert [one.id for one in options] == ["-0.3", "-0.2", "-0.1", "0", "0.1", "0.2", "0.3"]
    assert options[0] == Option("-0.3", "-0.3 %", Fraction(-3, 10))


@pytest.mark.parametrize(
    "encoded",
    [
        DAM.read_bytes(),
        b"\xef\xbb\xbf" + DAM.read_bytes(),
        DAM.read_text(encoding="utf-8").encode("utf-16"),
        b"\xfe\xff" + DAM.read_text(encoding="utf-8").encode("utf-16-be"),
        DAM.read_bytes().replace(b"\n", b"\r\n"),
        DAM.read_bytes().replace(b"\n", b"\r"),
        b"---\n" + DAM.read_bytes() + b"...\n",
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 big-endian", "crlf", "cr", "document marks"],
)
def test_the_same_case_from_other_bytes(dam: Case, encoded: bytes) -> None:
    assert parse_case(encoded, folder=DAM.parent) == dam


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_lines_and_columns_do_not_depend_on_line_ends_and_marks(newline: str, mark: bytes) -> None:
    raw = mark + (SMALL + "titel: x\n").replace("\n", newline).encode()
    with pytest.raises(CaseFileError) as raised:
        parse_case(raw)
    (problem,) = raised.value.problems
    assert (problem.line, problem.column, problem.source_line) == (6, 1, "titel: x")


def test_json_with_tabs_and_pairs_of_surrogates() -> None:
    document = {
        "winset": 1,
        "title": "A dam \N{WATER WAVE}\N{OFFICE BUILDING} and a backslash \\ud83d",
        "parties": {"up": "Upstream \U0001f600\U0001f600"},
        "issues": {"height": {"options": ["none", "low"]}},
        "preferences": {"up": {"scores": {"height": {"none": 1e2, "low": -0.5}}, "no_deal": 0}},
    }
    text = json.dumps(document, indent="\t", ensure_ascii=True)
    assert "\\ud83d\\ude00" in text
    case = parse_case(text, name="case.json")
    assert case.title == document["title"]
    assert case.actors[0].name == "Upstream \U0001f600\U0001f600"
    scores = case.preferences["up"]
    assert isinstance(scores, Scores)
    assert scores.points == {"height": (Fraction(100), Fraction(-1, 2))}


def test_a_json_file_is_read_by_its_name(tmp_path: Path) -> None:
    document = {
        "winset": 1,
        "title": "T",
        "parties": {"a": "A"},
        "issues": {"x": {"options": ["y", "z"]}},
    }
    file = tmp_path / "case.json"
    file.write_text(json.dumps(document, indent="\t"), encoding="utf-8")
    assert read_case(file).title == "T"
    assert read_case(str(file)) == read_case(file)


def test_anchors_repeat_what_they_name() -> None:
    text = SMALL.replace(
        "issues: {height: {options: [none, low, high]}}",
        "issues:\n  height: {options: &usual [none, low, high]}\n  depth: {options: *usual}",
    ).replace("no_deal: {height: low}\n", "")
    height, depth = parse_case(text).issues
    assert height.options == depth.options


@pytest.mark.slow
def test_twenty_thousand_statements() -> None:
    lines = [
        f"    - {{id: s{k}, order: {{height: [none, low]}}, assumed: reason {k}}}"
        for k in range(20_000)
    ]
    case = parse_case(SMALL + "preferences:\n  down:\n" + "\n".join(lines) + "\n")
    assert len(case.statements) == 20_000
    assert case.statements[-1].assumed == "reason 19999"


def test_reading_twice_gives_the_same(dam: Case) -> None:
    assert read_case(DAM) == dam
