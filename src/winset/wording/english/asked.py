"""What else can be asked of a conflict, in English."""

from collections.abc import Mapping

ASKED: Mapping[str, str] = {
    "conflict.section.asked": "What else was asked",
    "asked.continued": "{caption}, continued.",
    "asked.left": "{count} more {count?row|rows}: see `--json`.",
    "asked.orders": "The states in the order of each actor",
    "asked.left-out": "{actor}: nothing is known of {states?state|states} {states:comma}.",
    "asked.horizons": "Looking several moves ahead",
    "asked.horizons.lede": (
        "Everybody looks ahead to the end of so many moves, expects the others to do so too, and "
        "moves only if it ends better off (limited-move stability, Kilgour 1985). One move ahead "
        "is Nash."
    ),
    "asked.horizons.all": "Stable for all, by the number of moves ahead.",
    "asked.horizons.one": "Stable for {actor}, by the number of moves ahead.",
    "asked.horizons.each": "Actor by actor",
    "asked.coalitions": "Which states any coalition would break",
    "asked.coalitions.lede": (
        "A coalition breaks a state if it can go where every member is better off and nothing "
        "that the concept counts deters it (after Inohara and Hipel 2008). Single actors are "
        "coalitions of one. Of coalitions the smallest are shown."
    ),
    "asked.coalitions.holds.either": (
        "States that no coalition would break, whether its members move at the same time or only "
        "one after the other."
    ),
    "asked.coalitions.holds.at-once": (
        "States that no coalition would break where members may move at the same time."
    ),
    "asked.coalitions.holds.in-turns": (
        "States that no coalition would break where members move one after the other."
    ),
    "asked.coalitions.breaks": "Who would break what, and where to.",
    "asked.coalitions.who": "Who breaks it, and where to",
    "asked.coalitions.break": "{members} → {state} ({told})",
    "asked.tableau": "All paths from state {state}",
    "asked.tableau.lede": (
        "From state {state} nobody moves twice in a row (status quo analysis: Li, Kilgour and "
        "Hipel 2005). Under each actor stands how many moves it takes at least to reach a state "
        "by a move of that actor last; in brackets how many paths of that length there are, where "
        "there are several."
    ),
    "asked.tableau.unsure": (
        "Paths by improvements are not listed: preferences are uncertain, so which moves improve "
        "is a matter of odds."
    ),
    "asked.tableau.nowhere.improvements": "No move from it improves for whoever makes it.",
    "asked.tableau.nowhere.moves": "No move leads from it.",
    "asked.tableau.cut": "Paths are followed for {most} moves; longer ones may lead elsewhere.",
    "asked.tableau.improvements": "By moves that each improve for whoever makes them.",
    "asked.tableau.moves": "By any moves.",
    "asked.tableau.drawn": "How the conflict can evolve from state {state}",
    "asked.tableau.drawing": (
        "How the conflict can evolve: a column for each number of moves, an arrow for each move."
    ),
    "asked.tableau.drawn-moves": "The arrows are moves that improve for whoever makes them.",
    "asked.tableau.drawn-any": "The arrows are any moves.",
    "asked.unknown": "What holds where not all is known",
    "asked.unknown.lede": (
        "Letters say by which reading a state holds. An actor leaves for what is better (b, d), "
        "or also for what it may find better (a, c); it is deterred by what is no better (a, b), "
        "or also by what may be no better (c, d). What holds by a holds by all four (Li, Hipel, "
        "Kilgour and Fang 2004)."
    ),
    "asked.unknown.pairs": ("{actor}: {unknown} of {all} pairs of states are not compared."),
    "asked.unknown.table": "Stable for all, by reading.",
    "asked.strength": "How firmly states hold",
    "asked.strength.lede": (
        "Much better and much worse are told of {actors}. A state holds strongly if whoever could "
        "gain by leaving can be left much worse off, and weakly if only somewhat worse off or no "
        "better (Hamouda, Kilgour and Hipel 2004)."
    ),
    "asked.strength.table": "How firmly each state holds for all, by concept.",
    "asked.strength.strong": "strong",
    "asked.strength.weak": "weak",
    "asked.views": "What each actor thinks holds, and what does",
    "asked.views.lede": (
        "Every actor judges by what it takes the others to want, and does not know that others "
        "see it otherwise (a hypergame: Bennett 1977; Wang, Hipel and Fraser 1988). A state holds "
        "if all stay there, each for its own reasons."
    ),
    "asked.views.of": "{actor} has a view of its own of {seen}.",
    "asked.views.thinks": "{actor} thinks",
    "asked.views.holds": "It holds",
    "asked.views.known": "If all knew",
    "asked.views.table": "States that somebody thinks hold, or that do: {concepts:comma}.",
    "asked.views.surprise": (
        "Unexpected for {actor} ({concepts:comma}): {states?state|states} {states:comma} "
        "{states?holds|hold}."
    ),
    "asked.views.error": (
        "Wrongly expected by {actor} ({concepts:comma}): {states?state|states} {states:comma} "
        "{states?does|do} not hold."
    ),
    "asked.views.unsure": (
        "How actors see each other is told where everybody who moves is scored or ranked as a "
        "whole; here it is not."
    ),
    "asked.several": "What would make states {states} hold at once",
    "asked.several.hold": "They do under {concept}: {states:comma}.",
    "asked.several.unknown": (
        "No change of preferences was found that makes all of {states} hold under {concept}."
    ),
    "asked.several.changes": (
        "States {states} would all hold under {concept} with these changes, one after the other "
        "(fewer might do): {changes:semicolon}."
    ),
    "asked.several.change": ("{actor} no longer prefers state {lowered} to state {state}"),
    "asked.several.rankings": (
        "{actor}: all of them hold in {favourable} of {possible} strict rankings of the states, "
        "if the others’ stay as they are."
    ),
    "asked.chances": "What {states?state|states} {states} {states?depends|depend} on",
    "asked.chances.state": ("State {state} holds under {concept} in {share} of {draws:draw}."),
    "asked.chances.all": "All of them hold at once in {share}.",
    "asked.chances.move": "Who",
    "asked.chances.to": "May want to go to",
    "asked.chances.target": "state {state} ({told})",
    "asked.chances.ever": "In so many draws",
    "asked.chances.alone": "Nothing else in the way",
    "asked.chances.table": (
        "Moves away from state {state} that improve for their maker and that nothing deters. To "
        "ask about first is what stands first: if the actor does not prefer it and all else "
        "stays, the state holds in so many more draws."
    ),
}
