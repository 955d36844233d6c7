"""The desk: a case file that is open for editing, while others may edit it too."""

from winset.desk.desk import Clash, Desk, Draft, Refused, Revision
from winset.desk.steps import Insert, Move, Put, Remove, Rename, Step, step_of

__all__ = [
    "Clash",
    "Desk",
    "Draft",
    "Insert",
    "Move",
    "Put",
    "Refused",
    "Remove",
    "Rename",
    "Revision",
    "Step",
    "step_of",
]
