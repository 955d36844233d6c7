"""A conflict as a graph of moves: which states hold, for whom, and why, in German."""

from collections.abc import Mapping

CONFLICT: Mapping[str, str] = {
    "concept.nash.name": "Nash",
    "concept.nash.meaning": "niemand gewinnt, indem er allein zieht",
    "concept.nash.escape": "Antworten der anderen zählen nicht",
    "concept.gmr.name": "allgemeine Metarationalität",
    "concept.gmr.meaning": (
        "wer durch einen Zug allein gewinnt, durch Züge der anderen, was immer diese kosten, um "
        "den Gewinn gebracht werden kann"
    ),
    "concept.gmr.escape": (
        "nichts, was die anderen tun können, bringt dort um den Gewinn gegenüber Zustand {state}"
    ),
    "concept.smr.name": "symmetrische Metarationalität",
    "concept.smr.meaning": (
        "wer durch einen Zug allein gewinnt, durch Züge der anderen, was immer diese kosten, um "
        "den Gewinn gebracht werden kann, auch wenn er danach noch einmal zieht"
    ),
    "concept.smr.escape": (
        "was die anderen auch tun, am Ende steht etwas über Zustand {state}, oder es lässt sich "
        "dorthin weiterziehen"
    ),
    "concept.seq.name": "sequenziell",
    "concept.seq.meaning": (
        "wer durch einen Zug allein gewinnt, durch Züge, die die anderen selbst machen wollen, um "
        "den Gewinn gebracht werden kann"
    ),
    "concept.seq.escape": (
        "keine Antwort, die die anderen geben wollen, bringt um den Gewinn gegenüber Zustand "
        "{state}"
    ),
    "concept.sseq.name": "symmetrisch-sequenziell",
    "concept.sseq.meaning": (
        "wer durch einen Zug allein gewinnt, durch Züge, die die anderen selbst machen wollen, um "
        "den Gewinn gebracht werden kann, auch wenn er danach noch einmal zieht"
    ),
    "concept.sseq.escape": (
        "welche Antwort die anderen auch geben wollen, am Ende steht etwas über Zustand {state}, "
        "oder es lässt sich dorthin weiterziehen"
    ),
    "sanctions.published": "niemand zieht zweimal hintereinander",
    "sanctions.single": "ein Gegner zieht einmal",
    "sanctions.once": "jeder Gegner zieht höchstens einmal",
    "graph.unnumbered": (
        "{states}: keine Nummer der Konfliktdatei; sie hat für {states?diesen Zustand|diese "
        "Zustände} keine."
    ),
    "graph.bound": (
        "Auf {issues} bindet eine unterzeichnete Einigung. Die Zustände und Züge hier sind die "
        "ohne eine: Wer allein entscheidet, zieht auch dort."
    ),
    "graph.partial": (
        "Es gibt mehr als {most} Zustände: Betrachtet werden nur die, in denen alles, was bei "
        "niemandem allein liegt, wie ohne Einigung steht."
    ),
    "graph.by-agreement": (
        "Nur eine Einigung ändert {issues}: Züge führen nur zwischen Zuständen, die darin "
        "übereinstimmen."
    ),
    "graph.coalition.at-once": (
        "Die Urteile nehmen die Koalition als einen Akteur; ihre Mitglieder ziehen nacheinander "
        "oder gleichzeitig. Die aufgeführten und gezeichneten Züge, und wohin der Stand ohne "
        "Einigung führt, sind die jedes Akteurs allein."
    ),
    "graph.coalition.in-turns": (
        "Die Urteile nehmen die Koalition als einen Akteur; ihre Mitglieder ziehen nur "
        "nacheinander. Die aufgeführten und gezeichneten Züge, und wohin der Stand ohne Einigung "
        "führt, sind die jedes Akteurs allein."
    ),
    "graph.coalition.draws": "Mit einer Koalition werden höchstens {most} Ziehungen beurteilt.",
    "graph.first-draw": " in der ersten Ziehung",
    "graph.shortcut.same": (
        "Die Verkürzung „{rule}“ lässt jedes Gleichgewicht, wie es die veröffentlichte Definition "
        "hat{where}."
    ),
    "graph.shortcut.differs": (
        "Die Verkürzung „{rule}“ weicht bei {count:Zustand-dat}{where} von der veröffentlichten "
        "Definition ab: {states:comma}."
    ),
    "graph.states": "{count:Zustand}",
    "graph.states.grouped": "{count:Zustand}, die jemand unterscheidet ({all} im Ganzen)",
    "graph.draws": " in mehr als der Hälfte von {judged:Ziehung}",
    "graph.none": "{states}: Keiner hält{draws}, welche Antworten auch zählen.",
    "graph.alone": (
        "{states}: {many} {many?hält|halten}{draws}; niemand gewinnt, indem er allein von dort "
        "wegzieht. Was andere antworten könnten, lässt keinen weiteren Zustand halten."
    ),
    "graph.answers": (
        "{states}: {many} {many?hält|halten}{draws}, wenn die anderen auf einen Bruch beliebig "
        "antworten dürfen, {wanted}, wenn sie nur Antworten geben, die sie geben wollen, und "
        "{alone}, wenn niemand antwortet."
    ),
    "graph.no-deal.none": (
        "Was ohne Einigung gilt, ist kein Ergebnis dieses Falls; daher ist nicht gesagt, wohin es "
        "führt."
    ),
    "graph.no-deal.odds": (
        "Ohne Einigung gilt Zustand {state}. Er hält von selbst in {nash} der Ziehungen, unter "
        "Einschluss der Antworten, die die anderen geben wollen, in {seq}, unter Einschluss aller "
        "in {gmr}."
    ),
    "graph.no-deal.odds.same": (
        "Ohne Einigung gilt Zustand {state}. Er hält von selbst in {nash} der Ziehungen; "
        "Antworten der anderen ändern daran nichts."
    ),
    "graph.no-deal.holds": (
        "Ohne Einigung gilt Zustand {state}. Er hält: Niemand gewinnt, indem er allein von dort "
        "wegzieht."
    ),
    "graph.no-deal.breaks": (
        "Ohne Einigung gilt Zustand {state}. Er hält nicht: Durch einen Zug allein würden "
        "gewinnen: {movers}; keine Antwort verhindert es."
    ),
    "graph.no-deal.deterred": (
        "Ohne Einigung gilt Zustand {state}. Durch einen Zug allein würden gewinnen: {movers}; "
        "was die anderen antworten könnten, lässt ihn halten nach {concepts}."
    ),
    "graph.movers": "{movers}",
    "graph.movers.blocs": "{movers:comma} und {last}",
    "graph.bloc": "{members} gemeinsam",
    "graph.leads.nowhere": "Vom Stand ohne Einigung will niemand wegziehen.",
    "graph.leads.many": (
        "Züge, die jeden Ziehenden besserstellen, führen von dort zu {count} Zuständen, von denen "
        "{many} nach einem Begriff {many?hält|halten}."
    ),
    "graph.leads.one.holds": (
        "Züge, die jeden Ziehenden besserstellen, führen von dort zu Zustand {state}, der nach "
        "einem Begriff hält."
    ),
    "graph.leads.one.breaks": (
        "Züge, die jeden Ziehenden besserstellen, führen von dort zu Zustand {state}, der nicht "
        "hält."
    ),
    "graph.leads.none": (
        "Züge, die jeden Ziehenden besserstellen, führen von dort zu den Zuständen {states}, von "
        "denen keiner hält."
    ),
    "graph.leads.some": (
        "Züge, die jeden Ziehenden besserstellen, führen von dort zu den Zuständen {states}; nach "
        "einem Begriff {held?hält|halten}: {held}."
    ),
    "graph.leads.likely": "Züge, die jeden Ziehenden besserstellen, führen von dort zu {some}.",
    "graph.leads.likely.many": (
        "Züge, die jeden Ziehenden besserstellen, führen von dort zu {count} Zuständen, meist zu "
        "{some}."
    ),
    "graph.likely": "Zustand {state} (in {share})",
    "graph.likely.of": "Zustand {state} (in {share} von {draws:Ziehung})",
    "why.stays": "{actor} bleibt: Kein eigener Zug führt zu etwas über Zustand {state}.",
    "why.gains": "{actor}: Gewinn durch einen Zug allein zu Zustand {escape}.",
    "why.open": "Der Zug ginge zu Zustand {escape}: {reason}.",
    "why.under": "Nach {concepts}: {why}",
    "why.escape": "Der Zug ginge zu Zustand {escape}: {reason}.",
    "why.still": "Er unterbleibt.",
    "why.deterred": "{parts:semicolon}.",
    "why.deterred.move": (
        "der Zug zu Zustand {move} lohnt nicht: {path}, nicht höher geschätzt als Zustand {state} "
        "({actor}){after}"
    ),
    "why.after": "; von dort bringen eigene Züge (zu {states}) nichts darüber",
    "why.after.more": (
        "; von dort bringen eigene Züge (zu {states:comma} und {more} weiteren) nichts darüber"
    ),
    "why.after.none": "; von dort führt kein eigener Zug weiter",
    "why.more.one": "ebenso ein weiterer Zug",
    "why.more": "ebenso {more} weitere Züge",
    "why.path": "{actor} zieht zu Zustand {state}{then}",
    "why.then": ", dann {actor} zu Zustand {state}{then}",
    "make.title": "Was Zustand {state} halten ließe ({concept})",
    "make.no-move": (
        "{actor}: Kein Zug führt von dort weg; der Zustand hält hier, was immer gewollt ist."
    ),
    "make.holds": (
        "{actor}: Der Zustand hält hier, wie jetzt schon, wenn nicht vorgezogen wird, verglichen "
        "mit {state}:"
    ),
    "make.breaks": (
        "{actor}: Der Zustand hält hier, anders als jetzt, wenn nicht vorgezogen wird, verglichen "
        "mit {state}:"
    ),
    "make.condition": "gegen den Zug zu {move}: {either}{ways}{more}",
    "make.either": "entweder ",
    "make.way": "{states:sequence}{otherwise}",
    "make.or": " oder {way}",
    "make.more": " oder auf {more} weitere Weisen",
    "make.left": "und {left} weitere Bedingungen",
    "make.impossible": "Keine Änderung dessen, was ihm vorgezogen wird, lässt ihn halten.",
    "make.unknown": (
        "Nicht bekannt: Unter den geprüften Änderungen fand sich keine, die ihn halten lässt."
    ),
    "make.nothing": "Nichts muss sich ändern: Er hält.",
    "make.change": "Kleinste Änderung: {parts:semicolon}.",
    "make.change.bound": (
        "Eine Änderung, die genügt (weniger könnte auch genügen): {parts:semicolon}."
    ),
    "make.lowered": "{actor}: {state} wird nicht mehr vorgezogen",
    "make.rankings": (
        "{actor}: Er hält in {favourable} von {possible} strengen Rangfolgen, die der anderen wie "
        "gehabt."
    ),
    "make.rankings.unknown": (
        "{actor}: In wie vielen Rangfolgen er hielte, ist nicht bekannt; es sind zu viele."
    ),
}
