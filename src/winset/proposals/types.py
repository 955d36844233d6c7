"""A proposal: words of a source, and what they would say in a case if a person accepts it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from winset.case.message import Message
from winset.reading import QuoteKind, Stance

State = Literal["waiting", "accepted", "refused"]
"""What became of a proposal: nobody has decided, or somebody has."""

Found = Literal["verified", "ambiguous", "refused"]
"""What became of its check: it holds word for word; a person has to look; it does not hold."""

Role = Literal["parties", "ratifiers", "observers"]
"""The key of a case file under which an actor stands."""

PARTS = ("statement", "reaction", "offer")
"""What can be proposed for a case, and under which key."""


@dataclass(frozen=True)
class Proposed:
    """What waits for a person.

    Attributes
    ----------
    quote : the words, as they stand in the source.
    source : its id, in the case or among the proposals' own sources.
    position : where the quote begins, in code points from 0.
    prefix, suffix : what stands beside it, where it stands more than once.
    speaker : an actor's id, or a name as the text has it.
    about : the actor that a statement is about.
    statement, reaction, offer : at most one of them, with the keys of the case file, without
        `because`, which follows from the quote.
    why : the reason, as who proposes it says it.
    by : who proposes it: "rules", or the name of a model or a person.
    """

    id: str
    quote: str
    source: str
    position: int | None = None
    prefix: str | None = None
    suffix: str | None = None
    speaker: str | None = None
    kind: QuoteKind | None = None
    stance: Stance | None = None
    about: str | None = None
    statement: Mapping[str, Any] | None = None
    reaction: Mapping[str, Any] | None = None
    offer: Mapping[str, Any] | None = None
    why: str | None = None
    by: str | None = None
    state: State = "waiting"

    @property
    def part(self) -> str | None:
        """Under which key it says something for a case; None for a quote alone."""
        return next((key for key in PARTS if getattr(self, key) is not None), None)


@dataclass(frozen=True)
class Text:
    """A source that is not in the case yet: what is known of it, and its file.

    `file` lies beside the proposals, or below; `sha256` is that of its bytes.
    """

    id: str
    file: str
    sha256: str
    title: str | None = None
    date: str | None = None
    language: str | None = None
    publisher: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class NewActor:
    """Somebody who is not in the case yet; `role` is the key of the case file."""

    id: str
    name: str
    role: Role = "observers"


@dataclass(frozen=True)
class Verdict:
    """What the check of one proposal found.

    `evidence` is what a case file says under `because`, in the words of the source; None where
    the quote does not hold. `says` is what an accepted proposal would say in the case.
    """

    found: Found
    reasons: tuple[Message, ...] = ()
    evidence: Mapping[str, str] | None = None
    position: int | None = None
    says: Message | None = None


@dataclass(frozen=True)
class Judged:
    """A proposal with what its check found."""

    proposed: Proposed
    verdict: Verdict


@dataclass(frozen=True)
class Queue:
    """The proposals about one case, with the sources and actors that they bring."""

    case: str
    proposals: tuple[Proposed, ...] = ()
    sources: Mapping[str, Text] = field(default_factory=dict)
    actors: Mapping[str, NewActor] = field(default_factory=dict)

    @property
    def waiting(self) -> tuple[Proposed, ...]:
        """Those nobody has decided about."""
        return tuple(one for one in self.proposals if one.state == "waiting")
