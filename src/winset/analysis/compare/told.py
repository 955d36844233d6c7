"""Changes of a case in words: what each part says, and what about it is another now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any, Literal

from winset.analysis.compare.alignment import OF
from winset.analysis.compare.document import Aspect, ChangeMade, Passage
from winset.analysis.compare.parts import Place, parts_of
from winset.analysis.compare.steps import Edit
from winset.analysis.record import ABSENT
from winset.case.message import Message, Odds, say
from winset.case.types import (
    Actor,
    Approval,
    Case,
    Evidence,
    Issue,
    Later,
    NoDeal,
    Offer,
    Reaction,
    Rule,
    Scores,
    Source,
    Statement,
    Transition,
)
from winset.wording.phrases import Words

SHOWN = 8
"""Differences within one part that are told one by one."""
Text = Message | str
Cited = tuple[str, str, str | None]
"""What a part cites: the title of the source, the quote, the speaker."""
Aspects = Mapping[str, Any]
Point = tuple[tuple[str, str], Message, Fraction | None]
"""A number of exact scores: its key, its label, and itself."""


class Teller:
    """Tells the parts of one version."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.words = Words(case)
        self._sources = {source.id: source for source in case.sources}

    def text(self, place: Place, value: Any) -> Text:
        """Write what a part says."""
        words = self.words
        match value:
            case Statement():
                return words.statement(value)
            case Rule():
                return words.rule(value)
            case Transition():
                return words.transition(value)
            case Approval():
                return words.approval(value)
            case Offer():
                return say(
                    "compare.offer", offer=words.offer(value), outcome=words.partial(value.outcome)
                )
            case Reaction():
                received = None if value.to is None else words.partial(value.to)
                return say(
                    f"compare.reaction.{value.was}{'' if received is None else '.outcome'}",
                    actor=words.actor(value.by),
                    **({} if received is None else {"outcome": received}),
                )
            case Actor() | Issue():
                return value.name
            case Source():
                return value.title or value.id
        return self._number(place, value)

    def _number(self, place: Place, value: Any) -> Text:
        """Write what has no name of its own."""
        words = self.words
        match value:
            case NoDeal(None, values):
                return self._values(values)
            case NoDeal(outcome):
                return words.settings(outcome or {})
            case Fraction():
                return self._values({place.id: value})
            case Scores():
                return words.actor(place.id)
        if place.kind == "binding":
            return say("compare.list", items=tuple(words.issue(issue) for issue in value))
        return words.timing(value) if place.kind == "time" else str(value)

    def _values(self, values: Mapping[str, Fraction]) -> Message:
        pairs = (
            say("outcome.part", issue=self.words.actor(actor), option=say("compare.n", n=float(n)))
            for actor, n in values.items()
        )
        return say("outcome", parts=tuple(pairs))

    def what(self, place: Place, value: Any) -> Message:
        """Say of what kind a part is, and whose."""
        match value:
            case Statement():
                return say(
                    "compare.what.statement",
                    actor=self.words.actor(value.actor),
                    account=self.words.account(value.account),
                )
            case Actor():
                return say(f"compare.what.{value.role}")
        return say(f"compare.what.{place.kind}")

    def aspects(self, value: Any) -> Aspects:
        """Return what there is to tell about a part, by the name of its label."""
        words = self.words
        match value:
            case Statement():
                said = words.statement(value)
                return {
                    "said": said,
                    "account": self._account(value.account),
                    "confidence": _chance(value.confidence),
                    "quotes": self._quotes(value.evidence),
                    "reason": value.assumed,
                    "until": None if value.until is None else say("compare.day", day=value.until),
                    "note": value.note,
                }
            case Offer():
                return {
                    "name": value.name,
                    "makers": say("compare.list", items=words.actors(value.makers)),
                    "outcome": words.partial(value.outcome),
                    "answers": words.answers(value),
                    "day": None if value.on is None else say("compare.day", day=value.on),
                    "account": self._account(value.account),
                    "quotes": self._quotes(value.evidence),
                    "reason": value.assumed,
                    "note": value.note,
                }
            case Actor():
                role = say(f"compare.what.{value.role}")
                return {"name": value.name, "role": role, "note": value.note}
            case Issue():
                owner = None if value.owner is None else words.actor(value.owner)
                names = [option.name for option in value.options]
                if value.numeric and len(names) > 2:
                    names = [names[0], names[1], "…", names[-1]]
                lasting = [
                    f"{words.option(value.id, a)} → {words.option(value.id, b)}"
                    for a, b in value.irreversible
                ]
                return {
                    "name": value.name,
                    "options": say("compare.list", items=tuple(names)),
                    "owner": owner,
                    "irreversible": say("compare.list", items=tuple(lasting)) if lasting else None,
                    "note": value.note,
                }
            case Source():
                return {
                    "name": value.title,
                    "publisher": value.publisher,
                    "author": value.author,
                    "day": value.date,
                    "address": value.url,
                    "reliability": _chance(value.reliability),
                    "note": value.note,
                }
        return {}

    def _account(self, account: str | None) -> str | None:
        return None if account is None else self.case.accounts[account]

    def _quotes(self, evidence: Sequence[Evidence]) -> Message | None:
        if not evidence:
            return None
        quotes = tuple(sorted(piece.quote for piece in evidence))
        return say("compare.quotes", quotes=quotes)

    def passages(self, value: Any) -> dict[Cited, None]:
        """List what a part cites: source, quote, speaker."""
        found: dict[Cited, None] = {}
        for piece in getattr(value, "evidence", ()):
            source = self._sources.get(piece.source)
            title = piece.source if source is None else source.title or source.id
            speaker = None if piece.speaker is None else self.words.actor(piece.speaker)
            found[title, piece.quote, speaker] = None
        return found

    def points(self, scores: Scores) -> Iterator[Point]:
        """Yield every number of exact scores: its key, its label, and itself."""
        yield from self._rows(scores)
        for later in scores.later:
            kind, start = ("round" if isinstance(later.start, int) else "day"), later.start
            for (issue, option), label, number in self._rows(later):
                told = say(f"compare.label.from-{kind}", label=label, **{kind: start})
                yield (f"{start}: {issue}", option), told, number
        yield ("", "at_most"), say("compare.label.at-most"), scores.at_most
        for one in scores.interactions:
            label = say("compare.label.interaction", when=self.words.region(one.when))
            yield ("", repr(sorted(one.when.items()))), label, one.add

    def _rows(self, scores: Scores | Later) -> Iterator[Point]:
        for issue in self.case.issues:
            row = scores.points.get(issue.id, ())
            for option, number in zip(issue.options, row, strict=False):
                label = say("outcome.part", issue=issue.name, option=option.name)
                yield (issue.id, option.id), label, number
        yield ("", "no_deal"), say("compare.label.no-deal"), scores.no_deal


def _chance(chance: float) -> Message:
    return say("compare.odds", odds=Odds(chance, exact=True))


def change_made(edit: Edit, old: Teller, new: Teller, was_id: str | None) -> ChangeMade:
    """Tell one change; `was_id` is its old id where that is another."""
    place = edit.place
    teller, value = (old, edit.was) if edit.now is None else (new, edit.now)
    aspects: list[Aspect] = []
    if edit.how == "changed":
        aspects = _aspects(edit, old, new)
    told: dict[str, Any] = {"what": teller.what(place, value), "text": teller.text(place, value)}
    before, after = old.passages(edit.was), new.passages(edit.now)
    return ChangeMade(
        how=edit.how,
        kind=place.kind,
        id=(was_id or place.id) if edit.now is None else place.id,
        was_id=was_id if was_id and edit.now is not None else ABSENT,
        text=say(f"compare.part.{edit.how}", **told),
        aspects=tuple(aspects),
        passages=tuple(
            Passage(
                source=source,
                quote=quote,
                speaker=speaker,
                version=version_of((source, quote, speaker), before, after),
            )
            for source, quote, speaker in before | after
        ),
    )


def version_of(
    passage: Cited, before: Mapping[Cited, None], after: Mapping[Cited, None]
) -> Literal["old", "new", "both"]:
    """Say which version cites a passage."""
    if passage in before and passage in after:
        return "both"
    return "new" if passage in after else "old"


def _aspects(edit: Edit, old: Teller, new: Teller) -> list[Aspect]:
    if isinstance(edit.was, Scores) and isinstance(edit.now, Scores):
        return _scores(edit.was, edit.now, old, new)
    if type(edit.was) is type(edit.now):
        before, after = old.aspects(edit.was), new.aspects(edit.now)
        found = [
            Aspect(what=say(f"compare.label.{name}"), was=before[name], now=after[name])
            for name in after
            if before[name] != after[name]
        ]
        if found:
            return found
    was, now = old.text(edit.place, edit.was), new.text(edit.place, edit.now)
    return [Aspect(what=say("compare.label.said"), was=was, now=now)]


def _scores(was: Scores, now: Scores, old: Teller, new: Teller) -> list[Aspect]:
    before = {key: (label, number) for key, label, number in old.points(was)}
    after = {key: (label, number) for key, label, number in new.points(now)}
    found = []
    for key in before | after:
        label = (after.get(key) or before[key])[0]
        first, last = (side[key][1] if key in side else None for side in (before, after))
        if first != last:
            found.append(Aspect(what=label, was=_number(first), now=_number(last)))
    if len(found) > SHOWN:
        more = say("compare.label.more", count=len(found) - SHOWN)
        found = [*found[:SHOWN], Aspect(what=more, was=None, now=None)]
    return found


def _number(value: Fraction | None) -> Message | None:
    return None if value is None else say("compare.n", n=float(value))


def renaming(place: Place, was_id: str, teller: Teller) -> ChangeMade | None:
    """Tell that only an id is another; None of a part that is not there."""
    kind, _, issue = place.kind.partition(OF)
    part = parts_of(teller.case).get(Place("issue", issue) if issue else place)
    if part is None:
        return None
    text = teller.words.option(issue, place.id) if issue else teller.text(place, part)
    what = say(f"compare.what.{kind}") if issue else teller.what(place, part)
    return ChangeMade(
        how="renamed",
        kind=kind,
        id=place.id,
        was_id=was_id,
        text=say("compare.part.renamed", what=what, text=text),
    )
