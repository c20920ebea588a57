"""The reader of the queue has failed, so its writer waits: taking from the queue is not the parent's job.

call: pipeline(200)
ending: deadlock
"""

from multiprocessing import Process, Queue


def write(queue, count):
    for number in range(count):
        queue.put("x" * 10_000)
    queue.put(None)


def read(queue):
    for item in iter(queue.get, None):
        raise ValueError(len(item))


def pipeline(count):
    queue = Queue(maxsize=10)
    writer = Process(target=write, args=(queue, count))
    reader = Process(target=read, args=(queue,))
    writer.start()
    reader.start()
    writer.join()
    reader.join()
