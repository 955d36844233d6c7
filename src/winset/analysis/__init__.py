"""The whole method: from a case to its findings, in numbers and in words."""

from winset.analysis.result import Analysis
from winset.analysis.run import analyse
from winset.analysis.settings import Settings

__all__ = ["Analysis", "Settings", "analyse"]
