"""Two consumers, and one mark that nothing more will come."""

from multiprocessing import Process, Queue


def consume(items):
    while items.get() is not None:
        pass


def deliver():
    items = Queue()
    first = Process(target=consume, args=(items,), name="first")
    second = Process(target=consume, args=(items,), name="second")
    first.start()
    second.start()
    for item in ["tea", "cake", None]:
        items.put(item)
    first.join()
    second.join()
