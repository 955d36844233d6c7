"""What is known about an actor's preferences, as draws and as exact bounds."""

from winset.beliefs.conditioning import condition, truth
from winset.beliefs.contradictions import Contradictions, contradiction, contradictions
from winset.beliefs.ensemble import Ensemble, Ensembles, standard_error, worth
from winset.beliefs.fit import DRAWS, fit
from winset.beliefs.joint import Joint
from winset.beliefs.known import Known
from winset.beliefs.necessity import Necessity, necessity_of
from winset.beliefs.polytope import Polytope
from winset.beliefs.prior import Prior
from winset.beliefs.scores import exact
from winset.beliefs.statements import statements_about

__all__ = [
    "DRAWS",
    "Contradictions",
    "Ensemble",
    "Ensembles",
    "Joint",
    "Known",
    "Necessity",
    "Polytope",
    "Prior",
    "condition",
    "contradiction",
    "contradictions",
    "exact",
    "fit",
    "necessity_of",
    "standard_error",
    "statements_about",
    "truth",
    "worth",
]
