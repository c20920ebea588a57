"""What a run may use."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Limits of a run. Ordinary answers never meet them.

    Attributes:
        memory: Bytes that all processes together may hold.
        cpu_seconds: Processor time that all processes together may use, in seconds.
        processes: How many processes there may be at once.
        file_size: Bytes that a file may have.
        open_files: How many descriptors a process may have open.
    """

    memory: int = 1 << 30
    cpu_seconds: int = 60
    processes: int = 64
    file_size: int = 256 << 20
    open_files: int = 512
