"""What a cluster notes about its tasks, as a picture."""

from __future__ import annotations

import doctest
import multiprocessing
from typing import Any

import pytest
from distributed import Client, LocalCluster, get_task_stream

from helpers import task_stream as module
from helpers.quiet_cluster import QUIET
from helpers.stream_explorer import run_on_cluster, stream_explorer, took_part
from helpers.task_stream import bars, task_stream
from helpers.timeline import Span
from helpers.workers import nap


def record(key: str, worker: str, *steps: tuple[str, float, float]) -> dict[str, Any]:
    startstops = [{"action": action, "start": start, "stop": stop} for action, start, stop in steps]
    return {"key": key, "worker": worker, "startstops": startstops, "status": "OK"}


def test_examples_in_the_docstrings_are_true() -> None:
    assert doctest.testmod(module).failed == 0


def test_workers_have_lanes_in_the_order_in_which_they_began_and_times_begin_at_zero() -> None:
    records = [
        record("len-2", "tcp://b", ("transfer", 12.0, 13.0), ("compute", 13.0, 14.0)),
        record("bytes-1", "tcp://a", ("compute", 10.0, 11.0), ("deserialize", 9.0, 10.0)),
    ]
    assert bars(records) == [
        Span("worker 1", 0.0, 1.0, "bytes", "work"),
        Span("worker 2", 2.0, 3.0, "len", "wait"),
        Span("worker 2", 3.0, 4.0, "len", "work"),
    ]
    assert repr(task_stream(records, "three steps")) == "three steps"


def test_a_worker_makes_one_call_at_a_time() -> None:
    """The second begins when the first ends, and not a little earlier."""
    records = [
        record("nap-1", "tcp://a", ("compute", 0.0, 1.0)),
        record("nap-2", "tcp://a", ("compute", 0.99, 2.0)),
        record("len-3", "tcp://a", ("transfer", 0.5, 0.7), ("compute", 2.0, 2.5)),
    ]
    work = [(span.begin, span.end) for span in bars(records) if span.kind == "work"]
    assert work == [(0.0, 1.0), (1.0, 2.0), (2.0, 2.5)]


def test_two_clusters_at_once_do_not_complain(recwarn: pytest.WarningsRecorder) -> None:
    settings = {"n_workers": 1, "threads_per_worker": 1, "processes": False, **QUIET}
    with LocalCluster(**settings), LocalCluster(**settings):
        pass
    assert [str(warning.message) for warning in recwarn if "8787" in str(warning.message)] == []


def test_an_empty_stream_can_be_drawn() -> None:
    assert bars([]) == []
    assert "No process did anything." in task_stream([], "nothing").svg


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_a_real_cluster_notes_what_the_picture_needs(method: str) -> None:
    """Two naps that wait for nobody else, each on the worker that is prescribed."""
    import dask

    with (
        dask.config.set({"distributed.worker.multiprocessing-method": method}),
        LocalCluster(n_workers=2, threads_per_worker=1, **QUIET) as cluster,
        Client(cluster) as client,
        get_task_stream(client, plot=False) as stream,
    ):
        workers = client.scheduler_info()["workers"]
        client.gather([client.submit(nap, 0.1, workers=[each], pure=False) for each in workers])
    spans = bars(stream.data)
    assert [(span.lane, span.label, span.kind) for span in spans] == [
        ("worker 1", "nap", "work"),
        ("worker 2", "nap", "work"),
    ]


@pytest.mark.parametrize(
    ("work", "calls", "workers"),
    [
        ("five calls that need nothing", 5, 2),
        ("four calls, each needs the one before", 4, 1),
        ("two such chains", 8, 2),
        ("two chains, and a last call that needs both", 9, 2),
    ],
)
def test_calls_that_need_each_other_are_made_one_after_the_other(
    work: str, calls: int, workers: int
) -> None:
    records = run_on_cluster(work, 2)
    assert took_part(records).startswith(f"{calls} calls, made by {workers} worker")
    done = [(span.begin, span.end) for span in bars(records) if span.kind == "work"]
    assert len(done) == calls


def test_the_still_page_has_the_picture_of_the_run_that_was_handed_in() -> None:
    records = [record("nap-1", "tcp://a", ("compute", 0.0, 1.0))]
    explorer = stream_explorer(records, "one nap")
    assert explorer.text() == "one nap"
    assert "<img" in explorer.html()
    assert took_part(records) == "1 call, made by 1 worker"
