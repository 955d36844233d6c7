"""Roads: from no deal to a deal in steps on which nobody is left exposed."""

from winset.roads.exposure import Exposure, exposure
from winset.roads.search import Relaxed, Road, find_road, relaxations, safety
from winset.roads.terrain import Terrain

__all__ = [
    "Exposure",
    "Relaxed",
    "Road",
    "Terrain",
    "exposure",
    "find_road",
    "relaxations",
    "safety",
]
