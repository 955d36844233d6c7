"""What is known and what carries the verdict; offers, questions and reactions, in English."""

from collections.abc import Mapping

PEOPLE: Mapping[str, str] = {
    "consistent.yes": "Nothing contradicts: {parts} can all be true together.",
    "consistent.yes.alone": "Nothing contradicts: {parts} stands alone.",
    "consistent.certain.alone": "Nothing certain contradicts: {parts} stands alone.",
    "consistent.certain": "Nothing certain contradicts: {parts} can all be true together.",
    "consistent.scores": "the scores of {actors:actor}",
    "consistent.statements": "{count:statement}",
    "consistent.offers": "{count:offer}",
    "consistent.sources": "{count:source}",
    "consistent.nothing": "Nothing is said that could contradict.",
    "consistent.nothing-certain": "Nothing that is certain could contradict: nothing is.",
    "consistent.impossible": (
        "Cannot be true in this case, and so counts for nothing: {ids:semicolon}."
    ),
    "consistent.more": "There {count?is|are} {count:more such set}.",
    "consistent.incomplete": "The search ended at its budget: there may be more sets.",
    "consistent.never-imposed": (
        "Excluded by what is certain, and so true in no draw: {ids:semicolon}."
    ),
    "contradiction.depends": (
        "What is said about {actor} cannot all be true if each issue counts by itself: "
        "{ids:semicolon}. "
        "{both} can be true if {ways:or}. The model adds up issue by issue: this is its "
        "limit, and need not be a contradiction.{add}"
    ),
    "contradiction.add": " If it is so, add “{line}” to what is said about {actor}.",
    "contradiction.both": "Both",
    "contradiction.all": "All",
    "contradiction.way": "the value of {issue} may depend on {other}",
    "contradiction.alone": "{id}, said about {actor}, cannot be true in this case.",
    "contradiction.set": (
        "What is said about {actor} cannot all be true: {ids:semicolon}. Without any one of them "
        "the others "
        "can.{witness}"
    ),
    "contradiction.witness": " They clash over one outcome ({outcome}): {opposite}.",
    "contradiction.at-least": "{id} puts it at least as good as no deal, the others do not",
    "contradiction.better": "{id} puts it better than no deal, the others do not",
    "contradiction.below": "{id} puts it below no deal, the others do not",
    "contradiction.scores.made.below": (
        "The scores of {actor} put {offer} below no deal, though it made it."
    ),
    "contradiction.scores.accepted.below": (
        "The scores of {actor} put {offer} below no deal, though it accepted it."
    ),
    "wants.one": "For {actor} everything turns on {issue}.",
    "wants.most": "What matters most to {actor} is {issue}, in {odds} of the draws.",
    "wants.open": (
        "What matters most to {actor} is open: {issue} is likeliest, in {odds} of the draws."
    ),
    "wants.weights": "Mean weights: {weights}.",
    "wants.weight": "{issue} {weight}",
    "wants.scored": "By its scores, {actor} puts these weights first: {weights}.",
    "held.statement": "what is said of {actor} ({says})",
    "held.source": "all that “{title}” says",
    "held.source.rest": "all that “{title}” says and that has no confidence of its own",
    "held.odds": (
        "{what:cap} is true in {now} of the draws; if nothing else were said, it would be true in "
        "{alone}."
    ),
    "held.for": "The rest of what is known supports it.",
    "held.against": "The rest of what is known speaks against it.",
    "behaviour.unlisted": (
        "Offers and answers weigh the draws; what that adds is told where outcomes can be listed."
    ),
    "behaviour.nothing": (
        "How offers were made and answered moves the odds of a deal by no more than chance could: "
        "from {before} to {now}."
    ),
    "behaviour.moves": (
        "How offers were made and answered moves the odds of a deal from {before} to {now}."
    ),
    "behaviour.sources.nothing": (
        "That sources speak of several actors at once moves the odds of a deal by no more than "
        "chance could: from {before} to {now}."
    ),
    "behaviour.sources.moves": (
        "That sources speak of several actors at once moves the odds of a deal from {before} to "
        "{now}."
    ),
    "behaviour.firmer": (
        "If those who were turned down had chosen their offers as surely as those whose offers "
        "were accepted, the odds would be {odds}."
    ),
    "behaviour.weighed": ("Weighed by it, {draws:joint draw} are worth {effective}."),
    "behaviour.paired": (
        "Weighed as they come, {draws:joint draw} would be worth {effective}; so both sides' draws "
        "were paired, each with each, and pairs chosen by their weights."
    ),
    "behaviour.moved": (
        "Weighed as they come, {draws:joint draw} would be worth {effective} only; so more were "
        "made, chosen by their weights and moved, in {moves:round}. The errors say what that left."
    ),
    "behaviour.stuck": (
        "{draws:joint draw} are worth {effective} only, and moving them would take too long: "
        "the errors are large."
    ),
    "repair": "Without {ids} the rest about {actor} can be true.",
    "repair.fewest": "To resolve it, the fewest to doubt{about}: {ways:other}{more}.",
    "repair.about": " about {actor}",
    "repair.way": "{ids}{odds}",
    "repair.odds": " (a deal then exists in {odds})",
    "repair.more": ", or {count:more way}",
    "tension": (
        "Of {ids}, about {actor}, not all can be true at once, and not all are said to be certain."
    ),
    "carriers.scores": "The scores alone carry the verdict: there is no statement to leave out.",
    "carriers.unlisted": (
        "Not known: statements are left out one by one where the outcomes can be listed."
    ),
    "carriers.none": "No statement conditions the verdict: it reflects the prior alone.",
    "carriers.most": (
        "The verdict hangs most on {what}: without it there is a deal in {without} instead of "
        "{now}."
    ),
    "carriers.next": "Next: {some:semicolon}.",
    "carriers.next.one": "{id} ({odds})",
    "carriers.one": "The one {noun} does not carry the verdict: without it the odds stay as they "
    "are: {now}.",
    "carriers.nothing-alone": (
        "No single {nouns:or} carries the verdict: without any one of {counts} the odds stay as "
        "they are: {now}."
    ),
    "carriers.statement": "what is said of {actor} ({says})",
    "carriers.source": "all that “{title}” says",
    "carriers.offer": "what {offer} shows about {actor}",
    "carriers.certain": "certainly",
    "carriers.certain.none": "certainly none",
    "carriers.offers.unused": "Offers are not used as evidence here.",
    "carriers.offers.odds": "Without what the offers reveal a deal exists in {odds}.",
    "carriers.offers.nothing": "What the offers reveal changes next to nothing.",
    "noun.statement": "statement",
    "noun.offer": "offer",
    "noun.source": "source",
    "likelihood.certain": "certain",
    "likelihood.likely": "likely",
    "likelihood.very-likely": "very likely",
    "likelihood.open": "as likely as not",
    "likelihood.unlikely": "unlikely",
    "likelihood.very-unlikely": "very unlikely",
    "likelihood.impossible": "impossible",
    "likelihood.unknown": "not known",
    "offer": (
        "Offer by {by}{on}{account}: {outcome}. {answered}{elsewhere} By what is known, "
        "acceptance is – {views:comma}; everyone needed: {odds}."
    ),
    "offer.joint": (
        "Joint text of {by}{on}{account}: {outcome}. {answered}{elsewhere} By what is known, "
        "acceptance is – {views:comma}; everyone needed: {odds}."
    ),
    "offer.forbidden": "A rule of the case forbids this outcome.",
    "offer.view": "{actor}: {likelihood}",
    "offer.elsewhere": " It is no part of the account “{account}” and no evidence under it.",
    "answers.sentence": "{answers}.",
    "answers.none": "No answer is recorded.",
    "question": "Ask {actor}: {question}",
    "question.no_deal": "would it rather have this than no deal: {outcome}?",
    "question.comparison": "would it rather have ({outcome}) than ({other})?",
    "question.value": (
        "on {issue}, is “{option}” worth more to it than half of the way from "
        "“{worst}” to “{best}”?"
    ),
    "question.order": (
        "on {issue}, would it rather have “{option}” than “{other}”, all else being the same?"
    ),
    "question.weight": "does {issue} matter more to it than {other}?",
    "question.weight.issue": "“{issue}” (from “{worst}” to “{best}”)",
    "question.no_deal_value": (
        "is no deal worth more to it than {level} of the way from its worst to its best outcome?"
    ),
    "question.answers": "If yes ({likely} likely), {yes}; if no, {no}.",
    "question.answer": "a deal exists in {exists} and the best candidate is one in {best}",
    "question.moved": "The best candidate would not be the same.",
    "reaction.observer": ("{actor}: the first candidate rather than no deal would be {received}."),
    "reaction.ratifier": (
        "{actor}: approval of the first candidate is {approval}; it is {received}."
    ),
    "reaction.approval": "{likelihood} ({odds})",
    "received.welcome.necessary": "welcome",
    "received.regret.necessary": "regretted",
    "received.indifferent.necessary": "all the same to it",
    "received.odds": "{welcome}, {regret}",
    "chance.welcome.certain": "certainly welcome",
    "chance.welcome.never": "never welcome",
    "chance.welcome.odds": "welcome in {odds}",
    "chance.regret.certain": "certainly regretted",
    "chance.regret.never": "never regretted",
    "chance.regret.odds": "regretted in {odds}",
    "reported.welcome": "to have welcomed no deal",
    "reported.indifferent": "to have been indifferent to no deal",
    "reported.regret": "to have regretted no deal",
    "reported.to.welcome": "in favour of this: {outcome}",
    "reported.to.indifferent": "indifferent to this: {outcome}",
    "reported.to.regret": "against this: {outcome}",
    "reported.instead": " (instead of: {outcome})",
    "reported": "It is reported{account} {what}{instead}. What is known of it {fits}{test}.",
    "reported.implied": "implies that",
    "reported.ruled-out": "rules that out",
    "reported.fits": "fits that ({odds})",
    "reported.unlikely": "makes that unlikely ({odds})",
    "reported.no-test": (
        ", but {ids} {ids?cites the same source|cite the same sources}, so this is no test"
    ),
    "reported.test": (
        ", but {ids} {ids?cites the same source|cite the same sources}: without {ids?it|them} the "
        "odds are {odds}"
    ),
}
