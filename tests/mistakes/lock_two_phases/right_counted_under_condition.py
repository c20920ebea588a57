"""A shared number counts who is ready, and a condition wakes all when it is complete.

loses: nothing
says:
"""

from multiprocessing import Condition, Process, Value


def work(condition, ready, count, prepare, compute, number):
    prepare(number)
    with condition:
        ready.value += 1
        condition.notify_all()
        condition.wait_for(lambda: ready.value == count)
    compute(number)


def two_phases(prepare, compute, count):
    condition, ready = Condition(), Value("i", 0, lock=False)
    args = condition, ready, count, prepare, compute
    processes = [Process(target=work, args=(*args, number)) for number in range(count)]

    for process in processes:
        process.start()
    for process in processes:
        process.join()
