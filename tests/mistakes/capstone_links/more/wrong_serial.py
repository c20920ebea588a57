"""Asks for one page after the other.

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
    return {url: status(url, timeout) for url in urls}
