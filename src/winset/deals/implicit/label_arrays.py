"""The arrays that label merging takes and gives; named, and without numba."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Labels(NamedTuple):
    """Labels state by state, within a state falling in lexicographic order of values.

    values (N, V), tags (N, W + L); starts (S + 1,) of the states.
    """

    values: NDArray[np.int64]
    tags: NDArray[np.uint64]
    starts: NDArray[np.int64]


class Layer(NamedTuple):
    """One issue: where its options lead, what they add, what is still to come.

    following, added (S, K); base (K, V) values of the options; bonus (P, V) of the patterns;
    high, low (S', V) the largest and the smallest rest after this issue.
    """

    following: NDArray[np.int32]
    added: NDArray[np.int32]
    base: NDArray[np.int64]
    bonus: NDArray[np.int64]
    high: NDArray[np.int64]
    low: NDArray[np.int64]


class Columns(NamedTuple):
    """Whose values labels hold, and whose consent is needed; tracked actors come first.

    kind (V,): bits TRACKED and REQUIRED of `label_kernels`; hairs (V,): the least difference
    that tells values apart in the end; weights (Q, V), needed (Q,), owner (Q,): the quotas, and
    the rule of each.
    """

    kind: NDArray[np.uint8]
    hairs: NDArray[np.int64]
    weights: NDArray[np.float64]
    needed: NDArray[np.float64]
    owner: NDArray[np.int64]
