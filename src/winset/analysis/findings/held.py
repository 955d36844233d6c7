"""`statement.*` and `source.*`: what is held with less than certainty, and what the rest says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import numpy as np

from winset.analysis.details import HeldDetail
from winset.analysis.finding import Finding
from winset.analysis.model import Model
from winset.case.message import Message, Odds, Told, say
from winset.case.status import Status
from winset.case.types import Statement
from winset.inference.soft import source_name
from winset.wording.phrases import Words

LEAST = 0.05
"""Changes of the odds below this are not worth a word."""
Rest = Literal["for", "against", "neither"]


def held(model: Model, words: Words, family: str) -> Iterator[Finding]:
    """Say of what is not certain how likely it is, by itself and with all else that is known.

    `family`: `statement` for single statements, `source` for all that sources say.
    """
    about: dict[str, list[str]] = {}
    for actor, ensemble in model.ensembles.items():
        for name in ensemble.held:
            if name.startswith(source_name("")) == (family == "source"):
                about.setdefault(name, []).append(actor)
    for name, actors in about.items():
        yield _finding(model, words, name, actors)


def _finding(model: Model, words: Words, name: str, actors: list[str]) -> Finding:
    joint = model.ensembles.only(actors)
    each = [joint[actor].held[name] for actor in actors]
    flags = np.logical_and.reduce([one.flags for one in each])
    said = tuple(
        statement for actor in actors for statement in model.known[actor].uncertain[name][1]
    )
    chance = each[0].confidence
    before = float(np.prod([one.odds for one in each]))
    alone = chance + (1.0 - chance) * before if before else 0.0
    now, error = joint.share(flags), joint.error(flags)
    rest: Rest = "neither"
    if abs(now - alone) >= max(LEAST, 3 * (error or 0.0)):
        rest = "for" if now > alone else "against"
    source = name.removeprefix(source_name("")) if name != said[0].id else None
    return Finding(
        f"statement.{name}" if source is None else f"source.{source}",
        Status.ESTIMATE,
        now,
        _told(model, words, (source, said), (Odds(now, error), Odds(alone)), rest),
        error,
        () if source is None else tuple(statement.id for statement in said),
        HeldDetail(
            actors=tuple(actors),
            statements=tuple(statement.id for statement in said),
            confidence=chance,
            before=before,
            alone=alone,
            rest=rest,
        ),
    )


def _told(
    model: Model,
    words: Words,
    what: tuple[str | None, tuple[Statement, ...]],
    odds: tuple[Odds, Odds],
    rest: Rest,
) -> Told:
    source, said = what
    now, alone = odds
    subject: Message
    if source is None:
        actor = words.actor(said[0].actor)
        subject = say("held.statement", actor=actor, says=words.statement(said[0]))
    else:
        title = next(each.title or each.id for each in model.case.sources if each.id == source)
        own = any(
            statement.confidence < 1 and any(piece.source == source for piece in statement.evidence)
            for statement in model.case.statements
        )
        subject = say(f"held.source{'.rest' if own else ''}", title=title)
    told: Told = (say("held.odds", what=subject, now=now, alone=alone),)
    return told if rest == "neither" else (*told, say(f"held.{rest}"))
