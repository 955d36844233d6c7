"""What changed between two versions, and what that moved, in German."""

from collections.abc import Mapping

COMPARE: Mapping[str, str] = {
    "page.title.compare": "{title} – Winset-Vergleich",
    "compare.title": "Zwei Fassungen im Vergleich: {title}",
    "compare.footer": (
        "Erstellt mit Winset {version}. Diese Seite ist eine einzige Datei: Sie lädt nichts und "
        "sendet nichts."
    ),
    "compare.same": "Keine Änderung: Beide Fassungen sagen dasselbe.",
    "compare.same.renamed": (
        "Keine Änderung außer bei Namen in der Datei: Beide Fassungen sagen dasselbe."
    ),
    "compare.changes": "{count:Änderung} zwischen den beiden Fassungen.",
    "compare.moved": "Zahlen, die sich über den Fehler hinaus bewegt haben: {count}.",
    "compare.unmoved": "Keine Zahl hat sich über den Fehler hinaus bewegt.",
    "compare.cause.exists": (
        "Die Chancen einer Einigung haben sich vor allem hierdurch bewegt: {changes:space}"
    ),
    "compare.contradicts": "Was bekannt ist, widerspricht sich jetzt; daraus folgt nichts.",
    "compare.agrees": "Was bekannt ist, widersprach sich zuvor und jetzt nicht mehr.",
    "compare.best": "Die beste einzelne Einigung ist jetzt eine andere: {new}. Zuvor: {old}.",
    "compare.part.added": "Hinzugekommen: {what}: {text}.",
    "compare.part.dropped": "Weggefallen: {what}: {text}.",
    "compare.part.changed": "Geändert: {what}: {text}.",
    "compare.part.renamed": "In der Datei anders genannt: {what}: {text}.",
    "compare.aspect": "{what:cap}: {was} → {now}",
    "compare.aspect.new": "{what:cap}: {now}",
    "compare.aspect.gone": "{what:cap}: nicht mehr {was}",
    "compare.aspect.bare": "{what:cap}",
    "compare.passage": "{quote:quoted} ({source})",
    "compare.passage.speaker": "{quote:quoted} ({speaker}, {source})",
    "compare.offer": "{offer}: {outcome}",
    "compare.reaction.welcome": "{actor}, begrüßt wurde, dass es keine Einigung gab",
    "compare.reaction.indifferent": "{actor}, gleichgültig war, dass es keine Einigung gab",
    "compare.reaction.regret": "{actor}, bedauert wurde, dass es keine Einigung gab",
    "compare.reaction.welcome.outcome": "{actor}, dafür: {outcome}",
    "compare.reaction.indifferent.outcome": "{actor}, gleichgültig: {outcome}",
    "compare.reaction.regret.outcome": "{actor}, dagegen: {outcome}",
    "compare.list": "{items:comma}",
    "compare.quotes": "{quotes:quoted}",
    "compare.quoted": "{text:quoted}",
    "compare.n": "{n:figure}",
    "compare.odds": "{odds}",
    "compare.day": "{day}",
    "compare.setting": "{name}: {was} → {now}",
    "compare.what.statement": "Aussage ({actor}){account}",
    "compare.what.title": "Titel",
    "compare.what.summary": "Zusammenfassung",
    "compare.what.language": "Sprache",
    "compare.what.party": "Partei",
    "compare.what.ratifier": "zustimmende Stelle",
    "compare.what.observer": "Beobachter",
    "compare.what.issue": "Streitpunkt",
    "compare.what.option": "Option",
    "compare.what.account": "Darstellung",
    "compare.what.source": "Quelle",
    "compare.what.no_deal": "was ohne Einigung gilt",
    "compare.what.scores": "Punkte",
    "compare.what.rule": "Regel",
    "compare.what.transition": "ausgeschlossener Wechsel",
    "compare.what.approval": "Zustimmungsregel",
    "compare.what.binding": "wo eine Einigung bindet",
    "compare.what.exposure": "Bereitschaft, schlechter als ohne Einigung zu stehen",
    "compare.what.offer": "Angebot",
    "compare.what.reaction": "berichtete Reaktion",
    "compare.what.time": "Zeit",
    "compare.label.said": "besagt",
    "compare.label.actor": "Akteur",
    "compare.label.account": "Darstellung",
    "compare.label.confidence": "Verlässlichkeit",
    "compare.label.quotes": "Zitate",
    "compare.label.reason": "Begründung",
    "compare.label.until": "galt bis",
    "compare.label.note": "Anmerkung",
    "compare.label.name": "Name",
    "compare.label.makers": "von",
    "compare.label.outcome": "schlägt vor",
    "compare.label.answers": "Antworten",
    "compare.label.day": "Tag",
    "compare.label.role": "Rolle",
    "compare.label.options": "Optionen",
    "compare.label.owner": "allein zu ändern durch",
    "compare.label.irreversible": "endgültig",
    "compare.label.publisher": "herausgegeben von",
    "compare.label.author": "verfasst von",
    "compare.label.address": "Adresse",
    "compare.label.reliability": "Zuverlässigkeit",
    "compare.label.no-deal": "Stand ohne Einigung",
    "compare.label.from-round": "ab Runde {round}, {label}",
    "compare.label.from-day": "ab {day}, {label}",
    "compare.label.at-most": "größter Wert",
    "compare.label.interaction": "Zuschlag, wo {when}",
    "compare.label.more": "{count} weitere",
    "compare.figure.exists": "Irgendeine Einigung ist für alle annehmbar, auf die es ankommt",
    "compare.figure.exists.account": (
        "Irgendeine Einigung ist für alle annehmbar, auf die es ankommt, nach „{account}“"
    ),
    "compare.figure.best": (
        "Die beste Einigung der älteren Fassung ist für alle annehmbar, auf die es ankommt"
    ),
    "compare.figure.accepts": "{actor}: stimmt der besten Einigung der älteren Fassung zu",
    "compare.figure.count": "Zahl der Einigungen",
    "compare.figure.consistent": "Was bekannt ist",
    "compare.figure.consistent.account": "Was nach „{account}“ bekannt ist",
    "compare.figure.offer": "Angebot {offer}: ist für alle annehmbar, auf die es ankommt",
    "compare.figure.source": "Die Quelle „{source}“ hat recht",
    "compare.figure.statement": "Die Aussage ({actor}) trifft zu: „{text}“",
    "compare.figure.wants": "{actor}: am wichtigsten ist {issue}",
    "compare.move.up": "{name}: {before} → {after}, plus {points:figure} {points?Punkt|Punkte}",
    "compare.move.down": "{name}: {before} → {after}, minus {points:figure} {points?Punkt|Punkte}",
    "compare.move.within": "{name}: {before} → {after}, innerhalb des Fehlers",
    "compare.move.number": "{name}: {before} → {after}",
    "compare.move.contradicts": "{name}: widerspricht sich jetzt",
    "compare.move.agrees": "{name}: widerspricht sich nicht mehr",
    "compare.cause": "Bewegt durch Änderung {step}: {points}",
    "compare.cause.alone": "Bewegt durch Änderung {step}: {points} (allein {alone})",
    "compare.points.up": "plus {points:figure} {points?Punkt|Punkte}",
    "compare.points.down": "minus {points:figure} {points?Punkt|Punkte}",
    "compare.points.none": "nichts über den Fehler hinaus",
    "compare.cause.none": "Von keiner einzelnen Änderung über den Fehler hinaus bewegt",
    "compare.section.changes": "Was sich geändert hat",
    "compare.section.moves": "Was das bewegt hat",
    "compare.section.notes": "Wie das ermittelt wurde",
    "compare.steady": "Weitere Zahlen, alle innerhalb des Fehlers: {count}.",
    "compare.note.order": (
        "Die Änderungen wurden eine nach der anderen in der obigen Reihenfolge vorgenommen, von "
        "der älteren Fassung zur neueren; „allein“ ist, was eine Änderung für sich bewegt. In "
        "anderer Reihenfolge können die Anteile andere sein."
    ),
    "compare.note.between": (
        "Nach einem Teil der Änderungen, vor den übrigen, widerspricht sich das Bekannte: Was "
        "diese bewegt haben, lässt sich nicht einzeln sagen."
    ),
    "compare.note.together": "Änderungen mit derselben Nummer ergeben nur zusammen einen Sinn.",
    "compare.note.error": (
        "Über den Fehler hinaus heißt: um mehr als das Doppelte des Standardfehlers, als wäre der "
        "Zufall auf beiden Seiten ein anderer gewesen. Er war derselbe; auch weniger kann also "
        "echt sein."
    ),
    "compare.note.objects": (
        "Gespeicherte Ergebnisse nennen Zahlen, nicht, woraus sie folgen: Welche Änderung sie "
        "bewegt hat, lässt sich nur bei zwei Falldateien sagen."
    ),
    "compare.note.versions": (
        "Die Zahlen stammen von Winset {old} und {new}, dies ist {own}: Schon dadurch können "
        "manche andere sein."
    ),
    "compare.note.settings": "Die Einstellungen weichen ab: {settings:semicolon}.",
    "compare.note.language": (
        "Die beiden sind in verschiedenen Sprachen; Worte unterscheiden sich, die dasselbe sagen."
    ),
}
