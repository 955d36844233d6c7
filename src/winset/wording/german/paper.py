"""The report on two sheets, in German."""

from collections.abc import Mapping

PAPER: Mapping[str, str] = {
    "paper.brief": "Das Wichtigste",
    "paper.offers": "Bisherige Angebote",
    "paper.outcome": "Wie wahrscheinlich jede Seite zustimmt",
    "paper.who": "{actor}:",
    "paper.more": "Und {count} weitere.",
    "paper.offer": "{name}: {outcome}",
    "paper.offer.dated": "{name}, {day}: {outcome}",
    "paper.footer": (
        "Erstellt mit Winset {version}, Startwert {seed}. Derselbe Fall ergibt dieselben Blätter; "
        "jede Zahl folgt aus der Falldatei."
    ),
}
