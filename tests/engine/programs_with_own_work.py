"""Programs that are handed no worker: what their own functions do is watched."""

import multiprocessing
import struct
from collections import Counter
from multiprocessing.managers import SyncManager
from multiprocessing.shared_memory import SharedMemory
from typing import Any

from helpers.workers import square


def count_words(text: str) -> Counter[str]:
    return Counter(text.split())


class Registry(SyncManager):
    pass


class Shelf:
    def put(self, thing: object) -> object:
        return thing


Registry.register("Shelf", Shelf)


def nothing() -> None:
    pass


def processes_at_once(count: int) -> None:
    processes = [multiprocessing.Process(target=nothing) for _ in range(count)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


def one_after_the_other(count: int) -> None:
    for _ in range(count):
        process = multiprocessing.Process(target=nothing)
        process.start()
        process.join()


def pool_of_own_tasks(texts: list[str], processes: int) -> dict[str, int]:
    with multiprocessing.Pool(processes) as pool:
        return dict(sum(pool.map(count_words, texts, chunksize=1), Counter[str]()))


def pool_of_foreign_tasks(numbers: list[int], processes: int) -> list[int]:
    with multiprocessing.Pool(processes) as pool:
        return pool.map(square, numbers)


def manager_of_own_things() -> object:
    with Registry() as manager:
        shelf: Any = vars(Registry)["Shelf"](manager)
        return shelf.put("tea")


def read_block(name: str) -> None:
    block = SharedMemory(name)
    block.close()


def take(thing: object) -> None:
    pass


def give_back(queue: Any, thing: object) -> None:
    queue.put(thing)


def in_block(numbers: list[float], way: str) -> None:
    """Put the doubled numbers into a block; send some in a certain way."""
    doubled = [2 * number for number in numbers]
    block: Any = SharedMemory(create=True, size=8 * len(doubled))
    struct.pack_into(f"{len(doubled)}d", block.buf, 0, *doubled)
    queue: Any = multiprocessing.SimpleQueue()
    process = {
        "name": multiprocessing.Process(target=read_block, args=(block.name,)),
        "arguments": multiprocessing.Process(target=take, args=([(numbers[1], "one")],)),
        "result": multiprocessing.Process(target=give_back, args=(queue, 2.0)),
        "pipe": multiprocessing.Process(target=give_back, args=(queue, {"one": block.name})),
    }[way]
    process.start()
    if way in ("result", "pipe"):
        queue.get()
    if way == "pipe":
        queue.put(doubled[-1])
    process.join()
    block.close()
    block.unlink()


def in_two_blocks(numbers: list[float]) -> None:
    for number in numbers:
        block: Any = SharedMemory(create=True, size=8)
        struct.pack_into("d", block.buf, 0, 2 * number)
        block.close()
        block.unlink()
