"""Whoever plays, the bytes are the same; what is lost is played again, and only that."""

import errno
import multiprocessing
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from studies.test_survey import alive, children, waited
from studies.test_sweep import FakeClient
from studies.tournament.recipes import ready, some_case
from winset.errors import OutputError
from winset.studies.tournament import engine, own_class, plan
from winset.studies.tournament.engine import play
from winset.studies.tournament.playing import columns
from winset.studies.tournament.store import Folder, InMemory
from winset.text import write

DIED = "the process that played it was ended (os._exit, a crash, or out of memory)"


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """Cut small plans into several batches."""
    monkeypatch.setattr(plan, "BUDGET", 2_500_000)


@pytest.fixture
def made():
    found = ready([some_case(1), some_case(2), some_case(3, "abc")], seeds=2)
    assert len(found.plan.batches) >= 5
    return found


def bytes_of(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.*")}


def alone(made, folder):
    store = Folder.of(folder, made.plan)
    play(made.plan, made.cases, store, 1)
    return bytes_of(folder)


@pytest.mark.slow
@pytest.mark.parametrize(("workers", "start"), [(2, "fork"), (8, "fork"), (2, "spawn")])
def test_any_number_of_processes_writes_the_same_bytes(made, tmp_path, workers, start):
    if start not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {start} here")
    store = Folder.of(tmp_path / "many", made.plan)
    assert play(made.plan, made.cases, store, workers, start) == len(made.plan.batches)
    assert bytes_of(tmp_path / "many") == alone(made, tmp_path / "one")
    assert play(made.plan, made.cases, store, workers, start) == 0


def test_a_cluster_writes_the_same_bytes(made, tmp_path):
    client = FakeClient()
    play(made.plan, made.cases, Folder.of(tmp_path / "many", made.plan), client)
    assert bytes_of(tmp_path / "many") == alone(made, tmp_path / "one")
    assert len(client.tasks) == len(made.plan.batches)
    # A task holds the cases that it needs, not all of them.
    assert b"Party c" not in client.tasks[0]


class KilledWorker(Exception):
    """Named as Dask's."""


@pytest.mark.slow
def test_what_ends_workers_of_a_cluster_is_played_here_session_by_session(made, tmp_path):
    class Deadly(FakeClient):
        def submit(self, work, *given, pure):
            self.broken = len(self.tasks) == 1
            return super().submit(work, *given, pure=pure)

        def _fails(self, *given):
            raise KilledWorker

    store = Folder.of(tmp_path / "many", made.plan)
    play(made.plan, made.cases, store, Deadly())
    assert bytes_of(tmp_path / "many") == alone(made, tmp_path / "one")


@pytest.mark.slow
def test_dask_writes_the_same_bytes_after_a_worker_was_killed(made, tmp_path):
    distributed = pytest.importorskip("distributed")
    expected = alone(made, tmp_path / "one")
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as own,
        distributed.Client(own) as client,
    ):

        def kill(stage, share):
            if share and not killed:
                killed.append(next(iter(client.run(os.getpid).values())))
                os.kill(killed[0], signal.SIGKILL)

        killed = []
        store = Folder.of(tmp_path / "many", made.plan)
        play(made.plan, made.cases, store, client, progress=kill)
    assert killed
    assert bytes_of(tmp_path / "many") == expected


def test_what_was_played_is_not_played_again(made, tmp_path, monkeypatch):
    store = Folder.of(tmp_path, made.plan)
    seen, whole = [], engine.played

    def counted(part):
        seen.append(part.start)
        if len(seen) == 3:
            raise KeyboardInterrupt
        return whole(part)

    monkeypatch.setattr(engine, "played", counted)
    with pytest.raises(KeyboardInterrupt):
        play(made.plan, made.cases, store, 1)
    play(made.plan, made.cases, store, 1)
    starts = [start for start, _ in made.plan.batches]
    assert seen == [*starts[:3], *starts[2:]]


def test_a_full_disk_leaves_nothing_half_written(made, tmp_path, monkeypatch):
    store = Folder.of(tmp_path / "many", made.plan)
    whole, room = os.write, [5000]

    def full(handle, content):
        if len(content) > room[0]:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        room[0] -= len(content)
        return whole(handle, content)

    monkeypatch.setattr(write.os, "write", full)
    with pytest.raises(OutputError, match="No space left on device"):
        play(made.plan, made.cases, store, 1)
    monkeypatch.undo()
    kept = sorted((tmp_path / "many" / "batches").iterdir())
    assert 0 < len(kept) < len(made.plan.batches)
    assert play(made.plan, made.cases, store, 1) == len(made.plan.batches) - len(kept)
    assert bytes_of(tmp_path / "many") == alone(made, tmp_path / "one")


POISON = """\
import os

from winset.bargaining import Strategy


class Poison(Strategy):
    def offer(self, talk):
        if talk.seat == 1:
            os._exit(3)
        return int(talk.order[0])


class Fine(Strategy):
    def offer(self, talk):
        return int(talk.order[0])
"""


@pytest.fixture
def poisoned(tmp_path):
    path = tmp_path / "mine.py"
    path.write_text(POISON, "utf-8")
    own = [own_class(f"{path}:{name}") for name in ("Poison", "Fine")]
    return ready([some_case(1), some_case(2)], ["hardliner", *own])


@pytest.mark.slow
@pytest.mark.parametrize("workers", [1, 2])
def test_a_session_that_ends_its_process_is_an_error_and_the_rest_is_played(poisoned, workers):
    store = InMemory(poisoned.plan)
    play(poisoned.plan, poisoned.cases, store, workers)
    rows = list(store.rows())
    at = {name: k for k, name in enumerate(columns(poisoned.plan))}
    deadly = [row for row in rows if row[at["strategy.2"]] == "Poison"]
    assert len(deadly) == 6
    assert {(row[at["end"]], row[at["failure"]]) for row in deadly} == {("error", DIED)}
    others = [row for row in rows if row not in deadly]
    assert len(others) == 12
    assert "" not in {row[at["value.1"]] for row in others}
    assert {row[at["failure"]] for row in others} == {""}


RUN = """\
import sys
from winset.studies.tournament import plan
from winset.studies.tournament.engine import play
from winset.studies.tournament.store import Folder
from studies.tournament.recipes import ready, some_case
from pathlib import Path

if __name__ == "__main__":
    plan.BUDGET = 2_500_000
    made = ready([some_case(1), some_case(2), some_case(3, "abc")], seeds=2)
    store = Folder.of(Path(sys.argv[1]), made.plan)

    def told(stage, share):
        print(share, flush=True)
        if 0 < share < 1:
            sys.stdin.readline()

    play(made.plan, made.cases, store, 2, progress=told)
"""


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks into /proc")
def test_killed_workers_and_a_killed_parent_cost_no_batch_that_was_kept(made, tmp_path):
    script = tmp_path / "run.py"
    script.write_text(RUN, "utf-8")
    folder = tmp_path / "many"
    root = str(Path(__file__).parents[2])
    path = os.pathsep.join([root, *sys.path])
    started = subprocess.Popen(
        [sys.executable, str(script), str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
        text=True,
    )
    assert started.stdout
    assert started.stdin
    assert started.stdout.readline().strip() == "0.0"
    assert float(started.stdout.readline()) > 0
    workers = children(started.pid)
    assert len(workers) == 2
    os.kill(workers[0], signal.SIGKILL)
    started.stdin.write("\n")
    started.stdin.flush()
    assert float(started.stdout.readline()) > 0
    started.kill()
    started.communicate()
    assert waited(lambda: not alive(workers))
    kept = bytes_of(folder / "batches")
    assert 2 <= len(kept) < len(made.plan.batches)
    played = play(made.plan, made.cases, Folder.of(folder, made.plan), 1)
    assert played == len(made.plan.batches) - len(kept)
    assert bytes_of(folder) == alone(made, tmp_path / "one")
