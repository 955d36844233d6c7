"""How well models of behaviour tell what people wanted, on recorded negotiations.

`python benchmarks/people.py [--data FOLDER]`: constants fitted on five folds, each judged on what
it was not fitted to. `--cases`: the same negotiations written as case files, analysed by `winset
analyse --json`, with the constants that ship. `--write` puts a table into docs/behaviour.md.

Data: CaSiNo (Chawla et al. 2021, NAACL; CC BY 4.0), 900 negotiations of two people who share
three packages each of food, water and firewood.
"""

import argparse
import contextlib
import io
import itertools
import json
import math
import os
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Many small products: threads would wait for each other longer than they work.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).parent
DATA = HERE.parent.parent / "shared" / "data" / "casino"
PAGE = HERE.parent / "docs" / "behaviour.md"
ISSUES = ("food", "water", "firewood")
PEOPLE = ("first", "second")
PACKAGES = 3
NO_DEAL, MOST = 5, 36
ORDERS = tuple(itertools.permutations(ISSUES))
FOLDS = 5
SEED = 0

Record = dict[str, Any]
Odds = NDArray[np.float64]
"""Odds of each of ORDERS, shape (6,)."""


def true_order(record: Record, person: int) -> tuple[str, ...]:
    """The issues by what a package is worth to a person, the most first."""
    points = record["points"][person]
    return tuple(sorted(ISSUES, key=lambda issue: -points[ISSUES.index(issue)]))


def offers_of(record: Record) -> list[dict[str, Any]]:
    """What was offered and answered, as a case file says it; who walks away leaves over it."""
    offers: list[dict[str, Any]] = []
    for kind, person, *shares in record["events"]:
        if kind == "offer":
            offers.append(
                {
                    "id": f"o{len(offers) + 1}",
                    "by": PEOPLE[person],
                    "outcome": dict(zip(ISSUES, shares[0], strict=True)),
                    "responses": {},
                    "assumed": "as recorded",
                }
            )
        elif offers and offers[-1]["by"] != PEOPLE[person]:
            said = {"accept": "accepted", "reject": "rejected", "walk": "final"}[kind]
            offers[-1]["responses"][PEOPLE[person]] = said
    return offers


def case_file(record: Record, known: int | None) -> dict[str, Any]:
    """The case file of a negotiation; one side's points may be known.

    An option is how many packages the first person gets. What an inferred person has without a
    deal is worth 5 of 36 points.
    """
    preferences: dict[str, Any] = {}
    for person, name in enumerate(PEOPLE):
        mine = range(PACKAGES, -1, -1) if person == 0 else range(PACKAGES + 1)
        if person == known:
            scores = {
                issue: {
                    str(k): points * (k if person == 0 else PACKAGES - k)
                    for k in range(PACKAGES + 1)
                }
                for issue, points in zip(ISSUES, record["points"][person], strict=True)
            }
            preferences[name] = {"scores": scores, "no_deal": NO_DEAL}
        else:
            share = [round(NO_DEAL / MOST, 6)] * 2
            why = {"assumed": "the rules of the game"}
            preferences[name] = [
                {"id": f"{name}_more", "order": {i: list(mine) for i in ISSUES}, **why},
                {"id": f"{name}_even", "linear": list(ISSUES), **why},
                {"id": f"{name}_none", "no_deal": share, **why},
            ]
    return {
        "winset": 1,
        "title": "Packages for a camping trip",
        "parties": {"first": "First person", "second": "Second person"},
        "issues": {
            issue: {"name": issue.capitalize(), "range": {"from": 0, "to": PACKAGES, "step": 1}}
            for issue in ISSUES
        },
        "preferences": preferences,
        "offers": offers_of(record),
    }


def negotiation(record: Record, known: int | None) -> Any:
    """The same as `winset.behaviour.fit` takes it, with what was really wanted."""
    from winset.behaviour import Negotiation
    from winset.casefile import parse_case

    orders = {
        name: true_order(record, person) for person, name in enumerate(PEOPLE) if person != known
    }
    case = parse_case(json.dumps(case_file(record, known)))
    return Negotiation(case, orders, group=str(record["id"]))


@dataclass
class Judged:
    """Odds of orders and the true orders, for many people, grouped by negotiation."""

    odds: list[Odds]
    truths: list[int]
    groups: list[int]

    @classmethod
    def empty(cls) -> "Judged":
        """Return nobody judged yet."""
        return cls([], [], [])

    def add(self, odds: Odds, record: Record, person: int) -> None:
        """Add what was said of a person."""
        self.odds.append(odds)
        self.truths.append(ORDERS.index(true_order(record, person)))
        self.groups.append(record["id"])

    def figures(self) -> dict[str, float]:
        """Log score, share of top priorities that are right, calibration error.

        Where several issues tie for the most likely, their share counts. The calibration error:
        the odds that an issue matters most, of all people and issues, in ten bins of equal width;
        the mean over them all of how far a bin's mean odds are from how often it was so.
        """
        odds, truths = np.array(self.odds), np.array(self.truths)
        scores = np.log(np.maximum(odds[np.arange(len(truths)), truths], 1e-4))
        tops = np.array([ISSUES.index(order[0]) for order in ORDERS])
        most = np.stack([odds[:, tops == k].sum(axis=1) for k in range(len(ISSUES))], axis=1)
        tied = most > most.max(axis=1, keepdims=True) - 1e-9
        right = tied[np.arange(len(truths)), tops[truths]] / tied.sum(axis=1)
        was = np.eye(len(ISSUES))[tops[truths]]
        bins = np.minimum((most * 10).astype(int), 9)
        off = [abs(float((most - was)[bins == k].sum())) for k in range(10)]
        return {
            "score": float(scores.mean()),
            "right": float(right.mean()),
            "off": sum(off) / most.size,
        }

    def errors(self, rounds: int = 400) -> dict[str, float]:
        """Standard errors of the figures: negotiations drawn again (bootstrap)."""
        rng = np.random.default_rng(SEED)
        names, places = np.unique(self.groups, return_inverse=True)
        members = [np.flatnonzero(places == k) for k in range(len(names))]
        found = []
        for _ in range(rounds):
            drawn = np.concatenate([members[k] for k in rng.integers(0, len(names), len(names))])
            again = Judged(
                [self.odds[k] for k in drawn], [self.truths[k] for k in drawn], list(drawn)
            )
            found.append(list(again.figures().values()))
        spread = np.std(np.array(found), axis=0, ddof=1)
        return dict(zip(("score", "right", "off"), map(float, spread), strict=True))


def counting(record: Record, person: int, sharpness: float) -> Odds:
    """Orders by counting: who asks for more packages of an issue cares more for it.

    The mean number of packages that the offers give a person, issue by issue; orders as when
    issues are drawn one after the other in proportion to exp(sharpness * mean).
    """
    offers = [event[2 + person] for event in record["events"] if event[0] == "offer"]
    means = np.mean(offers, axis=0) if offers else np.zeros(len(ISSUES))
    odds = []
    for order in ORDERS:
        left = np.exp(sharpness * np.array([means[ISSUES.index(issue)] for issue in order]))
        odds.append(math.prod(left[k] / left[k:].sum() for k in range(len(left))))
    return np.array(odds)


def fold_of(records: list[Record]) -> NDArray[np.int64]:
    return np.random.default_rng(SEED).permutation(np.arange(len(records)) % FOLDS)


def by_counting(records: list[Record]) -> Judged:
    part, judged = fold_of(records), Judged.empty()

    def score(sharpness: float, fold: int) -> float:
        return sum(
            math.log(counting(record, person, sharpness)[ORDERS.index(true_order(record, person))])
            for record, place in zip(records, part, strict=True)
            if place != fold
            for person in range(2)
        )

    for fold in range(FOLDS):
        best = max((k / 10 for k in range(1, 16)), key=lambda s: score(s, fold))
        for record, place in zip(records, part, strict=True):
            if place == fold:
                for person in range(2):
                    judged.add(counting(record, person, best), record, person)
    return judged


def evenly(records: list[Record]) -> Judged:
    judged = Judged.empty()
    for record, person in itertools.product(records, range(2)):
        judged.add(np.full(len(ORDERS), 1 / len(ORDERS)), record, person)
    return judged


Say = Callable[[str], None]


def by_model(records: list[Record], name: str, say: Say) -> tuple[Judged, Judged]:
    """A third party's view, and that of who knows the other side's points."""
    from winset.behaviour import MODELS, fit, order_odds

    # Odds by the 2,048 draws of `order_odds`; 512 do for comparing constants.
    views = [(record, known) for record in records for known in (None, 0, 1)]
    data = [negotiation(record, known) for record, known in views]
    begun = time.perf_counter()
    fitted = fit(data, MODELS[name], folds=FOLDS, rng=np.random.default_rng(SEED))
    say(f"{name}: {time.perf_counter() - begun:.0f} s; on all data: {_told(fitted.model, name)}")
    outside, inside = Judged.empty(), Judged.empty()
    for fold, model in enumerate(fitted.folds):
        say(f"  without fold {fold + 1}: {_told(model, name)}")
        places = np.flatnonzero(fitted.part == fold)
        told = order_odds([data[k] for k in places], model, np.random.default_rng(SEED + 1))
        for place, odds in zip(places, told, strict=True):
            record, known = views[place]
            for person in range(2):
                if person != known:
                    found = odds[PEOPLE[person]]
                    shares = np.array([found.get(order, 0.0) for order in ORDERS])
                    (outside if known is None else inside).add(shares, record, person)
    return outside, inside


def _told(model: Any, name: str) -> str:
    """What differs from the constants that ship."""
    from winset.behaviour import MODELS

    shipped = MODELS[name].constants()
    changed = [f"{k} {v:g}" for k, v in model.constants().items() if shipped[k] != v]
    return ", ".join(changed) or "as shipped"


def by_cases(records: list[Record], options: list[str], say: Say) -> tuple[Judged, Judged]:
    """The same through case files and the command line alone."""
    from winset.cli import cli

    views = [(record, known) for record in records for known in (None, 0, 1)]
    outside, inside = Judged.empty(), Judged.empty()
    answers: dict[str, dict[str, Any]] = {}
    seconds = []
    with tempfile.TemporaryDirectory() as folder:
        path, out = Path(folder) / "case.json", Path(folder) / "out.json"
        for record, known in views:
            text = json.dumps(case_file(record, known))
            if text not in answers:
                path.write_text(text, encoding="utf-8")
                begun = time.process_time()
                with contextlib.redirect_stdout(io.StringIO()):
                    cli.main(
                        ["analyse", str(path), "--json", str(out), *options],
                        standalone_mode=False,
                    )
                seconds.append(time.process_time() - begun)
                answers[text] = json.loads(out.read_text(encoding="utf-8"))
            for person in range(2):
                if person != known:
                    shares = _wanted(answers[text], PEOPLE[person])
                    (outside if known is None else inside).add(shares, record, person)
    say(
        f"{len(answers):,} different case files, {np.median(seconds):.2f} s of CPU in the middle, "
        f"{max(seconds):.2f} s at most"
    )
    return outside, inside


def _wanted(answer: dict[str, Any], person: str) -> Odds:
    (finding,) = (found for found in answer["findings"] if found["id"] == f"wants.{person}")
    odds = {tuple(told["order"]): told["probability"] for told in finding["detail"]["orders"]}
    return np.array([odds.get(order, 0.0) for order in ORDERS])


HEAD = ("what tells the order", "view", "log score", "top priority right", "calibration error")


def table(rows: Iterable[tuple[str, str, Judged]]) -> str:
    lines = [HEAD, tuple("---" for _ in HEAD)]
    for name, view, judged in rows:
        found, error = judged.figures(), judged.errors()
        lines.append(
            (
                name,
                view,
                f"{found['score']:.3f} ± {error['score']:.3f}",
                f"{found['right']:.1%} ± {error['right']:.1%}",
                f"{found['off']:.3f} ± {error['off']:.3f}",
            )
        )
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def put(page: str, name: str, text: str) -> str:
    """Put a table between its two marks."""
    before, rest = page.split(f"<!-- people: {name} -->\n")
    _, after = rest.split("<!-- end -->\n", 1)
    return f"{before}<!-- people: {name} -->\n{text}\n\n<!-- end -->\n{after}"


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--data", type=Path, default=DATA, help="the folder of train.json")
    asked.add_argument("--cases", action="store_true", help="through case files and the command")
    asked.add_argument("--first", type=int, help="only so many negotiations")
    asked.add_argument("--write", action="store_true", help="put the table into the docs")
    asked.add_argument("options", nargs="*", help="with --cases: options of `winset analyse`")
    given = asked.parse_args()
    records: list[Record] = json.loads((given.data / "train.json").read_text("utf-8"))
    records = records[: given.first]
    views = ("a third party's", "other side known")
    rows: list[tuple[str, str, Judged]] = []
    if given.cases:
        both = by_cases(records, given.options, print)
        rows += [("case files", view, judged) for view, judged in zip(views, both, strict=True)]
    else:
        rows += [
            ("nothing", views[0], evenly(records)),
            ("counting", views[0], by_counting(records)),
        ]
        from winset.behaviour import MODELS

        for name in MODELS:
            both = by_model(records, name, print)
            rows += [(name, view, judged) for view, judged in zip(views, both, strict=True)]
    told = table(rows)
    print(told)
    if given.write:
        name = "cases" if given.cases else "folds"
        PAGE.write_text(put(PAGE.read_text("utf-8"), name, told), encoding="utf-8")


if __name__ == "__main__":
    main()
