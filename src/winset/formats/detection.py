"""Which format a file or a folder is in, by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import assert_never

from winset.errors import CaseFileError
from winset.formats.codec import Format, Found, Glimpse, Role, Shape
from winset.formats.names import natural
from winset.formats.registry import FORMATS, endings
from winset.formats.sources import Source, gather, read_source, refuse, refuse_large
from winset.text.problems import nearest, quoted

OTHER_SPREADSHEETS = frozenset({".xls", ".xlsb", ".ods", ".numbers"})
_CASE = re.compile(r"""^\s*(\{\s*)?["']?winset["']?\s*:""", re.MULTILINE)


def role(source: Source) -> tuple[Format, Role] | None:
    """Return format and role of one file; None where it is of none."""
    glimpse = Glimpse(source)
    if _is_case(glimpse):
        return None
    for kind in sorted(FORMATS.values(), key=lambda kind: kind.vague):
        found = kind.codec.role(glimpse)
        if found is not None:
            return kind, found
    return None


def _is_case(glimpse: Glimpse) -> bool:
    """Return whether a text names the version of a case file, where it is not another format."""
    if glimpse.is_archive or glimpse.start == "<":
        return False
    if glimpse.is_json:
        return glimpse.has_keys("winset")
    tables = endings(Shape.TABLE)
    return glimpse.ending not in tables and _CASE.search(glimpse.text) is not None


def is_case(source: Source) -> bool:
    """Return whether a file is a case file of Winset."""
    return _CASE.search(source.glance()) is not None


def detect(path: Path, *, profiles: Sequence[str] = (), only: Format | None = None) -> Found:
    """Find out which format a file or folder is in.

    Parameters
    ----------
    path : a file, or a folder with the files of one scenario. A profile is read with the
        domain that stands beside it, a domain with the profiles beside it.
    profiles : names of the profile files to read (without their ending); all without.
    only : of a folder, the files of this format; what else stands there is passed over.

    Raises
    ------
    CaseFileError
        It is in none of the formats, or in several; the message lists what was looked for.
    """
    if path.is_dir():
        inside = _folder(path) if only is None else _of_kind(path, only)
        choose = _conflict if inside.format.shape is Shape.CONFLICT else _chosen
        return choose(path, inside, profiles)
    source = read_source(path)
    found = role(source)
    if found is None:
        if path.suffix.lower() in OTHER_SPREADSHEETS:
            refuse(path, "spreadsheets of this kind are not read; save it as .xlsx or .csv")
        refuse(path, f"not a format that is read here; looked for {_looked_for()}")
    kind, part = found
    single = Found(kind, (), (source,))
    match kind.shape:
        case Shape.TABLE:
            return single
        case Shape.CONFLICT:
            return _conflict(path, single, profiles)
        case Shape.PROFILES:
            if part == "profile" and kind.alone:
                return _chosen(path, single, profiles)
        case _:
            assert_never(kind.shape)
    beside = _split(gather(path.resolve().parent), kind)
    if part == "profile":
        return _chosen(path, Found(kind, beside.domains, (source,)), profiles)
    if not beside.profiles:
        kind.codec.check_domain(source)
        refuse(path, "a domain without profiles: there is none beside it")
    return _chosen(path, Found(kind, (source,), beside.profiles, beside.ignored), profiles)


def _looked_for() -> str:
    return ", ".join(kind.marks for kind in FORMATS.values())


def _folder(folder: Path) -> Found:
    sources = gather(folder)
    roles = [role(source) for source in sources]
    present = {found[0].key for found in roles if found}
    kinds = [kind for key, kind in FORMATS.items() if key in present]
    scenarios = [kind for kind in kinds if kind.shape is not Shape.TABLE]
    if len(scenarios) > 1:
        named = " and ".join(kind.key for kind in scenarios)
        refuse(folder, f"files of several formats, {named}; name one file")
    if not kinds:
        cases = [source.path.name for source in sources if is_case(source)]
        hint = f"; there is a case file in it, {quoted(cases[0])}" if cases else ""
        refuse(
            folder,
            "this is a folder; expected a file, or a folder with a scenario: "
            f"looked for {_looked_for()}{hint}",
        )
    if not scenarios:
        tables = [source for source, found in zip(sources, roles, strict=True) if found]
        if len(tables) > 1:
            refuse(folder, f"{len(tables)} tables in this folder; name the one to read")
        if not tables[0].whole:
            refuse_large(tables[0].path)
        return Found(kinds[0], (), tuple(tables))
    return _whole(folder, _split(sources, scenarios[0]))


def _of_kind(folder: Path, kind: Format) -> Found:
    return _whole(folder, _split(gather(folder), kind))


def _whole(folder: Path, found: Found) -> Found:
    if found.format.shape is Shape.CONFLICT and len(found.profiles) > 1:
        refuse(folder, f"{len(found.profiles)} conflicts in this folder; name the one to read")
    if not found.profiles:
        refuse(folder, "a domain without profiles in this folder")
    return found


def _split(sources: Sequence[Source], kind: Format) -> Found:
    domains: list[Source] = []
    profiles: list[Source] = []
    ignored: list[str] = []
    for source in sources:
        found = role(source)
        if found is not None and found[0] == kind and not source.whole:
            refuse_large(source.path)
        if found == (kind, "domain"):
            domains.append(source)
        elif found == (kind, "profile"):
            profiles.append(source)
        else:
            kind.codec.check_ignored(source)
            ignored.append(f"{source.path.name}: {_unread(source, kind)}")
    return Found(kind, tuple(domains), tuple(profiles), tuple(ignored))


def _unread(source: Source, kind: Format) -> str:
    if not source.whole and not source.raw:
        return "not read, a link that leads out of this folder"
    return "not read" if kind.shape is Shape.CONFLICT else "not read, it is no profile"


def _conflict(path: Path, found: Found, wanted: Sequence[str]) -> Found:
    if wanted:
        refuse(path, "a conflict has no profiles to choose from; all decision makers are read")
    return found


def _chosen(path: Path, found: Found, wanted: Sequence[str]) -> Found:
    """Keep the profiles wanted, in the order wanted."""
    if not wanted or found.format.shape is Shape.TABLE:
        return found
    by_name = {name: source for source in found.profiles for name in _names(source)}
    kept: list[Source] = []
    for name in wanted:
        if name not in by_name:
            known = sorted({source.name for source in found.profiles}, key=natural)
            refuse(path, f"no profile {quoted(name)}{nearest(name, known)}")
        if all(by_name[name] is not other for other in kept):
            kept.append(by_name[name])
    return Found(found.format, found.domains, tuple(kept), found.ignored)


def _names(source: Source) -> tuple[str, str]:
    return source.name, source.path.name


def is_foreign(path: Path) -> bool:
    """Return whether a path is a folder, or a file in one of the formats read here.

    A case file is not; nor is what does not exist or cannot be read.
    """
    if path.is_dir():
        return True
    if path.suffix.lower() in endings(Shape.TABLE):
        return path.is_file()
    try:
        return path.is_file() and role(read_source(path)) is not None
    except CaseFileError:
        return False
