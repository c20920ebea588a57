"""The parent takes results until an end marker, which the workers never put.

call: collect(3)
ending: deadlock
says: missing-sentinel
"""

from multiprocessing import Process, Queue


def work(results, number):
    results.put(number)


def collect(count):
    results = Queue()
    processes = [Process(target=work, args=(results, n)) for n in range(count)]
    for process in processes:
        process.start()
    found = []
    while True:
        result = results.get()  # look here
        if result is None:
            break
        found.append(result)
    for process in processes:
        process.join()
    return found
