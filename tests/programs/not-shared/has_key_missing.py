"""The parent looks up in its own dict what the children have put into theirs.

call: register([1, 2])
ending: raised
says: not-shared
"""

from multiprocessing import get_context


def work(table, number):
    table[number] = number + 1  # look here


def register(numbers):
    context = get_context()
    table = {}
    processes = [context.Process(target=work, args=(table, number)) for number in numbers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [table[number] for number in numbers]
