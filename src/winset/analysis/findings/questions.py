"""`question.*`: what to ask next, ranked by what the answers would change."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from winset.analysis.details import BestThen, QuestionDetail
from winset.analysis.finding import Finding
from winset.analysis.model import Model
from winset.case.message import Message, Odds, Told, say
from winset.case.status import Status
from winset.deals.candidates import diverse
from winset.deals.listed import Listed
from winset.deals.questions import Answer, Questions, Value
from winset.inference import Ensemble, Joint
from winset.spaces.space import Rows
from winset.wording.phrases import Words

Kind = Literal["no_deal", "comparison", "value", "order", "weight", "no_deal_value"]
QUESTIONS = 10
OUTCOMES = 40
"""Outcomes asked about against no deal, besides the offers made."""
COMPARED = 8
"""Outcomes asked about against each other, besides the offers made."""
RANKED = 200
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

    kind: Kind
    actor: str
    text: Message
    yes: NDArray[np.bool_]
    length: int
    """How much has to be said to ask it."""
    about: dict[str, Any] = field(default_factory=dict)
    """What it is about: fields of the detail."""


def questions(model: Model, words: Words) -> list[Finding]:
    """Rank yes-or-no questions by what their answers would change.

    Asked of every inferred voter: outcomes against no deal and against each other, options
    against each other and on their issue's scale, issues against each other, the value of no
    deal. Worth: the expected absolute change of the odds of a deal, or the expected rise of the
    odds of the best candidate, whichever is larger.
    """
    listed = model.listed
    if listed is None or model.exact or len(listed.rows) == 0:
        return []
    asked = [
        question
        for voter in model.consent.voters
        if not model.ensembles[voter].exact
        for question in _Voter(model, words, listed, voter).all()
        if RARE <= model.voters.share(question.yes) <= 1 - RARE
    ]
    if not asked:
        return []
    counting = Questions(listed.rows, model.voters, model.consent, listed.acceptance)
    worth: list[tuple[float, Asked, Value]] = []
    for turn, question in enumerate(asked):
        value = counting.value(question.yes)
        gain = value.gain if value.gain > 2 * value.gain_error else 0.0
        worth.append((max(value.change, gain), question, value))
        model.shared.progress("weighing questions", (turn + 1) / len(asked))
    # Of questions that would tell about as much, the simplest to ask comes first.
    worth.sort(key=lambda entry: (-round(entry[0], 2), entry[1].length, -entry[0]))
    kept: list[tuple[Asked, Value]] = []
    for effect, question, value in worth:
        same = sum(question.kind == other.kind for other, _ in kept)
        if effect < MIN_EFFECT or same == OF_A_KIND:
            continue
        if not any(_alike(model.voters, question, other) for other, _ in kept):
            kept.append((question, value))
            if len(kept) == QUESTIONS:
                break
    return [
        _finding(words, listed, f"question.{number}", question, value)
        for number, (question, value) in enumerate(kept, 1)
    ]


def _alike(voters: Joint, question: Asked, other: Asked) -> bool:
    if question.actor != other.actor:
        return False
    return abs(voters.correlation(question.yes, other.yes)) > ALIKE


class _Voter:
    """Makes the questions to one voter."""

    def __init__(self, model: Model, words: Words, listed: Listed, voter: str) -> None:
        self._model = model
        self._words = words
        self._listed = listed
        self._voter = voter
        self._ensemble: Ensemble = model.ensembles[voter]
        tables = self._ensemble.tables
        # Issues that depend on each other have no weight and no scale alone; outcomes are asked of.
        self._paired = {place for table in tables for place in table.places}

    def all(self) -> Iterator[Asked]:
        """Yield every question."""
        yield from self._outcomes()
        yield from self._options()
        yield from self._issues()
        yield from self._no_deal()

    def _asked(
        self, kind: Kind, yes: NDArray[np.bool_], length: int, **words: str | Message | Odds
    ) -> Asked:
        actor = self._words.actor(self._voter)
        text = say("question", actor=actor, question=say(f"question.{kind}", **words))
        return Asked(kind, self._voter, text, yes, length)

    def _outcomes(self) -> Iterator[Asked]:
        model, rows = self._model, self._listed.rows
        order = self._listed.ranked(RANKED)
        offers = [
            model.space.encode(outcome)
            for made in model.case.offers
            if (outcome := model.case.complete(made.outcome)) is not None
        ]
        base = model.shared.no_deal if model.shared.no_deal is not None else rows[0]
        floor = self._ensemble.floor
        for row in _distinct([*(rows[place] for place in order[:OUTCOMES]), *offers]):
            outcome = model.space.decode(row)
            yes = self._ensemble.sums(row[None, :], slice(None))[0] >= floor
            length = int((row != base).sum())
            asked = self._asked("no_deal", yes, length, outcome=self._words.outcome(outcome))
            yield replace(asked, about={"outcome": outcome})
        best = [rows[place] for place in diverse(rows, order, COMPARED)]
        compared = _distinct([*best, *offers])
        values = self._ensemble.sums(np.array(compared), slice(None))
        outcomes = [model.space.decode(row) for row in compared]
        texts = [self._words.outcome(outcome) for outcome in outcomes]
        lengths = [int((row != base).sum()) for row in compared]
        for k, n in itertools.combinations(range(len(compared)), 2):
            yes, length = values[k] > values[n], lengths[k] + lengths[n]
            asked = self._asked("comparison", yes, length, outcome=texts[k], other=texts[n])
            yield replace(asked, about={"outcome": outcomes[k], "other": outcomes[n]})

    def _options(self) -> Iterator[Asked]:
        for place, issue in enumerate(self._model.space.issues):
            if place in self._paired:
                continue
            slots = self._slots(place)
            means = self._model.voters.means(slots)
            best, worst = int(means.argmax()), int(means.argmin())
            if best == worst:
                continue
            span = slots[best] - slots[worst]
            middle = len(issue.options) // 2
            for k, option in enumerate(issue.options):
                if k in {best, worst} or (issue.numeric and k != middle):
                    continue
                asked = self._asked(
                    "value",
                    slots[k] - slots[worst] > span / 2,
                    2,
                    issue=issue.name,
                    option=option.name,
                    worst=issue.options[worst].name,
                    best=issue.options[best].name,
                )
                yield replace(asked, about={"issue": issue.id, "option": option.id})
            if issue.numeric:
                continue
            for k, other in itertools.combinations(range(len(issue.options)), 2):
                option, rival = issue.options[k], issue.options[other]
                asked = self._asked(
                    "order",
                    slots[k] > slots[other],
                    1,
                    issue=issue.name,
                    option=option.name,
                    other=rival.name,
                )
                about = {"issue": issue.id, "option": option.id, "other": rival.id}
                yield replace(asked, about=about)

    def _slots(self, place: int) -> NDArray[np.float64]:
        offsets = self._ensemble.space.offsets
        return self._ensemble.slots[offsets[place] : offsets[place + 1]]

    def _issues(self) -> Iterator[Asked]:
        issues = self._model.space.issues
        shares = self._ensemble.shares()
        ends = []
        for place, issue in enumerate(issues):
            means = self._model.voters.means(self._slots(place))
            worst, best = (issue.options[int(k)].name for k in (means.argmin(), means.argmax()))
            ends.append(say("question.weight.issue", issue=issue.name, worst=worst, best=best))
        alone = [place for place in range(len(issues)) if place not in self._paired]
        for k, other in itertools.combinations(alone, 2):
            asked = self._asked(
                "weight", shares[k] > shares[other], 2, issue=ends[k], other=ends[other]
            )
            yield replace(asked, about={"issue": issues[k].id, "other": issues[other].id})

    def _no_deal(self) -> Iterator[Asked]:
        ensemble = self._ensemble
        if ensemble.no_deal_row is not None or ensemble.reserve.std() == 0:
            return
        (median,) = self._model.voters.quantiles(ensemble.reserve, (0.5,))
        level = round(20 * median) / 20
        asked = self._asked(
            "no_deal_value", ensemble.reserve > level, 1, level=Odds(level, exact=True)
        )
        yield replace(asked, about={"level": level})


def _distinct(rows: list[Rows]) -> list[Rows]:
    return list({row.tobytes(): row for row in rows}.values())


def _finding(words: Words, listed: Listed, name: str, asked: Asked, value: Value) -> Finding:
    yes, no = _best(words, listed, value.yes), _best(words, listed, value.no)
    told: Told = (
        asked.text,
        say(
            "question.answers",
            likely=Odds(value.yes.share),
            yes=_meaning(yes, value.yes),
            no=_meaning(no, value.no),
        ),
    )
    if yes.best != no.best:
        told += (say("question.moved"),)
    detail = QuestionDetail(
        kind=asked.kind,
        question=asked.text,
        actor=asked.actor,
        probability_yes=value.yes.share,
        if_yes=value.yes.exists,
        if_no=value.no.exists,
        gain=value.gain,
        gain_error=value.gain_error,
        best_if_yes=yes,
        best_if_no=no,
        **asked.about,
    )
    return Finding(name, Status.ESTIMATE, value.change, told, value.change_error, (), detail)


def _best(words: Words, listed: Listed, answer: Answer) -> BestThen:
    outcome = listed.situation.space.decode(listed.rows[answer.best])
    return BestThen(outcome, words.outcome(outcome), answer.accepted)


def _meaning(best: BestThen, answer: Answer) -> Message:
    return say("question.answer", exists=Odds(answer.exists), best=Odds(best.accepted))
