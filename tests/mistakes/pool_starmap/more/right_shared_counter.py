"""Workers draw the next index from a shared Value and send numbered answers; the parent reads all pipes with wait.

loses: nothing
says:
"""

from multiprocessing import Pipe, Process, Value
from multiprocessing.connection import wait


def _draw(counter):
    with counter.get_lock():
        index = counter.value
        counter.value = index + 1
    return index


def _work(function, pairs, counter, connection):
    while (index := _draw(counter)) < len(pairs):
        try:
            answer = (index, True, function(*pairs[index]))
        except Exception as error:
            answer = (index, False, error)
        connection.send(answer)
    connection.close()


def map_pairs(function, pairs, processes):
    pairs = list(pairs)
    counter = Value("q", 0)
    crew = {}
    for _ in range(min(processes, len(pairs))):
        ours, theirs = Pipe(duplex=False)
        process = Process(target=_work, args=(function, pairs, counter, theirs))
        process.start()
        theirs.close()
        crew[ours] = process
    answers = {}
    open_ends = set(crew)
    while open_ends:
        for connection in wait(list(open_ends)):
            try:
                index, fine, value = connection.recv()
            except EOFError:
                open_ends.discard(connection)
                connection.close()
            else:
                answers[index] = (fine, value)
    for process in crew.values():
        process.join()
        process.close()
    results = []
    for index in range(len(pairs)):
        fine, value = answers[index]
        if not fine:
            raise value
        results.append(value)
    return results
