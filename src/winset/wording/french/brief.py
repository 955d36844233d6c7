"""The brief, and what has to be said about a case and an analysis, in French."""

from collections.abc import Mapping

BRIEF: Mapping[str, str] = {
    "verdict.unknown": "On ne sait s’il y a un accord possible.",
    "verdict.yes": "Un accord est possible.",
    "verdict.no": "Aucun accord n’est possible.",
    "verdict.very-likely": "Un accord est très probablement possible.",
    "verdict.likely": "Un accord est probablement possible.",
    "verdict.open": "Un accord est peut-être possible, peut-être non.",
    "verdict.probably-not": "Un accord n’est probablement pas possible.",
    "verdict.very-likely-not": "Un accord n’est très probablement pas possible.",
    "odds.which": "Lequel, c’est moins sûr\xa0: la meilleure proposition en est un dans {odds}.",
    "odds.shared": (
        "Ceci repose sur ce que partagent toutes les versions\u202f; chacune ajoute ses propres "
        "affirmations."
    ),
    "doubt": "{text:cap}",
    "doubt.alone": (
        "Il n’y a qu’une partie, {actor}\xa0: ce qui suit est ce qu’elle accepterait\u202f; il "
        "n’y a personne avec qui s’accorder."
    ),
    "doubt.scale": (
        "Pour {actor}, l’absence d’accord vaut plus que tout résultat\xa0: vérifier l’échelle des "
        "notes et la valeur de l’absence d’accord."
    ),
    "candidate.proved": "{outcome} (acceptable pour tous ceux qui doivent consentir)",
    "candidate.ruled-out": "{outcome} (inacceptable pour {actors})",
    "candidate.odds": "{outcome} ({odds}{never})",
    "candidate.never": "\u202f; jamais selon {accounts:quoted}",
    "difference": "{what}\xa0: {odds}.",
    "difference.by": "{odds} selon «\u202f{account}\u202f»",
    "difference.certainly": "certainement",
    "difference.never": "jamais",
    "difference.closest": "Le résultat le plus proche d’un accord en est un",
    "difference.best": "La meilleure proposition est un accord",
    "difference.accepts.closest": "{actor}, acceptation du résultat le plus proche d’un accord",
    "difference.accepts.best": "{actor}, acceptation de la meilleure proposition",
    "difference.exists": "Un accord existe",
    "difference.accepts.offer": "{actor}, acceptation ({offer})",
    "hinges.prior": (
        "Les chances dépendent de la manière dont l’inconnu est réparti\xa0: avec l’a priori "
        "«\u202f{prior}\u202f», un accord existe dans {odds}."
    ),
    "hinges.prior.verdict": (
        "Les chances dépendent de la manière dont l’inconnu est réparti, et le verdict avec "
        "elles\xa0: avec l’a priori «\u202f{prior}\u202f», un accord existe dans {odds}."
    ),
    "warning.nothing-known": (
        "{actor}\xa0: on ne sait rien de ce qui est voulu\u202f; l’acceptation reflète l’a "
        "priori, non un savoir."
    ),
    "warning.nothing-known.but-offers": (
        "{actor}\xa0: on ne sait de ce qui est voulu que les offres et les réponses\u202f; "
        "l’acceptation reflète l’a priori, non un savoir."
    ),
    "warning.nothing-shared": (
        "{actor}\xa0: d’après ce que partagent toutes les versions, on ne sait rien de ce qui est "
        "voulu\u202f; l’acceptation reflète l’a priori, non un savoir."
    ),
    "warning.nothing-shared.but-offers": (
        "{actor}\xa0: d’après ce que partagent toutes les versions, on ne sait de ce qui est "
        "voulu que les offres et les réponses\u202f; l’acceptation reflète l’a priori, non un "
        "savoir."
    ),
    "warning.unsupported": (
        "{count} sur {total:affirmation} {count?ne cite ni preuve ni raison|ne citent ni preuve "
        "ni raison}\xa0: {ids:semicolon}{more}."
    ),
    "warning.more": " …",
    "warning.decisive": (
        "{actor}\xa0: une affirmation décide de beaucoup{quote}\xa0: {says}. Avec elle, {issue} "
        "pèse {weight} de tout l’enjeu, sans elle {without}. Vérifier qu’elle est voulue si "
        "stricte."
    ),
    "warning.quote": " («\u202f{quote}\u202f»)",
    "warning.no-deal-breaks-rule": (
        "Ce qui vaut sans accord enfreint une règle du cas\u202f; cela vaut quand même."
    ),
    "warning.out-of-time": (
        "La limite de temps a mis fin à la recherche\xa0: les réponses sont aussi bonnes qu’elles "
        "pouvaient l’être alors, et ce qui suit les accords eux-mêmes (ce qui porte le verdict, "
        "si un accord tient, les autres versions) n’est dit qu’en partie ou pas du tout."
    ),
    "warning.round": "Les points sont ceux du tour {round} sur {last}.",
    "warning.as-of": "L’état au {day}, sans ce qui a été connu plus tard ({gone}).",
    "warning.as-of.nothing": "L’état au {day}\u202f; rien n’est venu ensuite.",
    "gone.statements": "{count:affirmation}",
    "gone.offers": "{count:offre}",
    "gone.reactions": "{count:réaction}",
    "no-deal.outcome": "{outcome}",
    "no-deal.own": (
        "{outcome}. Pour {actors}, l’absence d’accord a une valeur propre, et non celle-ci."
    ),
    "no-deal.values": "Une valeur par acteur\u202f; aucun résultat n’y correspond.",
}
