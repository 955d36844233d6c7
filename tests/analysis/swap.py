"""A swap of arms and aid, with owners: scored, and as beliefs."""

import winset

SWAP = """
winset: 1
title: A swap
parties: {a: Aland, b: Bland}
issues:
  arms:
    name: Arms
    options: {kept: kept, halved: halved, gone: gone}
    owner: a
    irreversible: [[kept, gone], [halved, gone]]
  aid: {name: Aid, options: {none: none, some: some, full: full}, owner: b}
no_deal: {arms: kept, aid: none}
preferences:
  a: {scores: {arms: {kept: 4, halved: 2, gone: 0}, aid: {none: 0, some: 3, full: 6}}}
  b: {scores: {arms: {kept: 0, halved: 3, gone: 6}, aid: {none: 4, some: 2, full: 0}}}
"""

UNSURE = (
    SWAP[: SWAP.index("preferences:")]
    + """
preferences:
  a:
    - {id: a1, order: {arms: [kept, halved, gone]}, assumed: wants to keep its arms}
    - {id: a2, order: {aid: [full, some, none]}, assumed: wants aid}
  b:
    - {id: b1, order: {arms: [gone, halved, kept]}, assumed: wants the arms to go}
    - {id: b2, order: {aid: [none, some, full]}, assumed: pays}
"""
)


def analysed(text=SWAP, **settings):
    return winset.analyse(winset.parse_case(text), winset.Settings(**settings))


def place(found, outcome):
    """The number of the candidate with this outcome."""
    candidates = found["deal.candidates"].detail["candidates"]
    return 1 + [one["outcome"] for one in candidates].index(outcome)
