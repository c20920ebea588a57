"""Both sides of a pipe send something large before either receives.

call: exchange(300000)
ending: deadlock
says: nobody-reads
"""

from multiprocessing import get_context


def partner(connection, size):
    connection.send(b"y" * size)
    connection.recv()


def exchange(size):
    context = get_context()
    here, there = context.Pipe()
    process = context.Process(target=partner, args=(there, size))
    process.start()
    there.close()
    here.send(b"x" * size)  # look here
    answer = here.recv()
    process.join()
    return len(answer)
