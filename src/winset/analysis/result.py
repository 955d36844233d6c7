"""What an analysis returns: the same object for terminal, JSON, page, Python and web."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import Any

from winset.analysis.brief import Brief
from winset.analysis.details.case import CaseTold
from winset.analysis.finding import Finding
from winset.wording.languages import catalogue


@dataclass(frozen=True)
class Analysis:
    """All findings about one case, with the case and the settings they rest on.

    Attributes
    ----------
    version : the version of Winset that made it.
    case, brief : records that read like the JSON object.
    settings : plain data.
    findings : in the order of the design; `analysis["deal.exists"]` looks one up.
    deal_map : points for the map, None where outcomes were not listed.
    builder : what a page needs to tell of any deal who accepts it, None where nothing is judged.

    Brief, map and builder are None where only some findings were asked for.
    """

    version: str
    case: CaseTold
    settings: Mapping[str, Any]
    brief: Brief | None
    findings: tuple[Finding, ...]
    deal_map: Mapping[str, Any] | None = None
    builder: Mapping[str, Any] | None = None

    @cached_property
    def _by_id(self) -> Mapping[str, Finding]:
        return {finding.id: finding for finding in self.findings}

    def __getitem__(self, finding: str) -> Finding:
        """Look a finding up by its id; KeyError with the nearest where there is none."""
        try:
            return self._by_id[finding]
        except KeyError:
            near = get_close_matches(str(finding), self._by_id, n=1)
            meant = f"; did you mean {near[0]!r}?" if near else ""
            raise KeyError(f"no finding {finding!r}{meant}") from None

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __contains__(self, finding: object) -> bool:
        return finding in self._by_id

    def to_dict(self) -> dict[str, Any]:
        """Return the object that `winset analyse --json` writes, in its language."""
        words = catalogue(self.settings["language"])
        brief = {} if self.brief is None else {"brief": self.brief.to_dict(words)}
        return {
            "winset": self.version,
            "format": 1,
            "case": self.case.to_dict(words),
            "settings": dict(self.settings),
            **brief,
            "findings": [finding.to_dict(words) for finding in self.findings],
        }

    def to_json(self) -> str:
        """Return that object as JSON text: same input, same bytes."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=1, allow_nan=False) + "\n"
