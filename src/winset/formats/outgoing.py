"""What the writers share: which actors can be written, on which scale, and what is lost."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

from winset.case.types import Actor, Case, Interaction, Issue, Outcome, Role, Scores
from winset.errors import CannotWriteError
from winset.formats.names import file_names, labels, natural, tidy
from winset.formats.receipt import Receipt
from winset.formats.values import noted_discount, shown
from winset.text.numbers import decimal, finite, plural
from winset.text.problems import quoted
from winset.text.write import write_text

LONGEST = 400
TOLERANCE = Fraction(11, 10)
"""Up to here a sum of weights counts as meant to be 1: published profiles are off by rounding."""


@dataclass(frozen=True)
class Outgoing:
    """One actor to be written: points per issue, what is added, the value of no deal."""

    actor: Actor
    name: str
    rows: tuple[tuple[Fraction, ...], ...]
    interactions: tuple[Interaction, ...]
    no_deal: Fraction | None
    discount: str | None
    at_most: Fraction | None = None


@dataclass
class Packet:
    """A case made ready to be written."""

    case: Case
    issue_names: tuple[str, ...]
    options: tuple[tuple[str, ...], ...]
    profiles: list[Outgoing]
    changed: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)

    def text(self, number: Fraction, whose: str) -> str:
        """Write a number with decimals; say so where it has to be rounded."""
        written, exact = decimals(number)
        if not exact:
            self.changed.append(f"{whose}: numbers without end are rounded to 17 digits")
        return written

    def write(self, folder: Path, kind: str) -> Receipt:
        """Write all files, each whole or not at all; none replaces another."""
        folder.mkdir(exist_ok=True)
        for name in self.files:
            if (folder / name).exists():
                raise CannotWriteError(f"{folder / name} exists already; name another folder")
        for name, text in self.files.items():
            write_text(folder / name, text)
        counts = (
            plural(len(self.profiles), "party", "parties"),
            plural(len(self.case.issues), "issue"),
        )
        return Receipt(
            kind,
            tuple(self.files),
            counts,
            tuple(dict.fromkeys(self.changed)),
            tuple(dict.fromkeys(self.lost)),
            written=True,
        )


def decimals(number: Fraction) -> tuple[str, bool]:
    """Write a number with decimals; False where it is rounded to 17 digits."""
    if finite(number):
        text = decimal(number, LONGEST)
        if len(text) <= LONGEST:
            return text, True
    return repr(float(f"{float(number):.17g}")), False


def fits(number: Fraction) -> bool:
    """Return whether a number can be written exactly with decimals."""
    return decimals(number)[1]


def packet(case: Case, *, keeps_outcome: bool = False) -> Packet:
    """Collect what can be written of a case, and list what cannot.

    `keeps_outcome`: the format holds the no-deal outcome itself.

    Raises
    ------
    CannotWriteError
        No party has exact scores.
    """
    taken = [actor for actor in case.parties if isinstance(_said(case, actor), Scores)]
    if not taken:
        raise CannotWriteError(
            "no party has exact scores, and this format holds nothing else; give scores first"
        )
    made = Packet(
        case,
        labels([(issue.id, tidy(issue.name)) for issue in case.issues]),
        tuple(
            labels([(option.id, _plain_name(issue, tidy(option.name))) for option in issue.options])
            for issue in case.issues
        ),
        [],
    )
    names = labels([(actor.id, tidy(actor.name)) for actor in taken])
    for actor, name in zip(taken, names, strict=True):
        scores = _said(case, actor)
        assert isinstance(scores, Scores)
        made.profiles.append(
            Outgoing(
                actor,
                name,
                tuple(scores.points[issue.id] for issue in case.issues),
                scores.interactions,
                no_deal_of(case, actor, scores),
                noted_discount(actor.note),
                scores.at_most,
            )
        )
    named = [actor.name for actor in taken] + [issue.name for issue in case.issues]
    named += [option.name for issue in case.issues for option in issue.options]
    bent = [name for name in named if tidy(name) != name]
    if bent:
        more = f" and {len(bent) - 1} more" if len(bent) > 1 else ""
        made.changed.append(
            f"spaces and marks that do not show are left out of names: {quoted(bent[0])}{more}"
        )
    if case.no_deal.outcome is not None and not keeps_outcome:
        made.changed.append("no deal is an outcome in the case; written as its value to each party")
    made.lost += _lost(case, dict(zip([actor.id for actor in taken], names, strict=True)))
    return made


def _plain_name(issue: Issue, name: str) -> str:
    """Leave the unit out of the name of a number."""
    return name.removesuffix(f" {issue.unit}") if issue.numeric and issue.unit else name


def _said(case: Case, actor: Actor) -> Any:
    return case.preferences.get(actor.id)


def no_deal_of(case: Case, actor: Actor, scores: Scores) -> Fraction | None:
    """Return what no deal is worth to an actor, from wherever the case says it."""
    if scores.no_deal is not None:
        return scores.no_deal
    if actor.id in case.no_deal.values:
        return case.no_deal.values[actor.id]
    outcome = case.no_deal.outcome
    return None if outcome is None else value_of(case, scores, outcome)


def value_of(case: Case, scores: Scores, outcome: Outcome) -> Fraction:
    """Return the value of an outcome."""
    value = sum(
        (scores.points[issue.id][issue.position(outcome[issue.id])] for issue in case.issues),
        Fraction(0),
    )
    for interaction in scores.interactions:
        if all(outcome[issue] in options for issue, options in interaction.when.items()):
            value += interaction.add
    return value if scores.at_most is None else min(value, scores.at_most)


def _lost(case: Case, taken: Mapping[str, str]) -> list[str]:
    """List what no other format says; `taken` maps the actors written to their names."""
    lost = [
        f"{actor.name}: {'an observer' if actor.role is Role.OBSERVER else 'a ratifier'}"
        for actor in case.actors
        if actor.role is not Role.PARTY
    ]
    for actor in case.parties:
        said = case.preferences.get(actor.id)
        if actor.id not in taken:
            count = len(said) if isinstance(said, tuple) else 0
            what = f"{plural(count, 'statement')}, no scores" if count else "nothing known"
            lost.append(f"{actor.name}: {what}; not written")
    if case.rules:
        lost.append(
            f"{plural(len(case.rules), 'rule')}: the outcomes that they forbid are allowed there"
        )
    if case.approval:
        lost.append(f"{plural(len(case.approval), 'approval rule')}: there, every party must agree")
    for count, noun in (
        (len(case.offers), "offer"),
        (len(case.reactions), "reported reaction"),
        (len(case.transitions), "ruled-out transition"),
        (len(case.exposure), "exposure"),
        (len(case.binding), "binding issue"),
        (int(case.timing.deadline is not None), "deadline"),
        (len(case.timing.discount), "discount"),
        (_later(case), "change of scores in a later round or on a later day"),
        (sum(map(len, case.views.values())), "view of another"),
        (len(case.sources), "source"),
        (len(case.accounts), "account"),
        (sum(issue.owner is not None for issue in case.issues), "owner of an issue"),
        (sum(bool(issue.irreversible) for issue in case.issues), "issue with irreversible changes"),
        (sum(issue.unit is not None for issue in case.issues), "unit"),
        (sum(issue.note is not None for issue in case.issues), "note on an issue"),
    ):
        if count:
            lost.append(plural(count, noun, _MANY.get(noun, "")))
    if case.summary is not None:
        lost.append("the summary")
    lost += [
        f"{taken[actor.id]}: the note"
        for actor in case.parties
        if actor.id in taken and actor.note is not None and noted_discount(actor.note) is None
    ]
    return lost


def _later(case: Case) -> int:
    return sum(len(s.later) for s in case.preferences.values() if isinstance(s, Scores))


_MANY = {
    "view of another": "views of others",
    "change of scores in a later round or on a later day": "changes of scores in later rounds or "
    "on later days",
    "owner of an issue": "owners of issues",
    "issue with irreversible changes": "issues with irreversible changes",
    "note on an issue": "notes on issues",
}


def plain_sums(made: Packet) -> None:
    """Say that interactions and largest values cannot be written."""
    for profile in made.profiles:
        if profile.at_most is not None:
            most = shown(profile.at_most)
            made.lost.append(
                f"{profile.name}: the largest value, {most}; what sums above it differs"
            )
        if profile.interactions:
            count = plural(len(profile.interactions), "interaction")
            made.lost.append(f"{profile.name}: {count}; values there differ")


def unit_scale(made: Packet, profile: Outgoing) -> Outgoing:
    """Bring an actor's points to 0..1 where they are not: shifted and divided, no deal too."""
    lowest = [min(Fraction(0), *row) for row in profile.rows]
    rows = [tuple(p - low for p in row) for row, low in zip(profile.rows, lowest, strict=True)]
    shift = -sum(lowest, Fraction(0))
    total = sum((max(row) for row in rows), Fraction(0))
    factor = total if total > TOLERANCE else Fraction(1)
    if shift:
        made.changed.append(f"{profile.name}: {shown(shift)} added, so that no points are below 0")
    if factor != 1:
        made.changed.append(f"{profile.name}: points divided by {shown(factor)}, to end at 1")
    return Outgoing(
        profile.actor,
        profile.name,
        tuple(tuple(p / factor for p in row) for row in rows),
        profile.interactions,
        None if profile.no_deal is None else (profile.no_deal + shift) / factor,
        profile.discount,
    )


def split(row: Sequence[Fraction]) -> tuple[Fraction, tuple[Fraction, ...]]:
    """Split points of 0 or more into a weight and values in 0..1, exact decimals if possible."""
    weight = max(row)
    if not weight:
        return Fraction(0), tuple(Fraction(0) for _ in row)
    values = tuple(p / weight for p in row)
    if all(map(fits, (weight, *values))) or weight > 1:
        return weight, values
    return (Fraction(1), tuple(row)) if all(map(fits, row)) else (weight, values)


def profile_files(made: Packet, ending: str, taken: Sequence[str]) -> tuple[str, ...]:
    """Name the profiles' files after their actors; say where a name had to change."""
    names = file_names([profile.name for profile in made.profiles], taken)
    for profile, name in zip(made.profiles, names, strict=True):
        if profile.name != name:
            made.changed.append(f"{quoted(profile.name)} became the file name {quoted(name)}")
    if sorted(names, key=natural) != list(names):
        made.lost.append("the order of the parties; files are read in the order of their names")
    return tuple(f"{name}{ending}" for name in names)


class Raw(str):
    """Text that stands in JSON as it is: a number."""

    __slots__ = ()


def json_text(value: Any, indent: int = 0) -> str:
    """Write JSON with numbers exactly as given (`Raw`)."""
    margin = " " * (indent + 1)
    if isinstance(value, Raw):
        return str(value)
    if isinstance(value, Mapping) and value:
        inside = [f"{margin}{_quoted(k)}: {json_text(v, indent + 1)}" for k, v in value.items()]
        return "{\n" + ",\n".join(inside) + f"\n{' ' * indent}}}"
    if isinstance(value, (list, tuple)) and value:
        inside = [f"{margin}{json_text(v, indent + 1)}" for v in value]
        return "[\n" + ",\n".join(inside) + f"\n{' ' * indent}]"
    return _quoted(value)


def _quoted(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
