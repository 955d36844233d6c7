"""The best deal, the brief of one screen and its picture, in English."""

from collections.abc import Mapping

SUMMARY: Mapping[str, str] = {
    "best.odds": "The best single deal is one in {odds}: {outcome}.",
    "best.obstacle": "Where it fails, {who} refuses in {share}.",
    "menu": "{count} deals together cover {odds}: there one of them is a deal.",
    "heart": (
        "A deal that settles all of {issues} exists in {whole}; one that leaves all of that as it "
        "is exists in {small}."
    ),
    "accounts.question": (
        "To tell the accounts apart, ask {actor}: would it accept this: {outcome}? It would "
        "{odds:semicolon}."
    ),
    "accounts.odds": "in {odds} by “{account}”",
    "headline.unknown": "Whether there is a deal is not known.",
    "headline.yes": "There is a deal.",
    "headline.no": "There is no deal.",
    "headline.very-likely": "A deal very likely exists.",
    "headline.very-likely.which": "A deal very likely exists. Which one is far less sure.",
    "headline.likely": "A deal likely exists.",
    "headline.likely.which": "A deal likely exists. Which one is less sure.",
    "headline.open": "A deal may or may not exist.",
    "headline.open.which": "There may be a deal, but no single one is likely to pass.",
    "headline.probably-not": "There is probably no deal.",
    "headline.very-likely-not": "There is very likely no deal.",
    "brief.range": "{low} to {high}",
    "brief.range.one": "{n}",
    "brief.range.most": "at most {high}",
    "brief.range.least": "at least {low}",
    "brief.odds": (
        "In {exists} of 100 plausible worlds some deal suits everyone whose consent is needed; "
        "the best single one does in {best}."
    ),
    "brief.odds.exists": (
        "In {exists} of 100 plausible worlds some deal suits everyone whose consent is needed."
    ),
    "brief.apart": (
        "Whether the best single one does depends on whose account is true: {parts:semicolon}."
    ),
    "brief.apart.odds": "by “{account}” in {odds}",
    "brief.apart.always": "by “{account}” in all",
    "brief.apart.never": "by “{account}” in none",
    "brief.certain": (
        "Whatever the unknowns are, the deal below suits everyone whose consent is needed."
    ),
    "brief.world": (
        "(A plausible world fills in what nobody has said; ranges cover two ways of filling in "
        "and calculation error.)"
    ),
    "brief.world.accounts": (
        "(A plausible world fills in what nobody has said; ranges cover accounts, two ways of "
        "filling in and calculation error.)"
    ),
    "brief.unheard": (
        "Nothing is known yet of {actors}: what these figures assume there is chance alone."
    ),
    "brief.heart": (
        "Part of that settles little: a deal on {issues} exists in {whole}, one that leaves them "
        "alone in {small}."
    ),
    "brief.package": "The best single deal: {parts:semicolon}.",
    "brief.package.rest": (
        "The best single deal: {parts:semicolon}. The rest stays as without a deal."
    ),
    "brief.closest": "Closest to a deal: {parts:semicolon}.",
    "brief.closest.rest": "Closest to a deal: {parts:semicolon}. The rest stays as it is.",
    "brief.menu": (
        "With a second one at hand ({parts:semicolon}), one of the two is a deal in {odds} of 100 "
        "worlds."
    ),
    "brief.accepts": "Who would accept it: {items}{more}.",
    "brief.accepts.shared": "By what all accounts share, who would accept it: {items}{more}.",
    "brief.account.unknown": (
        "By “{account}” nothing follows: what is said there contradicts itself."
    ),
    "brief.accepts.more": "; none of the other {count} is less likely to",
    "brief.accepts.all": "It suits {actors}, whatever the unknowns are.",
    "brief.accepts.all.many": (
        "It suits all {count} whose consent is needed, whatever the unknowns are."
    ),
    "brief.more": "{count} more",
    "brief.accepts.yes": "By the scores it suits {actors}.",
    "brief.accepts.no": "By the scores it does not suit {actors}.",
    "brief.in.worlds": "{who} in {n} of 20 worlds",
    "brief.in": "{who} in {n}",
    "brief.in.every": "{who} in every world",
    "brief.in.none": "{who} in no world",
    "brief.quota": "{needed} of {total} votes",
    "brief.no-block": "no block by {actors}",
    "brief.observers": "Of those without a vote, {parts:semicolon}.",
    "brief.observers.would": "{actors} would welcome it",
    "brief.observers.probably": "{actors} would probably welcome it",
    "brief.observers.perhaps": "{actors} might welcome it",
    "brief.observers.rather-not": "{actors} would probably not",
    "brief.obstacle": "The obstacle: {actor}, with a no in {n} of 20 worlds.",
    "brief.obstacle.never": "The obstacle: {actor}, with a no in every world.",
    "brief.obstacle.rule": "The obstacle: {rule}.",
    "brief.votes": ("As each group leans, {votes} of the {needed} votes needed are there."),
    "brief.votes.enough": (
        "As each group leans, {votes} of the {needed} votes needed are there; {actors:or} would do."
    ),
    "brief.votes.there": (
        "As each group leans, there are {votes} votes for the {needed} "
        "needed, but seldom all at once."
    ),
    "brief.votes.indispensable": "Without {actors:or} nothing passes.",
    "brief.mend": "What would bring it in: {change:semicolon} (then {items}; all together in {n}).",
    "brief.mend.none": "What would bring it in: {change:semicolon} (all together in {n}).",
    "brief.breaks": (
        "Once it is signed, {actor} could gain by going to {way}: make that hard to do."
    ),
    "brief.opener": "What would open one: {change:bare}.",
    "brief.offers": "Offers made: {items:semicolon}.",
    "brief.offer.some": "{offer}{answers}, good enough for all who must agree in {n} of 20 worlds",
    "brief.offer.yes": "{offer}{answers}, good enough for all who must agree",
    "brief.offer.no": "{offer}{answers}, not good enough for all who must agree",
    "brief.offer.answers": " ({answers})",
    "brief.ask": "Ask {actor}: would it rather have this deal than none?",
    "brief.ask.other": (
        "Ask {actor} whether it would rather have this than no deal: {parts:semicolon}."
    ),
    "brief.ask.answers": (
        "After a yes it is a deal in {yes} of 100 worlds; after a no, the best other one in {no}."
    ),
    "brief.ask.best": (
        "After a yes the best package suits all in {yes} of 100 worlds, after a no in {no}."
    ),
    "brief.accounts.ask": "Ask {actor} whether it would accept this deal.",
    "brief.accounts.part": ("There the accounts part: {odds:semicolon}."),
    "brief.accounts.ask.other": ("Ask {actor} whether it would accept this: {outcome:semicolon}."),
    "brief.accounts.odds": "by “{account}” in {n} of 20 worlds",
    "brief.accounts.always": "by “{account}” in every world",
    "brief.accounts.never": "by “{account}” in no world",
    "brief.basis": "All this rests on {count:statement}: {quoted} quoted, {assumed} assumed.",
    "brief.basis.assumed": "All this rests on {count:statement} without a quote.",
    "brief.basis.quoted": "All this rests on {count:quoted statement}.",
    "brief.basis.all-sketch": "Read the odds as a first sketch.",
    "brief.basis.sketch": "Most are assumed, so read the odds as a first sketch.",
    "brief.basis.scores": "All this rests on the scores of {count:actor}.",
}
