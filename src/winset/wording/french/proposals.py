"""What proposals say of themselves, in French."""

from collections.abc import Mapping

PROPOSALS: Mapping[str, str] = {
    "proposal.no-source": "Il n’y a pas de source «\u202f{source}\u202f» avec un texte.",
    "proposal.no-source.near": (
        "Il n’y a pas de source «\u202f{source}\u202f» avec un texte\u202f; "
        "«\u202f{near}\u202f» est proche."
    ),
    "proposal.quote.absent": "Ces mots ne figurent pas dans la source.",
    "proposal.quote.near": (
        "Ces mots ne figurent pas dans la source. "
        "Le passage le plus proche est «\u202f{near}\u202f»."
    ),
    "proposal.quote.beside": (
        "Ces mots figurent dans la source, mais sans ces mots avant et après."
    ),
    "proposal.quote.repeats": (
        "Ces mots figurent plusieurs fois dans la source\u202f: dire quel endroit est visé."
    ),
    "proposal.quote.inside-word": (
        "La citation commence ou finit au milieu d’un mot de la source."
    ),
    "proposal.quote.part": (
        "C’est une partie d’une phrase plus longue\u202f: «\u202f{whole}\u202f»"
    ),
    "proposal.speaker.absent": "La source ne nomme pas {speaker}.",
    "proposal.speaker.not-said": (
        "Aucune règle ne trouve que quelqu’un dit cela\u202f; vérifier si c’est {speaker}."
    ),
    "proposal.speaker.unknown": (
        "Aucune règle ne trouve qui dit cela\u202f; vérifier si c’est {speaker}."
    ),
    "proposal.speaker.other": (
        "Selon les règles, ce n’est pas {speaker} qui dit cela, mais {other}."
    ),
    "proposal.faulty": "Le cas ne peut pas l’accueillir\u202f: {problem}",
    "proposal.contradicts": (
        "Cela ne peut pas être vrai en même temps que ceci\u202f: {statements:semicolon}."
    ),
}
