"""The parts of a report's page, in their order, and which findings have a place of their own."""

OPEN = ("build", "map")
"""Parts that stand open after the first screen, where there is something to show."""
SECTIONS = (
    "brief",
    "candidates",
    "offers",
    "next",
    "blocked",
    "questions",
    "carries",
    "wants",
    "roads",
    "talks",
    "others",
    "fair",
    "evidence",
    "timeline",
    "further",
    "sources",
    "methods",
)
"""Parts that are folded, in their order."""
SHOWN = (
    "case.consistent",
    "deal.exists",
    "deal.count",
    "deal.pareto",
    "deal.solutions",
    "deal.candidates",
    "deal.blockers",
    "deal.openers",
    "deal.carriers",
    "deal.behaviour",
    "deal.best",
    "deal.menu",
    "deal.heart",
    "deal.accounts",
    "talks",
    "timeline",
)
"""Findings that have a place of their own, and so have those that begin with `PLACED`."""
PLACED = ("question.", "wants.", "statement.", "source.", "settlement.", "next.")
