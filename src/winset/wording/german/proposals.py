"""What proposals say of themselves, in German."""

from collections.abc import Mapping

PROPOSALS: Mapping[str, str] = {
    "proposal.no-source": "Es gibt keine Quelle „{source}“ mit einem Text.",
    "proposal.no-source.near": "Es gibt keine Quelle „{source}“ mit einem Text; nahe ist „{near}“.",
    "proposal.quote.absent": "Diese Worte stehen nicht in der Quelle.",
    "proposal.quote.near": "Diese Worte stehen nicht in der Quelle. Am nächsten kommt „{near}“.",
    "proposal.quote.beside": (
        "Diese Worte stehen in der Quelle, aber nicht mit diesen Worten davor und danach."
    ),
    "proposal.quote.repeats": (
        "Diese Worte stehen mehrmals in der Quelle: bitte sagen, welche Stelle gemeint ist."
    ),
    "proposal.quote.moved": (
        "Der Text wurde inzwischen geändert: bitte die Worte noch einmal auswählen."
    ),
    "proposal.quote.inside-word": "Das Zitat beginnt oder endet mitten in einem Wort der Quelle.",
    "proposal.quote.part": "Das ist ein Teil eines längeren Satzes: „{whole}“",
    "proposal.speaker.absent": "{speaker} kommt in der Quelle nicht vor.",
    "proposal.speaker.not-said": (
        "Keine Regel findet, dass jemand das sagt; bitte prüfen, ob es {speaker} ist."
    ),
    "proposal.speaker.unknown": (
        "Keine Regel findet, wer das sagt; bitte prüfen, ob es {speaker} ist."
    ),
    "proposal.speaker.other": "Nach den Regeln sagt das nicht {speaker}, sondern {other}.",
    "proposal.speaker.another": (
        "{speaker} spricht über andere: prüfen, ob die Worte zeigen, was diese wollen."
    ),
    "proposal.denied": (
        "Die Quelle sagt, dass das nicht gesagt wurde oder nur gesagt worden sein könnte."
    ),
    "proposal.hearsay": "Die Quelle kennt das nur vom Hörensagen: bitte prüfen.",
    "proposal.carried": "{other} gibt diese Worte weiter: bitte prüfen, ob {speaker} sie sagte.",
    "proposal.speaker.several": (
        "In der Quelle kann mehr als eine Person {speaker} heißen: bitte prüfen, wer gemeint ist."
    ),
    "proposal.speaker.meant": (
        "„{words}“ könnte auch {other} meinen: bitte prüfen, ob hier {speaker} gemeint ist."
    ),
    "proposal.speaker.unsure": (
        "Bitte prüfen, ob „{words}“ hier {speaker} meint; keine Regel ist sich sicher."
    ),
    "proposal.speaker.before": (
        "Bei diesen Worten steht kein Name, und kurz davor geht es um {other}: bitte prüfen, ob"
        " {speaker} sie sagt."
    ),
    "proposal.speaker.nameless": "Das stammt von jemandem ohne Namen ({other}): bitte ansehen.",
    "proposal.beside": "Bei diesen Worten steht „{word}“: Vielleicht wurden sie so nicht gesagt.",
    "proposal.tellers": "Hier erzählen zwei („{one}“, „{two}“): Die Worte können von anderen sein.",
    "proposal.clause": "Das ist ein Teil eines längeren Satzes, der etwas anderes meinen kann.",
    "proposal.undone": (
        "Im Text steht „{word}“: Vielleicht ist es nicht so gemeint oder gilt nicht mehr."
    ),
    "proposal.unread": (
        "Keine Regel findet in diesen Worten, was der Vorschlag sagt: bitte vergleichen."
    ),
    "proposal.kind": (
        "Nach den Regeln sind diese Worte anders wiedergegeben (wörtlich oder nicht):"
        " bitte ansehen."
    ),
    "proposal.stance": "Keine Regel findet diese Haltung in den Worten: bitte ansehen.",
    "proposal.speaker.none": "Der Vorschlag nennt niemanden, der das sagt: bitte ansehen.",
    "proposal.uncued": (
        "Kein Wort des Sagens führt zu diesen Worten: bitte prüfen, ob {speaker} sie sagt."
    ),
    "proposal.speaker.what": (
        "Keine Regel weiß, was „{words}“ ist: bitte prüfen, ob es das gesagt haben kann."
    ),
    "proposal.speaker.far": (
        "Zwischen {speaker} und diesen Worten steht viel: bitte prüfen, wer sie sagt."
    ),
    "proposal.faulty": (
        "Der Fall kann es nicht aufnehmen. Die Prüfung sagt auf Englisch: „{problem}“"
    ),
    "proposal.contradicts": "Es kann nicht zugleich mit diesem wahr sein: {statements:semicolon}.",
    "proposal.not.accepted": "{id} wurde schon angenommen.",
    "proposal.not.refused": (
        "{id} wurde schon abgelehnt; in der Werkbank lässt es sich zurücklegen."
    ),
    "proposal.not.bare": "{id} ist nur ein Zitat: zuerst sagen, was es für den Fall heißt.",
    "proposal.not.holds": "{id} stimmt nicht: {reasons:space}",
    "proposal.not.sure": "{id} soll ein Mensch ansehen: {reasons:space}",
    "proposal.not.known": "Es gibt keinen Vorschlag „{id}“.",
    "proposal.not.known.near": "Es gibt keinen Vorschlag „{id}“; nahe ist „{near}“.",
    "read.found": "{name}: {language}; {quotes:Zitat}, {figures:Akteur}",
    "read.language.de": "Deutsch",
    "read.language.en": "Englisch",
    "read.language.other": "eine Sprache ohne Regeln, daher nur Worte in Anführungszeichen",
    "read.kind.direct": "wörtlich",
    "read.kind.indirect": "in indirekter Rede",
    "read.kind.free": "als Hörensagen",
    "read.kind.unclear": "in indirekter Rede, als eigener Satz",
    "read.kind.reported": "wie berichtet",
    "read.denied": "{how}; doch dem Text nach wurde es nicht gesagt oder stimmt nicht",
    "read.hearsay": "{how}; vom Hörensagen",
    "read.says": "{who}, {how}",
    "read.nobody": "Jemand, den die Regeln nicht finden",
    "read.for": "{who} ({of})",
    "read.stance.regrets": "{who} bedauert, {how}",
    "read.stance.praises": "{who} lobt, {how}",
    "read.stance.demands": "{who} fordert, {how}",
    "read.stance.offers": "{who} bietet an, {how}",
    "read.stance.refuses": "{who} lehnt ab, {how}",
    "read.stance.announces": "{who} kündigt an, {how}",
    "read.words": "„{words}“",
    "read.figures": "Wer genannt wird",
    "read.figure": "{name} ({kind}), {times:Mal}{also}",
    "read.figure.also": "; auch {names:comma}",
    "read.figure.person": "Person",
    "read.figure.country": "Land",
    "read.figure.body": "Einrichtung",
    "read.figure.role": "Amt",
    "read.events": "Was geschieht",
    "read.event": "{kind}: {words}",
    "read.event.dated": "{day}, {kind}: {words}",
    "read.event.arrives": "Ankunft",
    "read.event.leaves": "Abreise",
    "read.event.meets": "Treffen",
    "read.event.offers": "Angebot",
    "read.event.demands": "Forderung",
    "read.event.withdraws": "Rücknahme eines Angebots",
    "read.event.calls_off": "Absage",
    "read.event.signs": "Unterschrift",
    "read.limits": (
        "Von Regeln gefunden, die manches übersehen und sich mitunter irren: bitte den Text "
        "lesen. Was verhandelt wird und was die Worte für einen Fall heißen, findet keine Regel."
    ),
    "proposals.unread": (
        "{file} ist nicht lesbar (Zeile {line}, auf Englisch: „{problem}“). "
        "Die Datei bleibt, wie sie ist: "
        "Sobald sie berichtigt oder entfernt ist, steht hier wieder, was wartet."
    ),
    "proposals.none": "In {path} wartet nichts.",
    "proposals.head": "{id}: {found}{who}",
    "proposals.head.none": "{found:cap}{who}",
    "proposals.accepted": "Das wurde schon angenommen.",
    "proposals.refused": (
        "Das wurde schon abgelehnt und wartet nicht; zurücklegen kann man es in der Werkbank."
    ),
    "proposals.head.who": ", {who}",
    "proposals.found.verified": "stimmt Wort für Wort",
    "proposals.found.ambiguous": "ist anzusehen",
    "proposals.found.refused": "stimmt nicht",
    "proposals.tally": (
        "{verified} Wort für Wort, {ambiguous} anzusehen, {refused} {refused?stimmt|stimmen} nicht."
    ),
    "proposals.bare": (
        "{count} davon {count?zitiert|zitieren} nur: Was {count?es|sie} für den Fall "
        "{count?heißt|heißen}, ist in der Werkbank oder in der Datei zu sagen."
    ),
    "proposals.doubtful": "Bei {id}, das Sie annehmen, war das offen: {reasons:space}",
    "proposals.wait": "Sie warten in {path}. Im Fall steht nichts davon, bis es angenommen ist.",
    "proposal.statement": "Zu {actor}: {statement}",
    "proposal.offer": "Angebot von {by}: {outcome}",
    "received.welcome": "{actor} begrüßt, dass es keine Einigung gibt.",
    "received.indifferent": "Für {actor} ist es gleich, dass es keine Einigung gibt.",
    "received.regret": "{actor} bedauert, dass es keine Einigung gibt.",
    "received.welcome.outcome": "{actor} begrüßt dies: {outcome}.",
    "received.indifferent.outcome": "Für {actor} ist dies gleich: {outcome}.",
    "received.regret.outcome": "{actor} bedauert dies: {outcome}.",
    "begun.party": "Partei {n}",
    "begun.no": "nein",
    "begun.yes": "ja",
    "begun.yes.offer": "wie angeboten",
    "begun.yes.demand": "wie gefordert",
    "begun.name.offer": "Angebot „{words}“",
    "begun.name.demand": "Forderung „{words}“",
    "begun.waits": (
        "Angebote und Forderungen stehen nicht darin: Sie warten als Vorschläge, und nichts folgt "
        "aus ihnen, bevor jemand sie annimmt. Auflisten mit: winset accept {name}"
    ),
    "begun.issue": (
        "Zu bestätigen: ein Angebot oder eine Forderung des Textes. Bitte benennen, worum es "
        "geht und welche Möglichkeiten es gibt."
    ),
    "begun.issue.none": (
        "Die Regeln fanden kein Angebot und keine Forderung. Hierher gehört, worum es geht, mit "
        "den Möglichkeiten."
    ),
    "begun.agreement": "Einigung",
    "begun.offer": "Zu bestätigen: dass das ein Angebot ist, und wessen.",
    "begun.demand": "Zu bestätigen: dass das eine Forderung ist, und wessen.",
    "begun.reaction": "Zu bestätigen: dass es so aufgenommen wurde.",
    "begun.reaction.wish": (
        "Zu bestätigen: Im Text steht nur ein Wunsch; dass das Ausbleiben einer Einigung "
        "bedauert wird, sagt er nicht."
    ),
    "begun.assumed": (
        "Dieser Fall wurde von Regeln aus einem Text begonnen: Parteien, Gegenstände, Angebote "
        "und Reaktionen sind zu bestätigen."
    ),
    "begun.head": (
        "Aus einem Text begonnen. Was zu bestätigen ist, sagt es; 'assumed' löschen, wenn alles "
        "bestätigt ist. Prüfen mit: winset check {name}"
    ),
    "begun.said": "Was gesagt wird, Wort für Wort; nichts davon zählt, bevor es eine Aussage ist:",
    "begun.nobody": "jemand",
    "read.how": "{how}; {stance}",
    "read.regrets": "ein Bedauern",
    "read.praises": "ein Lob",
    "read.demands": "eine Forderung",
    "read.offers": "ein Angebot",
    "read.refuses": "eine Ablehnung",
    "read.announces": "eine Ankündigung",
}
