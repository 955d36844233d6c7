"""Scenarios of other tools: read into a `Case` with exact scores, and written from one."""

from winset.formats.collection import Collection, Part, collection
from winset.formats.convert import export_case, import_case, import_part
from winset.formats.detect import detect, is_foreign
from winset.formats.receipt import Receipt

__all__ = [
    "Collection",
    "Part",
    "Receipt",
    "collection",
    "detect",
    "export_case",
    "import_case",
    "import_part",
    "is_foreign",
]
