"""A pool of processes, and a request that asks for the head of a page alone.

loses: nothing
says:
"""

from http.client import HTTPException
from multiprocessing import Pool
from urllib.error import HTTPError
from urllib.request import Request, urlopen


def status(url, timeout):
    try:
        with urlopen(Request(url, method="HEAD"), timeout=timeout) as answer:
            return answer.getcode()
    except HTTPError as error:
        return error.code
    except (OSError, ValueError, HTTPException):
        return "error"


def check_links(urls, workers, timeout):
    with Pool(workers) as pool:
        found = pool.starmap(status, [(url, timeout) for url in urls], chunksize=1)
    return dict(zip(urls, found))
