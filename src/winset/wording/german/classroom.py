"""A class that negotiated a case: how its sheet was read, its lessons, its page, in German."""

from collections.abc import Mapping

CLASSROOM: Mapping[str, str] = {
    "class.error.scores": (
        "Eine Klasse wird nach genauen Punkten bewertet: In der Falldatei braucht {actors} "
        "„scores“ anstelle von Aussagen."
    ),
    "class.error.nothing": "{file}: keine Zeile war lesbar, also ist nichts bewertet.",
    "class.error.exists": "{file} gibt es schon; nichts wurde geschrieben.",
    "class.error.ordinal": (
        "Eine Klasse wird nach Punkten bewertet, und von {actors} kennt der Fall nur eine "
        "Rangfolge: Es gibt keine Punkte zu addieren."
    ),
    "class.fault.headings": (
        "keine Zeile mit Überschriften gefunden: erwartet wird eine Spalte für jeden Streitpunkt "
        "({issues:comma}), mit Namen oder Kennung"
    ),
    "class.fault.twice": "Spalte „{column}“ nennt einen Streitpunkt, der schon eine Spalte hat",
    "class.fault.column": "keine Spalte für den Streitpunkt „{issue}“{near}",
    "class.fault.near": "; gemeint „{word}“?",
    "class.fault.empty": (
        "„{column}“ ist leer, obwohl in der Zeile anderes steht: erwartet "
        "{options:quoted,or}{more} oder „keine Einigung“"
    ),
    "class.fault.option": (
        "„{column}“: „{text}“ ist keine Option{near} (erwartet: {options:quoted,or}{more})"
    ),
    "class.fault.rest": "... und {n} weitere {n?Fehler|Fehler}",
    "class.fault.more": " (und {n} weitere)",
    "class.fault.again": (
        "„{label}“ steht in Zeile {first} mit einem anderen Ergebnis; dieses bleibt weg"
    ),
    "class.fault.near-column": "; ist es die Spalte „{word}“?",
    "class.fault.date": (
        "; es sieht aus, als hätte ein Tabellenprogramm ein Datum oder eine Uhrzeit daraus gemacht"
    ),
    "class.fault.row": (
        "„{text}“ ist von keinem Streitpunkt eine Option; gab es keine Einigung, dann „keine "
        "Einigung“ schreiben"
    ),
    "class.assumed.columns": "Spalten, die nicht gelesen werden: {columns:quoted}.",
    "class.assumed.sheets": "Blätter, die nicht gelesen werden: {sheets:quoted}.",
    "class.assumed.headings": "Zeile {row}: noch einmal die Überschriften; bleibt weg.",
    "class.assumed.total": "Zeile {row}: „{text}“ gilt als Summe; bleibt weg.",
    "class.assumed.note": "Zeile {row}: „{text}“ gilt als Notiz; bleibt weg.",
    "class.assumed.said": (
        "Zeile {row}: Da steht „{text}“, also zählt sie als ohne Einigung, was immer sonst darin "
        "steht."
    ),
    "class.assumed.empty": (
        "{rows?Zeile|Zeilen} {rows}: Kein Streitpunkt ist geregelt, was als ohne Einigung zählt."
    ),
    "class.assumed.first": (
        "Zeile {row}, „{column}“: „{text}“ ist keine Option, also bleibt dieses erste Angebot weg."
    ),
    "class.assumed.rounds": (
        "Aus anderen Runden als Runde {round}, also weggelassen: {n} {n?Zeile|Zeilen}."
    ),
    "class.assumed.again": "Zeile {row} wiederholt Zeile {first}; sie zählt einmal.",
    "class.assumed.no-round": (
        "{rows?Zeile|Zeilen} {rows}: Es steht keine Runde da, also {rows?zählt sie|zählen sie} in "
        "jeder Runde."
    ),
    "class.assumed.no-rounds": (
        "Die Punkte des Falls ändern sich nicht von Runde zu Runde, also wird Runde {round} "
        "bewertet wie jede andere; alle Zeilen zählen."
    ),
    "class.assumed.failed": "Zeile {row}: „{text}“ gilt als ohne Einigung.",
    "class.assumed.date": (
        "{rows?Zeile|Zeilen} {rows}, „{column}“: Ein Tabellenprogramm hat „{text}“ daraus gemacht; "
        "gelesen als „{option}“."
    ),
    "class.assumed.unit": (
        "{rows?Zeile|Zeilen} {rows}, „{column}“: „{text}“ ist als „{option}“ gelesen."
    ),
    "class.assumed.twice": (
        "Diese Überschriften stehen mehrmals da, gelesen wird je die erste: {columns:quoted}."
    ),
    "stage.scoring-groups": "Gruppen werden bewertet",
    "class.group": "Gruppe {n}",
    "class.group.called": "Gruppe {name}",
    "class.others": "{n} {n?weitere|weitere}",
    "class.lesson.agreed": "Alle {total} {total?Gruppe|Gruppen} haben sich geeinigt.",
    "class.lesson.agreed.one": "Die eine Gruppe hat sich geeinigt.",
    "class.lesson.impasses": "Ohne Einigung: {n} von {total} {total?Gruppe|Gruppen}.",
    "class.lesson.impasses.none": (
        "Ohne Einigung: {n} von {total} {total?Gruppe|Gruppen}. Kein Ergebnis hätte jede nötige "
        "Zustimmung gehabt."
    ),
    "class.lesson.impasses.count": (
        "Ohne Einigung: {n} von {total} {total?Gruppe|Gruppen}, obwohl {deals} "
        "{deals?Ergebnis|Ergebnisse} jede nötige Zustimmung gehabt {deals?hätte|hätten}."
    ),
    "class.lesson.unknown": (
        "Ob etwas für alle besser ist, wurde für {n} von {total} {total?Einigung|Einigungen} nicht "
        "herausgefunden."
    ),
    "class.lesson.frontier.all": (
        "Auf der Effizienzgrenze: alle {total} Einigungen. Nichts wäre für alle besser gewesen."
    ),
    "class.lesson.frontier": (
        "Auf der Effizienzgrenze: {n} von {total} {total?Einigung|Einigungen}. Von den anderen "
        "{more?war|waren} {more} für jemanden besser zu machen und für niemanden schlechter."
    ),
    "class.lesson.frontier.only": (
        "Auf der Effizienzgrenze: {n} von {total} {total?Einigung|Einigungen}."
    ),
    "class.lesson.frontier.one": (
        "Auf der Effizienzgrenze: die eine Einigung. Nichts wäre für alle besser gewesen."
    ),
    "class.lesson.joint": (
        "Gemeinsamer Gewinn einer Einigung: im Mittel {mean:figure}, {percent:figure} Prozent des "
        "größten, {most:figure}."
    ),
    "class.lesson.left": (
        "Von einer Einigung nicht genutzt: im Mittel {left:figure}. So viel mehr war zu verteilen, "
        "ohne dass jemand verliert."
    ),
    "class.lesson.single": (
        "Am häufigsten versäumt: {issue}. Eine andere Option dort, alles Übrige gleich, wäre in "
        "{n} von {total} {total?Einigung|Einigungen} für alle besser gewesen."
    ),
    "class.lesson.trade": (
        "Am häufigsten versäumt: {first} gegen {second} zu tauschen. Das wäre in {n} von {total} "
        "{total?Einigung|Einigungen} für alle besser gewesen."
    ),
    "class.lesson.below": (
        "Für jemanden schlechter als ohne Einigung: {n} {n?Einigung|Einigungen} ({groups})."
    ),
    "class.lesson.broken": "Gegen eine Regel: {n} {n?Einigung|Einigungen} ({groups}).",
    "class.lesson.best": "{actor}, bestes Ergebnis: ein Gewinn von {gain:figure} ({groups}).",
    "class.lesson.first.more": (
        "{actor}: Wer mit mehr begann, hatte am Ende mehr. Korrelation {r:figure} ({low:figure} "
        "bis {high:figure}) über {n} Einigungen."
    ),
    "class.lesson.first.less": (
        "{actor}: Wer mit mehr begann, hatte am Ende weniger. Korrelation {r:figure} ({low:figure} "
        "bis {high:figure}) über {n} Einigungen."
    ),
    "class.lesson.first.open": (
        "{actor}: kein klarer Zusammenhang von erstem Angebot und Ergebnis. Korrelation {r:figure} "
        "({low:figure} bis {high:figure}) über {n} Einigungen."
    ),
    "class.lesson.refused": (
        "Am Tisch geeinigt, aber nicht gebilligt: {n} {n?Gruppe|Gruppen} ({groups})."
    ),
    "page.title.debrief": "{title} – Nachbesprechung",
    "page.title.letter": "{title} – Ihr Ergebnis",
    "class.title": "Nachbesprechung: {title}",
    "class.section.lessons": "Was sich lernen lässt",
    "class.section.map": "Wo die Gruppen stehen",
    "class.section.table": "Alle Gruppen",
    "class.section.groups": "Gruppe für Gruppe",
    "class.section.cohorts": "Klassen nebeneinander",
    "class.section.reading": "Wie die Tabelle gelesen wurde",
    "class.ground": (
        "{deals} {deals?Ergebnis|Ergebnisse} {deals?hätte|hätten} jede nötige Zustimmung gehabt. "
        "Der größte gemeinsame Gewinn ist {most:figure}."
    ),
    "class.ground.most": "Der größte gemeinsame Gewinn ist {most:figure}.",
    "class.map.title": "{x} und {y}",
    "class.map.picture": "Karte der Ergebnisse: Punkte von {x} nach rechts, von {y} nach oben",
    "class.map.caption": (
        "Jede Scheibe ist eine Gruppe, mit ihrer Nummer. Die Linie verbindet die Effizienzgrenze; "
        "Striche zeigen, was jede Seite ohne Einigung hat; grau ist, was vereinbar war."
    ),
    "class.map.caption.many": (
        "Jede Scheibe ist eine Gruppe, mit ihrer Nummer. Ringe sind die Effizienzgrenze aller "
        "zusammen, also liegen hier manche unter anderen; Striche zeigen, was jede Seite ohne "
        "Einigung hat; grau ist, was vereinbar war."
    ),
    "class.map.no-deal": "ohne Einigung",
    "class.map.own": (
        "Die Scheibe ist Ihr Ergebnis, Punkte sind die der anderen. Die Linie oder die Ringe sind "
        "die Effizienzgrenze; Striche zeigen, was jede Seite ohne Einigung hat; grau ist, was "
        "vereinbar war."
    ),
    "class.table.caption": (
        "Gewinne gegenüber dem Stand ohne Einigung, in Punkten, und was für alle besser gewesen "
        "wäre"
    ),
    "class.table.sort": "Eine Überschrift drücken, um nach ihr zu ordnen.",
    "class.column.group": "Gruppe",
    "class.column.names": "Namen",
    "class.column.round": "Runde",
    "class.column.gain": "{actor}: Gewinn",
    "class.column.rank": "Rang",
    "class.column.joint": "Gemeinsamer Gewinn",
    "class.column.better": "Für alle besser",
    "class.column.change": "Kleinste Änderung, die für alle besser ist",
    "class.column.value": "Wert",
    "class.column.own-gain": "Gewinn",
    "class.column.share": "Von der eigenen besten Einigung",
    "class.column.solution": "Lösung",
    "class.column.distance": "Abstand",
    "class.column.more": "{actor}: mehr als dort",
    "class.cell.no-deal": "keine Einigung",
    "class.cell.frontier": "nichts: auf der Effizienzgrenze",
    "class.cell.frontier.not-deal": "nichts",
    "class.cell.unknown": "nicht bekannt",
    "class.cell.some": "einige",
    "class.cell.many": "größer als gesucht",
    "class.cell.refused": "nicht gebilligt",
    "class.cell.ratifier": "billigt danach",
    "class.figure": "{n:figure}",
    "class.figure.range": "{n:figure} ({low:figure} bis {high:figure})",
    "class.percent": "{n:figure}\xa0%",
    "class.percent.range": "{n:figure}\xa0% ({low:figure} bis {high:figure})",
    "class.count": "{n} von {total}",
    "class.group.reached": "Was vereinbart wurde, Option für Option",
    "class.group.worth": "Was es wert war",
    "class.group.distances": "Wie weit es von vier Lösungen entfernt ist",
    "class.group.distances.note": (
        "Abstand: zwischen den Gewinnen, jeder als Teil der besten Einigung dieser Seite; 0 ist "
        "die Lösung selbst."
    ),
    "class.group.distances.parties": (
        "Abstand: zwischen den Gewinnen derer am Tisch, jeder als Teil der besten Einigung dieser "
        "Seite; 0 ist die Lösung selbst."
    ),
    "class.group.none": "Keine Einigung: Jede Seite hat, was sie ohne eine hat.",
    "class.group.change": "Für alle besser, mit den wenigsten geänderten Streitpunkten: {change}.",
    "class.group.frontier": (
        "Auf der Effizienzgrenze: Nichts wäre für jemanden besser und für niemanden schlechter "
        "gewesen."
    ),
    "class.group.below": "Schlechter als ohne Einigung für {actors}.",
    "class.group.broken": "Gegen eine Regel: {rules:semicolon}.",
    "class.group.round": "{group}, Runde {round}",
    "class.group.in": "{group}, {round}",
    "class.group.refused": (
        "Am Tisch geeinigt, aber nicht gebilligt, also keine Einigung. Schlechter gestellt als "
        "ohne, und für die Billigung fehlend: {actors}. Nicht erfüllt: {rules:semicolon}."
    ),
    "class.group.refused.alone": (
        "Am Tisch geeinigt, aber nicht gebilligt, also keine Einigung. Schlechter gestellt als "
        "ohne, und für die Billigung fehlend: {actors}."
    ),
    "class.cohort.this": "Diese Klasse",
    "class.cohort.other": "Frühere Klasse {n}",
    "class.cohort.caption": "Dieselbe Übung in mehreren Klassen",
    "class.column.class": "Klasse",
    "class.column.groups": "Gruppen",
    "class.column.impasses": "Ohne Einigung",
    "class.column.joint-mean": "Gemeinsamer Gewinn einer Einigung",
    "class.column.on-frontier": "Einigungen auf der Effizienzgrenze",
    "class.cohort.note": (
        "In Klammern: zwei Standardfehler nach jeder Seite. Klassen unterscheiden sich nicht nur "
        "durch Zufall: Warum, sagt hier nichts."
    ),
    "class.reading.file": "Gelesen: {file}, {groups} {groups?Gruppe|Gruppen}.",
    "class.reading.faults": "Weggelassen: {n} {n?Zeile|Zeilen} mit Fehlern ({rows}).",
    "class.reading.methods": (
        "Für alle besser: Niemand hat weniger, und jemand hat mehr. Die kleinste solche Änderung "
        "ändert die wenigsten Streitpunkte; dann ist ihr kleinster Gewinn am größten, in Punkten; "
        "dann die Summe."
    ),
    "class.reading.voters": (
        "„Alle“ sind die mit einer Stimme, auch wer danach billigt: {actors}. Gemeinsame Gewinne "
        "sind die derer am Tisch. Verglichen wird nur mit Ergebnissen, die jede nötige Zustimmung "
        "haben. Was nicht gebilligt ist, steht im Rang wie keine Einigung."
    ),
    "class.letter.title": "Ihr Ergebnis: {title}",
    "class.letter.names": "{names}",
    "class.letter.class": "Die Klasse: {verdict}",
    "class.written": "Geschrieben: {file}",
    "class.written.letters": "Geschrieben: {n} {n?Brief|Briefe} in {folder}",
    "class.footer": "Winset {version}. Die Zahlen sind genau, aus den Punkten des Falls.",
}
