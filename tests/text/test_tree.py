"""YAML and JSON into trees that know where each node stands."""

from fractions import Fraction as F

import pytest

from winset.errors import CaseFileError
from winset.text.problems import Problems
from winset.text.tree import MAX_BYTES, decode, parse


def read(text, *, strict=False):
    problems = Problems("f.yaml", text)
    node = parse(text, problems, strict=strict, what=("a case", "a mapping"))
    problems.raise_if_any()
    return node


def test_nodes_know_where_they_stand():
    node = read("a: 1\nb:\n  - x\n  - {c: 0x1F}\n")
    c = node.child("b").value[1].child("c")
    assert (c.line, c.column) == (3, 8)
    assert c.value.number() == 31
    assert node.keys["b"] == (1, 0)


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("1.50", "float", F(3, 2)),
        ("1e2", "float", F(100)),
        ("007", "int", F(7)),
        ("no", "str", None),
        ("'1'", "str", None),
        ("true", "bool", None),
        (".nan", "not_finite", None),
        ("~", "null", None),
    ],
)
def test_scalars_keep_their_text_and_know_their_kind(text, kind, number):
    scalar = read(f"a: {text}\n").child("a").value
    assert (scalar.kind, scalar.number()) == (kind, number)
    assert str(scalar) == text.strip("'")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: !!python/name:os.system x\n", "tag"),
        ("a: 1\na: 2\n", "duplicate key 'a'; it stands first in line 1"),
        ("a: &x [*x]\n", "inside itself"),
        ("a: " + "[" * 60 + "]" * 60 + "\n", "nested deeper than 40 levels"),
    ],
)
def test_what_is_not_read_is_said(text, said):
    with pytest.raises(CaseFileError, match=said):
        read(text)


def test_json_is_read_strictly():
    assert read('{"a": [1, "b"]}', strict=True).plain() == {"a": ["1", "b"]}
    with pytest.raises(CaseFileError):
        read("{a: 1}", strict=True)


def test_bytes_that_are_no_text_are_a_problem():
    problems = Problems("f.yaml")
    assert decode("é".encode("latin-1"), problems) is None
    assert len(problems) == 1
    assert decode("é".encode("utf-16"), Problems("f")) == "é"
    assert MAX_BYTES == 5_000_000


def test_what_is_read_again_is_told_again():
    text = "a: 1\nb: [x, y]\n"
    assert read(text) is read(text), "an edit reads a text several times"
    for _ in range(2):
        with pytest.raises(CaseFileError, match="line 2, column 4"):
            read("a: 1\nb: [x\n")
    assert read(text.replace("1", "2")).child("a").value == "2"
