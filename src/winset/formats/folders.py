"""Every scenario below a folder, and whatever in it is none."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from winset.errors import CaseFileError
from winset.formats.codec import Shape
from winset.formats.detection import OTHER_SPREADSHEETS, role
from winset.formats.names import natural
from winset.formats.registry import FORMATS
from winset.formats.sources import SUFFIXES, Source, neighbour
from winset.text.numbers import plural

_CASES = frozenset({".yaml", ".yml", ".json"})
_BEGINNING = 4096
_SOURCE = re.compile(r"""["']?\bfile["']?\s*:\s*["']?([^"',}\n]+)""")


@dataclass(frozen=True, slots=True)
class Part:
    """A scenario: one file, or what a folder holds in the format `kind`."""

    path: Path
    kind: str | None = None
    files: tuple[Path, ...] = ()


@dataclass
class Collection:
    """Scenarios by name, and what is not read, with the reason."""

    parts: dict[str, Part] = field(default_factory=dict)
    unread: list[tuple[str, str]] = field(default_factory=list)


def collection(folder: Path, *, own: Sequence[Path] = (), mark: str = "") -> Collection:
    """Find every scenario below a folder, at any depth; links are not followed.

    A folder in which nothing but one scenario stands gives it its name. `own` are files that are
    none of it; a text that begins with `mark` is a table made of such a collection.
    """
    found = Collection()
    skipped = {path.resolve() for path in own}
    for inside, paths, links, alone in _walk(folder, found):
        kinds: Counter[str] = Counter()
        for path in links:
            found.unread.append((_name(path, folder), "a link; links are not followed"))
        sources: list[Source] = []
        for path in paths:
            if path.resolve() in skipped:
                continue
            suffix = path.suffix.lower()
            if suffix in OTHER_SPREADSHEETS:
                said = "spreadsheets of this kind are not read; save it as .xlsx or .csv"
                found.unread.append((_name(path, folder), said))
            elif suffix not in SUFFIXES:
                kinds[suffix or "no ending"] += 1
            else:
                sources += _opened(path, inside, folder, found)
        if kinds:
            listed = ", ".join(sorted(kinds))
            what = plural(kinds.total(), "file")
            found.unread.append((_name(inside, folder), f"{what} of other kinds ({listed})"))
        read = [source for source in sources if not _made(source, mark)]
        found.unread += [
            (_name(source.path, folder), "a table that 'winset stats' made")
            for source in sources
            if _made(source, mark)
        ]
        _sort(read, _Home(inside, folder, alone), found)
    found.parts = {name: found.parts[name] for name in sorted(found.parts)}
    cited = {path.resolve() for part in found.parts.values() for path in part.files}
    found.unread = [
        unread for unread in found.unread if (folder / unread[0]).resolve() not in cited
    ]
    found.unread.sort(key=lambda unread: natural(unread[0]))
    return found


@dataclass(frozen=True, slots=True)
class _Home:
    """A folder below the one gone through; `alone`: no folder stands in it."""

    path: Path
    top: Path
    alone: bool

    @property
    def name(self) -> str:
        return _name(self.path, self.top)


def _made(source: Source, mark: str) -> bool:
    return bool(mark) and source.glance().startswith(mark)


def _walk(folder: Path, found: Collection) -> Iterator[tuple[Path, list[Path], list[Path], bool]]:
    """Yield every folder with its files, its links and whether no folder is in it.

    What is hidden is left out.
    """
    waiting = [folder]
    while waiting:
        inside = waiting.pop()
        files: list[Path] = []
        links: list[Path] = []
        below: list[Path] = []
        try:
            with os.scandir(inside) as entries:
                for entry in entries:
                    path = inside / entry.name
                    if entry.name.startswith("."):
                        continue
                    if entry.is_symlink():
                        links.append(path)
                    elif entry.is_dir():
                        below.append(path)
                    elif entry.is_file():
                        files.append(path)
        except OSError as error:
            found.unread.append((_name(inside, folder), f"cannot be read: {error.strerror}"))
        waiting += sorted(below, reverse=True)
        yield inside, sorted(files, key=lambda path: natural(path.name)), sorted(links), not below


def _name(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _opened(path: Path, inside: Path, folder: Path, found: Collection) -> list[Source]:
    try:
        return [neighbour(path, inside.resolve())]
    except CaseFileError as error:
        found.unread.append((_name(path, folder), error.problems[0].message))
        return []


def _sort(sources: Sequence[Source], home: _Home, found: Collection) -> None:
    """Sort the files of one folder into scenarios and others."""
    groups: dict[str, list[Path]] = {}
    single: list[Source] = []
    others: list[Source] = []
    for source in sources:
        known = role(source)
        if known is not None and known[0].shape is not Shape.PROFILES:
            single.append(source)
        elif known is not None:
            groups.setdefault(known[0].key, []).append(source.path)
        elif _is_case(source):
            single.append(source)
        else:
            others.append(source)
    for kind, paths in groups.items():
        # What is beside a scenario may belong to it, and the receipt tells of it.
        beside = tuple(source.path for source in others)
        name = home.name if len(groups) == 1 else f"{home.name} ({kind})"
        found.parts[name] = Part(home.path, kind, (*paths, *beside))
    only = home.alone and home.path != home.top and len(groups) + len(single) == 1
    for source in single:
        name = home.name if only and not _is_case(source) else _name(source.path, home.top)
        found.parts[name] = Part(source.path, None, (source.path, *_cited(source)))
    if not groups:
        found.unread += [(_name(source.path, home.top), _why(source)) for source in others]


def _is_case(source: Source) -> bool:
    return source.path.suffix.lower() in _CASES and b"winset" in source.raw[:_BEGINNING]


def _cited(source: Source) -> tuple[Path, ...]:
    """Return the files that a case file names as its sources."""
    if not _is_case(source):
        return ()
    named = (source.path.parent / found.strip() for found in _SOURCE.findall(source.glance()))
    return tuple(path for path in dict.fromkeys(named) if _is_file(path))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _why(source: Source) -> str:
    if not source.raw:
        return "the file is empty" if source.whole else "cannot be read"
    return f"neither a case file nor any of {len(FORMATS)} formats that are read"
