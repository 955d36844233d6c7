"""Case files: YAML or JSON in, a `Case` with checked names and looked-up quotes out."""

from winset.casefile.models import json_schema
from winset.casefile.reader import parse_case, read_case

__all__ = ["json_schema", "parse_case", "read_case"]
