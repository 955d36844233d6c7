"""How talks would run, in English."""

from collections.abc import Mapping

RUNNING: Mapping[str, str] = {
    "running.found": (
        "Talks need not find the deal that exists. Where one does, {rounds:round} of blind offers, "
        "which heed one’s own wishes alone, lead to agreement {parts:semicolon}."
    ),
    "running.found.alike": (
        "Talks need not find the deal that exists. Where one does, {rounds:round} of blind offers, "
        "which heed one’s own wishes alone, lead to agreement {odds}, however firm or yielding all "
        "are."
    ),
    "running.temper.boulware": "in {odds} if all hold firm until late",
    "running.temper.linear": "in {odds} if all concede evenly",
    "running.temper.conceder": "in {odds} if all yield early",
    "running.temper.mixed": "in {odds} if each is of any of these tempers",
    "running.considerate": (
        "Considerate offers do {odds}: of all that is good enough for oneself at the time, what is "
        "best for the others, as far as known."
    ),
    "running.odds": "in {odds}",
    "running.odds.range": "in {low} to {high}",
    "running.lengths": (
        "{few:round} of blind offers lead there {early}, {many:round} {late}, by temper."
    ),
    "running.scored.blind": (
        "Talks need not find the deal that exists: {rounds:round} of blind offers, which heed "
        "one’s own wishes alone, find one if all {tempers:or}, else none."
    ),
    "running.scored.blind.all": (
        "{rounds:round} of blind offers, which heed one’s own wishes alone, find a deal, however "
        "firm all are."
    ),
    "running.scored.blind.none": (
        "Talks need not find the deal that exists: {rounds:round} of blind offers, which heed "
        "one’s own wishes alone, find none, however firm or yielding all are."
    ),
    "running.scored.considerate": (
        "Considerate offers, of all that is good enough for oneself at the time what is best for "
        "the others, find one if all {tempers:or}, else none in {rounds:round}."
    ),
    "running.scored.considerate.all": (
        "Considerate offers, of all that is good enough for oneself at the time what is best for "
        "the others, find one within {rounds:round}, however firm all are."
    ),
    "running.scored.considerate.none": (
        "Considerate offers, of all that is good enough for oneself at the time what is best for "
        "the others, find none within {rounds:round} either, however firm or yielding all are."
    ),
    "running.if.boulware": "hold firm until late",
    "running.if.linear": "concede evenly",
    "running.if.conceder": "yield early",
    "running.gains": (
        "Of the best deal for itself, where one exists, on average: {parts:semicolon}."
    ),
    "running.gain": "{actor} gains {blind} by blind offers and {heeding} by considerate ones",
    "running.regret": (
        "On average over the parties, the best deal for all would give {blind} more than blind "
        "offers do, and {heeding} more than considerate ones."
    ),
    "running.simple": (
        "Those who talk here concede by the clock and learn nothing on the way; people who listen "
        "may do better."
    ),
    "running.none": "No deal exists in any plausible world, so talks find none.",
    "running.unlisted": (
        "How talks would run is not known: the outcomes are too many to play talks on."
    ),
    "running.many-seats": (
        "How talks would run is not known: too many parties sit at the table to play talks on."
    ),
    "running.pace": "There are {rounds:round}; in each everybody speaks once.",
    "running.pace.deadline": (
        "There are {rounds:round}; in each everybody speaks once. The last stands for the "
        "deadline, {last}."
    ),
    "running.pace.until": (
        "There are {rounds:round} from {since} to the deadline, {last}: a round stands for "
        "{days:figure} {days?day|days}."
    ),
    "running.pace.day": "There are {rounds:round}; a round stands for a day.",
    "running.pace.week": "There are {rounds:round}; a round stands for a week.",
    "running.pace.month": "There are {rounds:round}; a round stands for a month.",
    "running.pace.year": "There are {rounds:round}; a round stands for a year.",
    "running.discount": (
        "{actor}: after each round a deal is worth {factor:figure} times what it was."
    ),
    "brief.talks": (
        "But over {rounds:round}, offers with one’s own side alone in mind find one in {firm} of "
        "100 (firm) to {yielding} (yielding), considerate ones in {others}."
    ),
    "brief.talks.range": (
        "But over {rounds:round}, offers with one’s own side alone in mind find one in {range} of "
        "100, considerate ones in {others}."
    ),
    "brief.talks.heeding": (
        "But over {rounds:round}, offers with one’s own side alone in mind find none; considerate "
        "ones do."
    ),
    "brief.talks.never": (
        "But over {rounds:round}, neither offers with one’s own side alone in mind nor considerate "
        "ones find one."
    ),
    "brief.talks.some": (
        "But whether {rounds:round} of offers find one depends on how firm and how considerate all "
        "are."
    ),
    "brief.talks.refused": (
        "Where they fail, {by} mostly {by?turns|turn} down what the table agrees on."
    ),
    "page.section.talks": "How talks would run",
    "page.talks.draws": "Played in {draws:plausible world}, with every combination of tempers.",
    "page.talks.curves.blind": "Blind offers: agreement by round",
    "page.talks.curves.considerate": "Considerate offers: agreement by round",
    "page.talks.curves.label": "Odds of agreement round by round; the figures stand below.",
    "page.talks.start": "start",
    "page.talks.round": "round {round}",
    "page.talks.rounds": "{rounds:round}",
    "page.talks.there": "a deal exists",
    "page.talks.temper": "Temper",
    "page.talks.temper.boulware": "firm until late",
    "page.talks.temper.linear": "conceding evenly",
    "page.talks.temper.conceder": "yielding early",
    "page.talks.temper.mixed": "each of any temper",
    "page.talks.manner.blind": "Blind offers: one’s own wishes alone",
    "page.talks.manner.considerate": (
        "Considerate offers: of what is good enough for oneself, what is best for the others, as "
        "far as known"
    ),
    "page.talks.table": "Talks by temper",
    "page.talks.table.caption": (
        "Where a deal exists: how likely talks find one, what share of its best deal each party "
        "gains, and how many percentage points more the best deal for all would give on average."
    ),
    "page.talks.found": "Found",
    "page.talks.gain": "{actor} gains",
    "page.talks.left": "Left on the table",
    "page.talks.lengths": "Talks by length",
    "page.talks.lengths.caption": "How likely talks of other lengths find a deal where one exists.",
    "page.talks.agreed": "Where talks end",
    "page.talks.agreed.lede": (
        "Outcomes that talks of considerate offers agree on in more than 1 %, the likeliest first, "
        "over all plausible worlds and tempers."
    ),
    "page.talks.command": (
        "{command} plays the same with other strategies, rounds and protocols, and tells single "
        "talks word by word."
    ),
    "running.refused.blind": (
        "In {odds} of all blind talks the table agrees, but {by} {by?turns|turn} it down."
    ),
    "running.refused.considerate": (
        "In {odds} of all considerate talks the table agrees, but {by} {by?turns|turn} it down."
    ),
    "running.gains.none": (
        "Next to nothing is gained by such talks; the best deal for all would give each party "
        "{share} of its own best deal, on average."
    ),
    "points": "{points} {points?percentage point|percentage points}",
    "points.about": "{points} ± {off} percentage points",
    "page.talks.agreed.none": (
        "By considerate offers, no single outcome is agreed on in more than 1 %."
    ),
    "points.few": "less than 1 percentage point",
}
