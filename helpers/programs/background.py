"""Has a daemon process save a report, does something else meanwhile, and ends."""

import time
from multiprocessing import Process


def save() -> None:
    """Take a while to save, and say so."""
    time.sleep(5)  # in place of a slow disk
    print("saved")


if __name__ == "__main__":
    process = Process(target=save, daemon=True)
    process.start()
    time.sleep(1)  # in place of other work
    print("done")
