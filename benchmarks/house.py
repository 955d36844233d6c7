"""Measure the house itself: modules, functions, imports.

    python benchmarks/house.py [CHECKOUT ...]

One line for each checkout: lines of source, modules, the median and the longest module, the
longest function, and the seconds of CPU time that `import winset` and the public names take.
"""

import ast
import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
NAMES = "import winset; [getattr(winset, name) for name in winset.__all__]"


def functions(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.end_lineno - node.lineno + 1


def cpu(code, source):
    """Return the least CPU seconds of three runs of some code."""
    spent = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        env = {**os.environ, "PYTHONPATH": str(source)}
        subprocess.run([sys.executable, "-c", code], env=env, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(spent)


def measured(checkout):
    source = checkout / "src"
    texts = [path.read_text("utf-8") for path in sorted((source / "winset").rglob("*.py"))]
    lengths = [len(text.splitlines()) for text in texts]
    # A loop that is compiled is one function on purpose.
    plain = [text for text in texts if "njit" not in text]
    longest = max(length for text in plain for length in functions(ast.parse(text)))
    return {
        "lines": sum(lengths),
        "modules": len(lengths),
        "median module": int(statistics.median(lengths)),
        "longest module": max(lengths),
        "longest function": longest,
        "import winset": round(cpu("import winset", source), 3),
        "all public names": round(cpu(NAMES, source), 2),
    }


def main():
    for checkout in map(Path, sys.argv[1:] or [HERE]):
        found = ", ".join(f"{name} {value}" for name, value in measured(checkout).items())
        print(f"{checkout}: {found}")


if __name__ == "__main__":
    main()
