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
}
