"""Winset: is there a deal, and if not, why not; will it hold; how to get there.

>>> import winset
>>> case = winset.load("examples/airport/case.yaml")
>>> winset.analyse(case)["deal.count"].value
57

Names are imported when first used, so that `import winset` and `winset --help` are quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from winset import bargaining, behaviour
    from winset.analysis.compare import Comparison
    from winset.analysis.compare.schema import comparison_schema
    from winset.analysis.finding import Finding
    from winset.analysis.schema import analysis_schema
    from winset.analysis.settings import Settings
    from winset.analysis.stability.asked import Bloc
    from winset.analysis.stability.schema import stability_schema
    from winset.api.analysing import analyse
    from winset.api.analysis import Analysis, Candidates
    from winset.api.beliefs import Beliefs, beliefs
    from winset.api.chances import Chance, odds
    from winset.api.comparing import compare, digest
    from winset.api.conflicts import Stability, stability_of
    from winset.api.next_offers import NextOffer, next_offer
    from winset.api.outcomes import Outcomes, outcomes
    from winset.api.saved import SavedFinding
    from winset.api.talks import bargain, transcript
    from winset.case.changing import scores
    from winset.case.status import Status
    from winset.case.types import (
        Actor,
        Approval,
        AtLeastNoDeal,
        Case,
        Depends,
        Evidence,
        Interaction,
        Issue,
        LeastImportant,
        Linear,
        MostImportant,
        NoDeal,
        NoDealRange,
        Offer,
        Option,
        Order,
        PartialOutcome,
        Prefers,
        Quota,
        Reaction,
        Rejects,
        Role,
        Rule,
        Scores,
        Source,
        Statement,
        Step,
        ValueRange,
        WeightRange,
        WeightRatio,
    )
    from winset.casefile import json_schema, parse_case, read_case, write_case
    from winset.casefile.single import StatementText, statement
    from winset.classroom.score import Scored, score
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
    from winset.inference.ranks import rank_acceptability
    from winset.opening import load
    from winset.report.page import page
    from winset.report.paper import pdf, word
    from winset.spaces import Listing, Space
    from winset.stability import Conflict, stable
    from winset.studies.bargain import Bargained
    from winset.studies.survey import Survey, survey
    from winset.studies.sweep import Sweep, sweep
    from winset.studies.tournament import Tournament, tournament
    from winset.studies.transcripts import Transcript

__all__ = [
    "Actor",
    "Analysis",
    "Approval",
    "AtLeastNoDeal",
    "Bargained",
    "Beliefs",
    "Bloc",
    "Candidates",
    "CannotWriteError",
    "Case",
    "CaseError",
    "CaseFileError",
    "Chance",
    "Comparison",
    "Conflict",
    "ContradictionError",
    "Contradictions",
    "Depends",
    "Ensemble",
    "Evidence",
    "Finding",
    "Interaction",
    "Issue",
    "Joint",
    "Known",
    "LeastImportant",
    "Linear",
    "Listing",
    "MostImportant",
    "NextOffer",
    "NoDeal",
    "NoDealRange",
    "Offer",
    "Option",
    "Order",
    "Outcomes",
    "OutputError",
    "PartialOutcome",
    "Polytope",
    "Prefers",
    "Prior",
    "Quota",
    "Reaction",
    "Receipt",
    "Rejects",
    "Role",
    "Rule",
    "SavedFinding",
    "Scored",
    "Scores",
    "Settings",
    "SolverError",
    "Source",
    "Space",
    "Stability",
    "Statement",
    "StatementText",
    "Status",
    "Step",
    "Survey",
    "Sweep",
    "TooManyOutcomesError",
    "Tournament",
    "Transcript",
    "ValueRange",
    "WeightRange",
    "WeightRatio",
    "WinsetError",
    "acceptance",
    "analyse",
    "analysis_schema",
    "bargain",
    "bargaining",
    "behaviour",
    "beliefs",
    "compare",
    "comparison_schema",
    "condition",
    "consent_of",
    "contradictions",
    "digest",
    "exact",
    "export_case",
    "fit",
    "frontier",
    "import_case",
    "json_schema",
    "load",
    "next_offer",
    "odds",
    "outcomes",
    "page",
    "parse_case",
    "pdf",
    "rank_acceptability",
    "read_case",
    "score",
    "scores",
    "solve",
    "stability_of",
    "stability_schema",
    "stable",
    "statement",
    "statements_about",
    "survey",
    "sweep",
    "tournament",
    "transcript",
    "truth",
    "word",
    "write_case",
]

_HOME = {
    "winset.analysis.compare": ("Comparison",),
    "winset.analysis.compare.schema": ("comparison_schema",),
    "winset.analysis.finding": ("Finding",),
    "winset.analysis.schema": ("analysis_schema",),
    "winset.analysis.settings": ("Settings",),
    "winset.analysis.stability.asked": ("Bloc",),
    "winset.api.conflicts": ("Stability", "stability_of"),
    "winset.analysis.stability.schema": ("stability_schema",),
    "winset.api.analysing": ("analyse",),
    "winset.api.analysis": (
        "Analysis",
        "Candidates",
    ),
    "winset.api.beliefs": (
        "Beliefs",
        "beliefs",
    ),
    "winset.api.chances": (
        "Chance",
        "odds",
    ),
    "winset.api.comparing": ("compare", "digest"),
    "winset.opening": ("load",),
    "winset.api.outcomes": (
        "Outcomes",
        "outcomes",
    ),
    "winset.api.saved": ("SavedFinding",),
    "winset.case.changing": ("scores",),
    "winset.case.status": ("Status",),
    "winset.case.types": (
        "Actor",
        "Approval",
        "AtLeastNoDeal",
        "Case",
        "Depends",
        "Evidence",
        "Interaction",
        "Issue",
        "LeastImportant",
        "Linear",
        "MostImportant",
        "NoDeal",
        "NoDealRange",
        "Offer",
        "Option",
        "Order",
        "PartialOutcome",
        "Prefers",
        "Quota",
        "Reaction",
        "Rejects",
        "Role",
        "Rule",
        "Scores",
        "Source",
        "Statement",
        "Step",
        "ValueRange",
        "WeightRange",
        "WeightRatio",
    ),
    "winset.casefile": (
        "json_schema",
        "parse_case",
        "read_case",
        "write_case",
    ),
    "winset.casefile.single": (
        "StatementText",
        "statement",
    ),
    "winset.classroom.score": ("Scored", "score"),
    "winset.deals": (
        "acceptance",
        "consent_of",
        "frontier",
        "solve",
    ),
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
    "winset.formats": (
        "Receipt",
        "export_case",
        "import_case",
    ),
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
    "winset.inference.ranks": ("rank_acceptability",),
    "winset.report.page": ("page",),
    "winset.report.paper": (
        "pdf",
        "word",
    ),
    "winset.spaces": (
        "Listing",
        "Space",
    ),
    "winset.stability": (
        "Conflict",
        "stable",
    ),
    "winset.studies.survey": (
        "Survey",
        "survey",
    ),
    "winset.studies.sweep": ("Sweep", "sweep"),
    "winset.api.next_offers": ("NextOffer", "next_offer"),
    "winset.studies.bargain": ("Bargained",),
    "winset.api.talks": ("bargain", "transcript"),
    "winset.studies.transcripts": ("Transcript",),
    "winset.studies.tournament": ("Tournament", "tournament"),
}
_ROOMS = ("bargaining", "behaviour")
"""Rooms that are public as they are."""
_FROM = {name: home for home, names in _HOME.items() for name in names}


def __getattr__(name: str) -> Any:
    """Import a public name from its home."""
    if name in _ROOMS:
        return import_module(f"winset.{name}")
    if name in _FROM:
        return getattr(import_module(_FROM[name]), name)
    raise AttributeError(f"module 'winset' has no attribute {name!r}")


def __dir__() -> list[str]:
    """List the public names, and nothing else."""
    return __all__
