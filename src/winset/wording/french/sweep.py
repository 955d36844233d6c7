"""Sweeps in French."""

from collections.abc import Mapping

SWEEP: Mapping[str, str] = {
    "sweep.no-deal": "{actor}\u202f: valeur sans accord",
    "sweep.confidence": "{actor}, fiabilité de l’affirmation\u202f: {statement}",
    "sweep.reliability": "fiabilité de la source\u202f: {source}",
    "sweep.at-least": "seuil d’approbation\u202f: {approval}",
    "sweep.score": "{actor}\u202f: points pour {issue}, {option}",
    "sweep.drop.statement": "{actor}, sans l’affirmation\u202f: {what}",
    "sweep.drop.offer": "sans l’offre\u202f: {what}",
    "sweep.drop.rule": "sans la règle\u202f: {what}",
    "sweep.drop.approval": "sans la règle d’approbation\u202f: {what}",
    "sweep.setting.prior": "la loi a priori",
    "sweep.setting.behaviour": "comment on fait des offres et y répond",
    "sweep.setting.offers": "si les offres comptent comme preuves",
    "sweep.setting.account": "quelle version est suivie",
    "sweep.setting.round": "le tour",
    "page.title.sweep": "{title} – balayage Winset",
    "sweep.title": "Ce qui s’ensuit si\u202f: {title}",
    "sweep.now": "Le cas tel quel, {name}\u202f: {figure}.",
    "sweep.in-case": "({value} dans le cas)",
    "sweep.figure.deal.exists": "chances qu’un accord existe",
    "sweep.figure.deal.best": "chances que tous acceptent le meilleur accord",
    "sweep.figure.deal.candidates": "chances du meilleur candidat",
    "sweep.figure.deal.count": "nombre d’accords",
    "sweep.figure.other": "{id}",
    "sweep.value.none": "non fixé",
    "sweep.value.yes": "oui",
    "sweep.value.no": "non",
    "sweep.charts": "Graphiques",
    "sweep.tornado": "Une grandeur à la fois\u202f: {name}",
    "sweep.tornado.key": (
        "Une barre va de la valeur la plus basse à la plus haute, la plus large d’abord. Le "
        "trait vertical est le cas tel quel\u202f; la ligne fine dans la barre dit "
        "l’imprécision de ses bouts."
    ),
    "sweep.line": "Une grandeur\u202f: {name}",
    "sweep.line.told": (
        "Une ligne\u202f: {name}, de {low} à {high}\u202f; les chiffres sont dans le tableau."
    ),
    "sweep.line.key": "La bande dit l’imprécision de la ligne. Le tireté est le cas tel quel.",
    "sweep.grid": "Deux grandeurs\u202f: {name}",
    "sweep.grid.told": (
        "De haut en bas\u202f: {down}. De gauche à droite\u202f: {across}. Plus c’est foncé, "
        "plus c’est élevé."
    ),
    "sweep.no-chart": (
        "Il y a un graphique pour une grandeur, pour deux, et pour un nombre quelconque que "
        "l’on fait varier une à la fois\u202f; le tableau contient toutes les variantes."
    ),
    "sweep.same-seed": (
        "Toutes les variantes sont tirées avec les mêmes nombres aléatoires (graine {seed}), "
        "pour qu’elles diffèrent par ce qui varie et non par hasard."
    ),
    "sweep.table": "Toutes les variantes",
    "sweep.variants": "{count} {count?variante|variantes}",
    "sweep.more": "Encore {count} {count?variante|variantes} dans le tableau CSV.",
    "sweep.end": "{value}\u202f: {figure}",
    "sweep.ends": "{ends:semicolon}",
    "sweep.problem": "{variant}\u202f: {problem}",
    "sweep.problems": "Sans réponse",
    "sweep.footer": (
        "Fait avec Winset {version} à partir du cas {digest}. Cette page est un seul "
        "fichier\u202f: elle ne charge et n’envoie rien."
    ),
    "sweep.bar": "{path}\u202f: {text} ({title})",
    "sweep.written": "Écrit\xa0: {file}",
    "sweep.kept": "Ce qui est fait est gardé dans {file}\u202f; la même commande continue.",
}
