"""What happened when, in English."""

from collections.abc import Mapping

TIMELINE: Mapping[str, str] = {
    "timeline.span": (
        "From {first} to {last}: {offers:offer}, {reactions:reported reaction}, {sources:source}."
    ),
    "timeline.offer": "{offer:cap}: {outcome}.",
    "timeline.offer.answered": "{offer:cap}: {outcome}; {answers}.",
    "timeline.source": "{title}",
    "timeline.source.by": "{title} ({publisher})",
    "timeline.statements": "{count:statement} known from this day on.",
    "page.section.timeline": "What happened when",
    "full.timeline": "What happened when",
    "full.timeline.day": "{day}: {happened}",
    "page.timeline.strip": "Days from {first} to {last}; each mark is a day",
    "page.timeline.known": "Known by then: {statements:statement}, {offers:offer}.",
    "page.timeline.always": (
        "{count:statement} of the case cite no dated source and count from the start."
    ),
    "page.timeline.until": "What was known on a day is answered by {command}.",
    "page.timeline.kind.offer": "offer",
    "page.timeline.kind.reaction": "reaction",
    "page.timeline.kind.source": "source",
    "page.timeline.kind.statements": "statements",
    "page.timeline.kind.change": "no longer held",
}
