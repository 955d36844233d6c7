"""From a case file to a `Case`: text, tree, shapes, names, evidence; then all problems at once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from winset.case.languages import Translated, retold
from winset.case.types import Case, NoDeal
from winset.casefile.changes import (
    read_binding,
    read_exposure,
    read_state_numbers,
    read_transitions,
)
from winset.casefile.context import Context
from winset.casefile.fields import Shape, described
from winset.casefile.forms import FIELDS, FORMS
from winset.casefile.hints import issue_hint, mapping_hint
from winset.casefile.models import CaseShape
from winset.casefile.offers import read_offers
from winset.casefile.preferences import read_preferences
from winset.casefile.quotes import Quotes
from winset.casefile.reactions import read_reactions
from winset.casefile.receipts import with_orders
from winset.casefile.structure import (
    read_actors,
    read_approval,
    read_issues,
    read_no_deal,
    read_rules,
    read_sources,
)
from winset.casefile.texts import is_tag, no_tag
from winset.casefile.timing import read_timing
from winset.casefile.views import read_views
from winset.text.problems import Problems
from winset.text.tree import Steps, decode, parse, read_bytes

_ROUNDS = 50


def read_case(path: str | os.PathLike[str]) -> Case:
    """Read a case file.

    Parameters
    ----------
    path : path of a YAML 1.2 or JSON file (`.json`); UTF-8, or UTF-16 with a byte-order mark.
        Source texts are read relative to its folder, never outside it.

    Raises
    ------
    CaseFileError
        Carries every problem found, each with file, line, column and the nearest match.

    Notes
    -----
    At most 5 MB, 400,000 values, 40 levels and 1,000,000 options (those that ranges stand for
    included) are read. A file called `.json` must be JSON. Format: docs/reference/case-file.md.
    """
    file = Path(path)
    problems = Problems(str(path))
    text = read_bytes(file, problems)
    case = None if text is None else _read(text, problems, file.parent, file.suffix == ".json")
    problems.raise_if_any()
    assert case is not None
    return case


def parse_case(text: str | bytes, *, name: str = "<text>", folder: Path | None = None) -> Case:
    """Read a case from text already in memory; see `read_case`.

    `folder` is where source files are looked up; without it a case must not name any.
    """
    if not isinstance(text, str | bytes):
        raise TypeError(f"expected the text of a case file, found {text!r:.80}")
    problems = Problems(name)
    decoded = decode(text, problems) if isinstance(text, bytes) else text
    json = name.endswith(".json")
    case = None if decoded is None else _read(decoded, problems, folder, json)
    problems.raise_if_any()
    assert case is not None
    return case


def _read(text: str, problems: Problems, folder: Path | None, json: bool) -> Case | None:
    problems.text = text
    root = parse(text, problems, strict=json)
    if root is None:
        return None
    if not isinstance(root.value, dict):
        problems.add("expected a mapping that starts with 'winset: 1'", (root.line, root.column))
        return None
    context = Context(root, problems)
    shape = fitted(context, CaseShape)
    if shape is None:
        return None
    _header(context, shape)
    read_actors(context, shape)
    read_issues(context, shape)
    rules = read_rules(context, shape)
    transitions = read_transitions(context, shape)
    no_deal = read_no_deal(context, shape)
    exposure = read_exposure(context, shape)
    approval = read_approval(context, shape)
    sources = read_sources(context, shape)
    context.accounts = {
        account: name
        for account, name in (shape.accounts or {}).items()
        if context.good_id(account, "an account", ("accounts", account))
    }
    quotes = Quotes(context, sources, folder)
    context.state_numbers = read_state_numbers(context, shape)
    preferences = read_preferences(context, shape, no_deal, quotes, rules)
    views = read_views(context, shape, no_deal, rules)
    offers = read_offers(context, shape, no_deal, quotes)
    reactions = read_reactions(context, shape, no_deal, offers, quotes)
    language = shape.language if shape.language and is_tag(shape.language) else None
    case = Case(
        shape.title or "",
        tuple(context.actors.values()),
        tuple(context.issues.values()),
        no_deal if isinstance(no_deal, NoDeal) else NoDeal(),
        rules,
        approval,
        sources,
        context.accounts,
        preferences,
        offers,
        reactions,
        transitions,
        exposure,
        shape.summary,
        with_orders(shape.assumed or (), context.actors, preferences),
        context.state_numbers,
        binding=read_binding(context, shape),
        timing=read_timing(context, shape.time),
        language=language,
        views=views,
    )
    return retold(case, lambda text: Translated(text.languages, language))


Fitted = TypeVar("Fitted", bound=Shape)


def fitted(context: Context, kind: type[Fitted]) -> Fitted | None:
    """Fit the tree to a shape; None where even the root does not fit.

    What does not fit is noted and cut out, so that it hides nothing else; each round cuts at
    least one value, and a round almost always finds all there are.
    """
    plain: dict[str, Any] = context.root.plain()
    for _ in range(_ROUNDS):
        try:
            return kind.model_validate(plain)
        except ValidationError as error:
            for found in error.errors(include_url=False, include_context=True):
                path = _steps(plain, found["loc"])
                tag = found.get("ctx", {}).get("tag")
                place = path if tag is None else (*path, tag)
                context.fail(_message(dict(found), path), place, value=tag is None)
                if not path:
                    return None
                context.refused.add(path)
                if len(path) == 2:
                    context.broken.add(str(path[1]))
                _cut(plain, path)
    return None


def _steps(plain: Any, location: tuple[str | int, ...]) -> Steps:
    """Keep of a location what is really in the file: the shapes' own names drop out."""
    steps: list[str | int] = []
    here: Any = plain
    for step in location:
        inside = (isinstance(here, dict) and step in here) or (
            isinstance(here, list) and isinstance(step, int) and step < len(here)
        )
        if inside:
            here = here[step]
            steps.append(step)
    return tuple(steps)


def _cut(plain: Any, path: Steps) -> None:
    here: Any = plain
    for step in path[:-1]:
        here = here[step]
    if isinstance(here, dict):
        del here[path[-1]]
    else:
        here[path[-1]] = {}


def _message(found: dict[str, Any], path: Steps) -> str:
    if found["type"] == "shape":
        return str(found["msg"])
    if found["type"] in {"model_type", "model_attributes_type"}:
        wanted = FORMS.get(found.get("ctx", {}).get("class_name", ""), "a mapping")
    else:
        bare = "a list" if found["type"] == "list_type" else "a mapping"
        wanted = FIELDS.get(path[-1], bare) if path else bare
    hint = mapping_hint(wanted, found["input"])
    if found.get("ctx", {}).get("class_name") == "IssueShape":
        hint = issue_hint(found["input"])
    return f"expected {wanted}, found {described(found['input'])}{hint}"


def _header(context: Context, shape: CaseShape) -> None:
    context.unknown_keys(shape, ())
    assert isinstance(context.root.value, dict)
    keys = list(context.root.value)
    if "winset" not in keys:
        context.fail("a case file starts with 'winset: 1'", ())
    elif shape.winset != 1 and ("winset",) not in context.refused:
        context.fail("this version reads format 1: write 'winset: 1'", ("winset",), value=True)
    elif keys[0] != "winset":
        context.fail("'winset: 1' is the first key of a case file", ("winset",))
    if shape.language is not None and not is_tag(shape.language):
        context.fail(no_tag(shape.language), ("language",), value=True)
    if not shape.title and context.lacks(shape, (), "title"):
        context.fail("a case needs a 'title'", ("title",) if "title" in keys else ())
