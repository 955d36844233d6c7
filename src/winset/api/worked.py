"""One account of a case worked through, as an analysis does it; and given that more is true."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import replace
from typing import Any

import numpy as np

from winset.analysis.model import Model, Shared
from winset.analysis.run import precise
from winset.analysis.settings import Settings
from winset.behaviour.weighing import floor_of
from winset.case.as_of import as_of
from winset.case.rounds import in_round
from winset.case.types import Case, Scores, Statement
from winset.casefile.single import StatementText, statement
from winset.errors import WinsetError
from winset.inference.conditioning import truth
from winset.inference.joint import Joint, whole_weights
from winset.opening import CaseOrPath, taken
from winset.text.problems import nearest

Given = Mapping[str, Any] | Iterable[Any]
"""What is to be true: statements by actor, each as text or as an object, or several of them."""


def settings_from(settings: Settings | None, chosen: Mapping[str, Any]) -> Settings:
    """Return settings with some of them chosen one by one."""
    if not isinstance(settings, Settings | None):
        raise TypeError(f"expected Settings, found {settings!r:.80}")
    unknown = [name for name in chosen if name not in Settings.__slots__]
    if unknown:
        raise TypeError(f"unknown setting {unknown[0]!r}{nearest(unknown[0], Settings.__slots__)}")
    return replace(settings or Settings(), **chosen)


def worked(case: CaseOrPath, settings: Settings) -> Model:
    """Work the account of the settings through, as `analyse` does.

    Raises
    ------
    CaseError
        The case makes no sense.
    ContradictionError
        What is said of an actor cannot all be true.
    """
    read = taken(case)
    read.validate()
    if settings.account is not None and settings.account not in read.accounts:
        known = ", ".join(read.accounts) or "none"
        raise ValueError(f"unknown account '{settings.account}'; expected {known}")
    shared = Shared(in_round(as_of(read, settings.until), settings.round), settings)
    return sound(precise(shared, settings))


def sound(model: Model) -> Model:
    """Return it; the first contradiction is raised where there is one."""
    if model.contradictions:
        raise model.contradictions[0]
    return model


def statements_given(given: Given | None, case: Case) -> list[Statement]:
    """Read what is to be true with the names of a case."""
    if given is None:
        return []
    items: list[Any] = []
    if isinstance(given, Mapping):
        for actor, said in given.items():
            several = said if isinstance(said, Sequence) and not isinstance(said, str) else [said]
            for each in several:
                item = statement(actor, each) if isinstance(each, str | Mapping) else each
                about = getattr(item, "actor", actor)
                if about != actor:
                    raise ValueError(f"given: what is said of '{actor}' is about '{about}'")
                items.append(item)
    else:
        items = [given] if isinstance(given, StatementText | Statement) else list(given)
    found: list[Statement] = []
    for number, item in enumerate(items, 1):
        read = item.on(case) if isinstance(item, StatementText) else item
        if not isinstance(read, Statement):
            raise ValueError(f"given: expected statements, found {item!r}")
        if isinstance(item, StatementText) and item.id is None:
            # Several statements of one actor would be given the same number.
            read = replace(read, id=f"given.{number}")
        found.append(read)
    return found


def with_given(model: Model, statements: Sequence[Statement]) -> tuple[Model, str]:
    """Return the same beliefs where more is true, and how that was found.

    Held for certain, statements keep the draws in which they are true ("conditioned"), at no cost;
    where too few are left, and for uncertain ones, all draws are made anew ("drawn anew").

    Raises
    ------
    ContradictionError
        It cannot be true beside what is known.
    """
    if not statements:
        return model, "as drawn"
    for each in statements:
        if isinstance(model.case.preferences.get(each.actor), Scores):
            raise WinsetError(f"'{each.actor}' has scores: what it wants is known")
        if each.actor not in {actor.id for actor in model.case.actors}:
            raise WinsetError(f"unknown actor '{each.actor}'")
    firm = all(each.confidence >= 1 and not each.structural for each in statements)
    drawn = all(each.actor in model.ensembles for each in statements)
    if firm and drawn and model.weighed is not None:
        joint = _kept(model.ensembles, statements)
        if joint is not None:
            shared = copy(model.shared)
            # What was found out about the draws as they were is not true of these.
            shared.views = {}
            weighed = replace(model.weighed, joint=joint)
            made = Model(
                shared, model.account, model.prior, model.consent, model.known, model.evidence
            )
            made.weighed = weighed
            return made, "conditioned"
    case = model.case
    preferences = dict(case.preferences)
    for each in statements:
        before = preferences.get(each.actor, ())
        assert not isinstance(before, Scores)
        preferences[each.actor] = (*before, each)
    more = replace(case, preferences=preferences)
    more.validate()
    shared = Shared(more, model.shared.settings)
    return sound(precise(shared, model.shared.settings)), "drawn anew"


def _kept(joint: Joint, statements: Sequence[Statement]) -> Joint | None:
    """Keep the joint draws in which all is true; None where too few are left."""
    flags = np.ones(joint.draws, dtype=bool)
    for each in statements:
        flags &= truth(joint[each.actor], each)
    with np.errstate(divide="ignore"):
        logarithms = joint.logarithms + np.log(flags.astype(np.float64))
    if not np.isfinite(logarithms).any():
        return None
    made = replace(joint, weights=whole_weights(logarithms), rivals=())
    return made if made.effective >= floor_of(joint.draws) else None
