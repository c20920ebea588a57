"""What runs inside the grading kernel's process: its start, and what it is told between cells.

Started as ``python -P -m autograde.course.inside FOLDER PARENT -f CONNECTION_FILE``. When the parent, a pid, has
gone, even if it was killed, the kernel's folder is removed and the kernel ends.
"""

import os
import shutil
import sys
import threading
import time
from collections.abc import Collection, Iterable
from typing import Any, Final

from IPython.core.getipython import get_ipython

from autograde import ahead, answers, launch, memo

_SECONDS_BETWEEN_LOOKS: Final = 0.2


def begin(given: Iterable[tuple[str, str]]) -> None:
    """Forget the submission before: its names and answers. Runs of like answers are remembered.

    IPython's own reset collects garbage too, which takes ten times as long as all the rest.

    Args:
        given: The exercises and their answers: the runs that the test cells will most likely ask for begin.
    """
    shell = _shell()
    for name in shell.user_ns.keys() - {"__builtin__", "__builtins__", "__name__"}:
        del shell.user_ns[name]
    shell.history_manager.reset(new_session=True)
    shell.init_user_ns()
    shell.execution_count = 1
    shell.extension_manager.loaded.discard("helpers")  # so that loading it says nothing
    answers.clear()
    memo.start()
    for name, source in given:
        _ahead().expect(name, answers.without_magic(source))


def expect_no_more(name: str) -> None:
    """Do not make runs of an answer any more before they are asked for: one of its tests has failed."""
    _ahead().drop(name)


def end() -> None:
    """Leave nothing of the submission running."""
    _ahead().drop_all()


def _ahead() -> ahead.Ahead:
    return ahead.begin(launch.made)


def take(name: str, source: str, expected: Collection[str], reserved: Collection[str]) -> None:
    """Store an answer and bind its names for the test cells. None of its lines runs."""
    answers.offer(_shell().user_ns, name, source, expected=expected, reserved=reserved)


def _shell() -> Any:
    return get_ipython()


def main() -> None:
    """Start the kernel."""
    folder, parent = sys.argv.pop(1), int(sys.argv.pop(1))
    if sys.platform != "win32":  # where ipykernel's own watch is by a handle
        os.environ["JPY_PARENT_PID"] = "1"  # no second watch, which would end the kernel too early
        threading.Thread(target=_end_with, args=(parent, folder), daemon=True).start()
    from ipykernel.kernelapp import launch_new_instance  # reads JPY_PARENT_PID when imported

    launch_new_instance()


def _end_with(parent: int, folder: str) -> None:
    while os.getppid() == parent:
        time.sleep(_SECONDS_BETWEEN_LOOKS)
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)


if __name__ == "__main__":
    main()
