"""`stability`: a case as a conflict graph: which states hold, for whom, and why.

The object that `winset stability --json` writes. Probabilities are shares of draws; where all
owners are scored there is one, and verdicts are true or false.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from winset.analysis.model import Shared, model_of
from winset.analysis.record import ABSENT
from winset.analysis.settings import Settings
from winset.analysis.stability.details import (
    ChangeDetail,
    ConditionDetail,
    InverseDetail,
    LoweredDetail,
    RankingsDetail,
    RequirementDetail,
)
from winset.analysis.stability.document import Document
from winset.analysis.stability.states import States, Verdicts
from winset.case.types import Case
from winset.spaces.space import Progress, silent
from winset.stability.coalitions import Together
from winset.stability.concepts import Sanctions, deterrences
from winset.stability.inverse_analysis import inverse
from winset.wording.languages import catalogue
from winset.wording.numbers import listed

Json = dict[str, Any]

NAMED = 30
"""Of states that are not numbered without gaps so many are named where another was asked for."""
WAYS = 20
"""Of each condition so many ways to meet it are listed."""
SANCTIONS = {
    "published": Sanctions.PUBLISHED,
    "single": Sanctions.SINGLE,
    "once": Sanctions.ONCE,
}


@dataclass(frozen=True)
class Bloc:
    """Actors that act as one, and how they move.

    `together` is "at-once" (one after the other or at the same time) or "in-turns" (only one
    after the other); ValueError for another.
    """

    members: tuple[str, ...]
    together: str = "at-once"

    def __post_init__(self) -> None:
        """Refuse a way to move that there is not."""
        if self.together not in set(Together):
            raise ValueError(f"together: expected {' or '.join(Together)}, found {self.together!r}")


@dataclass(frozen=True)
class Stability:
    """A conflict judged: plain data, with the same bytes for the same case and settings."""

    data: Mapping[str, Any]

    def to_dict(self) -> Json:
        """Return the object that `winset stability --json` writes."""
        return dict(self.data)

    def to_json(self) -> str:
        """Return that object as JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=1, allow_nan=False) + "\n"

    def __repr__(self) -> str:
        return f"<Stability of {self.data['case']['title']!r}: {len(self.data['states'])} states>"


def stability_of(
    case: Case,
    settings: Settings | None = None,
    *,
    sanctions: str = "published",
    coalition: Sequence[str] | Bloc = (),
    make: tuple[int, str] | None = None,
    progress: Progress = silent,
) -> Stability:
    """Find which outcomes of a case hold once nobody negotiates any more.

    Parameters
    ----------
    case : its issues' owners are the actors that move.
    settings : seed, draws, prior, account, as for `analyse`.
    sanctions : "published" (the others answer in turns, nobody twice in a row), or the named
        shortcuts "single" and "once".
    coalition : actors that act as one; as a `Bloc` to say how they move.
    make : a state, by its number, and a concept: tell as well which preferences would make it hold.

    Raises
    ------
    ValueError
        No issue has an owner; the rules leave no outcome; an actor of the coalition owns nothing,
        does not exist or is alone; an unknown name of sanctions, or of how a coalition moves;
        `make` names no state or concept, preferences are uncertain, or it comes with a coalition
        or a shortcut; there are more than 20,000 states (4,096 with a coalition), even with what
        nobody owns as in no deal.
    ContradictionError
        What is said about an actor cannot all be true.
    """
    chosen = settings or Settings()
    case.validate()
    case = case.in_language(chosen.language)
    if sanctions not in SANCTIONS:
        raise ValueError(f"sanctions: expected {', '.join(SANCTIONS)}, found {sanctions!r}")
    bloc = coalition if isinstance(coalition, Bloc) else Bloc(tuple(coalition))
    owners = list(case.owners)
    if not owners:
        raise ValueError(
            "nobody can move: no issue has an owner; say with `owner:` who can change it alone"
        )
    for member in bloc.members:
        if member not in owners:
            raise ValueError(f"coalition: expected some of {', '.join(owners)}, found {member!r}")
    members = tuple(dict.fromkeys(bloc.members))
    if len(members) == 1:
        raise ValueError(f"coalition: expected two actors or more, found {members[0]!r} alone")
    shared = Shared(case, chosen, progress)
    found = model_of(shared, chosen.account, chosen.prior)
    if found.contradictions:
        raise found.contradictions[0]
    states = States.of(found, owners)
    if make is not None:
        if members or sanctions != "published":
            raise ValueError(
                "which preferences would make a state hold is told of actors one by one, by the "
                "published rule of sanctions"
            )
        _check(states, make)
    verdicts = Verdicts.of(states, SANCTIONS[sanctions], members, Together(bloc.together))
    asked = ABSENT if make is None else _inverse(states, *make)
    told = Document(states, verdicts, chosen, sanctions).detail(asked)
    return Stability(told.to_dict(catalogue(chosen.language)))


def _check(states: States, make: tuple[int, str]) -> None:
    state, concept = make
    if not states.exact:
        raise ValueError("which preferences would make a state hold is told of scored cases only")
    if state not in states.numbers:
        first, last = states.number(0), states.number(-1)
        among = f"{first} to {last:,}"
        if last - first + 1 != len(states.numbers):
            known = listed(map(str, states.numbers[:NAMED].tolist()), "or")
            more = len(states.numbers) - NAMED
            among = f"{known} (and {more} more)" if more > 0 else known
        raise ValueError(f"state: expected {among}, found {state}")
    if concept not in deterrences():
        raise ValueError(f"concept: expected {', '.join(deterrences())}, found {concept!r}")


def _inverse(states: States, state: int, concept: str) -> InverseDetail:
    """Find which preferences would make a state hold."""
    place = int(np.searchsorted(states.numbers, state))
    found = inverse(states.conflict(), place, concept)
    owners, number = states.owners, states.number
    return InverseDetail(
        state=state,
        concept=concept,
        actors={
            owners[required.actor]: RequirementDetail(
                required.holds,
                tuple(
                    ConditionDetail(
                        number(condition.move),
                        tuple(
                            tuple(sorted(number(k) for k in way)) for way in condition.ways[:WAYS]
                        ),
                        max(0, len(condition.ways) - WAYS),
                    )
                    for condition in required.conditions
                ),
            )
            for required in found.requirements
        },
        change=ChangeDetail(
            found.change.status,
            tuple(
                LoweredDetail(owners[actor], number(lower)) for actor, lower in found.change.lowered
            ),
        ),
        rankings={
            owners[actor]: RankingsDetail(count.status, count.favourable, count.possible)
            for actor, count in found.counts.items()
        },
    )
