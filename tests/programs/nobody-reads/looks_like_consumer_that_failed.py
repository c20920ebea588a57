"""The consumer took an item and failed: the producer waits, though somebody did read.

call: run_all(20)
ending: deadlock
"""

from multiprocessing import Process, Queue


def work(tasks):
    while True:
        number = tasks.get()
        print(10 / (number - 3))


def run_all(count):
    tasks = Queue(2)
    process = Process(target=work, args=(tasks,))
    process.start()
    for number in range(count):
        tasks.put(number)
    process.terminate()
    process.join()
