"""Tournaments in German."""

from collections.abc import Mapping

TOURNAMENT: Mapping[str, str] = {
    "stage.playing-sessions": "Sitzungen spielen",
    "page.title.tournament": "{title} – Winset-Turnier",
    "tournament.title": (
        "{strategies} {strategies?Strategie|Strategien} an {cases} {cases?Fall|Fällen}"
    ),
    "tournament.first": "Erste: {name}, mit {share} dessen, was sie höchstens gewinnen konnte.",
    "tournament.lead.sure": (
        "Sie liegt {points} Punkte vor {second} (über andere Fälle dieser Art {low} bis {high}): "
        "kaum durch Zufall."
    ),
    "tournament.lead.unsure": (
        "Sie liegt {points} Punkte vor {second} (über andere Fälle dieser Art {low} bis {high}): "
        "Das kann Zufall sein."
    ),
    "tournament.lead.few": (
        "Sie liegt {points} Punkte vor {second}. {cases} {cases?Fall ist|Fälle sind} zu wenig, "
        "um zu sagen, ob es an anderen auch so wäre."
    ),
    "tournament.lead.apart": (
        "{second} ist die nächste. Die beiden saßen nie füreinander auf demselben Platz, darum "
        "wird ihr Unterschied nicht genannt."
    ),
    "tournament.lead.even": "{second} war genauso gut.",
    "tournament.played": (
        "{sessions} {sessions?Sitzung|Sitzungen}, davon {agreements} mit Einigung."
    ),
    "tournament.errors": (
        "{count} von {sessions} Sitzungen mit einem Fehler am Ende. Ein Fehler zählt als keine "
        "Einigung."
    ),
    "tournament.barren": (
        "An {count} von {cases} {cases?Fall|Fällen} endete keine Sitzung mit Einigung: Dort hat "
        "niemand etwas gewonnen."
    ),
    "tournament.drawn": (
        "Wo nicht alle Werte bekannt sind, wird ein Fall mit vielen Werten gespielt, die zu dem "
        "passen, was bekannt ist."
    ),
    "tournament.fixed": (
        "{fixed} von {strategies} {strategies?Strategie|Strategien} {fixed?braucht|brauchen} nie "
        "den Zufall. Sitzungen solcher Strategien untereinander werden einmal gespielt, wie viele "
        "Startwerte es auch gibt: Sie zu wiederholen würde nichts sicherer machen."
    ),
    "tournament.scale": (
        "Ein Gewinn ist der Anteil an der besten Einigung, die ein Platz bekommen konnte: 0 ist "
        "keine Einigung, 100 seine beste. Jeder Fall zählt gleich viel."
    ),
    "tournament.how": (
        "Angebote reihum (stacked alternating offers), höchstens {rounds} Runden, Konvention "
        "{convention}. Plan {plan}."
    ),
    "tournament.ranking": "Wer vorn liegt",
    "tournament.ranking.told": "Mittlerer Gewinn über alle Fälle, Plätze und anderen Strategien.",
    "tournament.item": "{name}: {score}",
    "tournament.matrix": "Wer neben wem was gewinnt",
    "tournament.matrix.told": (
        "Was die Strategie einer Zeile neben der einer Spalte gewinnt. Je kräftiger der Ton, desto "
        "mehr."
    ),
    "tournament.matrix.wide": (
        "Die Tabelle der Gewinne ist zu breit für ein Terminal; sie steht auf der Seite."
    ),
    "tournament.pairs": "Ist der Unterschied sicher?",
    "tournament.pairs.told": (
        "Von je zweien steht die bessere Strategie vorn. Punkte Unterschied, und wie oft der "
        "Zufall allein einen so großen machen würde."
    ),
    "tournament.pairs.key": (
        "Zwei Strategien werden auf demselben Platz desselben Falls verglichen, neben denselben "
        "anderen, mit denselben Werten, Runden und Startwerten. Die Spanne ist die von 95 aus 100 "
        "neu gezogenen Stichproben der Fälle. Die Chance des Zufalls kommt aus zufällig "
        "vertauschten Vorzeichen und ist um die Zahl der Vergleiche berichtigt (Holm). Der Fall "
        "ist die Einheit: Was sich in einem Fall wiederholt, macht nichts sicherer."
    ),
    "tournament.pairs.few": (
        "{cases} {cases?Fall ist|Fälle sind} zu wenig, um zu sagen, was an anderen gelten würde: "
        "Es braucht sechs. Darum stehen hier keine Spanne und keine Chance."
    ),
    "tournament.pairs.more": "Noch {count} {count?Paar|Paare} im JSON-Objekt.",
    "tournament.head.strategy": "Strategie",
    "tournament.head.gain": "Gewinn",
    "tournament.head.agreed": "Einig",
    "tournament.head.better": "Besser",
    "tournament.head.worse": "Schlechter",
    "tournament.head.difference": "Punkte",
    "tournament.head.range": "Spanne",
    "tournament.head.odds": "Zufall",
    "tournament.head.sure": "Sicher?",
    "tournament.head.case": "Fall",
    "tournament.head.seats": "Plätze",
    "tournament.head.sessions": "Sitzungen",
    "tournament.head.agreements": "Einigungen",
    "tournament.range": "{low} bis {high}",
    "tournament.yes": "ja",
    "tournament.no": "nein",
    "tournament.unknown": "–",
    "tournament.below": "< {odds}",
    "tournament.held": "Was man wählen würde",
    "tournament.held.told": (
        "Angenommen, zwei Spieler wählen je eine Strategie und gewinnen, was in der Tabelle "
        "steht. Bei welcher Wahl würden beide bleiben?"
    ),
    "tournament.held.nash": (
        "{one} und {other}: Niemand würde mit einer anderen Strategie mehr gewinnen. So ist es in "
        "{share} von 100 neu gezogenen Stichproben der Fälle."
    ),
    "tournament.held.nash.few": (
        "{one} und {other}: Niemand würde mit einer anderen Strategie mehr gewinnen."
    ),
    "tournament.held.seq": (
        "{one} und {other}: Wer mit einer anderen Strategie mehr gewinnt, verlöre es durch die "
        "Antwort des anderen wieder. So ist es in {share} von 100 neu gezogenen Stichproben der "
        "Fälle."
    ),
    "tournament.held.seq.few": (
        "{one} und {other}: Wer mit einer anderen Strategie mehr gewinnt, verlöre es durch die "
        "Antwort des anderen wieder."
    ),
    "tournament.held.more": "noch {count} {count?Paar|Paare} auf der Seite",
    "tournament.held.none": (
        "Keine zwei Strategien halten: Immer würde jemand mit einer anderen mehr gewinnen."
    ),
    "tournament.held.no-games": (
        "Nicht gesagt: Dafür braucht es einen Fall mit zwei Plätzen, in dem alle Strategien "
        "aufeinander trafen."
    ),
    "tournament.curves": "Wann sie sich einigen",
    "tournament.curves.told": (
        "Sitzungen einer Strategie, die nach einem Teil der Runden mit Einigung geendet hatten, "
        "in Prozent."
    ),
    "tournament.cases": "Fälle",
    "tournament.cases.told": "Was an jedem Fall gespielt wurde.",
    "tournament.failures": "Fehler",
    "tournament.failure": "{case}: {failure} ({count} {count?Sitzung|Sitzungen})",
    "tournament.footer": (
        "Erstellt mit Winset {version} aus dem Plan {plan}. Diese Seite ist eine einzige Datei: "
        "Sie lädt nichts und sendet nichts."
    ),
    "tournament.written": "Geschrieben: {file}",
    "tournament.nothing": "Alles war schon gespielt; nichts wurde noch einmal gespielt.",
    "tournament.kept": "Was gespielt ist, steht in {folder}; derselbe Befehl macht weiter.",
}
