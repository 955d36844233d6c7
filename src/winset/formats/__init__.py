"""Scenarios of other tools: read into a `Case` with exact scores, and written from one."""

from winset.formats.convert import export_case, import_case
from winset.formats.detect import detect, is_foreign
from winset.formats.receipt import Receipt

__all__ = ["Receipt", "detect", "export_case", "import_case", "is_foreign"]
