"""Whether a deal lasts, and the road to it, in French."""

from collections.abc import Mapping

HOLDING: Mapping[str, str] = {
    "few-draws": (
        "Inconnu\xa0: c’est un accord dans {draws} tirages sur {total}, trop peu pour en dire plus."
    ),
    "changed": "{parts}",
    "changed.part": "«\u202f{option}\u202f» ({issue})",
    "owners.unknown": (
        "On ne sait rien de ce que veulent {actors}\xa0: c’est tiré de l’a priori\u202f; ce qui "
        "est dit de leurs mouvements et réponses reflète donc l’a priori, non un savoir."
    ),
    "hold.exact": "L’accord se soutient de lui-même\xa0: personne ne gagne à le rompre seul.",
    "hold.exact.together": (
        "L’accord se soutient de lui-même\xa0: personne ne gagne à le rompre seul. Mais tous "
        "gagneraient à le rompre ensemble\xa0: {actors}."
    ),
    "hold.exact.deterred": (
        "{actor}\xa0: gain en passant à {way}\u202f; mais une réponse que les autres voudraient "
        "donner l’annule."
    ),
    "hold.exact.threatened": (
        "{actor}\xa0: gain en passant à {way}\u202f; mais des réponses que les autres ne "
        "voudraient pas donner l’annulent."
    ),
    "hold.exact.free": (
        "{actor}\xa0: gain en passant à {way}\u202f; rien de ce que les autres pourraient faire "
        "seuls ne l’annule."
    ),
    "hold.odds": "L’accord se soutient de lui-même dans {odds} des tirages où c’est un accord.",
    "hold.odds.answers": (
        "L’accord se soutient de lui-même dans {odds} des tirages où c’est un accord\u202f; en "
        "comptant les réponses que les autres voudraient donner, il tient dans {answered}."
    ),
    "hold.nobody": "Personne ne gagne à le rompre seul.",
    "hold.gains": "{actor}\xa0: gain en passant à {way}.",
    "hold.gains.odds": "{actor}\xa0: gain dans {odds}, {most}en passant à {way}{share}.",
    "hold.most-often": "le plus souvent ",
    "hold.share": " (dans {share})",
    "hold.mended": "Il se soutiendrait de lui-même si {mend}.",
    "hold.mended.odds": "Il se soutiendrait de lui-même dans {odds} si {mend}.",
    "hold.too-many": (
        "On ne sait si des réponses des autres annuleraient le gain\xa0: de cet accord, on peut "
        "faire trop de résultats pour les énumérer."
    ),
    "hold.limited": (
        "Certaines recherches d’un gain se sont arrêtées à leur limite sans en trouver\u202f; ce "
        "n’est donc pas prouvé."
    ),
    "mend": "{parts}",
    "mend.final": "ce que fait {actor} ici était irréversible\xa0: {issues}",
    "mend.automatic": (
        "une rupture par {actor} entraînait d’elle-même «\u202f{option}\u202f» ({issue})"
    ),
    "road.too-many": (
        "Inconnu\xa0: trop de points changent pour examiner tous les ordres\u202f; de plus "
        "petites étapes (--step) en laissent moins."
    ),
    "road.barred": "Inconnu\xa0: les règles ne permettent pas ce résultat.",
    "road.straight": " parmi les chemins où chaque point qui change va droit à son terme",
    "road.none.barred": (
        "Il n’y a pas de chemin{scope}\xa0: avec au plus {step:point} par étape, et sans "
        "reprendre ce qui est donné, l’irréversible ou les règles se dressent entre l’absence "
        "d’accord et ce résultat."
    ),
    "road.none.exposed": (
        "Il n’y a pas de chemin{scope}\xa0: avec au plus {step:point} par étape, et sans "
        "reprendre ce qui est donné, quelqu’un tomberait sur tout chemin au-dessous de l’absence "
        "d’accord plus qu’il ne l’admet."
    ),
    "road.relax": "Ce qui en ouvrirait un\xa0: {some:or}.",
    "road.relax.step": "une étape qui peut changer {size} points",
    "road.relax.together": (
        "que chaque partie admette de descendre encore de {share} de ce qu’elle peut gagner"
    ),
    "road.relax.exposure": (
        "que soit admis un temps un recul de {share} du gain possible au-dessous de l’absence "
        "d’accord\xa0: {actor} ({stated})"
    ),
    "road": "{steps:étape}{scope}\xa0: {told:space}",
    "road.step": "({number}) {changes}.",
    "road.at-once": "Tout change d’un coup, personne n’est donc exposé en chemin.",
    "road.safe": "Personne n’est exposé en chemin.",
    "road.weakest": "Au point le plus faible\xa0: {exposed}.",
    "road.odds": (
        "Dans {safe} des tirages où c’est un accord, aucune partie ne tombe au-dessous de "
        "l’absence d’accord plus qu’elle ne l’admet\u202f; dans {kept}, continuer vaut pour tous "
        "au moins autant que s’arrêter ou rompre."
    ),
    "road.tempted": (
        "{actor} – {share} du gain possible{average}, à gagner en s’arrêtant ou en rompant"
    ),
    "road.below": "{actor} – {share} du gain possible{average} au-dessous de l’absence d’accord",
    "road.average": " en moyenne",
    "road.changes": "{parts:semicolon}",
    "road.changes.by": "{actor} – {changes:comma}",
    "road.changes.together": "ensemble – {changes:comma}",
}
