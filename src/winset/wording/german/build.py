"""Building a deal, and the map, in German."""

from collections.abc import Mapping

BUILD: Mapping[str, str] = {
    "build.lede": (
        "Für jeden Streitpunkt eine Option wählen und sofort sehen, wer zustimmen würde. Nichts "
        "verlässt diese Seite."
    ),
    "build.no-script": (
        "Eine Einigung zu bauen, braucht JavaScript. Alles andere auf dieser Seite ist ohne lesbar."
    ),
    "build.loads": "Pakete zum Anfangen",
    "build.loads.more": "Weitere Pakete zum Anfangen",
    "build.loads.fair": "Ausgewogene Punkte",
    "build.loads.frontier": "Auf der Effizienzgrenze, die wahrscheinlichsten zuerst",
    "build.owner": "· durch {who}",
    "build.stands": "ohne Einigung",
    "build.observers": "Ohne Stimme: wem es lieber wäre als keine Einigung",
    "build.copy": "Link zu diesem Paket kopieren",
    "build.address": "Link zu diesem Paket",
    "build.swaps": "Dies geben, jenes bekommen",
    "build.what-if": "Was wäre, wenn",
    "build.sliders": "Wäre keine Einigung für jemanden besser oder schlechter",
    "build.sliders.help": (
        "In Hundertsteln dessen, was dafür auf dem Spiel steht. Je besser der Stand ohne "
        "Einigung, desto weniger Grund zu unterschreiben."
    ),
    "build.accounts": "Wessen Darstellung trifft zu?",
    "build.accounts.shared": "Nur was alle Darstellungen teilen",
    "build.soft": "Was nicht sicher ist",
    "build.soft.help": (
        "Jede Aussage zählt so viel, wie man ihr glaubt. Sie lässt sich als sicher nehmen oder "
        "weglassen."
    ),
    "build.soft.believed": "wie geglaubt",
    "build.soft.certain": "sicher",
    "build.soft.out": "weggelassen",
    "build.reset": "Wieder wie im Fall",
    "build.count": "{n} von 20",
    "build.total": "denkbare Lagen, in denen alle zustimmen, auf die es ankommt ({odds})",
    "build.total.yes": "Eine Einigung: Alle stimmen zu, auf die es ankommt.",
    "build.total.no": "Keine Einigung: Nicht alle stimmen zu, auf die es ankommt.",
    "build.total.standing": "Das ist es, was ohne Einigung gilt.",
    "build.row": "{who}: in {n} von 20 denkbaren Lagen ({odds})",
    "build.row.votes": "{who}, Stimmen: {votes}. In {n} von 20 denkbaren Lagen ({odds}); {note}",
    "build.row.yes": "{who}: ja",
    "build.row.no": "{who}: nein",
    "build.yes": "ja",
    "build.no": "nein",
    "build.gain": "{points} gegenüber dem Stand ohne Einigung",
    "build.observing": "Ohne Stimme: wem es lieber wäre als keine Einigung",
    "build.together": "Alle, deren Zustimmung nötig ist",
    "build.short": "es fehlen {n}",
    "build.enough": "genug",
    "build.short.said": "wechselt diese Gruppe die Seite, fehlende Stimmen: {n}",
    "build.enough.said": "wechselt diese Gruppe die Seite, reichen die Stimmen noch",
    "build.more-voters": "Weitere, deren Zustimmung nötig ist: {n}",
    "build.exists": "Irgendeine Einigung gibt es in {n} von 20 Lagen ({odds}).",
    "build.exists.yes": "Irgendeine Einigung gibt es.",
    "build.exists.no": "Es gibt überhaupt keine Einigung.",
    "build.exists.still": (
        "Irgendeine Einigung gibt es nach der Analyse in {odds} der Lagen; es sind zu viele "
        "Ergebnisse, als dass diese Seite den Änderungen folgen könnte."
    ),
    "build.basis.own": "Die Chancen dieses Pakets sind die der Analyse.",
    "build.basis.drawn": (
        "Aus {draws} Lagen, die für alle stehen. Von 100 Paketen liegen 95 um höchstens {points} "
        "{points?Punkt|Punkte} von hundert daneben."
    ),
    "build.basis.few": (
        "Diese Annahmen lassen das Gewicht von nur etwa {n} Lagen übrig: Die Chancen sind grob zu "
        "nehmen."
    ),
    "build.basis.none": "In keiner der Lagen kann dies wahr sein. Gezeigt ist, was der Fall sagt.",
    "build.basis.exact": "Genau: Alle, die eine Stimme haben, sind in Punkten angegeben.",
    "build.repaired": "Ebenfalls geändert: {changes}. {rule}",
    "build.unmended": "Das ist nicht zu haben: {rule}",
    "build.loaded": "Geladen: {name}.",
    "build.loaded.swap": "Tausch vollzogen.",
    "build.loaded.map": "Von der Karte geladen.",
    "build.copied": "Der Link ist kopiert.",
    "build.not-copied": "Der Link lässt sich aus dem Feld kopieren.",
    "build.swaps.help": (
        "Änderungen an einem oder zwei Streitpunkten, nach denen eher alle zustimmen:"
    ),
    "build.swaps.none": (
        "Keine Änderung an einem oder zwei Streitpunkten macht es wahrscheinlicher, dass alle "
        "zustimmen."
    ),
    "build.swaps.side": (
        "Keine Änderung an einem oder zwei Streitpunkten macht es wahrscheinlicher, dass alle "
        "zustimmen. Am leichtesten und billigsten für das Ganze zu gewinnen: {who}."
    ),
    "build.swaps.agreed": "Alle, auf die es ankommt, stimmen schon so zu.",
    "build.votes": "Stimmen: {needed} von {total} nötig",
    "build.said": "{actor}: {text}",
    "build.part": "{issue}: {option}",
    "build.swap": "{issue}: {before} → {after}",
    "build.swap.helps": "hilft {gains}",
    "build.swap.costs": "kostet {gives}",
    "build.swap.both": "kostet {gives}, hilft {gains}",
    "build.swap.odds": "{who} {before} → {after}",
    "build.try": "Versuchen",
    "build.try.said": "Diesen Tausch versuchen: {swap}",
    "build.shift.none": "wie im Fall",
    "build.shift.better": "um {n} besser",
    "build.shift.worse": "um {n} schlechter",
    "build.best": "Unter diesen Annahmen am wahrscheinlichsten: {deal} ({odds})",
    "map.no-deal": "Ohne Einigung",
    "map.status-quo": "Status quo",
    "map.offer": "{offer:cap}",
    "map.offer.called": "{name}",
    "map.best": "Beste Einigung",
    "map.candidate": "Vorschlag {number}",
    "map.solution": "Lösung: {title}",
    "map.picture": "Karte der Einigungen: {title}",
    "map.none.contradiction": (
        "Was gesagt ist, kann nicht alles wahr sein, daher hat kein Ergebnis einen Platz auf "
        "einer Karte."
    ),
    "map.none.rules": "Es bleibt kein Ergebnis, von dem eine Karte zu zeichnen wäre.",
    "map.none": "Diese Seite wurde ohne die Punkte einer Karte erstellt.",
    "map.none.values": "Kein Akteur hat Werte, die sich zeichnen ließen.",
    "map.lede": (
        "Jedes Ergebnis hat einen Platz: je weiter rechts, desto besser für den einen Akteur; je "
        "höher, desto besser für den anderen. Ein gewählter Punkt wird oben geladen."
    ),
    "map.lede.one": "Jedes Ergebnis hat einen Platz: je weiter rechts, desto besser für {who}.",
    "map.lede.rescaled": (
        "0 ist der Stand ohne Einigung und 1 das Beste, was ein Akteur erreichen kann, in der "
        "Mitte der Lagen; −1 steht für −1 oder schlechter. Lösungen sind die, die Lage für Lage "
        "am häufigsten sind; daher kann eine außerhalb der schattierten Zone liegen."
    ),
    "map.lede.points": "Die Werte sind die Punkte der Falldatei.",
    "map.no-script": (
        "Achsen und Ergebnisse zu wählen, braucht JavaScript. Die Tabelle sagt das Übrige."
    ),
    "map.across": "Waagerecht",
    "map.up": "Senkrecht",
    "map.classes": (
        "Ergebnisse danach, wie wahrscheinlich alle zustimmen, auf die es ankommt: drücken, um "
        "sie aus- oder einzublenden"
    ),
    "map.class.certain": "sicher",
    "map.class.likely": "wahrscheinlich",
    "map.class.possible": "unwahrscheinlich",
    "map.class.impossible": "ausgeschlossen",
    "map.role": "Karte der Ergebnisse",
    "map.name": "Karte der Einigungen",
    "map.marks": "Marken auf der Karte",
    "map.empty": (
        "Ein Punkt, auf den gezeigt oder der mit den Pfeiltasten erreicht wird, ist hier zu lesen."
    ),
    "map.help": (
        "Tastatur: Pfeiltasten gehen zum nächsten Ergebnis in dieser Richtung; Pos1 und Ende ganz "
        "nach links und rechts; Bild auf und Bild ab durch alle Ergebnisse; Eingabe lädt das "
        "Ergebnis in die Auswahl oben; Tab geht durch die Marken. Die Schaltflächen über der "
        "Karte blenden Ergebnisse aus und ein."
    ),
    "map.caption": (
        "Die Karte zeigt {shown} von {total:Ergebnis-dat}, nach ihren Werten für zwei Akteure. "
        "Gestrichelte Linien zeigen, was jede Seite ohne Einigung hat; in der schattierten Ecke "
        "haben beide mindestens so viel. Je dunkler der Grund, desto mehr Ergebnisse liegen dort."
    ),
    "map.caption.one": (
        "Die Karte zeigt {shown} von {total:Ergebnis-dat}. Die gestrichelte Linie zeigt den Wert "
        "ohne Einigung. Je dunkler der Grund, desto mehr Ergebnisse liegen dort."
    ),
    "map.caption.drawn": (
        "Form und Farbe eines Punkts zeigen, wie wahrscheinlich alle zustimmen, auf die es "
        "ankommt, seine Größe, in wie vielen Lagen. Sicher und ausgeschlossen sind bewiesen, "
        "soweit die Zeit reichte; wahrscheinlich heißt in mehr als der Hälfte der Lagen."
    ),
    "map.caption.exact": (
        "Form und Farbe eines Punkts zeigen, ob alle zustimmen würden, auf die es ankommt."
    ),
    "map.legend.frontier": (
        "auf der Effizienzgrenze: keines besser für einen, ohne schlechter für einen anderen zu "
        "sein"
    ),
    "map.legend.status-quo": (
        "Status quo: was einstweilen gilt; der Stand ohne Einigung hat einen eigenen Wert, an den "
        "gestrichelten Linien"
    ),
    "map.legend.no-deal": "ohne Einigung",
    "map.legend.offer": "Angebot",
    "map.legend.solution": "ausgewogener Punkt",
    "map.legend.candidate": "eine der besten Einigungen",
    "map.legend.chosen": "das oben gewählte Paket",
    "map.table": "Die Karte als Tabelle: Marken und die wahrscheinlichsten Ergebnisse",
    "map.table.name": "Die Karte als Tabelle",
    "map.table.caption": (
        "Zuerst Marken, dann Ergebnisse danach, wie wahrscheinlich alle zustimmen, auf die es "
        "ankommt."
    ),
    "map.table.mark": "Marke",
    "map.table.together": "Alle, deren Zustimmung nötig ist",
    "map.table.frontier": "Auf der Effizienzgrenze",
    "map.table.outcome": "Ergebnis",
    "map.part": "{issue}: {option}",
    "map.yes": "ja",
    "map.no": "nein",
    "map.live.both": "für beide mindestens so gut wie ohne Einigung",
    "map.live.no-deal": "ohne Einigung, {who}",
    "map.live.below": "−1 oder schlechter",
    "map.live.kind.no-deal": "ohne Einigung",
    "map.live.kind.status-quo": "Status quo",
    "map.live.kind.offer": "Angebot",
    "map.live.kind.solution": "ausgewogener Punkt",
    "map.live.kind.candidate": "eine der besten Einigungen",
    "map.live.mark": "{kind}: {label}",
    "map.live.odds": "{word}, {odds}",
    "map.live.standing": "keine Einigung",
    "map.live.frontier": "Auf der Effizienzgrenze.",
    "map.live.same": "Ergebnisse mit denselben Werten hier: {n}.",
    "map.live.together": "Alle, deren Zustimmung nötig ist: {odds}.",
    "map.live.dots": "{shown} von {total} Punkten gezeigt.",
    "map.live.load": "Dieses Paket laden",
    "map.live.chosen": "Das oben gewählte Paket",
    "map.vote": "die nötige Abstimmung",
    "map.note.count": "{mark}: gut für {n} der {total}, deren Zustimmung nötig ist.",
    "map.note.good": "{mark}: gut für {good}.",
    "map.note.open": "{mark}: offen für {open}.",
    "map.note.bad": "{mark}: schlechter als keine Einigung für {bad}.",
    "map.note.far": "{mark}: weit schlechter als keine Einigung für {bad}.",
    "map.note.good-open": "{mark}: gut für {good}, offen für {open}.",
    "map.note.good-bad": "{mark}: gut für {good}, schlechter als keine Einigung für {bad}.",
    "map.note.good-far": "{mark}: gut für {good}, weit schlechter als keine Einigung für {bad}.",
    "map.note.open-bad": "{mark}: offen für {open}, schlechter als keine Einigung für {bad}.",
    "map.note.open-far": "{mark}: offen für {open}, weit schlechter als keine Einigung für {bad}.",
    "map.note.good-open-bad": (
        "{mark}: gut für {good}, offen für {open}, schlechter als keine Einigung für {bad}."
    ),
    "map.note.good-open-far": (
        "{mark}: gut für {good}, offen für {open}, weit schlechter als keine Einigung für {bad}."
    ),
}
