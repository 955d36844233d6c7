"""A report on two sheets: PDF and Word, in the words of the analysis."""

from winset.report.paper.office import word
from winset.report.paper.typesetting import missing, pdf

__all__ = ["missing", "pdf", "word"]
