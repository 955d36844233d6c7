"""What the page of a conflict says around its findings, in German."""

from collections.abc import Mapping

PAGE_CONFLICT: Mapping[str, str] = {
    "graph.kind": "Stabilität",
    "graph.genre": "Konfliktanalyse",
    "graph.section.holds": "Kurz gefasst",
    "graph.section.states": "Die Zustände und was hält",
    "graph.section.moves": "Wer wohin ziehen kann",
    "graph.section.leads": "Wohin keine Einigung führt",
    "graph.section.why": "Zustand für Zustand: warum er hält oder nicht",
    "graph.section.make": "Was Zustand {state} halten ließe",
    "graph.section.terms": "Einstellungen und Begriffe",
    "graph.state": "Zustand {state}",
    "graph.no-deal": "keine Einigung",
    "graph.or-like.one": "{told}; oder ein weiterer dieser Art",
    "graph.or-like": "{told}; oder einer von {count} weiteren dieser Art",
    "graph.numbers.more": "{states:comma} und {count} weitere",
    "graph.holds": "hält",
    "graph.holds-under": "hält nach {concepts:comma}",
    "graph.does-not-hold": "hält nicht",
    "graph.grade.self": "hält: Niemand gewinnt durch einen Zug allein (Nash)",
    "graph.grade.answers": "hält durch Antworten, die die anderen geben wollen (SEQ)",
    "graph.grade.threats": "hält nur, wenn auch kostspielige Antworten zählen (GMR)",
    "graph.grade.breaks": "hält nicht",
    "graph.byline.movers": "{count:Akteur} mit eigenen Zügen",
    "graph.byline.issues": "{count:Streitpunkt}",
    "graph.byline.scored": "Präferenzen nach Punkten",
    "graph.byline.draws": "{count:Ziehung} von Präferenzen",
    "graph.byline.coalition": "handeln als eins: {members}",
    "graph.page.assumed": "Annahmen beim Lesen der Datei: {count}",
    "graph.page.lede": (
        "Ein Zustand ist eine Option für jeden Streitpunkt. Ein Akteur zieht, indem er "
        "Streitpunkte ändert, die bei ihm allein liegen; was bei niemandem allein liegt, ändert "
        "nur eine Einigung. Ein Zustand hält, wenn niemand aus ihm wegzieht, sobald die "
        "Antworten der anderen so zählen, wie ein Begriff sie zählt."
    ),
    "graph.page.count": "Wie viele Zustände halten, nach Begriffen.",
    "graph.page.count-draws": (
        "Wie viele Zustände in mehr als der Hälfte der Ziehungen halten, nach Begriffen."
    ),
    "graph.page.if": "Ein Zustand hält, wenn",
    "graph.page.states": "Zustände",
    "graph.page.no-start": (
        "Keine Einigung ist durch Werte angegeben, nicht als Ergebnis: Es gibt keinen Zustand, "
        "von dem auszugehen wäre."
    ),
    "graph.page.leads": (
        "Von keiner Einigung (Zustand {state}) aus, Schritt für Schritt: Jeder Zug ist einer, "
        "den der Ziehende machen will. Ein Akteur zieht nie zweimal hintereinander."
    ),
    "graph.page.leads-draws": (
        "Von keiner Einigung (Zustand {state}) aus, Schritt für Schritt: Jeder Zug ist einer, "
        "den der Ziehende machen will, und die Zahl ist der Anteil von {draws:Ziehung}, in dem "
        "solche Züge dorthin führen; ein Zustand gilt als haltbar, wenn er in mehr als der "
        "Hälfte der Ziehungen hält. Ein Akteur zieht nie zweimal hintereinander."
    ),
    "graph.page.likeliest": (
        "Von {all} Zuständen, zu denen solche Züge führen, sind {shown} gezeigt: die "
        "wahrscheinlichsten."
    ),
    "graph.page.nearest": (
        "Von {all} Zuständen, zu denen solche Züge führen, sind {shown} gezeigt: solche, die "
        "nach einem Begriff halten und die wenigsten Züge entfernt sind."
    ),
    "graph.page.any-moves": "Wohin beliebige Züge führen, gewollt oder nicht: {count:Zustand}",
    "graph.page.undrawn": (
        "Es ist nichts gezeichnet: Kein Zustand hält, und keine Einigung ist kein Ergebnis, von "
        "dem auszugehen wäre."
    ),
    "graph.drawn.some": (
        "Von {all} Zuständen sind {shown} gezeichnet: solche, zu denen von keiner Einigung aus "
        "Züge führen, die jeden Ziehenden besserstellen, und solche, die halten, soweit Platz "
        "ist. Weiter rechts braucht es mehr Züge."
    ),
    "graph.drawn.some-draws": (
        "Von {all} Zuständen sind {shown} gezeichnet: solche, zu denen von keiner Einigung aus "
        "Züge führen, die jeden Ziehenden besserstellen, und solche, die in mehr als der Hälfte "
        "der Ziehungen halten, soweit Platz ist. Weiter rechts braucht es mehr Züge."
    ),
    "graph.drawn.apart": (
        "Zuletzt {count?steht|stehen} {count:Zustand}, zu {count?dem|denen} kein hier "
        "gezeichneter Weg führt."
    ),
    "graph.drawn.across": "Nach links und rechts: Züge von {actors}.",
    "graph.drawn.up": "Nach oben und unten: Züge von {actors}.",
    "graph.arrows.reduced": (
        "Ein kräftiger Pfeil ist ein Schritt auf Wegen, auf denen jeder Zug den Ziehenden "
        "besserstellt; ein blasser ist möglich."
    ),
    "graph.arrows.reduced.draws": (
        "Ein kräftiger Pfeil ist ein Schritt auf Wegen, auf denen in mehr als der Hälfte der "
        "Ziehungen jeder Zug den Ziehenden besserstellt; ein blasser ist es in weniger oder ist "
        "nur möglich."
    ),
    "graph.arrows.all": (
        "Ein kräftiger Pfeil ist ein Zug, der den Ziehenden besserstellt; ein blasser ist "
        "möglich, tut es aber nicht."
    ),
    "graph.arrows.all.draws": (
        "Ein kräftiger Pfeil ist ein Zug, der den Ziehenden in mehr als der Hälfte der Ziehungen "
        "besserstellt; ein blasser tut es in weniger oder in keiner."
    ),
    "graph.page.only-better": "Nur Züge, die besserstellen",
    "graph.page.drawing": "Zeichnung der Züge",
    "graph.page.state-told": "Zustand {states}: {told}",
    "graph.page.point": (
        "Ein Zustand, auf den gezeigt oder der mit der Tabulatortaste erreicht wird, ist hier zu "
        "lesen."
    ),
    "graph.page.caption": (
        "Die Züge: Jeder Kreis ist ein Zustand, das Quadrat ist keine Einigung, jeder Pfeil ein "
        "Zug eines Akteurs."
    ),
    "graph.page.caption-reduced": (
        "Die Züge, die von keiner Einigung wegführen: Jeder Kreis ist ein Zustand, das Quadrat "
        "ist keine Einigung, jeder Pfeil ein Zug eines Akteurs."
    ),
    "graph.moves.table": "Die Züge als Tabelle",
    "graph.moves.caption": (
        "Von jedem Zustand aus die Züge, die den Ziehenden besserstellen, und die übrigen."
    ),
    "graph.moves.from": "Von Zustand",
    "graph.moves.better": "Züge, die besserstellen",
    "graph.moves.other": "Andere Züge",
    "graph.table.lede": (
        "Die erste Zeile ist keine Einigung; dann folgen die Zustände, die nach den meisten "
        "Begriffen halten. Jeder ist durch das beschrieben, was von keiner Einigung abweicht."
    ),
    "graph.table.lede-values": (
        "Zuerst stehen die Zustände, die nach den meisten Begriffen halten. Jeder ist durch "
        "seine Optionen beschrieben."
    ),
    "graph.table.no-script": "Sortieren und Filtern brauchen JavaScript.",
    "graph.table.no-script-some": (
        "Sortieren und Filtern brauchen JavaScript. Ohne JavaScript sind die ersten {shown} von "
        "{all} Zuständen gezeigt."
    ),
    "graph.filter.show": "Zeigen",
    "graph.filter.all": "alle Zustände",
    "graph.filter.any": "Gleichgewichte: halten nach einem Begriff",
    "graph.filter.under": "halten nach {concept}",
    "graph.filter.least": "in mindestens",
    "graph.filter.option": "Nach Option filtern",
    "graph.filter.any-option": "beliebig",
    "graph.filter.clear": "Zurücksetzen",
    "graph.table.exact": "Welche Zustände halten, nach Begriffen.",
    "graph.table.draws": (
        "In welchem Anteil von {draws:Ziehung} jeder Zustand hält, nach Begriffen."
    ),
    "graph.table.grouped": "Zustände, die niemand unterscheidet, teilen sich eine Zeile.",
    "graph.table.state": "Zustand",
    "graph.table.differs": "Was von keiner Einigung abweicht",
    "graph.table.more": "Weitere Zustände zeigen",
    "graph.concept": "Ein Zustand hält, wenn {meaning}.",
    "graph.answers": "Antworten",
    "graph.answers.published": (
        "Beliebig viele Züge der anderen, einer nach dem anderen, niemand zweimal "
        "hintereinander: die veröffentlichte Definition."
    ),
    "graph.answers.single": (
        "Ein Zug eines der anderen: eine Verkürzung, die manche Programme nehmen."
    ),
    "graph.answers.once": (
        "Züge der anderen, jeder höchstens einmal: eine Verkürzung, die manche Programme nehmen."
    ),
    "graph.owners": "Was bei wem allein liegt",
    "graph.owners.nobody": "Nur durch Einigung",
    "graph.irreversible": "Was sich nicht rückgängig machen lässt",
    "graph.transitions": "Was nicht folgen kann",
    "graph.grouped": "Zusammengefasste Zustände",
    "graph.grouped.meaning": (
        "Zustände, die jedem Akteur gleich viel gelten und zu denselben Zuständen führen, sind "
        "zusammengefasst; alle ihre Nummern sind angegeben."
    ),
    "graph.settings": "Einstellungen",
    "graph.settings.scored": (
        "Die Präferenzen sind in Punkten angegeben, daher ist jedes Urteil genau."
    ),
    "graph.settings.drawn": (
        "Die Präferenzen sind {draws}-mal gezogen (Startwert {seed}, Vorannahme {prior}); ein "
        "Anteil der Ziehungen ist eine Schätzung."
    ),
    "graph.settings.account": "Nach der Darstellung „{account}“.",
    "graph.settings.coalition": "Handeln als eins: {members}.",
    "graph.repeat": "Zum Wiederholen",
    "graph.assumed": "Beim Lesen angenommen",
    "graph.sources": "Quellen",
    "graph.sources.work": "{concepts} nach {work}",
    "graph.why.coalition": "Gründe werden nicht angegeben, wo Akteure als eins handeln.",
    "graph.why.some": "Keine Einigung und die Zustände, die halten: {shown} von {all}.",
    "graph.why.some-draws": (
        "Keine Einigung und die Zustände, die in den meisten Ziehungen halten: {shown} von {all}."
    ),
    "graph.why.state": "Zustand {states}",
    "graph.why.state-no-deal": "Zustand {states} (mit keiner Einigung)",
    "graph.why.label": "Zustand {state}, Akteur für Akteur",
    "graph.why.exact": "Ob er für jeden Akteur hält.",
    "graph.why.draws": "In welchem Anteil der Ziehungen er für jeden Akteur hält.",
    "page.make.lede": (
        "Was die Akteure vorziehen müssten, damit Zustand {state} ({told}) nach {concept} hält."
    ),
    "page.make.no-move": (
        "kein Zug führt von dort weg; der Zustand hält hier, was immer gewollt ist."
    ),
    "page.make.holds": (
        "der Zustand hält hier, wie jetzt schon, wenn bei jedem Zug keiner der folgenden "
        "Zustände Zustand {state} vorgezogen wird:"
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
    "graph.js.holds": "hält",
    "graph.js.no-deal": "keine Einigung",
    "graph.js.and": "und",
    "graph.js.more": "{first} und {count} weitere",
    "graph.js.show-more": "{shown} von {rest} weiteren zeigen",
    "graph.js.state.one": "1 Zustand",
    "graph.js.states": "{count} Zustände",
    "graph.js.ascending": "{states}, nach {key}, aufsteigend",
    "graph.js.descending": "{states}, nach {key}, absteigend",
    "graph.js.possible": "möglich",
    "graph.js.better": "besser",
    "graph.js.no-better": "nicht besser",
    "graph.js.wanted-in": "gewollt in {share}",
    "graph.js.better-in": "besser in {share}",
    "graph.js.state": "Zustand {states}",
    "graph.js.holds-every": "Hält nach jedem Begriff.",
    "graph.js.holds-some": "Hält nach {concepts}.",
    "graph.js.holds-none": "Hält nach keinem Begriff.",
    "graph.js.holds-every.draws": "Hält in mehr als der Hälfte der Ziehungen nach jedem Begriff.",
    "graph.js.holds-some.draws": "Hält in mehr als der Hälfte der Ziehungen nach {concepts}.",
    "graph.js.holds-none.draws": "Hält nach keinem Begriff in mehr als der Hälfte der Ziehungen.",
    "graph.js.move": "{actor} zu {state}",
    "graph.js.and-more": "Und {count} weitere.",
    "graph.js.no-move": "Kein hier gezeichneter Zug führt weiter.",
    "graph.text.columns": "Begriffe",
    "graph.text.yes": "ja",
    "graph.text.table": "Keine Einigung und die Zustände, die halten",
    "graph.text.table.states": "Die Zustände, die halten",
    "graph.text.table.draws": (
        "Keine Einigung und die Zustände, die halten, in Prozent der Ziehungen"
    ),
    "graph.text.table.states.draws": "Die Zustände, die halten, in Prozent der Ziehungen",
    "graph.text.left": (
        "{count:weiterer Zustand}, {count?der hält|die halten}: siehe --json oder die Seite."
    ),
    "graph.text.rests": "Worauf dies beruht",
    "graph.text.care": "Zu beachten",
    "graph.text.basis": "{parts:semicolon}.",
    "graph.text.basis.drawn": "{draws:Ziehung}, Vorannahme {prior}, Startwert {seed}",
    "graph.text.basis.account": "nach der Darstellung „{account}“",
    "page.doubts": "Zuerst ansehen",
}
