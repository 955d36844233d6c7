"""Case files: YAML or JSON in, a `Case` with checked names and looked-up quotes out; and back."""

from winset.casefile.models import json_schema
from winset.casefile.reader import parse_case, read_case
from winset.casefile.writer import case_text, write_case

__all__ = ["case_text", "json_schema", "parse_case", "read_case", "write_case"]
