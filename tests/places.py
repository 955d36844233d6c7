"""Where things are."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "data"
OF_THIS_RUN = "WINSET_TESTS_OF_THIS_RUN"
"""The environment variable that names the folder which all processes of a run of tests share."""
