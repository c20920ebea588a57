"""The first process waits at a barrier for others, which are started only when it has ended.

call: two_phases(cube, 3)
ending: deadlock
says: serial-join
"""

from multiprocessing import Barrier, Process


def work(barrier, function, number):
    function(number)
    barrier.wait()


def two_phases(function, count):
    barrier = Barrier(count)
    for number in range(count):
        process = Process(target=work, args=(barrier, function, number))
        process.start()
        process.join()  # look here
