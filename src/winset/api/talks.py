"""How talks would run, from Python: many of them at once, or one word by word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from winset.analysis.settings import Settings
from winset.api.worked import settings_from
from winset.bargaining.players import Ways
from winset.opening import CaseOrPath, taken
from winset.studies.bargain import Asked, Bargained
from winset.studies.bargain import bargain as bargained
from winset.studies.transcripts import Transcript
from winset.studies.transcripts import transcript as told

Strategies = Mapping[str, str | Sequence[str]]
"""Of a party, the strategy it plays, or those that it may play."""


def bargain(
    case: CaseOrPath,
    strategies: Strategies | None = None,
    settings: Settings | None = None,
    *,
    rounds: int | None = None,
    considerate: bool = False,
    **how: Any,
) -> Bargained:
    """Play talks between the parties of a case in many plausible worlds.

    Parameters
    ----------
    case : a case, or the path of one.
    strategies : as {"union": "boulware:4"}, or {"union": ["boulware", "conceder"]}; a party that
        is not named may be firm until late, concede evenly, or yield early.
    rounds : in each everybody speaks once; 20 if not said.
    considerate : offers heed what is best for the others, as far as known.
    how : `protocol` (stacked, simultaneous, text, alternating), `several`, `mediator`,
        `breakdown`, `convention` (winset, negmas, negolog), and settings one by one.

    Returns
    -------
    Bargained
        `running.found()` are the odds of agreement, `to_frame()` a row for each session.

    Raises
    ------
    CaseError
        What is asked for cannot be played: every reason at once.
    """
    asked, chosen = _asked(strategies, rounds, considerate, how)
    return bargained(taken(case), asked, settings_from(settings, chosen))


def transcript(
    case: CaseOrPath,
    strategies: Strategies | None = None,
    settings: Settings | None = None,
    *,
    draw: int = 1,
    rounds: int | None = None,
    **how: Any,
) -> Transcript:
    """Play one session on one plausible world, and keep every word; see `bargain`.

    `draw` counts from 1. `to_dict()["text"]` tells it in sentences.
    """
    asked, chosen = _asked(strategies, rounds, False, how)
    return told(taken(case), asked, settings_from(settings, chosen), draw=draw)


def _asked(
    strategies: Strategies | None, rounds: int | None, considerate: bool, how: dict[str, Any]
) -> tuple[Asked, dict[str, Any]]:
    """Split what talks are asked for from the settings of the analysis."""
    ways = {name: how.pop(name) for name in Ways._fields if name in how}
    convention = how.pop("convention", "winset")
    several = {
        party: (said,) if isinstance(said, str) else tuple(said)
        for party, said in (strategies or {}).items()
    }
    return Asked(several, rounds, Ways(**ways), considerate, convention), how
