"""What `winset stability --json` writes, as types; its JSON Schema is generated from these."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Annotated, Any, ClassVar, Literal

from winset.case.finding import Status
from winset.case.message import Message
from winset.stability.concepts import CONCEPTS, deterrences
from winset.wording.english import ENGLISH

Json = dict[str, Any]


class _Shape:
    """Adds keys to the JSON Schema of a type; the schema maker asks for the method by name."""

    def __init__(self, change: Callable[[Json], Json]) -> None:
        self._change = change

    def __get_pydantic_json_schema__(self, core: Any, handler: Callable[[Any], Json]) -> Json:
        return self._change(handler(core))


class _Sentence:
    """Makes the schema of a message that of the text it is written as."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return handler.generate_schema(str)


def _by_concept(schema: Json) -> Json:
    """Name the concepts; those with a program of their own are not judged of coalitions."""
    share = schema["additionalProperties"]
    return {
        "type": "object",
        "properties": dict.fromkeys(CONCEPTS, share),
        "required": list(deterrences()),
        "additionalProperties": False,
    }


StateNumber = Annotated[
    int, _Shape(lambda schema: {**schema, "minimum": 0, "description": "A state, by its number."})
]
Likelihood = Annotated[float, _Shape(lambda schema: {**schema, "minimum": 0, "maximum": 1})]
Share = Annotated[
    bool | Likelihood,
    _Shape(
        lambda schema: {
            **schema,
            "description": "True or false where everybody who moves is scored, else the share of "
            "draws.",
        }
    ),
]
ByConcept = Annotated[Mapping[str, Share], _Shape(_by_concept)]
ConceptKey = Annotated[str, _Shape(lambda schema: {**schema, "enum": list(CONCEPTS)})]
Text = Annotated[Message, _Sentence()]
ChangeStatus = Annotated[
    str,
    _Shape(
        lambda schema: {
            **schema,
            "enum": [Status.EXACT, Status.BOUND, Status.IMPOSSIBLE, Status.UNKNOWN],
        }
    ),
]
CountStatus = Annotated[
    str, _Shape(lambda schema: {**schema, "enum": [Status.EXACT, Status.UNKNOWN]})
]
Description = dict[str, Any]


def _says(text: str) -> Description:
    return {"description": text}


@dataclass(frozen=True)
class Detail:
    """A part of the object: no keys but its own."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}


@dataclass(frozen=True)
class ActorDetail(Detail):
    """An actor, and the issues that it owns."""

    id: str
    name: str
    role: str
    owns: tuple[str, ...]


@dataclass(frozen=True)
class OptionDetail(Detail):
    """One way to settle an issue."""

    id: str
    name: str


@dataclass(frozen=True)
class IssueDetail(Detail):
    """An issue, who owns it, and the changes [from, to] that last."""

    id: str
    name: str
    owner: str | None
    irreversible: tuple[tuple[str, str], ...]
    options: tuple[OptionDetail, ...]


@dataclass(frozen=True)
class CaseDetail(Detail):
    """What the case is about."""

    title: str
    actors: tuple[ActorDetail, ...]
    issues: tuple[IssueDetail, ...]
    transitions: tuple[Text, ...]
    outcomes: int


@dataclass(frozen=True)
class SettingsDetail(Detail):
    """What the verdicts depend on besides the case."""

    seed: int
    draws: int
    prior: str
    account: str | None
    sanctions: str
    coalition: tuple[str, ...]
    together: str


@dataclass(frozen=True)
class StateDetail(Detail):
    """A state and how far it holds."""

    id: StateNumber
    number: int = field(
        metadata={
            "ge": 0,
            **_says(
                "The number of the conflict file where the case comes from one, else 1, 2, 3 and "
                "so on. The same as the id."
            ),
        }
    )
    outcome: Mapping[str, str]
    status_quo: bool = field(metadata=_says("This is no deal."))
    same_as: StateNumber | None = field(
        metadata=_says(
            "The first state that nobody tells apart from this one; null where this is the first."
        )
    )
    equilibrium: ByConcept
    actors: Mapping[str, ByConcept] = field(
        metadata=_says("For each player, whether the state is stable for it.")
    )
    ranks: Mapping[str, int] | None = field(
        metadata=_says(
            "Each owner's rank of the state, higher is better; null where uncertain, or beyond "
            "60 states."
        )
    )


@dataclass(frozen=True)
class MoveDetail(Detail):
    """A move, and in what share of draws its mover gains by it."""

    actor: str
    source: StateNumber = field(metadata={"alias": "from"})
    to: StateNumber
    improves: Share


@dataclass(frozen=True)
class StepDetail(Detail):
    """Who moves where."""

    actor: str
    to: StateNumber


@dataclass(frozen=True)
class WayDetail(Detail):
    """A state that moves lead to, by a shortest path."""

    state: StateNumber
    path: tuple[StepDetail, ...]


@dataclass(frozen=True)
class WantedWayDetail(Detail):
    """A state that improvements alone lead to, in some share of draws."""

    state: StateNumber
    share: Likelihood
    path: tuple[StepDetail, ...]


@dataclass(frozen=True)
class StatusQuoDetail(Detail):
    """Where no deal leads."""

    state: StateNumber
    moves: tuple[WayDetail, ...]
    improvements: tuple[WantedWayDetail, ...]
    draws: int


@dataclass(frozen=True)
class SanctionDetail(Detail):
    """The answer that deters an improvement, and what the actor could still do after it."""

    improvement: StateNumber
    path: tuple[StepDetail, ...]
    responses: tuple[StateNumber, ...]


@dataclass(frozen=True)
class CertificateDetail(Detail):
    """Why a state is stable for an actor, or not."""

    state: StateNumber
    actor: str
    concept: ConceptKey
    stable: bool
    escape: StateNumber | None = field(metadata=_says("The improvement that nothing deters."))
    deterred: tuple[SanctionDetail, ...] = field(
        metadata=_says(
            "For each improvement the answer that deters it, and what the actor could still do "
            "then."
        )
    )


@dataclass(frozen=True)
class ConditionDetail(Detail):
    """What keeps an actor from one of its moves: one of `ways`, or of so many `more`."""

    move: StateNumber
    ways: tuple[tuple[StateNumber, ...], ...]
    more: int


@dataclass(frozen=True)
class RequirementDetail(Detail):
    """All conditions of one actor, and whether they are met."""

    holds: bool
    conditions: tuple[ConditionDetail, ...]


@dataclass(frozen=True)
class LoweredDetail(Detail):
    """A state that an actor must no longer prefer."""

    actor: str
    state: StateNumber


@dataclass(frozen=True)
class ChangeDetail(Detail):
    """The smallest change of preferences."""

    status: ChangeStatus
    lowered: tuple[LoweredDetail, ...]


@dataclass(frozen=True)
class RankingsDetail(Detail):
    """In how many rankings of one actor the state would hold."""

    status: CountStatus
    favourable: int | None
    possible: int


@dataclass(frozen=True)
class InverseDetail(Detail):
    """Which preferences would make a state hold."""

    state: StateNumber
    concept: ConceptKey
    actors: Mapping[str, RequirementDetail]
    change: ChangeDetail
    rankings: Mapping[str, RankingsDetail]


@dataclass(frozen=True)
class StabilityDetail(Detail):
    """The whole object."""

    winset: str = field(metadata=_says("The version that made it."))
    format: Literal[1]
    case: CaseDetail = field(
        metadata=_says(
            "Title, actors with what they own, issues with owner and lasting changes, transition "
            "rules in words, number of outcomes before rules."
        )
    )
    settings: SettingsDetail = field(
        metadata=_says(
            "Seed, draws, prior, account, sanctions, coalition, and how it moves (together)."
        )
    )
    exact: bool = field(
        metadata=_says("Everybody who moves is scored; verdicts are true or false.")
    )
    judged: int = field(
        metadata={
            "ge": 1,
            **_says("Draws of preferences that were judged: the first of those asked for."),
        }
    )
    players: tuple[str, ...] = field(
        metadata=_says("Who moves; a coalition is one player, its members joined by +.")
    )
    states: tuple[StateDetail, ...]
    moves: tuple[MoveDetail, ...] | None = field(
        metadata=_says("Every move, up to 60 states; null beyond.")
    )
    from_status_quo: StatusQuoDetail | None = field(
        metadata=_says(
            "Where moves, and improvements alone, lead from no deal; null where that is no outcome."
        )
    )
    certificates: tuple[CertificateDetail, ...] = field(
        metadata=_says(
            "Why verdicts are what they are, of scored cases: up to 60 states all of them, beyond "
            "those on states that hold and on no deal."
        )
    )
    notes: tuple[Text, ...]
    doubts: tuple[str, ...] = field(
        metadata=_says("What reading the case found doubtful: to look at before any verdict.")
    )
    assumed: tuple[str, ...] = field(
        metadata=_says(
            "What reading the case assumed, and what its file holds that is not modelled."
        )
    )
    inverse: Annotated[InverseDetail | None, _Shape(lambda schema: schema["anyOf"][0])] = field(
        default=None,
        metadata=_says(
            "Which preferences would make a state hold (`--make`): conditions by actor, the "
            "smallest change, in how many rankings."
        ),
    )


def stability_schema() -> Json:
    """Return the JSON Schema of the object that `winset stability --json` writes."""
    from pydantic import TypeAdapter

    made = TypeAdapter(StabilityDetail).json_schema(by_alias=True)
    del made["properties"]["inverse"]["default"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What `winset stability --json` writes",
        **_tidy(made),
    }


def _tidy(schema: Any) -> Any:
    """Leave out titles made of names, which say nothing new."""
    if isinstance(schema, list):
        return [_tidy(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: _tidy(value)
        for key, value in schema.items()
        if not (key == "title" and isinstance(value, str))
    }


def plain(value: Any) -> Any:
    """Turn details into what JSON holds, messages in English; what is absent is left out.

    Members of one list or mapping are of one kind, so the first tells whether to look further.
    """
    if isinstance(value, Detail):
        made: Json = {}
        kind: Any = type(value)
        for name, key, optional in _parts(kind):
            inside = getattr(value, name)
            if type(inside) in _SCALARS:
                made[key] = inside
            elif inside is not None or not optional:
                made[key] = plain(inside)
        return made
    if isinstance(value, Message):
        return ENGLISH.text(value)
    if isinstance(value, (tuple, list)):
        return [plain(part) for part in value] if _nested(next(iter(value), None)) else list(value)
    if isinstance(value, Mapping) and _nested(next(iter(value.values()), None)):
        return {key: plain(part) for key, part in value.items()}
    return value


_SCALARS = frozenset({bool, int, float, str})


@cache
def _parts(kind: type[Any]) -> tuple[tuple[str, str, bool], ...]:
    """Return name, key and whether it may be absent, of each field."""
    return tuple(
        (part.name, part.metadata.get("alias", part.name), part.default is None)
        for part in fields(kind)
    )


def _nested(value: Any) -> bool:
    return isinstance(value, (Detail, Message, tuple, list, Mapping))
