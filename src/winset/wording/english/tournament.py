"""Tournaments in English."""

from collections.abc import Mapping

TOURNAMENT: Mapping[str, str] = {
    "stage.playing-sessions": "playing sessions",
    "page.title.tournament": "{title} – Winset tournament",
    "tournament.title": (
        "{strategies} {strategies?strategy|strategies} on {cases} {cases?case|cases}"
    ),
    "tournament.first": "First: {name}, with {share} of what it could gain at most.",
    "tournament.lead.sure": (
        "It is {points} points ahead of {second} (over other cases of this kind {low} to {high}): "
        "hardly by chance."
    ),
    "tournament.lead.unsure": (
        "It is {points} points ahead of {second} (over other cases of this kind {low} to {high}): "
        "that may be chance."
    ),
    "tournament.lead.few": (
        "It is {points} points ahead of {second}. {cases} {cases?case is|cases are} too few to "
        "tell whether it would be so on others."
    ),
    "tournament.lead.apart": (
        "{second} is next. The two never stood in for each other in the same seat, so their "
        "difference is not told."
    ),
    "tournament.lead.even": "{second} did just as well.",
    "tournament.played": (
        "{sessions} {sessions?session|sessions}, {agreements} of them with an agreement."
    ),
    "tournament.errors": (
        "{count} of {sessions} sessions ended in an error. An error counts as no deal."
    ),
    "tournament.barren": (
        "On {count} of {cases} {cases?case|cases} no session ended in agreement: nobody gained "
        "anything there."
    ),
    "tournament.drawn": (
        "Where not all values are known, a case is played with many values that fit what is known."
    ),
    "tournament.fixed": (
        "{fixed} of {strategies} {strategies?strategy|strategies} never {fixed?uses|use} chance. "
        "Sessions among such strategies are played once, whatever the number of seeds: to repeat "
        "them would make nothing surer."
    ),
    "tournament.scale": (
        "A gain is told as a share of the best deal a seat could get: 0 is no deal, 100 its best "
        "deal. Each case counts alike."
    ),
    "tournament.how": (
        "Offers by turns (stacked alternating offers), {rounds} rounds at most, convention "
        "{convention}. Plan {plan}."
    ),
    "tournament.ranking": "Who came first",
    "tournament.ranking.told": "Mean gain over all cases, seats and other strategies.",
    "tournament.item": "{name}: {score}",
    "tournament.matrix": "Who gains what beside whom",
    "tournament.matrix.told": (
        "What the strategy of a row gains beside that of a column. The stronger the shade, the "
        "more."
    ),
    "tournament.matrix.wide": "The table of gains is too wide for a terminal; the page has it.",
    "tournament.pairs": "Is the difference sure?",
    "tournament.pairs.told": (
        "The better strategy of each two stands first. Points of difference, and how often chance "
        "alone would make so large a one."
    ),
    "tournament.pairs.key": (
        "Two strategies are compared in the same seat of the same case, beside the same others, "
        "with the same values, rounds and seeds. The range is that of 95 in 100 resamples of the "
        "cases. The odds of chance come from changing signs at random, and are corrected for the "
        "number of comparisons (Holm). The case is the unit: what is repeated within a case makes "
        "nothing surer."
    ),
    "tournament.pairs.few": (
        "{cases} {cases?case is|cases are} too few to tell what would hold on others: it takes "
        "six. So no range and no odds are given."
    ),
    "tournament.pairs.more": "{count} more {count?pair|pairs} in the JSON object.",
    "tournament.head.strategy": "Strategy",
    "tournament.head.gain": "Gain",
    "tournament.head.agreed": "Agreed",
    "tournament.head.better": "Better",
    "tournament.head.worse": "Worse",
    "tournament.head.difference": "Points",
    "tournament.head.range": "Range",
    "tournament.head.odds": "By chance",
    "tournament.head.sure": "Sure?",
    "tournament.head.case": "Case",
    "tournament.head.seats": "Seats",
    "tournament.head.sessions": "Sessions",
    "tournament.head.agreements": "Agreements",
    "tournament.range": "{low} to {high}",
    "tournament.yes": "yes",
    "tournament.no": "no",
    "tournament.unknown": "–",
    "tournament.below": "< {odds}",
    "tournament.held": "What one would choose",
    "tournament.held.told": (
        "Suppose each of two players picks a strategy, and gains what the table says. Which picks "
        "would both keep?"
    ),
    "tournament.held.nash": (
        "{one} and {other}: neither would gain by another strategy. It is so in {share} of 100 "
        "resamples of the cases."
    ),
    "tournament.held.nash.few": "{one} and {other}: neither would gain by another strategy.",
    "tournament.held.seq": (
        "{one} and {other}: whoever gains by another strategy would lose it again by the other's "
        "answer. It is so in {share} of 100 resamples of the cases."
    ),
    "tournament.held.seq.few": (
        "{one} and {other}: whoever gains by another strategy would lose it again by the other's "
        "answer."
    ),
    "tournament.held.more": "{count} more {count?pair|pairs} on the page",
    "tournament.held.none": "No two strategies hold: somebody would always gain by another.",
    "tournament.held.no-games": (
        "Not told: it takes a case of two seats in which all strategies met."
    ),
    "tournament.curves": "When they agree",
    "tournament.curves.told": (
        "Sessions of a strategy that had ended in agreement by a part of the rounds, in per cent."
    ),
    "tournament.cases": "Cases",
    "tournament.cases.told": "What was played on each case.",
    "tournament.failures": "Errors",
    "tournament.failure": "{case}: {failure} ({count} {count?session|sessions})",
    "tournament.footer": (
        "Made by Winset {version} from the plan {plan}. This page is one file: it loads nothing "
        "and sends nothing."
    ),
    "tournament.written": "Written: {file}",
    "tournament.nothing": "All was played before; nothing was played again.",
    "tournament.kept": "What was played is kept in {folder}; the same command goes on.",
}
