"""Talks on a case and their transcripts, in German."""

from collections.abc import Mapping

BARGAIN: Mapping[str, str] = {
    "bargain.title": "Wie Gespräche verliefen",
    "bargain.title.draw": "Ein Gespräch in der denkbaren Lage {draw}, Wort für Wort",
    "bargain.played.stacked": (
        "Abwechselnde Angebote: In jeder von {rounds:Runde-dat} nimmt jeder der Reihe nach an, was "
        "auf dem Tisch liegt, oder bietet etwas anderes."
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
        "Die Angebote sind umsichtig: von dem, was für einen selbst zu der Zeit gut genug ist, das "
        "für die anderen Beste, soweit bekannt."
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
    "bargain.gains": "Gewinn",
    "bargain.ends": "Wie Gespräche enden: {parts:semicolon}.",
    "bargain.ends.agreement": "mit Einigung in {odds}",
    "bargain.ends.deadline": "mit der Frist in {odds}",
    "bargain.ends.walked away": "mit einem Abbruch in {odds}",
    "bargain.ends.error": "mit dem Scheitern einer Strategie in {odds}",
    "bargain.gained": (
        "Was jede Partei von ihrer besten Einigung gewinnt, wo es eine gibt: {parts:semicolon}."
    ),
    "bargain.gained.part": "{actor} {share}",
    "bargain.regret": "Die für alle beste Einigung gäbe im Mittel der Parteien {points} mehr.",
    "bargain.agreed": "Wo Gespräche enden",
    "bargain.agreed.item": "{odds}: {outcome}.",
    "bargain.failure": "Eine Strategie ist gescheitert: {reason}",
    "bargain.draws": (
        "In {draws} {draws?denkbaren Lage|denkbaren Lagen} durchgespielt, Zufallsfolge {seed}."
    ),
    "bargain.scored": "Alle haben Punkte; es war also nichts zu ergänzen.",
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
    "bargain.written": "Geschrieben: {file}",
    "bargain.tempers": "{parts:semicolon}.",
    "bargain.gains.are": "Gewinn: als Anteil an der für jeden besten Einigung, wo es eine gibt.",
    "bargain.refused": (
        "In {odds} einigen sich die am Tisch, aber {by} {by?lehnt|lehnen} ab, worauf sie sich "
        "einigen."
    ),
    "bargain.ends.none": "ohne Einigung in {odds}",
    "bargain.gained.none": (
        "Gewonnen wird fast nichts; die für alle beste Einigung gäbe jeder Partei im Mittel "
        "{share} ihrer eigenen besten."
    ),
    "bargain.agreed.none": "Auf kein einzelnes Ergebnis einigt man sich in mehr als 1\xa0%.",
    "bargain.last-word": (
        "Warten kostet hier niemanden etwas; also entscheidet, wer zuletzt vorschlägt. Mit einer "
        "Runde mehr oder weniger ist das jemand anderes, und die Zahlen sind andere; ein möglicher "
        "Abbruch nach jeder Ablehnung oder Kosten des Wartens im Fall nehmen das weg."
    ),
    "bargain.draws.one": (
        "Nur in einer denkbaren Lage durchgespielt: Das sind Anteile der Verbindungen von "
        "Strategien dort, keine Wahrscheinlichkeiten. Mehr Lagen sagen mehr."
    ),
    "bargain.plays": "Wie jeder spielt: {parts:semicolon}.",
    "bargain.plays.part": "{actor} {strategy}",
    "bargain.temper.boulware": "hart",
    "bargain.temper.linear": "gleichmäßig",
    "bargain.temper.conceder": "früh",
    "bargain.gloss.boulware": "„hart“ (boulware): bis spät hart",
    "bargain.gloss.linear": "„gleichmäßig“ (linear): gleichmäßig nachgebend",
    "bargain.gloss.conceder": "„früh“ (conceder): früh nachgebend",
    "bargain.repeat": "Runde {round}: {seat} wiederholt das eigene Angebot.",
    "bargain.repeat.round.both": "Runde {round}: Beide wiederholen ihre Angebote.",
    "bargain.repeat.round.all": "Runde {round}: Alle wiederholen ihre Angebote.",
    "bargain.repeat.rounds.both": "Runden {first} bis {last}: Beide wiederholen ihre Angebote.",
    "bargain.repeat.rounds.all": "Runden {first} bis {last}: Alle wiederholen ihre Angebote.",
    "bargain.fall": "Runde {round}: Alle am Tisch sind einig, aber {by} {by?lehnt|lehnen} es ab.",
    "bargain.replayed.strategies": (
        "Mit denselben Strategien noch einmal gespielt, ist jeder Zug derselbe, und so auch das "
        "Ende."
    ),
    "bargain.replayed.rules": (
        "Allein nach den Regeln noch einmal gespielt, führen die Züge zum selben Ende. Ob die "
        "Angebote die der Strategien sind, ist nicht zu prüfen: {strategies} folgt dem Zufall."
    ),
    "bargain.replayed.changed": (
        "Der Fall hat sich seither geändert, aber in nichts, woran dieses Gespräch hängt."
    ),
    "bargain.plays.boulware": "bis spät hart (boulware)",
    "bargain.plays.linear": "gleichmäßig nachgebend (linear)",
    "bargain.plays.conceder": "früh nachgebend (conceder)",
    "bargain.strategy.boulware": "Hart bis spät (boulware)",
    "bargain.strategy.boulware.idea": (
        "Bleibt die meiste Zeit hart und gibt kurz vor Schluss nach."
    ),
    "bargain.strategy.linear": "Gleichmäßig (linear)",
    "bargain.strategy.linear.idea": ("Gibt in jeder Runde um gleich viel nach."),
    "bargain.strategy.conceder": "Früh nachgiebig (conceder)",
    "bargain.strategy.conceder.idea": ("Gibt sofort nach und später kaum noch."),
    "bargain.strategy.exponential": "Hart, dann schnell (exponential)",
    "bargain.strategy.exponential.idea": ("Bleibt hart und gibt dann immer schneller nach."),
    "bargain.strategy.bezier": "Entlang einer Kurve (bezier)",
    "bargain.strategy.bezier.idea": (
        "Gibt entlang einer Kurve nach, die ein Punkt in der Mitte biegt."
    ),
    "bargain.strategy.tit-for-tat": "Wie du mir (tit-for-tat)",
    "bargain.strategy.tit-for-tat.idea": (
        "Gibt so viel nach, wie die anderen eben nachgegeben haben."
    ),
    "bargain.strategy.relative-tit-for-tat": "Wie du mir, in Anteilen (relative-tit-for-tat)",
    "bargain.strategy.relative-tit-for-tat.idea": (
        "Gibt um denselben Anteil nach wie die anderen."
    ),
    "bargain.strategy.averaged-tit-for-tat": "Wie du mir, im Mittel (averaged-tit-for-tat)",
    "bargain.strategy.averaged-tit-for-tat.idea": (
        "Gibt nach, was die anderen über mehrere Runden nachgegeben haben."
    ),
    "bargain.strategy.micro": "Angebot um Angebot (micro)",
    "bargain.strategy.micro.idea": ("Macht für jedes neue Angebot, das es bekommt, ein neues."),
    "bargain.strategy.listener": "Zuhörend (listener)",
    "bargain.strategy.listener.idea": (
        "Bietet von dem, was ihm selbst gut genug ist, was die anderen wohl am liebsten haben."
    ),
    "bargain.strategy.zeuthen": "Wer mehr riskiert (zeuthen)",
    "bargain.strategy.zeuthen.idea": (
        "Wer beim Scheitern mehr zu verlieren hat, gibt nach, gerade so weit wie nötig."
    ),
    "bargain.strategy.equilibrium": "Vorausdenkend (equilibrium)",
    "bargain.strategy.equilibrium.idea": (
        "Spielt, was am besten ist, wenn alle anderen ebenso vorausdenken."
    ),
    "bargain.strategy.hardliner": "Gibt nie nach (hardliner)",
    "bargain.strategy.hardliner.idea": ("Verlangt immer das Beste für sich."),
    "bargain.strategy.random": "Zufällig (random)",
    "bargain.strategy.random.idea": (
        "Bietet irgendetwas, das für es selbst nicht schlechter ist als keine Einigung."
    ),
    "bargain.signer.hill-climber": "Nur Besseres (hill-climber)",
    "bargain.signer.hill-climber.idea": (
        "Sagt zu einer Änderung des Textes nur Ja, wenn es dadurch nicht schlechter steht."
    ),
    "bargain.signer.annealer": "Anfangs geduldig (annealer)",
    "bargain.signer.annealer.idea": ("Nimmt anfangs kleine Verluste hin und später immer weniger."),
    "bargain.protocol.stacked": "Angebote der Reihe nach",
    "bargain.protocol.stacked.idea": (
        "Eine Seite nach der anderen nimmt das Angebot auf dem Tisch an oder macht ein anderes."
    ),
    "bargain.protocol.simultaneous": "Mehrere Angebote zugleich",
    "bargain.protocol.simultaneous.idea": ("Alle machen in derselben Runde mehrere Angebote."),
    "bargain.protocol.text": "Ein Text und eine Vermittlung",
    "bargain.protocol.text.idea": (
        "Die Vermittlung ändert einen einzigen Text, und alle sagen zu jeder Änderung Ja oder Nein."
    ),
    "bargain.protocol.alternating": "Spiel mit Vorausdenken",
    "bargain.protocol.alternating.idea": (
        "Alle spielen, was für sie am besten ist, und wissen, dass die anderen es auch tun."
    ),
    "bargain.mediator.hill": "Schritt für Schritt",
    "bargain.mediator.hill.idea": (
        "Ändert eine Sache nach der anderen und behält, wozu alle Ja sagen."
    ),
    "bargain.mediator.annealing": "Mit Umwegen",
    "bargain.mediator.annealing.idea": (
        "Behält eine Zeit lang auch Änderungen, die etwas schlechter sind."
    ),
    "bargain.mediator.likeliest": "Das Wahrscheinlichste zuerst",
    "bargain.mediator.likeliest.idea": (
        "Schlägt vor, was alle am wahrscheinlichsten annehmen, dann das Nächste."
    ),
}
