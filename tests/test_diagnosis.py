"""Every ending, finding and cause is named where a program has it, and not where it only looks so."""

import pytest
from programs import Program, all_programs

from autograde import answers, given
from autograde.calling import together
from autograde.failure import CheckFailed, Failure
from autograde.launch import run
from autograde.outcome import Outcome
from helpers import workers, workers_errors

NAMES = {
    **vars(workers),
    **vars(workers_errors),
    **{name: getattr(given, name) for name in given.__all__},
    "first": given.account(10, name="first", lock="Lock"),
    "second": given.account(10, name="second", lock="Lock"),
}


CASES = [
    pytest.param(program, method, id=f"{program.about}-{program.path.stem}-{method}")
    for program in all_programs()
    for method in program.under
]


@pytest.mark.parametrize(("program", "start_method"), CASES)
def test_program_is_diagnosed_as_its_docstring_says(program: Program, start_method: str) -> None:
    answers.store(program.name, program.path.read_text())
    name, arguments = called(program.call)
    answer = answers.Answer(program.name, name)
    seen = run(
        together(answer) if program.together == "yes" else answer,
        *arguments,
        start_method=start_method,
        **eval(f"dict({program.options})"),
    )
    message, failure = failure_of(program.claim, seen)
    findings = failure.findings if failure else ()
    causes = failure.causes if failure else ()
    found = seen.ending, findings, tuple(cause.name for cause in causes)
    wanted = program.ending, program.finding, program.says
    assert found == wanted, f"{message}\n{seen.stderr}"
    assert [cause.line for cause in causes] == ([program.line] if program.says else [])


def failure_of(claim: str, seen: Outcome) -> tuple[str, Failure | None]:
    try:
        eval(f"seen.{claim}", {"seen": seen})
    except CheckFailed as failed:
        return str(failed), failed.failure
    return "", None


def called(call: str) -> tuple[str, tuple[object, ...]]:
    name, _, arguments = call.partition("(")
    return name, eval(f"({arguments[:-1]}{',' if arguments[:-1] else ''})", NAMES)
