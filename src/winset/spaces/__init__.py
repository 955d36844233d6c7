"""The space of outcomes: integer rows, rules, listing."""

from winset.spaces.space import Listing, Space

__all__ = ["Listing", "Space"]
