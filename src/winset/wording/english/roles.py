"""Role sheets in English."""

from collections.abc import Mapping

ROLES: Mapping[str, str] = {
    "page.title.handout": "{title} – role",
    "role.heading": "{actor}: your role in “{title}”",
    "role.mark": "Confidential: for {actor} only.",
    "role.footer": (
        "Made with Winset {version}. This sheet holds what all know and what this side wants; "
        "nothing of what the others want."
    ),
    "role.who": "Who you are",
    "role.you.party": (
        "You are {actor}. You sit at the table, and no deal is made without your consent."
    ),
    "role.you.ratifier": (
        "You are {actor}. You do not sit at the table; a deal is put to you afterwards, as the "
        "rules of approval say."
    ),
    "role.other.party": "{actor} sits at the table.",
    "role.other.ratifier": "{actor} is asked to approve afterwards.",
    "role.other.observer": "{actor} looks on and has no vote.",
    "role.issues": "What is to be settled",
    "role.issues.caption": "Issues and their options",
    "role.issue": "Issue",
    "role.option": "Option",
    "role.options": "Options",
    "role.points": "Points",
    "role.some": "{options:semicolon}",
    "role.range": "{first} to {last}, in steps of {step}",
    "role.points.title": "What each option is worth to you",
    "role.points.told": (
        "The value of a deal to you is the sum of these points over all issues. Nobody else is "
        "told them."
    ),
    "role.points.caption": "Your points",
    "role.between": "Between two numbers that are listed, points run in a straight line.",
    "role.interaction.more": "Where {when}: {points} more.",
    "role.interaction.less": "Where {when}: {points} less.",
    "role.at-most": "No deal is worth more than {most} to you, whatever the sum.",
    "role.wishes": "What you want",
    "role.wishes.told": "What is known of you, {actor}, sentence by sentence:",
    "role.wishes.none": "Nothing is laid down: decide yourself what you want.",
    "role.said": "{said:cap}.",
    "role.sentence": "{said:cap}. {cited:space}",
    "role.quote": "“{quote}” ({source}).",
    "role.quote.dated": "“{quote}” ({source}, {day}).",
    "role.quote.day": "“{quote}” ({day}).",
    "role.quote.bare": "“{quote}”.",
    "role.no-deal": "If there is no deal",
    "role.no-deal.outcome": "This is what stands: {outcome}.",
    "role.no-deal.points": (
        "That is worth {points} points to you. A deal worth less would be worse for you than none."
    ),
    "role.no-deal.share": (
        "That is worth {share} to you, where your worst deal is worth 0 and your best 100."
    ),
    "role.agreeing": "What a deal takes",
    "role.needed": "A deal takes the consent of {parties}.",
    "role.rule": "{rule:cap}.",
    "role.deadline": "An agreement is due by {day}.",
    "role.offers": "Offers made so far",
    "role.offer": "{offer:cap}: {outcome}.",
    "role.offer.by": "{offer:cap}, made by {by}: {outcome}.",
    "role.written": "{count} sheets written into {folder}.",
    "role.priorities.told": (
        "You would rather have each of these true than false. What stands first counts for more "
        "than all that follows together; nothing is added up."
    ),
    "role.ranking.told": (
        "You would rather have what stands first, and so on down; in one line stands what you find "
        "equal. It is an order alone: nothing is added up."
    ),
    "role.ranking.rest": "Of what stands in no line nothing is laid down: decide yourself.",
    "role.priority": "{n}. {said:cap}.",
    "role.level": "{n}. {states:or}.",
    "role.level.much": "{n}. {states:or}: much better than all that follows.",
    "role.state": "({state})",
    "role.formula.not": "not ({of})",
    "role.formula.inner": "({of})",
    "role.formula.and": "{first} and {second}",
    "role.formula.or": "{first} or {second}",
    "role.formula.if": "{first}, if {second}",
    "role.formula.iff": "{first} exactly if {second}",
    "role.keeps": "A deal must keep the rules that follow; what stands without a deal need not.",
}
