"""Computes where it has looked whether all are ready: with the condition's lock, so one after the other.

loses: parallel
says: over-synchronised
"""

from multiprocessing import Condition, Process, Value


def work(everybody, ready, count, prepare, compute, number):
    prepare(number)
    with everybody:
        ready.value += 1
        everybody.notify_all()
        everybody.wait_for(lambda: ready.value == count)
        compute(number)


def two_phases(prepare, compute, count):
    everybody, ready = Condition(), Value("i", 0)
    args = everybody, ready, count, prepare, compute
    processes = [Process(target=work, args=(*args, number)) for number in range(count)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
