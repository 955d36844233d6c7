"""Scenarios of other tools: read into a `Case` with exact scores, and written from one.

Names are imported when first used: `registry` alone lists the formats without any of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from winset.formats.convert import export_case, import_case, import_part
    from winset.formats.detection import detect, is_foreign
    from winset.formats.folders import Collection, Part, collection
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

_HOME = {
    "convert": ("export_case", "import_case", "import_part"),
    "detection": ("detect", "is_foreign"),
    "folders": ("Collection", "Part", "collection"),
    "receipt": ("Receipt",),
}


def __getattr__(name: str) -> Any:
    """Import a public name from its home."""
    for home, names in _HOME.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
