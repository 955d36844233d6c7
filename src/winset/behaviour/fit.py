"""Constants of a model of behaviour, fitted to negotiations whose parties' priorities are known."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from winset.behaviour.likelihood import Weigher
from winset.behaviour.models import DEFAULT, MODELS, Behaviour
from winset.behaviour.pairs import weigh_pairs
from winset.behaviour.talks import Outcomes, Talks, talks_of
from winset.case.types import Case, Scores
from winset.inference.ensemble import Ensemble
from winset.inference.fit import fit as fit_actor
from winset.inference.known import Known
from winset.inference.scores import exact
from winset.inference.statements import statements_about
from winset.spaces.space import Space

Array = NDArray[np.float64]
DRAWS = 512
"""Draws of each actor while constants are looked for; of two actors all pairs count."""
MANY = 2048
"""Draws of each actor where scores are told: with few, they are some thousandths too low."""
GRID: dict[str, tuple[float, ...]] = {
    "accepted.gamma.low": (0.5, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 12.0, 16.0),
    "accepted.gamma.high": (4.0, 8.0, 16.0, 24.0, 32.0, 48.0, 64.0, 96.0),
    "accepted.others": (0.0, 0.25, 0.5, 0.8, 1.0, 1.2, 1.5),
    "floor": (0.03, 0.05, 0.1, 0.15, 0.2),
    "left.temper": (0.0, 0.1, 0.25, 0.5, 1.0),
    "left.gamma.low": (0.5, 1.0, 2.0, 4.0, 8.0),
    "left.others": (0.0, 0.25, 0.5, 0.75, 1.0),
    "rejected.kappa": (0.0, 1.0, 2.0, 4.0, 8.0),
    "final.kappa": (0.0, 1.0, 2.0, 4.0, 6.0, 10.0),
}
"""What is tried for each constant, in this order; models that lack one go without it."""
LISTED = 100_000
"""Of more outcomes than this a sample stands for all."""
_ROUNDS = 2


@dataclass(frozen=True)
class Negotiation:
    """A recorded negotiation with what its parties really wanted.

    Attributes
    ----------
    case : as it would have been written without knowing it: preferences are left open, or say
        what was known; `offers` say what was offered and answered.
    orders : by actor, the issues by their true weight, the heaviest first. Not every actor
        needs one.
    account : the account to go by.
    group : negotiations of one group are kept in one fold: the same talks seen from two sides,
        say. Empty: a group of its own.
    """

    case: Case
    orders: Mapping[str, tuple[str, ...]]
    account: str | None = None
    group: str = ""


@dataclass(frozen=True)
class Fitted:
    """A model with constants fitted to data, and how well it tells what it was not fitted to.

    Attributes
    ----------
    model : the constants fitted to all of the data.
    score : mean log score of the true orders, each negotiation's by constants fitted without it.
    error : one standard error of `score`, between negotiations.
    before : the mean log score of the constants that the search began with.
    folds : the constants fitted without each fold in turn.
    part : int, shape (n_negotiations,); the fold of each negotiation.
    """

    model: Behaviour
    score: float
    error: float
    before: float
    folds: tuple[Behaviour, ...]
    part: NDArray[np.int64]


def fit(
    negotiations: Sequence[Negotiation],
    model: Behaviour = MODELS[DEFAULT],
    *,
    grid: Mapping[str, Sequence[float]] | None = None,
    folds: int = 5,
    rng: np.random.Generator,
) -> Fitted:
    """Fit constants of a model of behaviour to negotiations whose parties' priorities are known.

    Parameters
    ----------
    model : where the search begins; its class says which constants there are.
    grid : what is tried for each constant (`Behaviour.constants`), others staying as they are;
        `GRID` if not said.
    folds : in how many parts the data are put by chance, each left out once.

    Raises
    ------
    ValueError
        There are fewer negotiations than folds, a constant is none of the model's, no true order
        is told, or somebody made or accepted what no draw finds as good as no deal.

    Notes
    -----
    Constants are moved one at a time, to the next value tried, for as long as the mean log score
    of the true orders rises, twice through the grid at most: a local best. Scores as of
    `log_scores`, by the same draws for all constants. About fifty scores of all negotiations,
    each 8 ms for two parties with 64 outcomes.
    """
    if grid is None:
        grid = {constant: GRID[constant] for constant in GRID if constant in model.constants()}
    model.check_names(grid)
    groups = [told.group or str(place) for place, told in enumerate(negotiations)]
    names = list(dict.fromkeys(groups))
    if folds < 2 or len(names) < folds:
        raise ValueError(
            f"expected at least 2 folds and a negotiation for each, found {len(names)} for {folds}"
        )
    tried = _Tried(_prepare(negotiations, rng, DRAWS))
    if not any(prepared.truths for prepared in tried.prepared):
        raise ValueError("no negotiation tells the true order of an actor whose values are open")
    of_group = dict(zip(names, rng.permutation(np.arange(len(names)) % folds), strict=True))
    part = np.array([of_group[group] for group in groups], dtype=np.int64)
    held_out = np.empty(len(negotiations))
    found = []
    for fold in range(folds):
        found.append(_search(tried, model, grid, part != fold))
        held_out[part == fold] = tried.scores(found[-1])[part == fold]
    told = held_out[~np.isnan(held_out)]
    return Fitted(
        _search(tried, model, grid, np.ones(len(negotiations), dtype=bool)),
        float(told.mean()),
        float(told.std(ddof=1) / math.sqrt(len(told))),
        float(np.nanmean(tried.scores(model))),
        tuple(found),
        part,
    )


def log_scores(
    negotiations: Sequence[Negotiation],
    model: Behaviour,
    rng: np.random.Generator,
    draws: int = MANY,
) -> Array:
    """Return how well a model tells true orders, shape (n_negotiations,).

    The mean, over the actors of a negotiation, of the log odds of the true order of weights; less
    than half a draw counts as half a draw. NaN where no order is told of somebody with
    more than one draw. Draws come from what the case says of each actor, and that nobody makes or
    accepts what is worse than no deal.
    """
    return _Tried(_prepare(negotiations, rng, draws)).scores(model)


def order_odds(
    negotiations: Sequence[Negotiation],
    model: Behaviour,
    rng: np.random.Generator,
    draws: int = MANY,
) -> list[dict[str, dict[tuple[str, ...], float]]]:
    """Return the odds of every order of weights that some draw has.

    By negotiation, by actor with more than one draw, by order, the heaviest issue first. Draws
    as of `log_scores`; the true orders have no part in it.
    """
    weights: dict[str, dict[str, Array]] = {}
    told = []
    for ready in _prepare(negotiations, rng, draws):
        if ready.key not in weights:
            weights[ready.key] = ready.weights(model)
        told.append(
            {
                actor: _odds(ensemble, weights[ready.key][actor])
                for actor, ensemble in ready.ensembles.items()
                if ensemble.draws > 1
            }
        )
    return told


def _odds(ensemble: Ensemble, weights: Array) -> dict[tuple[str, ...], float]:
    ids = [issue.id for issue in ensemble.space.issues]
    orders, places = np.unique(
        np.argsort(-ensemble.shares(), axis=0, kind="stable").T, axis=0, return_inverse=True
    )
    odds = np.bincount(places.ravel(), weights)
    return {
        tuple(ids[issue] for issue in order): float(share)
        for order, share in zip(orders, odds, strict=True)
    }


@dataclass(eq=False)
class _Prepared:
    """A negotiation ready to be weighed by any model; `key` tells those that are alike."""

    key: str
    talks: Talks
    ensembles: dict[str, Ensemble]
    outcomes: Outcomes
    truths: dict[str, NDArray[np.bool_]]
    seed: int

    @property
    def draws(self) -> int:
        """The number of draws of each actor that is not scored."""
        return max((ensemble.draws for ensemble in self.ensembles.values()), default=1)

    def weights(self, model: Behaviour) -> dict[str, Array]:
        """Return what the draws of each actor weigh, adding up to 1."""
        rng = np.random.default_rng(self.seed)
        draws = self.draws
        paired = weigh_pairs(self.talks, self.ensembles, self.outcomes, model, rng)
        if paired is not None:
            even = dict.fromkeys(self.ensembles, np.full(draws, 1.0 / draws))
            of_both = paired.first_weights(), paired.second_weights()
            return even | dict(zip(paired.actors, of_both, strict=True))
        quantiles = (rng.permutation(draws) + 0.5) / draws
        told = Weigher(self.ensembles, self.outcomes, model, quantiles).weigh(self.talks).total
        weights = np.exp(told - told.max())
        return dict.fromkeys(self.ensembles, weights / weights.sum())

    def score(self, weights: Mapping[str, Array]) -> float:
        """Return the mean log score of the true orders."""
        if not self.truths:
            return math.nan
        shares = [weights[actor][truth].sum() for actor, truth in self.truths.items()]
        return float(np.mean(np.log(np.maximum(shares, 0.5 / self.draws))))


@dataclass(eq=False)
class _Tried:
    """Scores of constants that were tried before."""

    prepared: list[_Prepared]
    known: dict[tuple[tuple[str, float], ...], Array] = field(default_factory=dict)

    def scores(self, model: Behaviour) -> Array:
        """Return the score of each negotiation, shape (n_negotiations,)."""
        key = tuple(model.constants().items())
        if key not in self.known:
            alike: dict[str, dict[str, Array]] = {}
            for prepared in self.prepared:
                if prepared.key not in alike:
                    alike[prepared.key] = prepared.weights(model)
            self.known[key] = np.array(
                [prepared.score(alike[prepared.key]) for prepared in self.prepared]
            )
        return self.known[key]


def _search(
    tried: _Tried,
    model: Behaviour,
    grid: Mapping[str, Sequence[float]],
    among: NDArray[np.bool_],
) -> Behaviour:
    """Move one constant at a time for the better, as judged by some of the negotiations."""

    def mean(candidate: Behaviour) -> float:
        scores = tried.scores(candidate)[among]
        return float(np.nanmean(scores)) if not np.isnan(scores).all() else -math.inf

    best, score = model, mean(model)
    for _ in range(_ROUNDS):
        begun = best
        for constant, values in grid.items():
            for upwards in (True, False):
                now = best.constants().get(constant, math.nan)
                ahead = [value for value in values if (value > now if upwards else value < now)]
                for value in sorted(ahead, reverse=not upwards):
                    candidate = _with(best, constant, value)
                    if candidate is None or (reached := mean(candidate)) <= score:
                        break
                    best, score = candidate, reached
        if best == begun:
            break
    return best


def _with(model: Behaviour, constant: str, value: float) -> Behaviour | None:
    """Change a constant; None where a range would end below where it begins."""
    for end, factor in ((".low", 1), (".high", -1)):
        if constant.endswith(end):
            other = ".high" if factor == 1 else ".low"
            if factor * (model.constants()[constant.removesuffix(end) + other] - value) < 0:
                return None
    return model.with_constants({constant: value})


def _prepare(
    negotiations: Sequence[Negotiation], rng: np.random.Generator, draws: int
) -> list[_Prepared]:
    """Draw the value functions of every negotiation's actors; those alike once."""
    drawer = _Drawer(rng, draws)
    return [drawer.prepare(place, record) for place, record in enumerate(negotiations)]


class _Drawer:
    """Draws from what cases say but for their offers."""

    def __init__(self, rng: np.random.Generator, draws: int) -> None:
        self._rng = rng
        self._draws = draws
        self._seed = int(rng.integers(2**32))
        self._drawn: dict[tuple[str, str], Ensemble] = {}
        self._listed: dict[str, Outcomes] = {}

    def prepare(self, place: int, negotiation: Negotiation) -> _Prepared:
        """Draw the actors of a negotiation; see `fit` for errors."""
        case, account = negotiation.case, negotiation.account
        talks = talks_of(case, account)
        setting = repr((case.issues, case.rules))
        said = repr((setting, case.no_deal, case.preferences, account))
        space = Space.of(case)
        if setting not in self._listed:
            self._listed[setting] = self._outcomes(space)
        ensembles = {}
        for actor in talks.actors:
            if (said, actor) not in self._drawn:
                self._drawn[said, actor] = self._draw(case, space, actor, account)
            ensembles[actor] = _agreeing(self._drawn[said, actor], talks, place)
        truths = {}
        for actor, order in negotiation.orders.items():
            if ensembles[actor].draws > 1:
                truths[actor] = _in_order(ensembles[actor], order)
        outcomes = self._listed[setting]
        return _Prepared(repr((said, talks)), talks, ensembles, outcomes, truths, self._seed)

    def _draw(self, case: Case, space: Space, actor: str, account: str | None) -> Ensemble:
        scores = case.preferences.get(actor)
        if isinstance(scores, Scores):
            return exact(space, actor, scores, case.no_deal)
        said = statements_about(case, actor, account, offers=False)
        return fit_actor(Known(space, actor, case.no_deal, said), draws=self._draws, rng=self._rng)

    def _outcomes(self, space: Space) -> Outcomes:
        if space.size > LISTED:
            sample = Outcomes.sample(space, self._rng)
            if sample is not None:
                return sample
        return Outcomes.all(space.list().rows)


def _agreeing(ensemble: Ensemble, talks: Talks, place: int) -> Ensemble:
    """Keep the draws in which nothing that the actor made or accepted is worse than no deal."""
    kept = np.ones(ensemble.draws, dtype=bool)
    for proposal in talks.proposals:
        if ensemble.actor in proposal.agreeing:
            kept &= ensemble.hairs(np.array([proposal.row]), slice(None))[0] >= 0
    if ensemble.draws == 1 or kept.all():
        return ensemble
    if not kept.any():
        raise ValueError(
            f"negotiation {place}: in none of {ensemble.draws} draws does '{ensemble.actor}' find "
            "all that it made or accepted as good as no deal"
        )
    return ensemble.keeping(kept)


def _in_order(ensemble: Ensemble, order: Sequence[str]) -> NDArray[np.bool_]:
    """Return in which draws the weights of the issues fall in some order, shape (n_draws,)."""
    ids = [issue.id for issue in ensemble.space.issues]
    if sorted(order) != sorted(ids):
        raise ValueError(f"expected an order of {', '.join(ids)}, found {', '.join(order)}")
    weights = ensemble.shares()[[ids.index(issue) for issue in order]]
    return np.asarray((np.diff(weights, axis=0) <= 0).all(axis=0))
