"""What proposals say of themselves, in English."""

from collections.abc import Mapping

PROPOSALS: Mapping[str, str] = {
    "proposal.no-source": "There is no source “{source}” with a text.",
    "proposal.no-source.near": "There is no source “{source}” with a text; “{near}” is near.",
    "proposal.quote.absent": "These words are not in the source.",
    "proposal.quote.near": "These words are not in the source. The nearest passage is “{near}”.",
    "proposal.quote.beside": (
        "These words are in the source, but not with these words before and after them."
    ),
    "proposal.quote.repeats": "These words stand more than once in the source: say which place.",
    "proposal.quote.moved": "The text was changed meanwhile: select the words once more.",
    "proposal.quote.inside-word": "The quote begins or ends inside a word of the source.",
    "proposal.quote.part": "This is a part of a longer sentence: “{whole}”",
    "proposal.speaker.absent": "The source does not name {speaker}.",
    "proposal.speaker.not-said": (
        "No rule finds that anybody says this; check whether {speaker} does."
    ),
    "proposal.speaker.unknown": "No rule finds who says this; check whether it is {speaker}.",
    "proposal.speaker.other": "By the rules, not {speaker} says this, but {other}.",
    "proposal.speaker.another": (
        "{speaker} speaks about another: check that the words show what that actor wants."
    ),
    "proposal.denied": "The source says that this was not said, or only might have been.",
    "proposal.hearsay": "The source only passes on, as hearsay, that this was said: look at it.",
    "proposal.carried": "{other} passes these words on: check that {speaker} said them.",
    "proposal.speaker.several": (
        "More than one person of the source may be called {speaker}: check who is meant."
    ),
    "proposal.speaker.meant": (
        "“{words}” could mean {other}, too: check that it means {speaker} here."
    ),
    "proposal.speaker.unsure": "Check whether “{words}” means {speaker} here; no rule is sure.",
    "proposal.speaker.before": (
        "Nobody is named with these words, and {other} stands just before: check that {speaker}"
        " says them."
    ),
    "proposal.speaker.nameless": "This is from somebody without a name ({other}): look at it.",
    "proposal.beside": "“{word}” stands beside these words: they may not have been said like this.",
    "proposal.tellers": "Two tell it here (“{one}”, “{two}”): the words may be another’s.",
    "proposal.clause": "This is one clause of a longer sentence, which may mean something else.",
    "proposal.undone": "The text has “{word}”: it may not be meant so, or not stand any more.",
    "proposal.unread": "No rule finds in these words what the proposal says: compare them.",
    "proposal.kind": "By the rules, these words are told otherwise (word for word or not): look.",
    "proposal.stance": "No rule finds this stance in the words: look at it.",
    "proposal.speaker.none": "The proposal names nobody who says this: look at it.",
    "proposal.uncued": ("No word of saying leads to these words: check that {speaker} says them."),
    "proposal.speaker.what": ("No rule knows what “{words}” is: check that it can have said this."),
    "proposal.speaker.far": ("Much stands between {speaker} and these words: check who says them."),
    "proposal.faulty": "The case cannot take it: {problem}",
    "proposal.contradicts": "It cannot be true together with this: {statements:semicolon}.",
    "proposal.not.accepted": "{id} was accepted already.",
    "proposal.not.refused": "{id} was refused already; put it back first, in the workbench.",
    "proposal.not.bare": "{id} is a quote alone: say first what it means for the case.",
    "proposal.not.holds": "{id} does not hold: {reasons:space}",
    "proposal.not.sure": "{id} is to be looked at by a person: {reasons:space}",
    "proposal.not.known": "There is no proposal “{id}”.",
    "proposal.not.known.near": "There is no proposal “{id}”; “{near}” is near.",
    "read.found": "{name}: {language}; {quotes:quote}, {figures:actor}",
    "read.language.de": "German",
    "read.language.en": "English",
    "read.language.other": "a language without rules, so words between quotation marks only",
    "read.kind.direct": "word for word",
    "read.kind.indirect": "in indirect speech",
    "read.kind.free": "as hearsay",
    "read.kind.unclear": "in indirect speech, as a sentence of its own",
    "read.kind.reported": "as reported",
    "read.denied": "{how}; but the text says that it was not said, or is not so",
    "read.hearsay": "{how}; by hearsay",
    "read.says": "{who}, {how}",
    "read.nobody": "Somebody the rules do not find",
    "read.for": "{who} ({of})",
    "read.stance.regrets": "{who} regrets, {how}",
    "read.stance.praises": "{who} praises, {how}",
    "read.stance.demands": "{who} demands, {how}",
    "read.stance.offers": "{who} offers, {how}",
    "read.stance.refuses": "{who} refuses, {how}",
    "read.stance.announces": "{who} announces, {how}",
    "read.words": "“{words}”",
    "read.figures": "Who is named",
    "read.figure": "{name} ({kind}), {times:time}{also}",
    "read.figure.also": "; also {names:comma}",
    "read.figure.person": "person",
    "read.figure.country": "country",
    "read.figure.body": "body",
    "read.figure.role": "role",
    "read.events": "What happens",
    "read.event": "{kind}: {words}",
    "read.event.dated": "{day}, {kind}: {words}",
    "read.event.arrives": "arrival",
    "read.event.leaves": "departure",
    "read.event.meets": "meeting",
    "read.event.offers": "offer",
    "read.event.demands": "demand",
    "read.event.withdraws": "withdrawal of an offer",
    "read.event.calls_off": "cancellation",
    "read.event.signs": "signature",
    "read.limits": (
        "Found by rules, which miss some and err at times: read the text. What the issues are, "
        "and what the words mean for a case, no rule finds."
    ),
    "proposals.unread": (
        "{file} cannot be read (line {line}: {problem}). It is left as it is: mend it, or take "
        "it away, and what waits is shown here again."
    ),
    "proposals.none": "Nothing waits in {path}.",
    "proposals.head": "{id}: {found}{who}",
    "proposals.head.none": "{found:cap}{who}",
    "proposals.accepted": "This was accepted before.",
    "proposals.refused": (
        "This was refused before, and does not wait; put it back in the workbench."
    ),
    "proposals.head.who": ", {who}",
    "proposals.found.verified": "holds word for word",
    "proposals.found.ambiguous": "to be looked at",
    "proposals.found.refused": "does not hold",
    "proposals.tally": (
        "{verified} word for word, {ambiguous} to be looked at, {refused} that {refused?does|do} "
        "not hold."
    ),
    "proposals.bare": (
        "{count} of them only {count?quotes|quote}: say what {count?it means|they mean} for the "
        "case, in the workbench or in the file."
    ),
    "proposals.doubtful": "Of {id}, which you accepted, this was open: {reasons:space}",
    "proposals.wait": "They wait in {path}. Nothing is in the case before you accept it.",
    "proposal.statement": "On {actor}: {statement}",
    "proposal.offer": "Offer by {by}: {outcome}",
    "received.welcome": "{actor} welcomes that there is no deal.",
    "received.indifferent": "To {actor} it is all the same that there is no deal.",
    "received.regret": "{actor} regrets that there is no deal.",
    "received.welcome.outcome": "{actor} welcomes this: {outcome}.",
    "received.indifferent.outcome": "To {actor} this is all the same: {outcome}.",
    "received.regret.outcome": "{actor} regrets this: {outcome}.",
    "begun.party": "Party {n}",
    "begun.no": "no",
    "begun.yes": "yes",
    "begun.yes.offer": "as offered",
    "begun.yes.demand": "as demanded",
    "begun.name.offer": "Offer “{words}”",
    "begun.name.demand": "Demand “{words}”",
    "begun.waits": (
        "Offers and demands are not in it: they wait as proposals, and nothing follows from them "
        "before somebody accepts them. List them with: winset accept {name}"
    ),
    "begun.issue": (
        "To confirm: an offer or a demand of the text. Name what is at issue and its options."
    ),
    "begun.issue.none": (
        "The rules found no offer and no demand. Put here what is at issue, and the options."
    ),
    "begun.agreement": "Agreement",
    "begun.offer": "To confirm: that this is an offer, and whose.",
    "begun.demand": "To confirm: that this is a demand, and whose.",
    "begun.reaction": "To confirm: that this is how it was received.",
    "begun.reaction.wish": (
        "To confirm: the text has a wish only; that no deal is regretted follows from none of "
        "its words."
    ),
    "begun.assumed": (
        "This case was begun from a text by rules: parties, issues, offers and reactions are to "
        "be confirmed."
    ),
    "begun.head": (
        "Begun from a text. What is to be confirmed says so; delete 'assumed' when all is. Check "
        "it with: winset check {name}"
    ),
    "begun.said": "What is said, word for word; none of it counts before it is a statement:",
    "begun.nobody": "somebody",
    "read.how": "{how}; {stance}",
    "read.regrets": "a regret",
    "read.praises": "a praise",
    "read.demands": "a demand",
    "read.offers": "an offer",
    "read.refuses": "a refusal",
    "read.announces": "an announcement",
}
