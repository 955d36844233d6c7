"""What is followed from version to version: figures of findings, by what they are about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import sqrt
from typing import Any, NamedTuple

from winset.analysis.findings import FAMILIES, Context, Found
from winset.analysis.findings.candidates import judged
from winset.analysis.model import Model, Shared, model_of
from winset.analysis.settings import Settings
from winset.case.as_of import as_of
from winset.case.message import Message, say
from winset.case.rounds import in_round
from winset.case.types import Case
from winset.spaces.space import Progress, silent
from winset.wording.phrases import Words

FOLLOWED = (
    *("case.consistent", "wants.*", "statement.*", "source.*"),
    *("deal.exists", "deal.count", "deal.candidates", "offer.*"),
)
"""Families of findings that are followed."""
SURE = 2.0
"""A change is beyond error where it is more than so many standard errors."""
_SETTLED = {"exact", "necessary", "impossible"}


class Key(NamedTuple):
    """What a figure is about: a finding, one part of it, and the account it is told under."""

    finding: str
    part: str = ""
    account: str | None = None


BEST = Key("deal.best")
"""The best deal of the old version."""


@dataclass(frozen=True)
class Figure:
    """A figure of a finding, with its standard error and how it was obtained.

    `value` is None where it is not known; `share` says that it is one, and no number of things.
    """

    name: Message
    value: float | None
    error: float | None = None
    status: str = "unknown"
    share: bool = True

    @property
    def settled(self) -> bool:
        """Whether it is no estimate."""
        return self.status in _SETTLED


@dataclass(frozen=True)
class Difference:
    """How far one figure is from another, and the error of that."""

    change: float
    error: float
    beyond: bool


def difference(before: Figure | None, after: Figure | None) -> Difference | None:
    """Compare two figures; None where one is not known.

    The errors are taken to be independent. With the same seed chance cancels in part, so the real
    error is smaller, and what is called beyond error is so all the more.
    """
    if before is None or after is None or before.value is None or after.value is None:
        return None
    change = after.value - before.value
    error = sqrt((before.error or 0.0) ** 2 + (after.error or 0.0) ** 2)
    if before.settled and after.settled:
        return Difference(change, 0.0, change != 0)
    return Difference(change, error, abs(change) > SURE * error)


Figures = dict[Key, Figure]


def figures_of_case(
    case: Case,
    settings: Settings,
    outcome: Mapping[str, str] | None = None,
    progress: Progress = silent,
) -> tuple[Figures, Mapping[str, str] | None]:
    """Work a case through as far as its figures go, and return its best deal beside them.

    `outcome` is a deal to be judged as well.
    """
    case = in_round(as_of(case, settings.until), settings.round)
    words, names = Words(case), Names.of_case(case)
    shared = Shared(case, settings, progress)
    accounts = case.accounts if settings.account is None else {}
    found: Figures = {}
    best: Mapping[str, str] | None = None
    for account in (settings.account, *accounts):
        model = model_of(shared, account, settings.prior)
        made = _findings(model, words)
        told = None if account == settings.account else account
        plain = [finding.to_dict() for finding in made.values()]
        found |= dict(_figures(plain, told, names))
        if account == settings.account:
            best = _best(plain)
            if outcome is not None and model.ok:
                found |= dict(_judged(model, words, outcome))
    return found, best


def _findings(model: Model, words: Words) -> Found:
    context = Context(model, words)
    for name in FOLLOWED:
        if model.ok or name == "case.consistent":
            for finding in FAMILIES[name].make(context):
                context.found[finding.id] = finding
    return context.found


def _judged(model: Model, words: Words, outcome: Mapping[str, str]) -> Iterator[tuple[Key, Figure]]:
    """Judge a deal: its odds, and who accepts it."""
    row = model.space.encode(outcome)
    if not model.space.feasible(row[None, :])[0]:
        yield BEST, Figure(say("compare.figure.best"), 0.0, None, "impossible")
        return
    yield from _views(judged(model, row).to_dict(), Names.of_case(model.case))


def figures_of_object(
    document: Mapping[str, Any], outcome: Mapping[str, str] | None = None
) -> tuple[Figures, Mapping[str, str] | None]:
    """Return the figures of a saved analysis object, and its best deal.

    `outcome` is a deal to be looked up as well; it is known where it is one of the candidates.
    """
    names = Names.of_object(document)
    findings = document["findings"]
    found = dict(_figures(findings, None, names))
    for account in names.accounts:
        under = [
            {"id": finding["id"], **finding["detail"]["accounts"][account]}
            for finding in findings
            if account in (finding["detail"].get("accounts") or {})
        ]
        found |= dict(_figures(under, account, names))
    if outcome is not None:
        for candidate in _candidates(findings):
            if candidate["outcome"] == outcome:
                found |= dict(_views(candidate, names))
    return found, _best(findings)


def _candidates(findings: Any) -> list[Mapping[str, Any]]:
    for finding in findings:
        if finding["id"] == "deal.candidates" and finding["status"] != "unknown":
            return list(finding["detail"].get("candidates") or ())
    return []


def likeliest(findings: Any) -> Mapping[str, Any] | None:
    """Return the candidate that is likeliest to be a deal."""
    return next(iter(_candidates(findings)), None)


def _best(findings: Any) -> Mapping[str, str] | None:
    best = likeliest(findings)
    return None if best is None else best["outcome"]


@dataclass(frozen=True)
class Names:
    """What figures are called after, by id."""

    actors: Mapping[str, str]
    issues: Mapping[str, str]
    accounts: Mapping[str, str]
    others: Mapping[str, Message]
    """Of offers, statements and sources, by the id of their finding."""

    @classmethod
    def of_case(cls, case: Case) -> Names:
        """Take names from a case."""
        words = Words(case)
        others = {f"offer.{offer.id}": _offer(words.offer(offer)) for offer in case.offers}
        others |= {f"source.{one.id}": _source(one.title or one.id) for one in case.sources}
        others |= {
            f"statement.{said.id}": _statement(words.actor(said.actor), words.statement(said))
            for said in case.statements
        }
        return cls(
            {actor.id: actor.name for actor in case.actors},
            {issue.id: issue.name for issue in case.issues},
            case.accounts,
            others,
        )

    @classmethod
    def of_object(cls, document: Mapping[str, Any]) -> Names:
        """Take names from a saved analysis object."""
        case = document["case"]
        actors = {one["id"]: one["name"] for one in case["actors"]}
        others = {}
        for offer in case["offers"]:
            called = offer.get("name") or offer["text"]
            others[f"offer.{offer['id']}"] = _offer(say("compare.quoted", text=called))
        for one in case["sources"]:
            others[f"source.{one['id']}"] = _source(one["title"] or one["id"])
        for said in case["statements"]:
            actor = actors.get(said["actor"], said["actor"])
            others[f"statement.{said['id']}"] = _statement(actor, said["text"])
        return cls(
            actors,
            {one["id"]: one["name"] for one in case["issues"]},
            {one["id"]: one["name"] for one in case["accounts"]},
            others,
        )


def _offer(offer: Message) -> Message:
    return say("compare.figure.offer", offer=offer)


def _source(title: str) -> Message:
    return say("compare.figure.source", source=title)


def _statement(actor: str, text: Message | str) -> Message:
    return say("compare.figure.statement", actor=actor, text=text)


def _views(judged: Mapping[str, Any], names: Names) -> Iterator[tuple[Key, Figure]]:
    """Yield how likely a judged outcome is to be a deal, and to be accepted by each actor."""
    yield (
        BEST,
        Figure(
            say("compare.figure.best"), judged["accepted_by_all"], judged["error"], judged["status"]
        ),
    )
    for actor, view in judged["actors"].items():
        name = say("compare.figure.accepts", actor=names.actors.get(actor, actor))
        figure = Figure(name, view["probability"], view["error"], view["status"])
        yield Key(BEST.finding, actor), figure


def _figures(findings: Any, account: str | None, names: Names) -> Iterator[tuple[Key, Figure]]:
    """Yield what is followed of plain findings, told under one account."""
    beside: dict[str, Any] = {}
    ending = ""
    if account is not None:
        beside, ending = {"account": names.accounts.get(account, account)}, ".account"
    for finding in findings:
        family, _, about = finding["id"].partition(".")
        key = Key(finding["id"], "", account)
        name: Message | None = None
        match family, about:
            case "case", "consistent":
                told = say(f"compare.figure.consistent{ending}", **beside)
                yield key, Figure(told, float(bool(finding["value"])), None, "exact", share=False)
            case "deal", "exists":
                name = say(f"compare.figure.exists{ending}", **beside)
            case "deal", "count" if finding["status"] == "exact" and account is None:
                told = say("compare.figure.count")
                yield key, Figure(told, finding["value"], None, "exact", share=False)
            case "wants", _ if account is None and finding["status"] != "unknown":
                yield from _wants(finding, about, names)
            case (("offer" | "statement" | "source"), _) if account is None:
                name = names.others.get(finding["id"])
        if name is not None and finding["status"] != "unknown":
            yield key, Figure(name, finding["value"], finding["error"], finding["status"])


def _wants(finding: Mapping[str, Any], actor: str, names: Names) -> Iterator[tuple[Key, Figure]]:
    """Yield how likely each issue is to matter most; all shares rest on as many draws."""
    top, error = finding["value"], finding["error"]
    draws = top * (1 - top) / error**2 if error and top is not None and 0 < top < 1 else None
    for issue, share in (finding["detail"].get("most_important") or {}).items():
        own = None if draws is None or share is None else sqrt(share * (1 - share) / draws)
        name = say(
            "compare.figure.wants",
            actor=names.actors.get(actor, actor),
            issue=names.issues.get(issue, issue),
        )
        yield Key(finding["id"], issue), Figure(name, share, own, finding["status"])
