"""A class shuts its manager down and then appends to its list.

call: collect([1, 2])
ending: raised
says: manager-gone
"""

from multiprocessing import Manager


class Collection:
    def __init__(self):
        self.manager = Manager()
        self.items = self.manager.list()

    def close(self):
        self.manager.shutdown()

    def add(self, item):
        self.items.append(item)  # look here


def collect(numbers):
    collection = Collection()
    for number in numbers:
        collection.add(number)
    collection.close()
    collection.add("end")
    return list(collection.items)
