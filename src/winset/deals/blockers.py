"""Why there is no deal: an irreducible set of demands that cannot be met together.

Give every voter an outcome of its own. Then these can be imposed or dropped one by one: that
a voter accepts its outcome; that the outcomes keep a rule; that an approval rule is met; that
all get the *same* option on an issue. With everything imposed there is no deal; a deletion
filter (Chinneck 2008, ch. 6) drops what is not needed for that, and the remaining set is
checked to be irreducible.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import combinations, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from winset.deals.consent import Consent
from winset.inference.joint import Joint
from winset.spaces.space import Rows, Space

MAX_CELLS = 3_000_000
"""Cells (outcomes before rules) up to which blockers are looked for."""
MAX_REMEMBERED = 64
_BITS = 62
"""Flags that fit into one whole number."""

Core = tuple["Member", ...]
"""Whose demands a set holds: those of actors and approval rules."""


class Member(NamedTuple):
    """One demand: `kind` is actor, rule, approval or sameness; `id` names it."""

    kind: str
    id: str


class Demands:
    """The demands of a case over its whole grid of outcomes, infeasible ones included."""

    def __init__(self, space: Space, consent: Consent, no_deal: Rows | None) -> None:
        self._space = space
        self._consent = consent
        self.rows = np.concatenate(list(space.blocks()))
        self._breaks = {rule.id: rule(self.rows).reshape(space.sizes) for rule in space.rules}
        self._kept: dict[frozenset[str], NDArray[np.bool_]] = {}
        self._left: dict[tuple[frozenset[str], tuple[int, ...]], NDArray[np.bool_]] = {}
        self._same = [Member("sameness", issue.id) for issue in space.issues]
        self._actors = [Member("actor", voter) for voter in consent.voters]
        self._open = np.ones(space.sizes, dtype=bool)
        if no_deal is not None:
            self._open[tuple(int(k) for k in no_deal)] = False

    @property
    def sizes(self) -> tuple[int, ...]:
        """The number of options of each issue."""
        return self._space.sizes

    def members(self, order: Sequence[int]) -> list[Member]:
        """List all demands, see `members_of`."""
        return members_of(self._space, self._consent, order)

    def can_be_met(self, accepts: NDArray[np.bool_], members: Sequence[Member]) -> bool:
        """Return whether some demands can be met together.

        accepts (n_voters, *sizes): who accepts which cell. O(n_voters * cells).
        """
        wanted = set(members)
        free = tuple(k for k, same in enumerate(self._same) if same not in wanted)
        kept = frozenset(one.id for one in wanted if one.kind == "rule")
        allowed, possible = self._allowed(kept), self._possible(kept, free)
        rules = [r for r in self._consent.rules if Member("approval", r.id) in wanted]
        needed = [actor in wanted for actor in self._actors]
        asked = accepts if rules else accepts[needed]
        some = tuple(k + 1 for k in free)
        content = np.asarray((asked & allowed).any(axis=some, keepdims=True))
        possible = possible & (content[needed] if rules else content).all(axis=0)
        for rule in rules:
            possible = possible & rule.met(np.moveaxis(content, 0, -1))
        return bool(possible.any())

    def _allowed(self, rules: frozenset[str]) -> NDArray[np.bool_]:
        """Return which cells keep some rules; remembered, since few sets come up."""
        if rules not in self._kept:
            allowed = self._open.copy()
            for rule in rules:
                allowed &= ~self._breaks[rule]
            if len(self._kept) >= MAX_REMEMBERED:
                self._kept.clear()
            self._kept[rules] = allowed
        return self._kept[rules]

    def _possible(self, rules: frozenset[str], free: tuple[int, ...]) -> NDArray[np.bool_]:
        """Return where some option of each free issue keeps some rules; remembered as well."""
        key = rules, free
        if key not in self._left:
            if len(self._left) >= MAX_REMEMBERED:
                self._left.clear()
            self._left[key] = np.asarray(self._allowed(rules).any(axis=free, keepdims=True))
        return self._left[key]

    def voters(self, accepts: NDArray[np.bool_]) -> tuple[list[Member], NDArray[np.bool_]]:
        """Return whose demands there are, and which feasible outcome meets each.

        accepts as for `can_be_met`; bool (n_demands, n_outcomes).
        """
        allowed = self._allowed(frozenset(self._breaks)).reshape(-1)
        content = accepts.reshape(len(accepts), -1)[:, allowed]
        named = [one for one in self.members([]) if one.kind in {"actor", "approval"}]
        rows = [
            content[self._consent.voters.index(one.id)]
            if one.kind == "actor"
            else next(r for r in self._consent.rules if r.id == one.id).met(content.T)
            for one in named
        ]
        return named, np.array(rows, dtype=bool).reshape(len(named), int(allowed.sum()))

    def irreducible(
        self, accepts: NDArray[np.bool_], order: Sequence[int], core: Sequence[Member] | None = None
    ) -> tuple[Member, ...]:
        """Return an irreducible set of demands that cannot be met; empty where all can.

        With a `core` only its demands are looked at, beside rules and issues.
        """
        members = self.members(order)
        if core is not None:
            members = [
                one for one in members if one.kind not in {"actor", "approval"} or one in core
            ]
        if self.can_be_met(accepts, members):
            return ()
        kept, proved = irreducible(_remembering(partial(self.can_be_met, accepts)), members)
        if not proved:
            raise AssertionError("the set of blockers is not irreducible")
        return kept


def cores(demands: Demands, accepted: Iterable[NDArray[np.bool_]]) -> list[Core]:
    """Return for each draw whose demands cannot be met together, within the rules.

    `accepted`: per draw, who accepts which cell, (n_voters, *sizes). Often several sets will do.
    Those are taken that account for most draws, the smaller of equally many.
    """
    sets: list[set[Core]] = []
    for accepts in accepted:
        named, met = demands.voters(accepts)
        sets.append({tuple(named[k] for k in some) for some in who_blocks(met)})
    chosen: list[Core | None] = [None] * len(sets)
    while left := [place for place, core in enumerate(chosen) if core is None]:
        times = Counter(core for place in left for core in sets[place])
        best = min(times, key=lambda core: (-times[core], len(core), core))
        for place in left:
            if best in sets[place]:
                chosen[place] = best
    return [core for core in chosen if core is not None]


SUBSETS = 5_000
"""Sets of demands tried in looking for all smallest ones."""


def who_blocks(met: NDArray[np.bool_]) -> list[tuple[int, ...]]:
    """Return sets of demands that no outcome meets together, each irreducible, the smallest first.

    Parameters
    ----------
    met : bool, shape (n_demands, n_outcomes); which demand each outcome meets.

    Returns
    -------
    All irreducible sets of the smallest size and of one more; one of any size where these would
    take more than SUBSETS tries. None at all where some outcome meets every demand. Places of the
    demands, ascending.

    Notes
    -----
    Exact. O(n_demands * n_outcomes), and SUBSETS * n_patterns, where patterns are the different
    columns of `met`.
    """
    patterns = _different(met)
    found: list[tuple[int, ...]] = []
    tried = 0
    for size in range(1, len(met) + 1):
        if found and size > len(found[0]) + 1:
            break
        tried += math.comb(len(met), size)
        if tried > SUBSETS:
            one = _deleted(patterns)
            return found or ([one] if one else [])
        for some in combinations(range(len(met)), size):
            if any(set(one) <= set(some) for one in found):
                continue
            if not patterns[list(some)].all(axis=0).any():
                found.append(some)
    return found


def _different(met: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the different columns of flags, in some order."""
    if len(met) > _BITS:
        return np.unique(met, axis=1) if met.shape[1] else met
    bits = np.arange(len(met), dtype=np.int64)[:, None]
    codes = np.unique((met.astype(np.int64) << bits).sum(axis=0))
    return np.asarray((codes >> bits) & 1, dtype=bool)


def _deleted(patterns: NDArray[np.bool_]) -> tuple[int, ...]:
    """Return one irreducible set by dropping demands in turn; empty where all can be met."""
    kept = list(range(len(patterns)))
    if patterns.all(axis=0).any():
        return ()
    for one in range(len(patterns)):
        rest = [other for other in kept if other != one]
        if not patterns[rest].all(axis=0).any():
            kept = rest
    return tuple(kept)


Met = Callable[[Sequence[Member]], bool | None]
"""Tells whether some demands can be met together; None where that was not found out."""


def members_of(space: Space, consent: Consent, order: Sequence[int]) -> list[Member]:
    """List all demands in the order in which dropping them is tried.

    Rules, approval rules, sameness of issues in the given order, voters.
    """
    return [
        *(Member("rule", rule.id) for rule in space.rules),
        *(Member("approval", rule.id) for rule in consent.rules),
        *(Member("sameness", space.issues[k].id) for k in order),
        *(
            Member("actor", voter)
            for voter, needed in zip(consent.voters, consent.required, strict=True)
            if needed
        ),
    ]


def _remembering(met: Met) -> Met:
    """Return an oracle that is asked once about the same demands."""
    answers: dict[frozenset[Member], bool | None] = {}

    def remembered(members: Sequence[Member]) -> bool | None:
        asked = frozenset(members)
        if asked not in answers:
            answers[asked] = met(members)
        return answers[asked]

    return remembered


def irreducible(met: Met, members: Sequence[Member]) -> tuple[tuple[Member, ...], bool]:
    """Shrink demands that cannot be met together to an irreducible set.

    A demand is dropped for good where the rest is known to be impossible all the same, so that
    what is left is always proved impossible. The second value tells whether it is proved
    irreducible as well. One question per demand, and one per member to verify the result.
    """
    kept = list(members)
    for one in members:
        rest = [other for other in kept if other != one]
        if met(rest) is False:
            kept = rest
    return tuple(kept), verified(met, kept)


def verified(met: Met, members: Sequence[Member]) -> bool:
    """Check a set: it cannot be met, and without any one member it can."""
    return met(members) is False and all(
        met([other for other in members if other != one]) is True for one in members
    )


def contested(voters: Joint) -> list[int]:
    """Order issues from the least to the most contested."""
    shares, best = [], []
    for ensemble in voters.values():
        means = voters.means(ensemble.slots)
        weights = voters.means(ensemble.shares())
        shares.append(weights / max(weights.sum(), 1e-300))
        offsets = ensemble.space.offsets
        best.append([int(means[a:b].argmax()) for a, b in pairwise(offsets)])
    return contested_order(np.array(shares), np.array(best))


def contested_order(shares: NDArray[np.float64], best: NDArray[np.int64]) -> list[int]:
    """Order issues from least to most contested.

    shares (n_voters, n_issues): mean weight of each issue, as a share of the voter's sum;
    best (n_voters, n_issues): the option each likes best. An issue on which all like the
    same option is not contested; otherwise it counts as much as it weighs for the one who
    cares second most.
    """
    n_voters = len(shares)
    agreed = (best == best[0]).all(axis=0)
    second = np.sort(shares, axis=0)[-min(2, n_voters)]
    score = np.where(agreed, 0.0, second)
    return [int(k) for k in np.argsort(score, kind="stable")]
