"""What the page of a conflict says around its findings, in German."""

from collections.abc import Mapping

PAGE_CONFLICT: Mapping[str, str] = {
    "conflict.skip": "Zur Kurzfassung springen",
    "conflict.contents": "Inhalt",
    "conflict.footer": (
        "Erstellt mit Winset {version}. Diese Seite ist eine einzige Datei: Sie lädt nichts und "
        "sendet nichts. Jede Zahl folgt aus der Falldatei und den Einstellungen unter {section}."
    ),
    "conflict.genre": "Konfliktanalyse",
    "conflict.section.holds": "Kurz gefasst",
    "conflict.section.states": "Die Zustände und was hält",
    "conflict.section.moves": "Wer wohin ziehen kann",
    "conflict.section.leads": "Wohin der Stand ohne Einigung führt",
    "conflict.section.why": "Zustand für Zustand: warum er hält oder nicht",
    "conflict.section.make": "Was Zustand {state} halten ließe",
    "conflict.section.terms": "Einstellungen und Begriffe",
    "conflict.state": "Zustand {state}",
    "conflict.no-deal": "ohne Einigung",
    "conflict.or-like.one": "{told}; oder ein weiterer dieser Art",
    "conflict.or-like": "{told}; oder einer von {count} weiteren dieser Art",
    "conflict.numbers.more": "{states:comma} und {count} weitere",
    "conflict.holds": "hält",
    "conflict.holds-under": "hält nach {concepts:comma}",
    "conflict.does-not-hold": "hält nicht",
    "conflict.grade.self": "hält: Niemand gewinnt durch einen Zug allein (Nash)",
    "conflict.grade.answers": "hält durch Antworten, die die anderen geben wollen (SEQ)",
    "conflict.grade.threats": "hält nur, wenn auch kostspielige Antworten zählen (GMR)",
    "conflict.grade.breaks": "hält nicht",
    "conflict.byline.movers": "{count:Akteur} mit eigenen Zügen",
    "conflict.byline.issues": "{count:Streitpunkt}",
    "conflict.byline.scored": "Präferenzen nach Punkten",
    "conflict.byline.ranked": "Präferenzen nach Rang",
    "conflict.byline.draws": "{count:Ziehung} von Präferenzen",
    "conflict.byline.coalition": "handeln als eins: {members}",
    "conflict.page.assumed": "Annahmen beim Lesen der Datei: {count}",
    "conflict.page.lede": (
        "Ein Zustand ist eine Option für jeden Streitpunkt. Ein Akteur zieht, indem er "
        "Streitpunkte ändert, die bei ihm allein liegen; was bei niemandem allein liegt, ändert "
        "nur eine Einigung. Ein Zustand hält, wenn niemand aus ihm wegzieht, sobald die Antworten "
        "der anderen so zählen, wie ein Begriff sie zählt."
    ),
    "conflict.page.count": "Wie viele Zustände halten, nach Begriffen.",
    "conflict.page.count-draws": (
        "Wie viele Zustände in mehr als der Hälfte der Ziehungen halten, nach Begriffen."
    ),
    "conflict.page.if": "Ein Zustand hält, wenn",
    "conflict.page.states": "Zustände",
    "conflict.page.no-start": (
        "Der Stand ohne Einigung ist durch Werte angegeben, nicht als Ergebnis: Es gibt keinen "
        "Zustand, von dem auszugehen wäre."
    ),
    "conflict.page.leads": (
        "Vom Stand ohne Einigung (Zustand {state}) aus, Schritt für Schritt: Jeder Zug ist einer, "
        "den der Ziehende machen will. Ein Akteur zieht nie zweimal hintereinander."
    ),
    "conflict.page.leads-draws": (
        "Vom Stand ohne Einigung (Zustand {state}) aus, Schritt für Schritt: Jeder Zug ist einer, "
        "den der Ziehende machen will, und die Zahl ist der Anteil von {draws:Ziehung}, in dem "
        "solche Züge dorthin führen; ein Zustand gilt als haltbar, wenn er in mehr als der Hälfte "
        "der Ziehungen hält. Ein Akteur zieht nie zweimal hintereinander."
    ),
    "conflict.page.likeliest": (
        "Von {all} Zuständen, zu denen solche Züge führen, sind {shown} gezeigt: die "
        "wahrscheinlichsten."
    ),
    "conflict.page.nearest": (
        "Von {all} Zuständen, zu denen solche Züge führen, sind {shown} gezeigt: solche, die nach "
        "einem Begriff halten und die wenigsten Züge entfernt sind."
    ),
    "conflict.page.any-moves": "Wohin beliebige Züge führen, gewollt oder nicht: {count:Zustand}",
    "conflict.page.undrawn": (
        "Es ist nichts gezeichnet: Kein Zustand hält, und der Stand ohne Einigung ist kein "
        "Ergebnis, von dem auszugehen wäre."
    ),
    "conflict.drawn.some": (
        "Von {all} Zuständen sind {shown} gezeichnet: solche, zu denen vom Stand ohne Einigung "
        "aus Züge führen, die jeden Ziehenden besserstellen, und solche, die halten, soweit Platz "
        "ist. Weiter rechts braucht es mehr Züge."
    ),
    "conflict.drawn.some-draws": (
        "Von {all} Zuständen sind {shown} gezeichnet: solche, zu denen vom Stand ohne Einigung "
        "aus Züge führen, die jeden Ziehenden besserstellen, und solche, die in mehr als der "
        "Hälfte der Ziehungen halten, soweit Platz ist. Weiter rechts braucht es mehr Züge."
    ),
    "conflict.drawn.apart": (
        "Zuletzt {count?steht|stehen} {count:Zustand}, zu {count?dem|denen} kein hier "
        "gezeichneter Weg führt."
    ),
    "conflict.drawn.across": "Nach links und rechts: Züge von {actors}.",
    "conflict.drawn.up": "Nach oben und unten: Züge von {actors}.",
    "conflict.arrows.reduced": (
        "Ein kräftiger Pfeil ist ein Schritt auf Wegen, auf denen jeder Zug den Ziehenden "
        "besserstellt; ein blasser ist möglich."
    ),
    "conflict.arrows.reduced.draws": (
        "Ein kräftiger Pfeil ist ein Schritt auf Wegen, auf denen in mehr als der Hälfte der "
        "Ziehungen jeder Zug den Ziehenden besserstellt; ein blasser ist es in weniger oder ist "
        "nur möglich."
    ),
    "conflict.arrows.all": (
        "Ein kräftiger Pfeil ist ein Zug, der den Ziehenden besserstellt; ein blasser ist "
        "möglich, tut es aber nicht."
    ),
    "conflict.arrows.all.draws": (
        "Ein kräftiger Pfeil ist ein Zug, der den Ziehenden in mehr als der Hälfte der Ziehungen "
        "besserstellt; ein blasser tut es in weniger oder in keiner."
    ),
    "conflict.page.only-better": "Nur Züge, die besserstellen",
    "conflict.page.drawing": "Zeichnung der Züge",
    "conflict.page.state-told": "Zustand {states}: {told}",
    "conflict.page.point": (
        "Ein Zustand, auf den gezeigt oder der mit der Tabulatortaste erreicht wird, ist hier zu "
        "lesen."
    ),
    "conflict.page.caption": (
        "Die Züge: Jeder Kreis ist ein Zustand, das Quadrat der Stand ohne Einigung, jeder Pfeil "
        "ein Zug eines Akteurs."
    ),
    "conflict.page.caption-reduced": (
        "Die Züge, die vom Stand ohne Einigung wegführen: Jeder Kreis ist ein Zustand, das "
        "Quadrat der Stand ohne Einigung, jeder Pfeil ein Zug eines Akteurs."
    ),
    "conflict.moves.table": "Die Züge als Tabelle",
    "conflict.moves.caption": (
        "Von jedem Zustand aus die Züge, die den Ziehenden besserstellen, und die übrigen."
    ),
    "conflict.moves.from": "Von Zustand",
    "conflict.moves.better": "Züge, die besserstellen",
    "conflict.moves.other": "Andere Züge",
    "conflict.table.lede": (
        "Die erste Zeile ist der Stand ohne Einigung; dann folgen die Zustände, die nach den "
        "meisten Begriffen halten. Jeder ist durch das beschrieben, was vom Stand ohne Einigung "
        "abweicht."
    ),
    "conflict.table.lede-values": (
        "Zuerst stehen die Zustände, die nach den meisten Begriffen halten. Jeder ist durch seine "
        "Optionen beschrieben."
    ),
    "conflict.table.no-script": "Sortieren und Filtern brauchen JavaScript.",
    "conflict.table.no-script-some": (
        "Sortieren und Filtern brauchen JavaScript. Ohne JavaScript sind die ersten {shown} von "
        "{all} Zuständen gezeigt."
    ),
    "conflict.filter.show": "Zeigen",
    "conflict.filter.all": "alle Zustände",
    "conflict.filter.any": "Gleichgewichte: halten nach einem Begriff",
    "conflict.filter.under": "halten nach {concept}",
    "conflict.filter.least": "in mindestens",
    "conflict.filter.option": "Nach Option filtern",
    "conflict.filter.any-option": "beliebig",
    "conflict.filter.clear": "Zurücksetzen",
    "conflict.table.exact": "Welche Zustände halten, nach Begriffen.",
    "conflict.table.draws": (
        "In welchem Anteil von {draws:Ziehung} jeder Zustand hält, nach Begriffen."
    ),
    "conflict.table.grouped": "Zustände, die niemand unterscheidet, teilen sich eine Zeile.",
    "conflict.table.state": "Zustand",
    "conflict.table.differs": "Was vom Stand ohne Einigung abweicht",
    "conflict.table.more": "Weitere Zustände zeigen",
    "conflict.concept": "Ein Zustand hält, wenn {meaning}.",
    "conflict.answers": "Antworten",
    "conflict.answers.published": (
        "Beliebig viele Züge der anderen, einer nach dem anderen, niemand zweimal hintereinander: "
        "die veröffentlichte Definition."
    ),
    "conflict.answers.single": (
        "Ein Zug eines der anderen: eine Verkürzung, die manche Programme nehmen."
    ),
    "conflict.answers.once": (
        "Züge der anderen, jeder höchstens einmal: eine Verkürzung, die manche Programme nehmen."
    ),
    "conflict.owners": "Was bei wem allein liegt",
    "conflict.owners.nobody": "Nur durch Einigung",
    "conflict.irreversible": "Was sich nicht rückgängig machen lässt",
    "conflict.transitions": "Was nicht folgen kann",
    "conflict.grouped": "Zusammengefasste Zustände",
    "conflict.grouped.meaning": (
        "Zustände, die jedem Akteur gleich viel gelten und zu denselben Zuständen führen, sind "
        "zusammengefasst; alle ihre Nummern sind angegeben."
    ),
    "conflict.settings": "Einstellungen",
    "conflict.settings.scored": (
        "Die Präferenzen sind in Punkten angegeben, daher ist jedes Urteil genau."
    ),
    "conflict.settings.ranked": (
        "Die Präferenzen sind eine vollständige Rangfolge der Zustände, "
        "daher ist jedes Urteil genau."
    ),
    "conflict.settings.settled": (
        "Alle {judged} Möglichkeiten, die Rangfolgen zu ergänzen, "
        "sind beurteilt; Anteile sind genau."
    ),
    "conflict.settings.drawn": (
        "Von {draws} verlangten Ziehungen der Präferenzen sind {judged} beurteilt (Startwert "
        "{seed}, Vorannahme {prior}); ein Anteil davon ist eine Schätzung."
    ),
    "conflict.settings.account": "Nach „{account}“.",
    "conflict.settings.coalition": "Handeln als eins: {members}.",
    "conflict.repeat": "Zum Wiederholen",
    "conflict.assumed": "Beim Lesen angenommen",
    "conflict.sources": "Quellen",
    "conflict.work": "{authors} {year}",
    "conflict.work.chapter": "{authors} {year}, Kapitel {chapter}",
    "conflict.sources.work": "{concepts} nach {work}",
    "conflict.why.coalition": "Gründe werden nicht angegeben, wo Akteure als eins handeln.",
    "conflict.why.some": "Stand ohne Einigung und die Zustände, die halten: {shown} von {all}.",
    "conflict.why.some-draws": (
        "Stand ohne Einigung und die Zustände, die in den meisten Ziehungen halten: {shown} von "
        "{all}."
    ),
    "conflict.why.state": "Zustand {states}",
    "conflict.why.state-no-deal": "Zustand {states} (Stand ohne Einigung)",
    "conflict.why.label": "Zustand {state}, Akteur für Akteur",
    "conflict.why.exact": "Ob er für jeden Akteur hält.",
    "conflict.why.draws": "In welchem Anteil der Ziehungen er für jeden Akteur hält.",
    "page.make.lede": (
        "Was die Akteure vorziehen müssten, damit Zustand {state} ({told}) nach {concept} hält."
    ),
    "page.make.no-move": (
        "kein Zug führt von dort weg; der Zustand hält hier, was immer gewollt ist."
    ),
    "page.make.holds": (
        "der Zustand hält hier, wie jetzt schon, wenn bei jedem Zug keiner der folgenden Zustände "
        "Zustand {state} vorgezogen wird:"
    ),
    "page.make.breaks": (
        "der Zustand hält hier, anders als jetzt, wenn bei jedem Zug keiner der folgenden "
        "Zustände Zustand {state} vorgezogen wird:"
    ),
    "page.make.change": "Die kleinste Änderung",
    "page.make.lowered": "{actor}: Zustand {state} ({told}) wird ihm nicht mehr vorgezogen.",
    "page.make.bound": "Eine Änderung, die genügt; eine kleinere könnte auch genügen.",
    "page.make.rankings": "Wie viel von dem, was sie wollen könnten, ihn halten lässt",
    "page.make.rankings.unknown": "nicht bekannt, es gibt zu viele Rangfolgen.",
    "page.make.rankings.count": (
        "{favourable} von {possible} strengen Rangfolgen, die der anderen wie gehabt."
    ),
    "conflict.js.holds": "hält",
    "conflict.js.no-deal": "ohne Einigung",
    "conflict.js.and": "und",
    "conflict.js.more": "{first} und {count} weitere",
    "conflict.js.show-more": "{shown} von {rest} weiteren zeigen",
    "conflict.js.state.one": "1 Zustand",
    "conflict.js.states": "{count} Zustände",
    "conflict.js.ascending": "{states}, nach {key}, aufsteigend",
    "conflict.js.descending": "{states}, nach {key}, absteigend",
    "conflict.js.possible": "möglich",
    "conflict.js.better": "besser",
    "conflict.js.no-better": "nicht besser",
    "conflict.js.wanted-in": "gewollt in {share}",
    "conflict.js.better-in": "besser in {share}",
    "conflict.js.state": "Zustand {states}",
    "conflict.js.holds-every": "Hält nach jedem Begriff.",
    "conflict.js.holds-some": "Hält nach {concepts}.",
    "conflict.js.holds-none": "Hält nach keinem Begriff.",
    "conflict.js.holds-every.draws": (
        "Hält in mehr als der Hälfte der Ziehungen nach jedem Begriff."
    ),
    "conflict.js.holds-some.draws": "Hält in mehr als der Hälfte der Ziehungen nach {concepts}.",
    "conflict.js.holds-none.draws": (
        "Hält nach keinem Begriff in mehr als der Hälfte der Ziehungen."
    ),
    "conflict.js.part": "{issue}: {option}",
    "conflict.js.move": "{actor} zu {state}",
    "conflict.js.and-more": "Und {count} weitere.",
    "conflict.js.no-move": "Kein hier gezeichneter Zug führt weiter.",
    "conflict.text.columns": "Begriffe",
    "conflict.text.yes": "ja",
    "conflict.text.table": "Stand ohne Einigung und die Zustände, die halten",
    "conflict.text.table.states": "Die Zustände, die halten",
    "conflict.text.table.draws": (
        "Stand ohne Einigung und die Zustände, die halten, in Prozent der Ziehungen"
    ),
    "conflict.text.table.states.draws": "Die Zustände, die halten, in Prozent der Ziehungen",
    "conflict.text.left": (
        "{count:weiterer Zustand}, {count?der hält|die halten}: siehe --json oder die Seite."
    ),
    "conflict.text.rests": "Worauf dies beruht",
    "conflict.text.care": "Zu beachten",
    "conflict.text.basis": "{parts:semicolon}.",
    "conflict.text.basis.drawn": "{draws:Ziehung}, Vorannahme {prior}, Startwert {seed}",
    "conflict.text.basis.account": "nach „{account}“",
    "page.doubts": "Zuerst ansehen",
}
