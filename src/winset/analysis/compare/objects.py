"""Two saved analysis objects compared: by what they tell, since nothing can be worked out anew."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from winset.analysis.compare.alignment import matched
from winset.analysis.compare.document import (
    Aspect,
    Cause,
    ChangeMade,
    Comparison,
    How,
    Passage,
    VersionTold,
)
from winset.analysis.compare.measures import Figures, Key, figures_of_object, likeliest
from winset.analysis.compare.moves import contradictory, moves_between, verdict
from winset.analysis.compare.told import Cited, version_of
from winset.analysis.settings import Settings
from winset.case.message import Message, Told, say
from winset.inference.prior import Prior
from winset.wording.languages import LANGUAGES

Json = Mapping[str, Any]
FORMAT = 1
NEEDED = ("winset", "format", "case", "settings", "findings")
"""Keys that make a mapping an analysis object."""
TOLD_ONLY = {"language", "list_limit", "time_limit"}
"""Settings that no figure depends on."""
SHOWN = {
    "statement": ("text", "account", "confidence", "assumed", "note"),
    "offer": ("text", "on", "account", "assumed", "note"),
    "rule": ("text",),
    "approval": ("text",),
    "actor": ("name", "role", "note"),
    "issue": ("name", "options", "note"),
    "source": ("title", "publisher", "author", "date", "url", "reliability", "note"),
    "account": ("name",),
}
"""What is compared of each kind of part, by key."""
LABELS = {
    "text": "said",
    "confidence": "confidence",
    "assumed": "reason",
    "on": "day",
    "title": "name",
    "date": "day",
    "url": "address",
}
"""What a key is called, where it is called otherwise."""


def settings_of_object(document: Json) -> Settings:
    """Return the settings that an object was made with, as far as this version knows them.

    ValueError where it is no analysis object.
    """
    told = dict(checked(document)["settings"])
    prior, until = told.pop("prior", None), told.pop("until", None)
    known = {name: told[name] for name in Settings.__slots__ if name in told}
    known["definitions"] = tuple(known.get("definitions", ()))
    day = None if until is None else datetime.date.fromisoformat(until)
    return Settings(**known, prior=Prior.named(prior or str(Prior.HIERARCHICAL)), until=day)


def checked(document: Json) -> Json:
    """Return an object that can be compared; ValueError where it cannot be read."""
    lacking = [key for key in NEEDED if key not in document]
    if lacking:
        keys = ", ".join(f"'{key}'" for key in lacking)
        raise ValueError(
            f"not what `winset analyse --json` writes: it lacks {keys}; give that, or a case"
        )
    if document["format"] != FORMAT:
        raise ValueError(
            f"format {document['format']!r} of the object: this version reads {FORMAT}"
        )
    return document


def compare_objects(
    old: Json, new: Json, kinds: Sequence[str], settings: Settings | None
) -> Comparison:
    """Compare two analysis objects by what they tell; see `compare`.

    ValueError where one is not as it was written.
    """
    from winset import __version__

    checked(old)
    checked(new)
    try:
        before, best = figures_of_object(old)
        before |= figures_of_object(old, best)[0]
        after, best_now = figures_of_object(new, best)
        changes = tuple(_changes(old["case"], new["case"]))
        told = [
            _told(document, kind, figures, likeliest)
            for document, kind, figures, likeliest in (
                (old, kinds[0], before, best),
                (new, kinds[1], after, best_now),
            )
        ]
        best_told = _best_told(old, new)
        notes = _notes(old, new)
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise ValueError(f"an object is not as it was written: {error!r}") from None
    moves, steady = moves_between(before, after, _no_causes)
    language = new["settings"].get("language", LANGUAGES[0])
    chosen = {"language": language if settings is None else settings.language}
    return Comparison(
        version=__version__,
        settings={**new["settings"], **chosen},
        old=told[0],
        new=told[1],
        same=all(change.how == "renamed" for change in changes),
        verdict=verdict(changes, moves, before, after) + best_told,
        changes=changes,
        moves=moves,
        steady=steady,
        notes=notes,
    )


def _no_causes(key: Key) -> tuple[Cause, ...]:
    """Nothing can be said of causes: only the figures of both ends are known."""
    return ()


def _told(document: Json, kind: Any, figures: Figures, best: Any) -> VersionTold:
    case = document["case"]
    return VersionTold(
        title=case["title"],
        kind=kind,
        winset=document["winset"],
        statements=len(case["statements"]),
        offers=len(case["offers"]),
        best=best,
        contradictory=contradictory(figures),
    )


def _best_told(old: Json, new: Json) -> Told:
    first, last = (likeliest(document["findings"]) for document in (old, new))
    if first is None or last is None or first["outcome"] == last["outcome"]:
        return ()
    return (say("compare.best", new=last["text"], old=first["text"]),)


def _notes(old: Json, new: Json) -> Told:
    from winset import __version__

    notes: Told = (say("compare.note.objects"),)
    if {old["winset"], new["winset"]} != {__version__}:
        notes += (
            say("compare.note.versions", old=old["winset"], new=new["winset"], own=__version__),
        )
    before, after = old["settings"], new["settings"]
    differ = tuple(
        say("compare.setting", name=name, was=_plain(before.get(name)), now=_plain(after.get(name)))
        for name in after
        if name not in TOLD_ONLY and before.get(name) != after.get(name)
    )
    if differ:
        notes += (say("compare.note.settings", settings=differ),)
    if before.get("language") != after.get("language"):
        notes += (say("compare.note.language"),)
    return (*notes, say("compare.note.error"))


def _plain(value: Any) -> str:
    return "–" if value is None or value == [] else str(value)


PARTS = {
    "actor": "actors",
    "issue": "issues",
    "account": "accounts",
    "source": "sources",
    "rule": "rules",
    "approval": "approval",
    "statement": "statements",
    "offer": "offers",
}
"""Where the parts of each kind stand in an object."""


class _Side:
    """One version: its parts by kind and id, and names for them."""

    def __init__(self, case: Json) -> None:
        self.case = case
        self.parts = {kind: {part["id"]: part for part in case[key]} for kind, key in PARTS.items()}
        self.actors = {one["id"]: one["name"] for one in case["actors"]}
        self.accounts = {one["id"]: one["name"] for one in case["accounts"]}
        self.sources = {one["id"]: one["title"] or one["id"] for one in case["sources"]}
        self.scores = {one["actor"]: one for one in case["preferences"] if one["unit"] == "points"}

    def shown(self, kind: str, name: str) -> dict[str, Any]:
        """Return what is told of a part, by the name of its label."""
        part = self.parts[kind][name]
        told = {LABELS.get(key, key): part.get(key) for key in SHOWN[kind]}
        if told.get("account") is not None:
            told["account"] = self.accounts.get(told["account"], told["account"])
        if kind == "issue":
            told["options"] = ", ".join(option["name"] for option in part["options"])
        if kind == "statement":
            told["actor"] = self.actors.get(part["actor"], part["actor"])
        if kind == "offer":
            makers = [part["by"]] if isinstance(part["by"], str) else part["by"]
            told["makers"] = ", ".join(self.actors.get(maker, maker) for maker in makers)
        if "evidence" in part:
            told["quotes"] = " / ".join(sorted(piece["quote"] for piece in part["evidence"]))
        return told

    def what(self, kind: str, name: str) -> Message:
        """Say of what kind a part is, and whose."""
        part = self.parts[kind][name]
        if kind == "actor":
            return say(f"compare.what.{part['role']}")
        if kind != "statement":
            return say(f"compare.what.{kind}")
        account = part["account"]
        told = None
        if account is not None:
            told = say("by-account", account=self.accounts.get(account, account))
        actor = self.actors.get(part["actor"], part["actor"])
        return say("compare.what.statement", actor=actor, account=told)

    def text(self, kind: str, name: str) -> str:
        """Return what a part says."""
        part = self.parts[kind][name]
        return str(part.get("name") or part.get("text") or part.get("title") or part["id"])

    def passages(self, kind: str, name: str) -> dict[tuple[str, str, str | None], None]:
        """List what a part cites: source, quote, speaker."""
        cited = self.parts[kind].get(name, {}).get("evidence", ())
        return {
            (
                self.sources.get(piece["source"], piece["source"]),
                piece["quote"],
                self.actors.get(piece["speaker"], piece["speaker"]),
            ): None
            for piece in cited
        }


def _changes(old: Json, new: Json) -> Iterator[ChangeMade]:
    for key in ("title", "summary"):
        if old[key] != new[key]:
            text = say("compare.part.changed", what=say(f"compare.what.{key}"), text=new[key])
            aspect = Aspect(what=say("compare.label.said"), was=old[key], now=new[key])
            yield ChangeMade(how="changed", kind=key, id="", text=text, aspects=(aspect,))
    before, after = _Side(old), _Side(new)
    for kind in PARTS:
        yield from _of_kind(kind, before, after)
    for actor in before.scores | after.scores:
        if before.scores.get(actor) != after.scores.get(actor):
            how: How = "changed" if actor in before.scores else "added"
            name = (after if actor in after.actors else before).actors.get(actor, actor)
            how = how if actor in after.scores else "dropped"
            text = say(f"compare.part.{how}", what=say("compare.what.scores"), text=name)
            yield ChangeMade(how=how, kind="scores", id=actor, text=text)


def _of_kind(kind: str, before: _Side, after: _Side) -> Iterator[ChangeMade]:
    """Yield what happened to the parts of a kind."""
    mine, theirs = (
        {name: tuple(side.shown(kind, name).items()) for name in side.parts[kind]}
        for side in (before, after)
    )
    pairs = matched(mine, theirs)
    for was, now in pairs.items():
        yield replace(_made("renamed", kind, now, after), was_id=was)
    for name in mine:
        if name not in pairs and (name not in theirs or name in pairs.values()):
            passages = _passages(before.passages(kind, name), {})
            yield replace(_made("dropped", kind, name, before), passages=passages)
    for name in theirs:
        if name in pairs.values() or mine.get(name) == theirs[name]:
            continue
        if name not in mine or name in pairs:
            passages = _passages({}, after.passages(kind, name))
            yield replace(_made("added", kind, name, after), passages=passages)
            continue
        was_told, now_told = before.shown(kind, name), after.shown(kind, name)
        aspects = tuple(
            Aspect(
                what=say(f"compare.label.{label}"),
                was=_value(was_told[label]),
                now=_value(now_told[label]),
            )
            for label in now_told
            if was_told[label] != now_told[label]
        )
        passages = _passages(before.passages(kind, name), after.passages(kind, name))
        yield replace(_made("changed", kind, name, after), aspects=aspects, passages=passages)


def _made(how: How, kind: str, name: str, side: _Side) -> ChangeMade:
    text = say(f"compare.part.{how}", what=side.what(kind, name), text=side.text(kind, name))
    return ChangeMade(how=how, kind=kind, id=name, text=text)


def _value(value: Any) -> Message | str | None:
    if isinstance(value, float | int):
        return say("compare.n", n=value)
    return None if value is None else str(value)


def _passages(before: dict[Cited, None], after: dict[Cited, None]) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            source=cited[0],
            quote=cited[1],
            speaker=cited[2],
            version=version_of(cited, before, after),
        )
        for cited in before | after
    )
