"""Syntax errors, said as the writer of the file would see them."""

import pytest

from winset.errors import CaseFileError
from winset.text.problems import Problems
from winset.text.tree import parse


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: 'x\n", 1, "this quotation mark is never closed"),
        ("a:\n\t- x\n", 2, "a tab: indent with spaces only"),
        ("a: b: c\n", 1, "a ': ' inside a text: put the text in quotation marks"),
        ("a:1\nb: 2\n", 2, "in line 1, a space is missing after 'a:'"),
        ("a: [x, y\nb: 1\n", 2, "expected ',' or ']' to go on with the '[' of line 1, column 4"),
        ("a: 1\n  b: 2\n", 2, "this line starts 2 spaces further in than 'a:' above"),
        ("a: %x\n", 1, "text that starts with '%' stands in quotation marks"),
        ('a: "\\q"\n', 1, "in double quotation marks write \\\\ for one backslash"),
    ],
)
def test_what_is_wrong_is_said_where_it_is(text, line, said):
    problems = Problems("f.yaml", text)
    parse(text, problems, strict=False, what=("a case", "a mapping"))
    with pytest.raises(CaseFileError) as caught:
        problems.raise_if_any()
    (problem,) = caught.value.problems
    assert said in problem.message
    assert problem.line == line
