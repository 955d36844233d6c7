"""What is said about one actor, as conditions on its value function, for any subset of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from winset.beliefs.constraints import Constraints, impose
from winset.beliefs.layout import Layout, lay_out
from winset.beliefs.polytope import Polytope
from winset.case.types import NoDeal, NoDealRange, Order, Statement
from winset.outcomes.space import Space


@dataclass(frozen=True)
class Known:
    """What is said about one actor, ready to be laid out again for any subset of it."""

    space: Space
    actor: str
    no_deal: NoDeal
    statements: tuple[Statement, ...]
    _layouts: dict[Any, tuple[Layout, Mapping[int, Constraints]]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def polytope(self, statements: Sequence[Statement], *, merge: bool = True) -> Polytope:
        """Return the value functions that agree with some of the statements."""
        return Polytope(*self.conditions(statements, merge=merge))

    def conditions(
        self, statements: Sequence[Statement], *, merge: bool = True
    ) -> tuple[Layout, Constraints]:
        """Return some of the statements as constraints, and the layout these are written for."""
        layout, written = self._laid_out(statements, merge)
        rows = [
            written[id(statement)] if id(statement) in written else impose(layout, [statement])
            for statement in statements
        ]
        return layout, Constraints.joined(rows, layout.columns)

    def _laid_out(
        self, statements: Sequence[Statement], merge: bool
    ) -> tuple[Layout, Mapping[int, Constraints]]:
        """Lay out the unknowns and write every statement once per layout.

        Only orders and outside alternatives shape the layout, so that many subsets share one.
        """
        shaping = tuple(
            claim
            for statement in statements
            for claim in statement.claims
            if isinstance(claim, Order | NoDealRange)
        )
        key = (merge, shaping)
        if key not in self._layouts:
            mentioned = [claim for statement in self.statements for claim in statement.claims]
            layout = lay_out(
                self.space, self.actor, self.no_deal, shaping, mentioned=mentioned, merge=merge
            )
            written = None if merge else self._written(layout)
            if written is None:
                written = {
                    id(statement): impose(layout, [statement]) for statement in self.statements
                }
            self._layouts[key] = layout, written
        return self._layouts[key]

    def _written(self, layout: Layout) -> Mapping[int, Constraints] | None:
        """Return the rows of an unmerged layout that has the same; they differ in few ways."""
        for (merge, _), (other, written) in self._layouts.items():
            if (
                not merge
                and other.no_deal_row == layout.no_deal_row
                and all(
                    a.member == b.member for a, b in zip(other.issues, layout.issues, strict=True)
                )
            ):
                return written
        return None

    @property
    def certain(self) -> tuple[Statement, ...]:
        """The statements imposed in every draw."""
        return tuple(statement for statement in self.statements if statement.confidence >= 1)
