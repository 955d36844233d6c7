"""Tournaments of strategies on cases."""

from winset.studies.tournament.entrants import OwnClass, own_class
from winset.studies.tournament.plan import Plan
from winset.studies.tournament.results import Tournament
from winset.studies.tournament.run import tournament

__all__ = ["OwnClass", "Plan", "Tournament", "own_class", "tournament"]
