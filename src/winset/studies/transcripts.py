"""One session on a case, told word by word, and played again."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from winset.analysis.findings.talks import room_of
from winset.analysis.model import Model
from winset.analysis.settings import Settings
from winset.bargaining.drawn import hearing
from winset.bargaining.players import talks_on
from winset.bargaining.protocols import End
from winset.bargaining.sessions import ACTIONS, PROTOCOLS, Move, Session
from winset.bargaining.strategies import strategy_of
from winset.bargaining.strategies.listener import Listener
from winset.bargaining.table import Table
from winset.case.message import Arg, Message, say
from winset.case.types import Case
from winset.casefile.digest import digest
from winset.errors import CaseError
from winset.spaces.space import Progress, silent
from winset.studies.bargain import (
    FORMAT,
    Asked,
    Json,
    as_json,
    check_playable,
    head,
    model_for,
    pace_of_talks,
    played_by,
)
from winset.studies.saved import Read, read_transcript
from winset.text.problems import nearest
from winset.wording.languages import catalogue
from winset.wording.numbers import rounded
from winset.wording.phrases import Words

USUAL = "boulware"
"""What plays where nothing is said."""


class Replay(NamedTuple):
    """How a transcript was checked.

    chance : the strategies that go by chance, so that it was checked by the rules alone; none:
    everybody did what its strategy does. changed : the case is another than it was.
    """

    chance: tuple[str, ...]
    changed: bool


@dataclass(frozen=True, eq=False)
class Transcript:
    """One session on a case, told by names.

    Attributes
    ----------
    draw : which of the joint draws, from 1.
    session : as it was played.
    plays : what each party plays, as it was named.
    replay : None where it was played anew; else how it was checked (`Replay`).
    """

    model: Model = field(repr=False)
    asked: Asked
    draw: int
    session: Session
    plays: Mapping[str, str]
    replay: Replay | None = None

    def told(self) -> tuple[Message, ...]:
        """Return what was said, turn by turn, then how it ended; offers that stay as they are once.

        Rounds in which everybody repeats its offer are told in one line.
        """
        words, seats = Words(self.model.case), len(self.session.table.seats)
        repeats = self._repeats()
        lines: list[Message] = []
        quiet: list[int] = []
        for number, places in itertools.groupby(
            range(len(repeats)), key=lambda place: self.session.moves[place][0]
        ):
            some = list(places)
            if len(some) == seats and all(repeats[place] for place in some):
                quiet.append(number)
                continue
            lines += self._quiet(quiet)
            quiet = []
            for place in some:
                lines += self._turn(words, place, repeated=repeats[place])
        return (*lines, *self._quiet(quiet), self._end(words))

    def lines(self) -> tuple[tuple[tuple[Message, ...], ...], Message]:
        """Return what was said at each move, and how it ended; nothing is left out."""
        words = Words(self.model.case)
        moves = range(len(self.session.moves))
        said = tuple(tuple(self._turn(words, place, repeated=False)) for place in moves)
        return said, self._end(words)

    def _repeats(self) -> list[bool]:
        """Return of each move whether it is the same offer as the seat made in its last one."""
        last: dict[int, tuple[str, int | None]] = {}
        found = []
        for _, seat, action, outcome, _ in self.session.moves:
            found.append(action == "offer" and last.get(seat) == (action, outcome))
            last[seat] = (action, outcome)
        return found

    def _quiet(self, rounds: list[int]) -> list[Message]:
        """Tell of rounds, one after the other, in which everybody repeats its offer."""
        if not rounds:
            return []
        who = "both" if len(self.session.table.seats) == 2 else "all"
        if len(rounds) == 1:
            return [say(f"bargain.repeat.round.{who}", round=rounds[0] + 1)]
        return [say(f"bargain.repeat.rounds.{who}", first=rounds[0] + 1, last=rounds[-1] + 1)]

    def _fall(self, words: Words, place: int) -> list[Message]:
        """Tell who turned down what all at the table had accepted with a move."""
        outcome = self.session.falls.get(place)
        if outcome is None:
            return []
        by = words.actors(self.session.table.refusers(outcome))
        number = self.session.moves[place][0] + 1
        return [say("bargain.fall", round=number, by=by)]

    def _turn(self, words: Words, place: int, *, repeated: bool) -> list[Message]:
        number, seat, *_ = self.session.moves[place]
        if repeated:
            name = words.actor(self.session.table.seats[seat])
            return [say("bargain.repeat", round=number + 1, seat=name)]
        return [self._said(words, self.session.moves[place]), *self._fall(words, place)]

    def _said(self, words: Words, move: Move) -> Message:
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

    def _shown(self, move: Move | None) -> str:
        """Write a move in short, for a message of what is wrong."""
        if move is None:
            return "nothing more"
        number, seat, action, outcome, _ = move
        shown = "" if outcome is None else f" {dict(self._outcome(outcome))}"
        return f"round {number + 1}, {self.session.table.seats[seat]}: {action}{shown}"

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
        words = Words(self.model.case)
        falls = [
            {"turn": place + 1, "by": list(played.table.refusers(outcome))}
            for place, outcome in played.falls.items()
        ]
        return {
            **head(self.model, "transcript"),
            **played_by(self.asked),
            "draw": self.draw,
            "case": digest(self.model.case),
            "plays": dict(self.plays),
            "names": {seat: words.actor(seat) for seat in self.plays},
            "moves": moves,
            "turned_down": falls,
            "text": [spoken.text(line) for line in self.told()],
            "end": str(played.end),
            "outcome": None if played.outcome is None else dict(self._outcome(played.outcome)),
            "values": dict(played.values),
            "gains": played.gains,
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
    return transcript_on(model, wanted, draw)


def transcript_on(model: Model, wanted: Asked, draw: int) -> Transcript:
    """Play one session in a case that is worked through; CaseError as in `transcript`."""
    check_playable(model, wanted)
    table, room = _table(model, wanted, draw), room_of(model)
    plays = plays_of(wanted, table.seats)
    members = tuple(
        hearing(room, one, place) if isinstance(one, Listener) else one
        for place, one in enumerate(map(strategy_of, plays.values()))
    )
    drawn = (model.shared.settings.seed, wanted.convention)
    played = talks_on(table, members, wanted.ways, wanted.length, drawn)
    return Transcript(model, wanted, draw, played, plays)


def plays_of(wanted: Asked, seats: Sequence[str]) -> dict[str, str]:
    """Return what each seat plays in one session: the first of what it may play."""
    return {seat: (wanted.strategies.get(seat) or (USUAL,))[0] for seat in seats}


def replayed(case: Case, saved: Mapping[str, Any], progress: Progress = silent) -> Transcript:
    """Play a transcript (`Transcript.to_dict`) again.

    Where no strategy goes by chance, all are played anew and every turn has to be the same. Else
    the turns are played by the protocol alone: who may do what when, and what that leads to.

    Raises
    ------
    CaseError
        It is no transcript, or something is not as it says: every reason at once.
    """
    if saved.get("kind") != "transcript" or saved.get("format") != FORMAT:
        raise CaseError(["expected what `winset bargain --draw N --json` wrote"])
    try:
        read = read_transcript(saved)
        model = model_for(case, read.asked, read.settings, progress)
        table = _table(model, read.asked, read.draw)
        changed = digest(model.case) != saved["case"]
        past = _past(model, table, read, saved)
        plays = plays_of(read.asked, table.seats)
        if saved["plays"] != plays:
            raise ValueError(f"what each party plays is {plays}, not {saved['plays']}")
        found = Transcript(model, read.asked, read.draw, past.replay(), plays)
        faults = _differing(found, saved)
    except (LookupError, TypeError, AttributeError, OverflowError) as error:
        raise CaseError([f"this transcript cannot be read: {error!r}"]) from None
    except CaseError:
        raise
    except ValueError as error:
        raise CaseError([f"this transcript cannot be played again: {error}"]) from None
    chance = tuple(dict.fromkeys(name for name in plays.values() if by_chance(name)))
    if not chance:
        faults += _unlike(found, transcript_on(model, read.asked, read.draw))
    if faults:
        first = "the case has changed since this transcript was written"
        raise CaseError([first, *faults] if changed else faults)
    return replace(found, replay=Replay(chance, changed))


def by_chance(name: str) -> bool:
    """Return whether what a strategy does hangs on chance."""
    return not strategy_of(name).deterministic


def _past(model: Model, table: Table, read: Read, saved: Mapping[str, Any]) -> Session:
    """Return the session as the transcript has it, nothing of it checked."""
    faults, moves = [], []
    for turn, plain in enumerate(saved["moves"], 1):
        try:
            moves.append(_move(model, table, plain))
        except ValueError as error:
            faults.append(f"turn {turn}: {error}")
    if faults:
        raise CaseError([f"this transcript cannot be played again: {fault}" for fault in faults])
    ways = read.asked.ways
    more = {"several": ways.several} if ways.protocol == "simultaneous" else {}
    protocol = PROTOCOLS[ways.protocol](read.asked.length, **more)
    if not moves:
        raise ValueError("there is no turn in it")
    end = End(saved["end"])
    return Session(table, protocol, end, None, 0, {}, tuple(moves), saved["failure"])


def _differing(found: Transcript, saved: Mapping[str, Any]) -> list[str]:
    """Say which figures are not those that the turns lead to."""
    again = found.to_dict()
    faults = []
    if again["outcome"] != saved["outcome"]:
        faults.append(f"the outcome is {again['outcome']}; the transcript has {saved['outcome']}")
    for key, noun in (("values", "the value"), ("gains", "the gain")):
        for seat, number in again[key].items():
            noted = saved[key].get(seat) if isinstance(saved[key], Mapping) else None
            if noted != number:
                faults.append(f"{noun} for {seat} is {number!r}; the transcript has {noted!r}")
    return faults


def _unlike(found: Transcript, anew: Transcript) -> list[str]:
    """Say at which turn somebody did not do what its strategy does."""
    pairs = itertools.zip_longest(found.session.moves, anew.session.moves)
    for turn, (noted, own) in enumerate(pairs, 1):
        if noted != own:
            move = own or noted
            assert move is not None
            seat = found.session.table.seats[move[1]]
            does, did = (one._shown(move) for one, move in ((anew, own), (found, noted)))
            return [
                f"turn {turn}: {seat} plays {found.plays[seat]}, by which the turn is ({does}); "
                f"the transcript has: {did}"
            ]
    return []


def _move(model: Model, table: Table, plain: Mapping[str, Any]) -> Move:
    if plain["action"] not in ACTIONS:
        raise ValueError(f"no action {plain['action']!r}{nearest(plain['action'], ACTIONS)}")
    if isinstance(plain["round"], bool) or not isinstance(plain["round"], int):
        raise ValueError(f"expected a whole number as the round, found {plain['round']!r}")
    if plain["seat"] not in table.seats:
        raise ValueError(f"no party {plain['seat']!r}{nearest(plain['seat'], table.seats)}")
    outcome = None if plain["outcome"] is None else _row(model, plain["outcome"])
    why = None if plain["why"] is None else Message.from_dict(plain["why"])
    return (
        plain["round"] - 1,
        table.seats.index(plain["seat"]),
        plain["action"],
        outcome,
        why,
    )


def _row(model: Model, outcome: Mapping[str, str]) -> int:
    """Return the place of an outcome among those that can be offered."""
    assert model.shared.rows is not None
    for issue in model.space.issues:
        options = [option.id for option in issue.options]
        if issue.id not in outcome:
            raise ValueError(f"the outcome says nothing of issue '{issue.id}'")
        if outcome[issue.id] not in options:
            option = outcome[issue.id]
            hint = nearest(option, options)
            raise ValueError(f"issue '{issue.id}' has no option {option!r}{hint}")
    strange = [issue for issue in outcome if issue not in {one.id for one in model.space.issues}]
    if strange:
        raise ValueError(f"there is no issue {strange[0]!r}")
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
