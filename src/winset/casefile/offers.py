"""Reading who proposed what, when, and who answered what."""

from __future__ import annotations

from winset.case.types import NoDeal, Offer, Response
from winset.casefile.context import Context
from winset.casefile.fields import described
from winset.casefile.models import CaseShape, OfferShape, ReactionShape
from winset.casefile.outcomes import read_outcome
from winset.casefile.preferences import no_deal_fills, read_account
from winset.casefile.quotes import Quotes
from winset.casefile.timing import read_date
from winset.text.problems import nearest
from winset.text.tree import Steps


def read_offers(
    context: Context, shape: CaseShape, no_deal: NoDeal, quotes: Quotes
) -> tuple[Offer, ...]:
    """Read who proposed what, when, and who answered what."""
    offers: list[Offer] = []
    filled = no_deal_fills(context, shape, no_deal)
    for k, offer_shape in enumerate(shape.offers or []):
        if ("offers", k) in context.refused:
            continue
        offer = _offer(context, offer_shape, k, quotes, filled=filled)
        if offer is not None:
            offers.append(offer)
    return tuple(offers)


def _offer(
    context: Context, shape: OfferShape, place: int, quotes: Quotes, *, filled: bool
) -> Offer | None:
    path: Steps = ("offers", place)
    offer_id = read_id(context, shape, "offer", path)
    before = len(context.problems)
    makers: tuple[str, ...] = ()
    if shape.by is None:
        context.missing("by", "an offer", path, shape)
    else:
        makers = context.several(shape.by, "actor", (*path, "by"))
    outcome = None
    if shape.outcome is None:
        context.missing("outcome", "an offer", path, shape)
    else:
        outcome = read_outcome(
            context, shape.outcome, (*path, "outcome"), filled=filled, one="an offer is"
        )
    responses: dict[str, Response] = {}
    for name, answer in (shape.responses or {}).items():
        here = (*path, "responses", name)
        if context.actor(name, here, key=True) is None:
            continue
        if name in makers:
            context.fail(f"'{name}' made the offer and cannot answer it", here)
            continue
        if not isinstance(answer, str) or answer not in set(Response):
            given = described(answer)
            context.fail(
                f"unknown response {given}{nearest(str(answer), [r.value for r in Response])}",
                here,
                value=True,
            )
        else:
            responses[name] = Response(str(answer))
    on = read_date(context, shape.on, (*path, "on"))
    evidence = quotes.read(shape.because, (*path, "because"))
    account = read_account(context, shape.account, path)
    if not makers or outcome is None or len(context.problems) > before:
        context.broken.add(offer_id)
        return None
    return Offer(
        offer_id,
        makers,
        outcome,
        on,
        responses,
        account,
        evidence,
        shape.assumed,
        shape.note,
        shape.name or None,
    )


def read_id(context: Context, shape: OfferShape | ReactionShape, what: str, path: Steps) -> str:
    """Refuse unknown keys and claim the id; without one, what it is and its place in the list."""
    context.unknown_keys(shape, path)
    if shape.id is not None:
        context.claim_id(shape.id, what, (*path, "id"))
        return shape.id
    number = path[-1]
    assert isinstance(number, int)
    context.claim_id(f"{what}{number + 1}", what, path)
    return f"{what}{number + 1}"
