"""The house keeps its own rules: linting, types, imports, exports."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from places import ROOT

import winset


def run(*command):
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=600
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.lint
def test_linting():
    run(sys.executable, "-m", "ruff", "check", ".")


@pytest.mark.lint
def test_formatting():
    run(sys.executable, "-m", "ruff", "format", "--check", ".")


@pytest.mark.lint
def test_types():
    run(sys.executable, "-m", "mypy")


@pytest.mark.lint
def test_imports_go_one_way():
    run(str(Path(sys.executable).with_name("lint-imports")), "--no-cache")


def test_exports_are_sorted_and_all_there():
    assert list(winset.__all__) == sorted(winset.__all__)
    for name in winset.__all__:
        assert getattr(winset, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = winset.nothing


def test_modules_stay_short():
    long = {
        str(path.relative_to(ROOT)): length
        for path in (ROOT / "src").rglob("*.py")
        if (length := len(path.read_text("utf-8").splitlines())) > 500
    }
    assert not long


@pytest.mark.slow
def test_kernels_take_eight_arguments_at_most():
    long = {
        f"{path.stem}.{function.name}": count
        for path in (ROOT / "src").rglob("*.py")
        for function in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(function, ast.FunctionDef)
        and any("njit" in ast.unparse(decorator) for decorator in function.decorator_list)
        and (count := len(function.args.args)) > 8
    }
    assert not long


def test_the_lock_pins_every_requirement_with_hashes_and_no_address():
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert "://" not in lock
    pins = re.findall(r"^([a-z0-9._-]+)==", lock, flags=re.MULTILINE)
    assert lock.count("--hash=sha256:") >= len(pins)
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    wanted = set(re.findall(r'^\s*"([a-z0-9._-]+)>=[0-9.]+"', project, flags=re.MULTILINE))
    assert {"numpy", "pytest", "highspy"} <= wanted
    assert wanted - {"hatchling"} <= set(pins)


def test_help_imports_nothing_heavy():
    code = (
        "import sys, winset.cli\n"
        "slow = {'numpy', 'numba', 'pydantic', 'jinja2', 'highspy', 'yaml'}\n"
        "heavy = slow & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    run(sys.executable, "-c", code)
