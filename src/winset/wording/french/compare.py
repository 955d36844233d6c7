"""What changed between two versions, and what that moved, in French."""

from collections.abc import Mapping

COMPARE: Mapping[str, str] = {
    "page.title.compare": "{title} – Comparaison Winset",
    "compare.title": "Deux versions comparées : {title}",
    "compare.footer": (
        "Fait avec Winset {version}. Cette page est un seul fichier : elle ne charge rien et "
        "n’envoie rien."
    ),
    "compare.same": "Aucun changement : les deux versions disent la même chose.",
    "compare.same.renamed": (
        "Aucun changement, sauf des noms dans le fichier : les deux versions disent la même chose."
    ),
    "compare.changes": "{count:changement} entre les deux versions.",
    "compare.moved": "Chiffres qui ont bougé au-delà de l’erreur : {count}.",
    "compare.unmoved": "Aucun chiffre n’a bougé au-delà de l’erreur.",
    "compare.cause.exists": (
        "Les chances qu’un accord existe ont surtout bougé par ceci : {changes:space}"
    ),
    "compare.contradicts": "Ce que l’on sait se contredit désormais ; rien n’en découle.",
    "compare.agrees": "Ce que l’on sait se contredisait et ne se contredit plus.",
    "compare.best": "Le meilleur accord est désormais un autre : {new}. Avant : {old}.",
    "compare.part.added": "Ajout : {what} : {text}.",
    "compare.part.dropped": "Retrait : {what} : {text}.",
    "compare.part.changed": "Modification : {what} : {text}.",
    "compare.part.renamed": "Autre nom dans le fichier : {what} : {text}.",
    "compare.aspect": "{what:cap} : {was} → {now}",
    "compare.aspect.new": "{what:cap} : {now}",
    "compare.aspect.gone": "{what:cap} : plus {was}",
    "compare.aspect.bare": "{what:cap}",
    "compare.passage": "{quote:quoted} ({source})",
    "compare.passage.speaker": "{quote:quoted} ({speaker}, {source})",
    "compare.offer": "{offer} : {outcome}",
    "compare.reaction.welcome": "{actor}, absence d’accord bien accueillie",
    "compare.reaction.indifferent": "{actor}, absence d’accord jugée indifférente",
    "compare.reaction.regret": "{actor}, absence d’accord regrettée",
    "compare.reaction.welcome.outcome": "{actor}, pour ceci : {outcome}",
    "compare.reaction.indifferent.outcome": "{actor}, indifférence à ceci : {outcome}",
    "compare.reaction.regret.outcome": "{actor}, contre ceci : {outcome}",
    "compare.list": "{items:comma}",
    "compare.quotes": "{quotes:quoted}",
    "compare.quoted": "{text:quoted}",
    "compare.n": "{n:figure}",
    "compare.odds": "{odds}",
    "compare.day": "{day}",
    "compare.setting": "{name} : {was} → {now}",
    "compare.what.statement": "affirmation ({actor}){account}",
    "compare.what.title": "titre",
    "compare.what.summary": "résumé",
    "compare.what.language": "langue",
    "compare.what.party": "partie",
    "compare.what.ratifier": "instance de ratification",
    "compare.what.observer": "observateur",
    "compare.what.issue": "point à régler",
    "compare.what.option": "option",
    "compare.what.account": "version des faits",
    "compare.what.source": "source",
    "compare.what.no_deal": "ce qui vaut sans accord",
    "compare.what.scores": "notes",
    "compare.what.rule": "règle",
    "compare.what.transition": "passage exclu",
    "compare.what.approval": "règle d’approbation",
    "compare.what.binding": "où un accord engage",
    "compare.what.exposure": "disposition à se trouver moins bien que sans accord",
    "compare.what.offer": "offre",
    "compare.what.reaction": "réaction rapportée",
    "compare.what.time": "temps",
    "compare.label.said": "dit",
    "compare.label.actor": "acteur",
    "compare.label.account": "version des faits",
    "compare.label.confidence": "fiabilité",
    "compare.label.quotes": "citations",
    "compare.label.reason": "raison",
    "compare.label.until": "valable jusqu’au",
    "compare.label.note": "remarque",
    "compare.label.name": "nom",
    "compare.label.makers": "de",
    "compare.label.outcome": "propose",
    "compare.label.answers": "réponses",
    "compare.label.day": "jour",
    "compare.label.role": "rôle",
    "compare.label.options": "options",
    "compare.label.owner": "peut le changer seul",
    "compare.label.irreversible": "définitif",
    "compare.label.publisher": "publié par",
    "compare.label.author": "auteur",
    "compare.label.address": "adresse",
    "compare.label.reliability": "fiabilité",
    "compare.label.no-deal": "sans accord",
    "compare.label.from-round": "dès le tour {round}, {label}",
    "compare.label.from-day": "dès le {day}, {label}",
    "compare.label.at-most": "valeur maximale",
    "compare.label.interaction": "supplément si {when}",
    "compare.label.more": "{count} de plus",
    "compare.figure.exists": "Un accord convient à tous ceux qui doivent consentir",
    "compare.figure.exists.account": (
        "Un accord convient à tous ceux qui doivent consentir, selon « {account} »"
    ),
    "compare.figure.best": (
        "Le meilleur accord de l’ancienne version convient à tous ceux qui doivent consentir"
    ),
    "compare.figure.accepts": "{actor} : accepte le meilleur accord de l’ancienne version",
    "compare.figure.count": "Nombre d’accords",
    "compare.figure.consistent": "Ce que l’on sait",
    "compare.figure.consistent.account": "Ce que l’on sait selon « {account} »",
    "compare.figure.offer": "Offre {offer} : convient à tous ceux qui doivent consentir",
    "compare.figure.source": "La source « {source} » a raison",
    "compare.figure.statement": "L’affirmation ({actor}) est vraie : « {text} »",
    "compare.figure.wants": "{actor} : le plus important est {issue}",
    "compare.move.up": "{name} : {before} → {after}, plus {points:figure} {points?point|points}",
    "compare.move.down": "{name} : {before} → {after}, moins {points:figure} {points?point|points}",
    "compare.move.within": "{name} : {before} → {after}, dans la marge d’erreur",
    "compare.move.number": "{name} : {before} → {after}",
    "compare.move.contradicts": "{name} : se contredit désormais",
    "compare.move.agrees": "{name} : ne se contredit plus",
    "compare.cause": "Dû au changement {step} : {points}",
    "compare.cause.alone": "Dû au changement {step} : {points} (seul, {alone})",
    "compare.points.up": "plus {points:figure} {points?point|points}",
    "compare.points.down": "moins {points:figure} {points?point|points}",
    "compare.points.none": "rien au-delà de l’erreur",
    "compare.cause.none": "Dû à aucun changement pris seul au-delà de l’erreur",
    "compare.section.changes": "Ce qui a changé",
    "compare.section.moves": "Ce que cela a fait bouger",
    "compare.section.notes": "Comment cela a été établi",
    "compare.steady": "Autres chiffres, tous dans la marge d’erreur : {count}.",
    "compare.note.order": (
        "Les changements ont été faits l’un après l’autre dans l’ordre ci-dessus, de "
        "l’ancienne version à la nouvelle ; « seul » désigne l’effet d’un changement à lui "
        "seul. Dans un autre ordre, les parts peuvent être autres."
    ),
    "compare.note.between": (
        "Après certains changements, avant les autres, ce que l’on sait se contredit : ce qu’ils "
        "ont fait bouger ne peut être dit un par un."
    ),
    "compare.note.together": "Les changements de même numéro n’ont de sens qu’ensemble.",
    "compare.note.error": (
        "Au-delà de l’erreur veut dire : de plus du double de l’erreur type, comme si le "
        "hasard n’avait pas été le même des deux côtés. Il l’était ; un écart plus petit "
        "peut donc être réel aussi."
    ),
    "compare.note.objects": (
        "Des résultats enregistrés donnent des chiffres, non ce dont ils découlent : le "
        "changement qui les a fait bouger ne peut être nommé qu’entre deux cas."
    ),
    "compare.note.versions": (
        "Les chiffres viennent de Winset {old} et {new}, ceci est {own} : certains peuvent "
        "différer pour cette seule raison."
    ),
    "compare.note.settings": "Les réglages diffèrent : {settings:semicolon}.",
    "compare.note.language": (
        "Les deux sont en langues différentes ; des mots diffèrent qui disent la même chose."
    ),
}
