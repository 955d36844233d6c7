"""NegoLog JSON in: weights, and a value in 0..1 for each option; a reservation value."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

from winset.case.types import Case
from winset.formats.codec import Codec, Found, Glimpse, Role
from winset.formats.draft import MAX_ISSUES, IssueDraft, Notes, ProfileDraft, build
from winset.formats.fields import mapping, need, number, place, table
from winset.formats.outgoing import (
    Raw,
    json_text,
    packet,
    plain_sums,
    profile_files,
    split,
    unit_scale,
)
from winset.formats.receipt import Receipt
from winset.formats.sources import Source, raise_all
from winset.formats.values import domain_title, shown
from winset.text.problems import nearest, quoted
from winset.text.tree import Node

NAME = "NegoLog JSON"
WHAT = ("file", "a NegoLog profile")
_KEYS = {"reservationValue", "issueWeights", "issues"}


def read(
    domains: Sequence[Source], profiles: Sequence[Source], ignored: Sequence[str]
) -> tuple[Case, Receipt]:
    """Read the profiles of a scenario; there is no domain file (`specs.json` repeats results)."""
    notes = Notes(lost=list(ignored))
    del domains
    issues: list[IssueDraft] = []
    drafts: list[ProfileDraft | None] = []
    for source in profiles:
        root = source.tree(json=True, what=WHAT)
        if root is None:
            continue
        if not issues:
            issues = _issues(source, root)
        if issues and not len(source.problems):
            drafts.append(_profile(source, root, issues, notes))
    raise_all(profiles)
    folder = profiles[0].path.resolve().parent.name
    whole = [draft for draft in drafts if draft is not None]
    case = build(domain_title(folder), issues, whole, notes)
    files = tuple(source.path.name for source in profiles)
    return case, Receipt(NAME, files, tuple(notes.counts), tuple(notes.changed), tuple(notes.lost))


def _issues(source: Source, root: Node) -> list[IssueDraft]:
    issues: list[IssueDraft] = []
    holder = need(source, root, "issues", "a profile")
    for name, node in (mapping(source, holder, "issues", most=MAX_ISSUES) or {}).items():
        options = mapping(source, node, f"options of {quoted(name)}")
        if options:
            issues.append(IssueDraft(name, tuple(options)))
        elif options is not None:
            source.fail(f"issue {quoted(name)} has no options", place(node))
    if holder is not None and not issues and not len(source.problems):
        source.fail("the profile has no issues", place(holder))
    return issues


def _profile(
    source: Source, root: Node, issues: Sequence[IssueDraft], notes: Notes
) -> ProfileDraft | None:
    before = len(source.problems)
    entries = mapping(source, root, "a profile") or {}
    notes.lost += [f"{source.path.name}: '{key}'" for key in entries if key not in _KEYS]
    weighted = need(source, root, "issueWeights", "a profile")
    shares = mapping(source, weighted, "issueWeights", most=MAX_ISSUES) or {}
    held = need(source, root, "issues", "a profile")
    rows = mapping(source, held, "issues", most=MAX_ISSUES) or {}
    names = [issue.name for issue in issues]
    for name in (*shares, *rows):
        if name not in names:
            at = shares.get(name) or rows[name]
            source.fail(f"unknown issue {quoted(name)}{nearest(name, names)}", place(at))
    points: list[tuple[Fraction, ...]] = []
    total = Fraction(0)
    for issue in issues:
        weight = number(source, shares.get(issue.name), "a weight")
        node = rows.get(issue.name)
        if issue.name not in shares and weighted is not None:
            source.fail(f"issue {quoted(issue.name)} has no weight", place(weighted))
        if node is None:
            source.fail(f"there is no issue {quoted(issue.name)} in this profile", place(root))
            continue
        row = table(source, node, issue.options, issue.name)
        if row is not None and weight is not None:
            total += weight
            points.append(tuple(weight * value for value in row))
    reserved = root.child("reservationValue")
    value = number(source, reserved, "'reservationValue'")
    if reserved is None:
        notes.changed.append(f"{source.path.name}: no reservation value; 0 stands for it")
    if len(source.problems) > before:
        return None
    if abs(total - 1) > Fraction(1, 10**6):
        notes.changed.append(f"{source.path.name}: weights sum to {shown(total)}; used as given")
    return ProfileDraft(source.name, tuple(points), value or Fraction(0))


def write(case: Case, folder: Path) -> Receipt:
    """Write a case as one profile per party."""
    made = packet(case)
    plain_sums(made)
    for issue in case.issues:
        if issue.numeric:
            made.changed.append(f"numeric issue {issue.name}: written as named options")
    for given, file in zip(made.profiles, profile_files(made, ".json", ["specs"]), strict=True):
        scaled = unit_scale(made, given)
        parts = [split(row) for row in scaled.rows]
        profile = {
            "reservationValue": Raw(made.text(scaled.no_deal or Fraction(0), given.name)),
            "issueWeights": {
                name: Raw(made.text(weight, given.name))
                for name, (weight, _) in zip(made.issue_names, parts, strict=True)
            },
            "issues": {
                name: {
                    option: Raw(made.text(value, given.name))
                    for option, value in zip(options, values, strict=True)
                }
                for name, options, (_, values) in zip(
                    made.issue_names, made.options, parts, strict=True
                )
            },
        }
        made.files[file] = json_text(profile) + "\n"
        if given.discount is not None:
            made.lost.append(f"{given.name}: the discount factor")
    made.lost.append("the title: the folder's name stands for it")
    return made.write(folder, NAME)


class _Codec(Codec):
    """NegoLog JSON."""

    def role(self, glimpse: Glimpse) -> Role | None:
        """Return what a file is in this format."""
        found = glimpse.is_json and glimpse.has_keys("issueWeights", "issues")
        return "profile" if found else None

    def read(self, found: Found, wanted: Sequence[str]) -> tuple[Case, Receipt]:
        """Read a scenario, or a part of it."""
        return read(found.domains, found.profiles, found.ignored)

    def write(self, case: Case, folder: Path) -> Receipt:
        """Write a case."""
        return write(case, folder)


CODEC = _Codec()
