"""What is known about an actor's preferences, as draws and as exact bounds."""

from winset.inference.conditioning import condition, truth
from winset.inference.contradictions import Contradictions, contradiction, contradictions
from winset.inference.ensemble import Ensemble, Ensembles
from winset.inference.fit import DRAWS, fit
from winset.inference.joint import Joint
from winset.inference.known import Known
from winset.inference.necessity import Necessity, necessity_of
from winset.inference.polytope import Polytope
from winset.inference.precision import standard_error, worth
from winset.inference.prior import Prior
from winset.inference.scores import exact
from winset.inference.statements import statements_about

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
