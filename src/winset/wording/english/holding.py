"""Whether a deal lasts, and the road to it, in English."""

from collections.abc import Mapping

HOLDING: Mapping[str, str] = {
    "few-draws": "Not known: this is a deal in {draws} of {total:draw}, too few to tell more.",
    "changed": "{parts}",
    "changed.part": "“{option}” on {issue}",
    "owners.unknown": (
        "Nothing is known of what {actors} {actors?wants|want}: {actors?it is|they are} drawn from "
        "the prior, so what is said of {actors?its|their} moves and answers reflects the prior, "
        "not knowledge."
    ),
    "hold.exact": "It enforces itself: nobody gains by breaking it alone.",
    "hold.exact.together": (
        "It enforces itself: nobody gains by breaking it alone. But {actors} would all gain by "
        "breaking it together."
    ),
    "hold.exact.deterred": (
        "{actor} would gain by going to {way}, though an answer that the others would want to "
        "give takes the gain away."
    ),
    "hold.exact.threatened": (
        "{actor} would gain by going to {way}, though answers that the others would not want to "
        "give take the gain away."
    ),
    "hold.exact.free": (
        "{actor} would gain by going to {way}, and nothing the others could do alone would take "
        "the gain away."
    ),
    "hold.odds": "It enforces itself in {odds} of the draws in which it is a deal.",
    "hold.odds.answers": (
        "It enforces itself in {odds} of the draws in which it is a deal; counting the answers "
        "that others would want to give, it holds in {answered}."
    ),
    "hold.nobody": "Nobody gains by breaking it alone.",
    "hold.gains": "{actor} would gain by going to {way}.",
    "hold.gains.odds": "{actor} would gain in {odds}, {most}by going to {way}{share}.",
    "hold.most-often": "most often ",
    "hold.share": " (in {share})",
    "hold.mended": "It would enforce itself if {mend}.",
    "hold.mended.odds": "It would enforce itself in {odds} if {mend}.",
    "hold.too-many": (
        "Whether answers of the others would take the gain away is not known: the owners can make "
        "too many outcomes of this deal to list."
    ),
    "hold.limited": (
        "Some searches for a gain ended at their limits without one, so it is not proved."
    ),
    "mend": "{parts}",
    "mend.final": "what {actor} does on {issues} could not be undone",
    "mend.automatic": "a breach by {actor} brought “{option}” on {issue} by itself",
    "road.too-many": (
        "Not known: too many issues change to look through all orders; smaller steps (--step) "
        "leave fewer."
    ),
    "road.barred": "Not known: the rules do not let this outcome come to be.",
    "road.straight": (
        " among roads on which every issue that changes goes straight to where it ends"
    ),
    "road.none.barred": (
        "There is no road{scope}: with at most {step:issue} changed at a time, and nothing taken "
        "back once given, what cannot be undone, or the rules, stand between no deal and this "
        "outcome."
    ),
    "road.none.exposed": (
        "There is no road{scope}: with at most {step:issue} changed at a time, and nothing taken "
        "back once given, somebody would stand below no deal by more than it allows, whichever "
        "way it goes."
    ),
    "road.relax": "What would open one: {some:or}.",
    "road.relax.step": "letting one step change {size} issues",
    "road.relax.together": (
        "every party being ready to stand lower by another {share} of what it can gain"
    ),
    "road.relax.exposure": (
        "{actor} being ready to stand {share} of what it can gain below no deal for a while "
        "({stated})"
    ),
    "road": "{steps:step}{scope}: {told:space}",
    "road.step": "({number}) {changes}.",
    "road.at-once": "Everything changes at once, so nobody is exposed on the way.",
    "road.safe": "Nobody is exposed on the way.",
    "road.weakest": "At its weakest point {exposed}.",
    "road.odds": (
        "In {safe} of the draws in which this is a deal no party ever stands below no deal by "
        "more than it allows; in {kept} going on is at least as good for everybody as stopping or "
        "breaking off."
    ),
    "road.tempted": (
        "{actor} could gain{average} {share} of what it can gain at all by stopping or breaking "
        "off there"
    ),
    "road.below": "{actor} stands{average} {share} of what it can gain below no deal",
    "road.average": " on average",
    "road.changes": "{parts:semicolon}",
    "road.changes.by": "{actor} – {changes:comma}",
    "road.changes.together": "together – {changes:comma}",
}
