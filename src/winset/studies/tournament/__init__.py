"""Tournaments of strategies on cases."""

from winset.studies.tournament.entrants import OwnClass, PlanError, own_class
from winset.studies.tournament.plan import Plan
from winset.studies.tournament.results import Tournament
from winset.studies.tournament.run import Ready, prepared, tournament

__all__ = [
    "OwnClass",
    "Plan",
    "PlanError",
    "Ready",
    "Tournament",
    "own_class",
    "prepared",
    "tournament",
]
