"""What is counted in French: one, many."""

from collections.abc import Mapping

_REGULAR = (
    "accord",
    "acteur",
    "affirmation",
    "changement",
    "offre",
    "partie",
    "point",
    "proposition",
    "réaction",
    "résultat",
    "source",
    "tirage",
    "tour",
    "valeur",
    "étape",
    "état",
)
_PAIRS = (
    ("autre affirmation", "autres affirmations"),
    ("autre chemin", "autres chemins"),
    ("autre ensemble", "autres ensembles"),
    ("autre ligne", "autres lignes"),
    ("autre moyen", "autres moyens"),
    ("autre point", "autres points"),
    ("autre proposition", "autres propositions"),
    ("autre raison", "autres raisons"),
    ("autre tirage", "autres tirages"),
    ("autre état", "autres états"),
    ("ex æquo", "ex æquo"),
    ("résultat ex æquo", "résultats ex æquo"),
    ("résultat réalisable", "résultats réalisables"),
    ("tirage commun", "tirages communs"),
)
NOUNS: Mapping[str, tuple[str, str]] = {
    **{noun: (noun, f"{noun}s") for noun in _REGULAR},
    **{pair[0]: pair for pair in _PAIRS},
    "citation": ("citation", "citations"),
    "fois": ("fois", "fois"),
}
