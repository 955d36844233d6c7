"""The parts of a case in English."""

from collections.abc import Mapping

CASE: Mapping[str, str] = {
    "sentences": "{parts:space}",
    "capitalised": "{text:cap}",
    "sentence": "{text}.",
    "in-brackets": " ({text})",
    "of-day": " of {day}",
    "by-account": " (by the account “{account}”)",
    "range": "{low} to {high}",
    "outcome": "{parts:semicolon}",
    "outcome.part": "{issue}: {option}",
    "outcome.range": "{issue}: each of {first} to {last}",
    "outcome.unchanged": "no change against no deal",
    "outcome.partial": "{named}; whatever the rest",
    "offer.called": "{name:quoted}{on}{account}",
    "offer.named": "{by}'s offer{on}{outcome}{account}",
    "offer.named.joint": "the joint text of {by}{on}{outcome}{account}",
    "answers": "{some}",
    "answer.accepted": "{actor} accepted it",
    "answer.rejected": "{actor} rejected it",
    "answer.final": "{actor} left over it",
    "answer.countered": "{actor} made a counter-offer",
    "cited": "“{says}”",
    "cited.of": "{actor}: “{says}”",
    "change.ended": "{actor}{account}: “{old}” held until {day}.",
    "change.replaced": "{actor}{account}, {day}: “{old}” gave way to “{now}”.",
    "change.replaced.undated": (
        "{actor}{account}, on a day that is not known: “{old}” gave way to “{now}”."
    ),
    "timing.deadline": "An agreement is due by {day}.",
    "timing.per.day": ("To {actor}, a deal one day later is worth {factor:figure} times as much."),
    "timing.per.week": (
        "To {actor}, a deal one week later is worth {factor:figure} times as much."
    ),
    "timing.per.month": (
        "To {actor}, a deal one month later is worth {factor:figure} times as much."
    ),
    "timing.per.year": (
        "To {actor}, a deal one year later is worth {factor:figure} times as much."
    ),
    "timing.per.round": (
        "To {actor}, a deal one round later is worth {factor:figure} times as much."
    ),
    "timing.use": "Only bargaining makes use of this: what to offer next, and how talks would run.",
    "region": "{parts:sequence}",
    "region.part": "{issue} is {options}",
    "region.at-least": "at least {first}",
    "region.at-most": "at most {last}",
    "region.from-to": "from {first} to {last}",
    "region.any": "{options:quoted,or}",
    "rule.never": "Never together: {when}",
    "rule.if": "If {when}, then {then}",
    "transition.everyone": "From {start}, never to {to} (for everyone)",
    "transition.one": "From {start}, never to {to} (for {actor})",
    "approval.named": "{name}: {text}",
    "approval.block": "{actors} can block, unless {over:or}",
    "quota.one.must": "{actors} must accept",
    "quota.one.accepts": "{actors} accepts",
    "quota.all.must": "{actors} must all accept",
    "quota.all.accepts": "{actors} all accept",
    "quota.count.must": "at least {least} of {count} must accept: {actors}",
    "quota.count.accepts": "at least {least} of {count} accept: {actors}",
    "quota.weights.must": "a weight of at least {least} must accept: {weights}",
    "quota.weights.accepts": "a weight of at least {least} accepts: {weights}",
    "quota.weight": "{actor} ({weight})",
    "claims": "{claims:semicolon}",
    "claim.order": "{issue}, best first: {levels:then}",
    "claim.level": "{options:same}",
    "claim.prefers": "prefers ({better}) to ({worse})",
    "claim.prefers-to-no-deal": "prefers ({better}) to no deal",
    "claim.rejects": "would rather have no deal than ({outcome})",
    "claim.at-least-no-deal": "finds ({outcome}) at least as good as no deal",
    "claim.weight": "{issue} carries {share} of all that is at stake",
    "claim.ratio.at-least": "{issue} matters at least {much} as {other}",
    "claim.ratio.at-most": "{issue} matters at most {much} as {other}",
    "claim.most-important": "no issue matters more than {issue}",
    "claim.most-important.several": "these matter most, the weightiest first: {issues:comma}",
    "claim.least-important": "no issue matters less than {issue}",
    "claim.least-important.several": "these matter least, the lightest first: {issues:comma}",
    "claim.as-much": "as much",
    "claim.times": "{times} times as much",
    "claim.step": (
        "on {issue}, going from {start} to {end} is worth more than going from {other_start} to "
        "{other_end} on {other}"
    ),
    "claim.value": ("{option} is worth {share} of the way from the worst to the best on {issue}"),
    "claim.linear": "every step is worth the same on {issues}",
    "claim.depends": "what one issue is worth may depend on the other: {pairs:comma}",
    "claim.depends.pair": "{issue} and {other}",
    "together": "{issue} and {other} together",
    "claim.no-deal": "no deal is worth {value} on the scale from 0 to 1",
}
