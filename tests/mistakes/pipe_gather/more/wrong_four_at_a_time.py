"""Asks four questions at a time: with more of them the later ones wait for the earlier.

loses: parallel
says: not-parallel
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait

AT_ONCE = 4


def gather(worker, questions):
    to_ask = list(questions)
    asked, open_readers, replies = [], [], []
    while to_ask or open_readers:
        while to_ask and len(open_readers) < AT_ONCE:
            reader, writer = Pipe(duplex=False)
            process = Process(target=worker, args=(writer, to_ask.pop(0)))
            process.start()
            writer.close()
            asked.append(process)
            open_readers.append(reader)
        for reader in wait(open_readers):
            replies.append(reader.recv())
            reader.close()
            open_readers.remove(reader)
    for process in asked:
        process.join()
        process.close()
    return replies
