"""Each process tells the parent that it is ready; when all have, the parent sets an event.

loses: nothing
says:
"""

from multiprocessing import Event, Process, Queue


def work(ready, go, prepare, compute, number):
    prepare(number)
    ready.put(number)
    go.wait()
    compute(number)


def two_phases(prepare, compute, count):
    ready, go = Queue(), Event()
    args = ready, go, prepare, compute
    processes = [Process(target=work, args=(*args, number)) for number in range(count)]
    for process in processes:
        process.start()
    for _ in processes:
        ready.get()
    go.set()
    for process in processes:
        process.join()
