"""History: every version of a case and what was answered about it, in a file beside it."""

from winset.history.store import History, Version
from winset.history.tables import HistoryError

__all__ = ["History", "HistoryError", "Version"]
