"""What is said about one actor, as conditions on its value function, for any subset of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from winset.case.types import Claim, Depends, Linear, NoDeal, NoDealRange, Order, Statement
from winset.inference.constraints import Constraints, impose
from winset.inference.joining import Joining, Pair
from winset.inference.layout import KNOTS, Layout, lay_out
from winset.inference.polytope import Polytope
from winset.inference.soft import Points, source_name
from winset.spaces.space import Space

Written = dict[int, tuple[Statement, Constraints]]
"""Statements as rows on one layout, by identity; kept with them so that no identity is reused."""
OddsOf = dict[tuple[Any, ...], float]
"""Odds by prior, name, and the layout of the unknowns before anything is said."""
Layouts = dict[Any, tuple[Layout, Written]]
"""Layouts of one actor's unknowns, by what shapes them."""


@dataclass(frozen=True)
class Known:
    """What is said about one actor, ready to be laid out again for any subset of it.

    `reliability` is that of sources that are not fully relied on, by id. `layouts` may be shared
    by all that is said about an actor in one case, see `shareable`. `odds`, those of statements
    under a prior as `odds.odds_before` finds them, may always be shared, and so may `batches`, the
    draws by which it does.
    """

    space: Space
    actor: str
    no_deal: NoDeal
    statements: tuple[Statement, ...]
    reliability: Mapping[str, float] = field(default_factory=dict)
    layouts: Layouts = field(default_factory=dict, repr=False, compare=False)
    odds: OddsOf = field(default_factory=dict, repr=False, compare=False)
    batches: dict[Any, Points] = field(default_factory=dict, repr=False, compare=False)

    def __repr__(self) -> str:
        count = len(self.statements)
        return f"<Known of {self.actor!r}: {count} statement{'' if count == 1 else 's'}>"

    @cached_property
    def depends(self) -> tuple[Pair, ...]:
        """The pairs of issues of which one's worth may depend on the other.

        They hold whatever else is left out: without them there would be fewer value functions.
        """
        return tuple(
            dict.fromkeys(
                pair
                for statement in self.statements
                for claim in statement.claims
                if isinstance(claim, Depends)
                for pair in claim.pairs
            )
        )

    @cached_property
    def joining(self) -> Joining | None:
        """The space in which these pairs are read as one issue each; None without any."""
        return Joining(self.space, self.depends, self.no_deal) if self.depends else None

    def read(self, claims: Sequence[Claim]) -> Sequence[Claim]:
        """Return claims as they are said of issues that are read as one."""
        return claims if self.joining is None else self.joining.said(claims)

    def polytope(self, statements: Sequence[Statement], *, merge: bool = True) -> Polytope:
        """Return the value functions that agree with some of the statements."""
        return Polytope(*self.conditions(statements, merge=merge))

    def conditions(
        self, statements: Sequence[Statement], *, merge: bool = True
    ) -> tuple[Layout, Constraints]:
        """Return some of the statements as constraints, and the layout these are written for."""
        layout, written = self._laid_out(statements, merge)
        own = {id(statement) for statement in self.statements}
        rows = []
        for statement in statements:
            found = written.get(id(statement))
            if found is None:
                found = statement, impose(layout, [statement])
                # Doubts come and go: only what is said is kept.
                if id(statement) in own:
                    written[id(statement)] = found
            rows.append(found[1])
        return layout, Constraints.joined(rows, layout.columns)

    def bare(self) -> Layout:
        """Lay out the unknowns before anything is said, but for what they are themselves.

        That every step of a number is worth the same, and what no deal is, stays as it is said.
        """
        structure = tuple(
            claim
            for statement in self.certain
            for claim in statement.claims
            if isinstance(claim, Linear | NoDealRange)
        )
        return self._shaped(structure, True)[0]

    def _laid_out(self, statements: Sequence[Statement], merge: bool) -> tuple[Layout, Written]:
        """Lay out the unknowns; every statement is written once per layout.

        Only orders, straight lines and outside alternatives shape the layout, so that many subsets
        share one.
        """
        shaping = tuple(
            claim
            for statement in statements
            for claim in statement.claims
            if isinstance(claim, Order | Linear | NoDealRange)
        )
        return self._shaped(shaping, merge)

    def _shaped(self, shaping: tuple[Claim, ...], merge: bool) -> tuple[Layout, Written]:
        key = (merge, shaping, self.depends)
        if key not in self.layouts:
            mentioned = [claim for statement in self.statements for claim in statement.claims]
            layout = self._lay_out(shaping, mentioned, merge)
            written = None if merge else self._written(layout)
            self.layouts[key] = layout, {} if written is None else written
        return self.layouts[key]

    def _lay_out(self, shaping: Sequence[Claim], mentioned: Sequence[Claim], merge: bool) -> Layout:
        space, no_deal, joining = self.space, self.no_deal, self.joining
        if joining is not None:
            space, no_deal = joining.space, joining.no_deal(no_deal)
        layout = lay_out(
            space,
            self.actor,
            no_deal,
            self.read(shaping),
            mentioned=self.read(mentioned),
            merge=merge,
        )
        return replace(layout, joining=joining)

    def _written(self, layout: Layout) -> Written | None:
        """Return the rows of an unmerged layout that has the same; they differ in few ways."""
        for (merge, _, depends), (other, written) in self.layouts.items():
            if (
                not merge
                and depends == self.depends
                and other.no_deal_row == layout.no_deal_row
                and all(
                    a.member == b.member for a, b in zip(other.issues, layout.issues, strict=True)
                )
            ):
                return written
        return None

    @property
    def certain(self) -> tuple[Statement, ...]:
        """The statements that hold in every draw."""
        return tuple(
            statement
            for statement in self.statements
            if statement.confidence >= 1 and not self._doubtful(statement)
        )

    @property
    def uncertain(self) -> dict[str, tuple[float, tuple[Statement, ...]]]:
        """What may be relied on with some chance: names, chances, and what is then true at once.

        A statement by its id, and what a source of some reliability says by `source_name`. A
        statement's own confidence goes before the reliability of its sources.
        """
        found: dict[str, tuple[float, tuple[Statement, ...]]] = {}
        for statement in self.statements:
            if statement.confidence < 1:
                found[statement.id] = (statement.confidence, (statement,))
        for source, chance in self.reliability.items():
            said = tuple(
                statement
                for statement in self.statements
                if statement.confidence >= 1 and source in self._doubtful(statement)
            )
            if said:
                found[source_name(source)] = (chance, said)
        return found

    def _doubtful(self, statement: Statement) -> list[str]:
        """Return the sources a statement rests on, where none of them is fully relied on."""
        cited = [piece.source for piece in statement.evidence]
        return cited if all(source in self.reliability for source in cited) else []


def shareable(space: Space) -> bool:
    """Return whether layouts depend on nothing but the claims that shape them.

    Those of long numeric issues have a knot at every option that anything said mentions.
    """
    return not any(issue.numeric and len(issue.options) > KNOTS for issue in space.issues)
