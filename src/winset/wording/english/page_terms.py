"""What the page says of settings, terms, wants and solutions, in English."""

from collections.abc import Mapping

PAGE_TERMS: Mapping[str, str] = {
    "page.case": "This case",
    "page.no-deal": "No deal",
    "page.rules": "Rules",
    "page.rules.none": "None: every combination of options is feasible.",
    "page.approval-rules": "Approval rules",
    "page.approval-rules.none": "None beyond the consent of these: {actors}.",
    "page.time": "Time",
    "page.settings": "Settings, and how to get this page again",
    "page.version": "Version",
    "page.version.told": "Winset {version}, format {format}",
    "page.seed": "Seed",
    "page.draws": "Draws",
    "page.error": "Error asked for",
    "page.error.asked": (
        "{error:figure}: draws were added until the odds of a deal had this standard error, or "
        "the limit was reached"
    ),
    "page.error.none": "none: the number of draws was set",
    "page.prior": "Prior",
    "page.offers-used": "Offers as evidence",
    "page.offers-used.no": "no: shown, but not used",
    "page.known-until": "Known until",
    "page.known-until.day": "{day}, what became known later is left out",
    "page.known-until.none": "no limit",
    "page.account.all": "all, side by side",
    "page.list-limit": "Listing limit",
    "page.no-limit": "none",
    "page.same-bytes": "The same case file, version and settings give the same bytes:",
    "page.command": "Command",
    "page.drawn": "How each actor’s draws were made",
    "page.drawn.lede": (
        "The effective number is how many independent draws would be as exact: it is what errors "
        "are computed from. Where it is far below the number of draws, the figures on that actor "
        "are less exact than they look."
    ),
    "page.drawn.how": "How",
    "page.drawn.effective": "Effective number",
    "method.scores": "scores as given",
    "method.independent": "independent draws",
    "method.gibbs": "a Gibbs walk",
    "method.point": "a single point",
    "method.coordinate": "a coordinate hit-and-run walk",
    "method.hit-and-run": "a hit-and-run walk",
    "method.billiard": "a billiard walk",
    "method.dimensions": "{way} in {count} dimensions",
    "method.resampled": "{way}, resampled",
    "method.choices": "{way}, for each of {count} choices of best and worst options alike",
    "method.several": "{ways}",
    "page.drawn.not-said": "not said",
    "page.terms": "What the words mean",
    "page.term.outcome": "Outcome",
    "page.term.outcome.meaning": (
        "One option for every issue. Rules make some outcomes infeasible; only feasible ones count."
    ),
    "page.term.deal": "Acceptable, deal",
    "page.term.deal.meaning": (
        "An outcome is acceptable to an actor if its value is at least (≥) the value of no deal: "
        "equal is enough. A deal is an outcome acceptable to everyone whose consent is needed, "
        "and one that passes every approval rule."
    ),
    "page.term.no-deal": "No deal",
    "page.term.no-deal.meaning": (
        "What stands without agreement. Its value is used exactly as given: never moved and never "
        "clipped. Where no deal is itself an outcome, that outcome is not counted as a deal: "
        "agreeing on what stands anyway is no deal."
    ),
    "page.term.value": "Value",
    "page.term.value.meaning": (
        "One number per outcome for each actor: the sum of its option values, plus stated "
        "interactions. Scores stay in their points. Values inferred from statements run from 0 to "
        "1: each issue’s worst option is worth 0, its best option the issue’s weight, and the "
        "weights sum to 1."
    ),
    "page.term.certain": "Certain, impossible",
    "page.term.certain.meaning": (
        "Certain: true for every value function that agrees with the statements. Impossible: true "
        "for none. Both are decided exactly, by linear programming, not by sampling, from the "
        "statements that are held with full confidence."
    ),
    "page.term.likely": "Very likely to very unlikely",
    "page.term.likely.meaning": (
        "Not settled by the statements. Very likely: true in at least 90 % of the draws; likely: "
        "in 60 % or more; as likely as not: in 40 % or more; unlikely: in 10 % or more; very "
        "unlikely: in fewer."
    ),
    "page.term.percent": "Percentages, ±",
    "page.term.percent.meaning": (
        "The share of draws in which something is true. The number after ± is two Monte Carlo "
        "standard errors, rounded up: sampling alone puts the truth within in 95 cases of 100. It "
        "says how exact the sampling is, not how good the statements are. The thin lines on the "
        "bars show the same. An estimate is never written as 0 % or 100 %."
    ),
    "page.term.draws": "Draws and prior",
    "page.term.draws.meaning": (
        "Value functions are drawn at random from all that agree with the statements. Default "
        "prior: weights uniform on the simplex, option values within an issue uniform given their "
        "order, then conditioned on the statements. A second prior, uniform on the polytope of "
        "option values, shows how far the answer depends on this choice. Draws of different "
        "actors are made independently; offers, and sources that speak of several actors, then "
        "give each joint draw a weight, and every share counts draws as they weigh."
    ),
    "page.term.confidence": "Confidence, reliability",
    "page.term.confidence.meaning": (
        "The chance that a source may be relied on: for one statement, or for all it says at "
        "once. If it may not, it says nothing. So a statement of confidence 70 % that half of all "
        "value functions meet is true in 85 % of the draws if nothing else is said: 70 %, and "
        "half of the rest. Statements that agree support each other, and firm evidence against "
        "one takes its odds down."
    ),
    "page.term.offers": "Offers and answers",
    "page.term.offers.meaning": (
        "An offer is at least as good as no deal to its makers, and an acceptance to whoever "
        "accepts: that is certain. How offers are made and turned down is not: people propose "
        "what is good for both, and turn down what gives them little, a walk-out more so than a "
        "rejection. Both give draws weights and rule nothing out, since people also reject to get "
        "more."
    ),
    "page.term.accounts": "Accounts",
    "page.term.accounts.meaning": (
        "Contradicting versions of what was said are kept apart. Findings rest on what holds "
        "under all accounts; beside them stand the same findings under each."
    ),
    "page.term.frontier": "Frontier",
    "page.term.frontier.meaning": (
        "Deals for which no other deal is at least as good for every party and better for one."
    ),
    "page.term.nash": "Nash solution",
    "page.term.nash.meaning": (
        "The deal with the largest product of the parties’ gains over no deal. If every product "
        "is 0, first as many parties as possible gain."
    ),
    "page.term.kalai_smorodinsky": "Kalai–Smorodinsky solution",
    "page.term.kalai_smorodinsky.meaning": (
        "Each gain is divided by that party’s largest gain over all deals; the smallest of these "
        "ratios is made as large as possible, then the next smallest, and so on."
    ),
    "page.term.egalitarian": "Egalitarian solution",
    "page.term.egalitarian.meaning": (
        "The smallest gain is made as large as possible, then the next smallest, and so on."
    ),
    "page.term.utilitarian": "Utilitarian solution",
    "page.term.utilitarian.meaning": (
        "The deal with the largest sum of values. It compares values across parties, which the "
        "other data may not justify. Ties of any solution are listed; the first in option order "
        "is shown."
    ),
    "page.term.blockers": "Blocking set",
    "page.term.blockers.meaning": (
        "Demands that cannot be met together: actors’ minima, rules, approval rules, and that all "
        "must live with the same option on an issue. “Checked” means that the rest can be met as "
        "soon as any one of them is left out."
    ),
    "page.term.opener": "Opening change",
    "page.term.opener.meaning": (
        "The smallest single change that makes a deal possible: of one actor’s value of no deal, "
        "of the value of one option to one actor, or a rule dropped."
    ),
    "page.term.carrier": "Carrying statement",
    "page.term.carrier.meaning": (
        "What it carries is how the odds of a deal change without it, worked out from the same "
        "random numbers. A statement held with less than certainty is taken out by weighing the "
        "draws. Several statements that say much the same carry the verdict together, though none "
        "does alone."
    ),
    "page.term.question": "Worth of a question",
    "page.term.question.meaning": (
        "How far the odds of a deal move on average over both answers, and how much the odds of "
        "the best candidate rise on average if the best is chosen after the answer."
    ),
    "page.term.received": "Welcome, regret",
    "page.term.received.meaning": (
        "An outcome is welcome to an actor if it is better for it than no deal, and regretted if "
        "it is worse; within a hundredth of all that is at stake for it, it is indifferent."
    ),
    "page.term.evidence": "Evidence",
    "page.term.evidence.meaning": (
        "A quote that is looked up in the text of its source. What rests on the analyst’s "
        "judgement is marked as an assumption."
    ),
    "page.term.map": "Map scale",
    "page.term.map.meaning": (
        "Where values are inferred, the map shows each actor’s median value over the draws, each "
        "rescaled so that no deal is 0 and the best feasible outcome 1; anything at −1 or below "
        "is drawn at −1."
    ),
    "page.wants.most": "What matters most to whom",
    "page.wants.odds": "The odds that an issue matters most, and the likeliest orders of issues",
    "page.wants.odds.label": "The odds that an issue matters most",
    "page.wants.accounts": "What matters most under each account",
    "page.actors": "Who is involved",
    "page.actors.label": "Actors",
    "page.role": "Role",
    "page.known": "What is known",
    "page.note": "Note",
    "page.consent-needed": "consent needed",
    "page.known.scores": "exact scores",
    "page.known.statements": "{count:statement}",
    "page.known.nothing": "nothing",
    "page.wants": "What each wants, issue by issue",
    "page.wants.nothing": "Nothing is known about any actor’s preferences.",
    "page.wants.no-issues": "The case has no issues.",
    "page.wants.lede": (
        "The bar is an issue’s weight for an actor: the difference between its best and its worst "
        "option, as a share of the sum over all issues. A full bar is 100 %; the thin line holds "
        "the middle nine tenths of the draws, where it is not known exactly. ▲ marks the best "
        "option, ▼ the worst; “not settled” where what is known does not say which is better."
    ),
    "page.wants.label": "What each actor wants",
    "page.issue.owner": "{actor} can change it alone",
    "page.issue.values": "{count:value}",
    "page.issue.values-in": "{count:value} in {unit}",
    "page.wants.together": "together with {issue}, on which its worth depends",
    "page.wants.open": "which option is better: not settled",
    "page.wants.best": "Best:",
    "page.wants.worst": "Worst:",
    "page.wants.equal": "no option preferred",
    "page.wants.unknown": "nothing known",
    "page.wants.no-deal": "the value that a deal must reach",
    "page.wants.at-most": (
        "Nothing is worth more than {most} points to {actor}: outcomes that sum above that are "
        "worth just that."
    ),
    "page.wants.silent": "No preferences are known for: {actors}.",
    "page.options.more": "{some} (and {count} more)",
    "page.options": "The value of every option",
    "page.options.lede": (
        "Mean, with the middle nine tenths of the draws in brackets where it is not known "
        "exactly. Within an issue the worst option is worth 0 and the best the issue’s weight, "
        "unless the case file scores it in points."
    ),
    "page.options.label": "Option values: {issue}",
    "page.options.depend": (
        "To {actor} these depend on “{issue}”; they are given as they are while that stays as in "
        "no deal."
    ),
    "page.options.some": "{shown} of {all} values shown, evenly spaced.",
    "page.combinations": "{issue} and {other} together, to {actor}",
    "page.combinations.label": "Values of combinations: {issue}, {other}",
    "page.solutions": "Four solutions",
    "page.solutions.none": "The analysis gives no solutions.",
    "page.solutions.label": "The solutions side by side",
    "page.solutions.value": "Value to {actor}",
    "page.solutions.mean-value": "Mean value to {actor}",
    "page.solutions.gain": "{gain} over no deal",
    "page.solutions.in": "The solution in",
    "page.solutions.no": "none",
    "page.solutions.not-found": "not found",
    "page.solutions.ties": "{count:tied outcome}",
    "page.solutions.ties.listed": "{shown} of {all} listed.",
    "page.tools.title": "As {tool} defines them",
    "page.tools.label": "Solutions as {tool} defines them",
    "page.tools.name": "Its name",
    "page.tools.what": "What it is",
    "page.tools.beside": "Beside ours",
    "page.tools.ties": "{count:other point} of the frontier tied with it",
    "page.tools.same": "the same as {title}",
    "page.tools.differs": "differs from {title}",
    "page.frontier": "The frontier",
    "page.frontier.none": (
        "No frontier is listed: there are no deals, or the outcomes were not listed."
    ),
    "page.frontier.exact": (
        "At the values shown, no party can gain on these deals without another losing."
    ),
    "page.frontier.draws": (
        "Which deals are on the frontier differs from draw to draw. Each of these is one of the "
        "four solutions in some draw, the most frequent first; its values are means over all "
        "draws, in not all of which it is a deal."
    ),
    "page.frontier.incomplete": "The list is not complete.",
    "page.frontier.same": "The same in all of them: {outcome}.",
    "page.frontier.label": "Frontier of deals",
    "page.frontier.label.more": "Frontier of deals, continued",
    "page.frontier.left": "{count} more in the JSON file ({command}).",
}
