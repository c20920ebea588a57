"""Returns the proxy, and the manager ends with the block.

call: register([1, 2])
claim: returned({1: 10, 2: 20})
ending: returned
finding: wrong-value
says: manager-gone
"""

from multiprocessing import Manager, Process


def work(found, number):
    found[number] = number * 10


def register(numbers):
    with Manager() as manager:
        found = manager.dict()
        processes = [Process(target=work, args=(found, number)) for number in numbers]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return found  # look here
