"""What the page says around its findings, in English."""

from collections.abc import Mapping

PAGE: Mapping[str, str] = {
    "status.exact": "exact",
    "status.necessary": "certain",
    "status.possible": "possible",
    "status.impossible": "impossible",
    "status.estimate": "estimate",
    "status.bound": "bound",
    "status.unknown": "not known",
    "page.sentence": "{text:cap}.",
    "page.and": "and",
    "page.yes": "yes",
    "page.no": "no",
    "page.now": "Now",
    "page.nobody": "nobody",
    "page.not-known": "not known",
    "page.noise": "within the noise",
    "page.actor": "Actor",
    "page.issue": "Issue",
    "page.option": "Option",
    "page.outcome": "Outcome",
    "page.value": "Value",
    "page.statement": "Statement",
    "page.account": "Account",
    "page.accounts": "Accounts",
    "page.all-needed": "All who must agree",
    "page.deal-exists": "A deal exists",
    "page.best-candidate": "Best candidate",
    "page.candidate": "Candidate {place}",
    "page.candidate.word": "Candidate",
    "page.who-accepts": "Who would accept",
    "page.who-welcomes": "Who would welcome it",
    "page.value-of": "value {value}",
    "page.rests-on": "Rests on {some}",
    "page.rests-on.many": "Rests on {count} entries of the case file",
    "page.basis.evidence": "Evidence",
    "page.basis.assumed": "Assumption",
    "page.basis.unsupported": "Unsupported",
    "page.in-account": "in the account {account}",
    "page.only-in-account": "only in the account {account}",
    "page.if-account": "If this account is true",
    "page.under-accounts": "Under each account",
    "page.under-accounts.words": "In words, under each account",
    "page.under-account.list": "The list under this account",
    "page.of-the-draws": "{share} of the draws",
    "page.over-all-draws": "over all draws",
    "page.unit.points": "points",
    "page.unit.places-in-its-order": "places in its order",
    "page.unit.share": "on a scale from 0 to 1",
    "page.unit.of-everything-at-stake": "of everything at stake",
    "page.points.none": "less than 1 point",
    "page.points": "{size} {size?point|points}",
    "page.points.error": "{points} (± {error})",
    "page.deal.no-change": "Nothing changes: it is what stands without an agreement.",
    "page.deal.rest-stays": "All else stays as it is.",
    "page.deal.rest-as-no-deal": "All else as without a deal.",
    "page.prior.turns": "Turns on the prior",
    "page.prior.depends": "Depends on the prior",
    "page.prior.other": "{odds} under the other prior ({prior}).",
    "page.prior.other-answer": (
        "{odds} under the other prior ({prior}): there the answer is another."
    ),
    "page.prior.same": "Under the other prior ({prior}) much the same: {odds}.",
    "page.quote.said": "{speaker}, in {source}",
    "page.match.word-for-word": "found in the source word for word",
    "page.match.normalised": "found in the source, spacing and quotation marks aside",
    "page.match.ambiguous": "found more than once in the source",
    "page.match.no-text": "not checked: the source has no text here",
    "page.further.reasons": "{count:further reason}",
    "page.further.candidates": "{count:further candidate}",
    "page.further.rows": "{count:further row}",
    "page.further.roads": "{count:further road}",
    "page.blocked.why": "What stands in the way",
    "page.blocked.none": "The analysis gives no blocking sets.",
    "page.blocked.none-listed": "No blocking set is listed.",
    "page.blocked.reason": "Reason {place}",
    "page.blocked.how-often": "How often this is the reason",
    "page.blocked.checked": "checked: nothing can be left out",
    "page.blocked.unchecked": "not checked to be smallest",
    "page.blocked.together": "These cannot be met together:",
    "page.blocked.free": "Nothing needs to give on: {issues}.",
    "page.member.actor": "Minimum of",
    "page.member.rule": "Rule",
    "page.member.approval": "Approval rule",
    "page.member.sameness": "One answer for all on",
    "page.openers.title": "What would open a deal",
    "page.openers.none": "The analysis gives no single change that would open a deal.",
    "page.openers.none-listed": "No single change is listed.",
    "page.openers.label": "Single changes that would open a deal",
    "page.openers.change": "Change",
    "page.openers.kind": "Kind",
    "page.openers.size": "Size",
    "page.openers.before": "Odds before",
    "page.openers.after": "Odds after",
    "page.openers.deal": "Deal it opens",
    "page.openers.share": "{share} of what it opens",
    "page.opener.no_deal": "value of no deal",
    "page.opener.option": "value of an option",
    "page.opener.rule": "rule dropped",
    "page.opener.approval": "approval rule dropped",
    "page.candidates.none": "The analysis names no candidates.",
    "page.candidates.none-listed": "No outcome can be put forward as a candidate.",
    "page.candidate.never": "Never by “{account}”.",
    "page.approval.met": "The approval rules are met.",
    "page.approval.not-met": "The approval rules are not met.",
    "page.assumed-because": "Assumed because",
    "page.carries.confidence": "held with {share} confidence",
    "page.carries.answer": "Its answer ({answer}) to the offer of {by}:",
    "page.carries.own-offer": "Its own offer shows what it would accept:",
    "page.carries.no-change": "none",
    "page.carries.unknown": "not known: no draws agree with the rest",
    "page.carries.more": "{points} more",
    "page.carries.less": "{points} less",
    "page.carries.without.it": "without it",
    "page.carries.without.offers": "without any offer",
    "page.carries.either": "The same either way: what is proved rests on what is held for certain.",
    "page.carries.without-unknown": "Odds {without}: not known, no draws agree with the rest.",
    "page.carries.now": "as it stands",
    "page.carries.if-true": "if true",
    "page.carries.contradictory": (
        "What carries the verdict cannot be told: the statements contradict each other."
    ),
    "page.carries.no-odds": (
        "What carries the verdict cannot be told: the odds of a deal are not known."
    ),
    "page.carries.none": "There is no statement to leave out.",
    "page.carries.lede": (
        "Each statement is taken out in turn and the odds of a deal are worked out again. The "
        "list begins with what moves them most; a change smaller than two errors is within the "
        "noise."
    ),
    "page.carries.caption": (
        "Odds of a deal as they stand and without each statement, on a line from {low} to {high}; "
        "thin lines are two errors to each side."
    ),
    "page.carries.evidence": "The evidence",
    "page.carries.rest": "{count:further statement}, of less weight for the odds",
    "page.carries.rest.label": "Further statements and the odds of a deal without them",
    "page.carries.rest.caption": (
        "The last ones are looked at with fewer draws, so that their errors are larger."
    ),
    "page.carries.odds-without": "Odds without it",
    "page.carries.same": "the same either way",
    "page.carries.without-it": "{odds} without it",
    "page.carries.if-it-is-true": "{odds} if true",
    "page.carries.offers": "What the offers add",
    "page.carries.offers.none": (
        "No offer made or answered reveals anything about those who must agree."
    ),
    "page.carries.offers.unused": (
        "By the settings of this report, offers and answers are not used as evidence: {offers}."
    ),
    "page.carries.offers.reveal": (
        "Whoever makes an offer would accept it; whoever accepts one, too. This is used here: "
        "{offers}."
    ),
    "page.behaviour.title": "What it adds how people make and answer offers",
    "page.behaviour.lede": (
        "People propose what is good for both sides, the more so the more there is in it, and "
        "turn down what gives them little. So an offer makes some value functions likelier than "
        "others, for both sides at once."
    ),
    "page.contradiction": "Contradiction {place}",
    "page.contradictions.more": "The search ended at its budget: there may be more contradictions.",
    "page.repairs": "The fewest statements to doubt",
    "page.repairs.lede": (
        "Each line is one way out, the shortest first: leave these out, or hold them with less "
        "confidence, and the rest about that actor can be true."
    ),
    "page.repairs.exists": "a deal then exists in {odds}",
    "page.tensions": "Tensions between uncertain statements",
    "page.consistent": "Can all statements be true together?",
    "page.excluded": "Excluded by what is certain: {some}",
    "page.changes": "What changed and when",
    "page.changes.lede": "These statements no longer hold, and nothing rests on them.",
    "page.statements": "Every statement",
    "page.statements.none": (
        "The case file holds no statements: preferences are given as exact scores, or not at all."
    ),
    "page.statements.bases": (
        "{evidence} cites a passage of a source. {assumed} is the analyst’s own judgement. "
        "{unsupported} has neither."
    ),
    "page.statements.count": "{count:statement}",
    "page.statements.count-many": "{count} statements",
    "page.filter.all-actors": "all actors",
    "page.filter.basis": "Basis",
    "page.filter.any-basis": "any basis",
    "page.statement.confidence": "may be relied on: {share}",
    "page.offer.label": "How each actor would see the offer, under each account",
    "page.offer.shared": "What all accounts share",
    "page.offers.none": "The case file records no offers.",
    "page.offer.account": "As told in this account: {account}",
    "page.offer.other-account": (
        "As told in this account: {account}; it is no part of the account looked at"
    ),
    "page.response.accepted": "accepted",
    "page.response.rejected": "rejected",
    "page.response.countered": "countered",
    "page.response.final": "final rejection",
    "page.offer.seen": "How each actor would see it",
    "page.offer.unjudged": "The analysis does not judge this offer.",
    "page.counters": "Counter-offers more likely to be accepted",
    "page.counters.changed": "Changed in the offer",
    "page.counters.none": "No counter-offer close to it was found that is likelier to be accepted.",
    "page.instead.offer": "No deal instead of offer {offer}",
    "page.instead.candidate": "No deal instead of candidate 1",
    "page.instead.account": "No deal instead of the first candidate under this account",
    "page.received.welcome": "welcome",
    "page.received.indifferent": "indifferent",
    "page.received.indifferent.more": "indifferent (within a hundredth of all that is at stake)",
    "page.received.regret": "regret",
    "page.received.legend": (
        "How a deal would be received, against no deal, and no deal against a deal:"
    ),
    "page.received.label": "{actor}: how a deal, and no deal, would be received",
    "page.received.label.more": "{actor}: how further candidates would be received",
    "page.received.label.account": (
        "{actor}: how no deal would be received, in the account {account}"
    ),
    "page.reported.all": "All that is known",
    "page.reported.without": "Same source left out",
    "page.reported.test": "What is known of it comes from other sources: a test.",
    "page.reported.no-test": (
        "This cites the same source as the report: {some}. Agreement with it is no test; the "
        "second bar leaves it out."
    ),
    "page.reported.same-source": "All that is known of it ({some}) cites the same source: no test.",
    "page.reported.where": "Where this is reported",
    "page.reported": "What is reported",
    "page.approval": "Who must approve",
    "page.others.none": "The case names no observers and no ratifiers.",
    "page.role.party": "party",
    "page.role.ratifier": "ratifier",
    "page.role.observer": "observer",
    "page.view.nothing-known": "Nothing is known about its preferences.",
    "page.view.none": "The analysis says nothing about its view.",
    "page.side-by-side": "Side by side: who would rather have each candidate than no deal",
    "page.side-by-side.label": "How observers and ratifiers see the candidates",
    "page.questions.none": "The analysis lists no open questions.",
    "page.questions.lede": (
        "Yes-or-no questions whose answers would change most, the most useful first. Beside each: "
        "the odds of a deal, and the odds that everyone needed accepts the best candidate, now "
        "and after either answer."
    ),
    "page.question.ask": "Ask {actor}",
    "page.question.no-deal": "Would it rather have this than no deal?",
    "page.question.comparison": "Would it rather have A than B?",
    "page.question.noise": "The odds of a deal hardly move: within the noise.",
    "page.question.moves": "An answer moves the odds of a deal by {points} on average.",
    "page.question.no-gain": "The best candidate gains nothing that could be told from chance.",
    "page.question.gain": "Knowing it raises the odds of the best candidate by {points}.",
    "page.question.label": "What either answer to question {place} would mean",
    "page.question.if-yes": "If yes",
    "page.question.if-no": "If no",
    "page.question.odds": "{odds} likely",
    "page.question.same": "The best candidate is the same either way: {best}.",
    "page.question.best": "Best then: if yes, {yes}; if no, {no}.",
    "page.sources.none": "The case file names no sources.",
    "page.source.language": "language: {language}",
    "page.source.reliability": "all of it may be relied on: {share}",
    "page.source.file": "text kept with the case: {file}",
}
