"""Reading how actors see the preferences of others: their views, which may be wrong."""

from __future__ import annotations

from winset.case.ordinal import Ranking
from winset.case.types import NoDeal, Rule, Scores
from winset.casefile.context import Context
from winset.casefile.models import CaseShape
from winset.casefile.preferences import read_scores
from winset.casefile.rankings import Rankings
from winset.text.tree import Steps

Views = dict[str, dict[str, Scores]]
"""By viewer and actor."""


def read_views(
    context: Context, shape: CaseShape, no_deal: NoDeal, rules: tuple[Rule, ...]
) -> Views:
    """Read scores, rankings or priorities that actors ascribe to others."""
    rankings = Rankings(context, rules, no_deal)
    views: Views = {}
    for viewer, seen in (shape.views or {}).items():
        path: Steps = ("views", viewer)
        if path in context.refused or context.actor(viewer, path, key=True) is None:
            continue
        for actor, said in seen.items():
            here: Steps = (*path, actor)
            if here in context.refused or context.actor(actor, here, key=True) is None:
                continue
            if actor == viewer:
                context.fail(
                    "what an actor wants itself stands under 'preferences'; a view is of another",
                    here,
                )
                continue
            for key in ("later", "no_deal"):
                if getattr(said, key) is not None:
                    context.fail(f"'{key}' has no place in a view", (*here, key))
            scores = read_scores(context, said, here, rankings)
            if scores is None:
                continue
            if isinstance(scores.ordinal, Ranking) and scores.ordinal.left_out:
                context.fail(
                    f"a view ranks all states; this one leaves out {len(scores.ordinal.left_out)}",
                    (*here, "ranking"),
                )
                continue
            views.setdefault(viewer, {})[actor] = scores
    return views
