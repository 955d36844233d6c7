"""Talks on a case: how they would run over many of its draws."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from winset.analysis.findings.talks import pace_for, paced, room_of
from winset.analysis.model import Model, Shared, model_of
from winset.analysis.settings import Settings
from winset.bargaining.conventions import CONVENTIONS
from winset.bargaining.drawn import Room
from winset.bargaining.pace import Pace
from winset.bargaining.players import (
    ALTERNATING,
    MEDIATORS,
    SIGNERS,
    STACKED,
    TEXT,
    WAYS,
    Ways,
    signer_of,
)
from winset.bargaining.running import (
    ROUNDS,
    Running,
    Terms,
    TooManyOutcomesToPlayError,
    runnings,
)
from winset.bargaining.sessions import PROTOCOLS
from winset.bargaining.strategies import STRATEGIES, strategy_of
from winset.case.types import Case
from winset.errors import CaseError
from winset.formats.values import discount_each
from winset.spaces.space import Progress, silent
from winset.text.problems import nearest
from winset.wording.languages import catalogue
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
        if self.rounds is not None:
            return self.rounds
        return TRIED if self.ways.protocol == TEXT else ROUNDS


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
            **head(self.model, "talks"),
            **played_by(self.asked),
            "pace": [spoken.text(message) for message in paced(self.pace, words)],
            "names": {seat: words.actor(seat) for seat in run.seats},
            "discount": dict(self.pace.discount),
            "draws": len(run.draws),
            "exists": run.exists,
            "exists_error": run.exists_error,
            "where_there": run.found_where_there()[0] if there else None,
            "exact": self.model.exact,
            **_figures(run, None),
            "turned_down": _turned_down(run, words),
            "by_round": run.by_round().tolist(),
            "profiles": profiles,
            "agreed": agreed,
            "failures": list(run.failures),
        }

    def to_json(self) -> str:
        """Return the same as JSON."""
        return as_json(self.to_dict())

    def to_frame(self) -> Any:
        """Return one row a session as a pandas data frame (pandas is an extra)."""
        return self.running.to_frame()


def _turned_down(run: Running, words: Words) -> Json | None:
    """Return how often all at the table agree and others turn it down; None where never."""
    share, error, by = run.turned_down()
    if not by:
        return None
    whom = [{"actor": voter, "name": words.actor(voter), "share": by[voter]} for voter in by]
    return {"share": share, "error": error, "by": whom}


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
    model = model_for(case, wanted, settings or Settings(), progress)
    return bargain_on(model, wanted, progress)


def bargain_on(model: Model, asked: Asked, progress: Progress = silent) -> Bargained:
    """Play talks in a case that is worked through; CaseError as in `bargain`."""
    check_playable(model, asked)
    room, pace = room_of(model), pace_of_talks(model, asked)
    terms = _terms(model, room, asked, pace)
    try:
        (found,) = runnings(room, asked.strategies, (terms,), progress)
    except TooManyOutcomesToPlayError as error:
        raise CaseError([str(error)]) from None
    return Bargained(model, asked, pace, found)


def pace_of_talks(model: Model, asked: Asked) -> Pace:
    """Return what a round stands for.

    Discounts that stand in the file of another tool count where the case has none.
    """
    pace = pace_for(model.case, model.parties, asked.length)
    noted = {
        party: factor
        for party in model.parties
        if party not in model.case.timing.discount
        and (factor := discount_each(model.case.actor(party).note, asked.length)) is not None
    }
    return replace(pace, discount=pace.discount | noted)


def _terms(model: Model, room: Room, asked: Asked, pace: Pace) -> Terms:
    return Terms(
        asked.length,
        pace.discount,
        seed=model.shared.settings.seed,
        convention=asked.convention,
        appeal=room.appeal if asked.considerate else None,
        ways=asked.ways,
    )


def model_for(case: Case, asked: Asked, settings: Settings, progress: Progress) -> Model:
    """Work the case through; say at once all that stands against playing it."""
    case.validate()
    faults = _faults(case, asked)
    if settings.account is not None and settings.account not in case.accounts:
        faults.append(f"no account '{settings.account}'{nearest(settings.account, case.accounts)}")
    if faults:
        raise CaseError(faults)
    shared = Shared(case.in_language(settings.language), settings, progress)
    _check_listed(shared)
    model = model_of(shared, settings.account, settings.prior)
    check_playable(model, asked)
    return model


def check_playable(model: Model, asked: Asked) -> None:
    """Raise CaseError where talks cannot be played on a case that is worked through."""
    faults = _faults(model.case, asked)
    if faults:
        raise CaseError(faults)
    _check_listed(model.shared)
    if not model.ok:
        names = ", ".join(error.actor for error in model.contradictions)
        raise CaseError(
            [f"what is said of {names} contradicts itself, so nobody can play; see winset check"]
        )


def _check_listed(shared: Shared) -> None:
    if shared.rows is None:
        raise CaseError(
            ["the outcomes are too many to be listed, so nobody can play talks on them"]
        )
    if len(shared.rows) == 0:
        raise CaseError(["there is nothing that could be offered"])


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
    if not 0 <= asked.ways.breakdown <= 1:
        faults.append(f"--breakdown {asked.ways.breakdown}: expected odds from 0 to 1")
    if asked.length < 1 or asked.ways.several < 1:
        faults.append("expected one round, and one outcome in an offer, or more")
    if asked.convention not in CONVENTIONS:
        faults.append(f"no convention '{asked.convention}'{nearest(asked.convention, CONVENTIONS)}")
    faults += _idle(asked)
    for party, names in asked.strategies.items():
        if party not in parties:
            faults.append(f"--strategy {party}: no party of this name{nearest(party, parties)}")
        faults += [fault for name in names if (fault := _fault_of(name, asked.ways.protocol))]
    return faults


def _idle(asked: Asked) -> list[str]:
    """Name what is asked for and changes nothing in the protocol that is played."""
    ways, usual = asked.ways, Ways()
    known = ways.protocol in WAYS
    told = {
        "--several": (ways.several != usual.several, ["simultaneous"]),
        "--mediator": (ways.mediator != usual.mediator, [TEXT]),
        "--breakdown": (ways.breakdown != usual.breakdown, [ALTERNATING]),
        "--considerate": (asked.considerate, list(PROTOCOLS)),
        "--convention": (asked.convention != "winset", list(PROTOCOLS)),
    }
    faults = [
        f"{option} changes nothing in --protocol {ways.protocol}; it is for {' and '.join(used)}"
        for option, (given, used) in told.items()
        if known and given and ways.protocol not in used
    ]
    if asked.strategies and ways.protocol == ALTERNATING:
        faults.append(
            f"--strategy changes nothing in --protocol {ALTERNATING}: all play the equilibrium"
        )
    if asked.strategies and ways.protocol == TEXT and ways.mediator == "likeliest":
        faults.append(
            "--strategy changes nothing with --mediator likeliest: all say yes to what is no worse "
            "than no deal"
        )
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


def head(model: Model, kind: str) -> Json:
    """Return what every document of talks begins with."""
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


def played_by(asked: Asked) -> Json:
    """Return what was asked for, as plain data."""
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


def as_json(plain: Json) -> str:
    """Write plain data as JSON."""
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"
