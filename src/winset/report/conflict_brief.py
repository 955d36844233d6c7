"""What a stability object comes to in a few sentences."""

from __future__ import annotations

from collections.abc import Sequence

from winset.case.message import Message, Odds, say
from winset.report.conflict_view import NAMED, View


def brief(view: View) -> list[Message]:
    """Say in a few sentences what holds, whether no deal does, and where it leads."""
    leads = _leads(view)
    return [_count(view), _standing(view), *([] if leads is None else [leads])]


def _count(view: View) -> Message:
    states = say("graph.states", count=len(view.groups))
    if len(view.groups) < len(view.states):
        states = say("graph.states.grouped", count=len(view.groups), all=len(view.states))
    draws = None if view.exact else say("graph.draws", judged=view.data["judged"])
    alone, wanted, at_all = (view.count(concept) for concept in ("nash", "seq", "gmr"))
    if not at_all:
        return say("graph.none", states=states, draws=draws)
    if alone == at_all:
        return say("graph.alone", states=states, many=at_all, draws=draws)
    return say("graph.answers", states=states, many=at_all, draws=draws, wanted=wanted, alone=alone)


def _standing(view: View) -> Message:
    if view.standing is None:
        return say("graph.no-deal.none")
    number, state = str(view.standing["id"]), view.group(view.standing["id"])
    if not view.exact:
        shares = [view.share(state, concept) for concept in ("nash", "seq", "gmr")]
        nash, seq, gmr = (Odds(share, None, view.settled) for share in shares)
        if len(set(map(view.verdict, shares))) == 1:
            return say("graph.no-deal.odds.same", state=number, nash=nash)
        return say("graph.no-deal.odds", state=number, nash=nash, seq=seq, gmr=gmr)
    under = view.under(state)
    if len(under) == len(view.concepts):
        return say("graph.no-deal.holds", state=number)
    who = [player for player in view.players if not view.states[state]["actors"][player]["nash"]]
    if not under:
        return say("graph.no-deal.breaks", state=number, movers=_movers(view, who))
    return say(
        "graph.no-deal.deterred", state=number, movers=_movers(view, who), concepts=tuple(under)
    )


def _movers(view: View, who: Sequence[str]) -> Message:
    """List players; the members of a coalition stay together."""
    names = [
        say("graph.bloc", members=view.actor(player)) if "+" in player else view.actor(player)
        for player in who
    ]
    if len(names) > 1 and any("+" in player for player in who):
        return say("graph.movers.blocs", movers=names[:-1], last=names[-1])
    return say("graph.movers", movers=names)


def _leads(view: View) -> Message | None:
    status_quo = view.data["from_status_quo"]
    if status_quo is None:
        return None
    found = status_quo["improvements"]
    if not found:
        return say("graph.leads.nowhere")
    if view.exact:
        return _leads_surely(view, {view.group(way["state"]) for way in found})
    likely = sorted(found, key=lambda way: (-way["share"], way["state"]))[:3]
    some = [
        say("graph.likely", state=str(way["state"]), share=Odds(way["share"], None, view.settled))
        for way in likely
    ]
    first = {**some[0].args, "draws": status_quo["draws"]}
    some[0] = say("graph.likely.of", **first)
    if len(found) > len(likely):
        return say("graph.leads.likely.many", count=len(found), some=some)
    return say("graph.leads.likely", some=some)


def _leads_surely(view: View, ends: set[int]) -> Message:
    held = [state for state in sorted(ends) if view.holds(state, "gmr")]
    if len(ends) > NAMED:
        return say("graph.leads.many", count=len(ends), many=len(held))
    states = tuple(map(str, ends))
    if len(states) == 1:
        return say("graph.leads.one.holds" if held else "graph.leads.one.breaks", state=states[0])
    if not held:
        return say("graph.leads.none", states=states)
    return say("graph.leads.some", states=states, held=tuple(map(str, held)))
