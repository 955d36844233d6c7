"""Out and in again: a case file says everything."""

from dataclasses import replace
from fractions import Fraction as F

import pytest
from cases import k_of, random_case, seeded
from effort import seeds
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from places import ROOT

import winset
from winset.case.languages import Translated, retold
from winset.case.types import (
    Actor,
    Case,
    Interaction,
    Issue,
    NoDeal,
    Option,
    Scores,
)
from winset.casefile import case_text, parse_case
from winset.errors import CannotWriteError
from winset.text.shown import unseen

CASES = [
    *sorted((ROOT / "examples").rglob("case.yaml")),
    ROOT / "examples/panama/fifteenths.yaml",
    ROOT / "tests/casefile/dam/case.yaml",
    ROOT / "src/winset/casefile/starter.yaml",
]


@pytest.mark.parametrize("path", CASES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_case_file_reads_as_the_case_it_was_written_from(path, tmp_path):
    case = winset.read_case(path)
    for source in case.sources:
        if source.file is not None:
            target = tmp_path / source.file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((path.parent / source.file).read_bytes())
    winset.write_case(case, tmp_path / "again.yaml", comment=["one", "two: [\x07"])
    text = (tmp_path / "again.yaml").read_text("utf-8")
    assert text.startswith("# one\n# two: [\nwinset: 1\n")
    assert winset.read_case(tmp_path / "again.yaml") == case


NAMES = st.one_of(
    st.sampled_from(
        ["no", "Null", "~", "10", "-3", "1.50", "a: b", "x # y", "'", '"', "\\", "- a", "{a}",
         "[1, 2]", "&a", "*a", "!t", "?", "|", ">", "%", "@", "`", "é", "日本", "a\tb",
         "2024-01-01", "0x10", "1e3", ".inf", "true", "=", "<<", "a,b", " x", "x ",
         "👍", "\u200b", "a\u00a0b"]
    ),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12),
)  # fmt: skip

TEXTS = NAMES | st.dictionaries(
    st.sampled_from(["en", "de", "fr-CA", "no", "zho"]), NAMES, min_size=1, max_size=3
).map(Translated)

IDS = NAMES.filter(lambda text: text.strip() and unseen(text) is None)

NUMBERS = st.one_of(
    st.fractions(-1000, 1000, max_denominator=50),
    st.decimals(-10, 10, places=16, allow_nan=False).map(F),
    st.sampled_from([F(1, 3), F(10**15), F(7, 10**15), F(1, 3 * 10**30)]),
)


@st.composite
def scored_cases(draw):
    issues = []
    for name in draw(
        st.lists(IDS.filter({"rest", "values"}.isdisjoint), min_size=1, max_size=3, unique=True)
    ):
        if draw(st.booleans()):
            options = draw(st.lists(IDS, min_size=1, max_size=4, unique=True))
            named = tuple(
                Option(option, draw(TEXTS), phrase=draw(st.none() | TEXTS)) for option in options
            )
            issues.append(Issue(name, draw(TEXTS), named, note=draw(st.none() | TEXTS)))
        else:
            low, step = draw(st.integers(-5, 5)), draw(st.sampled_from([F(1), F(1, 4), F(3)]))
            numbers = [low + k * step for k in range(draw(st.integers(2, 6)))]
            named = tuple(Option(_plain(n), _plain(n), n) for n in numbers)
            issues.append(Issue(name, draw(TEXTS), named))
    actors = tuple(
        Actor(name, draw(TEXTS), note=draw(st.none() | TEXTS))
        for name in draw(st.lists(IDS, min_size=1, max_size=3, unique=True))
    )
    preferences = {}
    for actor in actors:
        points = {issue.id: tuple(draw(NUMBERS) for _ in issue.options) for issue in issues}
        region = {issues[0].id: (issues[0].options[0].id,)}
        added = (Interaction(region, draw(NUMBERS)),) if draw(st.booleans()) else ()
        no_deal = draw(NUMBERS)
        at_most = max(no_deal, draw(NUMBERS)) if draw(st.booleans()) else None
        preferences[actor.id] = Scores(points, added, no_deal, at_most)
    language = draw(st.none() | st.sampled_from(["en", "de"]))
    accounts = draw(st.dictionaries(IDS, TEXTS, max_size=2))
    case = Case(draw(TEXTS), actors, tuple(issues), preferences=preferences,
                summary=draw(st.none() | TEXTS), accounts=accounts, language=language)  # fmt: skip
    return retold(case, lambda text: Translated(text.languages, language))


def _plain(number):
    return str(number.numerator) if number.denominator == 1 else f"{float(number):g}"


@pytest.mark.slow
@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(scored_cases())
def test_any_scored_case_can_be_written_and_read(case):
    assert parse_case(case_text(case)) == case


@pytest.mark.parametrize("seed", seeds(10))
def test_rules_and_approval_rules_are_written(seed):
    rng = seeded(seed)
    case = random_case(
        rng, parties=2, ratifiers=3, rules=3, interactions=2,
        approval=[k_of("two", 2, ["r0", "r1", "r2"]), k_of("one", 1, ["r0"])],
    )  # fmt: skip
    assert parse_case(case_text(case)) == case


def test_fractions_in_case_files():
    text = (
        "winset: 1\ntitle: T\nparties: {a: A}\nissues: {x: {options: [y, z]}}\n"
        'preferences: {a: {scores: {x: {y: 1/3, z: "-2/7"}}, no_deal: 5/10}}\n'
    )
    scores = parse_case(text).preferences["a"]
    assert scores.points == {"x": (F(1, 3), F(-2, 7))}
    assert scores.no_deal == F(1, 2)
    for wrong in ("1/0", "1/-3", "1 / 3", "1/3/4", "a/b", "9999999999999999/2"):
        with pytest.raises(winset.CaseFileError, match=r"expected a number|too large"):
            parse_case(text.replace("1/3", wrong))


def test_what_no_case_file_can_say_is_refused():
    issue = Issue("x", "X", (Option("a", "A"), Option("b", "B")))
    fine = Case("T", (Actor("p", "P"),), (issue,))
    assert parse_case(case_text(fine)) == fine
    for wrong in (
        replace(fine, title=""),
        replace(fine, actors=(Actor("p\nq", "P"),)),
        replace(fine, no_deal=NoDeal({"x": "a"}, {"p": F(1)})),
        replace(fine, issues=(Issue("x", "X", (Option("1", "1", F(1)), Option("3", "3", F(4)))),)),
    ):
        with pytest.raises(CannotWriteError, match="no case file can say all of this case"):
            case_text(wrong)
