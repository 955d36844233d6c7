"""Balayages : ce qui varie, et ce que deviennent les réponses."""

from collections.abc import Mapping

SWEEP: Mapping[str, str] = {
    "sweep.no-deal": "{actor}\u202f: valeur sans accord",
    "sweep.confidence": "fiabilité de l’énoncé\u202f: {statement}",
    "sweep.reliability": "fiabilité de la source\u202f: {source}",
    "sweep.at-least": "seuil d’approbation\u202f: {approval}",
    "sweep.score": "{actor}\u202f: points pour {issue}, {option}",
    "sweep.drop.statement": "sans l’énoncé\u202f: {what}",
    "sweep.drop.offer": "sans l’offre\u202f: {what}",
    "sweep.drop.rule": "sans la règle\u202f: {what}",
    "sweep.drop.approval": "sans la règle d’approbation\u202f: {what}",
    "sweep.setting.prior": "la loi a priori",
    "sweep.setting.behaviour": "comment on fait des offres et y répond",
    "sweep.setting.offers": "si les offres comptent comme preuves",
    "sweep.setting.account": "quelle version est suivie",
    "sweep.setting.round": "le tour",
}
