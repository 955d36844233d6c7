"""How talks would run, from Python."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from winset.analysis.settings import Settings
from winset.api.worked import settings_from
from winset.opening import CaseOrPath, taken
from winset.studies.bargain import Asked, Bargained
from winset.studies.bargain import bargain as bargained
from winset.studies.transcripts import Transcript
from winset.studies.transcripts import transcript as told_of

Strategies = Mapping[str, str | Sequence[str]]


def bargain(
    case: CaseOrPath,
    strategies: Strategies | None = None,
    *,
    asked: Asked | None = None,
    settings: Settings | None = None,
    **chosen: Any,
) -> Bargained:
    """Play talks between the parties of a case in many of its joint draws.

    Parameters
    ----------
    case : a case, or the path of one.
    strategies : of a party, what it may play, by name; three tempers where not said.
    asked : rounds, protocol and manner; the strategies of `strategies` go before those in it.
    settings, chosen : as for `analyse`, together or one by one (`account="ours"`, `seed=3`).

    Raises
    ------
    CaseError
        What is asked for cannot be played: every reason at once.
    """
    return bargained(taken(case), _asked(strategies, asked), settings_from(settings, chosen))


def transcript(
    case: CaseOrPath,
    strategies: Strategies | None = None,
    *,
    draw: int = 1,
    asked: Asked | None = None,
    settings: Settings | None = None,
    **chosen: Any,
) -> Transcript:
    """Play one session of offers on one joint draw (from 1), and keep every word.

    Parameters and errors as of `bargain`.
    """
    return told_of(
        taken(case), _asked(strategies, asked), settings_from(settings, chosen), draw=draw
    )


def _asked(strategies: Strategies | None, asked: Asked | None) -> Asked:
    wanted = asked or Asked()
    if strategies is None:
        return wanted
    listed = {
        party: (some,) if isinstance(some, str) else tuple(some)
        for party, some in strategies.items()
    }
    return Asked(
        {**wanted.strategies, **listed},
        wanted.rounds,
        wanted.ways,
        wanted.considerate,
        wanted.convention,
    )
