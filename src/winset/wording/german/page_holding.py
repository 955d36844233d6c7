"""What the page says on whether deals last and on the roads to them, in German."""

from collections.abc import Mapping

PAGE_HOLDING: Mapping[str, str] = {
    "page.would-hold": "Würde sie halten",
    "page.who-breaks": "Wer durch Bruch gewinnen würde",
    "page.what-mends": "Was sie halten ließe",
    "page.road-there": "Der Weg dorthin",
    "page.holds-in": "hält in {share}",
    "page.holds-in-draws": "hält in {share} der Ziehungen",
    "page.mend": "wenn {mend}",
    "page.outlook.label": "Wie jeder Vorschlag halten würde, und der Weg dorthin",
    "page.outlook.both": (
        "Wie jeder Vorschlag halten würde, und welches Risiko die Parteien auf dem Weg dorthin "
        "tragen."
    ),
    "page.outlook.holds": "Wie jeder Vorschlag halten würde.",
    "page.outlook.road": "Welches Risiko die Parteien auf dem Weg zu jedem Vorschlag tragen.",
    "page.road.no": "keiner",
    "page.road.none": "kein Weg",
    "page.road.steps": "{count:Schritt}",
    "page.road.weakest-share": "schwächste Stelle {share}",
    "page.road.nobody-exposed": "niemand trägt ein Risiko",
    "page.road.to": "Der Weg zu Vorschlag {place}",
    "page.road.relax": "Was einen Weg eröffnen würde",
    "page.road.step": "Schritt {number} von {all}",
    "page.road.last-step": "Schritt {number} von {all}: die Einigung",
    "page.road.weakest": "Schwächste Stelle",
    "page.road.final": "endgültig",
    "page.road.before": "bis dahin: {option}",
    "page.road.worth": "Wert nach diesem Schritt",
    "page.road.worth-last": "Wert nach allen Schritten",
    "page.road.words": "Der Weg in einem Absatz",
    "page.road.lured": "Risiko: könnte hier durch Innehalten oder Abbrechen {share} gewinnen",
    "page.road.low": "steht {share} unter dem Stand ohne Einigung",
    "page.road.low-mean": (
        "Rückstand: im Mittel {share} unter dem Stand ohne Einigung; Ziehungen ohne Rückstand "
        "zählen als 0"
    ),
    "page.road.safe": "Für alle sicher",
    "page.road.safe.meaning": (
        "der Ziehungen: Keine Partei steht je weiter unter dem Stand ohne Einigung, als sie "
        "zulässt."
    ),
    "page.road.kept": "Von allen eingehalten",
    "page.road.kept.meaning": (
        "der Ziehungen: Weiterzugehen ist für alle mindestens so gut wie Innehalten oder Abbrechen."
    ),
    "page.road.is-safe": (
        "Keine Partei steht je weiter unter dem Stand ohne Einigung, als sie zulässt."
    ),
    "page.road.is-unsafe": (
        "Unterwegs steht jemand weiter unter dem Stand ohne Einigung, als zugelassen."
    ),
    "page.road.is-kept": (
        "Weiterzugehen ist für alle mindestens so gut wie Innehalten oder Abbrechen."
    ),
    "page.road.is-left": "Jemand würde unterwegs durch Innehalten oder Abbrechen gewinnen.",
    "page.road.sizes": "Kleinere und größere Schritte",
    "page.road.sizes.label": "Kleinere und größere Schritte zu Vorschlag {place}",
    "page.road.sizes.caption": (
        "Was aus einem Weg wird, wenn ein Schritt höchstens so viele Streitpunkte ändern darf."
    ),
    "page.road.concept": "Ein Zustand gilt als haltbar nach {concept}: {meaning}.",
    "page.road.sizes.issues": "Streitpunkte je Schritt",
    "page.road.sizes.steps": "Schritte",
    "page.road.sizes.exposure": "Risiko an der schwächsten Stelle",
    "page.road.at-most": "höchstens {count}",
    "page.road.at-most.shown": "höchstens {count} (oben gezeigt)",
    "page.lasting.no-candidate": (
        "Es gibt keinen Vorschlag, der halten oder erreicht werden könnte."
    ),
    "page.lasting.bound": (
        "Ob eine Einigung halten würde, wird nicht untersucht: Der Fall sagt, dass eine "
        "unterzeichnete Einigung bindet, sodass niemand sie allein brechen kann."
    ),
    "page.lasting.no-owner": (
        "Ob eine Einigung halten würde, wird nicht untersucht: Die Falldatei nennt niemanden, der "
        "einen Streitpunkt allein ändern kann. Mit „owner:“ wird ein Streitpunkt versehen, den "
        "ein Akteur allein ändern kann, mit „irreversible:“, was sich nicht rückgängig machen "
        "lässt."
    ),
    "page.lasting.bound-on": (
        "Eine unterzeichnete Einigung bindet hier: {issues}. Dort kann niemand sie allein "
        "brechen, daher wird danach nicht gefragt."
    ),
    "page.road.no-start": (
        "Es ist kein Weg gezeigt: Der Stand ohne Einigung ist durch Werte angegeben, und dort "
        "lässt sich nicht beginnen. „no_deal:“ als Ergebnis zu schreiben, eine Option je "
        "Streitpunkt, hilft."
    ),
    "page.road.at-once": (
        "Es ist kein Weg gezeigt: Nichts auf dem Weg zu diesen Vorschlägen liegt bei einer Seite "
        "allein oder ist unumkehrbar; daher wird alles auf einmal unterzeichnet."
    ),
    "page.road.contract": (
        "Es ist kein Weg gezeigt: Ein Vertrag, von dem niemand einen Teil allein ändern kann und "
        "an dem nichts unumkehrbar ist, wird auf einmal unterzeichnet."
    ),
    "page.lasting.no-deal": (
        "Es gibt keine Einigung, die halten oder erreicht werden könnte. Welche Ergebnisse "
        "halten, wenn niemand mehr verhandelt, sagt „winset stability“."
    ),
    "page.lasting.lede": "Eine Unterschrift ist noch keine Lösung.",
    "page.lasting.lede.holds": (
        "Eine Einigung trägt sich selbst, wenn niemand gewinnt, indem er sie allein bricht, also "
        "das ändert, was bei ihm allein liegt. Sie hält durch Antworten, wenn zwar jemand "
        "gewinnen würde, die anderen dann aber etwas tun wollten, was den Gewinn zunichtemacht."
    ),
    "page.lasting.lede.road": (
        "Ein Weg führt in Schritten dorthin, von denen möglichst keiner eine Partei weiter unter "
        "den Stand ohne Einigung bringt, als sie zulässt."
    ),
    "page.lasting.lede.road-kept": (
        "Ein Weg führt in Schritten dorthin, von denen möglichst keiner eine Partei weiter unter "
        "den Stand ohne Einigung bringt, als sie zulässt, oder zum Abbruch einlädt."
    ),
    "page.roads": "Die Wege",
    "page.roads.gain": (
        "was ein Zustand einer Partei wert ist, vom Stand ohne Einigung (0) bis zum Besten, was "
        "sie bekommen könnte (100\xa0%)"
    ),
    "page.roads.lure": (
        "das Risiko: was sie gewinnen könnte, wenn sie dort innehielte oder abbräche, über die "
        "Einigung hinaus"
    ),
    "page.roads.final": "lässt sich nicht rückgängig machen",
    "page.road.together": "Gemeinsam",
    "page.road.told": "Der Weg dorthin: {count:Schritt}",
    "page.road.told-none": "Kein Weg führt dorthin",
    "page.road.told-unknown": "Ob ein Weg dorthin führt, ist nicht bekannt",
    "page.lasting.details": "Begriff für Begriff, und wer sie brechen würde",
    "page.grade.self": "Trägt sich selbst",
    "page.grade.self.likely": "Trägt sich wahrscheinlich selbst",
    "page.grade.answers": "Hält durch die Antworten der anderen",
    "page.grade.answers.likely": "Hält wahrscheinlich durch Antworten",
    "page.grade.threats": "Hält nur durch kostspielige Antworten",
    "page.grade.threats.likely": "Hält wahrscheinlich durch kostspielige Antworten",
    "page.grade.breaks": "Würde gebrochen",
    "page.grade.breaks.likely": "Würde eher gebrochen als gehalten",
    "page.grade.open": "Jemand würde durch Bruch gewinnen",
    "page.grade.open.likely": "Wahrscheinlich würde jemand durch Bruch gewinnen",
    "page.grade.unknown": "Nicht bekannt",
    "page.breaker": "{actor}: Gewinn durch Bruch:",
    "page.breaker.gain": (
        "{actor}: Gewinn durch Bruch, {gain} des Meisten, was sich gewinnen oder verlieren lässt:"
    ),
    "page.breaker.odds": "{actor}: Gewinn durch Bruch in {share} der Ziehungen:",
    "page.breaker.odds.gain": (
        "{actor}: Gewinn durch Bruch in {share} der Ziehungen, dann {gain} des Meisten, was sich "
        "gewinnen oder verlieren lässt:"
    ),
    "page.breach": "durch Übergang zu {way}.",
    "page.breach.odds": "durch Übergang zu {way} (in {share} aller Ziehungen).",
    "page.answer": "Die Antwort von {actor} wäre dann: {way}.",
    "page.answer.odds": "Die Antwort von {actor} wäre dann in {share} dieser Ziehungen: {way}.",
    "page.answer.deters": "Das macht den Gewinn zunichte.",
    "page.answer.deters.odds": "Das macht den Gewinn in {share} zunichte.",
    "page.answer.idle": "Das macht den Gewinn nicht zunichte.",
    "page.answers.nobody": "Niemand sonst würde mit einem eigenen Zug antworten wollen.",
    "page.answers.unknown": "Was die anderen antworten würden, ist nicht bekannt.",
    "page.coalition": "Gewinn durch gemeinsamen Bruch: {members}.",
    "page.coalition.odds": "Gewinn durch gemeinsamen Bruch in {share} der Ziehungen: {members}.",
    "page.mends": "Eines davon genügt. Sie hielte, wenn:",
    "page.mends.one": "{mend}",
    "page.mends.odds": "{mend} (dann trägt sie sich in {share} der Ziehungen selbst)",
    "page.concepts.label": "Vorschlag {place} nach Stabilitätsbegriffen",
    "page.concepts.exact": "Ob sie hält, je nachdem, was man den anderen als Antwort zutraut.",
    "page.concepts.odds": (
        "In welchem Anteil der Ziehungen, in denen es eine Einigung ist, sie hält, je nachdem, "
        "was man den anderen als Antwort zutraut."
    ),
    "page.concepts.if": "Sie hält, wenn",
    "page.concepts.all": "für alle",
    "page.concepts.for": "für {actor}",
}
