"""What the page says on whether deals last and on the roads to them, in English."""

from collections.abc import Mapping

PAGE_HOLDING: Mapping[str, str] = {
    "page.would-hold": "Would it hold",
    "page.who-breaks": "Who would gain by breaking it",
    "page.what-mends": "What would make it hold",
    "page.road-there": "The road there",
    "page.holds-in": "holds in {share}",
    "page.holds-in-draws": "holds in {share} of the draws",
    "page.mend": "if {mend}",
    "page.outlook.label": "How each candidate would hold, and the road to it",
    "page.outlook.both": (
        "How each candidate would hold, and how exposed the parties are on the road to it."
    ),
    "page.outlook.holds": "How each candidate would hold.",
    "page.outlook.road": "How exposed the parties are on the road to each candidate.",
    "page.road.no": "none",
    "page.road.none": "no road",
    "page.road.steps": "{count:step}",
    "page.road.weakest-share": "weakest point {share}",
    "page.road.nobody-exposed": "nobody exposed",
    "page.road.to": "The road to candidate {place}",
    "page.road.relax": "What would open a road",
    "page.road.step": "Step {number} of {all}",
    "page.road.last-step": "Step {number} of {all}: the deal",
    "page.road.weakest": "Weakest point",
    "page.road.final": "for good",
    "page.road.before": "until then: {option}",
    "page.road.worth": "Worth after this step",
    "page.road.worth-last": "Worth after all steps",
    "page.road.words": "The road in one paragraph",
    "page.road.lured": "exposure: could gain {share} by stopping or breaking off here",
    "page.road.low": "stands {share} below no deal",
    "page.road.low-mean": (
        "shortfall: {share} below no deal on average, draws without one counted as 0"
    ),
    "page.road.safe": "Safe for all",
    "page.road.safe.meaning": (
        "of the draws: no party ever stands below no deal by more than it allows."
    ),
    "page.road.kept": "Kept by all",
    "page.road.kept.meaning": (
        "of the draws: going on is at least as good for everybody as stopping or breaking off."
    ),
    "page.road.is-safe": "No party ever stands below no deal by more than it allows.",
    "page.road.is-unsafe": "Somebody stands below no deal by more than it allows on the way.",
    "page.road.is-kept": "Going on is at least as good for everybody as stopping or breaking off.",
    "page.road.is-left": "Somebody would gain by stopping or breaking off on the way.",
    "page.road.sizes": "Smaller and larger steps",
    "page.road.sizes.label": "Smaller and larger steps to candidate {place}",
    "page.road.sizes.caption": (
        "What a road comes to if one step may change so many issues at most."
    ),
    "page.road.concept": "A state counts as holding under {concept}: {meaning}.",
    "page.road.sizes.issues": "Issues in one step",
    "page.road.sizes.steps": "Steps",
    "page.road.sizes.exposure": "Exposure at the weakest point",
    "page.road.at-most": "at most {count}",
    "page.road.at-most.shown": "at most {count} (shown above)",
    "page.lasting.no-candidate": "There is no candidate that could hold or be reached.",
    "page.lasting.bound": (
        "Nothing is said on whether a deal would hold: the case says that a signed deal binds, so "
        "that nobody can break it alone."
    ),
    "page.lasting.no-owner": (
        "Nothing is said on whether a deal would hold: the case file names nobody who can change "
        "an issue alone. Add “owner:” to each issue that one actor can change by itself, and "
        "“irreversible:” to what cannot be undone."
    ),
    "page.lasting.bound-on": (
        "A signed deal binds on {issues}: nobody can break it alone there, so that is not asked."
    ),
    "page.road.no-start": (
        "No road is shown: no deal is given as values, which is no place to start from. Write "
        "“no_deal:” as an outcome, one option of every issue."
    ),
    "page.road.at-once": (
        "No road is shown: nothing on the way to these candidates is up to one side alone or "
        "cannot be undone, so all of it is signed at once."
    ),
    "page.road.contract": (
        "No road is shown: a contract of which nobody can change a part alone, and nothing of "
        "which is beyond undoing, is signed at once."
    ),
    "page.lasting.no-deal": (
        "There is no deal that could hold or be reached. Which outcomes hold where nobody "
        "negotiates any more, “winset stability” tells."
    ),
    "page.lasting.lede": "A signature is not a settlement.",
    "page.lasting.lede.holds": (
        "A deal enforces itself where nobody gains by breaking it alone, that is by changing what "
        "it owns. It holds through answers where somebody would gain, but the others would then "
        "want to make a move that takes the gain away."
    ),
    "page.lasting.lede.road": (
        "A road gets there in steps, none of which leaves a party standing below no deal by more "
        "than it allows, as far as that can be had."
    ),
    "page.lasting.lede.road-kept": (
        "A road gets there in steps, none of which leaves a party standing below no deal by more "
        "than it allows or invites it to break off, as far as that can be had."
    ),
    "page.roads": "The roads",
    "page.roads.gain": (
        "what a state is worth to a party, from no deal (0) to the best it could get (100 %)"
    ),
    "page.roads.lure": (
        "its exposure: what it could gain by stopping or breaking off there, beyond the deal"
    ),
    "page.roads.final": "cannot be undone",
    "page.road.together": "Together",
    "page.road.told": "The road there: {count:step}",
    "page.road.told-none": "No road leads there",
    "page.road.told-unknown": "Whether a road leads there is not known",
    "page.lasting.details": "Concept by concept, and who would break it",
    "page.grade.self": "Enforces itself",
    "page.grade.self.likely": "Likely enforces itself",
    "page.grade.answers": "Holds through the others’ answers",
    "page.grade.answers.likely": "Likely holds through answers",
    "page.grade.threats": "Holds only through costly answers",
    "page.grade.threats.likely": "Likely holds through costly answers",
    "page.grade.breaks": "Would be broken",
    "page.grade.breaks.likely": "More likely broken than not",
    "page.grade.open": "Somebody would gain by breaking it",
    "page.grade.open.likely": "Likely somebody would gain by it",
    "page.grade.unknown": "Not known",
    "page.breaker": "{actor} would gain by breaking it:",
    "page.breaker.gain": (
        "{actor} would gain by breaking it, by {gain} of the most that it can gain or lose:"
    ),
    "page.breaker.odds": "{actor} would gain by breaking it in {share} of the draws:",
    "page.breaker.odds.gain": (
        "{actor} would gain by breaking it in {share} of the draws, then by {gain} of the most "
        "that it can gain or lose:"
    ),
    "page.breach": "by going to {way}.",
    "page.breach.odds": "by going to {way} (in {share} of all).",
    "page.answer": "{actor} would then want to answer by going to {way}.",
    "page.answer.odds": (
        "{actor} would then want to answer by going to {way} in {share} of these draws."
    ),
    "page.answer.deters": "That takes the gain away.",
    "page.answer.deters.odds": "That takes the gain away in {share}.",
    "page.answer.idle": "That does not take the gain away.",
    "page.answers.nobody": "Nobody else would want to answer by a move of its own.",
    "page.answers.unknown": "What the others would answer is not known.",
    "page.coalition": "They would gain by leaving it together: {members}.",
    "page.coalition.odds": (
        "They would gain by leaving it together in {share} of the draws: {members}."
    ),
    "page.mends": "Any one of these is enough. It would hold if:",
    "page.mends.one": "{mend}",
    "page.mends.odds": "{mend} (then it enforces itself in {share} of the draws)",
    "page.concepts.label": "Candidate {place} by concept of stability",
    "page.concepts.exact": "Whether it holds, by what the others are taken to answer.",
    "page.concepts.odds": (
        "In what share of the draws in which it is a deal it holds, by what the others are taken "
        "to answer."
    ),
    "page.concepts.if": "It holds if",
    "page.concepts.all": "for all",
    "page.concepts.for": "for {actor}",
}
