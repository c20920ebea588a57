"""Takes a second lock while it holds the first, always in the same order.

call: run(3)
claim: returned(3)
ending: returned
"""

from multiprocessing import Lock, Process, Value


def work(outer, inner, value):
    with outer:
        with inner:
            value.value += 1


def run(processes):
    outer, inner, value = Lock(), Lock(), Value("i", 0)
    workers = [Process(target=work, args=(outer, inner, value)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return value.value
