"""Talks on a case and their transcripts, in English."""

from collections.abc import Mapping

BARGAIN: Mapping[str, str] = {
    "bargain.title": "How talks would run: {title}",
    "bargain.title.draw": "Talks in draw {draw}: {title}",
    "bargain.played.stacked": (
        "Alternating offers: in each of {rounds:round} everybody in turn accepts what lies "
        "there, or offers something else."
    ),
    "bargain.played.simultaneous": (
        "Alternating offers of {several} outcomes side by side: in each of {rounds:round} "
        "everybody in turn accepts one of them, or makes another offer."
    ),
    "bargain.played.text": (
        "A mediator changes a single text, {rounds:change} at most, and the parties say yes or no."
    ),
    "bargain.played.likeliest": (
        "A mediator proposes what all probably accept, the likeliest first, {rounds:proposal} at "
        "most."
    ),
    "bargain.played.alternating": (
        "Equilibrium play: everybody knows everybody’s wishes; in each of {rounds:round} one "
        "party proposes, in turn."
    ),
    "bargain.manner.blind": "Offers are blind: they heed one’s own wishes alone.",
    "bargain.manner.considerate": (
        "Offers are considerate: of what is good enough for oneself at the time, what is best "
        "for the others, as far as known."
    ),
    "bargain.exists": "A deal exists in {exists}; these talks find one in {found}.",
    "bargain.exists.scored": (
        "There is a deal; these talks find one in {found} of the combinations of strategies."
    ),
    "bargain.exists.found": "There is a deal, and these talks find one.",
    "bargain.exists.missed": "There is a deal, but these talks find none.",
    "bargain.exists.none": "There is no deal, so these talks find none.",
    "bargain.by-round": "Agreement by the end of round",
    "bargain.profiles": "By strategies, in the order of {parties}",
    "bargain.found": "found",
    "bargain.gains": "gains of the best",
    "bargain.ends": "How talks end: {parts:semicolon}.",
    "bargain.ends.agreement": "agreement in {odds}",
    "bargain.ends.deadline": "the deadline in {odds}",
    "bargain.ends.walked away": "somebody walks away in {odds}",
    "bargain.ends.error": "a strategy fails in {odds}",
    "bargain.gained": (
        "What each party gains of its best deal, where a deal exists: {parts:semicolon}."
    ),
    "bargain.gained.part": "{actor} {share}",
    "bargain.regret": "The best deal for all would give {share} of that more.",
    "bargain.agreed": "Where talks end",
    "bargain.agreed.item": "{odds}: {outcome}.",
    "bargain.failure": "A strategy failed: {reason}",
    "bargain.draws": "Played in {draws:draw}, seed {seed}.",
    "bargain.scored": "Everybody is scored, so there is one draw.",
    "bargain.offer": "Round {round}: {seat} offers this: {outcome}.",
    "bargain.offers": "Round {round}: {seat} offers any of these: {outcomes:other}.",
    "bargain.accept": "Round {round}: {seat} accepts this: {outcome} ({why}).",
    "bargain.walk": "Round {round}: {seat} walks away.",
    "bargain.fail": "Round {round}: the strategy of {seat} failed ({why}).",
    "bargain.end.agreement": (
        "Agreed in round {rounds}: {outcome}. Gains over no deal: {gains:semicolon}."
    ),
    "bargain.end.gain": "{actor} {gain:figure}",
    "bargain.end.deadline": "The last of {rounds:round} is over without agreement.",
    "bargain.end.walked_away": "The talks were broken off in round {rounds}.",
    "bargain.end.error": "The talks ended in round {rounds}, since a strategy failed.",
    "bargain.replayed": "Played again by the rules alone, the turns lead to the same end.",
    "bargain.written": "Written: {file}",
    "bargain.tempers": (
        "“boulware” is firm until late, “linear” concedes evenly, “conceder” yields early."
    ),
}
