"""Both directions, but always the lock with the smaller number first.

call: run(2)
claim: returned(4)
ending: returned
"""

from multiprocessing import Lock, Process, Value


def work(locks, value, order):
    for number in sorted(order):
        locks[number].acquire()
    value.value += 1
    for number in sorted(order):
        locks[number].release()


def run(rounds):
    locks, value = [Lock(), Lock()], Value("i", 0)
    processes = [
        Process(target=work, args=(locks, value, order)) for order in [(0, 1), (1, 0)] * rounds
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return value.value
