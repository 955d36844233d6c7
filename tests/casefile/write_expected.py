"""Print the message of every broken case file; with --write, put them into expected.txt.

Run by hand only, after reading what changed: `python tests/casefile/write_expected.py --write`.
"""

import os
import sys
from pathlib import Path

from winset.casefile import read_case
from winset.errors import CaseFileError

BROKEN = Path(__file__).parent / "broken"
EXPECTED = BROKEN / "expected.txt"
SUFFIXES = {".yaml", ".json"}


def broken_files() -> list[str]:
    return sorted(file.name for file in BROKEN.iterdir() if file.suffix in SUFFIXES)


def message(name: str) -> str:
    """Return all problems of one broken file; the working folder must be `BROKEN`."""
    try:
        read_case(name)
    except CaseFileError as error:
        return str(error)
    return "(read without complaint)"


def main() -> None:
    os.chdir(BROKEN)
    blocks = [f"== {name}\n{message(name)}\n" for name in broken_files()]
    table = "\n".join(blocks)
    if "--write" in sys.argv[1:]:
        EXPECTED.write_text(table, encoding="utf-8")
    else:
        sys.stdout.write(table)


if __name__ == "__main__":
    main()
