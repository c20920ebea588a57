"""Takes an answer of 404 for no answer.

loses: returns, alive, hidden
says: wrong-value
"""

from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from urllib.request import urlopen


def status(url, timeout):
    try:
        with urlopen(url, timeout=timeout) as answer:
            return answer.status
    except (OSError, ValueError, HTTPException):
        return "error"


def check_links(urls, workers, timeout):
    with ThreadPoolExecutor(workers) as executor:
        futures = {url: executor.submit(status, url, timeout) for url in urls}
    return {url: future.result() for url, future in futures.items()}
