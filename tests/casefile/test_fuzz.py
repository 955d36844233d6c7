"""Whatever the text: a case, or problems with a place each. Nothing else ever comes out."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from winset.case.types import Case
from winset.casefile import parse_case
from winset.errors import CaseFileError

DAM = Path(__file__).parent / "dam"


def steady(examples: int) -> settings:
    """Return settings under which every run tries the same examples."""
    return settings(
        max_examples=examples,
        derandomize=True,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


def read(text: str | bytes, name: str = "case.yaml") -> Case | None:
    """Return the case, or None where it was refused in the only way allowed."""
    try:
        case = parse_case(text, name=name, folder=DAM)
    except CaseFileError as refused:
        problems = refused.problems
    else:
        assert isinstance(case, Case)
        return case
    assert problems
    for problem in problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.message
        assert "\n" not in str(problem.message)
        assert problem.source_line.isprintable()
    return None


def valid() -> dict[str, Any]:
    """Return the dam of test_reader with every key of the format, as a plain tree."""

    def plain(node: yaml.Node) -> Any:
        if isinstance(node, yaml.MappingNode):
            return {key.value: plain(value) for key, value in node.value}
        if isinstance(node, yaml.SequenceNode):
            return [plain(one) for one in node.value]
        if node.style is None:
            try:
                return json.loads(node.value)
            except ValueError:
                return node.value
        return node.value

    text = (DAM / "case.yaml").read_text(encoding="utf-8")
    tree = plain(yaml.compose(text, Loader=yaml.SafeLoader))
    assert isinstance(tree, dict)
    return tree


VALID = valid()


def test_the_unchanged_tree_is_a_case() -> None:
    assert read(json.dumps(VALID), "case.json") is not None
    assert read(yaml.safe_dump(VALID, allow_unicode=True, sort_keys=False)) is not None


@pytest.mark.slow
@steady(400)
@given(st.one_of(st.text(), st.text(alphabet="winset: 1\n{}[]&*!|>'\"%@`#-?,\t\r\u2028\ud800é")))
@pytest.mark.parametrize("name", ["case.yaml", "case.json"])
def test_any_text(name: str, text: str) -> None:
    assert read(text, name) is None


@steady(300)
@given(st.one_of(st.binary(), st.binary().map(lambda raw: b"winset: 1\n" + raw)))
def test_any_bytes(raw: bytes) -> None:
    assert read(raw) is None


@pytest.mark.slow
@steady(300)
@given(st.text(max_size=40), st.integers(0, 5_000))
def test_any_text_put_into_a_case(text: str, place: int) -> None:
    whole = (DAM / "case.yaml").read_text(encoding="utf-8")
    read(whole[:place] + text + whole[place:])
    read((whole[:place] + text + whole[place:]).encode("utf-8", "surrogatepass")[: place + 900])


KEYS = sorted({
    "winset", "title", "summary", "parties", "ratifiers", "observers", "issues", "rules", "no_deal",
    "approval", "sources", "accounts", "preferences", "offers", "name", "note", "options", "range",
    "from", "to", "step", "unit", "owner", "irreversible", "never", "if", "then", "at_least",
    "at_most", "veto", "of", "weight", "blocks", "unless", "id", "order", "prefers", "rejects",
    "worth_more_than", "value", "because", "assumed", "account", "confidence", "source", "quote",
    "speaker", "by", "on", "outcome", "responses", "scores", "interactions", "when", "add", "times",
    "file", "url", "rest", "values", "<<", "@scores", "@statements", "", "height", "water", "low",
    "high", "none", "upstream", "downstream", "senate", "any", "1", "reactions", "was",
    "instead_of", "welcome", "regret", "o1",
})  # fmt: skip
keys = st.one_of(st.sampled_from(KEYS), st.text(max_size=8))
leaves = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=12),
    st.sampled_from([*KEYS, 0, 1, 2, 0.5, -1, 10**400, 1e300, "1e400", ".inf", "2024-05-01"]),
)
trees = st.recursive(
    leaves,
    lambda below: st.one_of(st.lists(below, max_size=4), st.dictionaries(keys, below, max_size=5)),
    max_leaves=25,
)
TOP = list(VALID)


@pytest.mark.slow
@steady(500)
@given(trees, st.sampled_from([True, False, None]))
def test_any_tree(tree: Any, flow: bool | None) -> None:
    assert read(yaml.safe_dump(tree, default_flow_style=flow, allow_unicode=True)) is None


@pytest.mark.slow
@steady(300)
@given(st.dictionaries(st.sampled_from(TOP), trees, min_size=1, max_size=8))
def test_any_tree_under_the_keys_of_a_case(tree: dict[str, Any]) -> None:
    case = read(yaml.safe_dump({**tree, "winset": 1}, sort_keys=False))
    if case is not None:
        assert {"title", "parties", "issues"} <= set(tree)


@pytest.mark.slow
@steady(400)
@given(st.sampled_from(TOP), trees)
def test_a_case_with_any_tree_under_one_key(key: str, tree: Any) -> None:
    read(json.dumps({**VALID, key: tree}, default=str), "case.yaml")


def paths(tree: Any, here: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    items = tree if isinstance(tree, list) else []
    below = tree if isinstance(tree, dict) else dict(enumerate(items))
    return [here, *(path for step in below for path in paths(below[step], (*here, step)))]


PATHS = paths(VALID)[1:]


def at(tree: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        tree = tree[step]
    return tree


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, Any]:
    """Return the valid tree after one to four accidents."""
    tree: dict[str, Any] = json.loads(json.dumps(VALID))
    for _ in range(draw(st.integers(1, 4))):
        path = draw(st.sampled_from(PATHS))
        try:
            parent, step = at(tree, path[:-1]), path[-1]
            node = parent[step]
        except (KeyError, IndexError, TypeError):
            continue  # an earlier accident took it away
        if not isinstance(parent, dict | list):
            continue
        match draw(st.sampled_from(["delete", "replace", "retype", "copy", "rename", "wrap"])):
            case "delete":
                del parent[step]
            case "replace":
                parent[step] = draw(trees)
            case "retype":
                parent[step] = draw(
                    st.sampled_from([None, [], {}, str(node), [node], {"id": node}, 0, True])
                )
            case "copy":
                parent[step] = copy.deepcopy(at(VALID, draw(st.sampled_from(PATHS))))
            case "rename" if isinstance(parent, dict):
                parent[draw(keys)] = parent.pop(step)
            case "wrap" if isinstance(parent, list):
                parent.append(node)
    return tree


@pytest.mark.slow
@steady(700)
@given(mutated(), st.sampled_from(["yaml", "json", "flow"]))
def test_a_case_after_accidents(tree: dict[str, Any], form: str) -> None:
    if form == "yaml":
        read(yaml.safe_dump(tree, sort_keys=False))
    else:
        text = json.dumps(tree, indent=None if form == "flow" else "\t")
        read(text, "case.json" if form == "json" else "case.yaml")


@steady(200)
@given(st.lists(st.sampled_from(PATHS), min_size=1, max_size=3), st.booleans())
def test_a_case_with_keys_given_twice(twice: list[tuple[str | int, ...]], last: bool) -> None:
    lines = (DAM / "case.yaml").read_text(encoding="utf-8").splitlines()
    top = [path[0] for path in twice]
    again = [line for line in lines if any(line.startswith(f"{key}:") for key in top)]
    text = "\n".join([*lines, *again] if last else [lines[0], *again, *lines[1:]])
    assert read(text) is None
