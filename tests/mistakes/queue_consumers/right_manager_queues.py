"""Both queues live in a manager; the consumers are joined before the results are fetched.

loses: nothing
says:
"""

from multiprocessing import Manager, Process


def consume(handle, tasks, results):
    while (task := tasks.get())["more"]:
        results.put(handle(task["item"]))


def consume_all(handle, items, consumers):
    with Manager() as manager:
        tasks, results = manager.Queue(), manager.Queue()
        processes = []
        for _ in range(consumers):
            process = Process(target=consume, args=(handle, tasks, results))
            process.start()
            processes.append(process)
        for item in items:
            tasks.put({"more": True, "item": item})
        for _ in range(consumers):
            tasks.put({"more": False})
        for process in processes:
            process.join()
        return [results.get() for _ in range(results.qsize())]
