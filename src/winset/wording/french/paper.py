"""The report on two sheets, in French."""

from collections.abc import Mapping

PAPER: Mapping[str, str] = {
    "paper.brief": "En bref",
    "paper.offers": "Offres faites",
    "paper.outcome": "Avec quelle probabilité chaque partie accepte",
    "paper.offer": "{name}\xa0: {outcome}",
    "paper.offer.dated": "{name}, {day}\xa0: {outcome}",
    "paper.footer": (
        "Fait avec Winset {version}, graine {seed}. Le même cas donne les mêmes feuilles\u202f; "
        "chaque chiffre découle du fichier de cas."
    ),
}
