"""`stability`: a case as a conflict graph: which states hold, for whom, and why.

The object that `winset stability --json` writes. Probabilities are shares of draws; where all
owners are scored there is one, and verdicts are true or false.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Unpack

from winset.analysis.model import Shared, model_of
from winset.analysis.ordinal import degrees, ordered
from winset.analysis.settings import Settings
from winset.analysis.stability.asked import SANCTIONS, Asked, Asks, Bloc
from winset.analysis.stability.details import (
    ChangeDetail,
    ConditionDetail,
    InverseDetail,
    LoweredDetail,
    RankingsDetail,
    RequirementDetail,
)
from winset.analysis.stability.document import Document
from winset.analysis.stability.further import MOST_COMPARED, Further, check_sizes, orders_told
from winset.analysis.stability.states import States, Verdicts
from winset.case.ordinal import Ranking
from winset.case.types import Case, Scores
from winset.spaces.space import Progress, silent
from winset.stability.coalitions import Together
from winset.stability.concepts import deterrences
from winset.stability.inverse_analysis import inverse
from winset.wording.languages import catalogue

Json = dict[str, Any]

WAYS = 20
"""Of each condition so many ways to meet it are listed."""


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
    progress: Progress = silent,
    **asks: Unpack[Asks],
) -> Stability:
    """Find which outcomes of a case hold once nobody negotiates any more.

    Parameters
    ----------
    case : its issues' owners are the actors that move.
    settings : seed, draws, prior, account, as for `analyse`.
    asks : `sanctions`, `coalition`, `make`, `horizon`, `coalitions`, `start`, `unknown`, as
        attributes of `Asked`.

    Raises
    ------
    ValueError
        No issue has an owner; the rules leave no outcome; an actor of the coalition owns nothing,
        does not exist or is alone; an unknown name of sanctions, or of how a coalition moves;
        `make` names no state or concept, or it comes with a coalition or a shortcut; `start` is no
        state; there are more than 20,000 states (4,096 with a coalition; 1,000 for all
        coalitions, all paths or unknown pairs), even with what nobody owns as in no deal.
    TypeError
        Something else is asked.
    ContradictionError
        What is said about an actor cannot all be true.
    """
    asked = Asked(**asks)
    chosen = settings or Settings()
    case.validate()
    case = case.in_language(chosen.language)
    owners = list(case.owners)
    if not owners:
        raise ValueError(
            "nobody can move: no issue has an owner; say with `owner:` who can change it alone"
        )
    members = _members(asked.bloc, owners)
    shared = Shared(_ranked_all(case), chosen, progress)
    found = model_of(shared, chosen.account, chosen.prior)
    if found.contradictions:
        raise found.contradictions[0]
    states = States.of(found, owners, ordered(case))
    if asked.make is not None:
        if members or asked.sanctions != "published":
            raise ValueError(
                "which preferences would make a state hold is told of actors one by one, by the "
                "published rule of sanctions"
            )
        _check(states, asked.wanted, asked.make[1])
    if asked.start is not None:
        states.place(asked.start)
    check_sizes(states, asked)
    verdicts = Verdicts.of(
        states, SANCTIONS[asked.sanctions], members, Together(asked.bloc.together)
    )
    told = Document(states, verdicts, chosen, asked.sanctions).detail()
    return Stability(
        replace(told, **_more(case, states, verdicts, asked)).to_dict(catalogue(chosen.language))
    )


def _members(bloc: Bloc, owners: Sequence[str]) -> tuple[str, ...]:
    for member in bloc.members:
        if member not in owners:
            raise ValueError(f"coalition: expected some of {', '.join(owners)}, found {member!r}")
    members = tuple(dict.fromkeys(bloc.members))
    if len(members) == 1:
        raise ValueError(f"coalition: expected two actors or more, found {members[0]!r} alone")
    return members


def _ranked_all(case: Case) -> Case:
    """Return the case with points in the place of rankings: draws say where the rest is."""
    preferences = {
        actor: replace(said, ordinal=None)
        if isinstance(said, Scores) and isinstance(said.ordinal, Ranking)
        else said
        for actor, said in case.preferences.items()
    }
    return replace(case, preferences=preferences)


def _more(case: Case, states: States, verdicts: Verdicts, asked: Asked) -> Json:
    """Answer what else is asked, and what the case itself asks for."""
    further = Further(states, verdicts)
    known = set(states.numbers.tolist())
    found: Json = {}
    told = orders_told(case, known.__contains__)
    if told:
        found["orders"] = told
    if asked.make is not None:
        found |= _made(states, further, asked.wanted, asked.make[1])
    if asked.horizon is not None:
        found["horizons"] = further.horizons(asked.horizon)
    if asked.coalitions:
        found["coalitions"] = further.coalitions()
    if asked.start is not None:
        found["tableau"] = further.tableau(asked.start)
    if asked.unknown or (states.partial and len(states.rows) <= MOST_COMPARED):
        found["unknown"] = further.unknown()
    if states.exact and case.views:
        found["views"] = further.perceived(case.views)
    if states.exact:
        graded = {
            states.owners.index(owner): degrees(case, ordinal, states.rows)
            for owner, ordinal in ordered(case).items()
            if isinstance(ordinal, Ranking) and ordinal.much and owner in states.owners
        }
        if graded:
            found["strength"] = further.strength(graded)
    return found


def _check(states: States, wanted: Sequence[int], concept: str) -> None:
    for state in wanted:
        states.place(state)
    if not wanted:
        raise ValueError("make: expected the number of a state, or several, found none")
    if concept not in deterrences():
        raise ValueError(f"concept: expected {', '.join(deterrences())}, found {concept!r}")


def _made(states: States, further: Further, wanted: Sequence[int], concept: str) -> Json:
    """Tell what would make states hold; where preferences are uncertain, what matters to it."""
    if not states.exact:
        return {"chances": further.chances(wanted, concept)}
    found: Json = {"inverse": _inverse(states, wanted[0], concept)}
    if len(wanted) > 1:
        found["several"] = further.several(wanted, concept)
    return found


def _inverse(states: States, state: int, concept: str) -> InverseDetail:
    """Find which preferences would make a state hold."""
    found = inverse(states.conflict(), states.place(state), concept)
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
