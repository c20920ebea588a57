"""Every ending, finding and cause is named where a program has it, and not where it only looks so."""

import pytest
from programs import Program, all_programs

from autograde import answers, given
from autograde.calling import together
from autograde.failure import CheckFailed
from autograde.launch import run
from helpers import workers

PROGRAMS = all_programs()
CASES = [(program, method) for program in PROGRAMS for method in program.under]
NAMES = {
    **vars(workers),
    **{name: getattr(given, name) for name in given.__all__},
    "first": given.account(10, name="first", lock="Lock"),
    "second": given.account(10, name="second", lock="Lock"),
}


@pytest.mark.parametrize(
    ("program", "method"),
    CASES,
    ids=[f"{p.about}-{p.path.stem}-{method}" for p, method in CASES],
)
def test_program_is_diagnosed_as_its_docstring_says(program: Program, method: str) -> None:
    answers.store(program.name, program.path.read_text())
    name, arguments = called(program.call)
    answer = answers.Answer(program.name, name)
    seen = run(
        together(answer) if program.together == "yes" else answer,
        *arguments,
        start_method=method,
        **eval(f"dict({program.options})"),
    )
    findings: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    message = ""
    try:
        eval(f"seen.{program.claim}", {"seen": seen})
    except CheckFailed as failed:
        findings = failed.failure.findings
        causes = tuple(cause.name for cause in failed.failure.causes)
        message = str(failed)
    found = (seen.ending, findings, causes)
    assert found == (program.ending, program.finding, program.says), f"{message}\n{seen.stderr}"


def called(call: str) -> tuple[str, tuple[object, ...]]:
    name, _, arguments = call.partition("(")
    return name, eval(f"({arguments[:-1]}{',' if arguments[:-1] else ''})", NAMES)
