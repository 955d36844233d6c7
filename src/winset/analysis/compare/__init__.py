"""What changed between two versions of a case, what that moved, and which change moved it."""

from winset.analysis.compare.document import Comparison
from winset.analysis.compare.run import compare

__all__ = ["Comparison", "compare"]
