"""Fixtures for every test."""

import gc
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from places import OF_THIS_RUN, ROOT, SHARED

if TYPE_CHECKING:
    import numpy as np

# As the command line has it, and before anything imports NumPy: two processes of two threads each
# would get into each other's way.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# Where Python leaves no compiled code beside the sources, each of the many processes would compile
# everything anew; pytest's own folder takes it.
if sys.dont_write_bytecode:
    sys.dont_write_bytecode = False
    sys.pycache_prefix = str(ROOT / ".pytest_cache" / "compiled")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix

# After the lines above: pytest compiles Hypothesis in its own way, and would each time.
from hypothesis import settings

# What is tried at random is the same in every run.
settings.register_profile("same", derandomize=True)
settings.load_profile("same")

# Started in the background of a script, interrupts are ignored, and by what is started here too.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Let the collector of garbage pass over the twenty thousand tests, now and later."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.fixture
def rng() -> "np.random.Generator":
    import numpy as np

    return np.random.default_rng(20190228)


@pytest.fixture(scope="session")
def examples() -> Path:
    return ROOT / "examples"


@pytest.fixture(scope="session")
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip(f"the shared data folder is missing: {SHARED.name}")
    return SHARED


@pytest.fixture(scope="session")
def of_this_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this run share, and that is gone after some runs."""
    base = tmp_path_factory.getbasetemp()
    worker = "PYTEST_XDIST_WORKER" in os.environ
    folder = (base.parent if worker else base) / "of-this-run"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(autouse=True, scope="session")
def no_results_kept(of_this_run: Path) -> Iterator[None]:
    """Let no test find what the user had kept; tests of the cache have their own.

    There is nowhere to keep anything, but for what `once` and `results_of_this_run` share.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", os.devnull)
        patch.setenv("XDG_STATE_HOME", os.devnull)
        patch.setenv(OF_THIS_RUN, str(of_this_run))
        yield


@pytest.fixture
def results_of_this_run(of_this_run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commands find what others of this run have computed: for tests of what is shown."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(of_this_run))
