"""A table at the end of a test run: of each exercise, how many answers were judged as promised."""

import re
from collections import defaultdict

import pytest

KINDS = ("right", "wrong", "stub")
_ANSWER = re.compile(r"test_mistakes\.py::test_an_answer_.*\[(?P<exercise>\w+)/(?P<name>\w+)\]")


class AnswersTable:
    """A plugin that counts the reports of graded answers and prints the table."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count an answer; under xdist the reports of all workers come here."""
        found = _ANSWER.search(report.nodeid)
        if found and report.when == "call":
            count = self._counts[found["exercise"], kind_of(found["name"])]
            count[0] += report.passed
            count[1] += 1

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the table, if answers were graded."""
        if self._counts:
            terminalreporter.section("answers judged as promised, under fork, forkserver and spawn")
            for line in self.lines():
                terminalreporter.write_line(line)

    def lines(self) -> list[str]:
        """The rows: exercise, then judged as promised of all, for each kind of answer."""
        exercises = sorted({exercise for exercise, _ in self._counts})
        head = f"{'exercise':24}" + "".join(f"{kind:>10}" for kind in KINDS)
        return [head, *(self._row(exercise) for exercise in exercises)]

    def _row(self, exercise: str) -> str:
        counts = (self._counts.get((exercise, kind), [0, 0]) for kind in KINDS)
        return f"{exercise:24}" + "".join(f"{f'{good}/{every}':>10}" for good, every in counts)


def kind_of(name: str) -> str:
    """The kind of an answer by its name: "right", "wrong" or "stub"."""
    return "stub" if name == "wrong_stub" else name.partition("_")[0]
