"""Pages and texts in German and French: no message of the English catalogue is left on them."""

import ast
import re
from functools import cache
from html.parser import HTMLParser
from typing import Any

import jinja2
import pytest
from jinja2 import nodes
from places import ROOT

import winset
from report import sample
from report.test_compare_text import told
from report.test_page import flat
from winset.report.compare_page import compare_page
from winset.report.compare_text import compare_text
from winset.report.inverse_text import inverse_text
from winset.report.page import page
from winset.report.stability_page import stability_page
from winset.report.stability_text import stability_text
from winset.report.terminal import brief_text, full_text
from winset.wording.catalogue import split
from winset.wording.english import ENGLISH
from winset.wording.languages import catalogue

REPORT = ROOT / "src" / "winset" / "report"
EXAMPLES = sorted(path.parent.name for path in sample.EXAMPLES.glob("*/case.yaml"))
OTHERS = ("de", "fr")
SHOWN = ("aria-label", "aria-roledescription", "title", "alt", "placeholder", "value", "data-many")
"""Attributes that a reader meets."""


class Visible(HTMLParser):
    """Collects what a reader meets: text that is not quoted from a source, and labels."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.hidden = 0
        self.language = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "html":
            self.language = given.get("lang") or ""
        self.hidden += tag in {"script", "style", "blockquote", "code"}
        self.parts += [given[name] or "" for name in SHOWN if name in given]

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in {"script", "style", "blockquote", "code"}

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


@cache
def fragments(tag: str) -> dict[str, str]:
    """What English says between its arguments, by message: of two words or more, and not said so.

    A fragment that the other language has as well is none.
    """
    own = flat(" ".join(catalogue(tag).patterns.values()))
    found: dict[str, str] = {}
    for key, pattern in ENGLISH.patterns.items():
        for part in split(pattern):
            text = flat(part) if isinstance(part, str) else ""
            if len(re.findall(r"[A-Za-z]{2,}", text)) > 1 and text not in own:
                found[text] = key
    return found


def left(tag: str, text: str, case: Any) -> dict[str, str]:
    """The messages of which English is left in a text, but for what the case itself says."""
    said = flat(" ".join(texts(case)))
    whole = flat(text)
    return {
        key: part
        for part, key in fragments(tag).items()
        if part in whole
        and re.search(rf"(?<!\w){re.escape(part)}(?!\w)", whole)
        and part not in said
    }


def texts(node: Any) -> list[str]:
    if isinstance(node, str):
        return [node]
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return [text for one in inner for text in texts(one)]


FREE = {"note", "assumed", "quote", "before", "after", "title", "summary", "name", "publisher"}


def own_words(node: Any) -> list[str]:
    """What a case says in its own words: titles, names, notes, reasons, quotes."""
    if isinstance(node, dict):
        found = [text for key, one in node.items() if key in FREE for text in texts(one)]
        return [*found, *(text for one in node.values() for text in own_words(one))]
    return [text for one in node for text in own_words(one)] if isinstance(node, list) else []


@pytest.mark.slow
@pytest.mark.parametrize("tag", OTHERS)
@pytest.mark.parametrize("name", sample.marked(["dam", *EXAMPLES]))
def test_a_report_has_no_english_left(name: str, tag: str) -> None:
    document, chart = sample.analysed(name, language=tag, draws=32)
    seen = Visible(page(document, chart))
    assert seen.language == tag
    case = own_words(document["case"])
    brief = document["brief"]
    sentences = [one for part in brief["summary"] for one in part["sentences"]]
    assert len(" ".join([brief["headline"], *sentences]).split(" ")) <= 200
    assert not left(tag, " ".join(seen.parts), case)
    assert not left(tag, brief_text(document) + full_text(document), case)


@pytest.mark.parametrize("tag", OTHERS)
@pytest.mark.parametrize("name", ["elmira", pytest.param("hanoi", marks=pytest.mark.slow)])
def test_a_conflict_has_no_english_left(name: str, tag: str) -> None:
    case = winset.read_case(sample.EXAMPLES / name / "case.yaml")
    make = (1, "seq") if name == "elmira" else None
    found = winset.stability_of(case, winset.Settings(draws=16, language=tag), make=make).to_dict()
    seen = Visible(stability_page(found))
    assert seen.language == tag
    said = [*own_words(found["case"]), *texts(found["assumed"]), *texts(found["doubts"])]
    assert not left(tag, " ".join(seen.parts), said)
    told = stability_text(found) + (inverse_text(found) if make else "")
    assert not left(tag, told, said)


@pytest.mark.parametrize("tag", OTHERS)
def test_a_comparison_has_no_english_left(tag: str) -> None:
    changes = [("confidence: 0.7", "confidence: 0.9"), ("tenant: Tenant", "tenant: Lodger")]
    document = told(*changes, language=tag)
    seen = Visible(compare_page(document))
    assert seen.language == tag
    said = [*texts(document["old"]), *texts(document["new"])] if "old" in document else []
    assert not left(tag, " ".join(seen.parts), said)
    assert not left(tag, compare_text(document), said)


LITERAL = re.compile(r"[A-Za-z]{3,} [A-Za-z]{2,}|^[A-Z][a-z]{2,}$")
"""Two words, or one with a capital letter, which would be shown as they are."""
NAMES = {"Winset", "Kalai", "Smorodinsky", "Nash", "GENIUS", "NegMAS", "NegoLog"}


@pytest.mark.parametrize("path", sorted(REPORT.rglob("*.jinja")), ids=lambda path: path.name)
def test_templates_say_messages_only(path: Any) -> None:
    tree = jinja2.Environment().parse(path.read_text("utf-8"))
    shown = "".join(
        part.data for node in tree.find_all(nodes.Output) for part in node.nodes if is_text(part)
    )
    bare = re.sub(
        r"<code>.*?</code>|<style.*?</style>|<script.*?</script>|<[^>]*>|&\w+;",
        " ",
        shown,
        flags=re.S,
    )
    said = [word for word in re.findall(r"[A-Za-z]{3,}", bare) if word not in NAMES]
    assert not said
    for label in re.findall(r'(?:aria-label|title|alt|placeholder)="([^"]*)"', shown):
        assert not re.search("[A-Za-z]{3,}", label), label
    for constant in tree.find_all(nodes.Const):
        if isinstance(constant.value, str):
            told = constant.value in NAMES or constant.value.startswith("winset ")
            assert told or not LITERAL.search(constant.value), constant.value


def is_text(node: nodes.Node) -> bool:
    return isinstance(node, nodes.TemplateData)


KEYS = {"word for word", "no text"}
"""Values of a document that are no text for a reader."""
ENGLISH_ONLY = {"tally_text", "survey_text", "_COLUMNS", "_MATCHES"}
"""What `check` and `stats` print, which speak English as errors do."""


@pytest.mark.parametrize("path", sorted(REPORT.glob("*.py")), ids=lambda path: path.name)
def test_modules_of_the_report_say_messages_only(path: Any) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    skipped: set[ast.AST] = set()
    for node in ast.walk(tree):
        name = getattr(node, "name", None) or getattr(
            (getattr(node, "targets", None) or [None])[0], "id", None
        )
        raised = isinstance(node, ast.Raise)
        if name in ENGLISH_ONLY or raised or is_docstring(node):
            skipped |= set(ast.walk(node))
    literals = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in skipped
    ]
    said = [text for text in literals if re.search(r"[A-Za-z]{3,} [a-z]{2,}", text)]
    assert not [text for text in said if not re.search("[<{;]", text) and text not in KEYS]


def is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
