"""The JSON Schema of the comparison object, made from the records it is written from."""

from __future__ import annotations

from winset.analysis.compare.document import FORMAT, ChangeMade, Move, VersionTold
from winset.analysis.schema_maker import Json, Maker, closed


def comparison_schema() -> Json:
    """Return the JSON Schema of the object that `winset compare --json` writes."""
    maker = Maker()
    properties = {
        "winset": {"type": "string", "description": "Version of Winset that wrote this."},
        "format": {"const": FORMAT, "description": "Version of this object's format."},
        "settings": {"type": "object", "description": "As in an analysis object."},
        "old": maker.of(VersionTold),
        "new": maker.of(VersionTold),
        "same": {"type": "boolean", "description": "Whether both versions say the same."},
        "verdict": {"type": "string", "minLength": 1},
        "changes": {"type": "array", "items": maker.of(ChangeMade)},
        "moves": {"type": "array", "items": maker.of(Move)},
        "steady": {
            "type": "integer",
            "minimum": 0,
            "description": "How many other figures stayed within error.",
        },
        "notes": {"type": "array", "items": {"type": "string"}},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Winset comparison",
        "description": (
            "What `winset compare --json` writes: what changed between two versions of a case, "
            "what that moved, and which change moved it."
        ),
        **closed(properties, list(properties)),
        "$defs": dict(sorted(maker.shapes.items())),
    }
