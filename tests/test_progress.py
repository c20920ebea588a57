"""Somebody who watches a slow run sees that it is running; a program that runs a notebook does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

PREPARE = """
from concurrent.futures import Future
from autograde import notebook, progress

progress.PATIENCE = progress._STEP = 0.01

def slow_run(looks):
    '''A run that is done when its line has been shown so many times.'''
    run, left, show = Future(), [looks], notebook.Display.show
    run.set_running_or_notify_cancel()
    def show_and_count(self, bundle):
        show(self, bundle)
        left[0] -= 1
        if left[0] == 0:
            run.set_result(None)
    notebook.Display.show = show_and_count
    try:
        progress.wait_for({run: 'spawn'}, 20.0)
    finally:
        notebook.Display.show = show

def done_run():
    run = Future()
    run.set_result(None)
    progress.wait_for({run: 'spawn'}, 20.0)

def verdict(text):
    notebook.Display().show({'text/plain': text})
"""


pytestmark = pytest.mark.xdist_group("progress")


@pytest.fixture(scope="module")
def client() -> Iterator[BlockingKernelClient]:
    manager, client = start_new_kernel()
    try:
        assert run(client, PREPARE) == []
        yield client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
        manager.cleanup_resources()


def run(
    client: BlockingKernelClient, code: str, *, watched: bool = True
) -> list[tuple[str, str, str]]:
    """Run a cell and return (message type, display id, text) of what it shows."""
    found: list[tuple[str, str, str]] = []

    def note(message: dict[str, Any]) -> None:
        content = message["content"]
        if message["msg_type"].endswith("display_data"):
            text = content["data"]["text/plain"]
            found.append((message["msg_type"], content["transient"]["display_id"], text))
        elif message["msg_type"] in ("stream", "error"):
            found.append((message["msg_type"], "", str(content)))

    client.execute_interactive(code, allow_stdin=watched, output_hook=note, timeout=60)
    return found


def test_a_slow_run_shows_one_line_that_changes_and_goes_away(
    client: BlockingKernelClient,
) -> None:
    messages = run(client, "slow_run(2)")
    assert [kind for kind, _, _ in messages] == [
        "display_data",
        "update_display_data",
        "update_display_data",
    ]
    assert len({display for _, display, _ in messages}) == 1
    assert messages[0][2] == "still running under spawn: 0 s of at most 20 s"
    assert messages[-1][2] == ""


def test_what_comes_next_takes_the_place_of_the_line(client: BlockingKernelClient) -> None:
    messages = run(client, "slow_run(1); slow_run(1); verdict('good'); verdict('better')")
    assert [text for _, _, text in messages if text in {"good", "better"}] == ["good", "better"]
    assert [kind for kind, _, _ in messages].count("display_data") == 2
    assert [display for _, display, text in messages if text == "good"] == [messages[0][1]]


def test_a_line_of_one_cell_is_not_taken_by_the_next(client: BlockingKernelClient) -> None:
    run(client, "slow_run(1)")
    assert [kind for kind, _, _ in run(client, "verdict('good')")] == ["display_data"]


def test_a_quick_run_shows_nothing(client: BlockingKernelClient) -> None:
    assert run(client, "done_run()") == []


def test_where_nobody_watches_nothing_is_shown(client: BlockingKernelClient) -> None:
    code = (
        "from threading import Thread\n"
        "slow = Future(); slow.set_running_or_notify_cancel()\n"
        "Thread(target=slow.set_result, args=(None,)).start()\n"
        "progress.wait_for({slow: 'spawn'}, 20.0); print(notebook.is_watched())"
    )
    assert run(client, code, watched=False) == [
        ("stream", "", "{'name': 'stdout', 'text': 'False\\n'}")
    ]
