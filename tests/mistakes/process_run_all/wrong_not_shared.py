"""The children write their codes into a list of the parent, of which each has its own copy.

loses: returns, hidden
says: wrong-value, not-shared
"""

from multiprocessing import Process


def note_code(worker, argument, codes, place):
    try:
        worker(argument)
        codes[place] = 0
    except SystemExit as leaving:
        codes[place] = leaving.code
    except Exception:
        codes[place] = 1


def run_all(worker, arguments):
    codes = [None] * len(arguments)
    processes = [
        Process(target=note_code, args=(worker, argument, codes, place))
        for place, argument in enumerate(arguments)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return codes
