"""NegMAS YAML in: a domain and one utility function per actor.

Weights and value functions stand in the domain's order of issues. `-.inf` as reserved value
means that there is none. A discount wraps the utility function. Nothing is executed: a value
function given as code is refused.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

from winset.case.types import Case
from winset.formats.codec import Codec, Found, Glimpse, Role
from winset.formats.draft import MAX_ISSUES, IssueDraft, Notes, ProfileDraft, build, steps
from winset.formats.fields import need, number, place, sequence, table, text
from winset.formats.names import file_names
from winset.formats.outgoing import (
    Packet,
    decimals,
    fits,
    packet,
    plain_sums,
    profile_files,
    split,
)
from winset.formats.receipt import Receipt
from winset.formats.sources import Source, raise_all, refuse
from winset.formats.values import discount_note, domain_title, shown
from winset.text.emit import Bare, Quoted, emit
from winset.text.problems import quoted
from winset.text.tree import Node, Scalar

NAME = "NegMAS YAML"
WHAT = ("file", "a NegMAS domain or utility function")
_DOMAIN_YAML = re.compile(r"""^["']?issues["']?\s*:""", re.MULTILINE)
_PROFILE_YAML = re.compile(r"""^["']?(weights|ufun)["']?\s*:""", re.MULTILINE)
_DISCOUNTED = {"ExpDiscountedUFun", "LinDiscountedUFun", "DiscountedUtilityFunction"}
_ADDITIVE = {"LinearAdditiveUtilityFunction", "LinearUtilityAggregationFunction"}
_KEYS = {"name", "type", "weights", "values", "reserved_value", "bias", "id"}
_WRAPPER = {"name", "type", "ufun", "reserved_value", "discount", "dynamic_reservation", "id"}
_MOST = 100_001


def read(
    domains: Sequence[Source], profiles: Sequence[Source], ignored: Sequence[str]
) -> tuple[Case, Receipt]:
    """Read a scenario from its domain and its utility functions."""
    notes = Notes(lost=list(ignored))
    sources = [*domains, *profiles]
    trees = [
        source.tree(json=source.path.suffix.lower() == ".json", what=WHAT) for source in sources
    ]
    raise_all(sources)
    if len(domains) != 1:
        refuse(
            sources[-1].path if not domains else domains[1].path,
            "there is no NegMAS domain (a file with 'issues') beside it"
            if not domains
            else f"a second domain beside {quoted(domains[0].path.name)}; name the one to read",
        )
    root = trees[0]
    assert root is not None
    issues = _domain(domains[0], root, notes)
    raise_all(sources)
    named = root.child("name")
    title = str(named.value) if named and isinstance(named.value, Scalar) else domains[0].name
    drafts = [
        _profile(source, node, issues, notes)
        for source, node in zip(profiles, trees[1:], strict=True)
        if node is not None
    ]
    raise_all(sources)
    whole = [draft for draft in drafts if draft is not None]
    case = build(domain_title(title.rsplit("/", 1)[-1]), issues, whole, notes)
    files = tuple(source.path.name for source in sources)
    return case, Receipt(NAME, files, tuple(notes.counts), tuple(notes.changed), tuple(notes.lost))


def _kind(node: Node) -> str:
    """Return the class name that a node gives, without its modules."""
    found = node.child("type")
    said = found.value if found is not None and isinstance(found.value, Scalar) else ""
    return str(said).rsplit(".", 1)[-1]


def _domain(source: Source, root: Node, notes: Notes) -> list[IssueDraft]:
    issues: list[IssueDraft] = []
    listed = sequence(source, need(source, root, "issues", "a domain"), "'issues'") or []
    if len(listed) > MAX_ISSUES:
        source.fail(f"more than {MAX_ISSUES:,} issues", place(root))
    for node in listed[:MAX_ISSUES]:
        named = need(source, node, "name", "an issue")
        values = need(source, node, "values", "an issue")
        name = None if named is None else text(source, named, "a name")
        if name is None or values is None:
            continue
        kind = _kind(node)
        if "Callable" in kind or "Infinite" in kind:
            source.fail(f"issues of the kind {quoted(kind)} are not read", place(node))
        elif "Cont" in kind or isinstance(values.value, Scalar):
            numbers = _numbers(source, name, kind, values, notes)
            issues += [IssueDraft(name, numbers=numbers)] if numbers else []
        else:
            said = [
                text(source, node, "an option") for node in sequence(source, values, name) or []
            ]
            options = [statement for statement in said if statement is not None]
            once = tuple(dict.fromkeys(options))
            if len(once) < len(options):
                notes.changed.append(f"issue {quoted(name)}: an option is listed twice, read once")
            if once:
                issues.append(IssueDraft(name, once))
            else:
                source.fail(f"issue {quoted(name)} has no options", place(node))
    names = [issue.name for issue in issues]
    for name in dict.fromkeys(name for name in names if names.count(name) > 1):
        source.fail(f"two issues are called {quoted(name)}", place(root))
    if not issues and not len(source.problems):
        source.fail("the domain has no issues", place(root))
    return issues


REAL_STEPS = 10


def _numbers(
    source: Source, name: str, kind: str, values: Node, notes: Notes
) -> tuple[Fraction, ...]:
    """Read [low, high] of a contiguous issue, or n, which stands for 0 to n - 1."""
    if isinstance(values.value, Scalar):
        count = number(source, values, "the number of options")
        ends: list[Fraction | None] = [Fraction(0), None if count is None else count - 1]
    else:
        ends = [number(source, node, "a bound") for node in sequence(source, values, name) or []]
    low, high = (*ends, None, None)[:2]
    if low is None or high is None or len(ends) != 2 or low > high:
        source.fail(f"expected values of {quoted(name)}: [low, high]", place(values))
        return ()
    if "Continuous" in kind:
        notes.changed.append(
            f"real issue {quoted(name)}: read in {REAL_STEPS} equal steps, "
            f"{shown(low)} to {shown(high)}"
        )
        return steps(low, high, (high - low) / REAL_STEPS or Fraction(1))
    if high - low >= _MOST or low.denominator != 1 or high.denominator != 1:
        source.fail(f"expected whole numbers, at most {_MOST:,}", place(values))
        return ()
    return steps(low, high, Fraction(1))


def _profile(
    source: Source, root: Node, issues: Sequence[IssueDraft], notes: Notes
) -> ProfileDraft | None:
    before = len(source.problems)
    file = source.path.name
    node, note = root, None
    reserved = root.child("reserved_value")
    if _kind(root) in _DISCOUNTED:
        inner = need(source, root, "ufun", "a discounted utility function")
        factor = root.child("discount")
        if inner is None:
            return None
        if factor is not None and isinstance(factor.value, Scalar):
            note = discount_note(str(factor.value), per="round")
        notes.lost.append(
            f"{file}: {_kind(root)}, discount "
            f"{factor.value if factor and isinstance(factor.value, Scalar) else '?'}"
            + (" (kept in the actor's note)" if note else "")
        )
        _strange(source, root, _WRAPPER, notes)
        node = inner
        if reserved is None or _infinite(reserved):
            reserved = inner.child("reserved_value")
    if _kind(node) not in _ADDITIVE:
        source.fail(
            f"utility functions of the kind {quoted(_kind(node) or 'unknown')} are not read "
            "(LinearAdditiveUtilityFunction is, discounted or not)",
            place(node),
        )
        return None
    _strange(source, node, _KEYS, notes)
    weights = _weights(source, node, issues)
    rows = _rows(source, node, issues)
    bias = number(source, node.child("bias"), "'bias'") or Fraction(0)
    if weights is None or rows is None or len(source.problems) > before:
        return None
    total = sum(weights, Fraction(0))
    if abs(total - 1) > Fraction(1, 10**6):
        notes.changed.append(f"{file}: weights sum to {shown(total)}; used as given")
    points = [
        tuple(weight * value for value in row) for weight, row in zip(weights, rows, strict=True)
    ]
    points[0] = tuple(value + bias for value in points[0])
    value = None
    if reserved is not None and not _infinite(reserved):
        value = number(source, reserved, "'reserved_value'")
    if len(source.problems) > before:
        return None
    if value is None:
        value = min(Fraction(0), sum((min(row) for row in points), Fraction(0)))
        notes.changed.append(
            f"{file}: no reserved value; {shown(value)} stands for no deal, "
            "so that every outcome is acceptable"
        )
    return ProfileDraft(source.name, tuple(points), value, note=note)


def _infinite(node: Node) -> bool:
    """Return whether a reserved value stands for none: minus infinity, or nothing."""
    if not isinstance(node.value, Scalar):
        return False
    return node.value.kind == "null" or str(node.value).lower() in {"-.inf", "-inf", "-infinity"}


def _strange(source: Source, node: Node, known: set[str], notes: Notes) -> None:
    keys = node.value if isinstance(node.value, dict) else {}
    notes.lost += [f"{source.path.name}: '{key}'" for key in keys if key not in known]


def _weights(
    source: Source, node: Node, issues: Sequence[IssueDraft]
) -> tuple[Fraction, ...] | None:
    holder = need(source, node, "weights", "a utility function")
    found = _by_issue(source, holder, issues, "weights")
    if found is None:
        return None
    numbers = [number(source, node, "a weight") for node in found]
    return (
        tuple(weight for weight in numbers if weight is not None) if None not in numbers else None
    )


def _by_issue(
    source: Source, holder: Node | None, issues: Sequence[IssueDraft], what: str
) -> list[Node] | None:
    """Return one node for each issue: from a list in the domain's order, or by name."""
    if holder is None:
        return None
    if isinstance(holder.value, dict):
        found = [need(source, holder, issue.name, f"'{what}'") for issue in issues]
        return [row for row in found if row is not None] if None not in found else None
    items = sequence(source, holder, f"'{what}'")
    if items is not None and len(items) != len(issues):
        source.fail(
            f"expected {len(issues)} {what}, one for each issue, found {len(items)}", place(holder)
        )
        return None
    return items


def _rows(
    source: Source, node: Node, issues: Sequence[IssueDraft]
) -> list[tuple[Fraction, ...]] | None:
    holder = need(source, node, "values", "a utility function")
    found = _by_issue(source, holder, issues, "values")
    if found is None:
        return None
    rows = [_row(source, node, issue) for node, issue in zip(found, issues, strict=True)]
    return [row for row in rows if row is not None] if None not in rows else None


def _row(source: Source, node: Node, issue: IssueDraft) -> tuple[Fraction, ...] | None:
    kind = _kind(node)
    if kind == "TableFun" or (not kind and node.child("mapping") is not None):
        below = need(source, node, "mapping", "a TableFun")
        if below is None:
            return None
        names = issue.options or tuple(str(number) for number in issue.numbers)
        return table(source, below, names, issue.name)
    if kind in {"AffineFun", "LinearFun", "IdentityFun", "ConstFun"}:
        if not issue.numbers and kind != "ConstFun":
            source.fail(
                f"a {kind} needs a numeric issue; {quoted(issue.name)} is none", place(node)
            )
            return None
        slope: Fraction | None = Fraction(kind == "IdentityFun")
        if kind in {"AffineFun", "LinearFun"}:
            slope = number(source, need(source, node, "slope", kind), "'slope'")
        bias = number(source, node.child("bias"), "'bias'") or Fraction(0)
        if slope is None:
            return None
        if not issue.numbers:
            return tuple(bias for _ in issue.options)
        return tuple(slope * value + bias for value in issue.numbers)
    source.fail(
        f"value functions of the kind {quoted(kind or 'unknown')} are not read (TableFun, "
        "AffineFun, LinearFun, IdentityFun and ConstFun are)",
        place(node),
    )
    return None


def write(case: Case, folder: Path) -> Receipt:
    """Write a case as a domain and one utility function per party; points keep their scale."""
    made = packet(case)
    plain_sums(made)
    title = file_names([case.title])[0]
    kinds = [_whole(made, place) for place in range(len(case.issues))]
    domain = {
        "name": case.title,
        "type": "DiscreteCartesianOutcomeSpace",
        "issues": [
            {
                "name": name,
                "type": "ContiguousIssue" if whole else "CategoricalIssue",
                "values": [_bare(whole[0]), _bare(whole[-1])] if whole else list(options),
            }
            for name, options, whole in zip(made.issue_names, made.options, kinds, strict=True)
        ],
    }
    made.files[f"{title}.yml"] = emit(domain)
    for profile, file in zip(made.profiles, profile_files(made, ".yml", [title]), strict=True):
        parts = [_split(row) for row in profile.rows]
        function: dict[str, object] = {
            "name": profile.name,
            "type": "LinearAdditiveUtilityFunction",
            "reserved_value": Bare(_reserved(made, profile.no_deal, profile.name)),
            "weights": [Bare(made.text(weight, profile.name)) for weight, _ in parts],
            "values": [
                {
                    "type": "TableFun",
                    "mapping": {
                        (option if whole else Quoted(option)): Bare(made.text(value, profile.name))
                        for option, value in zip(options, values, strict=True)
                    },
                }
                for options, whole, (_, values) in zip(made.options, kinds, parts, strict=True)
            ],
        }
        if profile.discount is not None:
            function = {
                "name": profile.name,
                "type": "ExpDiscountedUFun",
                "discount": Bare(profile.discount),
                "reserved_value": function["reserved_value"],
                "ufun": function,
            }
        made.files[file] = emit(function)
    return made.write(folder, NAME)


def _reserved(made: Packet, no_deal: Fraction | None, whose: str) -> str:
    return "-.inf" if no_deal is None else made.text(no_deal, whose)


def _whole(made: Packet, place: int) -> list[Fraction]:
    """Return the numbers of an issue of whole numbers in steps of 1; none of any other."""
    issue = made.case.issues[place]
    numbers = [option.number for option in issue.options if option.number is not None]
    if len(numbers) > 1 and numbers[0].denominator == 1 and numbers[1] - numbers[0] == 1:
        return numbers
    if issue.numeric:
        made.changed.append(f"numeric issue {issue.name}: written as named options")
    return []


def _bare(number: Fraction) -> Bare:
    return Bare(decimals(number)[0])


def _split(row: Sequence[Fraction]) -> tuple[Fraction, Sequence[Fraction]]:
    """Split points into a weight and values that have few decimals, if there are such."""
    if min(row) >= 0:
        weight, values = split(row)
        if all(map(fits, (weight, *values))):
            return weight, values
    return Fraction(1), row


def _role_of_json(glimpse: Glimpse) -> Role | None:
    if glimpse.has_keys("ufun"):
        return "profile"
    if glimpse.has_keys("parties"):
        return None
    if glimpse.has_keys("weights", "values"):
        return "profile"
    return "domain" if glimpse.has_keys("issues", "type", "values") else None


class _Codec(Codec):
    """NegMAS YAML."""

    def role(self, glimpse: Glimpse) -> Role | None:
        """Return what a file is in this format."""
        if glimpse.is_archive or glimpse.start == "<":
            return None
        if glimpse.is_json:
            return _role_of_json(glimpse)
        text = glimpse.text
        if _PROFILE_YAML.search(text):
            return "profile"
        named = re.search(r"\bname\s*:", text) and "values" in text
        return "domain" if named and _DOMAIN_YAML.search(text) else None

    def read(self, found: Found, wanted: Sequence[str]) -> tuple[Case, Receipt]:
        """Read a scenario, or a part of it."""
        return read(found.domains, found.profiles, found.ignored)

    def write(self, case: Case, folder: Path) -> Receipt:
        """Write a case."""
        return write(case, folder)


CODEC = _Codec()
