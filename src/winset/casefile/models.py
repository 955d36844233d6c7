"""The shape of a case file: what may stand where, and its JSON Schema.

Only shapes are checked here; names, options and sums are checked in `structure` and
`preferences`. Unknown keys pass (they are reported there with the nearest match), since one
wrong key must not hide others.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    GetJsonSchemaHandler,
    PlainValidator,
    Tag,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from winset.case.types import Reception
from winset.casefile.fields import (
    NUMBER,
    PAIR_OF_OPTIONS,
    SCALAR,
    SHARE,
    Number,
    OfferMap,
    OneOrMore,
    OrdinalFields,
    Received,
    ReceivedInstead,
    RegionMap,
    Shape,
    Share,
    Text,
    anything,
    blank,
    list_of,
    mapping_of,
    wrong,
)
from winset.casefile.kinds import ClaimFields
from winset.casefile.texts import TEXT_OR_NOTHING, Options, Words, named
from winset.casefile.timing import TimeShape
from winset.text.tree import Scalar


def _required(*keys: str) -> ConfigDict:
    return ConfigDict(
        extra="allow", json_schema_extra={"additionalProperties": False, "required": list(keys)}
    )


class ActorShape(Shape):
    """An actor: a name, or a mapping."""

    name: Words | None = Field(None, description="Name for the reader.")
    note: Words | None = Field(None, description="A remark for the reader.")

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Allow the short form `id: name` in editors too."""
        return {"anyOf": [TEXT_OR_NOTHING, handler(core)]}


class RangeShape(Shape):
    """A numeric issue: from, to, step."""

    model_config = _required("from", "to", "step")
    start: Number | None = Field(None, alias="from", description="First number.")
    to: Number | None = Field(None, description="Last number (reached by whole steps).")
    step: Number | None = Field(
        None,
        description="Distance between options, above 0.",
        json_schema_extra={"exclusiveMinimum": 0},
    )
    unit: Words | None = Field(None, description="Unit for the reader, such as m3/s.")


class IssueShape(Shape):
    """A question to settle."""

    name: Words | None = Field(None, description="Name for the reader.")
    options: Options | None = Field(None, description="A list of ids, or id: name.")
    range: RangeShape | None = Field(None, description="Instead of options: a number.")
    owner: Text | None = Field(None, description="The actor that can change the issue alone.")
    irreversible: Annotated[
        list[Any] | None,
        PlainValidator(list_of("a list of [from, to] pairs")),
        WithJsonSchema({"type": "array", "items": PAIR_OF_OPTIONS}),
    ] = Field(None, description="Changes that cannot be undone: [from, to] pairs of options.")
    note: Words | None = Field(None, description="A remark for the reader.")


class RuleShape(Shape):
    """What makes an outcome infeasible."""

    id: Text | None = Field(None, description="A name for the rule; rule1, rule2, ... without.")
    never: RegionMap | None = Field(None, description="Options that never stand together.")
    when: RegionMap | None = Field(None, alias="if", description="Where this matches ...")
    then: RegionMap | None = Field(None, description="... this must match too.")
    scope: Text | None = Field(
        None,
        alias="for",
        description="`deals`: the rule says what can be agreed, not what can come to be when a "
        "deal is broken or carried out; always, without.",
    )


class TransitionShape(Shape):
    """A change that is ruled out, from outcomes that match to outcomes that match."""

    model_config = _required("from", "never_to")
    id: Text | None = Field(None, description="A name; transition1, transition2, ... without.")
    start: RegionMap | None = Field(None, alias="from", description="From where this matches ...")
    never_to: RegionMap | None = Field(
        None, description="... nothing leads in one step to where this matches."
    )
    by: Text | None = Field(
        None, description="The one actor it is ruled out for; everyone, and all together, without."
    )


class SourceShape(Shape):
    """A document that evidence cites."""

    title: Words | None = Field(None, description="Title.")
    publisher: Words | None = Field(None, description="Publisher.")
    author: Text | None = Field(None, description="Author.")
    date: Text | None = Field(None, description="Date, YYYY-MM-DD.")
    language: Text | None = Field(None, description="Language code, such as en.")
    file: Text | None = Field(None, description="The text, relative to the case file.")
    sha256: Text | None = Field(
        None, description="The SHA-256 of the file: told as a problem once it is another text."
    )
    url: Text | None = Field(None, description="Address.")
    reliability: Share | None = Field(
        None,
        description="The chance that everything it says about preferences may be relied on, at "
        "once; 1 without.",
        json_schema_extra={"exclusiveMinimum": 0, "maximum": 1},
    )
    note: Words | None = Field(None, description="A remark for the reader.")


class EvidenceShape(Shape):
    """Where something is known from."""

    model_config = _required("source", "quote")
    source: Text | None = Field(None, description="Id of a source.")
    quote: Text | None = Field(None, description="The exact words, looked up in the source.")
    speaker: Words | None = Field(None, description="Who said it: an actor id or a name.")
    prefix: Text | None = Field(
        None, description="The words directly before it, where the quote stands more than once."
    )
    suffix: Text | None = Field(None, description="The words directly after it, likewise.")


def _as_list(value: Any) -> Any:
    if isinstance(value, Scalar):
        raise wrong("{source: ..., quote: ...} or a list of them", value)
    return [value] if isinstance(value, dict) else value


Because = Annotated[
    list[EvidenceShape] | None,
    BeforeValidator(_as_list, json_schema_input_type=EvidenceShape | list[EvidenceShape]),
]
_BECAUSE = "Evidence: {source, quote, speaker}, or a list of them."


class _StatementId(Shape):
    id: Text | None = Field(None, description="A name for the statement.")


class _StatementRest(Shape):
    because: Because = Field(None, description=_BECAUSE)
    assumed: Words | None = Field(None, description="The analyst's reason.")
    account: Text | None = Field(None, description="The account it belongs to; all without.")
    confidence: Share | None = Field(
        None,
        description="The chance that its source may be relied on for this statement; 1 without.",
        json_schema_extra={"exclusiveMinimum": 0, "maximum": 1},
    )
    note: Words | None = Field(None, description="A remark for the reader.")


class StatementShape(_StatementRest, ClaimFields, _StatementId):
    """One thing known or assumed about one actor's preferences."""

    until: Text | None = Field(None, description="The last day on which it held, YYYY-MM-DD.")
    replaces: Text | None = Field(
        None, description="The statement that ends the day this one becomes known."
    )


class OfferShape(Shape):
    """Who proposed what when, and who answered what."""

    model_config = _required("by", "outcome")
    id: Text | None = Field(None, description="A short id for the offer.")
    name: Words | None = Field(None, description="What it is called, as “American paper”.")
    by: OneOrMore | None = Field(
        None, description="The actor that made it; of a joint text, a list of them."
    )
    on: Text | None = Field(None, description="Date, YYYY-MM-DD.")
    outcome: OfferMap | None = Field(None, description="What was proposed.")
    responses: (
        Annotated[
            dict[str, Any],
            PlainValidator(mapping_of("a mapping actor: response")),
            WithJsonSchema(
                {
                    "type": "object",
                    "additionalProperties": {
                        "enum": ["accepted", "rejected", "final", "countered"]
                    },
                }
            ),
        ]
        | None
    ) = Field(None, description="accepted, rejected, final (left over it) or countered.")
    account: Text | None = Field(None, description="The account it belongs to; all without.")
    because: Because = Field(None, description=_BECAUSE)
    assumed: Words | None = Field(None, description="The analyst's reason.")
    note: Words | None = Field(None, description="A remark for the reader.")


class ReactionShape(Shape):
    """How someone is reported to have received an outcome or no deal; never a statement."""

    model_config = _required("by", "to", "was")
    id: Text | None = Field(None, description="A name for the reaction.")
    by: Text | None = Field(None, description="The actor that reacted.")
    to: Received | None = Field(None, description="What was received: an outcome, or no_deal.")
    was: Text | None = Field(
        None,
        description="How it was received.",
        json_schema_extra={"enum": [reception.value for reception in Reception]},
    )
    instead_of: ReceivedInstead | None = Field(
        None,
        description="What that is measured against: an offer's id, an outcome, or no_deal.",
    )
    on: Text | None = Field(None, description="Date, YYYY-MM-DD.")
    account: Text | None = Field(None, description="The account it belongs to; all without.")
    because: Because = Field(None, description=_BECAUSE)
    assumed: Words | None = Field(None, description="The analyst's reason.")
    note: Words | None = Field(None, description="A remark for the reader.")


class InteractionShape(Shape):
    """Points added where a partial outcome matches."""

    model_config = _required("when", "add")
    when: RegionMap | None = Field(None, description="Where it applies.")
    add: Number | None = Field(None, description="Points, may be negative.")


PointsMap = Annotated[
    dict[str, Any],
    PlainValidator(mapping_of("a mapping issue: {option: points}")),
    WithJsonSchema(
        {
            "type": "object",
            "additionalProperties": {"type": "object", "additionalProperties": NUMBER},
        }
    ),
]


class LaterShape(Shape):
    """Scores that change from a round or a day on."""

    model_config = _required("from")
    start: Text | None = Field(
        None, alias="from", description="A round, 2 or later, or a day, YYYY-MM-DD."
    )
    scores: PointsMap | None = Field(None, description="Points of the issues that change.")
    no_deal: Number | None = Field(None, description="The value of no deal from then on.")


class ScoresShape(OrdinalFields):
    """An exact value function, or an order of states: scores, a ranking or priorities."""

    model_config = ConfigDict(
        extra="allow",
        json_schema_extra={
            "additionalProperties": False,
            "oneOf": [{"required": [key]} for key in ("scores", "ranking", "priorities")],
        },
    )
    scores: PointsMap | None = Field(
        None, description="Points per option; numeric issues: points, linear between."
    )
    interactions: list[InteractionShape] | None = Field(None, description="Conditional points.")
    at_most: Number | None = Field(
        None, description="The largest value; what sums above it is worth just that."
    )
    no_deal: Number | None = Field(None, description="The value of no deal, in points.")
    later: list[LaterShape] | None = Field(
        None, description="What changes from some round or day on, the earliest first."
    )


class ApprovalShape(Shape):
    """An approval rule: one of veto, at_least + of, weight + of, blocks + unless."""

    id: Text | None = Field(None, description="A short id for the rule.")
    name: Words | None = Field(None, description="What it is called, as “House of Commons”.")
    veto: Text | None = Field(None, description="This actor must accept.")
    at_least: Share | None = Field(None, description="How many of `of` must accept.")
    weight: Share | None = Field(None, description="The weight of `of` that must accept.")
    of: Annotated[
        Any,
        PlainValidator(anything),
        WithJsonSchema(
            {
                "anyOf": [
                    {"type": "array", "items": {"type": "string"}},
                    {"type": "object", "additionalProperties": SHARE},
                ]
            }
        ),
    ] = Field(None, description="Actors, or actors with weights.")
    blocks: Text | None = Field(None, description="This actor blocks by not accepting ...")
    unless: ApprovalShape | None = Field(None, description="... unless this rule is met.")


def _preferences_tag(value: Any) -> str:
    return "@statements" if isinstance(value, list) else "@scores"


PreferencesShape = Annotated[
    Annotated[ScoresShape, Tag("@scores")] | Annotated[list[StatementShape], Tag("@statements")],
    Discriminator(_preferences_tag),
]


class CaseShape(Shape):
    """A Winset case file."""

    model_config = _required("winset", "title", "parties", "issues")
    winset: Number | None = Field(
        None, description="Format of the case file: 1.", json_schema_extra={"const": 1}
    )
    title: Words | None = Field(None, description="Title.")
    summary: Words | None = Field(None, description="One paragraph for the reader.")
    language: Text | None = Field(
        None, description="The language of its words, such as en, and of its report."
    )
    parties: dict[str, Annotated[ActorShape, BeforeValidator(named)]] | None = Field(
        None, description="Those whose consent is needed at the table."
    )
    ratifiers: dict[str, Annotated[ActorShape, BeforeValidator(named)]] | None = Field(
        None, description="Those whose approval is needed afterwards."
    )
    observers: dict[str, Annotated[ActorShape, BeforeValidator(named)]] | None = Field(
        None, description="Those who react and have no vote."
    )
    issues: dict[str, Annotated[IssueShape, BeforeValidator(blank)]] | None = Field(
        None, description="The questions to settle."
    )
    rules: list[RuleShape] | None = Field(None, description="What makes an outcome infeasible.")
    transitions: list[TransitionShape] | None = Field(
        None, description="Changes that are ruled out."
    )
    no_deal: (
        Annotated[
            dict[str, Any],
            PlainValidator(mapping_of("an outcome, or {values: {actor: number}}")),
            WithJsonSchema(
                {
                    "anyOf": [
                        {
                            "type": "object",
                            "properties": {
                                "values": {
                                    "type": "object",
                                    "additionalProperties": SHARE,
                                    "description": "What no deal is worth, per actor.",
                                }
                            },
                            "required": ["values"],
                            "additionalProperties": False,
                        },
                        {"type": "object", "additionalProperties": SCALAR, "minProperties": 1},
                    ]
                }
            ),
        ]
        | None
    ) = Field(None, description="What stands without agreement.")
    exposure: (
        Annotated[
            dict[str, Any],
            PlainValidator(mapping_of("a mapping actor: number")),
            WithJsonSchema({"type": "object", "additionalProperties": {**SHARE, "minimum": 0}}),
        ]
        | None
    ) = Field(
        None,
        description="How far below its no-deal value a party is ready to stand on the way to a "
        "deal, in units of its value function; 0 without.",
    )
    binding: Annotated[
        Any,
        PlainValidator(anything),
        WithJsonSchema({"anyOf": [{"type": "boolean"}, {"type": "array", "items": SCALAR}]}),
    ] = Field(
        None,
        description="Where a signed deal cannot be broken alone, as a contract that a court "
        "enforces: `true`, or a list of issues; nowhere without.",
    )
    approval: list[ApprovalShape] | None = Field(None, description="Approval rules; all must hold.")
    sources: dict[str, Annotated[SourceShape, BeforeValidator(blank)]] | None = Field(
        None, description="Documents cited."
    )
    accounts: dict[str, Words] | None = Field(None, description="Contradicting versions: id: name.")
    preferences: dict[str, PreferencesShape] | None = Field(
        None, description="Per actor: exact scores, or a list of statements."
    )
    views: dict[str, dict[str, ScoresShape]] | None = Field(
        None,
        description="Misperceptions: viewer: {actor: scores, ranking or priorities}, what the one "
        "takes the other to want.",
    )
    offers: list[OfferShape] | None = Field(None, description="Offers in time order.")
    reactions: list[ReactionShape] | None = Field(
        None, description="How outcomes, or no deal, are reported to have been received."
    )
    time: TimeShape | None = Field(
        None, description="When an agreement is due, what waiting costs."
    )
    assumed: list[Words] | None = Field(
        None,
        description="What reading the original assumed; shown with every answer, so delete what is "
        "settled.",
    )
    state_numbers: dict[str, list[Any]] | None = Field(
        None,
        description="Numbers that another tool gives outcomes: number: [option, option, ...], in "
        "the order of the issues.",
    )

    def scored(self, actor: str) -> bool:
        """Return whether an actor's preferences are scores."""
        return isinstance((self.preferences or {}).get(actor), ScoresShape)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of case files, as editors use it."""
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_tidy(CaseShape.model_json_schema(by_alias=True)),
    }
    schema["title"] = "Winset case file"
    return schema


def _tidy(schema: Any) -> Any:
    """Drop what says nothing to a reader: generated titles, `null` branches, null defaults."""
    if isinstance(schema, list):
        return [_tidy(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {
        key: _tidy(value)
        for key, value in schema.items()
        if not (key == "title" and isinstance(value, str))
        and not (key == "default" and value is None)
    }
    branches = [branch for branch in kept.get("anyOf", []) if branch != {"type": "null"}]
    if len(branches) == 1 and "anyOf" in kept:
        del kept["anyOf"]
        kept = {**branches[0], **kept}
    elif branches:
        kept["anyOf"] = branches
    return kept
