"""What is wrong with a file, a case or what is known, as errors.

A wrong argument, as a setting or an array of another shape, is a ValueError or IndexError.

::

    WinsetError
    ├── CaseFileError        a file cannot be read; carries every problem found
    ├── CaseError            a case built by hand makes no sense; carries every problem found
    ├── OutputError          a file cannot be written where it was asked for
    ├── CannotWriteError     a case says what a file of this format cannot say
    ├── ContradictionError   statements about one actor cannot all be true
    ├── TooManyOutcomesError the space is larger than the listing limit
    └── SolverError          the linear programming solver gave up
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class WinsetError(Exception):
    """The common ancestor: catch this to catch everything Winset says."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a file, and where.

    `line` and `column` count from 1; `source_line` is the text of that line, shortened
    around the column where it is long. `lacking` says that nothing there is wrong but something
    still missing.
    """

    file: str
    line: int
    column: int
    message: str
    source_line: str = ""
    caret: int = 0
    lacking: bool = False

    def __str__(self) -> str:
        head = f"{self.file}:{self.line}:{self.column}: {self.message}"
        if not self.source_line:
            return head
        return f"{head}\n    {self.source_line}\n    {' ' * self.caret}^"


class CaseFileError(WinsetError):
    """A case file, or a file of another format, that cannot be read: all problems at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class OutputError(WinsetError):
    """A file that cannot be written; `path` is where, `reason` why."""

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")


class UnkeptCodeWarning(UserWarning):
    """Compiled code cannot be kept between runs, so that each run compiles it anew."""


class CannotWriteError(WinsetError):
    """A case that says what a file of this format cannot say."""


class CaseError(WinsetError, ValueError):
    """A case built by hand that makes no sense; `problems` are all of them, a sentence each."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


class ContradictionError(WinsetError):
    """Statements about one actor that cannot all be true.

    `members` is irreducible: without any one of them the others can be true together.
    """

    def __init__(self, actor: str, members: Sequence[str]) -> None:
        self.actor = actor
        self.members = tuple(members)
        named = ", ".join(self.members)
        super().__init__(f"what is said about '{actor}' cannot all be true: {named}")


class TooManyOutcomesError(WinsetError):
    """A space with more outcomes than the listing limit."""

    def __init__(self, size: int, limit: int) -> None:
        self.size = size
        self.limit = limit
        super().__init__(
            f"too many outcomes to list: N = {size:,}, the limit is {limit:,}; "
            "raise the limit (--list-limit), or drop issues or options"
        )


class SolverError(WinsetError):
    """The linear programming solver ended without an answer."""
