"""Sweeps in German."""

from collections.abc import Mapping

SWEEP: Mapping[str, str] = {
    "sweep.no-deal": "{actor}: Wert ohne Einigung",
    "sweep.confidence": "{actor}, wie sicher die Aussage ist: {statement}",
    "sweep.reliability": "wie verlässlich die Quelle ist: {source}",
    "sweep.at-least": "was zur Zustimmung nötig ist: {approval}",
    "sweep.score": "{actor}: Punkte für {issue}, {option}",
    "sweep.drop.statement": "{actor}, ohne die Aussage: {what}",
    "sweep.drop.offer": "ohne das Angebot: {what}",
    "sweep.drop.rule": "ohne die Regel: {what}",
    "sweep.drop.approval": "ohne die Zustimmungsregel: {what}",
    "sweep.setting.prior": "die A-priori-Verteilung",
    "sweep.setting.behaviour": "wie Menschen Angebote machen und beantworten",
    "sweep.setting.offers": "ob Angebote als Belege zählen",
    "sweep.setting.account": "wessen Darstellung gilt",
    "sweep.setting.round": "die Runde",
    "page.title.sweep": "{title} – Winset-Durchlauf",
    "sweep.title": "Was folgt, wenn: {title}",
    "sweep.now": "Der Fall, wie er ist, {name}: {figure}.",
    "sweep.in-case": "({value} im Fall)",
    "sweep.figure.deal.exists": "Chance, dass eine Einigung möglich ist",
    "sweep.figure.deal.best": "Chance, dass alle die beste einzelne Einigung annehmen",
    "sweep.figure.deal.candidates": "Chance des besten Kandidaten",
    "sweep.figure.deal.count": "Zahl der Einigungen",
    "sweep.figure.other": "{id}",
    "sweep.value.none": "nicht gesetzt",
    "sweep.value.yes": "ja",
    "sweep.value.no": "nein",
    "sweep.charts": "Bilder",
    "sweep.tornado": "Eine Größe nach der anderen: {name}",
    "sweep.tornado.key": (
        "Ein Balken reicht vom niedrigsten Wert bis zum höchsten, der breiteste zuerst. Der "
        "senkrechte Strich ist der Fall, wie er ist; die dünne Linie im Balken sagt, wie "
        "ungenau seine Enden sind."
    ),
    "sweep.line": "Eine Größe: {name}",
    "sweep.line.told": (
        "Eine Linie: {name}, von {low} bis {high}; die Zahlen stehen in der Tabelle."
    ),
    "sweep.line.key": (
        "Das Band sagt, wie ungenau die Linie ist. Die gestrichelte Linie ist der Fall, wie er ist."
    ),
    "sweep.grid": "Zwei Größen: {name}",
    "sweep.grid.told": "Nach unten: {down}. Nach rechts: {across}. Je dunkler, desto höher.",
    "sweep.no-chart": (
        "Ein Bild gibt es für eine Größe, für zwei, und für beliebig viele, die einzeln "
        "verändert werden; die Tabelle hat alle Varianten."
    ),
    "sweep.same-seed": (
        "Alle Varianten sind mit denselben Zufallszahlen gezogen (Startwert {seed}), damit sie "
        "sich durch das unterscheiden, was verändert wurde, und nicht durch Zufall."
    ),
    "sweep.table": "Alle Varianten",
    "sweep.variants": "{count} {count?Variante|Varianten}",
    "sweep.more": "Noch {count} {count?Variante|Varianten} in der CSV-Tabelle.",
    "sweep.end": "{value}: {figure}",
    "sweep.ends": "{ends:semicolon}",
    "sweep.problem": "{variant}: {problem}",
    "sweep.problems": "Ohne Antwort",
    "sweep.footer": (
        "Erstellt mit Winset {version} aus dem Fall {digest}. Diese Seite ist eine einzige "
        "Datei: Sie lädt nichts und sendet nichts."
    ),
    "sweep.bar": "{path}: {text} ({title})",
    "sweep.written": "Geschrieben: {file}",
    "sweep.kept": "Was fertig ist, steht in {file}; derselbe Befehl macht weiter.",
}
