"""The workers of a pool are ended between two results, not in the middle of one."""

import threading
from types import SimpleNamespace
from typing import Any

import pytest

from autograde.guard import ending_pools


class Worker:
    """Notes whether somebody was sending a result when it was ended."""

    def __init__(self, lock: Any) -> None:
        self.lock = lock
        self.ended_while_sending: list[bool] = []

    def terminate(self) -> None:
        self.ended_while_sending.append(self.lock.sending)


class Lock:
    """A lock of a pipe, which a worker may hold while it sends."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.sending = False

    def acquire(self, timeout: float = -1) -> bool:
        return self._lock.acquire(timeout=timeout)

    def release(self) -> None:
        self._lock.release()


def worker_of_a_pool(results: Any) -> Worker:
    def start(_ctx: Any, _kind: Any, number: int, pool: list[Worker], *_: Any) -> None:
        pool.extend(Worker(getattr(results, "_wlock", None)) for _ in range(number))

    module = SimpleNamespace(Pool=SimpleNamespace(_repopulate_pool_static=start))
    ending_pools.spare_the_sending(module)
    pool: list[Worker] = []
    module.Pool._repopulate_pool_static(None, None, 1, pool, None, results)
    return pool[0]


def test_a_worker_is_ended_once_nobody_sends() -> None:
    lock = Lock()
    worker = worker_of_a_pool(SimpleNamespace(_wlock=lock))
    lock.acquire()
    lock.sending = True
    ending = threading.Thread(target=worker.terminate)
    ending.start()
    lock.sending = False
    lock.release()
    ending.join()
    assert worker.ended_while_sending == [False]
    assert lock.acquire(timeout=0)


def test_a_worker_that_cannot_send_on_is_ended_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ending_pools, "_PATIENCE_SECONDS", 0.01)
    lock = Lock()
    worker = worker_of_a_pool(SimpleNamespace(_wlock=lock))
    lock.acquire()
    lock.sending = True
    worker.terminate()
    assert worker.ended_while_sending == [True]
    assert not lock.acquire(timeout=0)


def test_the_threads_of_a_thread_pool_are_left_alone() -> None:
    worker = worker_of_a_pool(SimpleNamespace())
    assert "terminate" not in vars(worker)
