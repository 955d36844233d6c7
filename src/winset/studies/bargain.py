"""Talks on a case: how they would run over all draws, and one of them word by word."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from winset.analysis.findings.talks import pace_for, paced, room_of
from winset.analysis.model import Model, Shared, model_of
from winset.analysis.settings import Settings
from winset.bargaining.drawn import Room, hearing
from winset.bargaining.pace import Pace
from winset.bargaining.players import (
    MEDIATORS,
    SIGNERS,
    STACKED,
    TEXT,
    WAYS,
    Ways,
    signer_of,
    talks_on,
)
from winset.bargaining.protocols import End
from winset.bargaining.running import (
    ROUNDS,
    Running,
    Terms,
    TooManyOutcomesToPlayError,
    runnings,
)
from winset.bargaining.sessions import PROTOCOLS, Move, Session
from winset.bargaining.strategies import STRATEGIES, strategy_of
from winset.bargaining.strategies.listener import Listener
from winset.bargaining.table import Table
from winset.case.message import Arg, Message, say
from winset.case.types import Case
from winset.errors import CaseError
from winset.inference import Prior
from winset.spaces.space import Progress, silent
from winset.text.problems import nearest
from winset.wording.languages import catalogue
from winset.wording.numbers import rounded
from winset.wording.phrases import Words

Json = dict[str, Any]
TRIED = 1000
"""Changes of a single text that are tried where nothing else is said."""
PLACES = 10
FORMAT = 1


@dataclass(frozen=True)
class Asked:
    """What is to be played.

    Attributes
    ----------
    strategies : of a party, what it may play; every temper where not said.
    rounds : None: `ROUNDS`, or `TRIED` changes of a single text.
    considerate : offers heed what is best for the others, as far as known.
    convention : as in `bargaining.session`.
    """

    strategies: Mapping[str, Sequence[str]] = field(default_factory=dict)
    rounds: int | None = None
    ways: Ways = STACKED
    considerate: bool = False
    convention: str = "winset"

    @property
    def length(self) -> int:
        """The rounds there are."""
        return self.rounds or (TRIED if self.ways.protocol == TEXT else ROUNDS)


@dataclass(frozen=True, eq=False)
class Bargained:
    """How talks on a case would run.

    Attributes
    ----------
    running : the sessions, as arrays.
    """

    model: Model = field(repr=False)
    asked: Asked
    pace: Pace
    running: Running

    def to_dict(self) -> Json:
        """Return plain data, told in the language of the settings."""
        words, spoken = Words(self.model.case), catalogue(self.model.shared.settings.language)
        run = self.running
        there = bool(run.there.any())
        profiles = [
            {
                "strategies": dict(zip(run.seats, profile, strict=True)),
                **_figures(run, [place]),
            }
            for place, profile in enumerate(run.profiles)
        ]
        rows = self.model.shared.rows
        assert rows is not None
        agreed = []
        for row, odds, error in run.places(most=PLACES):
            outcome = self.model.space.decode(rows[row])
            text = spoken.text(words.outcome(outcome))
            agreed.append({"outcome": dict(outcome), "text": text, "odds": odds, "error": error})
        return {
            **_head(self.model, "talks"),
            **_played(self.asked),
            "pace": [spoken.text(message) for message in paced(self.pace, words)],
            "names": {seat: words.actor(seat) for seat in run.seats},
            "draws": len(run.draws),
            "exists": run.exists,
            "where_there": run.found_where_there()[0] if there else None,
            **_figures(run, None),
            "by_round": run.by_round().tolist(),
            "profiles": profiles,
            "agreed": agreed,
            "failures": list(run.failures),
        }

    def to_json(self) -> str:
        """Return the same as JSON."""
        return _json(self.to_dict())

    def to_frame(self) -> Any:
        """Return one row a session as a pandas data frame (pandas is an extra)."""
        return self.running.to_frame()


def _figures(run: Running, some: list[int] | None) -> Json:
    lost, off = run.regret(some)
    return {
        "found": run.found(some),
        "error": run.error(some),
        "ends": {str(end): share for end, share in run.ended(some).items()},
        "gained": {
            seat: {"share": share, "error": error}
            for seat, (share, error) in run.gained(some).items()
        },
        "regret": None if np.isnan(lost) else {"share": max(0.0, lost), "error": off},
    }


def bargain(
    case: Case,
    asked: Asked | None = None,
    settings: Settings | None = None,
    *,
    progress: Progress = silent,
) -> Bargained:
    """Play talks between the parties of a case in many of its joint draws.

    Raises
    ------
    CaseError
        What is asked for cannot be played: every reason at once.
    """
    wanted = asked or Asked()
    model = _model(case, wanted, settings or Settings(), progress)
    room, pace = room_of(model), pace_for(model.case, model.parties, wanted.length)
    try:
        (found,) = runnings(room, wanted.strategies, (_terms(model, room, wanted, pace),))
    except TooManyOutcomesToPlayError as error:
        raise CaseError([str(error)]) from None
    return Bargained(model, wanted, pace, found)


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
            **_head(self.model, "transcript"),
            **_played(self.asked),
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
        return _json(self.to_dict())


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
    model = _model(case, wanted, chosen, progress)
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
        model = _model(case, wanted, chosen, progress)
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
    pace = pace_for(model.case, model.parties, asked.length)
    appeal = room.appeal if asked.considerate else None
    return room.table(draw - 1, pace.discount, appeal)


def _terms(model: Model, room: Room, asked: Asked, pace: Pace) -> Terms:
    return Terms(
        asked.length,
        pace.discount,
        seed=model.shared.settings.seed,
        convention=asked.convention,
        appeal=room.appeal if asked.considerate else None,
        ways=asked.ways,
    )


def _model(case: Case, asked: Asked, settings: Settings, progress: Progress) -> Model:
    """Work the case through; say at once all that stands against playing it."""
    case.validate()
    faults = _faults(case, asked)
    if settings.account is not None and settings.account not in case.accounts:
        faults.append(f"no account '{settings.account}'{nearest(settings.account, case.accounts)}")
    if faults:
        raise CaseError(faults)
    shared = Shared(case.in_language(settings.language), settings, progress)
    if shared.rows is None:
        raise CaseError(
            ["the outcomes are too many to be listed, so nobody can play talks on them"]
        )
    if len(shared.rows) == 0:
        raise CaseError(["there is nothing that could be offered"])
    model = model_of(shared, settings.account, settings.prior)
    if not model.ok:
        names = ", ".join(error.actor for error in model.contradictions)
        raise CaseError(
            [f"what is said of {names} contradicts itself, so nobody can play; see winset check"]
        )
    return model


def _faults(case: Case, asked: Asked) -> list[str]:
    parties = [actor.id for actor in case.parties]
    faults = []
    if len(parties) < 2:
        faults.append(f"talks take two parties or more; this case has {len(parties)}")
    if asked.ways.protocol not in WAYS:
        faults.append(f"no protocol '{asked.ways.protocol}'{nearest(asked.ways.protocol, WAYS)}")
    if asked.ways.mediator not in MEDIATORS:
        faults.append(
            f"no mediator '{asked.ways.mediator}'{nearest(asked.ways.mediator, MEDIATORS)}"
        )
    for party, names in asked.strategies.items():
        if party not in parties:
            faults.append(f"--strategy {party}: no party of this name{nearest(party, parties)}")
        faults += [fault for name in names if (fault := _fault_of(name, asked.ways.protocol))]
    return faults


def _fault_of(name: str, protocol: str) -> str | None:
    """Return what is wrong with a strategy as it was named, with the nearest."""
    known: Iterable[str] = SIGNERS if protocol == TEXT else STRATEGIES
    head = name.partition(":")[0].partition("+")[0]
    if head not in known:
        return f"no strategy '{head}'{nearest(head, known)}"
    try:
        (signer_of if protocol == TEXT else strategy_of)(name)
    except ValueError as error:
        return str(error)
    return None


def _head(model: Model, kind: str) -> Json:
    from winset import __version__

    settings = model.shared.settings
    return {
        "winset": __version__,
        "format": FORMAT,
        "kind": kind,
        "title": model.case.title,
        "settings": {
            "seed": settings.seed,
            "draws": settings.draws,
            "prior": str(settings.prior),
            "account": settings.account,
            "language": settings.language,
        },
    }


def _played(asked: Asked) -> Json:
    return {
        "protocol": asked.ways.protocol,
        "several": asked.ways.several,
        "mediator": asked.ways.mediator if asked.ways.protocol == TEXT else None,
        "breakdown": asked.ways.breakdown,
        "rounds": asked.length,
        "strategies": {party: list(names) for party, names in asked.strategies.items()},
        "considerate": asked.considerate,
        "convention": asked.convention,
    }


def _short(why: Message | None) -> Message | None:
    """Round the numbers of a reason as readers meet them."""
    if why is None:
        return None
    args = {
        name: rounded(value) if isinstance(value, float) else value
        for name, value in why.args.items()
    }
    return Message(why.id, args)


def _json(plain: Json) -> str:
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"
