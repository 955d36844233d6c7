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
    "ranking.view": "{viewer} thinks of {actor}, best state first: {order}.",
}
