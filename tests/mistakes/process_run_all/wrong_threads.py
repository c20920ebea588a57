"""Runs the worker in threads, where leaving and being killed hit the whole program.

loses: returns, parallel, hidden
says: crashed, not-parallel, threads-not-processes
"""

from threading import Thread


def run_one(worker, argument, codes, place):
    try:
        worker(argument)
        codes[place] = 0
    except SystemExit as leaving:
        codes[place] = leaving.code
    except Exception:
        codes[place] = 1


def run_all(worker, arguments):
    codes = [None] * len(arguments)
    threads = [
        Thread(target=run_one, args=(worker, argument, codes, place))
        for place, argument in enumerate(arguments)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return codes
