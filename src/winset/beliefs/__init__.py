"""What is known about an actor's preferences, as draws and as exact bounds."""

from winset.beliefs.consistency import Known, Polytope
from winset.beliefs.ensemble import Ensemble, Ensembles
from winset.beliefs.fit import DRAWS, fit
from winset.beliefs.prior import Prior
from winset.beliefs.said import said_about
from winset.beliefs.scores import exact

__all__ = [
    "DRAWS",
    "Ensemble",
    "Ensembles",
    "Known",
    "Polytope",
    "Prior",
    "exact",
    "fit",
    "said_about",
]
