"""The tasks get through, but the answers do not: each worker makes a ticket with a lock and returns it.

call: tickets([1, 2, 3])
ending: raised
"""

from multiprocessing import Lock, Pool


class Ticket:
    def __init__(self, number):
        self.number = number
        self.lock = Lock()


def make_ticket(number):
    return Ticket(number * 10)


def tickets(numbers):
    with Pool(2) as pool:
        made = pool.map(make_ticket, numbers)
    return [ticket.number for ticket in made]
