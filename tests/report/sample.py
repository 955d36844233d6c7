# ruff: noqa: E501  sentences of the sample case, kept whole
"""Hand-made analysis documents for tests of the page: realistic, small to large, and hostile.

The numbers are made here, not analysed: only their shape and plausibility matter to the page.
"""

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from itertools import product
from typing import Any

import numpy as np
from report import lasting_shapes, shapes

Document = dict[str, Any]
Pair = tuple[Document, Document | None]

PARTIES = ("us", "dprk")
ACTORS = {
    "us": "United States",
    "dprk": "North Korea",
    "rok": "South Korea",
    "china": "China",
    "russia": "Russia",
    "japan": "Japan",
    "germany": "Germany",
}
ISSUES = {
    "yongbyon": (
        "Yongbyon nuclear site",
        {"stays": "stays open", "part": "partly dismantled", "all": "dismantled in full"},
    ),
    "beyond": (
        "Facilities beyond Yongbyon",
        {"none": "not covered", "declared": "declared", "closed": "one more site closed"},
    ),
    "sanctions": (
        "Sanctions relief",
        {
            "none": "none",
            "korean": "inter-Korean projects only",
            "five": "five of eleven resolutions",
            "all": "all resolutions",
        },
    ),
    "form": (
        "Form of relief",
        {"snapback": "suspended, with snapback", "lifted": "lifted for good"},
    ),
    "tests": (
        "Nuclear and missile tests",
        {"free": "no commitment", "oral": "spoken promise to halt", "written": "written halt"},
    ),
    "war": ("End-of-war declaration", {"no": "no declaration", "yes": "declared"}),
    "liaison": ("Liaison offices", {"no": "none", "yes": "opened"}),
    "remains": ("Remains of soldiers", {"no": "no further returns", "yes": "returns resume"}),
}
# Per actor and issue: best minus worst, then the share of it that each option gets.
TASTES: dict[str, dict[str, tuple[float, list[float]]]] = {
    "us": {
        "yongbyon": (0.27, [0, 0.4, 1]),
        "beyond": (0.22, [0, 0.45, 1]),
        "sanctions": (0.25, [1, 0.85, 0.4, 0]),
        "form": (0.1, [1, 0]),
        "tests": (0.08, [0, 0.6, 1]),
        "war": (0.03, [1, 0]),
        "liaison": (0.02, [0, 1]),
        "remains": (0.03, [0, 1]),
    },
    "dprk": {
        "yongbyon": (0.16, [1, 0.5, 0]),
        "beyond": (0.2, [1, 0.6, 0]),
        "sanctions": (0.39, [0, 0.2, 0.75, 1]),
        "form": (0.06, [0, 1]),
        "tests": (0.07, [1, 0.6, 0]),
        "war": (0.08, [0, 1]),
        "liaison": (0.03, [0, 1]),
        "remains": (0.01, [1, 0]),
    },
    "rok": {
        "yongbyon": (0.2, [0, 0.5, 1]),
        "beyond": (0.1, [0, 0.5, 1]),
        "sanctions": (0.25, [0, 0.9, 1, 0.8]),
        "form": (0.05, [1, 0]),
        "tests": (0.15, [0, 0.6, 1]),
        "war": (0.15, [0, 1]),
        "liaison": (0.06, [0, 1]),
        "remains": (0.04, [0, 1]),
    },
    "japan": {
        "yongbyon": (0.25, [0, 0.4, 1]),
        "beyond": (0.25, [0, 0.4, 1]),
        "sanctions": (0.28, [1, 0.8, 0.3, 0]),
        "form": (0.08, [1, 0]),
        "tests": (0.1, [0, 0.5, 1]),
        "war": (0.02, [1, 0]),
        "liaison": (0.01, [0, 1]),
        "remains": (0.01, [0, 1]),
    },
}
NO_DEAL = {
    "yongbyon": "stays",
    "beyond": "none",
    "sanctions": "none",
    "form": "snapback",
    "tests": "oral",
    "war": "no",
    "liaison": "no",
    "remains": "no",
}
DRAWS = 80


def outcome(**changes: str) -> dict[str, str]:
    return {**NO_DEAL, **changes}


FIVE = outcome(yongbyon="all", sanctions="five", form="lifted", tests="written")
ALL = outcome(yongbyon="all", sanctions="all", form="lifted", tests="written")
BRIDGE = outcome(
    yongbyon="all", sanctions="five", tests="written", war="yes", liaison="yes", remains="yes"
)
STEP = outcome(yongbyon="part", sanctions="korean", tests="written", liaison="yes", remains="yes")
WIDE = outcome(
    yongbyon="all", beyond="declared", sanctions="five", tests="written", war="yes", liaison="yes"
)


def _evidence(
    quote: str, speaker: str, match: str = "word for word", around: tuple[str, str] = ("", "")
) -> Document:
    return {
        "source": "press",
        "quote": quote,
        "speaker": speaker,
        "match": match,
        "before": around[0],
        "after": around[1],
    }


def _statement(
    identifier: str, actor: str, kind: str, text: str, *evidence: Document, **extra: Any
) -> Document:
    assumed = extra.get("assumed")
    basis = "evidence" if evidence else "assumed" if assumed else "unsupported"
    return {
        "id": identifier,
        "actor": actor,
        "kind": kind,
        "text": text,
        "account": None,
        "confidence": None,
        "basis": basis,
        "assumed": None,
        "note": None,
        "evidence": list(evidence),
    } | extra


def statements() -> list[Document]:
    better = _evidence(
        "Lieber keinen Deal als einen schlechten Deal",
        "us",
        around=(
            "Das Treffen endete ohne ein Papier, das beide hätten zeichnen können. »",
            "«, so lautete der Satz zum Abschied.",
        ),
    )
    whole = _evidence(
        "alle Sanktionen",
        "us",
        around=(
            "Gefordert worden seien, hieß es, »",
            "«. Man ging auseinander,",
        ),
    )
    return [
        _statement(
            "us1",
            "us",
            "rejects",
            "The United States rejects full sanctions relief for Yongbyon alone.",
            whole,
            account="all",
        ),
        _statement(
            "us2",
            "us",
            "order",
            "On Yongbyon: dismantled in full, then partly dismantled, then stays open.",
            assumed="Every American statement since 2017 asks for less capacity, never for more.",
        ),
        _statement(
            "us3",
            "us",
            "prefers",
            "No deal is at least as good as a deal with all sanctions gone and nothing beyond Yongbyon.",
            better,
        ),
        _statement(
            "us4",
            "us",
            "weight",
            "Yongbyon matters at least as much as sanctions relief.",
            assumed="The site was called the most important element of the programme.",
            confidence=0.8,
        ),
        _statement(
            "us5",
            "us",
            "rejects",
            "Yongbyon alone, for five resolutions lifted for good, is worse than no deal.",
            account="five",
            confidence=0.6,
            assumed="The offer was turned down after a short consultation.",
        ),
        _statement(
            "us6",
            "us",
            "order",
            "Less relief is better than more.",
            assumed="Relief is the only lever left.",
        ),
        _statement(
            "kp1",
            "dprk",
            "prefers",
            "Five resolutions lifted for Yongbyon is better than no deal.",
            {
                "source": "ri",
                "quote": "the largest step at the present level of trust",
                "speaker": "dprk",
                "match": "normalised",
                "before": "We proposed to dismantle the whole of the Yongbyon area. This is ",
                "after": " between the two countries.",
            },
            account="five",
        ),
        _statement(
            "kp2",
            "dprk",
            "order",
            "More relief is better than less.",
            {
                "source": "ri",
                "quote": "",
                "speaker": None,
                "match": "no text",
                "before": "",
                "after": "",
            },
        ),
        _statement(
            "kp3",
            "dprk",
            "weight",
            "Sanctions relief is at least twice as important as facilities beyond Yongbyon.",
            assumed="It was the one thing asked for in public.",
            confidence=0.9,
        ),
        _statement(
            "kp4",
            "dprk",
            "prefers",
            "A written halt of tests can be had for partial relief.",
            {
                "source": "ri",
                "quote": "a permanent halt of nuclear and long-range missile tests",
                "speaker": "dprk",
                "match": "ambiguous",
                "before": "ready to give a written assurance of ",
                "after": "",
            },
        ),
        _statement("kp5", "dprk", "order", "An end-of-war declaration is better than none."),
        _statement(
            "rok1",
            "rok",
            "prefers",
            "Any agreement that reopens inter-Korean projects is better than no deal.",
            _evidence(
                "bedauerlich",
                "rok",
                around=(
                    "Aus Seoul kam die Antwort: ",
                    ", mehr war an diesem Tag nicht zu hören",
                ),
            ),
        ),
        _statement(
            "jp1",
            "japan",
            "rejects",
            "An easy compromise is worse than no deal.",
            _evidence(
                "voll und ganz",
                "japan",
                around=(
                    "Aus Tokio kam Zustimmung, »",
                    "«.",
                ),
            ),
            note="Said after a telephone call with the President.",
        ),
        _statement(
            "jp2",
            "japan",
            "order",
            "Japan wants the abductions settled before any aid.",
            assumed="Repeated government position.",
            note="Not an issue of this case; kept for the record.",
        ),
    ]


def _offer(identifier: str, by: str, given: dict[str, str], text: str, **extra: Any) -> Document:
    return {
        "id": identifier,
        "by": by,
        "on": "2019-02-28",
        "outcome": given,
        "text": text,
        "responses": {},
        "account": None,
        "note": None,
        "evidence": [],
        "assumed": None,
    } | extra


def offers() -> list[Document]:
    return [
        _offer(
            "o1",
            "dprk",
            ALL,
            "Yongbyon dismantled in full and tests halted in writing, for all sanctions lifted.",
            responses={"us": "final"},
            account="all",
            evidence=[
                _evidence(
                    "alle Sanktionen",
                    "us",
                    around=(
                        "es ging um ",
                        ". Und das konnten wir nicht zusagen",
                    ),
                )
            ],
        ),
        _offer(
            "o2",
            "dprk",
            FIVE,
            "Yongbyon dismantled in full and tests halted in writing, for five resolutions lifted.",
            responses={"us": "rejected"},
            account="five",
            note="As told by the foreign minister that night.",
        ),
        _offer(
            "o3",
            "us",
            outcome(yongbyon="all", beyond="closed", sanctions="korean", tests="written"),
            "Yongbyon and one more site, for relief on inter-Korean projects only.",
            assumed="Pieced together from two reports of the paper handed over.",
        ),
    ]


@cache
def _space() -> tuple[list[tuple[int, ...]], dict[str, Any], dict[str, Any], dict[str, Any]]:
    """All outcomes; per actor draws of values, means on the map scale, and acceptance."""
    codes = list(product(*(range(len(options)) for _, options in ISSUES.values())))
    grid = np.array(codes)
    rng = np.random.default_rng(7)
    order = list(ISSUES)
    today = tuple(list(ISSUES[i][1]).index(NO_DEAL[i]) for i in order)
    at_no_deal = codes.index(today)
    drawn, means, accepts = {}, {}, {}
    for actor, taste in TASTES.items():
        total = np.zeros((DRAWS, len(codes)))
        for column, issue in enumerate(order):
            weight, shares = taste[issue]
            weights = weight * rng.uniform(0.45, 1.75, size=(DRAWS, 1))
            total += weights * np.array(shares)[grid[:, column]]
        total /= total.max(axis=1, keepdims=True)
        gain = total - total[:, [at_no_deal]]
        drawn[actor] = gain / gain.max(axis=1, keepdims=True)
        means[actor] = np.maximum(drawn[actor].mean(axis=0), -1)
        accepts[actor] = drawn[actor] >= 0
    return codes, drawn, means, accepts


def _code(given: dict[str, str]) -> int:
    codes = _space()[0]
    return codes.index(tuple(list(ISSUES[i][1]).index(given[i]) for i in ISSUES))


def _frontier(values: dict[str, Any]) -> list[int]:
    x, y = values["us"], values["dprk"]
    best, flags = -9.0, [0] * len(x)
    for point in sorted(range(len(x)), key=lambda i: (-x[i], -y[i])):
        if y[point] > best + 1e-12:
            best, flags[point] = y[point], 1
    return flags


def _judged(given: dict[str, str]) -> dict[str, Document]:
    _, drawn, _, accepts = _space()
    point = _code(given)
    judged = {}
    for actor, values in drawn.items():
        p = float(accepts[actor][:, point].mean())
        column = values[:, point]
        settled = "necessary" if p == 1 else "impossible" if p == 0 else "estimate"
        judged[actor] = {
            "probability": p,
            "error": None if p in (0, 1) else float(np.sqrt(p * (1 - p) / DRAWS)),
            "necessary": p == 1,
            "possible": p > 0,
            "status": settled,
            "value": {
                "mean": float(column.mean()),
                "low": float(column.min()),
                "high": float(column.max()),
            },
        }
    return judged


def _joint(given: dict[str, str]) -> tuple[float, float]:
    accepts = _space()[3]
    both = (accepts["us"] & accepts["dprk"])[:, _code(given)]
    p = float(both.mean())
    return p, float(np.sqrt(max(p * (1 - p), 1e-4) / DRAWS))


def _candidate(given: dict[str, str], text: str) -> Document:
    p, error = _joint(given)
    return {
        "outcome": given,
        "text": text,
        "accepted_by_all": p,
        "error": error,
        "status": "estimate",
        "approved": None,
        "actors": _judged(given),
        "prior_sensitivity": shapes.sensitivity(0.5),
    }


def _finding(identifier: str, status: str, value: Any, text: str, **extra: Any) -> Document:
    return {
        "id": identifier,
        "status": status,
        "value": value,
        "error": None,
        "text": text,
        "reasons": [],
        "detail": {},
    } | extra


def _points(limit: int) -> list[Document]:
    codes, _, means, _ = _space()
    chosen = [
        i
        for i, flag in enumerate(_frontier(means))
        if flag and min(means["us"][i], means["dprk"][i]) >= 0
    ]
    return [_as_point(codes[i], means, i) for i in chosen[:limit]]


def _as_point(code: tuple[int, ...], means: dict[str, Any], place: int) -> Document:
    given = {i: list(ISSUES[i][1])[option] for i, option in zip(ISSUES, code, strict=True)}
    values = {actor: float(mean[place]) for actor, mean in means.items()}
    return {"outcome": given, "values": values, "gains": {p: values[p] for p in PARTIES}}


def _solution(given: dict[str, str], share: float | None, ties: int = 0) -> Document:
    codes, _, means, _ = _space()
    point = _as_point(codes[_code(given)], means, _code(given))
    return point | {"share": share, "ties": [WIDE] * min(ties, 5), "ties_total": ties}


def _sensitivities() -> list[Document]:
    return [
        shapes.sensitivity(0.23, differs=True, depends=True),
        shapes.sensitivity(0.5),
        shapes.sensitivity(0.34, differs=True),
    ]


def findings() -> list[Document]:
    p, error = 0.62, 0.0077
    under = {
        "all": {
            "status": "estimate",
            "value": 0.41,
            "error": 0.0077,
            "text": "If all sanctions were asked for, a deal exists in 41 % of the draws.",
            "detail": {},
        },
        "five": {
            "status": "estimate",
            "value": 0.72,
            "error": 0.007,
            "text": "If five of eleven resolutions were asked for, a deal exists in 72 % of the draws.",
            "detail": {},
        },
    }
    bridge, bridge_error = _joint(BRIDGE)
    rows = [
        (
            BRIDGE,
            "Yongbyon dismantled in full and tests halted in writing, for five resolutions suspended with snapback, an end-of-war declaration and liaison offices.",
        ),
        (
            WIDE,
            "The same with facilities beyond Yongbyon declared, and without further returns of remains.",
        ),
        (
            STEP,
            "A first step: Yongbyon partly dismantled, for inter-Korean projects, liaison offices and returns of remains.",
        ),
    ]
    return [
        _finding(
            "case.consistent",
            "exact",
            True,
            "All 14 statements can be true together.",
            detail={"conflicts": []},
        ),
        _finding(
            "deal.exists",
            "estimate",
            p,
            "In 62 % of the draws at least one outcome is acceptable to both parties.",
            error=error,
            reasons=["us1", "us3", "kp1", "kp3", "o1", "press"],
            detail={
                "prior_sensitivity": shapes.sensitivity(0.71, differs=True),
                "accounts": under,
            },
        ),
        _finding(
            "deal.count",
            "estimate",
            143,
            "On average 143 of 1,728 feasible outcomes are acceptable to both.",
            error=3.1,
            detail={"feasible": 1728, "share": 0.055, "low": 0, "high": 611, "unanimous": 143},
        ),
        _finding(
            "deal.pareto",
            "estimate",
            len(_points(10**6)),
            "At mean values these deals are on the frontier.",
            detail={"points": _points(200), "complete": True},
        ),
        _finding(
            "deal.solutions",
            "estimate",
            None,
            "The four solutions agree on Yongbyon in full for five resolutions; they differ on the rest.",
            detail={
                "nash": _solution(BRIDGE, 0.21),
                "kalai_smorodinsky": _solution(WIDE, 0.18),
                "egalitarian": _solution(WIDE, 0.17, ties=7),
                "utilitarian": None,
            },
        ),
        _finding(
            "deal.candidates",
            "estimate",
            bridge,
            "These three outcomes are the most likely to be accepted by both.",
            error=bridge_error,
            reasons=["us2", "us4", "kp1"],
            detail={
                "candidates": [
                    _candidate(*row) | {"prior_sensitivity": found}
                    for row, found in zip(rows, _sensitivities(), strict=True)
                ]
            },
        ),
        _finding(
            "deal.blockers",
            "estimate",
            None,
            "Where no deal exists, it is nearly always for one of two reasons.",
            reasons=["us3", "kp3"],
            detail={
                "sets": [
                    {
                        "share": 0.61,
                        "members": [
                            {
                                "kind": "actor",
                                "id": "us",
                                "text": "the United States must not fall below no deal",
                            },
                            {
                                "kind": "actor",
                                "id": "dprk",
                                "text": "North Korea must not fall below no deal",
                            },
                            {
                                "kind": "sameness",
                                "id": "sanctions",
                                "text": "both live with the same answer on sanctions relief",
                            },
                            {
                                "kind": "sameness",
                                "id": "yongbyon",
                                "text": "both live with the same answer on Yongbyon",
                            },
                        ],
                        "free_issues": ["war", "liaison", "remains"],
                        "text": "Both minima cannot be met with one answer on sanctions relief and on Yongbyon.",
                        "verified": True,
                    },
                    {
                        "share": 0.24,
                        "members": [
                            {
                                "kind": "rule",
                                "id": "r1",
                                "text": "full relief needs more than Yongbyon",
                            },
                            {
                                "kind": "actor",
                                "id": "dprk",
                                "text": "North Korea must not fall below no deal",
                            },
                        ],
                        "free_issues": [],
                        "text": "The rule on full relief leaves nothing that North Korea would accept.",
                        "verified": False,
                    },
                ]
            },
        ),
        _finding(
            "deal.openers",
            "estimate",
            None,
            "The smallest change is to North Korea’s value of no deal.",
            detail={
                "openers": [
                    {
                        "kind": "no_deal",
                        "actor": "dprk",
                        "size": 0.04,
                        "unit": "of its scale",
                        "before": 0.62,
                        "after": 0.81,
                        "deal": BRIDGE,
                        "deal_text": "Yongbyon in full for five resolutions with snapback.",
                        "deal_share": None,
                        "opens": "One deal that it opens: Yongbyon in full for five resolutions with snapback.",
                        "text": "North Korea’s alternative to a deal is worth 0.04 less.",
                    },
                    {
                        "kind": "option",
                        "actor": "us",
                        "issue": "form",
                        "option": "snapback",
                        "size": 0.06,
                        "unit": "of its scale",
                        "before": 0.62,
                        "after": 0.77,
                        "deal": BRIDGE,
                        "deal_text": "The same, with a clause that restores sanctions if tests resume.",
                        "deal_share": None,
                        "opens": "One deal that it opens: The same, with a clause that restores sanctions if tests resume.",
                        "text": "Snapback is worth 0.06 more to the United States.",
                    },
                    {
                        "kind": "rule",
                        "rule": "r1",
                        "before": 0.62,
                        "after": 0.64,
                        "deal": ALL,
                        "deal_text": "Everything for everything.",
                        "deal_share": None,
                        "opens": "One deal that it opens: Everything for everything.",
                        "text": "The rule on full relief is dropped.",
                    },
                ]
            },
        ),
        *_offer_findings(),
        *shapes.questions(BRIDGE, WIDE, STEP),
        *shapes.reactions([BRIDGE, WIDE, STEP]),
        _finding(
            "react.china",
            "unknown",
            None,
            "Nothing is known about what China wants on these issues.",
            detail={"candidates": [], "no_deal": [], "reported": []},
        ),
        _finding(
            "react.russia",
            "unknown",
            None,
            "Nothing is known about what Russia wants on these issues.",
            detail={"candidates": [], "no_deal": [], "reported": []},
        ),
        shapes.carriers(),
        *lasting_shapes.findings([BRIDGE, WIDE, STEP]),
    ]


def _offer_findings() -> list[Document]:
    written = []
    for offer in offers():
        p, error = _joint(offer["outcome"])
        judged = _judged(offer["outcome"])
        settled = {
            "probability": 0.0,
            "error": None,
            "necessary": False,
            "possible": False,
            "status": "impossible",
            "value": None,
        }
        accounts = {
            "all": {
                "status": "impossible" if offer["id"] == "o1" else "estimate",
                "value": 0.0 if offer["id"] == "o1" else p,
                "error": None,
                "text": "Under this account the United States cannot accept it."
                if offer["id"] == "o1"
                else f"Under this account all accept {offer['id']} in some of the draws.",
                "detail": {"actors": judged | ({"us": settled} if offer["id"] == "o1" else {})},
            },
            "five": {
                "status": "estimate",
                "value": p,
                "error": error,
                "text": f"Under this account {offer['id']} is open.",
                "detail": {"actors": judged},
            },
        }
        counter = _candidate(
            BRIDGE, "The same relief, suspended with snapback, plus liaison offices."
        )
        written.append(
            _finding(
                f"offer.{offer['id']}",
                "estimate",
                p,
                f"Offer {offer['id']}: likely for its maker, doubtful for the other side.",
                error=error,
                reasons=[offer["id"], "us3"],
                detail={
                    "outcome": offer["outcome"],
                    "by": offer["by"],
                    "answered": "No answer is recorded.",
                    "actors": judged,
                    "accounts": accounts,
                    "prior_sensitivity": shapes.sensitivity(0.27, differs=offer["id"] == "o2"),
                    "counters": [counter | {"changes": ["form", "war", "liaison"]}]
                    if offer["id"] != "o3"
                    else [],
                },
            )
        )
    return written


def _preferences() -> list[Document]:
    written = []
    for actor, taste in TASTES.items():
        rows = []
        for issue, (weight, shares) in taste.items():
            names = list(ISSUES[issue][1])
            rows.append(
                {
                    "issue": issue,
                    "weight": {"mean": weight, "low": weight * 0.55, "high": weight * 1.5},
                    "options": [
                        {
                            "option": o,
                            "mean": weight * s,
                            "low": weight * s * 0.6,
                            "high": min(1, weight * s * 1.4),
                        }
                        for o, s in zip(names, shares, strict=True)
                    ],
                }
            )
        written.append(
            {
                "actor": actor,
                "unit": "share",
                "draws": 4096,
                "effective": 3230.7 if actor == "us" else 4096.0,
                "method": "a Gibbs walk" if actor == "us" else "independent draws",
                "rows": rows,
                "no_deal": {"mean": 0.34, "low": 0.21, "high": 0.47},
            }
        )
    return written


def _case() -> Document:
    known = dict.fromkeys(TASTES, "statements")
    return {
        "title": "The summit of Hanoi, 27–28 February 2019",
        "summary": "Two leaders met to trade nuclear sites for relief from sanctions, and left two hours early without a declaration. Was there a deal to be had, and what stood in its way?",
        "actors": [
            {
                "id": a,
                "name": n,
                "role": "party" if a in PARTIES else "observer",
                "note": "Ally of the United States; asked for the abductions to be settled first."
                if a == "japan"
                else None,
                "known": known.get(a, "nothing"),
                "consent": a in PARTIES,
            }
            for a, n in ACTORS.items()
        ],
        "issues": [
            {
                "id": i,
                "name": n,
                "options": [{"id": o, "name": t} for o, t in options.items()],
                "owner": "dprk" if i == "tests" else None,
                "unit": None,
                "numeric": False,
            }
            for i, (n, options) in ISSUES.items()
        ],
        "binding": [],
        "outcomes": 1728,
        "feasible": 1728,
        "no_deal": {
            "outcome": dict(NO_DEAL),
            "text": "Things stay as they are; the spoken promise to halt tests stands.",
        },
        "rules": [
            {"id": "r1", "text": "All resolutions cannot be lifted while Yongbyon stays open."}
        ],
        "approval": [],
        "sources": [
            {
                "id": "press",
                "title": "Bericht einer Zeitung über das Treffen",
                "publisher": "A German newspaper",
                "author": None,
                "date": "2019-02-28",
                "language": "de",
                "url": None,
                "note": None,
                "file": "sources/press.txt",
            },
            {
                "id": "ri",
                "title": "Foreign minister disputes the reason for the collapse",
                "publisher": "CGTN",
                "author": "Staff",
                "date": "2019-02-28",
                "language": "en",
                "url": "https://america.cgtn.com/2019/02/28/dprk-fm-ri-yong-ho-disputes-trump-reason-for-summit-collapse",
                "note": "Read in excerpts.",
                "file": None,
            },
        ],
        "accounts": [
            {"id": "all", "name": "All sanctions were asked for"},
            {"id": "five", "name": "Five of eleven resolutions were asked for"},
        ],
        "statements": statements(),
        "offers": offers(),
        "reactions": shapes.told(_evidence("bedauerlich", "rok")),
        "preferences": _preferences(),
        "assumed": [],
        "evidence_tally": {"evidence": 7, "assumed": 6, "unsupported": 1},
    }


def classes(joint: Any) -> list[str]:
    """Certain, likely, possible or impossible, as the map's data says it."""
    return [
        "certain" if p == 1 else "likely" if p > 0.5 else "possible" if p > 0.03 else "impossible"
        for p in joint
    ]


def deal_map() -> Document:
    codes, _, means, accepts = _space()
    joint = (accepts["us"] & accepts["dprk"]).mean(axis=0)
    marks = [
        ("no_deal", "No deal", NO_DEAL),
        ("offer", "o1 North Korea", ALL),
        ("offer", "o2 North Korea", FIVE),
        ("offer", "o3 United States", offers()[2]["outcome"]),
        ("solution", "Nash", BRIDGE),
        ("solution", "Kalai–Smorodinsky", WIDE),
        ("solution", "Egalitarian", WIDE),
        ("candidate", "Candidate 1", BRIDGE),
        ("candidate", "Candidate 2", WIDE),
        ("candidate", "Candidate 3", STEP),
    ]
    return {
        "axes": list(TASTES),
        "scale": "rescaled",
        "total": len(codes),
        "shown": len(codes),
        "outcomes": [list(code) for code in codes],
        "values": {actor: [float(v) for v in mean] for actor, mean in means.items()},
        "no_deal": dict.fromkeys(TASTES, 0.0),
        "joint": [float(p) for p in joint],
        "classes": classes(joint),
        "frontier": _frontier(means),
        "deal": [int(p > 0) for p in joint],
        "best": dict.fromkeys(TASTES, 1.0),
        "marks": [{"kind": k, "label": label, "point": _code(given)} for k, label, given in marks],
    }


def hanoi() -> Pair:
    """Two parties, five observers, eight issues, two accounts, three offers."""
    return deepcopy(
        {
            "winset": "0.1.0",
            "format": 1,
            "case": _case(),
            "settings": {
                "seed": 1,
                "draws": 4096,
                "prior": "hierarchical",
                "account": None,
                "list_limit": 10_000_000,
                "offers": True,
                "until": None,
                "error": None,
                "definitions": [],
            },
            "brief": {
                "doubts": [],
                "verdict": "There was probably a deal to be had at Hanoi, but a narrow one: Yongbyon in full, for part of the sanctions.",
                "odds": "A deal exists in 62 % ± 1 of the ways to read the statements; 71 % under the second prior.",
                "hinges": [
                    "How much of the sanctions goes, and whether they come back if tests resume.",
                    "Whether Yongbyon alone is enough for the United States.",
                    "Which account of the North Korean demand is true.",
                ],
                "candidates": [
                    "Yongbyon dismantled in full and tests halted in writing, for five resolutions suspended with snapback.",
                    "The same with facilities beyond Yongbyon declared.",
                    "A first step: part of Yongbyon for inter-Korean projects.",
                ],
                "accounts": [
                    {
                        "id": "all",
                        "name": "All sanctions were asked for",
                        "text": "A deal is doubtful, and the offer on the table was impossible for the United States.",
                    },
                    {
                        "id": "five",
                        "name": "Five of eleven resolutions were asked for",
                        "text": "A deal is likely; the offer on the table was open.",
                    },
                ],
                "differences": [
                    "North Korea accepts the offer o1: 99 % by “all”, 35 % by “five”.",
                ],
                "warnings": [
                    "6 of 14 statements are assumptions of the analyst, and one has no support.",
                    "The odds move by 9 points with the choice of prior.",
                ],
            },
            "findings": findings(),
        }
    ), deal_map()


def _six_actors(document: Document) -> None:
    names = {
        "harbour": "SportCo",
        "green": "Environmental League",
        "union": "Local Labour Union",
        "dot": "Department of Tourism",
        "cities": "Other cities",
        "governor": "Governor",
    }
    case = document["case"]
    case["actors"] = [
        {
            "id": a,
            "name": n,
            "role": "ratifier" if a == "governor" else "party",
            "note": None,
            "known": "scores",
            "consent": a != "cities",
        }
        for a, n in names.items()
    ]
    case["approval"] = [
        {"id": "veto1", "text": "The Governor can block any deal."},
        {"id": "quota", "text": "At least 5 of the 6 must agree."},
    ]
    for issue in case["issues"]:
        issue["owner"] = None


def exact() -> Pair:
    """Six actors with exact scores, approval rules, no statements, no offers."""
    document, chart = hanoi()
    assert chart is not None
    _six_actors(document)
    case, ids = document["case"], [a["id"] for a in document["case"]["actors"]]
    case |= {
        "title": "Harbour: a six-sided negotiation",
        "summary": None,
        "statements": [],
        "offers": [],
        "accounts": [],
        "sources": [],
        "rules": [],
        "assumed": [],
        "evidence_tally": {"evidence": 0, "assumed": 0, "unsupported": 0},
        "no_deal": {"outcome": None, "text": "Each side keeps the points of its own alternative."},
    }
    rng = np.random.default_rng(3)
    case["preferences"] = [
        {
            "actor": a,
            "unit": "points",
            "draws": 1,
            "effective": None,
            "method": "scores as given",
            "no_deal": _fixed(50.0),
            "rows": [_scored(i, rng) for i in case["issues"]],
        }
        for a in ids
    ]
    values = {a: [float(v) for v in rng.integers(0, 101, size=720)] for a in ids}
    joint = [float(all(values[a][k] >= 50 for a in ids if a != "cities")) for k in range(720)]
    best = max(range(720), key=lambda k: sum(values[a][k] for a in ids))
    chart |= {
        "axes": ids,
        "scale": "points",
        "total": 720,
        "shown": 720,
        "outcomes": chart["outcomes"][:720],
        "values": values,
        "no_deal": dict.fromkeys(ids, 50.0),
        "joint": joint,
        "classes": classes(joint),
        "frontier": [int(k % 97 == 0) for k in range(720)],
        "deal": [int(p) for p in joint],
        "best": dict.fromkeys(ids, 100.0),
        "marks": [{"kind": "solution", "label": "Nash", "point": best}],
    }
    sure = {
        "probability": 1.0,
        "error": None,
        "necessary": True,
        "possible": True,
        "status": "exact",
        "value": {"mean": 61.0, "low": 61.0, "high": 61.0},
    }
    never = sure | {"probability": 0.0, "necessary": False, "possible": False}
    document["settings"] |= {"draws": 1}
    document["brief"] = {
        "doubts": [],
        "verdict": "There is a deal: 57 outcomes pass the approval rule.",
        "odds": None,
        "hinges": ["The Governor’s veto."],
        "candidates": ["Mixed harbour, limited damage, union preference 2:1."],
        "accounts": [],
        "differences": [],
        "warnings": [],
    }
    document["findings"] = [
        _finding("deal.exists", "exact", 1, "A deal exists.", detail={"prior_sensitivity": None}),
        _finding(
            "deal.count",
            "exact",
            57,
            "57 of 720 outcomes pass the approval rule, 21 are unanimous.",
            detail={"feasible": 720, "share": 57 / 720, "low": 57, "high": 57, "unanimous": 21},
        ),
        _finding(
            "deal.pareto",
            "exact",
            12,
            "12 of them are on the frontier.",
            detail={
                "complete": True,
                "points": [
                    {
                        "outcome": WIDE,
                        "values": {a: 60.0 + n for n, a in enumerate(ids)},
                        "gains": dict.fromkeys(ids, 10.0),
                    }
                ]
                * 40,
            },
        ),
        _finding(
            "deal.candidates",
            "exact",
            1,
            "The outcomes that all accept.",
            detail={
                "candidates": [
                    {
                        "outcome": WIDE,
                        "text": "Mixed harbour.",
                        "accepted_by_all": 1.0,
                        "error": None,
                        "approved": True,
                        "actors": {a: never if a == "cities" else sure for a in ids},
                    }
                ]
            },
        ),
        _finding(
            "react.governor",
            "exact",
            1,
            "The Governor accepts it.",
            detail={
                "candidates": [
                    {"outcome": WIDE, "text": "Candidate 1", "probability": 1.0, "status": "exact"}
                ],
                "no_deal": [],
                "reported": [],
            },
        ),
        _finding(
            "deal.carriers",
            "exact",
            None,
            "The scores alone carry the verdict: there is no statement to leave out.",
            detail={"statements": []},
        ),
    ]
    return document, chart


def _fixed(value: float) -> Document:
    return {"mean": value, "low": value, "high": value}


def _scored(issue: Document, rng: np.random.Generator) -> Document:
    scores = [float(score) for score in rng.integers(0, 40, size=len(issue["options"]))]
    options = [
        {"option": o["id"], **_fixed(s)} for o, s in zip(issue["options"], scores, strict=True)
    ]
    return {
        "issue": issue["id"],
        "weight": _fixed(float(rng.uniform(0.05, 0.3))),
        "options": options,
    }


def no_deal() -> Pair:
    """No outcome is acceptable to both, for certain."""
    document, chart = hanoi()
    assert chart is not None
    found = {f["id"]: f for f in document["findings"]}
    found["deal.exists"] |= {
        "status": "impossible",
        "value": 0,
        "error": None,
        "text": "No outcome is acceptable to both parties.",
    }
    found["deal.exists"]["detail"] = {"prior_sensitivity": None}
    found["deal.count"] |= {"status": "exact", "value": 0, "text": "None of 1,728 outcomes."}
    found["deal.pareto"] |= {"status": "exact", "value": 0, "text": "There is no frontier."}
    found["deal.pareto"]["detail"] = {"points": [], "complete": True}
    found["deal.solutions"]["detail"] = dict.fromkeys(found["deal.solutions"]["detail"])
    found["deal.candidates"]["detail"] = {"candidates": []}
    chart |= {"joint": [0.0] * chart["shown"], "classes": ["impossible"] * chart["shown"]}
    document["brief"] |= {
        "doubts": [],
        "verdict": "There was no deal to be had.",
        "candidates": [],
        "accounts": [],
    }
    return document, chart


def too_many() -> Pair:
    """Too many outcomes to list: no map, findings unknown, a numeric issue of 5,001 values."""
    document, _ = hanoi()
    case = document["case"]
    case |= {"outcomes": 10**20, "feasible": None}
    case["issues"][2] |= {
        "numeric": True,
        "unit": "million dollars",
        "options": [{"id": str(n), "name": str(n)} for n in range(5001)],
    }
    for preference in case["preferences"]:
        row = preference["rows"][2]
        row["options"] = [
            {
                "option": str(n),
                "mean": n / 5000 * 0.3,
                "low": n / 5000 * 0.2,
                "high": n / 5000 * 0.4,
            }
            for n in range(5001)
        ]
    for finding in document["findings"]:
        finding |= {"status": "unknown", "value": None, "error": None, "detail": {}}
    document["brief"] |= {
        "doubts": [],
        "verdict": "Not known: there are too many outcomes to list.",
        "odds": None,
        "hinges": [],
        "candidates": [],
        "accounts": [],
    }
    return document, None


def contradictory() -> Pair:
    """Statements that cannot all be true."""
    document, _ = hanoi()
    document["findings"] = [
        _finding(
            "case.consistent",
            "exact",
            False,
            "The statements about the United States contradict each other.",
            reasons=["us2", "us4", "us6"],
            detail=shapes.contradiction(),
        ),
    ]
    document["case"]["preferences"] = []
    document["brief"] |= {
        "doubts": [],
        "verdict": "No answer: the statements contradict each other.",
        "odds": None,
        "hinges": [],
        "candidates": [],
        "accounts": [],
    }
    return document, None


def one_sided() -> Pair:
    """Only one actor has values: the map is a strip."""
    document, chart = hanoi()
    assert chart is not None
    chart["axes"] = ["us"]
    return document, chart


def large() -> Pair:
    """20,000 points on the map."""
    document, chart = hanoi()
    assert chart is not None
    rng = np.random.default_rng(5)
    size = 20_000
    sums = rng.normal(0.0, 0.4, size=(2, size))
    values = {"us": sums[0] + 0.1, "dprk": -0.6 * sums[0] + 0.6 * sums[1]}
    values = {a: np.clip(v, -1, 1) for a, v in values.items()}
    joint = 1 / (1 + np.exp(-9 * np.minimum(values["us"], values["dprk"])))
    chart |= {
        "axes": list(PARTIES),
        "total": 1_000_000,
        "shown": size,
        "values": {a: [float(x) for x in v] for a, v in values.items()},
        "joint": [float(x) for x in joint],
        "classes": classes(joint),
        "outcomes": [chart["outcomes"][k % 1728] for k in range(size)],
        "frontier": _frontier(values),
        "deal": [int(x > 0.5) for x in joint],
    }
    return document, chart


def hostile() -> Pair:
    """Markup, addresses, ids and scripts of writing that try to break out of the page."""
    document, chart = hanoi()
    assert chart is not None
    case = document["case"]
    bad = "</script><script>alert('x')</script>\u2028<img src=x onerror=alert(1)> & \"quoted\" 'single'"
    case["title"] = bad
    case["summary"] = "مفاوضات السد على النهر 🕊️🤝 " + "verylongword" * 40
    case["actors"][0]["name"] = bad
    case["issues"][0]["name"] = bad
    case["issues"][0]["options"][0]["name"] = bad
    case["sources"][0] |= {
        "url": "javascript:alert(1)",
        "title": bad,
        "language": 'de" onload="alert(1)',
    }
    case["sources"][1] |= {"url": 'https://example.org/"onmouseover=alert(1)', "publisher": None}
    case["statements"][0] |= {"text": bad, "note": "data:text/html,<script>1</script>"}
    case["statements"][1]["id"] = 'us 2"><b>'
    case["offers"][0]["text"] = bad
    document["brief"]["verdict"] = bad
    document["findings"][1]["text"] = bad
    found = {f["id"]: f for f in document["findings"]}
    found["case.consistent"]["detail"] = shapes.contradiction()
    for conflict in found["case.consistent"]["detail"]["conflicts"]:
        conflict["text"] = bad
        for side in conflict.get("statements", []):
            side["text"] = side["assumed"] = bad
    found["question.3"]["detail"]["question"] = bad
    report = found["react.rok"]["detail"]["reported"][0]
    report["text"] = report["id"] = bad
    found["hold.1"]["text"] = found["road.1"]["text"] = found["road.2"]["text"] = bad
    held = found["hold.1"]["detail"]
    held["mends"][0]["text"] = held["actors"]["dprk"]["breaches"][0]["text"] = bad
    held["actors"]["dprk"]["breaches"][0]["answers"][0]["text"] = bad
    found["road.2"]["detail"]["relax"][0]["text"] = bad
    found["deal.carriers"]["detail"]["statements"][0]["id"] = bad
    case["reactions"][0]["note"] = bad
    case["preferences"][0]["method"] = bad
    document["settings"] |= {"until": bad, "offers": False, "error": 0.01}
    document["findings"][1]["reasons"] = ['us 2"><b>', "nowhere"]
    chart["marks"][0]["label"] = bad
    document["findings"].append(
        _finding("hold.o1", "unknown", None, "A finding of a later version.")
    )
    return document, chart


VARIANTS: dict[str, Callable[[], Pair]] = {
    "hanoi": hanoi,
    "exact": exact,
    "no_deal": no_deal,
    "too_many": too_many,
    "contradictory": contradictory,
    "one_sided": one_sided,
    "large": large,
    "hostile": hostile,
}
