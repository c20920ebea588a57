"""Asks for all pages at once.

loses: parallel
says: not-parallel
"""

from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import urlopen


def status(url, timeout):
    try:
        with urlopen(url, timeout=timeout) as answer:
            return answer.status
    except HTTPError as error:
        return error.code
    except (OSError, ValueError, HTTPException):
        return "error"


def check_links(urls, workers, timeout):
    with ThreadPoolExecutor(len(urls) or 1) as executor:
        futures = {url: executor.submit(status, url, timeout) for url in urls}
    return {url: future.result() for url, future in futures.items()}
