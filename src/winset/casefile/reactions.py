"""Reading how someone is reported to have received an outcome, or that there was no deal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from winset.case.types import NoDeal, Offer, PartialOutcome, Reaction, Reception
from winset.casefile.context import Context
from winset.casefile.fields import described
from winset.casefile.models import CaseShape, ReactionShape
from winset.casefile.offers import read_id
from winset.casefile.outcomes import NO_DEAL, read_either, read_outcome
from winset.casefile.preferences import no_deal_fills, read_account
from winset.casefile.quotes import Quotes
from winset.casefile.timing import read_date
from winset.text.problems import meant, nearest, quoted
from winset.text.tree import Steps

TO = "a reaction is to"
AGAINST = "a reaction is measured against"


def read_reactions(
    context: Context, shape: CaseShape, no_deal: NoDeal, offers: Sequence[Offer], quotes: Quotes
) -> tuple[Reaction, ...]:
    """Read who is reported to have received what, and how; offers are read before."""
    reader = _Reactions(context, no_deal, no_deal_fills(context, shape, no_deal), offers, quotes)
    read = (
        reader.read(reaction, ("reactions", k))
        for k, reaction in enumerate(shape.reactions or [])
        if ("reactions", k) not in context.refused
    )
    return tuple(reaction for reaction in read if reaction is not None)


class _Reactions:
    """Reads one reaction after the other."""

    def __init__(
        self,
        context: Context,
        no_deal: NoDeal,
        filled: bool,
        offers: Sequence[Offer],
        quotes: Quotes,
    ) -> None:
        self._context = context
        self._no_deal = no_deal
        self._filled = filled
        self._offers = {offer.id: offer.outcome for offer in offers if offer.id != NO_DEAL}
        self._quotes = quotes

    def read(self, shape: ReactionShape, path: Steps) -> Reaction | None:
        """Read a reaction; None where something of it was refused."""
        context = self._context
        reaction_id = read_id(context, shape, "reaction", path)
        before = len(context.problems)
        by = None
        if shape.by is None:
            context.missing("by", "a reaction", path, shape)
        else:
            by = context.actor(shape.by, (*path, "by"))
        received = self._received(shape, path)
        was = self._reception(shape, path)
        against = self._against(shape.instead_of, (*path, "instead_of"))
        if shape.to is not None and len(context.problems) == before:
            self._compare(shape, received, against, path)
        on = read_date(context, shape.on, (*path, "on"))
        evidence = self._quotes.read(shape.because, (*path, "because"))
        if shape.because is not None and shape.assumed is not None:
            context.fail("a reaction has 'because' or 'assumed', not both", (*path, "assumed"))
        account = read_account(context, shape.account, path)
        if by is None or was is None or len(context.problems) > before:
            return None
        return Reaction(
            reaction_id,
            by,
            received,
            was,
            against,
            on,
            account,
            evidence,
            shape.assumed,
            shape.note,
        )

    def _received(self, shape: ReactionShape, path: Steps) -> PartialOutcome | None:
        """Read what was received; None for no deal and where refused."""
        here = (*path, "to")
        if shape.to is None:
            self._context.missing("to", "a reaction", path, shape)
            return None
        if isinstance(shape.to, str) and shape.to in self._offers:
            self._context.fail(
                f"expected an outcome or {NO_DEAL}; write out the outcome of offer "
                f"{quoted(shape.to)} (only 'instead_of' takes an offer's id)",
                here,
                value=True,
            )
            return None
        return read_either(self._context, shape.to, here, filled=self._filled, one=TO)

    def _reception(self, shape: ReactionShape, path: Steps) -> Reception | None:
        if shape.was is None:
            self._context.missing("was", "a reaction", path, shape)
            return None
        words = [reception.value for reception in Reception]
        if shape.was in words:
            return Reception(str(shape.was))
        self._context.fail(
            f"'was' cannot be {quoted(shape.was)}{nearest(shape.was, words)}",
            (*path, "was"),
            value=True,
        )
        return None

    def _against(self, raw: Any, path: Steps) -> PartialOutcome | None:
        """Read what it is measured against; None for no deal, for nothing and where refused."""
        if raw is None:
            return None
        if isinstance(raw, dict):
            return read_outcome(self._context, raw, path, filled=self._filled, one=AGAINST)
        if not isinstance(raw, str):
            self._context.fail(
                f"expected the id of an offer, an outcome or {NO_DEAL}, found {described(raw)}",
                path,
                value=True,
            )
            return None
        names = {name: name for name in self._offers}
        if names or meant([raw], NO_DEAL):
            names = {NO_DEAL: NO_DEAL, **names}
        found = self._context.known(raw, names, "offer", path)
        return None if found is None else self._offers.get(found)

    def _compare(
        self,
        shape: ReactionShape,
        received: PartialOutcome | None,
        against: PartialOutcome | None,
        path: Steps,
    ) -> None:
        """Refuse a reaction whose two sides are the same."""
        if shape.instead_of is None and shape.to == NO_DEAL:
            return  # measured against whatever was on the table
        sides = ((shape.to, received), (shape.instead_of, against))
        if any(read is None and raw is not None and raw != NO_DEAL for raw, read in sides):
            return  # refused above without a word, since its definition was
        if self._whole(received) != self._whole(against):
            return
        if shape.instead_of is None:
            self._context.fail("this is the no-deal outcome; write 'to: no_deal'", (*path, "to"))
        else:
            self._context.fail(
                "'instead_of' is the same as 'to'; name what it is measured against",
                (*path, "instead_of"),
                value=True,
            )

    def _whole(self, outcome: PartialOutcome | None) -> Mapping[str, str]:
        return {**(self._no_deal.outcome or {}), **(outcome.options if outcome else {})}
