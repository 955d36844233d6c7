"""What the page says of settings, terms, wants and solutions, in French."""

from collections.abc import Mapping

PAGE_TERMS: Mapping[str, str] = {
    "page.case": "Ce cas",
    "page.no-deal": "Absence d’accord",
    "page.rules": "Règles",
    "page.rules.none": "Aucune\xa0: toute combinaison d’options est réalisable.",
    "page.approval-rules": "Règles d’approbation",
    "page.approval-rules.none": "Aucune, hormis le consentement de ces acteurs\xa0: {actors}.",
    "page.time": "Temps",
    "page.settings": "Réglages, et comment obtenir à nouveau cette page",
    "page.version": "Version",
    "page.version.told": "Winset {version}, format {format}",
    "page.seed": "Graine",
    "page.draws": "Tirages",
    "page.error": "Erreur demandée",
    "page.error.asked": (
        "{error:figure}\xa0: des tirages ont été ajoutés jusqu’à ce que les chances d’un accord "
        "aient cette erreur type, ou que la limite soit atteinte"
    ),
    "page.error.none": "aucune\xa0: le nombre de tirages était fixé",
    "page.prior": "A priori",
    "page.offers-used": "Offres comme preuves",
    "page.offers-used.no": "non\xa0: montrées, mais non utilisées",
    "page.known-until": "Connu jusqu’au",
    "page.known-until.day": "{day}\u202f; ce qui a été connu plus tard est écarté",
    "page.known-until.none": "sans limite",
    "page.account.all": "toutes, côte à côte",
    "page.list-limit": "Limite d’énumération",
    "page.no-limit": "aucune",
    "page.same-bytes": (
        "Le même fichier de cas, la même version et les mêmes réglages donnent les mêmes "
        "octets\xa0:"
    ),
    "page.command": "Commande",
    "page.drawn": "Comment les tirages de chaque acteur ont été faits",
    "page.drawn.lede": (
        "Le nombre efficace dit combien de tirages indépendants seraient aussi précis\xa0: c’est "
        "de lui que se calculent les erreurs. S’il est bien inférieur au nombre de tirages, les "
        "chiffres sur cet acteur sont moins précis qu’ils n’en ont l’air."
    ),
    "page.drawn.how": "Comment",
    "page.drawn.effective": "Nombre efficace",
    "method.scores": "notes telles que données",
    "method.independent": "tirages indépendants",
    "method.gibbs": "marche de Gibbs",
    "method.point": "un seul point",
    "method.coordinate": "marche hit-and-run par coordonnées",
    "method.hit-and-run": "marche hit-and-run",
    "method.billiard": "marche de billard",
    "method.dimensions": "{way} en {count} dimensions",
    "method.resampled": "{way}, rééchantillonnés",
    "method.choices": (
        "{way}, également pour chacun des {count} choix de meilleures et de pires options"
    ),
    "method.several": "{ways}",
    "page.drawn.not-said": "non dit",
    "page.terms": "Ce que veulent dire les mots",
    "page.term.outcome": "Résultat",
    "page.term.outcome.meaning": (
        "Une option pour chaque point. Des règles rendent certains résultats irréalisables\u202f; "
        "seuls comptent les autres."
    ),
    "page.term.deal": "Acceptable, accord",
    "page.term.deal.meaning": (
        "Un résultat est acceptable pour un acteur si sa valeur atteint au moins (≥) celle de "
        "l’absence d’accord\xa0: l’égalité suffit. Un accord est un résultat acceptable pour tous "
        "ceux dont le consentement est requis et conforme à chaque règle d’approbation."
    ),
    "page.term.no-deal": "Absence d’accord",
    "page.term.no-deal.meaning": (
        "Ce qui vaut sans accord. Sa valeur est prise exactement comme elle est donnée\xa0: "
        "jamais déplacée ni tronquée. Si l’absence d’accord est elle-même un résultat, celui-ci "
        "ne compte pas comme un accord\xa0: convenir de ce qui vaut déjà n’en est pas un."
    ),
    "page.term.value": "Valeur",
    "page.term.value.meaning": (
        "Un nombre par résultat et par acteur\xa0: la somme des valeurs de ses options, plus les "
        "interactions indiquées. Les notes restent des notes. Les valeurs déduites d’affirmations "
        "vont de 0 à 1\xa0: la pire option d’un point vaut 0, la meilleure le poids de ce point, "
        "et les poids font 1 au total."
    ),
    "page.term.certain": "Certain, impossible",
    "page.term.certain.meaning": (
        "Certain\xa0: vrai pour toute fonction de valeur conforme aux affirmations. "
        "Impossible\xa0: vrai pour aucune. Les deux sont établis exactement, par programmation "
        "linéaire et non par échantillonnage, à partir des affirmations tenues pour entièrement "
        "fiables."
    ),
    "page.term.likely": "De très probable à très improbable",
    "page.term.likely.meaning": (
        "Non tranché par les affirmations. Très probable\xa0: vrai dans au moins 90\xa0% des "
        "tirages\u202f; probable\xa0: à partir de 60\xa0%\u202f; aussi probable que non\xa0: à "
        "partir de 40\xa0%\u202f; improbable\xa0: à partir de 10\xa0%\u202f; très improbable\xa0: "
        "au-dessous."
    ),
    "page.term.percent": "Pourcentages, ±",
    "page.term.percent.meaning": (
        "La part des tirages où une chose est vraie. Le nombre après ± vaut deux erreurs types "
        "d’échantillonnage, arrondies vers le haut\xa0: pour ce qui tient à l’échantillon, la "
        "vérité s’y trouve dans 95 cas sur 100. Il dit la précision de l’échantillon, non la "
        "qualité des affirmations. Les traits fins sur les barres montrent la même chose. Une "
        "estimation n’est jamais notée 0\xa0% ou 100\xa0%."
    ),
    "page.term.draws": "Tirages et a priori",
    "page.term.draws.meaning": (
        "Des fonctions de valeur sont tirées au hasard parmi toutes celles qui sont conformes aux "
        "affirmations. A priori habituel\xa0: poids uniformes sur le simplexe, valeurs des "
        "options de chaque point uniformes selon leur ordre, puis conditionnement par les "
        "affirmations. Un second a priori, uniforme sur le polytope des valeurs d’options, montre "
        "à quel point la réponse dépend de ce choix. Les tirages des différents acteurs sont "
        "indépendants\u202f; les offres, et les sources qui parlent de plusieurs acteurs, donnent "
        "ensuite un poids à chaque tirage commun, et toute part compte les tirages selon leur "
        "poids."
    ),
    "page.term.confidence": "Fiabilité d’une affirmation, d’une source",
    "page.term.confidence.meaning": (
        "La chance qu’on puisse se fier à une source\xa0: pour une affirmation, ou pour tout ce "
        "qu’elle dit à la fois. Si l’on ne peut s’y fier, elle ne dit rien. Une affirmation "
        "fiable à 70\xa0%, que vérifie la moitié des fonctions de valeur, est donc vraie dans "
        "85\xa0% des tirages si rien d’autre n’est dit\xa0: 70\xa0%, plus la moitié du reste. Les "
        "affirmations concordantes se renforcent, et des preuves solides contre l’une d’elles en "
        "réduisent les chances."
    ),
    "page.term.offers": "Offres et réponses",
    "page.term.offers.meaning": (
        "Une offre vaut au moins l’absence d’accord pour ses auteurs, et une acceptation pour qui "
        "accepte\xa0: cela est certain. La manière de faire et de refuser des offres ne l’est "
        "pas\xa0: on propose ce qui sert les deux, et l’on refuse ce qui apporte peu\u202f; qui "
        "quitte la table le dit plus nettement que qui refuse. Les deux pondèrent les tirages et "
        "n’excluent rien, car on refuse aussi pour obtenir davantage."
    ),
    "page.term.accounts": "Versions",
    "page.term.accounts.meaning": (
        "Les versions contradictoires de ce qui a été dit restent séparées. Les constats reposent "
        "sur ce qui vaut selon toutes les versions\u202f; à côté figurent les mêmes constats "
        "selon chacune."
    ),
    "page.term.frontier": "Frontière d’efficacité",
    "page.term.frontier.meaning": (
        "Les accords auxquels aucun autre n’est au moins équivalent pour chaque partie et "
        "meilleur pour l’une."
    ),
    "page.term.nash": "Solution de Nash",
    "page.term.nash.meaning": (
        "L’accord dont le produit des gains par rapport à l’absence d’accord est le plus grand. "
        "Si tous les produits sont nuls, d’abord le plus de parties possible doivent gagner."
    ),
    "page.term.kalai_smorodinsky": "Solution de Kalai-Smorodinsky",
    "page.term.kalai_smorodinsky.meaning": (
        "Chaque gain est divisé par le plus grand gain de cette partie dans un accord\u202f; le "
        "plus petit de ces rapports est rendu aussi grand que possible, puis le suivant, et ainsi "
        "de suite."
    ),
    "page.term.egalitarian": "Solution égalitaire",
    "page.term.egalitarian.meaning": (
        "Le plus petit gain est rendu aussi grand que possible, puis le suivant, et ainsi de suite."
    ),
    "page.term.utilitarian": "Solution utilitariste",
    "page.term.utilitarian.meaning": (
        "L’accord dont la somme des valeurs est la plus grande. Elle compare les valeurs de "
        "parties différentes, ce que les autres données ne justifient pas forcément. Les ex æquo "
        "de chaque solution sont énumérés\u202f; la première dans l’ordre des options est montrée."
    ),
    "page.term.blockers": "Obstacle",
    "page.term.blockers.meaning": (
        "Des exigences qui ne peuvent être satisfaites à la fois\xa0: minima des acteurs, règles, "
        "règles d’approbation, et le fait que tous doivent vivre avec la même option sur un "
        "point. «\u202fVérifié\u202f» veut dire que le reste peut être satisfait dès que l’une "
        "d’elles est levée."
    ),
    "page.term.opener": "Changement décisif",
    "page.term.opener.meaning": (
        "Le plus petit changement qui, seul, rend un accord possible\xa0: de la valeur de "
        "l’absence d’accord pour un acteur, de la valeur d’une option pour un acteur, ou la levée "
        "d’une règle."
    ),
    "page.term.carrier": "Affirmation porteuse",
    "page.term.carrier.meaning": (
        "Ce qu’elle porte, c’est l’écart des chances d’un accord sans elle, calculé avec les "
        "mêmes nombres aléatoires. Une affirmation qui n’est pas tenue pour certaine est retirée "
        "en pondérant les tirages. Plusieurs affirmations presque identiques portent le verdict "
        "ensemble, même si aucune ne le porte seule."
    ),
    "page.term.question": "Intérêt d’une question",
    "page.term.question.meaning": (
        "De combien les chances d’un accord se déplacent en moyenne sur les deux réponses, et de "
        "combien montent en moyenne celles de la meilleure proposition si on la choisit après la "
        "réponse."
    ),
    "page.term.received": "Bienvenu, regretté",
    "page.term.received.meaning": (
        "Un résultat est bienvenu pour un acteur s’il vaut mieux pour lui que l’absence d’accord, "
        "et regretté s’il vaut moins\u202f; à un centième près de tout son enjeu, il lui est "
        "indifférent."
    ),
    "page.term.evidence": "Preuve",
    "page.term.evidence.meaning": (
        "Une citation retrouvée dans le texte de sa source. Ce qui repose sur le jugement de "
        "l’analyste est marqué comme hypothèse."
    ),
    "page.term.map": "Échelle de la carte",
    "page.term.map.meaning": (
        "Quand les valeurs sont déduites, la carte montre la valeur médiane de chaque acteur sur "
        "les tirages, chacun mis à l’échelle pour que l’absence d’accord soit 0 et le meilleur "
        "résultat réalisable 1\u202f; ce qui est à −1 ou au-dessous figure à −1."
    ),
    "page.wants.most": "Ce qui compte le plus, et pour qui",
    "page.wants.odds": "Chances qu’un point soit le plus important, et ordres les plus probables",
    "page.wants.odds.label": "Chances qu’un point soit le plus important",
    "page.wants.accounts": "Ce qui compte le plus selon chaque version",
    "page.actors": "Qui est concerné",
    "page.actors.label": "Acteurs",
    "page.role": "Rôle",
    "page.known": "Ce que l’on sait",
    "page.note": "Remarque",
    "page.consent-needed": "consentement requis",
    "page.known.scores": "notes exactes",
    "page.known.statements": "{count:affirmation}",
    "page.known.nothing": "rien",
    "page.wants": "Ce que veut chacun, point par point",
    "page.wants.nothing": "On ne sait rien des préférences des acteurs.",
    "page.wants.no-issues": "Le cas n’a pas de points à régler.",
    "page.wants.lede": (
        "La barre est le poids d’un point pour un acteur\xa0: l’écart entre sa meilleure et sa "
        "pire option, rapporté à la somme sur tous les points. Une barre pleine vaut "
        "100\xa0%\u202f; quand le poids n’est pas connu exactement, le trait fin couvre les neuf "
        "dixièmes centraux des tirages. ▲ marque la meilleure option, ▼ la pire\u202f; "
        "«\u202fouvert\u202f» là où ce que l’on sait ne dit pas laquelle est la meilleure."
    ),
    "page.wants.label": "Ce que veut chaque acteur",
    "page.issue.owner": "modifiable seul par\xa0: {actor}",
    "page.issue.values": "{count:valeur}",
    "page.issue.values-in": "{count:valeur} en {unit}",
    "page.wants.together": "avec {issue}, dont sa valeur dépend",
    "page.wants.open": "quelle option est la meilleure\xa0: ouvert",
    "page.wants.best": "Meilleure\xa0:",
    "page.wants.worst": "Pire\xa0:",
    "page.wants.equal": "aucune option préférée",
    "page.wants.unknown": "rien de connu",
    "page.wants.no-deal": "la valeur qu’un accord doit atteindre",
    "page.wants.at-most": (
        "Rien ne vaut plus de {most} points pour {actor}\xa0: les résultats dont la somme dépasse "
        "ce nombre valent juste cela."
    ),
    "page.wants.silent": "Aucune préférence connue pour\xa0: {actors}.",
    "page.options.more": "{some} (et {count} de plus)",
    "page.options": "La valeur de chaque option",
    "page.options.lede": (
        "Moyenne, avec entre parenthèses les neuf dixièmes centraux des tirages quand elle n’est "
        "pas connue exactement. La pire option d’un point vaut 0 et la meilleure le poids de ce "
        "point, sauf si le fichier de cas donne des notes."
    ),
    "page.options.label": "Valeurs des options\xa0: {issue}",
    "page.options.depend": (
        "Pour {actor}, elles dépendent de «\u202f{issue}\u202f»\u202f; elles sont données pour le "
        "cas où cela reste comme en l’absence d’accord."
    ),
    "page.options.some": "{shown} valeurs sur {all}, régulièrement espacées.",
    "page.combinations": "{issue} et {other} ensemble, pour {actor}",
    "page.combinations.label": "Valeurs des combinaisons\xa0: {issue}, {other}",
    "page.solutions": "Quatre solutions",
    "page.solutions.none": "L’analyse ne donne pas de solutions.",
    "page.solutions.label": "Les solutions côte à côte",
    "page.solutions.value": "Valeur pour {actor}",
    "page.solutions.mean-value": "Valeur moyenne pour {actor}",
    "page.solutions.gain": "{gain} de plus que sans accord",
    "page.solutions.in": "La solution dans",
    "page.solutions.no": "aucune",
    "page.solutions.not-found": "non trouvée",
    "page.solutions.ties": "{count:résultat ex æquo}",
    "page.solutions.ties.listed": "{shown} sur {all} énumérés.",
    "page.tools.title": "Tels que {tool} les définit",
    "page.tools.label": "Solutions telles que {tool} les définit",
    "page.tools.name": "Nom donné",
    "page.tools.what": "Ce que c’est",
    "page.tools.beside": "À côté de la nôtre",
    "page.tools.ties": "{count:autre point} de la frontière ex æquo",
    "page.tools.same": "la même que {title}",
    "page.tools.differs": "différente de {title}",
    "page.frontier": "La frontière d’efficacité",
    "page.frontier.none": (
        "Aucune frontière n’est énumérée\xa0: il n’y a pas d’accord, ou les résultats n’ont pas "
        "été énumérés."
    ),
    "page.frontier.exact": (
        "Aux valeurs indiquées, aucune partie ne peut gagner sur ces accords sans qu’une autre "
        "perde."
    ),
    "page.frontier.draws": (
        "Les accords situés sur la frontière diffèrent d’un tirage à l’autre. Chacun de ceux-ci "
        "est l’une des quatre solutions dans certains tirages, le plus fréquent d’abord\u202f; "
        "ses valeurs sont des moyennes sur tous les tirages, y compris ceux où ce n’est pas un "
        "accord."
    ),
    "page.frontier.incomplete": "La liste n’est pas complète.",
    "page.frontier.same": "Identique dans tous\xa0: {outcome}.",
    "page.frontier.label": "Frontière des accords",
    "page.frontier.label.more": "Frontière des accords, suite",
    "page.frontier.left": "{count} de plus dans le fichier JSON ({command}).",
}
