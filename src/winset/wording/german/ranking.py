"""Rangfolgen und Prioritäten auf Deutsch: worauf sie hinauslaufen, und was allein daraus folgt."""

from collections.abc import Mapping

RANKING: Mapping[str, str] = {
    "ranking.only-an-order": (
        "Von {actors} ist nur eine Reihenfolge der Zustände bekannt. Ob es eine Einigung gibt, was "
        "an der Effizienzgrenze liegt und welche Zustände halten, folgt daraus; Summen, Produkte "
        "und Anteile von Gewinnen, und die fairen Lösungen, die darauf beruhen, bedeuten nichts."
    ),
    "ranking.order": "{actor}, bester Zustand zuerst: {order}.",
    "ranking.long": "{actor}: {count} Zustände in {levels} Stufen, vom besten zum schlechtesten.",
    "ranking.true-of": (
        "{number}. „{statement}“ gilt in {count} {count?Zustand|Zuständen}: {states:comma}."
    ),
    "ranking.true-of.none": "{number}. „{statement}“ gilt in keinem Zustand.",
    "ranking.left-out": (
        "Nicht verglichen: {count} {count?Zustand|Zustände} ({states:comma}). Über sie wird nichts "
        "angenommen; `winset stability` sagt, was trotzdem hält."
    ),
    "ranking.drawn": (
        "{actors}: Zustände, die die Rangfolge auslässt, stehen in ihr irgendwo, in jeder Ziehung "
        "anderswo."
    ),
    "ranking.settled": (
        "{actors}: Was die Rangfolge auslässt, steht irgendwo darin. Alle {ways} "
        "Möglichkeiten sind beurteilt; Anteile der Ziehungen sind daher genau."
    ),
    "ranking.view": "{viewer} glaubt von {actor}, bester Zustand zuerst: {order}.",
    "order.no-weights": (
        "Was die Streitpunkte für {actor} wiegen, ist nicht bekannt: Eine Rangfolge der "
        "Zustände sagt darüber nichts."
    ),
    "order.no-solutions": (
        "Nicht bekannt: Von {actors} kennt man nur eine Rangfolge der Zustände, und diese "
        "Lösungen vergleichen Beträge."
    ),
    "opener.no_deal.places": (
        "Den Stand ohne Einigung in der Rangfolge tiefer stellen, oder eine Einigung ebenso "
        "viel höher: {actor}, {count} {count?Platz|Plätze}{odds}."
    ),
    "opener.no_deal.order": (
        "Den Stand ohne Einigung in der Rangfolge tiefer stellen, oder eine Einigung höher: "
        "{actor}{odds}."
    ),
    "consistent.orders": "die Rangfolgen von {actors:Akteur-dat}",
    "brief.accepts.yes.order": "Nach den Rangfolgen annehmbar für {actors}.",
    "brief.accepts.no.order": "Nach den Rangfolgen nicht annehmbar für {actors}.",
    "brief.accepts.yes.mixed": "Nach Punkten und Rangfolgen annehmbar für {actors}.",
    "brief.accepts.no.mixed": "Nach Punkten und Rangfolgen nicht annehmbar für {actors}.",
    "brief.basis.orders": "Grundlage: die Rangfolgen von {count:Akteur-dat}.",
    "brief.basis.mixed": (
        "Grundlage: die Rangfolgen von {ranked:Akteur-dat} und die Punkte von {scored:Akteur-dat}."
    ),
    "full.basis.orders": "die Rangfolgen von {count:Akteur-dat}",
    "doubt.order": (
        "Für {actor} steht der Stand ohne Einigung über jedem Ergebnis: Zu prüfen ist die "
        "Rangfolge."
    ),
    "page.known.order": "eine Rangfolge der Zustände",
    "order.no-road": (
        "Nicht bekannt: Welcher Weg jemanden am wenigsten bloßstellt, ist eine Frage von "
        "Beträgen, und von {actors} kennt man nur eine Rangfolge der Zustände."
    ),
    "carriers.orders": (
        "Punkte und Rangfolgen allein tragen das Urteil: Es gibt keine Aussage, die man "
        "weglassen könnte."
    ),
    "page.wants.orders": (
        "Von {actors} kennt man eine Rangfolge der Zustände: Sie sagt nicht, was ein "
        "Streitpunkt oder eine Option wert ist."
    ),
    "map.lede.places": (
        "Werte von {actors} sind Plätze in einer Rangfolge, der schlechteste 0: Abstände "
        "bedeuten nichts."
    ),
    "more.no-statements.orders": (
        "Der Fall hat keine Aussagen: Präferenzen sind als Punkte oder Rangfolgen angegeben."
    ),
    "page.statements.none.orders": (
        "Die Falldatei enthält keine Aussagen: Präferenzen sind als Punkte oder Rangfolgen "
        "angegeben oder gar nicht."
    ),
}
