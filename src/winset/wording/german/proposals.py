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
    "proposal.faulty": "Der Fall kann es nicht aufnehmen: {problem}",
    "proposal.contradicts": "Es kann nicht zugleich mit diesem wahr sein: {statements:semicolon}.",
}
