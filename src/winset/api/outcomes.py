"""All outcomes of a case with their labels: what each is worth to whom, and who accepts it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from winset.analysis.model import Model
from winset.analysis.settings import Settings
from winset.api.worked import Given, settings_from, statements_given, with_given, worked
from winset.case.types import Case, Issue
from winset.deals.acceptance import Acceptance, acceptance
from winset.deals.frontier import frontier
from winset.extras import extra
from winset.inference.ensemble import Ensemble
from winset.inference.joint import Joint
from winset.opening import CaseOrPath

Unit = Literal["case", "gain", "share"]
UNITS: tuple[Unit, ...] = ("case", "gain", "share")
BLOCK = 4_000_000
"""Values in memory at a time: outcomes times draws."""


class Outcomes(Sequence[Mapping[str, str]]):
    """The feasible outcomes of a case, in option order, with what everybody thinks of them.

    A sequence of outcomes as {issue: option}. Dimensions are called `outcome`, `issue` and
    `actor`, as in the glossary.

    Attributes
    ----------
    case : the case they are of.
    actors : those of whom something is known, in the order of the case.
    rows : places of options, int, shape (n_outcomes, n_issues).
    """

    def __init__(self, model: Model) -> None:
        self._model = model
        self.case: Case = model.case
        if model.shared.listing is None:
            assert model.shared.too_many is not None
            raise model.shared.too_many
        self.rows: NDArray[np.int64] = model.shared.listing.rows
        self.actors: tuple[str, ...] = tuple(model.ensembles)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, place: Any) -> Any:
        """Return one outcome, or a list of them for a slice."""
        if isinstance(place, slice):
            return [self[k] for k in range(*place.indices(len(self)))]
        return self._model.space.decode(self.rows[place])

    def __iter__(self) -> Iterator[Mapping[str, str]]:
        return map(self._model.space.decode, self.rows)

    @property
    def exact(self) -> bool:
        """Whether everybody is scored, so that nothing is estimated."""
        return self._model.ensembles.exact

    @cached_property
    def no_deal(self) -> NDArray[np.bool_]:
        """Which outcome is the one without a deal, shape (n_outcomes,); none where it is none."""
        row = self._model.shared.no_deal
        if row is None:
            return np.zeros(len(self), dtype=bool)
        return np.asarray((self.rows == row).all(axis=1))

    def values(self, unit: Unit = "case") -> dict[str, NDArray[np.float64]]:
        """Return what each outcome is worth to each actor: its mean over the weighted draws.

        Parameters
        ----------
        unit : "case", the case's own points, or 0 to 1 of who is inferred; "gain", the same over no
            deal; "share", no deal being 0 and the best feasible outcome 1, draw by draw.

        Returns
        -------
        by actor, shape (n_outcomes,). O(n_outcomes * n_issues * n_draws).
        """
        if unit not in UNITS:
            raise ValueError(f"unit: expected {', '.join(UNITS)}, found {unit!r}")
        return {actor: self._values(actor, unit) for actor in self.actors}

    def _values(self, actor: str, unit: Unit) -> NDArray[np.float64]:
        one: Joint = self._model.ensembles.only([actor])
        held = one[actor]
        size = max(1, BLOCK // held.draws)
        blocks = [self.rows[k : k + size] for k in range(0, len(self.rows), size)]
        if unit == "case":
            return np.concatenate([one.means(held.values(block)) for block in blocks])
        gains = [held.gains(block) for block in blocks] if unit == "gain" else []
        if unit == "gain":
            return np.concatenate([one.means(gain) for gain in gains])
        best = np.max([held.gains(block).max(axis=0) for block in blocks], axis=0)
        # Where nothing is better than no deal there is no scale: what is worse stays as it is.
        scale = np.where(best > 0, best, 1.0)
        return np.concatenate([one.means(held.gains(block) / scale) for block in blocks])

    @cached_property
    def _accepted(self) -> Acceptance:
        return acceptance(self.rows, self._model.ensembles, self._model.consent)

    @property
    def accepts(self) -> dict[str, NDArray[np.float64]]:
        """How likely each actor accepts each outcome, by actor, shape (n_outcomes,)."""
        found = self._accepted
        return {actor: found.of(actor) / found.total for actor in self.actors}

    @property
    def deal(self) -> NDArray[np.float64]:
        """How likely each outcome is a deal, shape (n_outcomes,); 0 or 1 where all are scored."""
        return np.asarray(self._accepted.joint / self._accepted.total)

    @cached_property
    def frontier(self) -> NDArray[np.bool_]:
        """Which outcomes are on the frontier of the parties, shape (n_outcomes,).

        Among the deals; of who is inferred, mean values count, among what may be a deal.
        """
        flags = np.zeros(len(self), dtype=bool)
        deals = np.flatnonzero(self.deal > 0)
        parties = [actor for actor in self._model.parties if actor in self.actors]
        if len(deals):
            flags[deals[frontier(self._points(parties, deals))]] = True
        return flags

    def _points(self, parties: Sequence[str], places: NDArray[np.int64]) -> NDArray[np.float64]:
        ensembles: list[Ensemble] = [self._model.ensembles[party] for party in parties]
        if all(ensemble.exact for ensemble in ensembles):
            # Whole hairs, so that equal up to rounding is equal.
            return np.column_stack([each.hairs(self.rows[places]) for each in ensembles])
        values = self.values("gain")
        return np.column_stack([values[party][places] for party in parties])

    def frame(self, unit: Unit = "case") -> Any:
        """Return a pandas DataFrame with a row for each outcome.

        Columns: every issue (numbers where its options are numbers, else ordered categories), then
        `value.ACTOR`, `accepts.ACTOR`, `deal`, `no_deal` and `frontier`.
        """
        pandas = extra("pandas", "A data frame")
        columns: dict[str, Any] = {
            issue.id: _column(pandas, issue, self.rows[:, place])
            for place, issue in enumerate(self.case.issues)
        }
        columns |= {f"value.{actor}": value for actor, value in self.values(unit).items()}
        columns |= {f"accepts.{actor}": share for actor, share in self.accepts.items()}
        columns |= {"deal": self.deal, "no_deal": self.no_deal, "frontier": self.frontier}
        made = pandas.DataFrame(columns)
        made.index.name = "outcome"
        return made

    def to_xarray(self, unit: Unit = "case") -> Any:
        """Return an xarray Dataset with the dimensions outcome, issue and actor."""
        xarray = extra("xarray", "A labelled array")
        values, accepts = self.values(unit), self.accepts
        options = np.array(
            [
                [issue.options[k].id for k in self.rows[:, place]]
                for place, issue in enumerate(self.case.issues)
            ]
        ).T
        both = ("outcome", "actor")
        return xarray.Dataset(
            {
                "option": (("outcome", "issue"), options.reshape(len(self), -1)),
                "value": (both, np.column_stack(list(values.values()))),
                "accepts": (both, np.column_stack(list(accepts.values()))),
                "deal": ("outcome", self.deal),
                "no_deal": ("outcome", self.no_deal),
                "frontier": ("outcome", self.frontier),
            },
            coords={
                "outcome": np.arange(len(self)),
                "issue": [issue.id for issue in self.case.issues],
                "actor": list(self.actors),
            },
            attrs=labels(self._model, unit=unit),
        )

    def __repr__(self) -> str:
        counted = f"{len(self):,} outcomes"
        known = f"{len(self.actors)} actor{'' if len(self.actors) == 1 else 's'}"
        return f"<Outcomes of {self.case.title!r}: {counted}, {known}>"

    def _repr_html_(self) -> str:
        return str(self.frame()._repr_html_())


def labels(model: Model, **more: Any) -> dict[str, Any]:
    """Return what numbers rest on, to go with them: case, version, seed, draws."""
    from winset import __version__

    settings = model.shared.settings
    return {
        "case": model.case.title,
        "winset": __version__,
        "seed": settings.seed,
        "draws": model.ensembles.draws,
        "account": model.account or "",
        **more,
    }


def _column(pandas: Any, issue: Issue, places: NDArray[np.int64]) -> Any:
    if issue.numeric:
        numbers = [float(option.number or 0) for option in issue.options]
        whole = all(number.is_integer() for number in numbers)
        return np.array(numbers, dtype=np.int64 if whole else np.float64)[places]
    options = [option.id for option in issue.options]
    return pandas.Categorical.from_codes(places, categories=options, ordered=True)


def outcomes(
    case: CaseOrPath,
    settings: Settings | None = None,
    *,
    given: Given | None = None,
    **chosen: Any,
) -> Outcomes:
    """List the feasible outcomes of a case with what everybody thinks of them.

    Parameters
    ----------
    case : a case, or the path of one.
    settings, chosen : as for `analyse`, together or one by one (`seed=3`).
    given : what is to be true besides, as for `odds`.

    Raises
    ------
    TooManyOutcomesError
        There are more than `list_limit`; `analyse` answers without listing them.
    """
    model = worked(case, settings_from(settings, chosen))
    return Outcomes(with_given(model, statements_given(given, model.case))[0])
