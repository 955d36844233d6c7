"""Was sich über einen Konflikt noch fragen lässt, auf Deutsch."""

from collections.abc import Mapping

ASKED: Mapping[str, str] = {
    "conflict.section.asked": "Was noch gefragt war",
    "asked.continued": "{caption} (Fortsetzung).",
    "asked.left": "{count} weitere {count?Zeile|Zeilen}: siehe `--json`.",
    "asked.orders": "Die Zustände in der Reihenfolge jedes Akteurs",
    "asked.left-out": "{actor}: Nichts bekannt ist über {states?Zustand|Zustände} {states:comma}.",
    "asked.horizons": "Mehrere Züge vorausgedacht",
    "asked.horizons.lede": (
        "Alle denken bis zum Ende von so vielen Zügen voraus, erwarten das auch von den anderen "
        "und ziehen nur, wenn sie am Ende besser stehen (limited-move stability, Kilgour 1985). "
        "Ein Zug voraus ist Nash."
    ),
    "asked.horizons.all": "Stabil für alle, nach der Zahl der Züge voraus.",
    "asked.horizons.one": "Stabil für {actor}, nach der Zahl der Züge voraus.",
    "asked.horizons.each": "Akteur für Akteur",
    "asked.coalitions": "Welche Zustände irgendeine Koalition bräche",
    "asked.coalitions.lede": (
        "Eine Koalition bricht einen Zustand, wenn sie dorthin kann, wo jedes Mitglied besser "
        "steht, und nichts, was das Konzept zählt, sie abschreckt (nach Inohara und Hipel 2008). "
        "Einzelne Akteure sind Koalitionen aus einem Mitglied. Von den Koalitionen werden die "
        "kleinsten gezeigt."
    ),
    "asked.coalitions.holds.either": (
        "Zustände, die keine Koalition bräche, ob ihre Mitglieder gleichzeitig ziehen oder nur "
        "nacheinander."
    ),
    "asked.coalitions.holds.at-once": (
        "Zustände, die keine Koalition bräche, wenn Mitglieder gleichzeitig ziehen dürfen."
    ),
    "asked.coalitions.holds.in-turns": (
        "Zustände, die keine Koalition bräche, wenn Mitglieder nacheinander ziehen."
    ),
    "asked.coalitions.breaks": "Wer was bräche, und wohin.",
    "asked.coalitions.who": "Wer ihn bricht, und wohin",
    "asked.coalitions.break": "{members} → {state} ({told})",
    "asked.tableau": "Alle Wege von Zustand {state}",
    "asked.tableau.lede": (
        "Von Zustand {state} aus zieht niemand zweimal hintereinander (status quo analysis: Li, "
        "Kilgour und Hipel 2005). Unter jedem Akteur steht, wie viele Züge es mindestens braucht, "
        "um einen Zustand mit einem letzten Zug dieses Akteurs zu erreichen; in Klammern, wie "
        "viele Wege dieser Länge es gibt, wenn es mehrere sind."
    ),
    "asked.tableau.unsure": (
        "Wege durch Verbesserungen sind nicht aufgeführt: Die Präferenzen sind unsicher, welche "
        "Züge verbessern, ist also eine Frage der Wahrscheinlichkeit."
    ),
    "asked.tableau.nowhere.improvements": (
        "Kein Zug von dort verbessert die Lage dessen, der zieht."
    ),
    "asked.tableau.nowhere.moves": "Kein Zug führt von dort weg.",
    "asked.tableau.cut": (
        "Wege werden über {most} Züge verfolgt; längere können noch anderswohin führen."
    ),
    "asked.tableau.improvements": "Durch Züge, die jeweils die Lage dessen verbessern, der zieht.",
    "asked.tableau.moves": "Durch beliebige Züge.",
    "asked.tableau.drawn": "Wie sich der Konflikt von Zustand {state} aus entwickeln kann",
    "asked.tableau.drawing": (
        "Wie sich der Konflikt entwickeln kann: eine Spalte für jede Zahl von Zügen, ein Pfeil "
        "für jeden Zug."
    ),
    "asked.tableau.drawn-moves": (
        "Die Pfeile sind Züge, die die Lage dessen verbessern, der zieht."
    ),
    "asked.tableau.drawn-any": "Die Pfeile sind beliebige Züge.",
    "asked.unknown": "Was hält, wenn nicht alles bekannt ist",
    "asked.unknown.lede": (
        "Buchstaben sagen, nach welcher Lesart ein Zustand hält. Ein Akteur zieht weg, wenn etwas "
        "besser ist (b, d), oder auch, wenn es besser sein kann (a, c); ihn schreckt ab, was "
        "nicht besser ist (a, b), oder auch, was nicht besser sein muss (c, d). Was nach a hält, "
        "hält nach allen vieren (Li, Hipel, Kilgour und Fang 2004)."
    ),
    "asked.unknown.pairs": (
        "{actor}: {unknown} von {all} Paaren von Zuständen sind nicht verglichen."
    ),
    "asked.unknown.table": "Stabil für alle, nach der Lesart.",
    "asked.strength": "Wie fest Zustände halten",
    "asked.strength.lede": (
        "Viel besser und viel schlechter ist von {actors} bekannt. Ein Zustand hält stark, wenn "
        "jeder, der durch Weggehen gewönne, viel schlechter gestellt werden kann, und schwach, "
        "wenn nur etwas schlechter oder nicht besser (Hamouda, Kilgour und Hipel 2004)."
    ),
    "asked.strength.table": "Wie fest jeder Zustand für alle hält, nach Konzept.",
    "asked.strength.strong": "stark",
    "asked.strength.weak": "schwach",
    "asked.views": "Was jeder für stabil hält, und was hält",
    "asked.views.lede": (
        "Jeder Akteur urteilt nach dem, was die anderen seiner Ansicht nach wollen, und weiß "
        "nicht, dass andere es anders sehen (ein Hyperspiel: Bennett 1977; Wang, Hipel und Fraser "
        "1988). Ein Zustand hält, wenn alle dort bleiben, jeder aus eigenen Gründen."
    ),
    "asked.views.of": "Eine eigene Sicht hat {actor} auf {seen}.",
    "asked.views.thinks": "{actor} glaubt",
    "asked.views.holds": "Hält",
    "asked.views.known": "Wüssten es alle",
    "asked.views.table": (
        "Zustände, die jemand für stabil hält oder die es sind: {concepts:comma}."
    ),
    "asked.views.surprise": (
        "Unerwartet für {actor} ({concepts:comma}): {states?Zustand|Zustände} {states:comma} "
        "{states?hält|halten}."
    ),
    "asked.views.error": (
        "Zu Unrecht erwartet von {actor} ({concepts:comma}): {states?Zustand|Zustände} "
        "{states:comma} {states?hält|halten} nicht."
    ),
    "asked.views.unsure": (
        "Wie Akteure einander sehen, wird gesagt, wenn alle, die ziehen, Punkte oder eine ganze "
        "Rangfolge haben; hier ist es nicht so."
    ),
    "asked.several": "Was die Zustände {states} zugleich halten ließe",
    "asked.several.hold": "Sie halten nach {concept}: {states:comma}.",
    "asked.several.unknown": (
        "Gefunden wurde keine Änderung der Präferenzen, nach der {states} alle nach {concept} "
        "halten."
    ),
    "asked.several.changes": (
        "Die Zustände {states} hielten alle nach {concept} mit diesen Änderungen, eine nach der "
        "anderen (weniger könnten reichen): {changes:semicolon}."
    ),
    "asked.several.change": ("{actor} zieht Zustand {lowered} nicht mehr Zustand {state} vor"),
    "asked.several.rankings": (
        "{actor}: Alle halten in {favourable} von {possible} strengen Rangfolgen der Zustände, "
        "wenn die der anderen bleiben."
    ),
    "asked.chances": "Wovon {states?Zustand|Zustände} {states} {states?abhängt|abhängen}",
    "asked.chances.state": ("Zustand {state} hält nach {concept} in {share} von {draws:Ziehung}."),
    "asked.chances.all": "Alle zugleich halten in {share}.",
    "asked.chances.move": "Wer",
    "asked.chances.to": "Will vielleicht zu",
    "asked.chances.target": "Zustand {state} ({told})",
    "asked.chances.ever": "In so vielen Ziehungen",
    "asked.chances.alone": "Sonst nichts im Weg",
    "asked.chances.table": (
        "Züge weg von Zustand {state}, die die Lage dessen verbessern, der zieht, und von denen "
        "nichts abschreckt. Zuerst zu fragen ist nach dem, was zuerst steht: Zieht der Akteur es "
        "nicht vor und bleibt alles andere, so hält der Zustand in so viel mehr Ziehungen."
    ),
}
