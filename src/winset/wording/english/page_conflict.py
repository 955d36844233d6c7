"""What the page of a conflict says around its findings, in English."""

from collections.abc import Mapping

PAGE_CONFLICT: Mapping[str, str] = {
    "graph.kind": "stability",
    "graph.genre": "conflict analysis",
    "graph.section.holds": "In brief",
    "graph.section.states": "The states and what holds",
    "graph.section.moves": "Who can move where",
    "graph.section.leads": "Where no deal leads",
    "graph.section.why": "State by state: why it holds or not",
    "graph.section.make": "What would make state {state} hold",
    "graph.section.terms": "Settings and concepts",
    "graph.state": "state {state}",
    "graph.no-deal": "no deal",
    "graph.or-like.one": "{told}; or another like it",
    "graph.or-like": "{told}; or one of {count} others like it",
    "graph.numbers.more": "{states:comma} and {count} more",
    "graph.holds": "holds",
    "graph.holds-under": "holds under {concepts:comma}",
    "graph.does-not-hold": "does not hold",
    "graph.grade.self": "holds: nobody gains by moving alone (Nash)",
    "graph.grade.answers": "holds through answers that the others want to give (SEQ)",
    "graph.grade.threats": "holds only if costly answers count (GMR)",
    "graph.grade.breaks": "does not hold",
    "graph.byline.movers": "{count:actor} that can move",
    "graph.byline.issues": "{count:issue}",
    "graph.byline.scored": "preferences as scored",
    "graph.byline.draws": "{count:draw} of preferences",
    "graph.byline.coalition": "acting as one: {members}",
    "graph.page.assumed": "What reading the file assumed: {count:assumption}",
    "graph.page.lede": (
        "A state is one option for every issue. An actor moves by changing issues that it owns; "
        "what nobody owns only an agreement changes. A state holds where nobody moves away from "
        "it, once the answers of the others are counted as a concept counts them."
    ),
    "graph.page.count": "How many states hold, by concept.",
    "graph.page.count-draws": "How many states hold in more than half of the draws, by concept.",
    "graph.page.if": "A state holds if",
    "graph.page.states": "States",
    "graph.page.no-start": (
        "No deal is given as values, not as an outcome: there is no state to start from."
    ),
    "graph.page.leads": (
        "From no deal (state {state}), step by step: each move is one that its maker wants to "
        "make. An actor never moves twice in a row."
    ),
    "graph.page.leads-draws": (
        "From no deal (state {state}), step by step: each move is one that its maker wants to "
        "make, and the figure is the share of {draws:draw} in which such moves lead there; a "
        "state is said to hold if it does in more than half of the draws. An actor never moves "
        "twice in a row."
    ),
    "graph.page.likeliest": (
        "Of {all} states that such moves lead to {shown} are shown: the likeliest."
    ),
    "graph.page.nearest": (
        "Of {all} states that such moves lead to {shown} are shown: those that hold under some "
        "concept and are fewest moves away."
    ),
    "graph.page.any-moves": "Where any moves lead, wanted or not: {count:state}",
    "graph.page.undrawn": (
        "Nothing is drawn: no state holds, and no deal is no outcome to start from."
    ),
    "graph.drawn.some": (
        "Of {all} states {shown} are drawn: those that moves lead to from no deal, each "
        "improving for whoever makes it, and those that hold, as far as there is room. Further "
        "right takes more moves."
    ),
    "graph.drawn.some-draws": (
        "Of {all} states {shown} are drawn: those that moves lead to from no deal, each "
        "improving for whoever makes it, and those that hold in more than half of the draws, as "
        "far as there is room. Further right takes more moves."
    ),
    "graph.drawn.apart": "Last {count?stands|stand} {count:state} that no way drawn here leads to.",
    "graph.drawn.across": "Left and right: moves of {actors}.",
    "graph.drawn.up": "Up and down: moves of {actors}.",
    "graph.arrows.reduced": (
        "A solid arrow is a step of ways on which every move improves for whoever makes it; a "
        "faint one can be made."
    ),
    "graph.arrows.reduced.draws": (
        "A solid arrow is a step of ways on which every move improves for whoever makes it, in "
        "more than half of the draws; a faint one is so in fewer, or can merely be made."
    ),
    "graph.arrows.all": (
        "A solid arrow is a move that improves for whoever makes it; a faint one can be made, "
        "but does not."
    ),
    "graph.arrows.all.draws": (
        "A solid arrow is a move that improves for whoever makes it in more than half of the "
        "draws; a faint one does so in fewer, or in none."
    ),
    "graph.page.only-better": "Only moves that improve",
    "graph.page.drawing": "Drawing of the moves",
    "graph.page.state-told": "State {states}: {told}",
    "graph.page.point": "Point at a state, or reach it with Tab, to read it here.",
    "graph.page.caption": (
        "The moves: every circle is a state, the square is no deal, every arrow a move of one "
        "actor."
    ),
    "graph.page.caption-reduced": (
        "The moves that lead on from no deal: every circle is a state, the square is no deal, "
        "every arrow a move of one actor."
    ),
    "graph.moves.table": "The moves as a table",
    "graph.moves.caption": (
        "From each state, the moves that improve for whoever makes them, and the others."
    ),
    "graph.moves.from": "From state",
    "graph.moves.better": "Moves that improve",
    "graph.moves.other": "Other moves",
    "graph.table.lede": (
        "The first row is no deal; then come the states that hold under most concepts. Each is "
        "told by what differs from no deal."
    ),
    "graph.table.lede-values": (
        "The states that hold under most concepts come first. Each is told by its options."
    ),
    "graph.table.no-script": "Sorting and filtering need JavaScript.",
    "graph.table.no-script-some": (
        "Sorting and filtering need JavaScript. Without it the first {shown} of {all} states are "
        "shown."
    ),
    "graph.filter.show": "Show",
    "graph.filter.all": "all states",
    "graph.filter.any": "equilibria: hold under some concept",
    "graph.filter.under": "hold under {concept}",
    "graph.filter.least": "in at least",
    "graph.filter.option": "Filter by option",
    "graph.filter.any-option": "any",
    "graph.filter.clear": "Clear",
    "graph.table.exact": "Which states hold, by concept.",
    "graph.table.draws": "In what share of {draws:draw} each state holds, by concept.",
    "graph.table.grouped": "States that nobody tells apart share a row.",
    "graph.table.state": "State",
    "graph.table.differs": "What differs from no deal",
    "graph.table.more": "Show more states",
    "graph.concept": "A state holds if {meaning}.",
    "graph.answers": "Answers",
    "graph.answers.published": (
        "Moves of the others in any number, one after the other, nobody twice in a row: the "
        "published definition."
    ),
    "graph.answers.single": "One move of one of the others: a shortcut that some tools take.",
    "graph.answers.once": (
        "Moves of the others, each at most once: a shortcut that some tools take."
    ),
    "graph.owners": "Who owns what",
    "graph.owners.nobody": "Only by agreement",
    "graph.irreversible": "What cannot be undone",
    "graph.transitions": "What cannot follow",
    "graph.grouped": "States told as one",
    "graph.grouped.meaning": (
        "States between which every actor is indifferent and that lead to the same states are "
        "shown as one; their numbers are all given."
    ),
    "graph.settings": "Settings",
    "graph.settings.scored": "Preferences are scored, so every verdict is exact.",
    "graph.settings.drawn": (
        "Preferences are drawn {draws} times (seed {seed}, {prior} prior); a share of the draws "
        "is an estimate."
    ),
    "graph.settings.account": "By the account “{account}”.",
    "graph.settings.coalition": "Acting as one: {members}.",
    "graph.repeat": "To repeat it",
    "graph.assumed": "Assumed on reading",
    "graph.sources": "Sources",
    "graph.sources.work": "{concepts} as in {work}",
    "graph.why.coalition": "Reasons are not given where actors act as one.",
    "graph.why.some": "No deal and the states that hold: {shown} of {all}.",
    "graph.why.some-draws": "No deal and the states that hold in most draws: {shown} of {all}.",
    "graph.why.state": "State {states}",
    "graph.why.state-no-deal": "State {states} (with no deal)",
    "graph.why.label": "State {state} actor by actor",
    "graph.why.exact": "Whether it holds for each actor.",
    "graph.why.draws": "In what share of the draws it holds for each actor.",
    "page.make.lede": (
        "What the actors would have to prefer for state {state} ({told}) to hold under {concept}."
    ),
    "page.make.no-move": "it has no move from there, so the state holds for it whatever it wants.",
    "page.make.holds": (
        "the state holds for it, as it does now, if for each of its moves it prefers none of the "
        "following to state {state}:"
    ),
    "page.make.breaks": (
        "the state holds for it, which it does not now, if for each of its moves it prefers none "
        "of the following to state {state}:"
    ),
    "page.make.change": "The smallest change",
    "page.make.lowered": "{actor} no longer prefers state {state} ({told}) to it.",
    "page.make.bound": "A change that does; a smaller one might.",
    "page.make.rankings": "How much of what they might want makes it hold",
    "page.make.rankings.unknown": "not known, there are too many rankings.",
    "page.make.rankings.count": (
        "{favourable} of {possible} strict rankings, the others’ as they are."
    ),
    "graph.js.holds": "holds",
    "graph.js.no-deal": "no deal",
    "graph.js.and": "and",
    "graph.js.more": "{first} and {count} more",
    "graph.js.show-more": "Show {shown} more of {rest}",
    "graph.js.state.one": "1 state",
    "graph.js.states": "{count} states",
    "graph.js.ascending": "{states}, by {key}, ascending",
    "graph.js.descending": "{states}, by {key}, descending",
    "graph.js.possible": "can be made",
    "graph.js.better": "better",
    "graph.js.no-better": "no better",
    "graph.js.wanted-in": "wanted in {share}",
    "graph.js.better-in": "better in {share}",
    "graph.js.state": "State {states}",
    "graph.js.holds-every": "Holds under every concept.",
    "graph.js.holds-some": "Holds under {concepts}.",
    "graph.js.holds-none": "Holds under no concept.",
    "graph.js.holds-every.draws": "Holds under every concept in more than half of the draws.",
    "graph.js.holds-some.draws": "Holds under {concepts} in more than half of the draws.",
    "graph.js.holds-none.draws": "Holds under no concept in more than half of the draws.",
    "graph.js.move": "{actor} to {state}",
    "graph.js.and-more": "And {count} more.",
    "graph.js.no-move": "No move drawn here leads on.",
    "graph.text.columns": "Concepts",
    "graph.text.yes": "yes",
    "graph.text.table": "No deal and the states that hold",
    "graph.text.table.states": "The states that hold",
    "graph.text.table.draws": "No deal and the states that hold, in per cent of draws",
    "graph.text.table.states.draws": "The states that hold, in per cent of draws",
    "graph.text.left": "{count:further state} that {count?holds|hold}: see --json or the page.",
    "graph.text.rests": "What this rests on",
    "graph.text.care": "Take care",
    "graph.text.basis": "{parts:semicolon}.",
    "graph.text.basis.drawn": "{draws:draw}, {prior} prior, seed {seed}",
    "graph.text.basis.account": "by the account “{account}”",
    "page.doubts": "Look at this first",
}
