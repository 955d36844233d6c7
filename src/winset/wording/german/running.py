"""How talks would run, in German."""

from collections.abc import Mapping

RUNNING: Mapping[str, str] = {
    "running.found": (
        "Gespräche finden die Einigung, die es gibt, nicht von selbst. Wo es eine gibt, führen "
        "{rounds:Runde} blinder Angebote, die nur die eigenen Wünsche beachten, zur Einigung: "
        "{parts:semicolon}."
    ),
    "running.found.alike": (
        "Gespräche finden die Einigung, die es gibt, nicht von selbst. Wo es eine gibt, führen "
        "{rounds:Runde} blinder Angebote, die nur die eigenen Wünsche beachten, {odds} zur "
        "Einigung, wie hart oder nachgiebig auch alle sind."
    ),
    "running.temper.boulware": "in {odds}, wenn alle bis spät hart bleiben",
    "running.temper.linear": "in {odds}, wenn alle gleichmäßig nachgeben",
    "running.temper.conceder": "in {odds}, wenn alle früh nachgeben",
    "running.temper.mixed": "in {odds}, wenn jeder von irgendeiner dieser Arten ist",
    "running.considerate": (
        "Umsichtige Angebote führen dorthin {odds}: von allem, was für einen selbst zu der Zeit "
        "gut genug ist, das für die anderen Beste, soweit bekannt."
    ),
    "running.odds": "in {odds}",
    "running.odds.range": "in {low} bis {high}",
    "running.lengths": (
        "{few:Runde} blinder Angebote führen dorthin {early}, {many:Runde} {late}, je nach Art."
    ),
    "running.scored.blind": (
        "Gespräche finden die Einigung, die es gibt, nicht von selbst: {rounds:Runde} blinder "
        "Angebote, die nur die eigenen Wünsche beachten, finden nur dann eine, wenn alle "
        "{tempers:or}."
    ),
    "running.scored.blind.all": (
        "{rounds:Runde} blinder Angebote, die nur die eigenen Wünsche beachten, finden eine "
        "Einigung, wie hart auch alle sind."
    ),
    "running.scored.blind.none": (
        "Gespräche finden die Einigung, die es gibt, nicht von selbst: {rounds:Runde} blinder "
        "Angebote, die nur die eigenen Wünsche beachten, finden keine, wie hart oder nachgiebig "
        "auch alle sind."
    ),
    "running.scored.considerate": (
        "Umsichtige Angebote, von allem, was für einen selbst zu der Zeit gut genug ist, das für "
        "die anderen Beste, finden in {rounds:Runde} nur dann eine, wenn alle {tempers:or}."
    ),
    "running.scored.considerate.all": (
        "Umsichtige Angebote, von allem, was für einen selbst zu der Zeit gut genug ist, das für "
        "die anderen Beste, finden in {rounds:Runde} eine, wie hart auch alle sind."
    ),
    "running.scored.considerate.none": (
        "Umsichtige Angebote, von allem, was für einen selbst zu der Zeit gut genug ist, das für "
        "die anderen Beste, finden in {rounds:Runde} auch keine, wie hart oder nachgiebig auch "
        "alle sind."
    ),
    "running.if.boulware": "bis spät hart bleiben",
    "running.if.linear": "gleichmäßig nachgeben",
    "running.if.conceder": "früh nachgeben",
    "running.gains": (
        "Von der für sich selbst besten Einigung, wo es eine gibt, im Mittel: {parts:semicolon}."
    ),
    "running.gain": "{actor} gewinnt {blind} durch blinde Angebote und {heeding} durch umsichtige",
    "running.regret": (
        "Im Mittel der Parteien gäbe die für alle beste Einigung {blind} mehr, als es blinde "
        "Angebote tun, und {heeding} mehr als umsichtige."
    ),
    "running.simple": (
        "Wer hier spricht, gibt nach der Uhr nach und lernt unterwegs nichts; wer zuhört, kann es "
        "besser machen."
    ),
    "running.none": "In keiner denkbaren Lage gibt es eine Einigung; also finden Gespräche keine.",
    "running.unlisted": (
        "Wie Gespräche verliefen, ist nicht bekannt: Es sind zu viele Ergebnisse, um sie "
        "durchzuspielen."
    ),
    "running.many-seats": (
        "Wie Gespräche verliefen, ist nicht bekannt: Es sitzen zu viele Parteien am Tisch, um sie "
        "durchzuspielen."
    ),
    "running.pace": "Es gibt {rounds:Runde}; in jeder spricht jeder einmal.",
    "running.pace.deadline": (
        "Es gibt {rounds:Runde}; in jeder spricht jeder einmal. Die letzte steht für die Frist, "
        "{last}."
    ),
    "running.pace.until": (
        "Es gibt {rounds:Runde} vom {since} bis zur Frist, {last}: Eine Runde steht für "
        "{days:figure} {days?Tag|Tage}."
    ),
    "running.pace.day": "Es gibt {rounds:Runde}; eine Runde steht für einen Tag.",
    "running.pace.week": "Es gibt {rounds:Runde}; eine Runde steht für eine Woche.",
    "running.pace.month": "Es gibt {rounds:Runde}; eine Runde steht für einen Monat.",
    "running.pace.year": "Es gibt {rounds:Runde}; eine Runde steht für ein Jahr.",
    "running.discount": (
        "{actor}: Nach jeder Runde ist eine Einigung das {factor:figure}-Fache von vorher wert."
    ),
    "brief.talks": (
        "Doch in {rounds:Runde} finden Angebote, die nur auf Eigenes achten, eine in {firm} von "
        "100 (hart) bis {yielding} (nachgiebig), umsichtige in {others}."
    ),
    "brief.talks.range": (
        "Doch in {rounds:Runde} finden Angebote, die nur auf Eigenes achten, eine in {range} von "
        "100, umsichtige in {others}."
    ),
    "brief.talks.heeding": (
        "Doch in {rounds:Runde} finden Angebote, die nur auf Eigenes achten, keine, umsichtige "
        "schon."
    ),
    "brief.talks.never": (
        "Doch in {rounds:Runde} finden weder Angebote, die nur auf Eigenes achten, noch umsichtige "
        "eine."
    ),
    "brief.talks.some": (
        "Doch ob {rounds:Runde} von Angeboten eine finden, hängt davon ab, wie hart und wie "
        "umsichtig alle sind."
    ),
    "brief.talks.refused": (
        "Scheitern sie, so meist daran: Der Tisch ist einig, aber {by} {by?lehnt|lehnen} ab."
    ),
    "page.section.talks": "Wie Gespräche verliefen",
    "page.talks.draws": (
        "In {draws} {draws?denkbaren Lage|denkbaren Lagen} durchgespielt, mit jeder Verbindung der "
        "Arten."
    ),
    "page.talks.curves.blind": "Blinde Angebote: Einigung, Runde für Runde",
    "page.talks.curves.considerate": "Umsichtige Angebote: Einigung, Runde für Runde",
    "page.talks.curves.label": (
        "Chancen einer Einigung Runde für Runde; die Zahlen stehen darunter."
    ),
    "page.talks.start": "Beginn",
    "page.talks.round": "Runde {round}",
    "page.talks.rounds": "{rounds:Runde}",
    "page.talks.there": "es gibt eine Einigung",
    "page.talks.temper": "Art",
    "page.talks.temper.boulware": "bis spät hart",
    "page.talks.temper.linear": "gleichmäßig nachgebend",
    "page.talks.temper.conceder": "früh nachgebend",
    "page.talks.temper.mixed": "jeder von irgendeiner Art",
    "page.talks.manner.blind": "Blinde Angebote: nur die eigenen Wünsche",
    "page.talks.manner.considerate": (
        "Umsichtige Angebote: von dem, was für einen selbst gut genug ist, das für die anderen "
        "Beste, soweit bekannt"
    ),
    "page.talks.table": "Gespräche nach Art",
    "page.talks.table.caption": (
        "Wo es eine Einigung gibt: wie wahrscheinlich Gespräche eine finden, welchen Anteil ihrer "
        "besten Einigung jede Partei gewinnt, und wie viele Prozentpunkte mehr die für alle beste "
        "im Mittel gäbe."
    ),
    "page.talks.found": "Gefunden",
    "page.talks.gain": "Gewinn: {actor}",
    "page.talks.left": "Liegen gelassen",
    "page.talks.lengths": "Gespräche nach Länge",
    "page.talks.lengths.caption": (
        "Wie wahrscheinlich Gespräche anderer Länge eine Einigung finden, wo es eine gibt."
    ),
    "page.talks.agreed": "Wo Gespräche enden",
    "page.talks.agreed.lede": (
        "Ergebnisse, auf die man sich durch umsichtige Angebote in mehr als 1\xa0% einigt, die "
        "wahrscheinlichsten zuerst, über alle denkbaren Lagen und Arten."
    ),
    "page.talks.command": (
        "{command} spielt dasselbe mit anderen Strategien, Runden und Verfahren durch und erzählt "
        "einzelne Gespräche Wort für Wort."
    ),
    "running.refused.blind": (
        "In {odds} aller Gespräche mit blinden Angeboten ist der Tisch einig, aber {by} "
        "{by?lehnt|lehnen} es ab."
    ),
    "running.refused.considerate": (
        "In {odds} aller Gespräche mit umsichtigen Angeboten ist der Tisch einig, aber {by} "
        "{by?lehnt|lehnen} es ab."
    ),
    "running.gains.none": (
        "Solche Gespräche bringen fast niemandem etwas; die für alle beste Einigung gäbe jeder "
        "Partei im Mittel {share} ihrer eigenen besten."
    ),
    "points": "{points} {points?Prozentpunkt|Prozentpunkte}",
    "points.about": "{points} ± {off} Prozentpunkte",
    "page.talks.agreed.none": (
        "Durch umsichtige Angebote einigt man sich auf kein einzelnes Ergebnis in mehr als 1\xa0%."
    ),
    "points.few": "weniger als 1 Prozentpunkt",
}
