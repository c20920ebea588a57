"""The processes send their coins through a queue, and only the parent writes to the account.

loses: nothing
says:
"""

from multiprocessing import Process, SimpleQueue


class Collector(Process):
    def __init__(self, queue, times):
        super().__init__()
        self.queue, self.times = queue, times

    def run(self):
        for _ in range(self.times):
            self.queue.put(1)


def deposit_all(account, processes, times):
    queue = SimpleQueue()
    collectors = [Collector(queue, times) for _ in range(processes)]
    for collector in collectors:
        collector.start()
    for _ in range(processes * times):
        account.value += queue.get()
    for collector in collectors:
        collector.join()
    return account.value
