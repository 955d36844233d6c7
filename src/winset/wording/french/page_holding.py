"""What the page says on whether deals last and on the roads to them, in French."""

from collections.abc import Mapping

PAGE_HOLDING: Mapping[str, str] = {
    "page.would-hold": "Tiendrait-il",
    "page.who-breaks": "Qui gagnerait à le rompre",
    "page.what-mends": "Ce qui le ferait tenir",
    "page.road-there": "Le chemin qui y mène",
    "page.holds-in": "tient dans {share}",
    "page.holds-in-draws": "tient dans {share} des tirages",
    "page.mend": "si {mend}",
    "page.outlook.label": "Comment chaque proposition tiendrait, et le chemin qui y mène",
    "page.outlook.both": (
        "Comment chaque proposition tiendrait, et à quoi les parties s’exposent sur le chemin."
    ),
    "page.outlook.holds": "Comment chaque proposition tiendrait.",
    "page.outlook.road": "À quoi les parties s’exposent sur le chemin de chaque proposition.",
    "page.road.no": "aucun",
    "page.road.none": "aucun chemin",
    "page.road.steps": "{count:étape}",
    "page.road.weakest-share": "point faible {share}",
    "page.road.nobody-exposed": "personne n’est exposé",
    "page.road.to": "Le chemin vers la proposition {place}",
    "page.road.relax": "Ce qui ouvrirait un chemin",
    "page.road.step": "Étape {number} sur {all}",
    "page.road.last-step": "Étape {number} sur {all}\xa0: l’accord",
    "page.road.weakest": "Point faible",
    "page.road.final": "sans retour",
    "page.road.before": "jusque-là\xa0: {option}",
    "page.road.worth": "Valeur après cette étape",
    "page.road.worth-last": "Valeur après toutes les étapes",
    "page.road.words": "Le chemin en un paragraphe",
    "page.road.lured": "exposition\xa0: pourrait gagner {share} en s’arrêtant ou en rompant ici",
    "page.road.low": "se trouve {share} au-dessous de l’absence d’accord",
    "page.road.low-mean": (
        "déficit\xa0: {share} au-dessous de l’absence d’accord en moyenne, les tirages sans "
        "déficit comptant pour 0"
    ),
    "page.road.safe": "Sûr pour tous",
    "page.road.safe.meaning": (
        "des tirages\xa0: aucune partie ne tombe au-dessous de l’absence d’accord plus qu’elle ne "
        "l’admet."
    ),
    "page.road.kept": "Suivi par tous",
    "page.road.kept.meaning": (
        "des tirages\xa0: continuer vaut pour tous au moins autant que s’arrêter ou rompre."
    ),
    "page.road.is-safe": (
        "Aucune partie ne tombe au-dessous de l’absence d’accord plus qu’elle ne l’admet."
    ),
    "page.road.is-unsafe": (
        "En chemin, quelqu’un tombe au-dessous de l’absence d’accord plus qu’il ne l’admet."
    ),
    "page.road.is-kept": "Continuer vaut pour tous au moins autant que s’arrêter ou rompre.",
    "page.road.is-left": "Quelqu’un gagnerait à s’arrêter ou à rompre en chemin.",
    "page.road.sizes": "Étapes plus petites et plus grandes",
    "page.road.sizes.label": "Étapes plus petites et plus grandes vers la proposition {place}",
    "page.road.sizes.caption": (
        "Ce que devient un chemin si une étape peut changer au plus tant de points."
    ),
    "page.road.concept": "Un état compte comme stable selon {concept}\xa0: {meaning}.",
    "page.road.sizes.issues": "Points par étape",
    "page.road.sizes.steps": "Étapes",
    "page.road.sizes.exposure": "Exposition au point faible",
    "page.road.at-most": "au plus {count}",
    "page.road.at-most.shown": "au plus {count} (montré ci-dessus)",
    "page.lasting.no-candidate": "Il n’y a pas de proposition qui puisse tenir ou être atteinte.",
    "page.lasting.bound": (
        "Il n’est pas examiné si un accord tiendrait\xa0: le cas dit qu’un accord signé lie, de "
        "sorte que nul ne peut le rompre seul."
    ),
    "page.lasting.no-owner": (
        "Il n’est pas examiné si un accord tiendrait\xa0: le fichier de cas ne nomme personne qui "
        "puisse changer un point seul. Ajouter «\u202fowner:\u202f» à chaque point qu’un acteur "
        "peut changer seul, et «\u202firreversible:\u202f» à ce qui ne peut être défait."
    ),
    "page.lasting.bound-on": (
        "Un accord signé lie ici\xa0: {issues}. Nul ne peut y rompre seul\u202f; la question ne "
        "se pose donc pas."
    ),
    "page.road.no-start": (
        "Aucun chemin n’est montré\xa0: l’absence d’accord est donnée par des valeurs, d’où l’on "
        "ne peut partir. Écrire «\u202fno_deal:\u202f» comme un résultat, une option par point."
    ),
    "page.road.at-once": (
        "Aucun chemin n’est montré\xa0: rien, vers ces propositions, ne dépend d’un seul camp ni "
        "n’est irréversible\u202f; tout est donc signé d’un coup."
    ),
    "page.road.contract": (
        "Aucun chemin n’est montré\xa0: un contrat dont nul ne peut changer une partie seul, et "
        "où rien n’est irréversible, est signé d’un coup."
    ),
    "page.lasting.no-deal": (
        "Il n’y a pas d’accord qui puisse tenir ou être atteint. Quels résultats tiennent quand "
        "plus personne ne négocie, «\u202fwinset stability\u202f» le dit."
    ),
    "page.lasting.lede": "Une signature n’est pas un règlement.",
    "page.lasting.lede.holds": (
        "Un accord se soutient de lui-même si personne ne gagne à le rompre seul, c’est-à-dire à "
        "changer ce qui ne dépend que de lui. Il tient par les réponses si quelqu’un y gagnerait, "
        "mais que les autres voudraient alors faire ce qui annule ce gain."
    ),
    "page.lasting.lede.road": (
        "Un chemin y mène par étapes dont aucune, autant que possible, ne laisse une partie "
        "au-dessous de l’absence d’accord plus qu’elle ne l’admet."
    ),
    "page.lasting.lede.road-kept": (
        "Un chemin y mène par étapes dont aucune, autant que possible, ne laisse une partie "
        "au-dessous de l’absence d’accord plus qu’elle ne l’admet, ni ne l’invite à rompre."
    ),
    "page.roads": "Les chemins",
    "page.roads.gain": (
        "ce que vaut un état pour une partie, de l’absence d’accord (0) au mieux qu’elle puisse "
        "obtenir (100\xa0%)"
    ),
    "page.roads.lure": (
        "l’exposition\xa0: ce qu’elle pourrait gagner en s’arrêtant ou en rompant là, au-delà de "
        "l’accord"
    ),
    "page.roads.final": "ne peut être défait",
    "page.road.together": "Ensemble",
    "page.road.told": "Le chemin qui y mène\xa0: {count:étape}",
    "page.road.told-none": "Aucun chemin n’y mène",
    "page.road.told-unknown": "On ne sait si un chemin y mène",
    "page.lasting.details": "Concept par concept, et qui le romprait",
    "page.grade.self": "Se soutient de lui-même",
    "page.grade.self.likely": "Se soutient probablement de lui-même",
    "page.grade.answers": "Tient par les réponses des autres",
    "page.grade.answers.likely": "Tient probablement par les réponses",
    "page.grade.threats": "Ne tient que par des réponses coûteuses",
    "page.grade.threats.likely": "Tient probablement par des réponses coûteuses",
    "page.grade.breaks": "Serait rompu",
    "page.grade.breaks.likely": "Serait plus probablement rompu que tenu",
    "page.grade.open": "Quelqu’un gagnerait à le rompre",
    "page.grade.open.likely": "Quelqu’un y gagnerait probablement",
    "page.grade.unknown": "Inconnu",
    "page.breaker": "{actor}\xa0: gagnerait à le rompre\xa0:",
    "page.breaker.gain": (
        "{actor}\xa0: gain à le rompre, {gain} du plus qu’on puisse gagner ou perdre\xa0:"
    ),
    "page.breaker.odds": "{actor}\xa0: gain à le rompre dans {share} des tirages\xa0:",
    "page.breaker.odds.gain": (
        "{actor}\xa0: gain à le rompre dans {share} des tirages, alors {gain} du plus qu’on "
        "puisse gagner ou perdre\xa0:"
    ),
    "page.breach": "en passant à {way}.",
    "page.breach.odds": "en passant à {way} (dans {share} de l’ensemble).",
    "page.answer": "{actor}\xa0: la réponse serait alors {way}.",
    "page.answer.odds": "{actor}\xa0: la réponse serait alors {way} dans {share} de ces tirages.",
    "page.answer.deters": "Cela annule le gain.",
    "page.answer.deters.odds": "Cela annule le gain dans {share}.",
    "page.answer.idle": "Cela n’annule pas le gain.",
    "page.answers.nobody": "Personne d’autre ne voudrait répondre par un mouvement.",
    "page.answers.unknown": "On ne sait ce que les autres répondraient.",
    "page.coalition": "Gain à le rompre ensemble\xa0: {members}.",
    "page.coalition.odds": "Gain à le rompre ensemble dans {share} des tirages\xa0: {members}.",
    "page.mends": "Un seul suffit. Il tiendrait si\xa0:",
    "page.mends.one": "{mend}",
    "page.mends.odds": "{mend} (il se soutient alors de lui-même dans {share} des tirages)",
    "page.concepts.label": "Proposition {place} par concept de stabilité",
    "page.concepts.exact": "S’il tient, selon ce que l’on prête comme réponse aux autres.",
    "page.concepts.odds": (
        "Dans quelle part des tirages où c’est un accord il tient, selon ce que l’on prête comme "
        "réponse aux autres."
    ),
    "page.concepts.if": "Il tient si",
    "page.concepts.all": "pour tous",
    "page.concepts.for": "pour {actor}",
}
