"""The findings about deals where the outcomes are too many to list.

Scored cases are answered exactly by merging labels. Uncertain ones are solved draw by draw the
same way; candidates are the outcomes found so, and their neighbours, judged over all draws.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.findings.other_tools import with_definitions
from winset.analysis.findings.solutions import (
    CANDIDATES,
    FRONTIER_LIMIT,
    TIES_SHOWN,
    TITLES,
    candidate,
    diverse,
    point,
    sentence,
)
from winset.analysis.findings.unlisted_reasons import reasons
from winset.analysis.model import Model
from winset.beliefs import standard_error
from winset.case.finding import Finding, Status
from winset.deals.acceptance import acceptance
from winset.deals.implicit import counting
from winset.deals.implicit.labels import EFFORT, Merged, merge
from winset.deals.implicit.milp import Programs
from winset.deals.implicit.sample_average import widest
from winset.deals.implicit.space import Unlisted
from winset.deals.solutions import NAMES
from winset.outcomes.space import Rows
from winset.wording.numbers import number, percent
from winset.wording.phrases import Words, counted, listed, plural

Json = dict[str, Any]
MERGED = 1_000_000
"""Labels kept of a scored case; above, integer programs find the solutions."""
COUNTED = 5.0
"""Deals are counted where at least so many seconds are left: it takes some three."""
FEW_POINTS = 50
"""Points of a frontier shown where the time is over."""
RESERVED = 0.3
"""This part of a time limit is for what comes after the draws are solved."""
PER_SECOND = 100_000_000
"""Comparisons of labels for each second of a time limit."""
SOLVED = 256
"""Draws in which an uncertain case is solved."""
LABELS_PER_DRAW = 20_000
LABELS_IN_ALL = 400_000
"""Once draws have taken so many labels, the rest are only asked whether there is a deal."""
FEW_LABELS = 500
CLIMBED = 12
"""Outcomes from which better ones are looked for, one issue at a time."""
ROUNDS = 8
TOGETHER = 16
"""Draws of which as many as possible are to be met by one outcome."""


def unlisted(model: Model, words: Words) -> list[Finding]:
    """Make `deal.*` without listing the outcomes."""
    left = model.shared.left
    space = Unlisted(model.voters, model.consent, model.shared.no_deal, left=left)
    found = _scored(model, words, space) if model.exact else _drawn(model, words, space)
    return [with_definitions(model, one) if one.id == "deal.solutions" else one for one in found]


def _scored(model: Model, words: Words, space: Unlisted) -> list[Finding]:
    effort = int(min(EFFORT, space.left() * PER_SECOND))
    merged = merge(space, model.parties, most=MERGED, effort=effort, progress=model.shared.progress)
    programs = None if merged.complete else Programs(space, model.parties)
    total = f"{number(model.space.size)} outcomes before rules"
    method = {"method": "label merging", "labels": merged.labels, "complete": merged.complete}
    if len(merged):
        text = f"Yes: there are deals among {total}, found by merging issue by issue."
        exists = Finding("deal.exists", Status.EXACT, 1.0, text, detail=method)
    elif merged.complete:
        text = f"No: none of {total} is acceptable to everyone whose consent is needed."
        exists = Finding("deal.exists", Status.EXACT, 0.0, text, detail=method)
    else:
        exists = _searched(programs, total, method)
    pareto, solved = _solutions(model, words, merged, exists)
    rows, gains = merged.rows, merged.gains
    if programs is not None and exists.value:
        solved = _programmed(model, words, programs)
        pareto = _with_best(model, pareto, programs)
        if len(merged) == 0:
            rows, gains = _solved_rows(model, space, solved)
    return [
        exists,
        _count(model, space),
        pareto,
        solved,
        _frontier_candidates(model, words, rows, gains, exists),
        *reasons(model, words, space, exists, [0] if exists.value == 0 else []),
    ]


def _with_best(model: Model, pareto: Finding, programs: Programs) -> Finding:
    """Give the best deal for each party by integer programs, with what bounds it."""
    best = {}
    for party in model.parties:
        answer = programs.best(party)
        if answer.row is not None:
            kept = {"value": answer.value, "bound": answer.bound, "status": answer.status}
            best[party] = {**point(model, answer.row), **kept}
    return replace(pareto, detail={**pareto.detail, "best": best})


def _searched(programs: Programs | None, total: str, method: Json) -> Finding:
    """Look for a deal by an integer program, where merging ended at its limit without one."""
    assert programs is not None
    answer = programs.exists()
    method = {**method, "method": "integer programming"}
    if answer.row is not None:
        text = f"Yes: there are deals among {total}, found by integer programming."
        return Finding("deal.exists", Status.EXACT, 1.0, text, detail=method)
    if answer.status == "exact":
        text = f"No: none of {total} is acceptable to everyone whose consent is needed."
        return Finding("deal.exists", Status.EXACT, 0.0, text, detail=method)
    text = f"Not known: the search among {total} ended at its limit without a deal."
    return Finding("deal.exists", Status.UNKNOWN, None, text, detail=method)


def _programmed(model: Model, words: Words, programs: Programs) -> Finding:
    """Find the four solutions by integer programs, each with its bound."""
    answers = {
        "nash": programs.nash(),
        "kalai_smorodinsky": programs.kalai_smorodinsky(),
        "egalitarian": programs.egalitarian(),
        "utilitarian": programs.utilitarian(),
    }
    detail: Json = dict.fromkeys(NAMES)
    for name, answer in answers.items():
        if answer.row is not None:
            detail[name] = {
                **point(model, answer.row),
                "ties": [],
                "ties_total": None,
                "share": None,
                "value": answer.value,
                "bound": answer.bound,
                "status": answer.status,
            }
    closed = all(answer.status == "exact" for answer in answers.values())
    status = Status.EXACT if closed else Status.BOUND
    missed = [TITLES[name] for name in NAMES if detail[name] is None]
    if len(missed) == len(NAMES):
        text = "Not found within the limits: none of the four solutions, though there are deals."
        return Finding("deal.solutions", Status.UNKNOWN, None, text, detail=detail)
    told = [sentence(model, words, name, detail[name]) for name in NAMES if detail[name]]
    if missed:
        told.append(
            f"The {listed(missed)} {'solution was' if len(missed) == 1 else 'solutions were'} not "
            "found within the limits."
        )
    if any(answer.row is not None and answer.status != "exact" for answer in answers.values()):
        told.append("Not all that were found are proved best: the detail gives the bound of each.")
    return Finding("deal.solutions", status, None, " ".join(told), detail=detail)


def _count(model: Model, space: Unlisted) -> Finding:
    """Count the deals of a scored case, where their sums are few enough."""
    total = counting.feasible(model.space)
    deals = None
    if model.exact and total is not None and space.left() > COUNTED:
        deals = counting.deals(space, progress=model.shared.progress)
    if deals is None or total is None:
        text = f"Not known: {number(model.space.size)} outcomes are not listed, so not counted."
        return Finding("deal.count", Status.UNKNOWN, None, text)
    share = float(Fraction(deals, max(1, total)))
    text = (
        f"{plural(deals, 'deal')} among {plural(total, 'feasible outcome')} "
        f"({percent(share, None, exact=True)}), counted without listing them."
    )
    value = float(deals)
    everyone = bool(model.consent.required.all()) and not model.consent.rules
    detail = {
        "feasible": total,
        "share": share,
        "low": value,
        "high": value,
        "unanimous": deals if everyone else counting.unanimous(space),
    }
    return Finding("deal.count", Status.EXACT, deals, text, None, (), detail)


def _solutions(
    model: Model, words: Words, merged: Merged, exists: Finding
) -> tuple[Finding, Finding]:
    status = Status.EXACT if merged.complete else Status.BOUND
    detail: Json = dict.fromkeys(NAMES)
    if len(merged) == 0:
        none = "There is no deal, so there is no {}."
        unknown = exists.value != 0
        said = "Not known: merging ended at its limit and found no {}." if unknown else none
        status = Status.UNKNOWN if unknown else Status.EXACT
        return (
            Finding(
                "deal.pareto",
                status,
                None if unknown else 0,
                said.format("frontier"),
                detail={"points": [], "complete": not unknown},
            ),
            Finding("deal.solutions", status, None, said.format("solution"), detail=detail),
        )
    text = f"{plural(len(merged), 'deal')} (or sets of equal deals) on the frontier"
    text += (
        ": on these no party can do better without another doing worse."
        if merged.complete
        else " found; merging ended at its limit, so that there may be others and better ones."
    )
    limit = FRONTIER_LIMIT if model.shared.left() > 0 else FEW_POINTS
    shown = merged.rows[:limit]
    pareto = Finding(
        "deal.pareto",
        status,
        len(merged),
        text,
        detail={
            "points": [point(model, row) for row in shown],
            "complete": merged.complete and len(merged) <= limit,
            "best": {
                party: point(model, merged.rows[merged.best(party)]) for party in model.parties
            },
        },
    )
    for name, places in merged.solutions().items():
        behind = None if merged.ties is None else sum(merged.ties[k] for k in places)
        detail[name] = {
            **point(model, merged.rows[places[0]]),
            "ties": [model.space.decode(merged.rows[k]) for k in places[1 : TIES_SHOWN + 1]],
            "ties_total": None if behind is None else behind - 1,
            "share": None,
        }
    told = " ".join(sentence(model, words, name, detail[name]) for name in NAMES)
    return pareto, Finding("deal.solutions", status, None, told, detail=detail)


def _solved_rows(model: Model, space: Unlisted, solved: Finding) -> tuple[Rows, NDArray[Any]]:
    """Return the solutions that programs found, each once, and the parties' gains."""
    found = [model.space.encode(one["outcome"]) for one in solved.detail.values() if one]
    if not found:
        nothing = np.zeros((0, len(model.space.sizes)), dtype=model.space.dtype)
        return nothing, np.zeros((0, len(model.parties)))
    rows = np.unique(np.array(found, dtype=model.space.dtype), axis=0)
    return rows, np.column_stack([space.hairs(rows, party) for party in model.parties])


def _frontier_candidates(
    model: Model, words: Words, rows: Rows, gains: NDArray[Any], exists: Finding
) -> Finding:
    if len(rows) == 0:
        text = "No deal was found, so there is no candidate."
        if exists.value:
            text = "Not known: there are deals, but the search for the best ended at its limit."
        status = Status.UNKNOWN if exists.value else exists.status
        value = None if exists.value else exists.value
        return Finding("deal.candidates", status, value, text, detail={"candidates": []})
    best = gains.max(axis=0)
    stakes = best > 0
    fair = (gains[:, stakes] / best[stakes]).min(axis=1) if stakes.any() else np.zeros(len(rows))
    order = np.argsort(-fair, kind="stable")
    found = [candidate(model, words, rows[k]) for k in diverse(rows, order, CANDIDATES)]
    text = f"Most widely acceptable, to everyone needed: {found[0]['text']}."
    return Finding("deal.candidates", Status.EXACT, 1.0, text, detail={"candidates": found})


def _drawn(model: Model, words: Words, space: Unlisted) -> list[Finding]:
    draws = model.some_draws(SOLVED)
    reserved = RESERVED * space.left()
    exists: list[bool] = []
    sizes: list[int] = []
    blocked, spent, cut = [], 0, 0
    chosen: dict[str, Counter[bytes]] = {name: Counter() for name in NAMES}
    for turn, draw in enumerate(draws.tolist()):
        model.shared.progress("solving draws", turn / len(draws))
        if turn and space.left() < reserved < np.inf:
            break
        if spent > LABELS_IN_ALL:
            there = _any(space, draw)
        else:
            merged = merge(space, model.parties, draw=draw, most=LABELS_PER_DRAW)
            spent += merged.labels
            there = len(merged) > 0 if len(merged) or merged.complete else _any(space, draw)
            if len(merged):
                sizes.append(len(merged))
                cut += not merged.complete
                for name, places in merged.solutions().items():
                    chosen[name][merged.rows[places[0]].tobytes()] += 1
        if there is not None:
            exists.append(there)
        if there is False:
            blocked.append(draw)
    odds = _odds(model, exists, len(draws) - len(exists))
    why = reasons(model, words, space, odds, blocked)
    if not sizes:
        return [odds, _count(model, space), *_nothing(len(draws)), *why]
    return [
        odds,
        _count(model, space),
        *_often(model, words, chosen, (sizes, cut)),
        _judged(model, words, chosen, space),
        *why,
    ]


def _any(space: Unlisted, draw: int) -> bool | None:
    """Tell whether one draw has a deal: with few labels, or by an integer program."""
    merged = merge(space, [], draw=draw, most=FEW_LABELS)
    if len(merged):
        return True
    if merged.complete:
        return False
    found = Programs(space, [], draw=draw).exists()
    if found.row is not None:
        return True
    return False if found.status == "exact" else None


def _odds(model: Model, exists: list[bool], unknown: int) -> Finding:
    if not exists:
        text = "Not known: in no draw was it settled whether there is a deal."
        return Finding("deal.exists", Status.UNKNOWN, None, text)
    share = float(np.mean(exists))
    least = min(one.effective / one.draws for one in model.voters.values() if not one.exact)
    error = standard_error(share, len(exists) * min(1.0, least))
    text = (
        f"There is a deal in {percent(share, error)} of the value functions that agree with what "
        f"is known ({plural(len(exists), 'draw')} solved without listing "
        f"{number(model.space.size)} outcomes)."
    )
    if unknown:
        text += f" In {plural(unknown, 'more draw')} it could not be settled."
    detail = {"draws": len(exists), "unsettled": unknown, "method": "label merging"}
    return Finding("deal.exists", Status.ESTIMATE, share, text, error, (), detail)


def _nothing(draws: int) -> list[Finding]:
    text = f"In none of {draws} draws was there a deal, so there is no {{}} to show."
    return [
        Finding("deal.pareto", Status.UNKNOWN, None, text.format("frontier")),
        Finding(
            "deal.solutions",
            Status.UNKNOWN,
            None,
            text.format("solution"),
            detail=dict.fromkeys(NAMES),
        ),
        Finding(
            "deal.candidates",
            Status.UNKNOWN,
            None,
            text.format("candidate"),
            detail={"candidates": []},
        ),
    ]


def _often(
    model: Model, words: Words, chosen: dict[str, Counter[bytes]], solved: tuple[list[int], int]
) -> list[Finding]:
    """Describe the frontier and the solutions over the draws that were solved.

    `solved`: the size of the frontier in each, and in how many of them it is cut short.
    """
    sizes, cut = solved
    spread = np.array(sizes, dtype=float)
    error = float(spread.std(ddof=1) / np.sqrt(len(sizes))) if len(sizes) > 1 else None
    total = sum(chosen.values(), Counter())
    often = sorted(total, key=lambda key: (-total[key], key))[:50]
    mean = float(spread.mean())
    text = (
        f"Where there is a deal, {'at least ' if cut else ''}{counted(mean, 'deal')} on average "
        f"{'is' if number(mean) == '1' else 'are'} on the frontier ({plural(len(sizes), 'draw')} "
        "solved"
        f"{f', {cut} of them up to a limit' if cut else ''})."
    )
    pareto = Finding(
        "deal.pareto",
        Status.BOUND if cut else Status.ESTIMATE,
        float(spread.mean()),
        text,
        error,
        (),
        {"points": [point(model, _row(model, key)) for key in often], "complete": False},
    )
    detail: Json = {}
    for name, counter in chosen.items():
        key = min(counter, key=lambda one: (-counter[one], one))
        detail[name] = {
            **point(model, _row(model, key)),
            "ties": [],
            "ties_total": 0,
            "share": counter[key] / len(sizes),
        }
    told = " ".join(
        f"The {TITLES[name]} solution is most often ({percent(detail[name]['share'])} of the "
        f"draws with a deal): {words.outcome(detail[name]['outcome'])}."
        for name in NAMES
    )
    if cut:
        told += f" In {plural(cut, 'draw')} these are the best found, not proved best."
    status = Status.BOUND if cut else Status.ESTIMATE
    return [pareto, Finding("deal.solutions", status, None, told, detail=detail)]


def _row(model: Model, key: bytes) -> Rows:
    return np.frombuffer(key, dtype=model.space.dtype)


def _judged(
    model: Model, words: Words, chosen: dict[str, Counter[bytes]], space: Unlisted
) -> Finding:
    """Judge the outcomes found in single draws over all draws, and climb from the best.

    And from the outcome that is a deal in most of a few draws at once.
    """
    pool = {key: _row(model, key) for counter in chosen.values() for key in sorted(counter)}
    some = model.some_draws(TOGETHER).tolist()
    wide = widest(space, some)
    if wide.row is not None and wide.count:
        pool[wide.row.tobytes()] = wide.row
    joint = _agreed(model, list(pool.values()))
    score = dict(zip(pool, joint, strict=True))
    for _ in range(ROUNDS):
        if space.left() <= 0:
            break
        top = sorted(score, key=lambda key: (-score[key], key))[:CLIMBED]
        near = {row.tobytes(): row for key in top for row in _neighbours(model, pool[key])}
        fresh = {key: row for key, row in near.items() if key not in score}
        if not fresh:
            break
        pool |= fresh
        score |= dict(zip(fresh, _agreed(model, list(fresh.values())), strict=True))
    ranked = sorted(score, key=lambda key: (-score[key], key))
    rows = np.array([pool[key] for key in ranked])
    found = [
        candidate(model, words, rows[k]) for k in diverse(rows, np.arange(len(rows)), CANDIDATES)
    ]
    best = found[0]
    text = (
        f"Most widely acceptable of {plural(len(rows), 'outcome')} tried, to everyone needed in "
        f"{percent(best['accepted_by_all'], best['error'])}: {best['text']}."
    )
    if wide.bound < len(some):
        text += (
            f" It is proved that none is acceptable in more than {wide.bound} of the first "
            f"{plural(len(some), 'draw')}."
        )
    return Finding(
        "deal.candidates",
        Status.ESTIMATE,
        best["accepted_by_all"],
        text,
        best["error"],
        (),
        {
            "candidates": found,
            "tried": len(rows),
            "sample": {"draws": len(some), "most": wide.bound},
        },
    )


def _neighbours(model: Model, row: Rows) -> list[Rows]:
    """List the feasible outcomes that differ on one issue, no deal left out."""
    near = []
    for place, size in enumerate(model.space.sizes):
        for option in range(size):
            if option != row[place]:
                other = row.copy()
                other[place] = option
                near.append(other)
    rows = np.array(near)
    allowed = model.space.feasible(rows)
    if model.shared.no_deal is not None:
        allowed &= (rows != model.shared.no_deal).any(axis=1)
    return list(rows[allowed])


def _agreed(model: Model, rows: list[Rows]) -> NDArray[np.int32]:
    return acceptance(np.array(rows), model.voters, model.consent).joint
