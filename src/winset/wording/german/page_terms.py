"""What the page says of settings, terms, wants and solutions, in German."""

from collections.abc import Mapping

PAGE_TERMS: Mapping[str, str] = {
    "page.case": "Dieser Fall",
    "page.no-deal": "Ohne Einigung",
    "page.rules": "Regeln",
    "page.rules.none": "Keine: Jede Verbindung von Optionen ist zulässig.",
    "page.approval-rules": "Zustimmungsregeln",
    "page.approval-rules.none": "Keine außer der Zustimmung dieser Akteure: {actors}.",
    "page.time": "Zeit",
    "page.settings": "Einstellungen, und wie sich diese Seite wiederholen lässt",
    "page.version": "Fassung",
    "page.version.told": "Winset {version}, Format {format}",
    "page.seed": "Startwert",
    "page.draws": "Ziehungen",
    "page.error": "Verlangter Fehler",
    "page.error.asked": (
        "{error:figure}: Es wurden Ziehungen hinzugefügt, bis die Chancen einer Einigung diesen "
        "Standardfehler hatten oder die Grenze erreicht war"
    ),
    "page.error.none": "keiner: Die Zahl der Ziehungen war vorgegeben",
    "page.prior": "Vorannahme",
    "page.offers-used": "Angebote als Belege",
    "page.offers-used.no": "nein: gezeigt, aber nicht genutzt",
    "page.known-until": "Stand",
    "page.known-until.day": "{day}; was später bekannt wurde, bleibt außer Betracht",
    "page.known-until.none": "ohne Grenze",
    "page.account.all": "alle, nebeneinander",
    "page.list-limit": "Grenze der Auflistung",
    "page.no-limit": "keine",
    "page.same-bytes": "Dieselbe Falldatei, Fassung und Einstellung ergibt dieselben Bytes:",
    "page.command": "Befehl",
    "page.drawn": "Wie die Ziehungen der Akteure zustande kamen",
    "page.drawn.lede": (
        "Die wirksame Zahl sagt, wie viele unabhängige Ziehungen ebenso genau wären: Aus ihr "
        "werden die Fehler berechnet. Liegt sie weit unter der Zahl der Ziehungen, so sind die "
        "Zahlen zu diesem Akteur ungenauer, als sie aussehen."
    ),
    "page.drawn.how": "Wie",
    "page.drawn.effective": "Wirksame Zahl",
    "method.scores": "Punkte wie angegeben",
    "method.independent": "unabhängige Ziehungen",
    "method.gibbs": "Gibbs-Lauf",
    "method.point": "ein einzelner Punkt",
    "method.coordinate": "Hit-and-run-Lauf entlang der Koordinaten",
    "method.hit-and-run": "Hit-and-run-Lauf",
    "method.billiard": "Billard-Lauf",
    "method.dimensions": "{way} in {count} Dimensionen",
    "method.resampled": "{way}, neu gezogen",
    "method.choices": (
        "{way}, für jede von {count} Wahlen bester und schlechtester Optionen gleichermaßen"
    ),
    "method.several": "{ways}",
    "page.drawn.not-said": "nicht gesagt",
    "page.terms": "Was die Wörter bedeuten",
    "page.term.outcome": "Ergebnis",
    "page.term.outcome.meaning": (
        "Eine Option für jeden Streitpunkt. Regeln machen manche Ergebnisse unzulässig; nur "
        "zulässige zählen."
    ),
    "page.term.deal": "Annehmbar, Einigung",
    "page.term.deal.meaning": (
        "Ein Ergebnis ist für einen Akteur annehmbar, wenn sein Wert mindestens (≥) so groß ist "
        "wie der Wert ohne Einigung: Gleichstand genügt. Eine Einigung ist ein Ergebnis, das für "
        "alle annehmbar ist, deren Zustimmung nötig ist, und jede Zustimmungsregel erfüllt."
    ),
    "page.term.no-deal": "Ohne Einigung",
    "page.term.no-deal.meaning": (
        "Was ohne Einigung gilt. Sein Wert wird genau so genommen, wie er angegeben ist: nie "
        "verschoben und nie gekappt. Ist der Stand ohne Einigung selbst ein Ergebnis, so zählt "
        "dieses nicht als Einigung: Sich auf das zu verständigen, was ohnehin gilt, ist keine."
    ),
    "page.term.value": "Wert",
    "page.term.value.meaning": (
        "Eine Zahl je Ergebnis und Akteur: die Summe der Werte seiner Optionen, dazu angegebene "
        "Wechselwirkungen. Punkte bleiben Punkte. Aus Aussagen erschlossene Werte reichen von 0 "
        "bis 1: Die schlechteste Option eines Streitpunkts ist 0 wert, die beste so viel wie das "
        "Gewicht des Streitpunkts, und die Gewichte ergeben zusammen 1."
    ),
    "page.term.certain": "Sicher, ausgeschlossen",
    "page.term.certain.meaning": (
        "Sicher: wahr für jede Wertfunktion, die mit den Aussagen im Einklang steht. "
        "Ausgeschlossen: wahr für keine. Beides wird genau entschieden, durch lineare "
        "Optimierung, nicht durch Stichproben, aus den Aussagen, die als ganz verlässlich gelten."
    ),
    "page.term.likely": "Sehr wahrscheinlich bis sehr unwahrscheinlich",
    "page.term.likely.meaning": (
        "Durch die Aussagen nicht entschieden. Sehr wahrscheinlich: wahr in mindestens 90\xa0% "
        "der Ziehungen; wahrscheinlich: ab 60\xa0%; offen: ab 40\xa0%; unwahrscheinlich: ab "
        "10\xa0%; sehr unwahrscheinlich: in weniger."
    ),
    "page.term.percent": "Prozente, ±",
    "page.term.percent.meaning": (
        "Der Anteil der Ziehungen, in denen etwas wahr ist. Die Zahl nach ± sind zwei "
        "Standardfehler der Stichprobe, aufgerundet: Soweit es an der Stichprobe liegt, liegt die "
        "Wahrheit in 95 von 100 Fällen darin. Sie sagt, wie genau die Stichprobe ist, nicht, wie "
        "gut die Aussagen sind. Die dünnen Linien auf den Balken zeigen dasselbe. Eine Schätzung "
        "lautet nie 0\xa0% oder 100\xa0%."
    ),
    "page.term.draws": "Ziehungen und Vorannahme",
    "page.term.draws.meaning": (
        "Wertfunktionen werden zufällig aus allen gezogen, die mit den Aussagen im Einklang "
        "stehen. Übliche Vorannahme: Gewichte gleichverteilt auf dem Simplex, Optionswerte je "
        "Streitpunkt gleichverteilt bei gegebener Reihenfolge, dann auf die Aussagen bedingt. "
        "Eine zweite Vorannahme, gleichverteilt auf dem Polytop der Optionswerte, zeigt, wie weit "
        "die Antwort von dieser Wahl abhängt. Die Ziehungen der Akteure sind voneinander "
        "unabhängig; Angebote sowie Quellen, die von mehreren Akteuren sprechen, geben dann jeder "
        "gemeinsamen Ziehung ein Gewicht, und jeder Anteil zählt die Ziehungen nach ihrem Gewicht."
    ),
    "page.term.confidence": "Verlässlichkeit, Zuverlässigkeit",
    "page.term.confidence.meaning": (
        "Die Chance, dass auf eine Quelle Verlass ist: für eine Aussage oder für alles, was sie "
        "sagt, auf einmal. Ist kein Verlass auf sie, so sagt sie nichts. Eine zu 70\xa0% "
        "verlässliche Aussage, die auf die Hälfte aller Wertfunktionen zutrifft, ist also in "
        "85\xa0% der Ziehungen wahr, wenn sonst nichts gesagt ist: 70\xa0% und die Hälfte des "
        "Rests. Übereinstimmende Aussagen stützen einander, und feste Belege gegen eine senken "
        "ihre Chancen."
    ),
    "page.term.offers": "Angebote und Antworten",
    "page.term.offers.meaning": (
        "Ein Angebot ist für die, die es machen, mindestens so gut wie keine Einigung, und eine "
        "Annahme für die, die annehmen: Das ist sicher. Wie Angebote gemacht und abgelehnt "
        "werden, ist es nicht: Menschen schlagen vor, was beiden nützt, und lehnen ab, was ihnen "
        "wenig bringt; wer den Tisch verlässt, noch deutlicher als wer ablehnt. Beides gewichtet "
        "Ziehungen und schließt nichts aus, denn abgelehnt wird auch, um mehr zu bekommen."
    ),
    "page.term.accounts": "Darstellungen",
    "page.term.accounts.meaning": (
        "Einander widersprechende Fassungen dessen, was gesagt wurde, bleiben getrennt. Befunde "
        "beruhen auf dem, was nach allen Darstellungen gilt; daneben stehen dieselben Befunde "
        "nach jeder einzelnen."
    ),
    "page.term.frontier": "Effizienzgrenze",
    "page.term.frontier.meaning": (
        "Einigungen, zu denen es keine andere gibt, die für jede Partei mindestens so gut und für "
        "eine besser ist."
    ),
    "page.term.nash": "Nash-Lösung",
    "page.term.nash.meaning": (
        "Die Einigung mit dem größten Produkt der Gewinne gegenüber dem Stand ohne Einigung. Ist "
        "jedes Produkt 0, so sollen zuerst möglichst viele Parteien gewinnen."
    ),
    "page.term.kalai_smorodinsky": "Kalai-Smorodinsky-Lösung",
    "page.term.kalai_smorodinsky.meaning": (
        "Jeder Gewinn wird durch den größten Gewinn geteilt, den diese Partei in einer Einigung "
        "haben kann; das kleinste dieser Verhältnisse wird so groß wie möglich, dann das "
        "nächstkleinste, und so fort."
    ),
    "page.term.egalitarian": "Egalitäre Lösung",
    "page.term.egalitarian.meaning": (
        "Der kleinste Gewinn wird so groß wie möglich, dann der nächstkleinste, und so fort."
    ),
    "page.term.utilitarian": "Utilitaristische Lösung",
    "page.term.utilitarian.meaning": (
        "Die Einigung mit der größten Summe der Werte. Sie vergleicht Werte verschiedener "
        "Parteien, was die übrigen Daten vielleicht nicht rechtfertigen. Gleichstände jeder "
        "Lösung sind aufgeführt; gezeigt wird die erste in der Reihenfolge der Optionen."
    ),
    "page.term.blockers": "Hindernis",
    "page.term.blockers.meaning": (
        "Forderungen, die sich nicht zugleich erfüllen lassen: Mindestforderungen der Akteure, "
        "Regeln, Zustimmungsregeln und dass alle mit derselben Option eines Streitpunkts leben "
        "müssen. „Geprüft“ heißt, dass sich der Rest erfüllen lässt, sobald eine davon wegfällt."
    ),
    "page.term.opener": "Öffnende Änderung",
    "page.term.opener.meaning": (
        "Die kleinste einzelne Änderung, die eine Einigung ermöglicht: am Wert ohne Einigung für "
        "einen Akteur, am Wert einer Option für einen Akteur, oder der Wegfall einer Regel."
    ),
    "page.term.carrier": "Tragende Aussage",
    "page.term.carrier.meaning": (
        "Was sie trägt, ist die Änderung der Chancen einer Einigung ohne sie, berechnet aus "
        "denselben Zufallszahlen. Eine nicht ganz verlässliche Aussage wird durch Gewichten der "
        "Ziehungen herausgenommen. Mehrere Aussagen, die fast dasselbe sagen, tragen das Urteil "
        "gemeinsam, auch wenn keine es allein tut."
    ),
    "page.term.question": "Wert einer Frage",
    "page.term.question.meaning": (
        "Wie weit sich die Chancen einer Einigung im Mittel über beide Antworten bewegen, und wie "
        "sehr die Chancen des besten Vorschlags im Mittel steigen, wenn der beste erst nach der "
        "Antwort gewählt wird."
    ),
    "page.term.received": "Willkommen, bedauert",
    "page.term.received.meaning": (
        "Ein Ergebnis ist einem Akteur willkommen, wenn es für ihn besser ist als keine Einigung, "
        "und wird bedauert, wenn es schlechter ist; innerhalb eines Hundertstels dessen, was für "
        "ihn auf dem Spiel steht, ist es ihm gleichgültig."
    ),
    "page.term.evidence": "Beleg",
    "page.term.evidence.meaning": (
        "Ein Zitat, das im Text seiner Quelle nachgeschlagen ist. Was auf dem Urteil der "
        "analysierenden Person beruht, ist als Annahme gekennzeichnet."
    ),
    "page.term.map": "Maßstab der Karte",
    "page.term.map.meaning": (
        "Sind Werte erschlossen, so zeigt die Karte den mittleren Wert (Median) jedes Akteurs "
        "über die Ziehungen, jede so skaliert, dass der Stand ohne Einigung 0 und das beste "
        "zulässige Ergebnis 1 ist; was bei −1 oder darunter liegt, steht bei −1."
    ),
    "page.wants.most": "Was wem am wichtigsten ist",
    "page.wants.odds": (
        "Wie wahrscheinlich welcher Streitpunkt der wichtigste ist, und die wahrscheinlichsten "
        "Reihenfolgen"
    ),
    "page.wants.odds.label": "Wie wahrscheinlich welcher Streitpunkt der wichtigste ist",
    "page.wants.accounts": "Was nach jeder Darstellung am wichtigsten ist",
    "page.actors": "Wer beteiligt ist",
    "page.actors.label": "Akteure",
    "page.role": "Rolle",
    "page.known": "Was bekannt ist",
    "page.note": "Anmerkung",
    "page.consent-needed": "Zustimmung nötig",
    "page.known.scores": "genaue Punkte",
    "page.known.statements": "{count:Aussage}",
    "page.known.nothing": "nichts",
    "page.wants": "Wer was will, Punkt für Punkt",
    "page.wants.nothing": "Über die Präferenzen ist von keinem Akteur etwas bekannt.",
    "page.wants.no-issues": "Der Fall hat keine Streitpunkte.",
    "page.wants.lede": (
        "Der Balken ist das Gewicht eines Streitpunkts für einen Akteur: der Abstand zwischen "
        "seiner besten und seiner schlechtesten Option, als Anteil an der Summe über alle "
        "Streitpunkte. Ein voller Balken ist 100\xa0%; wo das Gewicht nicht genau bekannt ist, "
        "umfasst die dünne Linie die mittleren neun Zehntel der Ziehungen. ▲ bezeichnet die beste "
        "Option, ▼ die schlechteste; „offen“ steht, wo das Bekannte nicht sagt, welche besser ist."
    ),
    "page.wants.label": "Was die Akteure wollen",
    "page.issue.owner": "allein zu ändern durch: {actor}",
    "page.issue.values": "{count:Stufe}",
    "page.issue.values-in": "{count:Stufe} in {unit}",
    "page.wants.together": "zusammen mit {issue}, wovon sein Wert abhängt",
    "page.wants.open": "welche Option besser ist: offen",
    "page.wants.best": "Beste:",
    "page.wants.worst": "Schlechteste:",
    "page.wants.equal": "keine Option bevorzugt",
    "page.wants.unknown": "nichts bekannt",
    "page.wants.no-deal": "der Wert, den eine Einigung erreichen muss",
    "page.wants.at-most": (
        "Mehr als {most} Punkte ist nichts wert für {actor}: Ergebnisse, deren Summe darüber "
        "liegt, zählen genau so viel."
    ),
    "page.wants.silent": "Keine Präferenzen bekannt von: {actors}.",
    "page.options.more": "{some} (und {count} weitere)",
    "page.options": "Der Wert jeder Option",
    "page.options.lede": (
        "Mittelwert; wo er nicht genau bekannt ist, in Klammern die mittleren neun Zehntel der "
        "Ziehungen. Die schlechteste Option eines Streitpunkts ist 0 wert und die beste so viel "
        "wie sein Gewicht, sofern die Falldatei keine Punkte angibt."
    ),
    "page.options.label": "Werte der Optionen: {issue}",
    "page.options.depend": (
        "Für {actor} hängen sie ab von „{issue}“; angegeben sind sie für den Fall, dass dies wie "
        "ohne Einigung bleibt."
    ),
    "page.options.some": "{shown} von {all} Stufen gezeigt, in gleichen Abständen.",
    "page.combinations": "{issue} und {other} zusammen, für {actor}",
    "page.combinations.label": "Werte der Verbindungen: {issue}, {other}",
    "page.solutions": "Vier Lösungen",
    "page.solutions.none": "Die Analyse nennt keine Lösungen.",
    "page.solutions.label": "Die Lösungen nebeneinander",
    "page.solutions.value": "Wert für {actor}",
    "page.solutions.mean-value": "Mittlerer Wert für {actor}",
    "page.solutions.gain": "{gain} über dem Stand ohne Einigung",
    "page.solutions.in": "Lösung in",
    "page.solutions.no": "keine",
    "page.solutions.not-found": "nicht gefunden",
    "page.solutions.ties": "{count:gleichwertiges Ergebnis}",
    "page.solutions.ties.listed": "{shown} von {all} aufgeführt.",
    "page.tools.title": "Wie {tool} sie definiert",
    "page.tools.label": "Lösungen, wie {tool} sie definiert",
    "page.tools.name": "Dortiger Name",
    "page.tools.what": "Was es ist",
    "page.tools.beside": "Neben unserer",
    "page.tools.ties": "{count:weiterer Punkt} der Effizienzgrenze gleichauf",
    "page.tools.same": "dieselbe wie {title}",
    "page.tools.differs": "anders als {title}",
    "page.frontier": "Die Effizienzgrenze",
    "page.frontier.none": (
        "Es ist keine Effizienzgrenze aufgeführt: Es gibt keine Einigungen, oder die Ergebnisse "
        "wurden nicht aufgelistet."
    ),
    "page.frontier.exact": (
        "Bei den gezeigten Werten kann gegenüber diesen Einigungen keine Partei gewinnen, ohne "
        "dass eine andere verliert."
    ),
    "page.frontier.draws": (
        "Welche Einigungen auf der Effizienzgrenze liegen, ist von Ziehung zu Ziehung "
        "verschieden. Jede der genannten ist in mancher Ziehung eine der vier Lösungen, die "
        "häufigste zuerst; ihre Werte sind Mittel über alle Ziehungen, auch solche, in denen sie "
        "keine Einigung ist."
    ),
    "page.frontier.incomplete": "Die Liste ist nicht vollständig.",
    "page.frontier.same": "In allen gleich: {outcome}.",
    "page.frontier.label": "Effizienzgrenze der Einigungen",
    "page.frontier.label.more": "Effizienzgrenze der Einigungen, Fortsetzung",
    "page.frontier.left": "{count} weitere in der JSON-Datei ({command}).",
}
