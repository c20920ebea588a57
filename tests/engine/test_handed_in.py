"""Files, links and repeated calls arrive in the answer process as what they stand for."""

from __future__ import annotations

import pytest

from autograde import CheckFailed, answers, files, links, repeated, run
from autograde.answers import Answer
from autograde.calling import argument_text
from engine.calling import START_METHODS
from helpers.workers import cube

MODULE = "handed_in"
SOURCE = """
import os, socket, time
from threading import Thread
from urllib.error import HTTPError
from urllib.request import Request, urlopen
from multiprocessing import Pool

def sizes(paths):
    return [os.path.getsize(path) if os.path.exists(path) else None for path in paths]

def double(number):
    return 2 * number

def status(url, method="GET", timeout=5):
    try:
        with urlopen(Request(url, method=method), timeout=timeout) as page:
            return page.status
    except HTTPError as error:
        return error.code
    except Exception as error:
        return type(error).__name__

def each(urls, method="GET", timeout=5):
    return {url: status(url, method, timeout) for url in urls}

def at_once(urls, workers):
    with Pool(workers) as pool:
        return dict(zip(urls, pool.map(status, urls, chunksize=1)))

def in_threads(urls):
    threads = [Thread(target=status, args=(url,)) for url in urls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

def without_timeout(urls):
    return urlopen(urls[0]).status

def length(urls):
    return len(urlopen(urls[0]).read())
"""

PAGES: dict[str, int | str | None] = {
    "/news": 200,
    "/lost": 404,
    "/old": "301 moved to /lost",
    "/rude": "hangs up",
    "/noise": "garbage",
    "/closed": "refused",
    "/large": "large",
    "tea": None,
}
STATUSES = {
    "/news": 200,
    "/lost": 404,
    "/old": 404,
    "/rude": "RemoteDisconnected",
    "/noise": "BadStatusLine",
    "/closed": "URLError",
    "/large": 200,
    "tea": "ValueError",
}

each_method = pytest.mark.parametrize("method", START_METHODS)


@pytest.fixture(autouse=True)
def stored() -> None:
    answers.store(MODULE, SOURCE)


def test_files_are_there_or_not_as_asked_for() -> None:
    contents = {"a.txt": "café", "b": b"\xff", "gone": None}
    run(Answer(MODULE, "sizes"), files(contents), start_method="fork").returned([5, 1, None])


def test_a_repeated_function_is_called_once_for_each_tuple() -> None:
    seen = run(repeated(Answer(MODULE, "double")), (2,), (5,), start_method="fork")
    seen.returned([4, 10])


@pytest.mark.parametrize("asked", ["GET", "HEAD"])
def test_each_page_does_what_it_is_asked_to_do(asked: str) -> None:
    seen = run(Answer(MODULE, "each"), links(PAGES), asked, start_method="fork")
    seen.returned_statuses(STATUSES)
    seen.left_nothing()


def test_a_large_page_arrives_whole() -> None:
    run(Answer(MODULE, "length"), links({"/": "large"}), start_method="fork").returned(8 << 20)


@each_method
@pytest.mark.parametrize("workers", [1, 3])
def test_held_requests_show_how_many_workers_ask_at_once(workers: int, method: str) -> None:
    pages = dict.fromkeys(("/a", "/b", "/c", "/d"), 200)
    seen = run(Answer(MODULE, "at_once"), links(pages, held=True), workers, start_method=method)
    seen.requests_overlapped(workers=workers)
    seen.left_nothing()
    with pytest.raises(CheckFailed, match=r"requests? at once"):
        seen.requests_overlapped(workers=workers + 1)


def test_requests_of_threads_are_counted_alike() -> None:
    pages = dict.fromkeys(("/a", "/b", "/c"), 200)
    seen = run(Answer(MODULE, "in_threads"), links(pages, held=True), start_method="fork")
    seen.requests_overlapped(workers=3)


@each_method
def test_waiting_for_a_silent_page_without_a_timeout_is_a_deadlock(method: str) -> None:
    seen = run(Answer(MODULE, "without_timeout"), links({"/": "silent"}), start_method=method)
    assert seen.ending == "deadlock"
    assert "in line" in str(seen), (seen.stacks, str(seen))


def test_waiting_for_a_silent_page_with_a_timeout_is_none() -> None:
    seen = run(Answer(MODULE, "each"), links({"/": "silent"}), "GET", 1.5, start_method="fork")
    seen.returned_statuses({"/": "TimeoutError"})


def test_functions_among_arguments_are_written_by_their_names() -> None:
    assert argument_text([cube, [1, 2]]) == "cube, [1, 2]"
    assert argument_text([(cube, 2), (cube,), (1,)]) == "(cube, 2), (cube,), (1,)"
