"""The report on two sheets, in English."""

from collections.abc import Mapping

PAPER: Mapping[str, str] = {
    "paper.brief": "The brief",
    "paper.offers": "Offers made",
    "paper.outcome": "How likely each side accepts it",
    "paper.who": "{actor}:",
    "paper.more": "And {count} more.",
    "paper.offer": "{name}: {outcome}",
    "paper.offer.dated": "{name}, {day}: {outcome}",
    "paper.footer": (
        "Made with Winset {version}, seed {seed}. The same case gives the same sheets; every "
        "figure follows from the case file."
    ),
}
