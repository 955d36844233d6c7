"""Talks on a case and their transcripts, in English."""

from collections.abc import Mapping

BARGAIN: Mapping[str, str] = {
    "bargain.title": "How talks would run",
    "bargain.title.draw": "Talks in plausible world {draw}, word by word",
    "bargain.played.stacked": (
        "Alternating offers: in each of {rounds:round} everybody in turn accepts what lies there, "
        "or offers something else."
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
        "Equilibrium play: everybody knows everybody’s wishes; in each of {rounds:round} one party "
        "proposes, in turn."
    ),
    "bargain.manner.blind": "Offers are blind: they heed one’s own wishes alone.",
    "bargain.manner.considerate": (
        "Offers are considerate: of what is good enough for oneself at the time, what is best for "
        "the others, as far as known."
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
    "bargain.gains": "gain",
    "bargain.ends": "How talks end: {parts:semicolon}.",
    "bargain.ends.agreement": "agreement in {odds}",
    "bargain.ends.deadline": "the deadline in {odds}",
    "bargain.ends.walked away": "somebody walks away in {odds}",
    "bargain.ends.error": "a strategy fails in {odds}",
    "bargain.gained": (
        "What each party gains of its best deal, where a deal exists: {parts:semicolon}."
    ),
    "bargain.gained.part": "{actor} {share}",
    "bargain.regret": (
        "The best deal for all would give {points} more, on average over the parties."
    ),
    "bargain.agreed": "Where talks end",
    "bargain.agreed.item": "{odds}: {outcome}.",
    "bargain.failure": "A strategy failed: {reason}",
    "bargain.draws": "Played in {draws:plausible world}, seed {seed}.",
    "bargain.scored": "Everybody is scored, so nothing had to be filled in.",
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
    "bargain.written": "Written: {file}",
    "bargain.tempers": "{parts:semicolon}.",
    "bargain.gains.are": "Gain: as a share of the best deal for each, where a deal exists.",
    "bargain.refused": (
        "In {odds} those at the table agree, but {by} {by?turns|turn} down what they agree on."
    ),
    "bargain.ends.none": "no deal in {odds}",
    "bargain.gained.none": (
        "Next to nothing is gained; the best deal for all would give each party {share} of its own "
        "best deal, on average."
    ),
    "bargain.agreed.none": "No single outcome is agreed on in more than 1 %.",
    "bargain.last-word": (
        "Nothing makes waiting costly here, so whoever proposes last decides. With one round more "
        "or less that is somebody else, and the figures are others; odds of a breakdown, or "
        "discounts in the case, take that away."
    ),
    "bargain.draws.one": (
        "Played in one plausible world alone: these are shares of combinations of strategies "
        "there, not odds. More draws tell more."
    ),
    "bargain.plays": "How each plays: {parts:semicolon}.",
    "bargain.plays.part": "{actor} {strategy}",
    "bargain.temper.boulware": "firm",
    "bargain.temper.linear": "even",
    "bargain.temper.conceder": "yielding",
    "bargain.gloss.boulware": "“firm” (boulware): firm until late",
    "bargain.gloss.linear": "“even” (linear): conceding evenly",
    "bargain.gloss.conceder": "“yielding” (conceder): yielding early",
    "bargain.repeat": "Round {round}: {seat} repeats its offer.",
    "bargain.repeat.round.both": "Round {round}: both repeat their offers.",
    "bargain.repeat.round.all": "Round {round}: all repeat their offers.",
    "bargain.repeat.rounds.both": "Rounds {first} to {last}: both repeat their offers.",
    "bargain.repeat.rounds.all": "Rounds {first} to {last}: all repeat their offers.",
    "bargain.fall": (
        "Round {round}: all at the table agree to it, but {by} {by?turns|turn} it down."
    ),
    "bargain.replayed.strategies": (
        "Played again by the same strategies, every turn is the same, and so is the end."
    ),
    "bargain.replayed.rules": (
        "Played again by the rules alone, the turns lead to the same end. Whether the offers are "
        "those of the strategies cannot be checked: {strategies} goes by chance."
    ),
    "bargain.replayed.changed": (
        "The case has changed since it was written, but in nothing that this session hangs on."
    ),
    "bargain.plays.boulware": "firm until late (boulware)",
    "bargain.plays.linear": "conceding evenly (linear)",
    "bargain.plays.conceder": "yielding early (conceder)",
    "bargain.strategy.boulware": "Firm until late (boulware)",
    "bargain.strategy.boulware.idea": (
        "Holds out for most of the time and gives way near the end."
    ),
    "bargain.strategy.linear": "Even (linear)",
    "bargain.strategy.linear.idea": ("Gives way by the same amount each round."),
    "bargain.strategy.conceder": "Yielding early (conceder)",
    "bargain.strategy.conceder.idea": ("Gives way at once and little later."),
    "bargain.strategy.exponential": "Firm, then fast (exponential)",
    "bargain.strategy.exponential.idea": ("Holds out, then gives way faster and faster."),
    "bargain.strategy.bezier": "Along a curve (bezier)",
    "bargain.strategy.bezier.idea": (
        "Gives way along a curve with a point in the middle to bend it."
    ),
    "bargain.strategy.tit-for-tat": "Tit for tat (tit-for-tat)",
    "bargain.strategy.tit-for-tat.idea": ("Gives way by as much as the others have just given."),
    "bargain.strategy.relative-tit-for-tat": "Tit for tat by shares (relative-tit-for-tat)",
    "bargain.strategy.relative-tit-for-tat.idea": (
        "Gives way by the same share as the others have given."
    ),
    "bargain.strategy.averaged-tit-for-tat": "Tit for tat on average (averaged-tit-for-tat)",
    "bargain.strategy.averaged-tit-for-tat.idea": (
        "Gives way by what the others gave over several rounds."
    ),
    "bargain.strategy.micro": "Offer for offer (micro)",
    "bargain.strategy.micro.idea": ("Makes one new offer for each new offer that it gets."),
    "bargain.strategy.listener": "Listening (listener)",
    "bargain.strategy.listener.idea": (
        "Of what is good enough for itself, offers what the others seem to like best."
    ),
    "bargain.strategy.zeuthen": "Who risks more (zeuthen)",
    "bargain.strategy.zeuthen.idea": (
        "Whoever has more to lose by a breakdown gives way, just as far as needed."
    ),
    "bargain.strategy.equilibrium": "Thinking ahead (equilibrium)",
    "bargain.strategy.equilibrium.idea": (
        "Plays what is best if all others think ahead in the same way."
    ),
    "bargain.strategy.hardliner": "Never yields (hardliner)",
    "bargain.strategy.hardliner.idea": ("Always asks for its best."),
    "bargain.strategy.random": "At random (random)",
    "bargain.strategy.random.idea": ("Offers anything that is no worse for itself than no deal."),
    "bargain.signer.hill-climber": "Only what is better (hill-climber)",
    "bargain.signer.hill-climber.idea": (
        "Says yes to a change of the text only where it is no worse off by it."
    ),
    "bargain.signer.annealer": "Patient at first (annealer)",
    "bargain.signer.annealer.idea": (
        "Says yes to small losses at first, and to fewer and fewer later."
    ),
    "bargain.protocol.stacked": "Offers in turn",
    "bargain.protocol.stacked.idea": (
        "One after the other accepts the offer on the table or makes another."
    ),
    "bargain.protocol.simultaneous": "Several offers at once",
    "bargain.protocol.simultaneous.idea": ("All make several offers in the same round."),
    "bargain.protocol.text": "One text and a mediator",
    "bargain.protocol.text.idea": (
        "A mediator changes a single text, and all say yes or no to each change."
    ),
    "bargain.protocol.alternating": "Play that thinks ahead",
    "bargain.protocol.alternating.idea": (
        "All play what is best for them, knowing that the others do too."
    ),
    "bargain.mediator.hill": "Step by step",
    "bargain.mediator.hill.idea": ("Changes one thing at a time and keeps what all say yes to."),
    "bargain.mediator.annealing": "With detours",
    "bargain.mediator.annealing.idea": ("Also keeps changes that are a little worse for a while."),
    "bargain.mediator.likeliest": "The likeliest first",
    "bargain.mediator.likeliest.idea": (
        "Proposes what all would most likely accept, then the next."
    ),
}
