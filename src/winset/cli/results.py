"""Analyses that the command line has made before are read instead of made again.

What is kept is the object that `winset analyse --json` writes, with what the page draws and judges
by: data, under a key of all it depends on. A source that was changed, added or removed is noticed:
a hash of each is kept with it.
"""

from __future__ import annotations

import hashlib
import json
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from winset.cli.reading import read
from winset.cli.streams import named, say

if TYPE_CHECKING:
    from winset.analysis import Analysis
    from winset.cache import Cache
    from winset.case.types import Case

ENGINES = ("numpy", "numba", "llvmlite", "highspy")
"""What computes: another version may round otherwise."""
KEPT = ("document", "deal_map", "builder")
NOT_ASKED = frozenset({"full", "quiet", "no_cache", "cite"})
"""Options that change nothing in an analysis."""
LARGEST = 64 * 2**20
"""Bytes of a file that is looked at."""


@dataclass(frozen=True)
class Made:
    """An analysis as plain data: the object written as JSON, and what a page shows beside it."""

    document: dict[str, Any]
    deal_map: Any
    builder: Any = None

    @property
    def language(self) -> str:
        """The language it is told in."""
        return str(self.document["settings"]["language"])

    def to_json(self) -> str:
        """Return what `Analysis.to_json` does."""
        return json.dumps(self.document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def made(case: Path, chosen: dict[str, Any], *targets: Path | None) -> Made:
    """Return the analysis of a case: as it was made before, or made and kept.

    `targets` are the files to be written later; see `read`.
    """
    cache = None if chosen["no_cache"] else _cache()
    key = None if cache is None else _key(case, chosen)
    if cache is not None and key is not None:
        before = _before(case, cache.get(key))
        if before is not None:
            again, inputs = before
            from winset.text.write import check_target

            for target in targets:
                if target is not None:
                    check_target(target, inputs)
            return again
    found = read(case, *targets)
    sources = [source.file for source in found.sources if source.file is not None]
    hashes = [_hash(case.parent / name) for name in sources]
    analysis = _analysed(found, chosen)
    fresh = Made(analysis.to_dict(), analysis.deal_map, analysis.builder)
    # A case that was changed meanwhile has another key by now.
    if cache is not None and key is not None and key == _key(case, chosen) and not _foreign(case):
        entry = {"sources": [*zip(sources, hashes, strict=True)], **vars(fresh)}
        cache.put(key, json.dumps(entry, ensure_ascii=False))
    return fresh


def _analysed(case: Case, chosen: dict[str, Any]) -> Analysis:
    from winset.analysis import analyse
    from winset.cli.ahead import begin
    from winset.cli.options import settings_of
    from winset.compiled import when_missing
    from winset.report.progress import bar

    settings = settings_of(chosen, case)
    when_missing(lambda: begin(quiet=chosen["quiet"]))
    with bar(show=not chosen["quiet"], language=settings.language) as progress:
        return analyse(case, settings, progress=progress, forking=True)


def _before(case: Path, text: str | None) -> tuple[Made, list[Path]] | None:
    """Return an analysis kept, and the files it was read from; None where one has changed."""
    if text is None:
        return None
    try:
        entry = json.loads(text)
        sources = [case.parent / name for name, _ in entry["sources"]]
        if [_hash(path) for path in sources] != [known for _, known in entry["sources"]]:
            return None
        return Made(*(entry[part] for part in KEPT)), [case, *sources]
    except (ValueError, KeyError, TypeError):
        return None


def _key(case: Path, chosen: dict[str, Any]) -> str | None:
    """Name everything an analysis depends on but its sources; None where it is not kept."""
    known = _hash(case)
    if known is None or chosen["time_limit"] is not None:
        return None
    asked = {name: value for name, value in chosen.items() if name not in NOT_ASKED}
    parts = [case.name, known, asked, list(_build())]
    return json.dumps(parts, sort_keys=True, default=str)


def _build() -> Iterator[str]:
    """Name the program: its version, its files, what computes, and the machine."""
    import winset

    yield from (winset.__version__, sys.version, *platform.uname()[:5])
    folder = Path(winset.__file__).parent
    files = sorted(path for path in folder.rglob("*.py"))
    for name in ENGINES:
        spec = find_spec(name)
        if spec is not None and spec.origin is not None:
            files.append(Path(spec.origin))
    for path in files:
        status = path.stat()
        yield f"{path} {status.st_size} {status.st_mtime_ns}"


def _hash(path: Path) -> str | None:
    """Return a hash of a file; None of what is none, or cannot be read."""
    try:
        # A pipe must not be read twice.
        if not path.is_file() or path.stat().st_size > LARGEST:
            return None
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except (OSError, ValueError):
        return None


def _foreign(case: Path) -> bool:
    from winset.formats import is_foreign

    return is_foreign(case)


def _cache() -> Cache | None:
    from winset.cache import Cache, default_folder

    folder = default_folder()
    return None if folder is None else Cache(folder)


@click.command("cache")
@click.option("--clear", is_flag=True, help="Remove all results.")
def cache_command(clear: bool) -> None:
    """Say where results are kept, how many, and how large they are.

    An analysis is kept in the user's cache folder, readable by its owner only, and read from
    there when the same case is analysed with the same options again.
    """
    from winset.cache import MOST
    from winset.text.numbers import plural

    cache = _cache()
    if cache is None:
        say("Nothing is kept: there is no home folder to keep it in.")
        return
    if not cache.usable:
        say(f"Nothing is kept: {named(cache.folder)} is not a folder of yours that can be written.")
        return
    if clear:
        say(f"{plural(cache.clear(), 'result')} removed from {named(cache.folder)}")
        return
    sizes = [size for _, size, _ in cache.entries()]
    say(f"{named(cache.folder)}: {plural(len(sizes), 'result')}, {_megabytes(sum(sizes))}")
    say(f"At most {_megabytes(MOST)} are kept; what was not used for longest goes first.")


def _megabytes(size: int) -> str:
    return f"{size / 2**20:,.1f} MB" if size % 2**20 else f"{size // 2**20:,} MB"
