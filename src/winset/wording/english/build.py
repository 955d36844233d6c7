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
    "build.swaps.side": (
        "No change of one or two issues makes it likelier that all agree. Easiest to bring in at "
        "the least cost to the whole: {who}."
    ),
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
