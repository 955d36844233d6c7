"""GeniusWeb JSON in: linear additive utility spaces; the no-deal value is that of a bid."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

from winset.case.types import Case
from winset.formats.codec import Codec, Found, Glimpse, Role
from winset.formats.draft import MAX_ISSUES, IssueDraft, Notes, ProfileDraft, build, steps
from winset.formats.fields import mapping, need, number, place, sequence, table, text
from winset.formats.names import file_names
from winset.formats.outgoing import (
    Outgoing,
    Packet,
    Raw,
    decimals,
    fits,
    json_text,
    packet,
    plain_sums,
    profile_files,
    split,
    unit_scale,
)
from winset.formats.receipt import Receipt
from winset.formats.sources import Source, raise_all, refuse
from winset.formats.values import domain_title, exact, shown
from winset.text.problems import nearest, quoted
from winset.text.tree import Node, Scalar

NAME = "GeniusWeb JSON"
WHAT = ("file", "a GeniusWeb domain or profile")
_SPACE = "LinearAdditiveUtilitySpace"
_WRAPPED = re.compile(r'\s*\{\s*"([^"\\]*)"\s*:\s*\{')
_DISCRETE = ("DiscreteValueSetUtilities", "discreteutils")
_NUMERIC = ("NumberValueSetUtilities", "numberutils")
Tree = dict[str, Any]
_KEYS = {"issueUtilities", "issueWeights", "domain", "name", "reservationBid"}
_MOST = 100_001
_MOST_SUMS = 200_000


def read(
    domains: Sequence[Source], profiles: Sequence[Source], ignored: Sequence[str]
) -> tuple[Case, Receipt]:
    """Read a scenario: profiles carry their domain; a domain file of its own is compared."""
    notes = Notes(lost=list(ignored))
    sources = [*domains, *profiles]
    trees = [(source, source.tree(json=True, what=WHAT)) for source in sources]
    raise_all(sources)
    if len(domains) > 1:
        refuse(
            domains[1].path,
            f"a second domain beside {quoted(domains[0].path.name)}; name the one to read",
        )
    title, issues = "", list[IssueDraft]()
    drafts: list[ProfileDraft | None] = []
    for source, root in trees:
        assert root is not None
        space = root if source in domains else root.child(_SPACE)
        if space is None:
            kind = next(iter(root.value)) if isinstance(root.value, dict) and root.value else "?"
            source.fail(
                f"this kind of profile, {quoted(kind)}, is not read ({_SPACE} is)", place(root)
            )
            continue
        holder = space if source in domains else need(source, space, "domain", _SPACE)
        if holder is None:
            continue
        own = _domain(source, holder, notes if not issues else Notes())
        if len(source.problems):
            continue
        if not issues:
            named = holder.child("name")
            title = str(named.value) if named and isinstance(named.value, Scalar) else source.name
            issues = own
        elif own and {i.name: set(i.options) | set(i.numbers) for i in own} != {
            i.name: set(i.options) | set(i.numbers) for i in issues
        }:
            source.fail("another domain than the files before it", place(holder))
            continue
        if source not in domains:
            drafts.append(_profile(source, space, issues, notes))
    raise_all(sources)
    whole = [draft for draft in drafts if draft is not None]
    case = build(domain_title(title), issues, whole, notes)
    files = tuple(source.path.name for source in sources)
    return case, Receipt(NAME, files, tuple(notes.counts), tuple(notes.changed), tuple(notes.lost))


def _domain(source: Source, holder: Node, notes: Notes) -> list[IssueDraft]:
    issues: list[IssueDraft] = []
    values = need(source, holder, "issuesValues", "a domain")
    for name, node in (mapping(source, values, "issues", most=MAX_ISSUES) or {}).items():
        listed, ranged = node.child("values"), node.child("range")
        if listed is not None:
            named = [
                text(source, node, "an option") for node in sequence(source, listed, name) or []
            ]
            options = [option for option in named if option is not None]
            once = tuple(dict.fromkeys(options))
            if len(once) < len(options):
                notes.changed.append(f"issue {quoted(name)}: an option is listed twice, read once")
            if once:
                issues.append(IssueDraft(name, once))
            else:
                source.fail(f"issue {quoted(name)} has no options", place(node))
        elif ranged is not None and isinstance(ranged.value, dict):
            source.fail(
                f"this kind of profile is not read: the range of {quoted(name)} is a mapping; "
                "GeniusWeb writes it as a list, [low, high, step]",
                place(ranged),
            )
        elif ranged is not None:
            bounds = [
                number(source, bound, "a bound") for bound in sequence(source, ranged, name) or []
            ]
            low, high, step = (*bounds, None, None, None)[:3]
            if low is None or high is None or step is None or step <= 0 or low > high:
                source.fail("expected range: [low, high, step], upwards", place(ranged))
            elif (high - low) / step >= _MOST:
                source.fail(f"more than {_MOST:,} options", place(ranged))
            else:
                issues.append(IssueDraft(name, numbers=steps(low, high, step)))
        else:
            source.fail(f"issue {quoted(name)} needs 'values' or 'range'", place(node))
    if values is not None and not issues and not len(source.problems):
        source.fail("the domain has no issues", place(values))
    return issues


def _profile(
    source: Source, space: Node, issues: Sequence[IssueDraft], notes: Notes
) -> ProfileDraft | None:
    before = len(source.problems)
    assert isinstance(space.value, dict)
    for key in space.value:
        if key not in _KEYS:
            notes.lost.append(f"{source.path.name}: '{key}'")
    utilities = need(source, space, "issueUtilities", _SPACE)
    weighted = need(source, space, "issueWeights", _SPACE)
    rows = mapping(source, utilities, "issueUtilities", most=MAX_ISSUES) or {}
    shares = mapping(source, weighted, "issueWeights", most=MAX_ISSUES) or {}
    names = [issue.name for issue in issues]
    for holder, entries in ((utilities, rows), (weighted, shares)):
        for name, node in entries.items():
            if name not in names:
                source.fail(
                    f"the domain has no issue {quoted(name)}{nearest(name, names)}", place(node)
                )
        lacking = [name for name in names if name not in entries]
        if holder is not None and lacking and len(source.problems) == before:
            source.fail(f"{', '.join(map(quoted, lacking))} missing here", place(holder))
    points: list[tuple[Fraction, ...]] = []
    total = Fraction(0)
    for issue in issues:
        weight = number(source, shares.get(issue.name), "a weight")
        row = None
        if issue.name in rows:
            row = _utilities(source, rows[issue.name], issue)
        if row is not None and weight is not None:
            total += weight
            points.append(tuple(weight * value for value in row))
    if len(source.problems) > before or len(points) < len(issues):
        return None
    if total != 1:
        notes.changed.append(f"{source.path.name}: weights sum to {shown(total)}; used as given")
    named = space.child("name")
    name = str(named.value) if named and isinstance(named.value, Scalar) else source.name
    value, bid = _reservation(source, space.child("reservationBid"), issues, points, notes)
    if len(source.problems) > before:
        return None
    return ProfileDraft(name or source.name, tuple(points), value, bid=bid)


def _utilities(source: Source, node: Node, issue: IssueDraft) -> tuple[Fraction, ...] | None:
    entries = mapping(source, node, f"utilities of {quoted(issue.name)}")
    if entries is None:
        return None
    for kind, below in entries.items():
        if kind in _DISCRETE and issue.options:
            values = need(source, below, "valueUtilities", kind)
            return None if values is None else table(source, values, issue.options, issue.name)
        if kind in _NUMERIC and issue.numbers:
            ends = [
                number(source, need(source, below, key, kind), key)
                for key in ("lowValue", "lowUtility", "highValue", "highUtility")
            ]
            low, first, high, last = ends
            if low is None or first is None or high is None or last is None:
                return None
            if low == high:
                return tuple(first for _ in issue.numbers)
            slope = (last - first) / (high - low)
            return tuple(first + slope * (point - low) for point in issue.numbers)
    wanted = " or ".join((_DISCRETE if issue.options else _NUMERIC)[:1])
    source.fail(f"expected '{wanted}' for {quoted(issue.name)}", place(node))
    return None


def _reservation(
    source: Source,
    node: Node | None,
    issues: Sequence[IssueDraft],
    points: Sequence[tuple[Fraction, ...]],
    notes: Notes,
) -> tuple[Fraction, tuple[int, ...] | None]:
    """Read the value of the reservation bid, and the bid where it names every issue."""
    if node is None or (isinstance(node.value, Scalar) and node.value.kind == "null"):
        notes.changed.append(f"{source.path.name}: no reservation bid; 0 stands for no deal")
        return Fraction(0), None
    holder = need(source, node, "issuevalues", "'reservationBid'")
    entries = mapping(source, holder, "'issuevalues'") or {}
    names = [issue.name for issue in issues]
    found: dict[int, int] = {}
    for name, below in entries.items():
        said = text(source, below, "an option")
        if name not in names:
            source.fail(
                f"the domain has no issue {quoted(name)}{nearest(name, names)}", place(below)
            )
        elif said is not None:
            at = _position(issues[names.index(name)], said)
            if at is None:
                hint = nearest(said, issues[names.index(name)].options)
                source.fail(f"{quoted(name)} has no option {quoted(said)}{hint}", place(below))
            else:
                found[names.index(name)] = at
    value = sum((points[i][k] for i, k in found.items()), Fraction(0))
    if len(found) == len(issues):
        bid = tuple(found[i] for i in range(len(issues)))
        notes.changed.append(
            f"{source.path.name}: the reservation bid is worth {shown(value)} to it"
        )
        return value, bid
    notes.changed.append(
        f"{source.path.name}: the reservation bid names {len(found)} of {len(issues)} issues; "
        f"it is worth {shown(value)}"
    )
    return value, None


def _position(issue: IssueDraft, said: str) -> int | None:
    if issue.numbers:
        wanted = exact(said)
        return issue.numbers.index(wanted) if wanted in issue.numbers else None
    return issue.options.index(said) if said in issue.options else None


def write(case: Case, folder: Path) -> Receipt:
    """Write a case as a domain and one profile per party."""
    made = packet(case, keeps_outcome=True)
    plain_sums(made)
    title = file_names([case.title])[0]
    domain: Tree = {
        "name": case.title,
        "issuesValues": {name: _values(made, place) for place, name in enumerate(made.issue_names)},
    }
    made.files[f"{title}.json"] = json_text(domain) + "\n"
    for profile, name in zip(made.profiles, profile_files(made, ".json", [title]), strict=True):
        space = _space(made, profile, domain)
        made.files[name] = json_text({_SPACE: space}) + "\n"
        if profile.discount is not None:
            made.lost.append(f"{profile.name}: the discount factor")
    return made.write(folder, NAME)


def _values(made: Packet, place: int) -> Tree:
    issue = made.case.issues[place]
    numbers = [option.number for option in issue.options if option.number is not None]
    if len(numbers) > 1 and all(map(fits, numbers[:2])):
        ends = (numbers[0], numbers[-1], numbers[1] - numbers[0])
        return {"range": [decimals(number)[0] for number in ends]}
    return {"values": list(made.options[place])}


def _space(made: Packet, profile: Outgoing, domain: Tree) -> Tree:
    scaled = unit_scale(made, profile)
    utilities: Tree = {}
    weights: Tree = {}
    total = Fraction(0)
    for at, (name, row) in enumerate(zip(made.issue_names, scaled.rows, strict=True)):
        weight, values = split(row)
        total += weight
        weights[name] = Raw(made.text(weight, profile.name))
        if "range" in _values(made, at):
            utilities[name] = _between(made, profile, at, values)
        else:
            utilities[name] = {
                _DISCRETE[0]: {
                    "valueUtilities": {
                        option: Raw(made.text(value, profile.name))
                        for option, value in zip(made.options[at], values, strict=True)
                    }
                }
            }
    if total != 1:
        made.changed.append(f"{profile.name}: weights sum to {shown(total)}; GeniusWeb wants 1")
    space: Tree = {"issueUtilities": utilities, "issueWeights": weights, "domain": domain}
    space["name"] = profile.name
    bid = _bid(made, scaled)
    if bid is not None:
        space["reservationBid"] = {
            "issuevalues": {
                name: made.options[at][k]
                for at, (name, k) in enumerate(zip(made.issue_names, bid, strict=True))
            }
        }
    elif profile.no_deal:
        made.lost.append(
            f"{profile.name}: the value of no deal, {shown(profile.no_deal)}; there it is that of "
            "a bid, and no bid has it"
        )
    return space


def _between(made: Packet, profile: Outgoing, place: int, values: Sequence[Fraction]) -> Tree:
    """Write the utilities of numbers, linear from the lowest to the highest."""
    numbers = [option.number for option in made.case.issues[place].options]
    changes = {after - before for before, after in pairwise(values)}
    if len(changes) > 1:
        made.lost.append(
            f"{profile.name}: the points of {made.issue_names[place]} between its ends; there they "
            "are linear"
        )
    ends = (numbers[0], values[0], numbers[-1], values[-1])
    keys = ("lowValue", "lowUtility", "highValue", "highUtility")
    return {
        _NUMERIC[0]: {
            key: Raw(made.text(end or Fraction(0), profile.name))
            for key, end in zip(keys, ends, strict=True)
        }
    }


def _bid(made: Packet, profile: Outgoing) -> tuple[int, ...] | None:
    """Return a bid that is worth just what no deal is: the outcome of the case, or one found."""
    case = made.case
    if case.no_deal.outcome is not None:
        return tuple(issue.position(case.no_deal.outcome[issue.id]) for issue in case.issues)
    if not profile.no_deal:
        return None
    reached: dict[Fraction, tuple[int, ...]] = {Fraction(0): ()}
    for row in profile.rows:
        reached = {
            value + points: (*bid, k)
            for value, bid in reached.items()
            for k, points in reversed(list(enumerate(row)))
        }
        if len(reached) > _MOST_SUMS:
            return None
    return reached.get(profile.no_deal)


class _Codec(Codec):
    """GeniusWeb JSON."""

    def role(self, glimpse: Glimpse) -> Role | None:
        """Return what a file is in this format."""
        if not glimpse.is_json:
            return None
        if glimpse.has_keys(_SPACE):
            return "profile"
        if not glimpse.has_keys("issuesValues"):
            return None
        # A domain begins with its own keys, a profile of whatever kind with the kind.
        wrapped = _WRAPPED.match(glimpse.text)
        return "profile" if wrapped is not None and wrapped[1] != "issuesValues" else "domain"

    def read(self, found: Found, wanted: Sequence[str]) -> tuple[Case, Receipt]:
        """Read a scenario, or a part of it."""
        return read(found.domains, found.profiles, found.ignored)

    def write(self, case: Case, folder: Path) -> Receipt:
        """Write a case."""
        return write(case, folder)


CODEC = _Codec()
