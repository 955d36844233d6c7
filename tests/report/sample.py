"""Documents for tests of pages and texts: made by the program from cases, and held to the schema.

Nothing here is written by hand but the cases. A test that needs a peculiar value takes a document,
changes that field, and lets `checked` say whether the program could have written it so.
"""

import json
import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import once
import pytest
import yaml
from places import ROOT
from schemas import held_to

import winset

Document = dict[str, Any]
Pair = tuple[Document, Document | None]

QUICK = {"dam", "weighed", "bare", "contradictory", "apart", "hostile_contradiction"}
"""Of these documents the quick tests look at pages and texts as well."""
CASES = ROOT / "tests" / "report" / "cases"
EXAMPLES = ROOT / "examples"
DRAWS = 128
BAD = "</script><script>alert('x')</script><img src=x onerror=alert(1)> & \"quoted\" 'single'"
ACTING = "\u2028\u202eback\u202c\x9b2J"
"""Characters that end lines, turn the direction of writing, or command a terminal."""
FREE = {"title", "summary", "name", "phrase", "note", "assumed", "publisher", "author", "quote"}
"""Keys of a case file that hold any text."""


def marked(names: Iterable[str]) -> list[Any]:
    """Return names of documents as parameters; what takes long to make is slow."""
    return [name if name in QUICK else pytest.param(name, marks=pytest.mark.slow) for name in names]


def checked(document: Document) -> Document:
    """Return a document that the schema allows; fail where it does not."""
    held_to(winset.analysis_schema, document)
    return document


def made(case: winset.Case, **settings: Any) -> Pair:
    """Analyse a case and return the document, as it is read again from JSON, and the map."""
    found = once.analysed(case, **{"draws": DRAWS} | settings)
    document, chart = json.loads(json.dumps([found.to_dict(), found.deal_map], allow_nan=False))
    return checked(document), chart


@cache
def _written(name: str, settings: tuple[tuple[str, Any], ...]) -> str:
    path = CASES / f"{name}.yaml"
    case = winset.read_case(path if path.exists() else EXAMPLES / name / "case.yaml")
    return once.once(("pair", name, settings), lambda: json.dumps(made(case, **dict(settings))))


def analysed(name: str, **settings: Any) -> Pair:
    """Return a fresh copy of the document of a case of the tests or of an example, and its map."""
    document, chart = json.loads(_written(name, tuple(settings.items())))
    return document, chart


def dam() -> Pair:
    """Two parties, a ratifier with a veto, observers, accounts, offers, owners, reports."""
    return analysed("dam", step=2, behaviour="none", seed=7)


def weighed() -> Pair:
    """The same with draws weighed by how offers are made."""
    return analysed("dam", step=2, draws=512)


def hanoi() -> Pair:
    """The largest of the examples: two parties, five observers, eight issues, two accounts."""
    return analysed("hanoi")


def exact() -> Pair:
    """Six actors with exact scores and approval rules."""
    return analysed("airport")


def bare() -> Pair:
    """As little as a case can hold: two parties with scores."""
    return analysed("bare")


def no_deal() -> Pair:
    """No outcome is acceptable to both, for certain."""
    return analysed("apart")


def too_many() -> Pair:
    """Too many outcomes to list, and a numeric issue of 5,001 values."""
    return analysed("many", draws=8)


def contradictory() -> Pair:
    """Statements that cannot all be true, and an offer that scores deny."""
    return analysed("contradictory")


def one_sided() -> Pair:
    """Only one actor has values: the map is a strip."""
    return analysed("half")


def large() -> Pair:
    """As many points on the map as it shows at most."""
    return analysed("panama")


def hostile() -> Pair:
    """Names, quotes, addresses and ids that try to break out of the page."""
    document, chart = json.loads(_spoiled("dam"))
    source, other = document["case"]["sources"]
    source |= {"url": "javascript:alert(1)", "language": 'de" onload="alert(1)'}
    other["url"] = 'https://example.org/"onmouseover=alert(1)'
    document["case"]["statements"][1]["id"] = 'u 2"><b>'
    found(document, "deal.exists")["reasons"] = ['u 2"><b>', "nowhere"]
    document["case"]["preferences"][0]["method"] = BAD
    document["settings"] |= {"until": BAD, "offers": False, "error": 0.01}
    return checked(document), chart


def hostile_contradiction() -> Pair:
    """The same where nothing follows, since statements clash."""
    document, chart = json.loads(_spoiled("contradictory"))
    return document, chart


@cache
def _spoiled(name: str) -> str:
    case = spoiled(CASES / f"{name}.yaml")
    return once.once(("spoiled", name), lambda: json.dumps(made(case, step=2)))


def spoiled(path: Path) -> winset.Case:
    """Read a case of which every text that its author writes is hostile."""
    tree = yaml.safe_load(path.read_text(encoding="utf-8"))
    tree["summary"] = "مفاوضات السد على النهر 🕊️🤝 " + "verylongword" * 40
    # What a file of a source holds cannot be quoted any more.
    tree["sources"] = {
        key: {k: v for k, v in one.items() if k != "file"}
        for key, one in tree.get("sources", {}).items()
    }
    text = json.dumps(_spoil(tree, ()), default=str)
    return winset.parse_case(text, name=f"{path.stem}.json")


def _spoil(node: Any, path: tuple[str, ...]) -> Any:
    """Add what is hostile to every text that a case file leaves to its author."""
    if isinstance(node, dict):
        # YAML 1.1, as this reader has it, takes the key "on" for a truth value.
        named = {"on" if key is True else str(key): one for key, one in node.items()}
        return {key: _spoil(one, (*path, key)) for key, one in named.items()}
    if isinstance(node, list):
        return [_spoil(one, path) for one in node]
    path = path[:-1] if path[-1:] and path[-1] in {"en", "de", "fr"} else path
    named = path[-2:-1] and path[-2] in {"parties", "ratifiers", "observers", "accounts", "options"}
    free = path[-1:] and (path[-1] in FREE or named)
    return f"{node} {BAD}{ACTING}" if free and isinstance(node, str) else node


VARIANTS: dict[str, Callable[[], Pair]] = {
    "dam": dam,
    "weighed": weighed,
    "hanoi": hanoi,
    "exact": exact,
    "bare": bare,
    "no_deal": no_deal,
    "too_many": too_many,
    "contradictory": contradictory,
    "one_sided": one_sided,
    "large": large,
    "hostile": hostile,
    "hostile_contradiction": hostile_contradiction,
}


def found(document: Document, identifier: str) -> Document:
    """Return the finding with this id."""
    return next(one for one in document["findings"] if one["id"] == identifier)


def part(html: str, key: str) -> str:
    """Return one part of a page: a section, or a folded part of all findings."""
    found = re.split(f'<(?:section|details class="part") id="{key}"', html)[1]
    own = re.split('</section>|<details class="part"', found, maxsplit=1)[0]
    folded = f'<details class="part" id="{key}"' in html
    return own.rpartition("</details>")[0] if folded else own
