"""How to cite a result, in English."""

from collections.abc import Mapping

CITE: Mapping[str, str] = {
    "cite.title": "How to cite this result",
    "cite.authors": "The Winset authors",
    "cite.program": "Winset: analysis of negotiations from a case file",
    "cite.text": (
        "{authors}. {title}, version {version} [software]. Result for the case “{case}” "
        "({digest}), seed {seed}, {draws:draw}."
    ),
    "cite.note": "Result for the case “{case}” ({digest}), seed {seed}, {draws:draw}",
    "cite.digest": "What the case says, SHA-256: {digest}",
    "cite.files": "Its files, SHA-256 of their SHA-256: {digest} ({names:comma})",
    "cite.settings": "Settings that differ from the usual: {options:comma}",
    "cite.settings.usual": "All other settings are the usual ones.",
    "cite.again": "To make it again: {command}",
}
