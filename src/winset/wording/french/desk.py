"""What the workbench could not write, and what stands there, in French."""

from collections.abc import Mapping

DESK: Mapping[str, str] = {
    "desk.changed": "Ceci a été modifié ailleurs entre-temps\u202f: {what}.",
    "desk.unreachable": (
        "Un formulaire ne peut pas le modifier\u202f: {what}. "
        "C’est parti ou écrit ailleurs\u202f; voyez le texte."
    ),
    "desk.lines": "Les mêmes lignes ont été modifiées ailleurs.",
    "desk.behind": "Cette fenêtre est trop en retard\u202f: rechargez-la.",
    "desk.gone": "{file} n’est plus là.",
    "desk.no-case.earlier": (
        "La version antérieure n’était pas un cas\u202f; on ne peut la comparer\u202f: {why}"
    ),
    "desk.no-case.later": (
        "La version ultérieure n’était pas un cas\u202f; on ne peut la comparer\u202f: {why}"
    ),
    "place.statement": "une affirmation ({actor})",
    "place.statement.said": "une affirmation ({actor})\u202f: {text:quoted}",
    "place.wishes": "ce qui est dit ({actor})",
    "place.points": "les points ({actor})",
    "place.actor": "{name}",
    "place.issue": "le point {name:quoted}",
    "place.source": "la source {name:quoted}",
    "place.account": "la version {name:quoted}",
    "place.offer": "une offre",
    "place.offer.said": "l’offre {text:quoted}",
    "place.rule": "une règle",
    "place.rule.said": "la règle {text:quoted}",
    "place.vote": "une règle d’approbation",
    "place.vote.said": "la règle d’approbation {text:quoted}",
    "place.reaction": "une réaction",
    "place.reaction.said": "la réaction {text:quoted}",
    "place.no-deal": "ce qui vaut sans accord",
    "place.title": "le titre",
    "place.other": "une partie du cas",
}
