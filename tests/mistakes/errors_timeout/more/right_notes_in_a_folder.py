"""Children leave notes in a temporary folder (begun at, took, value), renamed into place; the parent makes its rounds every 10 ms.

loses: nothing
says:
"""

import pickle
import tempfile
import time
from multiprocessing import Process
from pathlib import Path

ROUND = 0.01
TRANSFER = 0.5


def _leave_note(path, content):
    part = path.with_suffix(".part")
    part.write_bytes(pickle.dumps(content))
    part.replace(path)


def _read_note(path):
    try:
        return pickle.loads(path.read_bytes())
    except FileNotFoundError:
        return None


def _call(folder, function, item):
    begin = time.monotonic()
    _leave_note(folder / "begun", (begin,))
    begin = time.monotonic()
    value = function(item)
    _leave_note(folder / "ended", (time.monotonic() - begin, value))


def _visit(process, folder, seconds):
    """Return an empty tuple while the call goes on, else its entry in a tuple."""
    alive = process.is_alive()
    ended = _read_note(folder / "ended")
    if ended is not None:
        took, value = ended
        return (value if took <= seconds else "timeout",)
    if not alive:
        raise RuntimeError("a call ended without a value")
    begun = _read_note(folder / "begun")
    if begun is not None and time.monotonic() > begun[0] + seconds + TRANSFER:
        return ("timeout",)
    return ()


def with_timeout(function, items, seconds):
    processes = []
    entries = {}
    with tempfile.TemporaryDirectory() as name:
        try:
            for index, item in enumerate(items):
                folder = Path(name, str(index))
                folder.mkdir()
                process = Process(target=_call, args=(folder, function, item))
                process.start()
                processes.append((process, folder))
            while len(entries) < len(processes):
                for index, (process, folder) in enumerate(processes):
                    if index not in entries:
                        found = _visit(process, folder, seconds)
                        if found:
                            entries[index] = found[0]
                            if found == ("timeout",):
                                process.kill()
                            process.join(1)
                time.sleep(ROUND)
        finally:
            for process, _ in processes:
                process.kill()
                process.join()
    return [entries[index] for index in range(len(processes))]
