"""What the sections on carriers, questions, reactions and contradictions show, ready to print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil, floor
from typing import Any

from winset.case.message import Message, say
from winset.report.view import View, outcome_key
from winset.wording.catalogue import Catalogue

Json = Mapping[str, Any]
Row = dict[str, Any]

SETS = ("conflicts", "repairs", "tensions")
TOLD_APART = 2.0
"""A change smaller than so many standard errors is within the noise."""


def within_noise(change: float | None, error: float | None) -> bool:
    """Return whether a change is too small to be told from chance."""
    return change is not None and abs(change) < TOLD_APART * (error or 0.0)


def points(words: Catalogue, change: float, error: float | None = None) -> str:
    """Write a change of odds in percentage points, with two standard errors: "7 points (± 2)"."""
    size = floor(abs(change) * 100 + 0.5)
    text = say("page.points.none") if size < 1 else say("page.points", size=size)
    if not error:
        return words.text(text)
    return words.text(say("page.points.error", points=text, error=ceil(round(200 * error, 6))))


class Scale:
    """A stretch of the percentages that holds all of some values, from tens to tens."""

    def __init__(self, values: Iterable[float | None]) -> None:
        given = [value for value in values if value is not None] or [0.0, 1.0]
        self.low = max(0.0, floor(round(min(given) * 10, 6)) / 10)
        self.high = min(1.0, ceil(round(max(given) * 10, 6)) / 10)
        if self.high - self.low < 0.1:
            self.low, self.high = max(0.0, self.high - 0.1), max(0.1, self.high)

    def at(self, value: float) -> str:
        """Return a value's place on the scale in per cent, as an attribute of a drawing."""
        share = (value - self.low) / (self.high - self.low)
        return f"{min(1.0, max(0.0, share)) * 100:.2f}"


def carried(view: View) -> Row | None:
    """Return what the verdict rests on, statement by statement; None where that is not known."""
    finding = view.finding("deal.carriers")
    if finding is None or "statements" not in finding["detail"]:
        return None
    exists = view.finding("deal.exists")
    settled = exists is not None and view.settled(exists)
    entries = [_carrier(view, entry) for entry in finding["detail"]["statements"]]
    for entry in entries:
        # What is proved rests on what is certain: no unsure statement changes it.
        entry["either"] = settled and entry["unsure"]
    offers = finding["detail"].get("offers")
    if offers:
        links = [view.link(i) for i in offers["offers"]]
        offers = {**offers, **_moved(offers), "links": links, "unsure": False, "either": False}
    both = [*entries, *([offers] if offers else [])]
    drawn = [entry[key] for entry in both for key in ("now", "without", "if_true") if key in entry]
    return {
        "finding": finding,
        "statements": entries,
        "offers": offers,
        "scale": Scale(drawn),
        "settled": settled,
    }


def _carrier(view: View, statement: Json) -> Row:
    said = view.statement(statement["id"]) or view.offer(statement["id"]) or {}
    entry = {
        **statement,
        **_moved(statement),
        "link": view.link(statement["id"]),
        "text": said.get("text") or statement["id"],
        "evidence": said.get("evidence") or [],
        "assumed": said.get("assumed"),
        "account": said.get("account"),
        "basis": said.get("basis"),
        "unsure": statement["confidence"] < 1,
    }
    if statement["kind"] == "offer" and said:
        by = said["by"]
        made = statement["actor"] in ([by] if isinstance(by, str) else by)
        entry["by"] = said["by"]
        entry["answer"] = None if made else said["responses"].get(statement["actor"])
        given = "evidence" if said.get("evidence") else "assumed" if said.get("assumed") else None
        entry["basis"] = given
    return entry


def _moved(statement: Json) -> Row:
    """Return the odds to compare with, from as many draws, and whether the change tells anything.

    What is not known without the statement is neither noise nor a change.
    """
    without, change = statement.get("without"), statement.get("change")
    known = without is not None and change is not None
    return {
        "now": without - change if known else None,  # type: ignore[operator]
        "noise": within_noise(change, statement.get("error")) if known else False,
        "known": known,
    }


def asked(view: View) -> list[Row]:
    """Return the questions, each with what either answer would mean."""
    places = {
        outcome_key(candidate["outcome"]): place
        for place, candidate in enumerate(view.candidates(), 1)
    }
    return [_question(view, finding, places) for finding in view.family("question.")]


def _question(view: View, finding: Json, places: Mapping[Any, int]) -> Row:
    detail = finding["detail"]
    if "question" not in detail:
        return {"finding": finding, "detail": None}
    name = view.actor(detail["actor"])
    text = view.catalogue.written(messages(finding)[0].args["question"], ["cap"])
    answers = []
    for word in ("yes", "no"):
        best = detail[f"best_if_{word}"]
        # Rounded once, so that the two add up to 100 %.
        likely = floor(detail["probability_yes"] * 100 + 0.5) / 100
        answers.append(
            {
                "word": word,
                "likely": detail["probability_yes"] if word == "yes" else 1 - likely,
                "exists": detail[f"if_{word}"],
                "accepted": best["accepted"],
                "place": places.get(outcome_key(best["best"])),
                "best": view.changed(best["best"]),
            }
        )
    return {
        "finding": finding,
        "detail": detail,
        "actor": name,
        "text": text,
        "answers": answers,
        "same": detail["best_if_yes"]["best"] == detail["best_if_no"]["best"],
        "noise": within_noise(finding["value"], finding["error"]),
        "gain_noise": within_noise(detail["gain"], detail["gain_error"]),
    }


def messages(finding: Json) -> tuple[Message, ...]:
    """Return what a finding says, sentence by sentence."""
    return tuple(Message.from_dict(message) for message in finding["message"])


def lead(view: View, finding: Json) -> str:
    """Return the first sentence of a finding."""
    return view.catalogue.text(messages(finding)[0])


def received(view: View, detail: Json) -> list[Row]:
    """Return how an actor receives the candidates, then no deal instead of this and that."""
    rows: list[Row] = []
    for place, deal in enumerate(detail.get("candidates") or (), 1):
        if deal.get("received"):
            rows.append({"what": "deal", "place": place, **deal})
    for deal in detail.get("no_deal") or ():
        rows.append({"what": "no deal", "link": view.link(str(deal.get("id"))), **deal})
    return rows


def contradictions(view: View, finding: Json) -> list[Row]:
    """Return what contradicts itself: in what all accounts share, then in each account."""
    main = _contradiction(finding["detail"], None)
    told = {tuple(found["members"]) for key in SETS for found in main[key]}
    groups = [main]
    for account, under in (finding["detail"].get("accounts") or {}).items():
        group = _contradiction(under["detail"], view.accounts.get(account, account))
        for key in SETS:
            group[key] = [found for found in group[key] if tuple(found["members"]) not in told]
        groups.append(group)
    return [group for group in groups if any(group[key] for key in SETS)]


def sides(view: View, conflict: Json) -> list[Row]:
    """Return what stands against each other in a contradiction, offers included."""
    told = conflict.get("statements") or [
        view.statement(i) or view.offer(i) or {"id": i} for i in conflict["members"]
    ]
    return [
        {
            "id": statement["id"],
            "text": statement.get("text"),
            "assumed": statement.get("assumed"),
            "evidence": statement.get("evidence") or [],
        }
        for statement in told
    ]


def _contradiction(detail: Json, account: str | None) -> Row:
    repairs: Sequence[Json] = detail.get("repairs") or []
    return {
        "account": account,
        "conflicts": list(detail.get("conflicts") or ()),
        "repairs": sorted(repairs, key=lambda repair: len(repair["members"])),
        "complete": detail.get("complete", True),
        "tensions": list(detail.get("tensions") or ()),
    }
