"""How to cite a result, in German."""

from collections.abc import Mapping

CITE: Mapping[str, str] = {
    "cite.title": "So lässt sich dieses Ergebnis zitieren",
    "cite.authors": "The Winset authors",
    "cite.program": "Winset: analysis of negotiations from a case file",
    "cite.text": (
        "{authors}. {title}, Version {version} [Software]. Ergebnis für den Fall „{case}“ "
        "({digest}), Startwert {seed}, {draws:Ziehung}."
    ),
    "cite.note": "Ergebnis für den Fall „{case}“ ({digest}), Startwert {seed}, {draws:Ziehung}",
    "cite.digest": "Was der Fall sagt, SHA-256: {digest}",
    "cite.files": "Seine Dateien, SHA-256 ihrer SHA-256: {digest} ({names:comma})",
    "cite.settings": "Abweichende Einstellungen: {options:comma}",
    "cite.settings.usual": "Alle übrigen Einstellungen sind die üblichen.",
    "cite.again": "Noch einmal: {command}",
}
