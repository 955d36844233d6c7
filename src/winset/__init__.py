"""Winset: is there a deal, and if not, why not; will it hold; how to get there.

>>> import winset
>>> case = winset.read_case("examples/airport/case.yaml")
>>> winset.analyse(case)["deal.count"].value
57

Names are imported when first used, so that `import winset` and `winset --help` are quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from winset import behaviour
    from winset.analysis import Analysis, Settings, analyse
    from winset.analysis.compare import Comparison, compare
    from winset.analysis.compare.schema import comparison_schema
    from winset.analysis.finding import Finding
    from winset.analysis.schema import analysis_schema
    from winset.analysis.stability.asked import Bloc
    from winset.analysis.stability.run import Stability, stability_of
    from winset.analysis.stability.schema import stability_schema
    from winset.case.status import Status
    from winset.case.types import Actor, Case, Issue, Offer, Reaction, Scores, Statement
    from winset.casefile import json_schema, parse_case, read_case, write_case
    from winset.deals import acceptance, consent_of, frontier, solve
    from winset.errors import (
        CannotWriteError,
        CaseError,
        CaseFileError,
        ContradictionError,
        OutputError,
        SolverError,
        TooManyOutcomesError,
        WinsetError,
    )
    from winset.formats import Receipt, export_case, import_case
    from winset.inference import (
        Contradictions,
        Ensemble,
        Joint,
        Known,
        Polytope,
        Prior,
        condition,
        contradictions,
        exact,
        fit,
        statements_about,
        truth,
    )
    from winset.report.page import page
    from winset.report.paper import pdf, word
    from winset.spaces import Listing, Space

__all__ = [
    "Actor",
    "Analysis",
    "Bloc",
    "CannotWriteError",
    "Case",
    "CaseError",
    "CaseFileError",
    "Comparison",
    "ContradictionError",
    "Contradictions",
    "Ensemble",
    "Finding",
    "Issue",
    "Joint",
    "Known",
    "Listing",
    "Offer",
    "OutputError",
    "Polytope",
    "Prior",
    "Reaction",
    "Receipt",
    "Scores",
    "Settings",
    "SolverError",
    "Space",
    "Stability",
    "Statement",
    "Status",
    "TooManyOutcomesError",
    "WinsetError",
    "acceptance",
    "analyse",
    "analysis_schema",
    "behaviour",
    "compare",
    "comparison_schema",
    "condition",
    "consent_of",
    "contradictions",
    "exact",
    "export_case",
    "fit",
    "frontier",
    "import_case",
    "json_schema",
    "page",
    "parse_case",
    "pdf",
    "read_case",
    "solve",
    "stability_of",
    "stability_schema",
    "statements_about",
    "truth",
    "word",
    "write_case",
]

_HOME = {
    "winset.analysis": ("Analysis", "Settings", "analyse"),
    "winset.analysis.stability.schema": ("stability_schema",),
    "winset.analysis.stability.asked": ("Bloc",),
    "winset.analysis.stability.run": ("Stability", "stability_of"),
    "winset.inference": (
        "Contradictions",
        "Ensemble",
        "Joint",
        "Known",
        "Polytope",
        "Prior",
        "condition",
        "contradictions",
        "exact",
        "fit",
        "statements_about",
        "truth",
    ),
    "winset.analysis.compare": ("Comparison", "compare"),
    "winset.analysis.compare.schema": ("comparison_schema",),
    "winset.analysis.finding": ("Finding",),
    "winset.analysis.schema": ("analysis_schema",),
    "winset.case.status": ("Status",),
    "winset.case.types": ("Actor", "Case", "Issue", "Offer", "Reaction", "Scores", "Statement"),
    "winset.casefile": ("json_schema", "parse_case", "read_case", "write_case"),
    "winset.deals": ("acceptance", "consent_of", "frontier", "solve"),
    "winset.errors": (
        "CannotWriteError",
        "CaseError",
        "CaseFileError",
        "ContradictionError",
        "OutputError",
        "SolverError",
        "TooManyOutcomesError",
        "WinsetError",
    ),
    "winset.formats": ("Receipt", "export_case", "import_case"),
    "winset.spaces": ("Listing", "Space"),
    "winset.report.page": ("page",),
    "winset.report.paper": ("pdf", "word"),
}


def __getattr__(name: str) -> Any:
    """Import a public name from its home."""
    if name == "behaviour":
        return import_module("winset.behaviour")
    for home, names in _HOME.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'winset' has no attribute {name!r}")
