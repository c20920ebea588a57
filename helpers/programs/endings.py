"""Four processes come to four different ends."""

from multiprocessing import Process

from helpers.workers_process import end_as

if __name__ == "__main__":
    fates = [0, 3, "no paper", -9]
    processes = [Process(target=end_as, args=(fate,)) for fate in fates]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    for fate, process in zip(fates, processes, strict=True):
        print(f"{fate!r}: exit code {process.exitcode}")
