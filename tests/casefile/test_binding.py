"""`binding`: where a signed deal cannot be broken alone."""

import pytest

from winset.casefile import case_text, parse_case
from winset.errors import CaseFileError

HEAD = """winset: 1
title: A contract
parties: {a: A, b: B}
issues:
  wage: {options: [low, high], owner: a}
  hours: {options: [long, short], owner: b}
"""


@pytest.mark.parametrize(
    ("said", "issues"),
    [
        ("", ()),
        ("binding: true", ("wage", "hours")),
        ("binding: false", ()),
        ("binding: [hours]", ("hours",)),
        ("binding: [hours, wage]", ("wage", "hours")),
        ("binding: []", ()),
    ],
)
def test_what_binds_is_read_and_written_back(said, issues):
    case = parse_case(HEAD + said)
    assert case.binding == issues
    assert parse_case(case_text(case)).binding == issues
    owners = [issue.owner for issue in case.as_signed().issues]
    assert owners == [None if i.id in issues else i.owner for i in case.issues]


def test_all_issues_are_written_as_true():
    assert "\nbinding: true\n" in case_text(parse_case(HEAD + "binding: [wage, hours]"))


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("binding: yes", "expected true, false or a list of issues, found 'yes'"),
        ("binding: {wage: true}", "expected true, false or a list of issues, found a mapping"),
        (
            "binding: [wages]",
            "unknown issue 'wages'; did you mean 'wage'? (expected: 'wage', 'hours')",
        ),
        ("binding: [wage, wage]", "issue 'wage' is listed twice"),
        ("binding: [[wage]]", "expected an issue, found a list"),
    ],
)
def test_what_is_no_list_of_issues_is_refused(said, message):
    with pytest.raises(CaseFileError) as raised:
        parse_case(HEAD + said)
    assert [problem.message for problem in raised.value.problems] == [message]
