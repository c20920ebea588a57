"""An event loop waits for the executor's tasks and keeps exceptions as values.

loses: nothing
says:
"""

import asyncio
from concurrent.futures import ProcessPoolExecutor


async def gather_all(function, items, processes):
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(processes) as executor:
        tasks = [loop.run_in_executor(executor, function, item) for item in items]
        results = await asyncio.gather(*tasks, return_exceptions=True)
    return [
        ("error", f"{type(result).__name__}: {result}")
        if isinstance(result, Exception)
        else ("ok", result)
        for result in results
    ]


def submit_all(function, items, processes):
    return asyncio.run(gather_all(function, items, processes))
