"""Was eine Partei als Nächstes anbieten sollte, auf Deutsch."""

from collections.abc import Mapping

NEXT: Mapping[str, str] = {
    "next.parts": "{parts:semicolon}",
    "next.points": "{n:figure} {n?Punkt|Punkte}",
    "next.share": "{n} % dessen, was auf dem Spiel steht",
    "next.cell.points": "{n:figure}",
    "next.cell.share": "{n} %",
    "next.single": "Das beste einzelne Angebot für {by}: {outcome}.",
    "next.gain": (
        "Wird es angenommen, so ist der Gewinn gegenüber keiner Einigung für {by}: {gain}."
    ),
    "next.odds": (
        "Alle, auf die es ankommt, nehmen es in {people} der denkbaren Lagen an, wenn sie "
        "antworten, wie Menschen es tun, in {most}, wenn sie alles nehmen, was nicht schlechter "
        "ist als keine Einigung, und in {own}, wenn sie so viel verlangen, wie sie selbst fordern "
        "würden."
    ),
    "next.no": (
        "Nach einem Nein gibt es noch in {exists} der Lagen eine Einigung; dann anzubieten: "
        "{outcome}."
    ),
    "next.no.end": (
        "Nach einem Nein gibt es noch in {exists} der Lagen eine Einigung, aber nichts mehr, was "
        "anzubieten sich lohnt."
    ),
    "next.none": (
        "Nichts, was {by} anbieten könnte, wird in einer denkbaren Lage angenommen und ist dabei "
        "mehr wert als keine Einigung."
    ),
    "next.unknown": (
        "Es sind zu viele Ergebnisse, um sie aufzuzählen, und kein Vorschlag wurde gefunden: Was "
        "{by} anbieten sollte, ist nicht bekannt."
    ),
    "next.looked": "Nur die {count:Ergebnis} wurden betrachtet, die am meisten versprechen.",
    "next.title": "{case}: das nächste Angebot ({by})",
    "next.offer": "Anzubieten ist dies: {outcome}.",
    "next.offer.rest": "Anzubieten ist dies: {outcome}. Alles andere bleibt wie ohne Einigung.",
    "next.section.why": "Warum",
    "next.worth": "Vereinbart ist es für {by} besser als keine Einigung, um {gain}.",
    "next.worth.own": (
        "Für {by} ist es in {share} der denkbaren Lagen nicht schlechter als keine Einigung; wer "
        "für diese Seite spricht, weiß es besser."
    ),
    "next.worth.other": (
        "Für {actor} ist es im Mittel mehr wert als keine Einigung, um {n} % dessen, was auf dem "
        "Spiel steht."
    ),
    "next.worth.other.less": (
        "Für {actor} ist es im Mittel weniger wert als keine Einigung, um {n} % dessen, was auf "
        "dem Spiel steht; ein Ja würde zeigen, dass es mehr wert ist."
    ),
    "next.worth.other.even": ("Für {actor} ist es etwa so viel wert wie keine Einigung."),
    "next.worth.other.scored": (
        "Für {actor} ist es mehr wert als keine Einigung, um {n} % dessen, was auf dem Spiel steht."
    ),
    "next.worth.other.less.scored": (
        "Für {actor} ist es weniger wert als keine Einigung, um {n} % dessen, was auf dem Spiel "
        "steht."
    ),
    "next.worth.rest": (
        "Von {count} weiteren stehen {fine} nicht schlechter da als ohne Einigung."
    ),
    "next.yes.rule": "Nötig: {rule}",
    "next.at-once.little": ("Das ist kaum mehr als beim besten davon allein ({odds})."),
    "next.basis.few": ("Das sind zu wenige Lagen, um sich danach zu richten: --draws weglassen."),
    "next.none.floor": (
        "Nichts, was {by} anbieten könnte, ist gegenüber keiner Einigung {floor} wert und wird in "
        "einer denkbaren Lage angenommen."
    ),
    "next.section.odds": "Wie wahrscheinlich alle zustimmen, auf die es ankommt",
    "next.odds.people": "{odds}, wenn sie antworten, wie Menschen es tun",
    "next.odds.no-deal": (
        "{odds}, wenn sie alles nehmen, was nicht schlechter ist als keine Einigung; nie mehr"
    ),
    "next.odds.own-offer": "{odds}, wenn sie so viel verlangen, wie sie selbst fordern würden",
    "next.other.no-deal": (
        "Nehmen sie alles, was nicht schlechter ist als keine Einigung, so ist statt dessen dies "
        "anzubieten: {outcome} (angenommen in {odds} der Fälle, Gewinn {gain})."
    ),
    "next.other.own-offer": (
        "Verlangen sie so viel, wie sie selbst fordern würden, so ist statt dessen dies "
        "anzubieten: {outcome} (angenommen in {odds} der Fälle, Gewinn {gain})."
    ),
    "next.section.answer": "Was eine Antwort verraten würde",
    "next.yes": "Ein Ja, und es ist vereinbart.",
    "next.yes.all": "Vereinbart ist es, wenn alle diese Ja sagen: {actors}.",
    "next.refusing": "Nein sagt, wenn es scheitert, in {share} der Fälle: {actor}.",
    "next.shift.more": (
        "Ein Nein hieße, dass „{issue}“ für {actor} mehr zählt als gedacht: {after} dessen, was "
        "auf dem Spiel steht, nicht {before}."
    ),
    "next.shift.less": (
        "Ein Nein hieße, dass „{issue}“ für {actor} weniger zählt als gedacht: {after} dessen, "
        "was auf dem Spiel steht, nicht {before}."
    ),
    "next.section.at-once": "Mehrere Angebote zugleich, für {by} etwa gleich viel wert",
    "next.item": "{outcome} (angenommen in {odds} der Fälle, Gewinn {gain})",
    "next.turn": "{outcome} (dann angenommen in {odds} der Fälle, Gewinn {gain})",
    "next.at-once": "Eines davon wird in {odds} angenommen.",
    "next.at-once.proved": (
        "Keine anderen {count} der {alike} Ergebnisse, die etwa gleich viel wert sind, bringen "
        "eher ein Ja."
    ),
    "next.at-once.bound": (
        "Wie auch immer {count} der {alike} Ergebnisse gewählt werden, die etwa gleich viel wert "
        "sind: Wahrscheinlicher als {most} wird ein Ja nicht."
    ),
    "next.section.in-turn": "Angebote nacheinander, solange die Antwort Nein ist",
    "next.in-turn": (
        "Eines davon wird in {odds} angenommen. Im Mittel bringen sie für {by}: {value}."
    ),
    "next.in-turn.single": "Das beste einzelne Angebot bringt im Mittel: {value}.",
    "next.in-turn.proved": "Keine anderen Angebote, in welcher Folge auch immer, bringen mehr.",
    "next.in-turn.listed": (
        "Gewählt aus {listed:Ergebnis-dat}, von denen keine anderen mehr bringen; keine Angebote "
        "überhaupt bringen mehr als {most}."
    ),
    "next.in-turn.listed.open": (
        "Gewählt aus {listed:Ergebnis-dat}, von denen keine anderen mehr bringen."
    ),
    "next.in-turn.cut": "Die Suche wurde abgebrochen: Es kann bessere geben.",
    "next.discount": (
        "Jedes Nein kostet Zeit: Für {by} ist eine Einigung danach noch das {factor:figure}-Fache "
        "wert."
    ),
    "next.section.logrolling": "Für {by} nicht schlechter, für die anderen am besten",
    "next.section.trade-off": "Gewinn gegen Wahrscheinlichkeit",
    "next.trade": "{odds}, Gewinn {gain}: {outcome}",
    "next.section.on-table": "Auf dem Tisch, ohne Antwort",
    "next.accept": (
        "{offer:cap}: annehmen. Das bringt im Mittel {value}, eigene Angebote bringen {counter}."
    ),
    "next.counter": (
        "{offer:cap}: besser noch nicht. Anzunehmen bringt im Mittel {value}, eigene Angebote "
        "bringen {counter}."
    ),
    "next.section.short": "Mehrere Angebote",
    "next.short.at-once": "Von {count} Angeboten zugleich wird eines angenommen in {odds}.",
    "next.short.in-turn": "Von {count} Angeboten nacheinander wird eines angenommen in {odds}.",
    "next.short.more": "Welche das sind, und Gewinn gegen Aussicht: --full.",
    "next.section.basis": "Worauf das beruht",
    "next.basis.points": (
        "Gewinne gelten gegenüber keiner Einigung, in Punkten von {by}, wenn das Angebot "
        "angenommen wird."
    ),
    "next.basis.share": (
        "Gewinne gelten gegenüber keiner Einigung, in Prozent dessen, was für {by} auf dem Spiel "
        "steht (die besten Optionen weniger die schlechtesten), wenn das Angebot angenommen wird."
    ),
    "next.basis.odds": (
        "Wie die anderen antworten, ist eine Regel, kein Wissen über sie: „wie Menschen es tun“ "
        "hat die Konstanten, die zu aufgezeichneten Verhandlungen von je zweien passen; danach "
        "gehen die Listen. Wer ratifiziert, nimmt alles, was nicht schlechter ist als keine "
        "Einigung."
    ),
    "next.basis.draws": (
        "Wahrscheinlichkeiten sind Anteile denkbarer Lagen ({draws:Ziehung}, Startwert {seed})."
    ),
    "next.basis.account": (
        "Es zählt, was nach „{account}“ gesagt ist, neben dem, was allen Darstellungen gemeinsam "
        "ist."
    ),
    "next.floor": "Nur Angebote wurden betrachtet, die für {by} mindestens {floor} wert sind.",
    "brief.next": (
        "Bestes einzelnes Angebot, von {actor}: {parts:semicolon}. Wie Menschen antworten, "
        "bekommt es in {n} von 20 Fällen ein Ja."
    ),
    "full.next": "Was als Nächstes anzubieten ist",
    "page.section.next": "Was als Nächstes anzubieten ist",
    "page.next.lede": (
        "Für jede Partei das Angebot, das im Mittel am meisten bringt, wenn es das einzige "
        "bleibt: der eigene Gewinn, mal die Wahrscheinlichkeit, dass alle zustimmen, auf die es "
        "ankommt."
    ),
    "page.next.rule": "Wie die anderen antworten",
    "page.next.rule.people": "wie Menschen es tun",
    "page.next.rule.no-deal": (
        "mit Ja zu allem, was nicht schlechter ist als keine Einigung (nie mehr)"
    ),
    "page.next.rule.own-offer": "mit Ja nur zu dem, was sie selbst fordern würden",
    "page.next.accepted": "Angenommen",
    "page.next.gain": "Gewinn",
    "page.next.best": "Dann bestes einzelnes Angebot",
    "page.next.same": "dasselbe",
    "page.next.rules": "Das Angebot nach drei Regeln, wie die anderen antworten.",
    "page.next.curve": (
        "Gewinn gegen Wahrscheinlichkeit: Jeder Punkt ist ein Angebot, zu dem es kein in beidem "
        "besseres gibt."
    ),
    "page.next.odds-axis": "Wahrscheinlichkeit eines Ja",
    "page.next.gain-axis": "Gewinn",
    "page.next.lead": "{outcome} (das beste einzelne Angebot)",
    "page.next.offer": "Angebot",
    "page.next.point": "Punkt",
    "page.next.turns": "Nacheinander, solange die Antwort Nein ist",
    "page.next.at-once": "Zugleich, etwa gleich viel wert",
    "page.next.logrolling": "Nicht schlechter, und für die anderen am besten",
    "page.next.on-table": "Auf dem Tisch",
    "page.next.more": "Andere Wege, Angebote zu machen",
}
