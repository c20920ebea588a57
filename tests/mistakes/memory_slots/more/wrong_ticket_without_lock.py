"""The slot number is drawn from a counter without a lock, so that now and then two processes fill one slot and one stays empty.

loses: returns
says: wrong-value
"""

from multiprocessing import Process, RawArray, RawValue


def fill_next(cells, ticket, function):
    mine = ticket.value
    ticket.value = mine + 1
    cells[mine] = function(mine)


def fill_slots(function, count):
    if count == 0:
        return []
    cells = RawArray("d", count)
    ticket = RawValue("i", 0)
    processes = [Process(target=fill_next, args=(cells, ticket, function)) for _ in range(count)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return list(cells)
