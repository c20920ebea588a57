"""The child fills its own list and sends it back; what the parent makes of it is wrong.

call: run_all([1, 2])
claim: returned([1, 4])
ending: returned
finding: wrong-value
"""

from multiprocessing import Pipe, Process


def work(results, numbers, connection):
    for number in numbers:
        results.append(number * number)
    connection.send(results)


def run_all(numbers):
    here, there = Pipe()
    process = Process(target=work, args=([], numbers, there))
    process.start()
    results = here.recv()
    process.join()
    return results[:1]
