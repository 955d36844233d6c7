"""What is known about an actor's preferences, as draws and as exact bounds."""

from winset.beliefs.conflicts import Conflicts, conflicts
from winset.beliefs.consistency import Known, Polytope
from winset.beliefs.decide import Decided, decide
from winset.beliefs.ensemble import Ensemble, Ensembles, standard_error, worth
from winset.beliefs.fit import DRAWS, fit
from winset.beliefs.holds import condition, holds
from winset.beliefs.prior import Prior
from winset.beliefs.said import said_about
from winset.beliefs.scores import exact

__all__ = [
    "DRAWS",
    "Conflicts",
    "Decided",
    "Ensemble",
    "Ensembles",
    "Known",
    "Polytope",
    "Prior",
    "condition",
    "conflicts",
    "decide",
    "exact",
    "fit",
    "holds",
    "said_about",
    "standard_error",
    "worth",
]
