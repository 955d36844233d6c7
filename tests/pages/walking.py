"""A person at the page, who clicks and types, and how long that would take."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

CLICK = 2.0
"""Seconds for a click: to look, to move the hand, to press."""
STROKE = 0.25
"""Seconds for a keystroke."""


@dataclass
class Person:
    """Clicks and types in a tab; everything is counted."""

    tab: Any
    clicks: int = 0
    strokes: int = 0
    _begun: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> float:
        """How long a person would take for all that was done."""
        return self.clicks * CLICK + self.strokes * STROKE

    @property
    def machine(self) -> float:
        """How long it took here, waiting included."""
        return time.monotonic() - self._begun

    def _at(self, key: str) -> Any:
        return self.tab.locator(f'[data-k="{key}"]').first

    def click(self, key: str) -> None:
        """Click what has this key."""
        self.clicks += 1
        place = self._at(key)
        if place.evaluate("one => one.type === 'radio'"):
            # What is seen of it, and clicked, is its label.
            place = place.locator("xpath=..")
        place.click()

    def choose(self, key: str, label: str) -> None:
        """Open a list and click one of it."""
        self.clicks += 2
        self._at(key).select_option(label=label)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        self.strokes += len(text)
        self.tab.keyboard.type(text)

    def press(self, key: str) -> None:
        """Press a key that writes nothing."""
        self.strokes += 1
        self.tab.keyboard.press(key)

    def over(self, key: str, text: str) -> None:
        """Mark what stands in a line by two clicks, and type over it."""
        self.clicks += 2
        self._at(key).dblclick()
        self.type(text)

    def into(self, key: str, text: str) -> None:
        """Click into a line and type."""
        self.click(key)
        self.type(text)

    def go(self, view: str) -> None:
        """Click a view in the rail."""
        self.click(f"rail-{view}")
        self.tab.wait_for_selector(f"body[data-view={view}] #work h1")
