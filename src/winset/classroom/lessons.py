"""What a class can learn from its numbers: impasses, trades missed, first offers, the best."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from winset.case.message import Arg, Message, say
from winset.case.types import Case, Scores
from winset.classroom.score import Group, Scored
from winset.deals.improvements import Improvement
from winset.spaces.space import Space
from winset.wording.numbers import rounded
from winset.wording.phrases import Words

TRADES = 3
"""Trades told of, those missed most."""
FEWEST = 8
"""Agreements with a first offer, at least, for anything to be said about first offers."""
TWO = 2.0
"""Standard errors to each side of a number."""
NAMED = 6
"""Groups named in one sentence."""
Label = Callable[[Group], Arg]


@dataclass(frozen=True)
class Range:
    """A number of a class with the range of two standard errors; None where that needs more."""

    value: float
    low: float | None = None
    high: float | None = None


def share(count: int, total: int) -> Range | None:
    """Return a share with its range (Wilson 1927, JASA 22:209); None of nothing."""
    if not total:
        return None
    middle, squared = count / total, TWO**2
    centre = (middle + squared / (2 * total)) / (1 + squared / total)
    half = math.sqrt(middle * (1 - middle) / total + squared / (4 * total**2))
    half *= TWO / (1 + squared / total)
    return Range(middle, max(0.0, centre - half), min(1.0, centre + half))


def mean(numbers: Sequence[float]) -> Range | None:
    """Return a mean with its range; None of nothing, without a range of one number."""
    if not numbers:
        return None
    middle = math.fsum(numbers) / len(numbers)
    if len(numbers) < 2:
        return Range(middle)
    spread = math.fsum((number - middle) ** 2 for number in numbers) / (len(numbers) - 1)
    half = TWO * math.sqrt(spread / len(numbers))
    return Range(middle, middle - half, middle + half)


def correlation(pairs: Sequence[tuple[float, float]]) -> Range | None:
    """Return Pearson's correlation with its range (Fisher 1921, by the inverse of tanh).

    None of fewer than `FEWEST` pairs, or where one of the two does not vary.
    """
    if len(pairs) < FEWEST:
        return None
    middles = [math.fsum(side) / len(pairs) for side in zip(*pairs, strict=True)]
    apart = [(x - middles[0], y - middles[1]) for x, y in pairs]
    over = math.fsum(x * y for x, y in apart)
    under = math.fsum(x * x for x, _ in apart) * math.fsum(y * y for _, y in apart)
    if under <= 0:
        return None
    value = max(-1.0, min(1.0, over / math.sqrt(under)))
    bent = math.atanh(max(-1 + 1e-12, min(1 - 1e-12, value)))
    half = TWO / math.sqrt(len(pairs) - 3)
    return Range(value, math.tanh(bent - half), math.tanh(bent + half))


def change(
    case: Case, found: Improvement, outcome: Mapping[str, str], voters: Sequence[str]
) -> Message:
    """Say which issues a change moves, from what to what, and what each voter gains."""
    now = Space.of(case).decode(found.row)
    gains = dict(zip(voters, found.gains, strict=True))
    return Words(case).better(outcome, now, gains)


def verdict(scored: Scored, label: Label) -> list[Message]:
    """Say how many groups reached a deal, and whose agreement was not approved."""
    found = [_impasses(scored)]
    refused = [group for group in scored.groups if group.refused]
    if refused:
        told = say("class.lesson.refused", n=len(refused), groups=_some(refused, label))
        found.append(told)
    return found


def lessons(scored: Scored, label: Label) -> list[Message]:
    """Draw the lessons of a class beside the verdict; `label` says what a group is called."""
    found: list[Message] = []
    agreements = scored.agreements
    if agreements:
        found += [*_frontier(agreements), *_joint(scored, agreements)]
        found += _trades(scored)
    found += _warnings(scored, label)
    return [*found, *_best(scored, label), *_first(scored)]


def _impasses(scored: Scored) -> Message:
    total, impasses = len(scored.groups), len(scored.groups) - len(scored.agreements)
    if not impasses and total == 1:
        return say("class.lesson.agreed.one")
    if not impasses:
        return say("class.lesson.agreed", total=total)
    exists = scored.ground.answers.exists().share
    deals = scored.ground.answers.count().value
    if exists == 0:
        return say("class.lesson.impasses.none", n=impasses, total=total)
    if deals is None:
        return say("class.lesson.impasses", n=impasses, total=total)
    return say("class.lesson.impasses.count", n=impasses, total=total, deals=int(deals))


def _frontier(agreements: Sequence[Group]) -> Iterable[Message]:
    known = [group for group in agreements if group.result.efficient is not None]
    if len(known) < len(agreements):
        yield say("class.lesson.unknown", n=len(agreements) - len(known), total=len(agreements))
    if known:
        there = sum(group.on_frontier for group in known)
        if there == len(known) == 1:
            yield say("class.lesson.frontier.one")
        elif there == len(known):
            yield say("class.lesson.frontier.all", total=len(known))
        else:
            more = sum(group.result.efficient is False for group in known)
            if more:
                yield say("class.lesson.frontier", n=there, total=len(known), more=more)
            else:
                yield say("class.lesson.frontier.only", n=there, total=len(known))


def _joint(scored: Scored, agreements: Sequence[Group]) -> Iterable[Message]:
    most = scored.ground.most
    average = mean([group.result.joint for group in agreements])
    if most > 0 and average is not None:
        yield say(
            "class.lesson.joint",
            mean=rounded(average.value),
            percent=rounded(round(average.value / most * 100)),
            most=rounded(most),
        )
    left = [group.result.left for group in agreements]
    known = [number for number in left if number is not None]
    unused = mean(known)
    if unused is not None and unused.value > 0 and len(known) == len(left):
        yield say("class.lesson.left", left=rounded(unused.value))


def trades_missed(scored: Scored) -> list[tuple[tuple[int, ...], int]]:
    """Return sets of one or two issues with how many agreements missed a trade there.

    Those missed most first; at most `TRADES`.
    """
    counted = Counter(trade for group in scored.agreements for trade in group.result.trades)
    ordered = sorted(counted.items(), key=lambda one: (-one[1], len(one[0]), one[0]))
    return ordered[:TRADES]


def _trades(scored: Scored) -> Iterable[Message]:
    total = len(scored.agreements)
    for places, n in trades_missed(scored):
        names = [scored.case.issues[place].name for place in places]
        if len(names) == 1:
            yield say("class.lesson.single", issue=names[0], n=n, total=total)
        else:
            yield say("class.lesson.trade", first=names[0], second=names[1], n=n, total=total)


def _some(groups: Sequence[Group], label: Label) -> tuple[Arg, ...]:
    named: list[Arg] = [label(group) for group in groups[:NAMED]]
    if len(groups) > NAMED:
        named.append(say("class.others", n=len(groups) - NAMED))
    return tuple(named)


def _warnings(scored: Scored, label: Label) -> Iterable[Message]:
    agreements = [group for group in scored.groups if group.agreed]
    below = [group for group in agreements if group.result.below]
    if below:
        yield say("class.lesson.below", n=len(below), groups=_some(below, label))
    broken = [group for group in agreements if group.result.broken]
    if broken:
        yield say("class.lesson.broken", n=len(broken), groups=_some(broken, label))


def _best(scored: Scored, label: Label) -> Iterable[Message]:
    """Say who did best for each party, where not all did as well."""
    for party in scored.voters:
        gains = [group.gain(party.id) for group in scored.groups]
        best = [group for group in scored.agreements if group.gain(party.id) == max(gains)]
        if min(gains) == max(gains) or not best:
            continue
        told = rounded(max(gains))
        yield say("class.lesson.best", actor=party.name, gain=told, groups=_some(best, label))


def first_offers(scored: Scored, party: str) -> list[tuple[float, float]]:
    """Return for each agreement what a party's first offer was worth to it, and its gain.

    Only of those that made an offer on the same issues, as most did. Worth is the sum of the
    points of what was offered.
    """
    scores = scored.case.preferences[party]
    assert isinstance(scores, Scores)
    offered = [
        (group, group.entry.first[party])
        for group in scored.agreements
        if party in group.entry.first
    ]
    kinds = Counter(frozenset(offer) for _, offer in offered)
    if not kinds:
        return []
    usual = max(kinds, key=lambda kind: (kinds[kind], sorted(kind)))
    found = []
    for group, offer in offered:
        if set(offer) == usual:
            places = {issue: scored.case.issue(issue).position(offer[issue]) for issue in offer}
            worth = sum(scores.points[issue][place] for issue, place in places.items())
            found.append((float(worth), group.result.gains[party]))
    return found


def _first(scored: Scored) -> Iterable[Message]:
    for party in scored.case.parties:
        pairs = first_offers(scored, party.id)
        found = correlation(pairs)
        if found is None or found.low is None or found.high is None:
            continue
        r, low, high = (round(number, 2) for number in (found.value, found.low, found.high))
        told: dict[str, Arg] = {"actor": party.name, "r": r, "low": low, "high": high}
        if found.low > 0:
            yield say("class.lesson.first.more", **told, n=len(pairs))
        elif found.high < 0:
            yield say("class.lesson.first.less", **told, n=len(pairs))
        else:
            yield say("class.lesson.first.open", **told, n=len(pairs))
