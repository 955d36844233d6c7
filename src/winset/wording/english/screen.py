"""The first screen of a page, its bar and the titles of its parts, in English."""

from collections.abc import Mapping

SCREEN: Mapping[str, str] = {
    "name": "{name}",
    "page.title.report": "{title} – Winset report",
    "page.title.stability": "{title} – Winset stability",
    "page.skip": "Skip to the summary",
    "page.nav": "Parts of this page",
    "page.nav.summary": "Summary",
    "page.nav.build": "Build a deal",
    "page.nav.map": "Map",
    "page.nav.findings": "All findings",
    "page.print": "Print, two pages",
    "page.print.whole": "Print everything",
    "page.theme.light": "Light",
    "page.theme.dark": "Dark",
    "page.byline": (
        "{actors:actor}, {issues:issue}, {outcomes:outcome}, {statements:statement}, "
        "{sources:source}."
    ),
    "page.byline.feasible": "Within the rules: {feasible:outcome}.",
    "page.until": "As of {day}: what became known later is left out.",
    "page.no-offers": (
        "Without offers: those made and answered are shown, but not used as evidence."
    ),
    "page.footer": (
        "Made with Winset {version}. This page is one file: it loads nothing and sends nothing. "
        "Every figure follows from the case file and the settings under “Methods and definitions”."
    ),
    "page.section.brief": "More of the brief",
    "page.section.build": "Build a deal",
    "page.section.map": "The map of deals",
    "page.section.wants": "What each actor wants",
    "page.section.candidates": "The best deals",
    "page.section.roads": "Will it hold, and how to get there",
    "page.section.offers": "Offers made",
    "page.section.blocked": "Why not, and what would open a deal",
    "page.section.carries": "What carries the verdict",
    "page.section.questions": "What to ask next",
    "page.section.others": "Observers and ratifiers",
    "page.section.fair": "Solutions and the frontier",
    "page.section.evidence": "Statements and evidence",
    "page.section.further": "Further findings",
    "page.section.sources": "Sources",
    "page.section.methods": "Methods and definitions",
    "screen.of-hundred.first": "of 100 plausible worlds",
    "screen.of-hundred": "of 100",
    "screen.exists": "Some deal suits all who must agree",
    "screen.best": "The best single deal does",
    "screen.best.account": "The best single deal, by “{account}”",
    "screen.deal": "The best single deal",
    "screen.closest": "Closest to a deal",
    "screen.issue": "Issue",
    "screen.with": "With this deal",
    "screen.without": "Without a deal",
    "screen.stay": "unchanged: {option}",
    "screen.stays": "Stays as without a deal: {parts:semicolon}.",
    "screen.accepts": "Who would accept it",
    "screen.columns": "20 worlds; each column is one of them",
    "screen.row": "{who}: in {n} of 20 plausible worlds ({odds})",
    "screen.row.yes": "{who}: yes",
    "screen.row.no": "{who}: no",
    "screen.yes": "yes",
    "screen.no": "no",
    "screen.together": "All who must agree",
    "screen.short": "{n} short",
    "screen.enough": "enough",
    "screen.votes": (
        "Votes of {needed} needed: {votes}, if each group votes as in most worlds; {total} in all. "
        "Beside each group: what would be lacking if it alone changed sides."
    ),
    "screen.more-voters": "{count} more who must agree",
    "screen.observers": "Without a vote: would rather have it than no deal",
    "screen.box.obstacle": "What stands in the way",
    "screen.box.ask": "Ask next",
    "screen.box.basis": "What this rests on",
    "paper.candidates": "The best deals",
    "paper.evidence": "What carries the verdict",
}
