"""What changed between two versions, and what that moved, in French."""

from collections.abc import Mapping

COMPARE: Mapping[str, str] = {
    "compare.title": "Deux versions comparées\xa0: {title}",
    "page.title.compare": "{title} – comparaison Winset",
    "compare.footer": (
        "Fait avec Winset {version}. Cette page est un seul fichier\xa0: elle ne charge ni "
        "n’envoie rien."
    ),
    "compare.same": "Aucun changement\xa0: les deux versions disent la même chose.",
    "compare.same.renamed": (
        "Aucun changement hormis des noms du fichier\xa0: les deux versions disent la même chose."
    ),
    "compare.changes": "{count:changement} entre les deux versions.",
    "compare.moved": "Chiffres qui ont bougé au-delà de l’erreur\xa0: {count}.",
    "compare.unmoved": "Aucun chiffre n’a bougé au-delà de l’erreur.",
    "compare.cause.exists": (
        "Les chances d’un accord ont surtout bougé par ceci\xa0: {changes:space}"
    ),
    "compare.contradicts": "Ce que l’on sait se contredit désormais\u202f; rien n’en découle donc.",
    "compare.agrees": "Ce que l’on sait se contredisait et ne se contredit plus.",
    "compare.best": "Le meilleur compromis est désormais un autre\xa0: {new}. Avant\xa0: {old}.",
    "compare.part.added": "Ajout\xa0: {what}\xa0: {text}.",
    "compare.part.dropped": "Retrait\xa0: {what}\xa0: {text}.",
    "compare.part.changed": "Changement\xa0: {what}\xa0: {text}.",
    "compare.part.renamed": "Autrement nommé dans le fichier\xa0: {what}\xa0: {text}.",
    "compare.aspect": "{what:cap}\xa0: {was} → {now}",
    "compare.aspect.new": "{what:cap}\xa0: {now}",
    "compare.aspect.gone": "{what:cap}\xa0: plus {was}",
    "compare.aspect.bare": "{what:cap}",
    "compare.passage": "{quote:quoted} ({source})",
    "compare.passage.speaker": "{quote:quoted} ({speaker}, {source})",
    "compare.offer": "{offer}\xa0: {outcome}",
    "compare.reaction.welcome": "{actor}, absence d’accord bien accueillie",
    "compare.reaction.indifferent": "{actor}, absence d’accord indifférente",
    "compare.reaction.regret": "{actor}, absence d’accord regrettée",
    "compare.reaction.welcome.outcome": "{actor}, pour ceci\xa0: {outcome}",
    "compare.reaction.indifferent.outcome": "{actor}, indifférent à ceci\xa0: {outcome}",
    "compare.reaction.regret.outcome": "{actor}, contre ceci\xa0: {outcome}",
    "compare.list": "{items:comma}",
    "compare.quotes": "{quotes:quoted}",
    "compare.quoted": "{text:quoted}",
    "compare.n": "{n:figure}",
    "compare.odds": "{odds}",
    "compare.day": "{day}",
    "compare.setting": "{name}\xa0: {was} → {now}",
    "compare.what.statement": "affirmation ({actor}){account}",
    "compare.what.title": "titre",
    "compare.what.summary": "résumé",
    "compare.what.language": "langue",
    "compare.what.party": "partie",
    "compare.what.ratifier": "instance de ratification",
    "compare.what.observer": "observateur",
    "compare.what.issue": "point",
    "compare.what.option": "option",
    "compare.what.account": "version",
    "compare.what.source": "source",
    "compare.what.no_deal": "ce qui vaut sans accord",
    "compare.what.scores": "points",
    "compare.what.rule": "règle",
    "compare.what.transition": "changement exclu",
    "compare.what.approval": "règle d’approbation",
    "compare.what.binding": "là où un accord lie",
    "compare.what.exposure": "disposition à se trouver au-dessous de l’absence d’accord",
    "compare.what.offer": "offre",
    "compare.what.reaction": "réaction rapportée",
    "compare.what.time": "temps",
    "compare.label.said": "dit",
    "compare.label.actor": "acteur",
    "compare.label.account": "version",
    "compare.label.confidence": "fiabilité",
    "compare.label.quotes": "citations",
    "compare.label.reason": "raison",
    "compare.label.until": "valait jusqu’au",
    "compare.label.note": "remarque",
    "compare.label.name": "nom",
    "compare.label.makers": "de",
    "compare.label.outcome": "propose",
    "compare.label.answers": "réponses",
    "compare.label.day": "jour",
    "compare.label.role": "rôle",
    "compare.label.options": "options",
    "compare.label.owner": "modifiable seul par",
    "compare.label.irreversible": "sans retour",
    "compare.label.publisher": "éditeur",
    "compare.label.author": "auteur",
    "compare.label.address": "adresse",
    "compare.label.reliability": "fiabilité",
    "compare.label.no-deal": "absence d’accord",
    "compare.label.at-most": "plus grande valeur",
    "compare.label.interaction": "s’ajoute là où {when}",
    "compare.label.more": "{count} de plus",
    "compare.figure.exists": "Un compromis convient à tous ceux qu’il faut",
    "compare.figure.exists.account": (
        "Un compromis convient à tous ceux qu’il faut, selon «\u202f{account}\u202f»"
    ),
    "compare.figure.best": (
        "Le meilleur compromis de l’ancienne version convient à tous ceux qu’il faut"
    ),
    "compare.figure.accepts": (
        "{actor}\xa0: acceptation du meilleur compromis de l’ancienne version"
    ),
    "compare.figure.count": "Nombre d’accords",
    "compare.figure.consistent": "Ce que l’on sait",
    "compare.figure.consistent.account": "Ce que l’on sait selon «\u202f{account}\u202f»",
    "compare.figure.offer": "Offre {offer}\xa0: convient à tous ceux qu’il faut",
    "compare.figure.source": "Source «\u202f{source}\u202f»\xa0: ce qu’elle dit est vrai",
    "compare.figure.statement": "{actor}\xa0: ceci est vrai\xa0: {text}",
    "compare.figure.wants": "{actor}\xa0: {issue} compte le plus",
    "compare.move.up": "{name}\xa0: {before} → {after}, {points:figure} points de plus",
    "compare.move.down": "{name}\xa0: {before} → {after}, {points:figure} points de moins",
    "compare.move.within": "{name}\xa0: {before} → {after}, dans la marge d’erreur",
    "compare.move.number": "{name}\xa0: {before} → {after}",
    "compare.move.contradicts": "{name}\xa0: se contredit désormais",
    "compare.move.agrees": "{name}\xa0: ne se contredit plus",
    "compare.cause": "Effet du changement {step}\xa0: {points}",
    "compare.cause.alone": "Effet du changement {step}\xa0: {points} (seul {alone})",
    "compare.points.up": "{points:figure} points de plus",
    "compare.points.down": "{points:figure} points de moins",
    "compare.points.none": "rien au-delà de l’erreur",
    "compare.cause.none": "Aucun changement, seul, n’a d’effet au-delà de l’erreur",
    "compare.section.changes": "Ce qui a changé",
    "compare.section.moves": "Ce que cela a déplacé",
    "compare.section.notes": "Comment cela a été établi",
    "compare.steady": "Autres chiffres, tous dans la marge d’erreur\xa0: {count}.",
    "compare.note.order": (
        "Les changements ont été faits l’un après l’autre dans l’ordre ci-dessus, de l’ancienne "
        "version à la nouvelle\u202f; «\u202fseul\u202f» est ce qu’un changement déplace à lui "
        "seul. Dans un autre ordre, les parts peuvent être autres."
    ),
    "compare.note.together": "Les changements de même numéro n’ont de sens qu’ensemble.",
    "compare.note.error": (
        "Au-delà de l’erreur veut dire\xa0: de plus de deux fois l’erreur type, comme si le "
        "hasard n’avait pas été le même des deux côtés\u202f; il l’était, si bien que moins peut "
        "aussi être réel."
    ),
    "compare.note.objects": (
        "Les objets enregistrés donnent des chiffres, non leurs causes\xa0: quel changement les a "
        "déplacés n’est dit que pour deux cas."
    ),
    "compare.note.versions": (
        "Les chiffres viennent de Winset {old} et {new}, ceci est {own}\xa0: certains peuvent "
        "différer pour cette seule raison."
    ),
    "compare.note.settings": "Les réglages diffèrent\xa0: {settings:semicolon}.",
    "compare.note.language": (
        "Les deux sont dans des langues différentes\u202f; des mots diffèrent donc qui disent la "
        "même chose."
    ),
}
