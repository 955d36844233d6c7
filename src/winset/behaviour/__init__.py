"""What offers and answers tell, as people make them: weights of joint draws."""

from winset.behaviour.likelihood import OfferWeights, Weigher, log_weights
from winset.behaviour.models import DEFAULT, MODELS, NONE, Behaviour, Choice, Refusal, model_of
from winset.behaviour.pairs import Pairs, pairs
from winset.behaviour.talks import Outcomes, Proposal, Talks, makers, talks_of

__all__ = [
    "DEFAULT",
    "MODELS",
    "NONE",
    "Behaviour",
    "Choice",
    "OfferWeights",
    "Outcomes",
    "Pairs",
    "Proposal",
    "Refusal",
    "Talks",
    "Weigher",
    "log_weights",
    "makers",
    "model_of",
    "pairs",
    "talks_of",
]
