"""`stability`: a case as a conflict graph: which states hold, for whom, and why.

The object that `winset stability --json` writes. Probabilities are shares of draws; where all
owners are scored there is one, and verdicts are true or false.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import numpy as np

from winset.analysis.model import Shared, model_of
from winset.analysis.settings import Settings
from winset.analysis.stability.document import Told
from winset.analysis.stability.states import Ground, Judged
from winset.case.types import Case
from winset.outcomes.space import Progress, silent
from winset.stability.coalitions import Together
from winset.stability.concepts import CONCEPTS, Sanctions
from winset.stability.inverse import inverse
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


def stability_schema() -> Json:
    """Return the JSON Schema of the object that `winset stability --json` writes."""
    text = (files("winset.analysis") / "stability.schema.json").read_text(encoding="utf-8")
    schema: Json = json.loads(text)
    return schema


def stability_of(
    case: Case,
    settings: Settings | None = None,
    *,
    sanctions: str = "published",
    coalition: Sequence[str] | Bloc = (),
    make: tuple[int, str] | None = None,
    progress: Progress = silent,
) -> Stability:
    """Tell which outcomes of a case hold once nobody negotiates any more.

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
    if sanctions not in SANCTIONS:
        raise ValueError(f"sanctions: expected {', '.join(SANCTIONS)}, found {sanctions!r}")
    bloc = coalition if isinstance(coalition, Bloc) else Bloc(tuple(coalition))
    owners = [a.id for a in case.actors if any(i.owner == a.id for i in case.issues)]
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
    ground = Ground.of(found, owners)
    if make is not None:
        if members or sanctions != "published":
            raise ValueError(
                "which preferences would make a state hold is told of actors one by one, by the "
                "published rule of sanctions"
            )
        _check(ground, make)
    judged = Judged.of(ground, SANCTIONS[sanctions], members, Together(bloc.together))
    data = Told(ground, judged, chosen, sanctions).data()
    return Stability(data if make is None else {**data, "inverse": _inverse(ground, *make)})


def _check(ground: Ground, make: tuple[int, str]) -> None:
    state, concept = make
    if not ground.exact:
        raise ValueError("which preferences would make a state hold is told of scored cases only")
    if state not in ground.numbers:
        first, last = ground.number(0), ground.number(-1)
        among = f"{first} to {last:,}"
        if last - first + 1 != len(ground.numbers):
            known = listed(map(str, ground.numbers[:NAMED].tolist()), "or")
            more = len(ground.numbers) - NAMED
            among = f"{known} (and {more} more)" if more > 0 else known
        raise ValueError(f"state: expected {among}, found {state}")
    if concept not in CONCEPTS:
        raise ValueError(f"concept: expected {', '.join(CONCEPTS)}, found {concept!r}")


def _inverse(ground: Ground, state: int, concept: str) -> Json:
    """Tell which preferences would make a state hold."""
    place = int(np.searchsorted(ground.numbers, state))
    found = inverse(ground.conflict(), place, concept)
    return {
        "state": state,
        "concept": concept,
        "actors": {
            ground.owners[one.actor]: {
                "holds": one.holds,
                "conditions": [
                    {
                        "move": ground.number(condition.move),
                        "ways": [
                            sorted(ground.number(k) for k in way) for way in condition.ways[:WAYS]
                        ],
                        "more": max(0, len(condition.ways) - WAYS),
                    }
                    for condition in one.conditions
                ],
            }
            for one in found.requirements
        },
        "change": {
            "status": str(found.change.status),
            "lowered": [
                {"actor": ground.owners[actor], "state": ground.number(lower)}
                for actor, lower in found.change.lowered
            ],
        },
        "rankings": {
            ground.owners[actor]: {
                "status": str(count.status),
                "favourable": count.favourable,
                "possible": count.possible,
            }
            for actor, count in found.counts.items()
        },
    }
