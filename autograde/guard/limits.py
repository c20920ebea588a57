"""What a run may use. Ordinary answers never meet these limits."""

import resource
from dataclasses import dataclass

from autograde.guard import procfs


@dataclass(frozen=True)
class Limits:
    """Limits of a run.

    :param memory: bytes that all processes together may hold.
    :param processes: how many processes there may be at once.
    :param file_size: bytes that a file may have.
    :param open_files: how many descriptors a process may have open.
    """

    memory: int = 1 << 30
    processes: int = 64
    file_size: int = 256 << 20
    open_files: int = 512

    def apply(self) -> None:
        """Set the limits that the kernel keeps, for this process and those below it."""
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (self.file_size, self.file_size))
        _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        most = self.open_files if hard == resource.RLIM_INFINITY else min(self.open_files, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))

    def exceeded(self, tree: list[int]) -> str:
        """Return the name of a limit that the processes ``tree`` exceed together, or nothing."""
        if len(tree) > self.processes:
            return "processes"
        if sum(procfs.resident_bytes(pid) for pid in tree) > self.memory:
            return "memory"
        return ""
