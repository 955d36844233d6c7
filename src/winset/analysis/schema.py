"""The JSON Schema of the analysis object, made from the records it is written from."""

from __future__ import annotations

from winset.analysis.brief import Brief
from winset.analysis.details.case import CaseTold
from winset.analysis.details.common import Detail
from winset.analysis.details.deals import SolutionsDetail
from winset.analysis.findings import FAMILIES, Family
from winset.analysis.schema_maker import ERROR, Json, Maker, closed
from winset.behaviour.models import MODELS, NONE
from winset.case.status import Status
from winset.deals.other_tools import TOOLS
from winset.deals.solutions import SOLUTIONS
from winset.stability.concepts import CONCEPTS
from winset.wording.languages import LANGUAGES

FORMAT = 1


def analysis_schema() -> Json:
    """Return the JSON Schema of the object that `winset analyse --json` writes."""
    maker = Maker(anything=[Detail], spread={(SolutionsDetail, "solutions"): SOLUTIONS})
    properties = {
        "winset": {"type": "string", "description": "Version of Winset that wrote this."},
        "format": {"const": FORMAT, "description": "Version of this object's format."},
        "case": maker.of(CaseTold),
        "settings": _settings(),
        "brief": maker.of(Brief),
        "findings": {"type": "array", "items": _finding(maker)},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Winset analysis",
        "description": (
            "What `winset analyse --json` writes: the case, the settings, a brief, and findings."
        ),
        **closed(properties, list(properties)),
        "$defs": dict(sorted(maker.shapes.items())),
    }


def _settings() -> Json:
    whole = {"type": "integer", "minimum": 1}
    properties = {
        "seed": {"type": "integer", "minimum": 0},
        "draws": whole,
        "prior": {
            "type": "string",
            "description": "Name: hierarchical, polytope, or one of your own.",
        },
        "account": {"type": ["string", "null"]},
        "list_limit": whole,
        "offers": {"type": "boolean", "description": "Whether offers count as evidence."},
        "behaviour": {
            "enum": [*MODELS, NONE],
            "description": "How people are taken to make and answer offers.",
        },
        "until": {"type": ["string", "null"], "description": "The last day looked at."},
        "error": {"type": ["number", "null"], "description": "Standard error asked for."},
        "definitions": {
            "type": "array",
            "items": {"enum": list(TOOLS)},
            "description": "Other tools whose solution points were asked for.",
        },
        "time_limit": {
            "type": ["number", "null"],
            "description": "Seconds after which a search ends with its bound.",
        },
        "step": {**whole, "description": "Most issues that one step of a road changes."},
        "concept": {
            "enum": list(CONCEPTS),
            "description": "When a state on a road counts as holding.",
        },
        "language": {"enum": list(LANGUAGES), "description": "The language of every text."},
        "round": {**whole, "description": "The round whose scores count."},
    }
    return closed(properties, list(properties))


def _finding(maker: Maker) -> Json:
    """Return the schema of one finding, with what each family has in detail."""
    properties = {
        "id": {
            "type": "string",
            "pattern": f"^({'|'.join(map(_pattern, FAMILIES.values()))})$",
        },
        "status": maker.of(Status),
        "value": {"type": ["number", "boolean", "null"]},
        "error": {"type": ["number", "null"], "minimum": 0, "description": ERROR},
        "text": {"type": "string", "minLength": 1, "description": "In English."},
        "message": {
            "type": "array",
            "items": {"$ref": "#/$defs/Message"},
            "description": "The text before a language, sentence by sentence.",
        },
        "reasons": {"type": "array", "items": {"type": "string"}},
        "detail": {"type": "object"},
    }
    maker.shapes["Message"] = closed(
        {"id": {"type": "string"}, "args": {"type": "object"}}, ["id", "args"]
    )
    maker.shapes["Finding"] = {
        **closed(properties, list(properties)),
        "allOf": [_family(maker, family) for family in FAMILIES.values()],
    }
    return {"$ref": "#/$defs/Finding"}


def _family(maker: Maker, family: Family) -> Json:
    known = {
        "id": {"pattern": f"^{_pattern(family)}$"},
        "status": {"not": {"const": "unknown"}},
    }
    detail = maker.record(family.detail)
    # The same finding under an account tells the same in detail.
    told = {"if": {"properties": {"status": {"not": {"const": "unknown"}}}}}
    under = {"additionalProperties": {**told, "then": {"properties": {"detail": detail}}}}
    beside = {"properties": {"accounts": under}}
    then = {"value": maker.of(family.value), "detail": {"allOf": [detail, beside]}}
    return {"if": {"properties": known}, "then": {"properties": then}}


def _pattern(family: Family) -> str:
    """Return what the ids of a family look like."""
    name = family.id.replace(".", "\\.")
    rest = "[0-9]+" if family.numbered else "[\\s\\S]+"
    return name.removesuffix("\\.*") + f"\\.{rest}" if name.endswith("*") else name
