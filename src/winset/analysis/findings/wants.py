"""`wants.*`: what each actor wants, issue by issue."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from math import factorial

import numpy as np

from winset.analysis.details import OrderOfIssues, Spread, WantsDetail
from winset.analysis.finding import Finding
from winset.analysis.model import Model
from winset.analysis.record import ABSENT, Absent
from winset.case.message import Message, Odds, Told, say
from winset.case.status import Status
from winset.inference import Ensemble
from winset.wording.phrases import Words

ALL = 24
"""Up to so many orders of issues all are listed: those of four issues."""
LIKELIEST = 10
"""Orders listed of more issues."""
SHOWN = 3
"""Issues named in a sentence."""
STANDS_OUT = 2.0
MOST = 0.55
"""An issue that is likelier to matter most by this factor than by chance is said to, and one that
does in so many draws."""


def wants(model: Model, words: Words) -> Iterator[Finding]:
    """Say of each actor of whom something is known what its issues weigh: an order says nothing."""
    for actor, ensemble in model.ensembles.items():
        if actor in model.orders:
            told = say("order.no-weights", actor=words.actor(actor))
            yield Finding(f"wants.{actor}", Status.UNKNOWN, None, (told,))
            continue
        yield _wants(model, words, actor, ensemble)


def _wants(model: Model, words: Words, actor: str, ensemble: Ensemble) -> Finding:
    joint = model.ensembles.only([actor])
    parts = ensemble.parts
    issues = [model.space.issues[part[0]] for part in parts]
    shares = ensemble.shares()
    shares = shares / np.maximum(shares.sum(axis=0), 1e-300)
    shares = np.array([shares[list(part)].sum(axis=0) for part in parts])
    spread = {}
    for place, issue in enumerate(issues):
        low, high = joint.quantiles(shares[place], (0.05, 0.95))
        spread[issue.id] = Spread(joint.mean(shares[place]), low, high)
    together = {
        issues[k].id: model.space.issues[part[1]].id for k, part in enumerate(parts) if part[1:]
    }
    # What is equal up to rounding weighs the same.
    most = shares >= shares.max(axis=0) - 1e-9
    first = {issue.id: joint.share(most[place]) for place, issue in enumerate(issues)}
    orders = _orders(shares, joint.weights_of(shares))
    detail = WantsDetail(
        weights=spread,
        most_important=first,
        orders=tuple(
            OrderOfIssues(tuple(issues[place].id for place in order), probability)
            for order, probability in orders
        ),
        together=together or ABSENT,
    )
    best = max(range(len(issues)), key=lambda place: first[issues[place].id])
    odds, error = first[issues[best].id], joint.error(most[best])
    status = Status.EXACT if ensemble.exact else Status.ESTIMATE
    return Finding(
        f"wants.{actor}",
        status,
        odds,
        _told(model, words, actor, (issues[best].id, Odds(odds, error)), detail),
        error,
        (),
        detail,
    )


def _orders(shares: np.ndarray, weights: np.ndarray | None) -> list[tuple[tuple[int, ...], float]]:
    """Return the likeliest orders of issues with their odds, shares (n_issues, n_draws)."""
    order = np.argsort(-shares, axis=0, kind="stable")
    issues = len(shares)
    # A row as one run of bytes is told apart sooner than number by number.
    rows = np.ascontiguousarray(order.T.astype(np.int16))
    whole = rows.view(np.dtype((np.void, rows.itemsize * issues))).reshape(-1)
    _, first, which = np.unique(whole, return_index=True, return_inverse=True)
    counts = np.bincount(which, weights)
    total = float(counts.sum())
    if factorial(issues) > ALL:
        kept = np.argsort(-counts, kind="stable")[:LIKELIEST]
        return [(_row(order, first[k]), float(counts[k]) / total) for k in kept if counts[k]]
    odds = dict.fromkeys(itertools.permutations(range(issues)), 0.0)
    for draw, count in zip(first, counts, strict=True):
        odds[_row(order, draw)] = float(count) / total
    return sorted(odds.items(), key=lambda pair: (-pair[1], pair[0]))


def _row(order: np.ndarray, draw: int) -> tuple[int, ...]:
    return tuple(int(place) for place in order[:, draw])


def _told(
    model: Model, words: Words, actor: str, best: tuple[str, Odds], detail: WantsDetail
) -> Told:
    together = {} if isinstance(detail.together, Absent) else detail.together

    def name(issue: str) -> str | Message:
        if issue not in together:
            return words.issue(issue)
        return say("together", issue=words.issue(issue), other=words.issue(together[issue]))

    issues = list(detail.weights)
    if len(issues) == 1:
        return (say("wants.one", actor=words.actor(actor), issue=name(issues[0])),)
    heaviest = sorted(issues, key=lambda issue: -detail.weights[issue].mean)[:SHOWN]
    weights = tuple(
        say("wants.weight", issue=name(issue), weight=Odds(detail.weights[issue].mean, exact=True))
        for issue in heaviest
    )
    if model.ensembles[actor].exact:
        return (say("wants.scored", actor=words.actor(actor), weights=weights),)
    first, odds = best
    # Chance alone gives every issue its part.
    stands_out = (odds.share or 0.0) >= min(MOST, STANDS_OUT / len(issues))
    most = "wants.most" if stands_out else "wants.open"
    return (
        say(most, actor=words.actor(actor), issue=name(first), odds=odds),
        say("wants.weights", weights=weights),
    )
