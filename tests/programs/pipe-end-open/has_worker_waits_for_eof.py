"""The worker receives until EOFError; the parent joins it and has its end still open.

call: total([1, 2, 3])
ending: deadlock
says: pipe-end-open
"""

from multiprocessing import Pipe, Process, Value


def add_up(connection, value):
    try:
        while True:
            value.value += connection.recv()  # look here
    except EOFError:
        pass


def total(numbers):
    value = Value("i", 0)
    receiver, sender = Pipe(duplex=False)
    process = Process(target=add_up, args=(receiver, value))
    process.start()
    for number in numbers:
        sender.send(number)
    process.join()
    return value.value
