"""Sweeps: one case with some of its quantities varied, and what becomes of the answers."""

from __future__ import annotations

import hashlib
import json
import math
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypedDict, cast

from winset.analysis import Settings, analyse
from winset.analysis.findings import needed
from winset.analysis.memory import Memory
from winset.analysis.settings import settings_with
from winset.case.message import Message
from winset.case.types import Case
from winset.casefile.digest import digest
from winset.errors import CaseError, WinsetError
from winset.opening import CaseOrPath, taken
from winset.spaces.space import Progress, silent
from winset.studies.cluster import share_on
from winset.studies.columns import csv_text, dtype_of, frame_of
from winset.studies.kept import Row, Store, check_kept, rows_kept
from winset.studies.pool import DIED, Crew, check_workers, ended, share_out
from winset.studies.variants import Plain, Variant, Varied, combined, each_alone, on, plain, varied
from winset.text.numbers import plural

EXISTS = "deal.exists"
BATCH = 4
"""Variants that are sent to another machine together."""
STAGE = "working through variants"


class How(TypedDict, total=False):
    """How a sweep is run; see `sweep`."""

    each: bool
    workers: int | None
    kept: str | os.PathLike[str] | None
    client: Any
    progress: Progress


@dataclass(frozen=True)
class Quantity:
    """What was varied: its path, its title, its value in the case, and the values it took."""

    path: str
    title: Message
    now: Plain
    values: tuple[Plain, ...]


@dataclass(frozen=True)
class Sweep:
    """The rows of a sweep, one a variant.

    Attributes
    ----------
    case : the case that was varied, with its own values.
    quantities : what was varied, with the values asked for.
    only : the ids of the findings that were made.
    settings : the settings of every variant; the same seed for all.
    rows : by column: `varied` where one quantity is varied at a time, each quantity by its path,
        each finding's value, `.error`, `.status` and (where it has one) `.outcome`, and `problem`,
        which says why a variant has no answers.
    baseline : the same for the case as it is.
    """

    case: Case
    quantities: tuple[Quantity, ...]
    only: tuple[str, ...]
    settings: Settings
    each: bool
    rows: tuple[Row, ...]
    baseline: Row

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        rows = [self.baseline, *self.rows]
        found = {name: None for row in rows for name in row if name != "problem"}
        return (*found, "problem")

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of the quantities that were varied."""
        return tuple(quantity.path for quantity in self.quantities)

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def frame(self) -> Any:
        """Return a pandas DataFrame, a row a variant, with a type for each column.

        Shares and errors are `Float64`, counts `Int64`, flags `boolean`, the rest `string`.

        Raises
        ------
        WinsetError
            pandas is not installed.
        """
        columns = {name: [row.get(name) for row in self.rows] for name in self.columns}
        return frame_of(columns, {name: self._type(name) for name in columns})

    def _type(self, name: str) -> str:
        if name.endswith(".error"):
            return "Float64"
        if name in {"varied", "problem"} or name.endswith((".status", ".outcome")):
            return "string"
        return dtype_of([row.get(name) for row in (self.baseline, *self.rows)])

    def to_csv(self) -> str:
        """Write the rows as CSV."""
        return csv_text(self.columns, self.rows)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data, and titles as messages: what pages and texts are made from."""
        from winset import __version__

        return {
            "winset": __version__,
            "title": self.case.in_language(self.settings.language).title,
            "each": self.each,
            "only": list(self.only),
            "settings": self.settings.to_dict(),
            "digest": digest(self.case),
            "varied": [
                {
                    "path": quantity.path,
                    "title": quantity.title,
                    "now": quantity.now,
                    "values": list(quantity.values),
                }
                for quantity in self.quantities
            ],
            "columns": list(self.columns),
            "baseline": dict(self.baseline),
            "rows": [dict(row) for row in self.rows],
        }

    def page(self) -> str:
        """Return the page: a tornado, a line or a two-way chart, and the table."""
        from winset.report.sweep_page import sweep_page

        return sweep_page(self.to_dict())

    def __repr__(self) -> str:
        size = plural(len(self.rows), "variant")
        return f"<Sweep of {self.case.title!r}: {', '.join(self.paths)}; {size}>"

    def _repr_html_(self) -> str:
        from winset.report.sweep_page import sweep_table

        return sweep_table(self.to_dict(), most=20)


def sweep(
    case: CaseOrPath,
    vary: Mapping[str, Any],
    *,
    only: Iterable[str] = (EXISTS,),
    settings: Settings | None = None,
    **how: Any,
) -> Sweep:
    """Vary quantities of a case, and answer for each variant.

    Parameters
    ----------
    case : a case, or the path of a file or folder that holds one.
    vary : values by path: `{"union.no_deal": [40, 45, 50], "s7.confidence": [0.5, 1]}`. Paths are
        `ACTOR.no_deal`, `ACTOR.ISSUE.OPTION` (a score), `STATEMENT.confidence`,
        `SOURCE.reliability`, `APPROVAL.at_least`, `ID.drop` (true or false: of a statement, an
        offer, a rule or an approval rule), and the settings `prior`, `behaviour`, `offers`,
        `account` and `round`.
    only : ids of the findings to make.
    settings : of every variant.
    each : vary one quantity at a time, the others as in the case; else all combinations.
    how : the following, and settings one by one, as `seed=3, draws=512`; these go before those in
        `settings`. The seed is the same for every variant, so that these differ by what is varied
        and not by chance.
    workers : processes; one if not said. Rows do not depend on it. In a script, several need
        `if __name__ == "__main__":`, since each process reads it.
    kept : a file that takes each row as soon as it is made. An interrupted sweep goes on from it.
    client : a `dask.distributed.Client`, which does the work instead.
    progress : called with (stage, share done).

    Raises
    ------
    CaseError
        Paths that mean nothing and values that cannot be: all of them.
    CaseFileError
        The case cannot be read.
    TypeError
        A keyword that is no setting and none of these.
    ValueError
        A keyword has a value that cannot be.
    """
    chosen, run = _asked(settings, how)
    if not isinstance(vary, Mapping):
        raise ValueError(
            f"vary: expected values by path, as {{'union.no_deal': [40, 50]}}, found {vary!r}"
        )
    read = taken(case)
    read.validate()
    asked = (only,) if isinstance(only, str) else tuple(dict.fromkeys(only))
    work = Work.of(read, chosen, vary, asked)
    each = run.get("each", False)
    variants = each_alone(work.some) if each else combined(work.some)
    # Each is worked through once: a value that the case has already is no change.
    bare = [work.bare(variant) for variant in variants]
    made = _Run(work, {one.name: one for one in (Variant({}), *bare)}, run).rows()
    rows = tuple(
        work.row(variant, made[one.name], each=each)
        for variant, one in zip(variants, bare, strict=True)
    )
    baseline = work.row(Variant({}), made[""], each=each)
    quantities = tuple(
        Quantity(
            one.handle.path, one.handle.title, plain(one.handle.now), tuple(map(plain, one.values))
        )
        for one in work.some
    )
    return Sweep(read, quantities, asked, chosen, each, rows, baseline)


def _asked(settings: Settings | None, how: Mapping[str, Any]) -> tuple[Settings, How]:
    """Tell settings from how the sweep is run."""
    names = How.__annotations__
    run = cast("How", {name: value for name, value in how.items() if name in names})
    rest = {name: value for name, value in how.items() if name not in names}
    chosen = settings_with(settings, rest, names)
    check_workers(run.get("workers"))
    kept = run.get("kept")
    check_kept(None if kept is None else Path(os.fspath(kept)))
    return chosen, run


@dataclass(frozen=True)
class Work:
    """What is done for one variant."""

    case: Case
    settings: Settings
    some: tuple[Varied, ...]
    only: tuple[str, ...]
    memory: Memory = field(default_factory=Memory, compare=False)

    @classmethod
    def of(
        cls, case: Case, settings: Settings, vary: Mapping[str, Any], only: tuple[str, ...]
    ) -> Work:
        """Read what is to be done; CaseError where it makes no sense."""
        try:
            needed(only)
        except ValueError as error:
            raise CaseError([str(error)]) from None
        return cls(case, settings, varied(case, settings, vary), only)

    @property
    def sent(self) -> tuple[Any, ...]:
        """What it is made of, to be sent to a process."""
        vary = {one.handle.path: one.values for one in self.some}
        return self.case, self.settings, vary, self.only

    def bare(self, variant: Variant) -> Variant:
        """Leave out changes to what is so already."""
        now = {each.handle.path: each.handle.now for each in self.some}
        changes = {path: v for path, v in variant.changes.items() if v != now[path]}
        return Variant(changes)

    def answers(self, variant: Variant) -> Row:
        """Analyse a variant; what goes wrong stands in the row."""
        try:
            case, settings = on(self.case, self.settings, variant, self.some)
            found = analyse(case, settings, only=self.only, memory=self.memory)
        except (WinsetError, ValueError) as error:
            return {"problem": " ".join(str(error).split())}
        row: Row = {}
        for finding in found:
            row[finding.id] = _cell(finding.value)
            row[f"{finding.id}.error"] = _cell(finding.error)
            row[f"{finding.id}.status"] = str(finding.status)
            outcome = getattr(finding.detail, "outcome", None)
            if isinstance(outcome, Mapping):
                told = "; ".join(f"{issue}: {option}" for issue, option in outcome.items())
                row[f"{finding.id}.outcome"] = told
        return row | {"problem": None}

    def row(self, variant: Variant, answers: Row, *, each: bool) -> Row:
        """Put the values of a variant before its answers."""
        head: Row = {"varied": variant.varied or None} if each else {}
        for one in self.some:
            path = one.handle.path
            head[path] = plain(variant.changes.get(path, one.handle.now))
        empty: Row = dict.fromkeys([n for i in self.only for n in (i, f"{i}.error", f"{i}.status")])
        problem = answers.get("problem")
        told = {name: value for name, value in answers.items() if name != "problem"}
        return {**head, **(told or empty), "problem": problem}


def _cell(value: Any) -> Any:
    """Write a value as JSON keeps it: a number that is none is nothing."""
    plain_ = value.item() if hasattr(value, "item") else value
    if isinstance(plain_, float) and not math.isfinite(plain_):
        return None
    return plain_ if isinstance(plain_, bool | int | float | str | None) else None


@dataclass(frozen=True)
class _Run:
    """Works variants through, here or elsewhere, with what was kept before."""

    work: Work
    variants: Mapping[str, Variant]
    how: How

    def rows(self) -> dict[str, Row]:
        """Return the answers by the name of the variant."""
        how = self.how
        kept = None if how.get("kept") is None else Path(os.fspath(how["kept"] or ""))
        keys = self._keys()
        names = {key: name for name, key in keys.items()}
        done = {
            names[key]: row
            for key, row in rows_kept(kept)
            if key in names and not row.get("problem")
        }
        progress = how.get("progress", silent)
        store = Store(done, keys, kept, STAGE, len(self.variants), progress)
        left = {name: each for name, each in self.variants.items() if name not in done}
        with ended():
            self._work_off(left, store)
        return store.done

    def _work_off(self, left: Mapping[str, Variant], store: Store) -> None:
        client, workers = self.how.get("client"), self.how.get("workers") or 1
        if client is not None:
            self._on_cluster(client, left, store)
        elif workers == 1 or len(left) <= 1:
            for name, variant in left.items():
                store.add(name, self.work.answers(variant))
        else:
            crew = Crew(workers, "spawn", _prepare, self.work.sent)
            tasks = {name: (name, variant) for name, variant in left.items()}
            for name in share_out(crew, _answered, tasks, lambda pair: store.add(*pair)):
                store.add(name, {"problem": DIED})

    def _on_cluster(self, client: Any, left: Mapping[str, Variant], store: Store) -> None:
        """Let a cluster do the work, some variants at a time."""
        names = list(left)
        batches = [names[k : k + BATCH] for k in range(0, len(names), BATCH)]
        tasks = {
            str(k): (self.work.sent, [(name, left[name]) for name in batch])
            for k, batch in enumerate(batches)
        }

        def keep(pairs: list[tuple[str, Row]]) -> None:
            for name, row in pairs:
                store.add(name, row)

        for k in share_on(client, _batch, tasks, keep):
            for name in batches[int(k)]:
                store.add(name, {"problem": DIED})

    def _keys(self) -> dict[str, str]:
        """Say what each row depends on: the case, its changes, settings and version, in short."""
        from winset import __version__

        work = self.work
        settings = json.dumps(work.settings.to_dict(), sort_keys=True)
        same = f"{__version__} {digest(work.case)} {settings} {' '.join(sorted(work.only))}"
        return {
            name: hashlib.sha256(f"{same} {name}".encode()).hexdigest() for name in self.variants
        }


_WORK: list[Work] = []
"""What this process works on."""


def _prepare(*sent: Any) -> None:
    _WORK[:] = [Work.of(*sent)]


def _answered(name: str, variant: Variant) -> tuple[str, Row]:
    return name, _WORK[0].answers(variant)


def _batch(sent: tuple[Any, ...], variants: list[tuple[str, Variant]]) -> list[tuple[str, Row]]:
    work = Work.of(*sent)
    return [(name, work.answers(variant)) for name, variant in variants]
