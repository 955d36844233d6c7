"""Two versions of a case, made by changing text."""

import random
import re
from typing import Any

import yaml

import winset

RENT = """winset: 1
title: A lease
parties: {tenant: Tenant, owner: Owner}
observers: {city: City}
issues:
  rent: {name: Rent, options: {low: low, middle: middle, high: high}, owner: owner}
  term: {name: Term, options: {short: short, long: long}}
  garden: {name: Garden, options: {no: "no", yes: "yes"}}
rules:
  - {id: gift, never: {rent: low, garden: "yes"}}
no_deal: {rent: middle, term: short, garden: "no"}
sources:
  letter: {title: A letter, date: 2024-05-01}
accounts: {hers: Her account, his: His account}
preferences:
  tenant:
    - {id: t_rent, order: {rent: [low, middle, high]}, assumed: less is better}
    - {id: t_term, order: {term: [long, short]}, because: {source: letter, quote: "for years"}}
    - {id: t_garden, weight: {garden: [0.2, 0.6]}, confidence: 0.7, assumed: she said so}
    - {id: t_no, rejects: {rent: high, garden: "yes"}, account: his, assumed: he says so}
  owner:
    - {id: o_rent, order: {rent: [high, middle, low]}, assumed: more is better}
    - {id: o_term, order: {term: [short, long]}, assumed: he may sell}
    - {id: o_garden, order: {garden: ["no", "yes"]}, assumed: his roses}
offers:
  - id: first
    name: First offer
    by: owner
    on: 2024-05-02
    outcome: {rent: high, term: long}
    responses: {tenant: rejected}
reactions:
  - {id: glad, by: city, to: {term: long}, was: welcome, assumed: it said so}
"""
UNORDERED = {"rules", "transitions", "approval", "offers", "reactions", "because"}
"""Lists of a case file of which the order says nothing; those of statements are told apart."""
SETTINGS = winset.Settings(draws=512)


def case(*changes: tuple[str, str]) -> winset.Case:
    """Read the lease with some text replaced."""
    text = RENT
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return winset.parse_case(text)


def shuffled(text: str, seed: int) -> str:
    """Put mappings and lists of a case file into another order wherever that says nothing."""
    rng = random.Random(seed)
    tree = yaml.load(text, yaml.BaseLoader)

    def mixed(value: Any, path: tuple[str, ...]) -> Any:
        if isinstance(value, dict):
            # The first key of a case file is `winset`.
            head = ["winset"] if not path else []
            rest = [key for key in value if key not in head]
            rng.shuffle(rest)
            return {key: mixed(value[key], (*path, key)) for key in [*head, *rest]}
        if isinstance(value, list):
            free = (path[-1:] and path[-1] in UNORDERED) or path[:1] == ("preferences",)
            if free and (len(path) == 2 or path[-1] == "because" or len(path) == 1):
                rng.shuffle(value)
            return [mixed(item, (*path, "-")) for item in value]
        number = isinstance(value, str) and re.fullmatch(r"[0-9]+(\.[0-9]+)?", value)
        if number:
            return float(value) if "." in value else int(value)
        return value == "true" if value in {"true", "false"} else value

    return yaml.safe_dump(mixed(tree, ()), sort_keys=False, allow_unicode=True)
