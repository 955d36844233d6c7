"""The best deal, and who accepts it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from winset.analysis.details import (
    ApprovalOdds,
    BestDetail,
    View,
)
from winset.analysis.summary.told import (
    NAMED,
    Known,
    Sentence,
    twenty,
)
from winset.case.message import Message, say
from winset.case.types import Role
from winset.wording.phrases import Words


def package(told: Known) -> Iterator[Sentence]:
    """Tell the best deal by what it changes."""
    best = told.best
    if best is None:
        return
    parts = settings(told, best.outcome)
    base = told.model.case.no_deal.outcome
    rest = base is not None and len(parts) < len(best.outcome)
    closest = told.found["deal.exists"].value == 0
    name = "brief.closest" if closest else "brief.package"
    yield Sentence("package", 0, say(f"{name}.rest" if rest else name, parts=parts))


def settings(told: Known, outcome: Mapping[str, str]) -> tuple[Message | str, ...]:
    """Write what an outcome changes against no deal: the case's own phrases, else the options."""
    base = told.model.case.no_deal.outcome
    return tuple(
        setting(told.words, issue, option)
        for issue, option in outcome.items()
        if base is None or base[issue] != option
    )


def setting(words: Words, issue: str, option: str) -> Message | str:
    """Write one option: by the case's own phrase, else as issue and option."""
    phrase = words.phrase(issue, option)
    return phrase or say(
        "outcome.part", issue=words.issue(issue), option=words.option(issue, option)
    )


def accepts(told: Known) -> Iterator[Sentence]:
    """Tell who would accept it, and how observers would see it."""
    best, model = told.best, told.model
    if best is None:
        return
    views = best.judged.actors
    required = zip(model.consent.voters, model.consent.required, strict=True)
    alone = [voter for voter, needed in required if needed]
    sure = all(rule.proved and rule.odds for rule in best.approval)
    if not model.exact and sure and all(views[voter].necessary for voter in alone):
        several = len(alone) > NAMED
        who = told.words.actors(alone)
        many = say("brief.accepts.all.many", count=len(alone))
        yield Sentence("accepts", 1, many if several else say("brief.accepts.all", actors=who))
    elif model.exact:
        yield from _by_scores(told, best, alone)
    else:
        some = sorted(alone, key=lambda voter: views[voter].probability)[:NAMED]
        odds: list[tuple[Message | str, float | bool]] = [
            (told.words.actor(v), share_of(views[v])) for v in alone if v in some
        ]
        odds += [(rule.name, met(rule)) for rule in best.approval]
        items = [accepting(who, share, first=k == 0) for k, (who, share) in enumerate(odds)]
        more = len(alone) - len(some)
        told_all = say("brief.accepts.more", count=more) if more > 0 else None
        which = "brief.accepts.shared" if best.apart else "brief.accepts"
        yield Sentence("accepts", 1, say(which, items=tuple(items), more=told_all))
    yield from _observers(told, views)


def _by_scores(told: Known, best: BestDetail, alone: Sequence[str]) -> Iterator[Sentence]:
    voters = list(told.model.consent.voters)
    views = best.judged.actors
    yes = [voter for voter in voters if views[voter].necessary]
    no = [voter for voter in voters if not views[voter].necessary]
    for which, some in (("yes", yes), ("no", no)):
        ranked = [voter in told.model.orders for voter in some]
        how = ".order" if some and all(ranked) else ".mixed" if any(ranked) else ""
        if some:
            name = f"brief.accepts.{which}{how}"
            yield Sentence("accepts", 1, say(name, actors=_named(told, some)))


def share_of(view: View) -> float | bool:
    """Return the odds that an actor accepts, True and False where that is proved."""
    if view.necessary or not view.possible:
        return view.necessary
    return view.probability


def met(rule: ApprovalOdds) -> float | bool:
    """Return the odds that an approval rule is met, True and False where that is proved."""
    return bool(rule.odds) if rule.proved else rule.odds


def accepting(who: Message | str, share: float | bool, *, first: bool) -> Message:
    """Say in how many worlds somebody accepts; what is counted is said with the first."""
    if isinstance(share, bool):
        return say("brief.in.every" if share else "brief.in.none", who=who)
    return say("brief.in.worlds" if first else "brief.in", who=who, n=twenty(share))


def _named(told: Known, actors: Sequence[str]) -> tuple[Message | str, ...]:
    """Name several actors; of many, the first and how many more there are."""
    if len(actors) <= NAMED:
        return told.words.actors(actors)
    rest = len(actors) - NAMED + 1
    return (*told.words.actors(actors[: NAMED - 1]), say("brief.more", count=rest))


def _observers(told: Known, views: Mapping[str, View]) -> Iterator[Sentence]:
    seen = {
        actor.id: views[actor.id].probability
        for actor in told.model.case.actors
        if actor.role is Role.OBSERVER and actor.id in views
    }
    limits = {"would": 0.9, "probably": 0.6, "perhaps": 0.4, "rather-not": -1.0}
    groups: dict[str, list[str]] = {}
    for actor, share in seen.items():
        name = next(name for name, least in limits.items() if share >= least)
        groups.setdefault(name, []).append(actor)
    parts = tuple(
        say(f"brief.observers.{name}", actors=_named(told, groups[name]))
        for name in limits
        if name in groups
    )
    if parts:
        yield Sentence("accepts", 7, say("brief.observers", parts=parts))
