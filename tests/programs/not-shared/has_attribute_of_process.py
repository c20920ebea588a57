"""run() keeps its result in the process object; the parent's object never gets it.

call: square_all([1, 2])
ending: raised
says: not-shared
"""

from multiprocessing import Process


class Square(Process):
    def __init__(self, number):
        super().__init__()
        self.number = number

    def run(self):
        self.result = self.number**2  # look here


def square_all(numbers):
    squares = [Square(number) for number in numbers]
    for square in squares:
        square.start()
    for square in squares:
        square.join()
    return [square.result for square in squares]
