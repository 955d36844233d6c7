"""One actor's value functions as numbers that a page can carry: gains over no deal, in few bytes.

A *column* is what one option adds to the gain over no deal, in every draw, as a share of the
actor's stake (`Ensemble.stake`): 0 for the option of the no-deal outcome. The gain of an outcome is
the sum of its columns, and of what does not depend on options (`base`).
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.inference import Ensemble
from winset.spaces.space import RegionMask, Rows, Space

Json = dict[str, Any]
Array = NDArray[np.float64]
Places = NDArray[np.int64]
TOP = 8_191
"""The largest number written: two more bits would change no odds that are told."""
STRAIGHT = 1e-9
"""What a line may be off by, as a share of the stake, without being taken for bent."""
FLAT = 1e-12
LONG = 12
"""An issue with more options is told by the options between which it is straight."""


@dataclass(frozen=True, eq=False)
class Gains:
    """What makes up the gains of one actor, in some draws.

    Attributes
    ----------
    slots : float, shape (n_slots, n_draws); columns of the case's options.
    cells : what pairs of options add: the places of both issues, the options of both, and the
        column, shape (n_draws,).
    base : shape (n_draws,); the gain of the outcome to which every column is compared.
    """

    ensemble: Ensemble
    slots: Array
    cells: tuple[tuple[tuple[int, int, int, int], Array], ...]
    base: Array

    @property
    def draws(self) -> int:
        """The number of draws."""
        return len(self.base)

    def at(self, draws: Places) -> Gains:
        """Return some of the draws."""
        cells = tuple((cell, column[draws]) for cell, column in self.cells)
        return Gains(self.ensemble, self.slots[:, draws], cells, self.base[draws])

    def sums(self, rows: Rows) -> NDArray[np.float32]:
        """Return gains of outcomes in single precision, shape (n_draws, n).

        Off by some 1e-7 of the stake. One product of matrices: O(n * n_slots * n_draws).
        """
        space = self.ensemble.space
        chosen = np.zeros((len(rows), space.slots), dtype=np.float32)
        codes = rows.astype(np.int64)
        chosen[np.arange(len(rows))[:, None], codes + space.offsets[:-1]] = 1
        found = self.slots.T.astype(np.float32) @ chosen.T
        with np.errstate(over="ignore"):
            # No deal may be worth more than single precision holds: then nothing is a gain.
            found += self.base.astype(np.float32)[:, None]
        for (one, other, first, second), column in self.cells:
            both = (codes[:, one] == first) & (codes[:, other] == second)
            found[:, both] += column.astype(np.float32)[:, None]
        return np.asarray(found)


def gains_of(ensemble: Ensemble, no_deal: Rows | None) -> Gains:
    """Split an inferred actor's gains over no deal into columns, as shares of its stake."""
    space = ensemble.space
    standing = np.zeros(len(space.sizes), dtype=np.int64) if no_deal is None else no_deal
    places = space.offsets[:-1] + standing.astype(np.int64)
    stake = np.maximum(ensemble.stake(), 1e-300)
    compared = np.repeat(ensemble.slots[places], space.sizes, axis=0)
    slots = (ensemble.slots - compared) / stake
    if ensemble.no_deal_row is not None and tuple(standing) == ensemble.no_deal_row:
        base = np.zeros(ensemble.draws)
    else:
        base = (ensemble.slots[places].sum(axis=0) - ensemble.reserve) / stake
    cells = []
    for table in ensemble.tables:
        width = space.sizes[table.places[1]]
        for number, amounts in enumerate(table.amounts):
            if amounts.any():
                cells.append(((*table.places, *divmod(number, width)), amounts / stake))
    return Gains(ensemble, slots, tuple(cells), base)


def drawn(gains: Gains) -> Json:
    """Write columns as whole numbers, 16 bits each; those that are 0 throughout are left out.

    `columns` says what each stands for: a slot, the two slots of a pair, or -1 for the base. An
    issue of many options that are numbers is straight between those that are written. `unit` is
    what one step is, as a share of the stake; `hair` what a gain may fall short of 0 by rounding.
    """
    space = gains.ensemble.space
    columns: list[int | list[int]] = []
    numbers: list[Array] = []
    straight: list[int] = []
    # Each number written is off by half a step at most, and each issue adds one.
    added = 0
    for place, issue in enumerate(space.issues):
        begin, end = (int(offset) for offset in space.offsets[place : place + 2])
        part = gains.slots[begin:end]
        if np.abs(part).max() <= FLAT:
            continue
        added += 1
        if issue.numeric and end - begin > LONG:
            kept = _bends(part)
            straight.append(place)
        else:
            kept = np.flatnonzero(np.abs(part).max(axis=1) > FLAT)
        columns += [begin + int(option) for option in kept]
        numbers += list(part[kept])
    for (one, other, first, second), column in gains.cells:
        columns.append([int(space.offsets[one]) + first, int(space.offsets[other]) + second])
        numbers.append(column)
    if np.abs(gains.base).max() > FLAT:
        columns.append(-1)
        numbers.append(gains.base)
    added += len(gains.ensemble.tables) + (-1 in columns)
    largest = max((float(np.abs(column).max()) for column in numbers), default=1.0)
    unit = largest / TOP
    whole = np.array([np.floor(column / unit + 0.5) for column in numbers])
    return {
        "draws": gains.draws,
        "columns": columns,
        "straight": straight,
        "unit": unit,
        "hair": added / 2 + 0.5,
        "data": packed(whole.reshape(len(columns), gains.draws).astype("<i2")),
    }


def packed(numbers: NDArray[Any]) -> str:
    """Write the bytes of numbers in base 64."""
    return b64encode(np.ascontiguousarray(numbers).tobytes()).decode("ascii")


def _bends(part: Array) -> Places:
    """Return the options at which a curve bends in some draw, and both its ends."""
    bent = np.abs(part[:-2] - 2 * part[1:-1] + part[2:]).max(axis=1) > STRAIGHT
    return np.concatenate([[0], np.flatnonzero(bent) + 1, [len(part) - 1]]).astype(np.int64)


def scored(ensemble: Ensemble) -> Json:
    """Write an actor's scores as they are: whole numbers, of which `scale` make one point."""
    regions = [[_region(mask), amount] for mask, amount in ensemble.interactions]
    return {
        "draws": 1,
        "values": [float(value) for value in ensemble.slots[:, 0]],
        "regions": regions,
        "cap": None if np.isinf(ensemble.cap) else float(ensemble.cap),
        "floor": float(ensemble.floor[0]),
        "reserve": float(ensemble.reserve[0]),
        "stake": float(ensemble.stake()[0]),
        "scale": float(ensemble.scale),
    }


def _region(mask: RegionMask) -> list[list[Any]]:
    return [[place, np.flatnonzero(table).tolist()] for place, table in mask.tables]


def read(block: Json, space: Space, rows: Rows) -> Array:
    """Return the gains of outcomes as a page adds them up from what `drawn` wrote.

    In steps of `unit`, shape (n, n_draws). Plain loops: this says what the page's script does.
    """
    draws = block["draws"]
    data = np.frombuffer(b64decode(block["data"]), dtype="<i2").reshape(-1, draws)
    slots = np.zeros((space.slots, draws))
    base, cells = np.zeros(draws), []
    for column, numbers in zip(block["columns"], data.astype(np.float64), strict=True):
        if isinstance(column, list):
            cells.append((column, numbers))
        elif column < 0:
            base = numbers
        else:
            slots[column] = numbers
    for place in block["straight"]:
        begin, end = (int(offset) for offset in space.offsets[place : place + 2])
        kept = [column for column in block["columns"] if column in range(begin, end)]
        for draw in range(draws):
            slots[begin:end, draw] = np.interp(np.arange(begin, end), kept, slots[kept, draw])
    codes = rows.astype(np.int64) + space.offsets[:-1]
    found = slots[codes].sum(axis=1) + base
    for pair, numbers in cells:
        both = (codes[:, :, None] == np.array(pair)).any(axis=1).all(axis=1)
        found[both] += numbers
    return np.asarray(found)
