"""An event loop calls back when a connection can be read.

loses: nothing
says:
"""

import asyncio
from multiprocessing import Pipe, Process


async def read_all(connections):
    loop = asyncio.get_running_loop()
    replies = []
    done = asyncio.Event()

    def read(connection):
        replies.append(connection.recv())
        loop.remove_reader(connection.fileno())
        if len(replies) == len(connections):
            done.set()

    for connection in connections:
        loop.add_reader(connection.fileno(), read, connection)
    await done.wait()
    return replies


def gather(worker, questions):
    if not questions:
        return []
    pipes = [Pipe(duplex=False) for _ in questions]
    processes = [
        Process(target=worker, args=(sending, question))
        for (_, sending), question in zip(pipes, questions, strict=True)
    ]
    for process in processes:
        process.start()
    replies = asyncio.run(read_all([receiving for receiving, _ in pipes]))
    for process in processes:
        process.join()
    return replies
