"""Work done in a fork: the same result, whatever becomes of the fork."""

import os
import signal

import pytest

from winset import compiled, read_case
from winset.analysis import analyse
from winset.analysis.aside import aside, here, possible
from winset.analysis.settings import Settings

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")


def test_what_is_done_aside_comes_back():
    with aside(lambda: {"process": os.getpid(), "large": b"x" * 300_000}) as result:
        found = result()
    assert found["process"] != os.getpid()
    assert found["large"] == b"x" * 300_000


@pytest.mark.parametrize("end", ["killed", "failed", "ended", "not to be written"])
def test_without_a_result_the_work_is_done_here(end):
    mine = os.getpid()

    def work():
        if os.getpid() == mine:
            return mine
        if end == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        if end == "ended":
            os._exit(0)
        if end == "failed":
            raise ValueError(end)
        return lambda: None

    with aside(work) as result:
        assert result() == mine


def test_an_error_is_raised_where_the_work_is_done_again():
    def work():
        raise ValueError("no answer")

    with pytest.raises(ValueError, match="no answer"), aside(work) as result:
        result()


def test_a_fork_ends_with_the_block_and_leaves_nothing_open():
    before = set(os.listdir("/proc/self/fd"))
    reading, writing = os.pipe()
    with pytest.raises(KeyboardInterrupt), aside(signal.pause):
        raise KeyboardInterrupt
    os.close(writing)
    # The other end is closed at once where the fork, which had a copy of it, has ended.
    assert os.read(reading, 1) == b""
    os.close(reading)
    assert set(os.listdir("/proc/self/fd")) == before
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_no_fork_no_matter(monkeypatch):
    def fail():
        raise OSError("no memory")

    monkeypatch.setattr(os, "fork", fail)
    with aside(os.getpid) as result:
        assert result() == os.getpid()
    with here(os.getpid) as result:
        assert result() == os.getpid()


def test_where_another_process_compiles_there_is_no_fork(monkeypatch, tmp_path):
    monkeypatch.setattr(compiled._Sharing, "shares", compiled.Shares(tmp_path, lambda: False))
    assert not possible()


@pytest.mark.skipif(not possible(), reason="one core, or no Linux")
@pytest.mark.parametrize("name", ["hanoi", "panama"])
def test_an_analysis_on_two_cores_is_the_same(name, examples, monkeypatch):
    case = read_case(examples / name / "case.yaml")
    settings = Settings(draws=256)
    alone = analyse(case, settings)
    forks = []
    fork = os.fork
    monkeypatch.setattr(os, "fork", lambda: forks.append(1) or fork())
    both = analyse(case, settings, forking=True)
    assert both.to_json() == alone.to_json()
    assert both.builder == alone.builder
    assert both.deal_map == alone.deal_map
    assert bool(forks) == bool(case.accounts)
