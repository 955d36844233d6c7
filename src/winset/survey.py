"""Statistics of a whole collection of scenarios: in parallel, resumable, none stops the rest."""

from __future__ import annotations

import csv
import io
import json
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from winset.analysis.statistics import COLUMNS, statistics
from winset.errors import CaseFileError, WinsetError
from winset.outcomes.space import LIST_LIMIT, Progress, silent
from winset.text.write import write_text

Row = dict[str, Any]
DEPTH = 8
HEAD = ("scenario", *COLUMNS, "problem")


@dataclass
class Survey:
    """The rows of a survey by scenario, in the order of their names; `problem` says what failed."""

    rows: list[Row] = field(default_factory=list)

    @property
    def failed(self) -> list[Row]:
        """The scenarios that could not be read or described."""
        return [row for row in self.rows if row["problem"]]

    def to_csv(self) -> str:
        """Write the table as CSV; lists and outcomes as JSON in their cells."""
        text = io.StringIO()
        writer = csv.DictWriter(text, HEAD, lineterminator="\n")
        writer.writeheader()
        writer.writerows({key: _cell(row.get(key)) for key in HEAD} for row in self.rows)
        return text.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False)
    return "" if value is None else value


def scenarios(folder: Path, *, depth: int = DEPTH) -> Iterator[Path]:
    """Find the scenarios under a folder: case files, and folders or files of other tools.

    A folder that holds one scenario is one; others are gone through. Links are not followed.
    """
    from winset.formats import detect, is_foreign

    try:
        detect(folder)
    except CaseFileError:
        pass
    else:
        yield folder
        return
    for path in sorted(folder.iterdir()):
        if path.is_symlink() or path.name.startswith("."):
            continue
        if path.is_dir() and depth > 0:
            yield from scenarios(path, depth=depth - 1)
        elif path.is_file() and (_is_case(path) or is_foreign(path)):
            yield path


def _is_case(path: Path) -> bool:
    if path.suffix.lower() not in {".yaml", ".yml", ".json"}:
        return False
    with path.open("rb") as file:
        return b"winset" in file.read(4096)


def described(path: Path, name: str, list_limit: int = LIST_LIMIT) -> Row:
    """Describe one scenario; what goes wrong stands in the row."""
    row: Row = {"scenario": name, **dict.fromkeys(COLUMNS), "problem": None}
    try:
        return {**row, **statistics(_read(path), list_limit=list_limit)}
    except CaseFileError as error:
        first = str(error).split("\n", 1)[0]
        more = len(error.problems) - 1
        return {**row, "problem": first + (f" (and {more} more)" if more > 0 else "")}
    except (WinsetError, OSError, ValueError, MemoryError) as error:
        return {**row, "problem": str(error) or type(error).__name__}


def _read(path: Path) -> Any:
    from winset.casefile import read_case
    from winset.formats import import_case, is_foreign

    return import_case(path)[0] if is_foreign(path) else read_case(path)


def survey(
    folder: Path,
    *,
    kept: Path | None = None,
    workers: int | None = None,
    list_limit: int = LIST_LIMIT,
    progress: Progress = silent,
) -> Survey:
    """Describe every scenario under a folder.

    Parameters
    ----------
    kept : a file that takes each row as soon as it is made, as a line of JSON. Rows that stand
        there already are not made again, so that an interrupted survey goes on where it ended.
    workers : processes; all cores if not said. Rows do not depend on it.

    Raises
    ------
    WinsetError
        There is no scenario under the folder.
    """
    found = {str(path.relative_to(folder)): path for path in scenarios(folder)}
    if not found:
        raise WinsetError(f"{folder}: no scenario found in this folder")
    done = {name: row for name, row in _kept(kept).items() if name in found}
    left = {name: path for name, path in found.items() if name not in done}
    count = workers or os.cpu_count() or 1
    if count == 1 or len(left) <= 1:
        made: Iterator[Row] = (described(path, name, list_limit) for name, path in left.items())
        _collect(made, done, kept, len(found), progress)
    else:
        others = set(multiprocessing.active_children())
        pool = ProcessPoolExecutor(min(count, len(left)), initializer=_deaf)
        try:
            futures = {
                pool.submit(described, path, name, list_limit): name for name, path in left.items()
            }
            rows = (_outcome(future.result, futures[future]) for future in as_completed(futures))
            _collect(rows, done, kept, len(found), progress)
        except BaseException:
            # The rows made are kept; what is being made is dropped, or leaving would take as
            # long as going on.
            pool.shutdown(wait=False, cancel_futures=True)
            for child in set(multiprocessing.active_children()) - others:
                child.terminate()
            raise
        pool.shutdown()
    return Survey([done[name] for name in sorted(found)])


def _deaf() -> None:
    """Leave an interruption to the process that hands out the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _outcome(result: Callable[[], Row], name: str) -> Row:
    """Return a worker's row; a worker that died is a problem of its scenario alone."""
    try:
        return result()
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        return {"scenario": name, **dict.fromkeys(COLUMNS), "problem": reason}


def _collect(
    rows: Iterator[Row], done: dict[str, Row], kept: Path | None, total: int, progress: Progress
) -> None:
    for row in rows:
        done[row["scenario"]] = row
        if kept is not None:
            with kept.open("a", encoding="utf-8") as file:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
        progress("describing scenarios", len(done) / total)


def _kept(kept: Path | None) -> dict[str, Row]:
    """Read the rows kept; a line cut off by an interruption is made again."""
    if kept is None or not kept.exists():
        return {}
    rows: dict[str, Row] = {}
    for line in kept.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            row = json.loads(line)
        except json.JSONDecodeError:
            continue
        if isinstance(row, dict) and set(row) == set(HEAD):
            rows[str(row["scenario"])] = row
    return rows


def check_target(path: Path) -> None:
    """Tell at once, not after the work, that a table cannot be written.

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
    if path.suffix.lower() == ".csv":
        write_text(path, found.to_csv())
    else:
        _write_parquet(found, path)


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
