"""Slots for guards: no more at once than there are, none is lost, and nobody waits for ever."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from autograde import slots

SLOTS = (os.cpu_count() or 1) * slots.PER_PROCESSOR

HOLD_ALL = f"""
import sys, time
from autograde import slots
slots._NAME = sys.argv[1]
held = [slots._free_one() for _ in range({SLOTS})]
print(all(held), flush=True)
time.sleep(600)
"""


@pytest.fixture(autouse=True)
def name(monkeypatch: pytest.MonkeyPatch) -> str:
    """Slots of the test's own: those of the machine are in use by other tests."""
    name = f"autograde-test-{os.getpid()}-{time.monotonic_ns()}"
    monkeypatch.setattr(slots, "_NAME", name)
    return name


@pytest.fixture
def all_held() -> Iterator[ExitStack]:
    """All slots, held until the stack is closed."""
    with ExitStack() as held:
        for _ in range(SLOTS):
            held.enter_context(slots.slot())
        yield held


def test_who_comes_when_all_are_held_waits_until_one_is_given_back(all_held: ExitStack) -> None:
    entered = threading.Event()

    def enter() -> None:
        with slots.slot():
            entered.set()

    thread = threading.Thread(target=enter)
    thread.start()
    assert not entered.wait(0.2)
    all_held.close()
    assert entered.wait(slots.PATIENCE / 2)
    thread.join()


def test_a_slot_is_given_back_when_its_block_fails() -> None:
    for _ in range(SLOTS + 1):
        with pytest.raises(ZeroDivisionError), slots.slot():
            raise ZeroDivisionError
    assert slots._free_one()


@pytest.mark.usefixtures("all_held")
def test_nobody_waits_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "PATIENCE", 0.1)
    with slots.slot():
        pass


@pytest.mark.usefixtures("all_held")
def test_who_is_to_stop_does_not_wait() -> None:
    stop = threading.Event()
    stop.set()
    began = time.monotonic()
    with slots.slot(stop):
        assert time.monotonic() - began < slots.PATIENCE / 2


def test_slots_of_a_process_that_is_killed_are_free_again(name: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD_ALL, name], stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == "True\n"
        assert slots._free_one() is None
        other.send_signal(signal.SIGKILL)
    assert slots._free_one()
