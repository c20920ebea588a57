"""Waits for connections and sentinels together, and reads what is there.

call: gather([1, 2])
claim: returned([1000000, 2000000])
ending: returned
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def work(sender, number):
    sender.send(bytes(1_000_000 * number))


def gather(numbers):
    readers, processes = [], []
    for number in numbers:
        reader, writer = Pipe(duplex=False)
        processes.append(Process(target=work, args=(writer, number)))
        processes[-1].start()
        writer.close()
        readers.append(reader)
    sizes = []
    while readers:
        for ready in wait([*readers, *(process.sentinel for process in processes)]):
            if ready in readers:
                sizes.append(len(ready.recv()))
                readers.remove(ready)
    for process in processes:
        process.join()
    return sorted(sizes)
