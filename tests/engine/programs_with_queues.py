"""Tiny programs that take what comes from other processes in different ways."""

import time
from multiprocessing import Event, Manager, Process, Queue
from queue import Empty
from typing import Any


def _started(worker: Any, numbers: list[int]) -> tuple[Any, list[Process]]:
    queue: Any = Queue()
    processes = [Process(target=worker, args=(queue, number)) for number in numbers]
    for process in processes:
        process.start()
    return queue, processes


def _joined(found: list[object], processes: list[Process]) -> list[object]:
    for process in processes:
        process.join()
    return found


def _what_has_come(queue: Any) -> list[object]:
    found: list[object] = []
    while not queue.empty():
        found.append(queue.get()[0])
    return found


def in_order_of_arrival(worker: Any, numbers: list[int]) -> list[object]:
    queue, processes = _started(worker, numbers)
    return _joined([queue.get()[0] for _ in numbers], processes)


def until_a_timeout(worker: Any, numbers: list[int], seconds: float) -> list[object]:
    queue, processes = _started(worker, numbers)
    found: list[object] = []
    try:
        while len(found) < len(numbers):
            found.append(queue.get(timeout=seconds)[0])
    except Empty:
        pass
    return _joined(found, processes)


def with_timeouts_in_a_loop(worker: Any, numbers: list[int], seconds: float) -> list[object]:
    queue, processes = _started(worker, numbers)
    found: list[object] = []
    while len(found) < len(numbers):
        try:
            found.append(queue.get(timeout=seconds)[0])
        except Empty:
            continue
    return _joined(found, processes)


def until_empty(worker: Any, numbers: list[int]) -> list[object]:
    queue, processes = _started(worker, numbers)
    return _joined(_what_has_come(queue), processes)


def looks_while_it_counts(worker: Any, numbers: list[int]) -> list[object]:
    queue, processes = _started(worker, numbers)
    found: list[object] = []
    while len(found) < len(numbers):
        if queue.empty():
            time.sleep(0.001)
        else:
            found.append(queue.get()[0])
    return _joined(found, processes)


def until_the_managers_queue_times_out(worker: Any, seconds: float) -> str:
    """Only the server of the manager knows of the time-out; everybody else waits for it."""
    with Manager() as manager:
        queue = manager.Queue()
        process = Process(target=worker, args=(queue, 1))
        process.start()
        queue.get()
        process.join()
        try:
            queue.get(timeout=seconds)
        except Empty:
            return "empty"
    return "filled"


def _consume(handle: Any, tasks: Any, results: Any) -> None:
    while not tasks.empty():
        results.put(handle(tasks.get()))


def consumers_until_empty(handle: Any, items: list[int], consumers: int) -> list[object]:
    tasks: Any = Queue()
    results: Any = Queue()
    for item in items:
        tasks.put(item)
    processes = [Process(target=_consume, args=(handle, tasks, results)) for _ in range(consumers)]
    for process in processes:
        process.start()
    return _joined([results.get() for _ in items], processes)


def _stage(function: Any, items: Any, count: int, target: Any) -> None:
    for _ in range(count):
        target.put(function(items.get()))


def in_two_stages(first: Any, second: Any, items: list[int]) -> list[object]:
    queues: list[Any] = [Queue(), Queue(), Queue()]
    for item in items:
        queues[0].put(item)
    processes = [
        Process(target=_stage, args=(function, queues[number], len(items), queues[number + 1]))
        for number, function in enumerate([first, second])
    ]
    for process in processes:
        process.start()
    return _joined([queues[2].get() for _ in items], processes)


def _share(handle: Any, items: list[int], results: Any) -> None:
    for item in items:
        results.put(handle(item))


def in_fixed_shares(handle: Any, items: list[int]) -> list[object]:
    results: Any = Queue()
    processes = [Process(target=_share, args=(handle, items[n::2], results)) for n in range(2)]
    for process in processes:
        process.start()
    return _joined([results.get() for _ in items], processes)


def first_and_what_else_has_come(worker: Any, numbers: list[int]) -> list[object]:
    queue, processes = _started(worker, numbers)
    first: object = queue.get()[0]
    return _joined([first, *_what_has_come(queue)], processes)


def _put_and_say_so(queue: Any, done: Any) -> None:
    queue.put("item")
    done.set()


def is_empty_after_a_put() -> bool:
    queue: Any = Queue()
    done = Event()
    process = Process(target=_put_and_say_so, args=(queue, done))
    process.start()
    done.wait()
    empty = bool(queue.empty())
    queue.get()
    process.join()
    return empty


def _ask_until_it_comes(queue: Any) -> None:
    while True:
        try:
            queue.get(timeout=0.1)
        except Empty:
            continue
        return


def poll_the_managers_queue_in_a_loop(worker: Any) -> str:
    """Others ask again and again for what comes only when the worker has gone on."""
    with Manager() as manager:
        queue = manager.Queue()
        askers = [Process(target=_ask_until_it_comes, args=(queue,)) for _ in range(2)]
        processes = [*askers, *(Process(target=worker, args=(queue, number)) for number in (1, 2))]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
    return "done"
