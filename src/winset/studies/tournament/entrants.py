"""Who takes part: strategies by name, and classes of the user's own."""

from __future__ import annotations

import hashlib
import inspect
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import Any

from winset.bargaining import RULES, STRATEGIES, Strategy, strategy_of
from winset.errors import WinsetError


class PlanError(WinsetError):
    """What cannot be played; `problems` are all of them, a sentence each."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


_SPLIT = re.compile(r",(?=\s*[A-Za-z])")


@dataclass(frozen=True)
class OwnClass:
    """A strategy class in a file of the user's: its code goes along to whoever plays it.

    Attributes
    ----------
    file : where it was read, for messages and tracebacks.
    code : the text of the file.
    name : of the class.
    """

    file: str
    code: str
    name: str

    @property
    def digest(self) -> str:
        """A short name of the code: another one where it was changed."""
        return hashlib.sha256(self.code.encode("utf-8", "surrogatepass")).hexdigest()

    def made(self) -> Strategy:
        """Run the code of the file, once in a process, and make a strategy of the class.

        Raises
        ------
        WinsetError
            The file does not run, or the class is not there or no strategy.
        """
        label = f"winset_own_{self.digest[:16]}"
        try:
            found = getattr(_module(label, self), self.name, None)
            if not (isinstance(found, type) and issubclass(found, Strategy)):
                raise WinsetError(
                    f"{self.file}: expected a class {self.name} of winset.bargaining.Strategy"
                )
            return found()
        except WinsetError:
            raise
        except Exception as error:
            raise WinsetError(f"{self.file}: {type(error).__name__}: {error}") from error


_LOADING = Lock()


def _module(label: str, own: OwnClass) -> ModuleType:
    with _LOADING:
        if label not in sys.modules:
            module = ModuleType(label)
            module.__file__ = own.file
            # Dataclasses look their module up while it is made.
            sys.modules[label] = module
            try:
                exec(compile(own.code, own.file, "exec"), module.__dict__)
            except BaseException:
                del sys.modules[label]
                raise
        return sys.modules[label]


def own_class(text: str) -> OwnClass:
    """Read `FILE.py:CLASS`.

    Raises
    ------
    WinsetError
        It is not of this form, or the file cannot be read.
    """
    file, colon, name = text.rpartition(":")
    if not (colon and name.isidentifier() and file.endswith(".py")):
        raise WinsetError(f"{text}: expected FILE.py:CLASS, as mine.py:HalfWay")
    try:
        return OwnClass(file, Path(file).read_text(encoding="utf-8"), name)
    except (OSError, UnicodeDecodeError) as error:
        said = getattr(error, "strerror", None) or str(error)
        raise WinsetError(f"{file}: {said}") from None


@dataclass(frozen=True)
class Entrant:
    """A strategy that takes part: its name, and what it is made of."""

    name: str
    made_of: str | OwnClass | Strategy

    @cached_property
    def strategy(self) -> Strategy:
        """The strategy."""
        if isinstance(self.made_of, str):
            return strategy_of(self.made_of)
        return self.made_of.made() if isinstance(self.made_of, OwnClass) else self.made_of

    def __getstate__(self) -> dict[str, Any]:
        # A class of the user's own is made again where it is played.
        return {"name": self.name, "made_of": self.made_of}

    @property
    def foreign(self) -> bool:
        """Whether it runs code that is not Winset's."""
        return type(self.strategy) not in STRATEGIES.values() or (
            type(self.strategy.accepting) not in RULES.values()
        )

    @property
    def record(self) -> dict[str, Any]:
        """What a plan says of it: enough to tell whether it is the same."""
        strategy = self.strategy
        rule = strategy.accepting
        return {
            "class": type(strategy).__qualname__,
            "parameters": strategy.parameters,
            "accepting": {
                "class": type(rule).__qualname__,
                "parameters": {k: v for k, v in vars(rule).items() if isinstance(v, int | float)},
            },
            "deterministic": strategy.deterministic,
            "code": self._code if self.foreign else None,
        }

    @property
    def _code(self) -> str:
        if isinstance(self.made_of, OwnClass):
            return self.made_of.digest
        classes = [type(self.strategy), type(self.strategy.accepting)]
        try:
            text = "\n".join(inspect.getsource(kind) for kind in classes)
        except (OSError, TypeError):
            raise WinsetError(
                f"{self.name}: its code cannot be found, so nobody could tell a changed one: "
                "put the class into a file"
            ) from None
        return hashlib.sha256(text.encode()).hexdigest()


def names_of(text: str) -> list[str]:
    """Part a list of strategies at its commas, but not at those between numbers."""
    return [part.strip(" ,") for part in _SPLIT.split(text) if part.strip(" ,")]


def entrants_of(given: Iterable[str | OwnClass | Strategy]) -> tuple[Entrant, ...]:
    """Read who takes part.

    Raises
    ------
    PlanError
        All that is wrong: unknown names, numbers that do not suit, the same strategy twice, or
        none at all.
    """
    found: dict[str, Entrant] = {}
    known: dict[str, str] = {}
    faults = []
    for made_of in given:
        entrant = Entrant(_name(made_of), made_of)
        try:
            record = repr(entrant.record)
        except (ValueError, WinsetError) as error:
            faults.append(str(error))
            continue
        if record in known:
            faults.append(f"the same strategy twice: {known[record]} and {entrant.name}")
        elif entrant.name in found:
            faults.append(f"two strategies have the name {entrant.name}")
        known.setdefault(record, entrant.name)
        found.setdefault(entrant.name, entrant)
    if not found and not faults:
        faults.append(f"name the strategies that take part; there are: {', '.join(STRATEGIES)}")
    if faults:
        raise PlanError(faults)
    return tuple(found.values())


def _name(made_of: str | OwnClass | Strategy) -> str:
    if isinstance(made_of, str):
        return made_of.strip()
    if isinstance(made_of, OwnClass):
        return made_of.name
    numbers = ",".join(f"{value:g}" for value in made_of.parameters.values())
    return f"{type(made_of).__name__}{f':{numbers}' if numbers else ''}"
