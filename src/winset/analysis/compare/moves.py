"""How figures moved from one version to another, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from winset.analysis.compare.document import Cause, ChangeMade, FigureTold, Move
from winset.analysis.compare.measures import BEST, Difference, Figure, Figures, Key, difference
from winset.analysis.record import ABSENT
from winset.case.message import Arg, Odds, Told, say

EXISTS = Key("deal.exists")
FIRST = ("case.consistent", "deal.exists", "deal.best", "deal.count")
"""Findings that are told first."""
ALWAYS = frozenset({EXISTS, BEST})
"""Figures that are told even where they stayed within error."""


def contradictory(figures: Figures) -> bool | None:
    """Return whether what is known contradicts itself; None where that was not looked at."""
    consistent = figures.get(Key("case.consistent"))
    return None if consistent is None else consistent.value == 0


def verdict(
    changes: Iterable[ChangeMade], moves: Sequence[Move], before: Figures, after: Figures
) -> Told:
    """Say in a sentence whether anything changed, and whether that moved anything."""
    counted = [change for change in changes if change.how != "renamed"]
    if not counted:
        renamed = [change for change in changes if change.how == "renamed"]
        return (say("compare.same.renamed") if renamed else say("compare.same"),)
    told: Told = (say("compare.changes", count=len(counted)),)
    if contradictory(after) and not contradictory(before):
        return (*told, say("compare.contradicts"))
    if contradictory(before) and not contradictory(after):
        return (*told, say("compare.agrees"))
    moved = sum(move.beyond for move in moves)
    return (*told, say("compare.moved", count=moved) if moved else say("compare.unmoved"))


def strongest(changes: Sequence[ChangeMade], moves: Sequence[Move]) -> Told:
    """Name the change that moved the odds of a deal most, where one did beyond error."""
    for move in moves:
        if move.finding == EXISTS.finding and move.account is None and move.causes:
            step = move.causes[0].step
            told = tuple(change.text for change in changes if change.step == step)
            return (say("compare.cause.exists", changes=told),)
    return ()


def moves_between(
    before: Figures, after: Figures, causes: Callable[[Key], tuple[Cause, ...]]
) -> tuple[tuple[Move, ...], int]:
    """Tell figures that moved beyond error, and count those that did not.

    A figure that is proved in one version and not in the other has moved where it is another one.
    """
    moves: list[Move] = []
    steady = 0
    for key, now in after.items():
        was = before.get(key)
        moved = difference(was, now)
        if was is None or moved is None:
            continue
        proved = was.settled != now.settled and moved.change != 0
        beyond = moved.beyond or proved
        if beyond or (key in ALWAYS and before != after):
            moves.append(_move(key, was, now, moved, causes(key) if beyond else None))
        else:
            steady += 1
    return tuple(sorted(moves, key=_turn)), steady


def _turn(move: Move) -> tuple[int, bool, float]:
    place = FIRST.index(move.finding) if move.finding in FIRST else len(FIRST)
    return place, move.account is not None or move.part is not ABSENT, -abs(move.change)


def _move(
    key: Key,
    was: Figure,
    now: Figure,
    moved: Difference,
    causes: tuple[Cause, ...] | None,
) -> Move:
    """Tell one move; `causes` is None where it stayed within error."""
    beyond = causes is not None
    sides: dict[str, Arg] = {"name": now.name, "before": _written(was), "after": _written(now)}
    if key.finding == "case.consistent":
        told = say(f"compare.move.{'agrees' if now.value else 'contradicts'}", name=now.name)
    elif not now.share:
        told = say("compare.move.number", **sides)
    elif not beyond:
        told = say("compare.move.within", **sides)
    else:
        way = "up" if moved.change > 0 else "down"
        told = say(f"compare.move.{way}", **sides, points=_points(moved.change))
    return Move(
        finding=key.finding,
        part=key.part or ABSENT,
        account=key.account,
        name=now.name,
        before=FigureTold(value=was.value, error=was.error, status=was.status),
        after=FigureTold(value=now.value, error=now.error, status=now.status),
        change=moved.change,
        error=moved.error,
        beyond=beyond,
        causes=causes or (),
        text=told,
    )


def _written(figure: Figure) -> Arg:
    if not figure.share:
        return figure.value
    return Odds(figure.value, figure.error, figure.settled)


def _points(change: float) -> float:
    """Return how many points out of a hundred a share moved: whole ones, or tenths below one."""
    points = abs(change) * 100
    return float(round(points)) if points >= 1 else round(points, 1)
