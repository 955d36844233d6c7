"""Deals: who accepts what, the frontier, the solutions, what blocks and what would open."""

from winset.deals.acceptance import Acceptance, acceptance, accepted_draws
from winset.deals.blockers import Demands, Member
from winset.deals.consent import Consent, consent_of
from winset.deals.frontier import frontier
from winset.deals.solutions import solve

__all__ = [
    "Acceptance",
    "Consent",
    "Demands",
    "Member",
    "acceptance",
    "accepted_draws",
    "consent_of",
    "frontier",
    "solve",
]
