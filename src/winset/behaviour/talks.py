"""What was offered and answered, read from a case for weighing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from winset.case.types import Case, Offer, Response
from winset.spaces.space import Rows, Space

SAMPLE = 20_000
"""So many outcomes stand for all where these cannot be listed."""
_TRIES = 200
"""Rows tried for each one wanted, before rules are taken to leave too few."""


@dataclass(frozen=True)
class Proposal:
    """One outcome that some parties proposed, and who refused it.

    Attributes
    ----------
    offer : the id of the first offer of it.
    makers : the parties that made it; none where somebody else did.
    row : the outcome, as places of options.
    accepted : whether all other parties accepted.
    refused : who refused it, and how; each once, however often it was put to them.
    agreeing : who found it no worse than no deal: made or accepted it.
    """

    offer: str
    makers: tuple[str, ...]
    row: tuple[int, ...]
    accepted: bool
    refused: Mapping[str, Response] = field(default_factory=dict)
    agreeing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Talks:
    """The parties, and what they proposed, in the order of the case."""

    parties: tuple[str, ...]
    proposals: tuple[Proposal, ...]

    @property
    def actors(self) -> tuple[str, ...]:
        """Everyone whose value function the talks tell about: the parties first."""
        refusing = [actor for proposal in self.proposals for actor in proposal.refused]
        return tuple(dict.fromkeys([*self.parties, *refusing]))


@dataclass(frozen=True)
class Outcomes:
    """All feasible outcomes, or a sample of them.

    Attributes
    ----------
    rows : in option order, shape (n, n_issues).
    size : how many there are in all; more than `rows` where these are a sample.
    """

    rows: Rows
    size: int

    @property
    def sampled(self) -> bool:
        """Whether the rows stand for more than themselves."""
        return self.size > len(self.rows)

    @classmethod
    def all(cls, rows: Rows) -> Outcomes:
        """Return outcomes that are listed in full."""
        return cls(rows, len(rows))

    @classmethod
    def sample(cls, space: Space, rng: np.random.Generator, count: int = SAMPLE) -> Outcomes | None:
        """Draw feasible outcomes, each as likely as the others, with replacement.

        Tried until no rule forbids them: O(count * n_issues / share that is feasible). None
        where rules leave so few outcomes that hardly any try meets one.
        """
        kept: list[Rows] = []
        found = tried = 0
        while found < count:
            if tried >= _TRIES * count:
                return None
            block = np.empty((count, len(space.sizes)), dtype=space.dtype)
            for issue, size in enumerate(space.sizes):
                block[:, issue] = rng.integers(0, size, count)
            block = block[space.feasible(block)]
            kept.append(block)
            found, tried = found + len(block), tried + count
        rows = np.concatenate(kept)[:count]
        # In option order neighbours share issues, and with these sums.
        rows = rows[np.lexsort(rows.T[::-1])]
        return cls(np.ascontiguousarray(rows), max(count + 1, space.size * found // tried))


def makers(offer: Offer) -> tuple[str, ...]:
    """Return who made an offer."""
    return offer.makers


def talks_of(case: Case, account: str | None = None) -> Talks:
    """Read what was offered and answered under an account.

    Offers without an account hold under all. What leaves an issue open is passed over. An
    outcome that the same parties propose again tells nothing new, nor does a second refusal of
    it: of several answers of one actor the last acceptance counts, else the firmest refusal. A
    counter-offer refuses what it answers.
    """
    parties = tuple(party.id for party in case.parties)
    space = Space.of(case)
    found: dict[tuple[frozenset[str], tuple[int, ...]], Proposal] = {}
    accepts: set[tuple[str, tuple[int, ...]]] = set()
    refuses: dict[tuple[str, tuple[int, ...]], tuple[str, Response]] = {}
    for offer in case.offers:
        filled = case.complete(offer.outcome) if offer.account in {None, account} else None
        if filled is None:
            continue
        row = tuple(int(place) for place in space.encode(filled))
        made_by = tuple(party for party in parties if party in makers(offer))
        others = [party for party in parties if party not in made_by]
        agreed = all(offer.responses.get(party) is Response.ACCEPTED for party in others)
        key = frozenset(made_by), row
        earlier = found.setdefault(key, Proposal(offer.id, made_by, row, agreed))
        if agreed and not earlier.accepted:
            found[key] = replace(earlier, accepted=True)
        for actor, response in offer.responses.items():
            if response is Response.ACCEPTED:
                accepts.add((actor, row))
            elif (actor, row) not in refuses or response is Response.FINAL:
                refuses[actor, row] = (found[key].offer, response)
    refused: dict[str, dict[str, Response]] = {}
    for (actor, row), (offer_id, response) in refuses.items():
        if (actor, row) not in accepts:
            refused.setdefault(offer_id, {})[actor] = response
    proposals = (
        replace(
            proposal,
            refused=refused.get(proposal.offer, {}),
            agreeing=tuple(
                actor.id
                for actor in case.actors
                if actor.id in proposal.makers or (actor.id, proposal.row) in accepts
            ),
        )
        for proposal in found.values()
    )
    return Talks(parties, tuple(proposals))


def place_of(row: tuple[int, ...], rows: Rows) -> NDArray[np.int64]:
    """Return where an outcome stands among rows, shape (n_found,)."""
    left = np.arange(len(rows), dtype=np.int64)
    for issue, option in enumerate(row):
        left = left[rows[left, issue] == option]
    return left
