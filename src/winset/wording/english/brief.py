"""The brief, and what has to be said about a case and an analysis, in English."""

from collections.abc import Mapping

BRIEF: Mapping[str, str] = {
    "verdict.unknown": "Whether there is a deal is not known.",
    "verdict.yes": "There is a deal to be had.",
    "verdict.no": "There is no deal to be had.",
    "verdict.very-likely": "There is very likely a deal to be had.",
    "verdict.likely": "There is likely a deal to be had.",
    "verdict.open": "There may or may not be a deal to be had.",
    "verdict.probably-not": "There is probably no deal to be had.",
    "verdict.very-likely-not": "There is very likely no deal to be had.",
    "odds.which": "Which one is less sure: the best candidate is a deal in {odds}.",
    "odds.shared": "This rests on what all accounts share; each adds statements of its own.",
    "doubt": "{text:cap}",
    "doubt.alone": (
        "There is only one party, {actor}: what follows is what it would accept; there is nobody "
        "to agree with."
    ),
    "doubt.scale": (
        "To {actor} no outcome is worth as much as no deal: look at the scale of its scores and of "
        "its no-deal value."
    ),
    "candidate.proved": "{outcome} (acceptable to everyone needed)",
    "candidate.ruled-out": "{outcome} (not acceptable to {actors})",
    "candidate.odds": "{outcome} ({odds}{never})",
    "candidate.never": "; never by {accounts:quoted}",
    "difference": "{what}: {odds}.",
    "difference.by": "{odds} by “{account}”",
    "difference.certainly": "certainly",
    "difference.never": "never",
    "difference.closest": "The outcome closest to a deal is one",
    "difference.best": "The best candidate is a deal",
    "difference.accepts.closest": "{actor} accepts the outcome closest to a deal",
    "difference.accepts.best": "{actor} accepts the best candidate",
    "difference.exists": "A deal exists",
    "difference.accepts.offer": "{actor} accepts {offer}",
    "hinges.prior": (
        "The odds depend on how the unknown is spread: under the {prior} prior a deal exists in "
        "{odds}."
    ),
    "hinges.prior.verdict": (
        "The odds depend on how the unknown is spread, and so does the verdict: under the {prior} "
        "prior a deal exists in {odds}."
    ),
    "warning.nothing-known": (
        "Nothing is known about what {actor} wants at all: its acceptance reflects the prior, not "
        "knowledge."
    ),
    "warning.nothing-known.but-offers": (
        "Nothing is known about what {actor} wants but its offers and answers: its acceptance "
        "reflects the prior, not knowledge."
    ),
    "warning.nothing-shared": (
        "By what all accounts share, nothing is known about what {actor} wants at all: its "
        "acceptance reflects the prior, not knowledge."
    ),
    "warning.nothing-shared.but-offers": (
        "By what all accounts share, nothing is known about what {actor} wants but its offers and "
        "answers: its acceptance reflects the prior, not knowledge."
    ),
    "warning.unsupported": (
        "{count} of {total:statement} {count?cites no evidence and gives|cite no evidence and "
        "give} no reason: {ids:semicolon}{more}."
    ),
    "warning.more": " ...",
    "warning.decisive": (
        "One statement decides much of what {actor} wants{quote}: {says}. With it {issue} "
        "carries {weight} of all that is at stake, without it {without}. Check that it is meant "
        "so strictly."
    ),
    "warning.quote": " (“{quote}”)",
    "warning.no-deal-breaks-rule": (
        "The no-deal outcome breaks a rule of the case; it stands all the same."
    ),
    "warning.out-of-time": (
        "The time limit ended the search: answers are as good as could be found by then, and what "
        "comes after the deals themselves (what the verdict hangs on, whether a deal lasts, other "
        "accounts) is told only in part or not at all."
    ),
    "warning.round": "The scores are those of round {round} of {last}.",
    "warning.as-of": "The picture as it was on {day}, without what became known later ({gone}).",
    "warning.as-of.nothing": "The picture as it was on {day}, nothing came later.",
    "gone.statements": "{count:statement}",
    "gone.offers": "{count:offer}",
    "gone.reactions": "{count:reported reaction}",
    "no-deal.outcome": "{outcome}",
    "no-deal.own": ("{outcome}. To {actors} no deal is worth a value of its own, not this one."),
    "no-deal.values": "A value for each actor; no outcome stands for it.",
}
