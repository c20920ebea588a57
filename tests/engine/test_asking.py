"""Asking a process for what it knows: who only needs a processor is waited for, who sleeps is not."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from autograde.guard import places, stacks
from autograde.guard.child import ACTS_SIGNAL, ACTS_WRITTEN

_PROGRAM = """
import signal, sys, time

def write(*_):
    {first}
    with open(sys.argv[1], "ab") as file:
        file.write({written!r})

signal.signal({number}, write)
print("ready", flush=True)
while True:
    signal.pause()
"""


@contextmanager
def asked(run: Path, first: str) -> Iterator[Path]:
    """Start a process that does something before it writes; yield the file into which it does."""
    (run / "stacks").mkdir()
    program = _PROGRAM.format(first=first, number=int(ACTS_SIGNAL), written=ACTS_WRITTEN)
    file = run / "stacks" / "later"
    with subprocess.Popen(
        [sys.executable, "-c", program, str(file)], stdout=subprocess.PIPE
    ) as process:
        file.touch()
        Path(places.stack(str(run), process.pid)).symlink_to(file)
        assert process.stdout is not None
        process.stdout.readline()
        try:
            stacks.write_acts(str(run), [process.pid])
            yield file
        finally:
            process.kill()


@pytest.mark.parametrize(
    ("first", "text"),
    [
        ("end = time.monotonic() + 1.0\n    while time.monotonic() < end: pass", ACTS_WRITTEN),
        ("time.sleep(60)", b""),
    ],
    ids=["computes", "sleeps"],
)
def test_who_can_run_is_waited_for(first: str, text: bytes, tmp_path: Path) -> None:
    with asked(tmp_path, first) as file:
        assert file.read_bytes() == text
