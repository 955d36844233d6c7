"""The settlement after the settlement, and changes that are better for all, in French."""

from collections.abc import Mapping

SETTLEMENT: Mapping[str, str] = {
    "better.change": "{parts:semicolon}, {gains}",
    "better.part": "{issue}\xa0: {was} devient {now}",
    "better.each": "+{gain:figure} chacun",
    "better.gains": "{gains:comma}",
    "better.gain": "{actor} +{gain:figure}",
    "better.ranked": "mieux pour {actor}",
    "better.same": "{actor} autant",
    "settlement.better": (
        "Tous en sont convenus, et quelque chose est meilleur pour tous\xa0: {change}."
    ),
    "settlement.best": (
        "Tous en sont convenus, et rien n’est meilleur pour l’un et moins bon pour personne."
    ),
    "settlement.unknown": (
        "Tous en sont convenus. Aucun changement de {n} {n?point|points} à régler au plus n’est "
        "meilleur pour tous\u202f; de plus grands n’ont pas été essayés."
    ),
    "settlement.likely": (
        "Tous en sont convenus, et ceci est probablement meilleur pour toutes les parties\xa0: "
        "{outcome} ({odds})."
    ),
    "settlement.unlikely": (
        "Tous en sont convenus. De tous les changements d’un ou deux points à régler, celui-ci a "
        "le plus de chances d’être meilleur pour toutes les parties\xa0: {outcome} ({odds})."
    ),
    "settlement.none": (
        "Tous en sont convenus. Aucun changement d’un ou deux points à régler n’est meilleur pour "
        "toutes les parties dans un seul tirage."
    ),
}
