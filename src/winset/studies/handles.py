"""What can be varied: the quantities of a case and the settings, each by a path."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from winset.analysis.settings import Settings
from winset.behaviour.models import MODELS, NONE
from winset.case.message import Message, say
from winset.case.numbers import exact_number
from winset.case.rounds import in_round
from winset.case.types import Case, NoDeal, NoDealRange, Scores, Statement
from winset.inference.prior import Prior
from winset.text.numbers import decimal, ratio, read_decimal
from winset.text.problems import nearest
from winset.wording.phrases import Words

Value = Fraction | bool | str
Asked = tuple[Case, Settings]
PRIORS = {str(prior): prior for prior in (Prior.HIERARCHICAL, Prior.POLYTOPE)}


@dataclass(frozen=True)
class Handle:
    """One quantity that can be varied.

    Attributes
    ----------
    path : how it is asked for, as `union.no_deal`.
    long : a path that means nothing else, as `actor:union.no_deal`.
    title : what it is called, before a language.
    now : its value in the case; None where the case gives none.
    read : makes a value of what was asked for; ValueError says what was expected.
    put : a case and settings with another value.
    """

    path: str
    long: str
    title: Message
    now: Value | None
    read: Callable[[Any], Value]
    put: Callable[[Asked, Any], Asked]


def handle_of(case: Case, settings: Settings, path: str) -> Handle:
    """Find what a path means; it goes by that path.

    Raises
    ------
    ValueError
        It means nothing, with the nearest; or several things, with how to tell them apart.
    """
    found = [one for one in handles(case, settings) if path in {one.path, one.long}]
    if len(found) == 1:
        return replace(found[0], path=path)
    if found:
        names = " or ".join(f"'{handle.long}'" for handle in found)
        raise ValueError(f"'{path}' means several things: write {names}")
    paths = [handle.path for handle in handles(case, settings)]
    raise ValueError(f"'{path}' cannot be varied{nearest(path, paths)}")


def handles(case: Case, settings: Settings) -> Iterator[Handle]:
    """Yield everything that can be varied, in the order of the case; settings last.

    O(options of all scored actors).
    """
    case = in_round(case, settings.round).in_language(settings.language)
    words = Words(case)
    for actor in case.actors:
        yield _no_deal(case, actor.id, actor.name)
    for statement in case.statements:
        if not any(claim.firm for claim in statement.claims):
            yield _confidence(statement, words)
        whose = words.actor(statement.actor)
        title = say("sweep.drop.statement", actor=whose, what=words.statement(statement))
        yield _drop("statement", statement.id, title, _without_statement)
    for source in case.sources:
        title = say("sweep.reliability", source=source.title or source.id)
        path, now = f"{source.id}.reliability", Fraction(str(source.reliability))
        yield Handle(path, f"source:{path}", title, now, _chance, _reliability(source.id))
    for offer in case.offers:
        title = say("sweep.drop.offer", what=words.offer(offer))
        yield _drop("offer", offer.id, title, _without("offers"))
    for rule in case.rules:
        title = say("sweep.drop.rule", what=words.rule(rule))
        yield _drop("rule", rule.id, title, _without("rules"))
    for approval in case.approval:
        title = say("sweep.drop.approval", what=words.approval(approval))
        yield _drop("approval", approval.id, title, _without("approval"))
    for approval in case.approval:
        quota = approval.any_of[-1]
        if len(quota.weights) > 1:
            title = say("sweep.at-least", approval=words.approval(approval))
            path = f"{approval.id}.at_least"
            read = _within(Fraction(0), sum(quota.weights.values(), Fraction(0)))
            yield Handle(
                path, f"approval:{path}", title, quota.at_least, read, _at_least(approval.id)
            )
    yield from _settings(case, settings)
    for actor in case.actors:
        scores = case.preferences.get(actor.id)
        if isinstance(scores, Scores):
            yield from _scores(case, actor.id, actor.name, scores)


def _no_deal(case: Case, actor: str, name: str) -> Handle:
    said = case.preferences.get(actor, ())
    now = case.no_deal.values.get(actor)
    read: Callable[[Any], Value] = _number
    if isinstance(said, Scores):
        now = now if said.no_deal is None else said.no_deal
        read = _number if said.at_most is None else _within(None, said.at_most)
    else:
        read = _within(Fraction(0), Fraction(1))
        ranges = [c for s in said for c in s.claims if isinstance(c, NoDealRange)]
        if len(ranges) == 1 and ranges[0].low == ranges[0].high:
            now = ranges[0].low

    def put(asked: Asked, value: Fraction) -> Asked:
        case, settings = asked
        known = case.preferences.get(actor, ())
        if isinstance(known, Scores):
            later = tuple(replace(each, no_deal=None) for each in known.later)
            kept = tuple(each for each in later if each.points)
            known = replace(known, no_deal=value, later=kept)
        else:
            values = {**case.no_deal.values, actor: value}
            case = replace(case, no_deal=NoDeal(case.no_deal.outcome, values))
            known = tuple(s for s in known if not any(isinstance(c, NoDealRange) for c in s.claims))
            if not known and actor not in case.preferences:
                return case, settings
        return replace(case, preferences={**case.preferences, actor: known}), settings

    title = say("sweep.no-deal", actor=name)
    return Handle(f"{actor}.no_deal", f"actor:{actor}.no_deal", title, now, read, put)


def _confidence(statement: Statement, words: Words) -> Handle:
    def put(asked: Asked, value: Fraction) -> Asked:
        case, settings = asked
        changed = _statements(
            case,
            statement.actor,
            lambda s: replace(s, confidence=float(value)) if s.id == statement.id else s,
        )
        return replace(case, preferences=changed), settings

    now = Fraction(str(statement.confidence))
    said, actor = words.statement(statement), words.actor(statement.actor)
    title = say("sweep.confidence", actor=actor, statement=said)
    path = f"{statement.id}.confidence"
    return Handle(path, f"statement:{path}", title, now, _chance, put)


def _statements(
    case: Case, actor: str, change: Callable[[Statement], Statement | None]
) -> Mapping[str, Any]:
    said = case.preferences[actor]
    assert not isinstance(said, Scores)
    changed = [change(statement) for statement in said]
    kept = tuple(statement for statement in changed if statement is not None)
    return {**case.preferences, actor: kept}


def _drop(kind: str, name: str, title: Message, without: Callable[[Case, str], Case]) -> Handle:
    def put(asked: Asked, value: bool) -> Asked:
        case, settings = asked
        return (without(case, name) if value else case), settings

    return Handle(f"{name}.drop", f"{kind}:{name}.drop", title, False, _flag, put)


def _without_statement(case: Case, name: str) -> Case:
    def changed(statement: Statement) -> Statement | None:
        if statement.id == name:
            return None
        return replace(statement, replaces=None) if statement.replaces == name else statement

    for actor in [statement.actor for statement in case.statements if statement.id == name]:
        case = replace(case, preferences=_statements(case, actor, changed))
    return case


def _without(field: str) -> Callable[[Case, str], Case]:
    def drop(case: Case, name: str) -> Case:
        kept = tuple(part for part in getattr(case, field) if part.id != name)
        return replace(case, **{field: kept})  # type: ignore[arg-type]

    return drop


def _reliability(name: str) -> Callable[[Asked, Any], Asked]:
    def put(asked: Asked, value: Fraction) -> Asked:
        case, settings = asked
        sources = tuple(
            replace(source, reliability=float(value)) if source.id == name else source
            for source in case.sources
        )
        return replace(case, sources=sources), settings

    return put


def _at_least(name: str) -> Callable[[Asked, Any], Asked]:
    def put(asked: Asked, value: Fraction) -> Asked:
        case, settings = asked
        rules = tuple(
            replace(rule, any_of=(*rule.any_of[:-1], replace(rule.any_of[-1], at_least=value)))
            if rule.id == name
            else rule
            for rule in case.approval
        )
        return replace(case, approval=rules), settings

    return put


def _scores(case: Case, actor: str, name: str, scores: Scores) -> Iterator[Handle]:
    for issue in case.issues:
        for place, option in enumerate(issue.options):

            def put(
                asked: Asked, value: Fraction, issue: str = issue.id, place: int = place
            ) -> Asked:
                case, settings = asked
                said = case.preferences[actor]
                assert isinstance(said, Scores)
                later = tuple(
                    replace(each, points=_with(each.points, issue, place, value))
                    for each in said.later
                )
                points = _with(said.points, issue, place, value)
                made = replace(said, points=points, later=later)
                return replace(case, preferences={**case.preferences, actor: made}), settings

            title = say("sweep.score", actor=name, issue=issue.name, option=option.name)
            path = f"{actor}.{issue.id}.{option.id}"
            long = f"{actor}:{issue.id}:{option.id}"
            yield Handle(path, long, title, scores.points[issue.id][place], _number, put)


def _with(
    points: Mapping[str, tuple[Fraction, ...]], issue: str, place: int, value: Fraction
) -> Mapping[str, tuple[Fraction, ...]]:
    """Put a value at a place of an issue's points, where there are any."""
    if issue not in points:
        return points
    row = points[issue]
    return {**points, issue: (*row[:place], value, *row[place + 1 :])}


def _settings(case: Case, settings: Settings) -> Iterator[Handle]:
    def setting(name: str, now: Value | None, read: Callable[[Any], Value]) -> Handle:
        def put(asked: Asked, value: Any) -> Asked:
            given = PRIORS[value] if name == "prior" else int(value) if name == "round" else value
            changed: dict[str, Any] = {name: given}
            return asked[0], replace(asked[1], **changed)

        return Handle(name, f"setting:{name}", say(f"sweep.setting.{name}"), now, read, put)

    yield setting("prior", str(settings.prior), _among(PRIORS))
    yield setting("behaviour", settings.behaviour, _among([*MODELS, NONE]))
    yield setting("offers", settings.offers, _flag)
    if case.accounts:
        yield setting("account", settings.account, _among(case.accounts))
    yield setting("round", Fraction(settings.round), _round)


def _number(raw: Any) -> Fraction:
    """Read a number, also as it is typed: `40`, `0.35`, `40 %`."""
    if not isinstance(raw, str):
        return exact_number(raw, "a value")
    text = raw.strip()
    plain = text.removesuffix("%").strip()
    number = read_decimal(plain)
    number = ratio(plain) if number is None else number
    if number is None:
        raise ValueError(f"expected a number, found '{raw}'")
    return number / 100 if plain != text else number


def _within(low: Fraction | None, high: Fraction) -> Callable[[Any], Fraction]:
    def read(raw: Any) -> Fraction:
        number = _number(raw)
        if (low is not None and number < low) or number > high:
            span = f"at most {decimal(high)}"
            if low is not None:
                span = f"a number from {decimal(low)} to {decimal(high)}"
            raise ValueError(f"expected {span}, found {decimal(number)}")
        return number

    return read


def _chance(raw: Any) -> Fraction:
    number = _number(raw)
    if not 0 < number <= 1:
        raise ValueError(f"expected a number above 0 and up to 1, found {decimal(number)}")
    return number


def _round(raw: Any) -> Fraction:
    number = _number(raw)
    if number < 1 or number.denominator != 1:
        raise ValueError(f"expected a round of 1 or more, found {decimal(number)}")
    return number


def _flag(raw: Any) -> bool:
    known = {"true": True, "false": False}
    plain = raw.item() if hasattr(raw, "item") else raw
    if isinstance(plain, bool):
        return plain
    if str(plain).strip().casefold() in known:
        return known[str(plain).strip().casefold()]
    raise ValueError(f"expected true or false, found '{raw}'")


def _among(known: Any) -> Callable[[Any], str]:
    def read(raw: Any) -> str:
        if str(raw) not in known:
            raise ValueError(f"found '{raw}'{nearest(str(raw), known)}")
        return str(raw)

    return read
