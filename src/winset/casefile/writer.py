"""From a `Case` back to a case file that reads as an equal case."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from winset.case.languages import Translated, retold
from winset.case.ordinal import Priorities, Ranking
from winset.case.timing import Timing
from winset.case.types import (
    Actor,
    Approval,
    Case,
    Issue,
    Later,
    Match,
    Offer,
    Option,
    PartialOutcome,
    Quota,
    Reaction,
    Region,
    Role,
    Rule,
    Scores,
    Source,
    Statement,
    Transition,
)
from winset.case.validity import expect_case
from winset.casefile.kinds import written
from winset.casefile.outcomes import NO_DEAL, either_tree, outcome_tree
from winset.casefile.rankings import MUCH
from winset.casefile.reader import parse_case
from winset.casefile.receipts import only_an_order
from winset.errors import CannotWriteError, CaseFileError
from winset.text.emit import Bare, bare, emit
from winset.text.write import write_text

Tree = dict[str, Any]
MAX_NUMBERED = 2_000
"""More numbers of states would fill the case file."""
_GROUPS = {Role.PARTY: "parties", Role.RATIFIER: "ratifiers", Role.OBSERVER: "observers"}


def write_case(case: Case, path: str | os.PathLike[str], *, comment: Sequence[str] = ()) -> None:
    """Write a case file, whole or not at all; the reader gives back an equal case.

    Parameters
    ----------
    case : the case. Files of its sources are not copied: their names stay as they are.
    path : where to write YAML.
    comment : lines that stand at the top after `# `.

    Raises
    ------
    CannotWriteError
        The case says something that no case file can say.
    """
    write_text(Path(path), case_text(case, comment=comment))


def case_text(case: Case, *, comment: Sequence[str] = ()) -> str:
    """Return the text of a case file; see `write_case`."""
    expect_case(case)
    case = retold(case, lambda text: Translated(text.languages, case.language))
    body = emit(_case(case))
    try:
        read = parse_case(body, name="the case as written")
    except CaseFileError as error:
        read, reason = None, f": {error.problems[0].message}"
    else:
        reason = ""
    if read is None or read != _without_files(case):
        raise CannotWriteError(f"no case file can say all of this case{reason}")
    shown = ("".join(c if c.isprintable() else " " for c in line) for line in comment)
    head = "".join(f"# {line}".rstrip() + "\n" for line in shown)
    tree = emit(_case(case, files=True))
    return f"{head}{tree}"


def _without_files(case: Case) -> Case:
    """Return the case as it reads where no source has a text to look quotes up in."""
    preferences = {
        actor: said if isinstance(said, Scores) else tuple(map(_bare_evidence, said))
        for actor, said in case.preferences.items()
    }
    return replace(
        case,
        sources=tuple(replace(source, file=None) for source in case.sources),
        preferences=preferences,
        offers=tuple(map(_bare_evidence, case.offers)),
        reactions=tuple(map(_bare_evidence, case.reactions)),
    )


def _bare_evidence(cited: Any) -> Any:
    bared = tuple(
        replace(e, match=Match.NO_TEXT, position=None, before="", after="") for e in cited.evidence
    )
    return replace(cited, evidence=bared)


def _case(case: Case, *, files: bool = False) -> Tree:
    tree: Tree = {"winset": Fraction(1)} | _given(language=case.language)
    tree |= (
        {"title": _told(case.title)}
        | _given(summary=case.summary)
        | _filled("assumed", _assumed(case))
    )
    for role, group in _GROUPS.items():
        tree |= _filled(group, {a.id: _actor(a) for a in case.actors if a.role is role})
    tree["issues"] = {issue.id: _issue(issue) for issue in case.issues}
    issues = {issue.id: issue for issue in case.issues}
    tree |= _filled("rules", [_rule(rule, issues) for rule in case.rules])
    barred = [_transition(transition, issues) for transition in case.transitions]
    tree |= _filled("transitions", barred)
    if case.no_deal.outcome is not None:
        tree[NO_DEAL] = {issue: bare(option) for issue, option in case.no_deal.outcome.items()}
    elif case.no_deal.values:
        tree[NO_DEAL] = {"values": dict(case.no_deal.values)}
    tree |= _filled("exposure", dict(case.exposure))
    tree |= _filled("binding", _binding(case))
    tree |= _filled("approval", [_approval(rule) for rule in case.approval])
    tree |= _filled("sources", {source.id: _source(source, files=files) for source in case.sources})
    tree |= _filled("accounts", {k: _told(name) for k, name in case.accounts.items()})
    tree |= _filled(
        "preferences",
        {
            actor: _scores(said, case)
            if isinstance(said, Scores)
            else [_statement(statement) for statement in said]
            for actor, said in case.preferences.items()
        },
    )
    tree |= _filled(
        "views",
        {
            viewer: {actor: _scores(said, case) for actor, said in seen.items()}
            for viewer, seen in case.views.items()
        },
    )
    tree |= _filled("offers", [_offer(offer) for offer in case.offers])
    tree |= _filled("time", _timing(case.timing))
    tree |= _filled("reactions", [_reaction(reaction) for reaction in case.reactions])
    return tree | _filled("state_numbers", _state_numbers(case))


def _assumed(case: Case) -> list[Any]:
    """Return what reading assumed, but for what it will say again."""
    actors = {actor.id: actor for actor in case.actors}
    again = {str(text) for text in only_an_order(actors, case.preferences)}
    return [_told(text) for text in case.assumed if str(text) not in again]


def _state_numbers(case: Case) -> Tree:
    if len(case.state_numbers) > MAX_NUMBERED:
        return {}
    return {
        str(number): [
            bare(issue.options[k].id) for issue, k in zip(case.issues, places, strict=True)
        ]
        for places, number in case.state_numbers.items()
    }


def _binding(case: Case) -> Any:
    whole = set(case.binding) == {issue.id for issue in case.issues}
    return Bare("true") if whole else [bare(issue) for issue in case.binding]


def _given(**values: str | None) -> Tree:
    return {key: _told(value) for key, value in values.items() if value is not None}


def _told(text: str) -> Any:
    return dict(text.languages) if isinstance(text, Translated) else text


def _filled(key: str, value: Any) -> Tree:
    return {key: value} if value else {}


def _actor(actor: Actor) -> Any:
    if actor.note is None:
        return _told(actor.name)
    return _given(name=actor.name, note=actor.note)


def _issue(issue: Issue) -> Tree:
    tree: Tree = {} if _same(issue) else _given(name=issue.name)
    numbers = [option.number for option in issue.options if option.number is not None]
    if issue.numeric:
        step = numbers[1] - numbers[0] if len(numbers) > 1 else Fraction(1)
        tree["range"] = {"from": numbers[0], "to": numbers[-1], "step": step}
        tree["range"] |= _given(unit=issue.unit)
    elif all(_same(option) and option.phrase is None for option in issue.options):
        tree["options"] = [bare(option.id) for option in issue.options]
    else:
        tree["options"] = {option.id: _option(option) for option in issue.options}
    tree |= _given(owner=issue.owner)
    pairs = [[bare(end) for end in pair] for pair in issue.irreversible]
    return tree | _filled("irreversible", pairs) | _given(note=issue.note)


def _option(option: Option) -> Any:
    if option.phrase is None:
        return _told(option.name)
    return ({} if _same(option) else _given(name=option.name)) | _given(phrase=option.phrase)


def _same(named: Issue | Option) -> bool:
    """Return whether the id is all the name there is."""
    return not isinstance(named.name, Translated) and named.name == named.id


def _region(region: Region, issues: Mapping[str, Issue]) -> Tree:
    return {name: _matched(options, issues[name]) for name, options in region.items()}


def _matched(options: tuple[str, ...], issue: Issue) -> Any:
    if len(options) == 1:
        return bare(options[0])
    if issue.numeric:
        first, last = issue.position(options[0]), issue.position(options[-1])
        whole = issue.options[first : last + 1]
        if tuple(option.id for option in whole) == options:
            bounds: Tree = {}
            if first > 0:
                bounds["at_least"] = whole[0].number
            if last < len(issue.options) - 1 or not bounds:
                bounds["at_most"] = whole[-1].number
            return bounds
    return [bare(option) for option in options]


def _rule(rule: Rule, issues: Mapping[str, Issue]) -> Tree:
    scope: Tree = {"for": "deals"} if rule.for_deals else {}
    if rule.then is None:
        return {"id": rule.id, "never": _region(rule.when, issues)} | scope
    then = _region(rule.then, issues)
    return {"id": rule.id, "if": _region(rule.when, issues), "then": then} | scope


def _transition(transition: Transition, issues: Mapping[str, Issue]) -> Tree:
    tree: Tree = {"id": transition.id, "from": _region(transition.start, issues)}
    return {**tree, "never_to": _region(transition.to, issues)} | _given(by=transition.by)


def _approval(rule: Approval) -> Tree:
    return {"id": rule.id, **_given(name=rule.name), **_quotas(rule.any_of)}


def _quotas(quotas: Sequence[Quota]) -> Tree:
    first = quotas[0]
    alone = len(first.weights) == 1 and set(first.weights.values()) == {first.at_least} == {1}
    if len(quotas) > 1:
        if not alone:
            raise CannotWriteError("an approval rule with quotas that a case file cannot join")
        return {"blocks": next(iter(first.weights)), "unless": _quotas(quotas[1:])}
    if alone:
        return {"veto": next(iter(first.weights))}
    if set(first.weights.values()) == {1} and first.at_least.denominator == 1:
        return {"at_least": first.at_least, "of": list(first.weights)}
    return {"weight": first.at_least, "of": dict(first.weights)}


def _source(source: Source, *, files: bool) -> Tree:
    tree: Tree = _given(
        title=source.title,
        publisher=source.publisher,
        author=source.author,
        date=source.date,
        language=source.language,
        file=source.file if files else None,
        sha256=source.sha256,
        url=source.url,
        note=source.note,
    )
    return tree | _chance("reliability", source.reliability)


def _chance(key: str, chance: float) -> Tree:
    return {} if chance == 1.0 else {key: Fraction(str(chance))}


def _ordinal(ordinal: Ranking | Priorities, case: Case) -> Tree:
    if isinstance(ordinal, Priorities):
        return {"priorities": [statement.text for statement in ordinal.statements]}
    levels: list[Any] = []
    for place, level in enumerate(ordinal.levels):
        states = [_ranked(state, case) for state in level]
        levels.append(states[0] if len(states) == 1 else states)
        levels += [MUCH] * (place in ordinal.much)
    return {"ranking": levels}


def _ranked(state: PartialOutcome, case: Case) -> Any:
    """Write a state by its number where the file has numbers, else as an outcome."""
    if not state.rest_any and len(case.state_numbers) <= MAX_NUMBERED:
        row = tuple(issue.position(state.options[issue.id]) for issue in case.issues)
        if row in case.state_numbers:
            return Fraction(case.state_numbers[row])
    return outcome_tree(state)


def _scores(scores: Scores, case: Case) -> Tree:
    if scores.ordinal is not None:
        return _ordinal(scores.ordinal, case)
    issues = {issue.id: issue for issue in case.issues}
    points = {name: _points(row, issues[name]) for name, row in scores.points.items()}
    tree: Tree = {"scores": points}
    added = [
        {"when": _region(interaction.when, issues), "add": interaction.add}
        for interaction in scores.interactions
    ]
    tree |= _filled("interactions", added)
    if scores.at_most is not None:
        tree["at_most"] = scores.at_most
    tree |= {} if scores.no_deal is None else {NO_DEAL: scores.no_deal}
    return tree | _filled("later", [_later(later, issues) for later in scores.later])


def _later(later: Later, issues: Mapping[str, Issue]) -> Tree:
    start = str(later.start) if isinstance(later.start, int) else later.start.isoformat()
    points = {name: _points(row, issues[name]) for name, row in later.points.items()}
    tree: Tree = {"from": Bare(start)} | _filled("scores", points)
    return tree if later.no_deal is None else {**tree, NO_DEAL: later.no_deal}


def _points(row: tuple[Fraction, ...], issue: Issue) -> Tree:
    kept = list(range(len(row)))
    if issue.numeric:
        kept = [
            k for k in kept if k in {0, len(row) - 1} or row[k] - row[k - 1] != row[k + 1] - row[k]
        ]
    return {issue.options[k].id: row[k] for k in kept}


def _statement(statement: Statement) -> Tree:
    tree: Tree = {"id": statement.id, **written(statement.claims)}
    tree |= _chance("confidence", statement.confidence)
    tree |= {} if statement.until is None else {"until": Bare(statement.until.isoformat())}
    return tree | _given(replaces=statement.replaces) | _known_from(statement)


def _known_from(known: Statement | Offer | Reaction) -> Tree:
    cited = [
        {
            "source": e.source,
            "quote": e.quote,
            **_given(speaker=e.speaker, prefix=e.prefix, suffix=e.suffix),
        }
        for e in known.evidence
    ]
    because = _filled("because", cited[0] if len(cited) == 1 else cited)
    return because | _given(assumed=known.assumed, account=known.account, note=known.note)


def _offer(offer: Offer) -> Tree:
    by = offer.makers[0] if len(offer.makers) == 1 else list(offer.makers)
    tree: Tree = {"id": offer.id, **_given(name=offer.name), "by": by}
    tree |= {} if offer.on is None else {"on": Bare(offer.on.isoformat())}
    tree["outcome"] = outcome_tree(offer.outcome)
    tree |= _filled("responses", {actor: str(said) for actor, said in offer.responses.items()})
    return tree | _known_from(offer)


def _timing(timing: Timing) -> Tree:
    due = {} if timing.deadline is None else {"deadline": Bare(timing.deadline.isoformat())}
    discount = {
        actor: {"per": str(one.per), "factor": one.factor} for actor, one in timing.discount.items()
    }
    return due | _filled("discount", discount)


def _reaction(reaction: Reaction) -> Tree:
    tree: Tree = {"id": reaction.id, "by": reaction.by, "to": either_tree(reaction.to)}
    tree["was"] = str(reaction.was)
    if reaction.instead_of is not None:
        tree["instead_of"] = outcome_tree(reaction.instead_of)
    tree |= {} if reaction.on is None else {"on": Bare(reaction.on.isoformat())}
    return tree | _known_from(reaction)
