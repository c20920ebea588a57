"""Lets ``Pool.terminate()`` end no worker that is sending a result at that moment.

All workers of a pool send their results through one pipe, each while it holds the lock of that
pipe. The library ends workers at any moment. One that holds the lock takes it along, and then the
pool's own threads wait for the lock for ever: right programs would hang now and then, by chance.
"""

from __future__ import annotations

import functools
from collections.abc import Callable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_PATIENCE_SECONDS = 1.0


def spare_the_sending(module: Any) -> None:
    """Have the workers of ``multiprocessing.pool`` ended between two results."""
    start_workers = module.Pool._repopulate_pool_static

    def start_and_spare(
        ctx: Any, kind: Any, number: int, pool: list[Any], tasks: Any, results: Any, *rest: Any
    ) -> Any:
        done = start_workers(ctx, kind, number, pool, tasks, results, *rest)
        lock = getattr(results, "_wlock", None)  # a ThreadPool's queue has none
        for worker in pool:
            if lock is not None and "terminate" not in vars(worker):
                worker.terminate = functools.partial(_end, worker.terminate, lock)
        return done

    module.Pool._repopulate_pool_static = staticmethod(start_and_spare)


def _end(terminate: Callable[[], None], lock: Any) -> None:
    """Terminate while nobody sends; who cannot send on, since nobody reads, is ended all the same."""
    nobody_sends = lock.acquire(timeout=_PATIENCE_SECONDS)
    try:
        terminate()
    finally:
        if nobody_sends:
            lock.release()
