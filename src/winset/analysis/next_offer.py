"""`next_offer`: one question about one case, asked by one party."""

from __future__ import annotations

from difflib import get_close_matches

from winset.analysis.describe import describe
from winset.analysis.findings.next import next_offer as made
from winset.analysis.model import Model, Shared
from winset.analysis.offering import Asked, askable
from winset.analysis.result import Analysis
from winset.analysis.run import precise
from winset.analysis.settings import Settings
from winset.case.as_of import as_of
from winset.case.languages import Translated
from winset.case.rounds import in_round
from winset.case.types import Case, Role, Scores
from winset.errors import WinsetError
from winset.spaces.space import Progress, silent
from winset.wording.numbers import listed
from winset.wording.phrases import Words

MOST = 200_000
"""Outcomes looked at where nothing else is asked for."""


def next_offer(
    case: Case,
    by: str,
    settings: Settings | None = None,
    asked: Asked | None = None,
    *,
    progress: Progress = silent,
) -> Analysis:
    """Find what one party should offer next.

    Parameters
    ----------
    by : the id of a party, or its name.
    asked : how many offers at once and one after another, and what they have to be worth.

    Returns
    -------
    Analysis : with one finding, `next.<by>`, and without brief, map and builder.

    Raises
    ------
    CaseError
        The case makes no sense, see `Case.validate`.
    ContradictionError
        What is said of an actor cannot all be true.
    ValueError
        `by` is no party, `settings.account` no account of the case, or a floor makes no sense.
    WinsetError
        Nobody else has to agree, or nothing is known of somebody who has to.
    """
    chosen = settings or Settings()
    case.validate()
    by = party_named(case, by)
    if chosen.account is not None and chosen.account not in case.accounts:
        known = listed((f"'{account}'" for account in case.accounts), "or")
        raise ValueError(f"unknown account '{chosen.account}'; expected {known or 'none'}")
    case = in_round(as_of(case.in_language(chosen.language), chosen.until), chosen.round)
    return next_offer_on(precise(Shared(case, chosen, progress), chosen), by, asked)


def next_offer_on(model: Model, by: str, asked: Asked | None = None) -> Analysis:
    """Find what one party should offer next, in a case that is worked through.

    `by` is the id of a party. Raises ContradictionError, ValueError and WinsetError as
    `next_offer` does.
    """
    from winset import __version__

    case, shared = model.case, model.shared
    if model.contradictions:
        raise model.contradictions[0]
    if not askable(model, by):
        raise WinsetError(f"nobody but '{by}' has to agree, so there is nobody to offer anything")
    if asked is not None and asked.floor is not None:
        _check_floor(asked.floor, scored=isinstance(case.preferences.get(by), Scores))
    words = Words(case)
    finding = made(model, words, by, asked or Asked(most=MOST))
    return Analysis(
        __version__,
        describe(case, model, words, ()),
        {**shared.settings.to_dict(), "draws": shared.draws},
        None,
        (finding,),
        None,
        None,
    )


def party_named(case: Case, by: str) -> str:
    """Return the id of a party, given it or a name of it in any language.

    ValueError, with the nearest, where there is none.
    """
    parties = {actor.id: actor for actor in case.actors if actor.role is Role.PARTY}
    if by in parties:
        return by
    called = [
        party
        for party, actor in parties.items()
        if by.casefold() in {name.casefold() for name in _names(actor.name)}
    ]
    if len(called) == 1:
        return called[0]
    known = [f"{party} ({actor.name})" for party, actor in parties.items()]
    close = get_close_matches(by, [*parties, *(actor.name for actor in parties.values())], n=1)
    meant = f"; did you mean '{close[0]}'?" if close else ""
    raise ValueError(f"'{by}' is no party{meant} (the parties: {', '.join(known)})")


def _check_floor(floor: float, *, scored: bool) -> None:
    """Raise ValueError where a floor cannot be meant."""
    if floor < 0:
        raise ValueError(f"expected a floor of 0 or more, since no deal is worth 0; found {floor}")
    if not scored and floor > 1:
        raise ValueError(
            f"expected a floor from 0 to 1, as a part of all that is at stake; found {floor}"
        )


def _names(name: str) -> list[str]:
    return [name, *(name.languages.values() if isinstance(name, Translated) else ())]
