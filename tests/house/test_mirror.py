"""Tests mirror the folders: a module has a test file of its own, or says which one covers it."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from places import ROOT

from house.covered import COVERED

SOURCE, TESTS = ROOT / "src" / "winset", ROOT / "tests"


def modules() -> dict[str, ast.Module]:
    """Every module, parsed, but packages and those that hold data alone."""
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        tree = _tree(path)
        works = any(isinstance(node, ast.FunctionDef) for node in ast.walk(tree))
        if works and not path.name.startswith("_"):
            found[path.relative_to(SOURCE).as_posix()] = tree
    return found


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def own(module: str) -> Path:
    """Where the tests of a module stand."""
    path = Path(module)
    return TESTS / path.parent / f"test_{path.stem}.py"


@pytest.mark.slow
def test_every_module_has_tests() -> None:
    lacking = [name for name in modules() if not own(name).exists() and name not in COVERED]
    assert not lacking, "write tests/<room>/test_<module>.py, or name in covered.py what covers it"


@pytest.mark.slow
def test_only_what_lacks_a_file_of_its_own_is_listed() -> None:
    known = modules()
    assert [name for name in COVERED if name not in known or own(name).exists()] == []


@pytest.mark.slow
@pytest.mark.parametrize("module", COVERED)
def test_what_covers_a_module_reaches_it(module: str) -> None:
    path = TESTS / COVERED[module]
    tests = _tree(path)
    assert any(
        isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
        for node in ast.walk(tests)
    )
    assert SOURCE / module in reached(path), f"{COVERED[module]} imports nothing that uses it"


def test_a_test_file_is_no_copy_of_a_name_elsewhere() -> None:
    """A file named after no module is a theme: it stands in a folder that is there."""
    for path in TESTS.rglob("test_*.py"):
        room = path.parent.relative_to(TESTS)
        apart = {"docs", "fuzz", "house", "pages", "recipes", "reference"}
        assert room.parts[:1] in {(name,) for name in apart} or (SOURCE / room).is_dir(), path


def reached(path: Path) -> set[Path]:
    """All modules that a file uses, by what it imports and what that imports in turn."""
    seen: set[Path] = set()
    todo = [path]
    while todo:
        for found in _imported(todo.pop()):
            if found not in seen:
                seen.add(found)
                todo.append(found)
    return seen


@cache
def _imported(path: Path) -> frozenset[Path]:
    return frozenset(_named(path))


def _named(path: Path) -> Iterator[Path]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from _files(node.module)
            for alias in node.names:
                yield from _files(f"{node.module}.{alias.name}")
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield from _files(alias.name)
        elif isinstance(node, ast.Constant) and str(node.value).startswith("winset."):
            # Modules that are imported when they are first needed, by their names.
            yield from _files(str(node.value))


def _files(name: str) -> Iterator[Path]:
    parts = name.split(".")
    for base in (ROOT / "src", TESTS):
        path = base.joinpath(*parts)
        for file in (path.with_suffix(".py"), path / "__init__.py"):
            if file.is_file():
                yield file
