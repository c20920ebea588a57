"""Threads, each with its place in a list.

call: map_all(cube, [1, 2, 3], 3)
claim: overlapped(processes=3)
ending: returned
finding: not-parallel
says: threads-not-processes
"""

import threading


def map_all(function, items, workers):
    results = [None] * len(items)

    def work(place):
        results[place] = function(items[place])

    threads = [
        threading.Thread(target=work, args=(place,))  # look here
        for place in range(len(items))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results
