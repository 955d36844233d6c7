"""Sweeps: what is varied, and what becomes of the answers."""

from collections.abc import Mapping

SWEEP: Mapping[str, str] = {
    "sweep.no-deal": "{actor}: what no deal is worth",
    "sweep.confidence": "how sure the statement is: {statement}",
    "sweep.reliability": "how reliable the source is: {source}",
    "sweep.at-least": "what is needed for approval: {approval}",
    "sweep.score": "{actor}: points for {issue}, {option}",
    "sweep.drop.statement": "without the statement: {what}",
    "sweep.drop.offer": "without the offer: {what}",
    "sweep.drop.rule": "without the rule: {what}",
    "sweep.drop.approval": "without the approval rule: {what}",
    "sweep.setting.prior": "the prior distribution",
    "sweep.setting.behaviour": "how people make and answer offers",
    "sweep.setting.offers": "whether offers count as evidence",
    "sweep.setting.account": "whose account is followed",
    "sweep.setting.round": "the round",
}
