"""Gives up on the result alone: the processes stay with the silent pages, and nobody asks for the rest.

loses: alive
says: wrong-value
"""

from multiprocessing import Pool, TimeoutError
from urllib.error import HTTPError
from urllib.request import urlopen


def status(url):
    try:
        with urlopen(url) as answer:
            return answer.status
    except HTTPError as error:
        return error.code
    except Exception:
        return "error"


def check_links(urls, workers, timeout):
    found = {}
    with Pool(workers) as pool:
        tasks = {url: pool.apply_async(status, (url,)) for url in urls}
        for url, task in tasks.items():
            try:
                found[url] = task.get(timeout)
            except TimeoutError:
                found[url] = "error"
    return found
