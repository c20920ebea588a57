"""Gets and sets in a managed dict without a lock.

call: count(['a', 'a'])
claim: lost_nothing({'a': 2})
options: managed=True
ending: returned
finding: lost-update
"""

from multiprocessing import Manager, Process


def add(counts, word):
    counts[word] = counts.get(word, 0) + 1


def count(words):
    with Manager() as manager:
        counts = manager.dict()
        processes = [Process(target=add, args=(counts, word)) for word in words]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return dict(counts)
