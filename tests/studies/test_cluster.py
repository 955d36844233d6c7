"""Work on a cluster: in order, no more waiting than it can use, and lost tasks told."""

import pickle
import sys

import pytest

from studies.test_sweep import FakeClient, FakeFuture
from winset.errors import WinsetError
from winset.studies import cluster
from winset.studies.cluster import connected, share_on


def double(number):
    return 2 * number


def test_results_come_in_order_and_few_tasks_wait_at_a_time():
    client, waiting, most, taken = FakeClient(), [], [], []

    class Future(FakeFuture):
        def result(self):
            waiting.remove(self)
            return super().result()

    def submit(work, *given, pure):
        waiting.append(Future(work, given))
        most.append(len(waiting))
        return waiting[-1]

    client.submit = submit
    tasks = {str(k): (k,) for k in range(100)}
    assert share_on(client, double, tasks, taken.append) == []
    assert taken == [2 * k for k in range(100)]
    assert max(most) == cluster.FEWEST


class KilledWorker(Exception):
    """Named as Dask's."""


def deadly(number):
    if number == 1:
        raise KilledWorker
    return number


def test_a_task_that_ended_its_workers_is_lost_and_the_rest_is_done():
    taken = []
    tasks = {"a": (0,), "b": (1,), "c": (2,)}
    assert share_on(FakeClient(), deadly, tasks, taken.append) == ["b"]
    assert taken == [0, 2]


def test_what_a_task_raises_is_raised_here_and_the_rest_is_cancelled():
    client = FakeClient()
    with pytest.raises(ZeroDivisionError):
        share_on(client, divmod, {"a": (1, 0), "b": (1, 1)}, print)
    assert len(client.cancelled) == 2


def test_a_worker_of_another_version_is_told():
    with pytest.raises(WinsetError, match=r"a worker has Winset .*; expected 0\.0 as here"):
        cluster._there("0.0", double, (1,))
    assert pickle.loads(pickle.dumps(cluster._there)) is cluster._there


def test_a_scheduler_that_does_not_answer_is_told(monkeypatch):
    monkeypatch.setattr(cluster, "PATIENCE", "1s")
    pytest.importorskip("distributed")
    told = r"--dask tcp://127\.0\.0\.1:9: no scheduler answers there .*`dask scheduler` starts one"
    with pytest.raises(WinsetError, match=told), connected("tcp://127.0.0.1:9"):
        pass


def test_without_dask_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    told = r"A Dask cluster needs distributed: pip install 'winset\[cluster\]'"
    with pytest.raises(WinsetError, match=told), connected("tcp://127.0.0.1:9"):
        pass
