"""What the page of a conflict says around its findings, in English."""

from collections.abc import Mapping

PAGE_CONFLICT: Mapping[str, str] = {
    "conflict.skip": "Skip to the brief",
    "conflict.contents": "Contents",
    "conflict.footer": (
        "Made with Winset {version}. This page is one file: it loads nothing and sends nothing. "
        "Every figure follows from the case file and the settings under {section}."
    ),
    "conflict.genre": "conflict analysis",
    "conflict.section.holds": "In brief",
    "conflict.section.states": "The states and what holds",
    "conflict.section.moves": "Who can move where",
    "conflict.section.leads": "Where no deal leads",
    "conflict.section.why": "State by state: why it holds or not",
    "conflict.section.make": "What would make state {state} hold",
    "conflict.section.terms": "Settings and concepts",
    "conflict.state": "state {state}",
    "conflict.no-deal": "no deal",
    "conflict.or-like.one": "{told}; or another like it",
    "conflict.or-like": "{told}; or one of {count} others like it",
    "conflict.numbers.more": "{states:comma} and {count} more",
    "conflict.holds": "holds",
    "conflict.holds-under": "holds under {concepts:comma}",
    "conflict.does-not-hold": "does not hold",
    "conflict.grade.self": "holds: nobody gains by moving alone (Nash)",
    "conflict.grade.answers": "holds through answers that the others want to give (SEQ)",
    "conflict.grade.threats": "holds only if costly answers count (GMR)",
    "conflict.grade.breaks": "does not hold",
    "conflict.byline.movers": "{count:actor} that can move",
    "conflict.byline.issues": "{count:issue}",
    "conflict.byline.scored": "preferences as scored",
    "conflict.byline.ranked": "preferences as ranked",
    "conflict.byline.draws": "{count:draw} of preferences",
    "conflict.byline.coalition": "acting as one: {members}",
    "conflict.page.assumed": "What reading the file assumed: {count:assumption}",
    "conflict.page.lede": (
        "A state is one option for every issue. An actor moves by changing issues that it owns; "
        "what nobody owns only an agreement changes. A state holds where nobody moves away from "
        "it, once the answers of the others are counted as a concept counts them."
    ),
    "conflict.page.count": "How many states hold, by concept.",
    "conflict.page.count-draws": "How many states hold in more than half of the draws, by concept.",
    "conflict.page.if": "A state holds if",
    "conflict.page.states": "States",
    "conflict.page.no-start": (
        "No deal is given as values, not as an outcome: there is no state to start from."
    ),
    "conflict.page.leads": (
        "From no deal (state {state}), step by step: each move is one that its maker wants to "
        "make. An actor never moves twice in a row."
    ),
    "conflict.page.leads-draws": (
        "From no deal (state {state}), step by step: each move is one that its maker wants to "
        "make, and the figure is the share of {draws:draw} in which such moves lead there; a "
        "state is said to hold if it does in more than half of the draws. An actor never moves "
        "twice in a row."
    ),
    "conflict.page.likeliest": (
        "Of {all} states that such moves lead to {shown} are shown: the likeliest."
    ),
    "conflict.page.nearest": (
        "Of {all} states that such moves lead to {shown} are shown: those that hold under some "
        "concept and are fewest moves away."
    ),
    "conflict.page.any-moves": "Where any moves lead, wanted or not: {count:state}",
    "conflict.page.undrawn": (
        "Nothing is drawn: no state holds, and no deal is no outcome to start from."
    ),
    "conflict.drawn.some": (
        "Of {all} states {shown} are drawn: those that moves lead to from no deal, each improving "
        "for whoever makes it, and those that hold, as far as there is room. Further right takes "
        "more moves."
    ),
    "conflict.drawn.some-draws": (
        "Of {all} states {shown} are drawn: those that moves lead to from no deal, each improving "
        "for whoever makes it, and those that hold in more than half of the draws, as far as "
        "there is room. Further right takes more moves."
    ),
    "conflict.drawn.apart": (
        "Last {count?stands|stand} {count:state} that no way drawn here leads to."
    ),
    "conflict.drawn.across": "Left and right: moves of {actors}.",
    "conflict.drawn.up": "Up and down: moves of {actors}.",
    "conflict.arrows.reduced": (
        "A solid arrow is a step of ways on which every move improves for whoever makes it; a "
        "faint one can be made."
    ),
    "conflict.arrows.reduced.draws": (
        "A solid arrow is a step of ways on which every move improves for whoever makes it, in "
        "more than half of the draws; a faint one is so in fewer, or can merely be made."
    ),
    "conflict.arrows.all": (
        "A solid arrow is a move that improves for whoever makes it; a faint one can be made, but "
        "does not."
    ),
    "conflict.arrows.all.draws": (
        "A solid arrow is a move that improves for whoever makes it in more than half of the "
        "draws; a faint one does so in fewer, or in none."
    ),
    "conflict.page.only-better": "Only moves that improve",
    "conflict.page.drawing": "Drawing of the moves",
    "conflict.page.state-told": "State {states}: {told}",
    "conflict.page.point": "Point at a state, or reach it with Tab, to read it here.",
    "conflict.page.caption": (
        "The moves: every circle is a state, the square is no deal, every arrow a move of one "
        "actor."
    ),
    "conflict.page.caption-reduced": (
        "The moves that lead on from no deal: every circle is a state, the square is no deal, "
        "every arrow a move of one actor."
    ),
    "conflict.moves.table": "The moves as a table",
    "conflict.moves.caption": (
        "From each state, the moves that improve for whoever makes them, and the others."
    ),
    "conflict.moves.from": "From state",
    "conflict.moves.better": "Moves that improve",
    "conflict.moves.other": "Other moves",
    "conflict.table.lede": (
        "The first row is no deal; then come the states that hold under most concepts. Each is "
        "told by what differs from no deal."
    ),
    "conflict.table.lede-values": (
        "The states that hold under most concepts come first. Each is told by its options."
    ),
    "conflict.table.no-script": "Sorting and filtering need JavaScript.",
    "conflict.table.no-script-some": (
        "Sorting and filtering need JavaScript. Without it the first {shown} of {all} states are "
        "shown."
    ),
    "conflict.filter.show": "Show",
    "conflict.filter.all": "all states",
    "conflict.filter.any": "equilibria: hold under some concept",
    "conflict.filter.under": "hold under {concept}",
    "conflict.filter.least": "in at least",
    "conflict.filter.option": "Filter by option",
    "conflict.filter.any-option": "any",
    "conflict.filter.clear": "Clear",
    "conflict.table.exact": "Which states hold, by concept.",
    "conflict.table.draws": "In what share of {draws:draw} each state holds, by concept.",
    "conflict.table.grouped": "States that nobody tells apart share a row.",
    "conflict.table.state": "State",
    "conflict.table.differs": "What differs from no deal",
    "conflict.table.more": "Show more states",
    "conflict.concept": "A state holds if {meaning}.",
    "conflict.answers": "Answers",
    "conflict.answers.published": (
        "Moves of the others in any number, one after the other, nobody twice in a row: the "
        "published definition."
    ),
    "conflict.answers.single": "One move of one of the others: a shortcut that some tools take.",
    "conflict.answers.once": (
        "Moves of the others, each at most once: a shortcut that some tools take."
    ),
    "conflict.owners": "Who owns what",
    "conflict.owners.nobody": "Only by agreement",
    "conflict.irreversible": "What cannot be undone",
    "conflict.transitions": "What cannot follow",
    "conflict.grouped": "States told as one",
    "conflict.grouped.meaning": (
        "States between which every actor is indifferent and that lead to the same states are "
        "shown as one; their numbers are all given."
    ),
    "conflict.settings": "Settings",
    "conflict.settings.scored": "Preferences are scored, so every verdict is exact.",
    "conflict.settings.ranked": (
        "Preferences are a complete order of states, so every verdict is exact."
    ),
    "conflict.settings.settled": (
        "All {judged} ways to complete the rankings are judged, so shares of them are exact."
    ),
    "conflict.settings.drawn": (
        "Of {draws:draw} of preferences asked for {judged} are judged (seed {seed}, {prior} "
        "prior); a share of them is an estimate."
    ),
    "conflict.settings.account": "By the account “{account}”.",
    "conflict.settings.coalition": "Acting as one: {members}.",
    "conflict.repeat": "To repeat it",
    "conflict.assumed": "Assumed on reading",
    "conflict.sources": "Sources",
    "conflict.work": "{authors} {year}",
    "conflict.work.chapter": "{authors} {year}, chapter {chapter}",
    "conflict.sources.work": "{concepts} as in {work}",
    "conflict.why.coalition": "Reasons are not given where actors act as one.",
    "conflict.why.some": "No deal and the states that hold: {shown} of {all}.",
    "conflict.why.some-draws": "No deal and the states that hold in most draws: {shown} of {all}.",
    "conflict.why.state": "State {states}",
    "conflict.why.state-no-deal": "State {states} (with no deal)",
    "conflict.why.label": "State {state} actor by actor",
    "conflict.why.exact": "Whether it holds for each actor.",
    "conflict.why.draws": "In what share of the draws it holds for each actor.",
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
    "conflict.js.holds": "holds",
    "conflict.js.no-deal": "no deal",
    "conflict.js.and": "and",
    "conflict.js.more": "{first} and {count} more",
    "conflict.js.show-more": "Show {shown} more of {rest}",
    "conflict.js.state.one": "1 state",
    "conflict.js.states": "{count} states",
    "conflict.js.ascending": "{states}, by {key}, ascending",
    "conflict.js.descending": "{states}, by {key}, descending",
    "conflict.js.possible": "can be made",
    "conflict.js.better": "better",
    "conflict.js.no-better": "no better",
    "conflict.js.wanted-in": "wanted in {share}",
    "conflict.js.better-in": "better in {share}",
    "conflict.js.state": "State {states}",
    "conflict.js.holds-every": "Holds under every concept.",
    "conflict.js.holds-some": "Holds under {concepts}.",
    "conflict.js.holds-none": "Holds under no concept.",
    "conflict.js.holds-every.draws": "Holds under every concept in more than half of the draws.",
    "conflict.js.holds-some.draws": "Holds under {concepts} in more than half of the draws.",
    "conflict.js.holds-none.draws": "Holds under no concept in more than half of the draws.",
    "conflict.js.part": "{issue}: {option}",
    "conflict.js.move": "{actor} to {state}",
    "conflict.js.and-more": "And {count} more.",
    "conflict.js.no-move": "No move drawn here leads on.",
    "conflict.text.columns": "Concepts",
    "conflict.text.yes": "yes",
    "conflict.text.table": "No deal and the states that hold",
    "conflict.text.table.states": "The states that hold",
    "conflict.text.table.draws": "No deal and the states that hold, in per cent of draws",
    "conflict.text.table.states.draws": "The states that hold, in per cent of draws",
    "conflict.text.left": "{count:further state} that {count?holds|hold}: see --json or the page.",
    "conflict.text.rests": "What this rests on",
    "conflict.text.care": "Take care",
    "conflict.text.basis": "{parts:semicolon}.",
    "conflict.text.basis.drawn": "{draws:draw}, {prior} prior, seed {seed}",
    "conflict.text.basis.account": "by the account “{account}”",
    "page.doubts": "Look at this first",
}
