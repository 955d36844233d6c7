"""How to cite a result, in French."""

from collections.abc import Mapping

CITE: Mapping[str, str] = {
    "cite.title": "Comment citer ce résultat",
    "cite.authors": "The Winset authors",
    "cite.program": "Winset: analysis of negotiations from a case file",
    "cite.text": (
        "{authors}. {title}, version {version} [logiciel]. Résultat pour le cas «\u202f"
        "{case}\u202f» ({digest}), graine {seed}, {draws:tirage}."
    ),
    "cite.note": (
        "Résultat pour le cas «\u202f{case}\u202f» ({digest}), graine {seed}, {draws:tirage}"
    ),
    "cite.digest": "Ce que dit le cas, SHA-256\u202f: {digest}",
    "cite.files": "Ses fichiers, SHA-256 de leurs SHA-256\u202f: {digest} ({names:comma})",
    "cite.settings": "Réglages différents de l’habituel\u202f: {options:comma}",
    "cite.settings.usual": "Tous les autres réglages sont les réglages habituels.",
    "cite.again": "Pour le refaire\u202f: {command}",
}
