"""Fixtures for every test."""

from collections.abc import Iterator
from pathlib import Path

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
def no_caches_of_the_user(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep results of tests out of the user's cache folder, and those in it out of tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("caches")))
        yield
