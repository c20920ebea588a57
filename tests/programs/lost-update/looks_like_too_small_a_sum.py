"""Each text counts a word once only, under a lock: the sum is wrong, and nothing was lost.

call: count_words(["to be or not to be", "to see"])
claim: lost_nothing({"to": 3, "be": 2, "or": 1, "not": 1, "see": 1})
ending: returned
finding: wrong-value
options: managed=True
"""

from multiprocessing import Lock, Manager, Process


def count(text, counts, lock):
    for word in sorted(set(text.split())):
        with lock:
            counts[word] = counts.get(word, 0) + 1


def count_words(texts):
    lock = Lock()
    with Manager() as manager:
        counts = manager.dict()
        processes = [Process(target=count, args=(text, counts, lock)) for text in texts]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return dict(counts)
