"""`--dask`: stats, sweep and tournament on a cluster write what they write here."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from studies.tournament.recipes import some_text

from winset.cli.commands import cli

ASKED = {
    "stats": ("stats", "cases", "-o", "FILE"),
    "sweep": ("sweep", "cases/1.yaml", "--vary", "a.no_deal=5,10,20", "--table", "FILE"),
    "tournament": ("tournament", "cases", "--strategies", "boulware:4,micro", "--out", "FILE"),
}


@pytest.fixture
def cases(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cases").mkdir()
    for k in (1, 2, 3):
        (tmp_path / "cases" / f"{k}.yaml").write_text(some_text(k), "utf-8")
    return tmp_path


def run(name, file, *more):
    arguments = [file if word == "FILE" else word for word in ASKED[name]]
    return CliRunner().invoke(cli, [*arguments, "--quiet", *more])


@pytest.mark.parametrize("name", ASKED)
def test_who_does_the_work_is_named_once(cases, name):
    result = run(name, "one.csv", "--workers", "2", "--dask", "tcp://127.0.0.1:1")
    assert result.exit_code == 2
    assert "--workers and --dask: name only one of them to do the work" in result.output


@pytest.mark.slow
def test_a_cluster_writes_the_same_bytes(cases):
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=2, dashboard_address=None) as own:
        for name in ASKED:
            here, there = f"{name}.one.csv", f"{name}.two.csv"
            run(name, here, "--workers", "1")
            result = run(name, there, "--dask", own.scheduler_address)
            assert result.exit_code == 0, result.output
            folder = (cases / here).is_dir()
            files = [path for path in (cases / here).rglob("*") if path.is_file()]
            assert len(files) == (5 if folder else 0)
            for file in files or [cases / here]:
                assert file.read_bytes() == Path(str(file).replace(here, there)).read_bytes(), file
