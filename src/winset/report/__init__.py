"""Findings as one HTML page, or as text for a terminal."""

from winset.report.page import page

__all__ = ["page"]
