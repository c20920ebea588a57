"""Each call has the seconds that were asked for; what takes longer is ended, and the entry is wrong.

call: with_timeout([0, 3], 0.5)
claim: returned([0, "timeout"])
ending: returned
finding: wrong-value
"""

import time
from multiprocessing import Pipe, Process


def work(sender, seconds):
    time.sleep(seconds)
    sender.send(seconds)


def with_timeout(items, seconds):
    found = []
    for item in items:
        reader, writer = Pipe(duplex=False)
        process = Process(target=work, args=(writer, item))
        process.start()
        if reader.poll(seconds):
            found.append(reader.recv())
        else:
            process.terminate()
            found.append("time-out")
        process.join()
    return found
