"""What the workbench hands on: the report as a page, a PDF or a Word file, and comparisons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from winset.analysis.compare import compare
from winset.analysis.result import Analysis
from winset.analysis.settings import Settings
from winset.case.message import Message, say
from winset.case.types import Case
from winset.casefile import parse_case
from winset.errors import CaseFileError, WinsetError
from winset.report.compare_page import compare_page
from winset.report.page import page
from winset.wording.languages import catalogue

DRAWS = 1024
"""Most draws of a comparison: each change is worked through by itself, and somebody waits."""
KINDS = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@dataclass(frozen=True)
class Paper:
    """A report to keep: its bytes, what they are, and a name for the file."""

    content: bytes
    kind: str
    name: str


def report_page(analysis: Analysis) -> str:
    """Write an analysis as one page."""
    return page(analysis.to_dict(), analysis.deal_map, analysis.builder)


def check(kind: str) -> None:
    """Make sure that a kind of report can be made; WinsetError says what is missing."""
    if kind not in KINDS:
        raise WinsetError(f"format: expected {', '.join(KINDS)}, found {kind!r:.40}")
    if kind != "html":
        from winset.report.paper import missing

        missing(docx=kind == "docx")


def report(analysis: Analysis, kind: str, stem: str) -> Paper:
    """Make a report to keep; see `check`."""
    check(kind)
    if kind == "html":
        content = report_page(analysis).encode()
    else:
        from winset.report.paper import pdf, word

        make = pdf if kind == "pdf" else word
        content = make(analysis.to_dict(), analysis.deal_map)
    return Paper(content, KINDS[kind], f"{stem}.{kind}")


def both(path: Path, old: str, new: str, settings: Settings) -> tuple[Case, Case]:
    """Read two texts of a case file; WinsetError says in words which one is no case, and why."""
    return (
        _read(path, old, settings, lambda why: say("desk.no-case.earlier", why=why)),
        _read(path, new, settings, lambda why: say("desk.no-case.later", why=why)),
    )


def _read(path: Path, text: str, settings: Settings, no: Callable[[str], Message]) -> Case:
    try:
        case = parse_case(text, name=path.name, folder=path.absolute().parent)
    except CaseFileError as error:
        first = error.problems[0].message
        raise WinsetError(catalogue(settings.language).text(no(first))) from None
    return case.in_language(settings.language)


def comparison(path: Path, old: str, new: str, settings: Settings) -> str:
    """Write what changed between two texts of a case file, and what that moved, as a page.

    Raises
    ------
    WinsetError
        One of them has problems; see `both`.
    """
    before, after = both(path, old, new, settings)
    accounts = set(before.accounts) & set(after.accounts)
    account = settings.account if settings.account in accounts else None
    chosen = replace(settings, draws=min(DRAWS, settings.draws), account=account)
    return compare_page(compare(before, after, chosen).to_dict())
