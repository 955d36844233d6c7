"""The command line: read, analyse, show. No formula, no threshold.

Exit codes: 0 fine, 2 bad input, 130 interrupted.
"""

from winset.cli.commands import cli
from winset.cli.running import main

__all__ = ["cli", "main"]
