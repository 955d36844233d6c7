"""Rankings and priorities in English: what they come to, and what follows from them alone."""

from collections.abc import Mapping

RANKING: Mapping[str, str] = {
    "ranking.only-an-order": (
        "Known of {actors} is an order of states and nothing more. Whether there is a deal, what "
        "lies on the frontier and which states hold follows from it; sums, products and shares of "
        "gains, and the fair solutions that rest on them, mean nothing."
    ),
    "ranking.order": "{actor}, best state first: {order}.",
    "ranking.long": "{actor}: {count} states in {levels} levels, best to worst.",
    "ranking.true-of": (
        "{number}. “{statement}” is true of {count} {count?state|states}: {states:comma}."
    ),
    "ranking.true-of.none": "{number}. “{statement}” is true of no state.",
    "ranking.left-out": (
        "Not compared: {count} {count?state|states} ({states:comma}). Nothing is assumed of them; "
        "`winset stability` tells what holds all the same."
    ),
    "ranking.drawn": (
        "{actors}: states that the ranking leaves out stand anywhere in it, elsewhere in each draw."
    ),
    "ranking.settled": (
        "{actors}: what the ranking leaves out stands anywhere in it. All {ways} ways are "
        "judged, so shares of the draws are exact."
    ),
    "ranking.view": "{viewer} thinks of {actor}, best state first: {order}.",
    "order.no-weights": (
        "What the issues weigh for {actor} is not known: an order of states says nothing of it."
    ),
    "order.no-solutions": (
        "Not known: of {actors} an order of states is known and nothing more, and these "
        "solutions compare amounts."
    ),
    "opener.no_deal.places": (
        "Placing no deal lower in the order of {actor}, by {count} {count?place|places}, or a "
        "deal as much higher{odds}."
    ),
    "opener.no_deal.order": (
        "Placing no deal lower in the order of {actor}, or a deal higher{odds}."
    ),
    "consistent.orders": "the rankings of {actors:actor}",
    "brief.accepts.yes.order": "By rankings it suits {actors}.",
    "brief.accepts.no.order": "By rankings it does not suit {actors}.",
    "brief.accepts.yes.mixed": "By scores and rankings it suits {actors}.",
    "brief.accepts.no.mixed": "By scores and rankings it does not suit {actors}.",
    "brief.basis.orders": "All this rests on the rankings of {count:actor}.",
    "brief.basis.mixed": (
        "All this rests on the rankings of {ranked:actor} and the scores of {scored:actor}."
    ),
    "full.basis.orders": "the rankings of {count:actor}",
    "doubt.order": "{actor} ranks no deal above every outcome: look at its order.",
    "page.known.order": "an order of states",
    "order.no-road": (
        "Not known: which road exposes somebody least is a matter of amounts, and of {actors} "
        "an order of states is known and nothing more."
    ),
    "carriers.orders": (
        "Scores and rankings alone carry the verdict: there is no statement to leave out."
    ),
    "page.wants.orders": (
        "Of {actors} an order of states is known: it does not say what an issue or an option "
        "is worth."
    ),
    "map.lede.places": (
        "Values of {actors} are places in an order, the worst 0: distances mean nothing."
    ),
    "more.no-statements.orders": (
        "The case has no statements: preferences are given as scores or orders of states."
    ),
    "page.statements.none.orders": (
        "The case file holds no statements: preferences are given as scores or as orders of "
        "states, or not at all."
    ),
}
