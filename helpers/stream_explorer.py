"""Try out what a cluster makes of calls that need each other: a real run, drawn as a task stream."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

from helpers.card import Explorer
from helpers.quiet_cluster import QUIET
from helpers.task_stream import Record, bars, drawn, task_stream
from helpers.workers import nap
from helpers.workers_cluster import nap_after

MOST_WORKERS = 4


def _naps(client: Any) -> list[Any]:
    return [client.submit(nap, seconds, pure=False) for seconds in [0.9, 0.3, 0.2, 0.4, 0.1]]


def _chain(client: Any) -> list[Any]:
    task = client.submit(nap, 0.2, pure=False)
    for _ in range(3):
        task = client.submit(nap_after, [task], 0.2, pure=False)
    return [task]


def _two_chains(client: Any) -> list[Any]:
    return _chain(client) + _chain(client)


def _meeting(client: Any) -> list[Any]:
    return [client.submit(nap_after, _two_chains(client), 0.4, pure=False)]


WORK: Mapping[str, Callable[[Any], list[Any]]] = {
    "five calls that need nothing": _naps,
    "four calls, each needs the one before": _chain,
    "two such chains": _two_chains,
    "two chains, and a last call that needs both": _meeting,
}
"""What the reader can choose, as functions that submit it and return the futures to wait for."""


def run_on_cluster(work: str, workers: int) -> list[Record]:
    """Start a cluster, submit the work, and return what the cluster noted; it is closed then."""
    from distributed import Client, LocalCluster, get_task_stream

    with (
        LocalCluster(n_workers=workers, threads_per_worker=1, **QUIET) as cluster,
        Client(cluster, set_as_default=False) as client,
    ):
        client.wait_for_workers(workers)
        with get_task_stream(client, plot=False) as stream:
            client.gather(WORK[work](client))
        return list(stream.data)


def took_part(records: Sequence[Record]) -> str:
    """How many calls there were, and how many workers made them."""
    calls, workers = len(records), len({bar.lane for bar in bars(records)})
    return f"{_counted(calls, 'call')}, made by {_counted(workers, 'worker')}"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


class StreamExplorer(Explorer):
    """What to run on how many workers, a button to do so, and the task stream of that run."""

    def __init__(self, records: Sequence[Record], title: str) -> None:
        super().__init__()
        self.records = records
        self.title = title

    def text(self) -> str:
        """What the picture shows."""
        return self.title

    def html(self) -> str:
        """The picture of the run that was handed in, or of the last one."""
        return f"<p>{escape(self.title)}</p>{task_stream(self.records, self.title).html}"

    def run(self) -> None:
        """Run what is chosen on a cluster of its own, and show its task stream."""
        work, workers = self._work.value, self._workers.value
        self._button.disabled = True
        self._picture.value = "<p><em>A cluster starts, works and is closed …</em></p>"
        try:
            self.records = run_on_cluster(work, workers)
        finally:
            self._button.disabled = False
        self.title = f"{work}: {took_part(self.records)} of {workers}"
        self._show()

    def _made(self) -> Any:
        import ipywidgets

        from helpers.pressing import action_button, control

        self._work = control(ipywidgets.Dropdown, list(WORK)[-1], "Calls", options=list(WORK))
        self._workers = control(ipywidgets.IntSlider, 2, "Workers", min=1, max=MOST_WORKERS)
        self._button = action_button("Run it on a new cluster", self.run)
        self._picture = ipywidgets.HTML()
        return ipywidgets.VBox([self._work, self._workers, self._button, self._picture])

    def _show(self) -> None:
        picture = drawn(self.records, self.title)
        self._picture.value = f"<p>{escape(self.title)}</p>{picture}"


def stream_explorer(records: Sequence[Record], title: str) -> StreamExplorer:
    """The explorer, with a run to begin with; show it as a cell's last line."""
    return StreamExplorer(records, title)
