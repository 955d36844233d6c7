"""Talks on a case and their transcripts, in German."""

from collections.abc import Mapping

BARGAIN: Mapping[str, str] = {
    "bargain.title": "Wie Gespräche verliefen: {title}",
    "bargain.title.draw": "Gespräch in Ziehung {draw}: {title}",
    "bargain.played.stacked": (
        "Abwechselnde Angebote: In jeder von {rounds:Runde-dat} nimmt jeder der Reihe nach an, "
        "was auf dem Tisch liegt, oder bietet etwas anderes."
    ),
    "bargain.played.simultaneous": (
        "Abwechselnde Angebote von {several} Ergebnissen nebeneinander: In jeder von "
        "{rounds:Runde-dat} nimmt jeder der Reihe nach eines davon an oder macht ein anderes "
        "Angebot."
    ),
    "bargain.played.text": (
        "Ein Vermittler ändert einen einzigen Text, mit höchstens {rounds:Änderung-dat}, und die "
        "Parteien sagen Ja oder Nein."
    ),
    "bargain.played.likeliest": (
        "Ein Vermittler schlägt vor, was alle wahrscheinlich annehmen, das Wahrscheinlichste "
        "zuerst, höchstens {rounds:Vorschlag}."
    ),
    "bargain.played.alternating": (
        "Spiel im Gleichgewicht: Jeder kennt die Wünsche aller; in jeder von {rounds:Runde-dat} "
        "schlägt der Reihe nach eine Partei etwas vor."
    ),
    "bargain.manner.blind": "Die Angebote sind blind: Sie beachten nur die eigenen Wünsche.",
    "bargain.manner.considerate": (
        "Die Angebote sind umsichtig: von dem, was für einen selbst zu der Zeit gut genug ist, "
        "das für die anderen Beste, soweit bekannt."
    ),
    "bargain.exists": "Eine Einigung gibt es in {exists}; diese Gespräche finden eine in {found}.",
    "bargain.exists.scored": (
        "Es gibt eine Einigung; diese Gespräche finden eine bei {found} der Verbindungen von "
        "Strategien."
    ),
    "bargain.exists.found": "Es gibt eine Einigung, und diese Gespräche finden eine.",
    "bargain.exists.missed": "Es gibt eine Einigung, aber diese Gespräche finden keine.",
    "bargain.exists.none": "Es gibt keine Einigung; also finden diese Gespräche keine.",
    "bargain.by-round": "Einigung bis zum Ende der Runde",
    "bargain.profiles": "Nach Strategien, in der Reihenfolge {parties}",
    "bargain.found": "gefunden",
    "bargain.gains": "Gewinn vom Besten",
    "bargain.ends": "Wie Gespräche enden: {parts:semicolon}.",
    "bargain.ends.agreement": "mit Einigung in {odds}",
    "bargain.ends.deadline": "mit der Frist in {odds}",
    "bargain.ends.walked away": "mit einem Abbruch in {odds}",
    "bargain.ends.error": "mit dem Scheitern einer Strategie in {odds}",
    "bargain.gained": (
        "Was jede Partei von ihrer besten Einigung gewinnt, wo es eine gibt: {parts:semicolon}."
    ),
    "bargain.gained.part": "{actor} {share}",
    "bargain.regret": "Die für alle beste Einigung gäbe davon {share} mehr.",
    "bargain.agreed": "Wo Gespräche enden",
    "bargain.agreed.item": "{odds}: {outcome}.",
    "bargain.failure": "Eine Strategie ist gescheitert: {reason}",
    "bargain.draws": "In {draws:Ziehung} durchgespielt, Startwert {seed}.",
    "bargain.scored": "Alle haben Punkte; es gibt also eine Ziehung.",
    "bargain.offer": "Runde {round}: {seat} bietet dies: {outcome}.",
    "bargain.offers": "Runde {round}: {seat} bietet eines von diesen: {outcomes:other}.",
    "bargain.accept": "Runde {round}: {seat} nimmt dies an: {outcome} ({why}).",
    "bargain.walk": "Runde {round}: {seat} bricht ab.",
    "bargain.fail": "Runde {round}: Die Strategie von {seat} ist gescheitert ({why}).",
    "bargain.end.agreement": (
        "Einigung in Runde {rounds}: {outcome}. Gewinn gegenüber keiner Einigung: "
        "{gains:semicolon}."
    ),
    "bargain.end.gain": "{actor} {gain:figure}",
    "bargain.end.deadline": "Die letzte von {rounds:Runde-dat} ist ohne Einigung vorüber.",
    "bargain.end.walked_away": "Die Gespräche wurden in Runde {rounds} abgebrochen.",
    "bargain.end.error": (
        "Die Gespräche endeten in Runde {rounds}, weil eine Strategie gescheitert ist."
    ),
    "bargain.replayed": (
        "Allein nach den Regeln noch einmal gespielt, führen die Züge zum selben Ende."
    ),
    "bargain.written": "Geschrieben: {file}",
    "bargain.tempers": (
        "„boulware“ bleibt bis spät hart, „linear“ gibt gleichmäßig nach, „conceder“ gibt früh "
        "nach."
    ),
}
