"""A scenario as the foreign formats say it, and the case made from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from winset.case.types import Actor, Case, Interaction, Issue, NoDeal, Option, Scores
from winset.formats.names import ids, tidy
from winset.formats.receipt import IDS_MADE
from winset.text.numbers import decimal, plural

MAX_ISSUES = 1000

Box = Mapping[int, tuple[int, ...]]
"""For places of issues the places of options that match."""


@dataclass(frozen=True, slots=True)
class IssueDraft:
    """An issue: option names, or numbers in equal steps."""

    name: str
    options: tuple[str, ...] = ()
    numbers: tuple[Fraction, ...] = ()
    unit: str | None = None

    @property
    def count(self) -> int:
        """The number of options."""
        return len(self.numbers or self.options)


@dataclass(frozen=True, slots=True)
class ProfileDraft:
    """One actor's value function.

    `bid` is the no-deal outcome where that is how it is given; `at_most` the largest value.
    """

    name: str
    points: tuple[tuple[Fraction, ...], ...]
    no_deal: Fraction
    boxes: tuple[tuple[Box, Fraction], ...] = ()
    note: str | None = None
    bid: tuple[int, ...] | None = None
    at_most: Fraction | None = None


@dataclass
class Notes:
    """What a reader has to tell about an import."""

    changed: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    counts: list[str] = field(default_factory=list)


def steps(low: Fraction, high: Fraction, step: Fraction) -> tuple[Fraction, ...]:
    """Return the numbers from low to high."""
    return tuple(low + k * step for k in range(int((high - low) / step) + 1))


def build(
    title: str, issues: Sequence[IssueDraft], profiles: Sequence[ProfileDraft], notes: Notes
) -> Case:
    """Make the case: ids from names, scores as given, no deal as an outcome or as values."""
    issue_ids = ids([issue.name for issue in issues], "issue")
    made = tuple(map(_issue, issue_ids, issues))
    actor_ids = ids([profile.name for profile in profiles], "party")
    bids = {profile.bid for profile in profiles}
    shared = bids.pop() if len(bids) == 1 and profiles else None
    outcome = (
        None
        if shared is None
        else {issue.id: issue.options[k].id for issue, k in zip(made, shared, strict=True)}
    )
    scores: dict[str, Scores] = {}
    for actor, profile in zip(actor_ids, profiles, strict=True):
        regions = tuple(
            Interaction(
                {made[i].id: tuple(made[i].options[k].id for k in at) for i, at in box.items()},
                add,
            )
            for box, add in profile.boxes
        )
        points = dict(zip(issue_ids, profile.points, strict=True))
        no_deal = None if outcome else profile.no_deal
        scores[actor] = Scores(points, regions, no_deal, profile.at_most)
    renamed = [
        name
        for name, made_id in zip(
            [issue.name for issue in issues] + [profile.name for profile in profiles],
            [*issue_ids, *actor_ids],
            strict=True,
        )
        if name != made_id
    ]
    if renamed or any(o.id != o.name for issue in made for o in issue.options):
        notes.changed.append(IDS_MADE)
    size = 1
    for issue in made:
        size *= len(issue.options)
    notes.counts += [
        plural(len(profiles), "party", "parties"),
        plural(len(made), "issue"),
        plural(size, "outcome"),
    ]
    count = sum(map(len, (score.interactions for score in scores.values())))
    if count:
        notes.counts.append(plural(count, "interaction"))
    actors = tuple(
        Actor(actor, tidy(profile.name) or actor, note=profile.note)
        for actor, profile in zip(actor_ids, profiles, strict=True)
    )
    return Case(tidy(title) or "Imported case", actors, made, NoDeal(outcome), preferences=scores)


def _issue(issue_id: str, draft: IssueDraft) -> Issue:
    if draft.numbers:
        unit = f" {draft.unit}" if draft.unit else ""
        named = ((decimal(number), number) for number in draft.numbers)
        options = tuple(Option(text, f"{text}{unit}", number) for text, number in named)
    else:
        option_ids = ids(draft.options, "option")
        options = tuple(
            Option(made, tidy(name) or made)
            for made, name in zip(option_ids, draft.options, strict=True)
        )
    return Issue(issue_id, tidy(draft.name) or issue_id, options, unit=draft.unit)
