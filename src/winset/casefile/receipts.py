"""What reading a case file assumes, as sentences that are shown with every answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from winset.case.languages import Translated
from winset.case.message import say
from winset.case.ordinal import ONLY_ORDER
from winset.case.types import Actor, Scores, Statement
from winset.wording.languages import LANGUAGES, catalogue


def with_orders(
    assumed: Sequence[str],
    actors: Mapping[str, Actor],
    preferences: Mapping[str, Scores | tuple[Statement, ...]],
) -> tuple[str, ...]:
    """Return what a file says was assumed, and that an order is only an order if it does not."""
    if any(ONLY_ORDER in text.casefold() for text in assumed):
        return tuple(assumed)
    return (*assumed, *only_an_order(actors, preferences))


def only_an_order(
    actors: Mapping[str, Actor], preferences: Mapping[str, Scores | tuple[Statement, ...]]
) -> tuple[str, ...]:
    """Say whose points are an order of states and nothing more; nothing where nobody's are."""
    ordered = [
        actors[actor].name
        for actor, said in preferences.items()
        if isinstance(said, Scores) and said.ordinal is not None
    ]
    if not ordered:
        return ()
    told = {}
    for tag in LANGUAGES:
        names = [
            name.languages.get(tag, str(name)) if isinstance(name, Translated) else name
            for name in ordered
        ]
        told[tag] = catalogue(tag).text(say("ranking.only-an-order", actors=tuple(names)))
    return (Translated(told),)
