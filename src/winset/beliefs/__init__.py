"""What is known about an actor's preferences, as draws and as exact bounds."""

from winset.beliefs.conditioning import condition, holds
from winset.beliefs.contradictions import Conflicts, conflicts
from winset.beliefs.ensemble import Ensemble, Ensembles, standard_error, worth
from winset.beliefs.fit import DRAWS, fit
from winset.beliefs.known import Known, Polytope
from winset.beliefs.necessity import Decided, decide
from winset.beliefs.prior import Prior
from winset.beliefs.scores import exact
from winset.beliefs.statements import said_about

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
