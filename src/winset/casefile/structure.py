"""Reading who negotiates about what: actors, issues, rules, no deal, approval, sources."""

from __future__ import annotations

import re
from fractions import Fraction
from math import ceil
from typing import Any

from winset.case.languages import with_unit
from winset.case.types import (
    Actor,
    Approval,
    Issue,
    NoDeal,
    Option,
    Quota,
    Role,
    Rule,
    Source,
)
from winset.casefile.context import Context
from winset.casefile.fields import described
from winset.casefile.hints import nothing_hint, percent
from winset.casefile.models import ApprovalShape, CaseShape, IssueShape, RangeShape
from winset.casefile.outcomes import refuse_ranges
from winset.casefile.texts import in_languages
from winset.text.numbers import decimal, plural
from winset.text.problems import meant, nearest, quoted
from winset.text.tree import Scalar, Steps

MAX_OPTIONS = 100_001
OPTION_KEYS = ("name", "phrase")
RESERVED = {"rest", "values"}


def read_actors(context: Context, shape: CaseShape) -> None:
    """Read parties, ratifiers and observers into the context."""
    groups = [
        ("parties", Role.PARTY, shape.parties),
        ("ratifiers", Role.RATIFIER, shape.ratifiers),
        ("observers", Role.OBSERVER, shape.observers),
    ]
    for key, role, group in groups:
        for actor_id, actor in (group or {}).items():
            path: Steps = (key, actor_id)
            context.unknown_keys(actor, path)
            if not context.good_id(actor_id, "an actor", path):
                continue
            if actor_id in context.actors:
                first = context.actors[actor_id].role
                article = "an" if first is Role.OBSERVER else "a"
                context.fail(f"actor '{actor_id}' is listed already as {article} {first}", path)
                continue
            context.actors[actor_id] = Actor(actor_id, actor.name or actor_id, role, actor.note)
    if not shape.parties and context.lacks(shape, (), "parties") and not _cut(context, "parties"):
        context.fail("a case needs 'parties', at least one", ("parties",))


def read_issues(context: Context, shape: CaseShape) -> None:
    """Read the issues into the context; refused ones are remembered as broken."""
    if not shape.issues and context.lacks(shape, (), "issues") and not _cut(context, "issues"):
        context.fail("a case needs 'issues', at least one", ("issues",))
    for issue_id, issue in (shape.issues or {}).items():
        path: Steps = ("issues", issue_id)
        context.unknown_keys(issue, path)
        options = None
        if issue_id in RESERVED:
            context.fail(f"'{issue_id}' has a meaning of its own; call the issue otherwise", path)
        elif context.good_id(issue_id, "an issue", path):
            options = _options(context, issue, path)
        if options is None:
            context.broken.add(issue_id)
            continue
        unit = None if issue.range is None else issue.range.unit
        bare = Issue(issue_id, issue.name or issue_id, options, unit=unit)
        context.issues[issue_id] = Issue(
            issue_id,
            bare.name,
            options,
            None if issue.owner is None else context.actor(issue.owner, (*path, "owner")),
            _irreversible(context, bare, issue.irreversible or [], (*path, "irreversible")),
            unit,
            issue.note,
        )


def _cut(context: Context, key: str) -> bool:
    """Return whether something under a key was refused, so that there is more than is left."""
    return any(path[:1] == (key,) for path in context.refused)


def _options(context: Context, issue: IssueShape, path: Steps) -> tuple[Option, ...] | None:
    if issue.range is not None:
        if issue.options is not None:
            context.fail("an issue has 'options' or a 'range', not both", path)
            return None
        return _numbers(context, issue.range, (*path, "range"))
    raw, here = issue.options, (*path, "options")
    if isinstance(raw, dict):
        named = [(key, value, (*here, key)) for key, value in raw.items()]
    elif isinstance(raw, list):
        named = [(value, value, (*here, k)) for k, value in enumerate(raw)]
    else:
        found = "" if raw is None else f", found {described(raw)}"
        if raw is not None or context.lacks(issue, path, "options", "range"):
            context.fail(
                f"an issue needs 'options' (a list, or id: name) or a 'range'{found}", path
            )
        return None
    options: dict[str, Option] = {}
    whole = True
    for key, value, place in named:
        mapped = isinstance(raw, dict) and isinstance(value, dict)
        if not isinstance(key, str) or not (mapped or isinstance(value, Scalar | None)):
            context.fail(
                f"expected an option's name, found {described(value)}"
                f"{nothing_hint(context.root.at(place))}",
                place,
                value=True,
            )
            whole = False
        elif key in options:
            context.fail(f"option {quoted(key)} is listed twice", place, value=True)
            whole = False
        elif context.good_id(key, "an option", place):
            options[str(key)] = _option(context, str(key), value, place)
    if whole and not options:
        context.fail("an issue needs at least one option", here)
    if len(options) > MAX_OPTIONS:
        context.fail(f"{len(options):,} options; at most {MAX_OPTIONS:,} are read", here)
        return None
    return tuple(options.values()) if whole and options else None


def _option(context: Context, name: str, value: Any, path: Steps) -> Option:
    """Read an option's name, or its name and phrase."""
    if value is None or isinstance(value, Scalar) or in_languages(value, *OPTION_KEYS):
        return Option(name, (context.text(value, path) if value else None) or name)
    for key in value:
        if key not in OPTION_KEYS:
            context.fail(f"unknown key {quoted(key)}{nearest(key, OPTION_KEYS)}", (*path, key))
    said = {
        key: context.text(value[key], (*path, key))
        for key in OPTION_KEYS
        if value.get(key) is not None
    }
    return Option(name, said.get("name") or name, phrase=said.get("phrase") or None)


def _numbers(context: Context, shape: RangeShape, path: Steps) -> tuple[Option, ...] | None:
    context.unknown_keys(shape, path)
    bounds: dict[str, Fraction] = {}
    for key, value in (("from", shape.start), ("to", shape.to), ("step", shape.step)):
        if value is None:
            context.missing(key, "a range", path, shape)
        else:
            bounds[key] = value
    if len(bounds) < 3:
        return None
    if bounds["step"] <= 0:
        context.fail("the step of a range is above 0", (*path, "step"), value=True)
        return None
    steps = (bounds["to"] - bounds["from"]) / bounds["step"]
    if steps < 0:
        context.fail("a range runs upwards: 'to' is below 'from'", (*path, "to"), value=True)
        return None
    if steps.denominator != 1:
        last = bounds["from"] + (steps.numerator // steps.denominator) * bounds["step"]
        context.fail(
            f"'to' is not reached in whole steps; the last step is at {decimal(last)}",
            (*path, "to"),
            value=True,
        )
        return None
    if steps >= MAX_OPTIONS:
        context.fail(
            f"{int(steps) + 1:,} options; at most {MAX_OPTIONS:,} are read: take a larger step",
            (*path, "step"),
            value=True,
        )
        return None
    if not context.derive(int(steps) + 1, path):
        return None
    numbers = [bounds["from"] + k * bounds["step"] for k in range(int(steps) + 1)]
    named = ((decimal(number), number) for number in numbers)
    return tuple(Option(text, with_unit(text, shape.unit), number) for text, number in named)


def _irreversible(
    context: Context, issue: Issue, raw: list[Any], path: Steps
) -> tuple[tuple[str, str], ...]:
    pairs: list[tuple[str, str]] = []
    for k, pair in enumerate(raw):
        if not isinstance(pair, list) or len(pair) != 2:
            context.fail(f"expected a pair [from, to], found {described(pair)}", (*path, k))
            continue
        ends = [context.option(issue, end, (*path, k, n)) for n, end in enumerate(pair)]
        if ends[0] is not None and ends[0] == ends[1]:
            context.fail(f"a change from {quoted(ends[0])} to itself", (*path, k))
        elif ends[0] is not None and ends[1] is not None:
            pairs.append((ends[0], ends[1]))
    return tuple(pairs)


FOR_DEALS = "deals"
"""What `for` says of a rule that binds what is agreed, and nothing else."""


def read_rules(context: Context, shape: CaseShape) -> tuple[Rule, ...]:
    """Read what makes an outcome infeasible."""
    rules: list[Rule] = []
    for k, rule in enumerate(shape.rules or []):
        path: Steps = ("rules", k)
        if path in context.refused:
            continue
        context.unknown_keys(rule, path)
        rule_id = f"rule{k + 1}" if rule.id is None else rule.id
        context.claim_id(rule_id, "rule", path if rule.id is None else (*path, "id"))
        only = rule.scope is not None
        if only and rule.scope != FOR_DEALS:
            context.fail(
                f"expected {quoted(FOR_DEALS)}, found {quoted(rule.scope)}"
                f"{nearest(str(rule.scope), [FOR_DEALS])}",
                (*path, "for"),
            )
        if rule.never is not None and rule.when is None and rule.then is None:
            when = context.region(rule.never, (*path, "never"))
            if when is not None:
                rules.append(Rule(rule_id, when, None, only))
        elif rule.never is None and rule.when is not None and rule.then is not None:
            when = context.region(rule.when, (*path, "if"))
            then = context.region(rule.then, (*path, "then"))
            if when is not None and then is not None:
                rules.append(Rule(rule_id, when, then, only))
        elif context.lacks(rule, path, "never", "if", "then"):
            parts = {"never": rule.never, "if": rule.when, "then": rule.then}
            found = " and ".join(key for key, value in parts.items() if value is not None)
            context.fail(
                "a rule is either {never: ...} or {if: ..., then: ...}; "
                f"found {found or 'neither'}",
                path,
            )
    return tuple(rules)


def read_no_deal(context: Context, shape: CaseShape) -> NoDeal:
    """Read what stands without agreement."""
    raw = shape.no_deal
    if raw is None:
        return NoDeal()
    path: Steps = ("no_deal",)
    if "values" in raw:
        for key in raw:
            if key != "values":
                context.fail(
                    f"{quoted(key)} beside 'values': no deal is an outcome, or values for actors",
                    (*path, key),
                )
        return NoDeal(None, _no_deal_values(context, shape, raw["values"]))
    if "rest" in raw and "rest" not in context.broken:
        context.fail("the no-deal outcome names every issue; 'rest' has no place here", path)
        return NoDeal()
    outcome = context.outcome(raw, path)
    strange = [name for name in raw if name not in context.issues]
    lacking = [name for name in context.issues if name not in raw and not meant(strange, name)]
    if lacking:
        context.fail(
            "the no-deal outcome names every issue; it lacks "
            + ", ".join(f"'{name}'" for name in lacking),
            path,
        )
        return NoDeal()
    if outcome is not None and outcome.ranges:
        refuse_ranges(context, outcome, path, "no deal is")
        return NoDeal()
    return NoDeal(None if outcome is None else dict(outcome.options))


def _no_deal_values(context: Context, shape: CaseShape, raw: Any) -> dict[str, Fraction]:
    path: Steps = ("no_deal", "values")
    if not isinstance(raw, dict):
        context.fail(f"expected {{actor: number}}, found {described(raw)}", path, value=True)
        return {}
    values: dict[str, Fraction] = {}
    for name, value in raw.items():
        actor = context.actor(name, (*path, name), key=True)
        scored = shape.scored(name)
        number = None if actor is None else context.worth(value, (*path, name), scored=scored)
        if actor is not None and number is not None:
            values[actor] = number
    return values


def read_approval(context: Context, shape: CaseShape) -> tuple[Approval, ...]:
    """Read the approval rules."""
    rules: list[Approval] = []
    for k, rule in enumerate(shape.approval or []):
        path: Steps = ("approval", k)
        if path in context.refused:
            continue
        rule_id = f"approval{k + 1}" if rule.id is None else rule.id
        context.claim_id(rule_id, "approval rule", path if rule.id is None else (*path, "id"))
        quotas = _quotas(context, rule, path)
        if quotas is not None:
            rules.append(Approval(rule_id, quotas, rule.name))
    return tuple(rules)


def _quotas(context: Context, rule: ApprovalShape, path: Steps) -> tuple[Quota, ...] | None:
    context.unknown_keys(rule, path)
    kinds = ("veto", "at_least", "weight", "blocks")
    given = [kind for kind in kinds if getattr(rule, kind) is not None]
    if len(given) != 1:
        if given or context.lacks(rule, path, *kinds):
            context.fail(
                "an approval rule is one of {veto: actor}, {at_least: k, of: [...]}, "
                "{weight: w, of: {actor: weight}}, {blocks: actor, unless: rule}; "
                f"found {' and '.join(given) or 'none of them'}",
                path,
            )
        return None
    for key, value, owners in (
        ("of", rule.of, ("at_least", "weight")),
        ("unless", rule.unless, ("blocks",)),
    ):
        if value is not None and given[0] not in owners:
            context.fail(f"'{key}' goes with {' or '.join(map(repr, owners))} only", (*path, key))
            return None
    if rule.veto is not None:
        voter = context.voter(rule.veto, (*path, "veto"))
        return None if voter is None else (Quota({voter: Fraction(1)}, Fraction(1)),)
    if rule.blocks is not None:
        voter = context.voter(rule.blocks, (*path, "blocks"))
        if rule.unless is None:
            context.missing("unless", "'blocks'", path, rule)
            return None
        if rule.unless.name is not None:
            context.fail("the name goes beside 'blocks'", (*path, "unless", "name"))
        override = _quotas(context, rule.unless, (*path, "unless"))
        if voter is None or override is None:
            return None
        return (Quota({voter: Fraction(1)}, Fraction(1)), *override)
    return _quota(context, rule, path)


def _quota(context: Context, rule: ApprovalShape, path: Steps) -> tuple[Quota, ...] | None:
    here = (*path, "of")
    weights: dict[str, Fraction] = {}
    if rule.weight is not None and isinstance(rule.of, dict):
        for name, value in rule.of.items():
            actor = context.voter(name, (*here, name), key=True)
            weight = context.share(value, (*here, name))
            if weight is not None and weight < 0:
                context.fail("a weight is not below 0", (*here, name), value=True)
            elif actor is not None and weight is not None:
                weights[actor] = weight
        whole = len(weights) == len(rule.of)
    elif rule.at_least is not None and isinstance(rule.of, list):
        for k, name in enumerate(rule.of):
            actor = context.voter(name, (*here, k))
            if actor in weights:
                context.fail(f"'{actor}' is listed twice", (*here, k))
            elif actor is not None:
                weights[actor] = Fraction(1)
        whole = len(weights) == len(rule.of)
    elif rule.of is not None or context.lacks(rule, path, "of"):
        form = "a mapping actor: weight" if rule.weight is not None else "a list of actors"
        found = "" if rule.of is None else f", found {described(rule.of)}"
        context.fail(f"this approval rule needs 'of', {form}{found}", path)
        return None
    else:
        return None
    return _reachable(context, rule, weights, path) if whole else None


def _in_percent(context: Context, rule: ApprovalShape, total: Fraction, path: Steps) -> str:
    """Say what is wrong, or to do, where one of the quota and its weights is in per cent."""
    whole = percent(context.root.at((*path, "weight")))
    shares = [percent(context.root.at((*path, "of", name))) for name in rule.of]
    if whole is not None and total != 1 and None in shares:
        written = quoted(context.root.at((*path, "weight")))
        part = decimal(whole * total)
        return f"{written} of the weights of 'of', {decimal(total)} in all, is {part}: write that"
    return ""


def _reachable(
    context: Context, rule: ApprovalShape, weights: dict[str, Fraction], path: Steps
) -> tuple[Quota, ...] | None:
    """Make the quota, or refuse one that nobody or everybody would meet."""
    key = "at_least" if rule.weight is None else "weight"
    needed = Fraction((rule.at_least if rule.weight is None else rule.weight) or 0)
    total = sum(weights.values(), Fraction(0))
    wrong = None
    per = "" if rule.weight is None else _in_percent(context, rule, total, path)
    if per:
        wrong = per
    elif needed <= 0:
        wrong = f"expected a number above 0, found {decimal(needed)}"
    elif rule.weight is None and needed.denominator != 1:
        wrong = f"expected a whole number of actors, found {decimal(needed)}"
        if needed < 1:
            wrong += f"; that share of {plural(len(weights), 'actor')} is {ceil(needed * total)}"
    elif needed > total and rule.weight is None:
        wrong = f"{decimal(needed)} can never accept: 'of' names {plural(len(weights), 'actor')}"
    elif needed > total:
        wrong = f"{decimal(needed)} is never reached: all weights of 'of' sum to {decimal(total)}"
        if total == 1 and needed <= 100:
            wrong += f"; for {decimal(needed)} per cent write {decimal(needed)} %"
    if wrong is not None:
        context.fail(wrong, (*path, key), value=True)
        return None
    return (Quota(weights, needed),)


def _hash(context: Context, raw: str | None, path: Steps) -> str | None:
    if raw is None or re.fullmatch(r"[0-9a-fA-F]{64}", raw):
        return None if raw is None else raw.lower()
    context.fail(
        "expected the SHA-256 of the file, 64 hexadecimal digits", (*path, "sha256"), value=True
    )
    return None


def read_sources(context: Context, shape: CaseShape) -> tuple[Source, ...]:
    """Read the list of sources; their texts are read where a quote is looked up."""
    sources: list[Source] = []
    for source_id, source in (shape.sources or {}).items():
        path: Steps = ("sources", source_id)
        context.unknown_keys(source, path)
        if not context.good_id(source_id, "a source", path):
            continue
        url = source.url
        if url is not None and not url.lower().startswith(("http://", "https://")):
            context.fail("an address starts with http:// or https://", (*path, "url"), value=True)
            url = None
        sources.append(
            Source(
                source_id,
                source.title,
                source.publisher,
                source.author,
                source.date,
                source.language,
                url,
                source.file,
                source.note,
                context.chance(source.reliability, "reliability", (*path, "reliability")),
                _hash(context, source.sha256, path),
            )
        )
    return tuple(sources)
