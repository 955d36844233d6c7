"""Waiting for what a page does a moment later, by the page's own clock."""

from typing import Any

MOMENT = 130
"""Milliseconds; what a page says of its map it says 120 after the last key."""


def settled(tab: Any) -> None:
    """Wait until timers that were set before are through, however busy the machine is."""
    tab.evaluate(f"new Promise((done) => setTimeout(done, {MOMENT}))")
