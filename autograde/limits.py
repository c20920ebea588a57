"""What a run may use."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Limits of a run. Ordinary answers never meet them.

    :param memory: bytes that all processes together may hold.
    :param cpu_seconds: processor time that all processes together may use, in seconds.
    :param processes: how many processes there may be at once.
    :param file_size: bytes that a file may have.
    :param open_files: how many descriptors a process may have open.
    """

    memory: int = 1 << 30
    cpu_seconds: int = 60
    processes: int = 64
    file_size: int = 256 << 20
    open_files: int = 512
