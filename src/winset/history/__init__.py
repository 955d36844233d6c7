"""History: every version of a case and what was answered about it, in a file beside it."""

from winset.history.store import History, Version, kept_beside
from winset.history.tables import HistoryError

__all__ = ["History", "HistoryError", "Version", "kept_beside"]
