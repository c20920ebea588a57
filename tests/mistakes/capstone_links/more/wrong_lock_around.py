"""Holds a lock while it waits for an answer.

loses: parallel
says: not-parallel
"""

from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from urllib.error import HTTPError
from threading import Lock
from urllib.request import urlopen

lock = Lock()


def status(url, timeout):
    try:
        with lock, urlopen(url, timeout=timeout) as answer:
            return answer.status
    except HTTPError as error:
        return error.code
    except (OSError, ValueError, HTTPException):
        return "error"


def check_links(urls, workers, timeout):
    with ThreadPoolExecutor(workers) as executor:
        futures = {url: executor.submit(status, url, timeout) for url in urls}
    return {url: future.result() for url, future in futures.items()}
