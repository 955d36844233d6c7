"""Small cases and plans for the tests of tournaments."""

import random

from winset.casefile import parse_case
from winset.studies.tournament import prepared
from winset.studies.tournament.run import PLANNED

FOUR = ("boulware:4", "conceder", "micro", "tit-for-tat")


def some_case(seed, parties=("a", "b"), discount=""):
    """A case of random scores over nine outcomes."""
    return parse_case(some_text(seed, parties, discount))


def some_text(seed, parties=("a", "b"), discount=""):
    """Its file."""
    draw = random.Random(seed)
    scores = "\n".join(
        f"  {party}: {{scores: {{pay: {{low: {draw.randint(0, 9)}, middle: {draw.randint(0, 30)}, "
        f"high: {draw.randint(0, 60)}}}, leave: {{short: {draw.randint(0, 9)}, "
        f"middle: {draw.randint(0, 40)}, long: {draw.randint(0, 20)}}}}}}}"
        for party in parties
    )
    return f"""\
winset: 1
title: Case {seed}
parties: {{{", ".join(f"{party}: Party {party}" for party in parties)}}}
issues:
  pay: {{options: [low, middle, high]}}
  leave: {{options: [short, middle, long]}}
no_deal: {{values: {{{", ".join(f"{party}: 15" for party in parties)}}}}}
{discount}preferences:
{scores}
"""


BELIEFS = """\
winset: 1
title: Wages
parties: {union: Union, firm: Firm}
issues:
  pay: {options: [low, middle, high]}
  leave: {options: [short, long]}
no_deal: {pay: low, leave: short}
preferences:
  union:
    scores: {pay: {low: 0, middle: 25, high: 40}, leave: {short: 0, long: 20}}
    no_deal: 30
  firm:
    - {id: f1, order: {pay: [low, middle, high]}, assumed: it pays}
    - {id: f2, prefers: {pay: middle, leave: long}, to: no_deal, confidence: 0.6, assumed: said}
"""


def ready(cases, strategies=FOUR, rounds=(20,), **planned):
    """A plan with its cases."""
    return prepared(cases, strategies, rounds, {**PLANNED, **planned})
