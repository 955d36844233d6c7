"""Durability and roads of the sample documents, made by hand: one of each kind."""

from collections.abc import Mapping, Sequence
from typing import Any

Document = dict[str, Any]
Given = dict[str, str]
CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq")


def _shares(*shares: float) -> dict[str, float]:
    return dict(zip(CONCEPTS, shares, strict=True))


def _owner(gains: float, breaches: Sequence[Document] = (), **stable: float) -> Document:
    return {
        "gains_alone": gains,
        "error": 0.02,
        "stable": _shares(1 - gains, 1, 1, 1, 1) | stable,
        "gain": 0.08 if gains else None,
        "breaches": list(breaches),
    }


def broken(given: Given) -> Document:
    """One party gains by breaking it, and an answer would rarely take the gain away."""
    answer = {
        "by": "us",
        "changes": {"sanctions": "none"},
        "text": "“none” on Sanctions relief",
        "share": 0.9,
        "deters": 0.3,
    }
    way = {
        "changes": {"tests": "free"},
        "text": "“no commitment” on Nuclear and missile tests",
        "share": 0.97,
        "answers": [answer],
    }
    return {
        "id": "hold.1",
        "status": "estimate",
        "value": 0.31,
        "error": 0.03,
        "text": "Where this is a deal, nobody gains by breaking it alone in 2 % ± 2. Nothing is "
        "known of what China wants: it is drawn from the prior.",
        "reasons": [],
        "detail": {
            "outcome": given,
            "draws": 256,
            "states": 12,
            "holds": _shares(0.02, 0.4, 0.35, 0.31, 0.28),
            "errors": _shares(0.01, 0.03, 0.03, 0.03, 0.03),
            "actors": {"us": _owner(0.0), "dprk": _owner(0.98, [way], gmr=0.4, seq=0.31)},
            "unknown": ["china"],
            "binding": [],
            "coalitions": [{"members": ["us", "dprk"], "share": 0.7}],
            "mends": [
                {
                    "changes": [],
                    "holds": 0.99,
                    "text": "what North Korea does on tests could not be undone",
                }
            ],
        },
    }


def answered(given: Given, number: int = 2, status: str = "estimate") -> Document:
    """It holds only since the others would want to answer a breach."""
    sure = status == "exact"
    found = broken(given)
    holds = _shares(0, 1, 1, 1, 1) if sure else _shares(0.1, 0.9, 0.9, 0.8, 0.8)
    found["detail"] |= {"holds": holds, "unknown": [], "coalitions": [], "mends": []}
    if sure:
        found["detail"]["errors"] = dict.fromkeys(CONCEPTS)
        found["detail"]["actors"]["dprk"] |= {"gains_alone": 1.0, "error": None}
    text = "North Korea would gain by breaking it, though an answer takes the gain away."
    return found | {"id": f"hold.{number}", "status": status, "text": text}


def unknown(given: Given) -> Document:
    return {
        "id": "hold.3",
        "status": "unknown",
        "value": None,
        "error": None,
        "text": "Not known: this is a deal in 4 of 4,096 draws, too few to tell more.",
        "reasons": [],
        "detail": {"outcome": given, "draws": 4},
    }


def _change(issue: str, before: str, after: str, by: str | None, *kinds: str) -> Document:
    return {"issue": issue, "from": before, "to": after, "by": by, "final": "final" in kinds}


def _stand(gain: float, short: float = 0.0, tempted: float = 0.0) -> Document:
    return {"gain": gain, "short": short, "tempted": tempted}


def _step(given: Given, changes: list[Document], actors: Mapping[str, Document]) -> Document:
    level = max(max(one["short"], one["tempted"]) for one in actors.values())
    return {
        "outcome": given,
        "changes": changes,
        "text": "in words",
        "actors": dict(actors),
        "exposure": level,
    }


def road(given: Given) -> Document:
    """Three steps, the second the weakest, the last one final."""
    halt = _change("tests", "oral", "written", "dprk")
    relief = _change("sanctions", "none", "five", "us")
    close = _change("yongbyon", "stays", "all", "dprk", "final")
    open_ = _change("liaison", "no", "yes", None)
    return {
        "id": "road.1",
        "status": "estimate",
        "value": 0.24,
        "error": None,
        "text": "3 steps: (1) North Korea – tests. (2) United States – relief. (3) The rest.",
        "reasons": [],
        "detail": {
            "outcome": given,
            "draws": 128,
            "step": 3,
            "concept": "nash",
            "states": 12,
            "all_states": True,
            "own_moves": True,
            "steps": [
                _step(given, [halt], {"us": _stand(0.1), "dprk": _stand(-0.04, 0.05, 0.02)}),
                _step(given, [relief], {"us": _stand(-0.02, 0.06), "dprk": _stand(0.5, 0, 0.24)}),
                _step(given, [close, open_], {"us": _stand(0.3), "dprk": _stand(0.28)}),
            ],
            "safe": 0.64,
            "safe_error": 0.04,
            "kept": 0.31,
            "kept_error": 0.04,
            "others": [
                {"step": 1, "steps": None, "worst": None},
                {"step": 2, "steps": 4, "worst": 0.11},
                {"step": 3, "steps": 3, "worst": 0.24},
            ],
            "relax": [],
        },
    }


def no_road(given: Given) -> Document:
    found = road(given)
    found["detail"] |= {
        "steps": [],
        "safe": None,
        "safe_error": None,
        "kept": None,
        "kept_error": None,
        "others": [],
        "relax": [{"kind": "step", "party": None, "size": 4, "text": "letting one step change 4"}],
    }
    return found | {"id": "road.2", "value": None, "text": "There is no road: somebody would."}


def findings(given: Sequence[Given]) -> list[Document]:
    bridge, wide, step = given
    return [broken(bridge), answered(wide), unknown(step), road(bridge), no_road(wide)]
