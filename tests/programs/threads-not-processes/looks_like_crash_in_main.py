"""One thread looks after processes, but the main thread makes the call that ends everything.

call: survive(obey, ["tea", "exit 3"])
ending: crashed
"""

from concurrent.futures import ThreadPoolExecutor


def survive(function, orders):
    with ThreadPoolExecutor(1) as executor:
        note = executor.submit(str.upper, "done")
        return [*map(function, orders), note.result()]
