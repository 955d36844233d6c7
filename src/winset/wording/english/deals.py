"""Whether there is a deal, which ones, why not and what would open one, in English."""

from collections.abc import Mapping

DEALS: Mapping[str, str] = {
    "nothing-left": "there is no outcome other than no deal",
    "nothing-left.rules": "the rules leave no outcome other than no deal",
    "other-than-no-deal": " other than no deal",
    "unknown.contradiction": "Not known: what is said about {actors} cannot all be true.",
    "unknown.contradiction.additive": (
        "Not known: what is said about {actors} cannot all be true if each issue counts by itself."
    ),
    "exists.nothing": "No: {nothing}.",
    "exists.some": "Yes: {deals:outcome} of {total}{other} {deals?is a deal|are deals}.",
    "exists.none": (
        "No: none of {total:outcome} is acceptable to everyone whose consent is needed."
    ),
    "exists.some.merged": (
        "Yes: there are deals among {size:short} outcomes before rules, found by merging issue by "
        "issue."
    ),
    "exists.some.programmed": (
        "Yes: there are deals among {size:short} outcomes before rules, found by integer "
        "programming."
    ),
    "exists.none.unlisted": (
        "No: none of {size:short} outcomes before rules is acceptable to everyone whose consent "
        "is needed."
    ),
    "exists.unknown.unlisted": (
        "Not known: the search among {size:short} outcomes before rules ended at its limit "
        "without a deal."
    ),
    "exists.certain": (
        "Yes, certainly: everyone needed accepts one outcome whatever the unknowns are: {outcome}."
    ),
    "exists.ruled-out": (
        "No, certainly: whatever the unknowns are, somebody needed rejects each outcome."
    ),
    "exists.odds": (
        "There is a deal in {odds} of the value functions that agree with what is known "
        "({draws:draw})."
    ),
    "exists.odds.unlisted": (
        "There is a deal in {odds} of the value functions that agree with what is known "
        "({draws:draw} solved without listing {size:short} outcomes)."
    ),
    "exists.unsettled": "In {draws:more draw} it could not be settled.",
    "exists.unknown.draws": "Not known: in no draw was it settled whether there is a deal.",
    "count.nothing": "None: {nothing}.",
    "count.some": "{deals:deal} among {total:feasible outcome}{other} ({share}){unanimous}.",
    "count.unanimous": "; {count} of them acceptable to everyone who has a vote",
    "count.unlisted": (
        "{deals:deal} among {total:feasible outcome} ({share}), counted without listing them."
    ),
    "count.mean": (
        "On average {mean} of {total:feasible outcome}{other} {mean?is a deal|are deals}; in nine "
        "draws of ten between {low} and {high}."
    ),
    "count.unknown": "Not known: {size:short} outcomes are not listed, so not counted.",
    "frontier.none": "There is no deal, so there is no frontier.",
    "frontier.unknown": "Not known: merging ended at its limit and found no frontier.",
    "frontier.no-draw": (
        "In none of {draws:draw} was there a deal, so there is no frontier to show."
    ),
    "frontier.size": (
        "{size:deal} (or sets of equal deals) on the frontier: on these no party can do better "
        "without another doing worse."
    ),
    "frontier.bound": (
        "{size:deal} (or sets of equal deals) on the frontier found; merging ended at its limit, "
        "so that there may be others and better ones."
    ),
    "frontier.mean": (
        "Where there is a deal, {mean:deal} on average {mean?is|are} on the frontier "
        "({draws:draw} solved)."
    ),
    "frontier.mean.cut": (
        "Where there is a deal, at least {mean:deal} on average {mean?is|are} on the frontier "
        "({draws:draw} solved, {cut} of them up to a limit)."
    ),
    "solutions.none": "There is no deal, so there is no solution.",
    "solutions.unknown": "Not known: merging ended at its limit and found no solution.",
    "solutions.no-draw": (
        "In none of {draws:draw} was there a deal, so there is no solution to show."
    ),
    "solutions.not-found": (
        "Not found within the limits: none of the solutions, though there are deals."
    ),
    "solutions.missing": (
        "The {titles} {titles?solution was|solutions were} not found within the limits."
    ),
    "solutions.not-proved": (
        "Not all that were found are proved best: the detail gives the bound of each."
    ),
    "solutions.cut": "In {cut:draw} these are the best found, not proved best.",
    "solution.gains": "The {title} solution{ties} gives gains of {gains}.",
    "solution.gain": "{gain} to {actor}",
    "solution.ties": " (and {count:tie})",
    "solution.often": (
        "The {title} solution is most often ({share} of the draws with a deal): {outcome}."
    ),
    "solution.nash": "Nash",
    "solution.nash.idea": "largest product of gains",
    "solution.kalai_smorodinsky": "Kalai-Smorodinsky",
    "solution.kalai_smorodinsky.idea": "equal shares of the best possible gains",
    "solution.egalitarian": "egalitarian",
    "solution.egalitarian.idea": "smallest gain as large as possible",
    "solution.utilitarian": "utilitarian",
    "solution.utilitarian.idea": "largest sum of values",
    "tool.contradiction": "Not known: what is said contradicts itself.",
    "tool.not-exact": "Not known: other tools define it for exact scores only.",
    "tool.too-large": "Not known: the frontier of all outcomes is too large to find.",
    "tool.nothing": "None: no outcome is feasible.",
    "tool.note": "{notes:semicolon}",
    "tool.note.genius-scale": "GENIUS has values from 0 to 1; these are taken as they are",
    "tool.note.genius-spread": "none, since every spread is 2 or more",
    "tool.note.below-no-deal": "below a no-deal value: no deal here",
    "tool.note.none-rational": "no outcome is at or above every no-deal value",
    "tool.note.negmas-all": (
        "a party can gain nothing: NegMAS calls every point of the frontier one"
    ),
    "tool.note.two-parties": "NegoLog has two parties only",
    "tool.note.negolog-negative": "not known: NegoLog has no values below 0",
    "tool.note.negolog-zero": "every product is 0: NegoLog takes the first outcome of all",
    "tool.genius.getNash": (
        "largest product of value minus no-deal value; outcomes below a no-deal value are not "
        "left out"
    ),
    "tool.genius.getKalaiSmorodinsky": (
        "least sum of differences between two parties' values; no-deal values are not looked at"
    ),
    "tool.negmas.nash_points": (
        "largest product of gains, among outcomes at or above every no-deal value"
    ),
    "tool.negmas.kalai_points": (
        "largest smallest gain, among outcomes at or above every no-deal value"
    ),
    "tool.negmas.ks_points": (
        "least difference between the largest and the smallest share of the best gain, among "
        "outcomes at or above every no-deal value"
    ),
    "tool.negmas.max_welfare_points": (
        "largest sum of values, among outcomes at or above every no-deal value"
    ),
    "tool.negolog.nash_point": "largest product of values; no-deal values are not looked at",
    "tool.negolog.kalai_point": "largest sum of values; no-deal values are not looked at",
    "candidates.nothing": "There is nothing to propose: {nothing}.",
    "candidates.proved": "Most widely acceptable, to everyone needed: {outcome}.",
    "candidates.closest": "No outcome is acceptable to everyone needed. Closest: {outcome}.",
    "candidates.closest.proved": (
        "Closest, though certainly not acceptable to everyone needed: {outcome}."
    ),
    "candidates.odds": "Most widely acceptable, to everyone needed in {odds}: {outcome}.",
    "candidates.odds.tried": (
        "Most widely acceptable of {tried:outcome} tried, to everyone needed in {odds}: {outcome}."
    ),
    "candidates.together": (
        "It is proved that none is acceptable in more than {most} of the first {draws:draw}."
    ),
    "candidates.none": "No deal was found, so there is no candidate.",
    "candidates.unknown": (
        "Not known: there are deals, but the search for the best ended at its limit."
    ),
    "candidates.no-draw": (
        "In none of {draws:draw} was there a deal, so there is no candidate to show."
    ),
    "blockers.nothing": "Nothing blocks: there is a deal.",
    "blockers.nothing.draws": "Nothing blocks: in all of {draws:draw} there is a deal.",
    "blockers.nothing.solved": "Nothing blocks: there is a deal in every draw that was solved.",
    "blockers.too-many": (
        "Not known: blockers are looked for up to {most} outcomes before rules, here are {size}."
    ),
    "blockers.limits": "Not known: what blocks was not found within the limits of the search.",
    "blockers.unsettled": "Not known: it is not known whether there is a deal.",
    "blockers.not-smallest": ("Not every one of these may be needed: the search was limited."),
    "blockers.set": "{demands} cannot be met{together}",
    "blockers.together": " together",
    "blockers.set.free": "{cannot:cap}. Nothing needs to give on {issues}.",
    "blockers.set.others-free": "{cannot:cap}. On the other issues nothing needs to give.",
    "blockers.set.alone": "{cannot:cap}.",
    "blockers.same-answer": "the need for one and the same answer on {issues}",
    "blockers.group.first": (
        "Where there is no deal ({draws:such world} examined): {groups:semicolon}."
    ),
    "blockers.group.always": (
        "Where there is no deal ({draws:such world} examined), {groups:semicolon}."
    ),
    "blockers.group.in": "in {share} {cannot}{issues}",
    "blockers.group.all": "{cannot}{issues}",
    "blockers.group.another": "in another {share} {cannot}{issues}",
    "blockers.group.rest": "in the other {share} it is something else",
    "blockers.group.issues": ", most often over {issues}",
    "demand.actor": "the least that {actor} accepts",
    "demand.sameness": "one and the same answer on {issue}",
    "demand.rule": "the rule “{rule}”",
    "demand.approval": "the approval rule “{rule}”",
    "demand.approval.again": "that approval rule",
    "openers.nothing": "Nothing has to change: there is a deal.",
    "openers.nothing.draws": "Nothing has to change: there is a deal in every draw.",
    "openers.nothing.solved": (
        "Nothing has to change: there is a deal in every draw that was solved."
    ),
    "openers.some": "What would open a deal: {changes:space}",
    "openers.none": (
        "No single change of a no-deal value, an option's value or a rule opens a deal."
    ),
    "openers.limited": "Smaller changes may do: the search was limited.",
    "opener.no_deal": (
        "Making no deal worse for {actor}, or any deal better by something else, by {amount}{odds}."
    ),
    "opener.option": "Making “{option}” on {issue} better for {actor}, by {amount}{odds}.",
    "opener.rule": "Dropping the rule “{rule}”{odds}.",
    "opener.approval": "Dropping the approval rule “{rule}”{odds}.",
    "opener.points": "{points} {points?point|points}",
    "opener.stake": "{share} of all that is at stake for it",
    "opener.odds": " (a deal in {after} instead of {before})",
    "opener.odds.none": " (a deal in {after} instead of none)",
    "opener.odds.sure": " (certainly a deal instead of in {before})",
    "opener.odds.sure.none": " (certainly a deal instead of none)",
    "opener.opens": "It opens: {deal}.",
    "opener.opens.one": "One deal that it opens: {deal}.",
    "opener.opens.often": "The deal it opens most often ({share}): {deal}.",
}
