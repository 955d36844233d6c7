"""Fixtures for every test."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from places import ROOT, SHARED


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(20190228)


@pytest.fixture(scope="session")
def examples() -> Path:
    return ROOT / "examples"


@pytest.fixture(scope="session")
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip(f"the shared data folder is missing: {SHARED.name}")
    return SHARED


@pytest.fixture(autouse=True, scope="session")
def no_results_kept() -> Iterator[None]:
    """Let no test find what another one, or the user, had kept; tests of the cache have their own.

    There is nowhere to keep anything.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", os.devnull)
        yield


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Keep tests of one file together as far as can be: they share what is analysed once."""
    if config.getoption("dist") != "load":
        return None
    from xdist.scheduler import WorkStealingScheduling

    return WorkStealingScheduling(config, log)
