"""The JSON Schema of the stability object, made from the records it is written from."""

from __future__ import annotations

from winset.analysis.schema_maker import Json, Maker
from winset.analysis.stability.details import StabilityDetail


def stability_schema() -> Json:
    """Return the JSON Schema of the object that `winset stability --json` writes."""
    maker = Maker()
    maker.record(StabilityDetail)
    whole = maker.shapes.pop(StabilityDetail.__name__)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What `winset stability --json` writes",
        **whole,
        "$defs": dict(sorted(maker.shapes.items())),
    }
