"""What is believed about one actor: the weighted draws of its value function, with labels."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.model import Model
from winset.analysis.settings import Settings
from winset.api.outcomes import labels
from winset.api.rows import rows_of
from winset.api.worked import (
    Given,
    settings_from,
    statements_given,
    with_given,
    worked,
)
from winset.case.types import Case
from winset.errors import WinsetError
from winset.extras import extra
from winset.inference.ensemble import Ensemble
from winset.inference.joint import Joint
from winset.opening import CaseOrPath
from winset.text.problems import nearest

Array = NDArray[np.float64]
SPREAD = (0.05, 0.95)


class Beliefs:
    """The value functions of one actor that agree with what is known, as weighted draws.

    They are those that `analyse` uses: draw i of one actor meets draw i of all others. Whoever is
    scored has one draw. An inferred value function lives on 0 to 1: each issue's worst option is
    0, its best that issue's weight, and the weights sum to 1.

    Attributes
    ----------
    case, actor : what they are about.
    how : how the draws came about: "as drawn", "conditioned" or "drawn anew".
    """

    def __init__(self, model: Model, actor: str, how: str) -> None:
        self._model = model
        self.case: Case = model.case
        self.actor = actor
        self.how = how

    @property
    def ensemble(self) -> Ensemble:
        """The draws as arrays, for kernels."""
        return self._model.ensembles[self.actor]

    @property
    def joint(self) -> Joint:
        """The same with the weights, which the draws of all actors share."""
        return self._model.ensembles.only([self.actor])

    def __len__(self) -> int:
        return self.ensemble.draws

    @property
    def effective(self) -> float:
        """How many draws of equal weight would be worth as much."""
        return self.joint.effective

    @property
    def draw_weights(self) -> Array:
        """What each draw weighs, shape (n_draws,), summing to 1."""
        joint = self.joint
        if joint.weights is None or len(self) == 1:
            return np.full(len(self), 1 / len(self))
        return np.asarray(joint.weights / joint.total)

    def weights(self) -> dict[str, Array]:
        """Return the weight of each issue in every draw: best option less worst, (n_draws,).

        On 0 to 1, summing to 1; in points where the actor is scored.
        """
        shares = self.ensemble.shares() / float(self.ensemble.scale)
        return {issue.id: row for issue, row in zip(self.case.issues, shares, strict=True)}

    def no_deal(self) -> Array:
        """Return what no deal is worth in every draw, shape (n_draws,)."""
        return np.asarray(self.ensemble.reserve / float(self.ensemble.scale))

    def options(self) -> dict[tuple[str, str], Array]:
        """Return what each option is worth within its issue, by issue and option, (n_draws,).

        What two options are worth together beyond that (`depends`, interactions) is not in it.
        """
        space, slots = self.ensemble.space, self.ensemble.slots / float(self.ensemble.scale)
        return {
            (issue.id, option.id): slots[start + place]
            for issue, start in zip(self.case.issues, space.offsets, strict=False)
            for place, option in enumerate(issue.options)
        }

    def values(self, outcomes: Any) -> Array:
        """Return what outcomes are worth in every draw, shape (n, n_draws).

        Parameters
        ----------
        outcomes : rows of places of options, or outcomes as {issue: option}; what these leave open
            stands as without a deal. One or several.
        """
        return self.ensemble.values(rows_of(self.case, self.ensemble.space, outcomes))

    def accepts(self, outcomes: Any) -> Array:
        """Return how likely the actor finds outcomes no worse than no deal, shape (n,)."""
        return np.array(
            [
                self.joint.share(row >= 0)
                for row in self.ensemble.gains(rows_of(self.case, self.ensemble.space, outcomes))
            ]
        )

    def condition(self, *statements: Any) -> Beliefs:
        """Return the beliefs if this were true as well; see `odds` for what `given` takes.

        Parameters
        ----------
        statements : about this actor as text ("rejects: {price: low}"), or about anybody as
            `winset.statement` makes them.
        """
        given: list[Any] = []
        for said in statements:
            given += statements_given({self.actor: [said]}, self.case)
        model, how = with_given(self._model, given)
        return Beliefs(model, self.actor, how)

    def frame(self) -> Any:
        """Return a pandas DataFrame with a row for each draw.

        Columns: `draw_weight`, `no_deal`, `weight.ISSUE` and `value.ISSUE.OPTION`.
        """
        pandas = extra("pandas", "A data frame")
        columns: dict[str, Any] = {"draw_weight": self.draw_weights, "no_deal": self.no_deal()}
        columns |= {f"weight.{issue}": row for issue, row in self.weights().items()}
        columns |= {f"value.{issue}.{option}": v for (issue, option), v in self.options().items()}
        made = pandas.DataFrame(columns)
        made.index.name = "draw"
        return made

    def to_xarray(self) -> Any:
        """Return an xarray Dataset with the dimensions draw, issue and option.

        `option` holds "ISSUE.OPTION"; `issue_of` says of each of them which issue it settles.
        """
        xarray = extra("xarray", "A labelled array")
        weights, options = self.weights(), self.options()
        return xarray.Dataset(
            {
                "draw_weight": ("draw", self.draw_weights),
                "no_deal": ("draw", self.no_deal()),
                "weight": (("issue", "draw"), np.array(list(weights.values()))),
                "value": (("option", "draw"), np.array(list(options.values()))),
            },
            coords={
                "draw": np.arange(len(self)),
                "issue": list(weights),
                "option": [f"{issue}.{option}" for issue, option in options],
                "issue_of": ("option", [issue for issue, _ in options]),
            },
            attrs=labels(self._model, actor=self.actor, how=self.how),
        )

    def summary(self) -> dict[str, tuple[float, float, float]]:
        """Return each issue's weight: its mean, and where nine tenths of the draws lie."""
        joint = self.joint
        return {
            issue: (joint.mean(row), *_ends(joint.quantiles(row, SPREAD)))
            for issue, row in self.weights().items()
        }

    def __repr__(self) -> str:
        name = self.case.actor(self.actor).name
        drawn = f"{len(self):,} draws, worth {self.effective:,.0f}" if len(self) > 1 else "scores"
        return f"<Beliefs about {name}: {drawn}, {self.how}>"

    def _repr_html_(self) -> str:
        from html import escape

        rows = "".join(
            f'<tr><th scope="row" style="text-align:left">{escape(self.case.issue(issue).name)}'
            f"</th><td>{mean:.2f}</td><td>{low:.2f}</td><td>{high:.2f}</td></tr>"
            for issue, (mean, low, high) in self.summary().items()
        )
        return (
            f"<p>{escape(repr(self)[1:-1])}</p><table><thead><tr>"
            '<th scope="col" style="text-align:left">issue</th><th scope="col">weight</th>'
            '<th scope="col">5 %</th><th scope="col">95 %</th></tr></thead>'
            f"<tbody>{rows}</tbody></table>"
        )


def _ends(ends: Iterable[float]) -> tuple[float, float]:
    low, high = ends
    return low, high


def beliefs(
    case: CaseOrPath,
    actor: str,
    settings: Settings | None = None,
    *,
    given: Given | None = None,
    **chosen: Any,
) -> Beliefs:
    """Return what is believed about one actor: the weighted draws that `analyse` uses.

    Parameters
    ----------
    case : a case, or the path of one.
    actor : its id.
    settings, chosen : as for `analyse`, together or one by one (`account="ours"`).
    given : what is to be true besides, as for `odds`.

    Raises
    ------
    WinsetError
        There is no such actor, or nothing is known of it.
    """
    model = worked(case, settings_from(settings, chosen))
    known = [each.id for each in model.case.actors]
    if actor not in known:
        raise WinsetError(f"unknown actor '{actor}'{nearest(actor, known)}")
    model, how = with_given(model, statements_given(given, model.case))
    if actor not in model.ensembles:
        raise WinsetError(f"nothing is known of '{actor}'")
    return Beliefs(model, actor, how)
