"""What the workbench could not write, and what stands there, in German."""

from collections.abc import Mapping

DESK: Mapping[str, str] = {
    "desk.changed": "Das wurde inzwischen anderswo geändert: {what}.",
    "desk.unreachable": (
        "Ein Formular kann das nicht ändern: {what}. "
        "Es ist fort oder steht anderswo; siehe den Text."
    ),
    "desk.lines": "Dieselben Zeilen wurden anderswo geändert.",
    "desk.behind": "Dieses Fenster ist zu weit zurück: Laden Sie es neu.",
    "desk.gone": "{file} ist fort.",
    "desk.no-case.earlier": (
        "Die frühere Fassung war kein Fall; darum ist sie nicht zu vergleichen: {why}"
    ),
    "desk.no-case.later": (
        "Die spätere Fassung war kein Fall; darum ist sie nicht zu vergleichen: {why}"
    ),
    "place.statement": "eine Aussage ({actor})",
    "place.statement.said": "eine Aussage ({actor}): {text:quoted}",
    "place.wishes": "was gesagt ist ({actor})",
    "place.points": "die Punkte ({actor})",
    "place.actor": "{name}",
    "place.issue": "der Gegenstand {name:quoted}",
    "place.source": "die Quelle {name:quoted}",
    "place.account": "die Darstellung {name:quoted}",
    "place.offer": "ein Angebot",
    "place.offer.said": "das Angebot {text:quoted}",
    "place.rule": "eine Regel",
    "place.rule.said": "die Regel {text:quoted}",
    "place.vote": "eine Zustimmungsregel",
    "place.vote.said": "die Zustimmungsregel {text:quoted}",
    "place.reaction": "eine Reaktion",
    "place.reaction.said": "die Reaktion {text:quoted}",
    "place.no-deal": "was ohne Einigung gilt",
    "place.title": "der Titel",
    "place.other": "ein Teil des Falls",
}
