"""What is known about one actor under one account: statements, and what offers reveal."""

from __future__ import annotations

from winset.case.as_of import holding
from winset.case.types import (
    AtLeastNoDeal,
    Case,
    PartialOutcome,
    Response,
    Scores,
    Statement,
)
from winset.case.validity import expect_case


def statements_about(
    case: Case, actor: str, account: str | None, *, offers: bool = True
) -> tuple[Statement, ...]:
    """Collect the statements that hold for an actor under an account.

    Statements and offers without an account hold under all; with `account=None` only those
    count. What has ended or was replaced no longer holds (`case.as_of` gives the picture of another
    day). An offer reveals that its makers, and whoever accepted it, find it at least as good
    as no deal. A rejection binds nobody, a final one neither: what it makes likely is weighed
    elsewhere. Offer statements carry the offer's id. Scored actors have none.
    """
    expect_case(case)
    if actor not in {each.id for each in case.actors}:
        raise ValueError(f"unknown actor {actor!r}; expected one of the case's")
    if account is not None and account not in case.accounts:
        names = ", ".join(case.accounts) or "none"
        raise ValueError(f"unknown account {account!r}; expected {names}")
    stated = case.preferences.get(actor, ())
    if isinstance(stated, Scores):
        return ()
    known = [statement for statement in holding(stated) if statement.account in {None, account}]
    if offers:
        known += revealed_by_offers(case, actor, account)
    return tuple(known)


def revealed_by_offers(case: Case, actor: str, account: str | None) -> list[Statement]:
    """Turn what offers reveal about an actor into statements."""
    revealed: list[Statement] = []
    for offer in case.offers:
        if offer.account not in {None, account}:
            continue
        response = offer.responses.get(actor)
        filled = case.complete(offer.outcome)
        if filled is None:
            continue
        if actor in offer.makers or response is Response.ACCEPTED:
            claim = AtLeastNoDeal(PartialOutcome(filled))
            revealed.append(
                Statement(offer.id, actor, "offer", (claim,), offer.evidence, offer.assumed)
            )
    return revealed
