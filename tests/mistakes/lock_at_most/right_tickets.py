"""As many tickets as places lie in a queue: a process takes one, works, and puts it back.

loses: nothing
says:
"""

from multiprocessing import Process, SimpleQueue


def visit(tickets, worker, item):
    ticket = tickets.get()
    worker(item)
    tickets.put(ticket)


def run_at_most(worker, items, limit):
    tickets = SimpleQueue()
    processes = [Process(target=visit, args=(tickets, worker, item)) for item in items]
    for number in range(min(limit, len(items))):
        tickets.put(number)

    for process in processes:
        process.start()
    for process in processes:
        process.join()
