"""Takes the result and joins in the loop that starts.

call: run_all(cube, [1, 2, 3])
claim: overlapped(processes=3)
ending: returned
finding: not-parallel
says: serial-join
"""

from multiprocessing import Pipe, Process


def work(function, connection, number):
    connection.send(function(number))


def run_all(function, numbers):
    results = []
    for number in numbers:
        here, there = Pipe(duplex=False)
        process = Process(target=work, args=(function, there, number))
        process.start()
        results.append(here.recv())
        process.join()  # look here
    return results
