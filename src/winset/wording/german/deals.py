"""Whether there is a deal, which ones, why not and what would open one, in German."""

from collections.abc import Mapping

DEALS: Mapping[str, str] = {
    "nothing-left": "außer dem Stand ohne Einigung bleibt kein Ergebnis",
    "nothing-left.rules": "die Regeln lassen außer dem Stand ohne Einigung kein Ergebnis",
    "other-than-no-deal": " (den Stand ohne Einigung nicht gezählt)",
    "unknown.contradiction": (
        "Nicht bekannt: Was über {actors} gesagt ist, kann nicht alles wahr sein."
    ),
    "unknown.contradiction.additive": (
        "Nicht bekannt: Was über {actors} gesagt ist, kann nicht alles wahr sein, wenn jeder "
        "Streitpunkt für sich zählt."
    ),
    "exists.nothing": "Nein: {nothing:cap}.",
    "exists.some": (
        "Ja: {deals} von {total:Ergebnis-dat}{other} {deals?ist eine Einigung|sind Einigungen}."
    ),
    "exists.none": (
        "Nein: Keines von {total:Ergebnis-dat} ist für alle annehmbar, auf die es ankommt."
    ),
    "exists.some.merged": (
        "Ja: Unter {size:short} Ergebnissen vor Anwendung der Regeln gibt es Einigungen, gefunden "
        "durch Zusammenfügen Punkt für Punkt."
    ),
    "exists.some.programmed": (
        "Ja: Unter {size:short} Ergebnissen vor Anwendung der Regeln gibt es Einigungen, gefunden "
        "durch ganzzahlige Optimierung."
    ),
    "exists.none.unlisted": (
        "Nein: Keines von {size:short} Ergebnissen vor Anwendung der Regeln ist für alle "
        "annehmbar, auf die es ankommt."
    ),
    "exists.unknown.unlisted": (
        "Nicht bekannt: Die Suche unter {size:short} Ergebnissen vor Anwendung der Regeln endete "
        "an ihrer Grenze ohne Einigung."
    ),
    "exists.certain": (
        "Ja, sicher: Einem Ergebnis stimmen alle zu, auf die es ankommt, was immer unbekannt ist: "
        "{outcome}."
    ),
    "exists.ruled-out": (
        "Nein, sicher: Was immer unbekannt ist, jedes Ergebnis lehnt jemand ab, auf den es ankommt."
    ),
    "exists.odds": (
        "In {odds} der Wertfunktionen, die zu allem Bekannten passen, gibt es eine Einigung "
        "({draws:Ziehung})."
    ),
    "exists.odds.unlisted": (
        "In {odds} der Wertfunktionen, die zu allem Bekannten passen, gibt es eine Einigung "
        "({draws:Ziehung} gelöst, ohne {size:short} Ergebnisse aufzulisten)."
    ),
    "exists.unsettled": "In {draws:weitere Ziehung-dat} ließ es sich nicht entscheiden.",
    "exists.unknown.draws": (
        "Nicht bekannt: In keiner Ziehung ließ sich entscheiden, ob es eine Einigung gibt."
    ),
    "count.nothing": "Keine: {nothing:cap}.",
    "count.some": (
        "{deals:Einigung} unter {total:zulässiges Ergebnis-dat}{other} ({share}){unanimous}."
    ),
    "count.unanimous": "; {count} davon für alle annehmbar, die eine Stimme haben",
    "count.unlisted": (
        "{deals:Einigung} unter {total:zulässiges Ergebnis-dat} ({share}), gezählt, ohne sie "
        "aufzulisten."
    ),
    "count.mean": (
        "Im Mittel {mean?ist|sind} {mean} von {total:zulässiges Ergebnis-dat}{other} {mean?eine "
        "Einigung|Einigungen}; in neun von zehn Ziehungen zwischen {low} und {high}."
    ),
    "count.unknown": (
        "Nicht bekannt: {size:short} Ergebnisse sind nicht aufgelistet und daher nicht gezählt."
    ),
    "frontier.none": "Es gibt keine Einigung, also auch keine Effizienzgrenze.",
    "frontier.unknown": (
        "Nicht bekannt: Das Zusammenfügen endete an seiner Grenze und fand keine Effizienzgrenze."
    ),
    "frontier.no-draw": (
        "In keiner von {draws:Ziehung} gab es eine Einigung, also ist keine Effizienzgrenze zu "
        "zeigen."
    ),
    "frontier.size": (
        "{size:Einigung} (oder Gruppen gleichwertiger) auf der Effizienzgrenze: Auf ihnen kann "
        "sich keine Partei verbessern, ohne dass sich eine andere verschlechtert."
    ),
    "frontier.bound": (
        "{size:Einigung} (oder Gruppen gleichwertiger) auf der Effizienzgrenze gefunden; das "
        "Zusammenfügen endete an seiner Grenze, sodass es andere und bessere geben kann."
    ),
    "frontier.mean": (
        "Wo es eine Einigung gibt, {mean?liegt|liegen} im Mittel {mean:Einigung} auf der "
        "Effizienzgrenze ({draws:Ziehung} gelöst)."
    ),
    "frontier.mean.cut": (
        "Wo es eine Einigung gibt, {mean?liegt|liegen} im Mittel mindestens {mean:Einigung} auf "
        "der Effizienzgrenze ({draws:Ziehung} gelöst, {cut} davon bis zu einer Grenze)."
    ),
    "solutions.none": "Es gibt keine Einigung, also auch keine Lösung.",
    "solutions.unknown": (
        "Nicht bekannt: Das Zusammenfügen endete an seiner Grenze und fand keine Lösung."
    ),
    "solutions.no-draw": (
        "In keiner von {draws:Ziehung} gab es eine Einigung, also ist keine Lösung zu zeigen."
    ),
    "solutions.not-found": (
        "Innerhalb der Grenzen nicht gefunden: keine der Lösungen, obwohl es Einigungen gibt."
    ),
    "solutions.missing": "Innerhalb der Grenzen nicht gefunden: {titles}.",
    "solutions.not-proved": (
        "Nicht alle gefundenen sind als beste bewiesen: Die Einzelheiten nennen die Schranke "
        "einer jeden."
    ),
    "solutions.cut": "In {cut:Ziehung} sind dies die besten gefundenen, nicht als beste bewiesen.",
    "solution.gains": "Lösung „{title}“{ties}: Gewinne von {gains}.",
    "solution.gain": "{gain} für {actor}",
    "solution.ties": " (und {count:Gleichstand})",
    "solution.often": (
        "Lösung „{title}“, am häufigsten ({share} der Ziehungen mit einer Einigung): {outcome}."
    ),
    "solution.nash": "Nash",
    "solution.nash.idea": "größtes Produkt der Gewinne",
    "solution.kalai_smorodinsky": "Kalai-Smorodinsky",
    "solution.kalai_smorodinsky.idea": "gleiche Anteile an den bestmöglichen Gewinnen",
    "solution.egalitarian": "egalitär",
    "solution.egalitarian.idea": "kleinster Gewinn so groß wie möglich",
    "solution.utilitarian": "utilitaristisch",
    "solution.utilitarian.idea": "größte Summe der Werte",
    "tool.contradiction": "Nicht bekannt: Was gesagt ist, widerspricht sich.",
    "tool.not-exact": "Nicht bekannt: Andere Programme definieren es nur für genaue Punkte.",
    "tool.too-large": (
        "Nicht bekannt: Die Effizienzgrenze aller Ergebnisse ist zu groß, um sie zu finden."
    ),
    "tool.nothing": "Keine: Kein Ergebnis ist zulässig.",
    "tool.note": "{notes:semicolon}",
    "tool.note.genius-scale": (
        "GENIUS hat Werte von 0 bis 1; diese hier sind genommen, wie sie sind"
    ),
    "tool.note.genius-spread": "keiner, da jeder Abstand 2 oder mehr beträgt",
    "tool.note.below-no-deal": "unter dem Wert ohne Einigung: hier keine Einigung",
    "tool.note.none-rational": "kein Ergebnis erreicht den Wert ohne Einigung für alle",
    "tool.note.negmas-all": (
        "eine Partei kann nichts gewinnen: NegMAS nennt jeden Punkt der Effizienzgrenze einen "
        "solchen"
    ),
    "tool.note.two-parties": "NegoLog hat nur zwei Parteien",
    "tool.note.negolog-negative": "nicht bekannt: NegoLog kennt keine Werte unter 0",
    "tool.note.negolog-zero": "jedes Produkt ist 0: NegoLog nimmt das erste aller Ergebnisse",
    "tool.genius.getNash": (
        "größtes Produkt der Werte abzüglich des Wertes ohne Einigung; Ergebnisse unter einem "
        "solchen Wert sind nicht ausgeschlossen"
    ),
    "tool.genius.getKalaiSmorodinsky": (
        "kleinste Summe der Abstände zwischen den Werten je zweier Parteien; die Werte ohne "
        "Einigung zählen nicht"
    ),
    "tool.negmas.nash_points": (
        "größtes Produkt der Gewinne unter den Ergebnissen, die für alle mindestens so gut sind "
        "wie keine Einigung"
    ),
    "tool.negmas.kalai_points": (
        "größter kleinster Gewinn unter den Ergebnissen, die für alle mindestens so gut sind wie "
        "keine Einigung"
    ),
    "tool.negmas.ks_points": (
        "kleinster Abstand zwischen dem größten und dem kleinsten Anteil am besten Gewinn unter "
        "den Ergebnissen, die für alle mindestens so gut sind wie keine Einigung"
    ),
    "tool.negmas.max_welfare_points": (
        "größte Summe der Werte unter den Ergebnissen, die für alle mindestens so gut sind wie "
        "keine Einigung"
    ),
    "tool.negolog.nash_point": "größtes Produkt der Werte; die Werte ohne Einigung zählen nicht",
    "tool.negolog.kalai_point": "größte Summe der Werte; die Werte ohne Einigung zählen nicht",
    "candidates.nothing": "Es gibt nichts vorzuschlagen: {nothing:cap}.",
    "candidates.proved": (
        "Am weitesten annehmbar, und zwar für alle, auf die es ankommt: {outcome}."
    ),
    "candidates.closest": (
        "Kein Ergebnis ist für alle annehmbar, auf die es ankommt. Am nächsten kommt: {outcome}."
    ),
    "candidates.closest.proved": (
        "Am nächsten kommt, wenn auch sicher nicht für alle annehmbar, auf die es ankommt: "
        "{outcome}."
    ),
    "candidates.odds": "Am weitesten annehmbar, in {odds} für alle, auf die es ankommt: {outcome}.",
    "candidates.odds.tried": (
        "Am weitesten annehmbar unter {tried} geprüften Ergebnissen, in {odds} für alle, auf die "
        "es ankommt: {outcome}."
    ),
    "candidates.together": (
        "Es ist bewiesen, dass keines in mehr als {most} der ersten {draws:Ziehung} annehmbar ist."
    ),
    "candidates.none": "Es wurde keine Einigung gefunden, also gibt es keinen Vorschlag.",
    "candidates.unknown": (
        "Nicht bekannt: Es gibt Einigungen, doch die Suche nach der besten endete an ihrer Grenze."
    ),
    "candidates.no-draw": (
        "In keiner von {draws:Ziehung} gab es eine Einigung, also ist kein Vorschlag zu zeigen."
    ),
    "blockers.nothing": "Nichts steht im Weg: Es gibt eine Einigung.",
    "blockers.nothing.draws": (
        "Nichts steht im Weg: In allen {draws:Ziehung} gibt es eine Einigung."
    ),
    "blockers.nothing.solved": (
        "Nichts steht im Weg: In jeder gelösten Ziehung gibt es eine Einigung."
    ),
    "blockers.too-many": (
        "Nicht bekannt: Hindernisse werden bis zu {most} Ergebnissen vor Anwendung der Regeln "
        "gesucht; hier sind es {size}."
    ),
    "blockers.limits": (
        "Nicht bekannt: Was im Weg steht, wurde innerhalb der Grenzen der Suche nicht gefunden."
    ),
    "blockers.unsettled": "Nicht bekannt: Ob es eine Einigung gibt, ist nicht bekannt.",
    "blockers.not-smallest": "Vielleicht ist nicht jedes davon nötig: Die Suche war begrenzt.",
    "blockers.set": "nicht{together} zu erfüllen: {demands}",
    "blockers.together": " zugleich",
    "blockers.set.free": "{cannot:cap}. Nichts muss nachgeben bei {issues}.",
    "blockers.set.others-free": (
        "{cannot:cap}. Bei den übrigen Streitpunkten muss nichts nachgeben."
    ),
    "blockers.set.alone": "{cannot:cap}.",
    "blockers.same-answer": "dass es ein und dieselbe Antwort geben muss auf {issues}",
    "blockers.group.first": (
        "Wo es keine Einigung gibt ({draws:solche Ziehung} untersucht): {groups:semicolon}."
    ),
    "blockers.group.always": (
        "Wo es keine Einigung gibt ({draws:solche Ziehung} untersucht): {groups:semicolon}."
    ),
    "blockers.group.in": "in {share} {cannot}{issues}",
    "blockers.group.all": "{cannot}{issues}",
    "blockers.group.another": "in weiteren {share} {cannot}{issues}",
    "blockers.group.rest": "in den übrigen {share} liegt es an etwas anderem",
    "blockers.group.issues": " (meist strittig: {issues})",
    "demand.actor": "das Mindeste für {actor}",
    "demand.sameness": "ein und dieselbe Antwort auf {issue}",
    "demand.rule": "die Regel „{rule}“",
    "demand.approval": "die Zustimmungsregel „{rule}“",
    "demand.approval.again": "jene Zustimmungsregel",
    "openers.nothing": "Nichts muss sich ändern: Es gibt eine Einigung.",
    "openers.nothing.draws": "Nichts muss sich ändern: In jeder Ziehung gibt es eine Einigung.",
    "openers.nothing.solved": (
        "Nichts muss sich ändern: In jeder gelösten Ziehung gibt es eine Einigung."
    ),
    "openers.some": "Was eine Einigung ermöglichen würde: {changes:space}",
    "openers.none": (
        "Keine einzelne Änderung am Wert ohne Einigung, am Wert einer Option oder an einer Regel "
        "ermöglicht eine Einigung."
    ),
    "openers.limited": "Kleinere Änderungen können genügen: Die Suche war begrenzt.",
    "opener.no_deal": (
        "Den Stand ohne Einigung schlechter machen für {actor} oder jede Einigung auf andere "
        "Weise besser, um {amount}{odds}."
    ),
    "opener.option": "„{option}“ ({issue}) besser machen für {actor}, um {amount}{odds}.",
    "opener.rule": "Die Regel „{rule}“ fallen lassen{odds}.",
    "opener.approval": "Die Zustimmungsregel „{rule}“ fallen lassen{odds}.",
    "opener.points": "{points} {points?Punkt|Punkte}",
    "opener.stake": "{share} von allem, was dafür auf dem Spiel steht",
    "opener.odds": " (eine Einigung in {after} statt in {before})",
    "opener.odds.none": " (eine Einigung in {after} statt nie)",
    "opener.odds.sure": " (sicher eine Einigung statt in {before})",
    "opener.odds.sure.none": " (sicher eine Einigung statt nie)",
    "opener.opens": "Dann ist dies eine Einigung: {deal}.",
    "opener.opens.one": "Dann ist unter anderem dies eine Einigung: {deal}.",
    "opener.opens.often": "Dann ist dies am häufigsten eine Einigung ({share}): {deal}.",
}
