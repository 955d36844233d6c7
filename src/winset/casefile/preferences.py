"""Reading what each actor wants: exact scores and statements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from winset.case.as_of import Days
from winset.case.depending import faulty_pairs
from winset.case.types import (
    Evidence,
    Interaction,
    NoDeal,
    Rule,
    Scores,
    Source,
    Statement,
)
from winset.case.validity import doubted, faulty_changes
from winset.casefile.context import Context
from winset.casefile.hints import scale_hint
from winset.casefile.kinds import KINDS, Kind, Reading
from winset.casefile.models import CaseShape, ScoresShape, StatementShape
from winset.casefile.outcomes import NO_DEAL
from winset.casefile.points import read_later, read_points
from winset.casefile.quotes import Quotes
from winset.casefile.rankings import Rankings
from winset.casefile.timing import read_date
from winset.text.numbers import decimal
from winset.text.problems import meant
from winset.text.tree import Steps

KEYS = tuple(kind.key for kind in KINDS)
ORDINAL = ("ranking", "priorities")
Said = Scores | tuple[Statement, ...]


def read_preferences(
    context: Context, shape: CaseShape, no_deal: NoDeal, quotes: Quotes, rules: tuple[Rule, ...]
) -> dict[str, Said]:
    """Read scores, a ranking, priorities or statements of every actor."""
    rankings = Rankings(context, rules, no_deal)
    filled = no_deal_fills(context, shape, no_deal)
    preferences: dict[str, Said] = {}
    placed: dict[Steps, Statement] = {}
    for actor_id, said in (shape.preferences or {}).items():
        path: Steps = ("preferences", actor_id)
        if context.actor(actor_id, path, key=True) is None:
            continue
        if isinstance(said, ScoresShape):
            scores = read_scores(context, said, path, rankings)
            if scores is None:
                continue
            preferences[actor_id] = scores
            values = (shape.no_deal or {}).get("values")
            written = isinstance(values, dict) and actor_id in values
            given = scores.no_deal is not None or written
            if scores.ordinal is not None and not given and not filled:
                context.fail(
                    f"'{actor_id}' has an order of states, and the case does not say which of them "
                    f"stands without agreement: add {context.no_deal_form()} at the top",
                    path,
                )
            elif not given and not filled and context.lacks(said, path, "no_deal"):
                context.fail(
                    f"what no deal is worth to '{actor_id}' is not said: add 'no_deal: POINTS' "
                    f"beside its scores, or at the top what stands without agreement, "
                    f"{context.no_deal_form()}",
                    path,
                )
            _within_reach(context, actor_id, scores, no_deal.values.get(actor_id))
        else:
            reader = StatementReader(context, actor_id, filled, quotes)
            statements = [
                None if (*path, k) in context.refused else reader.read(statement, (*path, k), k)
                for k, statement in enumerate(said)
            ]
            kept = {
                (*path, k): statement
                for k, statement in enumerate(statements)
                if statement is not None
            }
            preferences[actor_id] = tuple(kept.values())
            _check_pairs(context, kept)
            placed |= kept
            value = no_deal.values.get(actor_id)
            if value is not None and not 0 <= value <= 1:
                context.fail(
                    f"'{actor_id}' has statements, so its no-deal value is a number from 0 to 1, "
                    f"found {decimal(value)}"
                    f"{scale_hint(context.root.at(('no_deal', 'values', actor_id)))}",
                    ("no_deal", "values", actor_id),
                    value=True,
                )
    _check_changes(context, placed, quotes.sources)
    return preferences


def _check_pairs(context: Context, kept: Mapping[Steps, Statement]) -> None:
    """Refuse what makes no sense of issues that depend on each other."""
    options = {name: len(issue.options) for name, issue in context.issues.items()}
    for statement, fault in faulty_pairs(tuple(kept.values()), options):
        (path,) = (path for path, each in kept.items() if each is statement)
        context.fail(fault, (*path, statement.kind), value=True)


def _check_changes(
    context: Context, placed: Mapping[Steps, Statement], sources: Sequence[Source]
) -> None:
    """Refuse changes of position that make no sense; statements may replace later ones."""
    known = {statement.id: statement for statement in placed.values()}
    ids = {name: name for name in known}
    days = Days(sources)
    for path, statement in placed.items():
        here = (*path, "replaces")
        if (
            statement.replaces is not None
            and context.known(statement.replaces, ids, "statement", here) is None
        ):
            continue
        for key, fault in faulty_changes(statement, known, days):
            context.fail(fault, (*path, key), value=True)


def _within_reach(context: Context, actor: str, scores: Scores, shared: Fraction | None) -> None:
    """Refuse a no-deal value above the largest value: `shared` is the case's, if it has one."""
    here: Steps = ("preferences", actor, NO_DEAL)
    value = scores.no_deal
    if value is None:
        here, value = ("no_deal", "values", actor), shared
    if scores.at_most is not None and value is not None and value > scores.at_most:
        context.fail(
            f"no deal is worth {decimal(value)} to '{actor}', and 'at_most' lets nothing be worth "
            f"more than {decimal(scores.at_most)}: it would accept no outcome; change one of them",
            here,
            value=True,
        )


def _stray(context: Context, shape: ScoresShape, path: Steps) -> bool:
    """Refuse keys of statements that stand beside scores, or in their place."""
    stray = [key for key in shape.model_extra or {} if key in KEYS]
    if stray and shape.scores is None:
        context.fail("a statement stands in a list, after '- '", (*path, stray[0]))
        return True
    if "depends" in stray:
        context.fail(
            "'depends' is about an actor with statements; scores say what a combination adds by "
            "'interactions'",
            (*path, "depends"),
        )
    return "depends" in stray


def read_scores(
    context: Context, shape: ScoresShape, path: Steps, rankings: Rankings
) -> Scores | None:
    """Read scores, a ranking or priorities; None where they were refused."""
    if _stray(context, shape, path):
        return None
    context.unknown_keys(shape, path)
    if shape.scores is None or any(getattr(shape, key) is not None for key in ORDINAL):
        return _order_of_states(context, shape, path, rankings)
    return _points(context, shape, path)


def _order_of_states(
    context: Context, shape: ScoresShape, path: Steps, rankings: Rankings
) -> Scores | None:
    given = [key for key in ORDINAL if getattr(shape, key) is not None]
    if given and shape.scores is not None:
        context.fail(f"an actor has 'scores' or '{given[0]}', not both", (*path, given[0]))
    elif given:
        return rankings.read(shape, path)
    elif context.lacks(shape, path, "scores", *ORDINAL):
        context.fail("expected 'scores', 'ranking', 'priorities', or a list of statements", path)
    return None


def _points(context: Context, shape: ScoresShape, path: Steps) -> Scores | None:
    assert shape.scores is not None
    here = (*path, "scores")
    points = read_points(context, shape.scores, here)
    strange = [name for name in shape.scores if name not in context.issues]
    lacking = [
        name for name in context.issues if name not in shape.scores and not meant(strange, name)
    ]
    if lacking:
        named = ", ".join(f"'{name}'" for name in lacking)
        said = f"scores are missing for {named} (write 0 where nothing is at stake)"
        context.fail(said, here, lacking=True)
    interactions: list[Interaction] = []
    for k, interaction in enumerate(shape.interactions or []):
        step = (*path, "interactions", k)
        if step in context.refused:
            continue
        context.unknown_keys(interaction, step)
        for key, value in (("when", interaction.when), ("add", interaction.add)):
            if value is None:
                context.missing(key, "an interaction", step, interaction)
        when = (
            None if interaction.when is None else context.region(interaction.when, (*step, "when"))
        )
        if when is not None and interaction.add is not None:
            interactions.append(Interaction(when, interaction.add))
    later = read_later(context, shape, path)
    whole = len(points) == len(context.issues)
    if not whole:
        return None
    return Scores(points, tuple(interactions), shape.no_deal, shape.at_most, later=later)


class StatementReader:
    """Reads the statements about one actor."""

    def __init__(self, context: Context, actor: str, filled: bool, quotes: Quotes) -> None:
        self._context = context
        self._actor = actor
        self._filled = filled
        self._quotes = quotes

    def read(self, shape: StatementShape, path: Steps, place: int) -> Statement | None:
        """Read the statement at a path; None where it was refused. `place` numbers it."""
        context = self._context
        context.unknown_keys(shape, path)
        given = [kind for kind in KINDS if getattr(shape, kind.key) is not None]
        statement_id = f"{self._actor}.{place + 1}" if shape.id is None else shape.id
        named = path if shape.id is None else (*path, "id")
        context.claim_id(statement_id, "statement", named)
        if len(given) != 1:
            context.broken.add(statement_id)
            found = " and ".join(kind.key for kind in given) or "none"
            if given or context.lacks(shape, path, *KEYS):
                context.fail(
                    f"a statement has exactly one of {', '.join(KEYS)}; found {found}", path
                )
            return None
        kind = given[0]
        self._companions(shape, kind, path)
        before = len(context.problems)
        claims = kind.read(Reading(context, self._filled), shape, path)
        evidence = self._quotes.read(shape.because, (*path, "because"))
        if shape.because is not None and shape.assumed is not None:
            context.fail("a statement has 'because' or 'assumed', not both", (*path, "assumed"))
        account = read_account(context, shape.account, path)
        confidence = context.chance(shape.confidence, "confidence", (*path, "confidence"))
        if any(claim.firm for claim in claims):
            self._held(kind.key, confidence, evidence, path)
        until = read_date(context, shape.until, (*path, "until"))
        if len(context.problems) > before:
            context.broken.add(statement_id)
            return None
        return Statement(
            statement_id,
            self._actor,
            kind.key,
            tuple(claims),
            evidence,
            shape.assumed,
            account,
            confidence,
            shape.note,
            until,
            shape.replaces,
        )

    def _held(self, key: str, confidence: float, evidence: Sequence[Evidence], path: Steps) -> None:
        """Refuse doubts about what can only be held for certain."""
        if confidence < 1:
            self._context.fail(
                f"'{key}' is held for certain or left out: take 'confidence' away, or the "
                "statement",
                (*path, "confidence"),
            )
        elif doubted(evidence, self._quotes.sources):
            self._context.fail(
                f"'{key}' is held for certain or left out, and a source of it has a 'reliability' "
                "below 1: cite what is certain, or say 'assumed'",
                (*path, "because"),
            )

    def _companions(self, shape: StatementShape, kind: Kind, path: Steps) -> None:
        for owner in KINDS:
            key = owner.beside
            if key is None:
                continue
            given = getattr(shape, key) is not None
            if given and kind is not owner:
                self._context.fail(f"'{key}' goes with '{owner.key}' only", (*path, key))
            if not given and kind is owner:
                self._context.missing(key, f"'{owner.key}'", path, shape)


def read_account(context: Context, raw: str | None, path: Steps) -> str | None:
    """Read which account something belongs to; None where it belongs to all."""
    if raw is None:
        return None
    return context.known(raw, context.accounts, "account", (*path, "account"))


def no_deal_fills(context: Context, shape: CaseShape, no_deal: NoDeal) -> bool:
    """Return whether no deal is an outcome that fills what others leave open.

    True as well where the file gives no deal, but so that nothing of it could be read.
    """
    given = shape.no_deal is not None or ("no_deal",) in context.refused
    refused = given and no_deal.outcome is None and not no_deal.values
    return no_deal.outcome is not None or refused or meant(shape.model_extra or {}, "no_deal")
