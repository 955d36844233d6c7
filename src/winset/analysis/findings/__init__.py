"""The findings: one record for each family, in the order in which they are made and told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from winset.analysis.details import (
    AccountsDetail,
    BehaviourDetail,
    BestDetail,
    BlockersDetail,
    Candidate,
    CandidatesDetail,
    CarriersDetail,
    ConsistencyDetail,
    CountDetail,
    Detail,
    DurabilityDetail,
    ExistsDetail,
    FrontierDetail,
    HeartDetail,
    HeldDetail,
    MenuDetail,
    NextDetail,
    OfferDetail,
    OpenersDetail,
    QuestionDetail,
    ReactionDetail,
    RoadDetail,
    Share,
    SolutionsDetail,
    TalksDetail,
    TimelineDetail,
    WantsDetail,
)
from winset.analysis.finding import Finding
from winset.analysis.findings.apart import apart
from winset.analysis.findings.behaviour import behaviour
from winset.analysis.findings.best import best
from winset.analysis.findings.blockers import blockers
from winset.analysis.findings.candidates import candidates, candidates_of
from winset.analysis.findings.carriers import carriers
from winset.analysis.findings.consistency import consistent
from winset.analysis.findings.covering import covering, heart
from winset.analysis.findings.durability import holding
from winset.analysis.findings.existence import count, exists
from winset.analysis.findings.held import held
from winset.analysis.findings.next import next_offers
from winset.analysis.findings.offers import offer
from winset.analysis.findings.openers import openers
from winset.analysis.findings.questions import questions
from winset.analysis.findings.reactions import reactions
from winset.analysis.findings.roads import roads
from winset.analysis.findings.settlement import SettlementDetail, settlements
from winset.analysis.findings.solutions import frontier, solutions
from winset.analysis.findings.talks import talks
from winset.analysis.findings.timeline import timeline
from winset.analysis.findings.wants import wants
from winset.analysis.model import Model
from winset.analysis.record import Count
from winset.deals.answers import Answers
from winset.text.problems import nearest
from winset.wording.phrases import Words

Found = dict[str, Finding]


@dataclass
class Context:
    """What a finding can rest on: one account worked through, and the findings made before.

    `other` is the same account under the other prior, None where nothing depends on it.
    """

    model: Model
    words: Words
    other: Model | None = None
    found: Found = field(default_factory=dict)
    under: Mapping[str, Context] = field(default_factory=dict)
    """The same for each account, where all that accounts share is looked at."""

    @property
    def answers(self) -> Answers:
        """The answers about deals; only asked for where there are any."""
        assert self.model.answers is not None
        return self.model.answers

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The candidates found before."""
        return candidates_of(self.found)


class Made(Enum):
    """When a family is made."""

    ALWAYS = "always"
    DEALS = "where what is known can be true"
    ONCE = "for the account looked at alone, after all others"
    LAST = "after all accounts"


@dataclass(frozen=True)
class Family:
    """A family of findings.

    Attributes
    ----------
    id : of its finding; what begins with a prefix that ends in `.*` for several.
    detail : the record of what it tells in detail, where it is known.
    value : the type of its value, for the schema.
    make : makes its findings.
    made : when.
    beside : whether it is given under each account too.
    numbered : its ids end in a number; else in the id of what it is about.
    expected : it is there in every case; said to be unknown where statements contradict.
    needs : the families that it looks at, made before it.
    """

    id: str
    detail: type[Detail]
    value: Any
    make: Callable[[Context], Iterable[Finding]]
    made: Made = Made.DEALS
    beside: bool = True
    numbered: bool = False
    expected: bool = True
    needs: tuple[str, ...] = ()


def _last(
    name: str, detail: type[Detail], make: Callable[[Context], Iterable[Finding]], *needs: str
) -> Family:
    """Return a family that is made after all accounts, of all of them together."""
    return Family(name, detail, Share, make, Made.LAST, beside=False, expected=False, needs=needs)


_FAMILIES = (
    Family(
        "case.consistent",
        ConsistencyDetail,
        bool,
        lambda c: [consistent(c.model, c.words)],
        Made.ALWAYS,
    ),
    Family(
        "timeline",
        TimelineDetail,
        Count,
        lambda c: timeline(c.model),
        Made.ONCE,
        beside=False,
        expected=False,
    ),
    Family("wants.*", WantsDetail, Share | None, lambda c: wants(c.model, c.words)),
    Family("statement.*", HeldDetail, Share, lambda c: held(c.model, c.words, "statement")),
    Family("source.*", HeldDetail, Share, lambda c: held(c.model, c.words, "source")),
    Family(
        "deal.exists",
        ExistsDetail,
        Share | None,
        lambda c: [exists(c.model, c.words, c.answers, c.other)],
    ),
    Family(
        "deal.behaviour",
        BehaviourDetail,
        Share | None,
        lambda c: behaviour(c.model),
        expected=False,
    ),
    Family("deal.count", CountDetail, Count, lambda c: [count(c.model, c.words, c.answers)]),
    Family("deal.pareto", FrontierDetail, Count | None, lambda c: [frontier(c.model, c.answers)]),
    Family(
        "deal.solutions",
        SolutionsDetail,
        None,
        lambda c: [solutions(c.model, c.words, c.answers)],
    ),
    Family(
        "deal.candidates",
        CandidatesDetail,
        Share | None,
        lambda c: [candidates(c.model, c.words, c.answers, c.other)],
    ),
    Family(
        "deal.blockers",
        BlockersDetail,
        Count | None,
        lambda c: [blockers(c.model, c.words, c.answers)],
    ),
    Family(
        "deal.openers",
        OpenersDetail,
        int | None,
        lambda c: [openers(c.model, c.words, c.answers)],
    ),
    Family(
        "offer.*",
        OfferDetail,
        Share,
        lambda c: [offer(c.model, c.words, made, c.other) for made in c.model.case.offers],
    ),
    Family(
        "settlement.*",
        SettlementDetail,
        Share | None,
        lambda c: settlements(c.model, c.words, c.answers),
        expected=False,
    ),
    Family(
        "react.*",
        ReactionDetail,
        Share,
        lambda c: reactions(c.model, c.words, c.candidates),
        needs=("deal.candidates",),
    ),
    Family(
        "question.*", QuestionDetail, Share, lambda c: questions(c.model, c.words), beside=False
    ),
    _last("deal.best", BestDetail, best, "deal.exists", "deal.candidates"),
    _last("deal.menu", MenuDetail, covering, "deal.exists", "deal.candidates"),
    _last("deal.heart", HeartDetail, heart),
    _last("deal.accounts", AccountsDetail, apart, "deal.candidates", "deal.best"),
    Family(
        "deal.carriers",
        CarriersDetail,
        Share | None,
        lambda c: [carriers(c.model, c.words, c.found["deal.exists"])],
        Made.ONCE,
        needs=("deal.exists",),
    ),
    Family(
        "talks",
        TalksDetail,
        Share | None,
        lambda c: talks(c.model, c.words),
        Made.ONCE,
        expected=False,
    ),
    Family(
        "hold.*",
        DurabilityDetail,
        Share,
        lambda c: holding(c.model, c.words, c.candidates),
        Made.ONCE,
        numbered=True,
        needs=("deal.candidates",),
    ),
    Family(
        "next.*",
        NextDetail,
        Share | None,
        lambda c: next_offers(c.model, c.words),
        Made.ONCE,
        beside=False,
        expected=False,
    ),
    Family(
        "road.*",
        RoadDetail,
        Count | None,
        lambda c: roads(c.model, c.words, c.candidates),
        Made.ONCE,
        numbered=True,
        needs=("deal.candidates",),
    ),
)
FAMILIES: dict[str, Family] = {family.id: family for family in _FAMILIES}
"""Every family by its id, in the order in which they are made and told."""


def family_of(finding: str) -> Family:
    """Return the family of a finding by its id."""
    return FAMILIES.get(finding) or FAMILIES[f"{str(finding).partition('.')[0]}.*"]


def needed(only: Iterable[str]) -> frozenset[str]:
    """Return the families that some findings come from, and those that these look at.

    Parameters
    ----------
    only : ids of findings ("deal.exists", "offer.o1") or of families ("offer.*").

    Raises
    ------
    ValueError
        There is no such family; with the nearest.
    """
    families: set[str] = set()
    left = []
    for name in only:
        try:
            left.append(family_of(name).id)
        except KeyError:
            raise ValueError(
                f"only: there is no finding {name!r}{nearest(name, FAMILIES)}"
            ) from None
    while left:
        family = FAMILIES[left.pop()]
        if family.id not in families:
            families.add(family.id)
            left += family.needs
    return frozenset(families)


def beside(found: Found, under: Mapping[str, Found]) -> Mapping[str, Mapping[str, Finding]]:
    """Return for each finding the same under each account, where it is told beside."""
    return {
        name: {account: others[name] for account, others in under.items() if name in others}
        for name in found
        if family_of(name).beside
    }
