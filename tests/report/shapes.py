"""Carriers, questions, reactions and contradictions of the sample documents, made by hand."""

from collections.abc import Sequence
from typing import Any

Document = dict[str, Any]
Given = dict[str, str]


def odds(p: float, status: str = "estimate") -> Document:
    error = 0.01 if status == "estimate" else None
    return {"probability": p, "error": error, "status": status}


def sensitivity(value: float, *, differs: bool = False, depends: bool = False) -> Document:
    return {
        "prior": "polytope",
        "value": value,
        "error": 0.01,
        "differs": differs,
        "depends": depends,
    }


def _carrier(identifier: str, actor: str, without: float | None, **extra: Any) -> Document:
    known = without is not None
    return {
        "id": identifier,
        "kind": "rejects",
        "actor": actor,
        "confidence": 1.0,
        "without": without,
        "without_error": 0.01 if known else None,
        "change": without - 0.62 if without is not None else None,
        "error": 0.0125 if known else 0.0077,
    } | extra


def carriers() -> Document:
    """A large fall, an uncertain one, an offer, noise, and one without an answer."""
    unsure = {"confidence": 0.8, "if_true": 0.66, "if_true_error": 0.01}
    return {
        "id": "deal.carriers",
        "status": "estimate",
        "value": 0.2,
        "error": 0.0125,
        "text": "The verdict hangs most on us3 (United States).",
        "reasons": ["us3"],
        "detail": {
            "statements": [
                _carrier("us3", "us", 0.82),
                _carrier("us4", "us", 0.46, kind="weight", **unsure),
                _carrier("o1", "dprk", 0.5, kind="offer"),
                _carrier("kp3", "dprk", 0.55),
                _carrier("kp2", "dprk", 0.63, kind="order"),
                _carrier("us2", "us", 0.615, kind="order"),
                _carrier("us6", "us", 0.7, kind="order"),
                _carrier("kp4", "dprk", None),
            ],
            "offers": {
                "used": True,
                "offers": ["o1", "o3"],
                "without": 0.41,
                "without_error": 0.01,
                "change": -0.21,
                "error": 0.0125,
            },
        },
    }


def _question(number: int, text: str, value: float, **detail: Any) -> Document:
    return {
        "id": f"question.{number}",
        "status": "estimate",
        "value": value,
        "error": 0.004,
        "text": f"{text} If yes, more; if no, less.",
        "reasons": ["us5", "kp1"],
        "detail": {
            "question": text,
            "probability_yes": 0.43,
            "if_yes": 0.84,
            "if_no": 0.33,
            "gain": 0.07,
            "gain_error": 0.005,
        }
        | detail,
    }


def questions(bridge: Given, wide: Given, step: Given) -> list[Document]:
    def best(given: Given, accepted: float) -> Document:
        return {"best": given, "text": "in words", "accepted": accepted}

    both = {"best_if_yes": best(bridge, 0.71), "best_if_no": best(step, 0.28)}
    asked = "Ask United States: would it rather have this than no deal: …?"
    return [
        _question(1, asked, 0.12, kind="no_deal", actor="us", outcome=bridge, **both),
        _question(
            2,
            "Ask North Korea: would it rather have (…) than (…)?",
            0.002,
            kind="comparison",
            actor="dprk",
            outcome=wide,
            other={**step, "war": "yes", "liaison": "no"},
            best_if_yes=best({**wide, "remains": "yes"}, 0.61),
            best_if_no=best({**wide, "remains": "yes"}, 0.55),
        ),
        _question(
            3,
            "Ask North Korea: does Sanctions relief matter more to it than Liaison offices?",
            0.05,
            kind="weight",
            actor="dprk",
            issue="sanctions",
            other="liaison",
            **(both | {"gain": 0.001}),
        ),
    ]


def _received(welcome: float, regret: float) -> Document:
    return {
        "welcome": odds(welcome, "necessary" if welcome == 1 else "estimate"),
        "indifferent": odds(1 - welcome - regret, "impossible" if welcome == 1 else "estimate"),
        "regret": odds(regret, "impossible" if welcome == 1 else "estimate"),
    }


def _reaction(
    actor: str, text: str, likely: Sequence[float], given: Sequence[Given], **extra: Any
) -> Document:
    views = [
        {
            "outcome": outcome,
            "text": "in words",
            "received": _received(p, 1 - p if p == 1 else 0.9 - p),
            **odds(p, "necessary" if p == 1 else "estimate"),
        }
        for p, outcome in zip(likely, given, strict=True)
    ]
    instead = [
        {"kind": "offer", "id": "o1", "outcome": given[0], "text": "in words"},
        {"kind": "candidate", "id": None, "outcome": given[0], "text": "in words"},
    ]
    reported = extra.get("reported", [])
    return {
        "id": f"react.{actor}",
        "status": "estimate",
        "value": likely[0],
        "error": 0.01,
        "text": " ".join([text, *(one["text"] for one in reported)]),
        "reasons": extra.get("reasons", []),
        "detail": {
            "candidates": views,
            "no_deal": [one | {"received": _received(0.2, 0.7)} for one in instead],
            "reported": reported,
        },
    }


def reactions(given: Sequence[Given]) -> list[Document]:
    regret = {
        "id": "rok_regret",
        "account": None,
        "was": "regret",
        "to": None,
        "instead_of": given[0],
        **odds(0.97),
        "same_source": ["rok1"],
        "without_them": odds(0.58),
        "text": "It is reported to have regretted no deal, but rok1 cites the same source.",
    }
    praise = {
        "id": "japan_praise",
        "account": "five",
        "was": "welcome",
        "to": given[2],
        "instead_of": None,
        **odds(0.2),
        "same_source": [],
        "without_them": None,
        "text": "It is reported in favour of this by one account, from other sources.",
    }
    whole = {
        **praise,
        "id": "japan_whole",
        "account": None,
        "same_source": ["jp1"],
        "text": "It is reported once more, so this is no test.",
    }
    return [
        _reaction(
            "rok",
            "South Korea: the first candidate would be welcome in 97 %.",
            [1.0, 0.85, 0.8],
            given,
            reported=[regret],
            reasons=["rok1"],
        ),
        _reaction(
            "japan",
            "Japan: the first candidate would be regretted in 60 %.",
            [0.3, 0.4, 0.2],
            given,
            reported=[praise, whole],
            reasons=["jp1"],
        ),
    ]


def told(press: Document) -> list[Document]:
    """The reports of reactions, as the case holds them."""
    base = {"to": None, "instead_of": None, "on": None, "account": None, "assumed": None}
    return [
        base
        | {"id": "rok_regret", "by": "rok", "was": "regret", "note": "Said that evening."}
        | {"evidence": [press]},
        base
        | {"id": "japan_praise", "by": "japan", "was": "welcome", "note": None}
        | {"evidence": [], "assumed": "Read from its silence."},
    ]


def contradiction() -> Document:
    """Two sets that contradict, ways out, a tension, and one more set in one account."""
    press = {"source": "press", "quote": "alle Sanktionen", "speaker": "us"}
    sides = [
        {"id": "us2", "text": "On Yongbyon: more is better.", "assumed": None, "evidence": [press]},
        {"id": "us4", "text": "Yongbyon matters most.", "assumed": "Called so.", "evidence": []},
        {"id": "us6", "text": "Less relief is better.", "assumed": None, "evidence": []},
    ]
    main = {
        "actor": "us",
        "members": ["us2", "us4", "us6"],
        "depends": [],
        "text": "Yongbyon cannot matter both more and less than relief.",
        "account": None,
        "statements": sides,
    }
    scores = {
        "actor": "dprk",
        "members": ["o1"],
        "depends": [],
        "text": "Its own offer is below no deal.",
        "account": None,
    }
    repairs = [
        {"actor": "us", "members": ["us2", "us4"], "text": "Without us2 and us4 the rest holds."},
        {
            "actor": "us",
            "members": ["us6"],
            "text": "Without us6 the rest holds.",
            "deal_exists": {"value": 0.12, "error": 0.01},
        },
    ]
    tension = {
        "actor": "dprk",
        "members": ["kp3", "kp2"],
        "text": "Of kp3 and kp2 at most 1 can be true at once.",
    }
    own = {**main, "members": ["us5", "us2"], "text": "In this account us5 and us2 cannot be."}
    conflicts = [main, scores]
    return {
        "conflicts": conflicts,
        "repairs": repairs,
        "complete": False,
        "tensions": [tension],
        "never_imposed": ["kp3"],
        "accounts": {
            "five": {
                "status": "exact",
                "value": False,
                "error": None,
                "text": "In the account of five something more contradicts.",
                "detail": {
                    "conflicts": [*conflicts, own],
                    "repairs": [*repairs, {"actor": "us", "members": ["us5"], "text": "No us5."}],
                    "complete": True,
                    "tensions": [tension],
                    "never_imposed": [],
                },
            }
        },
    }
