"""What offers and answers tell, as people make them: weights of joint draws."""

from winset.behaviour.fit import Fitted, Negotiation, fit, log_scores, order_odds
from winset.behaviour.likelihood import OfferWeights, Weigher, log_weights
from winset.behaviour.models import DEFAULT, MODELS, NONE, Behaviour, Choice, Refusal, model_of
from winset.behaviour.pairs import Pairs, WeighedPairs, pairs, weigh_pairs
from winset.behaviour.talks import Outcomes, Proposal, Talks, makers, talks_of

__all__ = [
    "DEFAULT",
    "MODELS",
    "NONE",
    "Behaviour",
    "Choice",
    "Fitted",
    "Negotiation",
    "OfferWeights",
    "Outcomes",
    "Pairs",
    "Proposal",
    "Refusal",
    "Talks",
    "WeighedPairs",
    "Weigher",
    "fit",
    "log_scores",
    "log_weights",
    "makers",
    "model_of",
    "order_odds",
    "pairs",
    "talks_of",
    "weigh_pairs",
]
