"""The start page, in German."""

from collections.abc import Mapping

START: Mapping[str, str] = {
    "start.open": "{name} ist geöffnet: {address}",
    "start.open.end": "Strg-C beendet es; alles wird laufend gespeichert.",
    "start.open.ended": "Beendet; alles ist gespeichert.",
    "start.folder": (
        "Hier gibt es keinen Ordner „{name}“, in den Dateien gelegt werden dürfen. Wählen Sie "
        "einen aus der Liste."
    ),
    "start.name": "„{name}“ kann nicht auf jedem Rechner eine Datei heißen. Das ginge: {better}",
    "start.taken": (
        "{name} gibt es schon und wird nicht überschrieben. Dieser Name ist frei: {better}"
    ),
    "start.unwritten": "{name} lässt sich nicht schreiben: {reason}",
    "start.unread": "{name} lässt sich nicht lesen: {reason}",
    "start.empty": "In {name} steht nichts.",
    "start.large": "{name} ist zu groß: Gelesen werden höchstens {most} MB.",
    "start.spreadsheet": (
        "{name}: Solche Tabellen werden nicht gelesen. Speichern Sie sie als .xlsx oder .csv "
        "und legen Sie diese ab."
    ),
    "start.paper": (
        "{name}: Solche Texte werden nicht gelesen. Speichern Sie ihn als reinen Text (.txt) "
        "und legen Sie diesen ab."
    ),
    "start.unknown": (
        "{name} ist weder eine Punktetabelle noch ein Text noch ein Fall. Legen Sie eine "
        "Tabelle (.xlsx, .csv), einen Text (.txt, .html, .pdf) oder eine Falldatei (.yaml) ab."
    ),
    "start.gone": "Diese Datei liegt nicht mehr vor. Legen Sie sie noch einmal ab.",
    "start.outside": (
        "Dieser Fall liegt weder im geöffneten Ordner noch unter den zuletzt geöffneten."
    ),
    "start.example": "Ein Beispiel „{name}“ gibt es nicht.",
    "start.many": "In Fenstern sind schon {most} Fälle geöffnet. Schließen Sie zuerst eines davon.",
    "start.closed": (
        "Dieser Fall ist nicht mehr geöffnet. Öffnen Sie ihn noch einmal auf der Startseite."
    ),
    "start.needs.title": "Sagen Sie zuerst, worum verhandelt wird: Der Fall braucht einen Titel.",
    "start.needs.parties": (
        "Eine Verhandlung braucht mindestens zwei Parteien, und höchstens {most} lassen sich "
        "hier eingeben."
    ),
    "start.needs.issues": (
        "Eine Verhandlung braucht mindestens einen Gegenstand, und höchstens {most} lassen sich"
        " hier eingeben."
    ),
    "start.needs.name": "Jeder Gegenstand braucht einen Namen.",
    "start.needs.options": (
        "{issue}: Nennen Sie zwei oder mehr Möglichkeiten, es zu regeln, und höchstens {most}."
    ),
    "start.range": "{issue}: Anfang, Ende und Schritt müssen Zahlen sein.",
    "start.long": "Ein Name hat höchstens {most} Zeichen.",
    "start.unsound": "Daraus wird kein Fall: {reason}",
}
