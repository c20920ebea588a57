"""The children write into a global dict, which the parent has emptied before and reads afterwards.

call: collect([1, 2])
claim: returned({1: 10, 2: 20})
ending: returned
finding: wrong-value
says: not-shared
"""

from multiprocessing import Process

found = {}


def work(number):
    found[number] = number * 10  # look here


def collect(numbers):
    found.clear()
    processes = [Process(target=work, args=(number,)) for number in numbers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return dict(found)
