"""All are started, and then joined: the barrier is for one more than there are.

call: two_phases(cube, 3)
ending: deadlock
"""

from multiprocessing import Barrier, Process


def work(barrier, function, number):
    function(number)
    barrier.wait()


def two_phases(function, count):
    barrier = Barrier(count + 1)
    processes = [Process(target=work, args=(barrier, function, n)) for n in range(count)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
