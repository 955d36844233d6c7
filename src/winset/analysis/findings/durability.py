"""`hold.*`: whether a candidate would hold once it is signed, and what would make it hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.findings.durability_large import hold_unlisted
from winset.analysis.findings.per_candidate import FEW, Owners, changed, drawn_owners, gains_said
from winset.analysis.model import Model
from winset.case.finding import Finding, Status
from winset.outcomes.space import Rows, Space
from winset.stability.concepts import CONCEPTS
from winset.stability.durability import (
    Change,
    Durability,
    Mend,
    Neighbourhood,
    durability,
    escape,
    mends,
    neighbourhood,
    payoffs,
    rounded,
)
from winset.wording.numbers import percent
from winset.wording.phrases import Words, listed

Json = dict[str, Any]
Flags = NDArray[np.bool_]
Array = NDArray[np.float64]
HELD = 10
"""Candidates that are looked at."""
DRAWS = 256
"""Draws in which a candidate is a deal, at most, that are judged."""
BUDGET = 40_000_000
"""Draws times states times owners, at most, for one candidate."""
SHOWN = 3
ENOUGH = 0.02
"""A change is named where the deal holds in so many more of the draws."""


def holding(model: Model, words: Words, candidates: Sequence[Mapping[str, Any]]) -> list[Finding]:
    """Judge the first candidates; nothing where nobody can change an issue of a deal alone."""
    case = model.case.as_signed()
    if not any(issue.owner for issue in case.issues):
        return []
    space = Space.of_states(case)
    found = []
    around: dict[bytes, Neighbourhood | None] = {}
    for place, one in enumerate(candidates[:HELD], 1):
        row = model.space.encode(one["outcome"])
        if model.exact and not model.agreed(row)[0]:
            continue
        model.shared.progress("asking whether deals hold", place / len(candidates[:HELD]))
        key = _settled(model, row)
        if key not in around:
            around[key] = neighbourhood(case, space, row)
        found.append(_finding(model, words, f"hold.{place}", one, around[key]))
    return found


def _settled(model: Model, row: Rows) -> bytes:
    """Return what no owner can change: deals that share it have the same neighbourhood."""
    free = [issue.owner is None for issue in model.case.as_signed().issues]
    return bytes(row[free].tobytes())


def _finding(
    model: Model,
    words: Words,
    name: str,
    candidate: Mapping[str, Any],
    around: Neighbourhood | None,
) -> Finding:
    row = model.space.encode(candidate["outcome"])
    if around is None:
        return hold_unlisted(model, words, name, candidate)
    owners = Owners.of(model, around.owners)
    most = max(FEW, min(DRAWS, BUDGET // (len(around.rows) * len(around.owners))))
    draws = owners.draws(row, most)
    few = owners.few(name, len(draws), candidate)
    if few is not None:
        return few
    values = payoffs(around.rows, around.owners, owners.ensembles, draws.tolist())
    (held,) = durability(around, [around.find(row)], values)
    changes = mends(model.case.as_signed(), model.space, around, held, values)
    told = _Told(owners, words, around, held, values)
    shares = {concept: float(held.holds(concept).mean()) for concept in CONCEPTS}
    actors = {owner: told.actor(place) for place, owner in enumerate(held.owners)}
    mended = told.mended(changes)
    detail = {
        "outcome": candidate["outcome"],
        "draws": len(draws),
        "states": len(around.rows),
        "holds": shares,
        "errors": {c: owners.error(s, len(draws)) for c, s in shares.items()},
        "actors": actors,
        "unknown": list(owners.unknown),
        "binding": list(model.case.binding),
        "coalitions": [
            {
                "members": list(members),
                "share": float(flags.mean()),
                "in_turns": float(held.in_turns[members].mean()),
            }
            for members, flags in held.joint.items()
        ],
        "mends": mended,
    }
    status = Status.EXACT if owners.exact else Status.ESTIMATE
    error = owners.error(shares["seq"], len(draws))
    return Finding(name, status, shares["seq"], told.text(detail), error, (), detail)


class _Told:
    """Puts the durability of one deal into words."""

    def __init__(
        self, owners: Owners, words: Words, around: Neighbourhood, held: Durability, values: Array
    ) -> None:
        self._owners = owners
        self._study = owners.model
        self._words = words
        self._around = around
        self._held = held
        self._values = rounded(values)

    def actor(self, place: int) -> Json:
        """Describe what one owner would gain alone, how, and what the others would do."""
        held = self._held
        gains = held.gains(place)
        share = float(gains.mean())
        ways = Counter(held.breach[place][gains].tolist())
        ranked = sorted(ways, key=lambda state: (-ways[state], state))[:SHOWN]
        return {
            "gains_alone": share,
            "error": self._owners.error(share, len(gains)),
            "stable": {c: float(held.stable[c][place].mean()) for c in CONCEPTS},
            "gain": float(held.gain[place][gains].mean()) if gains.any() else None,
            "breaches": [
                {
                    **self._changes(held.state, state),
                    "share": ways[state] / len(gains),
                    "answers": self._answers(place, state),
                }
                for state in ranked
            ],
        }

    def _changes(self, before: int, after: int) -> Json:
        """Tell what differs between two states."""
        one, other = (self._study.space.decode(self._around.rows[k]) for k in (before, after))
        return changed(self._words, one, other)

    def _answers(self, place: int, state: int) -> list[Json]:
        """Tell what each other owner would do after a breach, and what that does to the breaker.

        Answer by answer, the commonest first, each with its share of the draws in which the
        owner breaks the deal like this, and the share in which it also takes the gain away.
        """
        found = []
        values = self._values[:, self._held.breach[place] == state]
        for other, owner in enumerate(self._held.owners):
            near = self._around.moves[other].at(state)
            if other == place or not len(near):
                continue
            more = values[other][:, near] - values[other][:, [state]]
            wants = more.max(axis=1) > 0
            chosen = near[more.argmax(axis=1)]
            after = values[place][np.arange(len(chosen)), chosen]
            regrets = wants & (after <= values[place][:, self._held.state])
            ways = Counter(chosen[wants].tolist())
            deters = Counter(chosen[regrets].tolist())
            found += [
                {
                    "by": owner,
                    **self._changes(state, answer),
                    "share": ways[answer] / len(chosen),
                    "deters": deters[answer] / len(chosen),
                }
                for answer in sorted(ways, key=lambda one: (-ways[one], one))[:SHOWN]
            ]
        return found

    def mended(self, found: Sequence[Mend]) -> list[Json]:
        """Describe the changes after which it would hold in more draws, the best first."""
        base = float(self._held.holds("nash").mean())
        return [
            {
                "changes": [
                    {
                        "kind": change.kind,
                        "actor": change.actor,
                        "issue": change.issue,
                        "by": change.by,
                        "option": change.option,
                    }
                    for change in one.changes
                ],
                "holds": float(one.held.mean()),
                "text": self._mend(one.changes),
            }
            for one in found
            if float(one.held.mean()) - base >= ENOUGH
        ][:SHOWN]

    def _mend(self, some: Sequence[Change]) -> str:
        """Say what would have to be: what is final by actor, then what follows by itself."""
        words = self._words
        final: dict[str, list[str]] = {}
        for one in some:
            if one.kind == "irreversible":
                final.setdefault(one.actor, []).append(words.issue(one.issue))
        parts = [
            f"what {words.actor(actor)} does on {listed(issues)} could not be undone"
            for actor, issues in final.items()
        ]
        parts += [
            f"a breach by {words.actor(one.actor)} brought “{words.option(one.issue, one.option)}” "
            f"on {words.issue(one.issue)} by itself"
            for one in some
            if one.kind == "automatic" and one.option is not None
        ]
        return listed(parts)

    def text(self, detail: Json) -> str:
        """Say in a few sentences how the deal would hold."""
        return self._exact(detail) if self._owners.exact else self._drawn(detail)

    def _exact(self, detail: Json) -> str:
        tempted = {a: one for a, one in detail["actors"].items() if one["gains_alone"]}
        if not tempted:
            text = "It enforces itself: nobody gains by breaking it alone."
            return text + self._together(detail) + self._silent(detail)
        parts = []
        for actor, one in tempted.items():
            way, then = self._way_out(actor, one)
            parts.append(f"{self._words.actor(actor)} would gain by going to {way}, {then}.")
        return " ".join(parts) + self._silent(detail) + self._mends_said(detail)

    def _way_out(self, actor: str, one: Json) -> tuple[str, str]:
        """Name the breach that the fewest answers deter, the best of these, and what of them."""
        if one["stable"]["seq"]:
            then = "though an answer that the others would want to give takes the gain away"
            return one["breaches"][0]["text"], then
        concept = "seq" if one["stable"]["gmr"] else "gmr"
        place = self._held.owners.index(actor)
        state = escape(self._around, self._held, self._values, place, concept)
        way = self._changes(self._held.state, state)["text"]
        if concept == "seq":
            return way, "though answers that the others would not want to give take the gain away"
        return way, "and nothing the others could do alone would take the gain away"

    def _together(self, detail: Json) -> str:
        """Name the first coalition that would gain by breaking a deal that holds alone."""
        for one in detail["coalitions"]:
            if one["share"]:
                names = self._words.actors(one["members"])
                return f" But {names} would all gain by breaking it together."
        return ""

    def _silent(self, detail: Json) -> str:
        """Say of whom nothing is known, and what is assumed of it."""
        said = drawn_owners(self._words, detail["unknown"])
        return said and f" {said}"

    def _drawn(self, detail: Json) -> str:
        holds, errors = detail["holds"], detail["errors"]
        text = (
            f"In {percent(holds['nash'], errors['nash'])} of the draws in which this is a deal "
            "nobody gains by breaking it alone"
        )
        if holds["seq"] - holds["nash"] >= ENOUGH:
            text += (
                f"; counting the answers that others would want to give, it holds in "
                f"{percent(holds['seq'], errors['seq'])}"
            )
        text += "."
        ranked = sorted(detail["actors"].items(), key=lambda one: -one[1]["gains_alone"])
        for actor, one in ranked:
            if one["gains_alone"] < ENOUGH:
                continue
            text += f" {self._words.actor(actor)} would gain {gains_said(one)}."
        return text + self._silent(detail) + self._mends_said(detail)

    def _mends_said(self, detail: Json) -> str:
        if not detail["mends"]:
            return ""
        best = detail["mends"][0]
        if self._owners.exact:
            return f" It would enforce itself if {best['text']}."
        return f" In {percent(best['holds'])} nobody would gain if {best['text']}."
