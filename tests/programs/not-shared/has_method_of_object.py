"""A method as target appends to a list of its object: of the child's copy of the object.

call: Collection.collect([1, 2])
claim: returned([1, 4])
ending: returned
finding: wrong-value
says: not-shared
"""

import multiprocessing as mp


class Collection:
    def __init__(self):
        self.results = []

    def work(self, number):
        self.results.append(number * number)  # look here

    def fill(self, numbers):
        processes = [mp.Process(target=self.work, args=(number,)) for number in numbers]
        for process in processes:
            process.start()
        for process in processes:
            process.join()

    @staticmethod
    def collect(numbers):
        collection = Collection()
        collection.fill(numbers)
        return collection.results
