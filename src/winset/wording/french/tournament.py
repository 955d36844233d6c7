"""Tournaments in French."""

from collections.abc import Mapping

TOURNAMENT: Mapping[str, str] = {
    "stage.playing-sessions": "déroulement des séances",
    "page.title.tournament": "{title} – tournoi Winset",
    "tournament.title": "{strategies} {strategies?stratégie|stratégies} sur {cases} cas",
    "tournament.first": (
        "Première\u202f: {name}, avec {share} de ce qu’elle pouvait gagner au plus."
    ),
    "tournament.lead.sure": (
        "Elle a {points} points d’avance sur {second} (sur d’autres cas de ce genre, de {low} à "
        "{high})\u202f: ce n’est guère le hasard."
    ),
    "tournament.lead.unsure": (
        "Elle a {points} points d’avance sur {second} (sur d’autres cas de ce genre, de {low} à "
        "{high})\u202f: ce peut être le hasard."
    ),
    "tournament.lead.few": (
        "Elle a {points} points d’avance sur {second}. {cases} cas, c’est trop peu pour dire si ce "
        "serait vrai pour d’autres."
    ),
    "tournament.lead.apart": (
        "{second} vient ensuite. Les deux n’ont jamais occupé la même place l’une pour l’autre, "
        "donc leur différence n’est pas donnée."
    ),
    "tournament.lead.even": "{second} a fait aussi bien.",
    "tournament.played": (
        "{sessions} {sessions?séance|séances}, dont {agreements} avec un accord."
    ),
    "tournament.errors": (
        "{count} des {sessions} séances se sont terminées par une erreur. Une erreur compte comme "
        "une absence d’accord."
    ),
    "tournament.barren": (
        "Pour {count} cas sur {cases}, aucune séance ne se termine par un accord\u202f: personne "
        "n’y gagne rien."
    ),
    "tournament.drawn": (
        "Quand toutes les valeurs ne sont pas connues, un cas est joué avec beaucoup de valeurs "
        "compatibles avec ce que l’on sait."
    ),
    "tournament.fixed": (
        "{fixed} {fixed?stratégie|stratégies} sur {strategies} ne {fixed?recourt|recourent} "
        "jamais au hasard. Entre elles, une séance est jouée une seule fois, quel que soit le "
        "nombre de graines\u202f: la répéter ne rendrait rien plus sûr."
    ),
    "tournament.scale": (
        "Un gain est une part du meilleur accord que la place pouvait obtenir\u202f: 0 est "
        "l’absence d’accord, 100 son meilleur accord. Chaque cas compte autant."
    ),
    "tournament.how": (
        "Offres à tour de rôle (stacked alternating offers), {rounds} tours au plus, convention "
        "{convention}. Plan {plan}."
    ),
    "tournament.ranking": "Le classement",
    "tournament.ranking.told": "Gain moyen sur tous les cas, places et autres stratégies.",
    "tournament.item": "{name}\u202f: {score}",
    "tournament.matrix": "Qui gagne quoi à côté de qui",
    "tournament.matrix.told": (
        "Ce que gagne la stratégie d’une ligne à côté de celle d’une colonne. Plus la teinte est "
        "forte, plus elle gagne."
    ),
    "tournament.matrix.wide": (
        "Le tableau des gains est trop large pour un terminal\u202f; il est sur la page."
    ),
    "tournament.pairs": "La différence est-elle sûre\u202f?",
    "tournament.pairs.told": (
        "De chaque paire, la meilleure stratégie vient d’abord. Points de différence, et chances "
        "que le hasard seul en donne une aussi grande."
    ),
    "tournament.pairs.key": (
        "Deux stratégies sont comparées à la même place du même cas, à côté des mêmes autres, avec "
        "les mêmes valeurs, tours et graines. L’étendue est celle de 95 rééchantillons des cas sur "
        "100. Les chances du hasard viennent de signes changés au hasard et sont corrigées du "
        "nombre de comparaisons (Holm). L’unité est le cas\u202f: ce qui se répète dans un cas ne "
        "rend rien plus sûr."
    ),
    "tournament.pairs.few": (
        "{cases} cas, c’est trop peu pour dire ce qui vaudrait pour d’autres\u202f: il en faut "
        "six. Ni étendue ni chances ne sont donc données."
    ),
    "tournament.pairs.more": "Encore {count} {count?paire|paires} dans l’objet JSON.",
    "tournament.head.strategy": "Stratégie",
    "tournament.head.gain": "Gain",
    "tournament.head.agreed": "Accords",
    "tournament.head.better": "Meilleure",
    "tournament.head.worse": "Moins bonne",
    "tournament.head.difference": "Points",
    "tournament.head.range": "Étendue",
    "tournament.head.odds": "Hasard",
    "tournament.head.sure": "Sûre\u202f?",
    "tournament.head.case": "Cas",
    "tournament.head.seats": "Places",
    "tournament.head.sessions": "Séances",
    "tournament.head.agreements": "Accords",
    "tournament.range": "{low} à {high}",
    "tournament.yes": "oui",
    "tournament.no": "non",
    "tournament.unknown": "–",
    "tournament.below": "< {odds}",
    "tournament.held": "Ce que l’on choisirait",
    "tournament.held.told": (
        "Supposons que deux joueurs choisissent chacun une stratégie et gagnent ce que dit le "
        "tableau. Quels choix garderaient-ils tous deux\u202f?"
    ),
    "tournament.held.nash": (
        "{one} et {other}\u202f: personne ne gagnerait plus avec une autre stratégie. C’est vrai "
        "dans {share} rééchantillons des cas sur 100."
    ),
    "tournament.held.nash.few": (
        "{one} et {other}\u202f: personne ne gagnerait plus avec une autre stratégie."
    ),
    "tournament.held.seq": (
        "{one} et {other}\u202f: qui gagne plus avec une autre stratégie le perdrait par la "
        "réponse de l’autre. C’est vrai dans {share} rééchantillons des cas sur 100."
    ),
    "tournament.held.seq.few": (
        "{one} et {other}\u202f: qui gagne plus avec une autre stratégie le perdrait par la "
        "réponse de l’autre."
    ),
    "tournament.held.more": "encore {count} {count?paire|paires} sur la page",
    "tournament.held.none": (
        "Aucune paire ne tient\u202f: quelqu’un gagnerait toujours plus avec une autre stratégie."
    ),
    "tournament.held.no-games": (
        "Non dit\u202f: il faut un cas à deux places où toutes les stratégies se sont rencontrées."
    ),
    "tournament.curves": "Quand elles s’accordent",
    "tournament.curves.told": (
        "Séances d’une stratégie terminées par un accord après une part des tours, en pour cent."
    ),
    "tournament.cases": "Cas",
    "tournament.cases.told": "Ce qui a été joué sur chaque cas.",
    "tournament.failures": "Erreurs",
    "tournament.failure": "{case}\u202f: {failure} ({count} {count?séance|séances})",
    "tournament.footer": (
        "Fait avec Winset {version} à partir du plan {plan}. Cette page est un seul "
        "fichier\u202f: elle ne charge et n’envoie rien."
    ),
    "tournament.written": "Écrit\u202f: {file}",
    "tournament.nothing": "Tout avait déjà été joué\u202f; rien n’a été rejoué.",
    "tournament.kept": "Ce qui est joué est gardé dans {folder}\u202f; la même commande continue.",
}
