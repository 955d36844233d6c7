"""What one party should offer next, from Python."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from winset.analysis.details.next import NextDetail, Proposal
from winset.analysis.finding import Finding
from winset.analysis.next_offer import MOST
from winset.analysis.next_offer import next_offer as asked_of
from winset.analysis.offering import Asked, lead_of
from winset.analysis.result import Analysis
from winset.analysis.settings import Settings
from winset.api.worked import settings_from
from winset.extras import extra
from winset.opening import CaseOrPath, taken


@dataclass(frozen=True)
class NextOffer:
    """What one party should offer next.

    Attributes
    ----------
    finding : the finding `next.<party>`, told in `finding.text`, in full in `finding.detail`.
    analysis : what `winset offer --json` writes: `analysis.to_json()`.
    """

    finding: Finding
    analysis: Analysis

    def __repr__(self) -> str:
        offer = self.outcome
        return f"<NextOffer by {self.detail.by!r}: {'nothing' if offer is None else dict(offer)}>"

    def __str__(self) -> str:
        from winset.report.offer_text import offer_text

        return offer_text(self.analysis.to_dict())

    @property
    def detail(self) -> NextDetail:
        """All that was found."""
        assert isinstance(self.finding.detail, NextDetail)
        return self.finding.detail

    @property
    def outcome(self) -> dict[str, str] | None:
        """The best single offer if others answer as people do; None where there is none."""
        best = lead_of(self.detail)
        return None if best is None else dict(best.outcome)

    def to_frame(self) -> Any:
        """Return every offer with its odds and gain as a pandas DataFrame.

        A row for each: `what` (single, at once, in turn, logrolling, trade-off), `place` in it,
        `rule` of how others answer, `odds`, `gain`, `value`, and a column for each issue.

        Raises
        ------
        WinsetError
            pandas is not installed.
        """
        pandas = extra("pandas", "A data frame")
        return pandas.DataFrame(list(self._rows()))

    def _rows(self) -> Iterator[dict[str, Any]]:
        detail = self.detail
        for one in detail.single:
            yield _row("single", 1, one.rule, one.proposal)
        once = () if detail.at_once is None else detail.at_once.proposals
        turns = () if detail.in_turn is None else detail.in_turn.turns
        for place, proposal in enumerate(once, 1):
            yield _row("at once", place, detail.rule, proposal)
        for place, turn in enumerate(turns, 1):
            row = _row("in turn", place, detail.rule, turn.proposal)
            yield row | {"odds": turn.odds, "value": row["gain"] * turn.odds}
        if detail.logrolling is not None:
            yield _row("logrolling", 1, detail.rule, detail.logrolling)
        for place, point in enumerate(detail.trade_off, 1):
            told = {"what": "trade-off", "place": place, "rule": detail.rule, "odds": point.odds}
            yield told | {"gain": point.gain, "value": point.gain * point.odds, **point.outcome}


def _row(what: str, place: int, rule: str, proposal: Proposal) -> dict[str, Any]:
    found = proposal.received[rule]
    told = {"what": what, "place": place, "rule": rule, "odds": found.odds}
    return told | {"gain": found.gain, "value": found.value, **proposal.outcome}


def next_offer(
    case: CaseOrPath,
    by: str,
    settings: Settings | None = None,
    *,
    together: int = 3,
    horizon: int = 4,
    floor: float | None = None,
    **chosen: Any,
) -> NextOffer:
    """Say what one party should offer next, and what an answer would tell.

    Parameters
    ----------
    case : a case, or the path of one.
    by : the id of the party.
    settings, chosen : as for `analyse`, together or one by one (`account="ours"`, `seed=3`).
    together : how many offers are made at the same time.
    horizon : how many are made one after another at most.
    floor : what an offer has to be worth over no deal, in points where the party is scored, else
        as a part of what is at stake for it; None: anything.

    Raises
    ------
    CaseError
        The case makes no sense.
    ContradictionError
        What is said of an actor cannot all be true.
    ValueError
        `by` is no party.
    WinsetError
        Nobody else has to agree, or nothing is known of somebody who has to.
    """
    made = asked_of(
        taken(case), by, settings_from(settings, chosen), Asked(together, horizon, floor, MOST)
    )
    return NextOffer(made[f"next.{by}"], made)
