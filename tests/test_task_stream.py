"""What a cluster notes about its tasks, as a picture."""

from __future__ import annotations

import doctest
import logging
import multiprocessing
from typing import Any

import pytest
from distributed import Client, LocalCluster, get_task_stream

from helpers import task_stream as module
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


def test_an_empty_stream_can_be_drawn() -> None:
    assert bars([]) == []
    assert "No process did anything." in task_stream([], "nothing").svg


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_a_real_cluster_notes_what_the_picture_needs(method: str) -> None:
    """Two naps that wait for nobody else, each on the worker that is prescribed."""
    import dask

    with (
        dask.config.set({"distributed.worker.multiprocessing-method": method}),
        LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=logging.CRITICAL
        ) as cluster,
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
