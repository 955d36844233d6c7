"""One session on a case, told word by word, and played again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from winset.analysis.findings.talks import room_of
from winset.analysis.model import Model
from winset.analysis.settings import Settings
from winset.bargaining.drawn import hearing
from winset.bargaining.players import Ways, talks_on
from winset.bargaining.protocols import End
from winset.bargaining.sessions import PROTOCOLS, Move, Session
from winset.bargaining.strategies import strategy_of
from winset.bargaining.strategies.listener import Listener
from winset.bargaining.table import Table
from winset.case.message import Arg, Message, say
from winset.case.types import Case
from winset.errors import CaseError
from winset.inference import Prior
from winset.spaces.space import Progress, silent
from winset.studies.bargain import (
    FORMAT,
    Asked,
    Json,
    as_json,
    head,
    model_for,
    pace_of_talks,
    played_by,
)
from winset.wording.languages import catalogue
from winset.wording.numbers import rounded
from winset.wording.phrases import Words


@dataclass(frozen=True, eq=False)
class Transcript:
    """One session on a case, told by names.

    Attributes
    ----------
    draw : which of the joint draws, from 1.
    session : as it was played.
    """

    model: Model = field(repr=False)
    asked: Asked
    draw: int
    session: Session

    def told(self) -> tuple[Message, ...]:
        """Return what was said, turn by turn, then how it ended."""
        words = Words(self.model.case)
        lines = [self._turn(words, move) for move in self.session.moves]
        return (*lines, self._end(words))

    def _turn(self, words: Words, move: Move) -> Message:
        number, seat, action, outcome, why = move
        table = self.session.table
        said: dict[str, Arg] = {"round": number + 1, "seat": words.actor(table.seats[seat])}
        if action == "walk":
            return say("bargain.walk", **said)
        if action == "fail":
            return say("bargain.fail", **said, why=why)
        assert outcome is not None
        if action == "accept":
            return say(
                "bargain.accept", **said, outcome=self._text(words, outcome), why=_short(why)
            )
        several = self.session.protocol.bundle(table, seat, outcome)
        if len(several) > 1:
            texts = tuple(self._text(words, one) for one in several)
            return say("bargain.offers", **said, outcomes=texts)
        return say("bargain.offer", **said, outcome=self._text(words, outcome))

    def _end(self, words: Words) -> Message:
        played = self.session
        if played.outcome is None:
            return say(f"bargain.end.{played.end.name.lower()}", rounds=played.rounds)
        gains = tuple(
            say("bargain.end.gain", actor=words.actor(seat), gain=rounded(gain))
            for seat, gain in played.gains.items()
        )
        text = self._text(words, played.outcome)
        return say("bargain.end.agreement", rounds=played.rounds, outcome=text, gains=gains)

    def _text(self, words: Words, outcome: int) -> Message:
        return words.outcome(self._outcome(outcome))

    def _outcome(self, outcome: int) -> Mapping[str, str]:
        assert self.model.shared.rows is not None
        return self.model.space.decode(self.model.shared.rows[outcome])

    def to_dict(self) -> Json:
        """Return plain data, from which `replayed` plays it again."""
        spoken = catalogue(self.model.shared.settings.language)
        played = self.session
        moves = [
            {
                "round": number + 1,
                "seat": played.table.seats[seat],
                "action": action,
                "outcome": None if outcome is None else dict(self._outcome(outcome)),
                "why": None if why is None else why.to_dict(),
            }
            for number, seat, action, outcome, why in played.moves
        ]
        return {
            **head(self.model, "transcript"),
            **played_by(self.asked),
            "draw": self.draw,
            "moves": moves,
            "text": [spoken.text(line) for line in self.told()],
            "end": str(played.end),
            "outcome": None if played.outcome is None else dict(self._outcome(played.outcome)),
            "values": dict(played.values),
            "failure": played.failure,
        }

    def to_json(self) -> str:
        """Return the same as JSON."""
        return as_json(self.to_dict())


def transcript(
    case: Case,
    asked: Asked | None = None,
    settings: Settings | None = None,
    *,
    draw: int = 1,
    progress: Progress = silent,
) -> Transcript:
    """Play one session of offers on one joint draw (from 1), and keep every word.

    Of several strategies for a party the first is played; where none is said it is firm until late.

    Raises
    ------
    CaseError
        What is asked for cannot be played: every reason at once.
    """
    wanted, chosen = asked or Asked(), settings or Settings()
    model = model_for(case, wanted, chosen, progress)
    table = _table(model, wanted, draw)
    members = tuple(
        strategy_of((wanted.strategies.get(seat) or ("boulware",))[0]) for seat in table.seats
    )
    room = room_of(model)
    members = tuple(
        hearing(room, one, place) if isinstance(one, Listener) else one
        for place, one in enumerate(members)
    )
    drawn = (chosen.seed, wanted.convention)
    played = talks_on(table, members, wanted.ways, wanted.length, drawn)
    return Transcript(model, wanted, draw, played)


def replayed(case: Case, saved: Mapping[str, Any], progress: Progress = silent) -> Transcript:
    """Play the turns of a transcript (`Transcript.to_dict`) again, by the protocol alone.

    Raises
    ------
    CaseError
        It is no transcript, it is of another case, or its turns do not lead to its end.
    """
    if saved.get("kind") != "transcript" or saved.get("format") != FORMAT:
        raise CaseError(["expected what `winset bargain --draw N --json` wrote"])
    try:
        wanted, chosen = _asked_of(saved)
        model = model_for(case, wanted, chosen, progress)
        table = _table(model, wanted, int(saved["draw"]))
        moves = tuple(_move(model, table, plain) for plain in saved["moves"])
        more = {"several": wanted.ways.several} if wanted.ways.protocol == "simultaneous" else {}
        protocol = PROTOCOLS[wanted.ways.protocol](wanted.length, **more)
        past = Session(table, protocol, End(saved["end"]), None, 0, {}, moves, saved["failure"])
        found = Transcript(model, wanted, int(saved["draw"]), past.replay())
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        raise CaseError([f"this transcript cannot be read: {error!r}"]) from None
    except ValueError as error:
        raise CaseError([f"this transcript cannot be played again: {error}"]) from None
    again = found.to_dict()
    for key in ("end", "outcome", "values"):
        if again[key] != saved.get(key):
            raise CaseError([f"the case is another by now: {key} was {saved.get(key)!r}"])
    return found


def _asked_of(saved: Mapping[str, Any]) -> tuple[Asked, Settings]:
    ways = Ways(saved["protocol"], int(saved["several"]))
    wanted = Asked(
        {seat: tuple(some) for seat, some in saved["strategies"].items()},
        int(saved["rounds"]),
        ways,
        bool(saved["considerate"]),
        saved["convention"],
    )
    given = saved["settings"]
    chosen = Settings(
        seed=int(given["seed"]),
        draws=int(given["draws"]),
        prior=Prior.named(given["prior"]),
        account=given["account"],
        language=given["language"],
    )
    return wanted, chosen


def _move(model: Model, table: Table, plain: Mapping[str, Any]) -> Move:
    outcome = None if plain["outcome"] is None else _row(model, plain["outcome"])
    why = None if plain["why"] is None else Message.from_dict(plain["why"])
    return (
        int(plain["round"]) - 1,
        table.seats.index(plain["seat"]),
        plain["action"],
        outcome,
        why,
    )


def _row(model: Model, outcome: Mapping[str, str]) -> int:
    """Return the place of an outcome among those that can be offered."""
    assert model.shared.rows is not None
    row = model.space.encode(outcome)
    places = (model.shared.rows == row).all(axis=1).nonzero()[0]
    if len(places) == 0:
        raise ValueError(f"no outcome {dict(outcome)} can be offered any more")
    return int(places[0])


def _table(model: Model, asked: Asked, draw: int) -> Table:
    draws = model.voters.draws
    if not 1 <= draw <= draws:
        raise CaseError([f"draw {draw}: there are 1 to {draws:,}"])
    room = room_of(model)
    pace = pace_of_talks(model, asked)
    appeal = room.appeal if asked.considerate else None
    return room.table(draw - 1, pace.discount, appeal)


def _short(why: Message | None) -> Message | None:
    """Round the numbers of a reason as readers meet them."""
    if why is None:
        return None
    args = {
        name: rounded(value) if isinstance(value, float) else value
        for name, value in why.args.items()
    }
    return Message(why.id, args)
