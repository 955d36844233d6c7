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

from winset.analysis.conflict_ground import Ground, Judged
from winset.analysis.conflict_told import Told
from winset.analysis.settings import Settings
from winset.analysis.study import Workshop, study
from winset.case.types import Case
from winset.outcomes.space import Progress, silent
from winset.stability.concepts import CONCEPTS, Sanctions
from winset.stability.inverse import inverse

Json = dict[str, Any]

WAYS = 20
"""Of each condition so many ways to meet it are listed."""
SANCTIONS = {
    "published": Sanctions.PUBLISHED,
    "single": Sanctions.SINGLE,
    "once": Sanctions.ONCE,
}


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
    coalition: Sequence[str] = (),
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
    coalition : actors that act as one.
    make : a state, by its id, and a concept: tell as well which preferences would make it hold.

    Raises
    ------
    ValueError
        No issue has an owner; the rules leave no outcome; an actor of the coalition owns nothing,
        does not exist or is alone; an unknown name of sanctions; `make` names no state or concept,
        preferences are uncertain, or it comes with a coalition or a shortcut; there are more than
        20,000 states (4,096 with a coalition), even with what nobody owns as in no deal.
    ContradictionError
        What is said about an actor cannot all be true.
    """
    chosen = settings or Settings()
    case.validate()
    if sanctions not in SANCTIONS:
        raise ValueError(f"sanctions: expected {', '.join(SANCTIONS)}, found {sanctions!r}")
    owners = [a.id for a in case.actors if any(i.owner == a.id for i in case.issues)]
    if not owners:
        raise ValueError(
            "nobody can move: no issue has an owner; say with `owner:` who can change it alone"
        )
    for member in coalition:
        if member not in owners:
            raise ValueError(f"coalition: expected some of {', '.join(owners)}, found {member!r}")
    together = tuple(dict.fromkeys(coalition))
    if len(together) == 1:
        raise ValueError(f"coalition: expected two actors or more, found {together[0]!r} alone")
    workshop = Workshop(case, chosen, progress)
    found = study(workshop, chosen.account, chosen.prior)
    if found.contradictions:
        raise found.contradictions[0]
    ground = Ground.of(found, owners)
    if make is not None:
        if together or sanctions != "published":
            raise ValueError(
                "which preferences would make a state hold is told of actors one by one, by the "
                "published rule of sanctions"
            )
        _check(ground, make)
    judged = Judged.of(ground, SANCTIONS[sanctions], together)
    data = Told(ground, judged, chosen, sanctions).data()
    return Stability(data if make is None else {**data, "inverse": _inverse(ground, *make)})


def _check(ground: Ground, make: tuple[int, str]) -> None:
    state, concept = make
    if not ground.exact:
        raise ValueError("which preferences would make a state hold is told of scored cases only")
    if not 1 <= state <= len(ground.rows):
        raise ValueError(f"state: expected 1 to {len(ground.rows):,}, found {state}")
    if concept not in CONCEPTS:
        raise ValueError(f"concept: expected {', '.join(CONCEPTS)}, found {concept!r}")


def _inverse(ground: Ground, state: int, concept: str) -> Json:
    """Tell which preferences would make a state hold."""
    found = inverse(ground.conflict(), state - 1, concept)
    return {
        "state": state,
        "concept": concept,
        "actors": {
            ground.owners[one.actor]: {
                "holds": one.holds,
                "conditions": [
                    {
                        "move": condition.move + 1,
                        "ways": [sorted(k + 1 for k in way) for way in condition.ways[:WAYS]],
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
                {"actor": ground.owners[actor], "state": lower + 1}
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
