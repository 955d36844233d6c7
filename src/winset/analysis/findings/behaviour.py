"""`deal.behaviour`: what it adds that people make and answer offers in some way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from winset.analysis.details import BehaviourDetail
from winset.analysis.finding import Finding
from winset.analysis.model import Model
from winset.case.message import Message, Odds, Told, say
from winset.case.status import Status
from winset.deals.acceptance import acceptance
from winset.inference.joint import whole_weights
from winset.inference.soft import source_name

Share = tuple[float | None, float | None]
LEAST = 0.02
"""Odds closer together than this are not told apart."""


def behaviour(model: Model) -> Iterator[Finding]:
    """Say what weighs joint draws, and what the odds of a deal are without; nothing if nothing."""
    weighed, evidence = model.weighed, model.evidence
    if weighed is None or evidence is None or weighed.method == "drawn":
        return
    without = _without(model)
    own = (None, None) if model.acceptance is None else _own(model)
    firmer = _firmer(model) if evidence.telling and own[0] is not None else (None, None)
    differs = _apart(own, firmer)
    names = [name for ensemble in weighed.drawn.values() for name in ensemble.held]
    sources = dict.fromkeys(name for name in names if names.count(name) > 1)
    detail = BehaviourDetail(
        model=model.shared.settings.behaviour,
        title=evidence.model.title if evidence.model is not None else "",
        offers=tuple(made.offer for made in evidence.talks.proposals) if evidence.telling else (),
        sources=tuple(name.removeprefix(source_name("")) for name in sources),
        without=without[0],
        without_error=without[1],
        adds=_apart(own, without),
        differs=differs,
        draws=weighed.joint.draws,
        effective=weighed.effective,
        method=weighed.method,
        moves=weighed.moves,
        stuck=weighed.stuck,
    )
    if firmer[0] is not None:
        detail = replace(detail, firmer=firmer[0], firmer_error=firmer[1])
    status = Status.ESTIMATE if without[0] is not None else Status.UNKNOWN
    told = (
        *_moves(own, without, telling=evidence.telling),
        *_chosen(firmer, differs),
        *_draws(detail),
    )
    yield Finding("deal.behaviour", status, without[0], told, without[1], detail.offers, detail)


def _own(model: Model) -> Share:
    assert model.acceptance is not None
    return model.acceptance.exists, model.acceptance.error


def _without(model: Model) -> Share:
    """Return the odds of a deal from the draws as nothing tied actors together."""
    listed, weighed = model.listed, model.weighed
    if listed is None or weighed is None:
        return None, None
    drawn = weighed.drawn.only(model.consent.voters)
    if weighed.method == "weighed":
        flags = listed.acceptance.deals > 0
        return drawn.share(flags), drawn.error(flags)
    counted = acceptance(listed.rows, drawn, model.consent)
    return counted.exists, counted.error


def _firmer(model: Model) -> Share:
    """Return the odds of a deal if offers that were not accepted were chosen more surely."""
    evidence, weighed = model.evidence, model.weighed
    assert evidence is not None
    assert evidence.model is not None
    assert weighed is not None
    assert model.acceptance is not None
    if all(made.accepted or not made.makers for made in evidence.talks.proposals):
        return None, None
    joint, quantiles = weighed.joint, weighed.quantiles
    other = replace(evidence, model=evidence.model.firmer())
    before = weighed.logarithms if weighed.method == "weighed" else None
    if before is None:
        before = evidence.logarithms(joint, quantiles)
    change = other.logarithms(joint, quantiles) - before
    weights = whole_weights(joint.logarithms + change)
    firmer = replace(joint, weights=weights, rivals=()).only(model.consent.voters)
    flags = model.acceptance.deals > 0
    return firmer.share(flags), firmer.error(flags)


def _apart(own: Share, other: Share) -> bool:
    """Return whether two odds differ by more than three standard errors and two points."""
    if own[0] is None or other[0] is None:
        return False
    spread = float(np.hypot(own[1] or 0.0, other[1] or 0.0))
    return abs(own[0] - other[0]) > max(LEAST, 3 * spread)


def _moves(own: Share, without: Share, *, telling: bool) -> Told:
    if own[0] is None or without[0] is None:
        return (say("behaviour.unlisted"),)
    before, now = Odds(without[0], without[1]), Odds(own[0], own[1])
    much = "moves" if _apart(own, without) else "nothing"
    kind = "" if telling else ".sources"
    return (say(f"behaviour{kind}.{much}", before=before, now=now),)


def _chosen(firmer: Share, differs: bool) -> Told:
    if firmer[0] is None or not differs:
        return ()
    return (say("behaviour.firmer", odds=Odds(firmer[0], firmer[1])),)


def _draws(detail: BehaviourDetail) -> Told:
    """Say what the draws were worth, and what was done where that was little."""
    effective = round(detail.effective)
    found: Message
    if detail.stuck:
        found = say("behaviour.stuck", draws=detail.draws, effective=effective)
    else:
        found = say(
            f"behaviour.{detail.method}",
            draws=detail.draws,
            effective=effective,
            moves=detail.moves,
        )
    return (found,)
