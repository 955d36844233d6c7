"""A report on two sheets, and a handout: PDF and Word, in the words of the analysis."""

from winset.report.paper.handouts import handout_pdf, handout_word
from winset.report.paper.office import word
from winset.report.paper.typesetting import missing, pdf

__all__ = ["handout_pdf", "handout_word", "missing", "pdf", "word"]
