"""What the page says around its findings, in German."""

from collections.abc import Mapping

PAGE: Mapping[str, str] = {
    "status.exact": "genau",
    "status.necessary": "sicher",
    "status.possible": "möglich",
    "status.impossible": "ausgeschlossen",
    "status.estimate": "Schätzung",
    "status.bound": "Schranke",
    "status.unknown": "nicht bekannt",
    "page.sentence": "{text:cap}.",
    "page.and": "und",
    "page.yes": "ja",
    "page.no": "nein",
    "page.now": "Jetzt",
    "page.nobody": "niemand",
    "page.not-known": "nicht bekannt",
    "page.noise": "im Rahmen des Zufalls",
    "page.actor": "Akteur",
    "page.issue": "Streitpunkt",
    "page.option": "Option",
    "page.outcome": "Ergebnis",
    "page.value": "Wert",
    "page.statement": "Aussage",
    "page.account": "Darstellung",
    "page.accounts": "Darstellungen",
    "page.all-needed": "Alle, deren Zustimmung nötig ist",
    "page.deal-exists": "Eine Einigung gibt es",
    "page.best-candidate": "Bester Vorschlag",
    "page.candidate": "Vorschlag {place}",
    "page.candidate.word": "Vorschlag",
    "page.who-accepts": "Wer zustimmen würde",
    "page.who-welcomes": "Wer sie begrüßen würde",
    "page.value-of": "Wert {value}",
    "page.rests-on": "Beruht auf {some}",
    "page.rests-on.many": "Beruht auf {count} Einträgen der Falldatei",
    "page.basis.evidence": "Beleg",
    "page.basis.assumed": "Annahme",
    "page.basis.unsupported": "Ohne Stütze",
    "page.in-account": "nach „{account}“",
    "page.only-in-account": "nur nach „{account}“",
    "page.if-account": "Trifft diese Darstellung zu",
    "page.under-accounts": "Nach jeder Darstellung",
    "page.under-accounts.words": "In Worten, nach jeder Darstellung",
    "page.under-account.list": "Die Liste nach dieser Darstellung",
    "page.of-the-draws": "{share} der Ziehungen",
    "page.over-all-draws": "über alle Ziehungen",
    "page.unit.points": "Punkte",
    "page.unit.places-in-its-order": "Plätze in der Rangfolge",
    "page.unit.share": "auf einer Skala von 0 bis 1",
    "page.unit.of-everything-at-stake": "von allem, was auf dem Spiel steht",
    "page.points.none": "weniger als 1 Punkt",
    "page.points": "{size} {size?Punkt|Punkte}",
    "page.points.error": "{points} (± {error})",
    "page.deal.no-change": "Nichts ändert sich: Es ist das, was ohne Einigung gilt.",
    "page.deal.rest-stays": "Alles Übrige bleibt, wie es ist.",
    "page.deal.rest-as-no-deal": "Alles Übrige wie ohne Einigung.",
    "page.prior.turns": "Von der Vorannahme entschieden",
    "page.prior.depends": "Von der Vorannahme abhängig",
    "page.prior.other": "{odds} unter der anderen Vorannahme ({prior}).",
    "page.prior.other-answer": (
        "{odds} unter der anderen Vorannahme ({prior}): Dort ist die Antwort eine andere."
    ),
    "page.prior.same": "Unter der anderen Vorannahme ({prior}) fast dasselbe: {odds}.",
    "page.quote.said": "{speaker}, in: {source}",
    "page.match.word-for-word": "in der Quelle wörtlich gefunden",
    "page.match.normalised": (
        "in der Quelle gefunden, abgesehen von Abständen und Anführungszeichen"
    ),
    "page.match.ambiguous": "in der Quelle mehrmals gefunden",
    "page.match.no-text": "nicht geprüft: Der Text der Quelle liegt nicht vor",
    "page.further.reasons": "{count:weiterer Grund}",
    "page.further.candidates": "{count:weiterer Vorschlag}",
    "page.further.rows": "{count:weitere Zeile}",
    "page.further.roads": "{count:weiterer Weg}",
    "page.blocked.why": "Was im Weg steht",
    "page.blocked.none": "Die Analyse nennt keine Hindernisse.",
    "page.blocked.none-listed": "Es ist kein Hindernis aufgeführt.",
    "page.blocked.reason": "Grund {place}",
    "page.blocked.how-often": "Wie oft dies der Grund ist",
    "page.blocked.checked": "geprüft: Nichts davon ist entbehrlich",
    "page.blocked.unchecked": "ungeprüft, ob etwas entbehrlich ist",
    "page.blocked.together": "Dies lässt sich nicht zugleich erfüllen:",
    "page.blocked.free": "Hier muss nichts nachgeben: {issues}.",
    "page.member.actor": "Mindestforderung",
    "page.member.rule": "Regel",
    "page.member.approval": "Zustimmungsregel",
    "page.member.sameness": "Eine Antwort für alle",
    "page.openers.title": "Was eine Einigung ermöglichen würde",
    "page.openers.none": (
        "Die Analyse nennt keine einzelne Änderung, die eine Einigung ermöglichen würde."
    ),
    "page.openers.none-listed": "Es ist keine einzelne Änderung aufgeführt.",
    "page.openers.label": "Einzelne Änderungen, die eine Einigung ermöglichen würden",
    "page.openers.change": "Änderung",
    "page.openers.kind": "Art",
    "page.openers.size": "Größe",
    "page.openers.before": "Chancen vorher",
    "page.openers.after": "Chancen nachher",
    "page.openers.deal": "Einigung, die sie ermöglicht",
    "page.openers.share": "{share} dessen, was sie ermöglicht",
    "page.opener.no_deal": "Wert ohne Einigung",
    "page.opener.option": "Wert einer Option",
    "page.opener.rule": "Wegfall einer Regel",
    "page.opener.approval": "Wegfall einer Zustimmungsregel",
    "page.candidates.none": "Die Analyse nennt keine Vorschläge.",
    "page.candidates.none-listed": "Kein Ergebnis eignet sich als Vorschlag.",
    "page.candidate.never": "Niemals nach „{account}“.",
    "page.approval.met": "Die Zustimmungsregeln sind erfüllt.",
    "page.approval.not-met": "Die Zustimmungsregeln sind nicht erfüllt.",
    "page.assumed-because": "Angenommen, weil",
    "page.carries.confidence": "zu {share} verlässlich",
    "page.carries.answer": "Antwort ({answer}) auf das Angebot von {by}:",
    "page.carries.own-offer": "Das eigene Angebot zeigt, was annehmbar wäre:",
    "page.carries.no-change": "keine",
    "page.carries.unknown": "nicht bekannt: Keine Ziehung verträgt sich mit dem Rest",
    "page.carries.more": "{points} mehr",
    "page.carries.less": "{points} weniger",
    "page.carries.without.it": "ohne sie",
    "page.carries.without.offers": "ohne jedes Angebot",
    "page.carries.either": (
        "So oder so dasselbe: Was bewiesen ist, beruht auf dem, was als sicher gilt."
    ),
    "page.carries.without-unknown": (
        "Chancen {without}: nicht bekannt, keine Ziehung verträgt sich mit dem Rest."
    ),
    "page.carries.now": "nach jetzigem Stand",
    "page.carries.if-true": "wenn wahr",
    "page.carries.contradictory": (
        "Was das Urteil trägt, lässt sich nicht sagen: Die Aussagen widersprechen einander."
    ),
    "page.carries.no-odds": (
        "Was das Urteil trägt, lässt sich nicht sagen: Die Chancen einer Einigung sind nicht "
        "bekannt."
    ),
    "page.carries.none": "Es gibt keine Aussage, die sich weglassen ließe.",
    "page.carries.lede": (
        "Jede Aussage wird einmal weggelassen, und die Chancen einer Einigung werden neu "
        "berechnet. Zuerst steht, was sie am meisten verschiebt; eine Änderung von weniger als "
        "zwei Fehlern liegt im Rahmen des Zufalls."
    ),
    "page.carries.caption": (
        "Chancen einer Einigung nach jetzigem Stand und ohne jede einzelne Aussage, auf einer "
        "Linie von {low} bis {high}; dünne Striche sind zwei Fehler nach jeder Seite."
    ),
    "page.carries.evidence": "Der Beleg",
    "page.carries.rest": "{count:weitere Aussage} mit weniger Gewicht für die Chancen",
    "page.carries.rest.label": "Weitere Aussagen und die Chancen einer Einigung ohne sie",
    "page.carries.rest.caption": (
        "Die letzten werden mit weniger Ziehungen betrachtet; ihre Fehler sind daher größer."
    ),
    "page.carries.odds-without": "Chancen ohne sie",
    "page.carries.same": "so oder so dasselbe",
    "page.carries.without-it": "{odds} ohne sie",
    "page.carries.if-it-is-true": "{odds}, wenn wahr",
    "page.carries.offers": "Was die Angebote hinzufügen",
    "page.carries.offers.none": (
        "Kein Angebot und keine Antwort verrät etwas über die, deren Zustimmung nötig ist."
    ),
    "page.carries.offers.unused": (
        "Nach den Einstellungen dieses Berichts gelten Angebote und Antworten nicht als Belege: "
        "{offers}."
    ),
    "page.carries.offers.reveal": (
        "Wer ein Angebot macht, würde es annehmen; wer eines annimmt, ebenso. Genutzt wird hier: "
        "{offers}."
    ),
    "page.behaviour.title": (
        "Was hinzukommt, wenn zählt, wie Menschen Angebote machen und beantworten"
    ),
    "page.behaviour.lede": (
        "Menschen schlagen vor, was beiden Seiten nützt, umso eher, je mehr darin liegt, und "
        "lehnen ab, was ihnen wenig bringt. So macht ein Angebot manche Wertfunktionen "
        "wahrscheinlicher als andere, für beide Seiten zugleich."
    ),
    "page.contradiction": "Widerspruch {place}",
    "page.contradictions.more": (
        "Die Suche endete an ihrer Grenze: Es kann weitere Widersprüche geben."
    ),
    "page.repairs": "Die wenigsten Aussagen, die zu bezweifeln sind",
    "page.repairs.lede": (
        "Jede Zeile ist ein Ausweg, der kürzeste zuerst: Lässt man diese Aussagen weg oder hält "
        "sie für weniger verlässlich, so kann der Rest über diesen Akteur wahr sein."
    ),
    "page.repairs.exists": "dann gibt es eine Einigung in {odds}",
    "page.tensions": "Spannungen zwischen unsicheren Aussagen",
    "page.consistent": "Können alle Aussagen zugleich wahr sein?",
    "page.excluded": "Ausgeschlossen durch das, was sicher ist: {some}",
    "page.changes": "Was sich wann geändert hat",
    "page.changes.lede": "Diese Aussagen gelten nicht mehr; nichts beruht auf ihnen.",
    "page.statements": "Alle Aussagen",
    "page.statements.none": (
        "Die Falldatei enthält keine Aussagen: Präferenzen sind als genaue Punkte angegeben oder "
        "gar nicht."
    ),
    "page.statements.bases": (
        "{evidence} führt eine Stelle einer Quelle an. {assumed} ist das eigene Urteil der "
        "analysierenden Person. {unsupported} hat keines von beiden."
    ),
    "page.statements.count": "{count:Aussage}",
    "page.statements.count-many": "{count} Aussagen",
    "page.filter.all-actors": "alle Akteure",
    "page.filter.basis": "Grundlage",
    "page.filter.any-basis": "jede Grundlage",
    "page.statement.confidence": "verlässlich: {share}",
    "page.offer.label": "Wie jeder Akteur das Angebot sähe, nach jeder Darstellung",
    "page.offer.shared": "Was alle Darstellungen teilen",
    "page.offers.none": "Die Falldatei verzeichnet keine Angebote.",
    "page.offer.account": "So nach dieser Darstellung: {account}",
    "page.offer.other-account": (
        "So nach dieser Darstellung: {account}; sie ist nicht die hier betrachtete"
    ),
    "page.response.accepted": "angenommen",
    "page.response.rejected": "abgelehnt",
    "page.response.countered": "mit einem Gegenangebot beantwortet",
    "page.response.final": "endgültig abgelehnt",
    "page.offer.seen": "Wie jeder Akteur es sähe",
    "page.offer.unjudged": "Die Analyse beurteilt dieses Angebot nicht.",
    "page.counters": "Gegenangebote mit besseren Aussichten",
    "page.counters.changed": "Am Angebot geändert",
    "page.counters.none": "In seiner Nähe fand sich kein Gegenangebot mit besseren Aussichten.",
    "page.instead.offer": "Keine Einigung statt Angebot {offer}",
    "page.instead.candidate": "Keine Einigung statt Vorschlag 1",
    "page.instead.account": "Keine Einigung statt des ersten Vorschlags nach dieser Darstellung",
    "page.received.welcome": "willkommen",
    "page.received.indifferent": "gleichgültig",
    "page.received.indifferent.more": (
        "gleichgültig (innerhalb eines Hundertstels dessen, was auf dem Spiel steht)"
    ),
    "page.received.regret": "bedauert",
    "page.received.legend": (
        "Wie eine Einigung aufgenommen würde, verglichen mit ihrem Ausbleiben, und umgekehrt:"
    ),
    "page.received.label": "{actor}: wie eine Einigung und wie ihr Ausbleiben aufgenommen würde",
    "page.received.label.more": "{actor}: wie weitere Vorschläge aufgenommen würden",
    "page.received.label.account": (
        "{actor}: wie das Ausbleiben einer Einigung aufgenommen würde, nach „{account}“"
    ),
    "page.reported.all": "Alles, was bekannt ist",
    "page.reported.without": "Ohne dieselbe Quelle",
    "page.reported.test": "Was darüber bekannt ist, stammt aus anderen Quellen: eine Probe.",
    "page.reported.no-test": (
        "Dies führt dieselbe Quelle an wie der Bericht: {some}. Übereinstimmung damit ist keine "
        "Probe; der zweite Balken lässt es weg."
    ),
    "page.reported.same-source": (
        "Alles, was darüber bekannt ist ({some}), führt dieselbe Quelle an: keine Probe."
    ),
    "page.reported.where": "Wo dies berichtet wird",
    "page.reported": "Was berichtet wird",
    "page.approval": "Wer zustimmen muss",
    "page.others.none": "Der Fall nennt weder Beobachter noch zustimmende Stellen.",
    "page.role.party": "Verhandlungspartei",
    "page.role.ratifier": "zustimmende Stelle",
    "page.role.observer": "Beobachter",
    "page.view.nothing-known": "Über die Präferenzen ist nichts bekannt.",
    "page.view.none": "Die Analyse sagt nichts über diese Sicht.",
    "page.side-by-side": "Nebeneinander: wer welchen Vorschlag keiner Einigung vorzöge",
    "page.side-by-side.label": "Wie Beobachter und zustimmende Stellen die Vorschläge sehen",
    "page.questions.none": "Die Analyse nennt keine offenen Fragen.",
    "page.questions.lede": (
        "Ja-oder-Nein-Fragen, deren Antworten am meisten ändern würden, die nützlichste zuerst. "
        "Daneben stehen die Chancen einer Einigung und die Chancen, dass alle, auf die es "
        "ankommt, dem besten Vorschlag zustimmen, jetzt und nach jeder Antwort."
    ),
    "page.question.ask": "Frage an {actor}",
    "page.question.no-deal": "Wäre dies besser als keine Einigung?",
    "page.question.comparison": "Wäre A besser als B?",
    "page.question.noise": "Die Chancen einer Einigung bewegen sich kaum: im Rahmen des Zufalls.",
    "page.question.moves": (
        "Eine Antwort verschiebt die Chancen einer Einigung im Mittel um {points}."
    ),
    "page.question.no-gain": (
        "Der beste Vorschlag gewinnt nichts, was sich vom Zufall unterscheiden ließe."
    ),
    "page.question.gain": "Es zu wissen, hebt die Chancen des besten Vorschlags um {points}.",
    "page.question.label": "Was jede Antwort auf Frage {place} bedeuten würde",
    "page.question.if-yes": "Wenn ja",
    "page.question.if-no": "Wenn nein",
    "page.question.odds": "mit {odds}",
    "page.question.same": "Der beste Vorschlag ist so oder so derselbe: {best}.",
    "page.question.best": "Am besten dann: wenn ja, {yes}; wenn nein, {no}.",
    "page.sources.none": "Die Falldatei nennt keine Quellen.",
    "page.source.language": "Sprache: {language}",
    "page.source.reliability": "im Ganzen zuverlässig: {share}",
    "page.source.file": "Text beim Fall abgelegt: {file}",
}
