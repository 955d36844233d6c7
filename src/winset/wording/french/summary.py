"""The best deal, the brief of one screen and its picture, in French."""

from collections.abc import Mapping

SUMMARY: Mapping[str, str] = {
    "best.odds": "Le meilleur compromis à lui seul est un accord dans {odds}\xa0: {outcome}.",
    "best.obstacle": "Là où il échoue, c’est dans {share} par le refus de\xa0: {who}.",
    "menu": "{count} compromis ensemble couvrent {odds}\xa0: l’un d’eux y est un accord.",
    "heart": (
        "Un accord qui règle tout ceci ({issues}) existe dans {whole}\u202f; un accord qui laisse "
        "tout cela en l’état, dans {small}."
    ),
    "accounts.question": (
        "Pour départager les versions, une question pour {actor}\xa0: ceci serait-il accepté\xa0: "
        "{outcome}\u202f? La réponse serait oui {odds:semicolon}."
    ),
    "accounts.odds": "dans {odds} selon «\u202f{account}\u202f»",
    "headline.unknown": "On ne sait si un accord est possible.",
    "headline.yes": "Un accord est possible.",
    "headline.no": "Aucun accord n’est possible.",
    "headline.very-likely": "Un accord est très probablement possible.",
    "headline.very-likely.which": (
        "Un accord est très probablement possible\u202f; lequel, c’est bien moins sûr."
    ),
    "headline.likely": "Un accord est probablement possible.",
    "headline.likely.which": "Un accord est probablement possible\u202f; lequel, c’est moins sûr.",
    "headline.open": "Un accord est peut-être possible, peut-être non.",
    "headline.open.which": (
        "Un accord est peut-être possible, mais aucun compromis n’a de bonnes chances à lui seul."
    ),
    "headline.probably-not": "Un accord n’est probablement pas possible.",
    "headline.very-likely-not": "Un accord n’est très probablement pas possible.",
    "brief.range": "{low} à {high}",
    "brief.range.one": "{n}",
    "brief.range.most": "au plus {high}",
    "brief.range.least": "au moins {low}",
    "brief.odds": (
        "Dans {exists} situations plausibles sur 100, un compromis convient à tous ceux dont le "
        "consentement est requis\u202f; le meilleur à lui seul, dans {best}."
    ),
    "brief.odds.exists": (
        "Dans {exists} situations plausibles sur 100, un compromis convient à tous ceux dont le "
        "consentement est requis."
    ),
    "brief.apart": (
        "Quant au meilleur à lui seul, tout dépend de la version qui est vraie\xa0: "
        "{parts:semicolon}."
    ),
    "brief.apart.odds": "selon «\u202f{account}\u202f», dans {odds}",
    "brief.apart.always": "selon «\u202f{account}\u202f», dans toutes",
    "brief.apart.never": "selon «\u202f{account}\u202f», dans aucune",
    "brief.certain": (
        "Quelles que soient les inconnues, le compromis ci-dessous convient à tous ceux dont le "
        "consentement est requis."
    ),
    "brief.world": (
        "(Une situation plausible complète ce que personne n’a dit. Une fourchette couvre deux "
        "façons de compléter et l’erreur de calcul.)"
    ),
    "brief.world.accounts": (
        "(Une situation plausible complète ce que personne n’a dit. Une fourchette couvre les "
        "versions, deux façons de compléter et l’erreur de "
        "calcul.)"
    ),
    "brief.unheard": (
        "On ne sait encore rien de {actors}\xa0: ce que ces chiffres supposent à ce sujet "
        "relève du seul hasard."
    ),
    "brief.heart": (
        "Une partie règle peu de chose\xa0: un accord sur {issues} existe dans {whole}, un "
        "accord qui n’y touche pas dans {small}."
    ),
    "brief.package": "Le meilleur compromis\xa0: {parts:semicolon}.",
    "brief.package.rest": (
        "Le meilleur compromis\xa0: {parts:semicolon}. Le reste demeure comme en l’absence "
        "d’accord."
    ),
    "brief.closest": "Au plus près d’un accord\xa0: {parts:semicolon}.",
    "brief.closest.rest": (
        "Au plus près d’un accord\xa0: {parts:semicolon}. Le reste ne change pas."
    ),
    "brief.menu": (
        "Avec un second en réserve ({parts:semicolon}), l’un des deux est un accord dans {odds} "
        "situations sur 100."
    ),
    "brief.accepts": "Acceptation\xa0: {items}{more}.",
    "brief.accepts.shared": (
        "Acceptation selon ce que toutes les versions partagent\xa0: {items}{more}."
    ),
    "brief.account.unknown": (
        "Selon «\u202f{account}\u202f», rien ne s’ensuit\xa0: ce qui y est dit se contredit."
    ),
    "brief.accepts.more": "\u202f; aucun des {count} autres n’accepte moins souvent",
    "brief.accepts.all": "Il convient, quelles que soient les inconnues, à\xa0: {actors}.",
    "brief.accepts.all.many": (
        "Il convient aux {count} dont le consentement est requis, quelles que soient les inconnues."
    ),
    "brief.more": "{count} autres",
    "brief.accepts.yes": "Selon les notes, il convient à\xa0: {actors}.",
    "brief.accepts.no": "Selon les notes, il ne convient pas à\xa0: {actors}.",
    "brief.in.worlds": "{who} dans {n} situations sur 20",
    "brief.in": "{who} dans {n}",
    "brief.in.every": "{who} dans toutes les situations",
    "brief.in.none": "{who} dans aucune situation",
    "brief.quota": "{needed} voix sur {total}",
    "brief.no-block": "pas de blocage par {actors}",
    "brief.observers": "Sans voix\xa0: {parts:semicolon}.",
    "brief.observers.would": "bien accueilli par {actors}",
    "brief.observers.probably": "probablement bien accueilli par {actors}",
    "brief.observers.perhaps": "peut-être bien accueilli par {actors}",
    "brief.observers.rather-not": "plutôt mal accueilli par {actors}",
    "brief.obstacle": "L’obstacle\xa0: {actor}, avec un non dans {n} situations sur 20.",
    "brief.obstacle.never": "L’obstacle\xa0: {actor}, avec un non dans toutes les situations.",
    "brief.obstacle.rule": "L’obstacle\xa0: {rule}.",
    "brief.votes": (
        "Au vu des penchants de chaque groupe, {votes} des {needed} voix requises sont là."
    ),
    "brief.votes.enough": (
        "Au vu des penchants de chaque groupe, {votes} des {needed} voix requises sont là\u202f; "
        "il suffirait de\xa0: {actors:or}."
    ),
    "brief.votes.there": (
        "Au vu des penchants de chaque groupe, il y a {votes} voix pour les {needed} requises, "
        "mais rarement toutes à la fois."
    ),
    "brief.votes.indispensable": "Sans {actors:or}, rien ne passe.",
    "brief.mend": (
        "Ce qui lèverait l’obstacle\xa0: {change:semicolon} (alors {items}\u202f; tous ensemble "
        "dans {n})."
    ),
    "brief.mend.none": (
        "Ce qui lèverait l’obstacle\xa0: {change:semicolon} (tous ensemble dans {n})."
    ),
    "brief.breaks": (
        "Une fois signé, ceci pourrait profiter à {actor}\xa0: {way}. Cela doit être rendu "
        "difficile."
    ),
    "brief.opener": "Ce qui rendrait un accord possible\xa0: {change:bare}.",
    "brief.offers": "Offres faites\xa0: {items:semicolon}.",
    "brief.offer.some": (
        "{offer}{answers}, assez bonne pour tous ceux qui doivent consentir dans {n} situations "
        "sur 20"
    ),
    "brief.offer.yes": "{offer}{answers}, assez bonne pour tous ceux qui doivent consentir",
    "brief.offer.no": "{offer}{answers}, pas assez bonne pour tous ceux qui doivent consentir",
    "brief.offer.answers": " ({answers})",
    "brief.ask": (
        "Question pour {actor}\xa0: ce compromis vaut-il mieux que l’absence d’accord\u202f?"
    ),
    "brief.ask.other": (
        "Question pour {actor}\xa0: ceci vaut-il mieux que l’absence d’accord\xa0: "
        "{parts:semicolon}\u202f?"
    ),
    "brief.ask.answers": (
        "Après un oui, il convient à tous dans {yes} situations sur 100\u202f; après un non, le "
        "meilleur autre dans {no}."
    ),
    "brief.ask.best": (
        "Après un oui, le meilleur compromis convient à tous dans {yes} situations sur 100, après "
        "un non dans {no}."
    ),
    "brief.accounts.ask": "Question pour {actor}\xa0: ce compromis serait-il accepté\u202f?",
    "brief.accounts.part": "C’est là que les versions se séparent\xa0: {odds:semicolon}.",
    "brief.accounts.ask.other": (
        "Question pour {actor}\xa0: ceci serait-il accepté\xa0: {outcome:semicolon}\u202f?"
    ),
    "brief.accounts.odds": "selon «\u202f{account}\u202f», dans {n} situations sur 20",
    "brief.accounts.always": "selon «\u202f{account}\u202f», dans toutes les situations",
    "brief.accounts.never": "selon «\u202f{account}\u202f», dans aucune situation",
    "brief.basis": (
        "Base\xa0: {count:affirmation} (avec source\xa0: {quoted}, sans\xa0: {assumed})."
    ),
    "brief.basis.assumed": "Base\xa0: {count:affirmation} sans citation.",
    "brief.basis.quoted": "Base\xa0: {count:affirmation} avec citation.",
    "brief.basis.sketch": (
        "La plupart sont supposées\xa0: chiffres à lire comme une première esquisse."
    ),
    "brief.basis.all-sketch": "Chiffres à lire comme une première esquisse.",
    "brief.basis.scores": "Base\xa0: les notes de {count:acteur}.",
}
