"""The space of outcomes: integer rows, rules, listing."""

from winset.outcomes.space import Listing, Space

__all__ = ["Listing", "Space"]
