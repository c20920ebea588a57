"""Waits for the ends of processes that wait to write, with connection.wait() on their sentinels.

call: gather([1, 2])
ending: deadlock
says: join-before-drain
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def work(sender, number):
    sender.send(bytes(1_000_000 * number))


def gather(numbers):
    readers = {}
    for number in numbers:
        reader, writer = Pipe(duplex=False)
        process = Process(target=work, args=(writer, number))
        process.start()
        writer.close()
        readers[process.sentinel] = reader
    wait(list(readers))  # look here
    return [len(reader.recv()) for reader in readers.values()]
