"""Tiny programs whose processes write values into what a manager or a queue keeps."""

from multiprocessing import Manager, Process, Queue
from typing import Any


def _write(table: Any, key: str, value: object) -> None:
    table[key] = value


def _run(processes: list[Process], *, at_once: bool) -> None:
    for process in processes:
        process.start()
        if not at_once:
            process.join()
    for process in processes:
        process.join()


def write(pairs: list[tuple[str, object]], at_once: bool) -> dict[str, object]:
    with Manager() as manager:
        table = manager.dict()
        _run([Process(target=_write, args=(table, *pair)) for pair in pairs], at_once=at_once)
        return dict(table)


def write_from_here(pairs: list[tuple[str, object]]) -> int:
    with Manager() as manager:
        table = manager.dict()
        for key, value in pairs:
            table[key] = value
        return len(table.copy())


def put(values: list[object]) -> list[object]:
    queue: Any = Queue()
    processes = [Process(target=queue.put, args=(value,)) for value in values]
    for process in processes:
        process.start()
    found = [queue.get() for _ in values]
    for process in processes:
        process.join()
    return found
