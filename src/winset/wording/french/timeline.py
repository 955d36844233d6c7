"""What happened when, in French."""

from collections.abc import Mapping

TIMELINE: Mapping[str, str] = {
    "timeline.span": (
        "Du {first} au {last}\u202f: {offers:offre}, {reactions:réaction}, {sources:source}."
    ),
    "timeline.offer": "{offer:cap}\u202f: {outcome}.",
    "timeline.offer.answered": "{offer:cap}\u202f: {outcome}\u202f; {answers}.",
    "timeline.source": "{title}",
    "timeline.source.by": "{title} ({publisher})",
    "timeline.statements": "{count:affirmation} de plus à partir de ce jour.",
    "page.section.timeline": "Ce qui s’est passé, et quand",
    "full.timeline": "Ce qui s’est passé, et quand",
    "full.timeline.day": "{day}\u202f: {happened}",
    "page.timeline.strip": "Jours du {first} au {last}\u202f; chaque marque est un jour",
    "page.timeline.known": "Connu à cette date\u202f: {statements:affirmation}, {offers:offre}.",
    "page.timeline.always": "Sans source datée, depuis le début\u202f: {count:affirmation}.",
    "page.timeline.until": "Ce qui était connu un jour donné, {command} y répond.",
    "page.timeline.kind.offer": "offre",
    "page.timeline.kind.reaction": "réaction",
    "page.timeline.kind.source": "source",
    "page.timeline.kind.statements": "affirmations",
    "page.timeline.kind.change": "ne tient plus",
}
