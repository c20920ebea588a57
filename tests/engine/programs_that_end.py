"""Tiny programs whose own end is judged: what goes on in the background, and what keeps them."""

import atexit
import multiprocessing
import os
import threading
import time
from multiprocessing import Process
from multiprocessing.process import BaseProcess
from typing import Any


def leave_a_daemon(worker: Any) -> Process:
    process = Process(target=worker, daemon=True)
    process.start()
    return process


def leave_an_ordinary_process(worker: Any) -> Process:
    process = Process(target=worker)
    process.start()
    return process


def leave_one_that_is_ended_at_exit(worker: Any) -> Process:
    process = leave_an_ordinary_process(worker)
    atexit.register(process.terminate)
    return process


def leave_one_that_nobody_waits_for(worker: Any) -> Process:
    process = leave_an_ordinary_process(worker)
    multiprocessing.process._children.discard(process)  # type: ignore[attr-defined]
    return process


def leave_a_daemon_thread(worker: Any) -> threading.Thread:
    thread = threading.Thread(target=worker, daemon=True)
    thread.start()
    return thread


def leave_an_ordinary_thread(worker: Any) -> BaseProcess:
    threading.Thread(target=worker).start()
    return multiprocessing.current_process()


def leave_by_os_exit_at_exit(worker: Any) -> Process:
    atexit.register(os._exit, 5)
    return leave_a_daemon(worker)


def start_and_say_whether_it_has_ended(worker: Any) -> list[bool]:
    """Say it at once after ``start()``, without any wait."""
    processes = [Process(target=worker) for _ in range(3)]
    found = []
    for process in processes:
        process.start()
        found.append(process.exitcode is not None)
    for process in processes:
        process.kill()
        process.join()
    return found


def start_and_ask_to_end(worker: Any) -> int | None:
    """Ask at once after ``start()``, and force only if that does not help."""
    process = Process(target=worker)
    process.start()
    process.terminate()
    process.join(0.2)
    code = process.exitcode
    process.kill()
    process.join()
    return code


def start_and_forget(worker: Any) -> None:
    for _ in range(3):
        Process(target=worker).start()


def ask_for_exit_codes_until_known(worker: Any) -> list[int | None]:
    processes = [Process(target=worker) for _ in range(2)]
    for process in processes:
        process.start()
    while None in (codes := [process.exitcode for process in processes]):
        time.sleep(0.01)
    return codes


def set_a_timer_and_call(worker: Any) -> str:
    """A timer of an hour hides no deadlock of others, but must not hold back who is held."""
    import signal

    signal.setitimer(signal.ITIMER_REAL, 3600)
    process = Process(target=worker)
    process.start()
    process.join()
    signal.setitimer(signal.ITIMER_REAL, 0)
    return "joined"


def end_in_the_middle(orders: list[str], worker: Any) -> list[int | None]:
    """One process after another, each of which may be ended in the middle of its call."""
    codes = []
    for order in orders:
        process = Process(target=worker, args=(order,))
        process.start()
        process.join()
        codes.append(process.exitcode)
    return codes
