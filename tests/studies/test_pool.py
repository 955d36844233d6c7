"""Processes that share work: what one loses, what is raised, and that none is left."""

import multiprocessing
import os
import signal

import pytest

from winset.studies.pool import Crew, share_out, streamed

STARTS = [start for start in ("fork", "spawn") if start in multiprocessing.get_all_start_methods()]


def double(number):
    return 2 * number


def once(path, number):
    """Die at the first try."""
    if number == 1 and not path.exists():
        path.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def always(number):
    if number == 1:
        os._exit(3)
    return number


def wrong(number):
    raise ValueError(f"not {number}")


def unsent(number):
    return lambda: number


def count(stop, last):
    for k in range(stop):
        if k == last:
            os._exit(1)
        yield k
    if last < 0:
        raise ValueError("over")


@pytest.mark.parametrize("start", STARTS)
def test_all_tasks_are_done(start):
    taken = []
    assert share_out(Crew(2, start), double, {str(k): (k,) for k in range(9)}, taken.append) == []
    assert sorted(taken) == [2 * k for k in range(9)]
    assert multiprocessing.active_children() == []


def test_a_process_that_dies_costs_its_task_one_more_try(tmp_path):
    taken = []
    tasks = {str(k): (tmp_path / "mark", k) for k in range(5)}
    assert share_out(Crew(2), once, tasks, taken.append) == []
    assert sorted(taken) == list(range(5))


@pytest.mark.parametrize("workers", [1, 3])
def test_a_task_that_ends_two_processes_is_lost_alone(workers):
    taken = []
    tasks = {str(k): (k,) for k in range(5)}
    assert share_out(Crew(workers), always, tasks, taken.append) == ["1"]
    assert sorted(taken) == [0, 2, 3, 4]


def test_what_a_task_raises_is_raised_here_and_no_process_is_left():
    with pytest.raises(ValueError, match="not 0"):
        share_out(Crew(1), wrong, {"a": (0,), "b": (1,)}, print)
    with pytest.raises(RuntimeError, match="cannot be sent"):
        share_out(Crew(1), unsent, {"a": (0,)}, print)
    assert multiprocessing.active_children() == []


def test_a_generator_is_read_until_its_process_ends():
    assert list(streamed(None, count, (4, 9))) == [0, 1, 2, 3]
    assert list(streamed(None, count, (4, 2))) == [0, 1]
    items = streamed(None, count, (2, -1))
    assert [next(items), next(items)] == [0, 1]
    with pytest.raises(ValueError, match="over"):
        next(items)
    assert multiprocessing.active_children() == []
