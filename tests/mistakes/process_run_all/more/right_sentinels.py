"""Waits for whichever process ends next, and sorts the exit codes into their places.

loses: nothing
says:
"""

from multiprocessing import Process
from multiprocessing.connection import wait


def run_all(worker, arguments):
    codes = [None] * len(arguments)
    running = {}
    for place, argument in enumerate(arguments):
        process = Process(target=worker, args=[argument])
        process.start()
        running[process.sentinel] = place, process
    while running:
        for sentinel in wait(running):
            place, process = running.pop(sentinel)
            process.join()
            codes[place] = process.exitcode
            process.close()
    return codes
