"""What a party should offer next, in English."""

from collections.abc import Mapping

NEXT: Mapping[str, str] = {
    "next.parts": "{parts:semicolon}",
    "next.points": "{n:figure} {n?point|points}",
    "next.share": "{n} % of all that is at stake for it",
    "next.cell.points": "{n:figure}",
    "next.cell.share": "{n} %",
    "next.single": "The best single offer by {by}: {outcome}.",
    "next.gain": "If it is accepted, {by} gains {gain} over no deal.",
    "next.odds": (
        "All who must agree accept it in {people} of plausible worlds if they answer as people "
        "do, in {most} if they take whatever is no worse than no deal, and in {own} if they hold "
        "out for as much as they would ask for themselves."
    ),
    "next.no": "After a no there is still a deal in {exists}; then offer: {outcome}.",
    "next.no.end": (
        "After a no there is still a deal in {exists}, but nothing more that is worth offering."
    ),
    "next.none": (
        "Nothing that {by} could offer is both accepted in some plausible world and worth more to "
        "it than no deal."
    ),
    "next.unknown": (
        "The outcomes are too many to list, and no candidate for a deal was found: what {by} "
        "should offer is not known."
    ),
    "next.looked": "Only the {count:outcome} that promise most were looked at.",
    "next.title": "{case}: what {by} should offer next",
    "next.offer": "Offer this: {outcome}.",
    "next.offer.rest": "Offer this: {outcome}. The rest stays as without a deal.",
    "next.section.why": "Why",
    "next.worth": "Agreed, this leaves {by} better off than no deal by {gain}.",
    "next.worth.own": (
        "To {by} it is no worse than no deal in {share} of plausible worlds: who speaks for it "
        "knows better."
    ),
    "next.worth.other": (
        "To {actor} it is worth more than no deal on average, by {n} % of all that is at stake "
        "for it."
    ),
    "next.worth.other.less": (
        "To {actor} it is worth less than no deal on average, by {n} % of all that is at stake "
        "for it; a yes would show that it is worth more."
    ),
    "next.worth.other.even": ("To {actor} it is worth about as much as no deal."),
    "next.worth.other.scored": (
        "To {actor} it is worth more than no deal, by {n} % of all that is at stake for it."
    ),
    "next.worth.other.less.scored": (
        "To {actor} it is worth less than no deal, by {n} % of all that is at stake for it."
    ),
    "next.worth.rest": ("Of {count} others, it leaves {fine} no worse off than no deal."),
    "next.yes.rule": "Needed: {rule}",
    "next.at-once.little": ("That is hardly more than the likeliest of them alone ({odds})."),
    "next.basis.few": ("These are too few worlds to go by: leave --draws out."),
    "next.none.floor": (
        "Nothing that {by} could offer is worth {floor} to it over no deal and accepted in some "
        "plausible world."
    ),
    "next.section.odds": "How likely it is that all who must agree accept",
    "next.odds.people": "{odds} if they answer as people do",
    "next.odds.no-deal": "{odds} if they take whatever is no worse than no deal; never more",
    "next.odds.own-offer": "{odds} if they hold out for as much as they would ask for themselves",
    "next.other.no-deal": (
        "If they take whatever is no worse than no deal, offer this instead: {outcome} (accepted "
        "in {odds} of cases, gain {gain})."
    ),
    "next.other.own-offer": (
        "If they hold out for as much as they would ask for themselves, offer this instead: "
        "{outcome} (accepted in {odds} of cases, gain {gain})."
    ),
    "next.section.answer": "What an answer would tell",
    "next.yes": "A yes settles it.",
    "next.yes.all": "It is settled when all of these say yes: {actors}.",
    "next.refusing": "Where it fails, {actor} says no in {share}.",
    "next.shift.more": (
        "A no would mean that {issue} counts for more with {actor} than thought: for {after} of "
        "all that is at stake, not {before}."
    ),
    "next.shift.less": (
        "A no would mean that {issue} counts for less with {actor} than thought: for {after} of "
        "all that is at stake, not {before}."
    ),
    "next.section.at-once": "Several offers at once, worth about as much to {by}",
    "next.item": "{outcome} (accepted in {odds} of cases, gain {gain})",
    "next.turn": "{outcome} (then accepted in {odds} of cases, gain {gain})",
    "next.at-once": "One of them is accepted in {odds}.",
    "next.at-once.proved": (
        "No other {count} of the {alike:outcome} worth about as much are likelier to bring a yes."
    ),
    "next.at-once.bound": (
        "However {count} of the {alike:outcome} worth about as much are chosen, the odds of a yes "
        "are no better than {most}."
    ),
    "next.section.in-turn": "Offers one after another, as long as the answer is no",
    "next.in-turn": "One of them is accepted in {odds}. On average they bring {by} {value}.",
    "next.in-turn.single": "The best single offer brings it {value} on average.",
    "next.in-turn.proved": "No other offers, in any order, bring more.",
    "next.in-turn.listed": (
        "Chosen from {listed:outcome}, of which no others bring more; no offers whatever bring "
        "more than {most}."
    ),
    "next.in-turn.listed.open": "Chosen from {listed:outcome}, of which no others bring more.",
    "next.in-turn.cut": "The search was cut short: there may be better ones.",
    "next.discount": (
        "Every no costs time: to {by} a deal is then worth {factor:figure} times as much as before."
    ),
    "next.section.logrolling": "No worse for {by}, and best for the others",
    "next.section.trade-off": "Gain against odds",
    "next.trade": "{odds}, gain {gain}: {outcome}",
    "next.section.on-table": "On the table, unanswered",
    "next.accept": (
        "{offer:cap}: accept it. That brings {value} on average, offers of one's own {counter}."
    ),
    "next.counter": (
        "{offer:cap}: better not yet. To accept brings {value} on average, offers of one's own "
        "{counter}."
    ),
    "next.section.short": "Several offers",
    "next.short.at-once": "Of {count} offers made at once, one is accepted in {odds}.",
    "next.short.in-turn": "Of {count} offers made one after another, one is accepted in {odds}.",
    "next.short.more": "Which these are, and gain against odds: --full.",
    "next.section.basis": "What this rests on",
    "next.basis.points": "Gains are over no deal, in points of {by}, where the offer is accepted.",
    "next.basis.share": (
        "Gains are over no deal, in per cent of all that is at stake for {by} (its best options "
        "less its worst), where the offer is accepted."
    ),
    "next.basis.odds": (
        "How others answer is a rule, not knowledge of them: “as people do” has the constants "
        "that fit recorded negotiations of two, and is what the lists go by. Who ratifies takes "
        "whatever is no worse than no deal."
    ),
    "next.basis.draws": "Odds are shares of {draws:plausible world} (seed {seed}).",
    "next.basis.account": "What is said under “{account}” counts, beside what all accounts share.",
    "next.floor": "Only offers worth at least {floor} to {by} were looked at.",
    "brief.next": (
        "Best single offer by {actor}: {parts:semicolon}. As people answer, it gets a yes in {n} "
        "of 20 cases."
    ),
    "full.next": "What to offer next",
    "page.section.next": "What to offer next",
    "page.next.lede": (
        "For each party the offer that brings it most on average, if it makes no other: its own "
        "gain, times the odds that all who must agree accept."
    ),
    "page.next.rule": "How the others answer",
    "page.next.rule.people": "as people do",
    "page.next.rule.no-deal": "whatever is no worse than no deal (never more)",
    "page.next.rule.own-offer": "only what they would ask for themselves",
    "page.next.accepted": "Accepted",
    "page.next.gain": "Gain",
    "page.next.best": "Best single offer then",
    "page.next.same": "the same",
    "page.next.rules": "The offer by three rules of how others answer.",
    "page.next.curve": (
        "Gain against odds: each point is an offer than which none is better in both."
    ),
    "page.next.odds-axis": "odds of a yes",
    "page.next.gain-axis": "gain",
    "page.next.lead": "{outcome} (the best single offer)",
    "page.next.offer": "Offer",
    "page.next.point": "Point",
    "page.next.turns": "One after another, as long as the answer is no",
    "page.next.at-once": "At once, worth about as much",
    "page.next.logrolling": "No worse for it, and best for the others",
    "page.next.on-table": "On the table",
    "page.next.more": "Other ways to make offers",
}
