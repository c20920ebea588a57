"""Waits for a process that first wants to get rid of its result."""

from multiprocessing import Process, Queue


def produce(results):
    results.put("x" * 1_000_000)


def collect():
    results = Queue()
    producer = Process(target=produce, args=(results,), name="producer")
    producer.start()
    producer.join()
    return len(results.get())
