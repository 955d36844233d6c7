"""What was said and done in a session, in French."""

from collections.abc import Mapping

TALKS: Mapping[str, str] = {
    "accepted.next": "lui vaut {value:figure}, sa propre offre suivante {own:figure}",
    "accepted.const": "lui vaut {value:figure}, assez selon sa mesure",
    "accepted.time": "lui vaut {value:figure}, et le temps presse",
    "accepted.combi": (
        "lui vaut {value:figure}, autant que tout ce qui fut offert récemment, et le temps presse"
    ),
    "accepted.equilibrium": "lui vaut {value:figure}, autant qu’il peut attendre",
    "accepted.own": "selon une règle à elle",
    "talks.offer": "Tour {round} : {seat} offre le résultat {outcome}.",
    "talks.accept": "Tour {round} : {seat} accepte ({why}).",
    "talks.walk": "Tour {round} : {seat} quitte la table.",
    "talks.fail": "Tour {round} : la stratégie de {seat} a échoué ({why}).",
    "talks.failed": "erreur : {reason}",
}
