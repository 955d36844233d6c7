"""Statistics of a whole collection of scenarios: in parallel, resumable, none stops the rest."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from importlib.metadata import version
from pathlib import Path
from typing import Any

from winset.analysis.statistics import COLUMNS, statistics
from winset.errors import CaseFileError, WinsetError
from winset.formats import Collection, Part, collection
from winset.opening import open_part
from winset.spaces.space import LIST_LIMIT, Progress, silent
from winset.studies.cluster import share_on
from winset.studies.columns import csv_text, frame_of
from winset.studies.kept import Row, Store, check_kept, rows_kept
from winset.studies.pool import DIED, Crew, check_workers, ended, share_out
from winset.text.numbers import plural
from winset.text.write import write_text

HEAD = ("scenario", *COLUMNS, "assumed", "problem")


COUNTS = ("actors", "parties", "issues", "outcomes", "feasible", "deals", "frontier")
_LEFT = "text-align:left"
SHARES = ("share_of_deals", "opposition", "logrolling")
Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


@dataclass
class Survey:
    """The rows of a survey by scenario, in the order of their names.

    `problem` in a row says what failed, `assumed` what reading assumed; `unread` names what was
    not read, with the reason.
    """

    rows: list[Row] = field(default_factory=list)
    unread: list[tuple[str, str]] = field(default_factory=list)

    @property
    def failed(self) -> list[Row]:
        """The scenarios that could not be read or described."""
        return [row for row in self.rows if row["problem"]]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __repr__(self) -> str:
        failed = f", {len(self.failed)} with a problem" if self.failed else ""
        return f"<Survey of {plural(len(self.rows), 'scenario')}{failed}>"

    def _repr_html_(self) -> str:
        heads = ("scenario", *COUNTS[1:], "opposition", "problem")
        cells = "".join(f'<th scope="col" style="{_LEFT}">{name}</th>' for name in heads)
        body = "".join(
            "<tr>"
            + "".join(f'<td style="{_LEFT}">{escape(_short(row[name]))}</td>' for name in heads)
            + "</tr>"
            for row in self.rows[:_TOLD]
        )
        return f"<table><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table>"

    def frame(self) -> Any:
        """Return a pandas DataFrame, a row a scenario, with a type for each column.

        Counts are `Int64` (`Float64` beyond 2**63), shares and gains `Float64`, the rest `string`.
        Gains have a column for each party, in the order of the case: `nash_gains.1`,
        `nash_gains.2`. Outcomes are JSON.

        Raises
        ------
        WinsetError
            pandas is not installed.
        """
        most = max((row["parties"] or 0 for row in self.rows), default=0)
        columns: dict[str, list[Any]] = {}
        types = dict.fromkeys(SHARES, "Float64")
        for name in HEAD:
            found = [row[name] for row in self.rows]
            if name.endswith("_gains"):
                for party in range(most):
                    columns[f"{name}.{party + 1}"] = [_at(gains, party) for gains in found]
                    types[f"{name}.{party + 1}"] = "Float64"
            elif name in COUNTS:
                columns[name] = found
                if all(value is None for value in found):
                    types[name] = "Int64"
            else:
                columns[name] = found if name in SHARES else [_text(value) for value in found]
        return frame_of(columns, types)

    def to_csv(self) -> str:
        """Write the table as CSV; lists and outcomes as JSON in their cells."""
        return csv_text(HEAD, self.rows)


def _at(gains: Sequence[float] | None, party: int) -> float | None:
    return None if gains is None or party >= len(gains) else float(gains[party])


def _text(value: Any) -> str | None:
    """Write a cell that is no number."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, list):
        return " ".join(map(str, value)) or None
    return json.dumps(value, ensure_ascii=False)


def _short(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:.3g}" if isinstance(value, float) else str(value)


def scenarios_of(paths: Sequence[Path], own: Sequence[Path] = ()) -> Collection:
    """Find the scenarios that paths name; of several paths each name begins with its own."""
    if len(paths) == 1 and paths[0].is_dir():
        return scenarios(paths[0], own=own)
    found = Collection()
    for path in paths:
        if path.is_dir():
            inside = scenarios(path, own=own)
            parts = {f"{path.as_posix()}/{name}": part for name, part in inside.parts.items()}
            found.parts |= parts
            found.unread += [(f"{path.as_posix()}/{name}", why) for name, why in inside.unread]
        elif path.is_file():
            beside = scenarios(path.parent, own=own).parts.values()
            same = (part for part in beside if path.resolve() == part.path.resolve())
            found.parts[path.as_posix()] = next(same, Part(path, None, (path,)))
        else:
            found.unread.append((path.as_posix(), "there is no such file or folder"))
    return found


def scenarios(folder: Path, *, own: Sequence[Path] = ()) -> Collection:
    """Find the scenarios under a folder: case files, and files or folders of other tools.

    Links are not followed. `own` are files that are none, such as the table to be written; an
    earlier table of `winset stats` is known by its first line.
    """
    return collection(folder, own=own, mark=",".join(HEAD[:3]) + ",")


def described(part: Part, name: str, list_limit: int = LIST_LIMIT) -> Row:
    """Describe one scenario; what goes wrong, whatever it is, stands in the row."""
    row: Row = {"scenario": name, **dict.fromkeys(HEAD[1:])}
    try:
        case = open_part(part)
        row["assumed"] = list(case.assumed)
        return {**row, **statistics(case, list_limit=list_limit)}
    except CaseFileError as error:
        first = str(error).split("\n", 1)[0]
        more = len(error.problems) - 1
        return {**row, "problem": first + (f" (and {more} more)" if more > 0 else "")}
    except (WinsetError, OSError, ValueError) as error:
        return {**row, "problem": str(error) or type(error).__name__}
    except Exception as error:  # one damaged file must not stop the rest
        return {**row, "problem": f"cannot be read or described: {_kind(error)}"}


def _kind(error: BaseException) -> str:
    said = " ".join(str(error).split())[:200]
    return f"{type(error).__name__}{f': {said}' if said else ''}"


def survey(
    paths: Paths,
    *,
    target: Path | None = None,
    kept: Path | None = None,
    workers: Any = None,
    list_limit: int = LIST_LIMIT,
    progress: Progress = silent,
) -> Survey:
    """Describe every scenario under a folder, or those that several paths name.

    Parameters
    ----------
    paths : a folder, a file, or several of them.
    target : where the table will go; it is not taken for a scenario.
    kept : a file that takes each row as soon as it is made, as a line of JSON. Rows that stand
        there and whose files, settings and version are the same are not made again, so that an
        interrupted survey goes on where it ended.
    workers : processes; all cores if not said. Or a `dask.distributed.Client`, whose workers read
        the files at the same paths. Rows do not depend on it.

    Raises
    ------
    WinsetError
        There is no scenario, or no folder for `kept`.
    ValueError
        `workers` is no number of processes.
    """
    client = workers if hasattr(workers, "submit") else None
    check_workers(None if client is not None else workers)
    check_kept(kept)
    own = [path for path in (target, kept) if path is not None]
    named = [Path(path) for path in ([paths] if isinstance(paths, str | os.PathLike) else paths)]
    found = scenarios_of(named, own)
    if not found.parts:
        more = "".join(f"\n  {name}: {why}" for name, why in found.unread[:_TOLD])
        place = ", ".join(map(str, named)) or "no path"
        what = "in this folder" if len(named) == 1 and named[0].is_dir() else "there"
        raise WinsetError(f"{place}: no scenario found {what}{more}")
    keys = {name: _key(part, list_limit) for name, part in found.parts.items()}
    done = {
        row["scenario"]: row
        for key, row in rows_kept(kept)
        if set(row) == set(HEAD) and keys.get(str(row["scenario"])) == key and not row["problem"]
    }
    left = {name: part for name, part in found.parts.items() if name not in done}
    store = Store(done, keys, kept, "describing scenarios", len(found.parts), progress)
    tasks = {
        name: (part if client is None else _elsewhere(part), name, list_limit)
        for name, part in left.items()
    }
    lost: list[str] = []

    def take(row: Row) -> None:
        store.add(row["scenario"], row)

    with ended():
        if client is not None:
            lost = share_on(client, described, tasks, take)
        elif (count := workers or os.cpu_count() or 1) == 1 or len(left) <= 1:
            for given in tasks.values():
                take(described(*given))
        else:
            lost = share_out(Crew(count), described, tasks, take)
        for name in lost:
            store.add(name, {"scenario": name, **dict.fromkeys(HEAD[1:]), "problem": DIED})
    return Survey([done[name] for name in sorted(found.parts)], found.unread)


_TOLD = 20


def _elsewhere(part: Part) -> Part:
    """Name the files of a scenario from the root, since a worker starts in a folder of its own."""
    files = tuple(path.absolute() for path in part.files)
    return replace(part, path=part.path.absolute(), files=files)


def _key(part: Part, list_limit: int) -> str:
    """Return what a row depends on: contents, settings and version, in short."""
    made = hashlib.sha256(f"{version('winset')} {list_limit} {part.kind}".encode())
    for path in part.files:
        try:
            content = path.read_bytes()
        except OSError:
            content = b""
        made.update(f" {path.name} {len(content)} ".encode())
        made.update(content)
    return made.hexdigest()


def check_target(path: Path) -> None:
    """Raise at once, not after the work, where a table cannot be written.

    Raises
    ------
    WinsetError
        The ending is neither .csv nor .parquet, there is no such folder, or pyarrow is missing.
    """
    ending = path.suffix.lower()
    if ending not in {".csv", ".parquet"}:
        raise WinsetError(f"{path}: expected a name that ends in .csv or .parquet")
    if not path.absolute().parent.is_dir():
        raise WinsetError(f"{path}: there is no folder {path.parent}")
    if path.is_dir():
        raise WinsetError(f"{path}: this is a folder")
    if ending == ".parquet":
        try:
            import pyarrow.parquet  # noqa: F401
        except ImportError:
            raise WinsetError(
                f"{path}: writing Parquet needs pyarrow: pip install 'winset[parquet]', "
                "or write .csv"
            ) from None


def write_survey(found: Survey, path: Path) -> None:
    """Write the table to a file, whole or not at all: CSV, or Parquet by its ending.

    Raises
    ------
    WinsetError
        It cannot be written there: see `check_target`.
    """
    check_target(path)
    remove_leftovers(path)
    if path.suffix.lower() == ".csv":
        write_text(path, found.to_csv())
    else:
        _write_parquet(found, path)


def remove_leftovers(path: Path) -> None:
    """Remove what a run that was killed while it wrote this table left beside it."""
    hidden = re.compile(rf"\.{re.escape(path.name)}\.([a-z0-9_]{{8}}|part)")
    for beside in path.absolute().parent.iterdir():
        if hidden.fullmatch(beside.name) and beside.is_file() and not beside.is_symlink():
            beside.unlink(missing_ok=True)


def _write_parquet(found: Survey, path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    # Outcomes as text, since scenarios name different issues; sizes beyond 2**63 as floats.
    rows = [
        {
            key: json.dumps(value, ensure_ascii=False)
            if isinstance(value, dict)
            else float(value)
            if key in {"outcomes", "feasible", "deals"} and value is not None
            else value
            for key, value in row.items()
        }
        for row in found.rows
    ]
    temporary = path.with_name(f".{path.name}.part")
    try:
        pq.write_table(pa.Table.from_pylist(rows), temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
