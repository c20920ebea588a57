"""Tables at the end of a test run: how many answers and programs were judged as promised."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

import pytest


@dataclass
class CountTable:
    """A plugin that counts the reports of tests by row and column, and prints a table.

    Attributes:
        title: The title.
        test: Finds, in the node id of a test that counts, the groups ``row`` and ``column``.
        columns: The columns in their order.
    """

    title: str
    test: re.Pattern[str]
    columns: tuple[str, ...]
    _counts: dict[tuple[str, str], list[int]] = field(
        default_factory=lambda: defaultdict(lambda: [0, 0])
    )

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count a test; under xdist the reports of all workers come here."""
        found = self.test.search(report.nodeid)
        if found and report.when == "call":
            count = self._counts[found["row"], found["column"]]
            count[0] += report.passed
            count[1] += 1

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the table, if there is anything in it."""
        if self._counts:
            terminalreporter.section(self.title)
            for line in self.lines():
                terminalreporter.write_line(line)

    def lines(self) -> list[str]:
        """The rows: its name, then for each column how many were as promised, of how many."""
        rows = sorted({row for row, _ in self._counts})
        head = f"{'':32}" + "".join(f"{column:>12}" for column in self.columns)
        return [head.rstrip(), *map(self._row, rows)]

    def _row(self, row: str) -> str:
        counts = (self._counts.get((row, column), [0, 0]) for column in self.columns)
        return f"{row:32}" + "".join(f"{f'{good}/{every}':>12}" for good, every in counts)


def tables() -> list[CountTable]:
    """Return the tables of graded answers and of diagnosed programs."""
    return [
        CountTable(
            "answers judged as promised, under fork, forkserver and spawn",
            re.compile(
                r"test_mistakes\.py::test_an_answer_.*"
                r"\[(?P<row>\w+)/(?P<column>right|wrong_stub\b|wrong)"
            ),
            ("right", "wrong", "wrong_stub"),
        ),
        CountTable(
            "programs that have an ending, finding or cause, or only look so, judged as promised",
            re.compile(
                r"test_diagnosis\.py::test_program_.*"
                r"\[(?P<row>[\w-]+-(?:has|looks_like))_\w+-(?P<column>fork|forkserver|spawn)\b"
            ),
            ("fork", "forkserver", "spawn"),
        ),
    ]
