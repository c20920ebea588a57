"""Tiny programs that end in every way there is; each is called through ``run`` as an answer."""

import ctypes
import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from multiprocessing import Manager, Pool, Process, forkserver, shared_memory


def _wait_for_ever() -> None:
    while True:
        signal.pause()


def _ignore_and_wait() -> None:
    for each in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(each, signal.SIG_IGN)
    _wait_for_ever()


def _escape_and_wait() -> None:
    """Leave session and parent, twice."""
    for _ in range(2):
        if os.fork():
            os._exit(0)
        os.setsid()
    _wait_for_ever()


def _stop_itself() -> None:
    os.kill(os.getpid(), signal.SIGSTOP)


def _fork_on_and_on() -> None:
    while True:
        if os.fork():
            os._exit(0)


# Endings


def tell_its_environment() -> tuple[dict[str, str], str]:
    with open("/proc/self/environ", encoding="utf-8") as file:
        return dict(os.environ), file.read()


def tell_its_interpreter() -> str:
    return sys.executable


def return_its_argument(value: object) -> object:
    return value


def raise_an_error() -> None:
    raise ValueError("nothing to see")


def leave_by_sys_exit() -> None:
    sys.exit(3)


def leave_by_os_exit() -> None:
    os._exit(7)


def kill_itself() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def crash_in_c() -> None:
    ctypes.string_at(0)


def recurse_without_end() -> None:
    recurse_without_end()


def ask_for_input() -> str:
    return input("your name? ")


def lock_twice() -> None:
    lock = multiprocessing.Lock()
    with lock:
        lock.acquire()


def lock_a_thread_out() -> None:
    lock = threading.Lock()
    with lock:
        thread = threading.Thread(target=lock.acquire)
        thread.start()
        thread.join()


def join_a_stopped_child() -> None:
    child = Process(target=_stop_itself)
    child.start()
    child.join()


def sleep_for_long() -> None:
    time.sleep(3600)


def compute_for_long() -> None:
    while True:
        pass


def have_children_compute_for_long() -> None:
    with Pool(2) as pool:
        pool.starmap(compute_for_long, [(), ()])


# Look-alikes of a deadlock


def sleep_a_second() -> str:
    time.sleep(1.3)
    return "slept"


def wait_on_a_socket_with_a_timeout() -> str:
    near, far = socket.socketpair()
    near.settimeout(1.3)
    try:
        near.recv(1)
    except TimeoutError:
        return "timed out"
    finally:
        near.close()
        far.close()
    return "received"


def wait_for_a_sleeping_child() -> str:
    child = Process(target=time.sleep, args=(1.3,))
    child.start()
    child.join()
    return "joined"


def wait_for_an_alarm() -> str:
    signal.signal(signal.SIGALRM, lambda *_: None)
    signal.setitimer(signal.ITIMER_REAL, 1.3)
    signal.pause()
    return "alarmed"


def wait_for_a_program() -> str:
    subprocess.run(["sleep", "1.3"], check=True)
    return "done"


def _slow_double(number: int) -> int:
    time.sleep(0.7)
    return 2 * number


def wait_for_a_slow_pool() -> list[int]:
    with Pool(2) as pool:
        return pool.map(_slow_double, [1, 2, 3, 4])


# Values


def return_a_lambda() -> object:
    return lambda: None


def return_an_open_file() -> object:
    return open(os.devnull)


def return_a_huge_list() -> object:
    return [0] * 12_500_000


def return_a_huge_text() -> object:
    return "x" * (100 << 20)


class EqualToAll:
    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]


def return_what_equals_all() -> object:
    return EqualToAll()


class ListThatLies(list):  # type: ignore[type-arg]
    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None


def return_a_list_that_lies() -> object:
    return ListThatLies()


# Output


def return_long_texts() -> list[str]:
    return [str(number) * 1000 for number in range(1000)]


def print_a_megabyte() -> str:
    sys.stdout.write("m" * (1 << 20))
    return "printed"


def print_without_end() -> None:
    while True:
        sys.stdout.write("spam " * 1000)


def write_to_stderr() -> None:
    sys.stderr.write("a warning\n")


# What stays behind


def leave_a_process() -> None:
    Process(target=_wait_for_ever).start()


def leave_an_unjoined_process() -> None:
    Process(target=str).start()
    time.sleep(0.2)


def end_a_process_behind_its_fork_server() -> None:
    """The fork server stands still, as on a busy machine, while its child is ended."""
    process = Process(target=_wait_for_ever)
    process.start()
    os.kill(forkserver._forkserver._forkserver_pid, signal.SIGSTOP)  # type: ignore[attr-defined]
    process.terminate()


def leave_a_deaf_process() -> None:
    Process(target=_ignore_and_wait).start()


def leave_an_escaped_process() -> None:
    child = Process(target=_escape_and_wait)
    child.start()
    child.join()


def leave_a_stopped_process() -> None:
    Process(target=_stop_itself).start()


def leave_grandchildren() -> None:
    multiprocessing.Process(target=leave_a_process).start()


def leave_a_manager() -> None:
    leave_a_manager.kept = Manager()  # type: ignore[attr-defined]


def leave_shared_memory() -> None:
    shared_memory.SharedMemory(create=True, size=1000).close()


def leave_semaphores_and_die() -> None:
    leave_semaphores_and_die.kept = [  # type: ignore[attr-defined]
        multiprocessing.get_context("spawn").Lock() for _ in range(3)
    ]
    shared_memory.SharedMemory(create=True, size=1000)
    os.kill(os.getpid(), signal.SIGKILL)


def leave_temporary_files() -> None:
    tempfile.mkdtemp()
    hidden = tempfile.mkdtemp()
    os.chmod(hidden, 0)


def leave_fork_bombs() -> None:
    for _ in range(3):
        if os.fork() == 0:
            _fork_on_and_on()


def end_the_warden() -> None:
    Process(target=_ignore_and_wait).start()
    os.kill(os.getppid(), signal.SIGKILL)
    time.sleep(3600)


# Limits


def take_memory() -> None:
    taken = []
    while True:
        taken.append(bytearray(10 << 20))
        taken[-1][::4096] = b"x" * len(taken[-1][::4096])


def start_too_many() -> None:
    for _ in range(500):
        Process(target=_wait_for_ever).start()


def write_a_huge_file() -> None:
    with open("huge", "wb") as file:
        file.writelines(bytes(1 << 20) for _ in range(1000))
