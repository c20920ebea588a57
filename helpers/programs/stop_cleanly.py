"""Counts the chairs of nine rooms in a pool of three; Ctrl+C ends it, and what was counted is saved."""

import signal
from multiprocessing import Barrier, Pool
from multiprocessing.synchronize import Barrier as Meeting

from helpers.workers_interrupt import count_room, keep


def prepare(at_work: Meeting) -> None:
    """In each worker: leave it to the parent to heed Ctrl+C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    keep(at_work)


if __name__ == "__main__":
    counts = []
    at_work = Barrier(4)
    with Pool(3, prepare, (at_work,)) as pool:
        counting = pool.imap_unordered(count_room, range(9))
        at_work.wait()  # three rooms are done, and the next three begun
        try:
            for count in counting:
                counts.append(count)
                print("counted", len(counts), flush=True)
        except KeyboardInterrupt:
            print("stopped")
    print("saved", len(counts), "of 9")
