"""`question.*`: what to ask next, ranked by what the answers would change."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.findings.solutions import diverse, ranked
from winset.analysis.model import Model
from winset.beliefs import Ensemble
from winset.case.finding import Finding, Status
from winset.deals.questions import Answer, Questions, Value
from winset.outcomes.space import Rows
from winset.wording.numbers import percent
from winset.wording.phrases import Words

QUESTIONS = 10
OUTCOMES = 40
"""Outcomes asked about against no deal, besides the offers made."""
COMPARED = 8
"""Outcomes asked about against each other, besides the offers made."""
MIN_EFFECT = 0.005
RARE = 0.02
"""Answers less likely than this are not worth a question."""
ALIKE = 0.8
"""Of questions to one actor whose answers correlate more than this, the best is kept."""
OF_A_KIND = 4
"""Questions of one kind that are kept: a list of ten should not ask ten times much the same."""


@dataclass(frozen=True)
class Asked:
    """A question to one actor and the draws in which the answer is yes."""

    kind: str
    actor: str
    text: str
    yes: NDArray[np.bool_]
    about: dict[str, Any]
    length: int
    """How much has to be said to ask it."""


def questions(model: Model, words: Words) -> list[Finding]:
    """Rank yes-or-no questions by what their answers would change.

    Asked of every inferred voter: outcomes against no deal and against each other, options
    against each other and on their issue's scale, issues against each other, the value of no
    deal. Worth: the expected absolute change of the odds of a deal, or the expected rise of the
    odds of the best candidate, whichever is larger.
    """
    if model.acceptance is None or model.exact or len(model.rows) == 0:
        return []
    asked = [
        one
        for voter in model.consent.voters
        if not model.ensembles[voter].exact
        for one in _all(model, words, voter)
        if RARE <= one.yes.mean() <= 1 - RARE
    ]
    if not asked:
        return []
    counting = Questions(model.rows, model.voters, model.consent, model.acceptance)
    worth: list[tuple[float, Asked, Value]] = []
    for turn, one in enumerate(asked):
        value = counting.value(one.yes)
        gain = value.gain if value.gain > 2 * value.gain_error else 0.0
        worth.append((max(value.change, gain), one, value))
        model.shared.progress("weighing questions", (turn + 1) / len(asked))
    # Of questions that would tell about as much, the simplest to ask comes first.
    worth.sort(key=lambda one: (-round(one[0], 2), one[1].length, -one[0]))
    kept: list[tuple[Asked, Value]] = []
    for effect, one, value in worth:
        if effect < MIN_EFFECT or sum(one.kind == k.kind for k, _ in kept) == OF_A_KIND:
            continue
        if not any(_alike(one, other) for other, _ in kept):
            kept.append((one, value))
            if len(kept) == QUESTIONS:
                break
    return [_finding(model, words, n, one, value) for n, (one, value) in enumerate(kept, 1)]


def _alike(one: Asked, other: Asked) -> bool:
    if one.actor != other.actor:
        return False
    return bool(abs(np.corrcoef(one.yes, other.yes)[0, 1]) > ALIKE)


def _all(model: Model, words: Words, voter: str) -> Iterator[Asked]:
    yield from _outcomes(model, words, voter)
    yield from _options(model, words, voter)
    yield from _issues(model, words, voter)
    yield from _no_deal(model, words, voter)


def _outcomes(model: Model, words: Words, voter: str) -> Iterator[Asked]:
    ensemble, name = model.ensembles[voter], words.actor(voter)
    order = ranked(model, 200)
    offers = [
        model.space.encode(outcome)
        for made in model.case.offers
        if (outcome := model.case.complete(made.outcome)) is not None
    ]
    base = model.shared.no_deal if model.shared.no_deal is not None else model.rows[0]

    def said(row: Rows) -> tuple[dict[str, str], str, int]:
        outcome = model.space.decode(row)
        return outcome, words.outcome(outcome), int((row != base).sum())

    for row in _distinct([*(model.rows[place] for place in order[:OUTCOMES]), *offers]):
        outcome, text, length = said(row)
        yes = ensemble.sums(row[None, :], slice(None))[0] >= ensemble.floor
        question = f"Ask {name}: would it rather have this than no deal: {text}?"
        yield Asked("no_deal", voter, question, yes, {"outcome": outcome}, length)
    best = [model.rows[place] for place in diverse(model.rows, order, COMPARED)]
    for one, other in itertools.combinations(_distinct([*best, *offers]), 2):
        values = ensemble.sums(np.array([one, other]), slice(None))
        (left, first, long), (right, second, longer) = said(one), said(other)
        question = f"Ask {name}: would it rather have ({first}) than ({second})?"
        about = {"outcome": left, "other": right}
        yield Asked("comparison", voter, question, values[0] > values[1], about, long + longer)


def _distinct(rows: list[Rows]) -> list[Rows]:
    return list({row.tobytes(): row for row in rows}.values())


def _options(model: Model, words: Words, voter: str) -> Iterator[Asked]:
    ensemble, name = model.ensembles[voter], words.actor(voter)
    for place, issue in enumerate(model.space.issues):
        slots = _slots(ensemble, place)
        means = slots.mean(axis=1)
        best, worst = int(means.argmax()), int(means.argmin())
        if best == worst:
            continue
        span = slots[best] - slots[worst]
        for k, option in enumerate(issue.options):
            if k in {best, worst} or (issue.numeric and k not in _middle(len(issue.options))):
                continue
            yes = slots[k] - slots[worst] > span / 2
            question = (
                f"Ask {name}: on {issue.name}, is “{option.name}” worth more to it than half of "
                f"the way from “{issue.options[worst].name}” to “{issue.options[best].name}”?"
            )
            yield Asked("value", voter, question, yes, {"issue": issue.id, "option": option.id}, 2)
        if issue.numeric:
            continue
        for k, other in itertools.combinations(range(len(issue.options)), 2):
            question = (
                f"Ask {name}: on {issue.name}, would it rather have “{issue.options[k].name}” "
                f"than “{issue.options[other].name}”, all else being the same?"
            )
            about = {
                "issue": issue.id,
                "option": issue.options[k].id,
                "other": issue.options[other].id,
            }
            yield Asked("order", voter, question, slots[k] > slots[other], about, 1)


def _middle(count: int) -> set[int]:
    return {count // 2}


def _slots(ensemble: Ensemble, place: int) -> NDArray[np.float64]:
    offsets = ensemble.space.offsets
    return ensemble.slots[offsets[place] : offsets[place + 1]]


def _issues(model: Model, words: Words, voter: str) -> Iterator[Asked]:
    ensemble, name = model.ensembles[voter], words.actor(voter)
    shares = ensemble.shares()
    ends = []
    for place, issue in enumerate(model.space.issues):
        means = _slots(ensemble, place).mean(axis=1)
        worst, best = (issue.options[int(k)].name for k in (means.argmin(), means.argmax()))
        ends.append(f"“{issue.name}” (from “{worst}” to “{best}”)")
    for one, other in itertools.combinations(range(len(ends)), 2):
        question = f"Ask {name}: does {ends[one]} matter more to it than {ends[other]}?"
        about = {"issue": model.space.issues[one].id, "other": model.space.issues[other].id}
        yield Asked("weight", voter, question, shares[one] > shares[other], about, 2)


def _no_deal(model: Model, words: Words, voter: str) -> Iterator[Asked]:
    ensemble = model.ensembles[voter]
    if ensemble.no_deal_row is not None or ensemble.reserve.std() == 0:
        return
    level = round(20 * float(np.median(ensemble.reserve))) / 20
    question = (
        f"Ask {words.actor(voter)}: is no deal worth more to it than "
        f"{percent(level, None, True)} of the way from its worst to its best outcome?"
    )
    about = {"level": level}
    yield Asked("no_deal_value", voter, question, ensemble.reserve > level, about, 1)


def _finding(model: Model, words: Words, number: int, one: Asked, value: Value) -> Finding:
    if_yes, if_no = _answer(model, words, value.yes), _answer(model, words, value.no)
    text = (
        f"{one.text} If yes ({percent(value.yes.share)} likely), {_meaning(if_yes, value.yes)}; "
        f"if no, {_meaning(if_no, value.no)}."
    )
    moved = if_yes["best"] != if_no["best"]
    if moved:
        text += " The best candidate would not be the same."
    return Finding(
        f"question.{number}",
        Status.ESTIMATE,
        value.change,
        text,
        value.change_error,
        (),
        {
            "kind": one.kind,
            "question": one.text,
            "actor": one.actor,
            **one.about,
            "probability_yes": value.yes.share,
            "if_yes": value.yes.exists,
            "if_no": value.no.exists,
            "gain": value.gain,
            "gain_error": value.gain_error,
            "best_if_yes": if_yes,
            "best_if_no": if_no,
        },
    )


def _answer(model: Model, words: Words, answer: Answer) -> dict[str, Any]:
    outcome = model.space.decode(model.rows[answer.best])
    return {"best": outcome, "text": words.outcome(outcome), "accepted": answer.accepted}


def _meaning(best: dict[str, Any], answer: Answer) -> str:
    return (
        f"a deal exists in {percent(answer.exists)} and the best candidate is one in "
        f"{percent(best['accepted'])}"
    )
