"""Durchläufe: was verändert wird, und was aus den Antworten wird."""

from collections.abc import Mapping

SWEEP: Mapping[str, str] = {
    "sweep.no-deal": "{actor}: Wert ohne Einigung",
    "sweep.confidence": "wie sicher die Aussage ist: {statement}",
    "sweep.reliability": "wie verlässlich die Quelle ist: {source}",
    "sweep.at-least": "was zur Zustimmung nötig ist: {approval}",
    "sweep.score": "{actor}: Punkte für {issue}, {option}",
    "sweep.drop.statement": "ohne die Aussage: {what}",
    "sweep.drop.offer": "ohne das Angebot: {what}",
    "sweep.drop.rule": "ohne die Regel: {what}",
    "sweep.drop.approval": "ohne die Zustimmungsregel: {what}",
    "sweep.setting.prior": "die A-priori-Verteilung",
    "sweep.setting.behaviour": "wie Menschen Angebote machen und beantworten",
    "sweep.setting.offers": "ob Angebote als Belege zählen",
    "sweep.setting.account": "wessen Darstellung gilt",
    "sweep.setting.round": "die Runde",
}
