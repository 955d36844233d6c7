"""`next_offer`: one question about one case, asked by one party."""

from __future__ import annotations

from winset.analysis.describe import describe
from winset.analysis.findings.next import next_offer as made
from winset.analysis.model import Shared
from winset.analysis.offering import Asked, askable
from winset.analysis.result import Analysis
from winset.analysis.run import precise
from winset.analysis.settings import Settings
from winset.case.as_of import as_of
from winset.case.rounds import in_round
from winset.case.types import Case, Role
from winset.errors import WinsetError
from winset.spaces.space import Progress, silent
from winset.text.problems import nearest
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
    by : the id of a party.
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
        `by` is no party, or `settings.account` no account of the case.
    WinsetError
        Nobody else has to agree, or nothing is known of somebody who has to.
    """
    from winset import __version__

    chosen = settings or Settings()
    case.validate()
    check_party(case, by)
    if chosen.account is not None and chosen.account not in case.accounts:
        known = listed((f"'{account}'" for account in case.accounts), "or")
        raise ValueError(f"unknown account '{chosen.account}'; expected {known or 'none'}")
    case = in_round(as_of(case.in_language(chosen.language), chosen.until), chosen.round)
    shared = Shared(case, chosen, progress)
    model = precise(shared, chosen)
    if model.contradictions:
        raise model.contradictions[0]
    if not askable(model, by):
        raise WinsetError(f"nobody but '{by}' has to agree, so there is nobody to offer anything")
    words = Words(case)
    finding = made(model, words, by, asked or Asked(most=MOST))
    return Analysis(
        __version__,
        describe(case, model, words, ()),
        {**chosen.to_dict(), "draws": shared.draws},
        None,
        (finding,),
        None,
        None,
    )


def check_party(case: Case, by: str) -> None:
    """Raise ValueError, with the nearest, where there is no party of that id."""
    parties = [actor.id for actor in case.actors if actor.role is Role.PARTY]
    if by not in parties:
        raise ValueError(f"'{by}' is no party{nearest(by, parties)}")
