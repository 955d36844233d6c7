"""The summary: what a minister reads in a minute, at most 200 words.

Is there a deal and which single one is best; who accepts it and who is missing; the obstacle; what
to ask; what it rests on. Every figure is one of a finding. Sentences that do not fit are left out,
the least important first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor

from winset.analysis.details import (
    AccountsDetail,
    ApprovalOdds,
    BestDetail,
    DurabilityDetail,
    HeartDetail,
    MenuDetail,
    OddsRange,
    OfferDetail,
    OpenersDetail,
    QuestionDetail,
    Swap,
    View,
)
from winset.analysis.finding import Finding, detail_of
from winset.analysis.model import Model
from winset.analysis.record import Absent, Record
from winset.case.message import Arg, Message, Told, say
from winset.case.status import Status
from winset.case.types import Role
from winset.wording.catalogue import Catalogue
from winset.wording.phrases import Words

Found = Mapping[str, Finding]
WORDS = 200
"""The most words of a summary."""
WORLDS = 20
SURER = 0.15
"""From this difference on a deal is told to be surer than any one deal."""
LIKELY = 1 / 3
"""With smaller odds it is told why there is no deal, and what would open one."""
NAMED = 6
"""Voters that are named one by one; of more, those least willing."""
OFFERS = 2
TEMPTED = 1 / 3
"""Who gains by breaking the best deal in fewer draws is not named."""
BETTER = 0.03
"""Another question is asked first if it raises the odds of the best deal by so much more."""


@dataclass(frozen=True, eq=False)
class Paragraph(Record):
    """One paragraph of the summary, and what it is about."""

    about: str
    text: Message


@dataclass(frozen=True, eq=False)
class _Sentence:
    """A sentence that may be left out: the higher its place, the sooner."""

    about: str
    place: int
    message: Message


@dataclass(frozen=True)
class _Told:
    """What the summary is made from."""

    model: Model
    words: Words
    found: Found
    best: BestDetail | None

    def detail(self, finding: str, kind: type) -> object | None:
        """Return the detail of a finding, None where it is not there or not known."""
        return detail_of(self.found[finding], kind) if finding in self.found else None


def headline(model: Model, words: Words, found: Found) -> Message:
    """Say in a few words whether there is a deal, and whether it is known which."""
    exists = found["deal.exists"]
    told = _Told(model, words, found, _best(found))
    return _headline(told, exists)


def summary(
    model: Model, words: Words, found: Found, before: Told, language: Catalogue
) -> tuple[Paragraph, ...]:
    """Write the summary; `before` is said first, whatever its length."""
    told = _Told(model, words, found, _best(found))
    sentences = [_Sentence("doubt", 0, message) for message in before]
    for part in (_verdict, _package, _accepts, _obstacle, _offers, _ask, _basis):
        sentences += part(told)
    kept = _fitted(sentences, WORDS - _length(headline(model, words, found), language), language)
    paragraphs: dict[str, list[Message]] = {}
    for sentence in kept:
        paragraphs.setdefault(sentence.about, []).append(sentence.message)
    return tuple(
        Paragraph(about, say("sentences", parts=tuple(parts)))
        for about, parts in paragraphs.items()
    )


def _fitted(sentences: Sequence[_Sentence], most: int, language: Catalogue) -> list[_Sentence]:
    """Leave sentences out, the least important first, until the rest has at most so many words."""
    kept = [(sentence, _length(sentence.message, language)) for sentence in sentences]
    while sum(length for _, length in kept) > most:
        worst = max(kept, key=lambda entry: entry[0].place)
        if worst[0].place == 0:
            break
        kept.remove(worst)
    return [sentence for sentence, _ in kept]


def _length(message: Message, language: Catalogue) -> int:
    return len(language.text(message).split())


def _best(found: Found) -> BestDetail | None:
    return detail_of(found["deal.best"], BestDetail) if "deal.best" in found else None


# The verdict


def _headline(told: _Told, exists: Finding) -> Message:
    if exists.value is None:
        return say("headline.unknown")
    if told.best is None or exists.status in {Status.EXACT, Status.NECESSARY, Status.IMPOSSIBLE}:
        return say("headline.yes" if exists.value else "headline.no")
    share = float(exists.value)
    which = share > LIKELY and told.found["deal.best"].value < share - SURER
    name = (
        "very-likely"
        if share >= 0.9
        else "likely"
        if share >= 2 / 3
        else "open"
        if share > LIKELY
        else "probably-not"
        if share > 0.1
        else "very-likely-not"
    )
    return say(f"headline.{name}{'.which' if which else ''}")


def _verdict(told: _Told) -> Iterator[_Sentence]:
    exists = told.found["deal.exists"]
    best = told.best
    if exists.value is None or best is None:
        yield _Sentence("verdict", 0, exists.message[0])
        return
    if exists.status is Status.NECESSARY:
        yield _Sentence("verdict", 0, say("brief.certain"))
    elif best.exists.proved:
        yield _Sentence("verdict", 1, exists.message[0])
    elif best.apart:
        yield _Sentence("verdict", 0, say("brief.odds.exists", exists=_range(best.exists)))
        yield from _apart(told, best)
    else:
        both = {"exists": _range(best.exists), "best": _range(best.range)}
        yield _Sentence("verdict", 0, say("brief.odds", **both))
    if not best.exists.proved:
        accounts = ".accounts" if told.model.case.accounts and told.model.account is None else ""
        yield _Sentence("verdict", 4, say(f"brief.world{accounts}"))
    heart = told.detail("deal.heart", HeartDetail)
    if isinstance(heart, HeartDetail) and not told.model.exact and heart.small >= LIKELY:
        yield _Sentence(
            "verdict",
            9,
            say(
                "brief.heart",
                issues=tuple(map(told.words.issue, heart.issues)),
                whole=_hundred(heart.whole),
                small=_hundred(heart.small),
            ),
        )


def _apart(told: _Told, best: BestDetail) -> Iterator[_Sentence]:
    """Tell the odds of the best deal account by account."""
    if isinstance(best.by_account, Absent):
        return
    names = told.model.case.accounts
    parts = tuple(
        say(f"brief.apart.{_sure(odds)}", account=names[account], odds=_range(odds))
        for account, odds in best.by_account.items()
    )
    yield _Sentence("verdict", 0, say("brief.apart", parts=parts))


def _sure(odds: OddsRange) -> str:
    if not odds.proved:
        return "odds"
    return "always" if odds.low else "never"


def _range(odds: OddsRange) -> Message:
    """Write odds as a count of 100, or from the lowest to the highest."""
    low, high = floor(round(odds.low * 100, 6)), ceil(round(odds.high * 100, 6))
    if low == high:
        return say("range.one", n=low)
    if low <= 0 < high < 100:
        return say("range.most", high=high)
    if high >= 100 > low > 0:
        return say("range.least", low=low)
    return say("range", low=low, high=high)


def _hundred(share: float) -> int:
    """Return a share as a count of 100; what is not sure reads neither 0 nor 100."""
    return min(99, max(1, floor(share * 100 + 0.5)))


def _twenty(share: float) -> int:
    return floor(share * WORLDS + 0.5)


# The deal, and who accepts it


def _package(told: _Told) -> Iterator[_Sentence]:
    best = told.best
    if best is None:
        return
    parts = _settings(told, best.outcome)
    base = told.model.case.no_deal.outcome
    rest = base is not None and len(parts) < len(best.outcome)
    closest = told.found["deal.exists"].value == 0
    name = "brief.closest" if closest else "brief.package"
    yield _Sentence("package", 0, say(f"{name}.rest" if rest else name, parts=parts))


def _settings(told: _Told, outcome: Mapping[str, str]) -> tuple[Message | str, ...]:
    """Write what an outcome changes against no deal: the case's own phrases, else the options."""
    base = told.model.case.no_deal.outcome
    return tuple(
        setting(told.words, issue, option)
        for issue, option in outcome.items()
        if base is None or base[issue] != option
    )


def setting(words: Words, issue: str, option: str) -> Message | str:
    """Write one option: by the case's own phrase, else as issue and option."""
    phrase = getattr(words, "phrase", lambda *_: None)(issue, option)
    return phrase or say(
        "outcome.part", issue=words.issue(issue), option=words.option(issue, option)
    )


def _accepts(told: _Told) -> Iterator[_Sentence]:
    best, model = told.best, told.model
    if best is None:
        return
    views = best.judged.actors
    required = zip(model.consent.voters, model.consent.required, strict=True)
    alone = [voter for voter, needed in required if needed]
    sure = all(rule.proved and rule.odds for rule in best.approval)
    if not model.exact and sure and all(views[voter].necessary for voter in alone):
        yield _Sentence("accepts", 1, say("brief.accepts.all", actors=told.words.actors(alone)))
    elif model.exact:
        yield from _by_scores(told, best, alone)
    else:
        some = sorted(alone, key=lambda voter: views[voter].probability)[:NAMED]
        odds: list[tuple[Message | str, float | bool]] = [
            (told.words.actor(v), _view(views[v])) for v in alone if v in some
        ]
        odds += [(short_name(told, rule), _met(rule)) for rule in best.approval]
        items = [_accepting(who, share, first=k == 0) for k, (who, share) in enumerate(odds)]
        more = len(alone) - len(some)
        told_all = say("brief.accepts.more", count=more) if more > 0 else None
        yield _Sentence("accepts", 1, say("brief.accepts", items=tuple(items), more=told_all))
    yield from _observers(told, views)


def _by_scores(told: _Told, best: BestDetail, alone: Sequence[str]) -> Iterator[_Sentence]:
    voters = list(told.model.consent.voters)
    views = best.judged.actors
    yes = [voter for voter in voters if views[voter].necessary]
    no = [voter for voter in voters if not views[voter].necessary]
    if yes:
        yield _Sentence("accepts", 1, say("brief.accepts.yes", actors=told.words.actors(yes)))
    if no:
        yield _Sentence("accepts", 1, say("brief.accepts.no", actors=told.words.actors(no)))


def _view(view: View) -> float | bool:
    """Return the odds that an actor accepts, True and False where that is proved."""
    if view.necessary or not view.possible:
        return view.necessary
    return view.probability


def _met(rule: ApprovalOdds) -> float | bool:
    return bool(rule.odds) if rule.proved else rule.odds


def _accepting(who: Message | str, share: float | bool, *, first: bool) -> Message:
    """Say in how many worlds somebody accepts; what is counted is said with the first."""
    if isinstance(share, bool):
        return say("brief.in.every" if share else "brief.in.none", who=who)
    return say("brief.in.worlds" if first else "brief.in", who=who, n=_twenty(share))


def short_name(told: _Told, rule: ApprovalOdds) -> Message | str:
    """Name an approval rule by its name, else by its votes or by who can block."""
    if isinstance(rule.name, str):
        return rule.name
    if not isinstance(rule.needed, Absent) and not isinstance(rule.total, Absent):
        return say("brief.quota", needed=rule.needed, total=rule.total)
    (found,) = (one for one in told.model.case.approval if one.id == rule.rule)
    return say("brief.no-block", actors=told.words.actors(found.any_of[0].weights))


def _observers(told: _Told, views: Mapping[str, View]) -> Iterator[_Sentence]:
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
        say(f"brief.observers.{name}", actors=told.words.actors(groups[name]))
        for name in limits
        if name in groups
    )
    if parts:
        yield _Sentence("accepts", 7, say("brief.observers", parts=parts))


# What stands in its way


def _obstacle(told: _Told) -> Iterator[_Sentence]:
    best = told.best
    exists = told.found["deal.exists"]
    if exists.value is not None and exists.value <= LIKELY:
        yield from _why_not(told)
    if best is not None and best.refusals and exists.value != 0:
        first = best.refusals[0]
        if first.kind == "actor":
            never = not best.judged.actors[first.id].possible
            told_by = say(
                "brief.obstacle.never" if never else "brief.obstacle",
                actor=str(first.name),
                n=_twenty(first.refuses),
            )
            yield _Sentence("obstacle", 2, told_by)
        else:
            (rule,) = (one for one in best.approval if one.rule == first.id)
            yield from _votes(told, rule)
        if not isinstance(best.mend, Absent) and not told.model.exact:
            yield _Sentence("obstacle", 5, _brought_in(told, best, best.mend))
    yield from _breaking(told)


def _votes(told: _Told, rule: ApprovalOdds) -> Iterator[_Sentence]:
    if isinstance(rule.groups, Absent) or isinstance(rule.votes, Absent):
        yield _Sentence("obstacle", 2, say("brief.obstacle.rule", rule=short_name(told, rule)))
        return
    assert not isinstance(rule.needed, Absent)
    assert not isinstance(rule.enough, Absent)
    have: dict[str, Arg] = {
        "rule": short_name(told, rule),
        "votes": rule.votes,
        "needed": rule.needed,
    }
    if rule.votes >= rule.needed:
        yield _Sentence("obstacle", 2, say("brief.votes.there", **have))
    elif rule.enough:
        would = told.words.actors(rule.enough)
        yield _Sentence("obstacle", 2, say("brief.votes.enough", **have, actors=would))
    else:
        yield _Sentence("obstacle", 2, say("brief.votes", **have))
    needed = [group.actor for group in rule.groups if group.indispensable]
    if needed:
        yield _Sentence(
            "obstacle", 3, say("brief.votes.indispensable", actors=told.words.actors(needed))
        )


def _brought_in(told: _Told, best: BestDetail, mend: Swap) -> Message:
    """Say what change brings the obstacle in, and at what cost to the others."""
    first = best.refusals[0]
    views = best.judged.actors
    after = {
        actor: share
        for actor, share in mend.actors.items()
        if _twenty(share) != _twenty(views[actor].probability)
    }
    lead = max(after, key=lambda actor: after[actor] - views[actor].probability, default=None)
    items = tuple(
        say(
            "brief.in",
            who=told.words.actor(actor),
            n=_twenty(after[actor]),
        )
        for actor in sorted(after, key=lambda actor: actor != (lead or first.id))[:3]
    )
    change = tuple(setting(told.words, issue, option) for issue, option in mend.changes.items())
    if not items:
        return say("brief.mend.none", change=change)
    return say("brief.mend", change=change, items=items)


def _breaking(told: _Told) -> Iterator[_Sentence]:
    """Say who could gain by breaking the best deal once it is signed."""
    holds = told.detail("hold.1", DurabilityDetail)
    if not isinstance(holds, DurabilityDetail) or told.found["hold.1"].status is Status.UNKNOWN:
        return
    if told.found["deal.exists"].value == 0:
        return
    ranked = sorted(holds.actors.items(), key=lambda pair: -pair[1].gains_alone)
    for actor, seen in ranked[:1]:
        if seen.gains_alone >= TEMPTED and seen.breaches:
            (way, *_) = seen.breaches
            yield _Sentence(
                "obstacle",
                6,
                say("brief.breaks", actor=told.words.actor(actor), way=way.text),
            )


def _why_not(told: _Told) -> Iterator[_Sentence]:
    why = told.found.get("deal.blockers")
    if why is not None and why.detail.get("sets"):
        yield _Sentence("obstacle", 3, why.message[0])
    opening = told.detail("deal.openers", OpenersDetail)
    if isinstance(opening, OpenersDetail):
        acts = [one for one in opening.openers if one.kind != "option"]
        if acts:
            yield _Sentence("obstacle", 4, say("brief.opener", change=acts[0].text))


# Offers, the question, what it rests on


def _offers(told: _Told) -> Iterator[_Sentence]:
    items = []
    for offer in told.model.case.offers:
        detail = told.detail(f"offer.{offer.id}", OfferDetail)
        if not isinstance(detail, OfferDetail):
            continue
        under = detail.accounts
        own = offer.account
        share = detail.accepted_by_all
        proved = detail.status in {Status.EXACT, Status.NECESSARY, Status.IMPOSSIBLE}
        if own is not None and isinstance(under, Mapping) and own in under:
            share = float(under[own].value)
            proved = under[own].status in {Status.NECESSARY, Status.IMPOSSIBLE}
        name = "yes" if proved and share else "no" if proved else "some"
        answers = told.words.answers(offer)
        item = say(
            f"brief.offer.{name}",
            offer=told.words.offer(offer),
            answers=None if answers is None else say("brief.offer.answers", answers=answers),
            n=_twenty(share),
        )
        items.append(item)
    if items:
        yield _Sentence("offers", 8, say("brief.offers", items=tuple(items[-OFFERS:])))


def _ask(told: _Told) -> Iterator[_Sentence]:
    best = told.best
    asked = None if best is None or isinstance(best.asked, Absent) else best.asked
    accounts = told.detail("deal.accounts", AccountsDetail)
    if isinstance(accounts, AccountsDetail) and best is not None and best.apart:
        same = accounts.outcome == best.outcome
        yield _Sentence("ask", 2, _of_accounts(told, accounts, same=same))
    first = told.detail("question.1", QuestionDetail)
    other = first if isinstance(first, QuestionDetail) and first.kind == "no_deal" else None
    if asked is not None and (other is None or asked.gain + BETTER >= (other.gain or 0.0)):
        yes, no = _hundred(asked.if_yes), _hundred(asked.if_no)
        ask = say("brief.ask", actor=told.words.actor(asked.actor))
        answers = say("brief.ask.answers", yes=yes, no=no)
        yield _Sentence("ask", 3, say("sentences", parts=(ask, answers)))
    elif isinstance(first, QuestionDetail):
        text = first.question
        if first.kind == "no_deal" and not isinstance(first.outcome, Absent):
            parts = _settings(told, first.outcome)
            text = say("brief.ask.other", actor=told.words.actor(first.actor), parts=parts)
        answers = say(
            "brief.ask.best",
            yes=_hundred(first.best_if_yes.accepted),
            no=_hundred(first.best_if_no.accepted),
        )
        yield _Sentence("ask", 3, say("sentences", parts=(text, answers)))


def _of_accounts(told: _Told, detail: AccountsDetail, *, same: bool) -> Message:
    """Write the question that tells accounts apart."""
    names = told.model.case.accounts
    odds = tuple(
        say("brief.accounts.never", account=names[account])
        if one.proved and not one.value
        else say("brief.accounts.always", account=names[account])
        if one.proved
        else say("brief.accounts.odds", account=names[account], n=_twenty(one.value))
        for account, one in detail.odds.items()
    )
    actor = told.words.actor(detail.actor)
    if same:
        return say("brief.accounts.best", actor=actor, odds=odds)
    parts = _settings(told, detail.outcome)
    return say("brief.accounts", actor=actor, outcome=parts, odds=odds)


def _basis(told: _Told) -> Iterator[_Sentence]:
    case, account = told.model.case, told.model.account
    said = [one for one in case.statements if account is None or one.account in {None, account}]
    scored = (
        sum(1 for one in told.model.consent.voters if told.model.ensembles[one].exact)
        if (told.model.ok)
        else 0
    )
    if not said:
        if scored:
            yield _Sentence("basis", 2, say("brief.basis.scores", count=scored))
        return
    tally = dict.fromkeys(("evidence", "assumed", "unsupported"), 0)
    for one in said:
        tally[one.basis] += 1
    yield _Sentence(
        "basis",
        2,
        say(
            "brief.basis",
            count=len(said),
            quoted=tally["evidence"],
            assumed=tally["assumed"] + tally["unsupported"],
        ),
    )
    if tally["evidence"] * 2 < len(said):
        yield _Sentence("basis", 2, say("brief.basis.sketch"))
    menu = told.detail("deal.menu", MenuDetail)
    if isinstance(menu, MenuDetail) and len(menu.deals) >= 2:
        two = menu.deals[1]
        yield _Sentence(
            "package",
            10,
            say(
                "brief.menu",
                parts=_settings(told, two.outcome),
                odds=_hundred(two.together),
            ),
        )


def told_by(paragraphs: Iterable[Paragraph]) -> dict[str, Message]:
    """Return the paragraphs by what they are about."""
    return {paragraph.about: paragraph.text for paragraph in paragraphs}
