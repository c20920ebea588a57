"""Two stages go on until EOF, and the parent has the sending ends of their pipes open.

call: pipeline([1, 2])
ending: deadlock
says: pipe-end-open
"""

from multiprocessing import Pipe, Process


def messages(connection):
    try:
        while True:
            yield connection.recv()  # look here
    except EOFError:
        connection.close()


def stage(source, target):
    for message in messages(source):
        target.send(message)
    target.close()


def pipeline(items):
    pipes = [Pipe(duplex=False) for _ in range(3)]
    stages = [Process(target=stage, args=(pipes[n][0], pipes[n + 1][1])) for n in range(2)]
    for process in stages:
        process.start()
    for item in items:
        pipes[0][1].send(item)
    found = list(messages(pipes[2][0]))
    for process in stages:
        process.join()
    return found
