"""Counts the chairs of nine rooms in a pool of three; Ctrl+C ends it, and what was counted is lost."""

from multiprocessing import Barrier, Pool

from helpers.workers_interrupt import count_room, keep

if __name__ == "__main__":
    at_work = Barrier(4)
    with Pool(3, keep, (at_work,)) as pool:
        counting = pool.map_async(count_room, range(9), chunksize=1)
        at_work.wait()  # three rooms are done, and the next three begun
        print("counting", flush=True)
        counts = counting.get()
    print("saved", len(counts), "of 9")
