"""A small case of beliefs: two parties, a city that watches, offers and reports."""

import textwrap

import once

import winset

DAM = """
winset: 1
title: A dam
parties: {up: Upstream, down: Downstream}
observers: {city: The city}
issues:
  height: {name: Height, options: [none, low, high]}
  water: {name: Water, options: [little, some, much]}
no_deal: {height: low, water: little}
sources:
  early: {title: Early words, date: 2024-01}
  late: {title: Late words, date: 2024-06-01}
preferences:
  up:
    - {id: u1, order: {height: [high, low, none]}, assumed: a}
    - {id: u2, order: {water: [little, some, much]}, assumed: a}
    - {id: u3, rejects: {height: high, water: much}, because: {source: late, quote: no}}
  down:
    - {id: d1, order: {height: [none, low, high]}, because: {source: early, quote: no dam}}
    - {id: d2, order: {water: [much, some, little]}, because: {source: early, quote: water}}
    - {id: d3, rejects: {height: high, water: some}, confidence: 0.5, assumed: a guess}
  city:
    - {id: c1, order: {water: [much, some, little]}, because: {source: early, quote: water}}
    - {id: c2, order: {height: [none, low, high]}, assumed: a}
offers:
  - id: o1
    by: up
    on: 2024-03-01
    outcome: {height: high, water: some}
    responses: {down: rejected}
  - {id: o2, by: down, on: 2024-05-01, outcome: {height: low, water: some}, responses: {up: final}}
reactions:
  - id: r1
    by: city
    to: no_deal
    was: regret
    instead_of: o2
    because: {source: early, quote: water}
  - {id: r2, by: city, to: {height: none}, was: welcome, assumed: heard}
"""


def case(text=DAM):
    return winset.parse_case(textwrap.dedent(text))


def analyse(text=DAM, **settings):
    """Return the analysis, of which each who asks for it has a copy."""
    return once.analysed(case(text), **settings)
