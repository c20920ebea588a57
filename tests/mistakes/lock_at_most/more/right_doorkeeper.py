"""The parent is the doorkeeper: each process has a pipe, is let in by a message, and has left when its sentinel is ready.

loses: nothing
says:
"""

from collections import deque
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


class Visitor(Process):
    def __init__(self, worker, item, door):
        super().__init__()
        self.worker = worker
        self.item = item
        self.door = door

    def run(self):
        self.door.recv()
        self.worker(self.item)


def run_at_most(worker, items, limit):
    waiting = deque()
    visitors = []
    for item in items:
        bell, door = Pipe()
        visitor = Visitor(worker, item, door)
        visitor.start()
        door.close()
        visitors.append(visitor)
        waiting.append((bell, visitor))
    inside = {}
    while waiting or inside:
        while waiting and len(inside) < limit:
            bell, visitor = waiting.popleft()
            inside[visitor.sentinel] = bell
            bell.send("come in")
        for sentinel in wait(list(inside)):
            inside.pop(sentinel).close()
    for visitor in visitors:
        visitor.join()
