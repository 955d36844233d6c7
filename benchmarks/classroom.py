"""A class of fifteen groups scored on an exercise of 390,625 outcomes.

Run by `run.py`. The groups agreed at random, the same in every run.
"""

import sys
import time
from pathlib import Path

import numpy as np

CASE = Path(__file__).parent.parent / "examples" / "workshop" / "case.yaml"
GROUPS = 15


def _rows():
    rng = np.random.default_rng(0)
    return rng.integers(0, 5, (GROUPS, 8))


def _told(found):
    for own, better, left, changed, trades in found:
        print(own, better, round(left, 6), changed, sorted(trades))


def score_class():
    """Fifteen groups on 390,625 outcomes, everything that is told of them, in Python."""
    import winset
    from winset.classroom.score import score

    case = winset.read_case(CASE)
    sheet = [
        {i.name: i.options[k].name for i, k in zip(case.issues, row, strict=True)}
        for row in _rows()
    ]
    begin = time.process_time()
    scored = score(case, sheet)
    size = scored.ground.answers.frontier().size
    print("cpu", time.process_time() - begin, file=sys.stderr)
    print(size, [scored.ground.gains_of(rows[0]) for rows in scored.ground.solutions.values()])
    found = []
    for group in scored.groups:
        own = group.result
        changed = () if own.change is None else (own.change.changed, own.change.gains)
        found.append((list(own.gains.values()), own.better, own.left, changed, own.trades))
    _told(found)


def score_class_numpy():
    """The obvious NumPy program: all outcomes as arrays, each group compared with all deals."""
    import winset

    case = winset.read_case(CASE)
    begin = time.process_time()
    points = [
        [np.array([float(v) for v in case.preferences[p.id].points[i.id]]) for i in case.issues]
        for p in case.parties
    ]
    every = np.indices((5,) * 8).reshape(8, -1).T
    none = [float(case.no_deal.values[p.id]) for p in case.parties]
    gains = np.array(
        [
            sum(issue[every[:, k]] for k, issue in enumerate(own)) - least
            for own, least in zip(points, none, strict=True)
        ]
    )
    deals = (gains >= 0).all(axis=0)
    size, solutions = _solved(gains[:, deals])
    found = [_compared(row, every[deals], gains[:, deals], points, none) for row in _rows()]
    print("cpu", time.process_time() - begin, file=sys.stderr)
    print(size, solutions)
    _told(found)


def _solved(gains):
    """Sort, keep the steps up; then the best of each key, the first in order of the list."""
    order = np.lexsort((-gains[1], -gains[0]))
    y = gains[1, order]
    top = np.concatenate([[-np.inf], np.maximum.accumulate(y)[:-1]])
    size = len(np.unique(gains[:, order[y > top]], axis=1).T)
    shares = gains / gains.max(axis=1, keepdims=True)
    keys = [
        (gains.prod(axis=0),),
        (shares.max(axis=0), shares.min(axis=0)),
        (gains.max(axis=0), gains.min(axis=0)),
        (gains.sum(axis=0),),
    ]
    return size, [
        gains[:, best].tolist() for best in (np.lexsort([-k for k in key])[0] for key in keys)
    ]


def _compared(row, every, gains, points, none):
    own = np.array([sum(issue[row[k]] for k, issue in enumerate(one)) for one in points]) - none
    mask = (gains >= own[:, None]).all(axis=0) & (gains > own[:, None]).any(axis=0)
    some = np.flatnonzero(mask)
    if len(some) == 0:
        return own.tolist(), 0, 0.0, (), ()
    differ = every[some] != row
    count = differ.sum(axis=1)
    more = gains[:, some].T - own
    few = np.flatnonzero(count == count.min())
    best = few[np.lexsort((-more[few].sum(axis=1), -more[few].min(axis=1)))[0]]
    near = {tuple(map(int, np.flatnonzero(one))) for one in differ[count <= 2]}
    trades = {t for t in near if len(t) == 1 or not any((k,) in near for k in t)}
    changed = (tuple(map(int, np.flatnonzero(differ[best]))), tuple(map(float, more[best])))
    return own.tolist(), len(some), float(more.sum(axis=1).max()), changed, trades
