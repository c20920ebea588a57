"""One event loop, with a semaphore for the requests and a time-out around each.

loses: nothing
says:
"""

import asyncio
from urllib.parse import urlsplit


async def ask(url):
    parts = urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port or 80)
    try:
        path = (parts.path or "/").encode()
        writer.write(
            b"GET " + path + b" HTTP/1.0\r\nHost: " + parts.hostname.encode() + b"\r\n\r\n"
        )
        version, status = (await reader.readline()).split()[:2]
        if not version.startswith(b"HTTP/"):
            raise ValueError(version)
        return int(status)
    finally:
        writer.close()


async def check(url, places, timeout):
    async with places:
        try:
            return await asyncio.wait_for(ask(url), timeout)
        except Exception:
            return "error"


async def check_all(urls, workers, timeout):
    places = asyncio.Semaphore(workers)
    found = await asyncio.gather(*(check(url, places, timeout) for url in urls))
    return dict(zip(urls, found))


def check_links(urls, workers, timeout):
    return asyncio.run(check_all(urls, workers, timeout))
