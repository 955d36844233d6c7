"""Whether there is a deal, which ones, why not and what would open one, in French."""

from collections.abc import Mapping

DEALS: Mapping[str, str] = {
    "nothing-left": "il ne reste aucun résultat hormis l’absence d’accord",
    "nothing-left.rules": "les règles ne laissent aucun résultat hormis l’absence d’accord",
    "other-than-no-deal": " (sans compter l’absence d’accord)",
    "unknown.contradiction": (
        "Inconnu\xa0: ce qui est dit sur {actors} ne peut être entièrement vrai."
    ),
    "unknown.contradiction.additive": (
        "Inconnu\xa0: ce qui est dit sur {actors} ne peut être entièrement vrai si chaque point "
        "compte à part."
    ),
    "exists.nothing": "Non\xa0: {nothing}.",
    "exists.some": (
        "Oui\xa0: {deals} sur {total:résultat}{other} {deals?est un accord|sont des accords}."
    ),
    "exists.none": (
        "Non\xa0: aucun des {total:résultat} n’est acceptable pour tous ceux qui doivent consentir."
    ),
    "exists.some.merged": (
        "Oui\xa0: parmi {size:short} résultats avant les règles, il y a des accords, trouvés en "
        "fusionnant point par point."
    ),
    "exists.some.programmed": (
        "Oui\xa0: parmi {size:short} résultats avant les règles, il y a des accords, trouvés par "
        "programmation en nombres entiers."
    ),
    "exists.none.unlisted": (
        "Non\xa0: aucun des {size:short} résultats avant les règles n’est acceptable pour tous "
        "ceux qui doivent consentir."
    ),
    "exists.unknown.unlisted": (
        "Inconnu\xa0: la recherche parmi {size:short} résultats avant les règles s’est arrêtée à "
        "sa limite sans accord."
    ),
    "exists.certain": (
        "Oui, certainement\xa0: quelles que soient les inconnues, tous ceux qui doivent consentir "
        "acceptent un résultat\xa0: {outcome}."
    ),
    "exists.ruled-out": (
        "Non, certainement\xa0: quelles que soient les inconnues, chaque résultat est refusé par "
        "quelqu’un qui doit consentir."
    ),
    "exists.odds": (
        "Un accord existe dans {odds} des fonctions de valeur conformes à ce que l’on sait "
        "({draws:tirage})."
    ),
    "exists.odds.unlisted": (
        "Un accord existe dans {odds} des fonctions de valeur conformes à ce que l’on sait "
        "({draws:tirage} résolus sans énumérer {size:short} résultats)."
    ),
    "exists.unsettled": "Dans {draws:autre tirage}, cela n’a pu être établi.",
    "exists.unknown.draws": "Inconnu\xa0: dans aucun tirage on n’a pu établir s’il y a un accord.",
    "count.nothing": "Aucun\xa0: {nothing}.",
    "count.some": "{deals:accord} parmi {total:résultat réalisable}{other} ({share}){unanimous}.",
    "count.unanimous": "\u202f; dont {count} acceptables pour tous ceux qui ont une voix",
    "count.unlisted": (
        "{deals:accord} parmi {total:résultat réalisable} ({share}), comptés sans les énumérer."
    ),
    "count.mean": (
        "En moyenne, {mean} sur {total:résultat réalisable}{other} {mean?est un accord|sont des "
        "accords}\u202f; dans neuf tirages sur dix, entre {low} et {high}."
    ),
    "count.unknown": "Inconnu\xa0: {size:short} résultats ne sont pas énumérés, donc pas comptés.",
    "frontier.none": "Il n’y a pas d’accord, donc pas de frontière.",
    "frontier.unknown": (
        "Inconnu\xa0: la fusion s’est arrêtée à sa limite sans trouver de frontière."
    ),
    "frontier.no-draw": (
        "Dans aucun des {draws:tirage} il n’y avait d’accord\u202f; il n’y a donc pas de "
        "frontière à montrer."
    ),
    "frontier.size": (
        "{size:accord} (ou groupes d’accords équivalents) sur la frontière\xa0: aucune partie n’y "
        "peut gagner sans qu’une autre perde."
    ),
    "frontier.bound": (
        "{size:accord} (ou groupes d’accords équivalents) trouvés sur la frontière\u202f; la "
        "fusion s’est arrêtée à sa limite, il peut donc y en avoir d’autres et de meilleurs."
    ),
    "frontier.mean": (
        "Là où il y a un accord, {mean:accord} en moyenne {mean?est|sont} sur la frontière "
        "({draws:tirage} résolus)."
    ),
    "frontier.mean.cut": (
        "Là où il y a un accord, au moins {mean:accord} en moyenne {mean?est|sont} sur la "
        "frontière ({draws:tirage} résolus, dont {cut} jusqu’à une limite)."
    ),
    "solutions.none": "Il n’y a pas d’accord, donc pas de solution.",
    "solutions.unknown": (
        "Inconnu\xa0: la fusion s’est arrêtée à sa limite sans trouver de solution."
    ),
    "solutions.no-draw": (
        "Dans aucun des {draws:tirage} il n’y avait d’accord\u202f; il n’y a donc pas de solution "
        "à montrer."
    ),
    "solutions.not-found": (
        "Non trouvées dans les limites\xa0: aucune des solutions, bien qu’il y ait des accords."
    ),
    "solutions.missing": "Non trouvées dans les limites\xa0: {titles}.",
    "solutions.not-proved": (
        "Toutes celles trouvées ne sont pas prouvées optimales\xa0: le détail donne la borne de "
        "chacune."
    ),
    "solutions.cut": "Dans {cut:tirage}, ce sont les meilleures trouvées, non prouvées optimales.",
    "solution.gains": "Solution «\u202f{title}\u202f»{ties}\xa0: gains de {gains}.",
    "solution.gain": "{gain} pour {actor}",
    "solution.ties": " (et {count:ex æquo})",
    "solution.often": (
        "Solution «\u202f{title}\u202f», le plus souvent ({share} des tirages avec un "
        "accord)\xa0: {outcome}."
    ),
    "solution.nash": "Nash",
    "solution.nash.idea": "plus grand produit des gains",
    "solution.kalai_smorodinsky": "Kalai-Smorodinsky",
    "solution.kalai_smorodinsky.idea": "parts égales des meilleurs gains possibles",
    "solution.egalitarian": "égalitaire",
    "solution.egalitarian.idea": "plus petit gain aussi grand que possible",
    "solution.utilitarian": "utilitariste",
    "solution.utilitarian.idea": "plus grande somme des valeurs",
    "tool.contradiction": "Inconnu\xa0: ce qui est dit se contredit.",
    "tool.not-exact": (
        "Inconnu\xa0: les autres outils ne le définissent que pour des notes exactes."
    ),
    "tool.too-large": (
        "Inconnu\xa0: la frontière de tous les résultats est trop grande pour être trouvée."
    ),
    "tool.nothing": "Aucune\xa0: aucun résultat n’est réalisable.",
    "tool.note": "{notes:semicolon}",
    "tool.note.genius-scale": (
        "GENIUS a des valeurs de 0 à 1\u202f; celles-ci sont prises telles quelles"
    ),
    "tool.note.genius-spread": "aucun, puisque chaque écart vaut 2 ou plus",
    "tool.note.below-no-deal": (
        "au-dessous de la valeur de l’absence d’accord\xa0: ici, pas un accord"
    ),
    "tool.note.none-rational": "aucun résultat n’atteint la valeur de l’absence d’accord pour tous",
    "tool.note.negmas-all": (
        "une partie ne peut rien gagner\xa0: NegMAS retient tout point de la frontière"
    ),
    "tool.note.two-parties": "NegoLog n’a que deux parties",
    "tool.note.negolog-negative": "inconnu\xa0: NegoLog n’a pas de valeurs au-dessous de 0",
    "tool.note.negolog-zero": (
        "tous les produits sont nuls\xa0: NegoLog prend le premier de tous les résultats"
    ),
    "tool.genius.getNash": (
        "plus grand produit des valeurs moins la valeur de l’absence d’accord\u202f; les "
        "résultats au-dessous ne sont pas écartés"
    ),
    "tool.genius.getKalaiSmorodinsky": (
        "plus petite somme des écarts entre les valeurs de deux parties\u202f; les valeurs de "
        "l’absence d’accord ne comptent pas"
    ),
    "tool.negmas.nash_points": (
        "plus grand produit des gains parmi les résultats qui, pour tous, valent au moins "
        "l’absence d’accord"
    ),
    "tool.negmas.kalai_points": (
        "plus grand des plus petits gains parmi les résultats qui, pour tous, valent au moins "
        "l’absence d’accord"
    ),
    "tool.negmas.ks_points": (
        "plus petit écart entre la plus grande et la plus petite part du meilleur gain parmi les "
        "résultats qui, pour tous, valent au moins l’absence d’accord"
    ),
    "tool.negmas.max_welfare_points": (
        "plus grande somme des valeurs parmi les résultats qui, pour tous, valent au moins "
        "l’absence d’accord"
    ),
    "tool.negolog.nash_point": (
        "plus grand produit des valeurs\u202f; les valeurs de l’absence d’accord ne comptent pas"
    ),
    "tool.negolog.kalai_point": (
        "plus grande somme des valeurs\u202f; les valeurs de l’absence d’accord ne comptent pas"
    ),
    "candidates.nothing": "Il n’y a rien à proposer\xa0: {nothing}.",
    "candidates.proved": (
        "Le plus largement acceptable, pour tous ceux qui doivent consentir\xa0: {outcome}."
    ),
    "candidates.closest": (
        "Aucun résultat n’est acceptable pour tous ceux qui doivent consentir. Le plus "
        "proche\xa0: {outcome}."
    ),
    "candidates.closest.proved": (
        "Le plus proche, bien que certainement pas acceptable pour tous ceux qui doivent "
        "consentir\xa0: {outcome}."
    ),
    "candidates.odds": (
        "Le plus largement acceptable, dans {odds} pour tous ceux qui doivent consentir\xa0: "
        "{outcome}."
    ),
    "candidates.odds.tried": (
        "Le plus largement acceptable de {tried} résultats essayés, dans {odds} pour tous ceux "
        "qui doivent consentir\xa0: {outcome}."
    ),
    "candidates.together": (
        "Il est prouvé qu’aucun n’est acceptable dans plus de {most} des {draws} premiers tirages."
    ),
    "candidates.none": "Aucun accord n’a été trouvé, il n’y a donc pas de proposition.",
    "candidates.unknown": (
        "Inconnu\xa0: il y a des accords, mais la recherche du meilleur s’est arrêtée à sa limite."
    ),
    "candidates.no-draw": (
        "Dans aucun des {draws:tirage} il n’y avait d’accord\u202f; il n’y a donc pas de "
        "proposition à montrer."
    ),
    "blockers.nothing": "Rien ne bloque\xa0: il y a un accord.",
    "blockers.nothing.draws": (
        "Rien ne bloque\xa0: dans l’ensemble des {draws:tirage}, il y a un accord."
    ),
    "blockers.nothing.solved": "Rien ne bloque\xa0: il y a un accord dans chaque tirage résolu.",
    "blockers.too-many": (
        "Inconnu\xa0: les obstacles sont cherchés jusqu’à {most} résultats avant les "
        "règles\u202f; il y en a ici {size}."
    ),
    "blockers.limits": (
        "Inconnu\xa0: ce qui bloque n’a pas été trouvé dans les limites de la recherche."
    ),
    "blockers.unsettled": "Inconnu\xa0: on ne sait s’il y a un accord.",
    "blockers.not-smallest": (
        "Chacun n’est peut-être pas nécessaire\xa0: la recherche était limitée."
    ),
    "blockers.set": "impossible à satisfaire{together}\xa0: {demands}",
    "blockers.together": " à la fois",
    "blockers.set.free": "{cannot:cap}. Rien n’a besoin de céder ici\xa0: {issues}.",
    "blockers.set.others-free": "{cannot:cap}. Sur les autres points, rien n’a besoin de céder.",
    "blockers.set.alone": "{cannot:cap}.",
    "blockers.same-answer": "la nécessité d’une seule et même réponse sur {issues}",
    "blockers.group.first": (
        "Là où il n’y a pas d’accord ({draws:tirage} de ce genre)\xa0: {groups:semicolon}."
    ),
    "blockers.group.always": (
        "Là où il n’y a pas d’accord ({draws:tirage} de ce genre)\xa0: {groups:semicolon}."
    ),
    "blockers.group.in": "dans {share}, {cannot}{issues}",
    "blockers.group.all": "{cannot}{issues}",
    "blockers.group.another": "dans {share} de plus, {cannot}{issues}",
    "blockers.group.rest": "dans les {share} restants, c’est autre chose",
    "blockers.group.issues": " (le plus souvent sur\xa0: {issues})",
    "demand.actor": "le minimum pour {actor}",
    "demand.sameness": "une seule et même réponse sur {issue}",
    "demand.rule": "la règle «\u202f{rule}\u202f»",
    "demand.approval": "la règle d’approbation «\u202f{rule}\u202f»",
    "demand.approval.again": "cette règle d’approbation",
    "openers.nothing": "Rien n’a besoin de changer\xa0: il y a un accord.",
    "openers.nothing.draws": "Rien n’a besoin de changer\xa0: il y a un accord dans chaque tirage.",
    "openers.nothing.solved": (
        "Rien n’a besoin de changer\xa0: il y a un accord dans chaque tirage résolu."
    ),
    "openers.some": "Ce qui rendrait un accord possible\xa0: {changes:space}",
    "openers.none": (
        "Aucun changement, à lui seul, d’une valeur de l’absence d’accord, de la valeur d’une "
        "option ou d’une règle ne rend un accord possible."
    ),
    "openers.limited": (
        "De plus petits changements peuvent suffire\xa0: la recherche était limitée."
    ),
    "opener.no_deal": (
        "Rendre l’absence d’accord moins bonne pour {actor}, ou tout accord meilleur par "
        "ailleurs, de {amount}{odds}."
    ),
    "opener.option": (
        "Rendre «\u202f{option}\u202f» ({issue}) meilleur pour {actor}, de {amount}{odds}."
    ),
    "opener.rule": "Lever la règle «\u202f{rule}\u202f»{odds}.",
    "opener.approval": "Lever la règle d’approbation «\u202f{rule}\u202f»{odds}.",
    "opener.points": "{points} {points?point|points}",
    "opener.stake": "{share} de tout son enjeu",
    "opener.odds": " (un accord dans {after} au lieu de {before})",
    "opener.odds.none": " (un accord dans {after} au lieu de jamais)",
    "opener.odds.sure": " (certainement un accord au lieu de {before})",
    "opener.odds.sure.none": " (certainement un accord au lieu de jamais)",
    "opener.opens": "Ceci devient un accord\xa0: {deal}.",
    "opener.opens.one": "Ceci, entre autres, devient un accord\xa0: {deal}.",
    "opener.opens.often": "Ceci devient le plus souvent un accord ({share})\xa0: {deal}.",
}
