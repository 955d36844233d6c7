"""Fixtures for every test."""

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
