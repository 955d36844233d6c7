"""What is known and what carries the verdict; offers, questions and reactions, in French."""

from collections.abc import Mapping

PEOPLE: Mapping[str, str] = {
    "consistent.yes": "Rien ne se contredit\xa0: {parts} peuvent être vrais ensemble.",
    "consistent.yes.alone": "Rien ne se contredit\xa0: {parts}, pris à part.",
    "consistent.certain.alone": "Rien de certain ne se contredit\xa0: {parts}, pris à part.",
    "consistent.certain": (
        "Rien de certain ne se contredit\xa0: {parts} peuvent être vrais ensemble."
    ),
    "consistent.scores": "les notes de {actors:acteur}",
    "consistent.statements": "{count:affirmation}",
    "consistent.offers": "{count:offre}",
    "consistent.sources": "{count:source}",
    "consistent.nothing": "Rien n’est dit qui puisse se contredire.",
    "consistent.nothing-certain": "Rien de certain ne pourrait se contredire\xa0: rien ne l’est.",
    "consistent.impossible": (
        "Ne peut être vrai dans ce cas, et ne compte donc pas\xa0: {ids:semicolon}."
    ),
    "consistent.more": "Il y a {count:autre ensemble} de ce genre.",
    "consistent.incomplete": (
        "La recherche s’est arrêtée à sa limite\xa0: il peut y avoir d’autres ensembles."
    ),
    "consistent.never-imposed": (
        "Exclu par ce qui est certain, donc vrai dans aucun tirage\xa0: {ids:semicolon}."
    ),
    "contradiction.depends": (
        "Ce qui est dit sur {actor} ne peut être entièrement vrai si chaque point compte à "
        "part\xa0: {ids:semicolon}. {both} être vrai si {ways:or}. Le modèle additionne point par "
        "point\xa0: c’est sa limite, pas forcément une contradiction.{add}"
    ),
    "contradiction.add": (
        " S’il en est ainsi, ajouter «\u202f{line}\u202f» à ce qui est dit sur {actor}."
    ),
    "contradiction.both": "Les deux peuvent",
    "contradiction.all": "Tout peut",
    "contradiction.way": "la valeur de {issue} peut dépendre de {other}",
    "contradiction.alone": "{id}, dit sur {actor}, ne peut être vrai dans ce cas.",
    "contradiction.set": (
        "Ce qui est dit sur {actor} ne peut être entièrement vrai\xa0: {ids:semicolon}. Sans l’un "
        "d’eux, le reste le peut.{witness}"
    ),
    "contradiction.witness": " Ils se heurtent sur un résultat ({outcome})\xa0: {opposite}.",
    "contradiction.at-least": (
        "{id} le place au moins au niveau de l’absence d’accord, le reste non"
    ),
    "contradiction.better": "{id} le place au-dessus de l’absence d’accord, le reste non",
    "contradiction.below": "{id} le place au-dessous de l’absence d’accord, le reste non",
    "contradiction.scores.made.below": (
        "{actor}\xa0: selon les notes, ceci est au-dessous de l’absence d’accord, et a pourtant "
        "été offert\xa0: {offer}."
    ),
    "contradiction.scores.accepted.below": (
        "{actor}\xa0: selon les notes, ceci est au-dessous de l’absence d’accord, et a pourtant "
        "été accepté\xa0: {offer}."
    ),
    "wants.one": "{actor}\xa0: tout tient à ceci\xa0: {issue}.",
    "wants.most": "{actor}\xa0: le plus important, dans {odds} des tirages, est {issue}.",
    "wants.open": (
        "{actor}\xa0: le plus important reste ouvert\u202f; le plus probable, dans {odds} des "
        "tirages, est {issue}."
    ),
    "wants.weights": "Poids moyens\xa0: {weights}.",
    "wants.weight": "{issue} {weight}",
    "wants.scored": "{actor}\xa0: selon les notes, ceci pèse le plus\xa0: {weights}.",
    "held.statement": "ce qui est dit sur {actor} ({says})",
    "held.source": "tout ce que dit «\u202f{title}\u202f»",
    "held.source.rest": "tout ce que dit «\u202f{title}\u202f» sans fiabilité propre",
    "held.odds": (
        "{what:cap} est vrai dans {now} des tirages\u202f; si rien d’autre n’était dit, ce serait "
        "dans {alone}."
    ),
    "held.for": "Le reste de ce que l’on sait l’appuie.",
    "held.against": "Le reste de ce que l’on sait va à l’encontre.",
    "behaviour.unlisted": (
        "Offres et réponses pondèrent les tirages\u202f; ce que cela ajoute est dit là où les "
        "résultats peuvent être énumérés."
    ),
    "behaviour.nothing": (
        "La manière dont les offres ont été faites et reçues ne déplace pas les chances d’un "
        "accord plus que le hasard\xa0: de {before} à {now}."
    ),
    "behaviour.moves": (
        "La manière dont les offres ont été faites et reçues déplace les chances d’un accord de "
        "{before} à {now}."
    ),
    "behaviour.sources.nothing": (
        "Que des sources parlent de plusieurs acteurs à la fois ne déplace pas les chances d’un "
        "accord plus que le hasard\xa0: de {before} à {now}."
    ),
    "behaviour.sources.moves": (
        "Que des sources parlent de plusieurs acteurs à la fois déplace les chances d’un accord "
        "de {before} à {now}."
    ),
    "behaviour.firmer": (
        "Si ceux qui ont été repoussés avaient choisi leurs offres aussi sûrement que ceux dont "
        "les offres ont été acceptées, les chances seraient de {odds}."
    ),
    "behaviour.weighed": "Ainsi pondérés, {draws:tirage commun} en valent {effective}.",
    "behaviour.paired": (
        "Pondérés tels quels, {draws:tirage commun} en vaudraient {effective}\u202f; les tirages "
        "des deux camps ont donc été appariés, chacun avec chacun, et les paires choisies selon "
        "leur poids."
    ),
    "behaviour.moved": (
        "Pondérés tels quels, {draws:tirage commun} n’en vaudraient que {effective}\u202f; "
        "d’autres ont donc été faits, choisis selon leur poids et déplacés, en {moves:tour}. Les "
        "erreurs disent ce qui en reste."
    ),
    "behaviour.stuck": (
        "{draws:tirage commun} n’en valent que {effective}, et les déplacer prendrait trop de "
        "temps\xa0: les erreurs sont grandes."
    ),
    "repair": "Sans {ids}, le reste sur {actor} peut être vrai.",
    "repair.fewest": "Pour la résoudre, le moins à mettre en doute{about}\xa0: {ways:other}{more}.",
    "repair.about": " sur {actor}",
    "repair.way": "{ids}{odds}",
    "repair.odds": " (un accord existe alors dans {odds})",
    "repair.more": ", ou de {count} autres façons",
    "tension": (
        "De ce qui est dit sur {actor}, ceci ne peut être vrai à la fois, et tout n’en est pas "
        "tenu pour certain\xa0: {ids}."
    ),
    "carriers.scores": (
        "Les notes seules portent le verdict\xa0: il n’y a pas d’affirmation à retirer."
    ),
    "carriers.unlisted": (
        "Inconnu\xa0: les affirmations sont retirées une à une là où les résultats peuvent être "
        "énumérés."
    ),
    "carriers.none": (
        "Aucune affirmation ne conditionne le verdict\xa0: il reflète le seul a priori."
    ),
    "carriers.most": (
        "Le verdict tient surtout à ceci ({what})\xa0: sans cela, un accord existe dans {without} "
        "au lieu de {now}."
    ),
    "carriers.next": "Ensuite\xa0: {some:semicolon}.",
    "carriers.next.one": "{id} ({odds})",
    "carriers.one": (
        "Le seul élément ({noun}) ne porte pas le verdict\xa0: sans lui, les chances restent ce "
        "qu’elles sont\xa0: {now}."
    ),
    "carriers.nothing-alone": (
        "Rien de cela ({nouns:or}) ne porte seul le verdict\xa0: en retirant un seul élément "
        "({counts}), les chances restent ce qu’elles sont\xa0: {now}."
    ),
    "carriers.statement": "ce qui est dit sur {actor}\xa0: {says}",
    "carriers.source": "tout ce que dit «\u202f{title}\u202f»",
    "carriers.offer": "ce que {offer} montre sur {actor}",
    "carriers.certain": "certainement",
    "carriers.certain.none": "certainement aucun",
    "carriers.offers.unused": "Les offres ne servent pas ici de preuves.",
    "carriers.offers.odds": "Sans ce que montrent les offres, un accord existe dans {odds}.",
    "carriers.offers.nothing": "Ce que montrent les offres ne change presque rien.",
    "noun.statement": "affirmation",
    "noun.offer": "offre",
    "noun.source": "source",
    "likelihood.certain": "certain",
    "likelihood.likely": "probable",
    "likelihood.very-likely": "très probable",
    "likelihood.open": "aussi probable que non",
    "likelihood.unlikely": "improbable",
    "likelihood.very-unlikely": "très improbable",
    "likelihood.impossible": "impossible",
    "likelihood.unknown": "inconnu",
    "offer": (
        "Offre faite par {by}{on}{account}\xa0: {outcome}. {answered}{elsewhere} Acceptation "
        "selon ce que l’on sait – {views:semicolon}\u202f; tous ceux qui doivent consentir\xa0: "
        "{odds}."
    ),
    "offer.joint": (
        "Offre commune faite par {by}{on}{account}\xa0: {outcome}. {answered}{elsewhere} "
        "Acceptation selon ce que l’on sait – {views:semicolon}\u202f; tous ceux qui doivent "
        "consentir\xa0: {odds}."
    ),
    "offer.forbidden": "Une règle du cas interdit ce résultat.",
    "offer.view": "{actor}\xa0: {likelihood}",
    "offer.elsewhere": (
        " Elle ne fait pas partie de «\u202f{account}\u202f» et n’y est pas une preuve."
    ),
    "answers.sentence": "{answers}.",
    "answers.none": "Aucune réponse n’est mentionnée.",
    "question": "Question pour {actor}\xa0: {question}",
    "question.no_deal": "ceci vaudrait-il mieux que l’absence d’accord\xa0: {outcome}\u202f?",
    "question.comparison": "({outcome}) vaudrait-il mieux que ({other})\u202f?",
    "question.value": (
        "«\u202f{option}\u202f» ({issue}) vaut-il plus que la moitié du chemin de "
        "«\u202f{worst}\u202f» à «\u202f{best}\u202f»\u202f?"
    ),
    "question.order": (
        "«\u202f{option}\u202f» ({issue}) vaudrait-il mieux que «\u202f{other}\u202f», tout le "
        "reste étant égal\u202f?"
    ),
    "question.weight": "{issue} compte-t-il plus que {other}\u202f?",
    "question.weight.issue": (
        "«\u202f{issue}\u202f» (de «\u202f{worst}\u202f» à «\u202f{best}\u202f»)"
    ),
    "question.no_deal_value": (
        "L’absence d’accord vaut-elle plus que {level} du chemin du pire au meilleur "
        "résultat\u202f?"
    ),
    "question.answers": "Si oui (probable à {likely}), {yes}\u202f; si non, {no}.",
    "question.answer": (
        "un accord existe dans {exists} et la meilleure proposition en est un dans {best}"
    ),
    "question.moved": "La meilleure proposition ne serait pas la même.",
    "reaction.observer": (
        "{actor}\xa0: la première proposition, comparée à l’absence d’accord, serait {received}."
    ),
    "reaction.ratifier": (
        "{actor}\xa0: l’approbation de la première proposition est {approval}\u202f; elle serait "
        "{received}."
    ),
    "reaction.approval": "{likelihood} ({odds})",
    "received.welcome.necessary": "bienvenue",
    "received.regret.necessary": "regrettée",
    "received.indifferent.necessary": "indifférente",
    "received.odds": "{welcome}, {regret}",
    "chance.welcome.certain": "certainement bienvenue",
    "chance.welcome.never": "jamais bienvenue",
    "chance.welcome.odds": "bienvenue dans {odds}",
    "chance.regret.certain": "certainement regrettée",
    "chance.regret.never": "jamais regrettée",
    "chance.regret.odds": "regrettée dans {odds}",
    "reported.welcome": "l’absence d’accord a été bien accueillie",
    "reported.indifferent": "l’absence d’accord a laissé indifférent",
    "reported.regret": "l’absence d’accord a été regrettée",
    "reported.to.welcome": "une position favorable à ceci\xa0: {outcome}",
    "reported.to.indifferent": "de l’indifférence à ceci\xa0: {outcome}",
    "reported.to.regret": "une position contraire à ceci\xa0: {outcome}",
    "reported.instead": " (au lieu de\xa0: {outcome})",
    "reported": "On rapporte{account}\xa0: {what}{instead}. Ce que l’on en sait {fits}{test}.",
    "reported.implied": "l’implique",
    "reported.ruled-out": "l’exclut",
    "reported.fits": "s’y accorde ({odds})",
    "reported.unlikely": "le rend improbable ({odds})",
    "reported.no-test": (
        "\u202f; mais ceci cite la même source, ce n’est donc pas une épreuve\xa0: {ids}"
    ),
    "reported.test": (
        "\u202f; mais ceci cite la même source\xa0: {ids}. Sans cela, les chances sont de {odds}"
    ),
}
