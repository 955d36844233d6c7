"""A conflict as a graph of moves in English: which states hold, for whom, and why."""

from collections.abc import Mapping

CONFLICT: Mapping[str, str] = {
    # The concepts: a name, "a state holds if ...", "it would go there: ...".
    "concept.nash.name": "Nash",
    "concept.nash.meaning": "nobody gains by moving alone",
    "concept.nash.escape": "answers of the others do not count",
    "concept.gmr.name": "general metarational",
    "concept.gmr.meaning": (
        "whoever gains by moving alone can be left no better off by moves of the others, at "
        "whatever cost to them"
    ),
    "concept.gmr.escape": (
        "nothing that the others can do leaves it there no better off than in state {state}"
    ),
    "concept.smr.name": "symmetric metarational",
    "concept.smr.meaning": (
        "whoever gains by moving alone can be left no better off by moves of the others, at "
        "whatever cost to them, even if it then moves once more"
    ),
    "concept.smr.escape": (
        "whatever the others then do, it comes out above state {state} or can move on to "
        "something above it"
    ),
    "concept.seq.name": "sequential",
    "concept.seq.meaning": (
        "whoever gains by moving alone can be left no better off by moves that the others "
        "themselves want to make"
    ),
    "concept.seq.escape": (
        "no answer that the others want to give leaves it no better off than in state {state}"
    ),
    "concept.sseq.name": "symmetric sequential",
    "concept.sseq.meaning": (
        "whoever gains by moving alone can be left no better off by moves that the others "
        "themselves want to make, even if it then moves once more"
    ),
    "concept.sseq.escape": (
        "whatever answer the others want to give, it comes out above state {state} or can move "
        "on to something above it"
    ),
    "sanctions.published": "nobody moves twice in a row",
    "sanctions.single": "one opponent moves once",
    "sanctions.once": "each opponent moves at most once",
    # Notes on the whole.
    "graph.unnumbered": (
        "{states}: not a number of the conflict file, which has none for "
        "{states?this state|these states}."
    ),
    "graph.bound": (
        "On {issues} a signed deal binds. The states and moves here are those without one: "
        "owners move there as well."
    ),
    "graph.partial": (
        "There are more than {most} states: only those are looked at in which every issue "
        "without an owner stands as in no deal."
    ),
    "graph.by-agreement": (
        "Only an agreement changes {issues}: moves lead only between states that agree on that."
    ),
    "graph.coalition.at-once": (
        "Verdicts take the coalition as one actor; its members move one after the other or at "
        "the same time. The moves that are listed and drawn, and where no deal leads, are those "
        "of each actor alone."
    ),
    "graph.coalition.in-turns": (
        "Verdicts take the coalition as one actor; its members move only one after the other. "
        "The moves that are listed and drawn, and where no deal leads, are those of each actor "
        "alone."
    ),
    "graph.coalition.draws": "With a coalition, {most} draws at most are judged.",
    "graph.first-draw": " in the first draw",
    "graph.shortcut.same": (
        "The shortcut “{rule}” leaves every equilibrium as the published definition has it{where}."
    ),
    "graph.shortcut.differs": (
        "The shortcut “{rule}” differs from the published definition on {count:state}{where}: "
        "{states:comma}."
    ),
    # In brief.
    "graph.states": "{count:state}",
    "graph.states.grouped": "{count:state} that somebody tells apart ({all} in all)",
    "graph.draws": " in more than half of {judged:draw}",
    "graph.none": "Of {states} none holds{draws}, whatever answers are counted.",
    "graph.alone": (
        "Of {states} {many} {many?holds|hold}{draws}: nobody gains by moving away from "
        "{many?it|them} alone. What others might answer makes no further state hold."
    ),
    "graph.answers": (
        "Of {states} {many} {many?holds|hold}{draws} if the others may answer a breach in any "
        "way, {wanted} if they give only answers that they want to give, and {alone} if nobody "
        "answers at all."
    ),
    "graph.no-deal.none": (
        "No deal is no outcome of this case, so nothing is said on where it leads."
    ),
    "graph.no-deal.odds": (
        "No deal is state {state}. It holds by itself in {nash} of the draws, counting answers "
        "that the others want to give in {seq}, and counting any in {gmr}."
    ),
    "graph.no-deal.odds.same": (
        "No deal is state {state}. It holds by itself in {nash} of the draws, and answers of the "
        "others change nothing in that."
    ),
    "graph.no-deal.holds": (
        "No deal is state {state}. It holds: nobody gains by moving away from it alone."
    ),
    "graph.no-deal.breaks": (
        "No deal is state {state}. It does not hold: {movers} would gain by moving away alone, "
        "and no answer prevents it."
    ),
    "graph.no-deal.deterred": (
        "No deal is state {state}. {movers} would gain by moving away alone; what the others "
        "could answer makes it hold under {concepts}."
    ),
    "graph.movers": "{movers}",
    "graph.movers.blocs": "{movers:comma}, and {last},",
    "graph.bloc": "{members} together",
    "graph.leads.nowhere": "From no deal nobody wants to move.",
    "graph.leads.many": (
        "Moves that each improve for whoever moves lead from it to {count} states, of which "
        "{many} {many?holds|hold} under some concept."
    ),
    "graph.leads.one.holds": (
        "Moves that each improve for whoever moves lead from it to state {state}, which holds "
        "under some concept."
    ),
    "graph.leads.one.breaks": (
        "Moves that each improve for whoever moves lead from it to state {state}, which does not "
        "hold."
    ),
    "graph.leads.none": (
        "Moves that each improve for whoever moves lead from it to states {states}, none of "
        "which holds."
    ),
    "graph.leads.some": (
        "Moves that each improve for whoever moves lead from it to states {states}, of which "
        "{held?state|states} {held} {held?holds|hold} under some concept."
    ),
    "graph.leads.likely": "Moves that each improve for whoever moves lead from it to {some}.",
    "graph.leads.likely.many": (
        "Moves that each improve for whoever moves lead from it to {count} states, most often to "
        "{some}."
    ),
    "graph.likely": "state {state} (in {share})",
    "graph.likely.of": "state {state} (in {share} of {draws:draw})",
    # Why a state holds for an actor, or not.
    "why.stays": "{actor} stays: it has no move of its own to anything above state {state}.",
    "why.gains": "{actor} would gain by moving alone to state {escape}.",
    "why.open": "It would go to state {escape}: {reason}.",
    "why.under": "Under {concepts}: {why}",
    "why.escape": "it would go to state {escape}: {reason}.",
    "why.still": "it stays.",
    "why.deterred": "{parts:semicolon}.",
    "why.deterred.move": (
        "its move to state {move} is deterred: {path}, which {actor} ranks no higher than state "
        "{state}{after}"
    ),
    "why.after": "; from there its own moves (to {states}) bring nothing above",
    "why.after.more": (
        "; from there its own moves (to {states:comma} and {more} more) bring nothing above"
    ),
    "why.after.none": "; from there it has no move of its own",
    "why.more.one": "so is one more move",
    "why.more": "so are {more} more moves",
    "why.path": "{actor} moves to state {state}{then}",
    "why.then": ", then {actor} to state {state}{then}",
    # What would make a state hold.
    "make.title": "What would make state {state} hold ({concept})",
    "make.no-move": "{actor} has no move from there: it holds for it whatever it wants.",
    "make.holds": "For {actor} it holds, as it does now, if it does not prefer to {state}:",
    "make.breaks": (
        "For {actor} it holds, which it does not now, if it does not prefer to {state}:"
    ),
    "make.condition": "against its move to {move}: {either}{ways}{more}",
    "make.either": "either ",
    "make.way": "{states:sequence}{otherwise}",
    "make.or": " or {way}",
    "make.more": " or {more} more ways",
    "make.left": "and {left} more conditions",
    "make.impossible": "No change of what is preferred to it makes it hold.",
    "make.unknown": ("Not known: no change that makes it hold was found among those tried."),
    "make.nothing": "Nothing has to change: it holds.",
    "make.change": "Smallest change: {parts:semicolon}.",
    "make.change.bound": "A change that does (fewer might): {parts:semicolon}.",
    "make.lowered": "{actor} no longer prefers {state}",
    "make.rankings": (
        "It holds in {favourable} of {possible} strict rankings of {actor}, the others' as they "
        "are."
    ),
    "make.rankings.unknown": (
        "In how many rankings of {actor} it would hold is not known: there are too many."
    ),
}
