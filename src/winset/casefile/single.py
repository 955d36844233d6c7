"""One statement in the words of a case file, read by itself."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from winset.case.types import Case, Statement
from winset.casefile.context import Context
from winset.casefile.fields import described
from winset.casefile.kinds import KINDS
from winset.casefile.models import StatementShape
from winset.casefile.preferences import StatementReader
from winset.casefile.quotes import Quotes
from winset.casefile.reader import fitted
from winset.text.problems import Problems, nearest
from winset.text.tree import Node, parse

FORM = ("statement", "a kind of statement and what it says, as 'weight: {price: [0.2, 0.5]}'")


@dataclass(frozen=True)
class StatementText:
    """A statement as a case file has it, that waits for a case whose names it is read with.

    `Case.with_`, `Beliefs.condition` and `odds` take it as it is; `on` reads it.
    """

    actor: str
    text: str
    id: str | None = None

    def on(self, case: Case) -> Statement:
        """Read it with the actors, issues and sources of a case.

        Raises
        ------
        CaseFileError
            Every problem with it, by line and column of the text.
        """
        problems = self._problems()
        root = _tree(self.text, problems)
        problems.raise_if_any()
        assert root is not None
        context = Context(
            root,
            problems,
            actors={actor.id: actor for actor in case.actors},
            issues={issue.id: issue for issue in case.issues},
            accounts=dict(case.accounts),
        )
        if context.actor(self.actor, ()) is None:
            problems.raise_if_any()
        shape = fitted(context, StatementShape)
        # Source texts lie beside the case file, which is not known here.
        sources = [replace(source, file=None) for source in case.sources]
        quotes = Quotes(context, sources, None)
        filled = case.no_deal.outcome is not None
        reader = StatementReader(context, self.actor, filled, quotes)
        taken = {statement.id for statement in case.statements}
        place = sum(statement.actor == self.actor for statement in case.statements)
        while f"{self.actor}.{place + 1}" in taken:
            place += 1
        made = None if shape is None else reader.read(shape, (), place)
        problems.raise_if_any()
        assert made is not None
        return made if self.id is None else replace(made, id=self.id)

    def _problems(self) -> Problems:
        return Problems(f"statement about '{self.actor}'", self.text)

    def __repr__(self) -> str:
        return f"<Statement about {self.actor!r}: {' '.join(self.text.split())}>"


def statement(actor: str, said: str | Mapping[str, Any], *, id: str | None = None) -> StatementText:  # noqa: A002
    """Say something about an actor's preferences, in the words of a case file.

    Parameters
    ----------
    actor : whose preferences.
    said : YAML as it stands in a case file, "weight: {relief: [0.2, 1]}", or the same as a mapping;
        with 'because', 'assumed', 'account', 'confidence' where wanted.
    id : what it is called; a number of the actor's if not said.

    Raises
    ------
    CaseFileError
        It is not YAML, or no statement; names are looked up once it meets a case.
    """
    text = said if isinstance(said, str) else json.dumps(_plain(said), ensure_ascii=False)
    made = StatementText(actor, text, id)
    problems = made._problems()
    root = _tree(text, problems)
    if root is not None:
        context = Context(root, problems)
        shape = fitted(context, StatementShape)
        if shape is not None:
            context.unknown_keys(shape, ())
            keys = [kind.key for kind in KINDS]
            if not any(getattr(shape, key) is not None for key in keys) and len(problems) == 0:
                problems.add(f"says nothing{nearest('', keys)}", (0, 0))
    problems.raise_if_any()
    return made


def _tree(text: str, problems: Problems) -> Node | None:
    root = parse(text, problems, what=FORM)
    if root is not None and not isinstance(root.value, dict):
        problems.add(f"expected {FORM[1]}, found {described(root.plain())}", (0, 0))
        return None
    return root


def _plain(value: Any) -> Any:
    """Turn what Python has into what YAML has; fractions become decimals where they can."""
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if hasattr(value, "tolist"):
        return _plain(value.tolist())
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Fraction | Decimal):
        return float(value)
    return value
