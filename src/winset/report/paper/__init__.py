"""A report on two sheets: PDF and Word, in the words of the analysis."""

from winset.report.paper.pdf import pdf
from winset.report.paper.word import word

__all__ = ["pdf", "word"]
