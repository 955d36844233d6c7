"""Building a deal, and the map, in English."""

from collections.abc import Mapping

BUILD: Mapping[str, str] = {
    "build.lede": (
        "Choose an option for each issue and see at once who would accept it. Nothing leaves this "
        "page."
    ),
    "build.no-script": (
        "Building deals needs JavaScript. Everything else on this page can be read without it."
    ),
    "build.loads": "Deals to begin with",
    "build.loads.more": "More deals to begin with",
    "build.loads.fair": "Fair points",
    "build.loads.frontier": "On the frontier, the likeliest first",
    "build.owner": "· {who} acts",
    "build.stands": "no deal",
    "build.observers": "Without a vote: would rather have it than no deal",
    "build.copy": "Copy a link to this deal",
    "build.address": "Link to this deal",
    "build.swaps": "Give this, get that",
    "build.what-if": "What if",
    "build.sliders": "If no deal were better or worse for someone",
    "build.sliders.help": (
        "In hundredths of all that is at stake for it. The better no deal is, the less reason "
        "there is to sign."
    ),
    "build.accounts": "Whose account is true?",
    "build.accounts.shared": "Only what all accounts share",
    "build.soft": "What is not certain",
    "build.soft.help": (
        "Each statement counts by how far it is believed. Take it as certain, or leave it out."
    ),
    "build.soft.believed": "as believed",
    "build.soft.certain": "certain",
    "build.soft.out": "left out",
    "build.reset": "As in the case again",
    # Said by the script.
    "build.count": "{n} of 20",
    "build.total": "plausible worlds in which all who must agree accept this ({odds})",
    "build.total.yes": "A deal: all who must agree accept it.",
    "build.total.no": "Not a deal: not accepted by all who must agree.",
    "build.total.standing": "This is what stands without a deal.",
    "build.row": "{who}: in {n} of 20 plausible worlds ({odds})",
    "build.row.votes": "{who}, votes: {votes}. In {n} of 20 plausible worlds ({odds}); {note}",
    "build.row.yes": "{who}: yes",
    "build.row.no": "{who}: no",
    "build.yes": "yes",
    "build.no": "no",
    "build.gain": "{points} against no deal",
    "build.observing": "Without a vote: who would rather have it than no deal",
    "build.together": "All who must agree",
    "build.short": "{n} short",
    "build.enough": "enough",
    "build.short.said": "if this group changes sides, votes missing: {n}",
    "build.enough.said": "if this group changes sides, there are still enough votes",
    "build.more-voters": "More who must agree: {n}",
    "build.exists": "Some deal or other exists in {n} of 20 worlds ({odds}).",
    "build.exists.yes": "Some deal or other exists.",
    "build.exists.no": "No deal exists at all.",
    "build.exists.still": (
        "Some deal or other exists in {odds} of the worlds by the analysis; there are too many "
        "outcomes for this page to follow what you change."
    ),
    "build.basis.own": "The odds of this deal are those of the analysis.",
    "build.basis.drawn": (
        "From {draws} worlds chosen to stand for all. Of 100 deals, 95 are off by at most "
        "{points} {points?point|points} in a hundred."
    ),
    "build.basis.few": (
        "What you assume leaves the weight of only about {n} worlds: take these odds as rough."
    ),
    "build.basis.none": "In none of the worlds can this be true. Shown is what the case says.",
    "build.basis.exact": "Exact: everyone who has a vote is scored.",
    "build.repaired": "Also changed: {changes}. {rule}",
    "build.unmended": "That cannot be had: {rule}",
    "build.loaded": "Loaded: {name}.",
    "build.loaded.swap": "Swap made.",
    "build.loaded.map": "Loaded from the map.",
    "build.copied": "The link is copied.",
    "build.not-copied": "Copy the link from the field.",
    "build.swaps.help": "Changes of one or two issues that make it likelier that all agree:",
    "build.swaps.none": "No change of one or two issues makes it likelier that all agree.",
    "build.swaps.agreed": "All who must agree accept it as it is.",
    "build.votes": "Votes: {needed} of {total} needed",
    "build.swaps.side": (
        "No change of one or two issues makes it likelier that all agree. Easiest to bring in at "
        "the least cost to the whole: {who}."
    ),
    "build.said": "{actor}: {text}",
    "build.part": "{issue}: {option}",
    "build.swap": "{issue}: {before} → {after}",
    "build.swap.helps": "helps {gains}",
    "build.swap.costs": "costs {gives}",
    "build.swap.both": "costs {gives}, helps {gains}",
    "build.swap.odds": "{who} {before} → {after}",
    "build.try": "Try",
    "build.try.said": "Try this swap: {swap}",
    "build.shift.none": "as in the case",
    "build.shift.better": "better by {n}",
    "build.shift.worse": "worse by {n}",
    "build.best": "Likeliest under these assumptions: {deal} ({odds})",
    "map.no-deal": "No deal",
    "map.status-quo": "Status quo",
    "map.offer": "{offer:cap}",
    "map.offer.called": "{name}",
    "map.best": "Best deal",
    "map.candidate": "Candidate {number}",
    "map.solution": "{title:cap} solution",
    "map.picture": "Map of deals: {title}",
    "map.none.contradiction": (
        "What is said cannot all be true, so no outcome has a place on a map."
    ),
    "map.none.rules": "No outcome is left to draw a map of.",
    "map.none": "This page was made without the points of a map.",
    "map.none.values": "No actor has values that could be drawn.",
    "map.lede": (
        "Each outcome has a place: the further right, the better for the one actor; the higher, "
        "the better for the other. Choose a dot to load it above."
    ),
    "map.lede.one": "Each outcome has a place: the further right, the better for {who}.",
    "map.lede.rescaled": (
        "0 is no deal and 1 the best an actor can get, in the middle of the worlds; −1 stands for "
        "−1 or worse. Solutions are those found most often world by world, so one may lie outside "
        "the shaded zone."
    ),
    "map.lede.points": "Values are the points of the case file.",
    "map.no-script": "Choosing axes and outcomes needs JavaScript. The table says the rest.",
    "map.across": "Across",
    "map.up": "Up",
    "map.classes": ("Outcomes by how likely all who must agree accept them: press to hide or show"),
    "map.class.certain": "certain",
    "map.class.likely": "more than half",
    "map.class.possible": "half or less",
    "map.class.impossible": "impossible",
    "map.role": "map of outcomes",
    "map.name": "Map of deals",
    "map.marks": "Marks on the map",
    "map.empty": (
        "Point at a dot, or focus the map and use the arrow keys, to read an outcome here."
    ),
    "map.help": (
        "Keyboard: arrow keys go to the nearest outcome in that direction; Home and End to the "
        "far left and right; Page Up and Page Down step through all outcomes; Enter loads the "
        "outcome into the pickers above; Tab goes through the marks. The buttons above the map "
        "hide and show outcomes."
    ),
    "map.caption": (
        "The map shows {shown} of {total:outcome}, by their values to two actors. Dashed lines "
        "show what each side has without a deal; in the shaded corner both have at least that "
        "much. The darker the ground, the more outcomes stand there."
    ),
    "map.caption.one": (
        "The map shows {shown} of {total:outcome}. The dashed line shows the value of no deal. "
        "The darker the ground, the more outcomes stand there."
    ),
    "map.caption.drawn": (
        "Shape and colour of a dot show in how many worlds all who must agree accept it, and so "
        "does its size. Certain and impossible are proved, as far as time allowed."
    ),
    "map.caption.exact": (
        "Shape and colour of a dot show whether all who must agree would accept it."
    ),
    "map.legend.frontier": "on the frontier: none better for one without being worse for another",
    "map.legend.status-quo": (
        "status quo: what stands meanwhile; no deal has a value of its own, at the dashed lines"
    ),
    "map.legend.no-deal": "no deal",
    "map.legend.offer": "offer",
    "map.legend.solution": "fair point",
    "map.legend.candidate": "one of the best deals",
    "map.legend.chosen": "the deal chosen above",
    "map.table": "The map as a table: marks and the outcomes most likely to be accepted",
    "map.table.name": "The map as a table",
    "map.table.caption": (
        "Marks first, then outcomes by how likely all who must agree accept them."
    ),
    "map.table.mark": "Mark",
    "map.table.together": "All who must agree",
    "map.table.frontier": "On the frontier",
    "map.table.outcome": "Outcome",
    "map.part": "{issue}: {option}",
    "map.yes": "yes",
    "map.no": "no",
    "map.live.both": "both at or above no deal",
    "map.live.no-deal": "no deal, {who}",
    "map.live.below": "−1 or worse",
    "map.live.kind.no-deal": "no deal",
    "map.live.kind.status-quo": "status quo",
    "map.live.kind.offer": "offer",
    "map.live.kind.solution": "fair point",
    "map.live.kind.candidate": "one of the best deals",
    "map.live.mark": "{kind}: {label}",
    "map.live.odds": "{word}, {odds}",
    "map.live.standing": "not a deal",
    "map.live.frontier": "On the frontier.",
    "map.live.same": "Outcomes with the same values here: {n}.",
    "map.live.together": "All who must agree: {odds}.",
    "map.live.dots": "{shown} of {total} dots shown.",
    "map.live.load": "Load this deal",
    "map.live.chosen": "The deal chosen above",
    "map.vote": "the vote that is needed",
    "map.note.count": "{mark}: good for {n} of the {total} who must agree.",
    "map.note.good": "{mark}: good for {good}.",
    "map.note.open": "{mark}: could go either way for {open}.",
    "map.note.bad": "{mark}: below no deal for {bad}.",
    "map.note.far": "{mark}: far below no deal for {bad}.",
    "map.note.good-open": "{mark}: good for {good}, could go either way for {open}.",
    "map.note.good-bad": "{mark}: good for {good}, below no deal for {bad}.",
    "map.note.good-far": "{mark}: good for {good}, far below no deal for {bad}.",
    "map.note.open-bad": "{mark}: could go either way for {open}, below no deal for {bad}.",
    "map.note.open-far": "{mark}: could go either way for {open}, far below no deal for {bad}.",
    "map.note.good-open-bad": (
        "{mark}: good for {good}, could go either way for {open}, below no deal for {bad}."
    ),
    "map.note.good-open-far": (
        "{mark}: good for {good}, could go either way for {open}, far below no deal for {bad}."
    ),
}
