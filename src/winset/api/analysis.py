"""An analysis as an object to work with: tables, pictures, pages, saved and compared."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any

from winset.analysis.compare import Comparison, compare
from winset.analysis.finding import Finding
from winset.analysis.result import Analysis as Made
from winset.analysis.settings import Settings
from winset.api.notebook import analysis_html
from winset.api.pictures import draw_map
from winset.api.saved import Plain, SavedFinding
from winset.case.types import Case
from winset.casefile.digest import SHORT, digest
from winset.errors import WinsetError
from winset.extras import extra
from winset.report.page import page
from winset.text.write import write_text

SAVED = 1
"""The format of what `save` writes."""
LARGEST = 256 * 2**20
"""Bytes of a saved analysis that are read."""


@dataclass(frozen=True, eq=False, repr=False)
class Analysis:
    """All findings about one case, or those asked for.

    A sequence of findings that knows them by id: `analysis["deal.exists"]`.

    Attributes
    ----------
    document : the object that `winset analyse --json` writes.
    findings : in the order of the design: `Finding`, or `SavedFinding` of one that was loaded.
    deal_map, builder : what pages draw and judge by, plain data; None where not made.
    case_hash : SHA-256 of what the case says, see `winset.casefile.digest`.
    source : the case; None of one that was loaded.
    """

    document: Mapping[str, Any]
    findings: tuple[Finding | SavedFinding, ...]
    deal_map: Mapping[str, Any] | None
    builder: Mapping[str, Any] | None
    case_hash: str
    source: Case | None = None
    asked: Settings | None = field(default=None)

    @classmethod
    def of(cls, made: Made, case: Case, settings: Settings) -> Analysis:
        """Take what the analysis of a case found."""
        document = made.to_dict()
        return cls(
            document, made.findings, made.deal_map, made.builder, digest(case), case, settings
        )

    @property
    def version(self) -> str:
        """The version of Winset that made it."""
        return str(self.document["winset"])

    @property
    def case(self) -> Plain:
        """What it says of the case: title, actors, issues, outcomes, statements."""
        return Plain(self.document["case"])

    @property
    def settings(self) -> Plain:
        """The settings it was made with."""
        return Plain(self.document["settings"])

    @property
    def brief(self) -> Plain:
        """What a minister reads; WinsetError where only some findings were asked for."""
        if "brief" not in self.document:
            raise WinsetError("only some findings were asked for: analyse without `only`")
        return Plain(self.document["brief"])

    @cached_property
    def _by_id(self) -> Mapping[str, Finding | SavedFinding]:
        return {finding.id: finding for finding in self.findings}

    def __getitem__(self, finding: str) -> Any:
        """Look a finding up by its id; KeyError with the nearest where there is none."""
        try:
            return self._by_id[finding]
        except KeyError:
            near = get_close_matches(str(finding), self._by_id, n=1)
            meant = f"; did you mean {near[0]!r}?" if near else ""
            raise KeyError(f"no finding {finding!r}{meant}") from None

    def __iter__(self) -> Iterator[Finding | SavedFinding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __contains__(self, finding: object) -> bool:
        return finding in self._by_id

    @property
    def candidates(self) -> Candidates:
        """The outcomes likeliest to be deals, the best first."""
        if "deal.candidates" not in self:
            raise WinsetError("the candidates were not asked for: only=('deal.candidates',)")
        told = next(f for f in self.document["findings"] if f["id"] == "deal.candidates")
        return Candidates(tuple(told["detail"].get("candidates", ())))

    def frame(self) -> Any:
        """Return a pandas DataFrame with a row for each finding, by id.

        Columns: `status`, `value` and `error` (numbers, missing where there is none), `text` and
        `reasons`.
        """
        pandas = extra("pandas", "A data frame")
        rows = self.document["findings"]
        made = pandas.DataFrame(
            {
                "status": pandas.Categorical([row["status"] for row in rows]),
                "value": pandas.array([_number(row["value"]) for row in rows], dtype="Float64"),
                "error": pandas.array([_number(row["error"]) for row in rows], dtype="Float64"),
                "text": [row["text"] for row in rows],
                "reasons": [", ".join(row["reasons"]) for row in rows],
            },
            index=[row["id"] for row in rows],
        )
        made.index.name = "finding"
        return made

    def plot(self, ax: Any = None) -> Any:
        """Draw the deal map with matplotlib; returns the Axes.

        Every outcome that the map has by what it is worth to two parties, the darker the likelier
        it is a deal, with no deal, offers, solutions and the frontier.
        """
        if self.deal_map is None:
            raise WinsetError("there is no map: it needs all findings, and somebody to judge")
        return draw_map(self.document, self.deal_map, ax)

    def page(self, path: str | os.PathLike[str] | None = None) -> str:
        """Return the report as one HTML page, and write it where a path is given."""
        if "brief" not in self.document:
            raise WinsetError("a page tells all findings: analyse without `only`")
        html = page(self.document, self.deal_map, self.builder)
        if path is not None:
            write_text(Path(path), html)
        return html

    def to_dict(self) -> Mapping[str, Any]:
        """Return the object that `winset analyse --json` writes, in its language."""
        return self.document

    def to_json(self) -> str:
        """Return that object as JSON text: same input, same bytes."""
        return json.dumps(self.document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write everything to a JSON file, whole or not at all; `Analysis.load` reads it."""
        content = {
            "saved": SAVED,
            "winset": self.version,
            "case_hash": self.case_hash,
            "analysis": self.document,
            "deal_map": self.deal_map,
            "builder": self.builder,
        }
        write_text(Path(path), json.dumps(content, ensure_ascii=False, allow_nan=False) + "\n")

    @classmethod
    def load(cls, path: str | os.PathLike[str], case: Case | None = None) -> Analysis:
        """Read what `save` wrote, or `winset analyse --json`: data, and nothing that is run.

        Parameters
        ----------
        case : if given, it must be the case that was analysed.

        Raises
        ------
        WinsetError
            The file is no such thing, or the case says something else.
        """
        place = Path(path)
        if place.is_file() and place.stat().st_size > LARGEST:
            raise WinsetError(f"{place}: too large: at most {LARGEST:,} bytes are read")
        try:
            content = json.loads(place.read_text("utf-8"))
        except OSError as error:
            raise WinsetError(f"{place}: {error.strerror or error}") from error
        except (ValueError, RecursionError):
            raise WinsetError(f"{place}: this is no JSON, so no saved analysis") from None
        return cls._loaded(content, place, case)

    @classmethod
    def _loaded(cls, content: Any, place: Path, case: Case | None) -> Analysis:
        held = content if isinstance(content, dict) else {}
        document = held.get("analysis", held)
        if held.get("saved", SAVED) != SAVED:
            raise WinsetError(f"{place}: saved in format {held['saved']!r}; this reads {SAVED}")
        if not isinstance(document, dict) or not {"case", "findings", "settings"} <= set(document):
            raise WinsetError(f"{place}: this is no analysis that was saved")
        case_hash = str(held.get("case_hash", ""))
        if case is not None and case_hash and digest(case) != case_hash:
            raise WinsetError(
                f"{place}: it was made of a case that says something else (hash "
                f"{case_hash[:SHORT]}, this case {digest(case)[:SHORT]})"
            )
        try:
            findings = tuple(SavedFinding(told) for told in document["findings"])
            ids = [finding.id for finding in findings]
        except (TypeError, KeyError):
            raise WinsetError(f"{place}: its findings cannot be read") from None
        assert len(ids) == len(findings)
        return cls(document, findings, held.get("deal_map"), held.get("builder"), case_hash, case)

    def compare(self, other: Analysis | Case | Mapping[str, Any]) -> Comparison:
        """Say what is different in a later analysis, or in a later version of the case.

        Where both cases are at hand, also which change moved which number.
        """
        theirs = other.source if isinstance(other, Analysis) else other
        if self.source is not None and isinstance(theirs, Case):
            return compare(self.source, theirs, self.asked)
        return compare(
            self.document, other.document if isinstance(other, Analysis) else other, self.asked
        )

    def __repr__(self) -> str:
        title = self.document["case"]["title"]
        if "brief" not in self.document:
            return f"<Analysis of {title!r}: {len(self)} findings asked for>"
        return f"<Analysis of {title!r}: {self.document['brief']['verdict']}>"

    def _repr_html_(self) -> str:
        return analysis_html(self.document, self.deal_map)


def _number(value: Any) -> float | None:
    return None if value is None or isinstance(value, str) else float(value)


@dataclass(frozen=True, repr=False)
class Candidates(Sequence[Mapping[str, Any]]):
    """The outcomes likeliest to be deals, the best first: plain data, one mapping each."""

    told: tuple[Mapping[str, Any], ...]

    def __len__(self) -> int:
        return len(self.told)

    def __getitem__(self, place: Any) -> Any:
        return self.told[place]

    def frame(self) -> Any:
        """Return a pandas DataFrame with a row for each candidate, the best first.

        Columns: every issue, then `deal` (how likely it is one), `error`, `status`, and for each
        actor `accepts.ACTOR`.
        """
        pandas = extra("pandas", "A data frame")
        rows = [
            {
                **told["outcome"],
                "deal": told["accepted_by_all"],
                "error": told.get("error"),
                "status": told["status"],
                **{f"accepts.{a}": view["probability"] for a, view in told["actors"].items()},
            }
            for told in self.told
        ]
        made = pandas.DataFrame(rows)
        if rows:
            made["error"] = made["error"].astype("Float64")
        made.index = pandas.RangeIndex(1, len(rows) + 1, name="candidate")
        return made

    def __repr__(self) -> str:
        if not self.told:
            return "<Candidates: none>"
        best = ", ".join(f"{issue}: {option}" for issue, option in self.told[0]["outcome"].items())
        return f"<Candidates: {len(self.told)}, the best {{{best}}}>"

    def _repr_html_(self) -> str:
        return str(self.frame()._repr_html_())
