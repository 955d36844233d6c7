"""Which format a file or a folder is in, by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from winset.errors import CaseFileError
from winset.formats import genius
from winset.formats.names import natural
from winset.formats.sources import Source, gather, read_source, refuse, refuse_large
from winset.formats.xmltree import parse_xml
from winset.text.problems import nearest, quoted

FORMATS = ("genius", "geniusweb", "negmas", "negolog", "gmcr", "conflict", "table")
LOOKED_FOR = {
    "genius": "GENIUS XML (<utility_space>, <negotiation_template>)",
    "geniusweb": "GeniusWeb JSON (LinearAdditiveUtilitySpace, issuesValues)",
    "negmas": "NegMAS YAML (issues:, weights:, values:)",
    "negolog": "NegoLog JSON (issueWeights, issues)",
    "gmcr": "GMCR+ JSON (decisionMakers, infeasibles)",
    "conflict": "a conflict in JSON (dms, options, states, preferences)",
    "table": "a points table (CSV, XLSX)",
}
CONFLICTS = frozenset({"gmcr", "conflict"})
_SPREADSHEETS = frozenset({".csv", ".tsv", ".xlsx"})
OTHER_SPREADSHEETS = frozenset({".xls", ".xlsb", ".ods", ".numbers"})
_NUMBERS = re.compile(r"[-+0-9.eE,;\s]+")
_CASE = re.compile(r"""^\s*(\{\s*)?["']?winset["']?\s*:""", re.MULTILINE)
_WRAPPED = re.compile(r'\s*\{\s*"([^"\\]*)"\s*:\s*\{')
_DOMAIN_YAML = re.compile(r"""^["']?issues["']?\s*:""", re.MULTILINE)
_PROFILE_YAML = re.compile(r"""^["']?(weights|ufun)["']?\s*:""", re.MULTILINE)


@dataclass(frozen=True)
class Found:
    """A format with its files: those of the domain, the profiles; `ignored` tells of the rest."""

    format: str
    domains: tuple[Source, ...]
    profiles: tuple[Source, ...]
    ignored: tuple[str, ...] = ()


def role(source: Source) -> tuple[str, str] | None:
    """Tell format and role (`domain`, `profile`) of one file; None where it is of none."""
    if source.raw.startswith(b"PK\x03\x04"):
        named = source.path.suffix.lower() == ".xlsx"
        return ("table", "profile") if named or b"xl/" in source.raw else None
    text = source.glance()
    start = text.lstrip("\ufeff \t\r\n")[:1]
    if start == "<":
        if "<utility_space" in text or "<negotiation_template" in text:
            return "genius", "profile" if genius.is_profile(text) else "domain"
        return None
    if start == "{":
        return _json(text)
    if source.path.suffix.lower() in _SPREADSHEETS:
        return "table", "profile"
    if _CASE.search(text):
        return None
    if _PROFILE_YAML.search(text):
        return "negmas", "profile"
    if _DOMAIN_YAML.search(text) and re.search(r"\bname\s*:", text) and "values" in text:
        return "negmas", "domain"
    return None


def _json(text: str) -> tuple[str, str] | None:
    def has(key: str) -> bool:
        return re.search(rf'"{key}"\s*:', text) is not None

    if has("winset"):
        return None
    if has("LinearAdditiveUtilitySpace"):
        return "geniusweb", "profile"
    if has("issuesValues"):
        # A domain begins with its own keys, a profile of whatever kind with the kind.
        wrapped = _WRAPPED.match(text)
        kind = wrapped is not None and wrapped[1] != "issuesValues"
        return "geniusweb", "profile" if kind else "domain"
    if has("decisionMakers") and has("infeasibles"):
        return "gmcr", "profile"
    if all(map(has, ("dms", "options", "states", "preferences"))):
        return "conflict", "profile"
    if has("issueWeights") and has("issues"):
        return "negolog", "profile"
    if has("ufun") or (has("weights") and has("values") and not has("parties")):
        return "negmas", "profile"
    if has("issues") and has("type") and has("values") and not has("parties"):
        return "negmas", "domain"
    return None


def is_case(source: Source) -> bool:
    """Tell whether a file is a case file of Winset."""
    return _CASE.search(source.glance()) is not None


def detect(path: Path, *, profiles: Sequence[str] = (), only: str | None = None) -> Found:
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
        choose = _conflict if inside.format in CONFLICTS else _chosen
        return choose(path, inside, profiles)
    source = read_source(path)
    found = role(source)
    if found is None:
        if path.suffix.lower() in OTHER_SPREADSHEETS:
            refuse(path, "spreadsheets of this kind are not read; save it as .xlsx or .csv")
        refuse(path, f"not a format that is read here; looked for {_looked_for()}")
    kind, part = found
    if kind == "table":
        return Found(kind, (), (source,))
    if kind in CONFLICTS:
        return _conflict(path, Found(kind, (), (source,)), profiles)
    if part == "profile" and kind in {"genius", "geniusweb", "negolog"}:
        return _chosen(path, Found(kind, (), (source,)), profiles)
    beside = _split(gather(path.resolve().parent), kind)
    if part == "profile":
        return _chosen(path, Found(kind, beside.domains, (source,)), profiles)
    if not beside.profiles:
        if kind == "genius":
            parse_xml(source)
            source.problems.raise_if_any()
        refuse(path, "a domain without profiles: there is none beside it")
    return _chosen(path, Found(kind, (source,), beside.profiles, beside.ignored), profiles)


def _looked_for() -> str:
    return ", ".join(LOOKED_FOR.values())


def _folder(folder: Path) -> Found:
    sources = gather(folder)
    roles = [role(source) for source in sources]
    kinds = [kind for kind in FORMATS if any(one and one[0] == kind for one in roles)]
    scenarios = [kind for kind in kinds if kind != "table"]
    if len(scenarios) > 1:
        refuse(folder, f"files of several formats, {' and '.join(scenarios)}; name one file")
    if not kinds:
        cases = [source.path.name for source in sources if is_case(source)]
        hint = f"; there is a case file in it, {quoted(cases[0])}" if cases else ""
        refuse(
            folder,
            "this is a folder; expected a file, or a folder with a scenario: "
            f"looked for {_looked_for()}{hint}",
        )
    if not scenarios:
        tables = [source for source, one in zip(sources, roles, strict=True) if one]
        if len(tables) > 1:
            refuse(folder, f"{len(tables)} tables in this folder; name the one to read")
        if not tables[0].whole:
            refuse_large(tables[0].path)
        return Found("table", (), tuple(tables))
    return _whole(folder, _split(sources, scenarios[0]))


def _of_kind(folder: Path, kind: str) -> Found:
    return _whole(folder, _split(gather(folder), kind))


def _whole(folder: Path, found: Found) -> Found:
    if found.format in CONFLICTS and len(found.profiles) > 1:
        refuse(folder, f"{len(found.profiles)} conflicts in this folder; name the one to read")
    if not found.profiles:
        refuse(folder, "a domain without profiles in this folder")
    return found


def _split(sources: Sequence[Source], kind: str) -> Found:
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
            _check_ignored(source, kind)
            ignored.append(f"{source.path.name}: {_unread(source, kind)}")
    return Found(kind, tuple(domains), tuple(profiles), tuple(ignored))


def _unread(source: Source, kind: str) -> str:
    if not source.whole and not source.raw:
        return "not read, a link that leads out of this folder"
    return "not read" if kind in CONFLICTS else "not read, it is no profile"


def _check_ignored(source: Source, kind: str) -> None:
    """Refuse to pass over a file that may be a profile that broke."""
    if kind == "genius" and source.path.suffix.lower() == ".xml":
        text = source.glance()
        if source.whole and not _NUMBERS.fullmatch(text):
            refuse(source.path, "an XML file that is neither a domain nor a profile of GENIUS")


def _conflict(path: Path, found: Found, wanted: Sequence[str]) -> Found:
    if wanted:
        refuse(path, "a conflict has no profiles to choose from; all decision makers are read")
    return found


def _chosen(path: Path, found: Found, wanted: Sequence[str]) -> Found:
    """Keep the profiles wanted, in the order wanted."""
    if not wanted or found.format == "table":
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
    """Tell whether a path is a folder, or a file in one of the formats read here.

    A case file is not; nor is what does not exist or cannot be read.
    """
    if path.is_dir():
        return True
    if path.suffix.lower() in _SPREADSHEETS:
        return path.is_file()
    try:
        return path.is_file() and role(read_source(path)) is not None
    except CaseFileError:
        return False
