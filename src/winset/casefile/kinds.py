"""The kinds of statements in a case file: one record each says how it is read and written.

A new kind is a key in `ClaimFields` (its shape, and what editors say of it) and a record in
`KINDS`. What it claims is a type in `case/claims.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Any, NamedTuple

from pydantic import Field, PlainValidator, WithJsonSchema

from winset.case.claims import (
    Claim,
    Depends,
    LeastImportant,
    Linear,
    MostImportant,
    NoDealRange,
    Order,
    PartialOutcome,
    Prefers,
    Rejects,
    Step,
    ValueRange,
    WeightRange,
    WeightRatio,
)
from winset.casefile.context import Context
from winset.casefile.fields import (
    INTERVAL,
    Change,
    Either,
    Levels,
    OneOrMore,
    OutcomeMap,
    PairsOfIssues,
    Shape,
    Values,
    Weights,
    anything,
    described,
)
from winset.casefile.outcomes import (
    NO_DEAL,
    either_tree,
    outcome_tree,
    read_either,
    read_outcome,
)
from winset.errors import CannotWriteError
from winset.text.emit import bare
from winset.text.numbers import plural
from winset.text.problems import meant, nearest, quoted
from winset.text.tree import Steps

Tree = dict[str, Any]


class ClaimFields(Shape):
    """The keys under which statements of each kind stand."""

    order: Levels | None = Field(
        None, description="Options from best to worst; equals in an inner list."
    )
    prefers: OutcomeMap | None = Field(None, description="This outcome is worth more than `to`.")
    to: Either | None = Field(None, description="An outcome, or no_deal.")
    rejects: OutcomeMap | None = Field(None, description="Worse than no deal.")
    weight: Weights | None = Field(None, description="Share of an issue, or its ratio to another.")
    most_important: OneOrMore | None = Field(
        None, description="The issue that weighs most, or several, the heaviest first."
    )
    least_important: OneOrMore | None = Field(
        None, description="The issue that weighs least, or several, the lightest first."
    )
    step: Change | None = Field(
        None, description="This change of one issue gains more than `worth_more_than`."
    )
    worth_more_than: Change | None = Field(None, description="The change that gains less.")
    value: Values | None = Field(None, description="Value within the issue, worst 0, best 1.")
    linear: OneOrMore | None = Field(
        None, description="Numeric issues of which every step is worth the same."
    )
    depends: PairsOfIssues | None = Field(
        None, description="Pairs of issues: what one is worth may depend on the other."
    )
    no_deal: Annotated[Any, PlainValidator(anything), WithJsonSchema(INTERVAL)] = Field(
        None, description="An outside alternative's value on the 0..1 scale."
    )


class Reading(NamedTuple):
    """What the readers of all kinds are given."""

    context: Context
    filled: bool
    """Whether no deal fills what outcomes leave open."""


@dataclass(frozen=True)
class Kind:
    """One kind of statement: its key in the file, and how what stands there is read and written.

    `read` gives the claims, and reports what is wrong in the context; `write` gives the keys of
    the statement that say one claim. `beside` is a further key that goes with this kind only.
    """

    key: str
    read: Callable[[Reading, ClaimFields, Steps], list[Claim]]
    write: Callable[[Any], Tree]
    claims: tuple[type[Any], ...]
    beside: str | None = None


def _read_order(reading: Reading, shape: ClaimFields, path: Steps) -> list[Claim]:
    context = reading.context
    claims: list[Claim] = []
    for name, raw in (shape.order or {}).items():
        here = (*path, "order", name)
        issue = context.issue(name, here)
        if issue is None:
            continue
        if not isinstance(raw, list) or not raw:
            context.fail(
                f"expected a list of options, the best first, found {described(raw)}",
                here,
                value=True,
            )
            continue
        levels = [
            [(option, (*here, k, n)) for n, option in enumerate(level)]
            if isinstance(level, list)
            else [(level, (*here, k))]
            for k, level in enumerate(raw)
        ]
        named: dict[str, None] = {}
        read_levels: list[tuple[str, ...]] = []
        for level in levels:
            found = [context.option(issue, raw_id, place) for raw_id, place in level]
            for option, (_, place) in zip(found, level, strict=True):
                if option in named:
                    context.fail(f"'{option}' stands twice in the order", place)
                if option is not None:
                    named[option] = None
            read_levels.append(tuple(option for option in found if option is not None))
        if len(named) < 2:
            context.fail("an order names at least two options", here, value=True)
        claims.append(Order(name, tuple(read_levels)))
    return claims


def _write_order(claim: Order) -> Tree:
    levels = [
        bare(level[0]) if len(level) == 1 else [bare(option) for option in level]
        for level in claim.levels
    ]
    return {"order": {claim.issue: levels}}


def _read_prefers(reading: Reading, shape: ClaimFields, path: Steps) -> list[Claim]:
    better = _outcome(reading, shape.prefers, (*path, "prefers"))
    worse: PartialOutcome | None = None
    if shape.to is not None:
        worse = read_either(reading.context, shape.to, (*path, "to"), filled=reading.filled)
    return [] if better is None else [Prefers(better, worse)]


def _write_prefers(claim: Prefers) -> Tree:
    return {"prefers": outcome_tree(claim.better), "to": either_tree(claim.worse)}


def _read_rejects(reading: Reading, shape: ClaimFields, path: Steps) -> list[Claim]:
    outcome = _outcome(reading, shape.rejects, (*path, "rejects"))
    return [] if outcome is None else [Rejects(outcome)]


def _write_rejects(claim: Rejects) -> Tree:
    return {"rejects": outcome_tree(claim.outcome)}


def _read_weight(reading: Reading, shape: ClaimFields, path: Steps) -> list[Claim]:
    context = reading.context
    claims: list[Claim] = []
    for name, raw in (shape.weight or {}).items():
        here = (*path, "weight", name)
        if context.issue(name, here) is None:
            continue
        if isinstance(raw, dict):
            claims.extend(_read_ratio(context, name, raw, here))
            continue
        bounds = context.interval(raw, here)
        if bounds is not None:
            claims.append(WeightRange(name, *bounds))
    return claims


def _read_ratio(context: Context, name: str, raw: Mapping[str, Any], path: Steps) -> list[Claim]:
    allowed = ["at_least", "at_most", "times"]
    strange = [key for key in raw if key not in allowed]
    for key in strange:
        context.fail(f"unknown key {quoted(key)}{nearest(key, allowed)}", (*path, key))
    other = None
    if "times" in raw:
        other = context.issue_id(raw["times"], (*path, "times"))
    elif not meant(strange, "times"):
        context.fail("expected 'times', the issue compared with", path)
    if other == name:
        here = (*path, "times")
        context.fail(f"'{name}' is compared with itself; name another", here, value=True)
        return []
    claims: list[Claim] = []
    for key in ("at_least", "at_most"):
        if key in raw:
            times = context.share(raw[key], (*path, key))
            if times is not None and times < 0:
                context.fail("expected a number not below 0", (*path, key), value=True)
            elif times is not None and other is not None:
                claims.append(WeightRatio(name, other, times, key == "at_least"))
    if not {"at_least", "at_most"} & set(raw) and not meant(strange, "at_least", "at_most"):
        context.fail("expected 'at_least' or 'at_most', how many times as much", path)
    return claims


def _write_weight(claim: WeightRange | WeightRatio) -> Tree:
    if isinstance(claim, WeightRange):
        return {"weight": {claim.issue: _interval(claim.low, claim.high)}}
    key = "at_least" if claim.at_least else "at_most"
    return {"weight": {claim.issue: {key: claim.times, "times": claim.other}}}


def _read_most_important(reading: Reading, shape: ClaimFields, path: Steps) -> list[Claim]:
    issues = reading.context.several(shape.most_important, "issue", (*path, "most_important"))
    return [MostImportant(issues)] if issues else []


def _write_most_important(claim: MostImportant) -> Tree:
    return {"most_important": _one_or_list(claim.issues)}


def _read_least_important(reading: Reading, shape: ClaimFields, path: Steps) -> list[Claim]:
    issues = reading.context.several(shape.least_important, "issue", (*path, "least_important"))
    return [LeastImportant(issues)] if issues else []


def _write_least_important(claim: LeastImportant) -> Tree:
    return {"least_important": _one_or_list(claim.issues)}


def _one_or_list(issues: Sequence[str]) -> Any:
    return bare(issues[0]) if len(issues) == 1 else [bare(issue) for issue in issues]


def _read_step(reading: Reading, shape: ClaimFields, path: Steps) -> list[Claim]:
    gain = _read_change(reading.context, shape.step, (*path, "step"))
    over = _read_change(reading.context, shape.worth_more_than, (*path, "worth_more_than"))
    return [] if gain is None or over is None else [Step(*gain, *over)]


def _read_change(
    context: Context, raw: Mapping[str, Any] | None, path: Steps
) -> tuple[str, tuple[str, str]] | None:
    if raw is None:
        return None
    if len(raw) != 1:
        context.fail(f"expected one issue, found {len(raw)}", path, value=True)
        return None
    ((name, pair),) = raw.items()
    here = (*path, name)
    issue = context.issue(name, here)
    if issue is None:
        return None
    if not isinstance(pair, list) or len(pair) != 2:
        found = plural(len(pair), "value") if isinstance(pair, list) else described(pair)
        context.fail(f"expected two options, [from, to], found {found}", here, value=True)
        return None
    ends = [context.option(issue, end, (*here, k)) for k, end in enumerate(pair)]
    if ends[0] is None or ends[1] is None:
        return None
    if ends[0] == ends[1]:
        context.fail(
            f"a step goes from one option to another; both are '{ends[0]}'", here, value=True
        )
        return None
    return name, (ends[0], ends[1])


def _write_step(claim: Step) -> Tree:
    return {
        "step": {claim.issue: [bare(end) for end in claim.step]},
        "worth_more_than": {claim.other: [bare(end) for end in claim.other_step]},
    }


def _read_value(reading: Reading, shape: ClaimFields, path: Steps) -> list[Claim]:
    context = reading.context
    claims: list[Claim] = []
    for name, raw in (shape.value or {}).items():
        here = (*path, "value", name)
        issue = context.issue(name, here)
        if issue is None:
            continue
        if not isinstance(raw, dict) or not raw:
            context.fail(
                f"expected {{option: [low, high]}}, found {described(raw)}", here, value=True
            )
            continue
        for key, bounds in raw.items():
            option = context.option(issue, key, (*here, key), key=True)
            if option is None:
                continue
            interval = context.interval(bounds, (*here, key))
            if interval is not None:
                claims.append(ValueRange(name, option, *interval))
    return claims


def _write_value(claim: ValueRange) -> Tree:
    return {"value": {claim.issue: {claim.option: _interval(claim.low, claim.high)}}}


def _read_linear(reading: Reading, shape: ClaimFields, path: Steps) -> list[Claim]:
    context, here = reading.context, (*path, "linear")
    issues = context.several(shape.linear, "issue", here)
    named = [issue for issue in issues if not context.issues[issue].numeric]
    for issue in named:
        context.fail(
            f"'{issue}' has named options; only a numeric issue has steps that are worth the same",
            here,
            value=True,
        )
    return [Linear(issues)] if issues and not named else []


def _write_linear(claim: Linear) -> Tree:
    return {"linear": _one_or_list(claim.issues)}


def _read_depends(reading: Reading, shape: ClaimFields, path: Steps) -> list[Claim]:
    context, here = reading.context, (*path, "depends")
    raw = shape.depends
    if not isinstance(raw, list) or not raw:
        context.fail(
            f"expected a list of pairs of issues, [[one, other]], found {described(raw)}",
            here,
            value=True,
        )
        return []
    pairs: list[tuple[str, str]] = []
    for k, item in enumerate(raw):
        at = (*here, k)
        if not isinstance(item, list) or len(item) != 2:
            found = plural(len(item), "issue") if isinstance(item, list) else described(item)
            context.fail(f"expected two issues, [one, other], found {found}", at, value=True)
            continue
        ends = [context.issue_id(end, (*at, n)) for n, end in enumerate(item)]
        named = [issue for pair in pairs for issue in pair]
        for n, end in enumerate(ends):
            if end is not None and end in [*named, *ends[:n]]:
                context.fail(f"'{end}' stands twice; an issue is in one pair at most", (*at, n))
                break
        else:
            if ends[0] is not None and ends[1] is not None:
                pairs.append((ends[0], ends[1]))
    return [Depends(tuple(pairs))] if pairs else []


def _write_depends(claim: Depends) -> Tree:
    return {"depends": [[bare(issue) for issue in pair] for pair in claim.pairs]}


def _read_no_deal(reading: Reading, shape: ClaimFields, path: Steps) -> list[Claim]:
    interval = reading.context.interval(shape.no_deal, (*path, "no_deal"))
    return [] if interval is None else [NoDealRange(*interval)]


def _write_no_deal(claim: NoDealRange) -> Tree:
    return {NO_DEAL: _interval(claim.low, claim.high)}


def _outcome(reading: Reading, raw: Mapping[str, Any] | None, path: Steps) -> PartialOutcome | None:
    """Read an outcome whose other issues must be known or said to be any."""
    return read_outcome(reading.context, raw or {}, path, filled=reading.filled)


def _interval(low: Fraction, high: Fraction) -> Any:
    return low if low == high else [low, high]


KINDS = (
    Kind("order", _read_order, _write_order, (Order,)),
    Kind("prefers", _read_prefers, _write_prefers, (Prefers,), "to"),
    Kind("rejects", _read_rejects, _write_rejects, (Rejects,)),
    Kind("weight", _read_weight, _write_weight, (WeightRange, WeightRatio)),
    Kind("most_important", _read_most_important, _write_most_important, (MostImportant,)),
    Kind("least_important", _read_least_important, _write_least_important, (LeastImportant,)),
    Kind("step", _read_step, _write_step, (Step,), "worth_more_than"),
    Kind("value", _read_value, _write_value, (ValueRange,)),
    Kind("linear", _read_linear, _write_linear, (Linear,)),
    Kind("depends", _read_depends, _write_depends, (Depends,)),
    Kind(NO_DEAL, _read_no_deal, _write_no_deal, (NoDealRange,)),
)
"""In the order in which messages and pages list them."""


def written(claims: Sequence[Claim]) -> Tree:
    """Return the keys of a statement that say some claims; mappings of the same key are joined.

    Raises
    ------
    CannotWriteError
        A claim has no kind: `AtLeastNoDeal`, which only an offer can make.
    """
    kinds = {claim: kind for kind in KINDS for claim in kind.claims}
    tree: Tree = {}
    for claim in claims:
        if type(claim) not in kinds:
            raise CannotWriteError("a statement that only an offer can make")
        _join(tree, kinds[type(claim)].write(claim))
    return tree


def _join(tree: Tree, more: Tree) -> None:
    for key, value in more.items():
        if isinstance(value, dict) and isinstance(tree.get(key), dict):
            _join(tree[key], value)
        else:
            tree[key] = value
