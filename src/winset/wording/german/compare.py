"""What changed between two versions, and what that moved, in German."""

from collections.abc import Mapping

COMPARE: Mapping[str, str] = {
    "compare.title": "Zwei Fassungen im Vergleich: {title}",
    "page.title.compare": "{title} – Winset-Vergleich",
    "compare.footer": (
        "Erstellt mit Winset {version}. Diese Seite ist eine einzige Datei: Sie lädt nichts und "
        "sendet nichts."
    ),
    "compare.same": "Keine Änderung: Beide Fassungen sagen dasselbe.",
    "compare.same.renamed": (
        "Keine Änderung außer an Namen der Datei: Beide Fassungen sagen dasselbe."
    ),
    "compare.changes": "{count:Änderung} zwischen den beiden Fassungen.",
    "compare.moved": "Zahlen, die sich über den Fehler hinaus bewegt haben: {count}.",
    "compare.unmoved": "Keine Zahl hat sich über den Fehler hinaus bewegt.",
    "compare.cause.exists": (
        "Die Chancen einer Einigung hat dies am meisten bewegt: {changes:space}"
    ),
    "compare.contradicts": "Was bekannt ist, widerspricht sich jetzt; daher folgt nichts daraus.",
    "compare.agrees": "Was bekannt ist, widersprach sich vorher und tut es nicht mehr.",
    "compare.best": "Das beste einzelne Paket ist jetzt ein anderes: {new}. Vorher: {old}.",
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
    "compare.reaction.welcome": "{actor}, Ausbleiben einer Einigung begrüßt",
    "compare.reaction.indifferent": "{actor}, Ausbleiben einer Einigung gleichgültig",
    "compare.reaction.regret": "{actor}, Ausbleiben einer Einigung bedauert",
    "compare.reaction.welcome.outcome": "{actor}, dafür: {outcome}",
    "compare.reaction.indifferent.outcome": "{actor}, gleichgültig dazu: {outcome}",
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
    "compare.what.party": "Verhandlungspartei",
    "compare.what.ratifier": "zustimmende Stelle",
    "compare.what.observer": "Beobachter",
    "compare.what.issue": "Streitpunkt",
    "compare.what.option": "Option",
    "compare.what.account": "Darstellung",
    "compare.what.source": "Quelle",
    "compare.what.no_deal": "was ohne Einigung gilt",
    "compare.what.scores": "Punkte",
    "compare.what.rule": "Regel",
    "compare.what.transition": "ausgeschlossene Änderung",
    "compare.what.approval": "Zustimmungsregel",
    "compare.what.binding": "wo eine Einigung bindet",
    "compare.what.exposure": "Bereitschaft, unter dem Stand ohne Einigung zu stehen",
    "compare.what.offer": "Angebot",
    "compare.what.reaction": "berichtete Reaktion",
    "compare.what.time": "Zeit",
    "compare.label.said": "besagt",
    "compare.label.actor": "Akteur",
    "compare.label.account": "Darstellung",
    "compare.label.confidence": "Verlässlichkeit",
    "compare.label.quotes": "Zitate",
    "compare.label.reason": "Grund",
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
    "compare.label.no-deal": "ohne Einigung",
    "compare.label.at-most": "größter Wert",
    "compare.label.interaction": "hinzu kommt, wo {when}",
    "compare.label.more": "{count} weitere",
    "compare.figure.exists": "Irgendein Paket ist für alle annehmbar, auf die es ankommt",
    "compare.figure.exists.account": (
        "Irgendein Paket ist für alle annehmbar, auf die es ankommt, nach „{account}“"
    ),
    "compare.figure.best": (
        "Das beste Paket der älteren Fassung ist für alle annehmbar, auf die es ankommt"
    ),
    "compare.figure.accepts": "{actor}: Zustimmung zum besten Paket der älteren Fassung",
    "compare.figure.count": "Zahl der Einigungen",
    "compare.figure.consistent": "Was bekannt ist",
    "compare.figure.consistent.account": "Was nach „{account}“ bekannt ist",
    "compare.figure.offer": "Angebot {offer}: für alle annehmbar, auf die es ankommt",
    "compare.figure.source": "Quelle „{source}“: Was sie sagt, ist wahr",
    "compare.figure.statement": "{actor}: Es ist wahr: {text}",
    "compare.figure.wants": "{actor}: {issue} ist am wichtigsten",
    "compare.move.up": "{name}: {before} → {after}, {points:figure} Punkte mehr",
    "compare.move.down": "{name}: {before} → {after}, {points:figure} Punkte weniger",
    "compare.move.within": "{name}: {before} → {after}, im Rahmen des Fehlers",
    "compare.move.number": "{name}: {before} → {after}",
    "compare.move.contradicts": "{name}: widerspricht sich jetzt",
    "compare.move.agrees": "{name}: widerspricht sich nicht mehr",
    "compare.cause": "Bewegt durch Änderung {step}: {points}",
    "compare.cause.alone": "Bewegt durch Änderung {step}: {points} (allein {alone})",
    "compare.points.up": "{points:figure} Punkte mehr",
    "compare.points.down": "{points:figure} Punkte weniger",
    "compare.points.none": "nichts über den Fehler hinaus",
    "compare.cause.none": "Durch keine einzelne Änderung über den Fehler hinaus bewegt",
    "compare.section.changes": "Was sich geändert hat",
    "compare.section.moves": "Was das bewegt hat",
    "compare.section.notes": "Wie dies ermittelt wurde",
    "compare.steady": "Andere Zahlen, alle im Rahmen des Fehlers: {count}.",
    "compare.note.order": (
        "Die Änderungen wurden eine nach der anderen in der Reihenfolge oben gemacht, von der "
        "älteren zur neueren Fassung; „allein“ ist, was eine Änderung für sich bewegt. In anderer "
        "Reihenfolge können die Teile andere sein."
    ),
    "compare.note.together": "Änderungen mit derselben Nummer sind nur zusammen sinnvoll.",
    "compare.note.error": (
        "Über den Fehler hinaus heißt: um mehr als das Doppelte des Standardfehlers, als wäre der "
        "Zufall auf beiden Seiten nicht derselbe gewesen; er war es, also kann auch weniger echt "
        "sein."
    ),
    "compare.note.objects": (
        "Gespeicherte Objekte nennen Zahlen, nicht, woraus sie folgen: Welche Änderung sie bewegt "
        "hat, wird nur von zwei Fällen gesagt."
    ),
    "compare.note.versions": (
        "Die Zahlen stammen von Winset {old} und {new}, dies ist {own}: Manche können schon "
        "dadurch abweichen."
    ),
    "compare.note.settings": "Die Einstellungen weichen ab: {settings:semicolon}.",
    "compare.note.language": (
        "Die beiden sind in verschiedenen Sprachen; daher weichen Wörter ab, die dasselbe sagen."
    ),
}
