"""How talks would run, in German."""

from collections.abc import Mapping

RUNNING: Mapping[str, str] = {
    "running.found": (
        "Gespräche finden die Einigung, die es gibt, nicht von selbst. Wo es eine gibt, führen "
        "{rounds:Runde} von Angeboten zur Einigung: {parts:semicolon}."
    ),
    "running.temper.boulware": "in {odds}, wenn alle bis spät hart bleiben",
    "running.temper.linear": "in {odds}, wenn alle gleichmäßig nachgeben",
    "running.temper.conceder": "in {odds}, wenn alle früh nachgeben",
    "running.temper.mixed": "in {odds}, wenn jeder von irgendeiner dieser Arten ist",
    "running.lengths": (
        "Zeit hilft: {few:Runde} führen je nach Art in {low} bis {high} dorthin, {many:Runde} in "
        "{least} bis {most}."
    ),
    "running.gains": "Von der für sich selbst besten Einigung: {parts:semicolon}.",
    "running.gain": "{actor} gewinnt im Mittel {share}",
    "running.regret": (
        "Im Mittel gäbe die für alle beste Einigung davon {share} mehr, als es die Gespräche tun, "
        "alle Arten gemischt."
    ),
    "running.simple": (
        "Wer hier spricht, kennt nur die eigenen Wünsche und gibt allein nach der Uhr nach; wer "
        "zuhört, kann es besser machen."
    ),
    "running.none": "In keiner Ziehung gibt es eine Einigung; also finden Gespräche keine.",
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
        "Gespräche können sie verfehlen: {rounds:Runde} von Angeboten finden eine in {firm} (alle "
        "hart) bis {yielding} (alle nachgiebig)."
    ),
    "brief.talks.range": (
        "Gespräche können sie verfehlen: {rounds:Runde} von Angeboten finden eine in {low} bis "
        "{high}, je nachdem, wie hart alle sind."
    ),
    "brief.talks.never": (
        "Gespräche können sie verfehlen: {rounds:Runde} von Angeboten finden keine, ob alle hart "
        "bleiben oder früh nachgeben."
    ),
    "brief.talks.some": (
        "Gespräche können sie verfehlen: {rounds:Runde} von Angeboten finden nur dann eine, wenn "
        "alle {tempers:or}."
    ),
    "brief.talks.boulware": "bis spät hart bleiben",
    "brief.talks.linear": "gleichmäßig nachgeben",
    "brief.talks.conceder": "früh nachgeben",
}
