"""Three processes say how long they worked; the first to start has the most to do."""

import time
from multiprocessing import Process


def work(seconds: float) -> None:
    """Sleep, in place of work, and say so."""
    time.sleep(seconds)
    print("worked for", seconds, "s")


if __name__ == "__main__":
    processes = [Process(target=work, args=(seconds,)) for seconds in [1.2, 0.6, 0.0]]
    for process in processes:
        process.start()
    print("all started")
    for process in processes:
        process.join()
    print("all done")
