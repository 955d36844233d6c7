"""What the terminal prints beyond the brief, in English."""

from collections.abc import Mapping

FULL: Mapping[str, str] = {
    "full.doubts": "Look at this first",
    "full.account": "By the account “{account}”: {text}",
    "full.differences": "Where the accounts differ most",
    "full.closest": "Closest to a deal",
    "full.candidates": "Best candidates",
    "full.why-not": "Why not",
    "full.openers": "What would open one",
    "full.carriers": "What carries the verdict",
    "full.questions": "What to ask next",
    "full.hinges": "What it hinges on",
    "full.reactions": "How others see the first candidate",
    "full.care": "Take care",
    "full.changes": "What changed and when",
    "full.time": "Time",
    "full.assumed": "What reading assumed",
    "full.rests": "What this rests on",
    "full.lasting": "Will the first candidate hold, and how to get there",
    "full.road": "The road there. {text}",
    "full.offers": "Offers made",
    "full.offer": (
        "{by}{on}{account}: {outcome}. {answered} Acceptance by what is known: "
        "{views:comma}.{others}"
    ),
    "full.offer.on": ", {day}",
    "full.offer.account": " (by the account “{account}”)",
    "full.offer.view": "{actor} {likelihood}",
    "full.offer.view.odds": "{actor} {likelihood} ({odds})",
    "full.told": " {some:space}",
    "full.offer.other": "By the {accounts?account|accounts} {accounts:quoted}: {views:comma}.",
    "full.tool": "The solutions as {tool} defines them",
    "full.tool.none": "{name}: {note}.",
    "full.tool.point": "{name}{ties}: {gives}{beside}. It is this: {meaning}.{note}",
    "full.tool.ties": " (and {count:tie})",
    "full.tool.gives": "{number} to {actor}",
    "full.tool.same": ", as the {title} solution here",
    "full.tool.differs": "; the {title} solution here: {gives}",
    "full.tool.note": " {note:cap}.",
    "full.basis": "{parts:semicolon,cap}.{limits}",
    "full.basis.known": "{parts}",
    "full.basis.nothing": "nothing known",
    "full.basis.scores": "the scores of {count:actor}",
    "full.basis.statements": (
        "{count:statement} ({evidence} with evidence, {assumed} assumed, {unsupported} unsupported)"
    ),
    "full.basis.offers": "{count:offer}",
    "full.basis.outcomes": "{count:outcome}",
    "full.basis.outcomes.feasible": "{count:outcome}, {feasible} of them feasible",
    "full.basis.outcome.feasible": "1 outcome, feasible",
    "full.basis.outcome.infeasible": "1 outcome, not feasible",
    "full.basis.draws": "{draws:draw}, {prior} prior, seed {seed}",
    "full.until": "As of {day}: what became known later is left out.",
    "full.offers-unused": "Offers are shown, but not used as evidence.",
    "full.error": (
        "Draws were added until the odds of a deal had a standard error of {error:figure} or the "
        "limit was reached."
    ),
}
