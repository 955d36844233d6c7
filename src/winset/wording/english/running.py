"""How talks would run, in English."""

from collections.abc import Mapping

RUNNING: Mapping[str, str] = {
    "running.found": (
        "Talks need not find the deal that exists. Where one does, {rounds:round} of offers lead to "
        "agreement {parts:semicolon}."
    ),
    "running.temper.boulware": "in {odds} if all hold firm until late",
    "running.temper.linear": "in {odds} if all concede evenly",
    "running.temper.conceder": "in {odds} if all yield early",
    "running.temper.mixed": "in {odds} if each is of any of these tempers",
    "running.lengths": (
        "Time helps: {few:round} lead there in {low} to {high}, {many:round} in {least} to {most}, "
        "by temper."
    ),
    "running.gains": "Of the best deal for itself, {parts:semicolon}.",
    "running.gain": "{actor} gains {share} on average",
    "running.regret": (
        "On average the best deal for all would give {share} of that more than talks do, tempers "
        "mixed."
    ),
    "running.simple": (
        "Those who talk here know their own wishes only, and concede by the clock alone; people who "
        "listen may do better."
    ),
    "running.none": "No deal exists in any draw, so talks find none.",
    "running.unlisted": (
        "How talks would run is not known: the outcomes are too many to play talks on."
    ),
    "running.many-seats": (
        "How talks would run is not known: too many parties sit at the table to play talks on."
    ),
    "running.pace": "There are {rounds:round}; in each everybody speaks once.",
    "running.pace.deadline": (
        "There are {rounds:round}; in each everybody speaks once. The last stands for the deadline, "
        "{last}."
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
        "Talks may miss it: {rounds:round} of offers find one in {firm} (all firm) to {yielding} "
        "(all yielding)."
    ),
    "brief.talks.range": (
        "Talks may miss it: {rounds:round} of offers find one in {low} to {high}, by how firm all "
        "are."
    ),
    "brief.talks.never": (
        "Talks may miss it: {rounds:round} of offers find none, whether all stay firm or yield "
        "early."
    ),
    "brief.talks.some": (
        "Talks may miss it: {rounds:round} of offers find one if all {tempers:or}, else none."
    ),
    "brief.talks.boulware": "stay firm until late",
    "brief.talks.linear": "concede evenly",
    "brief.talks.conceder": "yield early",
}
