"""Roads: from no deal to a deal in steps on which nobody is left exposed."""

from winset.roads.course import Course, course
from winset.roads.exposure import Exposure, exposure
from winset.roads.search import Relaxed, Road, find_road, relaxations, safety
from winset.roads.steps import Steps

__all__ = [
    "Course",
    "Exposure",
    "Relaxed",
    "Road",
    "Steps",
    "course",
    "exposure",
    "find_road",
    "relaxations",
    "safety",
]
