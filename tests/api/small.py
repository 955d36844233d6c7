"""Small cases that tests of the front door share."""

import winset

SWAP = """
winset: 1
title: Two issues
parties: {a: A, b: B}
issues: {x: {options: [lo, mid, hi]}, y: {range: {from: 0, to: 2, step: 1}}}
no_deal: {x: lo, y: 0}
preferences:
  a: [{order: {x: [hi, mid, lo]}}, {order: {y: [0, 1, 2]}}]
  b: [{order: {x: [lo, mid, hi]}}, {order: {y: [2, 1, 0]}}]
"""
SCORED = """
winset: 1
title: Points
parties: {a: A, b: B}
issues: {x: {options: [lo, mid, hi]}, y: {range: {from: 0, to: 2, step: 1}}}
rules: [{never: {x: mid, y: 1}}]
no_deal: {values: {a: 3, b: 2.5}}
preferences:
  a: {scores: {x: {lo: 0, mid: 3, hi: 6}, y: {0: 2, 2: 0}}}
  b: {scores: {x: {lo: 4, mid: 1, hi: 0}, y: {0: 0, 2: 5}}}
"""


def swap() -> winset.Case:
    """Two inferred parties of which each loves another issue."""
    return winset.parse_case(SWAP)


def scored() -> winset.Case:
    """Two scored parties, with a rule."""
    return winset.parse_case(SCORED)
