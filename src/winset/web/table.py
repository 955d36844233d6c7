"""At the table: what to offer next, how talks would run, and one session word by word.

One thread works, on the models that the answers are from. A newer question of the same kind takes
the place of an older one, and a changed case ends them all.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from winset.analysis.dealmap import on_map
from winset.analysis.memory import Memory
from winset.analysis.model import Model, Shared, model_of
from winset.analysis.next_offer import MOST, next_offer_on, party_named
from winset.analysis.offering import Asked as AskedOffer
from winset.analysis.run import precise
from winset.analysis.settings import Settings
from winset.bargaining.players import ALTERNATING, MEDIATORS, SIGNERS, TEXT, WAYS, Ways
from winset.bargaining.running import TEMPERS
from winset.bargaining.strategies import STRATEGIES
from winset.case.message import say
from winset.case.types import Case
from winset.errors import WinsetError
from winset.report.bargain_text import bargain_parts
from winset.report.next_view import RULES, offered
from winset.report.offer_text import offer_parts
from winset.report.view import View
from winset.studies.bargain import Asked as AskedTalks
from winset.studies.bargain import bargain_on
from winset.studies.transcripts import Transcript, transcript_on
from winset.web.answering import Answering, DroppedError, Tell
from winset.wording.catalogue import Catalogue
from winset.wording.languages import catalogue
from winset.wording.numbers import percent
from winset.wording.phrases import Words

Json = dict[str, Any]
KINDS = ("offer", "talks", "session")
ROUNDS = 200
"""Most rounds of talks here: each move of a session is sent to the page."""
CHANGES = 2_000
"""Most changes of a single text."""
CHOICES = 3
"""Most strategies of one party: talks are played with every combination."""
LONGEST = 80
"""Characters of a strategy as it is named."""
PATIENCE = 0.1
"""Seconds between looks at whether the draws are there, and between two signs of progress."""


@dataclass(frozen=True)
class Question:
    """What is asked: of which kind, as which run, about which revision."""

    kind: str
    run: int
    number: int
    case: Case
    settings: Settings
    given: Mapping[str, Any] = field(repr=False)


class Table:
    """Answers questions about the table in a thread of its own.

    Parameters
    ----------
    answers : has the models of the newest revision.
    tell : called with a kind of event and its data, from that thread.
    """

    def __init__(self, answers: Answering, tell: Tell) -> None:
        self._answers = answers
        self._tell = tell
        self._news = threading.Condition()
        self._waiting: dict[str, Question] = {}
        self._now: Question | None = None
        self._stopped: set[int] = set()
        self._found: dict[str, Json] = {}
        self._run = 0
        self._closed = False
        self._memory = Memory()
        self._thread = threading.Thread(target=self._work, name="table", daemon=True)
        self._thread.start()

    def ask(self, kind: str, given: Mapping[str, Any], at: tuple[int, Case, Settings]) -> int:
        """Ask about a revision of a case; return the number of the run.

        Raises
        ------
        ValueError
            What is asked makes no sense, or the case has no such party.
        """
        if kind not in KINDS:
            raise ValueError(f"expected one of {', '.join(KINDS)}")
        number, case, settings = at
        if kind == "offer":
            party_named(case, _text(given, "by"))
            _offer_asked(given)
        else:
            _talks_asked(given)
            _whole(given, "draw", 1, 10**6)
        account = given.get("account")
        if account is not None and account not in case.accounts:
            raise ValueError(f"there is no account '{account!s:.60}'")
        with self._news:
            self._run += 1
            self._waiting[kind] = Question(kind, self._run, number, case, settings, dict(given))
            self._news.notify_all()
            return self._run

    def stop(self) -> None:
        """Drop what is under way and what waits."""
        with self._news:
            if self._now is not None:
                self._stopped.add(self._now.run)
            self._waiting.clear()
            self._news.notify_all()

    def close(self) -> None:
        """Drop the work and end the thread."""
        with self._news:
            self._closed = True
            self._news.notify_all()
        self._thread.join(timeout=10)

    @property
    def found(self) -> dict[str, Json]:
        """The last answer of each kind, with its revision."""
        return dict(self._found)

    def _work(self) -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._waiting or self._closed)
                if self._closed:
                    return
                # Who asks for one session has seen the talks.
                kind = next(kind for kind in KINDS if kind in self._waiting)
                self._now = question = self._waiting.pop(kind)
            self._answer(question)
            with self._news:
                self._now = None

    def _answer(self, question: Question) -> None:
        told: Json = {"run": question.run, "revision": question.number}
        try:
            told |= self._made(question)
        except DroppedError:
            self._tell("table", what=question.kind, run=question.run, end="dropped")
            return
        except (WinsetError, ValueError) as error:
            told |= {"refused": str(error)}
        except Exception as error:
            # A fault of our own ends this answer and nothing else.
            told |= {"refused": f"{type(error).__name__}: {error}"}
        self._found[question.kind] = told
        self._tell("table", what=question.kind, run=question.run, end="done")

    def _progress(self, question: Question) -> Callable[[str, float], None]:
        """Return what tells of progress, and ends work that nobody waits for any more."""
        told = -PATIENCE

        def progress(stage: str, share: float) -> None:
            nonlocal told
            stopped = question.run in self._stopped or question.kind in self._waiting
            if stopped or self._closed:
                raise DroppedError
            if time.monotonic() - told < PATIENCE:
                return
            told = time.monotonic()
            self._tell(
                "table", what=question.kind, run=question.run, stage=stage, share=round(share, 3)
            )

        return progress

    def _made(self, question: Question) -> Json:
        progress = self._progress(question)
        model = self._model(question, progress)
        progress("working", 0.0)
        if question.kind == "offer":
            return offer_told(model, question.given)
        asked = _talks_asked(question.given)
        spoken = catalogue(model.shared.settings.language)
        if question.kind == "talks":
            made = bargain_on(model, asked, progress).to_dict()
            for one in made["profiles"]:
                one["said"] = percent(one["found"], one["error"], made["exact"], spoken.forms)
            return {**made, "parts": bargain_parts(made)}
        draw = _whole(question.given, "draw", 1, 10**6)
        return session_told(transcript_on(model, asked, min(draw, model.voters.draws)), spoken)

    def _model(self, question: Question, progress: Callable[[str, float], None]) -> Model:
        """Return the model that the answers are from, or make one where they have none."""
        account = question.given.get("account")
        while True:
            progress("working", 0.0)
            found = self._answers.model(question.number, question.settings, account)
            if found is not None:
                return found
            if self._answers.settled(question.number):
                shared = Shared(question.case, question.settings, progress, self._memory)
                main = precise(shared, question.settings)
                return main if account is None else model_of(shared, account, main.prior)
            with self._news:
                self._news.wait(PATIENCE)


def choices(spoken: Catalogue) -> Json:
    """Return what can be chosen for talks, with an idea of each in a line."""

    def told(kind: str, names: Any) -> list[Json]:
        return [
            {
                "name": name,
                "title": spoken.text(say(f"bargain.{kind}.{name}")),
                "idea": spoken.text(say(f"bargain.{kind}.{name}.idea")),
            }
            for name in names
        ]

    return {
        "strategies": told("strategy", STRATEGIES),
        "signers": told("signer", SIGNERS),
        "protocols": told("protocol", WAYS),
        "mediators": told("mediator", MEDIATORS),
        "usual": list(TEMPERS),
        "rounds": ROUNDS,
        "changes": CHANGES,
    }


def offer_told(model: Model, given: Mapping[str, Any]) -> Json:
    """Return what one party should offer next, in words and as outcomes.

    `rules`: by each rule of how others answer, the odds of the best offer by the first of them, and
    which offer is best by that rule; `lead`: the best offer; `parts`: all that is to say of it.
    """
    by = party_named(model.case, _text(given, "by"))
    analysis = next_offer_on(model, by, _offer_asked(given))
    document = analysis.to_dict()
    view = View(document, None)
    (row,) = offered(view)
    finding = row.pop("finding")
    single = {one["rule"]: one["proposal"] for one in finding["detail"]["single"]}
    lead = single.get(finding["detail"]["rule"])
    by_rule = {one["rule"]: one for one in row["rules"]}
    return {
        **row,
        "text": finding["text"],
        "parts": offer_parts(document),
        "lead": None if lead is None else _proposal(model, lead),
        "rules": [
            {
                **by_rule[rule],
                "title": view.say(f"page.next.rule.{rule}"),
                "said": percent(
                    by_rule[rule]["odds"],
                    by_rule[rule]["error"],
                    by_rule[rule]["error"] is None,
                    view.catalogue.forms,
                ),
                "own": None if rule not in single else _proposal(model, single[rule]),
            }
            for rule in RULES
            if rule in by_rule
        ],
    }


def _proposal(model: Model, proposal: Mapping[str, Any]) -> Json:
    return {"outcome": proposal["outcome"], "lines": _lines(model, proposal["outcome"])}


def session_told(made: Transcript, spoken: Catalogue) -> Json:
    """Return one session move by move, each with where its offer stands on the map."""
    model, session = made.model, made.session
    document = made.to_dict()
    said, end = made.lines()
    rows = model.shared.rows
    assert rows is not None
    places = [move[3] for move in session.moves]
    offers = sorted({place for place in places if place is not None})
    stand = on_map(model, rows[offers]) if offers else {}
    values = {
        place: {actor: found[at] for actor, found in stand.items()}
        for at, place in enumerate(offers)
    }
    moves = [
        {
            **move,
            "name": document["names"][move["seat"]],
            "lines": [spoken.text(line) for line in lines],
            "values": None if place is None else values[place],
            "parts": [] if move["outcome"] is None else _lines(model, move["outcome"]),
        }
        for move, lines, place in zip(document["moves"], said, places, strict=True)
    ]
    return {
        "draw": made.draw,
        "draws": model.voters.draws,
        "plays": document["plays"],
        "names": document["names"],
        "moves": [{k: v for k, v in move.items() if k != "why"} for move in moves],
        "end": document["end"],
        "said": spoken.text(end),
        "agreed": document["outcome"],
    }


def _lines(model: Model, outcome: Mapping[str, str]) -> list[Json]:
    """Write an outcome in lines, an issue each."""
    words = Words(model.case)
    before = model.case.no_deal.outcome
    return [
        {
            "issue": words.issue(issue),
            "option": words.option(issue, option),
            "same": before is not None and before[issue] == option,
        }
        for issue, option in outcome.items()
    ]


def _offer_asked(given: Mapping[str, Any]) -> AskedOffer:
    floor = given.get("floor")
    number = isinstance(floor, int | float) and not isinstance(floor, bool)
    if floor is not None and (not number or not abs(floor) < float("inf")):
        raise ValueError("floor: expected a number")
    return AskedOffer(_whole(given, "offers", 3, 6), _whole(given, "horizon", 4, 8), floor, MOST)


def _talks_asked(given: Mapping[str, Any]) -> AskedTalks:
    protocol = given.get("protocol", "stacked")
    if protocol not in WAYS:
        raise ValueError(f"protocol: expected one of {', '.join(WAYS)}")
    mediator = given.get("mediator", "hill") if protocol == TEXT else "hill"
    if mediator not in MEDIATORS:
        raise ValueError(f"mediator: expected one of {', '.join(MEDIATORS)}")
    most = CHANGES if protocol == TEXT else ROUNDS
    strategies = given.get("strategies", {})
    if not isinstance(strategies, Mapping) or not all(
        isinstance(names, list)
        and 1 <= len(names) <= CHOICES
        and all(isinstance(name, str) and len(name) <= LONGEST for name in names)
        for names in strategies.values()
    ):
        raise ValueError(f"strategies: expected 1 to {CHOICES} names for a party")
    if protocol == ALTERNATING or mediator == "likeliest":
        strategies = {}
    return AskedTalks(
        {party: tuple(names) for party, names in strategies.items()},
        _whole(given, "rounds", 20, most)
        if protocol != TEXT
        else _whole(given, "rounds", 1000, most),
        Ways(protocol, mediator=mediator),
        given.get("considerate") is True and protocol not in {TEXT, ALTERNATING},
    )


def _whole(given: Mapping[str, Any], name: str, usual: int, most: int) -> int:
    found = given.get(name, usual)
    if not isinstance(found, int) or isinstance(found, bool) or not 1 <= found <= most:
        raise ValueError(f"{name}: expected a whole number from 1 to {most:,}")
    return found


def _text(given: Mapping[str, Any], name: str) -> str:
    found = given.get(name)
    if not isinstance(found, str):
        raise ValueError(f"{name}: expected text")
    return found
