"""An event loop over the executor's tasks.

loses: nothing
says:
"""

import asyncio
from concurrent.futures import ProcessPoolExecutor


async def collect(function, items, processes):
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(processes) as executor:
        tasks = [loop.run_in_executor(executor, function, item) for item in items]
        return [await task for task in asyncio.as_completed(tasks)]


def in_completion_order(function, items, processes):
    return asyncio.run(collect(function, items, processes))
