"""The producer failed before its end marker, so the consumer waits: the failure is the cause.

call: run([3, 2, 1, 0])
ending: deadlock
"""

from multiprocessing import Process, Queue


def produce(queue, numbers):
    for number in numbers:
        queue.put(6 // number)
    queue.put(None)


def run(numbers):
    queue = Queue()
    process = Process(target=produce, args=(queue, numbers))
    process.start()
    found = list(iter(queue.get, None))
    process.join()
    return found
