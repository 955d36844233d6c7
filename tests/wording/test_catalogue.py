"""Every message has a wording, every wording is said somewhere, and each can be written."""

import ast
import datetime
import re
from functools import cache
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes
from places import ROOT

from winset.case.message import Message, Odds, say
from winset.wording.catalogue import Catalogue, UnknownMessageError, fields, split
from winset.wording.english import ENGLISH, FILES

SOURCE = ROOT / "src" / "winset"


def literals(node):
    """The texts that an expression can be; a star for what it does not say itself."""
    match node:
        case ast.Constant(value=str()):
            return [node.value]
        case ast.IfExp():
            return literals(node.body) + literals(node.orelse)
        case ast.JoinedStr():
            made = [""]
            for part in node.values:
                some = literals(part.value if isinstance(part, ast.FormattedValue) else part)
                made = [before + after for before in made for after in some]
            return made
    return ["*"]


def said():
    """Yield (place, possible ids, names of arguments or None) of each call of `say`."""
    for path in sorted(SOURCE.rglob("*.py")):
        text = path.read_text("utf-8")
        if not re.search(r"^from winset.case.message import .*\bsay\b", text, flags=re.MULTILINE):
            continue
        for node in ast.walk(ast.parse(text)):
            called = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            if called and node.func.id == "say" and node.args:
                place = f"{path.relative_to(ROOT)}:{node.lineno}"
                named = [keyword.arg for keyword in node.keywords]
                yield place, literals(node.args[0]), None if None in named else set(named)


def shown_literals(node):
    """The texts that an expression of a template can be."""
    match node:
        case nodes.Const(value=str() as value):
            return [value]
        case nodes.CondExpr():
            return shown_literals(node.expr1) + shown_literals(node.expr2)
        case nodes.Concat():
            made = [""]
            for part in node.nodes:
                made = [before + after for before in made for after in shown_literals(part)]
            return made
    return ["*"]


def said_by_templates():
    """Yield the same of each call of `say` in a template."""
    for path in sorted(SOURCE.rglob("*.jinja")):
        tree = jinja2.Environment().parse(path.read_text("utf-8"))
        for node in tree.find_all(nodes.Call):
            if isinstance(node.node, nodes.Name) and node.node.name == "say":
                place = f"{path.relative_to(ROOT)}:{node.lineno}"
                given = {keyword.key for keyword in node.kwargs}
                yield place, shown_literals(node.args[0]), None if node.dyn_kwargs else given


def matches(pattern, message):
    if "*" not in pattern:
        return pattern == message
    first, *rest = pattern.split("*")
    if not message.startswith(first):
        return False
    place = len(first)
    for part in rest:
        place = message.find(part, place)
        if place < 0:
            return False
        place += len(part)
    return rest[-1] == "" or message.endswith(rest[-1])


@cache
def calls():
    """Every call of `say`, in modules and templates."""
    return [*said(), *said_by_templates()]


def worded(pattern):
    """Whether a message has a wording; of what is no literal, whether any fits."""
    if "*" not in pattern:
        return pattern in ENGLISH.patterns
    return any(matches(pattern, one) for one in ENGLISH.patterns)


def test_what_is_said_has_a_wording_with_its_arguments():
    known = [(place, ids, given) for place, ids, given in calls() if ids != ["*"]]
    assert len(known) > 1_000
    unsaid = [(place, one) for place, ids, _ in known for one in ids if not worded(one)]
    assert not unsaid
    lacking = [
        (place, one)
        for place, ids, given in known
        for one in ids
        if given is not None and "*" not in one and not fields(ENGLISH.patterns[one]) <= given
    ]
    assert not lacking


@pytest.mark.slow
def test_every_wording_is_said_somewhere():
    patterns = {pattern for _, ids, _ in calls() for pattern in ids if pattern != "*"}
    texts = {
        node.value
        for path in SOURCE.rglob("*.py")
        if "wording" not in path.parts
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    unsaid = [
        one
        for one in ENGLISH.patterns
        if one not in texts and not any(matches(pattern, one) for pattern in patterns)
    ]
    assert not unsaid


def test_no_id_stands_in_two_files():
    keys = [key for file in FILES for key in file]
    assert len(keys) == len(set(keys)) == len(ENGLISH.patterns)


def sample(part, words=ENGLISH):
    """An argument that fits a field of a pattern."""
    if part["one"] is not None:
        return 2
    how = (part["how"] or "").split(",")
    if any(name in words.nouns for name in how) or {"short", "figure"} & set(how):
        return 3
    lists = {"or", "quoted", *words.joiners}
    return ("one", "two") if lists & set(how) else "a name"


def test_every_message_can_be_written():
    for message, pattern in ENGLISH.patterns.items():
        parts = [part for part in split(pattern) if not isinstance(part, str)]
        args = {part["name"]: sample(part) for part in parts}
        counted = {part["name"] for part in parts if part["one"] is not None}
        args |= {name: ("one", "two") for name in counted if args[name] == "a name"}
        text = ENGLISH.text(Message(message, args))
        assert text, message
        assert "{" not in text, message
        assert "  " not in text, message
        assert Message.from_dict(say(message, **args).to_dict()) == say(message, **args)


EXAMPLE = Catalogue(
    "en",
    {
        "plain": "a {x}.",
        "or": "{x:or}",
        "quoted": "{x:quoted,or}",
        "noun": "{n:draw} {n?is|are}",
        "cap": "{x:cap}",
        "huge": "{n:short} {n}",
        "day": "{day}",
        "bare": "{x:bare}",
    },
    {"draw": ("draw", "draws")},
)


@pytest.mark.parametrize(
    ("message", "text"),
    [
        (say("plain", x="b"), "a b."),
        (say("plain", x=None), "a ."),
        (say("plain", x=Odds(0.725, 0.005)), "a 73 % ± 1."),
        (say("plain", x=Odds(1.0, exact=True)), "a 100 %."),
        (say("plain", x=2.5), "a 2.50."),
        (say("plain", x=12345), "a 12,345."),
        (say("plain", x=("a", "b", "c")), "a a, b and c."),
        (say("plain", x=say("or", x=("a", "b"))), "a a or b."),
        (say("quoted", x=("a", "b")), "“a” or “b”"),
        (say("noun", n=1), "1 draw is"),
        (say("noun", n=1.0), "1 draw is"),
        (say("noun", n=1200), "1,200 draws are"),
        (say("noun", n=0.5), "0.50 draws are"),
        (say("noun", n=("a",)), "a draws is"),
        (say("cap", x="élan"), "Élan"),
        (say("huge", n=10**20), "1.0 × 10²⁰ 100,000,000,000,000,000,000"),
        (say("day", day=datetime.date(2019, 2, 28)), "28 February 2019"),
        (say("bare", x="Never."), "Never"),
    ],
)
def test_arguments_are_written_by_their_kind(message, text):
    assert EXAMPLE.text(message) == text
    assert Message.from_dict(message.to_dict()) == message


def test_sentences_follow_each_other():
    assert EXAMPLE.text((say("plain", x="b"), say("cap", x="c"))) == "a b. C"


def test_a_message_without_wording_or_argument_is_an_error():
    with pytest.raises(UnknownMessageError, match="no wording for the message 'gone'"):
        EXAMPLE.text(say("gone"))
    with pytest.raises(UnknownMessageError, match="'plain' lacks the argument 'x'"):
        EXAMPLE.text(say("plain"))


@pytest.mark.parametrize(
    "plain", [{"id": 1, "args": {}}, {"id": "a"}, {"id": "a", "args": {"x": {"y": 1}}}]
)
def test_what_is_no_message_is_not_read(plain):
    with pytest.raises(ValueError, match="not a"):
        Message.from_dict(plain)


def test_the_room_of_words_knows_no_arrays():
    for path in Path(SOURCE / "wording").rglob("*.py"):
        assert "numpy" not in path.read_text("utf-8")
