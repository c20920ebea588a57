"""Takes the inner dict into a name and changes it; it is never assigned back.

call: count(['a', 'b', 'a'])
claim: returned([{'a': 2, 'b': 1}])
ending: returned
finding: wrong-value
says: proxy-mutation
"""

from multiprocessing import Manager, Pool


def work(shared, word):
    counts = shared[0]
    counts[word] = counts.get(word, 0) + 1  # look here


def count(words):
    with Manager() as manager, Pool(1) as pool:
        shared = manager.list([{}])
        pool.starmap(work, [(shared, word) for word in words])
        return list(shared)
