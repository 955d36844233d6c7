"""Two processes share what is to be compiled: nothing is done twice, and nobody waits in vain."""

import os
import subprocess
import sys
import threading

import pytest

from winset import compiled
from winset.compiled import Shares


def test_a_loop_is_given_to_one_process_and_the_other_waits_until_it_is_done(tmp_path):
    one, other = Shares(tmp_path, lambda: True), Shares(tmp_path, lambda: True)
    assert one.take("walk")
    waited = []
    waiting = threading.Thread(target=lambda: waited.append(other.take("walk")))
    waiting.start()
    assert other.take("widest")
    assert not waited
    one.finish("walk")
    waiting.join(60)
    assert waited == [False]


def test_nobody_waits_for_a_process_that_has_ended(tmp_path):
    assert Shares(tmp_path, lambda: True).take("walk")
    assert Shares(tmp_path, lambda: False).take("walk") is False


def test_without_the_folder_everything_is_ours(tmp_path):
    assert Shares(tmp_path / "gone", lambda: True).take("walk")


def test_what_is_missing_is_told_once(monkeypatch, tmp_path):
    monkeypatch.setattr(compiled._Sharing, "shares", None)
    told = []
    compiled.when_missing(lambda: told.append("missing"))
    assert compiled._missing() is None
    assert compiled._missing() is None
    assert told == ["missing"]


@pytest.mark.slow
def test_an_index_that_cannot_be_read_is_made_anew(tmp_path):
    code = (
        "import sys, warnings; warnings.simplefilter('error')\n"
        "sys.path.insert(0, '.')\n"
        "from loop import double; print(double(21))"
    )
    (tmp_path / "loop.py").write_text(
        "from winset.compiled import njit\n\n@njit()\ndef double(n):\n    return 2 * n\n",
        encoding="utf-8",
    )
    kept = tmp_path / "kept"
    environment = {**os.environ, "NUMBA_CACHE_DIR": str(kept)}

    def run():
        return subprocess.run(
            [sys.executable, "-c", code],
            cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip

    assert run().stdout == "42\n"
    (index,) = kept.rglob("*.nbi")
    whole = index.stat().st_size
    index.write_bytes(b"")
    done = run()
    assert (done.stdout, done.stderr) == ("42\n", "")
    (index,) = kept.rglob("*.nbi")
    assert index.stat().st_size == whole
