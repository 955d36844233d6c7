"""The cases that one server has open, each on a bench of its own."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from starlette.applications import Starlette

from winset.analysis.settings import Settings
from winset.case.message import say
from winset.history.recent import Recent
from winset.web.app import application
from winset.web.bench import Bench
from winset.web.start.places import Home, StartError
from winset.web.start.uploads import Uploads
from winset.wording.languages import known, preferred

MOST_OPEN = 8
"""Cases open at once; one that no window looks at makes room for the next."""


@dataclass(frozen=True)
class Open:
    """An open case: what it lies on, and what answers about it."""

    bench: Bench
    app: Starlette


@dataclass(eq=False)
class Room:
    """What one server holds. Methods may be called from several threads.

    Parameters
    ----------
    home : the folder that was opened; new files go into it alone.
    recent : the list of cases that were open last; None keeps none.
    history : keep versions beside each case.
    settings : of analyses.
    tags : the languages wanted, as tags; the first that is one of ours counts. What the case
        itself says comes after the first of them and before the others.
    """

    home: Home
    recent: Recent | None = None
    history: bool = True
    settings: Settings = field(default_factory=Settings)
    tags: Sequence[str | None] = ()

    def __post_init__(self) -> None:
        self.uploads = Uploads()
        self.language = preferred(self.tags)
        self._open: dict[int, Open] = {}
        self._last = 0
        self._lock = threading.Lock()
        # Cases that are open and not told in the language that was chosen after they were opened.
        self._untold: set[int] = set()

    def open(self, path: Path) -> int:
        """Put a case on a bench, if it is on none yet; return its number.

        Raises
        ------
        CaseFileError
            The file cannot be read.
        StartError
            Too many cases are open.
        """
        with self._lock:
            own = path.absolute()
            for number, held in self._open.items():
                if _same(held.bench.path, own):
                    if number in self._untold:
                        held.bench.speak(self.language)
                        self._untold.discard(number)
                    return number
            self._make_room()
            bench = Bench(own, self.history, self.settings)
            case = bench.desk.case
            chosen, *around = self.tags or [None]
            told = None if case is None else case.language
            bench.speak(known(chosen) or preferred([told, *around]))
            self._last += 1
            self._open[self._last] = Open(bench, application(bench))
            if self.recent is not None:
                self.recent.add(own)
            return self._last

    def held(self, number: int) -> Open | None:
        """Return an open case; None where none has this number."""
        return self._open.get(number)

    def speak(self, language: str) -> None:
        """Tell the start page in another language; ValueError where there is none."""
        if known(language) != language:
            raise ValueError(f"language: {language!r:.20}")
        self.language = language
        # Cases that are opened from now on are told in it as well, also those that are open.
        self.tags = [language]
        with self._lock:
            self._untold = {
                number
                for number, held in self._open.items()
                if held.bench.settings.language != language
            }

    def quiet(self) -> None:
        """Let all windows go."""
        for held in tuple(self._open.values()):
            held.bench.hub.close()

    def close(self) -> None:
        """Close all cases."""
        with self._lock:
            for held in self._open.values():
                held.bench.close()
            self._open.clear()
        self.uploads.close()

    def _make_room(self) -> None:
        if len(self._open) < MOST_OPEN:
            return
        idle = next((n for n, held in self._open.items() if not held.bench.hub.windows), None)
        if idle is None:
            raise StartError(say("start.many", most=MOST_OPEN))
        self._open.pop(idle).bench.close()


def _same(first: Path, second: Path) -> bool:
    try:
        return first.samefile(second)
    except OSError:
        return first == second
