"""What proposals say of themselves, in English."""

from collections.abc import Mapping

PROPOSALS: Mapping[str, str] = {
    "proposal.no-source": "There is no source “{source}” with a text.",
    "proposal.no-source.near": "There is no source “{source}” with a text; “{near}” is near.",
    "proposal.quote.absent": "These words are not in the source.",
    "proposal.quote.near": "These words are not in the source. The nearest passage is “{near}”.",
    "proposal.quote.beside": (
        "These words are in the source, but not with these words before and after them."
    ),
    "proposal.quote.repeats": "These words stand more than once in the source: say which place.",
    "proposal.quote.inside-word": "The quote begins or ends inside a word of the source.",
    "proposal.quote.part": "This is a part of a longer sentence: “{whole}”",
    "proposal.speaker.absent": "The source does not name {speaker}.",
    "proposal.speaker.not-said": (
        "No rule finds that anybody says this; check whether {speaker} does."
    ),
    "proposal.speaker.unknown": "No rule finds who says this; check whether it is {speaker}.",
    "proposal.speaker.other": "By the rules, not {speaker} says this, but {other}.",
    "proposal.faulty": "The case cannot take it: {problem}",
    "proposal.contradicts": "It cannot be true together with this: {statements:semicolon}.",
}
