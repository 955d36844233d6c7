"""Role sheets in French."""

from collections.abc import Mapping

ROLES: Mapping[str, str] = {
    "page.title.handout": "{title} – rôle",
    "role.heading": "{actor}\u202f: votre rôle dans «\u202f{title}\u202f»",
    "role.mark": "Confidentiel\u202f: pour {actor} uniquement.",
    "role.footer": (
        "Fait avec Winset {version}. Cette feuille contient ce que tous savent et ce que veut ce "
        "camp\u202f; rien de ce que veulent les autres."
    ),
    "role.who": "Qui vous êtes",
    "role.you.party": (
        "Vous êtes {actor}. Vous êtes à la table, et aucun accord ne se fait sans vous."
    ),
    "role.you.ratifier": (
        "Vous êtes {actor}. Vous n’êtes pas à la table\u202f; un accord vous est soumis ensuite, "
        "selon les règles d’approbation."
    ),
    "role.other.party": "{actor} est à la table.",
    "role.other.ratifier": "{actor} est invité à approuver ensuite.",
    "role.other.observer": "{actor} observe et n’a pas de voix.",
    "role.issues": "Ce qui est à régler",
    "role.issues.caption": "Points à régler et leurs options",
    "role.issue": "Point à régler",
    "role.option": "Option",
    "role.options": "Options",
    "role.points": "Points",
    "role.some": "{options:semicolon}",
    "role.range": "de {first} à {last}, par pas de {step}",
    "role.points.title": "Ce que chaque option vaut pour vous",
    "role.points.told": (
        "La valeur d’un accord pour vous est la somme de ces points sur tous les points à régler. "
        "Personne d’autre ne les connaît."
    ),
    "role.points.caption": "Vos points",
    "role.between": "Entre deux nombres listés, les points suivent une droite.",
    "role.interaction.more": "Quand {when}\u202f: {points} de plus.",
    "role.interaction.less": "Quand {when}\u202f: {points} de moins.",
    "role.at-most": "Aucun accord ne vaut plus de {most} pour vous, quelle que soit la somme.",
    "role.wishes": "Ce que vous voulez",
    "role.wishes.told": "Ce que l’on sait de vous, {actor}, phrase par phrase\u202f:",
    "role.wishes.none": "Rien n’est fixé\u202f: décidez vous-même ce que vous voulez.",
    "role.said": "{said:cap}.",
    "role.sentence": "{said:cap}. {cited:space}",
    "role.quote": "«\u202f{quote}\u202f» ({source}).",
    "role.quote.dated": "«\u202f{quote}\u202f» ({source}, {day}).",
    "role.quote.day": "«\u202f{quote}\u202f» ({day}).",
    "role.quote.bare": "«\u202f{quote}\u202f».",
    "role.no-deal": "S’il n’y a pas d’accord",
    "role.no-deal.outcome": "Voici ce qui reste\u202f: {outcome}.",
    "role.no-deal.points": (
        "Cela vaut {points} points pour vous. Un accord qui vaut moins serait pire pour vous que "
        "pas d’accord."
    ),
    "role.no-deal.share": (
        "Cela vaut {share} pour vous, si votre pire accord vaut 0 et votre meilleur 100."
    ),
    "role.agreeing": "Ce qu’il faut pour un accord",
    "role.needed": "Un accord demande le consentement de {parties}.",
    "role.rule": "{rule:cap}.",
    "role.deadline": "Un accord est attendu avant le {day}.",
    "role.offers": "Offres faites jusqu’ici",
    "role.offer": "{offer:cap}\u202f: {outcome}.",
    "role.offer.by": "{offer:cap}, faite par {by}\u202f: {outcome}.",
    "role.written": "{count} feuilles écrites dans {folder}.",
    "role.priorities.told": (
        "Vous préférez que chacune de ces choses soit vraie. La première compte plus que toutes "
        "les suivantes ensemble\u202f; rien ne s’additionne."
    ),
    "role.ranking.told": (
        "Vous préférez ce qui vient en premier, et ainsi de suite\u202f; sur une même ligne figure "
        "ce qui vous est égal. Ce n’est qu’un ordre\u202f: rien ne s’additionne."
    ),
    "role.ranking.rest": (
        "De ce qui ne figure sur aucune ligne, rien n’est fixé\u202f: décidez vous-même."
    ),
    "role.priority": "{n}. {said:cap}.",
    "role.level": "{n}. {states:or}.",
    "role.level.much": "{n}. {states:or}\u202f: bien mieux que tout ce qui suit.",
    "role.state": "({state})",
    "role.formula.not": "non ({of})",
    "role.formula.inner": "({of})",
    "role.formula.and": "{first} et {second}",
    "role.formula.or": "{first} ou {second}",
    "role.formula.if": "{first}, si {second}",
    "role.formula.iff": "{first} si et seulement si {second}",
    "role.keeps": (
        "Un accord doit respecter les règles qui suivent\u202f; ce qui reste sans accord n’y est "
        "pas tenu."
    ),
}
