"""Compare what Winset answers with stored answers: every finding, text and page, byte by byte.

    python tests/same_bytes.py                      compare with the stored digests
    python tests/same_bytes.py --write              store them anew, after a change that is meant
    python tests/same_bytes.py --against CHECKOUT   compare with another checkout, and show how
                                                    the first answers differ

The answers are those of all examples, of random cases at the edges of what can be said
(`analysis/edge_cases.py`), and of scored cases of any kind (`exhaustive.py`); every third of
them without listing its outcomes.
"""

from __future__ import annotations

import argparse
import difflib
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
STORED = HERE / "reference" / "same_bytes.txt"
CASES = 300
SCORED = 200
"""Random cases from this number on are scored, with rules, quotas and largest values."""
DRAWS = 256
SHOWN = 10


def answers(name: str) -> dict[str, str]:
    """Return every answer about an example or a numbered random case, by name."""
    import winset
    from winset.report.page import page
    from winset.report.terminal import brief_text, full_text

    if name.isdigit():
        case = _random(int(name))
        limit = 1 if int(name) % 3 == 2 else 1_000_000
        settings = winset.Settings(draws=DRAWS, list_limit=limit)
    else:
        case = winset.read_case(HERE.parent / "examples" / name / "case.yaml")
        settings = winset.Settings(draws=4 * DRAWS)
    try:
        found = winset.analyse(case, settings)
    except winset.WinsetError as error:
        return {"error": str(error)}
    whole = found.to_dict()
    made = {finding["id"]: _text(finding) for finding in whole["findings"]}
    made |= {key: _text(whole[key]) for key in ("case", "brief")}
    made["order"] = " ".join(finding["id"] for finding in whole["findings"])
    made["map"] = _text(found.deal_map)
    made["builder"] = _text(found.builder)
    made["terminal"] = brief_text(whole) + full_text(whole)
    if not name.isdigit() or int(name) % 10 == 0:
        made["page"] = page(whole, found.deal_map, found.builder)
    if not name.isdigit() or int(name) % 5 == 0:
        try:
            stable = winset.stability_of(case, settings)
            made["stability"] = _text(stable.to_dict())
        except (winset.WinsetError, ValueError) as error:
            made["stability"] = str(error)
    return made


def _random(number: int) -> Any:
    sys.path.insert(0, str(HERE))
    from analysis.edge_cases import edge_case
    from exhaustive import capped_case, varied_case

    import winset

    if number < SCORED:
        return winset.parse_case(edge_case(number))
    return (capped_case if number % 2 else varied_case)(number)


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True, default=dict)


def digest(text: str) -> str:
    """Return the first digits of a hash of a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def names(cases: int = CASES) -> list[str]:
    """List what is compared: the examples, and the random cases by number."""
    examples = sorted(path.parent.name for path in (HERE.parent / "examples").glob("*/case.yaml"))
    return [*examples, *(str(k) for k in range(cases))]


def everything(wanted: list[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each name with its answers, on all processors."""
    with get_context("spawn").Pool(os.cpu_count()) as pool:
        yield from zip(wanted, pool.imap(answers, wanted, chunksize=1), strict=True)


def lines(name: str, made: dict[str, str]) -> list[str]:
    """Return a line for each answer: its name and its digest."""
    return [f"{name} {part} {digest(made[part])}" for part in sorted(made)]


def differences(wanted: list[str], stored: dict[str, str]) -> Iterator[str]:
    """Yield the names of answers that are not as stored."""
    seen = set()
    for name, made in everything(wanted):
        for line in lines(name, made):
            answer, _, value = line.rpartition(" ")
            seen.add(answer)
            if stored.get(answer) != value:
                yield answer
    for answer in stored:
        if answer.split()[0] in wanted and answer not in seen:
            yield f"{answer} (gone)"


def _read() -> dict[str, str]:
    pairs = (line.rpartition(" ") for line in STORED.read_text("utf-8").splitlines())
    return {answer: value for answer, _, value in pairs}


def _against(checkout: Path, wanted: list[str]) -> Iterator[str]:
    env = {**os.environ, "PYTHONPATH": f"{checkout / 'src'}", "PYTHONHASHSEED": "0"}
    command = [sys.executable, str(checkout / "tests" / "same_bytes.py"), "--print", *wanted]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    before = json.loads(done.stdout)
    for name, made in everything(wanted):
        for part in sorted({*made, *before[name]}):
            old, new = before[name].get(part, ""), made.get(part, "")
            if old != new:
                told = difflib.unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=1)
                yield "\n".join([f"{name} {part}", *(line[:300] for line in list(told)[2:20])])


def main() -> int:
    """Compare, store or print; the number of differences, up to 1, is the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="examples or numbers; all if none")
    parser.add_argument("--write", action="store_true", help="store the digests anew")
    parser.add_argument("--against", type=Path, help="compare with the answers of a checkout")
    parser.add_argument("--print", action="store_true", help="print the answers as JSON")
    given = parser.parse_args()
    wanted = given.names or names()
    if given.print:
        print(json.dumps(dict(everything(wanted)), ensure_ascii=False))
        return 0
    if given.write:
        text = [line for name, made in everything(wanted) for line in lines(name, made)]
        STORED.write_text("\n".join(text) + "\n", "utf-8")
        return 0
    found = _against(given.against, wanted) if given.against else differences(wanted, _read())
    count = 0
    for told in found:
        count += 1
        if count <= SHOWN or not given.against:
            print(told)
    print(f"{count} answers differ, of {len(wanted)} cases")
    return min(count, 1)


if __name__ == "__main__":
    sys.exit(main())
