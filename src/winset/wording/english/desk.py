"""What the workbench could not write, and what stands there, in English."""

from collections.abc import Mapping

DESK: Mapping[str, str] = {
    "desk.changed": "This was changed elsewhere meanwhile: {what}.",
    "desk.unreachable": (
        "A form cannot change this: {what}. It is gone, or written in another place; see the text."
    ),
    "desk.lines": "The same lines were changed elsewhere.",
    "desk.behind": "This window is too far behind: load it again.",
    "desk.gone": "{file} is gone.",
    "desk.no-case.earlier": (
        "The earlier version was no case, so there is nothing to compare it by: {why}"
    ),
    "desk.no-case.later": (
        "The later version was no case, so there is nothing to compare it by: {why}"
    ),
    "place.statement": "a statement of {actor}",
    "place.statement.said": "a statement of {actor}: {text:quoted}",
    "place.wishes": "what is said of {actor}",
    "place.points": "the points of {actor}",
    "place.actor": "{name}",
    "place.issue": "the issue {name:quoted}",
    "place.source": "the source {name:quoted}",
    "place.account": "the account {name:quoted}",
    "place.offer": "an offer",
    "place.offer.said": "the offer {text:quoted}",
    "place.rule": "a rule",
    "place.rule.said": "the rule {text:quoted}",
    "place.vote": "an approval rule",
    "place.vote.said": "the approval rule {text:quoted}",
    "place.reaction": "a reaction",
    "place.reaction.said": "the reaction {text:quoted}",
    "place.no-deal": "what stands without a deal",
    "place.title": "the title",
    "place.other": "a part of the case",
}
