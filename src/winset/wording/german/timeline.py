"""What happened when, in German."""

from collections.abc import Mapping

TIMELINE: Mapping[str, str] = {
    "timeline.span": (
        "Vom {first} bis zum {last}: {offers:Angebot}, {reactions:berichtete Reaktion}, "
        "{sources:Quelle}."
    ),
    "timeline.offer": "{offer:cap}: {outcome}.",
    "timeline.offer.answered": "{offer:cap}: {outcome}; {answers}.",
    "timeline.source": "{title}",
    "timeline.source.by": "{title} ({publisher})",
    "timeline.statements": "{count:Aussage} bekannt von diesem Tag an.",
    "page.section.timeline": "Was wann geschah",
    "full.timeline": "Was wann geschah",
    "full.timeline.day": "{day}: {happened}",
    "page.timeline.strip": "Tage vom {first} bis zum {last}; jede Marke ist ein Tag",
    "page.timeline.known": "Bis dahin bekannt: {statements:Aussage}, {offers:Angebot}.",
    "page.timeline.always": (
        "{count:Aussage} des Falls ohne Quelle mit Datum: von Anfang an gültig."
    ),
    "page.timeline.until": "Was an einem Tag bekannt war, beantwortet {command}.",
    "page.timeline.kind.offer": "Angebot",
    "page.timeline.kind.reaction": "Reaktion",
    "page.timeline.kind.source": "Quelle",
    "page.timeline.kind.statements": "Aussagen",
    "page.timeline.kind.change": "gilt nicht mehr",
}
