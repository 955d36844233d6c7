"""The report on two sheets, in French."""

from collections.abc import Mapping

PAPER: Mapping[str, str] = {
    "paper.brief": "L’essentiel",
    "paper.offers": "Offres faites",
    "paper.outcome": "Chances que chaque partie accepte",
    "paper.who": "{actor} :",
    "paper.more": "Et {count} de plus.",
    "paper.offer": "{name} : {outcome}",
    "paper.offer.dated": "{name}, {day} : {outcome}",
    "paper.footer": (
        "Fait avec Winset {version}, graine {seed}. Le même cas donne les mêmes feuilles ; chaque "
        "chiffre découle du fichier du cas."
    ),
}
