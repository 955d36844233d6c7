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
    "ranking.view": "{viewer} glaubt von {actor}, bester Zustand zuerst: {order}.",
}
